#pragma once
// A row of the file on its way to the door: its cells as values of fields, its faults, the command it becomes.

#include <memory>
#include <optional>

#include "exchange/import.h"
#include "exchange/import_fields.h"

namespace minqing {

/// What became of one row before the door saw it.
struct PreparedRow {
    int row = 0;
    std::vector<RowError> errors;
    std::optional<Command> command;  ///< absent with errors, and for a row that already stands in the ledger
    QString code;                    ///< of the entry that the row is about, where it is known
    std::vector<QString> shown;      ///< for the sample only
};

/// A field and the column of the file that fills it.
struct BoundField {
    FieldDefinition field;
    int column = -1;
    QString heading;
};

/// The columns of one file, bound to fields.
struct BoundColumns {
    std::vector<BoundField> fields;  ///< in the order of the definition
    QStringList ignored;
    std::size_t width = 0;  ///< how many columns have a place in the row of headings
    /// Heading of a field's column, else the field's own name.
    [[nodiscard]] QString headingOf(const QString& fieldId) const;
    [[nodiscard]] int indexOf(const QString& fieldId) const;
};

/// The values of one row, each at the index of its bound field; undefined where the cell is empty or wrong.
struct RowValues {
    std::vector<QJsonValue> values;
    std::vector<RowError> errors;
};

/// Town, village and grid of a row, as codes; empty where the row does not say.
struct RowPlace {
    QString town, village, grid;
    std::vector<Reason> reasons;  ///< `field` is town, village or grid
};

/// Reads rows by their bound columns. One thread.
class RowReader {
  public:
    RowReader(const Surroundings& around, ImportPlaces& places, const BoundColumns& columns);

    /// All cells but those of town, village and grid, with the faults the file itself had.
    [[nodiscard]] RowValues read(const TableRow& row);
    /// The grid's code rules; names of town and village find the grid where it is missing and must agree with it. Codes:
    /// no_such_unit, no_such_grid, ambiguous_unit, unit_mismatch.
    [[nodiscard]] RowPlace place(const TableRow& row);
    /// The cell of a field as it stands, spaces trimmed and full width narrowed; empty without a column.
    [[nodiscard]] QString text(const TableRow& row, const QString& fieldId) const;
    [[nodiscard]] RowError error(int row, const Reason& reason) const;
    /// True for the example row of our templates, which is not data.
    [[nodiscard]] bool isExample(const TableRow& row) const;

  private:
    [[nodiscard]] RowPlace resolvePlace(const QString& town, const QString& village, const QString& grid);
    void checkWidth(const TableRow& row, RowValues& result) const;
    void checkAgainstGrid(RowPlace& place, const QString& town, const QString& village) const;

    ImportPlaces& m_places;
    const BoundColumns& m_columns;
    FieldReader m_fields;
    QString m_lastPlaceText;  ///< rows of one grid come together
    RowPlace m_lastPlace;
};

/// "示例" in the first cell of a template's example row.
inline constexpr QStringView exampleMark = u"示例";

/// True for the fields that RowReader::place() answers.
[[nodiscard]] bool isPlaceField(const FieldDefinition& field);
/// A value as a person reads it: names of codes and units.
[[nodiscard]] QString shownValue(const FieldDefinition& field, const QJsonValue& value, const DefinitionSet& definitions,
                                 const UnitTree& units);

/// Turns rows into commands. One thread, not the one that executes them.
class RowPreparer {
  public:
    virtual ~RowPreparer() = default;
    /// Errors: Storage only; faults of the row stand in the prepared row. A row may wait for later ones.
    [[nodiscard]] virtual Expected<void> prepare(const TableRow& row, std::vector<PreparedRow>& to) = 0;
    /// The rows that waited.
    [[nodiscard]] virtual Expected<void> finish(std::vector<PreparedRow>& to);
};

}  // namespace minqing
