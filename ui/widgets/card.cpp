#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

Card::Card(QWidget* parent) : Card(QString(), QString(), parent) {}

Card::Card(const QString& title, const QString& subtitle, QWidget* parent)
    : QFrame(parent),
      title_(new TextLabel(title, TextRole::Heading)),
      subtitle_(new TextLabel(subtitle, TextRole::Body, Tone::Muted)),
      heading_(new QHBoxLayout),
      body_(new QVBoxLayout) {
    setProperty("card", true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space(4), space(3), space(4), space(3));
    outer->setSpacing(space(2));
    heading_->setSpacing(space(3));
    heading_->addWidget(title_);
    heading_->addWidget(subtitle_);
    heading_->addStretch(1);
    body_->setSpacing(space(2));
    outer->addLayout(heading_);
    outer->addLayout(body_, 1);
    updateHeading();
}

void Card::setTitle(const QString& title) {
    title_->setText(title);
    updateHeading();
}

void Card::setSubtitle(const QString& subtitle) {
    subtitle_->setText(subtitle);
    updateHeading();
}

void Card::setActive(bool on) {
    setProperty("active", on);
    repolish(this);
}

void Card::updateHeading() {
    title_->setVisible(!title_->text().isEmpty());
    subtitle_->setVisible(!subtitle_->text().isEmpty());
    if (accessibleName().isEmpty()) setAccessibleName(title_->text());
}

}  // namespace minqing::ui
