#include "demonstration/case_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "demonstration/places.h"

namespace minqing::demonstration {

namespace {

constexpr int districtLedgered = 2145, districtClosed = 1668, districtOnSite = 669, districtHouseholds = 186'276;

struct StageShare {
    Stage stage;
    double share;
};
// The 477 open ones.
constexpr StageShare openStages[] = {{Stage::Registered, 32},     {Stage::Returned, 8},   {Stage::Dispatched, 34},
                                     {Stage::HandlingInTime, 70}, {Stage::LongTerm, 182}, {Stage::Overdue, 31},
                                     {Stage::Waiting, 46},        {Stage::Extended, 20},  {Stage::ExtensionPending, 18},
                                     {Stage::Submitted, 23},      {Stage::Reworked, 13}};

int share(int part, int whole, int total) { return static_cast<int>(std::lround(static_cast<double>(total) * part / whole)); }

class GrievancePlanner {
  public:
    GrievancePlanner(std::uint64_t seed, const CaseTotals& totals, const Layout& layout, const VisitSchedule& schedule,
                     const Periods& periods, const WorkDays& work, const std::vector<Issue>& issues)
        : m_totals(totals),
          m_layout(layout),
          m_schedule(schedule),
          m_periods(periods),
          m_work(work),
          m_issues(issues),
          m_random(seed, Stream::Plan) {}

    std::vector<GrievancePlan> plan() {
        shareTowns();
        shareStages();
        shareDomains();
        for (auto& plan : m_plans) {
            chooseIssue(plan);
            chooseTime(plan);
        }
        mark();
        std::stable_sort(m_plans.begin(), m_plans.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
        for (std::size_t i = 0; i < m_plans.size(); ++i) m_plans[i].index = static_cast<int>(i);
        return std::move(m_plans);
    }

  private:
    void shareTowns() {
        std::vector<double> ledgered, closed, onSite;
        for (const auto& town : townFigures) {
            ledgered.push_back(town.ledgered);
            closed.push_back(town.closed);
            onSite.push_back(town.onSite);
        }
        const auto ledgeredHere = apportion(m_totals.ledgered, ledgered);
        auto closedHere = apportion(m_totals.closed, closed);
        const auto onSiteHere = apportion(m_totals.onSite, onSite);
        for (int town = 0; town < townCount; ++town) {
            const auto t = static_cast<std::size_t>(town);
            // Rounding of small totals can close more than there are: the rest goes to the next town.
            const int over = std::max(0, closedHere[t] - ledgeredHere[t]);
            closedHere[t] -= over;
            closedHere[(t + 1) % townCount] += over;
            for (int i = 0; i < ledgeredHere[t]; ++i) {
                m_plans.push_back({.town = town, .stage = i < closedHere[t] ? Stage::Closed : Stage::Registered});
            }
            for (int i = 0; i < onSiteHere[t]; ++i) m_plans.push_back({.town = town, .stage = Stage::OnSite});
        }
    }

    /// Open cases by the shares above; the offered clerk's town comes first where cases wait for the clerk.
    void shareStages() {
        std::vector<std::size_t> open, first;
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            if (m_plans[i].stage == Stage::Registered) open.push_back(i);
        }
        m_random.shuffle(open);
        std::erase_if(open, [&](std::size_t i) {
            const bool taken = m_plans[i].town == offeredTown && first.size() < 10;
            if (taken) first.push_back(i);
            return taken;
        });
        open.insert(open.begin(), first.begin(), first.end());
        std::vector<double> shares;
        for (const auto& one : openStages) shares.push_back(one.share);
        const auto counts = apportion(static_cast<int>(open.size()), shares);
        std::size_t at = 0;
        for (std::size_t s = 0; s < counts.size(); ++s) {
            for (int i = 0; i < counts[s]; ++i) m_plans[open[at++]].stage = openStages[s].stage;
        }
        for (auto& plan : m_plans) {
            plan.longTerm = plan.stage == Stage::LongTerm || (plan.stage == Stage::Closed && m_random.chance(0.19)) ||
                            (plan.stage == Stage::Waiting && m_random.chance(0.5));
        }
    }

    void shareDomains() {
        std::vector<double> shares;
        for (const auto& domain : domainFigures) shares.push_back(domain.ledgered);
        const auto counts = apportion(m_totals.ledgered, shares);
        std::vector<int> domains;
        for (std::size_t d = 0; d < counts.size(); ++d)
            domains.insert(domains.end(), static_cast<std::size_t>(counts[d]), static_cast<int>(d));
        m_random.shuffle(domains);
        std::size_t at = 0;
        for (auto& plan : m_plans) plan.domain = plan.stage == Stage::OnSite ? -1 : domains[at++];
    }

