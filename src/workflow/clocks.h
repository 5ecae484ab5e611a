#pragma once
// Clocks of a case, derived from its steps: started and stopped by transitions, paused by actions and by states. Nothing
// is counted down; only instants are kept.

#include "definitions/case_definition.h"
#include "domain/case_file.h"

namespace minqing::workflow {

/// What a step changes about clocks is worked out with these.
struct ClockWork {
    CaseFile& file;
    const CaseDefinition& definition;
    const WorkCalendar& calendar;
    Instant at;
};

/// Starts a clock for the present holder unless it runs already, or no limit of it fits the case.
void startClock(const ClockWork& work, const QString& id);
void stopClock(const ClockWork& work, const QString& id);
void stopAllClocks(const ClockWork& work);
/// One run: its pause ends with it.
void stopRun(const ClockWork& work, ClockRun& run);
/// Gives the run the first limit whose conditions hold and that gives a deadline, counted from work.at, and the cap of
/// extensions that goes with it; false: none does, and the run is left as it was.
bool chooseLimit(const ClockWork& work, const ClockDefinition& clock, ClockRun& run);
/// Whether an extension moves it: it is the case's own deadline, or has a cap for extensions.
[[nodiscard]] bool isExtendable(const ClockRun& run, const ClockDefinition& clock);
/// When a pause that began then ends by itself; absent: the clock has no cap.
[[nodiscard]] std::optional<Instant> pauseEndOf(const ClockDefinition& clock, Instant from, const WorkCalendar& calendar);
/// The holder has changed: clocks per holder stop, and start anew where there is a new holder.
void changeHolder(const ClockWork& work);
/// Pauses (or resumes) by action: the clocks named; all that run when none is named.
void holdClocks(const ClockWork& work, const QStringList& ids);
void releaseClocks(const ClockWork& work);
/// Brings every running clock in line with the state the case stands in. Call after each step, once.
void settlePauses(const ClockWork& work, const QString& reason, const QString& party);
/// Adds days to the clocks that can be extended.
void extendClocks(const ClockWork& work, int days);
/// Clocks that an extension granted now would move: running in this cycle, overall or with a cap for extensions.
[[nodiscard]] std::vector<const ClockRun*> extendable(const CaseFile& file, const CaseDefinition& definition);

/// Paused, and the cap (if there is one) has not ended the pause yet.
[[nodiscard]] bool isPausedAt(const ClockRun& run, Instant now);
/// Running (or stopped too late) and past its deadline; a paused clock cannot run out.
[[nodiscard]] bool hasRunOut(const ClockRun& run, Instant now);
/// When the public notice ends: the deadline of the clock "notice", else five working days after it began.
[[nodiscard]] Instant noticeEnd(const CaseFile& file, const WorkCalendar& calendar);
/// Date and time of day for a message: 2026-07-02 17:30.
[[nodiscard]] QString shown(Instant instant);

}  // namespace minqing::workflow
