#include "workflow/deadlines.h"

#include <algorithm>

#include "workflow/clocks.h"

namespace minqing::workflow {

namespace {

/// A pause still open counts nothing yet (the light is grey meanwhile), or up to its cap.
std::vector<Pause> stretches(const ClockRun& run) {
    std::vector<Pause> all;
    for (const ClockPause& pause : run.pauses) {
        const Instant to = pause.to ? *pause.to : run.pauseEnds.value_or(pause.from);
        if (to > pause.from) all.push_back({pause.from, to});
    }
    return all;
}

Instant dueWithPauses(const ClockRun& run, const WorkCalendar& calendar, const std::vector<Pause>& pauses) {
    if (pauses.empty()) return run.originalDue;
    if (run.allowed) return calendar.dueInstantWithPauses(run.started, *run.allowed, pauses);
    // A deadline given as a date moves by the working days paused, as if it had been that many working days.
    const int days = calendar.workingDaysBetween(beijingDate(run.started), beijingDate(run.originalDue));
    if (days < 0) return run.originalDue;
    if (days == 0) {  // due on the day it began: it moves by the working days paused
        int paused = 0;
        for (const Pause& pause : pauses) paused += calendar.workingDaysBetween(beijingDate(pause.from), beijingDate(pause.to));
        const Limit moved{.amount = paused, .unit = Limit::Unit::WorkingDays};
        return paused > 0 ? calendar.dueInstant(run.originalDue, moved) : run.originalDue;
    }
    const Limit limit{.amount = days, .unit = Limit::Unit::WorkingDays};
    return std::max(run.originalDue, calendar.dueInstantWithPauses(run.started, limit, pauses));
}

QDate workingDaysBefore(QDate date, int days, const WorkCalendar& calendar) {
    while (days > 0) {
        date = date.addDays(-1);
        if (calendar.isWorkingDay(date)) --days;
    }
    return date;
}

/// The instant at which just so much is left.
Instant before(Instant due, const Limit& left, Instant started, const WorkCalendar& calendar) {
    const QDate date = beijingDate(due);
    const QTime time = beijingTime(due);
    switch (left.unit) {
        case Limit::Unit::WorkingDays:
            return beijing(workingDaysBefore(date, std::min(left.amount, 400), calendar), time);
        case Limit::Unit::CalendarDays:
            return beijing(date.addDays(-left.amount), time);
        case Limit::Unit::Months:
            return beijing(date.addMonths(-left.amount), time);
        case Limit::Unit::Hours:
            return due.plusMs(-left.amount * msPerHour);
        case Limit::Unit::ShiftHours:
            break;
    }
    const std::int64_t whole = calendar.workingMsBetween(started, due);
    return calendar.addWorkingMs(started, std::max<std::int64_t>(0, whole - left.amount * msPerHour));
}

Instant warning(const ClockRun& run, const ClockDefinition& clock, const WorkCalendar& calendar) {
    const double share = std::clamp(clock.warnShare, 0.0, 1.0) * static_cast<double>((run.effectiveDue.ms - run.started.ms));
    const Instant byShare = run.effectiveDue.plusMs(-static_cast<std::int64_t>(share));
    if (!clock.warn) return byShare;
    const Instant byLimit = before(run.effectiveDue, *clock.warn, run.started, calendar);
    // A limit no longer than its warning would be yellow from its first minute: there the share alone decides.
    return byLimit <= run.started ? byShare : std::min(byShare, byLimit);
}

}  // namespace

void settleDeadline(ClockRun& run, const ClockDefinition* clock, const WorkCalendar& calendar) {
    const std::vector<Pause> pauses = stretches(run);
    run.effectiveDue = dueWithPauses(run, calendar, pauses);
    if (run.extensionDays > 0) {
        const Limit extension{.amount = run.extensionDays, .unit = run.extensionUnit};
        run.effectiveDue = calendar.dueInstantWithPauses(run.effectiveDue, extension, pauses);
    }
    run.warnAt = clock ? warning(run, *clock, calendar) : run.effectiveDue;
}

Instant noticeEnd(const CaseFile& file, const WorkCalendar& calendar) {
    if (const ClockRun* run = file.clock(u"notice")) return run->effectiveDue;
    return calendar.dueInstant(file.noticeFrom.value_or(Instant{}), {.amount = 5, .unit = Limit::Unit::WorkingDays});
}

}  // namespace minqing::workflow
