#include "workflow/effects.h"

#include <QJsonArray>
#include <algorithm>

#include "workflow/co_handling.h"
#include "workflow/milestones.h"
#include "workflow/values.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

void assignCoUnits(const Act& act) {
    CaseFile& file = act.work.file;
    const QStringList units = codesOf(act.fields.value("co_units"_L1));
    std::optional<Instant> due;
    if (const QDate day = QDate::fromString(act.fields.value("co_due"_L1).toString(), Qt::ISODate); day.isValid()) {
        due = act.work.calendar.endOfWork(day);
    }
    for (const QString& unit : units) {
        const bool there = std::any_of(file.coTasks.begin(), file.coTasks.end(),
                                       [&](const CoTask& task) { return task.cycle == file.cycle && task.unit == unit; });
        if (there) continue;
        file.coTasks.push_back(
            {.cycle = file.cycle, .unit = unit, .due = due, .called = act.work.at, .reported = {}, .report = {}});
    }
}

/// Who leads waits for nobody of its own.
void endTaskOfLead(CaseFile& file) {
    const QString lead = file.text(u"lead_unit"_s);
    for (CoTask& task : file.coTasks) {
        if (isOpen(task, file.cycle) && task.unit == lead) task.overridden = true;
    }
}

void reportForDuty(const Act& act) {
    for (CoTask& task : act.work.file.coTasks) {
        if (!isOpen(task, act.work.file.cycle) || task.arrived || (!act.unit.isEmpty() && task.unit != act.unit)) continue;
        task.arrived = act.work.at;
        return;
    }
}

void reportCoHandling(const Act& act) {
    CaseFile& file = act.work.file;
    for (CoTask& task : file.coTasks) {
        if (!isOpen(task, file.cycle) || (!act.unit.isEmpty() && task.unit != act.unit)) continue;
        task.reported = act.work.at;
        if (!task.arrived) task.arrived = act.work.at;
        QString report = act.fields.value("co_report"_L1).toString();
        if (report.isEmpty()) report = act.fields.value("progress"_L1).toString();
        task.report = report.isEmpty() ? act.comment : report;
        return;
    }
}

void overrideJoin(const Act& act) {
    CaseFile& file = act.work.file;
    for (CoTask& task : file.coTasks) {
        if (isOpen(task, file.cycle)) task.overridden = true;
    }
}

void recordFeedback(const Act& act) {
    const QString rating = act.fields.value("satisfaction"_L1).toString();
    if (rating.isEmpty()) return;
    QString note = act.fields.value("callback_note"_L1).toString();
    if (note.isEmpty()) note = act.comment;
    act.work.file.feedback.push_back(
        {.cycle = act.work.file.cycle, .rating = rating, .note = note, .at = act.work.at, .by = act.actor});
}

/// Nothing of the cycle before is overwritten: what had a cycle keeps it, what stands only for now begins afresh.
void beginCycle(const Act& act) {
    CaseFile& file = act.work.file;
    stopAllClocks(act.work);
    ++file.cycle;
    file.fields.remove(u"outcome"_s);
    file.fields.remove(u"satisfaction"_s);
    // A date that was agreed on for the cycle before is over, or would be late at once.
    if (!act.fields.contains(u"timetable"_s)) file.fields.remove(u"timetable"_s);
    file.acceptedAt.reset();
    file.closedAt.reset();
    file.verifiers.clear();
    file.milestones.clear();
    file.noticeFrom.reset();
    file.objectionPending = false;
    file.objectionUpheld = false;
}

void answerExtension(const Act& act, Extension::Answer answer) {
    CaseFile& file = act.work.file;
    for (Extension& one : file.extensions) {
        if (one.cycle != file.cycle || one.answer != Extension::Answer::Pending) continue;
        one.answer = answer;
        if (answer != Extension::Answer::Granted) return;
        ++file.extensionsGranted;
        extendClocks(act.work, one.days);
        return;
    }
}

void requestExtension(const Act& act) {
    CaseFile& file = act.work.file;
    QString reason = act.fields.value("extension_reason"_L1).toString();
    if (reason.isEmpty()) reason = act.comment;
    file.extensions.push_back({.cycle = file.cycle,
                               .days = act.fields.value("extension_days"_L1).toInt(),
                               .reason = reason,
                               .askedAt = act.work.at,
                               .askedBy = act.actor});
}

void verify(const Act& act) {
    auto& verifiers = act.work.file.verifiers;
    if (std::find(verifiers.begin(), verifiers.end(), act.actor) == verifiers.end()) verifiers.push_back(act.actor);
}

void startNotice(CaseFile& file, Instant at) {
    file.noticeFrom = at;
    file.objectionPending = false;
    file.objectionUpheld = false;
}

void claim(const Act& act) {
    act.work.file.claimant = act.actor;
    act.work.file.everClaimed = true;
}

void returnToSender(CaseFile& file) {
    file.leadUnit.clear();
    file.fields.remove(u"lead_unit"_s);
    ++file.returns;
}

void applyEffect(Effect effect, const Act& act) {
    CaseFile& file = act.work.file;
    switch (effect) {
        case Effect::AssignLeadUnit:
            return endTaskOfLead(file);  // the field is the holder: stored with the other fields
        case Effect::AssignCoUnits:
            return assignCoUnits(act);
        case Effect::ReportForDuty:
            return reportForDuty(act);
        case Effect::ReportCoHandling:
            return reportCoHandling(act);
        case Effect::OverrideJoin:
            return overrideJoin(act);
        case Effect::Claim:
            return claim(act);
        case Effect::Release:
            file.claimant = {};
            break;
        case Effect::RecordFeedback:
            return recordFeedback(act);
        case Effect::Verify:
            return verify(act);
        case Effect::NewCycle:
            return beginCycle(act);
        case Effect::Pause:
            return holdClocks(act.work, act.transition.pauses);
        case Effect::Resume:
            return releaseClocks(act.work);
        case Effect::RequestExtension:
            return requestExtension(act);
        case Effect::GrantExtension:
            return answerExtension(act, Extension::Answer::Granted);
        case Effect::RefuseExtension:
            return answerExtension(act, Extension::Answer::Refused);
        case Effect::SetMilestones:
            return setMilestones(act);
        case Effect::TickMilestone:
            return tickMilestone(act);
        case Effect::StartNotice:
            return startNotice(file, act.work.at);
        case Effect::Object:
            file.objectionPending = true;
            break;
        case Effect::UpholdObjection:
            file.objectionPending = false;
            file.objectionUpheld = true;
            break;
        case Effect::DismissObjection:
            file.objectionPending = false;
            break;
        case Effect::ListSupervision:
            file.listed = true;
            break;
        case Effect::Delist:
            file.listed = false;
            break;
        case Effect::Remind:
            ++file.reminders;
            break;
        case Effect::Instruct:
            file.instructionPending = true;
            break;
        case Effect::AnswerInstruction:
            file.instructionPending = false;
            break;
        case Effect::Exclude:
            file.exclusion = file.text(u"exclusion"_s);
            break;
        case Effect::LookBack:
            break;  // its findings are fields
        case Effect::ReturnToSender:
            return returnToSender(file);
        case Effect::ForgetVerification:
            file.verifiers.clear();
            break;
    }
}

}  // namespace

void applyEffects(const Act& act) {
    for (const Effect effect : act.transition.effects) applyEffect(effect, act);
}

}  // namespace minqing::workflow
