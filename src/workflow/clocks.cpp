#include "workflow/clocks.h"

#include <algorithm>

#include "workflow/deadlines.h"
#include "workflow/values.h"
#include "workflow/workflow.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

ClockRun* runningClock(CaseFile& file, const QString& id) {
    for (auto at = file.clocks.rbegin(); at != file.clocks.rend(); ++at) {
        if (at->clock == id && at->running()) return &*at;
    }
    return nullptr;
}

/// A pause that the cap ended by itself stops there.
void endPause(ClockRun& run, Instant at) {
    if (!run.paused) return;
    run.pauses.back().to = run.pauseEnds ? std::min(*run.pauseEnds, at) : at;
    run.paused = false;
    run.pauseEnds.reset();
}

void beginPause(const ClockWork& work, const ClockDefinition& clock, ClockRun& run, const QString& reason,
                const QString& party) {
    run.pauses.push_back({work.at, std::nullopt, reason, party});
    run.paused = true;
    run.pauseEnds = pauseEndOf(clock, work.at, work.calendar);
}

/// A new date does not make good what was late, or take a date back that was set before.
std::optional<Instant> firstDueOf(const ClockWork& work, const QString& id) {
    for (auto at = work.file.clocks.rbegin(); at != work.file.clocks.rend(); ++at) {
        if (at->clock != id || at->cycle != work.file.cycle) continue;
        const bool replaced = at->stopped == work.at;
        const bool stands = at->firstDue || !at->allowed || work.at > at->effectiveDue;
        return replaced && stands ? std::optional(at->promised()) : std::nullopt;
    }
    return std::nullopt;
}

void setExtensionCap(ClockRun& run, const ClockDefinition& clock, const ClockLimit& choice) {
    run.extensionCap = choice.extensionCap ? choice.extensionCap : clock.extensionCap;
    const bool calendarDays = run.extensionCap && run.extensionCap->unit == Limit::Unit::CalendarDays;
    run.extensionUnit = calendarDays ? Limit::Unit::CalendarDays : Limit::Unit::WorkingDays;
}

}  // namespace

bool chooseLimit(const ClockWork& work, const ClockDefinition& clock, ClockRun& run) {
    for (const ClockLimit& choice : clock.limits) {
        if (!allHold(choice.when, work.file.fields)) continue;
        if (choice.limit) {
            setExtensionCap(run, clock, choice);
            run.allowed = choice.limit;
            run.limit = formatLimit(*choice.limit);
            run.originalDue = work.calendar.dueInstant(work.at, *choice.limit);
            return true;
        }
        const QDate date = QDate::fromString(work.file.text(choice.field), Qt::ISODate);
        if (!date.isValid()) continue;
        setExtensionCap(run, clock, choice);
        run.allowed.reset();
        run.limit.clear();
        run.originalDue = work.calendar.endOfWork(date);
        return true;
    }
    return false;
}

void stopRun(const ClockWork& work, ClockRun& run) {
    const bool wasPaused = run.paused;
    endPause(run, work.at);
    run.held = false;
    run.stopped = work.at;
    if (wasPaused) settleDeadline(run, work.definition.clock(run.clock), work.calendar);
}

bool isExtendable(const ClockRun& run, const ClockDefinition& clock) {
    return run.running() && (clock.overall || run.extensionCap);
}

std::optional<Instant> pauseEndOf(const ClockDefinition& clock, Instant from, const WorkCalendar& calendar) {
    if (!clock.pauseCap) return std::nullopt;
    return calendar.dueInstant(from, *clock.pauseCap);
}

void startClock(const ClockWork& work, const QString& id) {
    const ClockDefinition* clock = work.definition.clock(id);
    if (!clock || runningClock(work.file, id)) return;
    ClockRun run;
    run.clock = id;
    run.cycle = work.file.cycle;
    run.holder = work.file.leadUnit;
    run.started = work.at;
    if (!chooseLimit(work, *clock, run)) return;
    settleDeadline(run, clock, work.calendar);
    run.firstDue = firstDueOf(work, id);
    work.file.clocks.push_back(std::move(run));
}

void stopClock(const ClockWork& work, const QString& id) {
    if (ClockRun* run = runningClock(work.file, id)) stopRun(work, *run);
}

void stopAllClocks(const ClockWork& work) {
    for (ClockRun& run : work.file.clocks) {
        if (run.running()) stopRun(work, run);
    }
}

void changeHolder(const ClockWork& work) {
    QStringList restarted;
    for (ClockRun& run : work.file.clocks) {
        const ClockDefinition* clock = work.definition.clock(run.clock);
        if (!run.running() || !clock || !clock->perHolder || run.holder == work.file.leadUnit) continue;
        stopRun(work, run);
        restarted.append(run.clock);
    }
    if (work.file.leadUnit.isEmpty()) return;
    for (const QString& id : restarted) startClock(work, id);
}

void holdClocks(const ClockWork& work, const QStringList& ids) {
    for (ClockRun& run : work.file.clocks) {
        if (run.running() && (ids.isEmpty() || ids.contains(run.clock))) run.held = true;
    }
}

void releaseClocks(const ClockWork& work) {
    for (ClockRun& run : work.file.clocks) run.held = false;
}

void settlePauses(const ClockWork& work, const QString& reason, const QString& party) {
    for (ClockRun& run : work.file.clocks) {
        if (!run.running()) continue;
        const ClockDefinition* clock = work.definition.clock(run.clock);
        const bool shall = run.held || (clock && clock->pausesIn.contains(work.file.state));
        if (shall == run.paused) continue;
        if (shall && clock) {
            beginPause(work, *clock, run, reason, party);
        } else {
            endPause(run, work.at);
        }
        settleDeadline(run, clock, work.calendar);
    }
}

std::vector<const ClockRun*> extendable(const CaseFile& file, const CaseDefinition& definition) {
    std::vector<const ClockRun*> runs;
    for (const ClockRun& run : file.clocks) {
        const ClockDefinition* clock = definition.clock(run.clock);
        if (clock && isExtendable(run, *clock)) runs.push_back(&run);
    }
    return runs;
}

void extendClocks(const ClockWork& work, int days) {
    for (ClockRun& run : work.file.clocks) {
        const ClockDefinition* clock = work.definition.clock(run.clock);
        if (!clock || !isExtendable(run, *clock)) continue;
        run.extensionDays += days;
        settleDeadline(run, clock, work.calendar);
    }
}

bool isPausedAt(const ClockRun& run, Instant now) {
    return run.running() && run.paused && !(run.pauseEnds && now >= *run.pauseEnds);
}

bool hasRunOut(const ClockRun& run, Instant now) {
    if (isPausedAt(run, now)) return false;
    return run.stopped.value_or(now) > run.effectiveDue;
}

Light clockLight(const ClockRun& run, Instant now) {
    if (!run.running()) return Light::None;
    if (isPausedAt(run, now)) return Light::Grey;
    if (now > run.effectiveDue) return Light::Red;
    return now >= run.warnAt ? Light::Yellow : Light::Green;
}

QString shown(Instant instant) {
    return beijingDate(instant).toString(Qt::ISODate) + u' ' + beijingTime(instant).toString(u"HH:mm");
}

}  // namespace minqing::workflow
