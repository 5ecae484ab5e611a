#pragma once
// "What must I do now": numbers that each open a list. GUI thread only.

#include <QObject>

#include "presentation/session_model.h"

namespace minqing::presentation {

struct HomeNumber {
    QString id, title, note;
    QString page;                 ///< page that opens: grievances, closeout, wishes …
    storage::CaseQuery query;     ///< what it lists
    bool alarming = false;        ///< red when above zero
    std::optional<qint64> count;  ///< absent until counted
};

/// Households of the actor's units: visited, all that count, and the list of those still to visit.
struct HomeCoverage {
    qint64 visited = 0, all = 0;
    storage::RegisterQuery unvisited;
};

class HomeModel final : public QObject {
    Q_OBJECT
  public:
    explicit HomeModel(SessionModel& session, QObject* parent = nullptr);
    /// Those that fit the roles of who is signed in.
    [[nodiscard]] const std::vector<HomeNumber>& numbers() const { return m_numbers; }
    /// Absent while counting, and for who has no roster.
    [[nodiscard]] const std::optional<HomeCoverage>& coverage() const { return m_coverage; }
    /// Cases that need this person next, the most pressing first.
    [[nodiscard]] const std::vector<CaseFacts>& pressing() const { return m_pressing; }
    void refresh();

  signals:
    void changed();

  private:
    void build();
    void refreshCoverage();
    SessionModel& m_session;
    std::vector<HomeNumber> m_numbers;
    std::vector<CaseFacts> m_pressing;
    std::optional<HomeCoverage> m_coverage;
    LatestJob m_counts, m_coverageJob;
};

/// Filters that more than one page uses.
[[nodiscard]] storage::ListFilter is(const QString& key, const QStringList& values);
[[nodiscard]] QStringList openPhases();

}  // namespace minqing::presentation
