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

class HomeModel final : public QObject {
    Q_OBJECT
  public:
    explicit HomeModel(SessionModel& session, QObject* parent = nullptr);
    /// Those that fit the roles of who is signed in.
    [[nodiscard]] const std::vector<HomeNumber>& numbers() const { return m_numbers; }
    /// Visited and all households of the actor's units; absent while counting or for who has no roster.
    [[nodiscard]] std::optional<std::pair<qint64, qint64>> coverage() const { return m_coverage; }
    /// Cases that need this person next, the most pressing first.
    [[nodiscard]] const std::vector<CaseFacts>& pressing() const { return m_pressing; }
    void refresh();

  signals:
    void changed();

  private:
    void build();
    SessionModel& m_session;
    std::vector<HomeNumber> m_numbers;
    std::vector<CaseFacts> m_pressing;
    std::optional<std::pair<qint64, qint64>> m_coverage;
    LatestJob m_counts, m_coverageJob;
};

/// Filters that more than one page uses.
[[nodiscard]] storage::ListFilter is(const QString& key, const QStringList& values);
[[nodiscard]] QStringList openPhases();

}  // namespace minqing::presentation
