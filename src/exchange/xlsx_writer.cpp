#include "exchange/xlsx_writer.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <type_traits>
#include <utility>

#include "base/platform/system.h"
#include "base/platform/terminal.h"
#include "exchange/rich_text.h"
#include "exchange/table_source.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t lastRow = 1'048'575;
constexpr qsizetype longestListOrNote = 255;
constexpr int paperA4 = 9;
constexpr int paperA3 = 8;

struct XlsxWriterText {
    Q_DECLARE_TR_FUNCTIONS(XlsxWriter)
};

QString allowedSheetName(QString name) {
    for (const QChar forbidden : {u'[', u']', u':', u'*', u'?', u'/', u'\\'}) name.replace(forbidden, u'_');
    name = name.trimmed().left(31);
    while (name.startsWith(u'\'')) name.remove(0, 1);
    while (name.endsWith(u'\'')) name.chop(1);
    return name.isEmpty() ? u"Sheet1"_s : name;
}

/// In characters of a Latin font; a Chinese character takes two.
double displayWidth(const QString& text) {
    double width = 0;
    for (const QChar character : text) width += character.unicode() < 0x2E80 ? 1 : 2;
    return width;
}

double widthOf(const WrittenColumn& column) {
    if (column.width > 0) return column.width;
    double width = displayWidth(column.title) + 4;
    if (column.kind == CellKind::Code) width = std::max(width, 20.0);
    if (column.kind == CellKind::Date) width = std::max(width, 12.0);
    if (column.kind == CellKind::Text) width = std::max(width, 14.0);
    return std::min(width, 60.0);
}

lxw_col_t columnNumber(std::size_t index) { return static_cast<lxw_col_t>(index); }

}  // namespace

Expected<std::unique_ptr<TableWriter>> XlsxWriter::create(const QString& path, const TableLayout& layout) {
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(path, layout));
    if (auto started = writer->start(); !started) return Unexpected(started.error());
    return writer;
}

XlsxWriter::~XlsxWriter() {
    if (m_book == nullptr) return;
    const SilentStandardError silent;
    workbook_close(m_book);  // the library frees its memory only so
    QFile::remove(partPath());
}

Expected<void> XlsxWriter::start() {
    // The library opens the file at the end: find out now whether it will be able to.
    if (auto refused = obstacle()) return std::move(*refused);
    // It tells its errors on stderr, in English, and cannot be told not to.
    const SilentStandardError silent;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    QByteArray temporary = QFile::encodeName(QDir::tempPath());
    options.tmpdir = temporary.data();
    m_book = workbook_new_opt(QFile::encodeName(partPath()).constData(), &options);
    if (m_book == nullptr) {
        QFile::remove(partPath());
        return writeFailed(XlsxWriterText::tr("not enough memory"));
    }
    m_sheet = workbook_add_worksheet(m_book, allowedSheetName(m_layout.sheet).toUtf8().constData());
    if (m_sheet == nullptr) return noTemporaryRoom();
    makeFormats();
    for (std::size_t index = 0; index < m_layout.columns.size(); ++index) setColumn(index);
    writeHeadings();
    worksheet_freeze_panes(m_sheet, m_nextRow, 0);
    worksheet_repeat_rows(m_sheet, m_headingRow, m_headingRow);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, m_layout.a3 ? paperA3 : paperA4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    return {};
}

