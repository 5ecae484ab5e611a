#pragma once
#include "presentation/migration_model.h"
#include "presentation/value_table_model.h"
#include "ui/widgets/work_dialog.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace minqing::ui {

class LedgerTableView;

/// Running cases to the version in force: what becomes what on the left, what happens to each case on the right.
class MigrationDialog final : public WorkDialog {
    Q_OBJECT
  public:
    explicit MigrationDialog(presentation::SessionModel& session, QWidget* parent = nullptr);

  private:
    void build();
    void followModel();
    QWidget* makeMap();
    QWidget* makeResult();
    void offerVersions();
    void begin();
    void fillMap();
    void addRow(int line, size_t row);
    void render();
    void perform();
    presentation::MigrationModel model_;
    presentation::ValueTableModel<MigratedCase> table_;
    QComboBox *type_, *from_;
    TextLabel* to_;
    QWidget* map_ = nullptr;
    QGridLayout* grid_ = nullptr;
    QLineEdit* comment_;
    LedgerTableView* view_;
    ActionButton *preview_, *perform_, *undo_;
};

}  // namespace minqing::ui
