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

void StackedBarList::drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const {
    if (legendHeight() > 0) drawLegend(painter, area, palette);
    const QFontMetrics body(fontFor(TextRole::Body));
    const QFontMetrics small(fontFor(TextRole::Small));
    qreal nameWidth = 0;
    qreal labelWidth = 0;
    double largest = 0;
    for (const StackedRow& row : rows_) {
        nameWidth = std::max<qreal>(nameWidth, body.horizontalAdvance(row.name));
        labelWidth = std::max<qreal>(labelWidth, small.horizontalAdvance(row.label));
        largest = std::max(largest, row.first + row.second);
    }
    nameWidth = std::min(nameWidth, area.width() * 0.4);
    const qreal height = rowHeight(area);
    for (int i = 0; i < markCount(); ++i) {
        const QRectF row(area.left(), area.top() + legendHeight() + i * height, area.width(), height);
        if (i == highlight) {
            painter.setPen(QPen(palette.focus, 1));
            painter.setBrush(palette.selection);
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), space(1), space(1));
        }
        drawRow(painter, row, rows_[static_cast<std::size_t>(i)], nameWidth, labelWidth, largest, palette);
    }
}

void StackedBarList::drawRow(QPainter& painter, const QRectF& row, const StackedRow& bar, qreal nameWidth, qreal labelWidth,
                             double largest, const Palette& palette) const {
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(palette.text);
    painter.drawText(QRectF(row.left(), row.top(), nameWidth + 1, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, static_cast<int>(nameWidth) + 1));
    const qreal left = row.left() + nameWidth + space(2);
    const qreal room = std::max<qreal>(row.right() - left - labelWidth - space(3), 1);
    const qreal thickness = std::min<qreal>(row.height() - space(2), space(3));
    const qreal top = std::round(row.center().y() - thickness / 2);
    const qreal first = largest > 0 ? room * bar.first / largest : 0;
    const qreal second = largest > 0 ? room * bar.second / largest : 0;
    painter.fillRect(QRectF(left, top, first, thickness), palette.series[0]);
    painter.fillRect(QRectF(left + first, top, second, thickness), palette.series[1]);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(palette.text);
    painter.drawText(QRectF(left + first + second + space(3) / 2.0, row.top(), labelWidth + space(2), row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.label);
}

int StackedBarList::markAt(const QPointF& position, const QRectF& area) const {
    const qreal height = rowHeight(area);
    const qreal y = position.y() - area.top() - legendHeight();
    if (height <= 0 || y < 0 || !area.contains(position)) return -1;
    const int row = static_cast<int>(y / height);
    return row < markCount() ? row : -1;
}

QString StackedBarList::markKey(int mark) const { return rows_.at(static_cast<std::size_t>(mark)).key; }

QString StackedBarList::markText(int mark) const {
    const StackedRow& row = rows_.at(static_cast<std::size_t>(mark));
    const QLocale place = locale();
    return u"%1: %2 %3, %4 %5"_s.arg(row.name, firstName_, place.toString(row.first, 'f', 0), secondName_,
                                     place.toString(row.second, 'f', 0));
}

}  // namespace minqing::ui
