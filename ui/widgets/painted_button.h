#pragma once
#include <QAbstractButton>

class QPainter;

namespace minqing::ui {

struct Palette;

/// Draws the focus ring inside `rect`; every painted widget uses this one.
void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Palette& palette);

/// Base of the hand-painted controls: Space and Enter click, hover repaints, the focus ring is always drawn.
class PaintedButton : public QAbstractButton {
    Q_OBJECT
  public:
    explicit PaintedButton(QWidget* parent = nullptr);
    /// Disables the control and tells every reason in the tooltip and to assistive tools; an empty list enables it.
    void setBlockedReasons(const QStringList& reasons);
    [[nodiscard]] QStringList blockedReasons() const { return reasons_; }

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] bool hovered() const;

  private:
    QStringList reasons_;
    QString tipBefore_;
};

}  // namespace minqing::ui
