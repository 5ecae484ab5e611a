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

/// The typed columns that fields fill and that nothing is counted by; whatever else a definition names stays in the JSON.
constexpr std::array<Column, 3> columns{
    {{u"title", &CaseFacts::title}, {u"household", &CaseFacts::household}, {u"address", &CaseFacts::address}}};

/// Puts the value where it belongs among these; false when the column is none of the row's.
bool fillColumn(CaseFacts& facts, QStringView name, const QJsonValue& value) {
    for (const Column& column : columns) {
        if (column.name != name) continue;
        facts.*column.fact = value.toString();
        return true;
    }
    return name == u"lead_unit" || isCountedField(name);
}

void fillColumns(CaseFacts& facts, const CaseFile& file, const CaseDefinition& definition) {
    fillCountedFields(facts, file, definition);
    for (auto at = file.fields.constBegin(); at != file.fields.constEnd(); ++at) {
        const QString key = at.key();
        if (fillColumn(facts, key, at.value())) continue;
        const FieldDefinition* field = definition.field(key);
        if (field && !field->column.isEmpty() && fillColumn(facts, field->column, at.value())) continue;
        // The rating has its column from the feedback of this cycle, not from the field.
        if (key != u"satisfaction") facts.fields.insert(key, at.value());
    }
    if (facts.title.isEmpty()) facts.title = file.text(definition.titleField);
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

/// The deadline first promised of the clock that gives the case its deadline.
std::optional<Instant> originalDeadline(const CaseFile& file, const CaseDefinition& definition) {
    const ClockDefinition* clock = definition.overallClock();
    const ClockRun* run = clock ? file.clock(clock->id) : nullptr;
    return run ? std::optional(run->promised()) : std::nullopt;
}

void fillHistory(CaseFacts& facts, const CaseFile& file) {
    facts.registeredDay = dateNumber(beijingDate(file.registeredAt));
    facts.registeredMonth = facts.registeredDay / 100;
    facts.extensionPending = file.pendingExtension() != nullptr;
    QStringList units;
    for (const CoTask& task : file.coTasks) {
        if (task.cycle == file.cycle && !units.contains(task.unit)) units.append(task.unit);
    }
    if (!units.isEmpty()) facts.coUnits = u';' + units.join(u';') + u';';
}

}  // namespace

CaseFacts caseFacts(const CaseFile& file, const CaseDefinition& definition) {
    CaseFacts facts;
    facts.id = file.id;
    facts.type = file.type;
    facts.number = file.number;
    facts.definitionVersion = file.definitionVersion;
    facts.claimant = file.claimant;
    facts.registeredBy = file.registeredBy;
    facts.registeredAt = file.registeredAt;
    facts.acceptedAt = file.acceptedAt;
    facts.instructionPending = file.instructionPending;
    facts.reminders = file.reminders;
    facts.origin = file.origin;
    facts.version = file.version;
    facts.head = file.head;
    fillColumns(facts, file, definition);
    fillCountedCourse(facts, file, definition);
    fillHistory(facts, file);
    if (!file.mergedInto().isEmpty()) return facts;  // it is timed with the case it was merged into
    facts.originalDueAt = originalDeadline(file, definition);
    fillDeadlines(facts, file, definition);
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
