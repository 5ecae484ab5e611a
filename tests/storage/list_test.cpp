// Lists: order, pages, filters, scope; figures equal to a naive recount and to the lists behind them.

#include <algorithm>
#include <map>
#include <set>

#include "sample_ledger.h"

using namespace minqing;
using namespace minqing::storage;

namespace {

struct Drawn {
    std::mt19937 random;
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); }
    QString oneOf(const QStringList& list) { return list[below(static_cast<int>(list.size()))]; }
};

const QStringList towns{u"T1"_s, u"T2"_s, u"T3"_s, QString()};
const QStringList domains{u"living"_s, u"safety"_s, u"schools"_s};
const QStringList routes{u"on_site"_s, u"coordinate"_s, u"long_term"_s};
const QStringList outcomes{u"resolved"_s, u"partly"_s, u"invalid"_s, QString()};
const QStringList ratings{u"satisfied"_s, u"dissatisfied"_s, u"unrated"_s, QString()};
const QStringList exclusions{QString(), QString(), u"duplicate"_s, u"law_suit"_s};
const QStringList leads{u"D1"_s, u"D2"_s, u"T1"_s};
const QStringList helping{QString(), QString(), u";D2;"_s, u";D3;D2;"_s, u";D1;D3;"_s};

void fillIn(CaseFacts& facts, Drawn& drawn) {
    facts.town = drawn.oneOf(towns);
    facts.village = facts.town.isEmpty() ? QString() : facts.town + u'V' + QString::number(drawn.below(2));
    facts.domain = drawn.oneOf(domains);
    facts.route = drawn.oneOf(routes);
    facts.leadUnit = drawn.oneOf(leads);
    facts.coUnits = drawn.oneOf(helping);
    facts.registeredBy = {70 + drawn.below(9)};
    facts.claimant = {drawn.below(5) == 0 ? 70 + drawn.below(9) : 0};
    facts.paused = drawn.below(6) == 0;
    facts.extensionPending = drawn.below(6) == 0;
    facts.channel = drawn.below(2) == 0 ? u"visit"_s : u"hotline"_s;
    facts.registeredAt = beijing(QDate(2026, 1, 1).addDays(drawn.below(200)), QTime(9, drawn.below(60)));
    facts.registeredDay = dateNumber(beijingDate(facts.registeredAt));
    facts.registeredMonth = facts.registeredDay / 100;
    facts.phase = static_cast<Phase>(drawn.below(7));
    if (drawn.below(4) > 0) facts.dueAt = facts.registeredAt.plusMs(msPerDay * drawn.below(30));
    facts.nextDueAt = facts.dueAt;
    if (facts.dueAt) facts.warnAt = facts.dueAt->plusMs(-msPerDay * drawn.below(20));
    if (facts.phase == Phase::Closed) {
        facts.closedAt = facts.registeredAt.plusMs(msPerDay * drawn.below(40));
        facts.closedDay = dateNumber(beijingDate(*facts.closedAt));
        facts.outcome = drawn.oneOf(outcomes);
        facts.satisfaction = drawn.oneOf(ratings);
        facts.handlingMinutesNet = drawn.below(5000);
    }
    facts.onTime = static_cast<YesNo>(drawn.below(4));
    facts.acceptOnTime = static_cast<YesNo>(drawn.below(4));
    facts.firstPass = drawn.below(2) == 0;
    facts.reopened = drawn.below(5) == 0;
    facts.claimed = drawn.below(2) == 0;
    facts.exclusion = drawn.oneOf(exclusions);
}

