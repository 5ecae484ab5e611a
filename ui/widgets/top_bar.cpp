#include "ui/widgets/top_bar.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/user_button.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

UserButton::UserButton(QWidget* parent) : PaintedButton(parent) {
    setObjectName(u"shell.user"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &UserButton::openMenu);
}

void UserButton::setUser(const QString& name, const QString& unit) {
    name_ = name;
    unit_ = unit;
    setAccessibleName(name + u" "_s + unit);
    updateGeometry();
    update();
}

void UserButton::openMenu() {
    if (menu_ == nullptr) return;
    const int left = width() - menu_->sizeHint().width();
    menu_->popup(mapToGlobal(QPoint(left, height())));
}

QSize UserButton::sizeHint() const {
    const QFontMetrics body(fontFor(TextRole::Body));
    const QFontMetrics small(fontFor(TextRole::Small));
    const int text = std::max(body.horizontalAdvance(name_) + space(4), small.horizontalAdvance(unit_));
    return {text + space(4), currentMetrics().topBarHeight - space(2)};
}

void UserButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const int pad = space(2);
    if (hovered()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.hover);
        painter.drawRoundedRect(rect(), currentMetrics().radius, currentMetrics().radius);
    }
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(p.text);
    const QRectF upper(pad, 0, width() - pad * 2 - space(4), height() * 0.54);
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, name_);
    paintIcon(painter, QRectF(width() - pad - space(3), 0, space(3), upper.height()), Icon::ChevronDown, p.muted);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(p.muted);
    const QRectF lower(pad, height() * 0.5, width() - pad * 2, height() * 0.46);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, unit_);
    if (hasFocus()) paintFocusRing(painter, rect(), currentMetrics().radius, p);
}

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      search_(new SearchField(tr("Search cases, households, people, units"))),
      user_(new UserButton),
      tools_(new QHBoxLayout) {
    setObjectName(u"shell.top"_s);
    search_->setObjectName(u"shell.search"_s);
    search_->setKeyHint(u"Ctrl K"_s);
    search_->setMaximumWidth(currentMetrics().searchWidth);
    setFixedHeight(currentMetrics().topBarHeight);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space(4), 0, space(2), currentMetrics().hairline);
    line->setSpacing(space(2));
    line->addWidget(search_, 1);
    line->addStretch(1);
    line->addLayout(tools_);
    line->addWidget(user_);
}

void TopBar::setUser(const QString& name, const QString& unit) { user_->setUser(name, unit); }

void TopBar::setUserMenu(QMenu* menu) { user_->setMenu(menu); }

void TopBar::addTool(QWidget* widget) { tools_->addWidget(widget); }

void TopBar::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = currentPalette();
    painter.fillRect(rect(), p.surface);
    painter.fillRect(0, height() - currentMetrics().hairline, width(), currentMetrics().hairline, p.border);
}

}  // namespace minqing::ui
