#pragma once
// One question to the engine – may this action happen now? – and the answer as it grows.

#include "workflow/values.h"
#include "workflow/workflow.h"

namespace minqing::workflow {

struct Question {
    const CaseFile& file;
    const ActionInput& input;
    const Actor& actor;
    const Context& context;
    const TransitionDefinition& transition;
    QJsonObject fields;  ///< of the case, with the given ones over them
    std::vector<Reason> reasons = {};

    void refuse(QString code, QString message, QString field = {}) {
        reasons.push_back({std::move(code), std::move(message), std::move(field)});
    }
    [[nodiscard]] bool has(Effect effect) const;
    /// Name of a field, clock or action as people know it; the id when the definition has none.
    [[nodiscard]] QString fieldName(const QString& id) const;
    [[nodiscard]] QString clockName(const QString& id) const;
    [[nodiscard]] QString actionName(const QString& id) const;
    [[nodiscard]] QString stateName(const QString& id) const;
};

void checkRequirements(Question& question);  ///< Requirements, asked for in the definition
void checkEffects(Question& question);       ///< what the effects themselves presuppose
void checkPeople(Question& question);        ///< four eyes, also through delegations

}  // namespace minqing::workflow
