#include "ui/charts/stacked_bar_list.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minqing::ui {

StackedBarList::StackedBarList(QWidget* parent) : ChartView(parent) {}

void StackedBarList::setSeriesNames(const QString& first, const QString& second) {
    firstName_ = first;
    secondName_ = second;
    dataChanged();
}

void StackedBarList::setRows(std::vector<StackedRow> rows) {
    if (rows == rows_) return;  // painting is what a refresh costs
    rows_ = std::move(rows);
    dataChanged();
}

QSize StackedBarList::sizeHint() const {
    return {space(100), static_cast<int>(legendHeight()) + space(6) * std::max(markCount(), 1)};
}

QSize StackedBarList::minimumSizeHint() const {
    return {space(60), static_cast<int>(legendHeight()) + space(5) * std::max(markCount(), 1)};
}

qreal StackedBarList::legendHeight() const {
    return firstName_.isEmpty() ? 0.0 : QFontMetrics(fontFor(TextRole::Small)).height() + space(1);
}

qreal StackedBarList::rowHeight(const QRectF& area) const {
    if (rows_.empty()) return 0;
    const qreal fair = (area.height() - legendHeight()) / static_cast<qreal>(rows_.size());
    return std::floor(std::clamp<qreal>(fair, space(5), space(8)));
}

void StackedBarList::drawLegend(QPainter& painter, const QRectF& area, const Palette& palette) const {
    painter.setFont(fontFor(TextRole::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const qreal side = metrics.ascent() * 0.75;
    qreal x = area.left();
    const std::pair<QString, QColor> entries[] = {{firstName_, palette.series[0]}, {secondName_, palette.series[1]}};
    for (const auto& [name, colour] : entries) {
        painter.fillRect(QRectF(x, area.top() + (metrics.height() - side) / 2, side, side), colour);
        x += side + space(1);
        painter.setPen(palette.muted);
        painter.drawText(QPointF(x, area.top() + metrics.ascent()), name);
        x += metrics.horizontalAdvance(name) + space(4);
    }
}

StackedBarList::Columns StackedBarList::columns(const QRectF& area) const {
    const QFontMetrics body(fontFor(TextRole::Body));
    const QFontMetrics small(fontFor(TextRole::Small));
    Columns columns;
    for (const StackedRow& row : rows_) {
        columns.nameWidth = std::max<qreal>(columns.nameWidth, body.horizontalAdvance(row.name));
        columns.labelWidth = std::max<qreal>(columns.labelWidth, small.horizontalAdvance(row.label));
        columns.largest = std::max(columns.largest, row.first + row.second);
    }
    columns.nameWidth = std::min(columns.nameWidth, area.width() * 0.4);
    return columns;
}

std::pair<QRectF, QRectF> StackedBarList::pieces(const QRectF& row, const StackedRow& bar, const Columns& columns) const {
    const qreal left = row.left() + columns.nameWidth + space(2);
    const qreal room = std::max<qreal>(row.right() - left - columns.labelWidth - space(3), 1);
    const qreal thickness = std::min<qreal>(row.height() - space(2), space(3));
    const qreal top = std::round(row.center().y() - thickness / 2);
    const auto wide = [&](double amount) { return columns.largest > 0 ? room * amount / columns.largest : 0; };
    return {QRectF(left, top, wide(bar.first), thickness), QRectF(left + wide(bar.first), top, wide(bar.second), thickness)};
}

void StackedBarList::drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const {
    if (legendHeight() > 0) drawLegend(painter, area, palette);
    const Columns columns = this->columns(area);
    const qreal height = rowHeight(area);
    const int marked = highlight < 0 ? -1 : highlight / 2;
    for (int i = 0; i < static_cast<int>(rows_.size()); ++i) {
        const QRectF row(area.left(), area.top() + legendHeight() + i * height, area.width(), height);
        if (i == marked) {
            painter.setPen(QPen(palette.focus, 1));
            painter.setBrush(palette.selection);
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), space(1), space(1));
        }
        drawRow(painter, row, rows_[static_cast<std::size_t>(i)], columns, palette, i == marked ? highlight % 2 : -1);
    }
}

void StackedBarList::drawRow(QPainter& painter, const QRectF& row, const StackedRow& bar, const Columns& columns,
                             const Palette& palette, int emphasised) const {
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(palette.text);
    painter.drawText(QRectF(row.left(), row.top(), columns.nameWidth + 1, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, static_cast<int>(columns.nameWidth) + 1));
    const auto [first, second] = pieces(row, bar, columns);
    painter.fillRect(first, palette.series[0]);
    painter.fillRect(second, palette.series[1]);
    if (emphasised >= 0) {
        painter.setPen(QPen(palette.text, currentMetrics().focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(emphasised == 0 ? first : second);
    }
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(palette.text);
    painter.drawText(QRectF(second.right() + space(3) / 2.0, row.top(), columns.labelWidth + space(2), row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.label);
}

int StackedBarList::markAt(const QPointF& position, const QRectF& area) const {
    const qreal height = rowHeight(area);
    const qreal y = position.y() - area.top() - legendHeight();
    if (height <= 0 || y < 0 || !area.contains(position)) return -1;
    const int row = static_cast<int>(y / height);
    if (row >= static_cast<int>(rows_.size())) return -1;
    const QRectF line(area.left(), area.top() + legendHeight() + row * height, area.width(), height);
    // The label belongs to the second amount, the name to the first.
    const auto [first, second] = pieces(line, rows_[static_cast<std::size_t>(row)], columns(area));
    return 2 * row + (position.x() >= second.left() ? 1 : 0);
}

void StackedBarList::activate(int mark) { emit amountActivated(markKey(mark), mark % 2 == 1); }

QString StackedBarList::markKey(int mark) const { return rows_.at(static_cast<std::size_t>(mark / 2)).key; }

QString StackedBarList::markText(int mark) const {
    const StackedRow& row = rows_.at(static_cast<std::size_t>(mark / 2));
    const bool second = mark % 2 == 1;
    return u"%1: %2 %3"_s.arg(row.name, second ? secondName_ : firstName_,
                              locale().toString(second ? row.second : row.first, 'f', 0));
}

}  // namespace minqing::ui
