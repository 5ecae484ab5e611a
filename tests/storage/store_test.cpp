// A ledger keeps what it is given, and gives it back.

#include <QJsonArray>
#include "sample_ledger.h"

using namespace minqing;
using namespace minqing::storage;

TEST_CASE("a new ledger is whole and knows who it is") {
    SampleLedger ledger;
    CHECK(ledger.store->identity().name == u"安澜区"_s);
    const auto uuid = ledger.store->identity().uuid;
    ledger.reopen();
    CHECK(ledger.store->identity().uuid == uuid);
    CHECK(must(ledger.store->verify()).ok());
}

TEST_CASE("entries get their place, and are found by subject") {
    SampleLedger ledger;
    must(ledger.store->begin());
    const auto first = ledger.append(EntryKind::CaseRegister, {{u"a"_s, 1}});
    const auto other = ledger.append(EntryKind::CaseRegister, {{u"a"_s, 2}});
    const auto second = ledger.append(EntryKind::CaseAct, {{u"b"_s, 1}}, first.subject);
    must(ledger.store->commit());
    CHECK(first.sequence.value == 1);
    CHECK(first.subject.value == 1);
    CHECK(second.deviceSequence == 3);
    const auto entries = must(ledger.store->entriesOf(first.subject));
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].payload == second.payload);
    CHECK(entries[1].hash == second.hash);
    CHECK(must(ledger.store->journal({}, {}, 10, {})).front().sequence == second.sequence);
    CHECK(must(ledger.store->verify()).entries == 3);
}

TEST_CASE("a rolled back transaction leaves nothing, and the next one goes on from before") {
    SampleLedger ledger;
    ledger.commitCase(1);
    must(ledger.store->begin());
    must(ledger.store->putCase(nullptr, ledger.newCase(2)));
    ledger.store->rollback();
    must(ledger.store->begin());
    const auto third = ledger.newCase(3);
    must(ledger.store->putCase(nullptr, third));
    must(ledger.store->commit());
    CHECK(third.facts.id.value == 2);
    const auto report = must(ledger.store->verify());
    INFO((report.problems.empty() ? QString() : report.problems.front()));
    CHECK(report.ok());
    CHECK(report.entries == 2);
}

TEST_CASE("nothing is written outside a transaction") {
    SampleLedger ledger;
    Entry entry;
    entry.payload = "{}";
    const auto refused = ledger.store->append(entry);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().has(u"no_transaction"));
}

TEST_CASE("a case is read back as it was put, and changes by the difference") {
    SampleLedger ledger;
    must(ledger.store->begin());
    const auto before = ledger.newCase(1);
    must(ledger.store->putCase(nullptr, before));
    must(ledger.store->commit());
    auto after = must(ledger.store->caseRows(before.facts.id));
    CHECK(after.facts.title == before.facts.title);
    const auto read = after;
    after.facts.state = u"closed"_s;
    after.facts.phase = Phase::Closed;
    after.facts.closedAt = noon.plusMs(msPerDay);
    after.facts.closedDay = 20260703;
    after.facts.fields = {{u"reporter"_s, u"王芳"_s}};
    after.spans[0].to = noon.plusMs(msPerDay);
    after.spans.push_back({after.facts, noon.plusMs(msPerDay), std::nullopt});
    after.searchText = u"井盖"_s;
    must(ledger.store->begin());
    must(ledger.store->putCase(&read, after));
    must(ledger.store->commit());
    const auto now = must(ledger.store->caseRows(before.facts.id));
    CHECK(now.facts.phase == Phase::Closed);
    CHECK(now.facts.fields.value(u"reporter"_s).toString() == u"王芳"_s);
    CHECK(now.spans.size() == 2);
    CHECK(must(ledger.store->verify()).ok());
    CaseQuery query;
    query.scope = everything();
    query.text = u"路灯"_s;
    CHECK(must(ledger.store->countCases(query)) == 0);
    query.text = u"井盖"_s;
    CHECK(must(ledger.store->countCases(query)) == 1);
    CHECK(must(ledger.store->caseByNumber(u"SQ-260702-0001"_s))->id == before.facts.id);
    CHECK_FALSE(must(ledger.store->caseByNumber(u"SQ-0"_s)));
}

TEST_CASE("serial numbers count per prefix and day") {
    SampleLedger ledger;
    must(ledger.store->begin());
    CHECK(must(ledger.store->nextSerial(u"SQ"_s, 260702)) == 1);
    CHECK(must(ledger.store->nextSerial(u"SQ"_s, 260702)) == 2);
    CHECK(must(ledger.store->nextSerial(u"SQ"_s, 260703)) == 1);
    CHECK(must(ledger.store->nextSerial(u"ZF"_s, 260702)) == 1);
    must(ledger.store->commit());
    CHECK(must(ledger.store->verify()).ok());
}

