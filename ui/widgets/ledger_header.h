#pragma once
#include <QHeaderView>

namespace minqing::ui {

/// The header of a LedgerTableView: muted words, an arrow beside the sorted column, a line below.
class LedgerHeader final : public QHeaderView {
    Q_OBJECT
  public:
    explicit LedgerHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

}  // namespace minqing::ui
