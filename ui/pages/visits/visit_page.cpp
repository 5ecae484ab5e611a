#include "ui/pages/visits/visit_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "base/masking.h"
#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "ui/pages/visits/produced_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

VisitPage::VisitPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent),
      model_(session),
      header_(new PageHeader(tr("Household visit"), this)),
      banner_(new Banner(this)),
      grids_(new QComboBox(this)) {
    setObjectName(u"visit.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(2));
    column->addWidget(header_);
    column->addWidget(banner_);
    banner_->setObjectName(u"visit.banner"_s);
    banner_->setClosable(true);
    banner_->hide();
    auto* parts = new QHBoxLayout;
    parts->setSpacing(space(3));
    parts->addWidget(buildLeft());
    parts->addWidget(buildForm(), 1);
    column->addLayout(parts, 1);
    grids_->setObjectName(u"visit.grid"_s);
    grids_->setAccessibleName(tr("Grid"));
    grids_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    same_ = new SecondaryButton(tr("Same as the one before"), this);
    same_->setObjectName(u"visit.same"_s);
    same_->setAccessibleName(tr("Same as the one before"));
    same_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_D));
    header_->addAction(grids_);
    header_->addAction(same_);
    connect(same_, &ActionButton::clicked, &model_, &presentation::VisitModel::sameAsBefore);
    connect(grids_, &QComboBox::activated, this, [this](int index) { model_.setGrid(grids_->itemData(index).toString()); });
    bindKeys();
    connect(&model_, &presentation::VisitModel::householdChanged, this, &VisitPage::renderHousehold);
    connect(&model_, &presentation::VisitModel::rosterChanged, this, &VisitPage::renderDay);
    connect(&model_, &presentation::VisitModel::dayChanged, this, &VisitPage::renderDay);
    connect(&model_, &presentation::VisitModel::draftStored, this, &VisitPage::renderDay);
    connect(&model_, &presentation::VisitModel::draftPutBy, this, [this](const QString& household) {
        emit message(tr("What you typed for household %1 is kept. Choose it again to go on.").arg(household), false);
    });
    connect(&model_, &presentation::VisitModel::formChanged, this, &VisitPage::renderForm);
    connect(&model_, &presentation::VisitModel::producedChanged, this, &VisitPage::renderProduced);
    connect(&model_, &presentation::VisitModel::edited, this, &VisitPage::followProblems);
    connect(banner_, &Banner::actionTriggered, this, &VisitPage::undoTyping);
    connect(&model_, &presentation::VisitModel::failed, this,
            [this](const Error& error) { banner_->setMessage(Banner::Kind::Error, error.text()); });
    connect(&session_, &presentation::SessionModel::undone, banner_, &Banner::hide);  // that it was saved is no longer so
    connect(&model_, &presentation::VisitModel::gridsChanged, this, [this] {
        grids_->clear();
        for (const QString& code : model_.grids()) grids_->addItem(session_.surroundings()->units.fullName(code), code);
    });
}

void VisitPage::bindKeys() {
    int place = 0;
    if (const auto* list = session_.surroundings()->definitions->codeList(u"visit_results"_s))
        for (const auto& item : list->items) {
            if (++place > 3) break;
            auto* key = new QShortcut(QKeySequence(Qt::Key_F1 + place), this);
            key->setContext(Qt::WidgetWithChildrenShortcut);
            connect(key, &QShortcut::activated, this, [this, code = item.code] { model_.setResult(code); });
        }
    // Digits toggle questions wherever the focus is, except in a field that takes digits as text.
    for (QWidget* child : findChildren<QWidget*>()) child->installEventFilter(this);
    installEventFilter(this);
}

bool VisitPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && (watched == forth_ || watched == scroll_->widget())) keepInView();
    if (event->type() == QEvent::FocusIn && watched == diary_) {
        forth_ = diary_;
        keepInView();
    }
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int digit = key->key() - Qt::Key_0;
    const bool typing = qobject_cast<QLineEdit*>(watched) || qobject_cast<QPlainTextEdit*>(watched);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    const bool wanted = digit >= 1 && digit <= 9 && ((plain && !typing) || key->modifiers() == Qt::AltModifier);
    const auto* list = wanted ? session_.surroundings()->definitions->codeList(u"questions"_s) : nullptr;
    if (!list || digit > int(list->items.size())) return Page::eventFilter(watched, event);
    model_.toggle(u"questions"_s, list->items[size_t(digit - 1)].code);
    return true;
}

void VisitPage::enter() {
    if (!started_) model_.start();
    started_ = true;
    if (auto* first = chips_[u"questions"_s].value(u"family"_s)) first->setFocus();
    renderDay();
}

void VisitPage::focusFilter() { roster_->setFocus(); }

void VisitPage::addProduced(const QString& type) {
    model_.addProduced(type);
    bringForth(produced_->count() - 1);
}

/// The keys go to this card, and it stays in view until its layout has settled.
void VisitPage::bringForth(int position) {
    auto* item = produced_->itemAt(position);
    auto* card = item ? qobject_cast<ProducedCard*>(item->widget()) : nullptr;
    if (!card) return;
    card->focusTitle();
    forth_ = card;
    keepInView();
}

