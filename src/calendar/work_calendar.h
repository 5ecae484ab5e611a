#pragma once
// When people work: weekly shifts, holidays and make-up working days, and what a time limit means under them. All dates
// and times of day are Beijing time. A plain immutable value, cheap to copy; any thread may ask at the same time.

#include <QDate>
#include <QString>
#include <QTime>
#include <array>
#include <memory>
#include <vector>

#include "base/error.h"
#include "base/instant.h"
#include "base/text.h"
#include "calendar/limit.h"

namespace minqing {

/// A stretch of work within a day, from and to (not included). The gap between two shifts is a break.
struct Shift {
    QTime from;
    QTime to;
    friend bool operator==(const Shift&, const Shift&) = default;
};

/// A day that differs from its weekday: a holiday (off) or a make-up working day (work).
struct MarkedDay {
    QDate date;
    QString name;
    bool working = false;
    friend bool operator==(const MarkedDay&, const MarkedDay&) = default;
};

/// What a calendar file says.
struct CalendarSource {
    QString id;
    Text name;
    int version = 1;
    /// Monday first.
    std::array<bool, 7> workingWeekdays{true, true, true, true, true, false, false};
    /// In the order of the day, not overlapping, at least one.
    std::vector<Shift> shifts{{QTime(8, 30), QTime(12, 0)}, {QTime(13, 30), QTime(17, 30)}};
    /// Years whose holidays have been announced.
    std::vector<int> publishedYears;
    std::vector<MarkedDay> days;
};

/// A stretch in which a clock stands: from (included) to (not included). Stretches may overlap and come in any order.
struct Pause {
    Instant from;
    Instant to;
};

class WorkCalendar {
  public:
    /// Weekends only, the default shifts, no published year.
    WorkCalendar();
    /// Bad input, every fault: bad_shift, duplicate_day, bad_day (outside 2020 to 2035, or no date), no_working_weekday.
    [[nodiscard]] static Expected<WorkCalendar> build(const CalendarSource& source);

    [[nodiscard]] const CalendarSource& source() const;
    [[nodiscard]] int version() const { return source().version; }

    /// Days of an unpublished year count by their weekday; so do years outside 2020 to 2035.
    [[nodiscard]] bool isWorkingDay(QDate date) const;
    /// The holiday that the day belongs to, also for a make-up working day; empty for an ordinary day.
    [[nodiscard]] QString nameOf(QDate date) const;
    [[nodiscard]] bool isPublished(int year) const;
    /// The first year touched by the two days (included) that is not published: "year not published" is warned with it. 0: none.
    [[nodiscard]] int firstUnpublishedYear(QDate from, QDate to) const;

    /// The day itself when it is a working day, else the next one.
    [[nodiscard]] QDate workingDayFrom(QDate date) const;
    /// Working days after `from` up to and with `to`; negative when `to` lies before `from`.
    [[nodiscard]] int workingDaysBetween(QDate from, QDate to) const;

    /// The last day of a limit in days or months that starts on the day. Of a limit in hours: the day on which it ends when
    /// it starts with the first shift.
    [[nodiscard]] QDate dueDate(QDate start, const Limit& limit) const;
    /// The instant at which the limit is over. Days and months: the end of the due day's last shift (17:30).
    [[nodiscard]] Instant dueInstant(Instant start, const Limit& limit) const;
    /// As dueInstant, but paused time does not count. A limit in days counts one at the end of each day's last shift, unless
    /// the clock stands at that moment: a pause from Monday 09:00 to Tuesday 09:00 moves the end by one working day (if
    /// Monday is one), a pause within the hours of one day by none. Months move on by the calendar days paused. Hours move on
    /// by the time paused, shift hours by the shift time paused. For a pause that still runs, pass `to = now`: the answer
    /// is then the end if work went on at once.
    [[nodiscard]] Instant dueInstantWithPauses(Instant start, const Limit& limit, std::vector<Pause> pauses) const;

    /// Milliseconds within shifts of working days; negative when `to` lies before `from`.
    [[nodiscard]] std::int64_t workingMsBetween(Instant from, Instant to) const;
    /// The instant by which so much shift time has gone by; `start` itself for 0.
    [[nodiscard]] Instant addWorkingMs(Instant start, std::int64_t ms) const;
    /// The instant itself when it lies in a shift of a working day, else the start of the next shift: when a reminder that
    /// falls due at night goes out.
    [[nodiscard]] Instant nextWorkingInstant(Instant instant) const;
    /// Shift time of one working day.
    [[nodiscard]] std::int64_t workingDayMs() const;
    /// The end of the last shift on the date, whether it is a working day or not.
    [[nodiscard]] Instant endOfWork(QDate date) const;

  private:
    struct Tables;
    explicit WorkCalendar(std::shared_ptr<const Tables> tables) : m_tables(std::move(tables)) {}
    [[nodiscard]] std::int64_t pausedDays(QDate start, QDate end, const std::vector<Pause>& pauses, bool workingOnly) const;
    [[nodiscard]] Instant pausedDayLimit(Instant start, const Limit& limit, const std::vector<Pause>& pauses) const;
    [[nodiscard]] std::int64_t workingMsUntil(Instant instant) const;
    std::shared_ptr<const Tables> m_tables;
};

}  // namespace minqing
