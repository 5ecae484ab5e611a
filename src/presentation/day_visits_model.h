#pragma once
// The day's ledger of visits (当日台账): who was visited that day in the units one may see, with what result, and which
// cases came of it. GUI thread only.

#include <QObject>

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

struct DayVisit {
    Activity visit;
    QString household;  ///< address from the building on, name masked
    QString place;      ///< village or town
    QString by;         ///< display name
};

[[nodiscard]] std::vector<Column<DayVisit>> dayVisitColumns();

class DayVisitsModel final : public QObject {
    Q_OBJECT
  public:
    static constexpr int mostRows = 5000;

    explicit DayVisitsModel(SessionModel& session, QObject* parent = nullptr);
    /// Another day, by the Beijing calendar.
    void setDay(QDate day);
    [[nodiscard]] QDate day() const { return m_day; }
    /// Newest first; at most mostRows.
    [[nodiscard]] const std::vector<DayVisit>& visits() const { return m_visits; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Cases that came of the visits of this day.
    [[nodiscard]] int casesRaised() const;

  signals:
    void changed();
    void failed(const minqing::Error& error);

  private:
    void load();
    SessionModel& m_session;
    QDate m_day;
    std::vector<DayVisit> m_visits;
    bool m_loading = false;
    LatestJob m_job;
};

}  // namespace minqing::presentation
