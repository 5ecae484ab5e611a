// What a plan may say of its milestones, and who may take one out again.
#include <QJsonArray>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QJsonObject milestone(const QString& name, const QString& due) { return {{u"name"_s, name}, {u"due"_s, due}}; }

QJsonObject planned(const QJsonArray& milestones) {
    return SmallDistrict::plan(u"2026-07-08"_s, {{u"milestones"_s, milestones}});
}

/// Accepted on 1 July 2026, with two milestones.
struct Planned {
    SmallDistrict here;
    QString number = here.grievance();
    QJsonArray two{milestone(u"备料"_s, u"2026-07-02"_s), milestone(u"更换"_s, u"2026-07-06"_s)};

    Planned() {
        REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
        REQUIRE_OK(plan(two));
    }
    Expected<Receipt> plan(const QJsonArray& milestones) {
        return here.act(u"handler"_s, number, u"plan"_s, planned(milestones));
    }
    QStringList told(const QJsonArray& milestones) { return codesOf(plan(milestones)); }
    std::vector<Milestone> now() {
        auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
        REQUIRE_OK(view);
        return view->file.milestones;
    }
};

}  // namespace

TEST_CASE("who made a plan cannot take an open milestone out of it, only move it") {
    Planned at;
    CHECK(at.told({}) == QStringList{u"milestone_dropped"_s});
    CHECK(at.told({at.two[0]}) == QStringList{u"milestone_dropped"_s});
    REQUIRE_OK(at.plan({milestone(u"备料"_s, u"2026-07-03"_s), at.two[1], milestone(u"试灯"_s, u"2026-07-08"_s)}));
    CHECK(at.now().size() == 3);
    CHECK(at.now()[0].due == QDate(2026, 7, 3));
    // The town's clerk, who handles nothing here, says why one is not needed any more.
    const QJsonObject without{{u"milestones"_s, QJsonArray{at.two[1]}}};
    CHECK(!at.here.act(u"handler"_s, at.number, u"revise_milestones"_s, without, {}, u"不用了"_s).has_value());
    REQUIRE_OK(at.here.act(u"clerk"_s, at.number, u"revise_milestones"_s, without, {}, u"材料由厂家直接送到"_s));
    REQUIRE(at.now().size() == 1);
    CHECK(at.now()[0].name == u"更换"_s);
}

TEST_CASE("a plan cannot call a milestone done, and what was done stays done when the plan is made again") {
    Planned at;
    auto claimed = milestone(u"备料"_s, u"2026-07-02"_s);
    claimed.insert(u"done"_s, u"2026-07-01"_s);
    CHECK(at.told({claimed, at.two[1]}) == QStringList{u"bad_milestone"_s});
    REQUIRE_OK(
        at.here.act(u"handler"_s, at.number, u"report"_s, {{u"progress"_s, u"材料已到"_s}, {u"milestone"_s, u"备料"_s}}));
    REQUIRE_OK(at.plan({at.two[0], milestone(u"更换"_s, u"2026-07-07"_s)}));
    CHECK(at.now()[0].done.isValid());
    CHECK(!at.now()[1].done.isValid());
}

TEST_CASE("a milestone has its own name and a day that is to come and not after the planned end") {
    Planned at;
    const auto with = [&](const QJsonObject& third) { return at.told({at.two[0], at.two[1], third}); };
    CHECK(with(milestone(u"备料"_s, u"2026-07-03"_s)) == QStringList{u"bad_milestone"_s});
    CHECK(with(milestone(u"试灯"_s, u"2026-06-30"_s)) == QStringList{u"bad_milestone"_s});
    CHECK(with(milestone(u"试灯"_s, u"2026-07-09"_s)) == QStringList{u"bad_milestone"_s});
    CHECK(with(milestone(u"试灯"_s, u"2026-07-08"_s)).isEmpty());
}

TEST_CASE("days of milestones that the form brings along may have passed") {
    Planned at;
    at.here.clock.set(minqing::tests::at(2026, 7, 7, 10));
    CHECK(at.told(at.two).isEmpty());
    CHECK(at.told({at.two[0], milestone(u"更换"_s, u"2026-07-05"_s)}) == QStringList{u"bad_milestone"_s});
}

TEST_CASE("a plan of a new cycle that says nothing of milestones has none") {
    Planned at;
    for (const auto& name : {u"备料"_s, u"更换"_s})
        REQUIRE_OK(at.here.act(u"handler"_s, at.number, u"report"_s, {{u"progress"_s, u"完成"_s}, {u"milestone"_s, name}}));
    REQUIRE_OK(at.here.act(u"handler"_s, at.number, u"submit"_s,
                           {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修复"_s}},
                           {SmallDistrict::photo(u"灯.jpg"_s)}));
    REQUIRE_OK(at.here.act(u"clerk"_s, at.number, u"call_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}));
    REQUIRE_OK(at.here.act(u"clerk"_s, at.number, u"rework"_s, {}, {}, u"又灭了"_s));
    auto again = planned({});
    again.remove(u"milestones"_s);
    REQUIRE_OK(at.here.act(u"handler"_s, at.number, u"plan"_s, again));
    CHECK(at.now().empty());
}
