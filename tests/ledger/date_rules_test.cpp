// Dates of a case that decide something are held to the ledger's own day.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("a planned deadline lies between today and ten years ahead") {
    SmallDistrict here;
    const auto number = here.grievance();
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    const auto with = [&](const QString& deadline) {
        return codesOf(here.act(u"handler"_s, number, u"plan"_s, SmallDistrict::plan(deadline)));
    };
    CHECK(with(u"2026-06-30"_s) == QStringList{u"date_over"_s});
    CHECK(with(u"1926-07-02"_s) == QStringList{u"date_over"_s});
    CHECK(with(u"2036-07-02"_s) == QStringList{u"date_too_far"_s});
    CHECK(with(u"9026-07-02"_s).contains(u"bad_field"_s));
    CHECK(with(u"0026-07-02"_s).contains(u"bad_field"_s));
    here.clock.set(at(2026, 7, 1, 23, 59));
    CHECK(with(u"2026-07-01"_s).isEmpty());
}

TEST_CASE("what was found was not found in the future, and no date leaves two centuries") {
    SmallDistrict here;
    const auto with = [&](const QString& found) {
        const QJsonObject fields{{u"title"_s, u"占道经营"_s},
                                 {u"description"_s, u"占道经营，影响通行。"_s},
                                 {u"domain"_s, u"living_environment"_s},
                                 {u"kind"_s, u"problem"_s},
                                 {u"origin"_s, u"self_check"_s},
                                 {u"found_on"_s, found},
                                 {u"town"_s, u"379902003000"_s}};
        return codesOf(here.ledger->check(RegisterCase{u"rectification_item"_s, fields}, here.actor(u"clerk"_s)).map([] {
            return Receipt{};
        }));
    };
    CHECK(with(u"2026-07-02"_s).contains(u"in_the_future"_s));
    CHECK_FALSE(with(u"2026-07-01"_s).contains(u"in_the_future"_s));
    CHECK(with(u"1899-12-31"_s).contains(u"bad_field"_s));
    CHECK(with(u"2101-01-01"_s).contains(u"bad_field"_s));
}

TEST_CASE("an emoji counts as one character, characters that nobody sees are refused in a title") {
    SmallDistrict here;
    const auto titled = [&](const QString& title) {
        auto fields = here.grievanceFields();
        fields[u"title"_s] = title;
        return codesOf(
            here.ledger->check(RegisterCase{u"grievance"_s, fields}, here.actor(u"visitor"_s)).map([] { return Receipt{}; }));
    };
    const auto longest = here.ledger->surroundings()->definitions->latestCase(u"grievance"_s)->field(u"title")->maximumLength;
    REQUIRE(longest > 0);
    CHECK(titled(u"😀"_s.repeated(longest)).isEmpty());
    CHECK(titled(u"😀"_s.repeated(longest + 1)) == QStringList{u"bad_field"_s});
    CHECK(titled(u"电\u200B梯"_s) == QStringList{u"bad_field"_s});
    CHECK(titled(u"电梯"_s + QChar(0xDC00)) == QStringList{u"bad_field"_s});
}

TEST_CASE("a batch that was taken back says so when it is taken back again") {
    SmallDistrict here;
    const auto number = here.grievance();
    const std::vector<ActOnCase> commands{{number, {u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}, {}, {}}, {}}};
    const auto done = here.ledger->executeEach(commands, here.actor(u"clerk"_s), false);
    REQUIRE_OK(done);
    REQUIRE(done->items.front().reasons.empty());
    REQUIRE_OK(here.ledger->undoBatch(done->batch, here.actor(u"clerk"_s)));
    const auto again = here.ledger->undoBatch(done->batch, here.actor(u"clerk"_s));
    REQUIRE_OK(again);
    REQUIRE(again->items.front().reasons.size() == 1);
    CHECK(again->items.front().reasons.front().code == u"already_undone"_s);
}

TEST_CASE("nobody promises a wish for a day that is over") {
    SmallDistrict here;
    const auto number = here.publishedWish();
    const auto promised = [&](const QString& day) {
        return codesOf(here.act(u"volunteer"_s, number, u"claim"_s, {{u"plan_date"_s, day}}));
    };
    CHECK(promised(u"2026-06-30"_s) == QStringList{u"date_over"_s});
    CHECK(promised(u"2026-07-01"_s).isEmpty());
}
