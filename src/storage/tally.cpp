#include "storage/tally.h"

#include "storage/case_profile.h"

namespace minqing::storage {
namespace {

int monthOf(int day) { return day / 100; }
int monthOf(const std::optional<Instant>& instant) { return instant ? monthOf(dateNumber(beijingDate(*instant))) : 0; }

}  // namespace

void Tally::row(const char* table, quint64 digest, int sign) {
    auto& sum = m_digests[table];
    sum.rows += sign;
    sum.sum += sign > 0 ? digest : 0 - digest;
}

void Tally::countCase(const CaseFacts& facts, int sign) {
    CaseProfile profile;
    profile.phase = static_cast<int>(facts.phase);
    profile.onTime = static_cast<int>(facts.onTime);
    profile.onTimeOriginal = static_cast<int>(facts.onTimeOriginal);
    profile.acceptOnTime = static_cast<int>(facts.acceptOnTime);
    profile.firstPass = facts.firstPass;
    profile.reopened = facts.reopened;
    profile.claimed = facts.claimed;
    profile.listed = facts.listed;
    profile.outcome = m_codes.number(facts.outcome);
    profile.satisfaction = m_codes.number(facts.satisfaction);
    profile.exclusion = m_codes.number(facts.exclusion);
    const qint64 type = m_codes.number(facts.type);
    const qint64 town = m_codes.number(facts.town);
    const qint64 domain = m_codes.number(facts.domain);
    const qint64 route = m_codes.number(facts.route);
    const qint64 packed = profile.packed();
    const auto count = [&](Basis basis, qint64 month) {
        m_cases[{static_cast<qint64>(basis), type, month, town, domain, route, packed}] += sign;
    };
    count(Basis::Registered, monthOf(facts.registeredDay));
    if (facts.closedDay != 0) count(Basis::Closed, monthOf(facts.closedDay));
    if (facts.dueAt) count(Basis::Due, monthOf(facts.dueAt));
    m_days[{type, facts.registeredDay, town}].registered += sign;
    if (facts.closedDay != 0) m_days[{type, facts.closedDay, town}].closed += sign;
}

void Tally::countHousehold(const RosterPlace& place, int sign) {
    m_roster[{m_codes.number(place.village), m_codes.number(place.grid), place.from, place.to, place.visited ? 1 : 0,
              place.valid ? 1 : 0, m_codes.number(place.exclusion)}] += sign;
}

void Tally::flush() {
    flushDigests();
    flushCases();
    flushDays();
    flushRoster();
    clear();
}

void Tally::clear() {
    m_digests.clear();
    m_cases.clear();
    m_days.clear();
    m_roster.clear();
}

void Tally::flushDigests() {
    for (const auto& [name, change] : m_digests) {
        // SQLite's own + turns an overflow into a REAL; the sum goes modulo 2^64, so it is made here.
        auto read = m_connection.use("SELECT row_count, digest FROM table_digest WHERE name=?");
        read->bindUtf8(1, name);
        const bool found = read->step();
        const qint64 rows = (found ? read->integer(0) : 0) + change.rows;
        const quint64 sum = (found ? static_cast<quint64>(read->integer(1)) : 0) + change.sum;
        auto write = m_connection.use("INSERT OR REPLACE INTO table_digest (name, row_count, digest) VALUES (?,?,?)");
        write->bindUtf8(1, name);
        write->bind(2, rows);
        write->bind(3, static_cast<qint64>(sum));
        write->run();
    }
}

void Tally::flushCases() {
    for (const auto& [key, change] : m_cases) {
        if (change == 0) continue;
        auto add = m_connection.use(
            "INSERT INTO case_counter (basis, type, month, town, domain, route, profile, n) VALUES (?,?,?,?,?,?,?,?)"
            " ON CONFLICT DO UPDATE SET n = n + excluded.n RETURNING n");
        for (int part = 0; part < 7; ++part) add->bind(part + 1, key[static_cast<std::size_t>(part)]);
        add->bind(8, change);
        if (!add->step() || add->integer(0) != 0) continue;
        add->reset();
        auto remove = m_connection.use(
            "DELETE FROM case_counter WHERE basis=? AND type=? AND month=? AND town=? AND domain=? AND route=? AND "
            "profile=?");
        for (int part = 0; part < 7; ++part) remove->bind(part + 1, key[static_cast<std::size_t>(part)]);
        remove->run();
    }
}

void Tally::flushDays() {
    for (const auto& [key, change] : m_days) {
        auto add = m_connection.use(
            "INSERT INTO day_counter (type, day, town, registered, closed) VALUES (?,?,?,?,?)"
            " ON CONFLICT DO UPDATE SET registered = registered + excluded.registered, closed = closed + "
            "excluded.closed"
            " RETURNING registered, closed");
        for (int part = 0; part < 3; ++part) add->bind(part + 1, key[static_cast<std::size_t>(part)]);
        add->bind(4, change.registered);
        add->bind(5, change.closed);
        if (!add->step() || add->integer(0) != 0 || add->integer(1) != 0) continue;
        add->reset();
        auto remove = m_connection.use("DELETE FROM day_counter WHERE type=? AND day=? AND town=?");
        for (int part = 0; part < 3; ++part) remove->bind(part + 1, key[static_cast<std::size_t>(part)]);
        remove->run();
    }
}

void Tally::flushRoster() {
    for (const auto& [key, change] : m_roster) {
        if (change == 0) continue;
        auto add = m_connection.use(
            "INSERT INTO roster_counter (village, grid, from_day, to_day, visited, valid, exclusion, n)"
            " VALUES (?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET n = n + excluded.n RETURNING n");
        for (int part = 0; part < 7; ++part) add->bind(part + 1, key[static_cast<std::size_t>(part)]);
        add->bind(8, change);
        if (!add->step() || add->integer(0) != 0) continue;
        add->reset();
        auto remove = m_connection.use(
            "DELETE FROM roster_counter WHERE village=? AND grid=? AND from_day=? AND to_day=? AND visited=? AND "
            "valid=?"
            " AND exclusion=?");
        for (int part = 0; part < 7; ++part) remove->bind(part + 1, key[static_cast<std::size_t>(part)]);
        remove->run();
    }
}

}  // namespace minqing::storage
