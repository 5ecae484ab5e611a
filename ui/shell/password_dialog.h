#pragma once
#include <QDialog>

#include "presentation/session_model.h"

class QLineEdit;

namespace minqing::ui {

class ActionButton;
class FormColumn;

/// One's own password: the old one, the new one twice. Accepted when it is changed. Opened from the user menu.
class PasswordDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit PasswordDialog(presentation::SessionModel& session, QWidget* parent = nullptr);

  private:
    QLineEdit* addSecret(const QString& id, const QString& label, const QString& hint = {});
    [[nodiscard]] bool isFilledIn();
    void change();
    presentation::SessionModel& session_;
    FormColumn* form_;
    QLineEdit *old_ = nullptr, *new_ = nullptr, *repeat_ = nullptr;  ///< old_: none where there is no password yet
    ActionButton* change_;
};

}  // namespace minqing::ui
