#pragma once
// A small hand-made kind of case, its people and a way to act on it through the checks, as the door does.

#include <QJsonArray>
#include <QJsonDocument>
#include <map>

#include "catch.h"
#include "domain/case_facts.h"
#include "workflow/workflow.h"

namespace small {

using namespace minqing;
using namespace Qt::StringLiterals;

inline Text name(const char* text) { return {QString::fromUtf8(text), {}}; }
inline Limit days(int amount) { return {.amount = amount, .unit = Limit::Unit::WorkingDays}; }
inline Instant at(const char* iso) { return instantFromIso(QString::fromLatin1(iso)).value(); }

inline FieldDefinition field(const char* id, FieldKind kind = FieldKind::Text, const char* of = "") {
    return {.id = QString::fromLatin1(id), .name = name(id), .kind = kind, .of = QString::fromLatin1(of)};
}

inline TransitionDefinition step(const char* id, QStringList from, const char* to) {
    TransitionDefinition made;
    made.id = QString::fromLatin1(id);
    made.name = name(id);
    made.from = std::move(from);
    made.to = QString::fromLatin1(to);
    made.by = {{u"handler"_s, Relation::LeadUnit}};
    return made;
}

inline void addFields(CaseDefinition& definition) {
    definition.fields = {field("title"),
                         field("town", FieldKind::Unit),
                         field("route", FieldKind::Choice, "routes"),
                         field("lead_unit", FieldKind::Unit),
                         field("co_units", FieldKind::Units),
                         field("co_due", FieldKind::Date),
                         field("outcome"),
                         field("satisfaction", FieldKind::Choice, "satisfaction"),
                         field("pause_reason"),
                         field("pause_party"),
                         field("extension_days", FieldKind::Integer),
                         field("milestone"),
                         field("milestones", FieldKind::Milestones),
                         field("plan_due", FieldKind::Date),
                         field("co_report")};
    definition.fields[0].required = true;
}

inline void addSteps(CaseDefinition& definition) {
    auto& all = definition.transitions;
    auto dispatch = step("dispatch", {u"new"_s, u"handling"_s}, "=");
    dispatch.asks = {u"lead_unit"_s, u"co_units"_s, u"co_due"_s};
    dispatch.needs = {u"lead_unit"_s};
    dispatch.effects = {Effect::AssignLeadUnit, Effect::AssignCoUnits};
    dispatch.starts = {u"acceptance"_s};
    auto accept = step("accept", {u"new"_s}, "handling");
    accept.stops = {u"acceptance"_s};
    accept.starts = {u"handling"_s, u"holder"_s};
    auto giveBack = step("return", {u"new"_s}, "new");
    giveBack.effects = {Effect::ReturnToSender};
    giveBack.confirm = u"reason"_s;
    auto plan = step("plan", {u"handling"_s}, "=");
    plan.asks = {u"milestones"_s, u"evidence"_s};
    plan.effects = {Effect::SetMilestones};
    auto tick = step("tick", {u"handling"_s}, "=");
    tick.asks = tick.needs = {u"milestone"_s};
    tick.effects = {Effect::TickMilestone};
    auto pause = step("pause", {u"handling"_s}, "waiting");
    pause.asks = pause.needs = {u"pause_reason"_s};
    pause.asks.append(u"pause_party"_s);
    auto resume = step("resume", {u"waiting"_s}, "handling");
    auto hold = step("hold", {u"handling"_s}, "=");
    hold.effects = {Effect::Pause};
    hold.pauses = {u"handling"_s};
    auto release = step("unhold", {u"handling"_s}, "=");
    release.effects = {Effect::Resume};
    auto ask = step("ask_extension", {u"handling"_s}, "=");
    ask.asks = ask.needs = {u"extension_days"_s};
    ask.effects = {Effect::RequestExtension};
    auto grant = step("grant_extension", {u"handling"_s}, "=");
    grant.effects = {Effect::GrantExtension};
    grant.forbidsActorOf = {u"ask_extension"_s};
    auto refuse = step("refuse_extension", {u"handling"_s}, "=");
    refuse.effects = {Effect::RefuseExtension};
    auto coReport = step("co_report", {u"handling"_s}, "=");
    coReport.by = {{u"handler"_s, Relation::CoUnit}};
    coReport.asks = {u"co_report"_s};
    coReport.effects = {Effect::ReportCoHandling};
    auto join = step("override_join", {u"handling"_s}, "=");
    join.effects = {Effect::OverrideJoin};
    auto evidence = step("report", {u"handling"_s}, "=");
    evidence.asks = {u"evidence"_s};
    auto submit = step("submit", {u"handling"_s}, "submitted");
    submit.asks = {u"outcome"_s, u"evidence"_s};
    submit.requires_.fields = {u"outcome"_s};
    submit.requires_.evidence = {{.count = 1, .kind = u"after"_s}};
    submit.requires_.milestonesDone = true;
    submit.requires_.coHandlingJoined = true;
    submit.requires_.noPendingExtension = true;
    auto callBack = step("call_back", {u"submitted"_s}, "=");
    callBack.asks = callBack.needs = {u"satisfaction"_s};
    callBack.effects = {Effect::RecordFeedback};
    auto check = step("verify", {u"submitted"_s}, "=");
    check.asks = {u"evidence"_s};
    check.effects = {Effect::Verify};
    auto sendBack = step("send_back", {u"submitted"_s}, "handling");
    sendBack.confirm = u"reason"_s;
    auto close = step("close_out", {u"submitted"_s}, "closed");
    close.by = {{u"supervisor"_s, Relation::InScope}};
    close.requires_.feedback = FeedbackRequirement{.ratings = {u"satisfied"_s}};
    close.requires_.verifiers = 2;
    close.forbidsActorOf = {u"accept"_s, u"report"_s, u"submit"_s};
    auto reopen = step("reopen", {u"closed"_s}, "handling");
    reopen.asks = {u"evidence"_s};
    reopen.effects = {Effect::NewCycle};
    reopen.starts = {u"handling"_s, u"holder"_s};
    auto instruct = step("instruct", {u"*"_s}, "=");
    instruct.effects = {Effect::Instruct};
    auto answer = step("answer", {u"*"_s}, "=");
    answer.effects = {Effect::AnswerInstruction};
    auto fixed = step("exclude", {u"*"_s}, "void");
    fixed.undoable = false;
    all = {dispatch, accept, giveBack, plan,   tick,     pause, resume,   hold,  release, ask,      grant,  refuse,
           coReport, join,   evidence, submit, callBack, check, sendBack, close, reopen,  instruct, answer, fixed};
}

inline ClockDefinition clock(const char* id, int workingDays) {
    ClockDefinition made;
    made.id = QString::fromLatin1(id);
    made.name = name(id);
    made.limits = {{.when = {}, .limit = days(workingDays)}};
    return made;
}

inline CaseDefinition caseDefinition() {
    CaseDefinition definition;
    definition.id = u"sample"_s;
    definition.name = name("sample");
    definition.number = u"SQ"_s;
    definition.initial = u"new"_s;
    definition.titleField = u"title"_s;
    definition.registerAsks = {u"title"_s, u"town"_s, u"route"_s, u"lead_unit"_s, u"plan_due"_s};
    definition.registerStarts = {u"planned"_s};
    addFields(definition);
    definition.states = {{u"new"_s, Phase::New, name("new")},
                         {u"handling"_s, Phase::Active, name("handling")},
                         {u"waiting"_s, Phase::Waiting, name("waiting")},
                         {u"submitted"_s, Phase::Review, name("submitted")},
                         {u"closed"_s, Phase::Closed, name("closed")},
                         {u"void"_s, Phase::Void, name("void")}};
    addSteps(definition);
    ClockDefinition acceptance = clock("acceptance", 1);
    ClockDefinition handling = clock("handling", 5);
    handling.limits = {{.when = {{.field = u"route"_s, .values = {u"long"_s}}}, .limit = days(15)},
                       {.when = {}, .limit = days(5)}};
    handling.warn = days(1);
    handling.pausesIn = {u"waiting"_s};
    handling.overall = true;
    handling.extensionCap = days(10);
    ClockDefinition holder = clock("holder", 3);
    holder.perHolder = true;
    ClockDefinition planned = clock("planned", 1);
    planned.limits = {{.when = {}, .limit = {}, .field = u"plan_due"_s}};
    definition.clocks = {acceptance, handling, holder, planned};
    return definition;
}

inline DefinitionSet definitionSet() {
    DefinitionSet set;
    set.cases[u"sample"_s].emplace(1, caseDefinition());
    set.codes[u"satisfaction"_s] = {u"satisfaction"_s,
                                    name("satisfaction"),
                                    {{.code = u"satisfied"_s, .name = name("satisfied")},
                                     {.code = u"dissatisfied"_s, .name = name("dissatisfied")},
                                     {.code = u"unrated"_s, .name = name("unrated")}}};
    set.codes[u"routes"_s] = {
        u"routes"_s, name("routes"), {{.code = u"short"_s, .name = name("short")}, {.code = u"long"_s, .name = name("long")}}};
    return set;
}

inline UnitTree unitTree() {
    return UnitTree({{u"D"_s, u"D"_s, u"district"_s, {}},
                     {u"T1"_s, u"T1"_s, u"town"_s, u"D"_s},
                     {u"V1"_s, u"V1"_s, u"village"_s, u"T1"_s},
                     {u"T2"_s, u"T2"_s, u"town"_s, u"D"_s},
                     {u"W"_s, u"W"_s, u"department"_s, u"D"_s},
                     {u"W1"_s, u"W1"_s, u"section"_s, u"W"_s},
                     {u"R"_s, u"R"_s, u"department"_s, u"D"_s}});
}

inline Actor person(int id, const QString& role, const QString& unit) {
    Actor actor;
    actor.id = SubjectId{id};
    actor.name = u"p%1"_s.arg(id);
    actor.unit = unit;
    actor.grants = {{.account = actor.name, .role = role, .unit = unit, .from = {}, .to = {}, .delegatedBy = {}}};
    return actor;
}

inline bool has(const std::vector<Reason>& reasons, QStringView code) {
    for (const Reason& reason : reasons) {
        if (reason.code == code) return true;
    }
    return false;
}

inline QStringList codes(const std::vector<Reason>& reasons) {
    QStringList all;
    for (const Reason& reason : reasons) all.append(reason.code);
    return all;
}

/// One case whose entries come in one by one; `tryAct` goes through the checks, `act` demands that they pass.
struct History {
    DefinitionSet set = definitionSet();
    UnitTree units = unitTree();
    QString type = u"sample"_s;
    Instant now = at("2026-07-06T09:00");  // a Monday
    std::vector<Entry> entries = {};
    CaseFile file = {};
    Actor handler = person(101, u"handler"_s, u"W"_s);
    Actor other = person(102, u"handler"_s, u"R"_s);
    Actor supervisor = person(103, u"supervisor"_s, u"D"_s);
    Actor second = person(104, u"supervisor"_s, u"D"_s);

