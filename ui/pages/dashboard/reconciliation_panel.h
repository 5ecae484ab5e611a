#pragma once
#include "presentation/dashboard_model.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace minqing::ui {

/// Collected = closed + open, and what was left out, by reason. Every number opens its cases.
class ReconciliationPanel final : public Card {
    Q_OBJECT
  public:
    explicit ReconciliationPanel(QWidget* parent = nullptr);
    void setFigures(const presentation::DashboardFigures& figures);

  signals:
    void numberRequested(const minqing::presentation::PartNumber& number);

  private:
    void fill(QGridLayout* grid, const std::vector<presentation::PartNumber>& numbers);
    QGridLayout *sums_, *leftOut_;
};

}  // namespace minqing::ui
