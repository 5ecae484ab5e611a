// The requirements that a definition puts on a transition: evidence, feedback, fields, people, notices, clocks.

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "workflow/clocks.h"
#include "workflow/co_handling.h"
#include "workflow/evidence.h"
#include "workflow/milestones.h"
#include "workflow/question.h"

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

bool counts(const Evidence& one, const EvidenceRequirement& needed, int cycle) {
    if (one.beside) return false;
    // How it was before proves nothing of the work, unless that is what is asked for.
    if (needed.kind.isEmpty() ? one.kind == "before"_L1 : one.kind != needed.kind) return false;
    if (needed.file && !one.isKept()) return false;
    if (needed.freshness == Freshness::Present) return true;
    if (one.withdrawn) return false;
    return needed.freshness == Freshness::Valid || one.cycle == cycle;
}

/// What the case will hold once the action is done. The same file twice is one piece of evidence; a file of an earlier cycle
/// attached again is not new.
int countEvidence(const CaseFile& file, const EvidenceRequirement& needed, const std::vector<Evidence>& given, SubjectId by) {
    std::vector<Evidence> all = file.evidence;
    for (Evidence one : given) {
        one.cycle = file.cycle;
        one.by = by;
        attachEvidence(all, std::move(one));
    }
    QSet<QString> seen;
    if (needed.freshness == Freshness::ThisCycle) {
        for (const Evidence& one : file.evidence) {
            if (one.cycle < file.cycle && !one.id.isEmpty()) seen.insert(one.id);
        }
    }
    int count = 0;
    const auto add = [&](const Evidence& one) {
        if (!one.id.isEmpty() && seen.contains(one.id)) return;
        if (!one.id.isEmpty()) seen.insert(one.id);
        ++count;
    };
    for (const Evidence& one : all) {
        if (counts(one, needed, file.cycle)) add(one);
    }
    return count;
}

QString kindName(const QString& kind) {
    if (kind == "before"_L1) return WorkflowText::tr("from before the work");
    if (kind == "after"_L1) return WorkflowText::tr("from after the work");
    if (kind == "document"_L1) return WorkflowText::tr("as a document");
    return {};
}

bool anyBeside(const Question& question) {
    const auto before = [](const Evidence& one) { return (one.beside || one.kind == "before"_L1) && !one.withdrawn; };
    const auto &stood = question.file.evidence, &given = question.input.evidence;
    return std::any_of(stood.begin(), stood.end(), before) || std::any_of(given.begin(), given.end(), before);
}

void checkEvidenceCount(Question& question) {
    for (const auto& needed : question.transition.requires_.evidence) {
        const int missing = needed.count - countEvidence(question.file, needed, question.input.evidence, question.actor.id);
        if (missing <= 0) continue;
        const bool fresh = needed.freshness == Freshness::ThisCycle;
        QString what = fresh ? WorkflowText::tr("Pieces of evidence from this cycle still needed: %1").arg(missing)
                             : WorkflowText::tr("Pieces of evidence still needed: %1").arg(missing);
        if (!needed.kind.isEmpty()) what += WorkflowText::tr(" (%1)").arg(kindName(needed.kind));
        if (needed.kind.isEmpty() && anyBeside(question))
            what += WorkflowText::tr("; what shows it before the work, or came with a request or an answer, does not count");
        if (needed.file) what += WorkflowText::tr("; a picture or document itself, words alone do not count");
        question.refuse(u"missing_evidence"_s, what, u"evidence"_s);
    }
}

/// The rating that decides: the last one given, for it replaces those before it.
QString decidingRating(const Question& question, Freshness freshness) {
    if (question.has(Effect::RecordFeedback)) {
        const QString given = question.input.fields.value("satisfaction"_L1).toString();
        if (!given.isEmpty() && given != "unrated"_L1) return given;
    }
    const auto& all = question.file.feedback;
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        if (at->rating == "unrated"_L1) continue;
        if (freshness != Freshness::ThisCycle || at->cycle == question.file.cycle) return at->rating;
    }
    return {};
}

bool anyRating(const Question& question, const QStringList& accepted) {
    const auto& all = question.file.feedback;
    return std::any_of(all.begin(), all.end(), [&](const Feedback& one) { return accepted.contains(one.rating); });
}

/// The rating of this cycle, as far as it was given after the work was last sent back to be done, and verified, again.
QString standingRating(const Question& question) {
    QString rating;
    for (const CaseStep& step : question.file.steps) {
        const auto* action = question.context.definition.transition(step.action);
        if (!step.counts() || step.cycle != question.file.cycle || !action) continue;
        if (action->has(Effect::ForgetVerification)) rating.clear();
        const QString given = step.fields.value("satisfaction"_L1).toString();
        if (action->has(Effect::RecordFeedback) && !given.isEmpty() && given != "unrated"_L1) rating = given;
    }
    return rating;
}

