#pragma once
#include <QFrame>

#include "ui/widgets/theme.h"

class QVBoxLayout;

namespace minqing::ui {

class ActionButton;
class TextLabel;

/// A message inside a page: what is the matter, every reason, and perhaps one thing to do.
class Banner : public QFrame {
    Q_OBJECT
  public:
    enum class Kind { Info, Success, Warning, Error, Neutral };
    explicit Banner(QWidget* parent = nullptr);
    /// Shows the banner. Each reason is one line; an empty list shows only the message.
    void setMessage(Kind kind, const QString& message, const QStringList& reasons = {});
    /// Reasons that can be followed: a click emits reasonActivated(index). Call after setMessage.
    void setReasonsClickable(bool on);
    /// One button at the end; empty hides it.
    void setAction(const QString& text);
    [[nodiscard]] QString actionText() const;
    void setClosable(bool on);
    [[nodiscard]] QString message() const;
    [[nodiscard]] QStringList reasons() const { return reasons_; }

  signals:
    void actionTriggered();
    void reasonActivated(int index);
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void followLink(const QString& link);
    void dismiss();
    void renderReasons();
    Kind kind_ = Kind::Info;
    QStringList reasons_;
    bool clickable_ = false;
    TextLabel* message_;
    TextLabel* reasonText_;
    ActionButton* action_;
    ActionButton* closeButton_;
};

}  // namespace minqing::ui
