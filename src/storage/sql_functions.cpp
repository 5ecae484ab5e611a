#include "storage/sql_functions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/collation.h"

namespace minqing::storage {
namespace {

QString listText(const QJsonArray& list) {
    QString text(u';');
    for (const auto& item : list) text += item.toString() + u';';
    return text;
}

void answerText(sqlite3_context* context, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    sqlite3_result_text(context, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

QByteArray argument(sqlite3_value* value) {
    const void* bytes = sqlite3_value_blob(value);
    return {static_cast<const char*>(bytes), sqlite3_value_bytes(value)};
}

void fieldValue(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
    const QByteArray json = argument(arguments[0]);
    const QByteArray id = argument(arguments[1]);
    if (!json.contains(id)) {
        sqlite3_result_text(context, "", 0, SQLITE_STATIC);
        return;
    }
    const auto value = QJsonDocument::fromJson(json).object().value(QLatin1String(id));
    if (value.isDouble()) {
        sqlite3_result_int64(context, value.toInteger());
    } else if (value.isBool()) {
        answerText(context, value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
    } else if (value.isArray()) {
        answerText(context, listText(value.toArray()));
    } else {
        answerText(context, value.toString());
    }
}

/// The bytes of the key as characters below U+0100: UTF-8 keeps their order, and a key is a text like any other.
void nameKey(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
    answerText(context, QString::fromLatin1(sortKey(QString::fromUtf8(argument(arguments[0])))));
}

}  // namespace

void registerSqlFunctions(sqlite3* db) {
    sqlite3_create_function_v2(db, "name_key", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, &nameKey,
                               nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(db, "field_value", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                               &fieldValue, nullptr, nullptr, nullptr);
}

}  // namespace minqing::storage
