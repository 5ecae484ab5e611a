#pragma once
// A value that was shown covered (尤家井村***) and comes back so is not meant: the one that stands there is.

#include <QJsonObject>
#include <vector>

#include "definitions/field_definition.h"

namespace minqing {

[[nodiscard]] bool isCovered(const QJsonValue& given, const QJsonValue& stands, const FieldDefinition& field);
/// Puts what stands in the place of what came back covered.
void uncover(QJsonObject& given, const QJsonObject& stood, const std::vector<FieldDefinition>& fields);

}  // namespace minqing
