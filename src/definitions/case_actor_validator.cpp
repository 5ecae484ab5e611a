// Who may act: roles nobody can hold, and steps that everybody who could do them is barred from.

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "definitions/case_graph.h"
#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

bool anyEffect(const CaseDefinition& definition, Effect effect) {
    return std::any_of(definition.transitions.begin(), definition.transitions.end(),
                       [effect](const auto& transition) { return transition.has(effect); });
}

/// The program does the action when this clock has come so far.
bool isDoneBy(const ClockDefinition& clock, const QString& action) {
    return clock.onExpiry == action ||
           std::any_of(clock.ladder.begin(), clock.ladder.end(), [&](const Rung& rung) { return rung.action == action; });
}

/// Empty when somebody can hold it, else why not.
QString whyNobody(const Permission& permission, const QString& action, const CaseDefinition& definition,
                  const DefinitionSet& set) {
    if (permission.role == u"system"_s) {
        const bool awaited = std::any_of(definition.clocks.begin(), definition.clocks.end(),
                                         [&](const ClockDefinition& clock) { return isDoneBy(clock, action); });
        return awaited ? QString()
                       : QCoreApplication::translate(
                             "Definitions", "no clock has on_expiry or a ladder with \"%1\", so the system never does it")
                             .arg(action);
    }
    if (!set.roles.contains(permission.role)) {
        return QCoreApplication::translate("Definitions", "there is no role \"%1\"").arg(permission.role);
    }
    if (permission.relation == Relation::Claimant && !anyEffect(definition, Effect::Claim)) {
        return QCoreApplication::translate("Definitions", "nobody ever claims such a case");
    }
    if (permission.relation == Relation::CoUnit && !anyEffect(definition, Effect::AssignCoUnits)) {
        return QCoreApplication::translate("Definitions", "such a case never gets co-handling units");
    }
    if (permission.relation == Relation::LeadUnit && !anyEffect(definition, Effect::AssignLeadUnit)) {
        return QCoreApplication::translate("Definitions", "such a case never gets a lead unit");
    }
    return {};
}

QString written(const Permission& permission) {
    switch (permission.relation) {
        case Relation::InScope:
            return permission.role;
        case Relation::LeadUnit:
            return permission.role + u"@lead_unit"_s;
        case Relation::CoUnit:
            return permission.role + u"@co_unit"_s;
        case Relation::Town:
            return permission.role + u"@town"_s;
        case Relation::Claimant:
            return permission.role + u"@claimant"_s;
        case Relation::Registrant:
            return permission.role + u"@registrant"_s;
        case Relation::Anywhere:
            return permission.role + u"@anywhere"_s;
    }
    return permission.role;
}

void checkHolders(const std::vector<Permission>& by, const QString& action, const QString& place,
                  const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file) {
    if (by.empty()) {
        file.reportAt(place, u"role_nobody_can_hold"_s,
                      QCoreApplication::translate("Definitions", "Nobody may do \"%1\": \"by\" is empty").arg(action));
    }
    for (const Permission& permission : by) {
        const QString why = whyNobody(permission, action, definition, set);
        if (why.isEmpty()) continue;
        file.reportAt(place + u'/' + written(permission), u"role_nobody_can_hold"_s,
                      QCoreApplication::translate("Definitions", "Nobody can do \"%1\" as \"%2\": %3")
                          .arg(action, written(permission), why));
    }
}

const std::vector<Permission>& actorsOf(const QString& action, const CaseDefinition& definition) {
    static const std::vector<Permission> nobody;
    if (action == u"register"_s) return definition.registerBy;
    const TransitionDefinition* transition = definition.transition(action);
    return transition ? transition->by : nobody;
}

/// The one person or the one circle of people behind the permission is behind the action too.
bool sameActors(const Permission& permission, const QString& action, const CaseDefinition& definition) {
    if (permission.relation == Relation::Registrant) return action == u"register"_s;
    const TransitionDefinition* transition = definition.transition(action);
    if (permission.relation == Relation::Claimant && transition && transition->has(Effect::Claim)) return true;
    const auto& by = actorsOf(action, definition);
    return !by.empty() && std::all_of(by.begin(), by.end(), [&](const Permission& other) {
        return other.role == permission.role && other.relation == permission.relation;
    });
}

/// The graph of the case if an action were never done, kept for the steps that forbid the same action.
using GraphsWithout = std::map<QString, CaseGraph>;

/// Whether no case gets to the step without the action having been done.
bool isUnavoidable(const QString& action, const TransitionDefinition& step, const CaseDefinition& definition,
                   GraphsWithout& graphs) {
    if (action == u"register"_s) return true;
    const auto graph = graphs.try_emplace(action, definition, QSet<QString>{action}).first;
    return !graph->second.canHappen(step);
}

void checkDeadlock(const TransitionDefinition& step, const CaseDefinition& definition, GraphsWithout& graphs,
                   SourceFile& file) {
    if (step.forbidsActorOf.isEmpty() || step.by.empty()) return;
    QStringList unavoidable;
    for (const QString& action : step.forbidsActorOf) {
        if (isUnavoidable(action, step, definition, graphs)) unavoidable.append(action);
    }
    const bool stuck = std::all_of(step.by.begin(), step.by.end(), [&](const Permission& permission) {
        return std::any_of(unavoidable.begin(), unavoidable.end(),
                           [&](const QString& action) { return sameActors(permission, action, definition); });
    });
    if (!stuck) return;
    file.reportAt(
        u"transition/"_s + step.id + u"/forbids_actor_of"_s, u"self_approval_deadlock"_s,
        QCoreApplication::translate("Definitions",
                                    "\"%1\" is closed to everybody who could do it: whoever may has to have done one of "
                                    "%2 before. Let another role do it")
            .arg(step.name.text(), unavoidable.join(u", "_s)));
}

}  // namespace

void checkCaseActors(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file) {
    checkHolders(definition.registerBy, u"register"_s, u"register/by"_s, definition, set, file);
    GraphsWithout graphs;
    for (const TransitionDefinition& transition : definition.transitions) {
        checkHolders(transition.by, transition.id, u"transition/"_s + transition.id + u"/by"_s, definition, set, file);
        checkDeadlock(transition, definition, graphs, file);
    }
}

}  // namespace minqing
