#pragma once
// A time limit as it is written in a definition: "3 working days", "24 hours", "60 calendar days, next working day".

#include <QString>

#include "base/error.h"

namespace minqing {

/// Days count from the day after the start (the day of receipt is not counted) and end with the day's last shift. Hours run
/// through nights and holidays; shift hours run within the shifts only. Months end on the same day of the month, or on its
/// last day where there is none.
struct Limit {
    enum class Unit { WorkingDays, CalendarDays, Months, Hours, ShiftHours };
    int amount = 0;
    Unit unit = Unit::WorkingDays;
    /// Calendar days and months that would end on a day off end on the next working day instead.
    bool moveToWorkingDay = false;
    friend bool operator==(const Limit&, const Limit&) = default;
};

/// Reads "N working day(s) | calendar day(s) | month(s) | hour(s) | shift hour(s)", then optionally ", next working day".
/// N is 0 to 36500. Bad input: bad_limit.
[[nodiscard]] Expected<Limit> parseLimit(QStringView text);
/// The written form, which parseLimit reads back.
[[nodiscard]] QString formatLimit(const Limit& limit);
/// For a person, in the program's language.
[[nodiscard]] QString limitText(const Limit& limit);

}  // namespace minqing
