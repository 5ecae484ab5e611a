#include "ui/pages/wishes/wish_page.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextLayout>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardHeightInSteps = 41;
constexpr int contentLines = 2;
constexpr qint64 secondPressMs = 700;  ///< longer than a double click takes

/// Whole lines only; the last one ends in "…" where there is more, which the tooltip tells.
class ShortText final : public TextLabel {
  public:
    ShortText(const QString& text, int lines, QWidget* parent)
        : TextLabel({}, TextRole::Body, Tone::Normal, parent), text_(text.simplified()), lines_(lines) {
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    [[nodiscard]] QSize sizeHint() const override { return {1, fontMetrics().lineSpacing() * lines_}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        TextLabel::resizeEvent(event);
        QTextLayout layout(text_, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        QStringList shown;
        while (shown.size() < lines_) {
            auto line = layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(width());
            const bool last = shown.size() + 1 == lines_;
            shown.append(last ? fontMetrics().elidedText(text_.mid(line.textStart()), Qt::ElideRight, width())
                              : text_.mid(line.textStart(), line.textLength()));
        }
        layout.endLayout();
        setText(shown.join(u'\n'));
        setToolTip(shown.join(QString()) == text_ ? QString() : text_);
    }

  private:
    QString text_;
    int lines_;
};

CaseListKind listKind() {
    CaseListKind kind;
    kind.name = u"wishlist"_s;
    kind.type = u"micro_wish"_s;
    kind.title = WishPage::tr("Micro-wishes");
    kind.newText = WishPage::tr("Register a wish");
    return kind;
}

}  // namespace

WishPage::WishPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent),
      model_(session),
      header_(new PageHeader(tr("Micro-wishes"), this)),
      banner_(new Banner(this)),
      stack_(new QStackedWidget(this)),
      list_(new CaseListPage(listKind(), session, settings, this)),
      scroll_(new QScrollArea(this)),
      board_(new QWidget),
      empty_(new EmptyState(board_)),
      more_(new SecondaryButton(tr("Show more"), this)),
      view_(new SecondaryButton(tr("List view"), this)) {
    setObjectName(u"wishes.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* board = new QWidget(this);
    auto* boardColumn = new QVBoxLayout(board);
    boardColumn->setContentsMargins(space(4), space(3), space(4), space(2));
    boardColumn->setSpacing(space(2));
    boardColumn->addWidget(header_);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space(2));
    auto* group = new QButtonGroup(this);
    const std::pair<QString, QString> states[] = {{u"published"_s, tr("On the board")},   {u"claimed"_s, tr("Claimed")},
                                                  {u"realised"_s, tr("To be confirmed")}, {u"closed"_s, tr("Realised")},
                                                  {u"collected"_s, tr("To be checked")},  {u"mine"_s, tr("My claims")}};
    for (const auto& [state, text] : states) {
        auto* chip = new ToggleChip(text, {}, false, board);
        chip->setCheckable(true);
        chip->setCheckMark(false);
        chip->setObjectName(u"wishes.filter."_s + state);
        chip->setAccessibleName(text);
        group->addButton(chip);
        states_.insert(state, chip);
        chips->addWidget(chip);
        connect(chip, &ToggleChip::clicked, this, [this, state = state] { model_.setFilter(state, {}, {}); });
    }
    chips->addStretch();
    boardColumn->addLayout(chips);
    boardColumn->addWidget(banner_);
    banner_->hide();
    banner_->setClosable(true);
    auto* contents = new QVBoxLayout(board_);
    contents->setContentsMargins(0, 0, 0, 0);
    grid_ = new QGridLayout;
    grid_->setSpacing(space(3));
    contents->addLayout(grid_);
    contents->addWidget(empty_);
    contents->addWidget(more_, 0, Qt::AlignHCenter);
    contents->addStretch();
    scroll_->setWidget(board_);
    board_->setAutoFillBackground(false);  // the card shows through
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    boardColumn->addWidget(scroll_, 1);
    auto* note = new TextLabel(
        tr("First come, first served: one wish has one claimant. What is not realised after 15 days returns to the "
           "board. Reasons of hardship are never shown."),
        TextRole::Small, Tone::Muted, board);
    note->setWrapping(true);
    boardColumn->addWidget(note);
    stack_->addWidget(board);
    stack_->addWidget(list_);
    column->addWidget(stack_);
    view_->setObjectName(u"wishes.view"_s);
    view_->setAccessibleName(tr("List view"));
    more_->setObjectName(u"wishes.more"_s);
    more_->setAccessibleName(tr("Show more"));
    header_->addAction(view_);
    auto* back = new SecondaryButton(tr("Board view"), this);
    back->setObjectName(u"wishes.board"_s);
    back->setAccessibleName(back->text());
    connect(back, &ActionButton::clicked, this, &WishPage::showBoard);
    list_->addHeaderAction(back);
    addNewButton();
    connect(view_, &ActionButton::clicked, this, &WishPage::showList);
    connect(more_, &ActionButton::clicked, &model_, &presentation::WishBoardModel::more);
    connect(&model_, &presentation::WishBoardModel::changed, this, &WishPage::render);
    connect(&model_, &presentation::WishBoardModel::failed, this,
            [this](const Error& error) { banner_->setMessage(Banner::Kind::Error, error.text()); });
    for (const auto signal : {&Page::message}) connect(list_, signal, this, signal);
    connect(list_, &Page::hint, this, &Page::hint);
    connect(list_, &Page::caseRequested, this, &Page::caseRequested);
}

