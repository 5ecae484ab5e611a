#pragma once
// The stretches of a case's life, one after the other without a gap.

#include "definitions/definition_set.h"
#include "domain/case_file.h"

namespace minqing::workflow {

/// Whether the fields of the case may be others than when its last span began.
enum class FieldsSince { Same, Changed };

/// Ends the last span and begins a new one at `at` when something has changed that figures count by: to be called after
/// every change of a case.
void settleSpan(CaseFile& file, Instant at, const DefinitionSet& definitions, FieldsSince fields);

/// Clocks and spans never run backwards, even where devices' wall clocks disagree.
[[nodiscard]] Instant orderly(const CaseFile& file, Instant at);

}  // namespace minqing::workflow
