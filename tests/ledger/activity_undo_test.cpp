// A visit that was logged by mistake is taken back, as if it had not been; the journal keeps both.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Doors : SmallDistrict {
    QString logged(const QString& result, std::optional<Instant> when = {}, std::vector<RegisterCase> produced = {}) {
        LogActivity visit;
        visit.type = u"household_visit"_s;
        visit.subject = householdCode(1);
        visit.at = when;
        visit.fields = {{u"result"_s, result}};
        visit.produced = std::move(produced);
        auto done = ledger->execute(visit, actor(u"visitor"_s));
        REQUIRE_OK(done);
        return done->number;
    }
    Expected<Receipt> takeBack(const QString& number, const QString& who = u"visitor"_s) {
        return ledger->execute(UndoActivity{number}, actor(who));
    }
    storage::RegisterRow household() {
        auto row = reader()->registerEntry(u"household"_s, householdCode(1), actor(u"visitor"_s));
        REQUIRE_OK(row);
        REQUIRE(row->has_value());
        return **row;
    }
    void tablesAreThoseOfTheJournal() {
        auto rebuilt = ledger->rebuild(true);
        REQUIRE_OK(rebuilt);
        CHECK(rebuilt->identical);
        auto verified = reader()->verify();
        REQUIRE_OK(verified);
        CHECK(verified->ok());
    }
};

}  // namespace

TEST_CASE("a visit taken back counts no more, and what was there before stands again") {
    Doors here;
    const auto first = here.logged(u"valid"_s, here.clock.now().plusMs(-msPerHour));
    const auto wrong = here.logged(u"refused"_s);
    CHECK(here.household().visits == 2);
    CHECK(here.household().lastResult == u"refused");
    REQUIRE_OK(here.takeBack(wrong));
    CHECK(here.household().visits == 1);
    CHECK(here.household().validVisits == 1);
    CHECK(here.household().lastResult == u"valid");
    here.tablesAreThoseOfTheJournal();
    REQUIRE_OK(here.takeBack(first));
    CHECK(here.household().visits == 0);
    CHECK_FALSE(here.household().lastVisit.has_value());
    CHECK(here.household().lastResult.isEmpty());
    here.tablesAreThoseOfTheJournal();
    // Its number is not given again, and it is not taken back twice.
    CHECK(codesOf(here.takeBack(wrong)) == QStringList{u"no_such_activity"_s});
    const auto next = here.logged(u"valid"_s);
    CHECK(next != first);
    CHECK(next != wrong);
    here.tablesAreThoseOfTheJournal();
}

TEST_CASE("a visit is taken back only by who logged it, within ten minutes, and while it raised nothing") {
    Doors here;
    const auto plain = here.logged(u"valid"_s);
    CHECK(codesOf(here.takeBack(plain, u"clerk"_s)) == QStringList{u"not_your_action"_s});
    CHECK(codesOf(here.takeBack(plain, u"visitor2"_s)) == QStringList{u"no_such_activity"_s});
    const auto raising = here.logged(u"valid"_s, {}, {RegisterCase{u"grievance"_s, here.grievanceFields(), {}, {}, {}}});
    CHECK(codesOf(here.takeBack(raising)) == QStringList{u"built_upon"_s});
    here.clock.set(here.clock.now().plusMs(11 * msPerMinute));
    CHECK(codesOf(here.takeBack(plain)) == QStringList{u"undo_window_over"_s});
    CHECK(codesOf(here.takeBack(raising)) == QStringList{u"undo_window_over"_s, u"built_upon"_s});
    CHECK(here.household().visits == 2);
}
