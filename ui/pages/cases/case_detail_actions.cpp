// The buttons of a case: what can be done now, why the rest cannot, and where the keys go after a step.

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include "presentation/formats.h"
#include "ui/pages/cases/case_detail_pane.h"
#include "ui/pages/cases/evidence_panel.h"
#include "ui/pages/cases/link_dialog.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

constexpr int settlingMs = 400;

void CaseDetailPane::renderActions() {
    actionFlow_->clearWidgets();
    const auto step = model_.nextStep();
    for (const auto& offer : model_.offers()) {
        // Only what Ctrl+Enter does stands out; a transfer or a reminder is never the obvious next step.
        addActionButton(offer, step && step->id == offer.id);
    }
    addReasonsButton();
    showDeputy();
    addLinkButtons();
    // Made anew, they would come last of the whole window.
    QWidget* before = scroll_;
    for (int i = 0; i < actionFlow_->count(); ++i) {
        QWidget* button = actionFlow_->itemAt(i)->widget();
        setTabOrder(before, button);
        before = button;
    }
    const auto next = model_.blockedNextStep();
    blocked_->setVisible(next.has_value());
    if (!next) return;
    blocked_->setMessage(Banner::Kind::Neutral, presentation::blockedTitle(*next), presentation::blockedReasons(*next));
}

