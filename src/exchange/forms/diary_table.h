#pragma once
// 民情日记: one row for each visit, oldest first.

#include "exchange/forms/form_table.h"

namespace minqing {

[[nodiscard]] std::vector<WrittenColumn> diaryColumns();
[[nodiscard]] Expected<void> diaryRows(Reader& reader, const Actor& actor, const storage::ActivityQuery& visits,
                                       const std::stop_token& stop, const RowTaker& take);

/// Calls `take` with every visit of the question; fields masked by their definition.
[[nodiscard]] Expected<void> forEachVisit(Reader& reader, const Actor& actor, const storage::ActivityQuery& visits,
                                          const std::stop_token& stop,
                                          const std::function<Expected<void>(const Activity&)>& take);

}  // namespace minqing
