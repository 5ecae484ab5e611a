#pragma once
// When things happen in the demonstration: office hours, working days, the campaign.

#include <QDate>

#include "base/instant.h"
#include "calendar/work_calendar.h"
#include "demonstration/random.h"

namespace minqing::demonstration {

/// The periods of the demonstration, all before `end`.
struct Periods {
    QDate start;      ///< the ledger begins: units, accounts, roster
    QDate casesFrom;  ///< first cases by hotline, network …
    QDate campaignFrom;
    int campaignDays = 56;
    Instant end;  ///< midnight of "today": nothing happens at or after it
    [[nodiscard]] QDate today() const { return beijingDate(end); }
    [[nodiscard]] QDate lastDay() const { return today().addDays(-1); }
};

/// The campaign's eight weeks end two days before today; cases go back ten months, for very large ledgers almost three years.
[[nodiscard]] Periods makePeriods(QDate today, int cases);

/// Moments of work, by the district's calendar.
class WorkDays {
  public:
    explicit WorkDays(WorkCalendar calendar) : m_calendar(std::move(calendar)) {}
    [[nodiscard]] bool working(QDate date) const { return m_calendar.isWorkingDay(date); }
    /// The n-th working day after the date; 0: the date itself or the next working day.
    [[nodiscard]] QDate after(QDate date, int days) const;
    /// Working days from `from` (not counted) to `to`.
    [[nodiscard]] int between(QDate from, QDate to) const { return m_calendar.workingDaysBetween(from, to); }
    /// A moment in office hours of the n-th working day after `from`, in any case some minutes after it.
    [[nodiscard]] Instant later(Instant from, int days, Random& random) const;
    /// The same day, a while later, if office hours allow; else the next working day.
    [[nodiscard]] Instant soon(Instant from, Random& random) const;
    [[nodiscard]] static Instant officeTime(QDate date, Random& random);

  private:
    WorkCalendar m_calendar;
};

}  // namespace minqing::demonstration
