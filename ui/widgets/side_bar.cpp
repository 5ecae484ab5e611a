#include "ui/widgets/side_bar.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/side_bar_accessible.h"
#include "ui/widgets/side_bar_button.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

SideBar::SideBar(const QString& title, QWidget* parent) : QWidget(parent), title_(title) {
    installSideBarAccessibility();
    setObjectName(u"shell.nav"_s);
    setAccessibleName(tr("Pages"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space(2), currentMetrics().topBarHeight + space(1) / 2, space(2), space(2));
    // At 200 % eleven items are higher than a small screen.
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    inner->setProperty("plain", true);
    layout_ = new QVBoxLayout(inner);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(space(1) / 2);
    scroll->setWidget(inner);
    outer->addWidget(scroll);
    applyWidth();
}

void SideBar::setItems(const std::vector<SideBarItem>& items) {
    retireAll(layout_);
    buttons_.clear();
    order_.clear();
    longest_ = 0;
    for (const SideBarItem& item : items) {
        if (item.startsGroup) layout_->addSpacing(space(5));
        auto* button = new SideBarButton(item, this);
        button->setCompact(compact_);
        connect(button, &SideBarButton::chosen, this, &SideBar::setCurrent);
        connect(button, &SideBarButton::stepRequested, this, &SideBar::moveFocus);
        layout_->addWidget(button);
        longest_ = std::max(longest_, QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(item.text));
        buttons_.insert(item.id, button);
        order_.append(item.id);
    }
    layout_->addStretch(1);
    applyWidth();
    const QString keep = order_.contains(current_) ? current_ : order_.value(0);
    current_.clear();
    const QSignalBlocker quiet(this);
    setCurrent(keep);
}

void SideBar::setBadge(const QString& id, int count, bool urgent) {
    if (SideBarButton* button = buttons_.value(id)) button->setBadge(count, urgent);
}

void SideBar::setCurrent(const QString& id) {
    if (!buttons_.contains(id)) return;
    for (auto it = buttons_.cbegin(); it != buttons_.cend(); ++it) {
        it.value()->setChecked(it.key() == id);
        it.value()->setFocusPolicy(it.key() == id ? Qt::StrongFocus : Qt::ClickFocus);
    }
    if (id == current_) return;
    current_ = id;
    emit currentChanged(id);
}

void SideBar::setCompact(bool compact) {
    compact_ = compact;
    for (SideBarButton* button : std::as_const(buttons_)) button->setCompact(compact);
    applyWidth();
    update();
}

void SideBar::moveFocus(const QString& from, int step) {
    const qsizetype index = std::clamp<qsizetype>(order_.indexOf(from) + step, 0, order_.size() - 1);
    if (SideBarButton* button = buttons_.value(order_.value(index))) button->setFocus(Qt::OtherFocusReason);
}

void SideBar::applyWidth() {
    const Metrics m = currentMetrics();
    // Icon, name and a number of three digits beside it; names of other languages are longer.
    const int named = longest_ + m.iconSize + m.unit * 20;
    setFixedWidth(compact_ ? m.navHeight + m.unit * 4 : std::max(m.sideBarWidth, named));
}

void SideBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) applyWidth();
    QWidget::changeEvent(event);
}

void SideBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = currentPalette();
    QLinearGradient gradient(0, 0, 0, height());
    gradient.setColorAt(0, p.sidebar);
    gradient.setColorAt(1, p.sidebarEnd);
    painter.fillRect(rect(), gradient);
    if (!compact_) {
        QFont font = fontFor(TextRole::Lead);
        painter.setFont(font);
        painter.setPen(p.sidebarText);
        const QRect line(space(9) / 2, 0, width() - space(5), currentMetrics().topBarHeight);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, title_);
    }
    // The thin lines between groups lie in the spacers of the layout.
    QColor rule = p.sidebarMuted;
    rule.setAlphaF(0.35F);
    for (int i = 0; i < layout_->count(); ++i) {
        QLayoutItem* item = layout_->itemAt(i);
        if (item->spacerItem() == nullptr || i == layout_->count() - 1) continue;
        const QPoint centre = layout_->parentWidget()->mapTo(this, item->geometry().center());
        painter.fillRect(space(3), centre.y(), width() - space(6), currentMetrics().hairline, rule);
    }
}

}  // namespace minqing::ui
