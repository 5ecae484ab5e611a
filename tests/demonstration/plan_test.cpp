// The plan of the whole district, before anything is written: the published totals.

#include <map>

#include "catch.h"
#include "demonstration/case_plan.h"
#include "demonstration/household.h"
#include "demonstration/phrase_book.h"
#include "demonstration/places.h"

using namespace minqing;
using namespace minqing::demonstration;
using namespace Qt::StringLiterals;

TEST_CASE("the district has its towns, villages, grids and households exactly") {
    const auto layout = makeLayout(2022, 186'276);
    CHECK(layout.towns.size() == 11);
    CHECK(layout.villages.size() == 187);
    CHECK(layout.grids.size() == 642);
    CHECK(layout.households == 186'276);
    for (int i = 0; i < townCount; ++i) {
        CHECK(layout.towns[static_cast<std::size_t>(i)].households == townFigures[i].households);
        CHECK(layout.towns[static_cast<std::size_t>(i)].grids == townFigures[i].grids);
    }
    CHECK(layout.gridOfHousehold(0) == 0);
    CHECK(layout.gridOfHousehold(186'275) == 641);
    const auto staff = makeStaff(2022, layout);
    CHECK(staff.districtUnits.size() == 101);
    CHECK(layout.villageOf(layout.grids[static_cast<std::size_t>(offeredVisitorGrid(layout))]).name == u"文汇社区"_s);
}

TEST_CASE("the grievances of the district add up to the published figures by town and domain") {
    const auto layout = makeLayout(2022, 186'276);
    const auto periods = makePeriods(QDate(2026, 7, 2), 0);
    const WorkDays work{WorkCalendar()};
    const VisitSchedule schedule(2022, layout, periods, work);
    const auto totals = caseTotals({}, {});
    CHECK(totals.wishesClaimed == 4121);
    CHECK(totals.wishesRealised == 3819);
    std::map<int, int> ledgered, closed, onSite, domain;
    for (const auto& one : planGrievances(2022, totals, layout, schedule, periods, work, allIssues())) {
        if (one.at >= periods.end) FAIL("a case in the future");
        if (one.stage == Stage::OnSite) {
            ++onSite[one.town];
            continue;
        }
        ++ledgered[one.town];
        ++domain[one.domain];
        if (one.stage == Stage::Closed) ++closed[one.town];
    }
    for (int i = 0; i < townCount; ++i) {
        CHECK(ledgered[i] == townFigures[i].ledgered);
        CHECK(closed[i] == townFigures[i].closed);
        CHECK(onSite[i] == townFigures[i].onSite);
    }
    for (int i = 0; i < domainCount; ++i) CHECK(domain[i] == domainFigures[i].ledgered);
}

TEST_CASE("invented citizen numbers are valid and belong to no place") {
    Random random(1, Stream::Household);
    for (int i = 0; i < 500; ++i) {
        const auto person = inventPerson(random, 1935, 2015);
        const auto parsed = parseCitizenNumber(person.citizenNumber);
        REQUIRE(parsed);
        CHECK(parsed->startsWith(u"379902"_s));
        CHECK(birthDateOf(*parsed) == person.birth);
        CHECK(sexOf(*parsed) == person.sex);
        CHECK(parsePhone(person.phone));
    }
}

TEST_CASE("households of one district have codes and addresses of their own") {
    const auto layout = makeLayout(3, 5000);
    QSet<QString> codes, addresses;
    for (int i = 0; i < 5000; ++i) {
        const auto household = householdAt(3, layout, i);
        codes.insert(household.code);
        addresses.insert(household.address);
        CHECK(householdAt(3, layout, i).head.name == household.head.name);
    }
    CHECK(codes.size() == 5000);
    CHECK(addresses.size() > 4990);
}

TEST_CASE("shares are whole and add up") {
    CHECK(apportion(10, {1, 1, 1}) == std::vector<int>{4, 3, 3});
    CHECK(apportion(0, {2, 3}) == std::vector<int>{0, 0});
    CHECK(apportion(7, {0, 5, 0}) == std::vector<int>{0, 7, 0});
}

TEST_CASE("a text that would repeat is marked instead") {
    const PhraseBook book({u"@one\n同一句话。"_s});
    UniqueWriter writer(book);
    Random random(1, Stream::Text);
    CHECK(writer.text(u"one"_s, random, {}, u"甲"_s) == u"同一句话。"_s);
    CHECK(writer.text(u"one"_s, random, {}, u"乙"_s) == u"同一句话（乙）。"_s);
}

TEST_CASE("every domain has many kinds of grievances") {
    std::map<int, qsizetype> forms;
    for (const auto& issue : allIssues()) {
        // A title is a trouble in one of four forms, with places, times and numbers of its own.
        forms[issue.domain] += issue.troubles.size() * 4;
        CHECK(issue.units.size() >= 1);
        CHECK(issue.troubles.size() >= 3);
        CHECK(issue.results.size() >= 3);
    }
    CHECK(forms.size() == 7);
    for (const auto& [domain, count] : forms) CHECK(count >= 60);
}
