#pragma once
#include "presentation/bulk_model.h"
#include "presentation/value_table_model.h"
#include "ui/widgets/work_dialog.h"

class QStackedWidget;

namespace minqing::ui {

class ActionForm;
class LedgerTableView;
class TextLabel;

/// One action for all chosen cases: what it asks for, then for each case whether it can be done and why not; only Enter
/// does it, Esc goes back and changes nothing.
class BulkDialog final : public WorkDialog {
    Q_OBJECT
  public:
    BulkDialog(presentation::SessionModel& session, const presentation::BulkChoice& choice,
               const std::vector<std::pair<QString, QString>>& chosen, QWidget* parent = nullptr);

  signals:
    void performed(const minqing::BulkReport& report);

  private:
    void build();
    void render();
    void showWhy();
    [[nodiscard]] QString whyNothing() const;
    void askFor(const CaseView& like, const ActionOffer& offer);
    void goOn();
    presentation::BulkModel model_;
    presentation::ValueTableModel<presentation::BulkRow> table_;
    QStackedWidget* stack_;
    ActionForm* form_;
    LedgerTableView* view_;
    QWidget* rows_ = nullptr;
    TextLabel* why_;
    TextLabel* hint_;
    ActionButton* do_;
};

}  // namespace minqing::ui
