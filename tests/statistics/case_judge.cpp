// The guards of a step, one by one, as the definition words them.
#include <QJsonArray>
#include <algorithm>

#include "case_model.h"

namespace minqing::tests {

namespace {

bool filled(const QJsonValue& value) {
    if (value.isString()) return !value.toString().trimmed().isEmpty();
    if (value.isArray()) return !value.toArray().isEmpty();
    return !value.isNull() && !value.isUndefined();
}

}  // namespace

bool CaseModel::ownEvidence(const Evidence& piece, const QString& by) const {
    return std::any_of(evidence.begin(), evidence.end(), [&](const Attached& one) {
        const bool same = piece.id.isEmpty() ? one.id.isEmpty() && one.name == piece.name : one.id == piece.id;
        return same && one.by == by && one.cycle == cycle && !one.withdrawn;
    });
}

/// So many pieces as will count once the step is done.
int CaseModel::evidenceFor(const EvidenceRequirement& needed, const std::vector<Evidence>& given, const QString& by) const {
    std::vector<Attached> all = evidence;
    for (const auto& one : given) attach(all, one, by, cycle);
    const bool fresh = needed.freshness == Freshness::ThisCycle;
    QSet<QString> old, ids;
    int nameless = 0;
    for (const auto& one : all) {
        if (one.cycle < cycle) old.insert(one.id);
    }
    for (const auto& one : all) {
        if (one.beside) continue;
        if (needed.kind.isEmpty() ? one.kind == u"before"_s : one.kind != needed.kind) continue;
        if (needed.file && !one.kept) continue;
        if (fresh && one.cycle != cycle) continue;
        if (needed.freshness != Freshness::Present && one.withdrawn) continue;
        if (one.id.isEmpty())
            ++nameless;
        else if (!fresh || !old.contains(one.id))
            ids.insert(one.id);
    }
    return nameless + static_cast<int>(ids.size());
}

void CaseModel::judgeGiven(const TransitionDefinition& transition, const workflow::ActionInput& input, const Actor& actor,
                           Verdict& verdict) const {
    for (const auto& one : input.evidence) verdict.refuse(one.withdrawn && !ownEvidence(one, actor.name), u"bad_evidence");
    verdict.refuse(!input.evidence.empty() && !transition.asks.contains(u"evidence"_s), u"unexpected_evidence");
    for (auto at = input.fields.begin(); at != input.fields.end(); ++at) {
        verdict.refuse(!transition.asks.contains(at.key()), u"unexpected_field");
        const bool wrong = at.value().toString() == u"no such code"_s || at.value().toInt() == 999'999'999;
        verdict.refuse(wrong && transition.asks.contains(at.key()), u"bad_field");
        const auto* field = m_definition->field(at.key());
        const bool emptied = field && field->required && transition.asks.contains(at.key()) && !filled(at.value());
        verdict.refuse(emptied, u"missing_field");
    }
    for (const auto& needed : transition.needs) verdict.refuse(!filled(input.fields.value(needed)), u"missing_field");
}

/// A day that has passed or lies after the planned end is nothing to agree on, unless the form only brought it along.
void CaseModel::judgeMilestones(const TransitionDefinition& transition, const QJsonObject& given, Instant now,
                                Verdict& verdict) const {
    if (!transition.has(Effect::SetMilestones)) return;
    const auto dayOf = [](const QJsonObject& of, QLatin1StringView key) { return of.value(key).toString(); };
    const auto end = dayOf(given.contains("plan_deadline"_L1) ? given : fields, "plan_deadline"_L1);
    const auto today = beijingDate(now).toString(Qt::ISODate);
    if (!given.contains("milestones"_L1)) {
        if (!given.contains("plan_deadline"_L1)) return;
        const auto stand = milestones.empty() ? QJsonArray() : fields.value("milestones"_L1).toArray();
        for (const auto& item : stand) {
            const auto due = dayOf(item.toObject(), "due"_L1);
            const bool open = dayOf(item.toObject(), "done"_L1).isEmpty();
            verdict.refuse(open && (due < today || (!end.isEmpty() && due > end)), u"bad_milestone");
        }
        return;
    }
    std::map<QString, QJsonObject> stood;
    const auto before = fields.value("milestones"_L1).toArray(), planned = given.value("milestones"_L1).toArray();
    for (const auto& item : before) stood[dayOf(item.toObject(), "name"_L1)] = item.toObject();
    QSet<QString> names;
    for (const auto& item : planned) {
        const auto one = item.toObject();
        const auto name = dayOf(one, "name"_L1), due = dayOf(one, "due"_L1), ticked = dayOf(one, "done"_L1);
        verdict.refuse(names.contains(name), u"bad_milestone");
        names.insert(name);
        verdict.refuse(!ticked.isEmpty() && ticked != dayOf(stood[name], "done"_L1), u"bad_milestone");
        const bool stands = due == dayOf(stood[name], "due"_L1);
        const bool late = due < today || (!end.isEmpty() && due > end);
        verdict.refuse(!stands && late, u"bad_milestone");
    }
    for (const auto& one : milestones)
        verdict.refuse((transition.requires_.milestonesKept || !one.second.isEmpty()) && !names.contains(one.first),
                       u"milestone_dropped");
}

void CaseModel::judgeFeedback(const TransitionDefinition& transition, const workflow::ActionInput& input,
                              Verdict& verdict) const {
    verdict.refuse(!rating().isEmpty() && transition.requires_.notRated.contains(rating(ratedSince)), u"rated_already");
    const auto& needed = transition.requires_.feedback;
    if (!needed) return;
    auto decides = rating();
    const auto given = input.fields.value("satisfaction"_L1).toString();
    if (transition.has(Effect::RecordFeedback) && !given.isEmpty() && given != u"unrated"_s) decides = given;
    verdict.refuse(decides.isEmpty(), u"missing_feedback");
    verdict.refuse(!decides.isEmpty() && !needed->ratings.isEmpty() && !needed->ratings.contains(decides),
                   u"feedback_not_satisfied");
}

void CaseModel::judgeClocks(const Requirements& needed, const WorkCalendar& calendar, Instant now, Verdict& verdict) const {
    // Clocks that are never paused, extended or chosen by a condition end where the calendar says.
    const auto end = [&](const QString& id) -> std::optional<Instant> {
        const auto* clock = m_definition->clock(id);
        const bool plain = clock->limits.size() == 1 && clock->limits[0].limit && clock->limits[0].when.empty() &&
                           clock->pausesIn.isEmpty() && !clock->extensionCap && !clock->overall;
        const auto at = clocks.find(id);
        if (at == clocks.end() || (!plain && id != u"realise"_s)) return std::nullopt;
        return calendar.dueInstant(at->second, *clock->limits[0].limit);
    };
    for (const auto& id : needed.clocksRunning) {
        if (!clocks.contains(id))
            verdict.must.insert(u"clock_run_out"_s);
        else if (const auto due = end(id))
            verdict.refuse(now > *due, u"clock_run_out");
        else
            verdict.may.insert(u"clock_run_out"_s);
    }
    for (const auto& id : needed.clocksRunOut) {
        const auto due = end(id);
        verdict.refuse(!due || now <= *due, u"clock_not_run_out");
    }
    for (const auto& id : needed.clocksWarned) {
        // Ten days before three months are over; to the day it is told by the tests of the clocks.
        const auto since = clocks.find(id);
        const qint64 days = since == clocks.end() ? 0 : (now.ms - since->second.ms) / (24 * 60 * msPerMinute);
        const bool stopped = since == clocks.end();
        verdict.refuse(!stopped && days < 70, u"clock_too_early");
        if (stopped || days < 95) verdict.may.insert(u"clock_too_early"_s);
    }
    if (!needed.noticeOver) return;
    verdict.refuse(objection, u"objection_pending");
    verdict.refuse(upheld, u"objection_upheld");
    verdict.refuse(!noticeFrom, u"notice_missing");
    const bool shown = noticeFrom && now < calendar.dueInstant(*noticeFrom, {.amount = 5, .unit = Limit::Unit::WorkingDays});
    // A notice that is no longer shown keeps the end that it had under the calendar of its time.
    if (!clocks.contains(u"notice"_s))
        verdict.may.insert(u"notice_running"_s);
    else
        verdict.refuse(shown, u"notice_running");
}

void CaseModel::judgeRequirements(const TransitionDefinition& transition, const workflow::ActionInput& input,
                                  const Actor& actor, const WorkCalendar& calendar, Instant now, Verdict& verdict) const {
    const auto& needed = transition.requires_;
    QJsonObject all = fields;
    for (auto at = input.fields.begin(); at != input.fields.end(); ++at) all.insert(at.key(), at.value());
    for (const auto& field : needed.fields) verdict.refuse(!filled(all.value(field)), u"missing_field");
    for (const auto& one : needed.conditions)
        verdict.refuse(one.values.contains(all.value(one.field).toString()) == one.negated, u"unmet_condition");
    const bool since =
        std::any_of(done.begin(), done.end(), [&](const Done& one) { return needed.once.after.contains(one.action); });
    for (const auto& one : needed.once.conditions)
        verdict.refuse(since && one.values.contains(all.value(one.field).toString()) == one.negated, u"unmet_condition");
    for (const auto& one : needed.evidence)
        verdict.refuse(evidenceFor(one, input.evidence, actor.name) < one.count, u"missing_evidence");
    const bool open = std::any_of(milestones.begin(), milestones.end(), [](const auto& one) { return one.second.isEmpty(); });
    verdict.refuse(needed.milestonesDone && open, u"milestones_open");
    judgeMilestones(transition, input.fields, now, verdict);
    const bool joined = std::none_of(tasks.begin(), tasks.end(), [&](const Task& task) { return openTask(task); });
    verdict.refuse(needed.coHandlingJoined && !joined, u"co_handling_open");
    verdict.refuse(verifiers.size() < needed.verifiers, u"verifiers_missing");
    verdict.refuse((needed.noPendingExtension || transition.has(Effect::RequestExtension)) && asked, u"extension_pending");
    const auto called = QDate::fromString(input.fields.value("co_due"_L1).toString(), Qt::ISODate);
    verdict.refuse(transition.has(Effect::AssignCoUnits) && called.isValid() && called < beijingDate(now), u"co_due_passed");
    const auto lead = input.fields.value("lead_unit"_L1).toString();
    const auto leads = lead.isEmpty() ? fields.value("lead_unit"_L1).toString() : lead;
    verdict.refuse(
        transition.has(Effect::AssignCoUnits) && input.fields.value("co_units"_L1).toArray().contains(QJsonValue(leads)),
        u"co_unit_leads");
    const auto summoned = input.fields.value("co_units"_L1).toArray();
    const auto callDay = input.fields.value("co_due"_L1);
    const bool anotherDay = filled(callDay) && callDay != fields.value("co_due"_L1);
    const bool allWaited = !summoned.isEmpty() && std::all_of(summoned.begin(), summoned.end(), [&](const QJsonValue& unit) {
        return std::any_of(tasks.begin(), tasks.end(),
                           [&](const Task& task) { return openTask(task) && task.unit == unit.toString(); });
    });
    verdict.refuse(transition.has(Effect::AssignCoUnits) && !transition.has(Effect::AssignLeadUnit) && allWaited && !anotherDay,
                   u"no_new_co_unit");
    const bool assigned = std::any_of(done.begin(), done.end(), [&](const Done& one) {
        const auto* action = m_definition->transition(one.action);
        return action && action->has(Effect::AssignLeadUnit);
    });
    const bool same = !lead.isEmpty() && lead == fields.value("lead_unit"_L1).toString();
    verdict.refuse(transition.has(Effect::AssignLeadUnit) && same && assigned, u"lead_unit_stands");
    for (const auto& before : needed.notAfter) {
        const bool was = std::any_of(done.begin(), done.end(), [&](const Done& one) { return one.action == before; });
        verdict.refuse(was, u"too_late_for_step");
    }
    judgeFeedback(transition, input, verdict);
    judgeClocks(needed, calendar, now, verdict);
}

void CaseModel::judgeEffects(const TransitionDefinition& transition, const workflow::ActionInput& input, const Actor& actor,
                             const UnitTree& units, Verdict& verdict) const {
    const auto does = [&](Effect effect) { return transition.has(effect); };
    verdict.refuse(does(Effect::Claim) && !claimant.isEmpty(), u"already_claimed");
    verdict.refuse(does(Effect::Release) && claimant.isEmpty(), u"not_claimed");
    if (does(Effect::ReportForDuty) || does(Effect::ReportCoHandling)) {
        const auto unit = coUnitOf(transition, actor, units);
        verdict.refuse(unit.isEmpty(), u"no_co_task");
        const bool there = std::any_of(tasks.begin(), tasks.end(),
                                       [&](const Task& task) { return openTask(task) && task.unit == unit && task.arrived; });
        verdict.refuse(does(Effect::ReportForDuty) && there, u"already_arrived");
    }
    const bool waited = std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return openTask(task); });
    verdict.refuse(does(Effect::OverrideJoin) && !waited, u"nothing_to_override");
    verdict.refuse(does(Effect::Verify) && verifiers.contains(actor.name), u"already_verified");
    for (const auto& clock : m_definition->clocks) {
        const auto paused = std::count_if(done.begin(), done.end(), [&](const Done& one) {
            const auto* action = m_definition->transition(one.action);
            return one.cycle == cycle && action && action->pauses.contains(clock.id);
        });
        verdict.refuse(clock.pauses && transition.pauses.contains(clock.id) && paused >= *clock.pauses, u"pause_limit");
    }
    verdict.refuse(does(Effect::LookBack) && relapsed, u"relapse_stands");
    if (does(Effect::RequestExtension)) verdict.may.insert(u"extension_limit"_s);
    verdict.refuse((does(Effect::GrantExtension) || does(Effect::RefuseExtension)) && !asked, u"no_extension_pending");
    const auto milestone = input.fields.value("milestone"_L1).toString().trimmed();
    const bool open = std::find(milestones.begin(), milestones.end(), std::pair(milestone, QString())) != milestones.end();
    verdict.refuse(does(Effect::TickMilestone) && !milestone.isEmpty() && !open, u"no_such_milestone");
    verdict.refuse(does(Effect::Object) && !noticeFrom, u"notice_missing");
    verdict.refuse((does(Effect::UpholdObjection) || does(Effect::DismissObjection)) && !objection, u"no_objection");
    verdict.refuse(does(Effect::ListSupervision) && listed, u"already_listed");
    verdict.refuse(does(Effect::Delist) && !listed, u"not_listed");
    verdict.refuse(does(Effect::AnswerInstruction) && !instructed, u"no_instruction");
    const auto* to = m_definition->state(transition.to);
    const bool closes = to && to->phase == Phase::Closed && phase() != Phase::Closed && phase() != Phase::Void;
    verdict.refuse(closes && instructed, u"instruction_pending");
}

