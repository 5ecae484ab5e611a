#pragma once
// The dashboard's figures; each knows the query behind it, so that the list it opens has as many rows. GUI thread only.

#include <QObject>

#include "presentation/list_part.h"
#include "presentation/session_model.h"
#include "statistics/figure.h"

namespace minqing::presentation {

struct DashboardTile {
    Figure figure;
    std::optional<Figure> beside;  ///< rating share beside satisfaction …
};

/// Open grievances of one town or unit: all, those past their deadline, those under listed supervision.
struct WatchRow {
    QString code, name;
    qint64 open = 0, overdue = 0, listed = 0;
};

/// A number of the supervision panel and the cases behind it.
struct WatchNumber {
    QString id, title;
    storage::CaseQuery query;
    qint64 count = 0;
};

/// A number that is a part of a figure, and the cases behind it.
struct PartNumber {
    QString id, title;
    QString indicator;
    FigurePart part = FigurePart::Numerator;
    QString exclusion;  ///< of FigurePart::Excluded: which
    qint64 count = 0;
};

struct DashboardFigures {
    std::vector<DashboardTile> tiles;
    std::optional<Figure> byTown, byDomain;
    std::vector<storage::DayCount> days;
    std::vector<WatchRow> watchByTown, watchByUnit;  ///< most overdue first; units without any left out
    std::vector<WatchNumber> watch;                  ///< as it stands now; none as of the past
    std::vector<PartNumber> reconciliation;          ///< of the grievance ledger: collected, closed, open, on_site
    std::vector<PartNumber> leftOut;                 ///< by reason of exclusion
    qint64 milliseconds = 0;
};

/// The list behind a figure over the roster, and how many stand in it by the same query.
struct HouseholdsBehind {
    storage::RegisterQuery query;
    qint64 count = 0;
};
/// On a reader's thread. Errors as partQuery().
[[nodiscard]] Expected<HouseholdsBehind> householdsBehind(Reader& reader, const FigureRequest& request, FigurePart part,
                                                          const std::optional<QString>& key, const Actor& actor);

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
    /// Asks for the query behind a part and announces it by drillDown(), or by drillDownHouseholds().
    void open(const QString& indicator, const QString& by, const QString& key, FigurePart part, const QString& title);
    /// The same for one number.
    void open(const PartNumber& number);
    /// The cases of one day of the series.
    void openDay(int day);
    /// Open cases of a town ("town") or lead unit ("lead_unit"); `fact` narrows: overdue, in_time, listed or empty.
    void openWatch(const QString& by, const QString& code, const QString& fact, const QString& title);
    [[nodiscard]] const std::optional<Instant>& asOf() const { return m_asOf; }

  signals:
    void changed();
    void failed(const minqing::Error& error);
    /// `query.fact` holds the figure's own query; `count` is the number that was clicked.
    void drillDown(const minqing::storage::CaseQuery& query, const QString& title, qint64 count);
    /// The part of a rate that was asked for, and its other parts.
    void drillDownParts(const minqing::presentation::ListPart& shown,
                        const std::vector<minqing::presentation::ListPart>& others);
    /// The same for a figure over the roster.
    void drillDownHouseholds(const minqing::storage::RegisterQuery& query, const QString& title, qint64 count);

  private:
    /// The cases of one part of a figure, or of its row `key` by `by`.
    struct PartOfFigure {
        QString indicator;
        QString by = {};
        std::optional<QString> key = {};
        FigurePart part = FigurePart::Numerator;
        QString exclusion = {};  ///< of FigurePart::Excluded: which
        QString title = {};      ///< of the figure
        QString ownTitle = {};   ///< of the list that is opened, where it has words of its own
    };
    void openPart(const PartOfFigure& asked);
    void openHouseholds(const FigureRequest& request, const std::optional<QString>& key, FigurePart part, const QString& title);
    SessionModel& m_session;
    QDate m_from, m_to;
    std::optional<Instant> m_asOf;
    QString m_unit;
    std::optional<DashboardFigures> m_figures;
    bool m_loading = false;
    LatestJob m_job, m_openJob;
};

}  // namespace minqing::presentation
