// The parts of the visit page as they are laid out; visit_page.cpp has what they do.

#include "ui/pages/visits/visit_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/one_tab_stop.h"
#include "ui/widgets/scrolled_content.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFewestHouseholds = 3;  ///< of the grid, in sight at once
constexpr int kVisitedWidth = 80;     ///< at 100 %
}  // namespace

QWidget* VisitPage::buildLeft() {
    // On a small screen or at 200 % the column is higher than the page.
    auto* scroll = new QScrollArea(this);
    scroll->setFixedWidth(space(75));
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(3));
    household_ = new Card(left);
    household_->setObjectName(u"visit.household"_s);
    household_->setAccessibleName(tr("Household"));
    householdCode_ = new TextLabel({}, TextRole::Small, Tone::Muted, household_);
    householdText_ = new TextLabel({}, TextRole::Body, Tone::Normal, household_);
    householdText_->setWrapping(true);
    household_->body()->addWidget(householdCode_);
    household_->body()->addWidget(householdText_);
    auto* flags = new QWidget(household_);
    flags_ = new FlowLayout(flags);
    household_->body()->addWidget(flags);
    column->addWidget(household_);
    auto* list = new Card(left);
    list->body()->addWidget(new TextLabel(tr("Before"), TextRole::Heading, Tone::Normal, list));
    history_ = new Timeline(list);
    connect(history_, &Timeline::linkActivated, this, &Page::caseRequested);
    list->body()->addWidget(history_);
    list->body()->addWidget(makeRule(list));
    list->body()->addWidget(new TextLabel(tr("Households of the grid"), TextRole::Heading, Tone::Normal, list));
    roster_ = new LedgerTableView(list);
    roster_->setObjectName(u"visit.roster"_s);
    roster_->setAccessibleName(tr("Households of the grid"));
    roster_->setFrameless(true);
    roster_->setFewestRows(kFewestHouseholds);
    roster_->setModel(&model_.roster());
    roster_->horizontalHeader()->hide();
    roster_->setStretchColumn(u"household"_s);
    roster_->setColumnWidthByKey(u"visited"_s, kVisitedWidth);
    roster_->setDelegateForKey(u"visited"_s, new LightDelegate(roster_));
    connect(roster_, &LedgerTableView::activated, this, [this](const QModelIndex& index) {
        const auto& rows = model_.roster().rows();
        if (index.row() < int(rows.size())) model_.setHousehold(rows[size_t(index.row())].code);
        if (auto* first = chips_[u"questions"_s].value(u"family"_s)) first->setFocus();
    });
    connect(roster_, &LedgerTableView::clicked, roster_, &LedgerTableView::activated);
    list->body()->addWidget(roster_, 1);
    column->addWidget(list, 1);
    left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setScrolledContent(scroll, left);
    return scroll;
}

QWidget* VisitPage::buildTopLine(QWidget* parent) {
    auto* line = new QWidget(parent);
    auto* row = new FlowLayout(line, space(2));
    results_ = new QButtonGroup(this);
    results_->setExclusive(true);
    int place = 0;
    if (const auto* list = session_.surroundings()->definitions->codeList(u"visit_results"_s))
        for (const auto& item : list->items) {
            ++place;
            auto* chip = new ToggleChip(item.name.text(), place <= 3 ? u"F%1"_s.arg(place + 1) : QString(), false, line);
            chip->setCheckable(true);
            chip->setCheckMark(false);
            chip->setObjectName(u"visit.result."_s + item.code);
            chip->setAccessibleName(item.name.text());
            results_->addButton(chip);
            chips_[u"result"_s].insert(item.code, chip);
            row->addWidget(chip);
            connect(chip, &ToggleChip::clicked, this, [this, code = item.code] { model_.setResult(code); });
        }
    companions_ = new QLineEdit(line);
    companions_->setObjectName(u"visit.companions"_s);
    companions_->setAccessibleName(tr("Companions"));
    companions_->setPlaceholderText(tr("Companions"));
    companions_->setFixedWidth(space(32));
    leaflets_ = new QLineEdit(line);
    leaflets_->setObjectName(u"visit.leaflets"_s);
    leaflets_->setAccessibleName(tr("Leaflets"));
    leaflets_->setFixedWidth(space(12));
    row->addWidget(companions_);
    auto* counted = new QWidget(line);  // the caption goes where its field goes
    auto* pair = new QHBoxLayout(counted);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space(2));
    pair->addWidget(new TextLabel(tr("Leaflets"), TextRole::Small, Tone::Muted, counted));
    pair->addWidget(leaflets_);
    row->addWidget(counted);
    connect(companions_, &QLineEdit::textEdited, this,
            [this](const QString& text) { model_.setValue(u"companions"_s, text.trimmed()); });
    connect(leaflets_, &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto count = presentation::countOf(text);
        model_.setValue(u"leaflets"_s, count ? QJsonValue(*count) : QJsonValue(text.trimmed()));
        checkLeaflets();
    });
    connect(leaflets_, &QLineEdit::editingFinished, this, [this] {
        if (const auto count = presentation::countOf(leaflets_->text())) leaflets_->setText(QString::number(*count));
        if (const QString wrong = model_.problem(u"leaflets"_s); !wrong.isEmpty()) tell(wrong);
    });
    return line;
}

