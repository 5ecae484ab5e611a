#pragma once
#include <QWidget>

#include "presentation/session_model.h"
#include "presentation/user_settings.h"

class QLineEdit;
class QVBoxLayout;

namespace minqing::ui {

class ActionButton;
class Banner;
class Card;

/// Who are you? Name and password; a demonstration offers its accounts by role.
class SignInPage final : public QWidget {
    Q_OBJECT
  public:
    SignInPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    /// The ledger is open: offers what it has.
    void enter();
    void showError(const QString& text, const QStringList& reasons = {});

  private:
    [[nodiscard]] bool needsNoPassword(const QString& name) const;
    void signIn(const QString& name, const QString& password);
    void offerAccounts();
    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
    Card* card_;
    Banner* banner_;
    QLineEdit* name_;
    QLineEdit* password_;
    ActionButton* go_;
    QWidget* offers_ = nullptr;
};

}  // namespace minqing::ui
