#pragma once
#include "presentation/day_visits_model.h"
#include "presentation/value_table_model.h"
#include "ui/widgets/work_dialog.h"

namespace minqing::ui {

class DateField;
class LedgerTableView;
class TextLabel;

/// The day's ledger of visits: any day, Enter opens the case that came of a visit, the daily report on paper.
class DayVisitsDialog final : public WorkDialog {
    Q_OBJECT
  public:
    explicit DayVisitsDialog(presentation::SessionModel& session, QWidget* parent = nullptr);

  private:
    void build();
    void render();
    bool tellWrongDay();
    void openCases();
    void printReport();
    presentation::SessionModel& session_;
    presentation::DayVisitsModel model_;
    presentation::ValueTableModel<presentation::DayVisit> table_;
    DateField* day_;
    TextLabel* wrong_;  ///< what is wrong with the day
    TextLabel* none_ = nullptr;
    LedgerTableView* view_;
    ActionButton* open_;
    ActionButton* report_;
};

}  // namespace minqing::ui
