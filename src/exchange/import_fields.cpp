#include "exchange/import_fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <limits>

#include "base/geo_point.h"
#include "base/identity_numbers.h"
#include "exchange/cell_values.h"
#include "exchange/import_text.h"
#include "ledger/surroundings.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 500;
constexpr int longestText = 20'000;
constexpr int choicesInMessage = 8;
constexpr qsizetype shownCharacters = 40;

QString shortened(const QString& text) { return text.size() <= shownCharacters ? text : text.left(shownCharacters) + u'…'; }

Expected<QJsonValue> identity(Expected<QString> parsed, const QString& code) {
    if (parsed) return QJsonValue(*parsed);
    return fail(ErrorKind::BadInput, code, parsed.error().text());
}

QString choicesOf(const CodeList& list) {
    QStringList names;
    for (const auto& item : list.items) {
        if (names.size() == choicesInMessage) {
            names.append(u"…"_s);
            break;
        }
        names.append(item.name.text());
    }
    return names.join(u'、');
}

}  // namespace

FieldReader::FieldReader(const Surroundings& around, ImportPlaces& places) : m_around(around), m_places(places) {}

Expected<QJsonValue> FieldReader::read(const FieldDefinition& field, const QString& raw) {
    const auto text = cellText(raw);
    if (text.isEmpty()) return QJsonValue(QJsonValue::Undefined);
    if (text.startsWith(u'=')) {
        return fail(
            ErrorKind::BadInput, u"formula_text"_s,
            ImportText::tr("\"%1\" is a formula that was not worked out. Write the value instead.").arg(shortened(text)));
    }
    using enum FieldKind;
    // A list may have "none" (无) as one of its codes: ask the list first.
    if (field.kind == Choice) return readCode(field, text);
    if (field.kind == Choices) return readCodes(field, text);
    if (meansNothing(text)) return QJsonValue(QJsonValue::Undefined);
    switch (field.kind) {
        case Phone:
            return identity(parsePhone(text), u"bad_phone"_s);
        case CitizenNumber:
            return identity(parseCitizenNumber(text), u"bad_citizen_number"_s);
        case CreditCode:
            return identity(parseCreditCode(text), u"bad_credit_code"_s);
        case Point:
            return identity(parsePoint(text), u"bad_point"_s);
        case Integer:
        case Money:
        case Flag:
        case Date:
        case Time:
            return readNumber(field, text);
        case Unit:
            return m_places.resolve(text, field.id == u"town" || field.id == u"village" ? field.id : QString())
                .map([](const QString& code) { return QJsonValue(code); });
        case Units:
            return readUnits(text);
        case Account:
            return readAccount(text);
        case Reference:
            if (field.of != u"grid") return readText(field, halfWidth(text));
            return m_places.resolve(text, u"grid"_s).map([](const QString& code) { return QJsonValue(code); });
        case Household:
            return readText(field, halfWidth(text));
        case Milestones:
        case Evidence:
            return fail(ErrorKind::BadInput, u"not_importable"_s,
                        ImportText::tr("\"%1\" cannot be imported from a table.").arg(field.name.text()));
        default:
            return readText(field, text);
    }
}

Expected<QJsonValue> FieldReader::readText(const FieldDefinition& field, const QString& text) const {
    auto kept = text;
    const bool oneLine = field.kind != FieldKind::LongText;
    if (oneLine && (kept.contains(u'\n') || kept.contains(u'\r'))) kept = kept.simplified();
    // Codes are compared letter by letter: full width typed by mistake would make another code.
    if (field.column == u"code") kept = halfWidth(kept);
    const int longest = field.maximumLength > 0 ? field.maximumLength : (oneLine ? longestLine : longestText);
    if (const auto length = kept.size() > longest ? kept.toUcs4().size() : 0; length > longest) {
        return fail(ErrorKind::BadInput, u"too_long"_s,
                    ImportText::tr("\"%1\" is %2 characters long; at most %3 are allowed. Shorten it.")
                        .arg(shortened(kept))
                        .arg(length)
                        .arg(longest));
    }
    return QJsonValue(kept);
}

Expected<QJsonValue> FieldReader::readNumber(const FieldDefinition& field, const QString& text) const {
    const auto least = field.minimum.value_or(-9'000'000'000'000'000);
    const auto most = field.maximum.value_or(9'000'000'000'000'000);
    switch (field.kind) {
        case FieldKind::Integer:
            return parseIntegerCell(text, least, most).map([](qint64 number) { return QJsonValue(number); });
        case FieldKind::Money: {
            auto fen = parseMoneyCell(text);
            if (fen && (*fen < least || *fen > most)) {
                return fail(ErrorKind::BadInput, u"out_of_range"_s,
                            ImportText::tr("\"%1\" is not an amount that is allowed here.").arg(text));
            }
            return fen.map([](qint64 number) { return QJsonValue(number); });
        }
        case FieldKind::Flag:
            return parseYesNoCell(text).map([](bool yes) { return QJsonValue(yes); });
        case FieldKind::Date:
            return parseDateCell(text).map([](QDate date) { return QJsonValue(date.toString(Qt::ISODate)); });
        default:
            return parseInstantCell(text).map([](Instant instant) { return QJsonValue(toIso(instant)); });
    }
}

Expected<QJsonValue> FieldReader::readCode(const FieldDefinition& field, const QString& text) {
    const QString question = field.of % u'\n' % text;
    if (const auto known = m_codes.constFind(question); known != m_codes.cend()) return QJsonValue(*known);
    const auto* list = m_around.definitions->codeList(field.of);
    const auto* item = list ? list->match(halfWidth(text)) : nullptr;
    if (item) {
        m_codes.insert(question, item->code);
        return QJsonValue(item->code);
    }
    if (meansNothing(text)) return QJsonValue(QJsonValue::Undefined);
    return fail(
        ErrorKind::BadInput, u"bad_choice"_s,
        ImportText::tr("\"%1\" is not one of the choices: %2.").arg(shortened(text), list ? choicesOf(*list) : QString()));
}

Expected<QJsonValue> FieldReader::readCodes(const FieldDefinition& field, const QString& text) {
    static const QRegularExpression separators(u"[、，,;；/|\\s]+"_s);
    QJsonArray codes;
    for (const auto& part : text.split(separators, Qt::SkipEmptyParts)) {
        auto code = readCode(field, part);
        if (!code) return code;
        if (!code->isUndefined() && !codes.contains(*code)) codes.append(*code);
    }
    if (codes.isEmpty()) return QJsonValue(QJsonValue::Undefined);
    return QJsonValue(codes);
}

Expected<QJsonValue> FieldReader::readUnits(const QString& text) {
    static const QRegularExpression separators(u"[、，,;；|]+"_s);
    QJsonArray codes;
    for (const auto& part : text.split(separators, Qt::SkipEmptyParts)) {
        auto code = m_places.resolve(cellText(part), {});
        if (!code) return Unexpected{code.error()};
        codes.append(*code);
    }
    return QJsonValue(codes);
}

Expected<QJsonValue> FieldReader::readAccount(const QString& text) const {
    if (m_around.account(text)) return QJsonValue(text);
    return fail(ErrorKind::BadInput, u"no_such_account"_s,
                ImportText::tr("There is no account \"%1\". Make it first, or leave the cell empty.").arg(shortened(text)));
}

}  // namespace minqing
