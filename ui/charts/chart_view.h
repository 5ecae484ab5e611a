#pragma once
#include <QString>
#include <QWidget>

#include "ui/widgets/theme.h"

namespace minqing::ui {

/// Base of the charts: draws into any painter (screen, print, export), a source line at the foot, marks that can be
/// hovered, walked with the arrow keys and opened with click, Space or Enter. Every mark has a key of the caller.
class ChartView : public QWidget {
    Q_OBJECT
  public:
    explicit ChartView(QWidget* parent = nullptr);
    /// Definition and as-of date; wraps below the chart.
    void setSource(const QString& source);
    [[nodiscard]] QString source() const { return source_; }
    /// Draws chart and source line for print or export; give the light palette for paper.
    void drawTo(QPainter& painter, const QRectF& area, const Palette& palette) const;

  signals:
    void activated(const QString& key);

  protected:
    /// Draws inside `area`, the source line left out. `highlight` is a mark or -1.
    virtual void drawChart(QPainter& painter, const QRectF& area, const Palette& palette, int highlight) const = 0;
    [[nodiscard]] virtual int markCount() const = 0;
    [[nodiscard]] virtual int markAt(const QPointF& position, const QRectF& area) const = 0;
    [[nodiscard]] virtual QString markKey(int mark) const = 0;
    /// What a mark says in words: tooltip and assistive tools.
    [[nodiscard]] virtual QString markText(int mark) const = 0;
    /// What a click, Space or Enter on a mark does: activated(), unless a chart tells more.
    virtual void activate(int mark) { emit activated(markKey(mark)); }
    /// How many marks Up and Down go at a time; Left and Right go one.
    [[nodiscard]] virtual int marksPerRow() const { return 1; }
    /// Call after the data changed.
    void dataChanged();

    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] QRectF chartArea(const QRectF& area) const;
    void setMark(int mark);
    QString source_;
    int mark_ = -1;
};

}  // namespace minqing::ui
