#include "exchange/xlsx_source.h"

#include <QCoreApplication>
#include <charconv>

#include "exchange/rich_text.h"

namespace minqing {

using namespace Qt::StringLiterals;
using Token = XmlScanner::Token;

namespace {

struct XlsxSourceText {
    Q_DECLARE_TR_FUNCTIONS(XlsxSource)
};

/// The number in an attribute; `otherwise` when it is absent or no number.
int numberOr(std::string_view text, int otherwise) {
    int value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && value >= 0 ? value : otherwise;
}

/// 2 for "C5"; -1 for no letters; more than the limit for a column that does not exist.
int columnOf(std::string_view reference) {
    int column = 0;
    for (const char letter : reference) {
        if (letter < 'A' || letter > 'Z' || column > maxColumns) break;
        column = column * 26 + (letter - 'A' + 1);
    }
    return column - 1;
}

char typeOf(std::string_view type) {
    if (type.empty() || type == "n") return 'n';
    if (type == "s" || type == "b" || type == "e" || type == "d") return type.front();
    return 't';
}

/// 2026-07-18T00:00:00Z → 2026-07-18, as cells with a number would give it.
QString isoDateText(QString text) {
    text.replace(u'T', u' ');
    if (text.endsWith(u'Z')) text.chop(1);
    const auto dot = text.indexOf(u'.');
    if (dot > 0) text.truncate(dot);
    if (text.endsWith(u" 00:00:00"_s)) text.chop(9);
    return text;
}

}  // namespace

XlsxSource::XlsxSource(TableOptions options, std::shared_ptr<ZipArchive> archive, XlsxWorkbook workbook, SharedStrings strings)
    : TableSource(std::move(options)),
      m_archive(std::move(archive)),
      m_workbook(std::move(workbook)),
      m_strings(std::move(strings)),
      m_xml([from = m_archive.get()](char* to, qint64 size) { return from->read(to, size); }) {
    m_facts.format = u"xlsx"_s;
    m_facts.sheet = m_workbook.sheet;
    m_facts.sheets = m_workbook.visibleSheets;
}

Expected<std::unique_ptr<TableSource>> XlsxSource::open(const QString& path, TableOptions options, const ZipLimits& limits) {
    auto archive = ZipArchive::open(path, limits);
    if (!archive) return Unexpected(archive.error());
    auto workbook = readWorkbook(**archive, options.sheet);
    if (!workbook) return Unexpected(workbook.error());
    SharedStrings strings;
    if (!workbook->stringsPart.isEmpty() && (*archive)->contains(workbook->stringsPart)) {
        auto read = SharedStrings::read(**archive, workbook->stringsPart, options.stop);
        if (!read) return Unexpected(read.error());
        strings = std::move(*read);
    }
    if (auto opened = (*archive)->openEntry(workbook->sheetPart); !opened) return Unexpected(opened.error());
    return std::unique_ptr<TableSource>(
        new XlsxSource(std::move(options), std::move(*archive), std::move(*workbook), std::move(strings)));
}

/// To the Start of the next <row>; false when the sheet has been read to its end.
Expected<bool> XlsxSource::findRow() {
    while (!m_done) {
        const Token token = m_xml.next();
        if (token == Token::Broken) return m_archive->damaged(m_workbook.sheetPart);
        if (token == Token::Finished) m_done = true;
        if (token == Token::End && m_inRows && m_xml.name() == "sheetData") m_inRows = false;
        if (token != Token::Start) continue;
        if (m_inRows && m_xml.name() == "row") return true;
        if (m_xml.name() == "sheetData") {
            m_inRows = true;
        } else if (m_xml.depth() > 1 && !m_xml.skipElement()) {
            return m_archive->damaged(m_workbook.sheetPart);
        }
    }
    return false;
}

Expected<bool> XlsxSource::readRow(TableRow& row) {
    auto found = findRow();
    if (!found || !*found) return found;
    m_row = numberOr(m_xml.attribute("r"), m_row + 1);
    row.row = m_row;
    if (auto read = readCells(row); !read) return Unexpected(read.error());
    return true;
}

Expected<void> XlsxSource::readCells(TableRow& row) {
    int previous = -1;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::End) return {};
        if (token == Token::Text) continue;
        if (token != Token::Start) return m_archive->damaged(m_workbook.sheetPart);
        if (m_xml.name() != "c") {
            if (!m_xml.skipElement()) return m_archive->damaged(m_workbook.sheetPart);
            continue;
        }
        const int column = startCell(previous).column;
        if (auto read = readCell(row, previous); !read) return read;
        previous = column;
    }
}

XlsxSource::RawCell XlsxSource::startCell(int previousColumn) const {
    RawCell raw;
    const auto reference = m_xml.attribute("r");
    raw.column = reference.empty() ? previousColumn + 1 : std::max(0, columnOf(reference));
    raw.type = typeOf(m_xml.attribute("t"));
    const auto style = static_cast<std::size_t>(numberOr(m_xml.attribute("s"), 0));
    if (style < m_workbook.formats.size()) raw.format = m_workbook.formats[style];
    return raw;
}

