// One form for many cases: only what can be the same for all of them.

#include "presentation/action_form_model.h"
#include "presentation/bulk_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

QString ActionFormModel::manyCases() { return u"*"_s; }

void ActionFormModel::askForMany(const CaseView& like, const ActionOffer& offer, const QString& subject) {
    CaseView blank = like;
    blank.file.number = manyCases();
    blank.file.fields = {};
    blank.facts.dueAt.reset();
    ActionOffer common = offer;
    common.evidenceNeeded = 0;
    const auto* definition = m_session.surroundings()->definitions->caseVersion(like.file.type, like.file.definitionVersion);
    common.asks.removeIf([&](const QString& id) {
        const auto* field = definition ? definition->field(id) : nullptr;
        return !field || !isSameForMany(field->kind);
    });
    blank.file.instructionPending = false;  // each has its own
    askForAction(blank, common);
    m_subject = subject;
    emit rebuilt();
}

workflow::ActionInput ActionFormModel::input() const {
    return {.action = m_action, .fields = values(), .evidence = m_evidence, .comment = m_comment.trimmed()};
}

}  // namespace minqing::presentation
