// A case from its journal entries, one after the other.

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

#include "workflow/clock_changes.h"
#include "workflow/effects.h"
#include "workflow/evidence.h"
#include "workflow/migration.h"
#include "workflow/spans.h"
#include "workflow/undo.h"
#include "workflow/values.h"
#include "workflow/workflow.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

CaseStep stepOf(const Entry& entry, const CaseFile& file, const QString& action) {
    CaseStep step;
    step.entry = entry.sequence;
    step.entryUuid = entry.id;
    step.cycle = file.cycle;
    step.action = action;
    step.actor = entry.actor;
    step.at = entry.at;
    step.fromState = file.state;
    step.toState = file.state;
    step.batch = entry.batch;
    return step;
}

void addEvidence(CaseFile& file, const QJsonValue& list, Instant at, SubjectId by, bool beside) {
    const QJsonArray items = list.toArray();
    for (const auto& item : items) {
        const QJsonObject one = item.toObject();
        Evidence evidence{.id = one.value("id"_L1).toString(),
                          .name = one.value("name"_L1).toString(),
                          .kind = one.value("kind"_L1).toString(),
                          .cycle = file.cycle,
                          .at = at,
                          .by = by,
                          .mediaType = one.value("media"_L1).toString(),
                          .size = one.value("size"_L1).toInteger()};
        evidence.withdrawn = one.value("withdrawn"_L1).toBool();
        evidence.beside = beside;
        attachEvidence(file.evidence, std::move(evidence));
    }
}

void settlePhase(CaseFile& file, Phase before, Instant at) {
    if (file.phase == Phase::Closed && before != Phase::Closed) {
        file.closedAt = at;
        if (!file.firstClosedAt) file.firstClosedAt = at;
    }
    if (file.phase != Phase::Closed) file.closedAt.reset();
    const bool taken = file.phase != Phase::Draft && file.phase != Phase::New && file.phase != Phase::Void;
    if (taken && !file.acceptedAt) file.acceptedAt = at;
}

/// What an entry is read by: every version of every definition, and the calendar of its time.
struct Rules {
    const DefinitionSet& definitions;
    const WorkCalendar& calendar;
};

void applyRegister(CaseFile& file, const Entry& entry, const QJsonObject& payload, const Rules& rules) {
    file.id = entry.subject.isNull() ? SubjectId{entry.sequence.value} : entry.subject;
    file.type = payload.value("type"_L1).toString();
    file.definitionVersion = payload.value("version"_L1).toInt(1);
    file.number = payload.value("number"_L1).toString();
    file.origin = payload.value("origin"_L1).toString();
    file.fields = payload.value("fields"_L1).toObject();
    file.leadUnit = file.text(u"lead_unit"_s);
    file.registeredAt = entry.at;
    file.registeredBy = entry.actor;
    CaseStep step = stepOf(entry, file, u"register"_s);
    step.fields = file.fields;
    addEvidence(file, payload.value("evidence"_L1), entry.at, entry.actor, false);
    const CaseDefinition* definition = rules.definitions.caseVersion(file.type, file.definitionVersion);
    if (const StateDefinition* initial = definition ? definition->state(definition->initial) : nullptr) {
        file.state = initial->id;
        file.phase = initial->phase;
        const ClockWork work{file, *definition, rules.calendar, entry.at};
        for (const QString& clock : definition->registerStarts) startClock(work, clock);
        settlePauses(work, {}, {});
    }
    settlePhase(file, Phase::Draft, entry.at);
    step.toState = file.state;
    file.steps.push_back(std::move(step));
}

/// Whether this order back counts as a return: a refusal in review does, taking back one's own submission does not.
bool isRefusedReview(const CaseFile& file, Phase before, SubjectId actor, const CaseDefinition& definition) {
    const bool back = before == Phase::Review && (file.phase == Phase::Active || file.phase == Phase::New);
    if (!back) return false;
    for (auto at = file.steps.rbegin(); at != file.steps.rend(); ++at) {
        if (!at->counts() || at->fromState == at->toState) continue;
        const StateDefinition* to = definition.state(at->toState);
        const StateDefinition* from = definition.state(at->fromState);
        const bool submitted = to && to->phase == Phase::Review && from && from->phase != Phase::Review;
        if (submitted) return at->actor != actor;
    }
    return true;
}

void moveTo(CaseFile& file, const QString& state, const CaseDefinition& definition) {
    if (state == "="_L1) return;
    const StateDefinition* to = definition.state(state);
    if (!to) return;
    file.state = to->id;
    file.phase = to->phase;
}

/// What comes with such a step speaks for the request, not for the work.
bool isAskingOrAnswering(const TransitionDefinition& transition) {
    return transition.has(Effect::RequestExtension) || transition.has(Effect::Pause) ||
           transition.has(Effect::AnswerInstruction);
}

