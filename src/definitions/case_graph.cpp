#include "definitions/case_graph.h"

using namespace Qt::StringLiterals;

namespace minqing {

CaseGraph::CaseGraph(const CaseDefinition& definition, const QSet<QString>& without) : m_definition(definition) {
    for (const auto& transition : definition.transitions) {
        if (transition.to == u"="_s || without.contains(transition.id)) continue;
        for (const QString& from : sources(transition)) m_next[from].append(transition.to);
    }
}

QStringList CaseGraph::sources(const TransitionDefinition& transition) const {
    if (!transition.from.contains(u"*"_s)) return transition.from;
    QStringList open;
    for (const auto& state : m_definition.states) {
        if (!isOver(state.phase)) open.append(state.id);
    }
    return open;
}

QSet<QString> CaseGraph::reachable() const { return reachableFrom(m_definition.initial); }

QSet<QString> CaseGraph::reachableFrom(const QString& state) const {
    if (const auto known = m_reached.constFind(state); known != m_reached.constEnd()) return known.value();
    QSet<QString> seen{state};
    QStringList open{state};
    while (!open.isEmpty()) {
        const QString at = open.takeLast();
        for (const QString& next : m_next.value(at)) {
            if (seen.contains(next)) continue;
            seen.insert(next);
            open.append(next);
        }
    }
    m_reached.insert(state, seen);
    return seen;
}

bool CaseGraph::mayPrecede(const TransitionDefinition& first, const TransitionDefinition& second) const {
    const QStringList ends = first.to == u"="_s ? sources(first) : QStringList{first.to};
    const QStringList starts = sources(second);
    for (const QString& end : ends) {
        const QSet<QString> reached = reachableFrom(end);
        for (const QString& start : starts) {
            if (reached.contains(start)) return true;
        }
    }
    return false;
}

bool CaseGraph::canHappen(const TransitionDefinition& transition) const {
    const QSet<QString> reached = reachable();
    for (const QString& from : sources(transition)) {
        if (reached.contains(from)) return true;
    }
    return false;
}

}  // namespace minqing
