#include "ui/widgets/work_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

WorkDialog::WorkDialog(const QString& id, const QString& title, QWidget* parent)
    : QDialog(parent),
      summary_(new TextLabel({}, TextRole::Strong, Tone::Normal, this)),
      progress_(new ProgressPanel(this)),
      banner_(new Banner(this)),
      id_(id) {
    setObjectName(id + u".dialog"_s);
    setWindowTitle(title);
    summary_->setObjectName(id + u".summary"_s);
    summary_->setWrapping(true);
    progress_->setObjectName(id + u".progress"_s);
    banner_->setObjectName(id + u".banner"_s);
    banner_->setClosable(true);
    for (QWidget* part : {static_cast<QWidget*>(summary_), static_cast<QWidget*>(progress_), static_cast<QWidget*>(banner_)})
        part->hide();
}

QVBoxLayout* WorkDialog::makeColumn() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(4), space(4), space(4));
    column->setSpacing(space(2));
    return column;
}

void WorkDialog::addMessages(QVBoxLayout* column) {
    column->addWidget(summary_);
    column->addWidget(progress_);
    column->addWidget(banner_);
}

QWidget* WorkDialog::makeButtonRow(QWidget* leading, const std::vector<ActionButton*>& buttons) {
    auto* frame = new QWidget(this);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    if (leading)
        row->addWidget(leading, 1);
    else
        row->addStretch();
    for (auto* button : buttons) row->addWidget(button);
    close_ = new SecondaryButton(tr("Close"), frame);
    close_->setObjectName(id_ + u".close"_s);
    row->addWidget(close_);
    connect(close_, &QAbstractButton::clicked, this, &QDialog::close);
    return frame;
}

void WorkDialog::tellFailed(const QString& message, const QStringList& lines) {
    banner_->setMessage(Banner::Kind::Error, message, lines);
    banner_->show();
}

void WorkDialog::setSummary(const QString& words) {
    summary_->setText(words);
    summary_->setVisible(!words.isEmpty());
}

void WorkDialog::keepKeyFor(ActionButton* button) {
    keyed_ = button;
    for (QWidget* part : findChildren<QWidget*>()) part->installEventFilter(this);
}

bool WorkDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && keyed_ && keyed_->isVisible() && keyed_->isEnabled() &&
        QKeySequence(static_cast<QKeyEvent*>(event)->keyCombination()) == keyed_->shortcut()) {
        event->ignore();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void WorkDialog::focusClose() {
    if (close_) close_->setFocus(Qt::OtherFocusReason);
}

void WorkDialog::setPrimary(ActionButton* button, bool on) {
    button->setKind(on ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary);
}

}  // namespace minqing::ui
