#pragma once
// The small parts of an XLSX file: which sheet to read, where its strings are, what its number formats mean.

#include <QString>
#include <QStringList>
#include <vector>

#include "base/error.h"
#include "exchange/excel_values.h"
#include "exchange/zip_archive.h"

namespace minqing {

struct XlsxWorkbook {
    QString sheet;                      ///< name of the chosen sheet
    QString sheetPart;                  ///< its entry in the archive
    QStringList visibleSheets;          ///< all that a person sees
    QString stringsPart;                ///< empty when the file has no shared strings
    bool from1904 = false;              ///< dates count from 1904 (old Macs)
    std::vector<NumberFormat> formats;  ///< by the number in a cell's "s"
};

/// `sheet` empty: the first visible worksheet. A hidden sheet is read when it is named.
/// BadInput: not_an_xlsx, damaged_file, no_such_sheet (names the sheets there are), too_large.
[[nodiscard]] Expected<XlsxWorkbook> readWorkbook(ZipArchive& archive, const QString& sheet);

}  // namespace minqing
