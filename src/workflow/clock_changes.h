#pragma once
// What changes the deadlines of clocks that run already: another calendar, another version of the definition.

#include <QJsonObject>

#include "workflow/clocks.h"

namespace minqing::workflow {

/// Under another calendar: every running clock anew from its start. Stopped clocks stay as they were judged.
void retimeClocks(CaseFile& file, const CaseDefinition& definition, const WorkCalendar& calendar);

/// Under another version of the definition (`work.definition`): a running clock keeps its start, pauses and extensions; its
/// limit is chosen anew. `names` (old id → new id, "" = ends here) renames; a running clock that the version does not know
/// stops.
void moveClocks(const ClockWork& work, const QJsonObject& names);

}  // namespace minqing::workflow
