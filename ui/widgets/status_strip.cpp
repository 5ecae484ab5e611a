#include "ui/widgets/status_strip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {
constexpr int kTickMilliseconds = 1000;
constexpr int kSecondsPerMinute = 60;
}  // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent),
      saved_(new TextLabel({}, TextRole::Small, Tone::Muted)),
      done_(new TextLabel({}, TextRole::Small, Tone::Accent)),
      undo_(new ActionButton(ActionButton::Kind::Quiet, {})),
      info_(new TextLabel({}, TextRole::Small, Tone::Muted)),
      timer_(new QTimer(this)) {
    setObjectName(u"shell.status"_s);
    saved_->setObjectName(u"shell.status.saved"_s);
    info_->setObjectName(u"shell.status.info"_s);
    undo_->setObjectName(u"shell.status.undo"_s);
    undo_->setFixedHeight(currentMetrics().statusHeight - currentMetrics().hairline * 2);
    setFixedHeight(currentMetrics().statusHeight);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space(4), currentMetrics().hairline, space(4), 0);
    line->setSpacing(space(3));
    line->addWidget(saved_);
    line->addWidget(done_);
    line->addWidget(undo_);
    line->addStretch(1);
    line->addWidget(info_);
    timer_->setInterval(kTickMilliseconds);
    connect(timer_, &QTimer::timeout, this, &StatusStrip::tick);
    connect(undo_, &QAbstractButton::clicked, this, &StatusStrip::undoRequested);
    clearUndo();
}

void StatusStrip::setSaved(const QString& text, Tone tone) {
    saved_->setText(text);
    saved_->setTone(tone);
}

void StatusStrip::setInfo(const QString& text) { info_->setText(text); }

void StatusStrip::offerUndo(const QString& what, int seconds) {
    seconds_ = seconds;
    since_.start();
    done_->setText(tr("Just now: %1").arg(what));
    done_->show();
    undo_->show();
    undo_->setIconKind(Icon::Undo);
    timer_->start();
    tick();
}

void StatusStrip::clearUndo() {
    timer_->stop();
    done_->hide();
    undo_->hide();
}

bool StatusStrip::undoOffered() const { return timer_->isActive(); }

int StatusStrip::secondsLeft() const { return seconds_ - static_cast<int>(since_.elapsed() / kTickMilliseconds); }

void StatusStrip::tick() {
    const int left = secondsLeft();
    if (left <= 0) {
        clearUndo();
        emit undoExpired();
        return;
    }
    const QString clock = u"%1:%2"_s.arg(left / kSecondsPerMinute).arg(left % kSecondsPerMinute, 2, 10, QChar(u'0'));
    undo_->setText(tr("Undo Ctrl Z (%1 left)").arg(clock));
    undo_->updateGeometry();
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = currentPalette();
    painter.fillRect(rect(), p.surface);
    painter.fillRect(0, 0, width(), currentMetrics().hairline, p.border);
}

}  // namespace minqing::ui
