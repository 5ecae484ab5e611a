#include "domain/case_facts.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

struct Column {
    QStringView name;
    QString CaseFacts::*fact;
};

/// The typed columns that fields fill; whatever else a definition names stays in the JSON.
constexpr std::array<Column, 12> columns{{{u"title", &CaseFacts::title},
                                          {u"domain", &CaseFacts::domain},
                                          {u"channel", &CaseFacts::channel},
                                          {u"route", &CaseFacts::route},
                                          {u"urgency", &CaseFacts::urgency},
                                          {u"household", &CaseFacts::household},
                                          {u"town", &CaseFacts::town},
                                          {u"village", &CaseFacts::village},
                                          {u"grid", &CaseFacts::grid},
                                          {u"address", &CaseFacts::address},
                                          {u"lead_unit", &CaseFacts::leadUnit},
                                          {u"outcome", &CaseFacts::outcome}}};

QString* columnOf(CaseFacts& facts, QStringView name) {
    for (const Column& column : columns) {
        if (column.name == name) return &(facts.*column.fact);
    }
    return nullptr;
}

void fillColumns(CaseFacts& facts, const CaseFile& file, const CaseDefinition& definition) {
    for (auto at = file.fields.constBegin(); at != file.fields.constEnd(); ++at) {
        const QString key = at.key();
        QString* column = columnOf(facts, key);
        if (!column) {
            const FieldDefinition* field = definition.field(key);
            if (field && !field->column.isEmpty()) column = columnOf(facts, field->column);
        }
        if (column) *column = at.value().toString();
        // The rating has its column from the feedback of this cycle, not from the field.
        else if (key != u"satisfaction")
            facts.fields.insert(key, at.value());
    }
    if (facts.title.isEmpty()) facts.title = file.text(definition.titleField);
}

const ClockDefinition* overallClock(const CaseDefinition& definition) {
    for (const ClockDefinition& clock : definition.clocks) {
        if (clock.overall) return &clock;
    }
    return nullptr;
}

void fillDeadlines(CaseFacts& facts, const CaseFile& file, const CaseDefinition& definition) {
    bool anyPaused = false;
    const ClockRun* next = nullptr;
    const ClockRun* capped = nullptr;
    for (const ClockRun& run : file.clocks) {
        const ClockDefinition* clock = definition.clock(run.clock);
        if (!run.running() || (clock && !clock->deadline)) continue;
        anyPaused = anyPaused || run.paused;
        const ClockRun*& slot = run.paused ? capped : next;
        if (run.paused && !run.pauseEnds) continue;
        if (!slot || run.effectiveDue < slot->effectiveDue) slot = &run;
    }
    facts.paused = anyPaused && !next;
    // A pause with a cap ends by itself, so its deadline is known.
    if (!next) next = capped;
    if (!next) return;
    facts.nextDueAt = next->effectiveDue;
    facts.warnAt = next->warnAt;
}

YesNo yesNo(bool yes) { return yes ? YesNo::Yes : YesNo::No; }

/// Whether the order was accepted in time. One that nobody accepts becomes late with the first entry after its deadline, which
/// the program's own reminder makes (the ladder of the clock): waiting for ever does not keep a case out of the figure.
YesNo acceptedInTime(const CaseFile& file, const ClockRun& run) {
    if (!run.running()) return yesNo(*run.stopped <= run.effectiveDue);
    const bool late = !run.paused && !file.steps.empty() && file.steps.back().at > run.effectiveDue;
    return late ? YesNo::No : YesNo::Open;
}

void fillPunctuality(CaseFacts& facts, const CaseFile& file, const CaseDefinition& definition) {
    const ClockDefinition* overall = overallClock(definition);
    const ClockRun* run = overall ? file.clock(overall->id) : nullptr;
    if (run) {
        facts.dueAt = run->effectiveDue;
        facts.originalDueAt = run->firstDue.value_or(run->originalDue);
    }
    if (!run || file.phase == Phase::Void) {
        facts.onTime = facts.onTimeOriginal = YesNo::None;
    } else if (file.closedAt) {
        facts.onTime = yesNo(*file.closedAt <= run->effectiveDue);
        facts.onTimeOriginal = yesNo(*file.closedAt <= run->firstDue.value_or(run->originalDue));
    }
    for (auto at = file.clocks.rbegin(); at != file.clocks.rend(); ++at) {
        if (at->clock != u"acceptance") continue;
        facts.acceptOnTime = acceptedInTime(file, *at);
        break;
    }
}

