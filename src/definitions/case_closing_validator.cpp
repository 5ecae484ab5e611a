// Four eyes at the end: nobody may close what they brought up for closing.

#include <QCoreApplication>
#include <algorithm>

#include "definitions/case_graph.h"
#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

bool isForPeople(const TransitionDefinition& transition) {
    return std::any_of(transition.by.begin(), transition.by.end(),
                       [](const Permission& one) { return one.role != u"system"_s; });
}

bool isIn(const QString& state, Phase phase, const CaseDefinition& definition) {
    const StateDefinition* found = definition.state(state);
    return found && found->phase == phase;
}

/// The actions by which work is handed in, on every way that ends in one of these states: through review phases back to
/// whoever brought the case there. "register" where it stands there from the beginning.
QStringList handingIn(QStringList open, const CaseDefinition& definition, const CaseGraph& graph) {
    QStringList actions, seen;
    while (!open.isEmpty()) {
        const QString state = open.takeLast();
        if (seen.contains(state)) continue;
        seen.append(state);
        if (state == definition.initial && !actions.contains(u"register"_s)) actions.append(u"register"_s);
        for (const auto& step : definition.transitions) {
            if (step.to != state) continue;
            const QStringList from = graph.sources(step);
            const auto reviewed = [&](const QString& one) { return isIn(one, Phase::Review, definition); };
            std::copy_if(from.begin(), from.end(), std::back_inserter(open), reviewed);
            const bool handedIn = !std::all_of(from.begin(), from.end(), reviewed);
            if (handedIn && isForPeople(step) && !actions.contains(step.id)) actions.append(step.id);
        }
    }
    return actions;
}

}  // namespace

void checkCaseClosing(const CaseDefinition& definition, SourceFile& file) {
    const CaseGraph graph(definition);
    for (const auto& step : definition.transitions) {
        if (!isIn(step.to, Phase::Closed, definition) || !isForPeople(step)) continue;
        QStringList missing;
        for (const QString& action : handingIn(graph.sources(step), definition, graph)) {
            if (!step.forbidsActorOf.contains(action)) missing.append(action);
        }
        if (missing.isEmpty()) continue;
        file.reportAt(u"transition/"_s + step.id + u"/forbids_actor_of"_s, u"self_approval"_s,
                      QCoreApplication::translate("Definitions",
                                                  "Whoever did %1 could do \"%2\" as well and close their own case. Add it to "
                                                  "\"forbids_actor_of\"")
                          .arg(missing.join(u", "_s), step.name.text()));
    }
}

}  // namespace minqing
