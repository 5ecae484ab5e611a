// What is written into the journal for a case.

#include <QJsonArray>

#include "workflow/co_handling.h"
#include "workflow/values.h"
#include "workflow/workflow.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

QJsonArray evidenceList(const std::vector<Evidence>& evidence) {
    QJsonArray list;
    for (const Evidence& one : evidence) {
        QJsonObject item{{u"name"_s, one.name}, {u"kind"_s, one.kind.isEmpty() ? u"document"_s : one.kind}};
        if (!one.id.isEmpty()) item.insert(u"id"_s, one.id);
        if (one.withdrawn) item.insert(u"withdrawn"_s, true);
        if (one.isKept()) {
            item.insert(u"media"_s, one.mediaType);
            item.insert(u"size"_s, one.size);
        }
        list.append(item);
    }
    return list;
}

}  // namespace

QJsonValue fallbackValue(const FieldDefinition& field) {
    switch (field.kind) {
        case FieldKind::Integer:
        case FieldKind::Money:
            return field.fallback.toLongLong();
        case FieldKind::Flag:
            return field.fallback == "true"_L1;
        case FieldKind::Choices:
        case FieldKind::Units:
            return QJsonArray::fromStringList(field.fallback.split(u','));
        default:
            return field.fallback;
    }
}

QJsonObject registrationPayload(const QString& number, const CaseDefinition& definition, const QJsonObject& fields,
                                const std::vector<Evidence>& evidence, const QString& origin) {
    QJsonObject complete = fields;
    for (const QString& asked : definition.registerAsks) {
        const FieldDefinition* field = definition.field(asked);
        if (field && !field->fallback.isEmpty() && !complete.contains(asked)) complete.insert(asked, fallbackValue(*field));
    }
    QJsonObject payload{{u"type"_s, definition.id}, {u"version"_s, definition.version}, {u"number"_s, number}};
    payload.insert(u"fields"_s, complete);
    if (!evidence.empty()) payload.insert(u"evidence"_s, evidenceList(evidence));
    if (!origin.isEmpty()) payload.insert(u"origin"_s, origin);
    return payload;
}

QJsonObject actionPayload(const ActionInput& input) {
    QJsonObject payload{{u"action"_s, input.action}};
    if (!input.fields.isEmpty()) payload.insert(u"fields"_s, input.fields);
    if (!input.evidence.empty()) payload.insert(u"evidence"_s, evidenceList(input.evidence));
    if (!input.comment.isEmpty()) payload.insert(u"comment"_s, input.comment);
    return payload;
}

QJsonObject actionPayload(const ActionInput& input, const CaseFile& file, const Actor& actor, const Context& context) {
    QJsonObject payload = actionPayload(input);
    const TransitionDefinition* transition = context.definition.transition(input.action);
    if (!transition) return payload;
    for (const Effect effect : transition->effects) {
        if (effect != Effect::ReportCoHandling && effect != Effect::ReportForDuty) continue;
        const QString unit = reportingUnit(file, actor, context.units);
        if (!unit.isEmpty()) payload.insert(u"unit"_s, unit);
    }
    return payload;
}

ActionInput actionOfPayload(const QJsonObject& payload) {
    ActionInput input{payload.value("action"_L1).toString(),
                      payload.value("fields"_L1).toObject(),
                      {},
                      payload.value("comment"_L1).toString()};
    const QJsonArray list = payload.value("evidence"_L1).toArray();
    for (const QJsonValue item : list) {
        Evidence one;
        one.id = item[u"id"_s].toString();
        one.name = item[u"name"_s].toString();
        one.kind = item[u"kind"_s].toString();
        one.withdrawn = item[u"withdrawn"_s].toBool();
        one.mediaType = item[u"media"_s].toString();
        one.size = item[u"size"_s].toInteger();
        input.evidence.push_back(std::move(one));
    }
    return input;
}

}  // namespace minqing::workflow
