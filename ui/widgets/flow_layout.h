#pragma once
#include <QLayout>
#include <vector>

namespace minqing::ui {

/// Lays items in reading order and wraps to the next line; lines of one height, items centred vertically.
class FlowLayout final : public QLayout {
  public:
    /// Negative spacings take the theme's 1.5 and 2 steps.
    explicit FlowLayout(QWidget* parent = nullptr, int horizontalSpacing = -1, int verticalSpacing = -1);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;
    /// Removes and deletes every widget.
    void clearWidgets();

  private:
    int arrange(const QRect& rect, bool apply) const;
    void placeLine(const std::vector<QLayoutItem*>& line, QPoint corner, int height) const;
    std::vector<QLayoutItem*> items_;
    int horizontal_;
    int vertical_;
};

}  // namespace minqing::ui
