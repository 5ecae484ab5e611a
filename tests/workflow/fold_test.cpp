#include "small_world.h"

using namespace small;

TEST_CASE("an entry that no longer fits is kept and changes nothing") {
    History history;
    history.toSubmitted();
    const QString before = told(history.file);
    history.append(EntryKind::CaseAct, history.handler, {{u"action"_s, u"accept"_s}});
    history.append(EntryKind::CaseAct, history.handler, {{u"action"_s, u"no such action"_s}});
    history.append(EntryKind::CaseRegister, history.handler, {{u"type"_s, u"sample"_s}});
    REQUIRE(told(history.file) == before);
    REQUIRE(history.file.steps.size() == 6);
    REQUIRE(history.file.steps[3].ineffective);
    REQUIRE(history.file.version == 6);
    // Nor is it what undo means.
    REQUIRE(workflow::undoableStep(history.file)->action == u"submit"_s);
}

TEST_CASE("damaged payloads and unknown kinds of case do not stop a fold") {
    History history;
    history.append(EntryKind::CaseRegister, history.handler, {{u"type"_s, u"unheard_of"_s}, {u"number"_s, u"X-1"_s}});
    history.append(EntryKind::CaseAct, history.handler, {{u"action"_s, u"accept"_s}});
    history.entries.back().payload = QByteArrayLiteral("{broken");
    const CaseFile file = workflow::fold(history.entries, history.set);
    REQUIRE(file.number == u"X-1"_s);
    REQUIRE(file.state.isEmpty());
    REQUIRE(file.version == 2);
}

TEST_CASE("links come and go; a duplicate is counted apart") {
    History history;
    history.begin();
    const QJsonObject link{{u"kind"_s, u"duplicate_of"_s}, {u"target"_s, u"SQ-9"_s}};
    history.append(EntryKind::CaseLink, history.supervisor, link);
    history.append(EntryKind::CaseLink, history.supervisor, link);
    REQUIRE(history.file.links.size() == 1);
    REQUIRE(history.facts().exclusion == u"duplicate"_s);
    QJsonObject remove = link;
    remove.insert(u"remove"_s, true);
    history.append(EntryKind::CaseLink, history.supervisor, remove);
    REQUIRE(history.file.links.empty());
    REQUIRE(history.facts().exclusion.isEmpty());
}

TEST_CASE("a running case stays with its version until it is migrated") {
    History history;
    history.begin();
    CaseDefinition next = caseDefinition();
    next.version = 2;
    next.states.push_back({u"sorting"_s, Phase::New, name("sorting")});
    history.set.cases[u"sample"_s].emplace(2, next);
    history.append(EntryKind::CaseMigrate, history.supervisor, {{u"version"_s, 3}, {u"state"_s, u"sorting"_s}});
    REQUIRE(history.file.definitionVersion == 1);
    history.append(EntryKind::CaseMigrate, history.supervisor, {{u"version"_s, 2}, {u"state"_s, u"sorting"_s}});
    REQUIRE(history.file.definitionVersion == 2);
    REQUIRE(history.file.state == u"sorting"_s);
    history.undo(history.supervisor);
    REQUIRE(history.file.definitionVersion == 1);
    REQUIRE(history.file.state == u"new"_s);
}

TEST_CASE("spans follow each other without a gap; what lasted no time has none") {
    History history;
    history.toSubmitted();
    history.wait(60);
    history.close();
    const auto& spans = history.file.spans;
    REQUIRE(spans.size() == 2);
    REQUIRE(spans.front().phase == Phase::Review);
    for (size_t i = 1; i < spans.size(); ++i) REQUIRE(spans[i - 1].to == spans[i].from);
    REQUIRE_FALSE(spans.back().to);
    REQUIRE(spans.back().phase == Phase::Closed);
}

TEST_CASE("fields with a column fill it, the others stay together") {
    History history;
    history.begin({{u"title"_s, u"lamp"_s}, {u"town"_s, u"T1"_s}, {u"lead_unit"_s, u"W"_s}, {u"plan_due"_s, u"2026-07-15"_s}});
    history.act("dispatch", history.supervisor, {{u"lead_unit"_s, u"W"_s}, {u"co_units"_s, QJsonArray{u"R"_s, u"T2"_s}}});
    const CaseFacts facts = history.facts();
    REQUIRE(facts.title == u"lamp"_s);
    REQUIRE(facts.town == u"T1"_s);
    REQUIRE(facts.leadUnit == u"W"_s);
    REQUIRE(facts.coUnits == u";R;T2;"_s);
    REQUIRE(facts.registeredDay == 20260706);
    REQUIRE(facts.registeredMonth == 202607);
    REQUIRE(facts.fields.keys() == QStringList{u"co_units"_s, u"plan_due"_s});
}

