#pragma once
// A table in a file, read once from top to bottom in bounded memory. CSV and XLSX look the same from here.

#include <QFlags>
#include <QString>
#include <QStringList>
#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "base/error.h"
#include "exchange/row_error.h"

namespace minqing {

/// What the file said about a cell beside its text. CSV cells have none of these.
enum class CellFlag : quint8 { Number = 1, Date = 2, Time = 4, Boolean = 8, Formula = 16 };
Q_DECLARE_FLAGS(CellFlags, CellFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(CellFlags)

/// One row. Cells are the text a person sees: dates as 2026-07-18, with a time as 2026-07-18 09:30:00, numbers with at
/// most 15 digits and never with an exponent, booleans as TRUE and FALSE. Trailing empty cells may be missing.
struct TableRow {
    int row = 0;  ///< as at the left of the sheet, first row of the file is 1
    std::vector<QString> cells;
    std::vector<CellFlags> flags;    ///< as long as `cells`
    std::vector<RowError> problems;  ///< cells that could not be read: their text must not be used

    /// The text at a column; empty where the row is shorter or the index is negative.
    [[nodiscard]] QString cell(int column) const;
    [[nodiscard]] CellFlags flag(int column) const;
    [[nodiscard]] bool isBlank() const;
    void clear();
};

/// Excel's own limit for one cell, in UTF-16 units.
inline constexpr int maxCellLength = 32'767;
/// More columns than any table of ours; guards memory against files made to hurt.
inline constexpr int maxColumns = 1'024;
/// How far down the heading may stand.
inline constexpr int maxRowsAboveHeader = 30;

struct TableOptions {
    QString sheet = {};     ///< XLSX: name of the sheet; empty: the first that is visible
    QString encoding = {};  ///< CSV: UTF-8, GB18030 (GBK, GB2312) or UTF-16; empty: found out
    /// True for the row of headings, so that titles above it are passed over. Unset: the first row that is not blank.
    /// When no row within `maxRowsAboveHeader` is accepted, the first with two or more cells is given, for the message.
    std::function<bool(const std::vector<QString>& cells)> isHeader = {};
    std::stop_token stop = {};
};

/// What was found out about the file, for the preview.
struct TableFacts {
    QString format;      ///< csv or xlsx
    QString encoding;    ///< CSV: UTF-8, GB18030, UTF-16LE, UTF-16BE
    QString separator;   ///< CSV
    QString sheet;       ///< XLSX: the sheet that is read
    QStringList sheets;  ///< XLSX: all visible sheets
};

/// One pass over one table. Used by one thread at a time; may be handed to another thread between calls.
/// Errors that end the reading: cancelled (Refused), and BadInput damaged_file, bad_encoding, not_a_text_file,
/// unterminated_quote, too_many_columns, empty_file. A bad cell does not end it: see TableRow::problems.
class TableSource {
  public:
    virtual ~TableSource() = default;
    TableSource(const TableSource&) = delete;
    TableSource& operator=(const TableSource&) = delete;

    /// The headings, as written. The first call reads them; next() does so by itself. Never empty.
    [[nodiscard]] Expected<std::vector<QString>> header();
    /// The row where the headings stand; 0 before header().
    [[nodiscard]] int headerRow() const { return m_headerRow; }
    /// The next row below the headings that is not blank, into `row` (its memory is used again). False at the end.
    [[nodiscard]] Expected<bool> next(TableRow& row);

    /// For progress. Of the file for CSV, of the unpacked sheet for XLSX.
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    [[nodiscard]] virtual qint64 totalBytes() const = 0;
    [[nodiscard]] const TableFacts& facts() const { return m_facts; }
    /// Heading of a column, or its letters when it has none.
    [[nodiscard]] QString columnName(int index) const;

  protected:
    explicit TableSource(TableOptions options) : m_options(std::move(options)) {}
    /// The next row of the file, blank or not, title or not. False at the end.
    [[nodiscard]] virtual Expected<bool> readRow(TableRow& row) = 0;
    [[nodiscard]] const TableOptions& options() const { return m_options; }
    TableFacts m_facts;

  private:
    [[nodiscard]] Expected<void> findHeader();
    [[nodiscard]] Expected<bool> readChecked(TableRow& row);

    TableOptions m_options;
    std::vector<QString> m_header;
    int m_headerRow = 0;
    std::deque<TableRow> m_waiting;  ///< rows read while looking for the headings
};

/// Opens by content, not by name: XLSX, else CSV. BadInput: no_such_file, not_a_file, not_readable, empty_file,
/// old_excel_format, password_protected, not_an_xlsx, damaged_file, too_large, no_such_sheet, not_a_text_file,
/// bad_encoding; Usage: unknown_encoding.
[[nodiscard]] Expected<std::unique_ptr<TableSource>> openTable(const QString& path, TableOptions options = {});

}  // namespace minqing
