#include "calendar/limit.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace minqing {

namespace {

using namespace Qt::StringLiterals;

struct UnitName {
    Limit::Unit unit;
    QStringView one;
};
constexpr std::array<UnitName, 5> unitNames{{{Limit::Unit::WorkingDays, u"working day"},
                                             {Limit::Unit::CalendarDays, u"calendar day"},
                                             {Limit::Unit::Months, u"month"},
                                             {Limit::Unit::Hours, u"hour"},
                                             {Limit::Unit::ShiftHours, u"shift hour"}}};
constexpr int greatestAmount = 36500;

}  // namespace

Expected<Limit> parseLimit(QStringView text) {
    static const QRegularExpression pattern(
        u"^\\s*([0-9]{1,5})\\s+(working day|calendar day|month|hour|shift hour)s?(\\s*,\\s*next working day)?\\s*$"_s);
    const auto match = pattern.match(text.toString());
    const auto amount = match.captured(1).toInt();
    if (!match.hasMatch() || amount > greatestAmount) {
        return fail(ErrorKind::BadInput, u"bad_limit"_s,
                    QCoreApplication::translate("Limit",
                                                "\"%1\" is no time limit. Write it like \"3 working days\", \"15 calendar "
                                                "days\", \"3 months\", \"24 hours\", \"8 shift hours\" or \"60 calendar days, "
                                                "next working day\".")
                        .arg(text.toString()));
    }
    Limit limit{amount, Limit::Unit::WorkingDays, !match.captured(3).isEmpty()};
    for (const auto& [unit, one] : unitNames) {
        if (match.capturedView(2) == one) limit.unit = unit;
    }
    return limit;
}

QString formatLimit(const Limit& limit) {
    QString text = QString::number(limit.amount);
    for (const auto& [unit, one] : unitNames) {
        if (unit == limit.unit) text += u' ' % one;
    }
    if (limit.amount != 1) text += u's';
    if (limit.moveToWorkingDay) text += u", next working day"_s;
    return text;
}

QString limitText(const Limit& limit) {
    const auto say = [&](const char* english) { return QCoreApplication::translate("Limit", english, nullptr, limit.amount); };
    switch (limit.unit) {
        case Limit::Unit::WorkingDays:
            return say(QT_TRANSLATE_N_NOOP("Limit", "%n working day(s)"));
        case Limit::Unit::CalendarDays:
            return say(QT_TRANSLATE_N_NOOP("Limit", "%n calendar day(s)"));
        case Limit::Unit::Months:
            return say(QT_TRANSLATE_N_NOOP("Limit", "%n month(s)"));
        case Limit::Unit::Hours:
            return say(QT_TRANSLATE_N_NOOP("Limit", "%n hour(s)"));
        case Limit::Unit::ShiftHours:
            return say(QT_TRANSLATE_N_NOOP("Limit", "%n shift hour(s)"));
    }
    return {};
}

}  // namespace minqing