/// The meaning of a query in plain words, told apart from the SQL.
bool holds(const CaseFacts& f, const FactCondition& wanted, Instant now) {
    const bool open = f.phase >= Phase::New && f.phase <= Phase::Review;
    const auto yesNo = [](bool value) { return value ? u"yes"_s : u"no"_s; };
    const QStringList names{u"no"_s, u"yes"_s, u"open"_s, u"none"_s};
    const bool passed = f.dueAt && *f.dueAt < now;
    const std::map<QString, QString> values{
        {u"phase"_s, phaseCode(f.phase)},
        {u"outcome"_s, f.outcome},
        {u"route"_s, f.route},
        {u"domain"_s, f.domain},
        {u"channel"_s, f.channel},
        {u"town"_s, f.town},
        {u"village"_s, f.village},
        {u"lead_unit"_s, f.leadUnit},
        {u"satisfaction"_s, f.satisfaction},
        {u"exclusion"_s, f.exclusion},
        {u"on_time"_s, f.onTime == YesNo::Open && open && passed ? u"no"_s : names[static_cast<int>(f.onTime)]},
        {u"accept_on_time"_s, names[static_cast<int>(f.acceptOnTime)]},
        {u"first_pass"_s, yesNo(f.firstPass)},
        {u"reopened"_s, yesNo(f.reopened)},
        {u"claimed"_s, yesNo(f.claimed)},
        {u"rated"_s, yesNo(!f.satisfaction.isEmpty() && f.satisfaction != u"unrated"_s)},
        {u"merged"_s, yesNo(f.exclusion == u"duplicate"_s)},
        {u"on_site"_s, yesNo(f.route == u"on_site"_s)},
        {u"realised"_s, yesNo(f.claimed && f.phase == Phase::Closed)},
        {u"overdue"_s, yesNo(open && passed)},
        {u"due_passed"_s, yesNo(passed)},
    };
    return wanted.values.contains(values.at(wanted.fact)) == (wanted.comparison == FactCondition::Comparison::Is);
}

bool sees(const Scope& scope, const CaseFacts& f) {
    if (scope.all || (!scope.own.isNull() && (scope.own == f.registeredBy || scope.own == f.claimant))) return true;
    return std::any_of(scope.units.begin(), scope.units.end(), [&](const QString& unit) {
        return QStringList{f.town, f.village, f.grid, f.leadUnit}.contains(unit) || f.coUnits.contains(u';' + unit + u';');
    });
}

bool matches(const CaseFacts& f, const FactQuery& query) {
    QDate day;
    if (query.mode == IndicatorMode::Cohort) day = beijingDate(f.registeredAt);
    if (query.mode == IndicatorMode::Flow && f.closedAt) day = beijingDate(*f.closedAt);
    if (query.mode == IndicatorMode::Due && f.dueAt) day = beijingDate(*f.dueAt);
    if (query.mode != IndicatorMode::Snapshot) {
        if (!day.isValid()) return false;
        if (query.from.isValid() && day < query.from) return false;
        if (query.to.isValid() && day >= query.to) return false;
    }
    if (!query.units.isEmpty()) {
        const bool intake = query.attribution == u"intake"_s;
        if (intake && !query.units.contains(f.town) && !query.units.contains(f.village)) return false;
        if (!intake && !query.units.contains(f.leadUnit)) return false;
    }
    return sees(query.scope, f) && f.type == query.of &&
           std::all_of(query.where.begin(), query.where.end(),
                       [&](const FactCondition& wanted) { return holds(f, wanted, query.now); });
}

