#pragma once
// Past cases replayed under a draft of their definition. Nothing is written.

#include <QStringList>
#include <map>
#include <vector>

#include "base/error.h"
#include "base/instant.h"

namespace minqing {

struct SimulateDefinition {
    QString draft;  ///< TOML file of a case definition
    int limit = 0;  ///< only the newest so many cases; 0: all
};

/// A step that was done, and that the draft would not have let happen, for reasons that did not stand against it then.
struct SimulatedRefusal {
    QString number;
    QString action, actionName;  ///< "register" for the registering
    Instant at;
    std::vector<Reason> reasons;
};

struct SimulationReport {
    QString id, name;
    int version = 0;
    qint64 cases = 0, steps = 0;
    std::vector<SimulatedRefusal> refused;
    qint64 lateBefore = 0, lateAfter = 0;  ///< past the deadline of the overall clock, closed or not
    QStringList newlyLate, noLongerLate;   ///< numbers
    /// Whose deadlines are not compared, and not among the late ones: a step that they took does not lead on under the draft,
    /// so that its clocks were not started and stopped as they would have been.
    QStringList notCompared;
    std::map<QString, Instant> missed;  ///< of those: the deadline that is past, or was without the draft
};

}  // namespace minqing
