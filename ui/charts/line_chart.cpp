#include "ui/charts/line_chart.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

// 1, 2 or 5 times a power of ten, so that about four lines cover the range.
double niceStep(double largest) {
    const double raw = std::max(largest, 1.0) / 4.0;
    const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (raw <= factor * magnitude) return std::max(factor * magnitude, 1.0);
    }
    return std::max(10.0 * magnitude, 1.0);
}

}  // namespace

LineChart::LineChart(QWidget* parent) : ChartView(parent) {}

void LineChart::setAxis(QStringList labels, QStringList keys) {
    if (labels == labels_ && keys == keys_) return;  // painting is what a refresh costs
    labels_ = std::move(labels);
    keys_ = std::move(keys);
    dataChanged();
}

void LineChart::setSeries(std::vector<LineSeries> series) {
    if (series == series_) return;
    series_ = std::move(series);
    dataChanged();
}

void LineChart::setUnit(const QString& unit) {
    unit_ = unit;
    dataChanged();
}

QSize LineChart::sizeHint() const { return {space(110), space(44)}; }

QSize LineChart::minimumSizeHint() const { return {space(60), space(28)}; }

QString LineChart::endLabel(const LineSeries& series) const {
    const double last = series.values.empty() ? 0.0 : series.values.back();
    return std::isnan(last) ? series.name : u"%1 %2"_s.arg(series.name, locale().toString(last, 'f', 0));
}

LineChart::Frame LineChart::frameFor(const QRectF& area) const {
    const QFontMetrics metrics(fontFor(TextRole::Small));
    double largest = 0;
    int endWidth = 0;
    for (const LineSeries& series : series_) {
        for (const double value : series.values) {
            if (!std::isnan(value)) largest = std::max(largest, value);
        }
        endWidth = std::max(endWidth, metrics.horizontalAdvance(endLabel(series)));
    }
    Frame frame;
    frame.step = niceStep(largest);
    frame.top = std::max(std::ceil(largest / frame.step) * frame.step, frame.step);
    const int left = metrics.horizontalAdvance(locale().toString(frame.top, 'f', 0)) + space(2);
    const qreal above = unit_.isEmpty() ? metrics.height() / 2.0 : metrics.height() + space(1);
    frame.plot = area.adjusted(left, above, -(endWidth + space(4)), -(metrics.height() + space(1)));
    return frame;
}

QPointF LineChart::point(const Frame& frame, int mark, double value) const {
    const int steps = std::max(markCount() - 1, 1);
    return {frame.plot.left() + frame.plot.width() * mark / steps,
            frame.plot.bottom() - frame.plot.height() * value / frame.top};
}

void LineChart::drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const {
    const Frame frame = frameFor(area);
    drawAxes(painter, frame, palette);
    if (highlight >= 0) drawHighlight(painter, frame, palette, highlight);
    drawLines(painter, frame, palette);
    drawEndLabels(painter, frame, palette);
}

