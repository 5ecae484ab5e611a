#pragma once
#include <QHeaderView>

namespace minqing::ui {

/// The header of a LedgerTableView: muted words, an arrow beside the sorted column, a line below.
class LedgerHeader final : public QHeaderView {
    Q_OBJECT
  public:
    explicit LedgerHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    /// The width at which a head is shown whole, with its arrow; in pixels.
    [[nodiscard]] int wholeWidth(int logicalIndex) const;

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

}  // namespace minqing::ui
