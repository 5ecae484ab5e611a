#pragma once
#include "presentation/compare_model.h"
#include "presentation/value_table_model.h"
#include "ui/widgets/work_dialog.h"

namespace minqing::ui {

class LedgerTableView;

/// Towns side by side, each figure beside its value in the period before. Ctrl+C copies the chosen rows for Excel.
class CompareDialog final : public WorkDialog {
    Q_OBJECT
  public:
    CompareDialog(presentation::SessionModel& session, const FigureRequest& base, QWidget* parent = nullptr);

  private:
    void render();
    presentation::SessionModel& session_;
    presentation::CompareModel model_;
    presentation::ValueTableModel<presentation::CompareRow> table_;
    LedgerTableView* view_;
};

}  // namespace minqing::ui
