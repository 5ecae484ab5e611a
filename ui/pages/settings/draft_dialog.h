#pragma once
#include <QDialog>

#include "presentation/value_table_model.h"
#include "presentation/version_model.h"

class QStackedWidget;

namespace minqing::ui {

class ActionButton;
class Banner;
class LedgerTableView;
class ProgressPanel;
class TextLabel;

/// Changed definition files: their faults with file, line and reason; what a draft would have meant for past cases; and
/// publishing, which is only offered without a fault. Stays beside the window, so that a case can be read.
class DraftDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit DraftDialog(presentation::SessionModel& session, QWidget* parent = nullptr);
    /// Checks these files; what the file dialog does.
    void setFiles(const QStringList& paths);

  signals:
    void caseRequested(const QString& number);

  private:
    void build();
    void followModel();
    QWidget* makeButtons();
    template <class Table>
    LedgerTableView* makeList(Table& table, const QString& name, const QString& title, const QString& stretch);
    void chooseFiles();
    void render();
    presentation::SessionModel& session_;
    presentation::DraftModel model_;
    presentation::ValueTableModel<DefinitionProblem> faults_;
    presentation::ValueTableModel<presentation::Finding> findings_;
    TextLabel *files_, *summary_;
    QStackedWidget* lists_;
    LedgerTableView *faultView_, *findingView_;
    ProgressPanel* progress_;
    Banner* banner_;
    ActionButton *choose_, *simulate_, *publish_;
};

}  // namespace minqing::ui
