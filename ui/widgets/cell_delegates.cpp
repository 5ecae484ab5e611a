#include "ui/widgets/cell_delegates.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "ui/widgets/cell_roles.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/light.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

Tone toneOf(const QModelIndex& index) {
    const QVariant value = index.data(ToneRole);
    return value.isValid() ? static_cast<Tone>(value.toInt()) : Tone::Normal;
}

QFont fontOf(const QModelIndex& index) {
    return fontFor(index.data(EmphasisRole).toBool() ? TextRole::Strong : TextRole::Body);
}

void paintCheckBox(QPainter* painter, const QRect& box, Qt::CheckState state, const Palette& p) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool on = state != Qt::Unchecked;
    painter->setPen(on ? p.accent : p.borderStrong);
    painter->setBrush(on ? p.accent : p.card);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const qreal inset = box.width() / 8.0;
    if (on) paintIcon(*painter, QRectF(box).adjusted(inset, inset, -inset, -inset), Icon::Check, p.onAccent);
    painter->restore();
}

QRect checkRect(const QStyleOptionViewItem& option) {
    const int side = currentMetrics().iconSize;
    return {option.rect.left() + space(2), option.rect.center().y() - side / 2 + 1, side, side};
}

void paintBackground(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Palette& p) {
    const auto* view = qobject_cast<const LedgerTableView*>(option.widget);
    const bool hovered = view != nullptr && view->hoveredRow() == index.row();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || hovered) painter->fillRect(option.rect, selected ? p.selection : p.hover);
    const int line = currentMetrics().hairline;
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - line + 1, option.rect.width(), line), p.border);
}

}  // namespace

QRect CellDelegate::contentsRect(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const int pad = space(2);
    const bool checkable = index.data(Qt::CheckStateRole).isValid();
    const int left = checkable ? pad + currentMetrics().iconSize + pad : pad;
    return option.rect.adjusted(left, 0, -pad, -currentMetrics().hairline);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Palette& p = currentPalette();
    painter->save();
    paintBackground(painter, option, index, p);
    const QRect rect = contentsRect(option, index);
    if (index.data(LoadingRole).toBool()) {
        const int height = space(2);
        const QRect bar(rect.left(), rect.center().y() - height / 2, rect.width() * 3 / 5, height);
        painter->fillRect(bar, p.border);
    } else {
        const QVariant check = index.data(Qt::CheckStateRole);
        if (check.isValid()) paintCheckBox(painter, checkRect(option), static_cast<Qt::CheckState>(check.toInt()), p);
        painter->setFont(fontOf(index));
        paintContents(painter, rect, index, p);
    }
    painter->restore();
}

void CellDelegate::paintContents(QPainter* painter, const QRect& rect, const QModelIndex& index, const Palette& palette) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
    painter->setPen(toneColour(palette, toneOf(index)));
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(rect, flags | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, rect.width()));
    const QString second = index.data(SecondLineRole).toString();
    const int used = metrics.horizontalAdvance(text) + space(2);
    if (second.isEmpty() || used >= rect.width()) return;
    painter->setFont(fontFor(TextRole::Small));
    painter->setPen(palette.muted);
    const QRect rest = rect.adjusted(used, 0, 0, 0);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(second, Qt::ElideRight, rest.width()));
}

int CellDelegate::contentsWidth(const QModelIndex& index) const {
    const QString second = index.data(SecondLineRole).toString();
    const QFontMetrics small(fontFor(TextRole::Small));
    const int extra = second.isEmpty() ? 0 : space(2) + small.horizontalAdvance(second);
    return QFontMetrics(fontOf(index)).horizontalAdvance(index.data(Qt::DisplayRole).toString()) + extra;
}

QString CellDelegate::wholeText(const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString(), second = index.data(SecondLineRole).toString();
    return second.isEmpty() ? text : text + u'\n' + second;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int padding = option.rect.isValid() ? option.rect.width() - contentsRect(option, index).width() : space(4);
    return {contentsWidth(index) + padding, currentMetrics().rowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (const QString whole = wholeText(index);
        !tip.contains(whole) && contentsWidth(index) > contentsRect(option, index).width())
        tip = tip.isEmpty() ? whole : whole + u'\n' + tip;
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

void LightDelegate::paintContents(QPainter* painter, const QRect& rect, const QModelIndex& index,
                                  const Palette& palette) const {
    paintLight(*painter, rect, static_cast<LightKind>(index.data(LightRole).toInt()), wholeText(index), palette);
}

QString LightDelegate::wholeText(const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    return text.isEmpty() ? lightWord(static_cast<LightKind>(index.data(LightRole).toInt())) : text;
}

int LightDelegate::contentsWidth(const QModelIndex& index) const {
    const QFontMetrics metrics(fontFor(TextRole::Body));
    return metrics.horizontalAdvance(wholeText(index)) + metrics.ascent() + space(1);
}

void StatusDelegate::paintContents(QPainter* painter, const QRect& rect, const QModelIndex& index,
                                   const Palette& palette) const {
    const Tone tone = toneOf(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (tone == Tone::Normal || text.isEmpty()) return CellDelegate::paintContents(painter, rect, index, palette);
    const QFontMetrics metrics = painter->fontMetrics();
    const int width = std::min(metrics.horizontalAdvance(text) + space(4), rect.width());
    const int height = metrics.height() + space(1) / 2;
    const QRectF pill(rect.left(), rect.center().y() - height / 2.0, width, height);
    QColor fill = toneColour(palette, tone);
    painter->setRenderHint(QPainter::Antialiasing);
    fill.setAlphaF(0.13F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter->setPen(toneColour(palette, tone));
    const int room = width - space(3);
    painter->drawText(pill, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, std::max(room, 0)));
}

int StatusDelegate::contentsWidth(const QModelIndex& index) const {
    return CellDelegate::contentsWidth(index) + (toneOf(index) == Tone::Normal ? 0 : space(4));
}

}  // namespace minqing::ui
