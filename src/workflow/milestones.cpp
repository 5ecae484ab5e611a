#include "workflow/milestones.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

/// Spaces around a name say nothing.
std::vector<Milestone> milestonesOf(const QJsonValue& value) {
    std::vector<Milestone> all;
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        const QJsonObject one = item.toObject();
        all.push_back({one.value("name"_L1).toString().trimmed(),
                       QDate::fromString(one.value("due"_L1).toString(), Qt::ISODate),
                       QDate::fromString(one.value("done"_L1).toString(), Qt::ISODate)});
    }
    return all;
}

const Milestone* named(const std::vector<Milestone>& all, const QString& name) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Milestone& one) { return one.name == name; });
    return at == all.end() ? nullptr : &*at;
}

/// Where the milestone of this name that is not done yet stands; the end: nowhere.
template <class Milestones>
auto openNamed(Milestones& all, const QJsonObject& fields) {
    const QString name = fields.value("milestone"_L1).toString().trimmed();
    return std::find_if(all.begin(), all.end(), [&](const Milestone& one) { return one.name == name && !one.done.isValid(); });
}

void keep(CaseFile& file) {
    QJsonArray list;
    for (const Milestone& one : file.milestones) {
        QJsonObject item{{u"name"_s, one.name}, {u"due"_s, one.due.toString(Qt::ISODate)}};
        if (one.done.isValid()) item.insert(u"done"_s, one.done.toString(Qt::ISODate));
        list.append(item);
    }
    file.fields.insert(u"milestones"_s, list);
}

void checkDay(Question& question, const Milestone& one) {
    const QDate deadline = QDate::fromString(question.fields.value("plan_deadline"_L1).toString(), Qt::ISODate);
    const QString day = one.due.toString(Qt::ISODate);
    if (one.due < beijingDate(question.context.now)) {
        question.refuse(u"bad_milestone"_s,
                        WorkflowText::tr("Milestone “%1” cannot be planned for %2: that day is past").arg(one.name, day),
                        u"milestones"_s);
    } else if (deadline.isValid() && one.due > deadline) {
        question.refuse(u"bad_milestone"_s,
                        WorkflowText::tr("Milestone “%1” (%2) lies after the planned completion (%3)")
                            .arg(one.name, day, deadline.toString(Qt::ISODate)),
                        u"milestones"_s);
    }
}

/// `stood`: what the form brought along, perhaps from the cycle before.
void checkPlanned(Question& question, const Milestone& one, const std::vector<Milestone>& stood) {
    const Milestone* before = named(stood, one.name);
    if (one.done.isValid() && (!before || before->done != one.done)) {
        question.refuse(
            u"bad_milestone"_s,
            WorkflowText::tr("A plan cannot call the milestone “%1” done: report progress once it is").arg(one.name),
            u"milestones"_s);
    }
    if (one.due.isValid() && !(before && before->due == one.due)) checkDay(question, one);
}

/// The step by which somebody else takes a milestone out again; "": there is none.
QString revision(const Question& question) {
    for (const auto& one : question.context.definition.transitions) {
        if (one.has(Effect::SetMilestones) && !one.requires_.milestonesKept &&
            leadsFrom(one, question.file.state, question.context.definition))
            return one.name.text();
    }
    return {};
}

/// A plan that says nothing of the milestones keeps them, also within its new end.
void checkEnd(Question& question) {
    if (!question.input.fields.contains(u"plan_deadline"_s)) return;
    for (const Milestone& one : question.file.milestones) {
        if (!one.done.isValid() && one.due.isValid()) checkDay(question, one);
    }
}

/// What was done is part of the history of the plan.
void checkDoneKept(Question& question, const QStringList& names) {
    for (const Milestone& one : question.file.milestones) {
        if (!one.done.isValid() || names.contains(one.name)) continue;
        question.refuse(u"milestone_dropped"_s,
                        WorkflowText::tr("Milestone “%1” was done on %2 and stays in the plan")
                            .arg(one.name, one.done.toString(Qt::ISODate)),
                        u"milestones"_s);
    }
}

void checkKept(Question& question, const QStringList& names) {
    QStringList dropped;
    for (const Milestone& one : question.file.milestones) {
        if (!names.contains(one.name)) dropped.append(one.name);
    }
    if (dropped.isEmpty()) return;
    QString message = WorkflowText::tr("“%1” cannot leave out milestones that were agreed on: %2. Their days may be changed")
                          .arg(question.transition.name.text(), dropped.join(WorkflowText::tr(", ")));
    if (const QString step = revision(question); !step.isEmpty())
        message += WorkflowText::tr("; one that is not needed any more is taken out by “%1”").arg(step);
    question.refuse(u"milestone_dropped"_s, message, u"milestones"_s);
}

}  // namespace

void setMilestones(const Act& act) {
    if (!act.fields.contains(u"milestones"_s)) return;
    CaseFile& file = act.work.file;
    auto planned = milestonesOf(act.fields.value("milestones"_L1));
    for (Milestone& one : planned) {
        const Milestone* before = named(file.milestones, one.name);
        one.done = before ? before->done : QDate();
    }
    file.milestones = std::move(planned);
    if (!file.milestones.empty()) keep(file);
}

void tickMilestone(const Act& act) {
    CaseFile& file = act.work.file;
    const auto open = openNamed(file.milestones, act.fields);
    if (open == file.milestones.end()) return;
    open->done = beijingDate(act.work.at);
    keep(file);
}

void checkPlannedMilestones(Question& question) {
    if (!question.has(Effect::SetMilestones)) return;
    if (!question.input.fields.contains(u"milestones"_s)) return checkEnd(question);
    const auto planned = milestonesOf(question.input.fields.value("milestones"_L1));
    const auto stood = milestonesOf(question.file.fields.value("milestones"_L1));
    QStringList names;
    for (const Milestone& one : planned) {
        if (names.contains(one.name)) {
            question.refuse(u"bad_milestone"_s,
                            WorkflowText::tr("Two milestones are called “%1”: give them different names").arg(one.name),
                            u"milestones"_s);
        }
        names.append(one.name);
        checkPlanned(question, one, stood);
    }
    if (question.transition.requires_.milestonesKept)
        checkKept(question, names);
    else
        checkDoneKept(question, names);
}

void checkMilestone(Question& question) {
    if (!question.has(Effect::TickMilestone)) return;
    const QString name = question.input.fields.value("milestone"_L1).toString().trimmed();
    const auto& all = question.file.milestones;
    if (name.isEmpty() || openNamed(all, question.input.fields) != all.end()) return;
    question.refuse(u"no_such_milestone"_s, WorkflowText::tr("The plan has no open milestone “%1”").arg(name), u"milestone"_s);
}

void checkMilestonesDone(Question& question) {
    if (!question.transition.requires_.milestonesDone) return;
    QStringList open;
    for (const auto& one : question.file.milestones) {
        if (!one.done.isValid()) open.append(one.name);
    }
    if (open.isEmpty()) return;
    question.refuse(u"milestones_open"_s,
                    WorkflowText::tr("Milestones not done yet: %1").arg(open.join(WorkflowText::tr(", "))), u"milestones"_s);
}

}  // namespace minqing::workflow
