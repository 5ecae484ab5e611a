#pragma once
#include <QDialog>

#include "presentation/delegation_model.h"
#include "presentation/value_table_model.h"

class QComboBox;
class QLineEdit;

namespace minqing::ui {

class ActionButton;
class Banner;
class DateField;
class FormColumn;
class LedgerTableView;

/// Lends one of my roles to somebody until a day, shows what is lent either way, takes back. Opened from the user menu.
class DelegationDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit DelegationDialog(presentation::SessionModel& session, QWidget* parent = nullptr);

  private:
    using Table = presentation::ValueTableModel<presentation::Lending>;
    QWidget* makeForm();
    QWidget* makeLists();
    QWidget* makeList(LedgerTableView* view, Table& table, const QString& name, const QString& title, const QString& none);
    void offerDeputies();
    void fill();
    void lend();
    void takeBack();
    void told(const std::vector<Reason>& reasons, const QString& done);
    [[nodiscard]] QString chosenDeputy() const;

    presentation::SessionModel& session_;
    presentation::DelegationModel model_;
    std::vector<presentation::LendableRole> roles_;
    std::vector<presentation::Deputy> deputies_;
    Table lent_, borrowed_;
    Banner* banner_;
    FormColumn* form_;
    QComboBox* role_;
    QLineEdit* person_;
    DateField* until_;
    ActionButton* takeBack_;
    LedgerTableView *lentView_, *borrowedView_;
};

}  // namespace minqing::ui
