#include "storage/case_cube.h"

#include <algorithm>
#include <map>

#include "storage/fact_condition.h"
#include "storage/figures.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

bool firstOfMonth(QDate date) { return !date.isValid() || date.day() == 1; }
int month(QDate date) { return date.year() * 100 + date.month(); }

Basis basisOf(IndicatorMode mode) {
    if (mode == IndicatorMode::Flow) return Basis::Closed;
    return mode == IndicatorMode::Due ? Basis::Due : Basis::Registered;
}

bool passes(bool negated, const std::vector<int>& values, int value) {
    return (std::find(values.begin(), values.end(), value) != values.end()) != negated;
}

}  // namespace

CaseCube::Dimension CaseCube::dimensionOf(const QString& fact) {
    struct Named {
        const char* fact;
        Dimension dimension;
    };
    using enum Dimension;
    static constexpr Named table[] = {
        {"type", Type},
        {"town", Town},
        {"domain", Domain},
        {"route", Route},
        {"month", Month},
        {"on_site", OnSite},
        {"phase", Phase},
        {"outcome", Outcome},
        {"satisfaction", Satisfaction},
        {"exclusion", Exclusion},
        {"on_time", OnTime},
        {"on_time_original", OnTimeOriginal},
        {"accept_on_time", AcceptOnTime},
        {"first_pass", FirstPass},
        {"reopened", Reopened},
        {"claimed", Claimed},
        {"listed", Listed},
        {"rated", Rated},
        {"merged", Merged},
        {"realised", Realised},
    };
    for (const auto& row : table) {
        if (fact == QLatin1String(row.fact)) return row.dimension;
    }
    return None;
}

void CaseCube::forget() {
    m_loaded.fill(false);
    for (auto& rows : m_rows) rows.clear();
}

void CaseCube::load(Basis basis) {
    // Changes when another connection commits. Read first: rows that are newer than it are only read once more.
    auto version = m_connection.use("PRAGMA data_version");
    version->step();
    if (version->integer(0) != m_version || m_connection.inTransaction()) forget();
    m_version = version->integer(0);
    const auto at = static_cast<std::size_t>(basis);
    if (m_loaded[at]) return;
    m_unrated = m_codes.find(u"unrated"_s);
    m_duplicate = m_codes.find(u"duplicate"_s);
    m_onSite = m_codes.find(u"on_site"_s);
    auto rows = m_connection.use("SELECT type, month, town, domain, route, profile, n FROM case_counter WHERE basis=?");
    rows->bind(1, static_cast<int>(basis));
    while (rows->step()) {
        const qint64 packed = rows->integer(5);
        auto profile = m_profileAt.constFind(packed);
        if (profile == m_profileAt.constEnd()) {
            profile = m_profileAt.insert(packed, static_cast<int>(m_profiles.size()));
            m_profiles.push_back(CaseProfile::unpacked(packed));
        }
        m_rows[at].push_back(
            {rows->number(0), rows->number(1), rows->number(2), rows->number(3), rows->number(4), *profile, rows->integer(6)});
    }
    m_loaded[at] = true;
}

std::optional<CaseCube::Test> CaseCube::test(const FactCondition& wanted) {
    using enum Dimension;
    Test test{dimensionOf(wanted.fact), wanted.comparison == FactCondition::Comparison::IsNot, {}};
    if (test.dimension == None || test.dimension == Month) return std::nullopt;
    for (const auto& code : wanted.values) {
        switch (test.dimension) {
            case Type:
            case Town:
            case Domain:
            case Route:
            case Outcome:
            case Satisfaction:
            case Exclusion:
                test.values.push_back(m_codes.find(code == "none"_L1 ? u""_s : code));
                break;
            case Phase: {
                const auto phase = phaseFromCode(code);
                if (!phase) return std::nullopt;
                test.values.push_back(static_cast<int>(*phase));
                break;
            }
            default: {
                const auto value = yesNoFromCode(code);
                if (!value) return std::nullopt;
                test.values.push_back(*value);
            }
        }
    }
    return test;
}

std::optional<std::vector<CaseCube::Test>> CaseCube::tests(const FactQuery& query) {
    if (!query.unless.empty()) return std::nullopt;
    std::vector<Test> all;
    if (!query.of.isEmpty()) all.push_back({Dimension::Type, false, {m_codes.find(query.of)}});
    for (const auto& wanted : query.where) {
        auto one = test(wanted);
        if (!one) return std::nullopt;
        all.push_back(std::move(*one));
    }
    return all;
}

int CaseCube::rowValue(Dimension dimension, const Row& row) const {
    switch (dimension) {
        case Dimension::Type:
            return row.type;
        case Dimension::Town:
            return row.town;
        case Dimension::Domain:
            return row.domain;
        case Dimension::Route:
            return row.route;
        case Dimension::Month:
            return row.month;
        case Dimension::OnSite:
            return row.route == m_onSite ? 1 : 0;
        default:
            return 0;
    }
}

