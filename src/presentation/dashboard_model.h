#pragma once
// The dashboard's figures; each knows the query behind it, so that the list it opens has as many rows. GUI thread only.

#include <QObject>

#include "presentation/session_model.h"
#include "statistics/figure.h"

namespace minqing::presentation {

struct DashboardTile {
    Figure figure;
    std::optional<Figure> beside;  ///< rating share beside satisfaction …
};

struct DashboardFigures {
    std::vector<DashboardTile> tiles;
    std::optional<Figure> byTown, byDomain;
    std::vector<storage::DayCount> days;
    qint64 collected = 0, closed = 0, open = 0, onSite = 0;  ///< reconciliation of the grievance ledger
    qint64 milliseconds = 0;
};

class DashboardModel final : public QObject {
    Q_OBJECT
  public:
    explicit DashboardModel(SessionModel& session, QObject* parent = nullptr);
    /// Half-open period by Beijing dates; invalid: unbounded. As of the end of that day; absent: now. Unit: empty =
    /// all.
    void setPeriod(QDate from, QDate to);
    void setAsOf(std::optional<Instant> asOf);
    void setUnit(const QString& unit);
    void refresh();
    [[nodiscard]] const std::optional<DashboardFigures>& figures() const { return m_figures; }
    [[nodiscard]] FigureRequest request(const QString& indicator, const QString& by = {}) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Asks for the query behind a part and announces it by drillDown(); households: by their register.
    void open(const QString& indicator, const QString& by, const QString& key, FigurePart part, const QString& title);
    /// The cases of one day of the series.
    void openDay(int day);

  signals:
    void changed();
    void failed(const minqing::Error& error);
    /// `query.fact` holds the figure's own query; `count` is the number that was clicked.
    void drillDown(const minqing::storage::CaseQuery& query, const QString& title, qint64 count);
    void drillDownHouseholds(bool visited, const QString& unit, const QString& title);

  private:
    SessionModel& m_session;
    QDate m_from, m_to;
    std::optional<Instant> m_asOf;
    QString m_unit;
    std::optional<DashboardFigures> m_figures;
    bool m_loading = false;
    LatestJob m_job, m_openJob;
};

}  // namespace minqing::presentation
