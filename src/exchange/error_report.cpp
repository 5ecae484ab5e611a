#include "exchange/error_report.h"

#include "exchange/csv_writer.h"

namespace minqing {

using namespace Qt::StringLiterals;

Expected<void> ErrorReport::writeTo(const QString& path) {
    // The headings are keys for scripts, the same in every language.
    const TableLayout layout{.columns = {{u"row"_s, CellKind::Number}, {u"column"_s}, {u"code"_s}, {u"message"_s}}};
    auto file = CsvWriter::create(path, layout);
    if (!file) return Unexpected(file.error());
    m_file = std::move(*file);
    return {};
}

void ErrorReport::add(const RowError& error) {
    ++m_count;
    if (error.row > 0 && error.row != m_lastRow) ++m_rejectedRows;
    m_lastRow = error.row;
    if (m_first.size() < keptErrors) m_first.push_back(error);
    if (!m_file || !m_written) return;
    m_written = m_file->writeRow({QString::number(error.row), error.column, error.code, error.message});
}

Expected<void> ErrorReport::finish() {
    if (!m_file || !m_written) return m_written;
    return m_file->finish();
}

}  // namespace minqing
