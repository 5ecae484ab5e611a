// Lists as one reader sees them: scope, indexed fields, past days, words.

#include "sample_ledger.h"
#include "storage/connection.h"

using namespace minqing;
using namespace minqing::storage;

TEST_CASE("a list that is no longer wanted stops") {
    SampleLedger ledger;
    must(ledger.store->begin());
    for (int i = 1; i <= 4100; ++i) must(ledger.store->putCase(nullptr, ledger.newCase(i)));
    must(ledger.store->commit());
    std::stop_source source;
    source.request_stop();
    CaseQuery query;
    query.scope = everything();
    CHECK(ledger.store->caseIndex(query, 256, source.get_token()).error().has(u"cancelled"));
}

TEST_CASE("a reader sees only what lies within the scope, and what is their own") {
    SampleLedger ledger;
    must(ledger.store->begin());
    const auto put = [&](int serial, const QString& town, const QString& lead, const QString& co, qint64 by,
                         const QString& type) {
        auto rows = ledger.newCase(serial, type);
        rows.facts.town = town;
        rows.facts.leadUnit = lead;
        rows.facts.coUnits = co;
        rows.facts.registeredBy = {by};
        must(ledger.store->putCase(nullptr, rows));
    };
    put(1, u"T1"_s, {}, {}, 0, u"grievance"_s);
    put(2, u"T2"_s, u"T1"_s, {}, 0, u"grievance"_s);
    put(3, u"T2"_s, u"D1"_s, u";T1;D2;"_s, 0, u"grievance"_s);
    put(4, u"T2"_s, u"D1"_s, u";T11;"_s, 0, u"grievance"_s);
    put(5, u"T2"_s, u"D1"_s, {}, 77, u"grievance"_s);
    put(6, u"T2"_s, u"D1"_s, {}, 0, u"micro_wish"_s);
    must(ledger.store->commit());
    const auto count = [&](const Scope& scope) {
        CaseQuery query;
        query.scope = scope;
        return must(ledger.store->countCases(query));
    };
    Scope scope;
    CHECK(count(scope) == 0);
    scope.units = {u"T1"_s};
    CHECK(count(scope) == 3);
    scope.own = {77};
    CHECK(count(scope) == 4);
    scope.openTypes = {u"micro_wish"_s};
    CHECK(count(scope) == 5);
}

TEST_CASE("a field without a column can be filtered and sorted by once it is indexed") {
    SampleLedger ledger;
    must(ledger.store->begin());
    for (int i = 1; i <= 3; ++i) {
        auto rows = ledger.newCase(i);
        rows.facts.fields = {{u"category"_s, i == 2 ? u"lamp"_s : u"road"_s}};
        must(ledger.store->putCase(nullptr, rows));
    }
    must(ledger.store->commit());
    CaseQuery query;
    query.type = u"grievance"_s;
    query.scope = everything();
    query.filters = {{u"category"_s, ListFilter::Comparison::Is, {u"road"_s}}};
    CHECK(ledger.store->countCases(query).error().has(u"no_such_filter"));
    must(ledger.store->begin());
    must(ledger.store->indexField(u"grievance"_s, u"category"_s));
    must(ledger.store->indexField(u"rectification"_s, u"category"_s));
    CHECK_FALSE(ledger.store->indexField(u"grievance"_s, u"x'); DROP TABLE journal;--"_s));
    must(ledger.store->commit());
    CHECK(must(ledger.store->countCases(query)) == 2);
    query.filters.clear();
    query.sort = u"category"_s;
    query.descending = false;
    CHECK(must(ledger.store->cases(query, 10, {})).rows.front().number == u"SQ-260702-0002"_s);
}

TEST_CASE("registers sort by name as a Chinese reader expects, page by page, after a change of collation too") {
    SampleLedger ledger;
    const QStringList expected{u"1号楼"_s, u"2号楼"_s, u"10号楼"_s, u"安然"_s, u"曹操"_s,
                               u"李四"_s,  u"王五"_s,  u"王五"_s,   u"张三"_s, u"Anna"_s};
    must(ledger.store->begin());
    int serial = 0;
    for (const int place : {8, 0, 5, 2, 9, 6, 3, 1, 7, 4})
        ledger.household(u"H%1"_s.arg(++serial), expected[place], u"V1"_s, u"G1"_s);
    must(ledger.store->commit());
    const auto names = [&](bool descending) {
        QStringList all;
        RegisterQuery query;
        query.kind = u"household"_s;
        query.scope = everything();
        query.sort = u"name"_s;
        query.descending = descending;
        std::optional<PageKey> from;
        do {
            const auto page = must(ledger.store->registers(query, 3, from));
            for (const auto& row : page.rows) all.append(row.name);
            // A page token goes out to the command line and comes back.
            from = page.next ? PageKey::fromToken(page.next->token()) : std::nullopt;
        } while (from);
        return all;
    };
    CHECK(names(false) == expected);
    CHECK(names(true) == QStringList(expected.rbegin(), expected.rend()));
    {
        ledger.store.reset();
        Connection other(ledger.path, Connection::Access::ReadWrite);
        other.applyPragmas();
        other.run("UPDATE collation SET version='icu-1'");
        ledger.store = must(Store::open(ledger.path, OpenMode::ReadWrite));
        CHECK(other.integer("SELECT count(*) FROM collation WHERE version='icu-1'") == 0);
    }
    CHECK(names(false) == expected);
    CHECK(must(ledger.store->verify()).ok());
}

