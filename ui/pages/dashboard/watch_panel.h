#pragma once
#include "presentation/dashboard_model.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace minqing::ui {

/// What is watched: units with overdue and listed cases, and what is reminded, returned or waits for a word. Every number
/// opens its cases.
class WatchPanel final : public Card {
    Q_OBJECT
  public:
    explicit WatchPanel(QWidget* parent = nullptr);
    void setFigures(const presentation::DashboardFigures& figures);

  signals:
    /// The cases of a unit (empty: of all); `fact` is overdue or listed.
    void unitRequested(const QString& unit, const QString& fact, const QString& title);
    /// One of the numbers, by its place in `DashboardFigures::watch`.
    void numberRequested(int place);

  private:
    void addUnit(int line, const presentation::WatchRow& row);
    void addCount(int line, int column, qint64 count, const QString& unit, const QString& fact, const QString& title);
    QWidget* units_;
    QGridLayout* unitGrid_;
    QWidget* numbers_;
    QGridLayout* numberGrid_;
};

}  // namespace minqing::ui
