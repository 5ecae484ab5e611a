#pragma once
// The instants of one clock run: the effective deadline with pauses and extensions, and when it turns yellow.

#include "definitions/case_definition.h"
#include "domain/case_file.h"

namespace minqing::workflow {

/// Works out effectiveDue and warnAt anew from the start, the limit, the pauses and the extension. `clock` may be null when
/// the definition no longer has it (after a migration): then there is no warning.
void settleDeadline(ClockRun& run, const ClockDefinition* clock, const WorkCalendar& calendar);

}  // namespace minqing::workflow
