#pragma once
// What stands against a register entry whichever way it comes: typed, put by the command line, or in a row of an import.

#include <vector>

#include "base/error.h"
#include "definitions/definition_set.h"
#include "domain/register_entry.h"
#include "domain/unit_tree.h"

namespace minqing {

/// The unit above a unit or grid must not lie below it (code unit_circle; the message names every unit of the circle).
[[nodiscard]] std::vector<Reason> circleRefusals(const RegisterEntry& entry, const UnitTree& units);

/// Everything but the right to write it. Codes: missing_field, bad_field, formula_text, no_such_unit, no_such_grid,
/// unit_mismatch, unit_circle, bad_period, unexpected_field.
[[nodiscard]] std::vector<Reason> registerRefusals(const RegisterEntry& entry, const RegisterDefinition& definition,
                                                   const DefinitionSet& definitions, const UnitTree& units);

}  // namespace minqing