Expected<void> XlsxSource::readCell(TableRow& row, int previousColumn) {
    RawCell raw = startCell(previousColumn);
    m_value.clear();
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::End) break;
        if (token == Token::Text) continue;
        bool whole = token == Token::Start;
        if (!whole) return m_archive->damaged(m_workbook.sheetPart);
        if (m_xml.name() == "v") {
            raw.hasValue = true;
            whole = readPlainText(m_xml, m_value, maxCellBytes);
        } else if (m_xml.name() == "is") {
            raw.hasValue = true;
            whole = readRichText(m_xml, m_value, maxCellBytes);
        } else {
            raw.formula = raw.formula || m_xml.name() == "f";
            whole = m_xml.skipElement();
        }
        if (!whole) return m_archive->damaged(m_workbook.sheetPart);
    }
    if (!raw.hasValue && !raw.formula) return {};
    if (raw.column >= maxColumns) {
        return fail(ErrorKind::BadInput, u"too_many_columns"_s,
                    XlsxSourceText::tr("Row %1 has more than %2 columns. Is this the right file?").arg(m_row).arg(maxColumns));
    }
    store(row, raw);
    return {};
}

void XlsxSource::store(TableRow& row, const RawCell& raw) {
    const CellFlags formula = raw.formula ? CellFlags(CellFlag::Formula) : CellFlags();
    if (!raw.hasValue) {
        put(row, raw.column, QString(), formula);
        complain(row, raw.column, u"formula_without_value"_s,
                 XlsxSourceText::tr(
                     "The cell holds a formula without a value. Open the file in Excel or WPS and save it, or paste the "
                     "values."));
        return;
    }
    switch (raw.type) {
        case 'n':
            storeNumber(row, raw);
            return;
        case 's': {
            const int index = numberOr(m_value, -1);
            put(row, raw.column, index < 0 ? QString() : m_strings.at(static_cast<std::size_t>(index)), formula);
            break;
        }
        case 'b':
            put(row, raw.column, m_value == "1" || m_value == "true" ? u"TRUE"_s : u"FALSE"_s, formula | CellFlag::Boolean);
            break;
        case 'e':
            put(row, raw.column, QString::fromStdString(m_value), formula);
            complain(row, raw.column, u"cell_error"_s,
                     XlsxSourceText::tr("The cell shows the error %1. Correct it in Excel or WPS.")
                         .arg(QString::fromStdString(m_value)));
            break;
        case 'd':
            put(row, raw.column, isoDateText(QString::fromStdString(m_value)), formula | CellFlag::Date);
            break;
        default:
            put(row, raw.column, decodeXlsxText(m_value), formula);
    }
    const qsizetype length = row.cells[static_cast<std::size_t>(raw.column)].size();
    if (length <= maxCellLength) return;
    row.cells[static_cast<std::size_t>(raw.column)].clear();
    complain(row, raw.column, u"cell_too_long"_s,
             XlsxSourceText::tr("The cell holds more than %1 characters. Shorten the text.").arg(maxCellLength));
}

void XlsxSource::storeNumber(TableRow& row, const RawCell& raw) {
    if (m_value.empty()) return;
    CellFlags flags(raw.formula ? CellFlags(CellFlag::Formula) : CellFlags());
    if (raw.format.date || raw.format.time) {
        double serial = -1;
        const auto parsed = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
        const auto text = parsed.ec == std::errc() ? serialToText(serial, raw.format, m_workbook.from1904) : std::nullopt;
        if (text) {
            if (raw.format.date) flags |= CellFlag::Date;
            if (raw.format.time) flags |= CellFlag::Time;
            put(row, raw.column, *text, flags);
            return;
        }
        put(row, raw.column, QString::fromStdString(m_value), flags | CellFlag::Number);
        complain(row, raw.column, u"bad_date"_s,
                 XlsxSourceText::tr("%1 is not a date. Enter the date again, such as 2026-07-18.")
                     .arg(QString::fromStdString(m_value)));
        return;
    }
    const NumberText number = numberToText(m_value, raw.format.zeroPadding);
    put(row, raw.column, number.text, flags | CellFlag::Number);
    if (!number.valid) {
        complain(row, raw.column, u"bad_number"_s, XlsxSourceText::tr("%1 is not a number. Enter it again.").arg(number.text));
    } else if (number.lostDigits) {
        complain(row, raw.column, u"number_lost_digits"_s,
                 XlsxSourceText::tr(
                     "The cell is a number of more than 15 digits (%1), of which Excel has already lost the last ones. "
                     "Format the column as text and enter the numbers again.")
                     .arg(number.text));
    }
}

void XlsxSource::put(TableRow& row, int column, QString text, CellFlags flags) {
    const auto index = static_cast<std::size_t>(column);
    if (row.cells.size() <= index) {
        row.cells.resize(index + 1);
        row.flags.resize(index + 1);
    }
    row.cells[index] = std::move(text);
    row.flags[index] = flags;
}

void XlsxSource::complain(TableRow& row, int column, const QString& code, const QString& message) {
    row.problems.push_back({m_row, columnName(column), code, message});
}

}  // namespace minqing
