// Every reason why an action cannot happen now.

#include <QCoreApplication>
#include <algorithm>

#include "workflow/dates.h"
#include "workflow/question.h"

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

void checkMerged(Question& question) {
    const QString master = question.file.mergedInto();
    if (master.isEmpty()) return;
    question.refuse(u"merged"_s, WorkflowText::tr("It was merged into %1: act there, or take the merging back").arg(master));
}

void checkState(Question& question) {
    if (leadsFrom(question.transition, question.file.state, question.context.definition)) return;
    QStringList states;
    for (const QString& from : question.transition.from) {
        states.append(from == "*"_L1 ? WorkflowText::tr("any open state") : question.stateName(from));
    }
    question.refuse(u"wrong_state"_s, WorkflowText::tr("“%1” is not possible in the state “%2”, only in: %3")
                                          .arg(question.transition.name.text(), question.stateName(question.file.state),
                                               states.join(WorkflowText::tr(", "))));
}

void checkGiven(Question& question) {
    if (!question.input.evidence.empty() && !question.transition.asks.contains(u"evidence"_s)) {
        question.refuse(
            u"unexpected_evidence"_s,
            WorkflowText::tr("“%1” takes no evidence: who does the work attaches it").arg(question.transition.name.text()),
            u"evidence"_s);
    }
    for (auto at = question.input.fields.constBegin(); at != question.input.fields.constEnd(); ++at) {
        const FieldDefinition* field = question.context.definition.field(at.key());
        if (!question.transition.asks.contains(at.key()) || !field) {
            question.refuse(u"unexpected_field"_s,
                            WorkflowText::tr("“%1” does not take the field “%2”")
                                .arg(question.transition.name.text(), question.fieldName(at.key())),
                            at.key());
            continue;
        }
        const auto bad = fieldRefusals(*field, at.value(), question.context.definitions, question.context.units);
        question.reasons.insert(question.reasons.end(), bad.begin(), bad.end());
        const bool told = question.transition.needs.contains(field->id);  // it is demanded below
        if (field->required && !told && !hasValue(at.value())) {
            question.refuse(u"missing_field"_s, WorkflowText::tr("“%1” cannot be left empty").arg(field->name.text()),
                            field->id);
        }
    }
    const auto places = placeRefusals(question.input.fields, question.fields, question.context.units);
    question.reasons.insert(question.reasons.end(), places.begin(), places.end());
    const auto dates = dateRefusals(question.input.fields, question.file.fields, question.transition.starts, question.context);
    question.reasons.insert(question.reasons.end(), dates.begin(), dates.end());
    for (const QString& needed : question.transition.needs) {
        if (hasValue(question.input.fields.value(needed))) continue;
        question.refuse(u"missing_field"_s,
                        WorkflowText::tr("“%1” is missing: give it with “%2”")
                            .arg(question.fieldName(needed), question.transition.name.text()),
                        needed);
    }
}

void checkComment(Question& question) {
    static const FieldDefinition words{u"comment"_s, {u"说明"_s, u"Reason"_s}, FieldKind::LongText};
    const auto bad = fieldRefusals(words, question.input.comment, question.context.definitions, question.context.units);
    question.reasons.insert(question.reasons.end(), bad.begin(), bad.end());
    if (question.transition.confirm.isEmpty() || question.actor.isSystem()) return;
    if (!question.input.comment.trimmed().isEmpty()) return;
    question.refuse(u"comment_missing"_s,
                    WorkflowText::tr("“%1” needs a reason in words").arg(question.transition.name.text()));
}

bool isOwnEvidence(const Question& question, const Evidence& wanted) {
    const auto& all = question.file.evidence;
    return std::any_of(all.begin(), all.end(), [&](const Evidence& one) {
        return one.id == wanted.id && (!one.id.isEmpty() || one.name == wanted.name) && !one.withdrawn &&
               one.by == question.actor.id && one.cycle == question.file.cycle;
    });
}

void checkEvidence(Question& question) {
    for (const Evidence& one : question.input.evidence) {
        if (!one.withdrawn || isOwnEvidence(question, one)) continue;
        question.refuse(u"bad_evidence"_s,
                        WorkflowText::tr("“%1” can be withdrawn only by who added it, in the same cycle").arg(one.name));
    }
    const auto bad = evidenceRefusals(question.input.evidence);
    question.reasons.insert(question.reasons.end(), bad.begin(), bad.end());
}