void CaseDetailPane::addActionButton(const ActionOffer& offer, bool next) {
    using Kind = ActionButton::Kind;
    const bool back = model_.goesBack(offer.id);
    auto* button = new ActionButton(next ? Kind::Primary : back ? Kind::Danger : Kind::Secondary, offer.name, actions_);
    if (next) button->setKeyHint(keyCapText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    button->setObjectName(name_ + u".action."_s + offer.id);
    button->setAccessibleName(offer.name);
    if (!offer.allowed) {
        QStringList reasons;
        for (const auto& reason : offer.reasons) reasons.append(reason.message);
        button->setBlockedReasons(reasons);
    }
    connect(button, &ActionButton::clicked, this, [this, id = offer.id] { perform(id); });
    button->show();
    actionFlow_->addWidget(button);
}

/// A greyed button cannot be reached by the keyboard: this one can, and tells the reasons of all of them.
void CaseDetailPane::addReasonsButton() {
    QStringList lines;
    for (const auto& offer : model_.offers()) {
        if (offer.allowed || !offer.mine) continue;  // what is never one's own needs no reasons
        QStringList reasons;
        for (const auto& reason : offer.reasons) reasons.append(reason.message);
        lines.append(tr("%1: %2").arg(offer.name, reasons.join(u"；"_s)));
    }
    if (lines.isEmpty()) return;
    auto* why = new ActionButton(ActionButton::Kind::Quiet, tr("Why greyed?"), actions_);
    why->setObjectName(name_ + u".why"_s);
    why->setAccessibleName(why->text());
    why->setAccessibleDescription(lines.join(u'\n'));
    why->setToolTip(lines.join(u'\n'));
    connect(why, &ActionButton::clicked, this, [this, lines] {
        blocked_->setMessage(Banner::Kind::Neutral, tr("What cannot be done now, and why:"), lines);
        scroll_->ensureWidgetVisible(blocked_);
    });
    why->show();
    actionFlow_->addWidget(why);
}

ActionButton* CaseDetailPane::nextStepButton() const {
    for (const bool main : {true, false})
        for (const auto& offer : model_.offers())
            if (offer.allowed && offer.main == main && !model_.goesBack(offer.id))
                if (auto* button = actions_->findChild<ActionButton*>(name_ + u".action."_s + offer.id)) return button;
    return nullptr;
}

/// What is done as soon as its button is pressed: no form comes between, so a key pressed once too often would do it.
bool CaseDetailPane::actsAtOnce(const QString& action) const {
    for (const auto& offer : model_.offers())
        if (offer.id == action) return offer.asks.isEmpty() && !offer.commentNeeded && offer.evidenceNeeded == 0;
    return false;
}

void CaseDetailPane::giveKeysTo(ActionButton* button, Qt::FocusReason reason) {
    if (actsAtOnce(button->objectName().section(u".action."_s, 1)))
        scroll_->setFocus(reason);  // Tab leads to it, Ctrl+Enter does it
    else
        button->setFocus(reason);
}

void CaseDetailPane::focusNextStep() {
    focusWanted_ = false;
    scroll_->verticalScrollBar()->setValue(0);
    if (auto* button = nextStepButton())
        giveKeysTo(button, Qt::TabFocusReason);
    else
        emit listFocusWanted();
}

void CaseDetailPane::followInTabOrder(QWidget* before) { setTabOrder(before, scroll_); }

void CaseDetailPane::takeKeys() {
    if (isFilling() || !model_.view()) return;
    if (auto* button = nextStepButton())
        giveKeysTo(button, Qt::ShortcutFocusReason);
    else
        scroll_->setFocus(Qt::ShortcutFocusReason);
}

void CaseDetailPane::preview() {
    if (isFilling() || !model_.view() || evidence_->look()) return;
    auto* button = nextStepButton();
    if (!button) button = actions_->findChild<ActionButton*>(name_ + u".why"_s);
    if (button)
        giveKeysTo(button, Qt::ShortcutFocusReason);
    else
        emit hint(tr("This case has no evidence to look at and nothing that you can do now."));
}

/// The name of what has the keys in here; the pane's own where that has none; empty: they are elsewhere.
QString CaseDetailPane::holderName() const {
    const QWidget* holder = window()->focusWidget();
    if (!holder || (holder != scroll_ && !scroll_->isAncestorOf(holder))) return {};
    return holder->objectName().isEmpty() ? objectName() : holder->objectName();
}

/// The same case was read again: the keys stay where they were, and so does what is in sight.
void CaseDetailPane::restorePlace(const QString& holder, int height) {
    if (!holder.isEmpty()) {
        QWidget* heir = nullptr;
        for (auto* one : scroll_->widget()->findChildren<QWidget*>(holder))
            if (one->isEnabled() && one->isVisibleTo(scroll_) && one->focusPolicy() != Qt::NoFocus) heir = one;
        if (!heir) return focusNextStep();
        heir->setFocus(Qt::OtherFocusReason);
    }
    // How high the new parts are comes out bit by bit, as their layouts are asked and pictures come in.
    keptHeight_ = height;
    scroll_->verticalScrollBar()->setValue(height);
    QTimer::singleShot(settlingMs, this, [this] { keptHeight_.reset(); });
}

/// Whoever acts by a role that was lent sees in whose name.
void CaseDetailPane::showDeputy() {
    QStringList names;
    for (const auto& offer : model_.offers())
        if (offer.mine && !offer.inNameOf.isEmpty()) names.append(offer.inNameOf);
    names.removeDuplicates();
    if (names.isEmpty()) return;
    auto* badge = new Badge(tr("in the name of %1").arg(names.join(presentation::listSeparator())), Tone::Muted, actions_);
    badge->setObjectName(name_ + u".deputy"_s);
    badge->setAccessibleName(badge->text());
    badge->setToolTip(tr("You do this by a role that was lent to you; the history names you both."));
    badge->show();
    actionFlow_->addWidget(badge);
}

void CaseDetailPane::addLinkButtons() {
    const auto add = [this](const QString& id, const QString& text, auto work) {
        auto* button = new ActionButton(ActionButton::Kind::Quiet, text, actions_);
        button->setObjectName(name_ + u".action."_s + id);
        button->setAccessibleName(text);
        connect(button, &ActionButton::clicked, this, work);
        button->show();
        actionFlow_->addWidget(button);
    };
    const auto& view = *model_.view();
    if (const auto children = model_.openChildren(); !children.empty()) {
        add(u"close_children"_s, tr("Close its %1 cases, each by its own rules").arg(children.size()),
            [this] { closeChildren(); });
    }
    if (!session_.may(Right::Assign)) return;
    if (const auto master = view.file.mergedInto(); !master.isEmpty()) {
        add(u"unmerge"_s, tr("Take the merging into %1 back").arg(master), [this, master] { unmerge(master); });
    } else {
        add(u"link"_s, tr("Merge or link…"), [this] {
            auto* dialog = new LinkDialog(session_, *model_.view(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &LinkDialog::linked, this,
                    [this](const QString& target) { emit message(tr("Linked to %1").arg(target), false); });
            dialog->open();
        });
    }
}

}  // namespace minqing::ui
