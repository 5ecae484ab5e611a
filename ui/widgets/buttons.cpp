#include "ui/widgets/buttons.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

#include "ui/widgets/key_cap.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

QString keyCapText(const QKeySequence& sequence) {
    QString text = sequence.toString(QKeySequence::PortableText);
    text.replace(u"Return"_s, u"↵"_s).replace(u"Enter"_s, u"↵"_s);
    return text.replace(u'+', u' ');
}

ActionButton::ActionButton(Kind kind, const QString& text, QWidget* parent) : PaintedButton(parent), kind_(kind) {
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ActionButton::setIconKind(Icon icon) {
    icon_ = icon;
    updateGeometry();
    update();
}

void ActionButton::setKeyHint(const QString& hint) {
    keyHint_ = hint;
    updateGeometry();
    update();
}

void ActionButton::setShortcutWithHint(const QKeySequence& sequence) {
    setShortcut(sequence);
    setKeyHint(keyCapText(sequence));
}

void ActionButton::setMenu(QMenu* menu) {
    if (menu_ == nullptr && menu != nullptr) connect(this, &QAbstractButton::clicked, this, &ActionButton::openMenu);
    menu_ = menu;
    updateGeometry();
    update();
}

void ActionButton::setKind(Kind kind) {
    kind_ = kind;
    update();
}

void ActionButton::openMenu() {
    if (menu_ != nullptr) menu_->popup(mapToGlobal(QPoint(0, height() + space(1) / 2)));
}

QSize ActionButton::sizeHint() const {
    const Metrics m = currentMetrics();
    const bool quiet = kind_ == Kind::Quiet;
    int width = (quiet ? m.unit * 3 : m.unit * 6) + m.hairline * 2;
    const QString shown = text();
    if (!shown.isEmpty()) width += QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(shown);
    if (icon_ != Icon::None) width += m.iconSize + (shown.isEmpty() ? 0 : m.unit);
    if (!keyHint_.isEmpty()) width += keyCapSize(keyHint_).width() + m.unit * 3 / 2;
    if (menu_ != nullptr) width += m.unit * 4;
    return {width, m.controlHeight};
}

QColor ActionButton::ink() const {
    const Palette& p = currentPalette();
    if (!isEnabled()) return p.faint;
    switch (kind_) {
        case Kind::Primary:
            return p.onAccent;
        case Kind::Danger:
            return p.red;
        case Kind::Quiet:
            return p.accentText;
        case Kind::Secondary:
            return p.text;
    }
    return p.text;
}

void ActionButton::paintFrame(QPainter& painter) const {
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    QColor fill = hovered() ? p.hover : p.card;
    QColor border = p.borderStrong;
    if (isDown()) fill = p.border;
    if (kind_ == Kind::Primary) {
        fill = isDown() ? p.accentPressed : (hovered() ? p.accentHover : p.accent);
        border = fill;
    } else if (kind_ == Kind::Danger && hovered()) {
        fill = p.redSoft;
    } else if (kind_ == Kind::Quiet) {
        fill = hovered() || isDown() ? p.accentSoft : Qt::transparent;
        border = Qt::transparent;
    }
    if (!isEnabled() && kind_ != Kind::Quiet) fill = p.cardAlt, border = p.border;
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.radius, m.radius);
}

void ActionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    paintFrame(painter);
    const int padding = (kind_ == Kind::Quiet ? m.unit * 3 / 2 : m.unit * 3) + m.hairline;
    // Contents stay centred when the layout makes the button wider than its hint.
    qreal x = padding + std::max(0, (width() - sizeHint().width()) / 2);
    if (icon_ != Icon::None) {
        paintIcon(painter, QRectF(x, 0, m.iconSize, height()), icon_, ink());
        x += m.iconSize + m.unit;
    }
    painter.setPen(ink());
    painter.setFont(fontFor(TextRole::Body));
    const qreal textWidth = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(QRectF(x, 0, textWidth + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    x += textWidth + m.unit * 1.5;
    if (!keyHint_.isEmpty()) {
        if (!isEnabled()) painter.setOpacity(0.6);
        paintKeyCap(painter, QRectF(x, 0, width(), height()), keyHint_, p, kind_ == Kind::Primary && isEnabled());
        x += keyCapSize(keyHint_).width() + m.unit;
        painter.setOpacity(1.0);
    }
    if (menu_ != nullptr) paintIcon(painter, QRectF(x, 0, m.unit * 3, height()), Icon::ChevronDown, ink());
    if (!hasFocus()) return;
    if (kind_ != Kind::Primary) return paintFocusRing(painter, rect(), m.radius, p);
    // On a filled button the ring needs a light gap, or it would drown in the fill.
    painter.setPen(QPen(p.card, m.hairline * 1.5));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = m.focusWidth + 0.75;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m.unit, m.unit);
    paintFocusRing(painter, rect(), m.radius, p);
}

}  // namespace minqing::ui
