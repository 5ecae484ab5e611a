#include "ui/charts/chart_view.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "ui/widgets/painted_button.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void ChartView::setSource(const QString& source) {
    source_ = source;
    dataChanged();
}

QRectF ChartView::chartArea(const QRectF& area) const {
    if (source_.isEmpty()) return area;
    const QFontMetrics metrics(fontFor(TextRole::Small));
    const QRectF room(area.left(), 0, area.width(), area.height());
    const int height = metrics.boundingRect(room.toRect(), Qt::TextWordWrap, source_).height();
    return area.adjusted(0, 0, 0, -(height + space(2)));
}

void ChartView::drawTo(QPainter& painter, const QRectF& area, const Palette& palette) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF chart = chartArea(area);
    drawChart(painter, chart, palette, -1);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(palette.muted);
    painter.drawText(QRectF(area.left(), chart.bottom() + space(2), area.width(), area.bottom() - chart.bottom()),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, source_);
    painter.restore();
}

void ChartView::dataChanged() {
    mark_ = std::min(mark_, markCount() - 1);
    QStringList words;
    for (int mark = 0; mark < markCount(); ++mark) words += markText(mark);
    setAccessibleDescription(QStringList(words + QStringList(source_)).join(u'\n'));
    updateGeometry();
    update();
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const QRectF area = rect();
    const QRectF chart = chartArea(area);
    drawChart(painter, chart, p, hasFocus() || underMouse() ? mark_ : -1);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(p.muted);
    painter.drawText(QRectF(0, chart.bottom() + space(2), area.width(), area.bottom() - chart.bottom()),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, source_);
    if (hasFocus()) paintFocusRing(painter, area, currentMetrics().radius, p);
}

void ChartView::setMark(int mark) {
    if (mark == mark_) return;
    mark_ = mark;
    setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) { setMark(markAt(event->position(), chartArea(rect()))); }

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    const int mark = markAt(event->position(), chartArea(rect()));
    if (event->button() == Qt::LeftButton && mark >= 0) activate(mark);
}

void ChartView::leaveEvent(QEvent* event) {
    if (!hasFocus()) setMark(-1);
    QWidget::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const int last = markCount() - 1;
    switch (event->key()) {
        case Qt::Key_Up:
            return setMark(mark_ < marksPerRow() ? std::max(0, mark_) : mark_ - marksPerRow());
        case Qt::Key_Down:
            if (mark_ < 0) return setMark(std::min(0, last));
            return setMark(mark_ + marksPerRow() > last ? mark_ : mark_ + marksPerRow());
        case Qt::Key_Left:
            return setMark(std::max(0, mark_ - 1));
        case Qt::Key_Right:
            return setMark(std::min(last, mark_ + 1));
        case Qt::Key_Home:
            return setMark(std::min(0, last));
        case Qt::Key_End:
            return setMark(last);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (mark_ >= 0) activate(mark_);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool ChartView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int mark = markAt(help->pos(), chartArea(rect()));
    if (mark >= 0)
        QToolTip::showText(help->globalPos(), markText(mark), this);
    else
        QToolTip::hideText();
    return true;
}

}  // namespace minqing::ui
