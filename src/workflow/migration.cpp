#include "workflow/migration.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "workflow/values.h"
#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

QString mapped(const std::map<QString, QString>& names, const QString& id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
}

struct Move {
    const CaseFile& file;
    const MigrationPlan& plan;
    const CaseDefinition& from;
    const CaseDefinition& to;
    std::vector<Reason> reasons = {};

    void refuse(QString code, QString message, QString field = {}) {
        reasons.push_back({std::move(code), std::move(message), std::move(field)});
    }
};

/// The state to come; empty: nothing was said about it.
QString targetState(const CaseFile& file, const MigrationPlan& plan, const CaseDefinition& to) {
    if (const auto named = plan.states.find(file.state); named != plan.states.end()) return named->second;
    const StateDefinition* same = plan.keepStates ? to.state(file.state) : nullptr;
    return same && same->phase == file.phase ? same->id : QString();
}

void checkTarget(Move& move) {
    const StateDefinition* stands = move.from.state(move.file.state);
    const QString name = stands ? stands->name.text() : move.file.state;
    const QString target = targetState(move.file, move.plan, move.to);
    const StateDefinition* becomes = move.to.state(target);
    const bool moved = becomes && becomes->phase != move.file.phase;
    const bool over = isOver(move.file.phase) || (becomes && isOver(becomes->phase));
    if (target.isEmpty()) {
        move.refuse(u"unmapped_state"_s,
                    WorkflowText::tr("Nothing says which state “%1” becomes: add %2=NEW to the map").arg(name, move.file.state),
                    move.file.state);
    } else if (!becomes) {
        move.refuse(
            u"unknown_state"_s,
            WorkflowText::tr("Version %1 has no state “%2”, which “%3” shall become").arg(move.to.version).arg(target, name),
            target);
    } else if (target != move.file.state && !over && (moved || move.to.state(move.file.state))) {
        // Where a case has come to is for those to change who handle it.
        move.refuse(u"step_by_migration"_s,
                    WorkflowText::tr("“%1” cannot become “%2”: a migration renames a state that is no more, and takes nobody's "
                                     "step. Leave the case where it is")
                        .arg(name, becomes->name.text()),
                    target);
    } else if (moved && over) {
        // Closing, voiding and reopening are steps that people answer for, with all that they demand.
        move.refuse(
            u"outcome_by_migration"_s,
            WorkflowText::tr("“%1” cannot become “%2”: a migration closes no case, makes none void and opens none again")
                .arg(name, becomes->name.text()),
            target);
    }
}

/// The case's values as they will be: renamed, given up, filled in. Values that the old version did not know stay.
QJsonObject fieldsAfter(const CaseFile& file, const MigrationPlan& plan, const CaseDefinition& to) {
    QJsonObject after;
    for (auto at = file.fields.constBegin(); at != file.fields.constEnd(); ++at) {
        const QString id = mapped(plan.fields, at.key());
        if (!id.isEmpty()) after.insert(id, at.value());
    }
    for (auto at = plan.values.constBegin(); at != plan.values.constEnd(); ++at) {
        if (!hasValue(after.value(at.key()))) after.insert(at.key(), at.value());
    }
    for (const QString& asked : to.registerAsks) {
        const FieldDefinition* field = to.field(asked);
        if (field && field->required && !field->fallback.isEmpty() && !hasValue(after.value(asked))) {
            after.insert(asked, fallbackValue(*field));
        }
    }
    return after;
}

/// What both versions know stays what it is; only what the new one asks for at intake can be filled in.
void checkValuesKept(Move& move) {
    for (const auto& [old, now] : move.plan.fields) {
        const FieldDefinition* field = move.to.field(old);
        if (!field || now == old || !hasValue(move.file.fields.value(old))) continue;
        move.refuse(
            u"field_kept"_s,
            WorkflowText::tr("Version %1 knows “%2” too: its value stays there").arg(move.to.version).arg(field->name.text()),
            old);
    }
    for (auto at = move.plan.values.constBegin(); at != move.plan.values.constEnd(); ++at) {
        const FieldDefinition* field = move.to.field(at.key());
        if (!field || move.to.registerAsks.contains(at.key())) continue;
        move.refuse(u"field_kept"_s,
                    WorkflowText::tr("“%1” is told at a step, by whoever takes it: a migration cannot fill it in")
                        .arg(field->name.text()),
                    at.key());
    }
}

void checkFields(Move& move, const DefinitionSet& definitions, const UnitTree& units) {
    checkValuesKept(move);
    const QJsonObject after = fieldsAfter(move.file, move.plan, move.to);
    for (auto at = after.constBegin(); at != after.constEnd(); ++at) {
        if (!hasValue(at.value())) continue;
        const FieldDefinition* field = move.to.field(at.key());
        if (field) {
            const auto bad = fieldRefusals(*field, at.value(), definitions, units);
            move.reasons.insert(move.reasons.end(), bad.begin(), bad.end());
        } else if (const FieldDefinition* old = move.from.field(at.key()); old || move.plan.values.contains(at.key())) {
            move.refuse(u"field_gone"_s,
                        WorkflowText::tr("Version %1 has no field “%2”, which this case has a value of: say which "
                                         "field it becomes, or that it is given up")
                            .arg(move.to.version)
                            .arg(old ? old->name.text() : at.key()),
                        at.key());
        }
    }
    for (const QString& asked : move.to.registerAsks) {
        const FieldDefinition* field = move.to.field(asked);
        if (!field || !field->required || hasValue(after.value(asked))) continue;
        move.refuse(u"missing_field"_s,
                    WorkflowText::tr("Version %1 demands “%2”, which this case has no value of")
                        .arg(move.to.version)
                        .arg(field->name.text()),
                    asked);
    }
}