void XlsxWriter::makeFormats() {
    const auto make = [this](const char* numberFormat) {
        lxw_format* format = workbook_add_format(m_book);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        if (numberFormat != nullptr) format_set_num_format(format, numberFormat);
        return format;
    };
    const auto makeHeading = [&](lxw_color_t background) {
        lxw_format* format = make(nullptr);
        format_set_bold(format);
        format_set_font_name(format, "微软雅黑");
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_text_wrap(format);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_bg_color(format, background);
        return format;
    };
    m_formats.heading = makeHeading(0xDDE6F2);
    m_formats.requiredHeading = makeHeading(0xF8D7C8);
    m_formats.title = make(nullptr);
    format_set_bold(m_formats.title);
    format_set_font_size(m_formats.title, 16);
    format_set_align(m_formats.title, LXW_ALIGN_CENTER);
    m_formats.stamp = make(nullptr);
    format_set_align(m_formats.stamp, LXW_ALIGN_RIGHT);
    const auto makeBody = [&](const char* numberFormat) {
        lxw_format* format = make(numberFormat);
        if (!m_layout.ruled) return format;
        format_set_border(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        return format;
    };
    m_formats.text = makeBody("@");
    m_formats.number = makeBody(m_layout.ruled ? "General" : "0.##########");
    m_formats.money = makeBody("#,##0.00");
    m_formats.date = makeBody("yyyy-mm-dd");
}

void XlsxWriter::setColumn(std::size_t index) {
    const WrittenColumn& column = m_layout.columns[index];
    lxw_format* format = nullptr;
    if (column.kind == CellKind::Code || column.kind == CellKind::Text) format = m_formats.text;
    if (column.kind == CellKind::Date) format = m_formats.date;
    if (column.kind == CellKind::Money) format = m_formats.money;
    worksheet_set_column(m_sheet, columnNumber(index), columnNumber(index), widthOf(column), format);
}

/// A line over the whole width of the table.
void XlsxWriter::writeLine(const QString& text, double height, lxw_format* format) {
    const std::size_t count = m_layout.columns.size();
    if (count == 0) return;
    const QByteArray utf8 = encodeXlsxText(text).toUtf8();
    worksheet_set_row(m_sheet, m_nextRow, height, nullptr);
    if (count > 1) {
        worksheet_merge_range(m_sheet, m_nextRow, 0, m_nextRow, columnNumber(count - 1), utf8.constData(), format);
    } else {
        worksheet_write_string(m_sheet, m_nextRow, 0, utf8.constData(), format);
    }
    ++m_nextRow;
}

void XlsxWriter::writeHeadings() {
    const std::size_t count = m_layout.columns.size();
    if (!m_layout.title.isEmpty()) writeLine(m_layout.title, 30, m_formats.title);
    if (!m_layout.stamp.isEmpty()) writeLine(m_layout.stamp, 18, m_formats.stamp);
    m_headingRow = m_nextRow;
    worksheet_set_row(m_sheet, m_headingRow, 24, nullptr);
    for (std::size_t index = 0; index < count; ++index) {
        const WrittenColumn& column = m_layout.columns[index];
        const QString title = column.required ? QString(column.title + u'*') : column.title;
        writeText(index, title, column.required ? m_formats.requiredHeading : m_formats.heading);
        setValidation(index);
    }
    ++m_nextRow;
}

void XlsxWriter::setValidation(std::size_t index) {
    const WrittenColumn& column = m_layout.columns[index];
    QByteArray note = column.note.left(longestListOrNote).toUtf8();
    // Excel's list is one string with commas: longer ones, and choices with a comma inside, cannot be offered.
    // libxlsxwriter copies it into so many bytes, not characters.
    const bool offered = !column.choices.isEmpty() && column.choices.join(u',').toUtf8().size() <= longestListOrNote &&
                         column.choices.filter(u","_s).isEmpty();
    if (note.isEmpty() && !offered) return;
    std::vector<QByteArray> choices;
    for (const QString& choice : column.choices) choices.push_back(choice.toUtf8());
    // Pointers to char or const char, by the version of the library.
    std::vector<std::remove_pointer_t<decltype(lxw_data_validation::value_list)>> list;
    list.reserve(static_cast<std::size_t>(choices.size()));
    for (QByteArray& choice : choices) list.push_back(choice.data());
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = offered ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_ANY;
    if (offered) validation.value_list = list.data();
    // A warning only: what is allowed is decided when the file is read.
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    validation.ignore_blank = LXW_VALIDATION_ON;
    if (!note.isEmpty()) validation.input_message = note.data();
    worksheet_data_validation_range(m_sheet, m_headingRow + 1, columnNumber(index), lastRow, columnNumber(index), &validation);
}

void XlsxWriter::writeText(std::size_t column, const QString& text, lxw_format* format) {
    const QByteArray utf8 = encodeXlsxText(text).toUtf8();
    worksheet_write_string(m_sheet, m_nextRow, columnNumber(column), utf8.constData(), format);
}

void XlsxWriter::writeCell(std::size_t column, const QString& text) {
    const CellKind kind = m_layout.columns[column].kind;
    if (kind == CellKind::Number || kind == CellKind::Money) {
        bool valid = false;
        const double value = text.toDouble(&valid);
        const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        if (valid && digits <= 15) {
            lxw_format* plain = m_layout.ruled ? m_formats.number : nullptr;
            lxw_format* format = kind == CellKind::Money ? m_formats.money : plain;
            worksheet_write_number(m_sheet, m_nextRow, columnNumber(column), value, format);
            return;
        }
    }
    if (kind == CellKind::Date) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (date.isValid() && date.year() >= 1901 && date.year() <= 9999) {
            lxw_datetime value{date.year(), date.month(), date.day(), 0, 0, 0.0};
            worksheet_write_datetime(m_sheet, m_nextRow, columnNumber(column), &value, m_formats.date);
            return;
        }
    }
    writeText(column, text, m_formats.text);
}

