#pragma once
// Reading JSON field values: what counts as given, and whether a condition on a field holds.

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <vector>

#include "definitions/case_definition.h"

namespace minqing::workflow {

/// False for absent, null, blank text and empty lists; a flag that says no is a value.
[[nodiscard]] bool hasValue(const QJsonValue& value);
/// The value as codes: one for a choice, several for a list, "true"/"false" for a flag, digits for a number.
[[nodiscard]] QStringList codesOf(const QJsonValue& value);
[[nodiscard]] bool holds(const Condition& condition, const QJsonObject& fields);
[[nodiscard]] bool allHold(const std::vector<Condition>& conditions, const QJsonObject& fields);
/// The default of a field in its own kind; only for a field that has one.
[[nodiscard]] QJsonValue fallbackValue(const FieldDefinition& field);
/// `fields` with the given ones put over them; a null takes the field away.
[[nodiscard]] QJsonObject merged(QJsonObject fields, const QJsonObject& given);

}  // namespace minqing::workflow