FactQuery drawQuery(Drawn& drawn) {
    FactQuery query;
    query.of = u"grievance"_s;
    query.now = beijing(QDate(2026, 5, 1));
    query.mode = static_cast<IndicatorMode>(drawn.below(4));
    const bool months = drawn.below(2) == 0;
    if (drawn.below(3) > 0) query.from = QDate(2026, 1 + drawn.below(4), months ? 1 : 1 + drawn.below(28));
    if (drawn.below(3) > 0) query.to = QDate(2026, 5 + drawn.below(4), months ? 1 : 1 + drawn.below(28));
    const std::vector<std::pair<QString, QStringList>> facts{
        {u"phase"_s, {u"closed"_s, u"active"_s, u"new"_s}},
        {u"outcome"_s, outcomes},
        {u"route"_s, routes},
        {u"domain"_s, domains},
        {u"town"_s, towns},
        {u"satisfaction"_s, ratings},
        {u"exclusion"_s, exclusions},
        {u"lead_unit"_s, leads},
        {u"channel"_s, {u"visit"_s}},
        {u"on_time"_s, {u"yes"_s, u"no"_s, u"open"_s}},
        {u"rated"_s, {u"yes"_s}},
        {u"merged"_s, {u"no"_s, u"yes"_s}},
        {u"accept_on_time"_s, {u"none"_s, u"yes"_s}},
        {u"claimed"_s, {u"yes"_s}},
        {u"overdue"_s, {u"yes"_s}},
        {u"first_pass"_s, {u"yes"_s, u"no"_s}},
        {u"reopened"_s, {u"no"_s}},
        {u"on_site"_s, {u"no"_s}},
        {u"realised"_s, {u"yes"_s}},
        {u"due_passed"_s, {u"no"_s}},
    };
    for (int i = drawn.below(4); i > 0; --i) {
        const auto& [fact, codes] = facts[static_cast<std::size_t>(drawn.below(static_cast<int>(facts.size())))];
        FactCondition wanted;
        wanted.fact = fact;
        wanted.comparison = drawn.below(3) == 0 ? FactCondition::Comparison::IsNot : FactCondition::Comparison::Is;
        wanted.values = {drawn.oneOf(codes)};
        if (drawn.below(3) == 0) wanted.values.append(drawn.oneOf(codes));
        query.where.push_back(wanted);
    }
    if (drawn.below(3) == 0) query.units = {drawn.oneOf({u"T1"_s, u"T2"_s, u"T3V1"_s}), u"D1"_s};
    if (drawn.below(3) == 0) query.attribution = u"close"_s;
    query.scope.all = drawn.below(3) > 0;
    if (!query.scope.all) query.scope.units = {u"T2"_s, u"T2V0"_s, u"D2"_s};
    return query;
}

QString groupOf(const CaseFacts& f, const QString& by, IndicatorMode mode) {
    int day = f.registeredDay;
    if (mode == IndicatorMode::Flow) day = f.closedDay;
    if (mode == IndicatorMode::Due) day = f.dueAt ? dateNumber(beijingDate(*f.dueAt)) : 0;
    if (by == u"town"_s) return f.town;
    if (by == u"domain"_s) return f.domain;
    if (by == u"month"_s) return QString::number(day / 100);
    if (by == u"lead_unit"_s) return f.leadUnit;
    if (by == u"phase"_s) return phaseCode(f.phase);
    if (by == u"satisfaction"_s) return f.satisfaction;
    return {};
}

std::vector<CaseFacts> fill(const SampleLedger& ledger, Drawn& drawn, int count) {
    std::vector<CaseFacts> all;
    must(ledger.store->begin());
    for (int i = 1; i <= count; ++i) {
        auto rows = ledger.newCase(i);
        fillIn(rows.facts, drawn);
        must(ledger.store->putCase(nullptr, rows));
        if (drawn.below(3) == 0) {  // counters change by the difference
            const auto before = rows;
            rows.facts.phase = Phase::New;
            rows.facts.closedAt.reset();
            rows.facts.closedDay = 0;
            fillIn(rows.facts, drawn);
            must(ledger.store->putCase(&before, rows));
        }
        all.push_back(rows.facts);
    }
    must(ledger.store->commit());
    return all;
}

}  // namespace

TEST_CASE("every figure equals a naive recount and the list behind it") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    Drawn drawn{std::mt19937(seed)};
    SampleLedger ledger;
    const auto all = fill(ledger, drawn, 400);
    for (int round = 0; round < 300; ++round) {
        const auto query = drawQuery(drawn);
        INFO("round " << round);
        QStringList expected;
        for (const auto& facts : all) {
            if (matches(facts, query)) expected.append(facts.number);
        }
        expected.sort();
        CHECK(must(ledger.store->factCounts(query, {})).at(0).count == expected.size());
        REQUIRE(must(ledger.store->factNumbers(query)) == expected);
        CaseQuery list;
        list.fact = query;
        list.scope = query.scope;
        list.now = query.now;
        CHECK(must(ledger.store->countCases(list)) == expected.size());
        const QString by = drawn.oneOf({u"town"_s, u"domain"_s, u"month"_s, u"lead_unit"_s, u"phase"_s, u"satisfaction"_s});
        std::map<QString, qint64> groups;
        for (const auto& facts : all) {
            if (matches(facts, query)) ++groups[groupOf(facts, by, query.mode)];
        }
        std::map<QString, qint64> counted;
        for (const auto& group : must(ledger.store->factCounts(query, by))) counted[group.key] = group.count;
        INFO("by " << by);
        CHECK(counted == groups);
    }
    const auto report = must(ledger.store->verify());
    INFO((report.problems.empty() ? QString() : report.problems.front()));
    CHECK(report.ok());
}

