#include "storage/case_cube.h"

#include <algorithm>
#include <functional>
#include <map>

#include "storage/fact_condition.h"
#include "storage/figures.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

/// Facts that the counters keep apart, read from a row's profile and place.
enum class Dimension {
    Type, Town, Domain, Route, Phase, Outcome, Satisfaction, Exclusion, OnTime, OnTimeOriginal, AcceptOnTime, FirstPass,
    Reopened, Claimed, Listed, Month, None
};

struct Named {
    const char* fact;
    Dimension dimension;
};

constexpr Named textFacts[] = {
    {"type", Dimension::Type},       {"town", Dimension::Town},
    {"domain", Dimension::Domain},   {"route", Dimension::Route},
    {"outcome", Dimension::Outcome}, {"satisfaction", Dimension::Satisfaction},
    {"exclusion", Dimension::Exclusion},
};
constexpr Named yesNoFacts[] = {
    {"on_time", Dimension::OnTime},        {"on_time_original", Dimension::OnTimeOriginal},
    {"accept_on_time", Dimension::AcceptOnTime}, {"first_pass", Dimension::FirstPass},
    {"reopened", Dimension::Reopened},     {"claimed", Dimension::Claimed},
    {"listed", Dimension::Listed},
};

template <std::size_t N>
Dimension find(const Named (&table)[N], const QString& fact) {
    for (const auto& row : table) {
        if (fact == QLatin1String(row.fact)) return row.dimension;
    }
    return Dimension::None;
}

bool firstOfMonth(QDate date) { return !date.isValid() || date.day() == 1; }
int month(QDate date) { return date.year() * 100 + date.month(); }

}  // namespace

struct CaseCube::Test {
    Dimension dimension = Dimension::None;
    bool negated = false;
    std::vector<int> values;
    std::function<bool(const CaseProfile&, const Row&)> computed;  ///< instead of a dimension
};

namespace {

int valueOf(Dimension dimension, const CaseProfile& p, int type, int monthNumber, int town, int domain, int route) {
    switch (dimension) {
        case Dimension::Type: return type;
        case Dimension::Town: return town;
        case Dimension::Domain: return domain;
        case Dimension::Route: return route;
        case Dimension::Month: return monthNumber;
        case Dimension::Phase: return p.phase;
        case Dimension::Outcome: return p.outcome;
        case Dimension::Satisfaction: return p.satisfaction;
        case Dimension::Exclusion: return p.exclusion;
        case Dimension::OnTime: return p.onTime;
        case Dimension::OnTimeOriginal: return p.onTimeOriginal;
        case Dimension::AcceptOnTime: return p.acceptOnTime;
        case Dimension::FirstPass: return p.firstPass ? 1 : 0;
        case Dimension::Reopened: return p.reopened ? 1 : 0;
        case Dimension::Claimed: return p.claimed ? 1 : 0;
        case Dimension::Listed: return p.listed ? 1 : 0;
        case Dimension::None: break;
    }
    return 0;
}

Dimension groupDimension(const QString& by) {
    if (by == "phase"_L1) return Dimension::Phase;
    if (by == "month"_L1) return Dimension::Month;
    return find(textFacts, by);
}

}  // namespace

void CaseCube::load() {
    auto version = m_connection.use("PRAGMA data_version");  // changes when another connection commits
    version->step();
    const qint64 now = version->integer(0);
    if (m_loaded && now == m_version && !m_connection.inTransaction()) return;
    for (auto& rows : m_rows) rows.clear();
    auto rows = m_connection.use("SELECT basis, type, month, town, domain, route, profile, n FROM case_counter");
    while (rows->step()) {
        m_rows[static_cast<std::size_t>(rows->integer(0))].push_back(
            {rows->number(1), rows->number(2), rows->number(3), rows->number(4), rows->number(5), rows->integer(6),
             rows->integer(7)});
    }
    m_version = now;
    m_loaded = true;
}

