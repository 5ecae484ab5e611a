// What the program does by itself: reminders, listing, telling the unit above – always in working hours. And sampling.
#include "ledger/sampling.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

CaseFile file(SmallDistrict& here, const QString& number) {
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    return view->file;
}

int stepsAt(SmallDistrict& here, Instant now) {
    here.clock.set(now);
    auto done = here.ledger->runDueSteps();
    REQUIRE_OK(done);
    return *done;
}

/// A grievance that is being handled since Wednesday, 1 July, 9:00, due Monday 6 July 17:30.
QString handled(SmallDistrict& here) {
    const auto number = here.grievance();
    here.clock.set(at(2026, 7, 1, 9));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    return number;
}

}  // namespace

TEST_CASE("a late case is escalated rung by rung, and only in working hours") {
    SmallDistrict here;
    const auto number = handled(here);
    CHECK(file(here, number).clock(u"handling")->effectiveDue == at(2026, 7, 6, 17, 30));
    CHECK(stepsAt(here, at(2026, 7, 3, 12)) == 0);
    CHECK(stepsAt(here, at(2026, 7, 4, 10)) == 0);  // yellow since Friday evening, but this is a Saturday
    CHECK(stepsAt(here, at(2026, 7, 6, 8, 29)) == 0);
    CHECK(stepsAt(here, at(2026, 7, 6, 8, 30)) == 1);
    CHECK(file(here, number).reminders == 1);
    CHECK(stepsAt(here, at(2026, 7, 6, 20)) == 0);  // overdue since 17:30, told in the morning
    CHECK(stepsAt(here, at(2026, 7, 7, 8, 30)) == 1);
    CHECK(file(here, number).reminders == 2);
    CHECK(stepsAt(here, at(2026, 7, 8, 17, 29)) == 0);
    CHECK(!file(here, number).listed);
    CHECK(stepsAt(here, at(2026, 7, 9, 8, 30)) == 1);
    CHECK(file(here, number).listed);
    CHECK(stepsAt(here, at(2026, 7, 14, 9)) == 1);
    CHECK(file(here, number).text(u"escalated_to"_s) == u"379902000000"_s);
    CHECK(stepsAt(here, at(2026, 8, 14, 9)) == 0);
    auto again = here.ledger->rebuild(true);
    REQUIRE_OK(again);
    CHECK(again->differing == QStringList{});
}

TEST_CASE("a program that was off for weeks catches up with the whole ladder, once") {
    SmallDistrict here;
    const auto number = handled(here);
    CHECK(stepsAt(here, at(2026, 7, 25, 10)) == 0);  // Saturday
    CHECK(stepsAt(here, at(2026, 7, 27, 10)) == 4);
    CHECK(stepsAt(here, at(2026, 7, 27, 11)) == 0);
    CHECK(file(here, number).reminders == 2);
}

