#include "ui/pages/roster/roster_page.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "presentation/home_model.h"
#include "ui/pages/lists/export_bar.h"
#include "ui/pages/lists/masked_value.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolled_content.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

RosterPage::RosterPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent),
      header_(new PageHeader(tr("Roster of households"), this)),
      banner_(new Banner(this)),
      export_(new ExportBar(
          session, u"roster"_s, [this] { return exported(); }, this)),
      givenChip_(new Chip({}, this)),
      unitChip_(new Chip({}, this)),
      visitedChip_(new Chip({}, this)),
      search_(new SearchField(tr("Name, address, code"), this)),
      table_(new LedgerTableView(this)),
      detail_(new Card(this)),
      fields_(nullptr),
      model_(session, presentation::registerColumns(u"household"_s, session.surroundings())),
      revealed_(session) {
    setObjectName(u"roster.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(2));
    column->addWidget(header_);
    if (export_->button()) header_->addAction(export_->button());
    buildChips();
    column->addWidget(export_);
    column->addWidget(banner_);
    banner_->hide();
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space(3));
    buildTable(splitter);
    buildDetail(splitter);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({space(210), space(75)});
    column->addWidget(splitter, 1);
    connect(export_, &ExportBar::message, this, &Page::message);
    connect(&revealed_, &presentation::RevealedValues::changed, this, &RosterPage::showHousehold);
    connect(&model_, &presentation::PagedModel::totalChanged, this, &RosterPage::showTotal);
    connect(&model_, &presentation::PagedModel::firstPageArrived, this, [this] {
        if (model_.rowCount() > 0 && !table_->currentIndex().isValid()) table_->setCurrentIndex(model_.index(0, 0));
        // Nobody fits, or somebody else stands in the same row: the household of the list before is not of this one.
        const auto* row = model_.rowAt(table_->currentIndex().row());
        if (current_.has_value() != (row != nullptr) || (row && row->code != current_->code)) showCurrent();
    });
    connect(&model_, &presentation::PagedModel::failed, this,
            [this](const Error& error) { banner_->setMessage(Banner::Kind::Error, error.text()); });
}

void RosterPage::buildChips() {
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space(2));
    givenChip_->setObjectName(u"roster.filter.given"_s);
    givenChip_->setHighlighted(true);
    givenChip_->setRemovable(true);
    givenChip_->hide();
    unitChip_->setObjectName(u"roster.filter.unit"_s);
    visitedChip_->setObjectName(u"roster.filter.visited"_s);
    search_->setObjectName(u"roster.filter.text"_s);
    search_->setAccessibleName(tr("Search in this list"));
    search_->setKeyHint(u"Ctrl F"_s);
    search_->setFixedWidth(space(60));
    auto* units = new QMenu(unitChip_);
    units->addAction(tr("all"), this, [this] { choose({}, visited_); });
    for (const auto* town : session_.surroundings()->units.ofKinds({u"town"_s}))
        units->addAction(town->name, this, [this, code = town->code] { choose(code, visited_); });
    unitChip_->setMenu(units);
    auto* visits = new QMenu(visitedChip_);
    visits->addAction(tr("all"), this, [this] { choose(unit_, {}); });
    visits->addAction(tr("visited"), this, [this] { choose(unit_, u"yes"_s); });
    visits->addAction(tr("not visited"), this, [this] { choose(unit_, u"no"_s); });
    visitedChip_->setMenu(visits);
    for (QWidget* one : {static_cast<QWidget*>(givenChip_), static_cast<QWidget*>(unitChip_),
                         static_cast<QWidget*>(visitedChip_), static_cast<QWidget*>(search_)})
        chips->addWidget(one);
    chips->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(chips);
    showChips();
    connect(givenChip_, &Chip::removeRequested, this, [this] {
        clearGiven();
        ask();
    });
    connect(search_, &SearchField::settled, this, [this](const QString& text) {
        if (text.trimmed() == text_) return;
        text_ = text.trimmed();
        ask();
    });
}

void RosterPage::buildTable(QSplitter* splitter) {
    splitter->addWidget(table_);
    table_->setObjectName(u"roster.list"_s);
    table_->setAccessibleName(tr("Roster of households"));
    table_->setModel(&model_);
    auto* empty = new EmptyState;
    empty->setContents(Icon::Roster, tr("No household"),
                       tr("No household fits these conditions, or none has been imported yet."));
    table_->setPlaceholder(empty);
    table_->setColumnWidths(model_.columns(), u"address"_s);
    table_->setDelegateForKey(u"visited"_s, new LightDelegate(table_));
    for (int i = 0; i < int(model_.columns().size()); ++i) table_->setColumnHidden(i, !model_.columns()[size_t(i)].shown);
    const QString layout = settings_.text(presentation::Setting::Columns, u"roster"_s);
    if (!layout.isEmpty()) table_->restoreLayout(QJsonDocument::fromJson(layout.toUtf8()).object());
    connect(table_, &LedgerTableView::layoutChanged, this, [this] {
        settings_.set(presentation::Setting::Columns,
                      QString::fromUtf8(QJsonDocument(table_->saveLayout()).toJson(QJsonDocument::Compact)), u"roster"_s);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RosterPage::showCurrent);
}

void RosterPage::buildDetail(QSplitter* splitter) {
    auto* scroll = new QScrollArea(detail_);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space(1), 0);
    fields_ = new FieldGrid(content);
    column->addWidget(fields_);
    column->addStretch();
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setScrolledContent(scroll, content);
    detail_->setObjectName(u"roster.detail"_s);
    detail_->setAccessibleName(tr("Household"));
    detail_->setMinimumWidth(space(60));
    detail_->body()->addWidget(scroll, 1);
    splitter->addWidget(detail_);
}

