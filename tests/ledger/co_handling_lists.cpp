// What a called-in unit owes, as its lists tell it.
#include <sqlite3.h>

#include <QJsonArray>

#include "older_ledger.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

using State = CoDuty::State;

struct Called : SmallDistrict {
    QString number = grievance();
    Called() {
        REQUIRE_OK(act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(act(u"handler"_s, number, u"accept"_s));
        REQUIRE_OK(act(u"handler"_s, number, u"request_co"_s,
                       {{u"co_units"_s, QJsonArray{u"379902D02"_s}}, {u"co_due"_s, u"2026-07-03"_s}}));
    }
    storage::CaseQuery query(const QString& state = {}) const {
        storage::CaseQuery query;
        query.type = u"grievance"_s;
        if (!state.isEmpty()) query.filters = {{u"co_handling"_s, storage::ListFilter::Comparison::Is, {state}}};
        return query;
    }
    std::optional<CoDuty> dutyOf(const QString& who) {
        auto page = reader()->cases(query(), actor(who), 10);
        REQUIRE_OK(page);
        REQUIRE(page->rows.size() == 1);
        return page->rows.front().ownCoDuty;
    }
    qint64 count(const QString& who, const QString& state) {
        auto counted = reader()->countCases(query(state), actor(who));
        REQUIRE_OK(counted);
        return *counted;
    }
    void requireSameAfterRebuild() {
        auto rebuilt = ledger->rebuild(true);
        REQUIRE_OK(rebuilt);
        CHECK(rebuilt->differing == QStringList{});
        auto verified = reader()->verify();
        REQUIRE_OK(verified);
        CHECK(verified->problems == std::vector<QString>{});
    }
};

}  // namespace

TEST_CASE("a called-in unit finds its own deadline in its lists, until it has reported") {
    Called here;
    const auto owed = here.dutyOf(u"handler2"_s);
    REQUIRE(owed);
    CHECK(owed->state == State::Open);
    REQUIRE(owed->due);
    CHECK(beijingDate(*owed->due) == QDate(2026, 7, 3));
    // Neither the lead unit nor those who look on owe anything.
    for (const auto& who : {u"handler"_s, u"clerk"_s, u"supervisor"_s}) CHECK_FALSE(here.dutyOf(who));
    CHECK(here.count(u"handler2"_s, u"open"_s) == 1);
    CHECK(here.count(u"handler"_s, u"open"_s) == 0);
    CHECK(here.count(u"supervisor"_s, u"open"_s) == 0);
    here.requireSameAfterRebuild();

    REQUIRE_OK(here.act(u"handler2"_s, here.number, u"co_report"_s, {{u"progress"_s, u"救助金已发放"_s}}));
    REQUIRE(here.dutyOf(u"handler2"_s));
    CHECK(here.dutyOf(u"handler2"_s)->state == State::Reported);
    CHECK(here.count(u"handler2"_s, u"open"_s) == 0);
    CHECK(here.count(u"handler2"_s, u"reported"_s) == 1);
    CHECK(here.count(u"handler2"_s, u"open"_s) + here.count(u"handler2"_s, u"over"_s) == 0);
    here.requireSameAfterRebuild();
    // Taken back, it is owed again.
    REQUIRE_OK(here.ledger->execute(UndoCase{here.number}, here.actor(u"handler2"_s)));
    CHECK(here.count(u"handler2"_s, u"open"_s) == 1);
    here.requireSameAfterRebuild();
}

TEST_CASE("nobody waits for a co-handler that was passed over, or whose case was merged into another") {
    Called here;
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"override_join"_s, {}, {}, u"协办单位迟迟未报"_s));
    CHECK(here.dutyOf(u"handler2"_s)->state == State::Over);
    CHECK(here.count(u"handler2"_s, u"open"_s) == 0);
    Called merged;
    const auto master = merged.grievance(2);
    REQUIRE_OK(merged.act(u"clerk"_s, master, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(merged.act(u"handler"_s, master, u"accept"_s));
    REQUIRE_OK(merged.ledger->execute(LinkCase{merged.number, {u"duplicate_of"_s, master}, false}, merged.actor(u"clerk"_s)));
    CHECK(merged.count(u"handler2"_s, u"open"_s) == 0);
    merged.requireSameAfterRebuild();
    REQUIRE_OK(merged.ledger->execute(LinkCase{merged.number, {u"duplicate_of"_s, master}, true}, merged.actor(u"clerk"_s)));
    CHECK(merged.count(u"handler2"_s, u"open"_s) == 1);
}

TEST_CASE("a condition of co-handling that means nothing is refused") {
    Called here;
    auto counted = here.reader()->countCases(here.query(u"sometimes"_s), here.actor(u"handler2"_s));
    REQUIRE(!counted.has_value());
    CHECK(counted.error().has(u"no_such_filter"_s));
}

TEST_CASE("a ledger from before these deadlines has them after it was opened") {
    Called here;
    here.ledger.reset();
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(here.path().toUtf8().constData(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, tests::takenBackTo(8).constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    auto opened = Ledger::open(here.path(), here.clock);
    REQUIRE_OK(opened);
    here.ledger = std::move(*opened);
    REQUIRE(here.dutyOf(u"handler2"_s));
    CHECK(beijingDate(here.dutyOf(u"handler2"_s)->due.value()) == QDate(2026, 7, 3));
    here.requireSameAfterRebuild();
}