    void chooseIssue(GrievancePlan& plan) {
        const auto& town = townFigures[plan.town];
        for (;;) {
            plan.issue = m_random.below(static_cast<int>(m_issues.size()));
            const auto& issue = m_issues[static_cast<std::size_t>(plan.issue)];
            if (issue.place == Issue::Place::Community && town.communities == 0) continue;
            if (issue.place == Issue::Place::Village && town.villages == 0) continue;
            if (plan.domain < 0 ? issue.onSite : issue.domain == plan.domain) break;
        }
        plan.domain = m_issues[static_cast<std::size_t>(plan.issue)].domain;
    }

    /// Lifts are in communities, dry toilets in villages.
    bool fits(const GrievancePlan& plan, int grid) const {
        const auto place = m_issues[static_cast<std::size_t>(plan.issue)].place;
        const bool community = m_layout.villageOf(m_layout.grids[static_cast<std::size_t>(grid)]).community;
        return place == Issue::Place::Anywhere || (place == Issue::Place::Community) == community;
    }

    /// The n-th working day before today.
    QDate before(int days) const {
        QDate date = m_periods.today();
        for (int n = 0; n < days;) {
            date = date.addDays(-1);
            if (m_work.working(date)) ++n;
        }
        return date;
    }

    QDate wantedDay(const GrievancePlan& plan) {
        switch (plan.stage) {
            case Stage::Registered:
                return m_periods.lastDay().addDays(-m_random.below(3));
            case Stage::Returned:
                return before(m_random.between(3, 4));
            case Stage::Dispatched:
                return before(m_random.chance(0.8) ? 1 : m_random.between(2, 4));
            case Stage::HandlingInTime:
                return before(m_random.between(2, 3));
            case Stage::LongTerm:
                return m_periods.lastDay().addDays(-m_random.between(7, 48));
            case Stage::Overdue:
                return before(m_random.between(8, 21));
            case Stage::Waiting:
                return before(m_random.between(5, 17));
            case Stage::ExtensionPending:
                return before(3);
            case Stage::Extended:
                return before(m_random.between(6, 9));
            case Stage::Submitted:
                return before(m_random.between(3, 5));
            case Stage::Reworked:
                return before(m_random.between(7, 11));
            case Stage::Closed:
            case Stage::OnSite:
                break;
        }
        const int last = plan.longTerm ? 66 : 24;
        return m_periods.casesFrom.addDays(
            m_random.below(static_cast<int>(m_periods.casesFrom.daysTo(m_periods.today())) - last));
    }

    int randomHousehold(const GrievancePlan& plan) {
        const auto& town = m_layout.towns[static_cast<std::size_t>(plan.town)];
        int household = 0;
        for (int tries = 0; tries < 200; ++tries) {
            household = town.firstHousehold + m_random.below(town.households);
            if (fits(plan, m_layout.gridOfHousehold(household))) break;
        }
        return household;
    }

    void raiseAtVisit(GrievancePlan& plan, int household) {
        plan.household = household;
        plan.grid = m_layout.gridOfHousehold(household);
        plan.at = m_schedule.at(household);
    }

    /// Visits raise a bit more than half of what they can; with very many cases the other channels carry the rest.
    void chooseTime(GrievancePlan& plan) {
        const auto& town = m_layout.towns[static_cast<std::size_t>(plan.town)];
        const double share = std::min(0.56, 0.3 * m_layout.households / std::max(1, m_totals.grievances()));
        const bool settled = plan.stage == Stage::Closed || plan.stage == Stage::OnSite;
        if (town.households > 0 && settled && (plan.stage == Stage::OnSite || m_random.chance(share))) {
            const int latest = m_periods.campaignDays - (plan.stage == Stage::OnSite ? 3 : plan.longTerm ? 36 : 17);
            int household = randomHousehold(plan);
            for (int tries = 0; tries < 60 && m_schedule.day(household) > latest; ++tries) household = randomHousehold(plan);
            if (m_schedule.day(household) <= latest) return raiseAtVisit(plan, household);
        }
        QDate date = wantedDay(plan);
        const auto day = static_cast<int>(m_periods.campaignFrom.daysTo(date));
        if (town.households > 0 && !settled && m_random.chance(share * 1.2)) {
            for (int tries = 0; tries < 240; ++tries) {
                const int household = randomHousehold(plan);
                if (m_schedule.day(household) == day) return raiseAtVisit(plan, household);
            }
        }
        do {
            plan.grid = town.firstGrid + m_random.below(town.grids);
        } while (!fits(plan, plan.grid));
        while (!m_work.working(date) && m_random.chance(0.7) && settled) date = date.addDays(1);
        plan.at = beijing(date, QTime(8, 5).addSecs(m_random.below(11 * 3600)));
        if (plan.stage == Stage::OnSite) {
            // A district too small for a visit: solved at the counter.
            plan.at = WorkDays::officeTime(m_work.after(date, 0), m_random);
        }
    }

