// Filters that are shared: by the door, for everybody who sees the list, and no right goes with them.
#include <sqlite3.h>

#include "ledger/filter_conditions.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

using Comparison = storage::ListFilter::Comparison;

struct Sharing : SmallDistrict {
    std::vector<storage::ListFilter> open{{u"phase"_s, Comparison::Is, {u"new"_s, u"active"_s}}};

    Expected<Receipt> share(const QString& who, const QString& name, const QString& list = u"grievance"_s) {
        return ledger->execute(ShareFilter{list, name, open, {}}, actor(who));
    }
    Expected<Receipt> withdraw(const QString& who, const QString& name, const QString& list = u"grievance"_s) {
        return ledger->execute(WithdrawFilter{list, name}, actor(who));
    }
    QStringList names(const QString& who, const QString& list = u"grievance"_s) {
        QStringList all;
        for (const auto& one : ledger->surroundings()->filtersOf(list, actor(who))) all.append(one.name);
        return all;
    }
    void openAgain() {
        ledger.reset();
        auto opened = Ledger::open(path(), clock);
        REQUIRE_OK(opened);
        ledger = std::move(*opened);
    }
};

QStringList codes(const Expected<Receipt>& result) {
    REQUIRE(!result.has_value());
    QStringList all;
    for (const auto& reason : result.error().reasons) all.append(reason.code);
    return all;
}

}  // namespace

TEST_CASE("a shared filter is seen by everybody who sees the list, tells who shared it, and outlives a restart and a rebuild") {
    Sharing here;
    REQUIRE_OK(here.share(u"clerk"_s, u" 在办诉求 "_s));
    for (const auto& who : {u"visitor"_s, u"clerk"_s, u"handler"_s, u"supervisor"_s, u"official"_s})
        CHECK(here.names(who) == QStringList{u"在办诉求"_s});
    for (const auto& who : {u"sysadmin"_s, u"secadmin"_s, u"auditor"_s, u"volunteer"_s}) CHECK(here.names(who).isEmpty());
    CHECK(here.names(u"clerk"_s, u"micro_wish"_s).isEmpty());
    // The wish board is open to volunteers, and so are its filters.
    REQUIRE_OK(here.share(u"official"_s, u"新心愿"_s, u"micro_wish"_s));
    CHECK(here.names(u"volunteer"_s, u"micro_wish"_s) == QStringList{u"新心愿"_s});
    here.openAgain();
    const auto kept = here.ledger->surroundings()->filtersOf(u"grievance"_s, here.actor(u"handler"_s));
    REQUIRE(kept.size() == 1);
    CHECK(here.ledger->surroundings()->accountTitle(kept[0].by) == u"经办"_s);
    CHECK(kept[0].at == here.clock.now());
    const auto query = queryOf(kept[0]);
    CHECK(query.type == u"grievance"_s);
    REQUIRE(query.filters.size() == 1);
    CHECK(query.filters[0].key == u"phase"_s);
    CHECK(query.filters[0].values == here.open[0].values);
    REQUIRE_OK(here.withdraw(u"clerk"_s, u"在办诉求"_s));
    auto rebuilt = here.ledger->rebuild(true);
    REQUIRE_OK(rebuilt);
    CHECK(rebuilt->differing == QStringList{});
    REQUIRE_OK(here.ledger->rebuild(false));
    here.openAgain();
    CHECK(here.names(u"clerk"_s).isEmpty());
    CHECK(here.names(u"clerk"_s, u"micro_wish"_s) == QStringList{u"新心愿"_s});
    auto verified = here.reader()->verify();
    REQUIRE_OK(verified);
    CHECK(verified->problems == std::vector<QString>{});
}

TEST_CASE("a shared filter opens no case to anybody") {
    Sharing here;
    here.grievance(1);
    here.grievance(10);  // in another town
    REQUIRE_OK(here.share(u"supervisor"_s, u"在办诉求"_s));
    const auto count = [&](const QString& who) {
        const auto filters = here.ledger->surroundings()->filtersOf(u"grievance"_s, here.actor(who));
        REQUIRE(filters.size() == 1);
        auto counted = here.reader()->countCases(queryOf(filters[0]), here.actor(who));
        REQUIRE_OK(counted);
        return *counted;
    };
    CHECK(count(u"supervisor"_s) == 2);
    CHECK(count(u"clerk"_s) == 1);
    CHECK(count(u"handler"_s) == 0);
}

