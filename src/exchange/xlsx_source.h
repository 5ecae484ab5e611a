#pragma once
// One sheet of an XLSX file, row by row.

#include "exchange/shared_strings.h"
#include "exchange/table_source.h"
#include "exchange/xlsx_workbook.h"
#include "exchange/xml_scanner.h"
#include "exchange/zip_archive.h"

namespace minqing {

/// See openTable(), which picks it. Hidden rows and columns are read like others; formulas give the value that Excel
/// saved with them. Problems of cells: number_lost_digits, formula_without_value, cell_error (#N/A and its like),
/// bad_date, bad_number, cell_too_long.
class XlsxSource final : public TableSource {
  public:
    [[nodiscard]] static Expected<std::unique_ptr<TableSource>> open(const QString& path, TableOptions options,
                                                                     const ZipLimits& limits = {});
    [[nodiscard]] qint64 bytesRead() const override { return m_xml.bytesRead(); }
    [[nodiscard]] qint64 totalBytes() const override { return m_archive->entrySize(); }

  protected:
    [[nodiscard]] Expected<bool> readRow(TableRow& row) override;

  private:
    /// A cell as it stands in the file.
    struct RawCell {
        int column = 0;
        char type = 'n';  ///< n number, s shared, b boolean, e error, t text, d ISO date
        NumberFormat format;
        bool formula = false;
        bool hasValue = false;
    };
    XlsxSource(TableOptions options, std::shared_ptr<ZipArchive> archive, XlsxWorkbook workbook, SharedStrings strings);
    [[nodiscard]] Expected<bool> findRow();
    [[nodiscard]] Expected<void> readCells(TableRow& row);
    [[nodiscard]] Expected<void> readCell(TableRow& row, int previousColumn);
    [[nodiscard]] RawCell startCell(int previousColumn) const;
    void store(TableRow& row, const RawCell& raw);
    void storeNumber(TableRow& row, const RawCell& raw);
    void put(TableRow& row, int column, QString text, CellFlags flags);
    void complain(TableRow& row, int column, const QString& code, const QString& message);

    std::shared_ptr<ZipArchive> m_archive;
    XlsxWorkbook m_workbook;
    SharedStrings m_strings;
    XmlScanner m_xml;
    std::string m_value;
    int m_row = 0;
    bool m_inRows = false;
    bool m_done = false;
};

}  // namespace minqing
