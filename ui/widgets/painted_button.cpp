#include "ui/widgets/painted_button.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Palette& palette) {
    const qreal width = currentMetrics().focusWidth;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.focus, width));
    const qreal inset = width / 2.0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

PaintedButton::PaintedButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void PaintedButton::setBlockedReasons(const QStringList& reasons) {
    if (reasons_.isEmpty()) tipBefore_ = toolTip();
    reasons_ = reasons;
    setEnabled(reasons.isEmpty());
    // One reason a line; a tooltip is the only thing a greyed control can still say.
    const QString text = reasons.join(u'\n');
    setToolTip(reasons.isEmpty() ? tipBefore_ : text);
    setAccessibleDescription(text);
}

bool PaintedButton::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::HoverEnter:
        case QEvent::HoverLeave:
            update();
            break;
        default:
            break;
    }
    return QAbstractButton::event(event);
}

void PaintedButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PaintedButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange) updateGeometry();
    QAbstractButton::changeEvent(event);
    update();
}

bool PaintedButton::hovered() const { return isEnabled() && underMouse(); }

}  // namespace minqing::ui
