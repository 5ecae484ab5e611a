#include "ui/widgets/key_cap.h"

#include <QFontMetrics>
#include <QPainter>
#include <cmath>

#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {
QFont keyCapFont() {
    QFont font = fontFor(TextRole::Small);
    font.setPixelSize(font.pixelSize() - 1);
    return font;
}
}  // namespace

QSize keyCapSize(const QString& text) {
    if (text.isEmpty()) return {0, 0};
    const QFontMetrics metrics(keyCapFont());
    const int height = metrics.height() + space(1) / 2;
    return {std::max(metrics.horizontalAdvance(text) + space(3), height), height};
}

void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, const Palette& palette, bool onAccent) {
    if (text.isEmpty()) return;
    painter.save();
    const QSize size = keyCapSize(text);
    const QRectF cap(rect.left() + 0.5, std::round(rect.center().y() - size.height() / 2.0) + 0.5, size.width() - 1,
                     size.height() - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor border = onAccent ? palette.onAccent : palette.borderStrong;
    QColor fill = onAccent ? palette.onAccent : palette.card;
    if (onAccent) border.setAlphaF(0.35F), fill.setAlphaF(0.16F);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(cap, space(1), space(1));
    painter.setFont(keyCapFont());
    painter.setPen(onAccent ? palette.onAccent : palette.muted);
    painter.drawText(cap, Qt::AlignCenter, text);
    painter.restore();
}

KeyCap::KeyCap(const QString& text, QWidget* parent) : QWidget(parent), text_(text) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void KeyCap::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const { return keyCapSize(text_); }

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintKeyCap(painter, rect(), text_, currentPalette());
}

}  // namespace minqing::ui
