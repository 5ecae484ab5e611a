#include "ui/widgets/thumbnail_strip.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

ThumbnailTile::ThumbnailTile(Thumbnail thumbnail, bool addTile, QWidget* parent)
    : PaintedButton(parent), thumbnail_(std::move(thumbnail)), addTile_(addTile) {
    setText(thumbnail_.caption);
    setAccessibleName(thumbnail_.caption);
    setToolTip(thumbnail_.caption);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ThumbnailTile::emitChosen);
}

void ThumbnailTile::setPicture(const QPixmap& picture) {
    thumbnail_.picture = picture;
    update();
}

void ThumbnailTile::setHeight(int height) {
    height_ = height;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(height);
}

QSize ThumbnailTile::sizeHint() const { return {space(21), height_ > 0 ? height_ : space(16)}; }

void ThumbnailTile::paintPicture(QPainter& painter) const {
    const Palette& p = currentPalette();
    const qreal ratio = devicePixelRatioF();
    if (thumbnail_.picture.isNull()) {
        painter.fillRect(rect(), p.chartTrack);
        const int side = space(6);
        paintIcon(painter, QRectF(0, 0, width(), height()).adjusted(side, side / 2.0, -side, -side), thumbnail_.icon, p.muted);
    } else {
        QPixmap scaled = thumbnail_.picture.scaled(size() * ratio, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(ratio);
        const QSizeF shown = QSizeF(scaled.size()) / ratio;
        painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), scaled);
    }
    if (thumbnail_.caption.isEmpty()) return;
    painter.setFont(fontFor(TextRole::Small));
    const int band = painter.fontMetrics().height() + space(1) / 2;
    // Large ones are read from the top: the lower part may be out of sight.
    const QRect line(0, height_ > 0 ? 0 : height() - band, width(), band);
    painter.fillRect(line, QColor(0, 0, 0, 130));
    painter.setPen(Qt::white);
    const QString caption = painter.fontMetrics().elidedText(thumbnail_.caption, Qt::ElideRight, width() - space(2));
    painter.drawText(line.adjusted(space(1), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, caption);
}

void ThumbnailTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Palette& p = currentPalette();
    const qreal radius = currentMetrics().radius;
    if (addTile_) {
        painter.setPen(QPen(hovered() ? p.accent : p.borderStrong, 1, Qt::DashLine));
        painter.setBrush(hovered() ? p.hover : p.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QColor ink = hovered() ? p.accentText : p.muted;
        painter.setFont(fontFor(TextRole::Small));
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter, u"＋ "_s + text());
    } else {
        QPainterPath clip;
        clip.addRoundedRect(rect(), radius, radius);
        painter.setClipPath(clip);
        paintPicture(painter);
        painter.setClipping(false);
    }
    if (hasFocus()) paintFocusRing(painter, rect(), radius, p);
}

ThumbnailStrip::ThumbnailStrip(QWidget* parent) : QWidget(parent), flow_(new FlowLayout(this)) { rebuild(); }

void ThumbnailStrip::setThumbnails(const std::vector<Thumbnail>& thumbnails) {
    thumbnails_ = thumbnails;
    rebuild();
}

void ThumbnailStrip::setPicture(const QString& id, const QPixmap& picture) {
    for (Thumbnail& thumbnail : thumbnails_) {
        if (thumbnail.id == id) thumbnail.picture = picture;
    }
    for (int i = 0; i < flow_->count(); ++i) {
        auto* tile = qobject_cast<ThumbnailTile*>(flow_->itemAt(i)->widget());
        if (tile != nullptr && tile->id() == id) tile->setPicture(picture);
    }
}

void ThumbnailStrip::setAddable(bool on) {
    addable_ = on;
    rebuild();
}

void ThumbnailStrip::setTileHeight(int height) {
    tileHeight_ = height;
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete flow_;
    flow_ = new QVBoxLayout(this);
    flow_->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void ThumbnailStrip::rebuild() {
    retireAll(flow_);
    for (const Thumbnail& thumbnail : thumbnails_) {
        auto* tile = new ThumbnailTile(thumbnail, false, this);
        tile->setObjectName(objectName() + u".tile."_s + thumbnail.id);
        if (tileHeight_ > 0) tile->setHeight(tileHeight_);
        connect(tile, &ThumbnailTile::chosen, this, &ThumbnailStrip::opened);
        flow_->addWidget(tile);
        tile->show();
    }
    if (!addable_) return;
    auto* add = new ThumbnailTile({{}, {}, tr("Add")}, true, this);
    add->setAccessibleName(tr("Add evidence"));
    connect(add, &ThumbnailTile::clicked, this, &ThumbnailStrip::addRequested);
    flow_->addWidget(add);
    add->show();
}

}  // namespace minqing::ui
