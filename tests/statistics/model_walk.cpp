// Random histories, legal and illegal, over all shipped kinds of case, by every way into a ledger. MINQING_WALK_SEED and
// MINQING_WALK_STEPS choose another walk.
#include <QElapsedTimer>
#include <iostream>

#include "past_figures.h"
#include "walk.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// One figure counted case by case.
struct Count {
    qint64 numerator = 0, denominator = 0;
    void add(bool counts, bool fulfils) {
        denominator += counts ? 1 : 0;
        numerator += counts && fulfils ? 1 : 0;
    }
};

bool excluded(const CaseModel& one) {
    static const QStringList outcomes{u"invalid"_s, u"not_ours"_s, u"duplicate"_s};
    return outcomes.contains(one.text(u"outcome")) || one.phase() == Phase::Void || !one.target(u"duplicate_of"_s).isEmpty() ||
           !one.exclusion.isEmpty();
}

std::map<QString, Count> countWishes(const Walk& walk) {
    std::map<QString, Count> all;
    for (const auto& [number, one] : walk.models()) {
        if (one.definition().id != u"micro_wish"_s) continue;
        const bool there = one.phase() != Phase::Void;
        all[u"claim"_s].add(there && one.phase() != Phase::Draft, one.everClaimed);
        all[u"realisation"_s].add(there && one.everClaimed, one.phase() == Phase::Closed);
    }
    return all;
}

std::map<QString, Count> countGrievances(Walk& walk) {
    std::map<QString, Count> all;
    const auto supervisor = walk.here.actor(u"supervisor"_s);
    auto reader = walk.here.reader();
    for (const auto& [number, one] : walk.models()) {
        if (one.definition().id != u"grievance"_s) continue;
        auto view = reader->caseView(number, supervisor);
        REQUIRE_OK(view);
        const auto& file = view->file;
        const auto facts = caseFacts(file, one.definition());
        const bool closed = one.phase() == Phase::Closed, spot = one.text(u"route") == u"on_site"_s, out = excluded(one);
        const bool merged = !one.target(u"duplicate_of"_s).isEmpty();
        all[u"completion"_s].add(!spot && !out, closed);
        all[u"completion_with_on_site"_s].add(!out, closed);
        all[u"resolution"_s].add(!spot && !out, closed && one.text(u"outcome") == u"resolved"_s && one.cycle == 1);
        all[u"on_site"_s].add(spot, closed);
        const bool gone = !spot && closed && one.exclusion.isEmpty();
        all[u"rating_share"_s].add(gone, !one.rating().isEmpty());
        all[u"satisfaction"_s].add(gone && !one.rating().isEmpty(),
                                   one.rating() == u"satisfied"_s || one.rating() == u"basically"_s);
        all[u"first_pass"_s].add(gone, file.returns == 0 && one.cycle == 1);
        const auto* handling = file.clock(u"handling");
        const bool late = handling && walk.here.clock.now() > handling->effectiveDue;
        all[u"overdue"_s].add(!spot && !merged && !closed && one.phase() != Phase::Void, late);
        const bool decided = facts.onTime == YesNo::Yes || facts.onTime == YesNo::No;
        const bool isLate = !closed && one.phase() != Phase::Void && late;
        all[u"on_time"_s].add(!spot && !out && handling && (decided || isLate), facts.onTime == YesNo::Yes);
        const bool answered = facts.acceptOnTime == YesNo::Yes || facts.acceptOnTime == YesNo::No;
        all[u"acceptance_in_time"_s].add(!spot && !out && answered, facts.acceptOnTime == YesNo::Yes);
    }
    return all;
}

std::map<QString, Count> countVisits(const Walk& walk) {
    std::map<QString, Count> all;
    for (int i = 1; i <= 12; ++i) {
        const auto found = walk.visited().find(SmallDistrict::householdCode(i));
        const bool there = found != walk.visited().end(), valid = there && found->second.valid;
        static const QStringList gone{u"vacant"_s, u"refused"_s, u"demolished"_s};
        const bool counts = !there || valid || !gone.contains(found->second.last);
        all[u"coverage"_s].add(counts, there);
        all[u"valid_coverage"_s].add(counts, valid);
    }
    return all;
}

