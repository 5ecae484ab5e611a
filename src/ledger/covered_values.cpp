#include "ledger/covered_values.h"

#include "policy/policy.h"

namespace minqing {

bool isCovered(const QJsonValue& given, const QJsonValue& stands, const FieldDefinition& field) {
    return !field.mask.isEmpty() && given == policy::maskedValue(stands, field.mask);
}

void uncover(QJsonObject& given, const QJsonObject& stood, const std::vector<FieldDefinition>& fields) {
    for (const auto& field : fields) {
        const auto at = given.find(field.id);
        if (at == given.end()) continue;
        if (const auto stands = stood.value(field.id); isCovered(*at, stands, field)) *at = stands;
    }
}

}  // namespace minqing
