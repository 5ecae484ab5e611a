#pragma once
// What an action does to a case beside moving it and storing its fields.

#include "workflow/clocks.h"

namespace minqing::workflow {

/// One action as the journal tells it.
struct Act {
    const ClockWork& work;
    const TransitionDefinition& transition;
    const QJsonObject& fields;  ///< given with the action
    const QString& comment;
    const QString& unit;  ///< in whose name a co-handling report is made; empty: unknown
    SubjectId actor;
};

/// In the order of the definition, after the fields were stored.
void applyEffects(const Act& act);

}  // namespace minqing::workflow