Verdict CaseModel::judge(const workflow::ActionInput& input, const Actor& actor, const Surroundings& around,
                         Instant now) const {
    Verdict verdict;
    const auto* transition = m_definition->transition(input.action);
    verdict.refuse(!transition, u"unknown_action");
    if (!transition) return verdict;
    verdict.refuse(!permits(*transition, actor, around.units), u"not_permitted");
    verdict.refuse(!target(u"duplicate_of"_s).isEmpty(), u"merged");
    const bool open = phase() != Phase::Closed && phase() != Phase::Void;
    verdict.refuse(!transition->from.contains(state) && !(open && transition->from.contains(u"*"_s)), u"wrong_state");
    judgeGiven(*transition, input, actor, verdict);
    verdict.refuse(!actor.isSystem() && !transition->confirm.isEmpty() && input.comment.trimmed().isEmpty(),
                   u"comment_missing");
    judgeRequirements(*transition, input, actor, around.definitions->calendar, now, verdict);
    judgeEffects(*transition, input, actor, around.units, verdict);
    QJsonObject all = fields;
    for (auto at = input.fields.begin(); at != input.fields.end(); ++at) all.insert(at.key(), at.value());
    judgePlaces(input.fields, all, around.units, verdict);
    verdict.refuse(!actor.isSystem() && !isSecondPair(*transition, actor, around.units), u"four_eyes");
    return verdict;
}