std::optional<std::vector<CaseCube::Test>> CaseCube::tests(const FactQuery& query) {
    std::vector<Test> tests;
    if (!query.of.isEmpty()) tests.push_back({Dimension::Type, false, {m_codes.find(query.of)}, {}});
    for (const auto& wanted : query.where) {
        Test test{.dimension = find(textFacts, wanted.fact),
                  .negated = wanted.comparison == FactCondition::Comparison::IsNot,
                  .values = {},
                  .computed = {}};
        if (test.dimension != Dimension::None) {
            for (const auto& code : wanted.values) test.values.push_back(m_codes.find(code == "none"_L1 ? u""_s : code));
            tests.push_back(std::move(test));
            continue;
        }
        if (wanted.fact == "phase"_L1) {
            test.dimension = Dimension::Phase;
            for (const auto& code : wanted.values) {
                const auto phase = phaseFromCode(code);
                if (!phase) return std::nullopt;
                test.values.push_back(static_cast<int>(*phase));
            }
            tests.push_back(std::move(test));
            continue;
        }
        for (const auto& code : wanted.values) {
            const auto value = yesNoFromCode(code);
            if (!value) return std::nullopt;
            test.values.push_back(*value);
        }
        test.dimension = find(yesNoFacts, wanted.fact);
        const int unrated = m_codes.find(u"unrated"_s);
        const int duplicate = m_codes.find(u"duplicate"_s);
        const int onSite = m_codes.find(u"on_site"_s);
        if (test.dimension != Dimension::None) {
        } else if (wanted.fact == "rated"_L1) {
            test.computed = [=](const CaseProfile& p, const Row&) { return p.satisfaction != 0 && p.satisfaction != unrated; };
        } else if (wanted.fact == "merged"_L1) {
            test.computed = [=](const CaseProfile& p, const Row&) { return p.exclusion == duplicate; };
        } else if (wanted.fact == "on_site"_L1) {
            test.computed = [=](const CaseProfile&, const Row& row) { return row.route == onSite; };
        } else if (wanted.fact == "realised"_L1) {
            test.computed = [](const CaseProfile& p, const Row&) {
                return p.claimed && p.phase == static_cast<int>(Phase::Closed);
            };
        } else {
            return std::nullopt;
        }
        tests.push_back(std::move(test));
    }
    return tests;
}

std::optional<std::vector<GroupCount>> CaseCube::count(const FactQuery& query, const QString& by) {
    if (query.asOf || !query.scope.all || query.of == "household"_L1 || query.mode == IndicatorMode::Roster) return {};
    if (!query.units.isEmpty() || !firstOfMonth(query.from) || !firstOfMonth(query.to)) return {};
    const Dimension group = groupDimension(by);
    if (!by.isEmpty() && group == Dimension::None) return {};
    load();
    const auto wanted = tests(query);
    if (!wanted) return {};
    const Basis basis = query.mode == IndicatorMode::Flow  ? Basis::Closed
                        : query.mode == IndicatorMode::Due ? Basis::Due
                                                           : Basis::Registered;
    const bool bounded = query.mode != IndicatorMode::Snapshot;
    const int from = bounded && query.from.isValid() ? month(query.from) : 0;
    const int to = bounded && query.to.isValid() ? month(query.to) : 9999'99;
    std::map<int, qint64> sums;
    for (const auto& row : m_rows[static_cast<std::size_t>(basis)]) {
        if (row.month < from || row.month >= to) continue;
        const CaseProfile profile = CaseProfile::unpacked(row.profile);
        const auto holds = [&](const Test& test) {
            const int value = test.computed
                                  ? (test.computed(profile, row) ? 1 : 0)
                                  : valueOf(test.dimension, profile, row.type, row.month, row.town, row.domain, row.route);
            const bool found = std::find(test.values.begin(), test.values.end(), value) != test.values.end();
            return found != test.negated;
        };
        if (!std::all_of(wanted->begin(), wanted->end(), holds)) continue;
        sums[valueOf(group, profile, row.type, row.month, row.town, row.domain, row.route)] += row.n;
    }
    if (by.isEmpty()) return std::vector<GroupCount>{{{}, sums.empty() ? 0 : sums.begin()->second}};
    std::vector<GroupCount> groups;
    for (const auto& [value, count] : sums) {
        const QString stored =
            group == Dimension::Phase || group == Dimension::Month ? QString::number(value) : m_codes.text(value);
        groups.push_back({stored, count});
    }
    const bool byNumber = group == Dimension::Phase;
    if (!byNumber) {
        std::sort(groups.begin(), groups.end(),
                  [](const GroupCount& a, const GroupCount& b) { return a.key.toUtf8() < b.key.toUtf8(); });
    }
    for (auto& entry : groups) entry.key = groupCode(by, entry.key);
    return groups;
}

}  // namespace minqing::storage
