#pragma once
// Counters told anew from the rows themselves, while verification reads these anyway.

#include <QByteArray>
#include <QHash>
#include <array>
#include <unordered_map>

#include "storage/connection.h"

namespace minqing::storage {

class Recount {
  public:
    explicit Recount(Connection& connection);
    /// A row of case_file or register_entry, every column of it.
    void caseRow(const Statement& row);
    void registerRow(const Statement& row);
    /// True when the counter table holds exactly what was counted.
    [[nodiscard]] bool casesAgree();
    [[nodiscard]] bool daysAgree();
    [[nodiscard]] bool rosterAgrees();

  private:
    using Key = std::array<qint64, 7>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    using Counts = std::unordered_map<Key, std::array<qint64, 2>, KeyHash>;

    [[nodiscard]] qint64 code(QByteArrayView text) const;
    /// True when the statement's rows (seven key columns, two counts) are exactly these.
    [[nodiscard]] bool same(const char* sql, const Counts& counts);

    Connection& m_connection;
    QHash<QByteArray, qint64> m_codes;
    std::vector<int> m_casePositions, m_registerPositions;  // of columns; empty until the first row
    Counts m_cases, m_days, m_roster;
};

}  // namespace minqing::storage
