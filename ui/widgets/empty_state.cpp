#include "ui/widgets/empty_state.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      iconSpace_(new QWidget),
      headline_(new TextLabel({}, TextRole::Heading)),
      why_(new TextLabel({}, TextRole::Body, Tone::Muted)),
      action_(new ActionButton(ActionButton::Kind::Secondary, {})) {
    const int side = space(14);
    iconSpace_->setFixedSize(side, side);
    headline_->setAlignment(Qt::AlignCenter);
    why_->setAlignment(Qt::AlignCenter);
    why_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space(2));
    column->addStretch(2);
    column->addWidget(iconSpace_, 0, Qt::AlignHCenter);
    column->addWidget(headline_);
    column->addWidget(why_);
    column->addSpacing(space(1));
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(action_, &QAbstractButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContents(Icon icon, const QString& headline, const QString& why, const QString& action) {
    icon_ = icon;
    headline_->setText(headline);
    why_->setText(why);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(why);
    update();
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const QRectF circle = iconSpace_->geometry();
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.accentSoft);
    painter.drawEllipse(circle);
    const qreal inset = circle.width() / 4;
    paintIcon(painter, circle.adjusted(inset, inset, -inset, -inset), icon_, p.accentText);
}

}  // namespace minqing::ui
