#include "ui/pages/roster/roster_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "presentation/home_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

RosterPage::RosterPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent),
      header_(new PageHeader(tr("Roster of households"), this)),
      banner_(new Banner(this)),
      unitChip_(new Chip(tr("Town: all"), this)),
      visitedChip_(new Chip(tr("Visit: all"), this)),
      search_(new SearchField(tr("Name, address, code"), this)),
      table_(new LedgerTableView(this)),
      model_(session, presentation::registerColumns(u"household"_s, session.surroundings())) {
    setObjectName(u"roster.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(2));
    column->addWidget(header_);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space(2));
    unitChip_->setObjectName(u"roster.filter.unit"_s);
    unitChip_->setAccessibleName(tr("Town"));
    visitedChip_->setObjectName(u"roster.filter.visited"_s);
    visitedChip_->setAccessibleName(tr("Visit"));
    search_->setObjectName(u"roster.filter.text"_s);
    search_->setAccessibleName(tr("Search in this list"));
    search_->setFixedWidth(space(60));
    auto* units = new QMenu(unitChip_);
    units->addAction(tr("all"), this, [this] { openList({}, visited_, {}); });
    for (const auto* town : session.surroundings()->units.ofKinds({u"town"_s}))
        units->addAction(town->name, this, [this, code = town->code] { openList(code, visited_, {}); });
    unitChip_->setMenu(units);
    auto* visits = new QMenu(visitedChip_);
    visits->addAction(tr("all"), this, [this] { openList(unit_, {}, {}); });
    visits->addAction(tr("visited"), this, [this] { openList(unit_, u"yes"_s, {}); });
    visits->addAction(tr("not visited"), this, [this] { openList(unit_, u"no"_s, {}); });
    visitedChip_->setMenu(visits);
    chips->addWidget(unitChip_);
    chips->addWidget(visitedChip_);
    chips->addWidget(search_);
    chips->addStretch();
    column->addLayout(chips);
    column->addWidget(banner_);
    banner_->hide();
    table_->setObjectName(u"roster.list"_s);
    table_->setAccessibleName(tr("Roster of households"));
    table_->setModel(&model_);
    auto* empty = new EmptyState;
    empty->setContents(Icon::Roster, tr("No household"),
                       tr("No household fits these conditions, or none has been imported yet."));
    table_->setPlaceholder(empty);
    for (const auto& one : model_.columns()) table_->setColumnWidthByKey(one.key, one.width * 7);
    table_->setDelegateForKey(u"visited"_s, new LightDelegate(table_));
    table_->setStretchColumn(u"address"_s);
    for (int i = 0; i < int(model_.columns().size()); ++i) table_->setColumnHidden(i, !model_.columns()[size_t(i)].shown);
    column->addWidget(table_, 1);
    connect(search_, &SearchField::settled, this, [this](const QString& text) {
        if (text.trimmed() == text_) return;
        text_ = text.trimmed();
        ask();
    });
    connect(&model_, &presentation::PagedModel::totalChanged, this, &RosterPage::showTotal);
    connect(&model_, &presentation::PagedModel::failed, this,
            [this](const Error& error) { banner_->setMessage(Banner::Kind::Error, error.text()); });
}

void RosterPage::enter() {
    if (!asked_) ask();
    table_->setFocus();
}

void RosterPage::openList(const QString& unit, const QString& visited, const QString& title) {
    unit_ = unit;
    visited_ = visited;
    unitChip_->setText(tr("Town: %1").arg(unit.isEmpty() ? tr("all") : session_.surroundings()->units.name(unit)));
    unitChip_->setHighlighted(!unit.isEmpty());
    visitedChip_->setText(visited.isEmpty()     ? tr("Visit: all")
                          : visited == "yes"_L1 ? tr("Visit: visited")
                                                : tr("Visit: not visited"));
    visitedChip_->setHighlighted(!visited.isEmpty());
    if (!title.isEmpty()) emit message(title, false);
    ask();
}

void RosterPage::ask() {
    asked_ = true;
    storage::RegisterQuery query;
    query.kind = u"household"_s;
    if (!visited_.isEmpty()) query.filters.push_back(presentation::is(u"visited"_s, {visited_}));
    if (!unit_.isEmpty()) query.units = session_.surroundings()->units.subtree(unit_);
    query.text = text_;
    if (!model_.sortKey().isEmpty()) {
        query.sort = model_.sortKey();
        query.descending = model_.sortsDescending();
    }
    model_.setQuery(std::move(query));
    showTotal();
}

void RosterPage::showTotal() {
    header_->setSummary(model_.total() ? tr("%1 households").arg(presentation::countText(*model_.total())) : tr("counting …"));
}

void RosterPage::focusFilter() {
    search_->setFocus();
    search_->selectAll();
}

QString RosterPage::help() const { return tr("All households that you may see. Names and numbers are masked."); }

}  // namespace minqing::ui
