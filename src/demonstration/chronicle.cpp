#include "demonstration/chronicle.h"

#include <QCoreApplication>
#include <algorithm>

#include "demonstration/demonstration_text.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

constexpr int mostAtOnce = 60'000;

int memberNamed(const Staff& staff, const QString& name) {
    const auto at = std::find_if(staff.members.begin(), staff.members.end(), [&](const auto& one) { return one.name == name; });
    return static_cast<int>(at - staff.members.begin());
}

}  // namespace

Chronicle::Chronicle(const World& world, const CaseTotals& totals, const VisitSchedule& schedule, UniqueWriter& diaries,
                     Scribe& scribe)
    : m_world(world),
      m_totals(totals),
      m_schedule(schedule),
      m_diaries(diaries),
      m_scribe(scribe),
      m_counts(world.seed, world.layout),
      m_now(beijing(world.periods.start, QTime(9, 0))),
      m_caseByCase(totals.grievances() > mostAtOnce),
      m_sysadmin(memberNamed(world.staff, u"sysadmin"_s)),
      m_secadmin(memberNamed(world.staff, u"secadmin"_s)) {}

void Chronicle::plan() {
    const auto& w = m_world;
    m_grievances = planGrievances(w.seed, m_totals, w.layout, m_schedule, w.periods, w.work, w.issues);
    m_wishes = planWishes(w.seed, m_totals, w.layout, m_schedule, w.periods);
    m_items = tellRectifications(w);
    for (const auto& one : m_grievances) {
        const Occasion occasion{Occasion::Kind::Grievance, one.index, one.at};
        if (one.household >= 0) {
            m_raised[one.household].push_back(occasion);
        } else {
            m_occasions.push_back(occasion);
        }
    }
    for (const auto& one : m_wishes) {
        const Occasion occasion{Occasion::Kind::Wish, one.index, one.at};
        if (one.visit) {
            m_raised[one.household].push_back(occasion);
        } else {
            m_occasions.push_back(occasion);
        }
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        m_occasions.push_back({Occasion::Kind::Rectification, static_cast<int>(i), m_items[i].at});
    }
    std::stable_sort(m_occasions.begin(), m_occasions.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

Expected<void> Chronicle::put(const Command& command, int member) {
    m_now = m_now.plusMs(40);
    auto receipt = m_scribe.execute(command, member, m_now);
    if (!receipt) return Unexpected{std::move(receipt.error())};
    return {};
}

Expected<void> Chronicle::writeOrganisation() {
    m_scribe.stage(DemonstrationText::tr("Organisation and accounts"));
    for (const auto& entry : unitEntries(m_world.seed, m_world.layout, m_world.staff)) {
        if (auto done = put(PutRegister{entry}, programItself); !done) return done;
    }
    return m_scribe.commit();
}

/// The three officers are made by the program, everybody else by them: accounts by one, grants by another.
Expected<void> Chronicle::writeAccounts() {
    const auto& members = m_world.staff.members;
    const auto officer = [](const StaffMember& one) {
        return one.role == u"sysadmin" || one.role == u"secadmin" || one.role == u"auditor";
    };
    for (const bool officers : {true, false}) {
        for (const auto& one : members) {
            if (officer(one) != officers) continue;
            const PutAccount account{.name = one.name, .displayName = one.displayName, .unit = one.unit, .phone = one.phone};
            if (auto done = put(account, officers ? programItself : m_sysadmin); !done) return done;
        }
        if (auto done = m_scribe.commit(); !done) return done;
        for (const auto& one : members) {
            if (officer(one) != officers) continue;
            PutGrant grant;
            grant.grant.account = one.name;
            grant.grant.role = one.role;
            grant.grant.unit = one.grantUnit;
            if (auto done = put(grant, officers ? programItself : m_secadmin); !done) return done;
        }
        if (auto done = m_scribe.commit(); !done) return done;
    }
    return {};
}

Expected<void> Chronicle::writeRoster() {
    m_scribe.stage(DemonstrationText::tr("Roster"));
    for (int i = 0; i < m_world.layout.households; ++i) {
        const auto household = householdAt(m_world.seed, m_world.layout, i);
        const auto& grid = m_world.layout.grids[static_cast<std::size_t>(household.grid)];
        const int clerk = m_world.staff.clerks[static_cast<std::size_t>(m_world.layout.villageOf(grid).town)].front();
        if (auto done = put(PutRegister{householdEntry(household, m_world.layout, m_world.staff)}, clerk); !done) return done;
        for (const auto& person : personEntries(m_world.seed, household, m_world.layout)) {
            if (auto done = put(PutRegister{person}, clerk); !done) return done;
            ++m_persons;
        }
    }
    return {};
}

Expected<void> Chronicle::step(const QString& number, const StoryStep& one) {
    auto receipt = m_scribe.execute(ActOnCase{number, one.input, {}}, one.actor, one.at);
    if (receipt) return {};
    Error error = receipt.error();
    for (auto& reason : error.reasons) reason.message = number + u' ' + one.input.action + u": "_s + reason.message;
    return Unexpected{std::move(error)};
}

Expected<void> Chronicle::follow(const QString& number, Story&& story) {
    if (m_caseByCase) {
        for (const auto& one : story.steps) {
            if (auto done = step(number, one); !done) return done;
        }
        return {};
    }
    if (story.steps.empty()) return {};
    m_due.push({story.steps.front().at, m_stories});
    m_running.insert(m_stories++, {number, std::move(story.steps), 0});
    return {};
}

Expected<void> Chronicle::runUntil(Instant moment) {
    while (!m_due.empty() && m_due.top().at < moment) {
        const Due due = m_due.top();
        m_due.pop();
        auto& running = m_running[due.story];
        if (auto done = step(running.number, running.steps[running.next]); !done) return done;
        if (++running.next < running.steps.size()) {
            m_due.push({running.steps[running.next].at, due.story});
        } else {
            m_running.remove(due.story);
        }
    }
    return {};
}

void Chronicle::drawFor(Story& story) {
    if (!needsPictures(story) && !(m_drawn < picturesAtMost && waitsForCloseOut(story))) return;
    drawPictures(story, m_world.seed, static_cast<std::uint64_t>(m_drawn));
    ++m_drawn;
}

Expected<void> Chronicle::writeOccasion(const Occasion& occasion) {
    if (auto done = runUntil(occasion.at); !done) return done;
    const auto index = static_cast<std::size_t>(occasion.index);
    Story story;
    switch (occasion.kind) {
        case Occasion::Kind::Grievance:
            story = tellGrievance(m_world, m_grievances[index]);
            break;
        case Occasion::Kind::Wish:
            story = tellWish(m_world, m_wishes[index]);
            break;
        case Occasion::Kind::Rectification:
            story = std::move(m_items[index]);
            break;
    }
    drawFor(story);
    auto receipt = m_scribe.execute(story.registration, story.registrar, story.at);
    if (!receipt) return Unexpected{std::move(receipt.error())};
    return follow(receipt->number, std::move(story));
}

Expected<void> Chronicle::writeVisit(const VisitSlot& slot) {
    if (auto done = runUntil(slot.at); !done) return done;
    const auto household = householdAt(m_world.seed, m_world.layout, slot.household);
    auto visit = recordVisit(m_world.seed, slot, household, m_counts, m_diaries);
    std::vector<Story> stories;
    if (slot.result == VisitSlot::Result::Valid) {
        for (const auto& occasion : m_raised.take(slot.household)) {
            const auto index = static_cast<std::size_t>(occasion.index);
            stories.push_back(occasion.kind == Occasion::Kind::Grievance ? tellGrievance(m_world, m_grievances[index])
                                                                         : tellWish(m_world, m_wishes[index]));
            drawFor(stories.back());
            visit.produced.push_back(stories.back().registration);
        }
    }
    const int worker = m_world.staff.worker[static_cast<std::size_t>(household.grid)];
    auto receipt = m_scribe.execute(visit, worker, slot.at);
    if (!receipt) return Unexpected{std::move(receipt.error())};
    for (std::size_t i = 0; i < stories.size(); ++i) {
        if (auto done = follow(receipt->produced[i].first, std::move(stories[i])); !done) return done;
    }
    return {};
}

Expected<void> Chronicle::writeDay(QDate day) {
    const int campaignDay = static_cast<int>(m_world.periods.campaignFrom.daysTo(day));
    std::vector<VisitSlot> visits;
    if (campaignDay >= 0 && campaignDay < m_world.periods.campaignDays) visits = m_schedule.visitsOn(campaignDay);
    const Instant midnight = beijing(day.addDays(1));
    std::size_t visit = 0;
    for (;;) {
        const bool moreOccasions = m_nextOccasion < m_occasions.size() && m_occasions[m_nextOccasion].at < midnight;
        if (visit < visits.size() && (!moreOccasions || visits[visit].at <= m_occasions[m_nextOccasion].at)) {
            if (auto done = writeVisit(visits[visit++]); !done) return done;
        } else if (moreOccasions) {
            if (auto done = writeOccasion(m_occasions[m_nextOccasion++]); !done) return done;
        } else {
            return runUntil(midnight);
        }
    }
}

Expected<void> Chronicle::write(DemonstrationReport& report) {
    plan();
    const qint64 commands = 1400 + 2 * static_cast<qint64>(m_world.staff.members.size()) + m_world.layout.households +
                            m_schedule.total() + 9LL * m_totals.ledgered + 2LL * m_totals.onSite + 5LL * m_totals.wishes();
    m_scribe.expect(commands);
    for (auto part : {&Chronicle::writeOrganisation, &Chronicle::writeAccounts, &Chronicle::writeRoster}) {
        if (auto done = (this->*part)(); !done) return done;
    }
    m_scribe.stage(DemonstrationText::tr("Visits, grievances and wishes"));
    for (QDate day = m_world.periods.casesFrom; day < m_world.periods.today(); day = day.addDays(1)) {
        if (auto done = writeDay(day); !done) return done;
    }
    report.households = m_world.layout.households;
    report.cases = m_totals.grievances();
    report.activities = m_schedule.total();
    report.wishes = m_totals.wishes();
    return m_scribe.commit();
}

}  // namespace minqing::demonstration
