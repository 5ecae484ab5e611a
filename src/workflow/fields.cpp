// Checks of single values against their fields, and of a whole intake form.

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "base/geo_point.h"
#include "base/hidden_characters.h"
#include "base/identity_numbers.h"
#include "workflow/dates.h"
#include "workflow/values.h"
#include "workflow/workflow.h"

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

constexpr int longestLine = 500;
constexpr int longestText = 20'000;
constexpr int longestMilestone = 100;

struct Check {
    const FieldDefinition& field;
    const DefinitionSet& definitions;
    const UnitTree& units;
    std::vector<Reason> reasons = {};
    void refuse(const QString& message) { reasons.push_back({u"bad_field"_s, message, field.id}); }
    [[nodiscard]] QString name() const { return field.name.text(); }
};

bool isText(Check& check, const QJsonValue& value) {
    if (value.isString()) return true;
    check.refuse(WorkflowText::tr("“%1” must be text").arg(check.name()));
    return false;
}

void checkHidden(Check& check, const QString& text) {
    switch (hiddenCharacter(text)) {
        case HiddenCharacter::None:
            return;
        case HiddenCharacter::Control:
            return check.refuse(WorkflowText::tr("“%1” holds control characters; type it anew").arg(check.name()));
        case HiddenCharacter::Direction:
            return check.refuse(
                WorkflowText::tr("“%1” holds invisible characters that turn the direction of writing, so that it "
                                 "could be read as something else; type it anew")
                    .arg(check.name()));
        case HiddenCharacter::Invisible:
            return check.refuse(WorkflowText::tr("“%1” holds characters that nobody can see; type it anew").arg(check.name()));
        case HiddenCharacter::Broken:
            return check.refuse(WorkflowText::tr("“%1” holds half of a character; type it anew").arg(check.name()));
    }
}

void checkText(Check& check, const QJsonValue& value) {
    if (!isText(check, value)) return;
    const QString text = value.toString();
    const bool oneLine = check.field.kind != FieldKind::LongText;
    const int own = oneLine ? longestLine : longestText;
    const int longest = check.field.maximumLength > 0 ? check.field.maximumLength : own;
    // What a person takes for one character counts as one, also beyond the first 65,536.
    if (const auto length = text.size() > longest ? text.toUcs4().size() : 0; length > longest) {
        check.refuse(
            WorkflowText::tr("“%1” is %2 characters long; at most %3 are allowed").arg(check.name()).arg(length).arg(longest));
    }
    if (oneLine && (text.contains(u'\n') || text.contains(u'\r'))) {
        check.refuse(WorkflowText::tr("“%1” must be one line, without line breaks").arg(check.name()));
    }
    checkHidden(check, text);
}

/// Money is kept in fen and told in yuan.
QString yuan(qint64 fen) { return QString::number(double(fen) / 100.0, 'f', fen % 100 == 0 ? 0 : 2); }

void checkLimits(Check& check, qint64 fen) {
    if (check.field.minimum && fen < *check.field.minimum) {
        check.refuse(WorkflowText::tr("“%1” is %2 yuan; the least allowed is %3 yuan")
                         .arg(check.name(), yuan(fen), yuan(*check.field.minimum)));
    }
    if (check.field.maximum && fen > *check.field.maximum) {
        check.refuse(WorkflowText::tr("“%1” is %2 yuan; the most allowed is %3 yuan")
                         .arg(check.name(), yuan(fen), yuan(*check.field.maximum)));
    }
}

void checkNumber(Check& check, const QJsonValue& value) {
    const double number = value.toDouble();
    const bool money = check.field.kind == FieldKind::Money;
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > 9e15) {
        if (money) {
            check.refuse(
                WorkflowText::tr("“%1” must be an amount in whole fen, such as 80050 for 800.50 yuan").arg(check.name()));
            return;
        }
        check.refuse(WorkflowText::tr("“%1” must be a whole number").arg(check.name()));
        return;
    }
    const qint64 whole = value.toInteger();
    if (money) return checkLimits(check, whole);
    if (check.field.minimum && whole < *check.field.minimum) {
        check.refuse(
            WorkflowText::tr("“%1” is %2; the least allowed is %3").arg(check.name()).arg(whole).arg(*check.field.minimum));
    }
    if (check.field.maximum && whole > *check.field.maximum) {
        check.refuse(
            WorkflowText::tr("“%1” is %2; the most allowed is %3").arg(check.name()).arg(whole).arg(*check.field.maximum));
    }
}

bool isLegalDate(const QString& text) { return text.size() == 10 && isPossible(QDate::fromString(text, Qt::ISODate)); }

