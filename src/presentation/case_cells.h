#pragma once
// What stands in the cells of a case list that tell of its course: state, light, deadlines. Internal to the column registry.

#include "presentation/column_registry.h"

namespace minqing::presentation {

[[nodiscard]] Cell stateCell(const CaseFacts& facts, const CellContext& context);
[[nodiscard]] Cell lightCell(const CaseFacts& facts, const CellContext& context);
[[nodiscard]] Cell deadlineCell(const CaseFacts& facts, const CellContext& context);
/// What the reader's own unit owes as a co-handler: the deadline while it is open; empty where the unit was not called.
[[nodiscard]] Cell coDueCell(const CaseFacts& facts, const CellContext& context);

}  // namespace minqing::presentation
