// What the program has to do by itself, and when: clocks that run out, and the ladder by which a late case is escalated.

#include <algorithm>

#include "workflow/clocks.h"
#include "workflow/workflow.h"

namespace minqing::workflow {

namespace {

bool canBeDone(const QString& action, const CaseFile& file, const CaseDefinition& definition) {
    const TransitionDefinition* transition = definition.transition(action);
    return transition && leadsFrom(*transition, file.state, definition);
}

/// How often the program did this since the clock was started.
int timesDone(const CaseFile& file, const QString& action, const ClockRun& run) {
    return static_cast<int>(std::count_if(file.steps.begin(), file.steps.end(), [&](const CaseStep& step) {
        return step.action == action && step.actor.isNull() && step.at >= run.started && step.counts();
    }));
}

Instant rungInstant(const Rung& rung, const ClockRun& run, const WorkCalendar& calendar) {
    if (rung.atWarning) return calendar.nextWorkingInstant(run.warnAt);
    return calendar.nextWorkingInstant(rung.after ? calendar.dueInstant(run.effectiveDue, *rung.after) : run.effectiveDue);
}

/// The next rung not climbed yet.
std::optional<SystemStep> nextRung(const CaseFile& file, const ClockRun& run, const ClockDefinition& clock,
                                   const CaseDefinition& definition, const WorkCalendar& calendar) {
    QStringList passed;
    for (const Rung& rung : clock.ladder) {
        passed.append(rung.action);
        if (timesDone(file, rung.action, run) >= passed.count(rung.action)) continue;
        if (!canBeDone(rung.action, file, definition)) return std::nullopt;
        if (file.listed && definition.transition(rung.action)->has(Effect::ListSupervision)) continue;  // a person was quicker
        return SystemStep{rungInstant(rung, run, calendar), rung.action, true};
    }
    return std::nullopt;
}

}  // namespace

std::optional<SystemStep> nextSystemStep(const CaseFile& file, const CaseDefinition& definition, const WorkCalendar& calendar) {
    if (!file.mergedInto().isEmpty()) return std::nullopt;
    std::optional<SystemStep> next;
    const auto offer = [&](const std::optional<SystemStep>& step) {
        if (step && (!next || step->at < next->at)) next = step;
    };
    for (const ClockRun& run : file.clocks) {
        const ClockDefinition* clock = definition.clock(run.clock);
        if (!clock || !run.running() || (run.paused && !run.pauseEnds)) continue;
        if (!clock->onExpiry.isEmpty() && canBeDone(clock->onExpiry, file, definition)) {
            offer(SystemStep{run.effectiveDue.plusMs(1), clock->onExpiry, false});
        }
        offer(nextRung(file, run, *clock, definition, calendar));
    }
    return next;
}

bool isDue(const SystemStep& step, const WorkCalendar& calendar, Instant now) {
    return now >= step.at && (!step.inWorkingHours || calendar.nextWorkingInstant(now) == now);
}

}  // namespace minqing::workflow
