#pragma once
// Shows an SVG drawing, as large as it is or as wide as there is room.

#include <QWidget>

class QSvgRenderer;

namespace minqing::ui {

class DiagramView final : public QWidget {
    Q_OBJECT
  public:
    explicit DiagramView(QWidget* parent = nullptr);
    void show(const QByteArray& svg);
    /// 1.0 is the size that the drawing asks for.
    void setScale(double scale);
    [[nodiscard]] QSize drawingSize() const;
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QSvgRenderer* renderer_;
    double scale_ = 1;
};

}  // namespace minqing::ui
