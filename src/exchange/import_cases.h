#pragma once
// Rows of a ledger of grievances, rectification items or wishes into case files that begin at their first state.

#include "exchange/import_known.h"
#include "exchange/import_rows.h"
#include "ledger/surroundings.h"

namespace minqing {

/// The cases of a type that the ledger already holds, by title, description and place.
class KnownCases {
  public:
    [[nodiscard]] static Expected<std::unique_ptr<KnownCases>> load(const QString& ledger, const QString& type,
                                                                    std::stop_token stop);
    [[nodiscard]] QString numberOf(quint64 key) const { return m_numbers.value(key); }
    /// See KnownEntries::seenKey.
    [[nodiscard]] int seen(quint64 key, int row);
    [[nodiscard]] Expected<std::optional<storage::RegisterRow>> household(const QString& code);

  private:
    explicit KnownCases(std::unique_ptr<storage::Store> store) : m_store(std::move(store)) {}
    std::unique_ptr<storage::Store> m_store;
    QHash<quint64, QString> m_numbers;
    QHash<quint64, int> m_seen;
};

/// Codes beside those of RowReader: missing_required, no_such_household, duplicate_in_file.
class CasePreparer final : public RowPreparer {
  public:
    CasePreparer(QString type, SurroundingsPtr around, Actor actor, const BoundColumns& columns,
                 std::unique_ptr<KnownCases> known);
    [[nodiscard]] Expected<void> prepare(const TableRow& row, std::vector<PreparedRow>& to) override;

  private:
    [[nodiscard]] Expected<void> fillPlace(const TableRow& row, QJsonObject& fields, PreparedRow& out);
    void fillTitle(QJsonObject& fields) const;
    void checkRequired(const QJsonObject& fields, PreparedRow& out) const;
    [[nodiscard]] quint64 keyOf(const QJsonObject& fields) const;
    void show(const QJsonObject& fields, PreparedRow& out);

    const QString m_type;
    const SurroundingsPtr m_around;
    const Actor m_actor;
    const BoundColumns& m_columns;
    std::unique_ptr<KnownCases> m_known;
    ImportPlaces m_places;
    RowReader m_reader;
    std::size_t m_shown = 0;
};

}  // namespace minqing
