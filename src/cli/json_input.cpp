#include "cli/json_input.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "cli/command_line_text.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

bool allOf(const QJsonValue& value, bool texts, bool objects) {
    if (!value.isArray()) return false;
    const auto list = value.toArray();
    return std::all_of(list.begin(), list.end(),
                       [&](const QJsonValue& one) { return (texts && one.isString()) || (objects && one.isObject()); });
}

bool fits(const QJsonValue& value, InputKind kind) {
    switch (kind) {
        case InputKind::Text:
            return value.isString() || value.isNull();
        case InputKind::Texts:
            return allOf(value, true, false);
        case InputKind::Number:
            return value.isDouble();
        case InputKind::Object:
            return value.isObject();
        case InputKind::Objects:
            return allOf(value, false, true);
        case InputKind::TextsOrObjects:
            return allOf(value, true, true);
    }
    return false;
}

QString expected(InputKind kind) {
    switch (kind) {
        case InputKind::Text:
            return CommandLineText::tr("a text: \"…\"");
        case InputKind::Texts:
            return CommandLineText::tr("a list of texts: [\"…\"]");
        case InputKind::Number:
            return CommandLineText::tr("a number");
        case InputKind::Object:
            return CommandLineText::tr("an object: {…}");
        case InputKind::Objects:
            return CommandLineText::tr("a list of objects: [{…}]");
        case InputKind::TextsOrObjects:
            return CommandLineText::tr("a list of texts or objects: [\"…\", {…}]");
    }
    return {};
}

}  // namespace

Expected<void> checkKinds(const QJsonObject& input, const std::vector<InputKey>& keys) {
    for (const auto& [name, kind] : keys) {
        const auto value = input.value(name);
        if (value.isUndefined() || fits(value, kind)) continue;
        return fail(ErrorKind::BadInput, u"wrong_type"_s,
                    CommandLineText::tr("\"%1\" has a value of the wrong kind. It must be %2.").arg(name, expected(kind)),
                    name);
    }
    return {};
}

Expected<void> checkKeys(const QJsonObject& input, const std::vector<InputKey>& keys) {
    QStringList known;
    for (const auto& key : keys) known.append(key.name);
    for (const auto& key : input.keys()) {
        if (known.contains(key)) continue;
        return fail(
            ErrorKind::BadInput, u"unexpected_key"_s,
            CommandLineText::tr("The input has a key \"%1\" that means nothing here. Known: %2.").arg(key, known.join(u", "_s)),
            key);
    }
    return checkKinds(input, keys);
}

}  // namespace minqing::cli
