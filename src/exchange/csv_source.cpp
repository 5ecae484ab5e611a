#include "exchange/csv_source.h"

#include <QCoreApplication>
#include <array>
#include <map>

#include "exchange/formula_guard.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct CsvSourceText {
    Q_DECLARE_TR_FUNCTIONS(CsvSource)
};

/// How often a character stands outside quotation marks, row by row.
std::vector<int> countsPerRow(QStringView text, QChar wanted) {
    constexpr std::size_t rowsLookedAt = 20;
    std::vector<int> counts;
    int count = 0;
    bool quoted = false;
    for (const QChar character : text) {
        if (character == u'"') quoted = !quoted;
        if (quoted) continue;
        if (character == wanted) ++count;
        if (character != u'\n' && character != u'\r') continue;
        if (count > 0) counts.push_back(count);
        count = 0;
        if (counts.size() == rowsLookedAt) return counts;
    }
    if (count > 0) counts.push_back(count);
    return counts;
}

}  // namespace

QChar separatorOf(QStringView start) {
    QChar best = u',';
    int bestScore = 0;
    for (const QChar candidate : {QChar(u','), QChar(u'\t'), QChar(u';')}) {
        std::map<int, int> rowsByCount;
        for (const int count : countsPerRow(start, candidate)) ++rowsByCount[count];
        int score = 0;
        for (const auto& [count, rows] : rowsByCount) score = std::max(score, rows * count);
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

CsvSource::CsvSource(TableOptions options, std::unique_ptr<TextReader> reader)
    : TableSource(std::move(options)), m_reader(std::move(reader)) {}

Expected<std::unique_ptr<TableSource>> CsvSource::open(const QString& path, TableOptions options) {
    auto reader = TextReader::open(path, options.encoding, options.stop);
    if (!reader) return Unexpected(reader.error());
    std::unique_ptr<CsvSource> source(new CsvSource(std::move(options), std::move(*reader)));
    if (auto detected = source->detectSeparator(); !detected) return Unexpected(detected.error());
    source->m_facts.format = u"csv"_s;
    source->m_facts.encoding = source->m_reader->encoding();
    source->m_facts.separator = source->m_separator;
    return source;
}

Expected<void> CsvSource::detectSeparator() {
    auto more = fill();
    if (!more) return Unexpected(more.error());
    // Excel's own hint, which Excel neither shows nor counts as a row.
    if (m_text.startsWith(u"sep="_s) && m_text.size() > 5 && (m_text.at(5) == u'\r' || m_text.at(5) == u'\n')) {
        m_separator = m_text.at(4);
        m_position = m_text.at(5) == u'\r' && m_text.size() > 6 && m_text.at(6) == u'\n' ? 7 : 6;
        return {};
    }
    m_separator = separatorOf(m_text);
    return {};
}

Expected<bool> CsvSource::fill() {
    m_position = 0;
    do {
        auto more = m_reader->read(m_text);
        if (!more || !*more) {
            m_text.clear();
            return more;
        }
    } while (m_text.isEmpty());
    return true;
}

void CsvSource::append(qsizetype from, qsizetype to) {
    const qsizetype room = maxCellLength - m_cell.size();
    const qsizetype size = to - from;
    if (room > 0) m_cell.append(QStringView(m_text).mid(from, std::min(room, size)));
    m_cellLength += size;
}

Expected<bool> CsvSource::readRow(TableRow& row) {
    if (m_position >= m_text.size()) {
        auto more = fill();
        if (!more || !*more) return more;
    }
    row.row = ++m_row;
    for (;;) {
        const auto ended = readCell(row);
        if (!ended) return Unexpected(ended.error());
        storeCell(row);
        if (*ended != Ended::Cell) return true;
        if (row.cells.size() >= maxColumns) {
            return fail(
                ErrorKind::BadInput, u"too_many_columns"_s,
                CsvSourceText::tr("Row %1 has more than %2 columns. Is this the right file?").arg(m_row).arg(maxColumns));
        }
    }
}

void CsvSource::storeCell(TableRow& row) {
    const int column = static_cast<int>(row.cells.size());
    if (m_cellLength > maxCellLength) {
        row.problems.push_back({m_row, columnName(column), u"cell_too_long"_s,
                                CsvSourceText::tr("The cell holds %1 characters; at most %2 are allowed. Shorten the text.")
                                    .arg(m_cellLength)
                                    .arg(maxCellLength)});
        m_cell.clear();
    } else if (m_stray) {
        row.problems.push_back(
            {m_row, columnName(column), u"stray_quote"_s,
             CsvSourceText::tr("There is text after the closing quotation mark. Double the quotation marks inside "
                               "the text, or save the file again from Excel or WPS.")});
    }
    row.cells.push_back(withoutFormulaGuard(m_cell));
    row.flags.emplace_back();
}

Expected<CsvSource::Ended> CsvSource::readCell(TableRow& row) {
    m_cell.clear();
    m_cellLength = 0;
    m_stray = false;
    if (m_position >= m_text.size()) {
        auto more = fill();
        if (!more) return Unexpected(more.error());
        if (!*more) return Ended::File;
    }
    if (m_text.at(m_position) == u'"') {
        ++m_position;
        if (auto read = readQuoted(static_cast<int>(row.cells.size())); !read) return Unexpected(read.error());
        const qsizetype quotedLength = m_cell.size();
        auto ended = readPlain();
        m_stray = !QStringView(m_cell).mid(quotedLength).trimmed().isEmpty();
        if (!m_stray) m_cell.truncate(quotedLength);
        return ended;
    }
    return readPlain();
}

/// Up to and past the next separator or line end.
Expected<CsvSource::Ended> CsvSource::readPlain() {
    for (;;) {
        const QChar* text = m_text.constData();
        const qsizetype size = m_text.size();
        qsizetype at = m_position;
        while (at < size && text[at] != m_separator && text[at] != u'\n' && text[at] != u'\r') ++at;
        append(m_position, at);
        m_position = at;
        if (at < size) break;
        auto more = fill();
        if (!more) return Unexpected(more.error());
        if (!*more) return Ended::File;
    }
    const QChar end = m_text.at(m_position++);
    if (end == m_separator) return Ended::Cell;
    if (end != u'\r') return Ended::Row;
    if (m_position >= m_text.size()) {
        auto more = fill();
        if (!more) return Unexpected(more.error());
        if (!*more) return Ended::Row;
    }
    if (m_text.at(m_position) == u'\n') ++m_position;
    return Ended::Row;
}

/// Past the closing quotation mark; two in a row stand for one.
Expected<void> CsvSource::readQuoted(int column) {
    for (;;) {
        const qsizetype found = m_text.indexOf(u'"', m_position);
        append(m_position, found < 0 ? m_text.size() : found);
        m_position = found < 0 ? m_text.size() : found + 1;
        if (m_position >= m_text.size()) {
            auto more = fill();
            if (!more) return Unexpected(more.error());
            if (!*more && found < 0) return unterminated(column);
            if (!*more) return {};
        }
        if (found < 0) continue;
        if (m_text.at(m_position) != u'"') return {};
        append(m_position, m_position + 1);
        ++m_position;
        if (m_position < m_text.size()) continue;
        auto more = fill();
        if (!more) return Unexpected(more.error());
        if (!*more) return unterminated(column);
    }
}

Unexpected CsvSource::unterminated(int column) const {
    return fail(
        ErrorKind::BadInput, u"unterminated_quote"_s,
        CsvSourceText::tr("The quotation mark that opens in row %1, column %2 is never closed. Close it, or save the file "
                          "again from Excel or WPS.")
            .arg(m_row)
            .arg(columnName(column)));
}

}  // namespace minqing