TEST_CASE("a step that is refused again and again does not keep the later ones waiting") {
    SmallDistrict here;
    const auto free = handled(here);  // under the first version
    for (const auto& source : shippedDefinitionSources()) {
        if (source.path != u"cases/grievance.toml"_s) continue;
        auto text = QString::fromUtf8(source.text).replace(u"version = 1"_s, u"version = 2"_s);
        // Something only a person can tell: the program will be refused.
        text.replace(u"by = [\"system\"]\neffects = [\"remind\"]"_s,
                     u"by = [\"system\"]\nrequires = { fields = [\"outcome\"] }\neffects = [\"remind\"]"_s);
        REQUIRE_OK(here.ledger->execute(PublishDefinitions{{{source.path, text.toUtf8()}}}, here.actor(u"secadmin"_s)));
    }
    here.clock.set(at(2026, 6, 29, 9));
    const auto stuck = here.grievance(2);  // dispatched before, so due before
    REQUIRE_OK(here.act(u"clerk"_s, stuck, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    here.clock.set(at(2026, 7, 27, 10));
    auto done = here.ledger->runDueSteps(1);
    REQUIRE_OK(done);
    CHECK(*done == 4);
    CHECK(file(here, free).reminders == 2);
    CHECK(file(here, stuck).reminders == 0);
    auto again = here.ledger->runDueSteps(1);
    REQUIRE_OK(again);
    CHECK(*again == 0);
}

TEST_CASE("whoever listed it first, the ladder goes on; and a case in review is left alone") {
    SmallDistrict here;
    const auto listed = handled(here);
    REQUIRE_OK(here.act(u"supervisor"_s, listed, u"list_supervision"_s, {}, {}, u"群众反映强烈"_s));
    CHECK(stepsAt(here, at(2026, 7, 27, 10)) == 3);
    CHECK(file(here, listed).text(u"escalated_to"_s) == u"379902000000"_s);

    SmallDistrict other;
    const auto submitted = other.grievance();
    other.submit(submitted);
    CHECK(stepsAt(other, at(2026, 7, 27, 10)) == 0);
    // Nobody can escalate by hand what is the program's to do.
    const auto refused = other.act(u"supervisor"_s, other.grievance(2), u"auto_list"_s);
    REQUIRE(!refused.has_value());
    CHECK(refused.error().reasons.front().code == u"not_permitted"_s);
}

TEST_CASE("units that are called in report for duty, and the time is kept") {
    SmallDistrict here;
    const auto number = handled(here);
    REQUIRE_OK(here.act(u"handler"_s, number, u"request_co"_s, {{u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
    here.pass(2);
    REQUIRE_OK(here.act(u"handler2"_s, number, u"arrive"_s));
    const auto task = file(here, number).coTasks.front();
    CHECK(task.called == at(2026, 7, 1, 9));
    REQUIRE(task.arrived.has_value());
    CHECK(*task.arrived == at(2026, 7, 1, 11));
    auto twice = here.act(u"handler2"_s, number, u"arrive"_s);
    REQUIRE(!twice.has_value());
    CHECK(twice.error().reasons.front().code == u"already_arrived"_s);
    REQUIRE_OK(here.act(u"handler2"_s, number, u"co_report"_s, {{u"progress"_s, u"救助金已发放"_s}}));
    CHECK(file(here, number).coTasks.front().reported.has_value());
    CHECK(*file(here, number).coTasks.front().arrived == at(2026, 7, 1, 11));
}

TEST_CASE("a returned order with a co-handler still at work: the task stays, the next lead unit inherits it") {
    SmallDistrict here;
    const auto number = here.grievance();
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s,
                        {{u"lead_unit"_s, u"379902D01"_s}, {u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
    REQUIRE_OK(
        here.act(u"handler"_s, number, u"return_order"_s, {{u"return_reason"_s, u"not_competent"_s}}, {}, u"不属本单位职责"_s));
    CHECK(file(here, number).coTasks.size() == 1);
    auto early = here.act(u"handler2"_s, number, u"co_report"_s, {{u"progress"_s, u"已上门"_s}});
    REQUIRE(!early.has_value());  // nobody leads: there is nobody to report to
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D09"_s}}));
    REQUIRE_OK(here.act(u"handler2"_s, number, u"co_report"_s, {{u"progress"_s, u"已上门"_s}}));
    CHECK(file(here, number).coTasks.front().reported.has_value());
}

TEST_CASE("a sample is drawn at random and can be drawn again by anybody") {
    SmallDistrict here;
    QStringList closed;
    for (int i = 1; i <= 9; ++i) {
        closed.append(here.grievance(i));
        here.close(closed.back());
    }
    here.grievance(10);
    const auto supervisor = here.actor(u"supervisor"_s);
    auto reader = here.reader();
    const storage::ListFilter over{u"phase"_s, storage::ListFilter::Comparison::Is, {u"closed"_s}};
    auto one = drawSample(*reader, {{over}, u"grievance"_s, 3, 0, u"2026年第三季度"_s}, supervisor);
    auto two = drawSample(*reader, {{over}, u"grievance"_s, 0, 0.3, u"2026年第三季度"_s}, here.actor(u"official"_s));
    auto other = drawSample(*reader, {{over}, u"grievance"_s, 3, 0, u"另一个种子"_s}, supervisor);
    REQUIRE_OK(one);
    REQUIRE_OK(two);
    REQUIRE_OK(other);
    CHECK(one->population == 9);
    CHECK(one->numbers.size() == 3);
    CHECK(one->numbers == two->numbers);
    CHECK(one->numbers != other->numbers);
    REQUIRE(!drawSample(*reader, {{over}, u"grievance"_s, 3, 0, u" "_s}, supervisor).has_value());

    std::vector<ActOnCase> commands;
    for (const auto& number : one->numbers)
        commands.push_back({number, {u"assign_look_back"_s, {}, {}, sampleReason(*one)}, {}});
    auto drawn = here.ledger->executeEach(commands, supervisor, false);
    REQUIRE_OK(drawn);
    for (const auto& item : drawn->items) CHECK(item.reasons.empty());
    const auto first = file(here, one->numbers.front());
    CHECK(first.phase == Phase::Closed);
    REQUIRE(first.clock(u"look_back") != nullptr);
    CHECK(first.steps.back().comment.contains(u"2026年第三季度"_s));
    REQUIRE_OK(here.act(u"supervisor"_s, one->numbers.front(), u"look_back"_s, {{u"look_back_result"_s, u"stable"_s}}));
    CHECK(!file(here, one->numbers.front()).clock(u"look_back")->running());
}
