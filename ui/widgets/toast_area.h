#pragma once
#include <QTimer>
#include <QWidget>

#include "ui/widgets/theme.h"

class QVBoxLayout;

namespace minqing::ui {

/// Short notes at the lower edge of a window, in the middle, above the buttons at the foot of a page where these reach below
/// them. They leave by themselves, stay while the pointer is on them, and never take the focus. Anything that must be read
/// belongs into a Banner instead.
class ToastArea : public QWidget {
    Q_OBJECT
  public:
    /// Lies over `host` and follows its size.
    explicit ToastArea(QWidget* host);
    /// `action` adds a button; `key` comes back with actionTriggered. 0 seconds: stays until clicked away.
    void show(const QString& text, Tone tone = Tone::Normal, int seconds = 5, const QString& action = {},
              const QString& key = {});
    using QWidget::show;
    [[nodiscard]] int count() const;
    void clear();

  signals:
    void actionTriggered(const QString& key);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void place();
    /// The place above every button at the foot of a page that `wanted` would cover.
    [[nodiscard]] QRect aboveButtons(QRect wanted) const;
    QVBoxLayout* stack_;
    QTimer again_;
};

}  // namespace minqing::ui
