#pragma once
// From the text of a cell to the value of a field, or the reason why not in words for the person who has the table open.

#include <QHash>
#include <QJsonValue>

#include "definitions/definition_set.h"
#include "exchange/import_places.h"

namespace minqing {

struct Surroundings;

/// One thread. Nothing is guessed: what cannot be read is a reason.
class FieldReader {
  public:
    FieldReader(const Surroundings& around, ImportPlaces& places);

    /// Undefined for an empty cell, or one that says "none". Codes: bad_date, bad_time, bad_integer, out_of_range, bad_money,
    /// bad_yes_no, bad_choice, bad_phone, bad_citizen_number, bad_credit_code, too_long, formula_text, no_such_unit,
    /// no_such_grid, no_such_account, not_importable.
    [[nodiscard]] Expected<QJsonValue> read(const FieldDefinition& field, const QString& raw);

  private:
    [[nodiscard]] Expected<QJsonValue> readText(const FieldDefinition& field, const QString& text) const;
    [[nodiscard]] Expected<QJsonValue> readCode(const FieldDefinition& field, const QString& text);
    [[nodiscard]] Expected<QJsonValue> readCodes(const FieldDefinition& field, const QString& text);
    [[nodiscard]] Expected<QJsonValue> readUnits(const QString& text);
    [[nodiscard]] Expected<QJsonValue> readAccount(const QString& text) const;
    [[nodiscard]] Expected<QJsonValue> readNumber(const FieldDefinition& field, const QString& text) const;

    const Surroundings& m_around;
    ImportPlaces& m_places;
    QHash<QString, QString> m_codes;  ///< list and text → code: matching by alias is slow, the texts are few
};

}  // namespace minqing
