// The window answers while it pages, filters and refreshes.
#include <QThread>

#include "../support/window_tour.h"
#include "desk.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("the watchdog finds a planted stall and tells during what") {
    StallWatchdog watchdog;
    REQUIRE(until([&] { return watchdog.heartbeats() > 5; }));
    watchdog.during(u"idle"_s);
    REQUIRE(until([&, from = watchdog.heartbeats()] { return watchdog.heartbeats() > from + 20; }));
    CHECK(watchdog.stalls().empty());
    watchdog.during(u"planted"_s);
    QTimer::singleShot(0, &watchdog, [] { QThread::msleep(80); });
    REQUIRE(until([&] { return !watchdog.stalls().empty(); }));
    CHECK(watchdog.stalls().front().ms >= 75);
    CHECK(watchdog.stalls().front().during == u"planted"_s);
    watchdog.during({});
    const auto found = watchdog.stalls().size();
    QThread::msleep(80);
    REQUIRE(until([&, from = watchdog.heartbeats()] { return watchdog.heartbeats() > from + 5; }));
    CHECK(watchdog.stalls().size() == found);
}

namespace {

void fill(SmallDistrict& district) {
    auto stretch = district.ledger->beginStretch();
    REQUIRE_OK(stretch);
    const auto visitor = district.actor(u"visitor"_s);
    for (int i = 0; i < 1500; ++i) {
        const QString title = (i % 3 == 0 ? u"%1号楼电梯停运"_s : u"%1号楼路灯不亮"_s).arg(i);
        REQUIRE_OK(
            stretch->execute(RegisterCase{u"grievance"_s, district.grievanceFields(1 + i % 9, title), {}, {}, {}}, visitor));
    }
    REQUIRE_OK(stretch->commit());
}

}  // namespace

TEST_CASE("the window is never deaf for long while it pages, filters and refreshes") {
    Desk desk(fill);
    // A stall that belongs to the program comes every time; one that belongs to the machine does not.
    std::string told;
    for (int round = 0; round < 3; ++round) {
        StallWatchdog watchdog;
        WindowTour tour(*desk.window, *desk.session, watchdog);
        REQUIRE(tour.signIn(u"supervisor"_s));
        REQUIRE(tour.everything());
        REQUIRE(watchdog.heartbeats() > 200);
        told.clear();
        for (const auto& stall : watchdog.stalls())
            told += stall.during.toStdString() + ": " + std::to_string(stall.ms) + " ms\n";
        if (told.empty()) break;
    }
    INFO(told);
    CHECK(told.empty());
}
