#pragma once
#include "presentation/home_model.h"
#include "presentation/value_table_model.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace minqing::ui {

class Banner;
class EmptyState;
class LedgerTableView;
class PageHeader;
class StatTile;

/// What must I do now: numbers that open their lists, and the most pressing cases.
class HomePage final : public Page {
    Q_OBJECT
  public:
    HomePage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;
    void doMainAction() override;
    [[nodiscard]] const presentation::HomeModel& model() const { return model_; }

  signals:
    void numbersChanged();

  private:
    void render();
    void open(const QString& id);
    [[nodiscard]] StatTile* tile(const QString& id);
    void arrange();
    presentation::HomeModel model_;
    PageHeader* header_;
    Banner* banner_;
    QWidget* tiles_;
    std::vector<QHBoxLayout*> lines_;  ///< of tiles; each takes the whole width
    LedgerTableView* table_;
    presentation::ValueTableModel<CaseFacts> pressing_;
    EmptyState* empty_;
    QHash<QString, StatTile*> byId_;
    std::vector<StatTile*> order_, arranged_;
};

}  // namespace minqing::ui
