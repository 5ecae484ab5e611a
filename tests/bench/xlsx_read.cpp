// layer: exchange
// Reading a district's households from XLSX: rows per second and memory, beside LibreOffice on the same file.
//   bench_xlsx_read [rows] [shared]      default 186,276 rows of 15 columns with inline strings; "shared": as Excel
//   does
#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QXmlStreamReader>
#include <algorithm>

#include "exchange/row_pipeline.h"
#include "exchange/table_source.h"
#include "exchange/xml_scanner.h"
#include "exchange/zip_archive.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

const char* const headings[] = {"户编号",   "户主姓名", "公民身份号码", "性别",     "联系电话", "镇街",   "村居", "网格编码",
                                "详细地址", "家庭人口", "户籍类型",     "是否低保", "登记日期", "建档人", "备注"};

void writeRow(lxw_worksheet* sheet, lxw_format* date, std::uint32_t row) {
    const int n = static_cast<int>(row);
    const auto text = [&](int column, const QString& value) {
        worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), value.toUtf8().constData(), nullptr);
    };
    text(0, u"37160200100%1"_s.arg(n, 7, 10, QChar(u'0')));
    text(1, u"王建国%1"_s.arg(n % 50'000));
    text(2, u"1101051949%1"_s.arg(n, 8, 10, QChar(u'0')));
    text(3, n % 2 == 0 ? u"男"_s : u"女"_s);
    text(4, u"138%1"_s.arg(n, 8, 10, QChar(u'0')));
    text(5, u"第%1镇"_s.arg(n % 12));
    text(6, u"第%1村民委员会"_s.arg(n % 700));
    text(7, u"371602001001%1"_s.arg(n % 999, 3, 10, QChar(u'0')));
    text(8, u"幸福小区%1号楼%2单元%3室"_s.arg(n % 90).arg(n % 4).arg(n % 2'000));
    worksheet_write_number(sheet, row, 9, n % 7 + 1, nullptr);
    text(10, u"农业"_s);
    text(11, n % 20 == 0 ? u"是"_s : u"否"_s);
    worksheet_write_number(sheet, row, 12, 45'000 + n % 900, date);
    text(13, u"网格员%1"_s.arg(n % 3'000));
    if (n % 10 == 0) text(14, u"独居老人，每周走访一次 & 记录"_s);
}

void writeFile(const QString& path, int rows, bool shared) {
    lxw_workbook_options options{};
    options.constant_memory = shared ? LXW_FALSE : LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "户");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    for (int column = 0; column < 15; ++column) {
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), headings[column], nullptr);
    }
    for (int row = 1; row <= rows; ++row) writeRow(sheet, date, static_cast<std::uint32_t>(row));
    workbook_close(book);
}

/// A line of /proc/self/status in MB; 0 where there is none.
double memoryMb(const QByteArray& key) {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf(key);
    return at < 0 ? 0 : all.mid(at + key.size(), 16).simplified().split(' ').first().toDouble() / 1024;
}

struct Result {
    int rows = 0;
    qsizetype characters = 0;
    double seconds = 0;
};

Result readOnOneThread(const QString& path) {
    QElapsedTimer timer;
    timer.start();
    Result result;
    auto source = openTable(path);
    if (!source) qFatal("%s", qUtf8Printable(source.error().text()));
    TableRow row;
    for (auto more = (*source)->next(row); more && *more; more = (*source)->next(row)) {
        ++result.rows;
        for (const auto& cell : row.cells) result.characters += cell.size();
    }
    result.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return result;
}

Result readThroughPipeline(const QString& path) {
    QElapsedTimer timer;
    timer.start();
    Result result;
    auto source = openTable(path);
    if (!source || !(*source)->header()) qFatal("cannot read");
    RowPipeline pipeline(std::move(*source));
    for (auto batch = pipeline.nextBatch(); batch && !batch->empty(); batch = pipeline.nextBatch()) {
        result.rows += static_cast<int>(batch->size());
        for (const auto& row : *batch) {
            for (const auto& cell : row.cells) result.characters += cell.size();
        }
    }
    result.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return result;
}

/// The bare tokens of the sheet through Qt's reader and through ours, unpacking not counted.
void compareScanners(const QString& path, QTextStream& out) {
    auto archive = ZipArchive::open(path);
    if (!archive) return;
    const auto sheet = (*archive)->readAll(u"xl/worksheets/sheet1.xml"_s, qint64(1) << 30);
    if (!sheet) return;
    QElapsedTimer timer;
    timer.start();
    qint64 qtTokens = 0;
    QXmlStreamReader reader(*sheet);
    while (!reader.atEnd()) qtTokens += reader.readNext() == QXmlStreamReader::StartElement ? 1 : 0;
    const auto qtTime = static_cast<double>(timer.restart());
    qsizetype at = 0;
    XmlScanner scanner([&](char* to, qint64 size) {
        const qint64 count = std::min<qint64>(size, sheet->size() - at);
        std::copy_n(sheet->constData() + at, count, to);
        at += count;
        return count;
    });
    qint64 tokens = 0;
    for (auto token = scanner.next(); token != XmlScanner::Token::Finished; token = scanner.next()) {
        if (token == XmlScanner::Token::Broken) qFatal("the sheet is broken");
        tokens += token == XmlScanner::Token::Start ? 1 : 0;
    }
    if (tokens != qtTokens) qFatal("the two readers see different elements");
    const auto ourTime = static_cast<double>(timer.elapsed());
    out << "tokens of the sheet: QXmlStreamReader " << qtTime << " ms, XmlScanner " << ourTime << " ms = " << qtTime / ourTime
        << " x\n";
}

double libreOfficeSeconds(const QString& path, const QString& folder) {
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty()) return 0;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, {u"-env:UserInstallation=file://"_s + folder + u"/profile"_s, u"--headless"_s, u"--convert-to"_s,
                            u"csv"_s, u"--outdir"_s, folder, path});
    if (!process.waitForFinished(300'000) || process.exitCode() != 0) return 0;
    const auto seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return QFileInfo::exists(folder + u"/households.csv"_s) ? seconds : 0;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.size() > 1 ? arguments.at(1).toInt() : 186'276;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"households.xlsx"_s);
    // Written by another process, so that its memory is not counted here.
    if (arguments.size() > 3) {
        writeFile(arguments.at(3), rows, arguments.at(2) == u"shared"_s);
        return 0;
    }
    const QString kind = arguments.size() > 2 ? arguments.at(2) : u"inline"_s;
    QProcess::execute(QCoreApplication::applicationFilePath(), {QString::number(rows), kind, path});
    QTextStream out(stdout);
    out << rows << " rows x 15, " << kind << " strings, " << QFileInfo(path).size() / 1'000'000 << " MB\n";
    const double before = memoryMb("VmRSS:");
    const Result one = readOnOneThread(path);
    out << "one thread: " << one.seconds << " s, " << static_cast<int>(one.rows / one.seconds) << " rows/s, peak "
        << memoryMb("VmHWM:") << " MB (" << before << " MB before)\n";
    const Result two = readThroughPipeline(path);
    out << "pipeline:   " << two.seconds << " s, " << static_cast<int>(two.rows / two.seconds) << " rows/s, peak "
        << memoryMb("VmHWM:") << " MB\n";
    if (one.rows != rows || two.rows != rows || one.characters != two.characters) qFatal("rows are missing");
    compareScanners(path, out);
    const double office = libreOfficeSeconds(path, folder.path());
    if (office > 0) {
        out << "LibreOffice to CSV: " << office << " s = " << office / one.seconds << " x one thread\n";
    } else {
        out << "LibreOffice is not installed: no ratio\n";
    }
    return 0;
}
