#include "guards.h"

#include <QJsonDocument>
#include <algorithm>

namespace minqing::tests {

namespace {

const TransitionDefinition& transitionOf(const CaseDefinition& definition, const QString& id) {
    const auto* found = definition.transition(id);
    if (!found) FAIL("no step " << id.toStdString());
    return *found;
}

Actor fittingActor(const QString& permission) {
    const auto role = permission.section(u'@', 0, 0), relation = permission.section(u'@', 1);
    if (role == u"system"_s) return Actor::system();
    const auto unit = relation == u"lead_unit"_s ? u"W"_s : relation == u"co_unit"_s ? u"R"_s : u"T1"_s;
    return guardPerson(1, role, unit);
}

}  // namespace

Situation::Situation(const Guards& guards, const DefinitionSet& definitions, const UnitTree& units, const QString& state)
    : actor(fittingActor(guards.words(u"by"_s).value(0))),
      definition(*definitions.latestCase(guards.kind)),
      transition(transitionOf(definition, guards.action)),
      m_guards(guards),
      m_definitions(definitions),
      m_units(units) {
    file.id = SubjectId{1000};
    file.number = u"N-1"_s;
    file.type = guards.kind;
    file.definitionVersion = definition.version;
    file.state = state;
    file.phase = definition.state(state)->phase;
    file.cycle = 2;
    file.registeredAt = at(2026, 6, 1);
    file.registeredBy = SubjectId{900};
    Span stands;
    stands.cycle = 2;
    stands.state = state;
    stands.phase = file.phase;
    stands.leadUnit = u"W"_s;
    stands.from = at(2026, 7, 1);
    file.spans = {stands};
    input.action = guards.action;
    if (guards.has(u"reason"_s)) input.comment = u"why"_s;
    fillFields();
    fillClocks();
    fillGrounds();
    for (const auto& permission : guards.words(u"by"_s)) {
        if (permission == guards.words(u"by"_s).front() && permission.endsWith(u"@registrant"_s)) file.registeredBy = actor.id;
        if (permission == guards.words(u"by"_s).front() && permission.endsWith(u"@claimant"_s)) file.claimant = actor.id;
    }
    const auto other = guardPerson(900, u"handler"_s, u"W"_s);
    for (const auto& action : guards.words(u"never"_s)) did(action, other);
}

bool Situation::does(Effect effect) const {
    return std::find(transition.effects.begin(), transition.effects.end(), effect) != transition.effects.end();
}

QJsonValue Situation::someValue(const FieldDefinition& field) const {
    switch (field.kind) {
        case FieldKind::Integer:
        case FieldKind::Money:
            return 1;
        case FieldKind::Flag:
            return true;
        case FieldKind::Date:
            return u"2026-07-20"_s;
        case FieldKind::Choice:
            return m_definitions.codeList(field.of)->items.front().code;
        case FieldKind::Unit:
            return field.id == u"town"_s ? u"T1"_s : field.id == u"village"_s ? u"V1"_s : u"W"_s;
        case FieldKind::Units:
            return QJsonArray{u"R"_s};
        case FieldKind::Point:
            return u"116.9876, 36.6543"_s;
        case FieldKind::Phone:
            return u"13800001234"_s;
        case FieldKind::Milestones:
            return QJsonArray{QJsonObject{{u"name"_s, u"one"_s}, {u"due"_s, u"2026-07-20"_s}}};
        case FieldKind::Evidence:
        case FieldKind::Reference:
        case FieldKind::Household:
            return {};
        default:
            return u"words"_s;
    }
}

void Situation::put(const QString& field, const QJsonValue& value) {
    if (m_guards.words(u"needs"_s).contains(field))
        input.fields.insert(field, value);
    else
        file.fields.insert(field, value);
}

void Situation::fillFields() {
    for (const auto& field : definition.fields) {
        const auto value = someValue(field);
        if (!value.isNull()) file.fields.insert(field.id, value);
    }
    file.fields.insert(u"lead_unit"_s, u"W"_s);
    file.leadUnit = u"W"_s;
    for (const auto& needed : m_guards.words(u"needs"_s)) input.fields.insert(needed, file.fields.value(needed));
    for (const auto& [key, lines] : m_guards.lines) {
        if (key != u"only"_s && key != u"unless"_s) continue;
        for (const auto& line : lines) {
            const auto& items = m_definitions.codeList(definition.field(line[0])->of)->items;
            const auto fits = std::find_if(items.begin(), items.end(), [&](const CodeItem& item) {
                return line.mid(1).contains(item.code) == (key == u"only"_s);
            });
            put(line[0], fits->code);
        }
    }
}

/// All clocks run, but those that the step alone is to start; the run-out ones are past their end.
void Situation::fillClocks() {
    for (const auto& clock : definition.clocks) {
        const bool starts = m_guards.words(u"starts"_s).contains(clock.id);
        const bool stops = m_guards.words(u"stops"_s).contains(clock.id);
        if (starts && !stops) continue;
        ClockRun run;
        run.clock = clock.id;
        run.cycle = 2;
        run.holder = file.leadUnit;
        run.started = at(2026, 7, 1);
        const bool over = m_guards.words(u"run_out"_s).contains(clock.id) || m_guards.has(u"notice_over"_s);
        run.originalDue = run.effectiveDue = run.warnAt = over ? at(2026, 7, 10) : at(2026, 7, 30);
        if (m_guards.words(u"warned"_s).contains(clock.id)) run.warnAt = at(2026, 7, 10);
        file.clocks.push_back(run);
    }
}

void Situation::fillGrounds() {
    for (const auto& [key, lines] : m_guards.lines) {
        for (const auto& line : lines) {
            if (key == u"evidence"_s) {
                for (int i = 0; i < line[0].toInt(); ++i) {
                    Evidence one = SmallDistrict::photo(u"photo %1"_s.arg(i), line[1] == u"any"_s ? u"after"_s : line[1]);
                    one.cycle = 2;
                    if (line.value(3) == u"file"_s) one.mediaType = u"image/jpeg"_s;
                    file.evidence.push_back(one);
                }
            }
            if (key == u"rating"_s) file.feedback.push_back({2, line[0], {}, at(2026, 7, 14), SubjectId{901}});
            if (key == u"verifiers"_s) {
                for (int i = 0; i < line[0].toInt(); ++i) file.verifiers.push_back(SubjectId{910 + i});
            }
        }
    }
    file.milestones = {{u"one"_s, QDate(2026, 7, 2), QDate(2026, 7, 2)}};
    CoTask task;
    task.cycle = 2;
    task.unit = u"R"_s;
    const bool waits = does(Effect::ReportForDuty) || does(Effect::ReportCoHandling) || does(Effect::OverrideJoin);
    if (!waits) task.reported = at(2026, 7, 2);
    file.coTasks = {task};
    if (does(Effect::GrantExtension) || does(Effect::RefuseExtension))
        file.extensions.push_back({2, 1, {}, at(2026, 7, 2), SubjectId{900}});
    if (does(Effect::Release)) file.claimant = SubjectId{900};
    file.listed = does(Effect::Delist);
    file.instructionPending = does(Effect::AnswerInstruction);
    file.objectionPending = does(Effect::UpholdObjection) || does(Effect::DismissObjection);
    file.noticeFrom = at(2026, 7, 1);
}

void Situation::did(const QString& action, const Actor& who) {
    CaseStep step;
    step.cycle = file.cycle;
    step.action = action;
    step.actor = who.id;
    step.at = at(2026, 7, 2);
    file.steps.push_back(step);
}

QStringList Situation::refusals() const {
    auto reasons = policy::permissionRefusals(transition.by, file, actor, m_units, m_definitions);
    const auto acting = policy::actingBy(transition.by, file, actor, m_units);
    const auto more = workflow::refusals(file, input, acting, {definition, m_definitions, m_units, now});
    reasons.insert(reasons.end(), more.begin(), more.end());
    QStringList codes;
    for (const auto& reason : reasons)
        codes.append(reason.code == u"missing_field"_s ? reason.code + u' ' + reason.field : reason.code);
    return codes;
}

CaseFile Situation::after() const {
    CaseFile done = file;
    Entry entry;
    entry.kind = EntryKind::CaseAct;
    entry.sequence = EntryId{5000};
    entry.subject = file.id;
    entry.actor = actor.id;
    entry.at = now;
    const auto payload = workflow::actionPayload(input, file, actor, {definition, m_definitions, m_units, now});
    entry.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    if (done.steps.empty()) {
        CaseStep first;
        first.action = u"register"_s;
        done.steps.push_back(first);
    }
    REQUIRE(workflow::foldOne(done, entry, m_definitions));
    REQUIRE_FALSE(done.steps.back().ineffective);
    return done;
}

std::vector<Reason> Situation::undoRefusals(const CaseFile& done) const {
    return workflow::undoRefusals(done, actor, {definition, m_definitions, m_units, now});
}

}  // namespace minqing::tests