int CaseCube::profileValue(Dimension dimension, const CaseProfile& p) const {
    switch (dimension) {
        case Dimension::Phase:
            return p.phase;
        case Dimension::Outcome:
            return p.outcome;
        case Dimension::Satisfaction:
            return p.satisfaction;
        case Dimension::Exclusion:
            return p.exclusion;
        case Dimension::OnTime:
            return p.onTime;
        case Dimension::OnTimeOriginal:
            return p.onTimeOriginal;
        case Dimension::AcceptOnTime:
            return p.acceptOnTime;
        case Dimension::FirstPass:
            return p.firstPass ? 1 : 0;
        case Dimension::Reopened:
            return p.reopened ? 1 : 0;
        case Dimension::Claimed:
            return p.claimed ? 1 : 0;
        case Dimension::Listed:
            return p.listed ? 1 : 0;
        case Dimension::Rated:
            return p.satisfaction != 0 && p.satisfaction != m_unrated ? 1 : 0;
        case Dimension::Merged:
            return p.exclusion == m_duplicate ? 1 : 0;
        case Dimension::Realised:
            return p.claimed && p.phase == static_cast<int>(Phase::Closed) ? 1 : 0;
        default:
            return 0;
    }
}

std::vector<char> CaseCube::fittingProfiles(const std::vector<Test>& tests) const {
    std::vector<char> fitting;
    fitting.reserve(m_profiles.size());
    for (const auto& profile : m_profiles) {
        const bool fits = std::all_of(tests.begin(), tests.end(), [&](const Test& test) {
            return ofRow(test.dimension) || passes(test.negated, test.values, profileValue(test.dimension, profile));
        });
        fitting.push_back(fits ? 1 : 0);
    }
    return fitting;
}

std::vector<std::pair<int, qint64>> CaseCube::sums(Basis basis, const std::vector<Test>& tests, Months months,
                                                   Dimension group) const {
    // A profile is looked at once, not once for every row that has it.
    const auto fitting = fittingProfiles(tests);
    std::vector<Test> rowTests;
    std::copy_if(tests.begin(), tests.end(), std::back_inserter(rowTests),
                 [](const Test& test) { return ofRow(test.dimension); });
    std::map<int, qint64> sums;
    for (const auto& row : m_rows[static_cast<std::size_t>(basis)]) {
        const auto profile = static_cast<std::size_t>(row.profile);
        if (!fitting[profile] || row.month < months.from || row.month >= months.to) continue;
        const bool holds = std::all_of(rowTests.begin(), rowTests.end(), [&](const Test& test) {
            return passes(test.negated, test.values, rowValue(test.dimension, row));
        });
        if (!holds) continue;
        sums[ofRow(group) ? rowValue(group, row) : profileValue(group, m_profiles[profile])] += row.n;
    }
    return {sums.begin(), sums.end()};
}

std::vector<GroupCount> CaseCube::named(const std::vector<std::pair<int, qint64>>& sums, const QString& by, Dimension group) {
    if (by.isEmpty()) return {{{}, sums.empty() ? 0 : sums.front().second}};
    const bool number = group == Dimension::Phase || group == Dimension::Month;
    std::vector<GroupCount> groups;
    groups.reserve(sums.size());
    for (const auto& [value, count] : sums) groups.push_back({number ? QString::number(value) : m_codes.text(value), count});
    std::sort(groups.begin(), groups.end(),
              [](const GroupCount& a, const GroupCount& b) { return a.key.toUtf8() < b.key.toUtf8(); });
    for (auto& entry : groups) entry.key = groupCode(by, entry.key);
    return groups;
}

std::optional<std::vector<GroupCount>> CaseCube::count(const FactQuery& query, const QString& by) {
    if (query.asOf || !query.scope.all || query.of == "household"_L1 || query.mode == IndicatorMode::Roster) return {};
    if (!query.units.isEmpty() || !firstOfMonth(query.from) || !firstOfMonth(query.to)) return {};
    const Dimension group = dimensionOf(by);
    using enum Dimension;
    constexpr Dimension groups[] = {Type, Town, Domain, Route, Month, Phase, Outcome, Satisfaction, Exclusion};
    if (!by.isEmpty() && std::find(std::begin(groups), std::end(groups), group) == std::end(groups)) return {};
    const auto wanted = tests(query);
    if (!wanted) return {};
    const Basis basis = basisOf(query.mode);
    load(basis);
    Months months;
    if (query.mode != IndicatorMode::Snapshot) {
        if (query.from.isValid()) months.from = month(query.from);
        if (query.to.isValid()) months.to = month(query.to);
    }
    return named(sums(basis, *wanted, months, group), by, group);
}

}  // namespace minqing::storage
