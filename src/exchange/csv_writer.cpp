#include "exchange/csv_writer.h"

#include <algorithm>
#include <cerrno>

#include "base/platform/system.h"
#include "exchange/formula_guard.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype flushAt = qsizetype{256} * 1024;

QString quoted(const QString& text) {
    const bool needed = std::any_of(text.begin(), text.end(), [](QChar character) {
        return character == u',' || character == u'"' || character == u'\n' || character == u'\r' || character == u';' ||
               character == u'\t';
    });
    if (!needed && text.trimmed().size() == text.size()) return text;
    QString doubled = text;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

}  // namespace

Expected<std::unique_ptr<TableWriter>> CsvWriter::create(const QString& path, const TableLayout& layout) {
    std::unique_ptr<CsvWriter> writer(new CsvWriter(path, layout.columns.size()));
    if (!writer->m_file.open(QIODevice::WriteOnly)) return writer->writeFailed(errno);
    writer->m_pending = "\xEF\xBB\xBF";
    std::vector<QString> titles;
    for (const auto& column : layout.columns) titles.push_back(column.title);
    writer->append(titles);
    return writer;
}

void CsvWriter::append(const std::vector<QString>& cells) {
    for (std::size_t index = 0; index < m_columns; ++index) {
        if (index > 0) m_pending += ',';
        if (index < cells.size()) m_pending += quoted(withFormulaGuard(cells[index])).toUtf8();
    }
    m_pending += "\r\n";
}

Expected<void> CsvWriter::writeRow(const std::vector<QString>& cells) {
    append(cells);
    ++m_rows;
    return m_pending.size() < flushAt ? Expected<void>() : flush();
}

Expected<void> CsvWriter::flush() {
    const bool written = m_file.write(m_pending) == m_pending.size() && m_file.flush();
    const int number = errno;
    m_pending.clear();
    if (!written) return writeFailed(number);
    return {};
}

Expected<void> CsvWriter::finish() {
    if (auto flushed = flush(); !flushed) return flushed;
    if (!m_file.commit()) return writeFailed(errno);
    return {};
}

Unexpected CsvWriter::writeFailed(int number) const {
    return tableNotWritten(m_file.fileName(), number, fileErrorText(m_file));
}

}  // namespace minqing
