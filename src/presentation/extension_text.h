#pragma once
#include "calendar/work_calendar.h"
#include "definitions/case_definition.h"
#include "domain/case_file.h"

namespace minqing::presentation {

/// What whoever decides on an extension must know: how many days, why, and from which deadline to which. Any thread.
[[nodiscard]] QString extensionText(const CaseFile& file, const Extension& asked, const CaseDefinition& definition,
                                    const WorkCalendar& calendar, Instant now);

}  // namespace minqing::presentation
