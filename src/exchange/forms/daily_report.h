#pragma once
// 走访日报表: one row for each town and their sum. The rates and counts are the dashboard's own indicators.

#include "exchange/forms/form_table.h"

namespace minqing {

[[nodiscard]] std::vector<WrittenColumn> dailyReportColumns();
/// Period, as-of and unit of `request`; its indicator and group are not looked at. Right: read_statistics, as figure().
[[nodiscard]] Expected<void> dailyReportRows(Reader& reader, const Actor& actor, const FigureRequest& request,
                                             const std::stop_token& stop, const RowTaker& take);

}  // namespace minqing
