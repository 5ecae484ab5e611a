#include "exchange/table_writer.h"

#include <QCoreApplication>

#include "base/platform/system.h"
#include "exchange/csv_writer.h"
#include "exchange/xlsx_writer.h"

namespace minqing {

using namespace Qt::StringLiterals;

Unexpected tableNotWritten(const QString& path, int number, const QString& why) {
    if (isDiskFull(number)) {
        return fail(ErrorKind::Storage, u"disk_full"_s,
                    QCoreApplication::translate("TableWriter",
                                                "There is no room left on the disk for %1, so it was not written. Free some "
                                                "space or choose another disk, and export again.")
                        .arg(path));
    }
    return fail(ErrorKind::Storage, u"write_failed"_s,
                QCoreApplication::translate("TableWriter",
                                            "%1 cannot be written (%2). Check the folder, the free space "
                                            "and whether another program has the file open.")
                    .arg(path, why));
}

Expected<std::unique_ptr<TableWriter>> createTable(const QString& path, const TableLayout& layout) {
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) return XlsxWriter::create(path, layout);
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) return CsvWriter::create(path, layout);
    return fail(ErrorKind::Usage, u"unknown_format"_s,
                QCoreApplication::translate("TableWriter", "%1: the name must end in .xlsx or .csv.").arg(path));
}

}  // namespace minqing
