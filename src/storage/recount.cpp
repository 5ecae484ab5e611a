#include "storage/recount.h"

#include "storage/case_profile.h"

namespace minqing::storage {
namespace {

/// Positions of the columns that counters are kept by; looked up by name once, so that a new column moves nothing.
template <std::size_t N>
std::array<int, N> positions(const Statement& row, const std::array<const char*, N>& names) {
    std::array<int, N> found{};
    for (std::size_t i = 0; i < N; ++i) found[i] = row.position(names[i]);
    return found;
}

}  // namespace

std::size_t Recount::KeyHash::operator()(const Key& key) const noexcept {
    std::size_t seed = 0;
    for (const qint64 part : key) seed = (seed ^ static_cast<std::size_t>(part)) * 0x9E3779B97F4A7C15ULL;
    return seed ^ (seed >> 32);
}

Recount::Recount(Connection& connection) : m_connection(connection) {
    auto rows = connection.use("SELECT text, id FROM code");
    while (rows->step()) m_codes.insert(rows->bytes(0), rows->integer(1));
}

qint64 Recount::code(QByteArrayView text) const {
    if (text.isEmpty()) return 0;
    return m_codes.value(QByteArray::fromRawData(text.data(), text.size()), -1);
}

void Recount::caseRow(const Statement& row) {
    static const std::array<const char*, 18> names{"type",           "town",         "domain",   "route",   "registered_day",
                                                   "closed_day",     "due_day",      "phase",    "on_time", "on_time_original",
                                                   "accept_on_time", "first_pass",   "reopened", "claimed", "listed",
                                                   "outcome",        "satisfaction", "exclusion"};
    if (m_casePositions.empty()) {
        const auto found = positions(row, names);
        m_casePositions.assign(found.begin(), found.end());
    }
    const auto& at = m_casePositions;
    CaseProfile profile;
    profile.phase = row.number(at[7]);
    profile.onTime = row.number(at[8]);
    profile.onTimeOriginal = row.number(at[9]);
    profile.acceptOnTime = row.number(at[10]);
    profile.firstPass = row.flag(at[11]);
    profile.reopened = row.flag(at[12]);
    profile.claimed = row.flag(at[13]);
    profile.listed = row.flag(at[14]);
    profile.outcome = static_cast<int>(code(row.view(at[15])));
    profile.satisfaction = static_cast<int>(code(row.view(at[16])));
    profile.exclusion = static_cast<int>(code(row.view(at[17])));
    const qint64 packed = profile.packed();
    const qint64 type = code(row.view(at[0]));
    const qint64 town = code(row.view(at[1]));
    const qint64 domain = code(row.view(at[2]));
    const qint64 route = code(row.view(at[3]));
    const qint64 days[] = {row.integer(at[4]), row.integer(at[5]), row.integer(at[6])};
    for (qint64 basis = 0; basis < 3; ++basis) {
        if (basis > 0 && days[basis] == 0) continue;
        ++m_cases[{basis, type, days[basis] / 100, town, domain, route, packed}][0];
    }
    ++m_days[{type, days[0], town}][0];
    if (days[1] != 0) ++m_days[{type, days[1], town}][1];
}

void Recount::registerRow(const Statement& row) {
    static const std::array<const char*, 8> names{"kind",   "unit",   "grid",         "from_day",
                                                  "to_day", "visits", "valid_visits", "last_result"};
    if (m_registerPositions.empty()) {
        const auto found = positions(row, names);
        m_registerPositions.assign(found.begin(), found.end());
    }
    const auto& at = m_registerPositions;
    if (row.view(at[0]) != QByteArrayView("household")) return;
    const bool visited = row.integer(at[5]) > 0;
    const bool valid = row.integer(at[6]) > 0;
    const qint64 exclusion = visited && !valid ? code(row.view(at[7])) : 0;
    ++m_roster[{code(row.view(at[1])), code(row.view(at[2])), row.integer(at[3]), row.integer(at[4]), visited ? 1 : 0,
                valid ? 1 : 0, exclusion}][0];
}

bool Recount::casesAgree() {
    return same("SELECT basis, type, month, town, domain, route, profile, n, 0 FROM case_counter", m_cases);
}

bool Recount::daysAgree() { return same("SELECT type, day, town, 0, 0, 0, 0, registered, closed FROM day_counter", m_days); }

bool Recount::rosterAgrees() {
    return same("SELECT village, grid, from_day, to_day, visited, valid, exclusion, n, 0 FROM roster_counter", m_roster);
}

bool Recount::same(const char* sql, const Counts& counts) {
    auto rows = m_connection.use(sql);
    std::size_t found = 0;
    for (; rows->step(); ++found) {
        Key key{};
        for (int i = 0; i < 7; ++i) key[static_cast<std::size_t>(i)] = rows->integer(i);
        const auto counted = counts.find(key);
        if (counted == counts.end() || counted->second[0] != rows->integer(7) || counted->second[1] != rows->integer(8)) {
            return false;
        }
    }
    return found == counts.size();
}

}  // namespace minqing::storage
