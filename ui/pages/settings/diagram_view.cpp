#include "ui/pages/settings/diagram_view.h"

#include <QPainter>
#include <QSvgRenderer>

namespace minqing::ui {

DiagramView::DiagramView(QWidget* parent) : QWidget(parent), renderer_(new QSvgRenderer(this)) {}

QSize DiagramView::drawingSize() const { return renderer_->defaultSize(); }

void DiagramView::show(const QByteArray& svg) {
    renderer_->load(svg);
    resize(sizeHint());
    update();
}

void DiagramView::setScale(double scale) {
    scale_ = scale;
    resize(sizeHint());
    update();
}

QSize DiagramView::sizeHint() const { return (QSizeF(renderer_->defaultSize()) * scale_).toSize(); }

void DiagramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer_->render(&painter, QRectF(QPointF(), QSizeF(sizeHint())));
}

}  // namespace minqing::ui
