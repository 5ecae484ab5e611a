// Four eyes: who did one of the named steps of this cycle may not do this one, by whatever role or delegation.

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "workflow/question.h"

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

/// Actions that an earlier version kept apart from a later step, by their names, and that this version knows no more. Whoever
/// did one before the case was moved here has handled it all the same.
std::map<QString, QString> handledBefore(const Question& question) {
    std::map<QString, QString> actions;
    const auto& versions = question.context.definitions.cases;
    const auto known = versions.find(question.file.type);
    if (question.transition.forbidsActorOf.isEmpty() || known == versions.end()) return actions;
    for (const auto& [version, definition] : known->second) {
        if (version == question.file.definitionVersion) continue;
        for (const auto& step : definition.transitions)
            for (const QString& action : step.forbidsActorOf) {
                const auto* old = definition.transition(action);
                // Registering is no transition: every version knows it.
                if (old && !question.context.definition.transition(action)) actions.emplace(action, old->name.text());
            }
    }
    return actions;
}

/// What takes a case out of the figures, or gives somebody a second claim, is barred to whoever had to do with it in any cycle.
bool isForGood(const Question& question) {
    const StateDefinition* to = question.context.definition.state(question.transition.to);
    return (to && to->phase == Phase::Void) || question.has(Effect::Exclude) || question.has(Effect::Claim);
}

/// The forbidden actions that this account did in this cycle (in any, where the step is for good), in the order of the
/// definition.
/// What a deputy did in somebody's name, that somebody did too.
QStringList doneBy(const Question& question, SubjectId account, const QString& name) {
    QStringList done;
    if (account.isNull()) return done;
    const bool ever = isForGood(question);
    const auto did = [&](const QString& action) {
        const auto& steps = question.file.steps;
        return std::any_of(steps.begin(), steps.end(), [&](const CaseStep& step) {
            return (ever || step.cycle == question.file.cycle) && step.counts() && step.action == action &&
                   (step.actor == account || (!name.isEmpty() && step.onBehalf == name));
        });
    };
    for (const QString& action : question.transition.forbidsActorOf)
        if (did(action)) done.append(question.actionName(action));
    for (const auto& [action, title] : handledBefore(question))
        if (did(action)) done.append(title);
    return done;
}

bool fits(const TransitionDefinition& transition, const Grant& grant) {
    return std::any_of(transition.by.begin(), transition.by.end(),
                       [&](const Permission& permission) { return permission.role == grant.role; });
}

/// A role lent by someone who handled the case is no second pair of eyes – unless the actor has it otherwise too.
QStringList doneByDelegators(const Question& question) {
    QStringList done;
    for (const Grant& grant : question.actor.grants) {
        if (!fits(question.transition, grant)) continue;
        const QStringList theirs = doneBy(question, grant.delegator, grant.delegatedBy);
        if (theirs.isEmpty()) return {};
        done += theirs;
    }
    done.removeDuplicates();
    return done;
}

}  // namespace

void checkPeople(Question& question) {
    if (question.actor.isSystem()) return;
    const QString comma = WorkflowText::tr(", ");
    if (const QStringList own = doneBy(question, question.actor.id, question.actor.name); !own.isEmpty()) {
        question.refuse(u"four_eyes"_s, WorkflowText::tr("You did “%1” in this case; someone else has to do “%2”")
                                            .arg(own.join(comma), question.transition.name.text()));
    } else if (const QStringList lent = doneByDelegators(question); !lent.isEmpty()) {
        question.refuse(u"four_eyes"_s, WorkflowText::tr("Who delegated this role to you did “%1” in this case; someone "
                                                         "else has to do “%2”")
                                            .arg(lent.join(comma), question.transition.name.text()));
    }
    const bool ownWish = question.has(Effect::Claim) && question.actor.id == question.file.registeredBy;
    const bool told = std::any_of(question.reasons.begin(), question.reasons.end(),
                                  [](const Reason& reason) { return reason.code == "four_eyes"_L1; });
    if (ownWish && !told) {
        question.refuse(u"four_eyes"_s, WorkflowText::tr("You registered this yourself; someone else has to claim it"));
    }
}

}  // namespace minqing::workflow
