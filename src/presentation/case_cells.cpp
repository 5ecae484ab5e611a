#include "presentation/case_cells.h"

#include <QCoreApplication>

#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

/// It is back now, not only once upon a time: with its sender where it began, or with the handler though it was handed in
/// already (what was handed in has an outcome, until the next cycle begins).
bool isReturned(const CaseFacts& facts, const CaseDefinition* definition) {
    if (facts.returns == 0) return false;
    const bool worked = facts.phase == Phase::Active || facts.phase == Phase::Waiting;
    return worked ? !facts.outcome.isEmpty() : definition && facts.state == definition->initial;
}

}  // namespace

Cell stateCell(const CaseFacts& facts, const CellContext& context) {
    const auto* definition = context.surroundings->definitions->caseVersion(facts.type, facts.definitionVersion);
    const auto* state = definition ? definition->state(facts.state) : nullptr;
    QString second;
    if (facts.exclusion == "duplicate"_L1)
        second = QCoreApplication::translate("Columns", "merged");
    else if (facts.cycle > 1)
        second = QCoreApplication::translate("Columns", "cycle %1").arg(facts.cycle);
    else if (isReturned(facts, definition))
        second = QCoreApplication::translate("Columns", "returned");
    const bool over = isOver(facts.phase);
    return Cell{.text = state ? state->name.text() : facts.state,
                .raw = facts.state,
                .tone = over ? CellTone::Muted : CellTone::Normal,
                .second = second};
}

Cell lightCell(const CaseFacts& facts, const CellContext& context) {
    const Light light = lightOf(facts, context.now);
    // The deadline of the case itself is still to come; one of its steps is late.
    const bool step = light == Light::Red && facts.dueAt && *facts.dueAt > context.now;
    const QString name = step ? QCoreApplication::translate("Columns", "Step late") : lightName(light);
    return Cell{.text = light == Light::None ? QString() : name, .raw = int(light), .light = cellLight(light)};
}

Cell deadlineCell(const CaseFacts& facts, const CellContext& context) {
    const auto due = facts.nextDueAt ? facts.nextDueAt : facts.dueAt;
    return Cell{.text = deadlineOf(facts, context.now),
                .raw = due ? qint64(due->ms) : qint64(0),
                .tone = facts.phase == Phase::Closed ? CellTone::Muted : CellTone::Normal,
                .tip = due ? momentText(*due, context.now) : QString(),
                .file = due && facts.phase != Phase::Closed ? momentForFile(*due) : QString()};
}

Cell coDueCell(const CaseFacts& facts, const CellContext& context) {
    const auto& duty = facts.ownCoDuty;
    if (!duty) return {};
    const auto muted = [](const QString& text) { return Cell{.text = text, .tone = CellTone::Muted}; };
    if (duty->state == CoDuty::State::Reported) return muted(QCoreApplication::translate("Columns", "reported"));
    if (duty->state == CoDuty::State::Over) return muted(u"—"_s);
    if (!duty->due) return Cell{.text = QCoreApplication::translate("Columns", "no day set")};
    return Cell{.text = deadlineText(*duty->due, context.now, false),
                .raw = qint64(duty->due->ms),
                .tip = momentText(*duty->due, context.now),
                .file = momentForFile(*duty->due)};
}

CellLight cellLight(Light light) {
    switch (light) {
        case Light::Green:
            return CellLight::Green;
        case Light::Yellow:
            return CellLight::Amber;
        case Light::Red:
            return CellLight::Red;
        case Light::Grey:
            return CellLight::Grey;
        case Light::None:
            break;
    }
    return CellLight::None;
}

Light lightOf(const CaseFacts& facts, Instant now) {
    return minqing::lightOf(facts.phase, facts.paused, facts.nextDueAt, facts.warnAt, now);
}

QString deadlineOf(const CaseFacts& facts, Instant now) {
    if (isOver(facts.phase)) return u"—"_s;
    if (facts.paused) return deadlineText({}, now, true);
    const auto due = facts.nextDueAt ? facts.nextDueAt : facts.dueAt;
    return due ? deadlineText(*due, now, false) : u"—"_s;
}

}  // namespace minqing::presentation
