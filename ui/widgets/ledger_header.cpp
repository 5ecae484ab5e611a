#include "ui/widgets/ledger_header.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {
constexpr int arrowUnits = 3;  // of the arrow beside a sorted column
}

LedgerHeader::LedgerHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(space(10));
    setSectionResizeMode(QHeaderView::Interactive);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize LedgerHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), currentMetrics().rowHeight}; }

int LedgerHeader::wholeWidth(int logicalIndex) const {
    const Metrics m = currentMetrics();
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    return QFontMetrics(fontFor(TextRole::Small)).horizontalAdvance(text) + 2 * space(2) + arrowUnits * m.unit + m.unit + 1;
}

void LedgerHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    painter->save();
    painter->fillRect(QRect(rect.left(), rect.bottom() - m.hairline + 1, rect.width(), m.hairline), p.border);
    const QRect inner = rect.adjusted(space(2), 0, -space(2), -m.hairline);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const int arrow = sorted ? m.unit * arrowUnits : 0;
    painter->setFont(fontFor(TextRole::Small));
    painter->setPen(sorted ? p.text : p.muted);
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QVariant alignment = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width() - arrow - m.unit);
    painter->drawText(inner.adjusted(0, 0, -arrow, 0), flags, shown);
    if (sorted) {
        const bool right = (flags & Qt::AlignRight) != 0;
        const int textWidth = painter->fontMetrics().horizontalAdvance(shown);
        const int x = right ? inner.right() - arrow : inner.left() + textWidth + m.unit;
        paintIcon(*painter, QRectF(x, inner.top(), arrow, inner.height()),
                  sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown, p.accentText);
    }
    painter->restore();
}

}  // namespace minqing::ui
