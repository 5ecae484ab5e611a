// layer: ui
// A window at a large ledger, driven offscreen: the longest time it did not answer (a planted stall is found first) and the
// memory it takes with list and dashboard open. Reference: a bare Qt window in the same process, before anything else.
// Usage: bench_window LEDGER [cases] (a demonstration; made with so many cases when there is none)
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>

#include "../support/window_tour.h"
#include "large_district.h"

using namespace minqing;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

/// VmRSS or VmHWM of this process in MB.
double memoryMb(const QByteArray& key) {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const auto& line : file.readAll().split('\n')) {
        if (line.startsWith(key) && line.at(key.size()) == ':')
            return line.mid(key.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double bareWindowMb() {
    QMainWindow window;
    window.setCentralWidget(new QLabel(u"民情台账"_s));
    window.resize(1366, 768);
    window.show();
    window.repaint();
    return memoryMb("VmRSS");
}

bool plantedStallIsFound() {
    StallWatchdog watchdog;
    watchdog.during(u"planted"_s);
    QTimer::singleShot(20, &watchdog, [] { QThread::msleep(60); });
    const bool found = lookUntil([&] { return !watchdog.stalls().empty(); }, 2000);
    std::printf("planted stall of 60 ms: %s\n", found ? "found" : "NOT FOUND");
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (argc < 2) {
        std::puts("Usage: bench_window LEDGER [cases]");
        return 2;
    }
    storage::makeLargeDistrict(QString::fromLocal8Bit(argv[1]), argc > 2 ? std::atoi(argv[2]) : 1'000'000);
    const double bare = bareWindowMb();
    bool good = plantedStallIsFound();
    const QTemporaryDir own;
    const SystemClock clock;
    presentation::JobRunner jobs(clock);
    presentation::SessionModel session(jobs);
    presentation::UserSettings settings(own.filePath(u"settings.ini"_s));
    ui::MainWindow window(session, settings);
    window.applyAppearance();
    window.resize(1366, 768);
    bool opened = false;
    QObject::connect(&window, &ui::MainWindow::ledgerOpened, &window, [&] { opened = true; });
    QObject::connect(&window, &ui::MainWindow::startFailed, &window, [](const QString& text) { std::puts(qPrintable(text)); });
    window.show();
    window.start(QString::fromLocal8Bit(argv[1]), false);
    StallWatchdog watchdog;
    WindowTour tour(window, session, watchdog);
    watchdog.during(u"opening, signing in"_s);
    if (!lookUntil([&] { return opened; }) || !tour.signIn(u"supervisor"_s)) return 1;
    watchdog.during(u"opening pages"_s);
    if (!tour.show(u"dashboard"_s) || !tour.show(u"grievances"_s)) return 1;
    const double open = memoryMb("VmRSS");
    const auto before = watchdog.stalls().size();
    for (const auto& stall : watchdog.stalls())
        std::printf("not counted (pages made for the first time): %.0f ms while %s\n", stall.ms, qPrintable(stall.during));
    if (!tour.everything()) {
        std::puts("the tour did not come to its end");
        return 1;
    }
    watchdog.during({});
    for (size_t i = before; i < watchdog.stalls().size(); ++i) {
        const auto& stall = watchdog.stalls()[i];
        std::printf("stall: %.0f ms (%.0f by the clock) while %s\n", stall.ms, stall.wallMs, qPrintable(stall.during));
    }
    good = good && watchdog.stalls().size() == before;
    std::printf("stalls over 50 ms while paging, filtering, refreshing: %zu of %d heartbeats; longest of all %.0f ms (%s)\n",
                watchdog.stalls().size() - before, watchdog.heartbeats(), watchdog.longest().ms,
                qPrintable(watchdog.longest().during));
    const double now = memoryMb("VmRSS");
    const double peak = memoryMb("VmHWM");
    std::printf(
        "memory: %.0f MB with list and dashboard, %.0f MB after the tour, %.0f MB at the highest (allowed 300, ratio %.2f); "
        "a bare window %.0f MB\n",
        open, now, peak, peak / 300, bare);
    return good && peak <= 300 ? 0 : 2;
}
