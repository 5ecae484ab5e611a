#pragma once
#include <QWidget>

class QPainter;
class QRectF;

namespace minqing::ui {

struct Palette;

/// Size of a key cap showing `text`, e.g. "Ctrl K".
[[nodiscard]] QSize keyCapSize(const QString& text);
/// Draws a key cap centred vertically at the left of `rect`; `onAccent` for caps that lie on a filled button.
void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, const Palette& palette, bool onAccent = false);

/// A small label that looks like a key of the keyboard.
class KeyCap : public QWidget {
    Q_OBJECT
  public:
    explicit KeyCap(const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return text_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString text_;
};

}  // namespace minqing::ui
