#pragma once
// Reads the ways people write a date. Pure: today and the working-day arithmetic come from the caller.

#include <QDate>
#include <QString>
#include <functional>
#include <optional>

namespace minqing::ui {

/// The date `workingDays` working days after (negative: before) `from`.
using WorkingDayFn = std::function<QDate(QDate from, int workingDays)>;

/// Which year a date without one means.
enum class YearRule { ThisYear, NotFuture, NotPast };

struct DateReading {
    std::optional<QDate> date;
    QString problem;  ///< translated; empty for a date and for empty text
};

/// Takes `2026-07-18` (also . / 年月日), `20260718`, `7.18`, `7月18日`, `0718`, 今天 昨天 前天 明天 后天, `+3工作日`, `-2天`,
/// `+1周`, `+1月`, 周五 下周一 上周三, and today/yesterday/tomorrow, `+3wd`, `+3d`. Full-width digits are fine. Anything
/// else is a problem, never a guess.
[[nodiscard]] DateReading readDate(const QString& text, QDate today, const WorkingDayFn& workingDays = {},
                                   YearRule rule = YearRule::ThisYear);

}  // namespace minqing::ui
