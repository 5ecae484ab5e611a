#pragma once
#include <QWidget>

#include "presentation/print/printed_pages.h"

namespace minqing::ui {

/// One page as it will look on paper.
class PageView final : public QWidget {
    Q_OBJECT
  public:
    explicit PageView(QWidget* parent = nullptr);
    void setPages(std::shared_ptr<const presentation::PrintedPages> pages);
    void showPage(int page);
    [[nodiscard]] int page() const { return page_; }
    /// 100 is the paper's own size on this screen.
    void setPercent(int percent);
    [[nodiscard]] int percent() const { return percent_; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void render();
    std::shared_ptr<const presentation::PrintedPages> pages_;
    QImage image_;
    int page_ = 0;
    int percent_ = 100;
};

}  // namespace minqing::ui