void VisitPage::keepInView() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            QWidget* now = window()->focusWidget();
            if (!forth_ || !now || (forth_ != now && !forth_->isAncestorOf(now))) return;
            scroll_->widget()->layout()->activate();
            scroll_->ensureWidgetVisible(forth_, 0, space(2));
            // All of it: of a text the scroll area itself would show the line with the cursor only.
            const QPoint middle = now->mapTo(scroll_->widget(), now->rect().center());
            scroll_->ensureVisible(middle.x(), middle.y(), 0, now->height() / 2 + space(2));
        },
        Qt::QueuedConnection);
}

void VisitPage::openHousehold(const QString& code) { model_.setHousehold(code); }

void VisitPage::renderHousehold() {
    const auto* row = model_.household();
    const auto around = session_.surroundings();
    // What was said about another door does not stand over this one.
    if (!toldFor_.isEmpty() && model_.householdCode() != toldFor_) {
        banner_->hide();
        toldFor_.clear();
        unsaved_ = false;
    }
    household_->setTitle(row ? tr("Household of %1").arg(maskName(row->name)) : tr("No household chosen"));
    householdCode_->setText(row ? row->code : QString());
    QStringList lines;
    flags_->clearWidgets();
    if (row) {
        lines.append(row->address);
        const QString phone = row->fields.value(u"phone"_s).toString();
        QStringList second;
        if (const auto persons = row->fields.value(u"persons"_s).toInt()) second.append(tr("%1 persons").arg(persons));
        if (!phone.isEmpty()) second.append(tr("phone %1").arg(phone.contains(u'*') ? phone : maskPhone(phone)));
        if (!second.isEmpty()) lines.append(second.join(u" · "_s));
        for (const auto& field : {std::pair{u"flags"_s, u"household_flags"_s}, std::pair{u"hardship"_s, u"hardship_kinds"_s}})
            for (const auto& code : row->fields.value(field.first).toArray()) {
                if (code.toString() == "none"_L1) continue;
                auto* chip = new Chip(around->definitions->codeName(field.second, code.toString()), household_);
                chip->setPassive(true);
                chip->show();
                flags_->addWidget(chip);
            }
        for (int i = 0; i < int(model_.roster().rows().size()); ++i)
            if (model_.roster().rows()[size_t(i)].code == row->code && roster_->currentIndex().row() != i)
                roster_->setCurrentIndex(model_.roster().index(i, 0));
    }
    householdText_->setText(lines.join(u'\n'));
    TimelineGroup group;
    for (const auto& line : model_.history()) {
        TimelineEntry entry;
        entry.time = line.time;
        entry.text = line.text;
        entry.linkText = entry.linkId = line.number;
        entry.light = LightKind(int(line.light));
        entry.lightWord = line.lightWord;
        group.entries.push_back(std::move(entry));
        if (group.entries.size() >= 4) break;
    }
    if (group.entries.empty())
        group.entries.push_back({.time = {},
                                 .text = tr("No visit and no case yet"),
                                 .emphasis = {},
                                 .note = {},
                                 .light = LightKind::None,
                                 .lightWord = {},
                                 .linkText = {},
                                 .linkId = {}});
    history_->setGroups({group});
    renderDay();
}

void VisitPage::renderForm() {
    for (const QString& field : {u"steps"_s, u"questions"_s, u"projects"_s}) {
        const QStringList chosen = model_.chosen(field);
        for (auto chip = chips_[field].constBegin(); chip != chips_[field].constEnd(); ++chip)
            chip.value()->setChecked(chosen.contains(chip.key()));
        counts_[field]->setText(u"%1 / %2"_s.arg(chosen.size()).arg(chips_[field].size()));
    }
    if (auto* chip = chips_[u"result"_s].value(model_.result())) chip->setChecked(true);
    const QJsonValue leaflets = model_.value(u"leaflets"_s);
    // While it is typed, "12本" and the 12 that it means are the same; another household's number is not.
    const auto typed = presentation::countOf(leaflets_->text());
    const bool left = leaflets_->text().isEmpty() && !leaflets_->hasFocus();  // no number at all is shown as 0 when one leaves
    if (left || (typed ? QJsonValue(*typed) : QJsonValue(leaflets_->text().trimmed())) != leaflets)
        leaflets_->setText(leaflets.isString() ? leaflets.toString() : QString::number(leaflets.toInteger()));
    checkLeaflets();
    const QString companions = model_.value(u"companions"_s).toString();
    if (companions_->text().trimmed() != companions) companions_->setText(companions);
    if (diary_->toPlainText() != model_.diary()) diary_->setPlainText(model_.diary());
}

void VisitPage::renderProduced() {
    while (auto* item = produced_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < int(model_.produced().size()); ++i) {
        auto* card = new ProducedCard(model_, session_, i, this);
        produced_->addWidget(card);
        if (auto* add = findChild<QWidget*>(u"visit.add.grievance"_s)) card->tabAfter(add->previousInFocusChain());
        for (QWidget* child : card->findChildren<QWidget*>()) child->installEventFilter(this);
        connect(card, &ProducedCard::partsChanged, this, [this, card] {
            for (QWidget* child : card->findChildren<QWidget*>()) child->installEventFilter(this);
        });
    }
    offerRestoring();
}

