#include <QLabel>
#include <QLayout>
#include <QTest>

#include "catch.h"
#include "theme_fixture.h"
#include "ui/widgets/timeline.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;
using namespace minqing::ui::test;

namespace {

/// What stands there from top to bottom, without marks.
QStringList linesOf(const Timeline& timeline) {
    QStringList lines;
    for (int i = 0; i < timeline.layout()->count(); ++i) {
        const auto* label = qobject_cast<const QLabel*>(timeline.layout()->itemAt(i)->widget());
        REQUIRE(label != nullptr);
        lines += label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
    }
    return lines;
}

}  // namespace

TEST_CASE("A long history comes whole, in order, with each heading once") {
    useTheme();
    // Parts end within a group, at its end, and at the end of all.
    for (const int entries : {11, 12, 13, 24, 36}) {
        INFO("entries in a group: " << entries);
        std::vector<TimelineGroup> groups;
        QStringList expected;
        for (int cycle = 1; cycle <= 3; ++cycle) {
            TimelineGroup group{u"第 %1 轮"_s.arg(cycle), {}};
            expected += group.heading;
            for (int entry = 0; entry < entries; ++entry) {
                group.entries.push_back({.text = u"%1.%2"_s.arg(cycle).arg(entry)});
                expected += group.entries.back().text;
            }
            groups.push_back(std::move(group));
        }
        groups.insert(groups.begin() + 1, TimelineGroup{u"空"_s, {}});
        expected.insert(1 + entries, u"空"_s);
        Timeline timeline;
        timeline.setGroups(groups);
        const bool whole = QTest::qWaitFor([&] { return timeline.layout()->count() >= expected.size(); });
        QTest::qWait(0);
        CHECK(whole);
        CHECK(linesOf(timeline) == expected);
    }
}
