#include "ui/widgets/date_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

using Match = QRegularExpressionMatch;

DateReading problem(const char* english, const QString& text) {
    return {std::nullopt, QCoreApplication::translate("DateText", english).arg(text)};
}

DateReading checked(QDate date, const QString& text) {
    if (date.isValid()) return {date, {}};
    return problem(QT_TRANSLATE_NOOP("DateText", "“%1” is no day of the calendar"), text);
}

std::optional<DateReading> readWord(const QString& text, QDate today) {
    static const QHash<QString, int> days = {{u"今天"_s, 0},  {u"今日"_s, 0},       {u"昨天"_s, -1},   {u"昨日"_s, -1},
                                             {u"前天"_s, -2}, {u"明天"_s, 1},       {u"明日"_s, 1},    {u"后天"_s, 2},
                                             {u"today"_s, 0}, {u"yesterday"_s, -1}, {u"tomorrow"_s, 1}};
    const auto found = days.constFind(text);
    if (found == days.cend()) return std::nullopt;
    return DateReading{today.addDays(found.value()), {}};
}

std::optional<DateReading> readWeekday(const QString& text, QDate today) {
    static const QRegularExpression pattern(u"^(上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])$"_s);
    const Match match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const int weekday = std::min<int>(static_cast<int>(u"一二三四五六日天"_s.indexOf(match.captured(2))), 6);
    int weeks = 0;
    if (match.captured(1) == u"上"_s) weeks = -1;
    if (match.captured(1) == u"下"_s) weeks = 1;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    return DateReading{monday.addDays(weekday + 7 * weeks), {}};
}

std::optional<DateReading> readOffset(const QString& text, QDate today, const WorkingDayFn& workingDays) {
    static const QRegularExpression pattern(u"^([+-])?(\\d{1,4})个?(工作日|wd|天|日|d|周|星期|w|月|个月|m)(后|前)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const Match match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString unit = match.captured(3).toLower();
    // "18日" alone is a day of the month to some readers: only a sign or 后/前 makes it an offset.
    if (match.captured(1).isEmpty() && match.captured(4).isEmpty() && unit != u"工作日"_s && unit != u"wd"_s) {
        return problem(QT_TRANSLATE_NOOP("DateText", "“%1” needs a + or − in front, or a month"), text);
    }
    const bool back = match.captured(1) == u"-"_s || match.captured(4) == u"前"_s;
    const int amount = match.captured(2).toInt() * (back ? -1 : 1);
    if (unit == u"工作日"_s || unit == u"wd"_s) {
        if (!workingDays) return problem(QT_TRANSLATE_NOOP("DateText", "No working-day calendar for “%1”"), text);
        return checked(workingDays(today, amount), text);
    }
    if (unit == u"天"_s || unit == u"日"_s || unit == u"d"_s) return checked(today.addDays(amount), text);
    if (unit == u"周"_s || unit == u"星期"_s || unit == u"w"_s) return checked(today.addDays(qint64{7} * amount), text);
    return checked(today.addMonths(amount), text);
}

DateReading withoutYear(int month, int day, QDate today, YearRule rule, const QString& text) {
    QDate date(today.year(), month, day);
    if (rule == YearRule::NotFuture && date.isValid() && date > today) date = QDate(today.year() - 1, month, day);
    if (rule == YearRule::NotPast && date.isValid() && date < today) date = QDate(today.year() + 1, month, day);
    return checked(date, text);
}

std::optional<DateReading> readNumbers(const QString& text, QDate today, YearRule rule) {
    static const QRegularExpression full(u"^(\\d{4})(?:[-./年])(\\d{1,2})(?:[-./月])(\\d{1,2})日?$"_s);
    static const QRegularExpression partial(u"^(\\d{1,2})(?:[-./月])(\\d{1,2})[日号]?$"_s);
    static const QRegularExpression packed(u"^(\\d{4})?(\\d{2})(\\d{2})$"_s);
    if (const Match m = full.match(text); m.hasMatch()) {
        return checked(QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()), text);
    }
    if (const Match m = partial.match(text); m.hasMatch()) {
        return withoutYear(m.captured(1).toInt(), m.captured(2).toInt(), today, rule, text);
    }
    if (const Match m = packed.match(text); m.hasMatch()) {
        const int month = m.captured(2).toInt();
        const int day = m.captured(3).toInt();
        if (m.captured(1).isEmpty()) return withoutYear(month, day, today, rule, text);
        return checked(QDate(m.captured(1).toInt(), month, day), text);
    }
    return std::nullopt;
}

QString tidied(const QString& text) {
    QString result = text.normalized(QString::NormalizationForm_KC).toLower();
    result.remove(QRegularExpression(u"\\s"_s));
    return result.replace(u'−', u'-').replace(u'。', u'.');
}

}  // namespace

DateReading readDate(const QString& text, QDate today, const WorkingDayFn& workingDays, YearRule rule) {
    const QString tidy = tidied(text);
    if (tidy.isEmpty()) return {};
    if (const auto reading = readWord(tidy, today)) return *reading;
    if (const auto reading = readNumbers(tidy, today, rule)) return *reading;
    if (const auto reading = readWeekday(tidy, today)) return *reading;
    if (const auto reading = readOffset(tidy, today, workingDays)) return *reading;
    return problem(QT_TRANSLATE_NOOP("DateText", "“%1” is not understood. Write 7.18, 2026-07-18 or +3工作日"), text.trimmed());
}

}  // namespace minqing::ui
