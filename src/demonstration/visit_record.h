#pragma once
// What is written down of one visit.

#include "demonstration/household.h"
#include "demonstration/phrase_book.h"
#include "demonstration/visit_schedule.h"
#include "ledger/command.h"

namespace minqing::demonstration {

/// Counts of the daily report, shared out over the visits so that the district's sums are exact: 252,000 leaflets, 19,442
/// policy pushes and 642 chat groups (one per grid) for 186,276 households, in proportion for others.
class DailyCounts {
  public:
    DailyCounts(std::uint64_t seed, const Layout& layout);
    [[nodiscard]] int leaflets(int household) const;
    [[nodiscard]] int pushes(int household) const;
    /// True for the first household of each grid.
    [[nodiscard]] bool opensGroup(int household) const;

  private:
    /// The k-th of n shares of a total differs by at most one: exact without remembering anything.
    [[nodiscard]] static int part(qint64 total, qint64 index, qint64 of) {
        return static_cast<int>((index + 1) * total / of - index * total / of);
    }
    const Layout& m_layout;
    qint64 m_leaflets, m_pushes;
};

/// The command that logs this visit; cases it raised are added by the caller. `diaries` sees to it that no sentence repeats.
[[nodiscard]] LogActivity recordVisit(std::uint64_t seed, const VisitSlot& slot, const Household& household,
                                      const DailyCounts& counts, UniqueWriter& diaries);

}  // namespace minqing::demonstration