/// For who may register; the list says so.
void WishPage::addNewButton() {
    if (list_->newText().isEmpty()) return;
    auto* add = new PrimaryButton(list_->newText(), this);
    add->setIconKind(Icon::Plus);
    add->setObjectName(u"wishes.new"_s);
    add->setAccessibleName(add->text());
    add->setToolTip(tr("Ctrl+N"));
    connect(add, &ActionButton::clicked, this, &WishPage::newItem);
    header_->addAction(add);
}

void WishPage::enter() {
    if (stack_->currentWidget() == list_) {
        list_->enter();
        return;
    }
    showBoard();
}

void WishPage::showBoard() {
    stack_->setCurrentIndex(0);
    if (!asked_) {
        asked_ = true;
        states_[u"published"_s]->setChecked(true);
        model_.setFilter(u"published"_s, {}, {});
    } else {
        model_.refresh();
    }
    states_[u"published"_s]->setFocus();
}

void WishPage::showList() {
    stack_->setCurrentWidget(list_);
    list_->enter();
}

void WishPage::newItem() {
    if (list_->newText().isEmpty()) {
        emit message(tr("Your role registers no wish."), true);
        return;
    }
    showList();
    list_->newItem();
}

void WishPage::doMainAction() {
    if (stack_->currentWidget() == list_) list_->doMainAction();
}

void WishPage::openList(const storage::CaseQuery& query, const QString& title) {
    showList();
    list_->openList(query, title);
}

void WishPage::openCase(const QString& number) {
    showList();
    list_->openCase(number);
}

int WishPage::cardsPerLine() const { return std::clamp(scroll_->viewport()->width() / space(70), 2, 5); }

void WishPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    render();
}

QWidget* WishPage::makeCard(const presentation::WishCard& wish) {
    auto* card = new Card(wish.title, {}, board_);
    card->setObjectName(u"wishes.card."_s + wish.number);
    card->setAccessibleName(wish.title);
    card->setFixedHeight(space(cardHeightInSteps));
    card->body()->addWidget(new ShortText(wish.content, contentLines, card));
    card->body()->addWidget(new TextLabel(wish.place + u" · "_s + wish.amount, TextRole::Small, Tone::Muted, card));
    card->body()->addStretch();
    auto* foot = new QHBoxLayout;
    foot->addWidget(new TextLabel(wish.status, TextRole::Small, Tone(int(wish.tone)), card));
    foot->addStretch();
    auto* button = wish.mayClaim ? static_cast<ActionButton*>(new PrimaryButton(tr("Claim"), card))
                                 : new SecondaryButton(tr("Open"), card);
    button->setObjectName(u"wishes.%1.%2"_s.arg(wish.mayClaim ? u"claim"_s : u"open"_s, wish.number));
    button->setAccessibleName(button->text() + u" "_s + wish.title);
    connect(button, &ActionButton::clicked, this,
            [this, number = wish.number, claims = wish.mayClaim] { claims ? claim(number) : openCase(number); });
    foot->addWidget(button);
    card->body()->addLayout(foot);
    return card;
}

/// The next wish moves to where this one stood: a second press right behind the first was not meant for it.
void WishPage::claim(const QString& number) {
    if (sinceClaim_.isValid() && sinceClaim_.elapsed() < secondPressMs) return;
    sinceClaim_.start();
    model_.claim(number, this, [this](Expected<Receipt> receipt) {
        if (receipt)
            emit message(tr("You claimed %1. Realise it within 15 days.").arg(receipt->number), false);
        else
            banner_->setMessage(Banner::Kind::Error, tr("Not claimed:"), receipt.error().text().split(u'\n'));
        model_.refresh();
    });
}

/// The cards are made anew: the keys stay with the same one, or on the board.
void WishPage::restoreFocus(const QString& held, const std::vector<QWidget*>& cards) {
    for (QWidget* card : cards)
        if (auto* heir = card->findChild<QWidget*>(held)) return heir->setFocus(Qt::OtherFocusReason);
    if (auto* chip = states_.value(model_.state())) chip->setFocus(Qt::OtherFocusReason);
}

void WishPage::render() {
    if (const auto& counts = model_.counts())
        header_->setSummary(tr("on the board %1 · claimed %2 · to be confirmed %3 · realised %4")
                                .arg(presentation::countText(counts->published), presentation::countText(counts->claimed),
                                     presentation::countText(counts->realised), presentation::countText(counts->closed)));
    const QWidget* holder = window()->focusWidget();
    const QString held = holder && board_->isAncestorOf(holder) ? holder->objectName() : QString();
    while (auto* item = grid_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const int width = cardsPerLine();
    std::vector<QWidget*> cards;
    for (int i = 0; i < int(model_.cards().size()); ++i) {
        auto* card = makeCard(model_.cards()[size_t(i)]);
        grid_->addWidget(card, i / width, i % width);
        card->show();
        cards.push_back(card);
    }
    if (!held.isEmpty() && held != more_->objectName()) restoreFocus(held, cards);
    for (int column = 0; column < 6; ++column) grid_->setColumnStretch(column, column < width ? 1 : 0);
    more_->setVisible(model_.hasMore());
    const bool mine = model_.state() == "mine"_L1;
    empty_->setContents(Icon::Wish, mine ? tr("You have claimed no wish") : tr("No wish here"),
                        mine ? tr("Choose one on the board and press “Claim”.")
                             : tr("No wish stands at this step now. Try another of the steps above."));
    empty_->setVisible(model_.cards().empty() && model_.counts().has_value());
}

}  // namespace minqing::ui
