#pragma once
// The columns of the forms that have one row for each case, in the order that staff expect.

#include "exchange/forms/form_table.h"

namespace minqing {

/// What a row is made of beside the case: its running number, and where it came from.
struct CaseRow {
    int number = 1;
    std::optional<Activity> visit;                  ///< that raised it
    std::optional<storage::RegisterRow> household;  ///< where it arose
};

/// Rectification ledger, close-out form, visit ledger, wish ledger, task list.
[[nodiscard]] std::vector<WrittenColumn> caseFormColumns(FormKind kind);
[[nodiscard]] std::vector<QString> caseFormCells(FormKind kind, const CaseView& view, const CaseRow& row,
                                                 const Surroundings& around);
/// Whether its rows need the visit and the household.
[[nodiscard]] bool needsVisit(FormKind kind);

}  // namespace minqing