Expected<void> XlsxWriter::writeRow(const std::vector<QString>& cells) {
    if (m_nextRow > lastRow) {
        return fail(ErrorKind::BadInput, u"too_many_rows"_s,
                    XlsxWriterText::tr("An Excel sheet holds at most 1,048,576 rows. Narrow the selection or export to CSV."));
    }
    const std::size_t count = std::min(cells.size(), m_layout.columns.size());
    for (std::size_t index = 0; index < count; ++index) {
        if (cells[index].size() > maxCellLength) {
            return fail(
                ErrorKind::BadInput, u"cell_too_long"_s,
                XlsxWriterText::tr("The text in row %1, column %2 is longer than the %3 characters that Excel allows. Export "
                                   "to CSV instead.")
                    .arg(m_nextRow + 1)
                    .arg(m_layout.columns[index].title)
                    .arg(maxCellLength));
        }
    }
    for (std::size_t index = 0; index < count; ++index) {
        if (!cells[index].isEmpty())
            writeCell(index, cells[index]);
        else if (m_layout.ruled)
            worksheet_write_blank(m_sheet, m_nextRow, columnNumber(index), m_formats.text);
    }
    ++m_nextRow;
    ++m_rows;
    return {};
}

Expected<void> XlsxWriter::finish() {
    if (!m_layout.columns.empty()) {
        worksheet_autofilter(m_sheet, m_headingRow, 0, m_nextRow - 1, columnNumber(m_layout.columns.size() - 1));
    }
    if (!hasTemporaryRoom()) return noTemporaryRoom();
    if (const int state = closeBook(); state != LXW_NO_ERROR) {
        auto refused = obstacle();  // the library tells no cause, so try to write ourselves
        QFile::remove(partPath());
        if (refused) return std::move(*refused);
        return writeFailed(XlsxWriterText::tr("the workbook could not be put together, libxlsxwriter %1").arg(state));
    }
    std::error_code why;
    std::filesystem::rename(QFileInfo(partPath()).filesystemFilePath(), QFileInfo(m_path).filesystemFilePath(), why);
    if (!why) return {};
    QFile::remove(partPath());
    return tableNotWritten(m_path, why.value(), systemErrorText(why.value()));
}

int XlsxWriter::closeBook() {
    const SilentStandardError silent;
    return workbook_close(std::exchange(m_book, nullptr));
}

/// The rows stand in a temporary file, and the library writes them once more beside it. Of neither does it see that the
/// disk was full: the sheet would end in the middle.
bool XlsxWriter::hasTemporaryRoom() const {
    FILE* rows = m_sheet->optimize_tmpfile;
    if (rows == nullptr) return true;
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0) return false;
    // In a closed-off root the mount table does not tell of the disk: then nothing is known against it.
    const qint64 room = QStorageInfo(QDir::tempPath()).bytesAvailable();
    return room < 0 || room > std::ftell(rows);
}

/// What stands in the way of writing the file, found by writing to it.
std::optional<Unexpected> XlsxWriter::obstacle() const {
    QFile probe(partPath());
    if (!probe.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        const int number = errno;
        return tableNotWritten(m_path, number, fileErrorText(probe));
    }
    const QByteArray block(64 * 1024, '\0');
    const bool written = probe.write(block) == block.size();
    const int number = errno;
    probe.resize(0);
    probe.close();
    if (written) return std::nullopt;
    QFile::remove(partPath());
    return tableNotWritten(m_path, number, systemErrorText(number));
}

Unexpected XlsxWriter::writeFailed(const QString& why) const { return tableNotWritten(m_path, 0, why); }

Unexpected XlsxWriter::noTemporaryRoom() const {
    return fail(ErrorKind::Storage, u"disk_full"_s,
                XlsxWriterText::tr("There is no room left in %1, the folder for temporary files, so %2 was not written. Free "
                                   "some space there, or export to CSV.")
                    .arg(QDir::tempPath(), m_path));
}

}  // namespace minqing
