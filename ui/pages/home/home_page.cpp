#include "ui/pages/home/home_page.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stat_tile.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tilesPerLine = 5;

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
      grid_(new QGridLayout(tiles_)),
      table_(new LedgerTableView(this)),
      pressing_(
          pressingColumns(session.surroundings()), [](const CaseFacts& facts) { return qint64(facts.id.value); },
          [&session] {
              return presentation::CellContext{session.surroundings(), session.now()};
          }) {
    setObjectName(u"home.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(3));
    column->addWidget(header_);
    column->addWidget(banner_);
    banner_->hide();
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(space(3));
    column->addWidget(tiles_);
    auto* card = new Card(tr("Most pressing"), tr("by deadline; Enter opens"), this);
    table_->setObjectName(u"home.pressing"_s);
    table_->setAccessibleName(tr("Most pressing"));
    table_->setFrameless(true);
    table_->setModel(&pressing_);
    for (const auto& one : pressing_.columns()) table_->setColumnWidthByKey(one.key, one.width * 7);
    table_->setStretchColumn(u"title"_s);
    table_->setDelegateForKey(u"light"_s, new LightDelegate(table_));
    card->body()->addWidget(table_, 1);
    column->addWidget(card, 1);
    card->setVisible(session.pages().contains(u"grievances"_s));
    if (!card->isVisibleTo(this)) column->addStretch(1);
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

void HomePage::render() {
    int place = 0;
    const auto tile = [&](const QString& id) {
        auto*& found = byId_[id];
        if (!found) {
            found = new StatTile({}, tiles_);
            found->setObjectName(u"home.number."_s + id);
            connect(found, &StatTile::clicked, this, [this, id] { open(id); });
        }
        grid_->addWidget(found, place / tilesPerLine, place % tilesPerLine);
        ++place;
        return found;
    };
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
        figure.note = tr("visited / on the roster");
        if (const auto coverage = model_.coverage(); coverage && coverage->second > 0) {
            figure.value = QString::number(double(coverage->first) * 100.0 / double(coverage->second), 'f', 1) + u"%"_s;
            figure.fraction = presentation::countText(coverage->first) + u" / "_s + presentation::countText(coverage->second);
        } else {
            figure.value = u"—"_s;
        }
        auto* found = tile(u"coverage"_s);
        found->setFigure(figure);
        found->setAccessibleName(figure.title + u" "_s + figure.value);
    }
    pressing_.setRows(model_.pressing());
    emit numbersChanged();
}

void HomePage::open(const QString& id) {
    if (id == "coverage"_L1) {
        emit rosterRequested({}, u"no"_s, tr("Households not visited yet"));
        return;
    }
    for (const auto& number : model_.numbers())
        if (number.id == id) emit listRequested(number.page, number.query, number.title, number.count.value_or(-1));
}

QString HomePage::help() const {
    return tr(
        "Each number opens the list behind it. Tab walks through the numbers, Enter opens. Below stand the cases whose "
        "deadline is nearest.");
}

}  // namespace minqing::ui
