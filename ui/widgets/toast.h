#pragma once
// One note of ToastArea; not for use elsewhere.
#include <QFrame>

#include "ui/widgets/theme.h"

class QTimer;

namespace minqing::ui {

class Toast final : public QFrame {
    Q_OBJECT
  public:
    Toast(const QString& text, Tone tone, int seconds, const QString& action, QString key, QWidget* parent);

  signals:
    void finished();
    void actionTriggered(const QString& key);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void act();
    QString key_;
    Tone tone_;
    QTimer* timer_ = nullptr;
};

}  // namespace minqing::ui