FlowLayout* VisitPage::addChips(QVBoxLayout* column, QWidget* parent, const QString& title, const QString& field,
                                const QString& list, bool keys) {
    auto* heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(title, TextRole::Small, Tone::Muted, parent));
    heading->addStretch();
    counts_[field] = new TextLabel({}, TextRole::Small, Tone::Muted, parent);
    heading->addWidget(counts_[field]);
    column->addLayout(heading);
    auto* area = new QWidget(parent);
    auto* flow = new FlowLayout(area);
    auto* stop = new OneTabStop(area);
    int place = 0;
    if (const auto* codes = session_.surroundings()->definitions->codeList(list))
        for (const auto& item : codes->items) {
            ++place;
            auto* chip = new ToggleChip(item.name.text(), keys && place <= 9 ? QString::number(place) : QString(), false, area);
            chip->setCheckable(true);
            chip->setObjectName(u"visit."_s + field + u"."_s + item.code);
            chip->setAccessibleName(item.name.text());
            chips_[field].insert(item.code, chip);
            flow->addWidget(chip);
            stop->add(chip);
            connect(chip, &ToggleChip::clicked, this, [this, field, code = item.code] { model_.toggle(field, code); });
        }
    column->addWidget(area);
    return flow;
}

QWidget* VisitPage::buildForm() {
    auto* card = new Card(this);
    auto* scroll = new QScrollArea(card);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space(1), 0);
    column->setSpacing(space(2));
    column->addWidget(buildTopLine(content));
    addChips(column, content, tr("Eight steps"), u"steps"_s, u"visit_steps"_s, false);
    addChips(column, content, tr("Nine questions"), u"questions"_s, u"questions"_s, true);
    addChips(column, content, tr("Benefit projects told"), u"projects"_s, u"benefit_projects"_s, false);
    produced_ = new QVBoxLayout;
    produced_->setSpacing(space(2));
    column->addLayout(produced_);
    auto* adders = new QHBoxLayout;
    for (const auto& [type, text, key] :
         {std::tuple{u"grievance"_s, tr("Grievance"), Qt::Key_Q}, std::tuple{u"micro_wish"_s, tr("Wish"), Qt::Key_W}}) {
        auto* add = new SecondaryButton(text, content);
        add->setIconKind(Icon::Plus);
        add->setObjectName(u"visit.add."_s + type);
        add->setAccessibleName(text);
        add->setShortcutWithHint(QKeySequence(Qt::CTRL | key));
        connect(add, &ActionButton::clicked, this, [this, type = type] { addProduced(type); });
        adders->addWidget(add);
    }
    adders->addStretch();
    column->addLayout(adders);
    column->addWidget(new TextLabel(tr("Diary"), TextRole::Small, Tone::Muted, content));
    diary_ = new QPlainTextEdit(content);
    diary_->setObjectName(u"visit.diary"_s);
    diary_->setAccessibleName(tr("Diary"));
    diary_->setTabChangesFocus(true);
    diary_->setMinimumHeight(diary_->fontMetrics().lineSpacing() * 4);
    diary_->setPlaceholderText(tr("What was seen and said, what was promised"));
    connect(diary_, &QPlainTextEdit::textChanged, this, [this] { model_.setDiary(diary_->toPlainText()); });
    column->addWidget(diary_, 1);
    scroll_ = scroll;
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setScrolledContent(scroll, content);
    card->body()->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    draft_ = new TextLabel({}, TextRole::Small, Tone::Muted, card);
    draft_->setObjectName(u"visit.draft"_s);
    save_ = new SecondaryButton(tr("Save"), card);
    save_->setObjectName(u"visit.save"_s);
    save_->setAccessibleName(tr("Save"));
    save_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_S));
    saveNext_ = new PrimaryButton(tr("Save and next household"), card);
    saveNext_->setObjectName(u"visit.save_next"_s);
    saveNext_->setAccessibleName(tr("Save and next household"));
    saveNext_->setKeyHint(keyCapText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    connect(save_, &ActionButton::clicked, this, [this] { save(false); });
    connect(saveNext_, &ActionButton::clicked, this, [this] { save(true); });
    foot->addStretch();  // the middle is where the notes of the window come up
    foot->addWidget(draft_);
    foot->addWidget(save_);
    foot->addWidget(saveNext_);
    card->body()->addLayout(foot);
    return card;
}

}  // namespace minqing::ui
