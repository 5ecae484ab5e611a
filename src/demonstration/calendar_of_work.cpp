#include "demonstration/calendar_of_work.h"

#include <algorithm>

namespace minqing::demonstration {

Periods makePeriods(QDate today, int cases) {
    Periods periods;
    periods.end = beijing(today);
    periods.campaignFrom = today.addDays(-2 - periods.campaignDays);
    const QDate calendarBegins(2024, 1, 15);
    QDate from = today.addDays(cases > 20'000 ? -900 : -300);
    if (from < calendarBegins && calendarBegins < periods.campaignFrom) from = calendarBegins;
    periods.casesFrom = from;
    periods.start = from.addDays(-7);
    return periods;
}

QDate WorkDays::after(QDate date, int days) const {
    QDate at = m_calendar.workingDayFrom(date);
    // From a day off, its next working day is already the first one.
    if (at != date && days > 0) --days;
    for (int i = 0; i < days; ++i) at = m_calendar.workingDayFrom(at.addDays(1));
    return at;
}

Instant WorkDays::officeTime(QDate date, Random& random) {
    // Morning or afternoon shift, to the second.
    const int second = random.chance(0.56) ? 8 * 3600 + 1860 + random.below(12300) : 13 * 3600 + 1860 + random.below(14100);
    return beijing(date, QTime(0, 0).addSecs(second));
}

Instant WorkDays::later(Instant from, int days, Random& random) const {
    if (days == 0) return soon(from, random);
    const Instant at = officeTime(after(beijingDate(from), days), random);
    return std::max(at, from.plusMs(6 * msPerMinute));
}

Instant WorkDays::soon(Instant from, Random& random) const {
    const QDate day = beijingDate(from);
    const QTime time = beijingTime(from);
    if (m_calendar.isWorkingDay(day) && time < QTime(16, 30)) {
        const QTime start = std::max(time, QTime(8, 31));
        const int room = start.secsTo(QTime(17, 28));
        const int least = std::min(7 * 60, room - 1);
        const int seconds = least + random.below(std::max(1, std::min(room, 3 * 3600) - least));
        QTime at = start.addSecs(seconds);
        if (at >= QTime(12, 0) && at < QTime(13, 30)) at = std::max(start, at.addSecs(5400));
        if (at >= QTime(17, 30)) at = QTime(17, 29);
        return std::max(beijing(day, at), from.plusMs(3 * msPerMinute));
    }
    return officeTime(after(day, 1), random);
}

}  // namespace minqing::demonstration
