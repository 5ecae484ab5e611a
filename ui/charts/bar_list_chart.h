#pragma once
#include <vector>

#include "ui/charts/chart_view.h"

namespace minqing::ui {

/// One bar. `value` is 0…1 of the full track (a rate) or any amount, see setMaximum; negative: no figure ("—").
struct BarRow {
    QString key = {};
    QString name = {};
    double value = 0;
    QString figure = {};    ///< "82.9%"
    QString fraction = {};  ///< "305/368"
    bool emphasised = false;
    friend bool operator==(const BarRow&, const BarRow&) = default;
};

/// Horizontal bars, name at the left, figure and n/d at the right; zero based. Sort the rows before handing them over.
class BarListChart final : public ChartView {
    Q_OBJECT
  public:
    explicit BarListChart(QWidget* parent = nullptr);
    void setRows(std::vector<BarRow> rows);
    /// The value of a full track: 1 for rates (default); 0 takes the largest value.
    void setMaximum(double maximum);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const override;
    [[nodiscard]] int markCount() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] int markAt(const QPointF& position, const QRectF& area) const override;
    [[nodiscard]] QString markKey(int mark) const override;
    [[nodiscard]] QString markText(int mark) const override;

  private:
    struct Columns {
        qreal name = 0;
        qreal figure = 0;
        qreal fraction = 0;
    };
    [[nodiscard]] Columns measure() const;
    [[nodiscard]] qreal rowHeight(const QRectF& area) const;
    void drawRow(QPainter& painter, const QRectF& row, const BarRow& bar, const Columns& columns, const Palette& palette) const;
    std::vector<BarRow> rows_;
    double maximum_ = 1.0;
};

}  // namespace minqing::ui
