#pragma once
// How an actor stands to a case.

#include "definitions/case_definition.h"
#include "domain/account.h"
#include "domain/case_file.h"
#include "domain/unit_tree.h"

namespace minqing::policy {

/// Every unit the case belongs to: grid, village and town where it arose, lead unit.
[[nodiscard]] QStringList unitsOf(const CaseFile& file);
/// Co-handling units of the current cycle.
[[nodiscard]] QStringList coUnitsOf(const CaseFile& file);
/// True when this permission fits the actor and the case.
[[nodiscard]] bool fits(const Permission& permission, const CaseFile& file, const Actor& actor, const UnitTree& units);

}  // namespace minqing::policy
