#pragma once
// Co-handling tasks of the current cycle and their join rule.

#include "domain/account.h"
#include "domain/case_file.h"
#include "domain/unit_tree.h"

namespace minqing::workflow {

/// In this cycle, not reported and not overridden.
[[nodiscard]] bool isOpen(const CoTask& task, int cycle);
/// Reports still missing under "all", "any" or a number; 0: joined.
[[nodiscard]] int missingReports(const CaseFile& file, const QString& join);
/// The unit of the open task that this actor may report for: one's own unit first, then those one is granted for.
/// Empty: none.
[[nodiscard]] QString reportingUnit(const CaseFile& file, const Actor& actor, const UnitTree& units);

}  // namespace minqing::workflow
