#pragma once
#include <vector>

#include "ui/charts/chart_view.h"

namespace minqing::ui {

struct StackedRow {
    QString key = {};
    QString name = {};
    double first = 0;
    double second = 0;
    QString label = {};  ///< direct label after the bar: "246 在办"
    friend bool operator==(const StackedRow&, const StackedRow&) = default;
};

/// Two amounts per row, one after the other, with a legend line on top; zero based.
class StackedBarList final : public ChartView {
    Q_OBJECT
  public:
    explicit StackedBarList(QWidget* parent = nullptr);
    void setSeriesNames(const QString& first, const QString& second);
    void setRows(std::vector<StackedRow> rows);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const override;
    [[nodiscard]] int markCount() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] int markAt(const QPointF& position, const QRectF& area) const override;
    [[nodiscard]] QString markKey(int mark) const override;
    [[nodiscard]] QString markText(int mark) const override;

  private:
    [[nodiscard]] qreal legendHeight() const;
    [[nodiscard]] qreal rowHeight(const QRectF& area) const;
    void drawLegend(QPainter& painter, const QRectF& area, const Palette& palette) const;
    void drawRow(QPainter& painter, const QRectF& row, const StackedRow& bar, qreal nameWidth, qreal labelWidth, double largest,
                 const Palette& palette) const;
    QString firstName_;
    QString secondName_;
    std::vector<StackedRow> rows_;
};

}  // namespace minqing::ui
