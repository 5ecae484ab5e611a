#pragma once
#include <QDialog>

namespace minqing::ui {

/// Asks once more before something that cannot be taken back. The keys stand on "Cancel", Esc means it too; accepted() says
/// yes. Its parts are named "<id>.confirm", "<id>.confirm.text", "<id>.confirm.do", "<id>.confirm.cancel".
class ConfirmDialog final : public QDialog {
    Q_OBJECT
  public:
    /// `lines`: what will be, a sentence each; `doIt`: the button.
    ConfirmDialog(const QString& id, const QString& title, const QStringList& lines, const QString& doIt, QWidget* parent);
};

}  // namespace minqing::ui
