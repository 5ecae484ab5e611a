#include "workflow/clock_changes.h"

#include "workflow/deadlines.h"

namespace minqing::workflow {

void retimeClocks(CaseFile& file, const CaseDefinition& definition, const WorkCalendar& calendar) {
    for (ClockRun& run : file.clocks) {
        if (!run.running()) continue;
        const ClockDefinition* clock = definition.clock(run.clock);
        run.originalDue =
            run.allowed ? calendar.dueInstant(run.started, *run.allowed) : calendar.endOfWork(beijingDate(run.originalDue));
        if (run.paused && run.pauseEnds && clock && clock->pauseCap) {
            run.pauseEnds = pauseEndOf(*clock, run.pauses.back().from, calendar);
        }
        settleDeadline(run, clock, calendar);
    }
}

void moveClocks(const ClockWork& work, const QJsonObject& names) {
    for (ClockRun& run : work.file.clocks) {
        const QString id = names.contains(run.clock) ? names.value(run.clock).toString() : run.clock;
        const ClockDefinition* clock = work.definition.clock(id);
        if (!clock) {
            if (run.running()) stopRun(work, run);
            continue;
        }
        run.clock = id;
        if (!run.running()) continue;
        chooseLimit({work.file, work.definition, work.calendar, run.started}, *clock, run);
        if (run.paused) run.pauseEnds = pauseEndOf(*clock, run.pauses.back().from, work.calendar);
        settleDeadline(run, clock, work.calendar);
    }
}

}  // namespace minqing::workflow