TEST_CASE("accounts, grants and definitions are kept") {
    SampleLedger ledger;
    must(ledger.store->begin());
    const auto made = ledger.append(EntryKind::AccountPut, {{u"name"_s, u"clerk01"_s}});
    Account account{.id = made.subject,
                    .name = u"clerk01"_s,
                    .displayName = u"李敏"_s,
                    .unit = u"379902001"_s,
                    .phone = {},
                    .passwordHash = "hash",
                    .locked = false,
                    .grants = {}};
    must(ledger.store->putAccount(account));
    account.locked = true;
    must(ledger.store->putAccount(account));
    must(ledger.store->putGrant({u"clerk01"_s, u"clerk"_s, u"379902001"_s, QDate(2026, 1, 1), {}, {}}));
    must(ledger.store->putGrant({u"clerk01"_s, u"clerk"_s, u"379902001"_s, QDate(2026, 1, 1), QDate(2026, 7, 1), {}}));
    must(ledger.store->putDefinition({1}, {u"cases/grievance.toml"_s, "one"}));
    must(ledger.store->putDefinition({2}, {u"cases/grievance.toml"_s, "two"}));
    must(ledger.store->putDefinition({3}, {u"roles.toml"_s, "old"}));
    must(ledger.store->putDefinition({4}, {u"roles.toml"_s, "new"}));
    must(ledger.store->commit());
    const auto accounts = must(ledger.store->accounts());
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].locked);
    REQUIRE(accounts[0].grants.size() == 1);
    CHECK(accounts[0].grants[0].to == QDate(2026, 7, 1));
    CHECK(must(ledger.store->accountName(made.subject)) == u"clerk01"_s);
    const auto sources = must(ledger.store->definitions());
    REQUIRE(sources.size() == 3);
    CHECK(sources[0].text == "one");
    CHECK(sources[2].text == "new");
    CHECK(must(ledger.store->verify()).ok());
}

TEST_CASE("a visit counts for its household, the latest by its own time tells the result") {
    SampleLedger ledger;
    must(ledger.store->begin());
    ledger.household(u"H1"_s, u"单小曾"_s, u"379902001001"_s, u"379902001001001"_s);
    ActivityDefinition definition;
    definition.subject = u"household"_s;
    const auto visit = [&](const QString& number, Instant at, const QString& result, bool valid) {
        Activity activity;
        activity.id = ledger
                          .append(EntryKind::ActivityLog,
                                  {{u"number"_s, number}, {u"participants"_s, QJsonArray{u"visitor"_s, u"王芳"_s}}})
                          .subject;
        activity.type = u"household_visit"_s;
        activity.number = number;
        activity.subject = u"H1"_s;
        activity.at = at;
        activity.result = result;
        activity.valid = valid;
        activity.by = u"visitor"_s;
        must(ledger.store->putActivity(activity, definition));
    };
    visit(u"ZF-1"_s, noon, u"valid"_s, true);
    visit(u"ZF-2"_s, noon.plusMs(-msPerDay), u"absent"_s, false);
    must(ledger.store->commit());
    const auto row = must(ledger.store->registerEntry(u"household"_s, u"H1"_s));
    REQUIRE(row);
    CHECK(row->visits == 2);
    CHECK(row->validVisits == 1);
    CHECK(row->lastResult == u"valid"_s);
    CHECK(must(ledger.store->activityByNumber(u"ZF-1"_s))->participants.size() == 2);
    ActivityQuery query;
    query.scope = everything();
    std::optional<PageKey> next;
    auto page = must(ledger.store->activities(query, 1, {}, &next));
    REQUIRE(next);
    CHECK(page[0].number == u"ZF-1"_s);
    page = must(ledger.store->activities(query, 1, next, &next));
    CHECK(page[0].number == u"ZF-2"_s);
    CHECK_FALSE(next);
    FactQuery fact;
    fact.of = u"household"_s;
    fact.mode = IndicatorMode::Roster;
    fact.scope = everything();
    fact.where = {{u"valid_visit"_s, FactCondition::Comparison::Is, {u"yes"_s}}};
    CHECK(must(ledger.store->factCounts(fact, {})).at(0).count == 1);
    CHECK(must(ledger.store->factNumbers(fact)) == QStringList{u"H1"_s});
    for (const auto* by : {"village", "grid", "town"}) {
        CHECK(must(ledger.store->factCounts(fact, QString::fromLatin1(by))).size() == 1);
    }
    const auto within = [&](QDate from, QDate to) {
        fact.from = from;
        fact.to = to;
        const auto count = must(ledger.store->factCounts(fact, {})).at(0).count;
        CHECK(must(ledger.store->factNumbers(fact)).size() == count);
        return count;
    };
    CHECK(within(QDate(2026, 7, 1), QDate(2026, 7, 3)) == 1);
    CHECK(within(QDate(2026, 7, 1), QDate(2026, 7, 2)) == 0);  // the day before: nobody at home
    CHECK(within(QDate(2026, 7, 3), {}) == 0);
    CHECK(must(ledger.store->verify()).ok());
}

TEST_CASE("households are found by name, initials, address and code") {
    SampleLedger ledger;
    must(ledger.store->begin());
    auto first = ledger.household(u"H1"_s, u"单小曾"_s, u"v"_s, u"g"_s);
    ledger.household(u"H2"_s, u"王芳"_s, u"v"_s, u"g"_s);
    must(ledger.store->commit());
    const auto find = [&](const QString& text) {
        RegisterQuery query;
        query.kind = u"household"_s;
        query.text = text;
        query.scope = everything();
        QStringList codes;
        for (const auto& row : must(ledger.store->registers(query, 10, {})).rows) codes.append(row.code);
        return codes;
    };
    CHECK(find(u"小曾"_s) == QStringList{u"H1"_s});
    CHECK(find(u"sxc"_s) == QStringList{u"H1"_s});
    CHECK(find(u"h2"_s) == QStringList{u"H2"_s});
    CHECK(find(u"幸福路"_s).size() == 2);
    CHECK(find(u"芳"_s) == QStringList{u"H2"_s});
    CHECK(find(u"幸路"_s).isEmpty());
    auto renamed = first;
    renamed.name = u"单大曾"_s;
    must(ledger.store->begin());
    must(ledger.store->putRegister(&first, renamed));
    must(ledger.store->commit());
    CHECK(find(u"小曾"_s).isEmpty());
    CHECK(find(u"大曾"_s) == QStringList{u"H1"_s});
}