/// Written like a date, with or without its year, but no calendar has that day: 2.30, 2026-02-30, 2月30日.
bool isNoDay(const QString& text) {
    static const QRegularExpression pattern(u"^(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?$"_s);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch()) return false;
    const int leapYear = 2024;  // without a year, the 29th of February may be meant
    const int year = match.captured(1).isEmpty() ? leapYear : match.captured(1).toInt();
    return !QDate::isValid(year, match.captured(2).toInt(), match.captured(3).toInt());
}

void checkDate(Check& check, const QJsonValue& value) {
    if (!isText(check, value)) return;
    if (isNoDay(value.toString())) {
        check.refuse(WorkflowText::tr("“%1”: there is no day “%2” in the calendar").arg(check.name(), value.toString()));
    } else if (!isLegalDate(value.toString())) {
        check.refuse(WorkflowText::tr("“%1”: “%2” is not a date between 1900 and 2100; write 2026-07-02")
                         .arg(check.name(), value.toString()));
    }
}

void checkTime(Check& check, const QJsonValue& value) {
    if (!isText(check, value)) return;
    const auto time = instantFromIso(value.toString());
    if (!time || !isPossible(beijingDate(*time))) {
        check.refuse(WorkflowText::tr("“%1”: “%2” is not a time between 1900 and 2100; write 2026-07-02T09:30")
                         .arg(check.name(), value.toString()));
    }
}

void checkCode(Check& check, const QJsonValue& value) {
    if (!isText(check, value)) return;
    const CodeList* list = check.definitions.codeList(check.field.of);
    if (!list || !list->find(value.toString())) {
        check.refuse(WorkflowText::tr("“%1”: “%2” is not in the list; choose one that is").arg(check.name(), value.toString()));
    }
}

/// Kinds of unit that a place may be; empty: any.
void checkUnit(Check& check, const QJsonValue& value) {
    if (!isText(check, value)) return;
    const Unit* unit = check.units.find(value.toString());
    if (!unit) {
        check.refuse(WorkflowText::tr("“%1”: there is no unit with the code “%2”").arg(check.name(), value.toString()));
    } else if (const auto kinds = kindsOfPlace(check.field.id); !kinds.isEmpty() && !kinds.contains(unit->kind)) {
        check.refuse(WorkflowText::tr("“%1”: %2 is none").arg(check.name(), unit->name));
    }
}

void checkReference(Check& check, const QJsonValue& value) {
    checkText(check, value);
    if (check.field.of != "grid"_L1 || !value.isString()) return;
    const Unit* grid = check.units.find(value.toString());
    if (!grid || grid->kind != "grid"_L1) {
        check.refuse(WorkflowText::tr("“%1”: there is no grid with the code “%2”").arg(check.name(), value.toString()));
    }
}

void checkEach(Check& check, const QJsonValue& value, void (*one)(Check&, const QJsonValue&)) {
    if (!value.isArray()) {
        check.refuse(WorkflowText::tr("“%1” must be a list").arg(check.name()));
        return;
    }
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) one(check, item);
}

using Parser = Expected<QString> (*)(QStringView);

/// For kinds that are kept in one form however they are typed; nullptr: for all others.
Parser parserOf(FieldKind kind) {
    switch (kind) {
        case FieldKind::Phone:
            return parsePhone;
        case FieldKind::CitizenNumber:
            return parseCitizenNumber;
        case FieldKind::CreditCode:
            return parseCreditCode;
        default:
            return nullptr;
    }
}

void checkIdentity(Check& check, const QJsonValue& value, Parser parse) {
    if (!isText(check, value)) return;
    if (const auto parsed = parse(value.toString()); !parsed) {
        check.refuse(u"“%1”: %2"_s.arg(check.name(), parsed.error().text()));
    }
}

void checkMilestone(Check& check, const QJsonValue& value) {
    const QJsonObject milestone = value.toObject();
    const QString name = milestone.value("name"_L1).toString().trimmed();
    if (name.isEmpty()) {
        check.refuse(WorkflowText::tr("“%1”: every milestone needs a name").arg(check.name()));
    }
    // It is ticked by this name, one line long.
    const bool oneLine = !name.contains(u'\n') && !name.contains(u'\r') && hiddenCharacter(name) == HiddenCharacter::None;
    if (!oneLine || name.toUcs4().size() > longestMilestone) {
        check.refuse(WorkflowText::tr("“%1”: the name of a milestone is one line of at most %2 characters; “%3” is not")
                         .arg(check.name())
                         .arg(longestMilestone)
                         .arg(name.left(20)));
    }
    if (!isLegalDate(milestone.value("due"_L1).toString())) {
        check.refuse(WorkflowText::tr("“%1”: milestone “%2” needs a date such as 2026-07-02").arg(check.name(), name));
    }
}

void acceptAny(Check&, const QJsonValue&) {}

