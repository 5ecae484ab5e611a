#include "ui/widgets/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

struct BannerLook {
    Icon icon;
    QColor ink;
    QColor fill;
};

BannerLook lookOf(Banner::Kind kind, const Palette& p) {
    switch (kind) {
        case Banner::Kind::Info:
            return {Icon::Info, p.info, p.infoSoft};
        case Banner::Kind::Success:
            return {Icon::Check, p.green, p.greenSoft};
        case Banner::Kind::Warning:
            return {Icon::Warning, p.amber, p.amberSoft};
        case Banner::Kind::Error:
            return {Icon::Error, p.red, p.redSoft};
        case Banner::Kind::Neutral:
            return {Icon::Lock, p.muted, p.cardAlt};
    }
    return {Icon::Info, p.info, p.infoSoft};
}

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      message_(new TextLabel({}, TextRole::Body)),
      reasonText_(new TextLabel({}, TextRole::Small)),
      action_(new ActionButton(ActionButton::Kind::Quiet, {})),
      closeButton_(new ActionButton(ActionButton::Kind::Quiet, {})) {
    message_->setWrapping(true);
    reasonText_->setWordWrap(true);
    reasonText_->setTextFormat(Qt::RichText);
    closeButton_->setIconKind(Icon::Close);
    closeButton_->setAccessibleName(tr("Close this message"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(currentMetrics().iconSize + space(5), space(2), space(2), space(2));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space(1) / 2);
    texts->addWidget(message_);
    texts->addWidget(reasonText_);
    line->addLayout(texts, 1);
    line->addWidget(action_, 0, Qt::AlignTop);
    line->addWidget(closeButton_, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(action_, &QAbstractButton::clicked, this, &Banner::actionTriggered);
    connect(closeButton_, &QAbstractButton::clicked, this, &Banner::dismiss);
    connect(reasonText_, &QLabel::linkActivated, this, &Banner::followLink);
    action_->hide();
    closeButton_->hide();
}

void Banner::setMessage(Kind kind, const QString& message, const QStringList& reasons) {
    kind_ = kind;
    reasons_ = reasons;
    message_->setText(message);
    message_->setTextRole(reasons.isEmpty() ? TextRole::Body : TextRole::Strong);
    renderReasons();
    setAccessibleName(message);
    setAccessibleDescription(reasons.join(u'\n'));
    setVisible(true);
    update();
}

void Banner::setReasonsClickable(bool on) {
    clickable_ = on;
    reasonText_->setTextInteractionFlags(on ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
    reasonText_->setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
    renderReasons();
}

QString Banner::actionText() const { return action_->text(); }

void Banner::setAction(const QString& text) {
    action_->setText(text);
    action_->setVisible(!text.isEmpty());
}

void Banner::setClosable(bool on) { closeButton_->setVisible(on); }

QString Banner::message() const { return message_->text(); }

void Banner::renderReasons() {
    reasonText_->setVisible(!reasons_.isEmpty());
    QStringList lines;
    for (qsizetype i = 0; i < reasons_.size(); ++i) {
        const QString text = reasons_[i].toHtmlEscaped();
        const QString ink = currentPalette().text.name();
        lines += clickable_ ? u"· <a href=\"%1\" style=\"color:%2\">%3</a>"_s.arg(i).arg(ink, text) : u"· %1"_s.arg(text);
    }
    reasonText_->setText(lines.join(u"<br>"_s));
}

void Banner::followLink(const QString& link) { emit reasonActivated(link.toInt()); }

void Banner::dismiss() {
    hide();
    emit closed();
}

void Banner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && clickable_) renderReasons();
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const BannerLook look = lookOf(kind_, currentPalette());
    const Metrics m = currentMetrics();
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(rect(), m.radius, m.radius);
    const qreal lineHeight = reasons_.isEmpty() ? message_->height() : message_->fontMetrics().height();
    paintIcon(painter, QRectF(space(3), message_->y(), m.iconSize, lineHeight), look.icon, look.ink);
}

}  // namespace minqing::ui