/// An instruction by an official demands an answer before the case can be closed.
void checkInstruction(Question& question) {
    const StateDefinition* to = question.context.definition.state(question.transition.to);
    if (!question.file.instructionPending || !to || to->phase != Phase::Closed || isOver(question.file.phase)) return;
    if (question.has(Effect::AnswerInstruction)) return;
    question.refuse(u"instruction_pending"_s, WorkflowText::tr("An official's instruction has not been answered yet"));
}

/// As they are typed and as people know them: those of the present state; where it has none, all.
QString actionsOf(const CaseFile& file, const CaseDefinition& definition) {
    QStringList here, all;
    for (const auto& transition : definition.transitions) {
        const bool forPeople = std::any_of(transition.by.begin(), transition.by.end(),
                                           [](const Permission& one) { return one.role != "system"_L1; });
        if (!forPeople) continue;
        const auto shown = WorkflowText::tr("%1 (%2)").arg(transition.id, transition.name.text());
        all.append(shown);
        if (leadsFrom(transition, file.state, definition)) here.append(shown);
    }
    return (here.isEmpty() ? all : here).join(WorkflowText::tr(", "));
}

Reason unknownAction(const CaseFile& file, const QString& action, const CaseDefinition& definition) {
    const StateDefinition* state = definition.state(file.state);
    return {u"unknown_action"_s,
            WorkflowText::tr("“%1” has no action “%2”; in the state “%3” there are: %4")
                .arg(definition.name.text(), action, state ? state->name.text() : file.state, actionsOf(file, definition))};
}

}  // namespace

std::vector<Reason> evidenceRefusals(const std::vector<Evidence>& given) {
    static const QStringList kinds{QString(), u"before"_s, u"after"_s, u"document"_s};
    std::vector<Reason> reasons;
    const auto refuse = [&](const QString& message) { reasons.push_back({u"bad_evidence"_s, message, u"evidence"_s}); };
    for (const Evidence& one : given) {
        if (one.withdrawn) continue;
        if (one.id.isEmpty() && one.name.trimmed().isEmpty()) {
            refuse(WorkflowText::tr("A piece of evidence has neither a file nor a description"));
        } else if (!kinds.contains(one.kind)) {
            refuse(WorkflowText::tr("Evidence “%1”: the kind must be before, after or document").arg(one.name));
        }
    }
    return reasons;
}

bool Question::has(Effect effect) const { return transition.has(effect); }

QString Question::fieldName(const QString& id) const {
    const auto* found = context.definition.field(id);
    return found ? found->name.text() : id;
}

QString Question::clockName(const QString& id) const {
    const auto* found = context.definition.clock(id);
    return found ? found->name.text() : id;
}

QString Question::actionName(const QString& id) const {
    if (id == "register"_L1) return WorkflowText::tr("Register");
    const auto* found = context.definition.transition(id);
    return found ? found->name.text() : id;
}

QString Question::stateName(const QString& id) const {
    const auto* found = context.definition.state(id);
    return found ? found->name.text() : id;
}

bool leadsFrom(const TransitionDefinition& transition, const QString& state, const CaseDefinition& definition) {
    if (transition.from.contains(state)) return true;
    if (!transition.from.contains(u"*"_s)) return false;
    const StateDefinition* known = definition.state(state);
    return known && !isOver(known->phase);
}

std::vector<Reason> refusals(const CaseFile& file, const ActionInput& input, const Actor& actor, const Context& context) {
    const TransitionDefinition* transition = context.definition.transition(input.action);
    if (!transition) return {unknownAction(file, input.action, context.definition)};
    Question question{file, input, actor, context, *transition, merged(file.fields, input.fields)};
    checkMerged(question);
    checkState(question);
    checkGiven(question);
    checkComment(question);
    checkEvidence(question);
    checkRequirements(question);
    checkEffects(question);
    checkInstruction(question);
    checkPeople(question);
    return std::move(question.reasons);
}

}  // namespace minqing::workflow
