#include "ui/widgets/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

namespace {
constexpr int kMillisecondsPerSecond = 1000;

Icon toneIcon(Tone tone) {
    switch (tone) {
        case Tone::Good:
            return Icon::Check;
        case Tone::Warning:
            return Icon::Warning;
        case Tone::Bad:
            return Icon::Error;
        default:
            return Icon::Info;
    }
}
}  // namespace

Toast::Toast(const QString& text, Tone tone, int seconds, const QString& action, QString key, QWidget* parent)
    : QFrame(parent), key_(std::move(key)), tone_(tone) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(currentMetrics().iconSize + space(5), space(2), space(2), space(2));
    auto* label = new TextLabel(text);
    label->setWordWrap(true);
    line->addWidget(label, 1);
    if (!action.isEmpty()) {
        auto* button = new ActionButton(ActionButton::Kind::Quiet, action);
        connect(button, &QAbstractButton::clicked, this, &Toast::act);
        line->addWidget(button);
    }
    auto* close = new ActionButton(ActionButton::Kind::Quiet, {});
    close->setIconKind(Icon::Close);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QAbstractButton::clicked, this, &Toast::finished);
    line->addWidget(close);
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    // Not in the initialiser list: a new child is announced to event(), which asks for the timer.
    timer_ = new QTimer(this);
    timer_->setSingleShot(true);
    timer_->setInterval(seconds * kMillisecondsPerSecond);
    connect(timer_, &QTimer::timeout, this, &Toast::finished);
    if (seconds > 0) timer_->start();
}

bool Toast::event(QEvent* event) {
    if (timer_ != nullptr && timer_->interval() > 0) {
        if (event->type() == QEvent::HoverEnter) timer_->stop();
        if (event->type() == QEvent::HoverLeave) timer_->start();
    }
    return QFrame::event(event);
}

void Toast::act() {
    emit actionTriggered(key_);
    emit finished();
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    painter.setPen(p.borderStrong);
    painter.setBrush(p.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.cardRadius, m.cardRadius);
    const QColor ink = tone_ == Tone::Normal ? p.accent : toneColour(p, tone_);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(m.unit * 1.25, m.unit * 2, m.unit * 0.75, height() - m.unit * 4), 1, 1);
    paintIcon(painter, QRectF(space(3), 0, m.iconSize, height()), toneIcon(tone_), ink);
}

}  // namespace minqing::ui
