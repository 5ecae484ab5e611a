#pragma once
#include <QImage>
#include <QWidget>

#include "ui/widgets/icons.h"

namespace minqing::ui {

/// One picture, fitted; zoomed by + and -, the wheel and 0 (fit), moved by dragging. Without a picture an icon and a text.
class PictureView final : public QWidget {
    Q_OBJECT
  public:
    explicit PictureView(QWidget* parent = nullptr);
    void setPicture(const QImage& picture);
    /// Instead of a picture: still loading, a document, what went wrong.
    void setMessage(Icon icon, const QString& text);
    /// Times the fitted size, 1 to 8.
    void setZoom(qreal zoom);
    [[nodiscard]] qreal zoom() const { return zoom_; }
    [[nodiscard]] bool hasPicture() const { return !picture_.isNull(); }
    [[nodiscard]] QString message() const { return text_; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    [[nodiscard]] QSizeF shownSize() const;
    void holdInside();
    QImage picture_;
    QString text_;
    Icon icon_ = Icon::None;
    qreal zoom_ = 1;
    QPointF offset_, dragFrom_;
};

}  // namespace minqing::ui
