#pragma once
// Dates that decide something, against the day of the step.

#include "workflow/workflow.h"

namespace minqing::workflow {

/// Given dates that set a deadline lie between today and ten years ahead (codes date_over, date_too_far), and what was found
/// was not found in the future (in_the_future). `stood`: the fields before; `started`: the clocks that start with the step.
[[nodiscard]] std::vector<Reason> dateRefusals(const QJsonObject& given, const QJsonObject& stood, const QStringList& started,
                                               const Context& context);

}  // namespace minqing::workflow