void checkKind(Check& check, const QJsonValue& value) {
    switch (check.field.kind) {
        case FieldKind::Text:
        case FieldKind::LongText:
        case FieldKind::Account:
        case FieldKind::Household:
            return checkText(check, value);
        case FieldKind::Reference:
            return checkReference(check, value);
        case FieldKind::Integer:
        case FieldKind::Money:
            return checkNumber(check, value);
        case FieldKind::Flag:
            if (!value.isBool()) {
                check.refuse(WorkflowText::tr("“%1” must be yes or no").arg(check.name()));
            }
            return;
        case FieldKind::Date:
            return checkDate(check, value);
        case FieldKind::Time:
            return checkTime(check, value);
        case FieldKind::Choice:
            return checkCode(check, value);
        case FieldKind::Choices:
            return checkEach(check, value, checkCode);
        case FieldKind::Unit:
            return checkUnit(check, value);
        case FieldKind::Units:
            return checkEach(check, value, checkUnit);
        case FieldKind::Phone:
        case FieldKind::CitizenNumber:
        case FieldKind::CreditCode:
            return checkIdentity(check, value, parserOf(check.field.kind));
        case FieldKind::Point:
            return checkIdentity(check, value, parsePoint);
        case FieldKind::Milestones:
            return checkEach(check, value, checkMilestone);
        case FieldKind::Evidence:
            return checkEach(check, value, acceptAny);
    }
}

/// Where a case arose is known to every kind of case, asked for or not: the ledger derives it.
bool isPlace(const QString& id) {
    return id == "town"_L1 || id == "village"_L1 || id == "grid"_L1 || id == "household"_L1 || id == "address"_L1;
}

}  // namespace

QStringList kindsOfPlace(const QString& field) {
    if (field == "town"_L1) return {u"town"_s};
    if (field == "village"_L1) return {u"village"_s, u"community"_s};
    return {};
}

std::vector<Reason> fieldRefusals(const FieldDefinition& field, const QJsonValue& value, const DefinitionSet& definitions,
                                  const UnitTree& units) {
    Check check{field, definitions, units};
    if (hasValue(value)) checkKind(check, value);
    return std::move(check.reasons);
}

std::vector<Reason> placeRefusals(const QJsonObject& given, const QJsonObject& all, const UnitTree& units) {
    std::vector<Reason> reasons;
    const auto within = [&](const QString& inner, const QString& outer) {
        const QString one = all.value(inner).toString(), other = all.value(outer).toString();
        const bool told = hasValue(given.value(inner)) || hasValue(given.value(outer));
        if (!told || !units.find(one) || !units.find(other) || units.isWithin(one, other)) return;
        reasons.push_back(
            {u"place_mismatch"_s,
             WorkflowText::tr("%1 does not belong to %2: correct one of them").arg(units.fullName(one), units.fullName(other)),
             inner});
    };
    within(u"village"_s, u"town"_s);
    within(u"grid"_s, u"village"_s);
    if (!hasValue(all.value("village"_L1))) within(u"grid"_s, u"town"_s);
    return reasons;
}

QJsonObject asKept(QJsonObject fields, const std::vector<FieldDefinition>& definitions) {
    for (const FieldDefinition& field : definitions) {
        const auto parse = parserOf(field.kind);
        if (!parse) continue;
        const auto at = fields.find(field.id);
        if (at == fields.end() || !at->isString()) continue;
        if (const auto parsed = parse(at->toString())) *at = *parsed;
    }
    return fields;
}

std::vector<Reason> registrationRefusals(const QJsonObject& fields, const Context& context) {
    std::vector<Reason> reasons;
    const CaseDefinition& definition = context.definition;
    for (auto at = fields.constBegin(); at != fields.constEnd(); ++at) {
        const FieldDefinition* field = definition.field(at.key());
        const bool known = isPlace(at.key()) || (field && definition.registerAsks.contains(at.key()));
        if (!known) {
            reasons.push_back({u"unexpected_field"_s,
                               WorkflowText::tr("The intake form of “%1” has no field “%2”")
                                   .arg(definition.name.text(), field ? field->name.text() : at.key()),
                               at.key()});
        }
        if (!field) continue;
        const auto bad = fieldRefusals(*field, at.value(), context.definitions, context.units);
        reasons.insert(reasons.end(), bad.begin(), bad.end());
    }
    const auto places = placeRefusals(fields, fields, context.units);
    reasons.insert(reasons.end(), places.begin(), places.end());
    const auto dates = dateRefusals(fields, {}, {}, context);
    reasons.insert(reasons.end(), dates.begin(), dates.end());
    for (const QString& asked : definition.registerAsks) {
        const FieldDefinition* field = definition.field(asked);
        if (!field || !field->required || !field->fallback.isEmpty() || hasValue(fields.value(asked))) continue;
        reasons.push_back({u"missing_field"_s, WorkflowText::tr("“%1” is missing: fill it in").arg(field->name.text()), asked});
    }
    return reasons;
}

}  // namespace minqing::workflow
