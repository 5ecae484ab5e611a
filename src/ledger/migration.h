#pragma once
// Many cases to another version of their definition: what is asked, and what came of it.

#include <functional>
#include <stop_token>

#include "ledger/command.h"

namespace minqing {

struct MigrateCases {
    QString type;
    workflow::MigrationPlan plan;
    QStringList numbers = {};      ///< empty: all cases of the type that run under another version
    std::optional<int> from = {};  ///< only those that run under this version
    QString comment = {};          ///< why; stands in the history of each case. Only a dry run needs none
};

/// One case: moved (in a dry run: could be moved), or every reason why not.
struct MigratedCase {
    QString number;
    int fromVersion = 0;
    QString fromState, toState;        ///< ids; toState empty when refused
    std::vector<Reason> reasons;       ///< empty: done
    std::vector<MovedDeadline> moved;  ///< running clocks with another deadline
};

/// Beside a long move: stopped, it leaves everything as it was. `progress` is called on the thread of the move.
struct MigrationWatch {
    std::stop_token stop = {};
    std::function<void(qint64 done, qint64 total)> progress = {};
};

struct MigrationReport {
    BatchId batch;  ///< null when nothing was written
    std::vector<MigratedCase> cases;
};

}  // namespace minqing