void LineChart::drawAxes(QPainter& painter, const Frame& frame, const Palette& palette) const {
    painter.setFont(fontFor(TextRole::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    for (double value = 0; value <= frame.top + frame.step / 2; value += frame.step) {
        const qreal y = std::round(point(frame, 0, value).y()) + 0.5;
        painter.setPen(QPen(value > 0 ? palette.border : palette.borderStrong, 1));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(palette.muted);
        const QRectF label(frame.plot.left() - space(30) - space(2), y - metrics.height() / 2.0, space(30), metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, locale().toString(value, 'f', 0));
    }
    if (!unit_.isEmpty()) {
        const qreal y = frame.plot.top() - metrics.height() / 2.0 - space(1);
        painter.drawText(QPointF(frame.plot.left(), y + metrics.ascent() / 2.0), unit_);
    }
    const int last = markCount() - 1;
    for (const int mark : {0, last / 2, last}) {
        if (mark < 0 || (mark == last / 2 && last < 4 && mark != 0)) continue;
        const qreal x = point(frame, mark, 0).x();
        const QRectF label(x - space(20), frame.plot.bottom() + space(1), space(40), metrics.height());
        const QRectF first(x, label.top(), label.width(), label.height());
        painter.drawText(mark == 0 ? first : label,
                         static_cast<int>((Qt::AlignTop | (mark == 0 ? Qt::AlignLeft : Qt::AlignHCenter)).toInt()),
                         labels_.value(mark));
        if (last <= 0) break;
    }
}

void LineChart::drawLines(QPainter& painter, const Frame& frame, const Palette& palette) const {
    for (std::size_t s = 0; s < series_.size(); ++s) {
        QPainterPath path;
        bool pen = false;
        const auto& values = series_[s].values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::isnan(values[i])) {
                pen = false;
                continue;
            }
            const QPointF at = point(frame, static_cast<int>(i), values[i]);
            if (pen)
                path.lineTo(at);
            else
                path.moveTo(at);
            pen = true;
        }
        QPen line(palette.series[s % palette.series.size()], currentMetrics().focusWidth);
        line.setJoinStyle(Qt::RoundJoin);
        line.setCapStyle(Qt::RoundCap);
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
}

void LineChart::drawEndLabels(QPainter& painter, const Frame& frame, const Palette& palette) const {
    painter.setFont(fontFor(TextRole::Small));
    const qreal height = painter.fontMetrics().height();
    std::vector<std::pair<qreal, std::size_t>> places;
    for (std::size_t s = 0; s < series_.size(); ++s) {
        const auto& values = series_[s].values;
        if (values.empty() || std::isnan(values.back())) continue;
        places.emplace_back(point(frame, static_cast<int>(values.size()) - 1, values.back()).y(), s);
    }
    std::sort(places.begin(), places.end());
    // Lines that end close together would print their labels over each other.
    for (std::size_t i = 1; i < places.size(); ++i) {
        places[i].first = std::max(places[i].first, places[i - 1].first + height);
    }
    // Nor over the words of the axis below.
    qreal lowest = frame.plot.bottom() - height / 2;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        place->first = std::min(place->first, lowest);
        lowest = place->first - height;
    }
    for (const auto& [y, s] : places) {
        // The word is in the text colour: some series colours are too light to read.
        const qreal dot = space(1) * 0.8;
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.series[s % palette.series.size()]);
        painter.drawEllipse(QPointF(frame.plot.right() + space(2), y), dot, dot);
        painter.setPen(palette.text);
        const QRectF label(frame.plot.right() + space(7) / 2.0, y - height / 2, space(60), height);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, endLabel(series_[s]));
    }
}

void LineChart::drawHighlight(QPainter& painter, const Frame& frame, const Palette& palette, int mark) const {
    const qreal x = point(frame, mark, 0).x();
    painter.setPen(QPen(palette.faint, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
    painter.setPen(QPen(palette.card, 1));
    for (std::size_t s = 0; s < series_.size(); ++s) {
        const auto& values = series_[s].values;
        const auto i = static_cast<std::size_t>(mark);
        if (i >= values.size() || std::isnan(values[i])) continue;
        painter.setBrush(palette.series[s % palette.series.size()]);
        painter.drawEllipse(point(frame, mark, values[i]), space(1), space(1));
    }
    const QString text = markText(mark);
    painter.setFont(fontFor(TextRole::Small));
    const qreal width = painter.fontMetrics().horizontalAdvance(text) + space(3);
    const qreal furthest = std::max(frame.plot.left(), frame.plot.right() - width);
    const qreal left = std::clamp(x - width / 2, frame.plot.left(), furthest);
    const QRectF box(left, frame.plot.top(), width, painter.fontMetrics().height() + space(1));
    painter.setPen(palette.borderStrong);
    painter.setBrush(palette.card);
    painter.drawRoundedRect(box, space(1), space(1));
    painter.setPen(palette.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

int LineChart::markAt(const QPointF& position, const QRectF& area) const {
    const Frame frame = frameFor(area);
    if (markCount() == 0 || !frame.plot.adjusted(-space(2), 0, space(2), 0).contains(position)) return -1;
    const double share = (position.x() - frame.plot.left()) / frame.plot.width();
    return std::clamp(qRound(share * (markCount() - 1)), 0, markCount() - 1);
}

QString LineChart::markText(int mark) const {
    QStringList parts{labels_.value(mark)};
    for (const LineSeries& series : series_) {
        const auto i = static_cast<std::size_t>(mark);
        if (i >= series.values.size() || std::isnan(series.values[i])) continue;
        parts += u"%1 %2"_s.arg(series.name, locale().toString(series.values[i], 'f', 0));
    }
    return parts.join(u"  "_s);
}

}  // namespace minqing::ui
