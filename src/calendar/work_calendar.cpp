#include "calendar/work_calendar.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <set>

namespace minqing {

namespace {

using namespace Qt::StringLiterals;

const QDate firstDay(2020, 1, 1);
const QDate lastDay(2035, 12, 31);

int msOf(QTime time) { return time.msecsSinceStartOfDay(); }

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    const auto quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

}  // namespace

/// Days are numbered from the first day of the table. `count(day)` is the number of working days of the table's first day
/// up to and with the day (negative before it), the k-th working day is its inverse; outside the table both go by weekdays.
struct WorkCalendar::Tables {
    CalendarSource source;
    QHash<QDate, QString> names;
    std::set<int> published;
    std::vector<bool> working;     // by day
    std::vector<int> counts;       // by day
    std::vector<int> workingDays;  // day of the (index + 1)-th working day
    int daysPerWeek = 5;
    std::int64_t shiftMs = 0;

    explicit Tables(const CalendarSource& from)
        : source(from), published(from.publishedYears.begin(), from.publishedYears.end()) {
        const auto size = static_cast<size_t>(firstDay.daysTo(lastDay) + 1);
        working.resize(size);
        for (size_t day = 0; day < size; ++day) working[day] = weekdayWorks(static_cast<std::int64_t>(day));
        for (const auto& marked : source.days) {
            working[static_cast<size_t>(dayOf(marked.date))] = marked.working;
            names.insert(marked.date, marked.name);
        }
        int count = 0;
        for (size_t day = 0; day < size; ++day) {
            if (working[day]) {
                ++count;
                workingDays.push_back(static_cast<int>(day));
            }
            counts.push_back(count);
        }
        daysPerWeek = static_cast<int>(std::count(source.workingWeekdays.begin(), source.workingWeekdays.end(), true));
        for (const auto& shift : source.shifts) shiftMs += msOf(shift.to) - msOf(shift.from);
    }

    [[nodiscard]] static std::int64_t dayOf(QDate date) { return firstDay.daysTo(date); }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(working.size()); }

    [[nodiscard]] bool weekdayWorks(std::int64_t day) const {
        const auto weekday = ((day + firstDay.dayOfWeek() - 1) % 7 + 7) % 7;
        return source.workingWeekdays[static_cast<size_t>(weekday)];
    }

    [[nodiscard]] bool works(std::int64_t day) const {
        return day >= 0 && day < size() ? working[static_cast<size_t>(day)] : weekdayWorks(day);
    }

    /// Working weekdays in [from, to), from ≤ to.
    [[nodiscard]] std::int64_t weekdays(std::int64_t from, std::int64_t to) const {
        auto count = (to - from) / 7 * daysPerWeek;
        for (auto day = to - (to - from) % 7; day < to; ++day) count += weekdayWorks(day) ? 1 : 0;
        return count;
    }

    [[nodiscard]] std::int64_t count(std::int64_t day) const {
        if (day < 0) return -weekdays(day + 1, 0);
        if (day < size()) return counts[static_cast<size_t>(day)];
        return counts.back() + weekdays(size(), day + 1);
    }

    /// The first day with count(day) ≥ k that is a working day.
    [[nodiscard]] std::int64_t dayOfCount(std::int64_t k) const {
        const auto inside = static_cast<std::int64_t>(workingDays.size());
        if (k >= 1 && k <= inside) return workingDays[static_cast<size_t>(k - 1)];
        // Outside: jump by whole weeks to just before it, then step.
        auto day = k < 1 ? -((1 - k) / daysPerWeek + 1) * 7 : size() - 1 + (k - inside - 1) / daysPerWeek * 7;
        while (count(day) < k || !works(day)) ++day;
        return day;
    }

    [[nodiscard]] std::int64_t shiftMsUntil(int msOfDay) const {
        std::int64_t sum = 0;
        for (const auto& shift : source.shifts) sum += std::clamp(msOfDay, msOf(shift.from), msOf(shift.to)) - msOf(shift.from);
        return sum;
    }

    /// The time of day by which so much shift time (more than 0) has gone by.
    [[nodiscard]] QTime timeAfter(std::int64_t ms) const {
        for (const auto& shift : source.shifts) {
            const auto length = msOf(shift.to) - msOf(shift.from);
            if (ms <= length) return shift.from.addMSecs(static_cast<int>(ms));
            ms -= length;
        }
        return source.shifts.back().to;
    }
};

