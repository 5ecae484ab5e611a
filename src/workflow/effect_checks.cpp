// What the effects of an action presuppose, whatever the definition asks for beside.

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "workflow/clocks.h"
#include "workflow/co_handling.h"
#include "workflow/milestones.h"
#include "workflow/question.h"

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

void checkClaim(Question& question) {
    if (question.has(Effect::Claim) && !question.file.claimant.isNull()) {
        const bool own = question.file.claimant == question.actor.id;
        question.refuse(u"already_claimed"_s, own ? WorkflowText::tr("You have claimed it already")
                                                  : WorkflowText::tr("Somebody else has claimed it already"));
    }
    if (question.has(Effect::Release) && question.file.claimant.isNull()) {
        question.refuse(u"not_claimed"_s, WorkflowText::tr("Nobody has claimed it"));
    }
}

void checkCoReport(Question& question) {
    const bool arrives = question.has(Effect::ReportForDuty);
    if (!arrives && !question.has(Effect::ReportCoHandling)) return;
    const QString unit = reportingUnit(question.file, question.actor, question.context.units);
    if (!unit.isEmpty()) {
        const auto& tasks = question.file.coTasks;
        const bool there = arrives && std::any_of(tasks.begin(), tasks.end(), [&](const CoTask& task) {
                               return isOpen(task, question.file.cycle) && task.unit == unit && task.arrived;
                           });
        if (there) {
            question.refuse(u"already_arrived"_s, WorkflowText::tr("Your unit has reported for duty already"));
        }
        return;
    }
    question.refuse(u"no_co_task"_s, WorkflowText::tr("Your unit has no open co-handling task in this case"));
}

void checkJoin(Question& question) {
    if (!question.has(Effect::OverrideJoin) || missingReports(question.file, u"all"_s) > 0) return;
    question.refuse(u"nothing_to_override"_s, WorkflowText::tr("No co-handling unit is being waited for"));
}

/// A deadline that has passed would be missed from the start.
void checkCoDue(Question& question) {
    if (!question.has(Effect::AssignCoUnits)) return;
    const QDate due = QDate::fromString(question.input.fields.value("co_due"_L1).toString(), Qt::ISODate);
    if (!due.isValid() || due >= beijingDate(question.context.now)) return;
    question.refuse(
        u"co_due_passed"_s,
        WorkflowText::tr("The co-handling units cannot be done by %1: that day is past").arg(due.toString(Qt::ISODate)),
        u"co_due"_s);
}

/// Nobody is there any more to do it. What stood there already is not asked again.
void checkThere(Question& question, const QString& field, const QStringList& given) {
    static const QStringList areas{u"district"_s, u"grid"_s};
    auto stood = codesOf(question.file.fields.value(field));
    for (const QString& code : given) {
        const Unit* unit = question.context.units.find(code);
        if (!unit || stood.contains(code)) continue;
        if (areas.contains(unit->kind)) {
            question.refuse(
                u"no_handling_unit"_s,
                WorkflowText::tr("%1 is an area and handles no cases: choose a town, a village, a community or a unit")
                    .arg(unit->name),
                field);
            continue;
        }
        if (unit->isThere(beijingDate(question.context.now))) continue;
        question.refuse(u"unit_ended"_s,
                        WorkflowText::tr("%1 was there until %2 only: choose the unit that took over its work")
                            .arg(unit->name, unit->lastDay.toString(Qt::ISODate)),
                        field);
        stood.append(code);  // told once
    }
}

/// To give a case to who has it already would only begin its clocks anew.
void checkLeadChanges(Question& question) {
    const QString lead = question.input.fields.value("lead_unit"_L1).toString();
    if (!question.has(Effect::AssignLeadUnit) || lead.isEmpty() || lead != question.file.leadUnit) return;
    const auto& steps = question.file.steps;
    const bool assigned = std::any_of(steps.begin(), steps.end(), [&](const CaseStep& step) {
        const auto* action = question.context.definition.transition(step.action);
        return action && step.counts() && action->has(Effect::AssignLeadUnit);
    });
    if (!assigned) return;  // who was only proposed at intake
    question.refuse(u"lead_unit_stands"_s,
                    WorkflowText::tr("%1 leads this case already: choose another unit").arg(question.context.units.name(lead)),
                    u"lead_unit"_s);
}