TEST_CASE("every reader counts as open what a walk through all they may see finds, whatever index is taken") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    Drawn drawn{std::mt19937(seed)};
    SampleLedger ledger;
    const auto all = fill(ledger, drawn, 300);
    const QStringList open{u"new"_s, u"active"_s, u"waiting"_s, u"review"_s};
    std::vector<Scope> scopes(5);
    scopes[0].all = true;
    scopes[1].units = {u"T2"_s, u"T2V0"_s};
    scopes[2].units = {u"D3"_s};  // helps only
    scopes[3].own = {71};
    scopes[4].units = {u"T1V1"_s};
    scopes[4].own = {72};
    for (const auto& scope : scopes) {
        const auto expect = [&](const QString& type, const std::vector<ListFilter>& filters, auto&& test) {
            CaseQuery query;
            query.type = type;
            query.now = beijing(QDate(2026, 5, 1));
            query.scope = scope;
            query.filters = filters;
            QStringList expected;
            for (const auto& facts : all) {
                const bool isOpen = facts.phase >= Phase::New && facts.phase <= Phase::Review;
                const bool merged = facts.exclusion == u"duplicate"_s;
                if (isOpen && !merged && sees(scope, facts) && test(facts)) expected.append(facts.number);
            }
            CHECK(must(ledger.store->countCases(query)) == expected.size());
            QStringList found;
            for (const auto& row : must(ledger.store->cases(query, 1000, {})).rows) found.append(row.number);
            found.sort();
            expected.sort();
            CHECK(found == expected);
        };
        using enum ListFilter::Comparison;
        const ListFilter phases{u"phase"_s, Is, open};
        for (const auto& type : {u"grievance"_s, QString()}) {
            expect(type, {phases}, [](const CaseFacts&) { return true; });
            expect(type, {phases, {u"extension_pending"_s, Is, {u"yes"_s}}},
                   [](const CaseFacts& f) { return f.extensionPending; });
            for (const auto light : {Light::Red, Light::Yellow, Light::Green, Light::Grey}) {
                expect(type, {phases, {u"light"_s, Is, {lightCode(light)}}}, [light](const CaseFacts& f) {
                    return lightOf(f.phase, f.paused, f.nextDueAt, f.warnAt, beijing(QDate(2026, 5, 1))) == light;
                });
            }
            expect(type, {{u"phase"_s, Is, {u"review"_s}}}, [](const CaseFacts& f) { return f.phase == Phase::Review; });
        }
    }
}

TEST_CASE("pages follow one another without gap or repetition, forwards and backwards, by any column") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    Drawn drawn{std::mt19937(seed)};
    SampleLedger ledger;
    fill(ledger, drawn, 300);
    for (const auto* sort : {"number", "registered_at", "due", "lead_unit", "town", "satisfaction", "phase", "title"}) {
        for (const bool descending : {false, true}) {
            INFO(sort << descending);
            CaseQuery query;
            query.type = u"grievance"_s;
            query.sort = QString::fromLatin1(sort);
            query.descending = descending;
            query.scope = everything();
            const auto whole = must(ledger.store->cases(query, 1000, {})).rows;
            REQUIRE(whole.size() == 300);
            QStringList expected;
            for (const auto& row : whole) expected.append(row.number);
            QStringList forwards;
            std::optional<PageKey> from;
            do {
                const auto page = must(ledger.store->cases(query, 37, from));
                for (const auto& row : page.rows) forwards.append(row.number);
                from = page.next ? PageKey::fromToken(page.next->token()) : std::nullopt;
            } while (from);
            CHECK(forwards == expected);
            QStringList backwards;
            do {
                const auto page = must(ledger.store->cases(query, 41, from, false, true));
                QStringList numbers;
                for (const auto& row : page.rows) numbers.append(row.number);
                backwards = numbers + backwards;
                from = page.next;
            } while (from);
            CHECK(backwards == expected);
            const auto index = must(ledger.store->caseIndex(query, 64, {}));
            CHECK(index.count == 300);
            REQUIRE(index.anchors.size() == 5);
            const auto block = must(ledger.store->cases(query, 64, index.anchors[2], true));
            CHECK(block.rows.front().number == expected[128]);
        }
    }
}

