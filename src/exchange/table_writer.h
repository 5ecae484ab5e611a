#pragma once
// A table into a file, row by row in bounded memory. The file appears whole at finish() or not at all.

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "base/error.h"

namespace minqing {

/// How the cells of a column are stored. Code: digits that are a name, not a quantity (citizen numbers, telephones,
/// division codes): always text, so that no spreadsheet rounds them.
enum class CellKind { Text, Code, Number, Money, Date };

struct WrittenColumn {
    QString title;
    CellKind kind = CellKind::Text;
    double width = 0;          ///< in characters; 0: by kind and title
    bool required = false;     ///< XLSX: the heading gets an asterisk and a stronger colour
    QString note = {};         ///< XLSX: shown beside a cell that is being filled in (at most 255 characters)
    QStringList choices = {};  ///< XLSX: offered as a drop-down list where they are short enough for Excel (255)
};

struct TableLayout {
    std::vector<WrittenColumn> columns;
    QString sheet = {};  ///< XLSX: name of the sheet; characters that Excel forbids are replaced
    QString title = {};  ///< XLSX: a line above the headings; CSV leaves it out
    QString stamp = {};  ///< XLSX: a smaller line below the title: who, unit, time; CSV leaves it out
    bool a3 = false;     ///< XLSX: the paper is A3, else A4; landscape both
    bool ruled = false;  ///< XLSX: a form on paper: cells with borders, long text wrapped
};

/// Errors: Storage write_failed, disk_full; BadInput too_many_rows, cell_too_long (both XLSX). One thread.
class TableWriter {
  public:
    virtual ~TableWriter() = default;  ///< without finish() nothing is left behind
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    /// Cells in the order of the columns; missing ones are empty. Dates as 2026-07-18, numbers with a decimal point;
    /// text that is none is written as it stands.
    [[nodiscard]] virtual Expected<void> writeRow(const std::vector<QString>& cells) = 0;
    /// Puts the file in its place, over an older one.
    [[nodiscard]] virtual Expected<void> finish() = 0;
    [[nodiscard]] int rows() const { return m_rows; }

  protected:
    TableWriter() = default;
    int m_rows = 0;
};

/// The error of a table that cannot be written: disk_full when the errno `number` says so, else write_failed with `why`.
[[nodiscard]] Unexpected tableNotWritten(const QString& path, int number, const QString& why);

/// By the name's ending: .xlsx or .csv. Usage: unknown_format; Storage: write_failed, disk_full.
[[nodiscard]] Expected<std::unique_ptr<TableWriter>> createTable(const QString& path, const TableLayout& layout);

}  // namespace minqing