/// Pauses of the overall clock, in all cycles; without such a clock, the time spent waiting.
qint64 pausedMs(const CaseFile& file, const CaseDefinition& definition, Instant end) {
    qint64 sum = 0;
    const ClockDefinition* overall = overallClock(definition);
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

void fillHistory(CaseFacts& facts, const CaseFile& file) {
    facts.registeredDay = dateNumber(beijingDate(file.registeredAt));
    facts.registeredMonth = facts.registeredDay / 100;
    facts.closedDay = file.closedAt ? dateNumber(beijingDate(*file.closedAt)) : 0;
    facts.reopened = file.cycle > 1;
    facts.firstPass = file.returns == 0 && file.cycle == 1;
    facts.extensionPending = file.pendingExtension() != nullptr;
    facts.exclusion = file.exclusion;
    QStringList units;
    for (const CoTask& task : file.coTasks) {
        if (task.cycle == file.cycle && !units.contains(task.unit)) units.append(task.unit);
    }
    if (!units.isEmpty()) facts.coUnits = u';' + units.join(u';') + u';';
}

/// A merged case is counted and timed with the one it was merged into: it has no deadline or light of its own. Its clocks
/// run on unseen, so that un-merging brings everything back as if it had never been merged.
void standAside(CaseFacts& facts) {
    facts.exclusion = u"duplicate"_s;
    facts.dueAt = facts.originalDueAt = facts.nextDueAt = facts.warnAt = std::nullopt;
    facts.paused = false;
    facts.onTime = facts.onTimeOriginal = facts.acceptOnTime = YesNo::None;
}

}  // namespace

CaseFacts caseFacts(const CaseFile& file, const CaseDefinition& definition) {
    CaseFacts facts;
    facts.id = file.id;
    facts.type = file.type;
    facts.number = file.number;
    facts.definitionVersion = file.definitionVersion;
    facts.state = file.state;
    facts.phase = file.phase;
    facts.cycle = file.cycle;
    facts.claimant = file.claimant;
    facts.registeredBy = file.registeredBy;
    facts.registeredAt = file.registeredAt;
    facts.acceptedAt = file.acceptedAt;
    facts.closedAt = file.closedAt;
    facts.satisfaction = file.satisfaction();
    facts.listed = file.listed;
    facts.claimed = file.everClaimed;
    facts.instructionPending = file.instructionPending;
    facts.returns = file.returns;
    facts.extensions = file.extensionsGranted;
    facts.reminders = file.reminders;
    facts.origin = file.origin;
    facts.version = file.version;
    facts.head = file.head;
    fillColumns(facts, file, definition);
    facts.leadUnit = file.leadUnit;
    fillDeadlines(facts, file, definition);
    fillPunctuality(facts, file, definition);
    fillHistory(facts, file);
    if (!file.mergedInto().isEmpty()) standAside(facts);
    if (file.closedAt) {
        const qint64 gross = file.closedAt->ms - file.registeredAt.ms;
        facts.handlingMinutesGross = gross / msPerMinute;
        facts.handlingMinutesNet = std::max<qint64>(0, gross - pausedMs(file, definition, *file.closedAt)) / msPerMinute;
    }
    return facts;
}

std::vector<CoDuty> coDuties(const CaseFile& file) {
    const bool awaited = !isOver(file.phase) && file.mergedInto().isEmpty();
    std::vector<CoDuty> duties;
    for (const CoTask& task : file.coTasks) {
        const bool told = std::any_of(duties.begin(), duties.end(), [&](const CoDuty& one) { return one.unit == task.unit; });
        if (task.cycle != file.cycle || told) continue;
        const auto open = awaited && !task.overridden ? CoDuty::State::Open : CoDuty::State::Over;
        duties.push_back({task.unit, task.due, task.reported ? CoDuty::State::Reported : open});
    }
    return duties;
}

QString coDutyCode(CoDuty::State state) {
    switch (state) {
        case CoDuty::State::Over:
            return u"over"_s;
        case CoDuty::State::Open:
            return u"open"_s;
        case CoDuty::State::Reported:
            return u"reported"_s;
    }
    return {};
}

Light lightOf(Phase phase, bool paused, std::optional<Instant> nextDue, std::optional<Instant> warn, Instant now) {
    if (isOver(phase)) return Light::None;
    if (nextDue && now > *nextDue) return Light::Red;
    if (nextDue && warn && now >= *warn) return Light::Yellow;
    if (paused) return Light::Grey;
    return nextDue ? Light::Green : Light::None;
}

namespace {
constexpr std::array<std::pair<Light, QStringView>, 5> lightCodes{{{Light::None, u"none"},
                                                                   {Light::Green, u"green"},
                                                                   {Light::Yellow, u"yellow"},
                                                                   {Light::Red, u"red"},
                                                                   {Light::Grey, u"grey"}}};
}  // namespace

QString lightCode(Light light) {
    for (const auto& [value, code] : lightCodes) {
        if (value == light) return code.toString();
    }
    return {};
}

QString lightName(Light light) {
    switch (light) {
        case Light::None:
            return QCoreApplication::translate("Light", "No time limit");
        case Light::Green:
            return QCoreApplication::translate("Light", "In time");
        case Light::Yellow:
            return QCoreApplication::translate("Light", "Due soon");
        case Light::Red:
            return QCoreApplication::translate("Light", "Overdue");
        case Light::Grey:
            return QCoreApplication::translate("Light", "Paused");
    }
    return {};
}

}  // namespace minqing
