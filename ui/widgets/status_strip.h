#pragma once
#include <QElapsedTimer>
#include <QWidget>

#include "ui/widgets/theme.h"

class QTimer;

namespace minqing::ui {

class ActionButton;
class TextLabel;

/// The line below every page: what is saved, what can be undone and for how long, what the program is doing.
class StatusStrip : public QWidget {
    Q_OBJECT
  public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void setSaved(const QString& text, Tone tone = Tone::Muted);
    void setInfo(const QString& text);
    /// Shows "`what` · Undo Ctrl Z (9:48 left)" until the seconds are over or clearUndo() is called.
    void offerUndo(const QString& what, int seconds);
    void clearUndo();
    [[nodiscard]] bool undoOffered() const;

  signals:
    void undoRequested();
    void undoExpired();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void tick();
    [[nodiscard]] int secondsLeft() const;
    TextLabel* saved_;
    TextLabel* done_;
    ActionButton* undo_;
    TextLabel* info_;
    QTimer* timer_;
    QElapsedTimer since_;
    int seconds_ = 0;
};

}  // namespace minqing::ui
