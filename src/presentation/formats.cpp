#include "presentation/formats.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include "base/geo_point.h"
#include "base/masking.h"
#include "exchange/cell_values.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minutesADay = qint64{24} * 60;
constexpr qint64 mostInJson = 9'000'000'000'000'000;  // what a number in JSON holds without loss

QLocale locale() {
    return currentLanguage() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                  : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString arrayText(const QJsonArray& values, const std::function<QString(const QString&)>& nameOf) {
    QStringList names;
    for (const auto& value : values) names.append(nameOf(value.toString()));
    return names.join(listSeparator());
}

QString milestonesText(const QJsonArray& values, Instant now) {
    QStringList lines;
    for (const auto& value : values) {
        const QJsonObject one = value.toObject();
        const bool done = !one.value(u"done"_s).toString().isEmpty();
        lines.append(one.value(u"name"_s).toString() + u" "_s +
                     dateText(QDate::fromString(one.value(u"due"_s).toString(), Qt::ISODate), now) +
                     (done ? u" ✓"_s : QString()));
    }
    return lines.join(u'\n');
}

}  // namespace

QString listSeparator() { return currentLanguage() == Language::Chinese ? u"、"_s : u", "_s; }

QString maskedText(const QString& mask, const QString& text) {
    // What comes from the ledger masked already has stars; masking it again changes nothing that matters.
    if (text.contains(u'*') || mask.isEmpty()) return text;
    if (mask == "name"_L1) return maskName(text);
    if (mask == "phone"_L1) return maskPhone(text);
    if (mask == "citizen_number"_L1) return maskCitizenNumber(text);
    if (mask == "address"_L1) return maskAddress(text);
    if (mask == "point"_L1) return maskPoint(text);
    return text;
}

QString momentForFile(Instant at) {
    return beijingDate(at).toString(Qt::ISODate) + u" "_s + beijingTime(at).toString(u"HH:mm"_s);
}

QString dateText(QDate date, Instant now) {
    if (!date.isValid()) return {};
    const bool thisYear = date.year() == beijingDate(now).year();
    if (currentLanguage() == Language::Chinese) return date.toString(thisYear ? u"M月d日"_s : u"yyyy年M月d日"_s);
    return locale().toString(date, thisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString momentText(Instant at, Instant now) {
    const QDate day = beijingDate(at);
    const QString time = beijingTime(at).toString(u"HH:mm"_s);
    const auto distance = beijingDate(now).daysTo(day);
    if (distance == 0) return QCoreApplication::translate("Formats", "today %1").arg(time);
    if (distance == -1) return QCoreApplication::translate("Formats", "yesterday %1").arg(time);
    if (distance == 1) return QCoreApplication::translate("Formats", "tomorrow %1").arg(time);
    return dateText(day, now) + u" "_s + time;
}

QString deadlineText(Instant due, Instant now, bool paused) {
    if (paused) return QCoreApplication::translate("Formats", "paused");
    if (due < now) {
        const qint64 minutes = (now.ms - due.ms) / msPerMinute;
        if (minutes >= minutesADay)
            return QCoreApplication::translate("Formats", "%1 days overdue").arg(countText(minutes / minutesADay));
        if (minutes >= 60) return QCoreApplication::translate("Formats", "%1 hours overdue").arg(minutes / 60);
        return QCoreApplication::translate("Formats", "%1 minutes overdue").arg(std::max<qint64>(1, minutes));
    }
    const auto distance = beijingDate(now).daysTo(beijingDate(due));
    return distance <= 1 ? momentText(due, now) : dateText(beijingDate(due), now);
}

QString durationText(qint64 minutes) {
    if (minutes < 0) return u"—"_s;
    if (minutes < 60) return QCoreApplication::translate("Formats", "%1 min").arg(minutes);
    if (minutes < minutesADay) return QCoreApplication::translate("Formats", "%1 h").arg(minutes / 60);
    const qint64 hours = minutes / 60 % 24;
    return hours ? QCoreApplication::translate("Formats", "%1 d %2 h").arg(minutes / minutesADay).arg(hours)
                 : QCoreApplication::translate("Formats", "%1 d").arg(minutes / minutesADay);
}

QString moneyText(qint64 fen) {
    const QString yuan = fen % 100 == 0 ? countText(fen / 100) : locale().toString(double(fen) / 100.0, 'f', 2);
    return QCoreApplication::translate("Formats", "¥%1").arg(yuan);
}

std::optional<qint64> amountOf(const QString& typed) {
    const auto fen = parseMoneyCell(typed);
    return fen && std::abs(*fen) <= mostInJson ? std::optional(*fen) : std::nullopt;
}

std::optional<qint64> wholeOf(const QString& typed) {
    const auto number = parseIntegerCell(typed, -mostInJson, mostInJson);
    return number ? std::optional(*number) : std::nullopt;
}

QString countText(qint64 count) { return locale().toString(count); }

QString fieldText(const FieldDefinition& field, const QJsonValue& value, const Surroundings& surroundings, Instant now) {
    if (value.isNull() || value.isUndefined()) return {};
    const auto& definitions = *surroundings.definitions;
    switch (field.kind) {
        using enum FieldKind;
        case Integer:
            return value.isString() ? value.toString() : countText(value.toInteger());
        case Money:
            return value.isString() ? value.toString() : moneyText(value.toInteger());
        case Flag:
            return value.toBool() ? QCoreApplication::translate("Formats", "yes")
                                  : QCoreApplication::translate("Formats", "no");
        case Date:
            return dateText(QDate::fromString(value.toString(), Qt::ISODate), now);
        case Time: {
            const auto at = instantFromIso(value.toString());
            return at ? momentText(*at, now) : value.toString();
        }
        case Choice:
            return definitions.codeName(field.of, value.toString());
        case Choices:
            return arrayText(value.toArray(), [&](const QString& code) { return definitions.codeName(field.of, code); });
        case Unit:
            return surroundings.units.name(value.toString());
        case Units:
            return arrayText(value.toArray(), [&](const QString& code) { return surroundings.units.name(code); });
        case Account: {
            const auto* account = surroundings.account(value.toString());
            return account ? account->displayName : value.toString();
        }
        case Milestones:
            return milestonesText(value.toArray(), now);
        case Evidence:
            return countText(value.toArray().size());
        default:
            return maskedText(field.mask, value.toString());
    }
}

QString reasonLines(const std::vector<Reason>& reasons) {
    QStringList lines;
    for (const auto& reason : reasons) lines.append(reason.message);
    return lines.join(u'\n');
}

}  // namespace minqing::presentation
