#pragma once
#include "presentation/value_table_model.h"
#include "presentation/version_model.h"
#include "ui/widgets/work_dialog.h"

class QStackedWidget;

namespace minqing::ui {

class LedgerTableView;

/// Changed definition files: their faults with file, line and reason; what a draft would have meant for past cases; and
/// publishing, which is only offered without a fault. Stays beside the window, so that a case can be read.
class DraftDialog final : public WorkDialog {
    Q_OBJECT
  public:
    explicit DraftDialog(presentation::SessionModel& session, QWidget* parent = nullptr);
    /// Checks these files; what the file dialog does.
    void setFiles(const QStringList& paths);

  private:
    void build();
    void followModel();
    template <class Table>
    LedgerTableView* makeList(Table& table, const QString& name, const QString& title, const QString& stretch);
    void chooseFiles();
    void askToPublish();
    void render();
    presentation::DraftModel model_;
    presentation::ValueTableModel<DefinitionProblem> faults_;
    presentation::ValueTableModel<presentation::Finding> findings_;
    TextLabel* files_;
    QStackedWidget* lists_;
    LedgerTableView *faultView_, *findingView_;
    ActionButton *choose_, *simulate_, *publish_;
};

}  // namespace minqing::ui