    [[nodiscard]] const CaseDefinition& definition() const {
        return *set.caseVersion(type, std::max(1, file.definitionVersion));
    }
    [[nodiscard]] workflow::Context context() const { return {definition(), set, units, now}; }
    [[nodiscard]] CaseFacts facts() const { return caseFacts(file, definition()); }

    Entry& append(EntryKind kind, const Actor& actor, const QJsonObject& payload) {
        Entry entry;
        entry.sequence = EntryId{static_cast<std::int64_t>(entries.size()) + 1};
        entry.id.bytes[15] = static_cast<std::uint8_t>(entry.sequence.value % 256);
        entry.id.bytes[14] = static_cast<std::uint8_t>(entry.sequence.value / 256);
        entry.subject = SubjectId{1};
        entry.at = now;
        entry.actor = actor.id;
        entry.kind = kind;
        entry.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
        entries.push_back(entry);
        if (!workflow::foldOne(file, entry, set)) file = workflow::fold(entries, set);
        return entries.back();
    }
    void begin(const QJsonObject& fields = {{u"title"_s, u"lamp"_s}, {u"lead_unit"_s, u"W"_s}}) {
        append(EntryKind::CaseRegister, supervisor,
               workflow::registrationPayload(u"SQ-1"_s, *set.latestCase(type), fields, {}, {}));
    }
    std::vector<Reason> tryAct(const workflow::ActionInput& input, const Actor& actor) {
        auto reasons = workflow::refusals(file, input, actor, context());
        if (reasons.empty()) {
            append(EntryKind::CaseAct, actor, workflow::actionPayload(input, file, actor, context()));
        }
        return reasons;
    }
    std::vector<Reason> tryAct(const char* action, const Actor& actor, const QJsonObject& fields = {},
                               const std::vector<Evidence>& evidence = {}, const QString& comment = {}) {
        return tryAct({QString::fromLatin1(action), fields, evidence, comment}, actor);
    }
    void act(const char* action, const Actor& actor, const QJsonObject& fields = {}, const std::vector<Evidence>& evidence = {},
             const QString& comment = {}) {
        const auto reasons = tryAct(action, actor, fields, evidence, comment);
        if (!reasons.empty()) FAIL(action << " was refused: " << Error{ErrorKind::Refused, reasons});
    }
    void undo(const Actor& actor) {
        REQUIRE(workflow::undoRefusals(file, actor, context()).empty());
        append(EntryKind::CaseUndo, actor, workflow::undoPayload(*workflow::undoableStep(file)));
    }
    void wait(qint64 minutes) { now = now.plusMs(minutes * msPerMinute); }
    void toHandling() {
        begin();
        act("accept", handler);
    }
    void toSubmitted() {
        toHandling();
        act("submit", handler, {{u"outcome"_s, u"resolved"_s}}, {afterPhoto()});
    }
    void close() {
        act("call_back", supervisor, {{u"satisfaction"_s, u"satisfied"_s}});
        act("verify", supervisor);
        act("verify", second);
        act("close_out", second);
    }
    static Evidence afterPhoto(const QString& id = u"aa"_s) { return {.id = id, .name = u"after.jpg"_s, .kind = u"after"_s}; }
};

/// Every value of a case file as text, so that two of them can be compared.
QString told(const CaseFile& file);

}  // namespace small
