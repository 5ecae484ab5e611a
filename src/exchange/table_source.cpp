#include "exchange/table_source.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "base/platform/system.h"
#include "exchange/csv_source.h"
#include "exchange/xlsx_source.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct TableReadingText {
    Q_DECLARE_TR_FUNCTIONS(TableReading)
};

int filledCells(const std::vector<QString>& cells) {
    return static_cast<int>(
        std::count_if(cells.begin(), cells.end(), [](const QString& cell) { return !cell.trimmed().isEmpty(); }));
}

Expected<void> checkReadable(const QString& path, const QFileInfo& info) {
    if (!info.exists()) {
        return fail(ErrorKind::BadInput, u"no_such_file"_s,
                    TableReadingText::tr("There is no file %1. Check the name.").arg(path));
    }
    if (!info.isFile() && !info.isDir()) {
        return fail(ErrorKind::BadInput, u"not_a_file"_s,
                    TableReadingText::tr("%1 is no file but a device or a pipe. Name a file with a table.").arg(path));
    }
    if (!info.isFile()) {
        return fail(ErrorKind::BadInput, u"not_a_file"_s,
                    TableReadingText::tr("%1 is a folder, not a file. Name the file inside it.").arg(path));
    }
    return {};
}

/// Both the old .xls and an .xlsx with a password are OLE containers; only the second has this stream.
Unexpected failOnOle(const QString& path, QFile& file) {
    constexpr qint64 enough = qint64{8} * 1024 * 1024;
    file.seek(0);
    const QByteArray start = file.read(enough);
    const auto* name = u"EncryptedPackage";
    const QByteArray wanted(reinterpret_cast<const char*>(name), qsizetype{16} * 2);
    if (start.contains(wanted)) {
        return fail(ErrorKind::BadInput, u"password_protected"_s,
                    TableReadingText::tr(
                        "%1 is protected by a password. Open it in Excel or WPS, remove the password and save it again.")
                        .arg(path));
    }
    return fail(ErrorKind::BadInput, u"old_excel_format"_s,
                TableReadingText::tr("%1 is in the old Excel format. Open it in Excel or WPS and save it as .xlsx.").arg(path));
}

// Said in functions of their own: inside the members newer versions of lupdate do not find the texts.
Unexpected emptyTable() {
    return fail(ErrorKind::BadInput, u"empty_file"_s,
                TableReadingText::tr("The table has no rows. The first row must hold the headings of the columns."));
}

Unexpected notAWorkbook(const QString& path) {
    return fail(ErrorKind::BadInput, u"not_a_workbook"_s,
                TableReadingText::tr("%1 is called .xlsx but is no workbook: it may be plain text. Open it in Excel or WPS and "
                                     "save it as .xlsx, or call it .csv if it holds commas between its columns.")
                    .arg(path));
}

Unexpected readingCancelled() {
    return fail(ErrorKind::Refused, u"cancelled"_s, TableReadingText::tr("Reading was cancelled; nothing was changed."));
}

}  // namespace

QString TableRow::cell(int column) const {
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < cells.size() ? cells[index] : QString();
}

CellFlags TableRow::flag(int column) const {
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < flags.size() ? flags[index] : CellFlags();
}

bool TableRow::isBlank() const {
    return problems.empty() &&
           std::all_of(cells.begin(), cells.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

void TableRow::clear() {
    row = 0;
    cells.clear();
    flags.clear();
    problems.clear();
}

Expected<std::vector<QString>> TableSource::header() {
    if (m_headerRow == 0) {
        if (auto found = findHeader(); !found) return Unexpected(found.error());
    }
    return m_header;
}

Expected<void> TableSource::findHeader() {
    std::deque<TableRow> seen;
    auto chosen = std::size_t(0);
    bool found = false;
    while (!found && seen.size() < maxRowsAboveHeader) {
        TableRow row;
        auto more = readChecked(row);
        if (!more) return Unexpected(more.error());
        if (!*more) break;
        if (row.isBlank()) continue;
        seen.push_back(std::move(row));
        found = !m_options.isHeader || m_options.isHeader(seen.back().cells);
        if (found) chosen = seen.size() - 1;
    }
    if (seen.empty()) {
        return emptyTable();
    }
    if (!found) {
        const auto wide =
            std::find_if(seen.begin(), seen.end(), [](const TableRow& row) { return filledCells(row.cells) >= 2; });
        if (wide != seen.end()) chosen = static_cast<std::size_t>(wide - seen.begin());
    }
    m_header = seen[chosen].cells;
    m_headerRow = seen[chosen].row;
    seen.erase(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(chosen) + 1);
    m_waiting = std::move(seen);
    return {};
}

Expected<bool> TableSource::next(TableRow& row) {
    if (m_headerRow == 0) {
        if (auto found = findHeader(); !found) return Unexpected(found.error());
    }
    if (!m_waiting.empty()) {
        row = std::move(m_waiting.front());
        m_waiting.pop_front();
        return true;
    }
    for (;;) {
        auto more = readChecked(row);
        if (!more || !*more || !row.isBlank()) return more;
    }
}

Expected<bool> TableSource::readChecked(TableRow& row) {
    if (m_options.stop.stop_requested()) {
        return readingCancelled();
    }
    row.clear();
    return readRow(row);
}

QString TableSource::columnName(int index) const {
    const auto position = static_cast<std::size_t>(index);
    if (index >= 0 && position < m_header.size()) {
        QString name = m_header[position].simplified();
        if (!name.isEmpty()) return name;
    }
    return columnLetters(index);
}

Expected<std::unique_ptr<TableSource>> openTable(const QString& path, TableOptions options) {
    if (const auto readable = checkReadable(path, QFileInfo(path)); !readable) return Unexpected(readable.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::BadInput, u"not_readable"_s,
                    TableReadingText::tr("%1 cannot be read (%2). Check who may open it and whether another program holds it.")
                        .arg(path, fileErrorText(file)));
    }
    const QByteArray magic = file.read(8);
    if (magic.isEmpty()) {
        return fail(ErrorKind::BadInput, u"empty_file"_s, TableReadingText::tr("%1 is empty.").arg(path));
    }
    if (magic.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return failOnOle(path, file);
    if (magic.startsWith("PK\x03\x04") || magic.startsWith("PK\x05\x06")) {
        return XlsxSource::open(path, std::move(options));
    }
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) return notAWorkbook(path);
    return CsvSource::open(path, std::move(options));
}

}  // namespace minqing