/// Whoever was not satisfied is asked again once the work was done again, not until they say something else.
void checkNotRated(Question& question) {
    const QString rating = standingRating(question);
    if (rating.isEmpty() || !question.transition.requires_.notRated.contains(rating)) return;
    question.refuse(
        u"rated_already"_s,
        WorkflowText::tr("The rating of this cycle is “%1” and stands: “%2” is possible again in the next cycle")
            .arg(question.context.definitions.codeName(u"satisfaction"_s, rating), question.transition.name.text()));
}

void checkFeedback(Question& question) {
    const auto& needed = question.transition.requires_.feedback;
    if (!needed) return;
    const QString rating = decidingRating(question, needed->freshness);
    if (rating.isEmpty()) {
        question.refuse(u"missing_feedback"_s,
                        needed->freshness == Freshness::ThisCycle
                            ? WorkflowText::tr("Nobody has been asked in this cycle how satisfied they are")
                            : WorkflowText::tr("Nobody has been asked yet how satisfied they are"),
                        u"satisfaction"_s);
        return;
    }
    if (needed->ratings.isEmpty() || needed->ratings.contains(rating)) return;
    if (needed->freshness == Freshness::Present && anyRating(question, needed->ratings)) return;
    question.refuse(u"feedback_not_satisfied"_s,
                    WorkflowText::tr("The person's rating is “%1”, which does not allow “%2”")
                        .arg(question.context.definitions.codeName(u"satisfaction"_s, rating), question.transition.name.text()),
                    u"satisfaction"_s);
}

/// The actions that ask for a field, those of the present state before all others; "" when none does. Nobody is sent to one
/// that ends the case as if it had never been.
QString placesOf(const Question& question, const QString& field) {
    QStringList here, elsewhere;
    for (const auto& transition : question.context.definition.transitions) {
        const bool forPeople = std::any_of(transition.by.begin(), transition.by.end(),
                                           [](const Permission& one) { return one.role != "system"_L1; });
        const StateDefinition* to = question.context.definition.state(transition.to);
        const bool gone = to && to->phase == Phase::Void;
        if (!forPeople || gone || !transition.asks.contains(field)) continue;
        const bool now = leadsFrom(transition, question.file.state, question.context.definition);
        (now ? here : elsewhere).append(WorkflowText::tr("“%1”").arg(transition.name.text()));
    }
    constexpr int most = 3;
    return (here.isEmpty() ? elsewhere : here).mid(0, most).join(WorkflowText::tr(" or "));
}

QString missingText(const Question& question, const QString& field) {
    const QString name = question.fieldName(field);
    const QString action = question.transition.name.text();
    if (question.transition.asks.contains(field))
        return WorkflowText::tr("“%1” is missing: give it with “%2”").arg(name, action);
    const QString places = placesOf(question, field);
    if (places.isEmpty()) return WorkflowText::tr("“%1” has to be filled in before “%2”").arg(name, action);
    return WorkflowText::tr("“%1” has to be filled in before “%2”: with %3").arg(name, action, places);
}

/// `since`: what makes the condition count, put before the sentence.
void checkCondition(Question& question, const Condition& condition, const QString& since) {
    if (holds(condition, question.fields)) return;
    const FieldDefinition* field = question.context.definition.field(condition.field);
    QStringList names;
    for (const QString& code : condition.values) {
        names.append(field ? question.context.definitions.codeName(field->of, code) : code);
    }
    const QString pattern = condition.negated ? WorkflowText::tr("“%1” is not possible where “%2” is: %3")
                                              : WorkflowText::tr("“%1” is possible only where “%2” is: %3");
    question.refuse(u"unmet_condition"_s,
                    since + pattern.arg(question.transition.name.text(), question.fieldName(condition.field),
                                        names.join(WorkflowText::tr(", "))),
                    condition.field);
}

void checkFields(Question& question) {
    const auto& needed = question.transition.requires_;
    for (const QString& field : needed.fields) {
        // What must be given anew is told by the needs.
        if (hasValue(question.fields.value(field)) || question.transition.needs.contains(field)) continue;
        question.refuse(u"missing_field"_s, missingText(question, field), field);
    }
    for (const Condition& condition : needed.conditions) checkCondition(question, condition, {});
}

/// Whether one of these was ever done in the case, in whatever cycle; the names of those that were.
QStringList doneEver(const Question& question, const QStringList& actions) {
    QStringList done;
    const auto& steps = question.file.steps;
    for (const QString& action : actions) {
        const bool was = std::any_of(steps.begin(), steps.end(),
                                     [&](const CaseStep& step) { return step.action == action && step.counts(); });
        if (was) done.append(question.actionName(action));
    }
    return done;
}

void checkOnceDone(Question& question) {
    const auto& once = question.transition.requires_.once;
    const QStringList done = doneEver(question, once.after);
    if (done.isEmpty()) return;
    const QString since = WorkflowText::tr("After “%1”: ").arg(done.join(WorkflowText::tr(", ")));
    for (const Condition& condition : once.conditions) checkCondition(question, condition, since);
}

