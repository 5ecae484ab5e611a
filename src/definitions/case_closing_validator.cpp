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

bool isTo(const TransitionDefinition& step, Phase phase, const CaseDefinition& definition) {
    return isIn(step.to, phase, definition);
}

/// Whoever hands a case in neither closes it nor rates or verifies their own work.
bool judgesWork(const TransitionDefinition& step, const CaseDefinition& definition, const CaseGraph& graph) {
    if (isTo(step, Phase::Closed, definition)) return true;
    if (!step.has(Effect::RecordFeedback) && !step.has(Effect::Verify)) return false;
    const QStringList from = graph.sources(step);
    return std::all_of(from.begin(), from.end(), [&](const QString& one) { return isIn(one, Phase::Review, definition); });
}

void report(const TransitionDefinition& step, const QString& key, const QString& message, SourceFile& file) {
    file.reportAt(u"transition/"_s + step.id + u'/' + key, u"self_approval"_s, message);
}

void checkHandedIn(const TransitionDefinition& step, const CaseDefinition& definition, const CaseGraph& graph,
                   SourceFile& file) {
    QStringList missing;
    for (const QString& action : handingIn(graph.sources(step), definition, graph)) {
        if (!step.forbidsActorOf.contains(action)) missing.append(action);
    }
    if (missing.isEmpty()) return;
    report(step, u"forbids_actor_of"_s,
           QCoreApplication::translate("Definitions",
                                       "Whoever did %1 could do \"%2\" as well and judge their own work. Add it to "
                                       "\"forbids_actor_of\"")
               .arg(missing.join(u", "_s), step.name.text()),
           file);
}

/// Four eyes look at one cycle: a new one in the midst of a review would let everybody of the one before through.
void checkNewCycle(const TransitionDefinition& step, const CaseDefinition& definition, const CaseGraph& graph,
                   SourceFile& file) {
    if (!step.has(Effect::NewCycle) || !isTo(step, Phase::Review, definition)) return;
    const QStringList from = graph.sources(step);
    const bool reviewed =
        std::any_of(from.begin(), from.end(), [&](const QString& one) { return isIn(one, Phase::Review, definition); });
    if (!reviewed) return;
    report(step, u"effects"_s,
           QCoreApplication::translate("Definitions",
                                       "\"%1\" begins a new cycle in the midst of a review, so that whoever handed the case in "
                                       "could close it. A new cycle leads back to the work")
               .arg(step.name.text()),
           file);
}

void checkByProgram(const TransitionDefinition& step, const CaseDefinition& definition, SourceFile& file) {
    const bool program =
        std::any_of(step.by.begin(), step.by.end(), [](const Permission& one) { return one.role == u"system"_s; });
    if (!program || !isTo(step, Phase::Closed, definition)) return;
    report(step, u"by"_s,
           QCoreApplication::translate("Definitions", "\"%1\" closes a case: somebody has to answer for it, not the program")
               .arg(step.name.text()),
           file);
}

/// Void cases are in no figure: who does the work does not make it disappear.
void checkVoiding(const TransitionDefinition& step, const CaseDefinition& definition, SourceFile& file) {
    const bool worker = std::any_of(step.by.begin(), step.by.end(), [](const Permission& one) {
        return one.relation == Relation::LeadUnit || one.relation == Relation::CoUnit || one.relation == Relation::Claimant;
    });
    if (!worker || !isTo(step, Phase::Void, definition)) return;
    report(step, u"by"_s,
           QCoreApplication::translate("Definitions",
                                       "Whoever handles the case could do \"%1\" and make it disappear from the figures")
               .arg(step.name.text()),
           file);
}

}  // namespace

void checkCaseClosing(const CaseDefinition& definition, SourceFile& file) {
    const CaseGraph graph(definition);
    for (const auto& step : definition.transitions) {
        checkByProgram(step, definition, file);
        checkVoiding(step, definition, file);
        checkNewCycle(step, definition, graph, file);
        if (isForPeople(step) && judgesWork(step, definition, graph)) checkHandedIn(step, definition, graph, file);
    }
}

}  // namespace minqing
