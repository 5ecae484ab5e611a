#pragma once
#include "presentation/ledger_sources.h"
#include "ui/shell/page.h"

namespace minqing::ui {

class Banner;
class Chip;
class FieldGrid;
class LedgerTableView;
class PageHeader;
class SearchField;

/// The register of households: the same list whether 200 or 200,000.
class RosterPage final : public Page {
    Q_OBJECT
  public:
    RosterPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;
    void focusFilter() override;
    [[nodiscard]] QString help() const override;
    /// Households of a unit; `visited`: yes, no or empty.
    void openList(const QString& unit, const QString& visited, const QString& title);

  private:
    void ask();
    void showTotal();
    PageHeader* header_;
    Banner* banner_;
    Chip* unitChip_;
    Chip* visitedChip_;
    SearchField* search_;
    LedgerTableView* table_;
    presentation::RegisterListModel model_;
    QString unit_, visited_, text_;
    bool asked_ = false;
};

}  // namespace minqing::ui
