#include "ui/pages/prints/page_view.h"

#include <QImage>
#include <QPainter>

#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {
constexpr double screenDotsPerInch = 96.0;
}

PageView::PageView(QWidget* parent) : QWidget(parent) { setFocusPolicy(Qt::NoFocus); }

void PageView::setPages(std::shared_ptr<const presentation::PrintedPages> pages) {
    pages_ = std::move(pages);
    showPage(0);
}

void PageView::showPage(int page) {
    if (!pages_ || pages_->pages.empty()) return;
    page_ = std::clamp(page, 0, int(pages_->pages.size()) - 1);
    render();
}

void PageView::setPercent(int percent) {
    percent_ = percent;
    if (pages_) render();
}

void PageView::render() {
    const double dots = screenDotsPerInch * percent_ / 100.0;
    image_ = presentation::pageImage(*pages_, page_, dots * devicePixelRatioF());
    image_.setDevicePixelRatio(devicePixelRatioF());
    setFixedSize(image_.deviceIndependentSize().toSize() + QSize(2, 2));
    update();
}

void PageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawImage(QPoint(1, 1), image_);
    painter.setPen(currentPalette().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace minqing::ui