TEST_CASE("who may share, and who may take back") {
    Sharing here;
    for (const auto& who : {u"visitor"_s, u"handler"_s, u"volunteer"_s, u"sysadmin"_s, u"secadmin"_s, u"auditor"_s})
        CHECK(codes(here.share(who, u"一类"_s)) == QStringList{u"not_permitted"_s});
    REQUIRE_OK(here.share(u"clerk"_s, u"一类"_s));
    CHECK(codes(here.withdraw(u"handler"_s, u"一类"_s)) == QStringList{u"not_permitted"_s});
    // Who does not see the list does not learn what is shared there.
    CHECK(codes(here.withdraw(u"auditor"_s, u"一类"_s)) == QStringList{u"no_such_shared_filter"_s});
    CHECK(codes(here.withdraw(u"clerk"_s, u"二类"_s)) == QStringList{u"no_such_shared_filter"_s});
    CHECK(codes(here.withdraw(u"clerk"_s, u"一类"_s, u"micro_wish"_s)) == QStringList{u"no_such_shared_filter"_s});
    REQUIRE_OK(here.withdraw(u"supervisor"_s, u"一类"_s));
    CHECK(here.names(u"clerk"_s).isEmpty());
    // Who shared it may take it back also when their role has ended.
    REQUIRE_OK(here.share(u"official"_s, u"三类"_s));
    REQUIRE_OK(here.ledger->execute(PutGrant{{u"official"_s, u"official"_s, u"379902000000"_s, {}, QDate(2026, 6, 30), {}, {}}},
                                    here.actor(u"secadmin"_s)));
    REQUIRE_OK(here.ledger->execute(PutGrant{{u"official"_s, u"handler"_s, u"379902D01"_s, {}, {}, {}, {}}},
                                    here.actor(u"secadmin"_s)));
    CHECK(codes(here.share(u"official"_s, u"四类"_s)) == QStringList{u"not_permitted"_s});
    REQUIRE_OK(here.withdraw(u"official"_s, u"三类"_s));
}

TEST_CASE("a name is given once in a list, however it is typed, and is free again once taken back") {
    Sharing here;
    REQUIRE_OK(here.share(u"clerk"_s, u"A类超期"_s));
    const auto again = here.share(u"supervisor"_s, u"ａ类超期"_s);
    CHECK(codes(again) == QStringList{u"name_taken"_s});
    CHECK(again.error().text().contains(u"经办"_s));
    REQUIRE_OK(here.share(u"supervisor"_s, u"A类超期"_s, u"micro_wish"_s));
    REQUIRE_OK(here.withdraw(u"clerk"_s, u"a类超期"_s));
    REQUIRE_OK(here.share(u"supervisor"_s, u"A类超期"_s));
}

TEST_CASE("names that are too long or hide something, unknown conditions and too much of all are refused") {
    Sharing here;
    CHECK(codes(here.share(u"clerk"_s, u"  "_s)) == QStringList{u"missing_field"_s});
    CHECK(codes(here.share(u"clerk"_s, QString(31, u'长'))) == QStringList{u"bad_field"_s});
    REQUIRE_OK(here.share(u"clerk"_s, QString(30, u'长')));
    for (const auto& name : {u"一\u202e类"_s, u"一\u200b类"_s, u"一\u0001类"_s, u"一\n类"_s, u"一\t类"_s})
        CHECK(codes(here.share(u"clerk"_s, name)) == QStringList{u"bad_field"_s});
    CHECK(codes(here.share(u"clerk"_s, u"一类"_s, u"no_such_kind"_s)) == QStringList{u"no_such_case_type"_s});
    const auto conditions = [&](std::vector<storage::ListFilter> filters, const QString& text = {}) {
        return codes(
            here.ledger->execute(ShareFilter{u"grievance"_s, u"二类"_s, std::move(filters), text}, here.actor(u"clerk"_s)));
    };
    CHECK(conditions({{u"password_hash"_s, Comparison::Is, {u"x"_s}}}) == QStringList{u"no_such_filter"_s});
    CHECK(conditions({{u"due"_s, Comparison::Below, {u"someday"_s}}}) == QStringList{u"bad_filter_value"_s});
    CHECK(conditions(std::vector<storage::ListFilter>(21, here.open[0])) == QStringList{u"too_many_conditions"_s});
    CHECK(conditions({}, QString(201, u'长')) == QStringList{u"bad_field"_s});
    CHECK(conditions({{u"title"_s, Comparison::Contains, {u"一\u202e类"_s}}}) == QStringList{u"bad_field"_s});
    for (int i = 1; i < 30; ++i) REQUIRE_OK(here.share(u"clerk"_s, u"第%1类"_s.arg(i)));
    CHECK(codes(here.share(u"clerk"_s, u"又一类"_s)) == QStringList{u"too_many_filters"_s});
    REQUIRE_OK(here.share(u"clerk"_s, u"又一类"_s, u"micro_wish"_s));
    // Checking leaves no trace.
    REQUIRE_OK(here.withdraw(u"clerk"_s, u"第1类"_s));
    REQUIRE_OK(here.ledger->check(ShareFilter{u"grievance"_s, u"又一类"_s, here.open, {}}, here.actor(u"clerk"_s)));
    REQUIRE_OK(here.ledger->check(WithdrawFilter{u"grievance"_s, u"第2类"_s}, here.actor(u"clerk"_s)));
    CHECK(here.names(u"clerk"_s).contains(u"第2类"_s));
    CHECK(!here.names(u"clerk"_s).contains(u"又一类"_s));
}

TEST_CASE("a shared filter that was changed outside the program is told") {
    Sharing here;
    REQUIRE_OK(here.share(u"clerk"_s, u"一类"_s));
    here.ledger.reset();
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(here.path().toUtf8().constData(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, "UPDATE shared_filter SET name='x'", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    here.openAgain();
    auto verified = here.reader()->verify();
    REQUIRE_OK(verified);
    QString all;
    for (const auto& problem : verified->problems) all += problem;
    CHECK(all.contains(u"shared_filter"_s));
}