/// A card that was removed comes back from here, and by Ctrl+Z, with all that was typed on it.
void VisitPage::offerRestoring() {
    const bool can = model_.canRestoreProduced();
    if (can) {
        tell(tr("Removed. Ctrl+Z brings it back with all that was typed."));
        banner_->setAction(tr("Bring it back"));
        if (auto* add = findChild<QWidget*>(u"visit.add.grievance"_s)) add->setFocus();
    } else if (!banner_->actionText().isEmpty()) {
        banner_->setAction({});
        banner_->hide();
    }
}

bool VisitPage::undoTyping() {
    if (!model_.canRestoreProduced()) return false;
    bringForth(model_.restoreProduced());
    return true;
}

void VisitPage::tell(const QString& text) {
    banner_->setAction({});
    banner_->setMessage(Banner::Kind::Info, text);
    toldFor_ = model_.householdCode();
}

void VisitPage::renderDay() {
    if (const int place = grids_->findData(model_.grid()); place >= 0) grids_->setCurrentIndex(place);
    QStringList parts;
    if (model_.isRosterCut())
        parts.append(tr("today %1; of this large grid the first %2 households are listed")
                         .arg(model_.visitsToday())
                         .arg(model_.rosterCount()));
    else if (model_.rosterCount() > 0)
        parts.append(tr("today %1, %2 of %3 households not visited yet")
                         .arg(model_.visitsToday())
                         .arg(model_.rosterCount() - model_.visitedCount())
                         .arg(model_.rosterCount()));
    if (const auto seconds = model_.averageSeconds()) parts.append(tr("%1 s each on average").arg(*seconds));
    header_->setSummary(parts.join(u" · "_s));
    const auto stored = model_.draftStoredAt();
    draft_->setText(stored ? tr("Draft kept %1").arg(beijingTime(*stored).toString(u"HH:mm:ss"_s)) : QString());
    if (const auto recovered = model_.recovered(); recovered && !model_.householdCode().isEmpty()) {
        tell(tr("The visit typed %1 was not saved. Here it is again; save it or choose another household.")
                 .arg(presentation::momentText(*recovered, session_.now())));
        model_.forgetRecovery();
    }
}

void VisitPage::save(bool next) {
    if (model_.isSaving()) return;
    markCards({});
    unsaved_ = false;
    if (model_.isUntouched()) {
        // Saved a moment ago, or only opened: there is nothing to save, and no second visit to the same door.
        if (next && model_.isSaved())
            goOn();
        else
            sayNothingEntered();
        return;
    }
    if (const auto problems = model_.problems(); !problems.empty()) {
        showProblems(tr("Not saved yet:"), problems);
        unsaved_ = true;
        return;
    }
    model_.save(this, [this, next](Expected<Receipt> receipt) {
        if (receipt)
            saved(*receipt, next);
        else
            showProblems(tr("Not saved. What you typed is kept."), receipt.error().reasons);
    });
}

void VisitPage::sayNothingEntered() {
    tell(model_.isSaved()
             ? tr("Saved already, and nothing was entered since. Ctrl+Enter goes on to the next household.")
             : tr("Nothing was entered yet: mark what was asked, or press F2 to F4 for how the visit went; then save it."));
}

void VisitPage::saved(const Receipt& receipt, bool next) {
    banner_->hide();
    QStringList numbers;
    for (const auto& [number, type] : receipt.produced) numbers.append(number);
    emit message(numbers.isEmpty()
                     ? tr("Saved: %1").arg(receipt.number)
                     : tr("Saved: %1, raised %2").arg(receipt.number, numbers.join(presentation::listSeparator())),
                 false);
    if (next)
        goOn();
    else
        tell(tr("Saved: %1. Ctrl+Enter goes on to the next household.").arg(receipt.number));
    if (auto* first = chips_[u"questions"_s].value(u"family"_s)) first->setFocus();
}

void VisitPage::goOn() {
    const QString code = model_.nextHousehold();
    if (code.isEmpty()) {
        tell(tr("This is the only household of the grid: you are still at the same door."));
        return;
    }
    model_.setHousehold(code);
    // A new visit begins at its top, with how it went.
    QMetaObject::invokeMethod(
        this, [this] { scroll_->verticalScrollBar()->setValue(0); }, Qt::QueuedConnection);
    const bool again = model_.household() && model_.household()->validVisits > 0;
    if (again) tell(tr("Every household of this grid has been visited. The next one in order stands here."));
    if (auto* first = chips_[u"questions"_s].value(u"family"_s)) first->setFocus();
}

/// What is no number stays as it was typed, marked; "12本" can only mean 12.
void VisitPage::checkLeaflets() {
    const QString wrong = model_.problem(u"leaflets"_s);
    leaflets_->setProperty("invalid", !wrong.isEmpty());
    leaflets_->setToolTip(wrong);
    leaflets_->setAccessibleDescription(wrong);
    repolish(leaflets_);
}

}  // namespace minqing::ui
