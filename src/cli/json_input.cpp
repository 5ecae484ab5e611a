#include "cli/json_input.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <cctype>

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

QString jsonProblem(QJsonParseError::ParseError error) {
    switch (error) {
        case QJsonParseError::UnterminatedObject:
            return CommandLineText::tr("an object is not closed: } or a comma is missing");
        case QJsonParseError::MissingNameSeparator:
            return CommandLineText::tr("a colon is missing after a key");
        case QJsonParseError::UnterminatedArray:
            return CommandLineText::tr("a list is not closed: ] or a comma is missing");
        case QJsonParseError::MissingValueSeparator:
            return CommandLineText::tr("a comma is missing between two values");
        case QJsonParseError::IllegalValue:
            return CommandLineText::tr("this is no value; texts stand in double quotes");
        case QJsonParseError::TerminationByNumber:
        case QJsonParseError::IllegalNumber:
            return CommandLineText::tr("this is no number");
        case QJsonParseError::IllegalEscapeSequence:
            return CommandLineText::tr("what follows a backslash in a text is not known");
        case QJsonParseError::IllegalUTF8String:
            return CommandLineText::tr("a text is not UTF-8");
        case QJsonParseError::UnterminatedString:
            return CommandLineText::tr("a text is not closed: a double quote is missing");
        case QJsonParseError::MissingObject:
            return CommandLineText::tr("a key in double quotes is missing");
        case QJsonParseError::DeepNesting:
            return CommandLineText::tr("too many values lie within one another");
        case QJsonParseError::DocumentTooLarge:
            return CommandLineText::tr("it is too large");
        case QJsonParseError::GarbageAtEnd:
            return CommandLineText::tr("something follows after its end");
        case QJsonParseError::NoError:
            break;
    }
    return {};
}

/// "line 1, character 2: …", counted from 1.
QString atPlace(const QByteArray& text, qsizetype offset, const QString& what) {
    const auto before = text.left(offset);
    const auto lineStart = before.lastIndexOf('\n') + 1;
    return CommandLineText::tr("line %1, character %2: %3")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1)
        .arg(what);
}

/// Behind the text that begins with the double quote at `start`.
qsizetype endOfText(const QByteArray& text, qsizetype start) {
    auto at = start + 1;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
    return at + 1;
}

/// With its escapes resolved: "a" is the same key as "\u0061".
QString textOf(const QByteArray& quoted) { return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString(); }

}  // namespace

QString jsonFault(const QJsonParseError& fault, const QByteArray& text) {
    return atPlace(text, fault.offset, jsonProblem(fault.error));
}

Expected<void> checkKeysOnce(const QByteArray& text) {
    std::vector<QSet<QString>> open;  // the keys of the objects around the present place, the innermost last
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '{') open.emplace_back();
        if (text[at] == '}' && !open.empty()) open.pop_back();
        if (text[at] != '"') continue;
        const auto start = at;
        const auto end = endOfText(text, start);
        at = end - 1;
        auto next = end;
        while (next < text.size() && std::isspace(static_cast<unsigned char>(text[next])) != 0) ++next;
        if (next >= text.size() || text[next] != ':' || open.empty()) continue;
        const auto key = textOf(text.mid(start, end - start));
        if (!open.back().contains(key)) {
            open.back().insert(key);
            continue;
        }
        const auto what = CommandLineText::tr("the key \"%1\" stands a second time in the same object; leave one").arg(key);
        return fail(ErrorKind::BadInput, u"duplicate_key"_s,
                    CommandLineText::tr("Standard input cannot be understood, %1.").arg(atPlace(text, start, what)), key);
    }
    return {};
}

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
