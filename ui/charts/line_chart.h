#pragma once
#include <QStringList>
#include <vector>

#include "ui/charts/chart_view.h"

namespace minqing::ui {

/// One line; the direct label at its end is "name last-value". As many values as the axis has labels; NaN leaves a gap.
struct LineSeries {
    QString name = {};
    std::vector<double> values = {};
    friend bool operator==(const LineSeries&, const LineSeries&) = default;
};

/// Daily (or monthly) series, zero based, labelled at the line's end instead of a legend. activated() gives the key of
/// the day under the pointer.
class LineChart final : public ChartView {
    Q_OBJECT
  public:
    explicit LineChart(QWidget* parent = nullptr);
    /// `labels` are shown at the ends and in the middle; `keys` come back with activated().
    void setAxis(QStringList labels, QStringList keys);
    void setSeries(std::vector<LineSeries> series);
    /// Shown at the top of the value axis, e.g. 件.
    void setUnit(const QString& unit);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const override;
    [[nodiscard]] int markCount() const override { return static_cast<int>(labels_.size()); }
    [[nodiscard]] int markAt(const QPointF& position, const QRectF& area) const override;
    [[nodiscard]] QString markKey(int mark) const override { return keys_.value(mark); }
    [[nodiscard]] QString markText(int mark) const override;

  private:
    struct Frame {
        QRectF plot;
        double top = 1;
        double step = 1;
    };
    [[nodiscard]] Frame frameFor(const QRectF& area) const;
    [[nodiscard]] QPointF point(const Frame& frame, int mark, double value) const;
    void drawAxes(QPainter& painter, const Frame& frame, const Palette& palette) const;
    void drawLines(QPainter& painter, const Frame& frame, const Palette& palette) const;
    void drawEndLabels(QPainter& painter, const Frame& frame, const Palette& palette) const;
    void drawHighlight(QPainter& painter, const Frame& frame, const Palette& palette, int mark) const;
    [[nodiscard]] QString endLabel(const LineSeries& series) const;
    QStringList labels_;
    QStringList keys_;
    std::vector<LineSeries> series_;
    QString unit_;
};

}  // namespace minqing::ui
