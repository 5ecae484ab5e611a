#pragma once
// The case counters, held in memory while they stand unchanged: every figure is one pass over small integer rows.

#include "storage/case_profile.h"
#include "storage/code_table.h"
#include "storage/queries.h"
#include "storage/tally.h"

namespace minqing::storage {

class CaseCube {
  public:
    CaseCube(Connection& connection, CodeTable& codes) : m_connection(connection), m_codes(codes) {}
    /// The counts, or nullopt when the counters do not tell: a scope, an as-of date, a period that is not whole months, a
    /// fact or group that is not kept apart.
    std::optional<std::vector<GroupCount>> count(const FactQuery& query, const QString& by);
    /// The tables changed through this connection.
    void forget() { m_loaded = false; }

  private:
    struct Row {
        int type, month, town, domain, route;
        qint64 profile;
        qint64 n;
    };
    struct Test;
    void load();
    std::optional<std::vector<Test>> tests(const FactQuery& query);

    Connection& m_connection;
    CodeTable& m_codes;
    std::array<std::vector<Row>, 3> m_rows;  // by Basis
    bool m_loaded = false;
    qint64 m_version = -1;
};

}  // namespace minqing::storage