/// Field by field, then effects, the move, and last the clocks: they see the case as it then is.
void perform(const Act& act, const QJsonValue& evidence) {
    CaseFile& file = act.work.file;
    const Phase before = file.phase;
    const int cycle = file.cycle;
    const TransitionDefinition& transition = act.transition;
    QJsonObject told = act.fields;
    if (transition.has(Effect::ReportCoHandling)) told.remove("progress"_L1);  // of its own part: the lead's word stands
    file.fields = merged(std::move(file.fields), told);
    addEvidence(file, evidence, act.work.at, act.actor, isAskingOrAnswering(transition));
    file.leadUnit = file.text(u"lead_unit"_s);
    applyEffects(act);
    moveTo(file, transition.to, act.work.definition);
    // What leads on from a review (a plan that is approved) is no return.
    const bool refused = !transition.main && isRefusedReview(file, before, act.actor, act.work.definition);
    if (cycle == file.cycle && refused) ++file.returns;
    if (!isOver(before) && isOver(file.phase)) stopAllClocks(act.work);
    changeHolder(act.work);
    for (const QString& clock : transition.stops) stopClock(act.work, clock);
    for (const QString& clock : transition.starts) startClock(act.work, clock);
    if (!transition.pauses.isEmpty()) holdClocks(act.work, transition.pauses);
    if (before == Phase::Waiting && file.phase != Phase::Waiting) releaseClocks(act.work);
    settlePauses(act.work, file.text(u"pause_reason"_s), file.text(u"pause_party"_s));
    settlePhase(file, before, act.work.at);
}

/// How far each running clock's deadline was moved, for the history.
QJsonArray movesOf(const CaseFile& before, const CaseFile& after) {
    QJsonArray moves;
    for (const MovedDeadline& one : movedDeadlines(before, after)) {
        moves.append(QJsonObject{{u"clock"_s, one.clock}, {u"before"_s, toIso(one.before)}, {u"after"_s, toIso(one.after)}});
    }
    return moves;
}

void applyAct(CaseFile& file, const Entry& entry, const QJsonObject& payload, const Rules& rules) {
    const QString action = payload.value("action"_L1).toString();
    CaseStep step = stepOf(entry, file, action);
    step.fields = payload.value("fields"_L1).toObject();
    step.comment = payload.value("comment"_L1).toString();
    step.onBehalf = payload.value("for"_L1).toString();
    step.registered = payload.value("registered"_L1).toInt();
    const CaseDefinition* definition = rules.definitions.caseVersion(file.type, file.definitionVersion);
    const TransitionDefinition* transition = definition ? definition->transition(action) : nullptr;
    if (!transition || !leadsFrom(*transition, file.state, *definition)) {
        step.ineffective = true;
        file.steps.push_back(std::move(step));
        return;
    }
    const ClockWork work{file, *definition, rules.calendar, orderly(file, entry.at)};
    const QString unit = payload.value("unit"_L1).toString();
    const auto stood = transition->has(Effect::GrantExtension) ? std::optional(file) : std::nullopt;
    perform({work, *transition, step.fields, step.comment, unit, entry.actor}, payload.value("evidence"_L1));
    if (stood) step.fields.insert(u"deadlines"_s, movesOf(*stood, file));
    step.cycle = file.cycle;
    step.toState = file.state;
    file.steps.push_back(std::move(step));
}

void applyLink(CaseFile& file, const Entry& entry, const QJsonObject& payload) {
    const CaseLink link{payload.value("kind"_L1).toString(), payload.value("target"_L1).toString()};
    const bool remove = payload.value("remove"_L1).toBool();
    const auto same = [&](const CaseLink& one) { return one.kind == link.kind && one.target == link.target; };
    const bool there = std::any_of(file.links.begin(), file.links.end(), same);
    CaseStep step = stepOf(entry, file, remove ? u"unlink"_s : u"link"_s);
    step.fields = {{u"kind"_s, link.kind}, {u"target"_s, link.target}};
    step.ineffective = there != remove;
    if (remove)
        file.links.erase(std::remove_if(file.links.begin(), file.links.end(), same), file.links.end());
    else if (!there)
        file.links.push_back(link);
    file.steps.push_back(std::move(step));
}

/// Moved to another version of its definition: the clocks go on, under that version's limits.
void applyMigration(CaseFile& file, const Entry& entry, const QJsonObject& payload, const Rules& rules) {
    const int version = payload.value("version"_L1).toInt();
    CaseStep step = stepOf(entry, file, u"migrate"_s);
    step.fields = {{u"version"_s, version}, {u"state"_s, payload.value("state"_L1)}};
    step.comment = payload.value("comment"_L1).toString();
    const CaseDefinition* definition = rules.definitions.caseVersion(file.type, version);
    const StateDefinition* state = definition ? definition->state(payload.value("state"_L1).toString()) : nullptr;
    step.ineffective = state == nullptr;
    if (state) {
        const Phase before = file.phase;
        const CaseFile stood = file;
        const ClockWork work{file, *definition, rules.calendar, orderly(file, entry.at)};
        file.definitionVersion = version;
        file.fields = merged(std::move(file.fields), payload.value("fields"_L1).toObject());
        file.leadUnit = file.text(u"lead_unit"_s);
        moveTo(file, state->id, *definition);
        if (isOver(file.phase) && !isOver(before)) stopAllClocks(work);
        moveClocks(work, payload.value("clocks"_L1).toObject());
        const QJsonArray starts = payload.value("starts"_L1).toArray();
        for (const auto& clock : starts) startClock(work, clock.toString());
        settlePauses(work, {}, {});
        settlePhase(file, before, work.at);
        step.toState = file.state;
        step.fields.insert(u"deadlines"_s, movesOf(stood, file));
    }
    file.steps.push_back(std::move(step));
}

