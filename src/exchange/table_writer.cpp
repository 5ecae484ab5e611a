#include "exchange/table_writer.h"

#include <QCoreApplication>

#include "exchange/csv_writer.h"
#include "exchange/xlsx_writer.h"

namespace minqing {

using namespace Qt::StringLiterals;

Expected<std::unique_ptr<TableWriter>> createTable(const QString& path, const TableLayout& layout) {
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) return XlsxWriter::create(path, layout);
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) return CsvWriter::create(path, layout);
    return fail(ErrorKind::Usage, u"unknown_format"_s,
                QCoreApplication::translate("TableWriter", "%1: the name must end in .xlsx or .csv.").arg(path));
}

}  // namespace minqing
