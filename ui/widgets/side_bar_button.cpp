#include "ui/widgets/side_bar_button.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

SideBarButton::SideBarButton(SideBarItem item, QWidget* parent) : PaintedButton(parent), item_(std::move(item)) {
    setText(item_.text);
    setCheckable(true);
    setObjectName(u"shell.nav.%1"_s.arg(item_.id));
    setAccessibleName(item_.text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &SideBarButton::emitChosen);
}

void SideBarButton::setBadge(int count, bool urgent) {
    count_ = count;
    urgent_ = urgent;
    setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
    update();
}

void SideBarButton::setCompact(bool compact) {
    compact_ = compact;
    setToolTip(compact ? item_.text : QString());
    update();
}

QSize SideBarButton::sizeHint() const {
    const Metrics m = currentMetrics();
    return {compact_ ? m.navHeight : m.sideBarWidth - m.unit * 4, m.navHeight};
}

void SideBarButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    const QRectF area = rect();
    if (isChecked() || hovered()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? p.accent : p.sidebarHover);
        painter.drawRoundedRect(area, m.radius, m.radius);
    }
    const QColor ink = isChecked() ? p.onAccent : p.sidebarText;
    const int iconSize = m.iconSize + m.unit / 2;
    const qreal iconLeft = compact_ ? (area.width() - iconSize) / 2 : m.unit * 2.5;
    paintIcon(painter, QRectF(iconLeft, 0, iconSize, area.height()), item_.icon, isChecked() ? p.onAccent : p.sidebarMuted);
    QColor pill = urgent_ ? p.urgent : p.sidebarBadge;
    if (isChecked() && !urgent_) pill = p.onAccent, pill.setAlphaF(0.22F);
    if (compact_) {
        if (count_ > 0) {  // no room for a number: a dot says "something waits"
            painter.setPen(Qt::NoPen);
            painter.setBrush(urgent_ ? p.urgent : p.accent);
            painter.drawEllipse(QPointF(area.right() - m.unit * 2, m.unit * 2.0), m.unit, m.unit);
        }
    } else {
        const QRectF badgeArea = area.adjusted(0, 0, -m.unit * 2.5, 0);
        const QColor badgeInk = urgent_ ? p.onUrgent : ink;
        const int badge = paintBadge(painter, badgeArea, badgeText(count_), pill, badgeInk);
        painter.setFont(fontFor(isChecked() ? TextRole::Strong : TextRole::Body));
        painter.setPen(ink);
        const qreal left = iconLeft + iconSize + m.unit * 2;
        const QRectF textArea(left, 0, badgeArea.right() - badge - left - m.unit, area.height());
        painter.drawText(textArea, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, qRound(textArea.width())));
    }
    if (!hasFocus()) return;
    Palette ring = p;
    if (isChecked()) ring.focus = p.sidebarText;
    paintFocusRing(painter, area, m.radius, ring);
}

void SideBarButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
            emit stepRequested(item_.id, -1);
            return;
        case Qt::Key_Down:
            emit stepRequested(item_.id, 1);
            return;
        default:
            PaintedButton::keyPressEvent(event);
    }
}

}  // namespace minqing::ui
