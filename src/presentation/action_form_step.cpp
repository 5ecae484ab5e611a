// What a form knows of the step it is for, beside its fields: what it answers, what evidence fits, how it asks for the reason.

#include "presentation/action_form_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

/// Before anybody has done anything, a picture can only show what it was like; what is asked for or answered is shown by papers.
QString likelyEvidence(const QString& action, const TransitionDefinition* step) {
    static const QStringList beforeWork{u"classify"_s, u"dispatch"_s, u"accept"_s, u"plan"_s};
    if (beforeWork.contains(action)) return u"before"_s;
    for (const Effect effect : {Effect::RequestExtension, Effect::Pause, Effect::AnswerInstruction})
        if (step && step->has(effect)) return u"document"_s;
    return u"after"_s;
}

}  // namespace

void ActionFormModel::prepareFor(const CaseView& view, const CaseDefinition* definition) {
    const auto* step = definition ? definition->transition(m_action) : nullptr;
    m_evidenceKind = likelyEvidence(m_action, step);
    m_answers.reset();
    if (step && step->has(Effect::AnswerInstruction))
        m_answers = instructionOf(view.file, *definition, *m_session.surroundings(), m_session.now());
}

bool ActionFormModel::choosesReason() const {
    return std::any_of(m_fields.begin(), m_fields.end(), [](const FormField& field) {
        return field.definition.kind == FieldKind::Choice && field.definition.id.endsWith("reason"_L1);
    });
}

}  // namespace minqing::presentation
