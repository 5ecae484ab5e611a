#include "demonstration/visit_schedule.h"

#include <algorithm>
#include <numeric>

#include "demonstration/staff.h"

namespace minqing::demonstration {

VisitSchedule::VisitSchedule(std::uint64_t seed, const Layout& layout, const Periods& periods, const WorkDays& work)
    : m_seed(seed), m_periods(periods), m_work(work), m_day(static_cast<std::size_t>(layout.households), 0) {
    std::vector<double> weights;
    for (int d = 0; d < periods.campaignDays; ++d) {
        const QDate date = periods.campaignFrom.addDays(d);
        double weight = work.working(date) ? 1.0 : date.dayOfWeek() == 6 ? 0.75 : date.dayOfWeek() == 7 ? 0.5 : 0.35;
        if (d < 3) weight *= 0.55;
        if (d > periods.campaignDays - 6) weight *= 0.6;
        weights.push_back(weight);
    }
    for (std::size_t g = 0; g < layout.grids.size(); ++g) planGrid(layout.grids[g], weights, static_cast<int>(g));
    m_order.resize(m_day.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) { return day(a) < day(b); });
    for (int d = 0; d <= periods.campaignDays; ++d) {
        m_firstOfDay.push_back(static_cast<int>(
            std::lower_bound(m_order.begin(), m_order.end(), d, [this](int h, int value) { return day(h) < value; }) -
            m_order.begin()));
    }
    planAttempts();
    // The offered visitor has households to go back to: a second round that found nobody.
    const auto& grid = layout.grids[static_cast<std::size_t>(offeredVisitorGrid(layout))];
    for (int i = 0; i < std::min(14, grid.households / 2); ++i) {
        const int household = grid.firstHousehold + i * 2;
        const int last = periods.campaignDays - 1;
        if (day(household) < last) {
            m_attempts.push_back({household, static_cast<std::uint8_t>(last), VisitSlot::Result::Absent, true});
        }
    }
}

void VisitSchedule::planGrid(const GridPlan& grid, const std::vector<double>& weights, int number) {
    if (grid.households == 0) return;
    Random random(m_seed, Stream::Schedule, static_cast<std::uint64_t>(number));
    std::vector<double> own;
    own.reserve(weights.size());
    for (const double weight : weights) own.push_back(weight * (0.4 + 1.2 * random.unit()));
    const auto perDay = apportion(grid.households, own);
    std::vector<int> households(static_cast<std::size_t>(grid.households));
    std::iota(households.begin(), households.end(), grid.firstHousehold);
    // Building by building, but nobody goes strictly by number.
    for (std::size_t i = 0; i + 8 < households.size(); ++i) {
        std::swap(households[i], households[i + static_cast<std::size_t>(random.below(8))]);
    }
    std::size_t at = 0;
    for (std::size_t d = 0; d < perDay.size(); ++d) {
        for (int i = 0; i < perDay[d]; ++i) m_day[static_cast<std::size_t>(households[at++])] = static_cast<std::uint8_t>(d);
    }
}

void VisitSchedule::planAttempts() {
    for (int h = 0; h < static_cast<int>(m_day.size()); ++h) {
        Random random(m_seed, Stream::Schedule, (1ULL << 40) + static_cast<std::uint64_t>(h));
        const double dice = random.unit();
        const int before = day(h) - random.between(1, 6);
        if (dice > 0.071 || before < 0) continue;
        m_attempts.push_back({h, static_cast<std::uint8_t>(before),
                              dice < 0.006 ? VisitSlot::Result::Refused : VisitSlot::Result::Absent, false});
    }
}

Instant VisitSchedule::timeOf(int household, int day, int salt) const {
    Random random(m_seed, Stream::Schedule,
                  (2ULL << 40) + static_cast<std::uint64_t>(household) * 4 + static_cast<std::uint64_t>(salt));
    const QDate date = m_periods.campaignFrom.addDays(day);
    const double dice = random.unit();
    const bool working = m_work.working(date);
    int from = 0, to = 0;
    if (dice < (working ? 0.34 : 0.42)) {
        from = 8 * 60 + 50;
        to = 11 * 60 + 40;
    } else if (dice < (working ? 0.62 : 0.8)) {
        from = 14 * 60 + 20;
        to = 17 * 60 + 40;
    } else {
        from = 18 * 60 + 20;
        to = 20 * 60 + 45;
    }
    return beijing(date, QTime(0, 0).addSecs(from * 60 + random.below((to - from) * 60)));
}

Instant VisitSchedule::at(int household) const { return timeOf(household, day(household), 0); }

std::vector<VisitSlot> VisitSchedule::visitsOn(int day) const {
    std::vector<VisitSlot> visits;
    const auto first = static_cast<std::size_t>(m_firstOfDay[static_cast<std::size_t>(day)]);
    const auto last = static_cast<std::size_t>(m_firstOfDay[static_cast<std::size_t>(day) + 1]);
    for (std::size_t i = first; i < last; ++i) visits.push_back({m_order[i], at(m_order[i]), VisitSlot::Result::Valid, false});
    for (const auto& attempt : m_attempts) {
        if (attempt.day != day) continue;
        visits.push_back(
            {attempt.household, timeOf(attempt.household, day, attempt.again ? 2 : 1), attempt.result, attempt.again});
    }
    std::stable_sort(visits.begin(), visits.end(), [](const VisitSlot& a, const VisitSlot& b) { return a.at < b.at; });
    return visits;
}

}  // namespace minqing::demonstration
