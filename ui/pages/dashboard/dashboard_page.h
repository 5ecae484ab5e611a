#pragma once
#include "presentation/dashboard_model.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QGridLayout;
class QScrollArea;

namespace minqing::ui {

class BarListChart;
class Banner;
class Card;
class Chip;
class DashboardExport;
class LineChart;
class PageHeader;
class ReconciliationPanel;
class StackedBarList;
class StatTile;
class TextLabel;
class ToggleChip;
class WatchPanel;

/// The leader's page: figures, towns, days, domains, reconciliation. Every figure opens its cases.
class DashboardPage final : public Page {
    Q_OBJECT
  public:
    DashboardPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;
    void exportList() override;
    void printChosen() override;
    [[nodiscard]] presentation::DashboardModel& model() { return model_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    /// Lays tiles and charts out for the width there is: in less rows or more, side by side or one below the other.
    void fit();
    void fitTiles(int room);
    void fitSide();
    QWidget* buildFigures();
    QWidget* buildCharts();
    void buildChips();
    void buildPeriod();
    void buildAsOf();
    void askForDay();
    void setDay(QDate day);
    [[nodiscard]] Card* buildTowns(QWidget* area);
    [[nodiscard]] QWidget* buildSide(QWidget* area);
    [[nodiscard]] QWidget* beforeTiles() const;
    void render();
    void renderTiles();
    void showDefinition(const QString& text);
    void renderTowns();
    void renderLights();
    void renderDomains();
    void renderDays();
    void renderSide();
    presentation::DashboardModel model_;
    PageHeader* header_;
    Banner* banner_;
    DashboardExport* export_;
    QScrollArea *scroll_, *sideScroll_;
    QGridLayout* tileGrid_;
    std::vector<StatTile*> tiles_;
    QBoxLayout* charts_;
    bool narrow_ = false;
    int tilesInRow_ = 0;
    BarListChart* towns_;
    StackedBarList* lights_;
    ToggleChip* lightsChip_;
    Card* townCard_;
    WatchPanel* watch_;
    StackedBarList* domains_;
    LineChart* days_;
    ReconciliationPanel* reconciliation_;
    TextLabel* definition_;
    Chip* period_;
    Chip* asOf_;
    Chip* unit_;
    QString held_;          ///< where the keys were when the page was left
    bool toTiles_ = false;  ///< the keys go to the figures as soon as there are any
};

}  // namespace minqing::ui