namespace {

struct CalendarFaults {
    Q_DECLARE_TR_FUNCTIONS(CalendarFaults)
};

std::vector<Reason> faultsOf(const CalendarSource& source) {
    std::vector<Reason> faults;
    if (source.shifts.empty())
        faults.push_back({u"bad_shift"_s, CalendarFaults::tr("A calendar needs at least one shift."), u"shifts"_s});
    QTime last(0, 0);
    for (const auto& shift : source.shifts) {
        const bool good = shift.from.isValid() && shift.to.isValid() && shift.from < shift.to && shift.from >= last;
        if (!good) {
            faults.push_back({u"bad_shift"_s,
                              CalendarFaults::tr("The shift %1-%2 is empty, or overlaps the one before it.")
                                  .arg(shift.from.toString(u"HH:mm"_s), shift.to.toString(u"HH:mm"_s)),
                              u"shifts"_s});
        }
        last = shift.to;
    }
    if (std::none_of(source.workingWeekdays.begin(), source.workingWeekdays.end(), [](bool works) { return works; })) {
        faults.push_back(
            {u"no_working_weekday"_s, CalendarFaults::tr("A calendar needs at least one working weekday."), u"weekdays"_s});
    }
    std::set<QDate> seen;
    for (const auto& day : source.days) {
        if (!day.date.isValid() || day.date < firstDay || day.date > lastDay) {
            faults.push_back({u"bad_day"_s,
                              CalendarFaults::tr("The day \"%1\" (%2) is no date from 2020 to 2035.")
                                  .arg(day.date.toString(Qt::ISODate), day.name),
                              u"day"_s});
        } else if (!seen.insert(day.date).second) {
            faults.push_back(
                {u"duplicate_day"_s,
                 CalendarFaults::tr("The day %1 stands in the calendar twice.").arg(day.date.toString(Qt::ISODate)), u"day"_s});
        }
    }
    return faults;
}

/// Sorted, without empty or overlapping stretches, nothing before the start.
std::vector<Pause> united(std::vector<Pause> pauses, Instant start) {
    std::sort(pauses.begin(), pauses.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
    std::vector<Pause> result;
    for (auto pause : pauses) {
        pause.from = std::max(pause.from, start);
        if (pause.to <= pause.from) continue;
        if (!result.empty() && pause.from <= result.back().to) {
            result.back().to = std::max(result.back().to, pause.to);
        } else {
            result.push_back(pause);
        }
    }
    return result;
}

}  // namespace

WorkCalendar::WorkCalendar() {
    static const auto weekendsOnly = std::make_shared<const Tables>(CalendarSource{});
    m_tables = weekendsOnly;
}

Expected<WorkCalendar> WorkCalendar::build(const CalendarSource& source) {
    if (auto faults = faultsOf(source); !faults.empty()) return fail(ErrorKind::BadInput, std::move(faults));
    return WorkCalendar(std::make_shared<const Tables>(source));
}

const CalendarSource& WorkCalendar::source() const { return m_tables->source; }
bool WorkCalendar::isWorkingDay(QDate date) const { return date.isValid() && m_tables->works(Tables::dayOf(date)); }
QString WorkCalendar::nameOf(QDate date) const { return m_tables->names.value(date); }
bool WorkCalendar::isPublished(int year) const { return m_tables->published.contains(year); }

int WorkCalendar::firstUnpublishedYear(QDate from, QDate to) const {
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!isPublished(year)) return year;
    }
    return 0;
}

QDate WorkCalendar::workingDayFrom(QDate date) const {
    const auto day = Tables::dayOf(date);
    return firstDay.addDays(m_tables->dayOfCount(m_tables->count(day - 1) + 1));
}

int WorkCalendar::workingDaysBetween(QDate from, QDate to) const {
    return static_cast<int>(m_tables->count(Tables::dayOf(to)) - m_tables->count(Tables::dayOf(from)));
}

QDate WorkCalendar::dueDate(QDate start, const Limit& limit) const {
    switch (limit.unit) {
        case Limit::Unit::WorkingDays:
            if (limit.amount <= 0) return workingDayFrom(start);
            return firstDay.addDays(m_tables->dayOfCount(m_tables->count(Tables::dayOf(start)) + limit.amount));
        case Limit::Unit::CalendarDays:
        case Limit::Unit::Months: {
            const auto end = limit.unit == Limit::Unit::Months ? start.addMonths(limit.amount) : start.addDays(limit.amount);
            return limit.moveToWorkingDay ? workingDayFrom(end) : end;
        }
        case Limit::Unit::Hours:
        case Limit::Unit::ShiftHours:
            break;
    }
    return beijingDate(dueInstant(beijing(start, source().shifts.front().from), limit));
}

