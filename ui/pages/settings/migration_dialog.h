#pragma once
#include <QDialog>

#include "presentation/migration_model.h"
#include "presentation/value_table_model.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace minqing::ui {

class ActionButton;
class Banner;
class LedgerTableView;
class ProgressPanel;
class TextLabel;

/// Running cases to the version in force: what becomes what on the left, what happens to each case on the right.
class MigrationDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit MigrationDialog(presentation::SessionModel& session, QWidget* parent = nullptr);

  signals:
    void caseRequested(const QString& number);

  private:
    void build();
    void followModel();
    QWidget* makeMap();
    QWidget* makeResult();
    QWidget* makeButtons();
    void offerVersions();
    void begin();
    void fillMap();
    void addRow(int line, size_t row);
    void render();
    presentation::SessionModel& session_;
    presentation::MigrationModel model_;
    presentation::ValueTableModel<MigratedCase> table_;
    QComboBox *type_, *from_;
    TextLabel *to_, *summary_;
    QWidget* map_ = nullptr;
    QGridLayout* grid_ = nullptr;
    QLineEdit* comment_;
    LedgerTableView* view_;
    ProgressPanel* progress_;
    Banner* banner_;
    ActionButton *preview_, *perform_, *undo_;
};

}  // namespace minqing::ui
