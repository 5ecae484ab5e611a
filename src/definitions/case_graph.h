#pragma once
// The states of a case definition as a graph: what can be reached from where. For the validator.

#include <QHash>
#include <QSet>

#include "definitions/case_definition.h"

namespace minqing {

class CaseGraph {
  public:
    /// Actions in `without` are left out, as if nobody ever did them.
    explicit CaseGraph(const CaseDefinition& definition, const QSet<QString>& without = {});

    /// The states a transition starts from, with "*" spelled out.
    [[nodiscard]] QStringList sources(const TransitionDefinition& transition) const;
    /// States that some case can be in, the initial one included.
    [[nodiscard]] QSet<QString> reachable() const;
    /// States reachable from this one, itself included.
    [[nodiscard]] QSet<QString> reachableFrom(const QString& state) const;
    /// Whether `first` may have been done before `second` is.
    [[nodiscard]] bool mayPrecede(const TransitionDefinition& first, const TransitionDefinition& second) const;
    /// Whether `second` can be done at all.
    [[nodiscard]] bool canHappen(const TransitionDefinition& transition) const;

  private:
    const CaseDefinition& m_definition;
    QHash<QString, QStringList> m_next;
    mutable QHash<QString, QSet<QString>> m_reached;
};

}  // namespace minqing
