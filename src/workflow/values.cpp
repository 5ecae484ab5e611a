#include "workflow/values.h"

#include <QJsonArray>
#include <algorithm>

namespace minqing::workflow {

bool hasValue(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            return false;
        case QJsonValue::String:
            return !value.toString().trimmed().isEmpty();
        case QJsonValue::Array:
            return !value.toArray().isEmpty();
        case QJsonValue::Object:
            return !value.toObject().isEmpty();
        default:
            return true;
    }
}

QStringList codesOf(const QJsonValue& value) {
    if (value.isString()) return hasValue(value) ? QStringList{value.toString()} : QStringList{};
    if (value.isBool()) return {value.toBool() ? QStringLiteral("true") : QStringLiteral("false")};
    if (value.isDouble()) return {QString::number(value.toInteger())};
    QStringList codes;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue one : list) codes += codesOf(one);
    }
    return codes;
}

bool holds(const Condition& condition, const QJsonObject& fields) {
    const QStringList codes = codesOf(fields.value(condition.field));
    const bool found =
        std::any_of(codes.begin(), codes.end(), [&](const QString& code) { return condition.values.contains(code); });
    return found != condition.negated;
}

bool allHold(const std::vector<Condition>& conditions, const QJsonObject& fields) {
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](const Condition& condition) { return holds(condition, fields); });
}

QJsonObject merged(QJsonObject fields, const QJsonObject& given) {
    for (auto at = given.constBegin(); at != given.constEnd(); ++at) {
        if (at.value().isNull()) {
            fields.remove(at.key());
        } else {
            fields.insert(at.key(), at.value());
        }
    }
    return fields;
}

}  // namespace minqing::workflow
