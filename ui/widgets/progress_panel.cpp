#include "ui/widgets/progress_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

namespace {
constexpr int kBarSteps = 1000;  // finer than a pixel on any screen; counts themselves may not fit an int
}

ProgressPanel::ProgressPanel(QWidget* parent)
    : QWidget(parent),
      what_(new TextLabel),
      count_(new TextLabel({}, TextRole::Small, Tone::Muted)),
      bar_(new QProgressBar),
      cancel_(new ActionButton(ActionButton::Kind::Secondary, tr("Cancel"))) {
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(3));
    auto* column = new QVBoxLayout;
    column->setSpacing(space(1));
    auto* words = new QHBoxLayout;
    words->addWidget(what_, 1);
    words->addWidget(count_);
    column->addLayout(words);
    column->addWidget(bar_);
    line->addLayout(column, 1);
    line->addWidget(cancel_, 0, Qt::AlignVCenter);
    connect(cancel_, &QAbstractButton::clicked, this, &ProgressPanel::requestCancel);
}

void ProgressPanel::start(const QString& what) {
    what_->setText(what);
    count_->clear();
    bar_->setRange(0, 0);
    cancel_->setText(tr("Cancel"));
    cancel_->setEnabled(true);
    cancel_->show();
    show();
}

void ProgressPanel::setProgress(qint64 done, qint64 total) {
    const QLocale place = locale();
    if (total <= 0) {
        bar_->setRange(0, 0);
        count_->setText(place.toString(done));
        return;
    }
    bar_->setRange(0, kBarSteps);
    bar_->setValue(static_cast<int>(std::min(done, total) * kBarSteps / total));
    count_->setText(tr("%1 of %2").arg(place.toString(done), place.toString(total)));
}

void ProgressPanel::finish(const QString& words) {
    what_->setText(words);
    bar_->setRange(0, kBarSteps);
    bar_->setValue(kBarSteps);
    cancel_->hide();
}

void ProgressPanel::setCancellable(bool on) { cancel_->setVisible(on); }

void ProgressPanel::requestCancel() {
    cancel_->setEnabled(false);
    cancel_->setText(tr("Stopping…"));
    emit cancelRequested();
}

}  // namespace minqing::ui
