#include "ui/widgets/toast_area.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

#include "ui/widgets/buttons.h"
#include "ui/widgets/toast.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {
constexpr int kWidthSteps = 90;
constexpr int kMostToasts = 4;

/// A button among what is scrolled can be brought out from below a note.
bool scrollsAway(const QWidget* widget) {
    for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(up)) return true;
    return false;
}
}  // namespace

ToastArea::ToastArea(QWidget* host) : QWidget(host), stack_(new QVBoxLayout(this)) {
    setObjectName(u"shell.toasts"_s);
    setAccessibleName(tr("Notes"));
    stack_->setContentsMargins(0, 0, 0, 0);
    stack_->setSpacing(space(2));
    host->installEventFilter(this);
    again_.setSingleShot(true);
    again_.callOnTimeout(this, &ToastArea::place);
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
    if (count() == 0) {
        qApp->removeEventFilter(this);
        return hide();
    }
    const QWidget* host = parentWidget();
    const int width = std::min(space(kWidthSteps), host->width() - space(8));
    const int hint = stack_->totalSizeHint().height();
    const int height = stack_->hasHeightForWidth() ? stack_->totalHeightForWidth(width) : hint;
    const int below = currentMetrics().statusHeight + space(4);
    setGeometry(aboveButtons({(host->width() - width) / 2, host->height() - height - below, width, height}));
    QWidget::show();
    raise();
    qApp->installEventFilter(this);  // a page may open its buttons below them
}

QRect ToastArea::aboveButtons(QRect wanted) const {
    const QWidget* host = parentWidget();
    std::vector<QRect> buttons;
    for (const auto* button : host->findChildren<ActionButton*>())
        if (button->isVisible() && !isAncestorOf(button) && !scrollsAway(button))
            buttons.emplace_back(button->mapTo(host, QPoint(0, 0)), button->size());
    // From below to above, so that one look at each is enough.
    std::sort(buttons.begin(), buttons.end(), [](const QRect& a, const QRect& b) { return a.top() > b.top(); });
    const QRect lowest = wanted;
    for (const QRect& button : buttons)
        if (wanted.intersects(button)) wanted.moveBottom(button.top() - space(2));
    return wanted.top() < 0 ? lowest : wanted;
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::Move:
        case QEvent::Resize:
            if (watched == parentWidget() ||
                (qobject_cast<ActionButton*>(watched) && !isAncestorOf(static_cast<QWidget*>(watched))))
                again_.start();
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace minqing::ui
