#include "ui/widgets/flow_layout.h"

#include <QWidget>

#include "ui/widgets/theme.h"

namespace minqing::ui {

FlowLayout::FlowLayout(QWidget* parent, int horizontalSpacing, int verticalSpacing)
    : QLayout(parent), horizontal_(horizontalSpacing), vertical_(verticalSpacing) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : items_) delete item;
}

void FlowLayout::addItem(QLayoutItem* item) {
    items_.push_back(item);
    invalidate();
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

int FlowLayout::count() const { return static_cast<int>(items_.size()); }

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) items_.erase(items_.begin() + index);
    invalidate();
    return item;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    const int gap = horizontal_ >= 0 ? horizontal_ : space(3) / 2;
    for (const QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + (width > 0 ? gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

void FlowLayout::clearWidgets() { retireAll(this); }

int FlowLayout::arrange(const QRect& rect, bool apply) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    const int gap = horizontal_ >= 0 ? horizontal_ : space(3) / 2;
    const int lineGap = vertical_ >= 0 ? vertical_ : space(5) / 4;
    std::vector<QLayoutItem*> line;
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (!line.empty() && x + size.width() > area.x() + area.width()) {
            if (apply) placeLine(line, {area.x(), y}, lineHeight);
            line.clear();
            x = area.x();
            y += lineHeight + lineGap;
            lineHeight = 0;
        }
        line.push_back(item);
        x += size.width() + gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    if (apply) placeLine(line, {area.x(), y}, lineHeight);
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

void FlowLayout::placeLine(const std::vector<QLayoutItem*>& line, QPoint corner, int height) const {
    const int gap = horizontal_ >= 0 ? horizontal_ : space(3) / 2;
    int x = corner.x();
    for (QLayoutItem* item : line) {
        QSize size = item->sizeHint();
        const QRect all = geometry().marginsRemoved(contentsMargins());
        size.setWidth(std::min(size.width(), std::max(1, all.width())));
        item->setGeometry(QRect(QPoint(x, corner.y() + (height - size.height()) / 2), size));
        x += size.width() + gap;
    }
}

}  // namespace minqing::ui
