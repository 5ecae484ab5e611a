#include "ui/charts/bar_list_chart.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minqing::ui {

BarListChart::BarListChart(QWidget* parent) : ChartView(parent) {}

void BarListChart::setRows(std::vector<BarRow> rows) {
    if (rows == rows_) return;  // painting is what a refresh costs
    rows_ = std::move(rows);
    dataChanged();
}

void BarListChart::setMaximum(double maximum) {
    maximum_ = maximum;
    update();
}

QSize BarListChart::sizeHint() const { return {space(100), space(7) * std::max(markCount(), 1)}; }

QSize BarListChart::minimumSizeHint() const { return {space(60), space(5) * std::max(markCount(), 1)}; }

BarListChart::Columns BarListChart::measure() const {
    const QFontMetrics body(fontFor(TextRole::Body));
    const QFontMetrics small(fontFor(TextRole::Small));
    Columns columns;
    for (const BarRow& row : rows_) {
        columns.name = std::max<qreal>(columns.name, body.horizontalAdvance(row.name));
        columns.figure = std::max<qreal>(columns.figure, body.horizontalAdvance(row.figure));
        columns.fraction = std::max<qreal>(columns.fraction, small.horizontalAdvance(row.fraction));
    }
    return columns;
}

qreal BarListChart::rowHeight(const QRectF& area) const {
    if (rows_.empty()) return 0;
    const qreal fair = area.height() / static_cast<qreal>(rows_.size());
    return std::floor(std::clamp<qreal>(fair, space(5), space(8)));
}

void BarListChart::drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const {
    const Columns columns = measure();
    const qreal height = rowHeight(area);
    for (int i = 0; i < markCount(); ++i) {
        const QRectF row(area.left(), area.top() + i * height, area.width(), height);
        if (i == highlight) {
            painter.setPen(QPen(palette.focus, 1));
            painter.setBrush(palette.selection);
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), space(1), space(1));
        }
        drawRow(painter, row, rows_[static_cast<std::size_t>(i)], columns, palette);
    }
}

void BarListChart::drawRow(QPainter& painter, const QRectF& row, const BarRow& bar, const Columns& columns,
                           const Palette& palette) const {
    const qreal gap = space(2);
    painter.setFont(fontFor(bar.emphasised ? TextRole::Strong : TextRole::Body));
    painter.setPen(palette.text);
    const qreal nameWidth = std::min(columns.name, row.width() * 0.35) + 1;
    const QString name = painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, static_cast<int>(nameWidth) + 1);
    painter.drawText(QRectF(row.left() + gap, row.top(), nameWidth, row.height()), Qt::AlignRight | Qt::AlignVCenter, name);
    const qreal left = row.left() + gap + nameWidth + gap;
    const qreal right = row.right() - gap - columns.fraction - gap * 1.5 - columns.figure - gap;
    const qreal thickness = std::min<qreal>(row.height() - space(2), space(4));
    const QRectF track(left, std::round(row.center().y() - thickness / 2), std::max<qreal>(right - left, 1), thickness);
    double largest = maximum_;
    if (largest <= 0) {
        for (const BarRow& other : rows_) largest = std::max(largest, other.value);
    }
    const double share = largest > 0 ? std::clamp(bar.value / largest, 0.0, 1.0) : 0.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.chartTrack);
    painter.drawRoundedRect(track, 2, 2);
    if (share > 0) {
        painter.setBrush(palette.series[0]);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), track.width() * share, thickness), 2, 2);
    }
    painter.setFont(fontFor(bar.emphasised ? TextRole::Strong : TextRole::Body));
    painter.setPen(bar.value < 0 ? palette.muted : palette.text);
    const QRectF figure(right + gap, row.top(), columns.figure + 1, row.height());
    painter.drawText(figure, Qt::AlignRight | Qt::AlignVCenter, bar.value < 0 ? u"—"_s : bar.figure);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(palette.muted);
    painter.drawText(QRectF(row.right() - gap - columns.fraction, row.top(), columns.fraction + 1, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, bar.fraction);
}

int BarListChart::markAt(const QPointF& position, const QRectF& area) const {
    const qreal height = rowHeight(area);
    if (height <= 0 || !area.contains(position)) return -1;
    const int row = static_cast<int>((position.y() - area.top()) / height);
    return row < markCount() ? row : -1;
}

QString BarListChart::markKey(int mark) const { return rows_.at(static_cast<std::size_t>(mark)).key; }

QString BarListChart::markText(int mark) const {
    const BarRow& row = rows_.at(static_cast<std::size_t>(mark));
    return u"%1 %2 %3"_s.arg(row.name, row.value < 0 ? u"—"_s : row.figure, row.fraction).trimmed();
}

}  // namespace minqing::ui
