#pragma once
// Files for the tests of reading and writing tables, made byte by byte so that they can be wrong in exact ways.

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>
#include <utility>
#include <vector>

#include "exchange/table_source.h"

namespace minqing::testing {

/// A folder that goes away with the test.
class Folder {
  public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QString root() const { return m_folder.path(); }

  private:
    QTemporaryDir m_folder;
};

using ZipParts = std::vector<std::pair<QString, QByteArray>>;
/// A zip file with right checksums; `packed`: deflated, else stored as it is.
[[nodiscard]] QByteArray zipOf(const ZipParts& parts, bool packed = false);

/// What an XLSX file needs beside its rows.
struct XlsxParts {
    QByteArray rows;                     ///< inside <sheetData>
    QByteArray sharedStrings = {};       ///< inside <sst>; empty: no such part
    QByteArray styles = {};              ///< inside <styleSheet>; empty: no such part
    QByteArray workbookProperties = {};  ///< before <sheets>
    QByteArray sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";
    QByteArray secondRows = {};  ///< sheet rId2
};
[[nodiscard]] ZipParts xlsxParts(const XlsxParts& parts);
[[nodiscard]] inline QByteArray xlsxOf(const XlsxParts& parts) { return zipOf(xlsxParts(parts)); }

/// Everything that can be read: headings, rows, and the error that ended it, if one did.
struct ReadTable {
    std::vector<QString> header;
    std::vector<TableRow> rows;
    TableFacts facts;
    int headerRow = 0;
    std::optional<Error> error;
    [[nodiscard]] bool failedWith(QStringView code) const { return error && error->has(code); }
    [[nodiscard]] QString cell(std::size_t row, int column) const { return rows.at(row).cell(column); }
};
[[nodiscard]] ReadTable readTable(const QString& path, const TableOptions& options = {});

}  // namespace minqing::testing
