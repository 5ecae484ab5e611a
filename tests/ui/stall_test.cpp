// The window answers while it pages, filters and refreshes.
#include <QScrollArea>
#include <QThread>
#include <QVBoxLayout>

#include "../support/window_tour.h"
#include "desk.h"
#include "ui/widgets/timeline.h"

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

TEST_CASE("a history of hundreds of steps is laid out without the window going deaf, and nothing of it is missing") {
    constexpr int steps = 300;
    QScrollArea area;
    area.setWidgetResizable(true);
    auto* card = new QWidget;
    auto* timeline = new ui::Timeline(card);
    (new QVBoxLayout(card))->addWidget(timeline);
    area.setWidget(card);
    area.resize(430, 700);
    area.show();
    ui::TimelineGroup cycle{u"第 1 轮"_s, {}};
    for (int i = 0; i < steps; ++i) {
        cycle.entries.push_back({.time = u"2026-03-1%1 09:20"_s.arg(i % 10),
                                 .text = u"区住建局 刘志强"_s,
                                 .emphasis = u"第%1次报告进展"_s.arg(i),
                                 .note = u"配件到货，电梯恢复运行，物业已经安排每日巡查并且回访了住户，住户表示满意"_s});
    }
#ifdef __SANITIZE_ADDRESS__
    constexpr double allowedMs = 300;  // everything takes several times as long under the sanitizer
#else
    constexpr double allowedMs = 50;
#endif
    StallWatchdog watchdog(allowedMs);
    watchdog.during(u"laying out a long history"_s);
    timeline->setGroups({cycle});
    REQUIRE(until([&] { return timeline->findChildren<QLabel*>().size() == steps + 1; }));
    REQUIRE(until([&, from = watchdog.heartbeats()] { return watchdog.heartbeats() > from + 5; }));
    CHECK(watchdog.stalls().empty());
    CHECK(timeline->findChildren<QLabel*>().last()->accessibleName().contains(u"第299次报告进展"_s));
    CHECK(area.widget()->height() > steps * timeline->fontMetrics().height());
}