TEST_CASE("filters choose, refuse what they do not know, and lists stop when told to") {
    SampleLedger ledger;
    Drawn drawn{std::mt19937(7)};
    const auto all = fill(ledger, drawn, 200);
    const auto count = [&](const QString& key, ListFilter::Comparison comparison, const QStringList& values) {
        CaseQuery query;
        query.type = u"grievance"_s;
        query.now = beijing(QDate(2026, 5, 1));
        query.scope = everything();
        query.filters = {{key, comparison, values}};
        return ledger.store->countCases(query);
    };
    using enum ListFilter::Comparison;
    const auto expect = [&](auto&& test) { return std::count_if(all.begin(), all.end(), test); };
    CHECK(must(count(u"town"_s, Is, {u"T1"_s, u"T2"_s})) ==
          expect([](const CaseFacts& f) { return f.town == u"T1"_s || f.town == u"T2"_s; }));
    CHECK(must(count(u"town"_s, IsNot, {u"T1"_s})) == expect([](const CaseFacts& f) { return f.town != u"T1"_s; }));
    CHECK(must(count(u"registered_at"_s, AtLeast, {u"2026-03-01"_s})) ==
          expect([](const CaseFacts& f) { return f.registeredDay >= 20260301; }));
    CHECK(must(count(u"registered_day"_s, Below, {u"2026-03-01"_s})) ==
          expect([](const CaseFacts& f) { return f.registeredDay < 20260301; }));
    CHECK(must(count(u"title"_s, Contains, {u"第7"_s})) ==
          expect([](const CaseFacts& f) { return f.title.contains(u"第7"_s); }));
    CHECK(must(count(u"phase"_s, Is, {u"closed"_s})) == expect([](const CaseFacts& f) { return f.phase == Phase::Closed; }));
    CHECK(must(count(u"unit"_s, Is, {u"T1"_s})) ==
          expect([](const CaseFacts& f) { return f.town == u"T1"_s || f.leadUnit == u"T1"_s; }));
    qint64 lights = 0;
    for (const auto* light : {"green", "yellow", "red", "grey", "none"}) {
        lights += must(count(u"light"_s, Is, {QString::fromLatin1(light)}));
    }
    CHECK(lights == 200);
    CHECK(count(u"no_such_key"_s, Is, {u"x"_s}).error().has(u"no_such_filter"));
    CHECK(count(u"phase"_s, Is, {u"asleep"_s}).error().has(u"bad_filter_value"));
    CHECK(count(u"title"_s, Contains, {QString(100'000, u'a')}).error().has(u"too_long"));
    CHECK(count(u"phase"_s, Is, {QString(100'000, u'a')}).error().has(u"too_long"));
    CHECK(count(u"title"_s, Is, QStringList(2000, u"a"_s)).error().has(u"too_long"));
    CHECK(must(count(u"title"_s, Contains, {QString(500, u'a')})) == 0);
    CHECK(count(u"town; DROP TABLE case_file"_s, Is, {u"x"_s}).error().has(u"no_such_filter"));
    CaseQuery query;
    query.scope = everything();
    query.text = u"a b "_s.repeated(25'000);
    CHECK(ledger.store->countCases(query).error().has(u"too_long"));
    RegisterQuery roster;
    roster.scope = everything();
    roster.text = query.text;
    CHECK(ledger.store->registers(roster, 10, {}).error().has(u"too_long"));
    query.text.clear();
    query.sort = u"nonsense"_s;
    CHECK(ledger.store->cases(query, 10, {}).error().has(u"no_such_filter"));
    FactQuery fact;
    fact.scope = everything();
    fact.where = {{u"colour"_s, FactCondition::Comparison::Is, {u"red"_s}}};
    CHECK(ledger.store->factCounts(fact, {}).error().has(u"no_such_fact"));
    CHECK(ledger.store->factCounts({}, u"colour"_s).error().kind == ErrorKind::BadInput);
}
