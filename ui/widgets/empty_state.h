#pragma once
#include <QWidget>

#include "ui/widgets/icons.h"

namespace minqing::ui {

class ActionButton;
class TextLabel;

/// What stands where a list has no rows: an icon, why, and the next step.
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// An empty `action` shows no button.
    void setContents(Icon icon, const QString& headline, const QString& why, const QString& action = {});
    [[nodiscard]] ActionButton* actionButton() const { return action_; }

  signals:
    void actionTriggered();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Icon icon_ = Icon::Empty;
    QWidget* iconSpace_;
    TextLabel* headline_;
    TextLabel* why_;
    ActionButton* action_;
};

}  // namespace minqing::ui
