#pragma once
// The door-to-door campaign: which household is visited on which day at what time. Every household has exactly one valid
// visit; some were not at home, or would not talk, at a first attempt some days before.

#include <cstdint>
#include <vector>

#include "demonstration/calendar_of_work.h"
#include "demonstration/layout.h"

namespace minqing::demonstration {

struct VisitSlot {
    int household = 0;
    Instant at;
    enum class Result { Valid, Absent, Refused } result = Result::Valid;
    bool again = false;  ///< a later round: the household has had its valid visit
};

class VisitSchedule {
  public:
    VisitSchedule(std::uint64_t seed, const Layout& layout, const Periods& periods, const WorkDays& work);

    /// Day of the household's valid visit, 0 … campaignDays − 1.
    [[nodiscard]] int day(int household) const { return m_day[static_cast<std::size_t>(household)]; }
    /// When the valid visit of this household takes place.
    [[nodiscard]] Instant at(int household) const;
    /// All visits of one campaign day in order of time.
    [[nodiscard]] std::vector<VisitSlot> visitsOn(int day) const;
    /// All of them, first attempts included.
    [[nodiscard]] int total() const { return static_cast<int>(m_order.size() + m_attempts.size()); }

  private:
    void planGrid(const GridPlan& grid, const std::vector<double>& weights, int number);
    void planAttempts();
    [[nodiscard]] Instant timeOf(int household, int day, int salt) const;

    struct Attempt {
        int household;
        std::uint8_t day;
        VisitSlot::Result result;
        bool again;
    };
    std::uint64_t m_seed;
    Periods m_periods;
    const WorkDays& m_work;
    std::vector<std::uint8_t> m_day;
    std::vector<int> m_order;         ///< households by day
    std::vector<int> m_firstOfDay;    ///< into m_order
    std::vector<Attempt> m_attempts;  ///< by day
};

}  // namespace minqing::demonstration
