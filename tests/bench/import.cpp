// layer: exchange
// A district's roster from XLSX through the door, beside LibreOffice converting the same file to CSV.
//   bench_import [rows] [repeat] [alone]     default 186,276 rows of 15 columns; "repeat": the same file a second time;
//   "alone": without LibreOffice
// Prints seconds, processor seconds (of the thread that writes, the longest of the three, and of all; of use where other
// programs run at the same time), peak memory and the ratio. The file is written and the units are made before the clock starts.
#include <sys/resource.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include "exchange/import.h"
#include "exchange/table_writer.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

constexpr int towns = 11, villagesPerTown = 17, gridsPerVillage = 4;

QString villageCode(int town, int village) {
    return u"379902%1%2"_s.arg(town + 1, 3, 10, QChar(u'0')).arg(village + 1, 3, 10, QChar(u'0'));
}

/// A citizen number that nobody has, with the right check digit.
QString citizenNumber(int n) {
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const auto date = QDate(1940, 1, 1).addDays(n % 20'000).toString(u"yyyyMMdd"_s);
    const QString digits = u"379902"_s + date + u"%1"_s.arg(n / 20'000 * 37 % 1000, 3, 10, QChar(u'0'));
    int sum = 0;
    for (int at = 0; at < 17; ++at) sum += weights[at] * (digits[at].unicode() - u'0');
    return digits + QChar(QLatin1String("10X98765432")[sum % 11]);
}

void writeRoster(const QString& path, int rows) {
    TableLayout layout;
    for (const auto& title :
         {u"户编码"_s, u"镇街"_s, u"村居(社区)"_s, u"网格编码"_s, u"户主姓名"_s, u"性别"_s, u"公民身份号码"_s, u"联系电话"_s,
          u"家庭住址"_s, u"户籍地址"_s, u"人口数"_s, u"民族"_s, u"困难类型"_s, u"走访责任人"_s, u"备注"_s}) {
        layout.columns.push_back({title, title == u"人口数"_s ? CellKind::Number : CellKind::Code});
    }
    auto table = createTable(path, layout);
    if (!table) qFatal("%s", qUtf8Printable(table.error().text()));
    static const QString surnames = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"_s,
                         given = u"伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超秀兰"_s;
    const int perGrid = rows / (towns * villagesPerTown * gridsPerVillage) + 1;
    for (int n = 0; n < rows; ++n) {
        const int grid = n / perGrid;
        const int village = grid / gridsPerVillage % villagesPerTown, town = grid / gridsPerVillage / villagesPerTown;
        const QString code = villageCode(town, village);
        const auto place = u"第%1街道第%2社区"_s.arg(town + 1).arg(village + 1);
        const auto written = (*table)->writeRow(
            {n % 3 == 0 ? QString()
                        : code + u"-%1-%2"_s.arg(grid % gridsPerVillage + 1, 3, 10, QChar(u'0')).arg(n % perGrid + 5001),
             u"第%1街道"_s.arg(town + 1), u"第%1街道第%2社区"_s.arg(town + 1).arg(village + 1),
             code + u"%1"_s.arg(grid % gridsPerVillage + 1, 3, 10, QChar(u'0')),
             QString(surnames[n % surnames.size()]) + given[n / 7 % given.size()] + given[n / 131 % given.size()],
             n % 2 == 0 ? u"男"_s : u"女"_s, citizenNumber(n), u"138%1"_s.arg(n, 8, 10, QChar(u'0')),
             place + u"幸福路%1号%2号楼%3单元%4室"_s.arg(n % 180 + 1).arg(n % perGrid / 48 + 1).arg(n % 4 + 1).arg(n % perGrid),
             n % 7 == 0 ? place + u"%1号"_s.arg(n % 400) : QString(), QString::number(n % 6 + 1),
             n % 40 == 0 ? u"回族"_s : u"汉族"_s, n % 12 == 0 ? u"低保、残疾"_s : QString(), u"网格员%1"_s.arg(grid),
             n % 10 == 0 ? u"独居老人，每周走访一次"_s : QString()});
        if (!written) qFatal("%s", qUtf8Printable(written.error().text()));
    }
    if (!(*table)->finish()) qFatal("the file cannot be written");
}

std::unique_ptr<Ledger> makeLedger(const QString& path, const Clock& clock) {
    CreateLedger request;
    request.path = path;
    request.district = u"379902000000"_s;
    request.name = u"安澜区"_s;
    request.demonstration = true;
    auto ledger = Ledger::create(request, clock);
    if (!ledger) qFatal("%s", qUtf8Printable(ledger.error().text()));
    auto stretch = (*ledger)->beginStretch();
    const auto put = [&](const QString& kind, const QString& code, const QString& name, const QString& parent,
                         const QString& type) {
        const RegisterEntry entry{{}, kind, code, name, parent, {}, {}, {}, {}, {{u"kind"_s, type}}};
        if (auto done = stretch->execute(PutRegister{entry}, Actor::system()); !done)
            qFatal("%s", qUtf8Printable(done.error().text()));
    };
    for (int town = 0; town < towns; ++town) {
        const QString townCode = villageCode(town, 0).left(9) + u"000"_s;
        put(u"unit"_s, townCode, u"第%1街道"_s.arg(town + 1), request.district, u"town"_s);
        for (int village = 0; village < villagesPerTown; ++village) {
            const QString code = villageCode(town, village);
            put(u"unit"_s, code, u"第%1街道第%2社区"_s.arg(town + 1).arg(village + 1), townCode, u"community"_s);
            for (int grid = 1; grid <= gridsPerVillage; ++grid) {
                put(u"grid"_s, code + u"%1"_s.arg(grid, 3, 10, QChar(u'0')), u"第%1网格"_s.arg(grid), code, u"basic"_s);
            }
        }
    }
    const auto system = Actor::system();
    if (!stretch->execute(PutAccount{u"clerk"_s, u"clerk"_s, request.district}, system) ||
        !stretch->execute(PutGrant{{u"clerk"_s, u"clerk"_s, request.district, QDate(2026, 1, 1), {}, {}}}, system) ||
        !stretch->commit()) {
        qFatal("the ledger cannot be made");
    }
    return std::move(*ledger);
}

/// A line of /proc/self/status in MB; 0 where there is none.
double memoryMb(const QByteArray& key) {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf(key);
    return at < 0 ? 0 : all.mid(at + key.size(), 16).simplified().split(' ').first().toDouble() / 1024;
}

/// Processor seconds: of this thread, this process, or the processes it started.
double processorSeconds(decltype(RUSAGE_SELF) who) {
    rusage usage{};
    getrusage(who, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double libreOfficeSeconds(const QString& path, const QString& folder) {
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty()) return 0;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, {u"-env:UserInstallation=file://"_s + folder + u"/profile"_s, u"--headless"_s, u"--convert-to"_s,
                            u"csv"_s, u"--outdir"_s, folder, path});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0) return 0;
    return QFileInfo::exists(folder + u"/roster.csv"_s) ? static_cast<double>(timer.nsecsElapsed()) / 1e9 : 0;
}

void import(Ledger& ledger, const QString& path, int rows, QTextStream& out, const QString& what, double* seconds) {
    const auto actor = ledger.actor(u"clerk"_s);
    const double writer = processorSeconds(RUSAGE_THREAD), all = processorSeconds(RUSAGE_SELF);
    const auto report = runImport(ledger, *actor, {ImportKind::Households, path});
    if (!report) qFatal("%s", qUtf8Printable(report.error().text()));
    for (const auto& error : report->errors) qFatal("row %d: %s", error.row, qUtf8Printable(error.message));
    if (report->accepted + report->unchanged != rows) qFatal("rows are missing");
    *seconds = report->seconds;
    out << what << ": " << report->seconds << " s, " << static_cast<int>(rows / report->seconds) << " rows/s, "
        << report->accepted << " accepted, " << report->unchanged << " unchanged, peak " << memoryMb("VmHWM:")
        << " MB; processor " << processorSeconds(RUSAGE_THREAD) - writer << " s writing, "
        << processorSeconds(RUSAGE_SELF) - all << " s in all\n";
    out.flush();
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.size() > 1 ? arguments.at(1).toInt() : 186'276;
    if (arguments.size() > 3 &&
        arguments.at(2) == u"write"_s) {  // by another process, so that the writer's memory is not counted here
        writeRoster(arguments.at(3), rows);
        return 0;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"roster.xlsx"_s);
    QProcess::execute(QCoreApplication::applicationFilePath(), {QString::number(rows), u"write"_s, path});
    QTextStream out(stdout);
    out << rows << " households x 15, " << QFileInfo(path).size() / 1'000'000 << " MB\n";
    out.flush();
    const SystemClock clock;
    const auto ledger = makeLedger(folder.filePath(u"ledger/district.minqing"_s), clock);
    double seconds = 0, second = 0;
    import(*ledger, path, rows, out, u"import"_s, &seconds);
    if (arguments.contains(u"repeat"_s)) import(*ledger, path, rows, out, u"the same again"_s, &second);
    out << "file of the ledger: " << QFileInfo(ledger->path()).size() / 1'000'000 << " MB\n";
    const double children = processorSeconds(RUSAGE_CHILDREN);
    const double office = arguments.contains(u"alone"_s) ? 0 : libreOfficeSeconds(path, folder.path());
    if (office > 0) {
        out << "LibreOffice to CSV: " << office << " s = " << office / seconds << " x the import; processor "
            << processorSeconds(RUSAGE_CHILDREN) - children << " s\n";
    } else {
        out << "LibreOffice is not installed: no ratio\n";
    }
    return 0;
}
