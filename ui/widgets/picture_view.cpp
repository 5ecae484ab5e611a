#include "ui/widgets/picture_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {
constexpr qreal largestZoom = 8, pictureZoomStep = 1.25;
}

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(space(60), space(40));
}

void PictureView::setPicture(const QImage& picture) {
    picture_ = picture;
    text_.clear();
    icon_ = Icon::None;
    setZoom(1);
}

void PictureView::setMessage(Icon icon, const QString& text) {
    picture_ = {};
    icon_ = icon;
    text_ = text;
    setZoom(1);
}

void PictureView::setZoom(qreal zoom) {
    zoom_ = qBound(1.0, zoom, largestZoom);
    holdInside();
    update();
}

QSizeF PictureView::shownSize() const {
    QSizeF fitted = QSizeF(picture_.size()) / devicePixelRatioF();
    if (fitted.width() > width() || fitted.height() > height()) fitted.scale(size(), Qt::KeepAspectRatio);
    return fitted * zoom_;
}

/// No picture can be dragged out of sight.
void PictureView::holdInside() {
    const QSizeF over = (shownSize() - QSizeF(size())) / 2;
    const qreal x = qMax(0.0, over.width()), y = qMax(0.0, over.height());
    offset_ = {qBound(-x, offset_.x(), x), qBound(-y, offset_.y(), y)};
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = currentPalette();
    painter.fillRect(rect(), p.cardAlt);
    if (picture_.isNull()) {
        const int side = space(12);
        const QRectF place(width() / 2.0 - side / 2.0, height() / 2.0 - side, side, side);
        if (icon_ != Icon::None) paintIcon(painter, place, icon_, p.muted);
        painter.setPen(p.muted);
        painter.setFont(fontFor(TextRole::Body));
        painter.drawText(rect().adjusted(space(4), height() / 2 + space(3), -space(4), 0),
                         int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, text_);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF shown = shownSize();
    painter.drawImage(QRectF(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2) + offset_, shown),
                      picture_);
}

void PictureView::wheelEvent(QWheelEvent* event) {
    setZoom(event->angleDelta().y() > 0 ? zoom_ * pictureZoomStep : zoom_ / pictureZoomStep);
}

void PictureView::mousePressEvent(QMouseEvent* event) { dragFrom_ = event->position() - offset_; }

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    offset_ = event->position() - dragFrom_;
    holdInside();
    update();
}

}  // namespace minqing::ui
