#include "domain/counted_facts.h"

#include <algorithm>
#include <array>

#include "domain/case_file.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

struct CountedField {
    QStringView name;
    QString CountedFacts::*fact;
};

constexpr std::array<CountedField, 8> countedFields{{{u"domain", &CountedFacts::domain},
                                                     {u"channel", &CountedFacts::channel},
                                                     {u"route", &CountedFacts::route},
                                                     {u"urgency", &CountedFacts::urgency},
                                                     {u"town", &CountedFacts::town},
                                                     {u"village", &CountedFacts::village},
                                                     {u"grid", &CountedFacts::grid},
                                                     {u"outcome", &CountedFacts::outcome}}};

YesNo yesNo(bool yes) { return yes ? YesNo::Yes : YesNo::No; }

/// Whether the order was accepted in time. One that nobody accepts becomes late with the first entry after its deadline, which
/// the program's own reminder makes (the ladder of the clock): waiting for ever does not keep a case out of the figure.
/// A unit that let its time pass is not made good by the next one, to which the case was passed on.
YesNo acceptedInTime(const CaseFile& file, const ClockRun& run) {
    const bool missed = std::any_of(file.clocks.begin(), file.clocks.end(), [&](const ClockRun& one) {
        return one.clock == run.clock && one.stopped && *one.stopped > one.effectiveDue;
    });
    if (missed) return YesNo::No;
    if (!run.running()) return yesNo(*run.stopped <= run.effectiveDue);
    const bool late = !run.paused && !file.steps.empty() && file.steps.back().at > run.effectiveDue;
    return late ? YesNo::No : YesNo::Open;
}

/// A deadline that was missed in a cycle before stays missed: doing it again does not make good what was promised first.
bool wasLate(const CaseFile& file, const QString& clock) {
    return std::any_of(file.clocks.begin(), file.clocks.end(), [&](const ClockRun& run) {
        return run.clock == clock && run.cycle < file.cycle && run.stopped && *run.stopped > run.effectiveDue;
    });
}

void fillPunctuality(CountedFacts& facts, const CaseFile& file, const ClockDefinition* overall) {
    const ClockRun* run = overall ? file.clock(overall->id) : nullptr;
    facts.dueAt = run ? std::optional(run->effectiveDue) : std::nullopt;
    facts.onTime = facts.onTimeOriginal = YesNo::Open;
    if (!run || file.phase == Phase::Void) {
        facts.onTime = facts.onTimeOriginal = YesNo::None;
    } else if (file.closedAt) {
        facts.onTime = yesNo(*file.closedAt <= run->effectiveDue);
        const bool first = *file.closedAt <= run->promised();
        facts.onTimeOriginal = yesNo(first && !wasLate(file, overall->id));
    }
    facts.acceptOnTime = YesNo::None;
    for (auto at = file.clocks.rbegin(); at != file.clocks.rend(); ++at) {
        if (at->clock != u"acceptance") continue;
        facts.acceptOnTime = acceptedInTime(file, *at);
        break;
    }
}

/// Pauses of the overall clock, in all cycles; without such a clock, the time spent waiting.
qint64 pausedMs(const CaseFile& file, const ClockDefinition* overall, Instant end) {
    qint64 sum = 0;
    if (!overall) {
        for (const Span& span : file.spans) {
            if (span.phase == Phase::Waiting) sum += span.to.value_or(end).ms - span.from.ms;
        }
        return sum;
    }
    for (const ClockRun& run : file.clocks) {
        if (run.clock != overall->id) continue;
        for (const ClockPause& pause : run.pauses) sum += pause.to.value_or(end).ms - pause.from.ms;
    }
    return sum;
}

void fillClosing(CountedFacts& facts, const CaseFile& file, const ClockDefinition* overall) {
    facts.closedAt = file.closedAt;
    facts.closedDay = file.closedAt ? dateNumber(beijingDate(*file.closedAt)) : 0;
    facts.handlingMinutesNet = facts.handlingMinutesGross = -1;
    if (!file.closedAt) return;
    const qint64 gross = file.closedAt->ms - file.registeredAt.ms;
    facts.handlingMinutesGross = gross / msPerMinute;
    facts.handlingMinutesNet = std::max<qint64>(0, gross - pausedMs(file, overall, *file.closedAt)) / msPerMinute;
}

}  // namespace

void fillCountedFields(CountedFacts& facts, const CaseFile& file, const CaseDefinition& definition) {
    for (const CountedField& field : countedFields) facts.*field.fact = file.fields.value(field.name).toString();
    for (const FieldDefinition& named : definition.fields) {
        if (named.column.isEmpty() || named.column == named.id) continue;
        const auto given = file.fields.constFind(named.id);
        if (given == file.fields.constEnd()) continue;
        for (const CountedField& field : countedFields) {
            if (field.name == named.column) facts.*field.fact = given->toString();
        }
    }
}

void fillCountedCourse(CountedFacts& facts, const CaseFile& file, const CaseDefinition& definition) {
    const ClockDefinition* overall = definition.overallClock();
    facts.cycle = file.cycle;
    facts.state = file.state;
    facts.phase = file.phase;
    facts.leadUnit = file.leadUnit;
    facts.satisfaction = file.satisfaction();
    facts.firstPass = file.returns == 0 && file.cycle == 1;
    facts.reopened = file.cycle > 1;
    facts.listed = file.listed;
    facts.claimed = file.everClaimed;
    facts.returns = file.returns;
    facts.extensions = file.extensionsGranted;
    facts.exclusion = file.exclusion;
    fillPunctuality(facts, file, overall);
    fillClosing(facts, file, overall);
    if (file.mergedInto().isEmpty()) return;
    // A merged case is counted and timed with the one it was merged into: it has no deadline of its own. Its clocks run on
    // unseen, so that un-merging brings everything back as if it had never been merged.
    facts.exclusion = u"duplicate"_s;
    facts.dueAt.reset();
    facts.onTime = facts.onTimeOriginal = facts.acceptOnTime = YesNo::None;
}

bool isCountedField(QStringView column) {
    return std::any_of(countedFields.begin(), countedFields.end(),
                       [&](const CountedField& field) { return field.name == column; });
}

}  // namespace minqing
