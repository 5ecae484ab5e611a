#include "ui/widgets/toast_area.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/widgets/toast.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {
constexpr int kWidthSteps = 90;
constexpr int kMostToasts = 4;
}  // namespace

ToastArea::ToastArea(QWidget* host) : QWidget(host), stack_(new QVBoxLayout(this)) {
    setObjectName(u"shell.toasts"_s);
    setAccessibleName(tr("Notes"));
    stack_->setContentsMargins(0, 0, 0, 0);
    stack_->setSpacing(space(2));
    host->installEventFilter(this);
    hide();
}

void ToastArea::show(const QString& text, Tone tone, int seconds, const QString& action, const QString& key) {
    if (count() >= kMostToasts) {
        QLayoutItem* oldest = stack_->takeAt(0);
        oldest->widget()->hide();
        oldest->widget()->deleteLater();
        delete oldest;
    }
    auto* toast = new Toast(text, tone, seconds, action, key, this);
    stack_->addWidget(toast);
    toast->show();  // what does not show yet gets no room, and two notes would share that of one
    connect(toast, &Toast::actionTriggered, this, &ToastArea::actionTriggered);
    connect(toast, &Toast::finished, this, [this, toast] {
        stack_->removeWidget(toast);
        toast->hide();
        toast->deleteLater();
        place();
    });
    place();
}

int ToastArea::count() const { return stack_->count(); }

void ToastArea::clear() {
    while (QLayoutItem* item = stack_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    place();
}

void ToastArea::place() {
    if (count() == 0) return hide();
    const QWidget* host = parentWidget();
    const int width = std::min(space(kWidthSteps), host->width() - space(8));
    const int hint = stack_->totalSizeHint().height();
    const int height = stack_->hasHeightForWidth() ? stack_->totalHeightForWidth(width) : hint;
    const int below = currentMetrics().statusHeight + space(4);
    setGeometry((host->width() - width) / 2, host->height() - height - below, width, height);
    QWidget::show();
    raise();
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace minqing::ui
