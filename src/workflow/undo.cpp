#include "workflow/undo.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>

#include "workflow/workflow.h"
#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

/// Steps that changed the case; links and undoing itself do not build on anything.
bool isPlainStep(const CaseStep& step) {
    return step.counts() && step.action != "undo"_L1 && step.action != "link"_L1 && step.action != "unlink"_L1 &&
           step.action != "register"_L1;
}

bool isUndoable(const CaseStep& step, const CaseDefinition& definition) {
    const TransitionDefinition* transition = definition.transition(step.action);
    return !transition || transition->undoable;
}

QString nameOf(const CaseStep& step, const CaseDefinition& definition) {
    if (step.action == "migrate"_L1) return WorkflowText::tr("Move to another version of the rules");
    const TransitionDefinition* transition = definition.transition(step.action);
    return transition ? transition->name.text() : step.action;
}

}  // namespace

UndoneEntries::UndoneEntries(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
        if (entry.kind != EntryKind::CaseUndo) continue;
        const QJsonValue undoes = QJsonDocument::fromJson(entry.payload).object().value("undoes"_L1);
        if (undoes.isDouble())
            m_sequences.insert(EntryId{undoes.toInteger()});
        else if (const auto id = Uuid::fromString(undoes.toString()))
            m_ids.insert(*id);
    }
}

bool UndoneEntries::contains(const Entry& entry) const {
    if (entry.kind != EntryKind::CaseAct && entry.kind != EntryKind::CaseMigrate) return false;
    if (m_ids.empty() && m_sequences.empty()) return false;
    return (!entry.id.isNull() && m_ids.contains(entry.id)) || m_sequences.contains(entry.sequence);
}

const CaseStep* undoableStep(const CaseFile& file) {
    const auto found = std::find_if(file.steps.rbegin(), file.steps.rend(), isPlainStep);
    return found == file.steps.rend() ? nullptr : &*found;
}

std::vector<Reason> undoRefusals(const CaseFile& file, const Actor& actor, const Context& context) {
    const CaseStep* last = undoableStep(file);
    if (!last) return {{u"nothing_to_undo"_s, WorkflowText::tr("There is no step to undo")}};
    std::vector<Reason> reasons;
    if (const QString master = file.mergedInto(); !master.isEmpty()) {
        reasons.push_back({u"merged"_s, WorkflowText::tr("It was merged into %1 since").arg(master)});
    }
    const QString name = nameOf(*last, context.definition);
    if (last->actor != actor.id || actor.isSystem()) {
        const bool hasOwn = std::any_of(file.steps.begin(), file.steps.end(), [&](const CaseStep& step) {
            return isPlainStep(step) && step.actor == actor.id && context.now.ms - step.at.ms <= undoWindowMs;
        });
        if (hasOwn) {
            reasons.push_back({u"built_upon"_s, WorkflowText::tr("Somebody has gone on with “%1” since your step").arg(name)});
        } else {
            reasons.push_back({u"not_your_action"_s, WorkflowText::tr("The last step, “%1”, is somebody else's").arg(name)});
        }
    }
    if (context.now.ms - last->at.ms > undoWindowMs) {
        reasons.push_back(
            {u"undo_window_over"_s,
             WorkflowText::tr("A step can be undone for %1 minutes; “%2” is older").arg(undoWindowMs / msPerMinute).arg(name)});
    }
    if (!isUndoable(*last, context.definition)) {
        reasons.push_back({u"not_undoable"_s, WorkflowText::tr("“%1” cannot be undone").arg(name)});
    }
    if (last->registered > 0) {
        reasons.push_back(
            {u"cases_registered"_s, WorkflowText::tr("“%1” registered %2 case(s), which stand by themselves now: declare "
                                                     "void those that are wrong")
                                        .arg(name)
                                        .arg(last->registered)});
    }
    return reasons;
}

QJsonObject undoPayload(const CaseStep& step, const QString& reason) {
    QJsonObject payload;
    if (step.entryUuid.isNull())
        payload.insert(u"undoes"_s, static_cast<qint64>(step.entry.value));
    else
        payload.insert(u"undoes"_s, step.entryUuid.toString());
    if (!reason.isEmpty()) payload.insert(u"reason"_s, reason);
    return payload;
}

}  // namespace minqing::workflow
