#pragma once
// The cells of forms of cases that are more than the value of one field. An empty text: the ledger holds nothing.

#include "exchange/forms/case_tables.h"
#include "exchange/forms/case_values.h"

namespace minqing::cells {

using CaseCell = QString (*)(const CaseValues&, const CaseRow&);

[[nodiscard]] QString runningNumber(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString number(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString title(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString origin(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString description(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString foundOn(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString town(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString village(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString grid(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString leadUnit(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString coUnits(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString deadline(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString milestones(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString state(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString closed(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString closedOn(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString doneOn(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString satisfaction(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString evidence(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString closeState(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString result(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString visitedOn(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString visitors(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString visitorUnit(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString head(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString address(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString reporterPhone(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString onSite(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString wishContent(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString wishCategory(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString collector(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString collectedOn(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString claimant(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString claimantUnit(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString claimantStatus(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString claimantPhone(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString plannedFor(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString claimedOn(const CaseValues& values, const CaseRow& row);
[[nodiscard]] QString realisedOn(const CaseValues& values, const CaseRow& row);

}  // namespace minqing::cells
