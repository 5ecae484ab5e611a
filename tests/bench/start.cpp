// layer: base
// From starting the program to a window that can be worked with, against a bare Qt window started the same way in the same
// run. Offscreen unless a display is given. Usage: bench_start LEDGER [LEDGER …] (demonstrations); without a ledger it
// makes a small one with the command line beside it.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// From just before the program is started until its first line of output; the median of some starts, -1 when one fails.
double startMs(const QString& program, const QStringList& arguments) {
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        if (!process.waitForReadyRead(60'000)) return -1;
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) return -1;
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QTemporaryDir own;
    qputenv("XDG_CONFIG_HOME", own.path().toUtf8());
    QStringList ledgers = QCoreApplication::arguments().mid(1);
    if (ledgers.isEmpty()) {
        ledgers.append(own.filePath(u"small.minqing"_s));
        QProcess::execute(QStringLiteral(MINQING_CLI), {u"demo"_s, u"create"_s, ledgers.first(), u"--households"_s, u"2000"_s});
    }
    const double bare = startMs(QStringLiteral(MINQING_BARE_WINDOW), {});
    std::printf("a bare Qt window%44.0f ms\n", bare);
    bool good = bare > 0;
    for (const QString& ledger : ledgers) {
        for (const QString& account : {QString(), u"supervisor"_s, u"official"_s}) {
            QStringList arguments{u"--ledger"_s, ledger, u"--exit-when-ready"_s};
            if (!account.isEmpty()) arguments += {u"--as"_s, account};
            const double ours = startMs(QStringLiteral(MINQING_PROGRAM), arguments);
            const QString what = account.isEmpty() ? u"sign-in page"_s : u"home of "_s + account;
            std::printf("%-28s %-24s %6.0f ms (allowed 600, ratio %.2f; %.1f bare windows)\n",
                        qPrintable(QFileInfo(ledger).fileName()), qPrintable(what), ours, ours / 600, ours / bare);
            good = good && ours > 0 && ours <= 600;
        }
    }
    return good ? 0 : 2;
}