Verdict CaseModel::judgeUndo(const Actor& actor, Instant now) const {
    Verdict verdict;
    const auto* event = last();
    verdict.refuse(!event, u"nothing_to_undo");
    if (!event) return verdict;
    constexpr qint64 window = 10 * msPerMinute;
    verdict.refuse(!target(u"duplicate_of"_s).isEmpty(), u"merged");
    const bool own = std::any_of(events.begin(), events.end(), [&](const Event& one) {
        return !one.undone && one.actor == actor.name && now.ms - one.at.ms <= window;
    });
    const bool notLast = event->actor != actor.name || actor.isSystem();
    verdict.refuse(notLast && own, u"built_upon");
    verdict.refuse(notLast && !own, u"not_your_action");
    verdict.refuse(now.ms - event->at.ms > window, u"undo_window_over");
    const auto* transition = m_definition->transition(event->action);
    verdict.refuse(transition && !transition->undoable, u"not_undoable");
    return verdict;
}

Verdict CaseModel::judgeMove(const Move& move) const {
    Verdict verdict;
    const bool there = move.to->version == m_definition->version;
    verdict.refuse(there, u"same_version");
    if (there) return verdict;
    const auto becomes = [](const std::map<QString, QString>& names, const QString& id) {
        const auto at = names.find(id);
        return at == names.end() ? id : at->second;
    };
    verdict.refuse(phase() == Phase::Closed || phase() == Phase::Void, u"case_over");
    const auto* stays = move.to->state(state);
    verdict.refuse(!move.states.contains(state) && !(stays && stays->phase == phase()), u"unmapped_state");
    if (const auto named = move.states.find(state); named != move.states.end()) {
        const auto* target = move.to->state(named->second);
        const bool over = isOver(phase()) || (target && isOver(target->phase));
        verdict.refuse(target && over && target->phase != phase(), u"outcome_by_migration");
        const bool elsewhere = target && target->id != state && (stays || target->phase != phase());
        verdict.refuse(elsewhere && !over, u"step_by_migration");
    }
    for (const auto& [old, renamed] : move.fields)
        verdict.refuse(old != renamed && move.to->field(old) && filled(fields.value(old)), u"field_kept");
    for (const auto& [old, renamed] : move.clocks)
        verdict.refuse(old != renamed && m_definition->clock(old) && move.to->clock(old), u"clock_kept");
    QSet<QString> held;
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        const auto id = becomes(move.fields, at.key());
        if (id.isEmpty() || !filled(at.value())) continue;
        held.insert(id);
        verdict.refuse(!move.to->field(id), u"field_gone");
    }
    for (const auto& id : move.to->registerAsks)
        verdict.refuse(move.to->field(id)->required && !held.contains(id), u"missing_field");
    for (const auto& [id, since] : clocks) {
        const auto now = becomes(move.clocks, id);
        verdict.refuse(!now.isEmpty() && !move.to->clock(now), u"clock_gone");
    }
    return verdict;
}

}  // namespace minqing::tests
