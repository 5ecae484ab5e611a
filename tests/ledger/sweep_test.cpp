// 举一反三: one step registers everything that a sweep found, or nothing.

#include <algorithm>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Sweep : SmallDistrict {
    QString number;
    Sweep() {
        number = rectification();
        REQUIRE_OK(act(u"handler"_s, number, u"submit_plan"_s, plan(u"2026-07-20"_s)));
        REQUIRE_OK(act(u"supervisor"_s, number, u"approve_plan"_s));
    }
    Expected<Receipt> sweep(const QString& who, std::vector<QJsonObject> found, const QString& action = u"sweep"_s) {
        ActOnCase command{number, {action, {{u"sweep_result"_s, u"全区排查"_s}}, {}, {}}, {}};
        command.found = std::move(found);
        return ledger->execute(command, actor(who));
    }
    qint64 cases() {
        auto counts = reader()->countCases({}, actor(u"supervisor"_s));
        REQUIRE_OK(counts);
        return *counts;
    }
};

}  // namespace

TEST_CASE("a sweep registers what it found, linked, in one batch") {
    Sweep here;
    auto done = here.sweep(
        u"supervisor"_s, {{{u"village"_s, u"379902001001"_s}},
                          {{u"village"_s, u"379902003001"_s}, {u"title"_s, u"楼道堆物"_s}, {u"lead_unit"_s, u"379902D02"_s}}});
    REQUIRE_OK(done);
    REQUIRE(done->produced.size() == 2);
    CHECK(done->number == here.number);
    CHECK(done->batch.value != 0);
    auto swept = here.reader()->caseView(here.number, here.actor(u"supervisor"_s));
    REQUIRE_OK(swept);
    CHECK(swept->file.steps.back().action == u"sweep"_s);
    CHECK(swept->related.size() == 2);
    auto first = here.reader()->caseView(done->produced[0].first, here.actor(u"supervisor"_s));
    REQUIRE_OK(first);
    CHECK(first->file.text(u"title"_s) == u"消防通道被占"_s);
    CHECK(first->file.text(u"town"_s) == u"379902001000"_s);
    CHECK(first->file.linkTarget(u"similar"_s) == here.number);
    auto second = here.reader()->caseView(done->produced[1].first, here.actor(u"supervisor"_s));
    REQUIRE_OK(second);
    CHECK(second->file.text(u"title"_s) == u"楼道堆物"_s);
    CHECK(second->file.leadUnit == u"379902D02"_s);
    auto rebuilt = here.ledger->rebuild(true);
    REQUIRE_OK(rebuilt);
    CHECK(rebuilt->identical);
}

TEST_CASE("a sweep with one wrong place registers nothing, and says which") {
    Sweep here;
    const auto before = here.cases();
    auto done = here.sweep(u"supervisor"_s, {{{u"village"_s, u"379902001001"_s}}, {{u"village"_s, u"nowhere"_s}}});
    REQUIRE_FALSE(done.has_value());
    const auto& reasons = done.error().reasons;
    CHECK(std::any_of(reasons.begin(), reasons.end(), [](const Reason& one) {
        return one.code == u"bad_field"_s && one.message.startsWith(u"Found case 2"_s);
    }));
    CHECK(here.cases() == before);
    auto swept = here.reader()->caseView(here.number, here.actor(u"supervisor"_s));
    REQUIRE_OK(swept);
    CHECK(swept->file.steps.back().action == u"approve_plan"_s);
    // Who may not sweep registers nothing by it; and no other step registers anything.
    CHECK_FALSE(here.sweep(u"handler2"_s, {{{u"village"_s, u"379902001001"_s}}}).has_value());
    auto other = here.sweep(u"supervisor"_s, {{{u"village"_s, u"379902001001"_s}}}, u"remind"_s);
    REQUIRE_FALSE(other.has_value());
    CHECK(std::any_of(other.error().reasons.begin(), other.error().reasons.end(),
                      [](const Reason& one) { return one.code == u"not_produced_here"_s; }));
    CHECK(here.cases() == before);
}

TEST_CASE("a sweep that registered cases is not taken back from under them; one that found nothing is") {
    Sweep here;
    const auto undone = [&] { return codesOf(here.ledger->execute(UndoCase{here.number}, here.actor(u"supervisor"_s))); };
    REQUIRE_OK(here.sweep(u"supervisor"_s, {{{u"village"_s, u"379902001001"_s}}}));
    CHECK(undone() == QStringList{u"cases_registered"_s});
    REQUIRE_OK(here.sweep(u"supervisor"_s, {}));
    CHECK(undone().isEmpty());
    CHECK(undone() == QStringList{u"cases_registered"_s});
    here.requireSound();
}

TEST_CASE("the lead unit's sweep registers what it found; who handles it is decided by others") {
    Sweep here;
    auto done = here.sweep(u"handler"_s, {{{u"village"_s, u"379902001001"_s}}});
    REQUIRE_OK(done);
    CHECK(done->produced.size() == 1);
    CHECK(codesOf(here.sweep(u"handler"_s, {{{u"village"_s, u"379902001001"_s}, {u"lead_unit"_s, u"379902D01"_s}}}))
              .contains(u"not_permitted"_s));
}
