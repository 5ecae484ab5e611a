#pragma once
#include <vector>

#include "ui/charts/chart_view.h"

namespace minqing::ui {

struct StackedRow {
    QString key = {};
    QString name = {};
    double first = 0;
    double second = 0;
    QString label = {};  ///< direct label after the bar, of the second amount: "246 在办"
    friend bool operator==(const StackedRow&, const StackedRow&) = default;
};

/// Two amounts per row, one after the other, with a legend line on top; zero based. Each amount is a mark of its own: what
/// one reads is what one opens.
class StackedBarList final : public ChartView {
    Q_OBJECT
  public:
    explicit StackedBarList(QWidget* parent = nullptr);
    void setSeriesNames(const QString& first, const QString& second);
    void setRows(std::vector<StackedRow> rows);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    /// Instead of activated(): `second` tells which of the two amounts of the row was meant.
    void amountActivated(const QString& key, bool second);

  protected:
    void drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const override;
    [[nodiscard]] int markCount() const override { return 2 * static_cast<int>(rows_.size()); }
    [[nodiscard]] int markAt(const QPointF& position, const QRectF& area) const override;
    [[nodiscard]] QString markKey(int mark) const override;
    [[nodiscard]] QString markText(int mark) const override;
    void activate(int mark) override;
    [[nodiscard]] int marksPerRow() const override { return 2; }

  private:
    [[nodiscard]] qreal legendHeight() const;
    [[nodiscard]] qreal rowHeight(const QRectF& area) const;
    void drawLegend(QPainter& painter, const QRectF& area, const Palette& palette) const;
    /// Where the names end, where the labels begin at the earliest, and what the longest bar stands for.
    struct Columns {
        qreal nameWidth = 0, labelWidth = 0;
        double largest = 0;
    };
    [[nodiscard]] Columns columns(const QRectF& area) const;
    /// The amounts of a row as they are painted.
    [[nodiscard]] std::pair<QRectF, QRectF> pieces(const QRectF& row, const StackedRow& bar, const Columns& columns) const;
    void drawRow(QPainter& painter, const QRectF& row, const StackedRow& bar, const Columns& columns, const Palette& palette,
                 int emphasised) const;
    QString firstName_;
    QString secondName_;
    std::vector<StackedRow> rows_;
};

}  // namespace minqing::ui
