#pragma once
#include <QDialog>

#include "presentation/sample_model.h"
#include "presentation/value_table_model.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace minqing::ui {

class ActionButton;
class Banner;
class LedgerTableView;
class ProgressPanel;
class TextLabel;

/// Draws closed cases for a look-back: which are drawn from, how many, the seed; the cases before anything is done; then
/// the result of each. Stays beside the window, so that a drawn case can be read.
class SampleDialog final : public QDialog {
    Q_OBJECT
  public:
    /// `words` says what the list shows now; `type` is chosen first.
    SampleDialog(presentation::SessionModel& session, const storage::CaseQuery& from, const QString& words, const QString& type,
                 QWidget* parent = nullptr);

  signals:
    void caseRequested(const QString& number);

  private:
    void build(const QString& words);
    QWidget* makeQuestion();
    QWidget* makeButtons();
    void draw();
    void render();
    [[nodiscard]] QString summary() const;
    presentation::SessionModel& session_;
    presentation::SampleModel model_;
    presentation::ValueTableModel<presentation::DrawnCase> table_;
    QComboBox* type_;
    QSpinBox* count_;
    QLineEdit* seed_;
    TextLabel* summary_;
    LedgerTableView* view_;
    ProgressPanel* progress_;
    Banner* banner_;
    ActionButton *draw_, *assign_, *undo_;
};

}  // namespace minqing::ui