void RosterPage::enter() {
    if (!asked_) ask();
    table_->setFocus();
}

void RosterPage::showChips() {
    unitChip_->setText(tr("Town: %1").arg(unit_.isEmpty() ? tr("all") : session_.surroundings()->units.name(unit_)));
    unitChip_->setHighlighted(!unit_.isEmpty());
    visitedChip_->setText(visited_.isEmpty()     ? tr("Visit: all")
                          : visited_ == "yes"_L1 ? tr("Visit: visited")
                                                 : tr("Visit: not visited"));
    visitedChip_->setHighlighted(!visited_.isEmpty());
    const bool counted = givenCounted_ && model_.total() && unit_.isEmpty() && visited_.isEmpty() && text_.isEmpty();
    givenChip_->setText(counted ? tr("%1 (%2)").arg(givenTitle_, presentation::countText(*model_.total())) : givenTitle_);
    givenChip_->setVisible(given_.has_value());
    for (Chip* chip : {givenChip_, unitChip_, visitedChip_}) chip->setAccessibleName(chip->text());
}

void RosterPage::choose(const QString& unit, const QString& visited) {
    unit_ = unit;
    visited_ = visited;
    showChips();
    ask();
}

void RosterPage::clearGiven() {
    given_.reset();
    givenTitle_.clear();
    showChips();
}

void RosterPage::openList(const storage::RegisterQuery& query, const QString& title, qint64 count) {
    // The chip stands for the whole question: nothing else narrows it until the reader says so.
    given_ = query;
    givenTitle_ = title;
    givenCounted_ = count >= 0;
    text_.clear();
    search_->clear();
    choose({}, {});
}

void RosterPage::openHousehold(const QString& code) {
    storage::RegisterQuery one;
    one.kind = u"household"_s;
    one.filters = {presentation::is(u"code"_s, {code})};
    openList(one, code, -1);
}

void RosterPage::ask() {
    asked_ = true;
    storage::RegisterQuery query = given_.value_or(storage::RegisterQuery{});
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
    if (given_) showChips();
    header_->setSummary(model_.total() ? tr("%1 households").arg(presentation::countText(*model_.total())) : tr("counting …"));
}

void RosterPage::showCurrent() {
    if (const auto* row = model_.rowAt(table_->currentIndex().row()))
        current_ = *row;
    else
        current_.reset();
    revealed_.setSubject(u"household"_s, current_ ? current_->code : QString());
    showHousehold();
}

void RosterPage::addValue(const QString& id, const QString& label, const QString& shown, const QString& mask) {
    const QString text = revealed_.value(id).value_or(shown);
    if (text.isEmpty()) return;
    if (mask.isEmpty() || !shown.contains(u'*')) {
        fields_->addWideField(label, text);
        return;
    }
    auto* value = new MaskedValue(revealed_, id, label, text, u"roster.reveal."_s + id);
    connect(value, &MaskedValue::failed, this, [this](const QString& said) { emit message(said, true); });
    fields_->addWidget(label, value, true);
}

void RosterPage::showHousehold() {
    fields_->clear();
    detail_->setTitle(current_ ? tr("Household") : tr("No household chosen"));
    if (!current_) return;
    const auto around = session_.surroundings();
    const Instant now = session_.now();
    fields_->addWideField(tr("Code"), current_->code);
    fields_->addWideField(tr("Place"), around->units.fullName(current_->grid.isEmpty() ? current_->unit : current_->grid));
    const auto found = around->definitions->registers.find(current_->kind);
    if (found != around->definitions->registers.end())
        for (const auto& field : found->second.fields) {
            if (field.column == "name"_L1)
                addValue(field.id, field.name.text(), presentation::maskedText(field.mask, current_->name), field.mask);
            else if (field.column == "address"_L1)
                addValue(field.id, field.name.text(), presentation::maskedText(field.mask, current_->address), field.mask);
            else if (field.column.isEmpty())
                addValue(field.id, field.name.text(),
                         presentation::fieldText(field, current_->fields.value(field.id), *around, now), field.mask);
        }
    fields_->addWideField(tr("Visits"), presentation::countText(current_->visits));
    if (current_->lastVisit)
        fields_->addWideField(tr("Last visit"), presentation::momentText(*current_->lastVisit, now) + u" · "_s +
                                                    around->definitions->codeName(u"visit_results"_s, current_->lastResult));
    // Labels of other languages are longer. Narrower than this, values and buttons would be cut at the right and below.
    detail_->setMinimumWidth(std::max(space(60), fields_->minimumSizeHint().width() + space(10)));
}

void RosterPage::focusFilter() {
    search_->setFocus();
    search_->selectAll();
}

void RosterPage::exportList() { export_->ask(); }

presentation::ListExport RosterPage::exported() const {
    std::vector<presentation::Column<storage::RegisterRow>> columns;
    for (const int column : table_->shownColumns()) columns.push_back(model_.columns()[size_t(column)]);
    QStringList words;
    for (const Chip* chip : {givenChip_, unitChip_, visitedChip_})
        if (!chip->isHidden() && !chip->text().isEmpty()) words.append(chip->text());
    if (!text_.isEmpty()) words.append(tr("“%1”").arg(text_));
    return presentation::registerListExport(session_, tr("Roster of households"), words.join(u" · "_s), model_.query(),
                                            std::move(columns));
}

}  // namespace minqing::ui
