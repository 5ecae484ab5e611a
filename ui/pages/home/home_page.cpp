#include "ui/pages/home/home_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stat_tile.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t tilesPerLine = 6;

std::vector<presentation::Column<CaseFacts>> pressingColumns(const SurroundingsPtr& around) {
    std::vector<presentation::Column<CaseFacts>> shown;
    for (auto& column : presentation::caseColumns(u"grievance"_s, around))
        if (column.shown) shown.push_back(std::move(column));
    return shown;
}

}  // namespace

HomePage::HomePage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent),
      model_(session),
      header_(new PageHeader(tr("Home"), this)),
      banner_(new Banner(this)),
      tiles_(new QWidget(this)),
      table_(new LedgerTableView(this)),
      pressing_(
          pressingColumns(session.surroundings()), [](const CaseFacts& facts) { return qint64(facts.id.value); },
          presentation::cellContextOf(session)),
      empty_(new EmptyState) {
    setObjectName(u"home.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(3));
    column->addWidget(header_);
    column->addWidget(banner_);
    banner_->hide();
    auto* tileLines = new QVBoxLayout(tiles_);
    tileLines->setContentsMargins(0, 0, 0, 0);
    tileLines->setSpacing(space(3));
    column->addWidget(tiles_);
    auto* card = new Card(tr("Most pressing"), tr("by deadline; Enter opens"), this);
    table_->setObjectName(u"home.pressing"_s);
    table_->setAccessibleName(tr("Most pressing"));
    table_->setFrameless(true);
    table_->setModel(&pressing_);
    table_->setColumnWidths(pressing_.columns(), u"title"_s);
    table_->setDelegateForKey(u"light"_s, new LightDelegate(table_));
    table_->setPlaceholder(empty_);
    empty_->setContents(Icon::Check, tr("Nothing presses"),
                        tr("No grievance of yours is open. What is new appears here by itself."));
    card->body()->addWidget(table_, 1);
    column->addWidget(card, 1);
    const bool hasCases = session.pages().contains(u"grievances"_s);
    card->setVisible(hasCases);
    if (!hasCases && session.pages().contains(u"wishes"_s)) {
        column->addStretch(1);  // below the tiles
    } else if (!hasCases) {
        auto* nothing = new EmptyState;
        nothing->setObjectName(u"home.nothing"_s);
        nothing->setContents(Icon::Check, tr("No case waits for you"),
                             tr("Your role does its work on the other pages at the left. Ctrl+K finds everything; F1 opens the "
                                "handbook."));
        column->addWidget(nothing, 1);
    }
    connect(&model_, &presentation::HomeModel::changed, this, &HomePage::render);
    connect(table_, &LedgerTableView::activated, this, [this](const QModelIndex& index) {
        if (index.row() < int(pressing_.rows().size())) emit caseRequested(pressing_.rows()[size_t(index.row())].number);
    });
}

void HomePage::enter() {
    header_->setSummary(session_.actor().displayName + u" · "_s + session_.unitTitle());
    model_.refresh();
    if (auto* first = tiles_->findChild<StatTile*>()) first->setFocus();
}

void HomePage::doMainAction() {
    if (!pressing_.rows().empty()) emit caseRequested(pressing_.rows().front().number);
}

StatTile* HomePage::tile(const QString& id) {
    auto*& found = byId_[id];
    if (!found) {
        found = new StatTile({}, tiles_);
        found->setObjectName(u"home.number."_s + id);
        connect(found, &StatTile::clicked, this, [this, id] { open(id); });
    }
    order_.push_back(found);
    return found;
}

/// Lines of nearly as many tiles each, every line over the whole width: no hole at the end.
void HomePage::arrange() {
    if (order_ == arranged_) return;
    arranged_ = order_;
    auto* column = static_cast<QVBoxLayout*>(tiles_->layout());
    const size_t lines = (order_.size() + tilesPerLine - 1) / tilesPerLine;
    while (lines_.size() < lines) {
        lines_.push_back(new QHBoxLayout);
        lines_.back()->setSpacing(space(3));
        column->addLayout(lines_.back());
    }
    for (auto* line : lines_)
        while (auto* item = line->takeAt(0)) delete item;
    const size_t each = lines == 0 ? 1 : (order_.size() + lines - 1) / lines;
    QWidget* before = nullptr;
    for (size_t i = 0; i < order_.size(); ++i) {
        lines_[i / each]->addWidget(order_[i], 1);
        if (before) setTabOrder(before, order_[i]);
        before = order_[i];
    }
}

void HomePage::render() {
    order_.clear();
    for (const auto& number : model_.numbers()) {
        StatFigure figure;
        figure.title = number.title;
        figure.value = number.count ? presentation::countText(*number.count) : u"…"_s;
        figure.note = number.note;
        if (number.alarming && number.count.value_or(0) > 0) {
            figure.valueTone = Tone::Bad;
            figure.noteLight = LightKind::Red;
            figure.noteTone = Tone::Bad;
        }
        auto* found = tile(number.id);
        found->setFigure(figure);
        found->setAccessibleName(number.title + u" "_s + figure.value);
    }
    if (session_.may(Right::ReadRoster)) {
        StatFigure figure;
        figure.title = tr("Visit coverage");
        if (const auto& coverage = model_.coverage(); coverage && coverage->all > 0) {
            figure.value = QString::number(double(coverage->visited) * 100.0 / double(coverage->all), 'f', 1) + u"%"_s;
            figure.note = coverage->all == coverage->visited
                              ? tr("every household of %1").arg(presentation::countText(coverage->all))
                              : tr("%1 of %2 still to visit")
                                    .arg(presentation::countText(coverage->all - coverage->visited),
                                         presentation::countText(coverage->all));
        } else {
            figure.value = coverage ? u"—"_s : u"…"_s;
            figure.note = coverage ? tr("no household on your roster") : tr("counting …");
        }
        auto* found = tile(u"coverage"_s);
        found->setFigure(figure);
        found->setAccessibleName(figure.title + u" "_s + figure.value);
    }
    arrange();
    pressing_.setRows(model_.pressing());
    emit numbersChanged();
}

void HomePage::open(const QString& id) {
    if (id == "coverage"_L1) {
        if (const auto& coverage = model_.coverage())
            emit rosterRequested(coverage->unvisited, tr("Households not visited yet"), coverage->all - coverage->visited);
        return;
    }
    for (const auto& number : model_.numbers())
        if (number.id == id) emit listRequested(number.page, number.query, number.title, number.count.value_or(-1));
}

}  // namespace minqing::ui
