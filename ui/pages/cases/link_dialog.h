#pragma once
#include <QDialog>

#include "presentation/link_model.h"

class QButtonGroup;
class QLineEdit;
class QGridLayout;
class QListWidget;
class QPushButton;

namespace minqing::ui {

class Banner;

/// Links a case to another one: candidates that look alike on top, any number by hand, and what the link means.
class LinkDialog final : public QDialog {
    Q_OBJECT
  public:
    LinkDialog(presentation::SessionModel& session, const CaseView& view, QWidget* parent = nullptr);

  signals:
    void linked(const QString& target);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// What is typed over the candidates is a number.
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build(const CaseView& view);
    void fill();
    void showComparison();
    void toButton();
    [[nodiscard]] bool isNumberMissing();
    void tellNotLinked(const QStringList& reasons);
    void send();
    [[nodiscard]] QString chosenKind() const;

    presentation::LinkModel model_;
    QListWidget* candidates_;
    QWidget* beside_;
    QGridLayout* besideGrid_;
    QLineEdit* number_;
    QButtonGroup* kinds_;
    QPushButton* link_ = nullptr;
    Banner* banner_;
};

}  // namespace minqing::ui
