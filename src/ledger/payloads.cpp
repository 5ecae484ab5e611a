// Journal payloads of registers, activities, accounts and grants, to and fro.

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

#include "ledger/door.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

void putText(QJsonObject& payload, const QString& key, const QString& value) {
    if (!value.isEmpty()) payload.insert(key, value);
}

void putDate(QJsonObject& payload, const QString& key, QDate date) {
    if (date.isValid()) payload.insert(key, date.toString(Qt::ISODate));
}

QDate dateOf(const QJsonValue& value) { return QDate::fromString(value.toString(), Qt::ISODate); }

/// Quotation marks, backslashes, control characters and halves of surrogate pairs are left to Qt.
bool needsEscape(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        return character < u' ' || character == u'"' || character == u'\\' || character.isSurrogate();
    });
}

QStringList stringsOf(const QJsonValue& value) {
    QStringList strings;
    for (const auto& one : value.toArray()) strings.append(one.toString());
    return strings;
}

}  // namespace

QJsonObject registerPayload(const RegisterEntry& entry) {
    QJsonObject payload{{u"kind"_s, entry.kind}, {u"code"_s, entry.code}, {u"name"_s, entry.name}};
    putText(payload, u"unit"_s, entry.unit);
    putText(payload, u"grid"_s, entry.grid);
    putText(payload, u"address"_s, entry.address);
    putDate(payload, u"from"_s, entry.from);
    putDate(payload, u"to"_s, entry.to);
    if (!entry.fields.isEmpty()) payload.insert(u"fields"_s, entry.fields);
    return payload;
}

QByteArray registerPayloadText(const RegisterEntry& entry, const QByteArray& fields) {
    // Keys in the order in which QJsonObject would write them.
    const std::pair<const char*, QString> first[] = {{"address", entry.address}, {"code", entry.code}};
    const std::pair<const char*, QString> last[] = {
        {"from", entry.from.isValid() ? entry.from.toString(Qt::ISODate) : QString()},
        {"grid", entry.grid},
        {"kind", entry.kind},
        {"name", entry.name},
        {"to", entry.to.isValid() ? entry.to.toString(Qt::ISODate) : QString()},
        {"unit", entry.unit}};
    QByteArray text;
    text.reserve(1024);
    text += '{';
    bool plain = true;
    const auto put = [&](const char* key, const QString& value) {
        const bool always = qstrcmp(key, "code") == 0 || qstrcmp(key, "kind") == 0 || qstrcmp(key, "name") == 0;
        if (value.isEmpty() && !always) return;
        plain = plain && !needsEscape(value);
        if (text.size() > 1) text += ',';
        text += '"';
        text += key;
        text += "\":\"";
        text += value.toUtf8();
        text += '"';
    };
    for (const auto& [key, value] : first) put(key, value);
    if (!entry.fields.isEmpty()) {
        text += ",\"fields\":";
        text += fields;
    }
    for (const auto& [key, value] : last) put(key, value);
    text += '}';
    return plain ? text : QJsonDocument(registerPayload(entry)).toJson(QJsonDocument::Compact);
}

RegisterEntry registerFromPayload(SubjectId id, const QJsonObject& payload) {
    return {id,
            payload.value("kind"_L1).toString(),
            payload.value("code"_L1).toString(),
            payload.value("name"_L1).toString(),
            payload.value("unit"_L1).toString(),
            payload.value("grid"_L1).toString(),
            payload.value("address"_L1).toString(),
            dateOf(payload.value("from"_L1)),
            dateOf(payload.value("to"_L1)),
            payload.value("fields"_L1).toObject()};
}

QJsonObject activityPayload(const Activity& activity) {
    QJsonObject payload{{u"type"_s, activity.type}, {u"number"_s, activity.number}, {u"at"_s, qint64{activity.at.ms}}};
    putText(payload, u"subject"_s, activity.subject);
    putText(payload, u"result"_s, activity.result);
    putText(payload, u"town"_s, activity.town);
    putText(payload, u"village"_s, activity.village);
    putText(payload, u"grid"_s, activity.grid);
    putText(payload, u"diary"_s, activity.diary);
    if (!activity.valid) payload.insert(u"valid"_s, false);
    if (!activity.participants.isEmpty()) {
        payload.insert(u"participants"_s, QJsonArray::fromStringList(activity.participants));
    }
    if (!activity.produced.isEmpty()) payload.insert(u"produced"_s, QJsonArray::fromStringList(activity.produced));
    if (!activity.fields.isEmpty()) payload.insert(u"fields"_s, activity.fields);
    return payload;
}

Activity activityFromPayload(SubjectId id, const QString& by, const QJsonObject& payload) {
    Activity activity;
    activity.id = id;
    activity.by = by;
    activity.type = payload.value("type"_L1).toString();
    activity.number = payload.value("number"_L1).toString();
    activity.subject = payload.value("subject"_L1).toString();
    activity.at = Instant{payload.value("at"_L1).toInteger()};
    activity.result = payload.value("result"_L1).toString();
    activity.valid = payload.value("valid"_L1).toBool(true);
    activity.participants = stringsOf(payload.value("participants"_L1));
    activity.town = payload.value("town"_L1).toString();
    activity.village = payload.value("village"_L1).toString();
    activity.grid = payload.value("grid"_L1).toString();
    activity.diary = payload.value("diary"_L1).toString();
    activity.fields = payload.value("fields"_L1).toObject();
    activity.produced = stringsOf(payload.value("produced"_L1));
    return activity;
}

QJsonObject accountPayload(const Account& account) {
    QJsonObject payload{{u"name"_s, account.name}, {u"display_name"_s, account.displayName}, {u"unit"_s, account.unit}};
    putText(payload, u"phone"_s, account.phone);
    putText(payload, u"password_hash"_s, QString::fromLatin1(account.passwordHash));
    if (account.locked) payload.insert(u"locked"_s, true);
    return payload;
}

Account accountFromPayload(SubjectId id, const QJsonObject& payload) {
    Account account;
    account.id = id;
    account.name = payload.value("name"_L1).toString();
    account.displayName = payload.value("display_name"_L1).toString();
    account.unit = payload.value("unit"_L1).toString();
    account.phone = payload.value("phone"_L1).toString();
    account.passwordHash = payload.value("password_hash"_L1).toString().toLatin1();
    account.locked = payload.value("locked"_L1).toBool();
    return account;
}

QJsonObject grantPayload(const Grant& grant) {
    QJsonObject payload{{u"account"_s, grant.account}, {u"role"_s, grant.role}, {u"unit"_s, grant.unit}};
    putDate(payload, u"from"_s, grant.from);
    putDate(payload, u"to"_s, grant.to);
    putText(payload, u"delegated_by"_s, grant.delegatedBy);
    return payload;
}

SharedFilter sharedFilterFromPayload(const Entry& entry, const QJsonObject& payload) {
    return {entry.subject,
            payload.value("list"_L1).toString(),
            payload.value("name"_L1).toString(),
            payload.value("conditions"_L1).toObject(),
            entry.actor,
            entry.at};
}

Grant grantFromPayload(const QJsonObject& payload) {
    return {payload.value("account"_L1).toString(), payload.value("role"_L1).toString(),
            payload.value("unit"_L1).toString(),    dateOf(payload.value("from"_L1)),
            dateOf(payload.value("to"_L1)),         payload.value("delegated_by"_L1).toString()};
}

}  // namespace minqing