TEST_CASE("as of a past day cases stand as they stood") {
    SampleLedger ledger;
    must(ledger.store->begin());
    auto rows = ledger.newCase(1);
    rows.facts.phase = Phase::Closed;
    rows.facts.state = u"closed"_s;
    rows.facts.outcome = u"resolved"_s;
    rows.facts.onTime = YesNo::Yes;
    rows.facts.dueAt = noon.plusMs(9 * msPerDay);
    rows.facts.closedAt = noon.plusMs(5 * msPerDay);
    rows.facts.closedDay = 20260707;
    CountedFacts open;
    open.state = u"dispatched"_s;
    CountedFacts active = open;
    active.state = u"handling"_s;
    active.phase = Phase::Active;
    rows.spans = {{open, noon, noon.plusMs(2 * msPerDay)},
                  {active, noon.plusMs(2 * msPerDay), noon.plusMs(5 * msPerDay)},
                  {rows.facts, noon.plusMs(5 * msPerDay), std::nullopt}};
    must(ledger.store->putCase(nullptr, rows));
    must(ledger.store->commit());
    const auto standing = [&](std::optional<Instant> asOf, const QString& phase) {
        FactQuery query;
        query.of = u"grievance"_s;
        query.mode = IndicatorMode::Snapshot;
        query.asOf = asOf;
        query.scope = everything();
        query.where = {{u"phase"_s, FactCondition::Comparison::Is, {phase}}};
        const auto count = must(ledger.store->factCounts(query, {})).at(0).count;
        CHECK(must(ledger.store->factNumbers(query)).size() == count);
        CaseQuery list;
        list.scope = everything();
        list.fact = query;
        CHECK(must(ledger.store->cases(list, 10, {})).rows.size() == static_cast<std::size_t>(count));
        return count;
    };
    CHECK(standing(noon.plusMs(-1), u"new"_s) == 0);
    CHECK(standing(noon.plusMs(msPerDay), u"new"_s) == 1);
    CHECK(standing(noon.plusMs(3 * msPerDay), u"active"_s) == 1);
    CHECK(standing(noon.plusMs(3 * msPerDay), u"closed"_s) == 0);
    CHECK(standing(noon.plusMs(6 * msPerDay), u"closed"_s) == 1);
    CHECK(standing(std::nullopt, u"closed"_s) == 1);
}

TEST_CASE("words are found in Chinese, in mixed text, and never across a gap") {
    SampleLedger ledger;
    must(ledger.store->begin());
    const auto put = [&](int serial, const QString& text) {
        auto rows = ledger.newCase(serial);
        rows.searchText = text;
        must(ledger.store->putCase(nullptr, rows));
    };
    put(1, u"幸福小区3号楼电梯故障,无法使用WiFi"_s);
    put(2, u"电梯里有人;梯故,故障"_s);
    put(3, u"𠮷野家门口积水"_s);
    must(ledger.store->commit());
    const auto count = [&](const QString& text) {
        CaseQuery query;
        query.text = text;
        query.scope = everything();
        query.type = u"grievance"_s;
        const auto listed = must(ledger.store->cases(query, 10, {})).rows.size();
        CHECK(static_cast<qint64>(listed) == must(ledger.store->countCases(query)));
        return listed;
    };
    CHECK(count(u"电梯"_s) == 2);
    CHECK(count(u"电梯故障"_s) == 1);
    CHECK(count(u"障"_s) == 2);
    CHECK(count(u"电梯 wifi"_s) == 1);
    CHECK(count(u"3号楼"_s) == 1);
    CHECK(count(u"区3号"_s) == 1);
    CHECK(count(u"区5号"_s) == 0);
    CHECK(count(u"用wi"_s) == 1);
    CHECK(count(u"𠮷野"_s) == 1);
    CHECK(count(u"\" OR 1"_s) == 0);
    CHECK(count(u"积水"_s) == 1);
    CHECK(count(u"，。"_s) == 3);
}
