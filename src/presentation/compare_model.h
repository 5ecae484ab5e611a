#pragma once
// Towns side by side, and each beside itself in the period before: the figures of the dashboard by town. GUI thread only.

#include <QObject>

#include "presentation/column.h"
#include "presentation/session_model.h"
#include "statistics/figure.h"

namespace minqing::presentation {

/// One town (or all of them): the figures' values in words, now and in the period before.
struct CompareRow {
    QString code, name;  ///< empty code: all towns
    struct Value {
        QString now, before;         ///< "77.74%"
        QString parts, partsBefore;  ///< "1,778/2,287"; empty where the figure is no rate
        bool better = false, worse = false;
    };
    std::vector<Value> values;  ///< in the order of the figures
};

struct TownComparison {
    std::vector<IndicatorDefinition> figures;
    std::vector<CompareRow> rows;          ///< all towns first
    QDate from, to, fromBefore, toBefore;  ///< half-open; invalid: no period, nothing to compare with
};

[[nodiscard]] std::vector<Column<CompareRow>> compareColumns(const std::vector<IndicatorDefinition>& figures);

class CompareModel final : public QObject {
    Q_OBJECT
  public:
    /// `base`: what the dashboard is about. Without a period it is this month so far against the same days of the last.
    CompareModel(SessionModel& session, const FigureRequest& base, QObject* parent = nullptr);
    /// The figures of the dashboard, known before anything is computed.
    [[nodiscard]] static std::vector<IndicatorDefinition> figuresOf(const SessionModel& session);
    [[nodiscard]] const std::optional<TownComparison>& comparison() const { return m_comparison; }

  signals:
    void changed();
    void failed(const minqing::Error& error);

  private:
    void load();
    SessionModel& m_session;
    FigureRequest m_now, m_before;
    std::optional<TownComparison> m_comparison;
    LatestJob m_job;
};

}  // namespace minqing::presentation
