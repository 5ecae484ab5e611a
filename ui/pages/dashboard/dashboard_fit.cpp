// Tiles, charts and panels for the width there is: in fewer rows or more, side by side or one below the other.

#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

void DashboardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fit();
}

void DashboardPage::fit() {
    constexpr int sideBySide = 240;  // steps
    const int room = scroll_->viewport()->width();
    fitTiles(room);
    const bool narrow = room < space(sideBySide);
    if (narrow == narrow_) return;
    narrow_ = narrow;
    charts_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitSide();
}

void DashboardPage::fitTiles(int room) {
    if (tiles_.empty()) return;
    int widest = 1;
    for (const auto* tile : tiles_) widest = std::max(widest, tile->minimumSizeHint().width());
    const int gap = tileGrid_->horizontalSpacing(), count = int(tiles_.size());
    const int most = std::clamp((room + gap) / (widest + gap), 1, count);
    const int rows = (count + most - 1) / most;
    const int inRow = (count + rows - 1) / rows;  // rows of about the same length
    if (inRow == tilesInRow_) return;
    tilesInRow_ = inRow;
    for (int i = 0; i < count; ++i) {
        tileGrid_->addWidget(tiles_[size_t(i)], i / inRow, i % inRow);
        tiles_[size_t(i)]->show();
    }
    // The grid keeps the columns it has had.
    for (int column = 0; column < tileGrid_->columnCount(); ++column)
        tileGrid_->setColumnStretch(column, column < inRow ? 1 : 0);
}

/// Beside the charts the panels are as wide as their words and scroll by themselves; below them they take all the room.
void DashboardPage::fitSide() {
    if (narrow_) {
        sideScroll_->setMinimumWidth(0);
        sideScroll_->setMaximumWidth(QWIDGETSIZE_MAX);
        sideScroll_->setMinimumHeight(sideScroll_->widget()->sizeHint().height());
        return;
    }
    // In other languages the words are longer, and a number must not be cut.
    const int bar = sideScroll_->verticalScrollBar()->sizeHint().width();
    sideScroll_->setFixedWidth(std::max(space(58), sideScroll_->widget()->minimumSizeHint().width() + bar));
    sideScroll_->setMinimumHeight(0);
}

}  // namespace minqing::ui
