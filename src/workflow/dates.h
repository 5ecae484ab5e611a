#pragma once
// Dates that decide something, against the day of the step.

#include "workflow/workflow.h"

namespace minqing::workflow {

/// Any date that a file of ours has to do with; a year typed wrongly lies outside more often than not.
[[nodiscard]] inline bool isPossible(QDate date) {
    constexpr int firstYear = 1900, lastYear = 2100;
    return date.isValid() && date.year() >= firstYear && date.year() <= lastYear;
}

/// Given dates that set a deadline lie between today and ten years ahead (codes date_over, date_too_far), and what
/// has happened has not happened in the future (in_the_future). `stood`: the fields before; `started`: the clocks that start with the step.
[[nodiscard]] std::vector<Reason> dateRefusals(const QJsonObject& given, const QJsonObject& stood, const QStringList& started,
                                               const Context& context);

}  // namespace minqing::workflow