void checkUnitsThere(Question& question) {
    const auto& given = question.input.fields;
    if (question.has(Effect::AssignLeadUnit)) checkThere(question, u"lead_unit"_s, codesOf(given.value("lead_unit"_L1)));
    if (question.has(Effect::AssignCoUnits)) checkThere(question, u"co_units"_s, codesOf(given.value("co_units"_L1)));
}

/// To call in whom one waits for already would be an empty line in the history, unless they get another day.
void checkCalledAnew(Question& question) {
    if (!question.has(Effect::AssignCoUnits) || question.has(Effect::AssignLeadUnit)) return;
    const auto called = codesOf(question.input.fields.value("co_units"_L1));
    const auto due = question.input.fields.value("co_due"_L1);
    if (called.isEmpty() || (hasValue(due) && due != question.file.fields.value("co_due"_L1))) return;
    const auto& tasks = question.file.coTasks;
    const bool waited = std::all_of(called.begin(), called.end(), [&](const QString& unit) {
        return std::any_of(tasks.begin(), tasks.end(),
                           [&](const CoTask& task) { return task.unit == unit && isOpen(task, question.file.cycle); });
    });
    if (!waited) return;
    question.refuse(u"no_new_co_unit"_s,
                    WorkflowText::tr("These units have been called in already: add the one that is missing"), u"co_units"_s);
}

/// Who leads cannot be called in as well: it would wait for itself.
void checkCoUnits(Question& question) {
    if (!question.has(Effect::AssignCoUnits)) return;
    const QString lead = question.fields.value("lead_unit"_L1).toString();
    const auto called = question.input.fields.value("co_units"_L1).toArray();
    if (lead.isEmpty() || !called.contains(lead)) return;
    question.refuse(
        u"co_unit_leads"_s,
        WorkflowText::tr("%1 leads this case and cannot be a co-handling unit of it").arg(question.context.units.name(lead)),
        u"co_units"_s);
}

/// A relapse that was found is answered by a new cycle, not by looking again.
void checkLookBack(Question& question) {
    if (!question.has(Effect::LookBack)) return;
    const auto& steps = question.file.steps;
    const bool relapsed = std::any_of(steps.begin(), steps.end(), [&](const CaseStep& step) {
        const auto* action = question.context.definition.transition(step.action);
        return step.counts() && step.cycle == question.file.cycle && action && action->has(Effect::LookBack) &&
               step.fields.value("look_back_result"_L1) == "relapsed"_L1;
    });
    if (!relapsed) return;
    question.refuse(u"relapse_stands"_s,
                    WorkflowText::tr("A look-back has found a relapse already, and it stands: the case is to be opened again"));
}

/// Each pause is capped; without a number of them a case could wait for ever.
void checkPauses(Question& question) {
    if (!question.has(Effect::Pause)) return;
    for (const ClockDefinition& clock : question.context.definition.clocks) {
        const auto& named = question.transition.pauses;
        if (!clock.pauses || (!named.isEmpty() && !named.contains(clock.id))) continue;
        std::size_t paused = 0;
        for (const ClockRun& run : question.file.clocks) {
            if (run.clock == clock.id && run.cycle == question.file.cycle) paused += run.pauses.size();
        }
        if (paused < static_cast<std::size_t>(*clock.pauses)) continue;
        question.refuse(u"pause_limit"_s, WorkflowText::tr("“%1” can be paused %2 time(s) only in one cycle, and has been")
                                              .arg(clock.name.text())
                                              .arg(*clock.pauses));
    }
}

void checkVerification(Question& question) {
    const auto& done = question.file.verifiers;
    if (!question.has(Effect::Verify) || std::find(done.begin(), done.end(), question.actor.id) == done.end()) return;
    question.refuse(u"already_verified"_s, WorkflowText::tr("You have verified this already; it needs another person"));
}