void checkCoHandling(Question& question) {
    if (!question.transition.requires_.coHandlingJoined || question.has(Effect::OverrideJoin)) return;
    const int missing = missingReports(question.file, question.context.definition.coJoin);
    if (missing == 0) return;
    QStringList units;
    for (const auto& task : question.file.coTasks) {
        if (isOpen(task, question.file.cycle)) units.append(question.context.units.name(task.unit));
    }
    question.refuse(u"co_handling_open"_s, WorkflowText::tr("Co-handling reports still needed: %1, from: %2")
                                               .arg(missing)
                                               .arg(units.join(WorkflowText::tr(", "))));
}

void checkVerifiers(Question& question) {
    const int needed = question.transition.requires_.verifiers;
    const int there = static_cast<int>(question.file.verifiers.size());
    if (there >= needed) return;
    question.refuse(u"verifiers_missing"_s,
                    WorkflowText::tr("Verified on site by %1 of %2 different people in this cycle").arg(there).arg(needed));
}

void checkExtension(Question& question) {
    if (!question.transition.requires_.noPendingExtension) return;
    if (question.has(Effect::GrantExtension) || question.has(Effect::RefuseExtension)) return;
    if (!question.file.pendingExtension()) return;
    question.refuse(u"extension_pending"_s, WorkflowText::tr("The extension asked for has not been decided yet"));
}

void checkNotice(Question& question) {
    if (!question.transition.requires_.noticeOver) return;
    const CaseFile& file = question.file;
    if (file.objectionPending && !question.has(Effect::DismissObjection)) {
        question.refuse(u"objection_pending"_s, WorkflowText::tr("An objection to the public notice has not been decided yet"));
    }
    if (file.objectionUpheld) {
        question.refuse(u"objection_upheld"_s, WorkflowText::tr("An objection to the public notice was upheld"));
    }
    if (!file.noticeFrom) {
        question.refuse(u"notice_missing"_s, WorkflowText::tr("The public notice has not been held yet"));
        return;
    }
    const Instant end = noticeEnd(file, question.context.definitions.calendar);
    if (question.context.now >= end) return;
    question.refuse(u"notice_running"_s, WorkflowText::tr("The public notice runs until %1").arg(shown(end)));
}

/// What is meant for the very beginning only.
void checkNotAfter(Question& question) {
    const QStringList done = doneEver(question, question.transition.requires_.notAfter);
    if (done.isEmpty()) return;
    question.refuse(u"too_late_for_step"_s, WorkflowText::tr("“%1” is not possible any more after “%2”")
                                                .arg(question.transition.name.text(), done.join(WorkflowText::tr(", "))));
}

void checkClocks(Question& question) {
    const Instant now = question.context.now;
    for (const QString& id : question.transition.requires_.clocksRunOut) {
        const ClockRun* run = question.file.clock(id);
        // A limit that ran out once and was stopped then (a wish declared void, a claim given back) grants nothing any more.
        if (run && run->running() && hasRunOut(*run, now)) continue;
        const QString message = !run ? WorkflowText::tr("The time limit “%1” has not started").arg(question.clockName(id))
                                : !run->running()
                                    ? WorkflowText::tr("The time limit “%1” is not running").arg(question.clockName(id))
                                    : WorkflowText::tr("The time limit “%1” has not run out; it ends on %2")
                                          .arg(question.clockName(id), shown(run->effectiveDue));
        question.refuse(u"clock_not_run_out"_s, message);
    }
    for (const QString& id : question.transition.requires_.clocksWarned) {
        const ClockRun* run = question.file.clock(id);
        if (run && (!run->running() || now >= run->warnAt)) continue;
        question.refuse(u"clock_too_early"_s,
                        run ? WorkflowText::tr("It is too early for “%1”: possible from %2 on")
                                  .arg(question.transition.name.text(), shown(run->warnAt))
                            : WorkflowText::tr("The time limit “%1” has not started").arg(question.clockName(id)));
    }
    for (const QString& id : question.transition.requires_.clocksRunning) {
        const ClockRun* run = question.file.clock(id);
        if (run && run->running() && !hasRunOut(*run, now)) continue;
        const QString message =
            !run || !run->running()
                ? WorkflowText::tr("The time limit “%1” is not running").arg(question.clockName(id))
                : WorkflowText::tr("The time limit “%1” ran out on %2").arg(question.clockName(id), shown(run->effectiveDue));
        question.refuse(u"clock_run_out"_s, message);
    }
}

}  // namespace

int missingEvidence(const CaseFile& file, const TransitionDefinition& transition, const std::vector<Evidence>& given) {
    int missing = 0;
    for (const auto& needed : transition.requires_.evidence) {
        missing += std::max(0, needed.count - countEvidence(file, needed, given, {}));
    }
    return missing;
}

void checkRequirements(Question& question) {
    checkFields(question);
    checkOnceDone(question);
    checkEvidenceCount(question);
    checkFeedback(question);
    checkNotRated(question);
    checkMilestonesDone(question);
    checkCoHandling(question);
    checkVerifiers(question);
    checkExtension(question);
    checkNotice(question);
    checkClocks(question);
    checkNotAfter(question);
}

}  // namespace minqing::workflow