TEST_CASE("intake asks for what is required, of its kind, and nothing else") {
    const History history;
    const auto refused = [&](const QJsonObject& fields) { return workflow::registrationRefusals(fields, history.context()); };
    REQUIRE(refused({{u"title"_s, u"lamp"_s}, {u"town"_s, u"T1"_s}, {u"grid"_s, u"G"_s}}).empty());
    const auto reasons =
        refused({{u"title"_s, u"  "_s}, {u"outcome"_s, u"x"_s}, {u"town"_s, u"T9"_s}, {u"route"_s, u"none"_s}});
    REQUIRE(reasons.size() == 4);
    REQUIRE(has(reasons, u"missing_field"));
    REQUIRE(has(reasons, u"unexpected_field"));
    REQUIRE(has(reasons, u"bad_field"));
}

TEST_CASE("a day that no calendar has is told as that, not as a year out of range") {
    const DefinitionSet set = definitionSet();
    const UnitTree units = unitTree();
    const auto told = [&](const QString& typed) {
        const auto found = workflow::fieldRefusals(field("f", FieldKind::Date, ""), typed, set, units);
        REQUIRE(found.size() == 1);
        CHECK(found.front().message.contains(typed));
        return found.front().message;
    };
    for (const auto& typed : {u"2.30"_s, u"2026-02-30"_s, u"2月30日"_s, u"13/1"_s})
        CHECK_FALSE(told(typed).contains(u"1900"_s));
    for (const auto& typed : {u"1026-02-03"_s, u"today"_s}) CHECK(told(typed).contains(u"1900"_s));
}

TEST_CASE("each kind of field refuses what it cannot hold") {
    const DefinitionSet set = definitionSet();
    const UnitTree units = unitTree();
    const auto bad = [&](FieldKind kind, const QJsonValue& value, const char* of = "") {
        return !workflow::fieldRefusals(field("f", kind, of), value, set, units).empty();
    };
    CHECK_FALSE(bad(FieldKind::Text, QJsonValue::Null));
    CHECK(bad(FieldKind::Text, 3));
    CHECK(bad(FieldKind::Text, u"two\nlines"_s));
    CHECK_FALSE(bad(FieldKind::LongText, u"two\nlines"_s));
    CHECK(bad(FieldKind::Text, QString(501, u'x')));
    CHECK(bad(FieldKind::Integer, 1.5));
    CHECK_FALSE(bad(FieldKind::Money, 150));
    CHECK(bad(FieldKind::Flag, u"yes"_s));
    CHECK_FALSE(bad(FieldKind::Date, u"2026-02-28"_s));
    CHECK(bad(FieldKind::Date, u"2026-02-30"_s));
    CHECK(bad(FieldKind::Date, u"today"_s));
    CHECK_FALSE(bad(FieldKind::Time, u"2026-07-02T09:30+08:00"_s));
    CHECK(bad(FieldKind::Time, u"noon"_s));
    CHECK_FALSE(bad(FieldKind::Choice, u"short"_s, "routes"));
    CHECK(bad(FieldKind::Choice, u"middle"_s, "routes"));
    CHECK(bad(FieldKind::Choices, u"short"_s, "routes"));
    CHECK(bad(FieldKind::Choices, QJsonArray{u"short"_s, u"middle"_s}, "routes"));
    CHECK(bad(FieldKind::Unit, u"X"_s));
    CHECK_FALSE(bad(FieldKind::Units, QJsonArray{u"W"_s, u"R"_s}));
    CHECK(bad(FieldKind::Phone, u"12"_s));
    CHECK_FALSE(bad(FieldKind::Phone, u"13812345678"_s));
    CHECK(bad(FieldKind::Point, u"36.6543, 116.9876"_s));
    CHECK_FALSE(bad(FieldKind::Point, u"116.9876, 36.6543"_s));
    CHECK(bad(FieldKind::CitizenNumber, u"110105194912310021"_s));
    CHECK_FALSE(bad(FieldKind::CitizenNumber, u"11010519491231002X"_s));
    CHECK_FALSE(bad(FieldKind::CreditCode, u"91350100M000100Y43"_s));
    CHECK(bad(FieldKind::Milestones, QJsonArray{QJsonObject{{u"name"_s, u"dig"_s}}}));
    FieldDefinition bounded = field("n", FieldKind::Integer);
    bounded.minimum = 1;
    bounded.maximum = 5;
    CHECK_FALSE(workflow::fieldRefusals(bounded, 0, set, units).empty());
    CHECK_FALSE(workflow::fieldRefusals(bounded, 6, set, units).empty());
    CHECK(workflow::fieldRefusals(bounded, 5, set, units).empty());
}
