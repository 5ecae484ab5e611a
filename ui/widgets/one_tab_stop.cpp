#include "ui/widgets/one_tab_stop.h"

#include <QKeyEvent>
#include <QWidget>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace minqing::ui {

OneTabStop::OneTabStop(QWidget* owner) : QObject(owner) {}

void OneTabStop::add(QWidget* button) {
    button->setFocusPolicy(buttons_.empty() ? Qt::StrongFocus : Qt::ClickFocus);
    buttons_.push_back(button);
    button->installEventFilter(this);
    connect(button, &QObject::destroyed, this, [this](QObject* gone) {
        std::erase_if(buttons_, [gone](const QWidget* one) { return one == gone; });
        if (!buttons_.empty()) stopAt(buttons_.front());
    });
}

void OneTabStop::stopAt(QWidget* button) {
    for (QWidget* one : buttons_) one->setFocusPolicy(one == button ? Qt::StrongFocus : Qt::ClickFocus);
}

QWidget* OneTabStop::target(const QWidget* from, int key) const {
    std::vector<QWidget*> reachable;
    std::ranges::copy_if(buttons_, std::back_inserter(reachable),
                         [&](const QWidget* one) { return one == from || (one->isVisible() && one->isEnabled()); });
    const auto at = std::ranges::find(reachable, from);
    if (at == reachable.end()) return nullptr;
    switch (key) {
        case Qt::Key_Left:
            return at == reachable.begin() ? *at : *(at - 1);
        case Qt::Key_Right:
            return at + 1 == reachable.end() ? *at : *(at + 1);
        case Qt::Key_Home:
            return reachable.front();
        case Qt::Key_End:
            return reachable.back();
        default:
            break;
    }
    // The nearest line above or below, and in it what stands closest.
    QWidget* best = *at;
    std::optional<std::pair<int, int>> nearest;
    for (QWidget* one : reachable) {
        const QPoint way = one->geometry().center() - from->geometry().center();
        const int lines = key == Qt::Key_Down ? way.y() : -way.y();
        if (lines < from->height() / 2) continue;
        const std::pair distance(lines, std::abs(way.x()));
        if (nearest && distance >= *nearest) continue;
        nearest = distance;
        best = one;
    }
    return best;
}

bool OneTabStop::eventFilter(QObject* watched, QEvent* event) {
    auto* button = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::FocusIn) stopAt(button);
    if (event->type() != QEvent::KeyPress) return false;
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->modifiers() != Qt::NoModifier && press->modifiers() != Qt::KeypadModifier) return false;
    switch (press->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
            if (QWidget* next = target(button, press->key())) next->setFocus(Qt::OtherFocusReason);
            return true;
        default:
            return false;
    }
}

}  // namespace minqing::ui
