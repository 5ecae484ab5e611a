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
    /// The counts, or nullopt when the counters do not tell: a scope, an as-of date, a period that is not whole months,
    /// a fact or group that is not kept apart.
    std::optional<std::vector<GroupCount>> count(const FactQuery& query, const QString& by);
    /// The tables changed through this connection.
    void forget();

  private:
    struct Row {
        int type, month, town, domain, route;
        int profile;  ///< position in m_profiles
        qint64 n;
    };
    /// What the counters keep apart; the last ones follow from the others.
    enum class Dimension {
        Type,
        Town,
        Domain,
        Route,
        Month,
        OnSite,  // of the row
        Phase,
        Outcome,
        Satisfaction,
        Exclusion,
        OnTime,
        OnTimeOriginal,
        AcceptOnTime,
        FirstPass,
        Reopened,
        Claimed,
        Listed,
        Rated,
        Merged,
        Realised,  // of the profile
        None
    };
    struct Test {
        Dimension dimension = Dimension::None;
        bool negated = false;
        std::vector<int> values;
    };
    struct Months {
        int from = 0, to = 9999'99;  ///< half-open
    };

    static Dimension dimensionOf(const QString& fact);
    static bool ofRow(Dimension dimension) { return dimension < Dimension::Phase; }
    /// nullopt where the tables must be asked (and where they will tell what is wrong with the query).
    std::optional<std::vector<Test>> tests(const FactQuery& query);
    std::optional<Test> test(const FactCondition& wanted);
    void load(Basis basis);
    [[nodiscard]] int rowValue(Dimension dimension, const Row& row) const;
    [[nodiscard]] int profileValue(Dimension dimension, const CaseProfile& profile) const;
    [[nodiscard]] std::vector<char> fittingProfiles(const std::vector<Test>& tests) const;
    std::vector<std::pair<int, qint64>> sums(Basis basis, const std::vector<Test>& tests, Months months, Dimension group) const;
    std::vector<GroupCount> named(const std::vector<std::pair<int, qint64>>& sums, const QString& by, Dimension group);

    Connection& m_connection;
    CodeTable& m_codes;
    std::array<std::vector<Row>, 3> m_rows;  // by Basis
    std::array<bool, 3> m_loaded{};
    std::vector<CaseProfile> m_profiles;
    QHash<qint64, int> m_profileAt;
    int m_unrated = -1, m_duplicate = -1, m_onSite = -1;  // numbers of these codes
    qint64 m_version = -1;                                // PRAGMA data_version at loading
};

}  // namespace minqing::storage
