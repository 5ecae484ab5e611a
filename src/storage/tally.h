#pragma once
// What a transaction changes in counters and table digests, gathered in memory and written once before COMMIT. So a
// bulk import touches a counter's row once, and a rollback only forgets.

#include <array>
#include <map>
#include <unordered_map>

#include "domain/case_facts.h"
#include "storage/code_table.h"

namespace minqing::storage {

/// By which date a counter row's month goes.
enum class Basis : int { Registered = 0, Closed = 1, Due = 2 };

/// A household as the roster counters see it.
struct RosterPlace {
    QString village, grid;
    int from = 0, to = 0;
    bool visited = false, valid = false;
    QString exclusion;  ///< result of the last visit while no visit was valid
};

class Tally {
  public:
    Tally(Connection& connection, CodeTable& codes) : m_connection(connection), m_codes(codes) {}

    /// A row's digest comes (+1) or goes (-1).
    void row(const char* table, quint64 digest, int sign);
    void countCase(const CaseFacts& facts, int sign);
    void countHousehold(const RosterPlace& place, int sign);

    /// Writes what was gathered, inside the transaction.
    void flush();
    void clear();
    [[nodiscard]] bool empty() const { return m_digests.empty() && m_cases.empty() && m_days.empty() && m_roster.empty(); }

  private:
    template <std::size_t N>
    struct KeyHash {
        std::size_t operator()(const std::array<qint64, N>& key) const noexcept {
            std::size_t seed = 0;
            for (const qint64 part : key) seed = seed * 0x9E3779B97F4A7C15ULL + static_cast<std::size_t>(part) + 1;
            return seed;
        }
    };
    struct Digest {
        qint64 rows = 0;
        quint64 sum = 0;
    };
    struct Day {
        qint64 registered = 0, closed = 0;
    };
    void flushDigests();
    void flushCases();
    void flushDays();
    void flushRoster();

    Connection& m_connection;
    CodeTable& m_codes;
    std::map<std::string, Digest> m_digests;
    std::unordered_map<std::array<qint64, 7>, qint64, KeyHash<7>> m_cases;
    std::unordered_map<std::array<qint64, 3>, Day, KeyHash<3>> m_days;
    std::unordered_map<std::array<qint64, 7>, qint64, KeyHash<7>> m_roster;
};

}  // namespace minqing::storage
