#pragma once
#include "presentation/sample_model.h"
#include "presentation/value_table_model.h"
#include "ui/widgets/work_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace minqing::ui {

class LedgerTableView;

/// Draws closed cases for a look-back: which are drawn from, how many, the seed; the cases before anything is done; then
/// the result of each. Stays beside the window, so that a drawn case can be read.
class SampleDialog final : public WorkDialog {
    Q_OBJECT
  public:
    /// `words` says what the list shows now; `type` is chosen first.
    SampleDialog(presentation::SessionModel& session, const storage::CaseQuery& from, const QString& words, const QString& type,
                 QWidget* parent = nullptr);

  private:
    void build(const QString& words);
    QWidget* makeQuestion();
    void draw();
    void render();
    [[nodiscard]] QString summary() const;
    presentation::SampleModel model_;
    presentation::ValueTableModel<presentation::DrawnCase> table_;
    QComboBox* type_;
    QSpinBox* count_;
    QLineEdit* seed_;
    LedgerTableView* view_;
    ActionButton *draw_, *assign_, *undo_;
};

}  // namespace minqing::ui