/// A clock that both versions have goes on as it runs: nobody's lateness is taken away by the move.
void checkClocksKept(Move& move) {
    const auto kept = [&](const QString& id) {
        move.refuse(u"clock_kept"_s,
                    WorkflowText::tr("Version %1 has the clock “%2” too: it goes on as it runs, and is neither ended nor begun")
                        .arg(move.to.version)
                        .arg(move.to.clock(id)->name.text()),
                    id);
    };
    for (const auto& [old, now] : move.plan.clocks) {
        if (now != old && move.from.clock(old) && move.to.clock(old)) kept(old);
    }
    for (const QString& id : move.plan.starts) {
        if (move.from.clock(id) && move.to.clock(id)) kept(id);
    }
}

void checkClocks(Move& move) {
    checkClocksKept(move);
    for (const ClockRun& run : move.file.clocks) {
        if (!run.running()) continue;
        const QString id = mapped(move.plan.clocks, run.clock);
        if (id.isEmpty() || move.to.clock(id)) continue;
        const ClockDefinition* known = move.from.clock(run.clock);
        const QString name = known ? known->name.text() : run.clock;
        move.refuse(u"clock_gone"_s,
                    WorkflowText::tr("The clock “%1” is running, and version %2 has no clock “%3”: say which one it "
                                     "becomes, or that it ends")
                        .arg(name)
                        .arg(move.to.version)
                        .arg(id),
                    run.clock);
    }
    for (const QString& id : move.plan.starts) {
        if (move.to.clock(id)) continue;
        move.refuse(u"unknown_clock"_s, WorkflowText::tr("Version %1 has no clock “%2” to start").arg(move.to.version).arg(id),
                    id);
    }
}

/// A request that nobody could answer any more would block the case for good.
void checkExtension(Move& move) {
    const auto& all = move.to.transitions;
    const bool answerable =
        std::any_of(all.begin(), all.end(), [](const auto& one) { return one.has(Effect::GrantExtension); });
    if (!move.file.pendingExtension() || answerable) return;
    move.refuse(
        u"extension_pending"_s,
        WorkflowText::tr("A request for an extension waits, and version %1 knows no answer to it").arg(move.to.version));
}

}  // namespace

std::vector<Reason> migrationRefusals(const CaseFile& file, const MigrationPlan& plan, const DefinitionSet& definitions,
                                      const UnitTree& units) {
    const CaseDefinition* from = definitions.caseVersion(file.type, file.definitionVersion);
    const CaseDefinition* to = definitions.caseVersion(file.type, plan.version);
    if (!from || !to) {
        return {{u"no_such_definition"_s, WorkflowText::tr("There is no version %1 of “%2”")
                                              .arg(to ? file.definitionVersion : plan.version)
                                              .arg(from ? from->name.text() : file.type)}};
    }
    if (from == to) {
        return {{u"same_version"_s, WorkflowText::tr("The case runs under version %1 already").arg(plan.version)}};
    }
    Move move{file, plan, *from, *to};
    if (isOver(file.phase) && !plan.closedToo) {
        move.refuse(u"case_over"_s, WorkflowText::tr("The case is over; it keeps the rules it was judged by"));
    }
    checkTarget(move);
    checkFields(move, definitions, units);
    checkClocks(move);
    checkExtension(move);
    return std::move(move.reasons);
}

QJsonObject migrationPayload(const CaseFile& file, const MigrationPlan& plan, const DefinitionSet& definitions) {
    const CaseDefinition* to = definitions.caseVersion(file.type, plan.version);
    QJsonObject payload{{u"version"_s, plan.version}, {u"state"_s, targetState(file, plan, *to)}};
    const QJsonObject after = fieldsAfter(file, plan, *to);
    QJsonObject changes;
    for (auto at = after.constBegin(); at != after.constEnd(); ++at) {
        if (file.fields.value(at.key()) != at.value()) changes.insert(at.key(), at.value());
    }
    for (const QString& id : file.fields.keys()) {
        if (!after.contains(id)) changes.insert(id, QJsonValue());
    }
    if (!changes.isEmpty()) payload.insert(u"fields"_s, changes);
    QJsonObject clocks;
    for (const auto& [old, now] : plan.clocks) clocks.insert(old, now);
    if (!clocks.isEmpty()) payload.insert(u"clocks"_s, clocks);
    if (!plan.starts.isEmpty()) payload.insert(u"starts"_s, QJsonArray::fromStringList(plan.starts));
    return payload;
}

std::vector<MovedDeadline> movedDeadlines(const CaseFile& before, const CaseFile& after) {
    std::vector<MovedDeadline> moved;
    // Runs are only ever added behind those that stand.
    for (size_t i = 0; i < before.clocks.size() && i < after.clocks.size(); ++i) {
        const ClockRun& then = before.clocks[i];
        const ClockRun& now = after.clocks[i];
        if (!then.running() || !now.running() || then.effectiveDue == now.effectiveDue) continue;
        moved.push_back({now.clock, then.effectiveDue, now.effectiveDue});
    }
    return moved;
}

}  // namespace minqing::workflow