Instant WorkCalendar::dueInstant(Instant start, const Limit& limit) const {
    switch (limit.unit) {
        case Limit::Unit::Hours:
            return start.plusMs(limit.amount * msPerHour);
        case Limit::Unit::ShiftHours:
            return addWorkingMs(start, limit.amount * msPerHour);
        default:
            return endOfWork(dueDate(beijingDate(start), limit));
    }
}

Instant WorkCalendar::dueInstantWithPauses(Instant start, const Limit& limit, std::vector<Pause> pauses) const {
    pauses = united(std::move(pauses), start);
    if (limit.unit != Limit::Unit::Hours && limit.unit != Limit::Unit::ShiftHours) {
        return pausedDayLimit(start, limit, pauses);
    }
    auto total = limit.amount * msPerHour;
    const bool inShifts = limit.unit == Limit::Unit::ShiftHours;
    const auto end = [&] { return inShifts ? addWorkingMs(start, total) : start.plusMs(total); };
    for (const auto& pause : pauses) {
        if (pause.from >= end()) break;
        total += inShifts ? workingMsBetween(pause.from, pause.to) : pause.to.ms - pause.from.ms;
    }
    return end();
}

std::int64_t WorkCalendar::pausedDays(QDate start, QDate end, const std::vector<Pause>& pauses, bool workingOnly) const {
    std::int64_t days = 0;
    for (const auto& pause : pauses) {
        // The days whose end of work lies in the pause, cut to (start, end].
        auto first = beijingDate(pause.from);
        if (endOfWork(first) < pause.from) first = first.addDays(1);
        auto last = beijingDate(pause.to);
        if (endOfWork(last) >= pause.to) last = last.addDays(-1);
        first = std::max(first, start.addDays(1));
        last = std::min(last, end);
        if (first > last) continue;
        days += workingOnly ? workingDaysBetween(first.addDays(-1), last) : first.daysTo(last) + 1;
    }
    return days;
}

Instant WorkCalendar::pausedDayLimit(Instant start, const Limit& limit, const std::vector<Pause>& pauses) const {
    const auto startDate = beijingDate(start);
    const bool working = limit.unit == Limit::Unit::WorkingDays;
    auto unmoved = limit;
    unmoved.moveToWorkingDay = false;  // moved once, at the very end
    const auto plain = dueDate(startDate, unmoved);
    auto due = plain;
    for (std::int64_t paused = 0;;) {
        const auto now = pausedDays(startDate, due, pauses, working);
        if (now == paused) break;
        paused = now;
        due = working ? dueDate(plain, {static_cast<int>(paused), Limit::Unit::WorkingDays}) : plain.addDays(paused);
    }
    return endOfWork(limit.moveToWorkingDay ? workingDayFrom(due) : due);
}

std::int64_t WorkCalendar::workingMsUntil(Instant instant) const {
    const auto day = Tables::dayOf(beijingDate(instant));
    const auto today = m_tables->works(day) ? m_tables->shiftMsUntil(msOf(beijingTime(instant))) : 0;
    return m_tables->count(day - 1) * m_tables->shiftMs + today;
}

std::int64_t WorkCalendar::workingMsBetween(Instant from, Instant to) const {
    return workingMsUntil(to) - workingMsUntil(from);
}

Instant WorkCalendar::addWorkingMs(Instant start, std::int64_t ms) const {
    if (ms <= 0) return start;
    const auto target = workingMsUntil(start) + ms;
    const auto wholeDays = floorDivide(target - 1, m_tables->shiftMs);  // the last millisecond decides the day
    const auto date = firstDay.addDays(m_tables->dayOfCount(wholeDays + 1));
    return beijing(date, m_tables->timeAfter(target - wholeDays * m_tables->shiftMs));
}

Instant WorkCalendar::nextWorkingInstant(Instant instant) const {
    const auto date = beijingDate(instant);
    if (isWorkingDay(date)) {
        const auto time = beijingTime(instant);
        for (const auto& shift : source().shifts) {
            if (time < shift.from) return beijing(date, shift.from);
            if (time < shift.to) return instant;
        }
    }
    return beijing(workingDayFrom(date.addDays(1)), source().shifts.front().from);
}

std::int64_t WorkCalendar::workingDayMs() const { return m_tables->shiftMs; }
Instant WorkCalendar::endOfWork(QDate date) const { return beijing(date, source().shifts.back().to); }

}  // namespace minqing
