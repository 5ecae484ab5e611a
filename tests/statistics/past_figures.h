#pragma once
// What figures say at a moment, written down, to be asked again as of that moment when more has happened.

#include "../support/small_district.h"
#include "statistics/figure.h"

namespace minqing::tests {

struct FiguresThen {
    Instant at;
    std::map<QString, QString> told;  ///< indicator and grouping → rows, and the cases behind the total
};

/// Every figure over cases as it stands, by each of `groups`, with the lists behind it, and the curves of days. The clock
/// moves on a little, so that whatever comes next comes later.
[[nodiscard]] FiguresThen figuresNow(SmallDistrict& here, const QStringList& groups);

/// Which of them come out otherwise when asked as of that moment: "satisfaction by town: 1/2 … but 1/3 … then".
[[nodiscard]] QStringList changedSince(SmallDistrict& here, const FiguresThen& then, const QStringList& groups);

/// Whether a step that was done by then was taken back later.
[[nodiscard]] bool undoneSince(const CaseFile& file, Instant then);

}  // namespace minqing::tests