void checkExtensionDays(Question& question, const ClockDefinition& clock, const ClockRun& run, int days) {
    if (question.file.extensionsOfCycle() >= clock.extensions) {
        question.refuse(u"extension_limit"_s, WorkflowText::tr("“%1” can be extended %2 time(s) only, and has been")
                                                  .arg(clock.name.text())
                                                  .arg(clock.extensions));
    }
    if (run.extensionCap && days > run.extensionCap->amount) {
        question.refuse(u"extension_limit"_s,
                        WorkflowText::tr("“%1” can be extended by %2 at most; %3 were asked for")
                            .arg(clock.name.text(), limitText(*run.extensionCap))
                            .arg(days),
                        u"extension_days"_s);
    }
}

void checkExtensionRequest(Question& question) {
    if (!question.has(Effect::RequestExtension)) return;
    if (question.file.pendingExtension() && !question.transition.requires_.noPendingExtension) {
        question.refuse(u"extension_pending"_s,
                        WorkflowText::tr("An extension has been asked for already and is not decided yet"));
    }
    const auto runs = extendable(question.file, question.context.definition);
    if (runs.empty()) {
        question.refuse(u"extension_limit"_s, WorkflowText::tr("No time limit is running that could be extended"));
    }
    const int days = question.input.fields.value("extension_days"_L1).toInt();
    const bool told = std::any_of(question.reasons.begin(), question.reasons.end(),
                                  [](const Reason& one) { return one.field == "extension_days"_L1; });
    if (days < 1 && !told) {
        question.refuse(u"extension_limit"_s, WorkflowText::tr("Ask for at least one day"), u"extension_days"_s);
    }
    for (const ClockRun* run : runs) {
        if (const auto* clock = question.context.definition.clock(run->clock)) checkExtensionDays(question, *clock, *run, days);
    }
}

void checkExtensionAnswer(Question& question) {
    const bool answers = question.has(Effect::GrantExtension) || question.has(Effect::RefuseExtension);
    if (!answers || question.file.pendingExtension()) return;
    question.refuse(u"no_extension_pending"_s, WorkflowText::tr("No extension has been asked for"));
}

void checkObjection(Question& question) {
    const CaseFile& file = question.file;
    if (question.has(Effect::Object) && !file.noticeFrom) {
        question.refuse(u"notice_missing"_s, WorkflowText::tr("There is no public notice that could be objected to"));
    }
    const bool decides = question.has(Effect::UpholdObjection) || question.has(Effect::DismissObjection);
    if (decides && !file.objectionPending) {
        question.refuse(u"no_objection"_s, WorkflowText::tr("There is no objection to decide"));
    }
}

void checkSupervision(Question& question) {
    const CaseFile& file = question.file;
    if (question.has(Effect::ListSupervision) && file.listed) {
        question.refuse(u"already_listed"_s, WorkflowText::tr("It is listed for supervision already"));
    }
    if (question.has(Effect::Delist) && !file.listed) {
        question.refuse(u"not_listed"_s, WorkflowText::tr("It is not listed for supervision"));
    }
    if (question.has(Effect::AnswerInstruction) && !file.instructionPending) {
        question.refuse(u"no_instruction"_s, WorkflowText::tr("There is no instruction to answer"));
    }
}

}  // namespace

void checkEffects(Question& question) {
    checkClaim(question);
    checkCoReport(question);
    checkJoin(question);
    checkCoDue(question);
    checkCoUnits(question);
    checkCalledAnew(question);
    checkUnitsThere(question);
    checkLeadChanges(question);
    checkVerification(question);
    checkPauses(question);
    checkLookBack(question);
    checkExtensionRequest(question);
    checkExtensionAnswer(question);
    checkPlannedMilestones(question);
    checkMilestone(question);
    checkObjection(question);
    checkSupervision(question);
}

}  // namespace minqing::workflow
