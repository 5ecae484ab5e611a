#include "ui/widgets/page_header.h"

#include <QHBoxLayout>

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent),
      title_(new TextLabel(title, TextRole::Title)),
      summary_(new TextLabel({}, TextRole::Body, Tone::Muted)),
      line_(new QHBoxLayout(this)) {
    line_->setContentsMargins(0, 0, 0, 0);
    line_->setSpacing(space(2));
    line_->addWidget(title_);
    line_->addSpacing(space(1));
    // The small text stands on the title's baseline, not on its middle.
    summary_->setContentsMargins(0, space(1), 0, 0);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line_->addWidget(summary_, 1);
    // Where they do not fit beside the title they take a second line.
    actions_ = new FlowLayout(nullptr, space(2));
    line_->addLayout(actions_);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }

void PageHeader::setSummary(const QString& summary) {
    summary_->setText(summary);
    summary_->setToolTip(summary);
}

void PageHeader::addAction(QWidget* widget) { actions_->addWidget(widget); }

}  // namespace minqing::ui
