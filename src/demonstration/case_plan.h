#pragma once
// Which cases there are, where, of what domain, how far they have come and when they began: the totals of the demonstration
// district, or shares of them.

#include <optional>
#include <vector>

#include "demonstration/issues.h"
#include "demonstration/staff.h"
#include "demonstration/visit_schedule.h"

namespace minqing::demonstration {

/// How far a grievance has come.
enum class Stage {
    Closed,
    OnSite,      ///< solved on the spot and confirmed
    Registered,  ///< waits for the clerk
    Returned,    ///< sent back by a unit, waits for the clerk
    Dispatched,
    HandlingInTime,
    LongTerm,  ///< in hand by its own timetable
    Overdue,
    Waiting,  ///< clock paused
    ExtensionPending,
    Extended,
    Submitted,  ///< waits for the supervisor
    Reworked,   ///< second cycle after "not satisfied"
};

struct GrievancePlan {
    int index = 0;
    int town = 0;
    int domain = 0;
    int issue = 0;
    Stage stage = Stage::Closed;
    bool longTerm = false;
    bool listed = false, reminded = false, instructed = false;
    int household = -1;  ///< of the visit that raised it; −1: by another channel
    int grid = 0;
    Instant at = {};  ///< registered
};

enum class WishStage { Closed, Claimed, Published, Collected };

struct WishPlan {
    int index = 0;
    WishStage stage = WishStage::Closed;
    int household = 0;   ///< whose wish
    bool visit = false;  ///< raised from the household's visit; else by a clerk
    Instant at;
};

struct CaseTotals {
    int ledgered = 0, closed = 0, onSite = 0;
    int wishesClaimed = 0, wishesRealised = 0, wishesOpen = 0;  ///< open: published or collected, not claimed
    [[nodiscard]] int grievances() const { return ledgered + onSite; }
    [[nodiscard]] int wishes() const { return wishesClaimed + wishesOpen; }
};

/// Without numbers exactly the district's; `cases` shares grievances, `households` wishes, in the district's proportions.
[[nodiscard]] CaseTotals caseTotals(std::optional<int> cases, std::optional<int> households);

/// In order of `at`.
[[nodiscard]] std::vector<GrievancePlan> planGrievances(std::uint64_t seed, const CaseTotals& totals, const Layout& layout,
                                                        const VisitSchedule& schedule, const Periods& periods,
                                                        const WorkDays& work, const std::vector<Issue>& issues);
[[nodiscard]] std::vector<WishPlan> planWishes(std::uint64_t seed, const CaseTotals& totals, const Layout& layout,
                                               const VisitSchedule& schedule, const Periods& periods);

}  // namespace minqing::demonstration