    /// 7 listed for supervision, 43 reminded, some with a leader's instruction, in the district's proportion.
    void mark() {
        std::vector<std::size_t> slow, any;
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            if (m_plans[i].stage == Stage::Overdue) slow.push_back(i);
            if (m_plans[i].stage == Stage::Closed || m_plans[i].stage == Stage::LongTerm) any.push_back(i);
        }
        m_random.shuffle(slow);
        m_random.shuffle(any);
        const auto part = [&](int count) {
            return static_cast<std::size_t>(share(count, districtLedgered, m_totals.ledgered));
        };
        for (std::size_t i = 0; i < slow.size(); ++i) {
            m_plans[slow[i]].listed = i < part(7);
            m_plans[slow[i]].reminded = i < part(26);
        }
        for (std::size_t i = 0; i < any.size(); ++i) {
            m_plans[any[i]].reminded = i < part(17);
            m_plans[any[i]].instructed = i % 2 == 0 && i < part(48);
        }
    }

    const CaseTotals& m_totals;
    const Layout& m_layout;
    const VisitSchedule& m_schedule;
    const Periods& m_periods;
    const WorkDays& m_work;
    const std::vector<Issue>& m_issues;
    Random m_random;
    std::vector<GrievancePlan> m_plans;
};

void planWishTime(WishPlan& plan, const Layout& layout, const VisitSchedule& schedule, const Periods& periods, Random& random) {
    const auto ago = [&](int least, int most) { return periods.lastDay().addDays(-random.between(least, most)); };
    plan.household = random.below(layout.households);
    QDate date;
    switch (plan.stage) {
        case WishStage::Closed:
            if (random.chance(0.5)) {
                for (int tries = 0; tries < 60 && schedule.day(plan.household) > periods.campaignDays - 34; ++tries) {
                    plan.household = random.below(layout.households);
                }
                plan.visit = schedule.day(plan.household) <= periods.campaignDays - 34;
            }
            date = periods.casesFrom.addDays(random.below(static_cast<int>(periods.casesFrom.daysTo(periods.today())) - 44));
            break;
        case WishStage::Claimed:
            date = ago(17, 30);
            break;
        case WishStage::Published:
            date = ago(6, 20);
            break;
        case WishStage::Collected:
            date = ago(0, 2);
            break;
    }
    if (plan.stage != WishStage::Closed && random.chance(0.6)) {
        const int day = static_cast<int>(periods.campaignFrom.daysTo(date));
        for (int tries = 0; tries < 240 && !plan.visit; ++tries) {
            const int household = random.below(layout.households);
            if (schedule.day(household) != day) continue;
            plan.household = household;
            plan.visit = true;
        }
    }
    plan.at = plan.visit ? schedule.at(plan.household) : beijing(date, QTime(8, 40).addSecs(random.below(9 * 3600)));
}

}  // namespace

CaseTotals caseTotals(std::optional<int> cases, std::optional<int> households) {
    CaseTotals totals{.ledgered = districtLedgered, .closed = districtClosed, .onSite = districtOnSite};
    if (cases) {
        totals.onSite = share(districtOnSite, districtLedgered + districtOnSite, *cases);
        totals.ledgered = *cases - totals.onSite;
        totals.closed = share(districtClosed, districtLedgered, totals.ledgered);
    }
    const int roster = households.value_or(districtHouseholds);
    totals.wishesClaimed = share(4121, districtHouseholds, roster);
    totals.wishesRealised = share(3819, districtHouseholds, roster);
    totals.wishesOpen = share(120, districtHouseholds, roster);
    return totals;
}

std::vector<GrievancePlan> planGrievances(std::uint64_t seed, const CaseTotals& totals, const Layout& layout,
                                          const VisitSchedule& schedule, const Periods& periods, const WorkDays& work,
                                          const std::vector<Issue>& issues) {
    return GrievancePlanner(seed, totals, layout, schedule, periods, work, issues).plan();
}

std::vector<WishPlan> planWishes(std::uint64_t seed, const CaseTotals& totals, const Layout& layout,
                                 const VisitSchedule& schedule, const Periods& periods) {
    Random random(seed, Stream::Plan, 1);
    std::vector<WishPlan> plans;
    for (int i = 0; i < totals.wishes(); ++i) {
        WishPlan plan;
        plan.stage = i < totals.wishesRealised                          ? WishStage::Closed
                     : i < totals.wishesClaimed                         ? WishStage::Claimed
                     : i - totals.wishesClaimed < totals.wishesOpen / 5 ? WishStage::Collected
                                                                        : WishStage::Published;
        planWishTime(plan, layout, schedule, periods, random);
        plans.push_back(plan);
    }
    std::stable_sort(plans.begin(), plans.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    for (std::size_t i = 0; i < plans.size(); ++i) plans[i].index = static_cast<int>(i);
    return plans;
}

}  // namespace minqing::demonstration
