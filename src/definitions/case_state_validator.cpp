// States nobody gets into, out of, or to the end from; states that wait for ever.

#include <QCoreApplication>
#include <algorithm>

#include "definitions/case_graph.h"
#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

/// A way on that is not just giving the case up.
bool hasWayOn(const StateDefinition& state, const CaseDefinition& definition, const CaseGraph& graph) {
    return std::any_of(definition.transitions.begin(), definition.transitions.end(), [&](const auto& transition) {
        if (transition.to == u"="_s || transition.to == state.id) return false;
        const StateDefinition* to = definition.state(transition.to);
        if (!to || to->phase == Phase::Void) return false;
        return graph.sources(transition).contains(state.id);
    });
}

bool reachesClosed(const StateDefinition& state, const CaseDefinition& definition, const CaseGraph& graph) {
    const QSet<QString> reached = graph.reachableFrom(state.id);
    return std::any_of(definition.states.begin(), definition.states.end(), [&](const StateDefinition& other) {
        return other.phase == Phase::Closed && reached.contains(other.id);
    });
}

/// Something must bring a waiting case back: a clock that starts on the way in and goes on, or a pause with a cap.
bool waitIsBounded(const StateDefinition& state, const CaseDefinition& definition) {
    for (const ClockDefinition& clock : definition.clocks) {
        if (clock.pausesIn.contains(state.id) && clock.pauseCap) return true;
    }
    return std::any_of(definition.transitions.begin(), definition.transitions.end(), [&](const auto& transition) {
        if (transition.to != state.id) return false;
        return std::any_of(transition.starts.begin(), transition.starts.end(), [&](const QString& id) {
            const ClockDefinition* clock = definition.clock(id);
            return clock && !clock->pausesIn.contains(state.id);
        });
    });
}

void checkState(const StateDefinition& state, const CaseDefinition& definition, const CaseGraph& graph, SourceFile& file) {
    const QString place = u"state/"_s + state.id;
    const QString name = state.name.text();
    if (!graph.reachable().contains(state.id)) {
        file.reportAt(
            place, u"unreachable_state"_s,
            QCoreApplication::translate("Definitions", "No action leads to the state \"%1\" (%2)").arg(name, state.id));
        return;
    }
    if (isOver(state.phase)) return;
    if (!hasWayOn(state, definition, graph)) {
        file.reportAt(
            place, u"trap_state"_s,
            QCoreApplication::translate("Definitions", "No action leads out of the state \"%1\" (%2)").arg(name, state.id));
    } else if (!reachesClosed(state, definition, graph)) {
        file.reportAt(place, u"no_way_to_final_state"_s,
                      QCoreApplication::translate("Definitions", "From the state \"%1\" (%2) a case can never be closed")
                          .arg(name, state.id));
    }
    if (state.phase == Phase::Waiting && !waitIsBounded(state, definition)) {
        file.reportAt(place, u"waiting_without_clock"_s,
                      QCoreApplication::translate("Definitions",
                                                  "A case may wait in \"%1\" (%2) for ever: no clock runs there, and no pause "
                                                  "there has a cap")
                          .arg(name, state.id));
    }
}

}  // namespace

void checkCaseStates(const CaseDefinition& definition, SourceFile& file) {
    if (!definition.state(definition.initial)) return;
    const CaseGraph graph(definition);
    for (const StateDefinition& state : definition.states) checkState(state, definition, graph, file);
}

}  // namespace minqing
