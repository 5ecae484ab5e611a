#include "ui/widgets/chip.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/key_cap.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

Chip::Chip(const QString& text, QWidget* parent) : PaintedButton(parent) {
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setKeyHint(const QString& hint) {
    keyHint_ = hint;
    updateGeometry();
}

void Chip::setIconKind(Icon icon) {
    icon_ = icon;
    updateGeometry();
}

void Chip::setHighlighted(bool on) {
    highlighted_ = on;
    update();
}

void Chip::setRemovable(bool on) {
    removable_ = on;
    updateGeometry();
}

void Chip::setMenu(QMenu* menu) {
    if (menu_ == nullptr && menu != nullptr) connect(this, &QAbstractButton::clicked, this, &Chip::openMenu);
    menu_ = menu;
    updateGeometry();
}

void Chip::setPassive(bool on) {
    passive_ = on;
    setFocusPolicy(on ? Qt::NoFocus : Qt::StrongFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, on);
}

void Chip::openMenu() {
    if (menu_ != nullptr) menu_->popup(mapToGlobal(QPoint(0, height() + space(1) / 2)));
}

Icon Chip::trailingIcon() const {
    if (removable_) return Icon::Close;
    return menu_ != nullptr ? Icon::ChevronDown : Icon::None;
}

QSize Chip::sizeHint() const {
    const Metrics m = currentMetrics();
    int width = m.unit * 5 + m.hairline * 2 + QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(text());
    if (!keyHint_.isEmpty()) width += keyCapSize(keyHint_).width() + m.unit * 3 / 2;
    if (icon_ != Icon::None) width += m.iconSize + m.unit;
    // The room of the check mark is kept when it is not shown, so that toggling never moves the neighbours.
    if (showsCheck() || trailingIcon() != Icon::None) width += m.unit * 3 + m.unit / 2;
    return {width, m.chipHeight};
}

QRectF Chip::removeRect() const {
    const int unit = currentMetrics().unit;
    return QRectF(width() - unit * 6, 0, unit * 6, height());
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    const bool on = isChecked() || highlighted_;
    QColor fill = on ? p.accentSoft : (hovered() && !passive_ ? p.hover : p.card);
    if (!isEnabled()) fill = p.cardAlt;
    painter.setPen(on ? p.accent : p.borderStrong);
    painter.setBrush(fill);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    const QColor ink = !isEnabled() ? p.faint : (on ? p.accentText : p.text);
    qreal x = m.unit * 2.5 + m.hairline;
    if (!keyHint_.isEmpty()) {
        paintKeyCap(painter, QRectF(x, 0, width(), height()), keyHint_, p);
        x += keyCapSize(keyHint_).width() + m.unit * 1.5;
    }
    if (icon_ != Icon::None) {
        paintIcon(painter, QRectF(x, 0, m.iconSize, height()), icon_, ink);
        x += m.iconSize + m.unit;
    }
    painter.setPen(ink);
    painter.setFont(fontFor(TextRole::Body));
    const qreal textWidth = painter.fontMetrics().horizontalAdvance(text());
    const bool unusedCheckRoom = showsCheck() && !isChecked() && trailingIcon() == Icon::None && keyHint_.isEmpty();
    const qreal shift = unusedCheckRoom ? m.unit * 1.75 : 0.0;
    painter.drawText(QRectF(x + shift, 0, textWidth + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    x += textWidth + m.unit / 2.0;
    const QRectF trailing(x, 0, m.unit * 3, height());
    if (showsCheck() && isChecked()) paintIcon(painter, trailing, Icon::Check, ink);
    if (trailingIcon() != Icon::None) paintIcon(painter, trailing, trailingIcon(), on ? ink : p.muted);
    if (hasFocus()) paintFocusRing(painter, rect(), height() / 2.0, p);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (removable_ && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removeRequested();
        return;
    }
    if (menu_ != nullptr && event->key() == Qt::Key_Down) return openMenu();
    PaintedButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    if (removable_ && event->button() == Qt::LeftButton && removeRect().contains(event->position())) {
        setDown(false);
        emit removeRequested();
        return;
    }
    PaintedButton::mouseReleaseEvent(event);
}

ToggleChip::ToggleChip(const QString& text, const QString& key, bool bindKey, QWidget* parent) : Chip(text, parent) {
    setCheckable(true);
    setKeyHint(key);
    if (bindKey && !key.isEmpty()) setShortcut(QKeySequence::fromString(key));
}

void ToggleChip::setCheckMark(bool on) {
    checkMark_ = on;
    updateGeometry();
}

}  // namespace minqing::ui