void compareFigures(Walk& walk, const std::map<QString, Count>& counted) {
    const auto official = walk.here.actor(u"official"_s);
    auto reader = walk.here.reader();
    for (const auto& [id, count] : counted) {
        FigureRequest request;
        request.indicator = id;
        auto result = figure(*reader, request, official);
        REQUIRE_OK(result);
        const bool numbersOnly = result->definition.measure == IndicatorMeasure::Count;
        const auto& total = result->total;
        if (total.numerator == count.numerator && (numbersOnly || total.denominator == count.denominator)) continue;
        walk.problems.append(u"%1 is %2/%3, counted one by one %4/%5"_s.arg(id)
                                 .arg(total.numerator)
                                 .arg(total.denominator)
                                 .arg(count.numerator)
                                 .arg(count.denominator));
    }
}

const QStringList groupings{QString(), u"town"_s, u"domain"_s, u"lead_unit"_s, u"month"_s};

/// What was told at each of these moments must be told as of them, unless a step before one was taken back after it.
int comparePast(Walk& walk, const std::vector<FiguresThen>& moments) {
    const auto supervisor = walk.here.actor(u"supervisor"_s);
    auto reader = walk.here.reader();
    std::vector<CaseFile> files;
    for (const auto& [number, one] : walk.models()) {
        auto view = reader->caseRecord(number, supervisor);
        REQUIRE_OK(view);
        files.push_back(std::move(view->file));
    }
    int compared = 0;
    for (const auto& then : moments) {
        if (std::any_of(files.begin(), files.end(), [&](const CaseFile& file) { return undoneSince(file, then.at); })) continue;
        ++compared;
        for (const auto& changed : changedSince(walk.here, then, groupings)) walk.problems.append(changed);
    }
    return compared;
}

unsigned chosen(const char* variable, unsigned otherwise) {
    bool given = false;
    const auto number = qEnvironmentVariable(variable).toUInt(&given);
    return given ? number : otherwise;
}

}  // namespace

TEST_CASE("random histories of all kinds of case by every way in: nothing illegal lands, every reason is told") {
    const auto seed = chosen("MINQING_WALK_SEED", std::random_device{}());
    const auto steps = static_cast<qint64>(chosen("MINQING_WALK_STEPS", 20'000));
    CAPTURE(seed);
    QElapsedTimer timer;
    timer.start();
    Walk walk(seed);
    std::vector<FiguresThen> moments;
    for (qint64 next = steps / 3, moment = steps / 12; walk.tried < steps && walk.problems.isEmpty();) {
        walk.go();
        if (walk.tried >= moment) {
            moments.push_back(figuresNow(walk.here, groupings));
            moment += steps / 12;
        }
        if (walk.tried < next && walk.tried < steps) continue;
        next += steps / 3;
        walk.compareCases();
        compareFigures(walk, countWishes(walk));
        compareFigures(walk, countGrievances(walk));
        compareFigures(walk, countVisits(walk));
    }
    const int compared = comparePast(walk, moments);
    std::map<QString, int> closed;
    int cycles = 0;
    for (const auto& [number, one] : walk.models()) {
        closed[one.definition().id] += one.everClosed ? 1 : 0;
        cycles = std::max(cycles, one.cycle);
    }
    std::cout << "model walk, seed " << seed << ": " << walk.tried << " tried, " << walk.landed << " landed, " << walk.undone
              << " undone, " << walk.linked << " linked, " << walk.programs << " by the program, " << walk.migrated
              << " moved to another version, " << walk.moved << " deadlines by a calendar, " << walk.visits << " visits, "
              << walk.lent << " lent, " << compared << " past moments, " << walk.abandoned << " stretches abandoned, "
              << walk.models().size() << " cases (" << closed[u"grievance"_s] << '+' << closed[u"micro_wish"_s] << '+'
              << closed[u"rectification_item"_s] << " closed), cycles up to " << cycles << ", "
              << static_cast<double>(timer.elapsed()) / 1e3 << " s\n";
    CHECK(walk.problems.mid(0, 12) == QStringList{});
    if (!walk.problems.isEmpty() || steps < 20'000) return;
    // The walk must have gone somewhere, or it proves nothing.
    CHECK(walk.landed > steps / 4);
    CHECK(walk.landed < steps * 4 / 5);
    CHECK(walk.undone > 0);
    CHECK(walk.linked > 0);
    CHECK(walk.programs > 0);
    CHECK(walk.lent > 0);
    CHECK(walk.migrated > 0);
    CHECK(walk.moved > 0);
    CHECK(walk.visits > 0);
    CHECK(cycles > 1);
    CHECK(compared > 0);
    for (const auto* kind : {u"grievance", u"micro_wish", u"rectification_item"}) CHECK(closed[QString::fromUtf16(kind)] > 0);
}