void noteUndo(CaseFile& file, const Entry& entry, const QJsonObject& payload) {
    CaseStep step = stepOf(entry, file, u"undo"_s);
    step.fields = {{u"undoes"_s, payload.value("undoes"_L1)}};
    step.comment = payload.value("reason"_L1).toString();
    file.steps.push_back(std::move(step));
}

/// An undone entry stays in the history and did nothing.
void noteUndone(CaseFile& file, const Entry& entry, const QJsonObject& payload) {
    const bool migrated = entry.kind == EntryKind::CaseMigrate;
    CaseStep step = stepOf(entry, file, migrated ? u"migrate"_s : payload.value("action"_L1).toString());
    step.fields = payload.value("fields"_L1).toObject();
    step.comment = payload.value("comment"_L1).toString();
    step.undone = true;
    file.steps.push_back(std::move(step));
}

void applyByKind(CaseFile& file, const Entry& entry, const Rules& rules, bool undone) {
    const QJsonObject payload = QJsonDocument::fromJson(entry.payload).object();
    const bool begun = !file.steps.empty();
    if (undone && begun) return noteUndone(file, entry, payload);
    switch (entry.kind) {
        case EntryKind::CaseRegister:
            if (!begun) return applyRegister(file, entry, payload, rules);
            break;
        case EntryKind::CaseAct:
            if (begun) return applyAct(file, entry, payload, rules);
            break;
        case EntryKind::CaseUndo:
            return noteUndo(file, entry, payload);
        case EntryKind::CaseMigrate:
            if (begun) return applyMigration(file, entry, payload, rules);
            break;
        case EntryKind::CaseLink:
            return applyLink(file, entry, payload);
        default:
            break;
    }
    CaseStep step = stepOf(entry, file, payload.value("action"_L1).toString());
    step.ineffective = true;
    file.steps.push_back(std::move(step));
}

void apply(CaseFile& file, const Entry& entry, const Rules& rules, bool undone) {
    ++file.version;
    file.head = entry.sequence;
    const QJsonObject fields = file.fields;
    const int version = file.definitionVersion;
    applyByKind(file, entry, rules, undone);
    const bool same = version == file.definitionVersion && fields == file.fields;
    settleSpan(file, entry.at, rules.definitions, same ? FieldsSince::Same : FieldsSince::Changed);
}

}  // namespace

HistoryFold::HistoryFold(const DefinitionSet& definitions)
    : m_definitions(definitions),
      m_calendar(definitions.calendars.empty() ? &definitions.calendar : &definitions.calendars.front().calendar) {}

void HistoryFold::useCalendar(const DatedCalendar& dated) {
    if (m_calendar == &dated.calendar) return;
    m_calendar = &dated.calendar;
    if (m_file.steps.empty()) return;
    const CaseDefinition* definition = m_definitions.caseVersion(m_file.type, m_file.definitionVersion);
    if (!definition) return;
    retimeClocks(m_file, *definition, dated.calendar);
    settleSpan(m_file, dated.at, m_definitions, FieldsSince::Same);
}

void HistoryFold::advanceTo(const Entry& entry) {
    const auto& all = m_definitions.calendars;
    while (m_nextCalendar < all.size() && all[m_nextCalendar].from <= entry.logical) {
        useCalendar(all[m_nextCalendar++]);
    }
}

void HistoryFold::apply(const Entry& entry, bool undone) {
    advanceTo(entry);
    workflow::apply(m_file, entry, {m_definitions, *m_calendar}, undone);
}

void HistoryFold::finish() {
    const auto& all = m_definitions.calendars;
    while (m_nextCalendar < all.size()) useCalendar(all[m_nextCalendar++]);
}

CaseFile fold(const std::vector<Entry>& entries, const DefinitionSet& definitions) {
    const UndoneEntries undone(entries);
    HistoryFold history(definitions);
    history.file().steps.reserve(entries.size());
    history.file().spans.reserve(entries.size());
    history.file().clocks.reserve(4);
    for (const Entry& entry : entries) history.apply(entry, undone.contains(entry));
    history.finish();
    return std::move(history.file());
}

bool foldOne(CaseFile& file, const Entry& entry, const DefinitionSet& definitions) {
    if (entry.kind == EntryKind::CaseUndo) return false;
    apply(file, entry, {definitions, definitions.calendar}, false);
    return true;
}

}  // namespace minqing::workflow
