#include "ui/widgets/badge.h"

#include <QFontMetrics>
#include <QPainter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {
constexpr int kLargestCount = 999;  // more digits would not fit the side bar and would not be read

QSize badgeSize(const QString& text) {
    const QFontMetrics metrics(fontFor(TextRole::Small));
    const int height = metrics.height() - space(1) / 4;
    return {std::max(metrics.horizontalAdvance(text) + space(3), height + space(2)), height};
}

QColor softFill(const Palette& p, Tone tone) {
    switch (tone) {
        case Tone::Good:
            return p.greenSoft;
        case Tone::Warning:
            return p.amberSoft;
        case Tone::Bad:
            return p.redSoft;
        case Tone::Info:
            return p.infoSoft;
        case Tone::Accent:
            return p.accentSoft;
        case Tone::Normal:
        case Tone::Muted:
        case Tone::Faint:
            return p.chartTrack;
    }
    return p.chartTrack;
}
}  // namespace

QString badgeText(int count) {
    if (count <= 0) return {};
    return count > kLargestCount ? u"%1+"_s.arg(kLargestCount) : QString::number(count);
}

int paintBadge(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill, const QColor& ink) {
    if (text.isEmpty()) return 0;
    painter.save();
    const QSize size = badgeSize(text);
    const QRectF pill(rect.right() - size.width(), std::round(rect.center().y() - size.height() / 2.0), size.width(),
                      size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
    return size.width();
}

Badge::Badge(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), tone_(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Badge::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    // A badge without a parent must not open as a window of its own.
    if (text.isEmpty())
        hide();
    else if (parentWidget() != nullptr && isHidden())
        show();
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone) {
    tone_ = tone;
    update();
}

QSize Badge::sizeHint() const { return badgeSize(text_); }

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& palette = currentPalette();
    paintBadge(painter, rect(), text_, softFill(palette, tone_), toneColour(palette, tone_));
}

}  // namespace minqing::ui
