#include "ui/pages/cases/case_list_page.h"

#include <QJsonDocument>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include "policy/policy.h"
#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "presentation/home_model.h"
#include "ui/pages/cases/case_detail_pane.h"
#include "ui/pages/cases/filter_bar.h"
#include "ui/pages/closeout/sample_dialog.h"
#include "ui/pages/lists/bulk_dialog.h"
#include "ui/pages/lists/export_bar.h"
#include "ui/pages/prints/print_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

CaseListPage::CaseListPage(CaseListKind kind, presentation::SessionModel& session, presentation::UserSettings& settings,
                           QWidget* parent)
    : Page(session, settings, parent),
      kind_(std::move(kind)),
      header_(new PageHeader(kind_.title, this)),
      filters_(new FilterBar(session, settings, kind_.type, kind_.name, kind_.bulkAction.isEmpty(), this)),
      banner_(new Banner(this)),
      splitter_(new QSplitter(this)),
      table_(new LedgerTableView(splitter_)),
      export_(new ExportBar(
          session, kind_.name, [this] { return exported(); }, this)),
      empty_(new EmptyState),
      detail_(new CaseDetailPane(session, kind_.name, splitter_)),
      model_(session, kind_.bulkAction.isEmpty() ? presentation::caseColumns(kind_.type, session.surroundings())
                                                 : presentation::closeOutColumns()) {
    setObjectName(kind_.name + u".page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(2));
    column->addWidget(header_);
    column->addWidget(filters_);
    column->addWidget(export_);
    column->addWidget(banner_);
    banner_->hide();
    banner_->setObjectName(kind_.name + u".banner"_s);
    banner_->setClosable(true);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(space(3));
    // Where it is decided, the case needs the room: promise and pictures stand side by side there.
    const bool decides = !kind_.bulkAction.isEmpty();
    splitter_->setStretchFactor(0, decides ? 3 : 2);
    splitter_->setStretchFactor(1, decides ? 2 : 1);
    splitter_->setSizes(decides ? QList{space(178), space(115)} : QList{space(195), space(98)});
    column->addWidget(splitter_, 1);
    buildHeader();
    buildTable();
    detail_->followInTabOrder(table_);
    connect(filters_, &FilterBar::changed, this, [this] {
        wanted_.clear();
        ask();
    });
    connect(filters_, &FilterBar::refused, this, [this](const Error& error) {
        banner_->setMessage(Banner::Kind::Error, tr("The filter was not taken back."), error.text().split(u'\n'));
    });
    export_->setEmptyWhen([this] { return model_.total() == 0; });
    connect(export_, &ExportBar::message, this, &Page::message);
    connect(detail_, &CaseDetailPane::message, this, &Page::message);
    connect(detail_, &CaseDetailPane::hint, this, &Page::hint);
    connect(detail_, &CaseDetailPane::listFocusWanted, this, [this] {
        if (!table_->currentIndex().isValid()) pickNeighbour();
        table_->setFocus();
    });
    connect(detail_, &CaseDetailPane::linkActivated, this, &Page::caseRequested);
    connect(detail_, &CaseDetailPane::registered, this, [this](const QString& number) {
        // No row is this case yet, so none is marked: what is marked is what the keys act on.
        wanted_.clear();
        fresh_ = number;
        place_ = -1;
        table_->clearSelection();
        table_->setCurrentIndex({});
        detail_->showCase(number);
    });
    connect(&model_, &presentation::PagedModel::totalChanged, this, &CaseListPage::showTotal);
    connect(&model_, &presentation::PagedModel::totalChanged, this, &CaseListPage::pickFresh);
    connect(&model_, &presentation::PagedModel::firstPageArrived, this, &CaseListPage::pickFirst);
    connect(&model_, &presentation::PagedModel::failed, this, [this](const Error& error) {
        banner_->setMessage(Banner::Kind::Error, tr("The list could not be read."), error.text().split(u'\n'));
    });
    connect(banner_, &Banner::reasonActivated, this, [this](int row) { openCase(bulkFailed_.value(row)); });
}

void CaseListPage::buildHeader() {
    if (export_->button()) header_->addAction(export_->button());
    buildPrint();
    buildSample();
    buildBulk();
    if (kind_.newText.isEmpty() || !session_.mayRegister(kind_.type)) return;
    new_ = new PrimaryButton(kind_.newText, this);
    new_->setIconKind(Icon::Plus);
    new_->setObjectName(kind_.name + u".new"_s);
    new_->setAccessibleName(kind_.newText);
    new_->setToolTip(tr("Ctrl+N"));
    connect(new_, &ActionButton::clicked, this, &CaseListPage::newItem);
    header_->addAction(new_);
}

void CaseListPage::addHeaderAction(QWidget* action) { header_->addAction(action); }

void CaseListPage::buildBulk() {
    forChosen_ = new SecondaryButton({}, this);
    forChosen_->setObjectName(kind_.name + u".chosen"_s);
    chosenMenu_ = new QMenu(forChosen_);
    chosenMenu_->setObjectName(kind_.name + u".chosen.menu"_s);
    forChosen_->setMenu(chosenMenu_);
    forChosen_->hide();
    connect(chosenMenu_, &QMenu::aboutToShow, this, &CaseListPage::fillBulkMenu);
    header_->addAction(forChosen_);
    connect(&session_, &presentation::SessionModel::undone, this, [this] {
        if (std::exchange(bulkTold_, false)) banner_->hide();
    });
    if (kind_.bulkAction.isEmpty()) return;
    bulk_ = new PrimaryButton(kind_.bulkText, this);
    bulk_->setObjectName(kind_.name + u".bulk"_s);
    bulk_->setAccessibleName(kind_.bulkText);
    bulk_->setToolTip(tr("Shows first what can be done with each; nothing happens before you confirm."));
    bulk_->setEnabled(false);
    connect(bulk_, &ActionButton::clicked, this, [this] { doBulk({kind_.bulkAction, kind_.bulkText}); });
    connect(&detail_->model(), &presentation::CaseDetailModel::changed, this, &CaseListPage::noteChosen);
    header_->addAction(bulk_);
}

void CaseListPage::buildPrint() {
    if (!session_.may(Right::Export)) return;
    auto* print = new SecondaryButton(tr("Print form"), this);
    print->setIconKind(Icon::Print);
    print->setObjectName(kind_.name + u".print"_s);
    print->setAccessibleName(tr("Print the close-out form of what is chosen"));
    print->setToolTip(tr("Close-out form of what is chosen (Ctrl+P)"));
    connect(print, &ActionButton::clicked, this, &CaseListPage::printChosen);
    header_->addAction(print);
}

void CaseListPage::buildSample() {
    const auto types = presentation::SampleModel::types(session_);
    if (std::none_of(types.begin(), types.end(),
                     [this](const auto& type) { return kind_.type.isEmpty() || kind_.type == type.first; }))
        return;
    auto* sample = new SecondaryButton(tr("Look-back sample…"), this);
    sample->setObjectName(kind_.name + u".sample"_s);
    sample->setAccessibleName(tr("Look-back sample…"));
    sample->setToolTip(tr("Draws closed cases at random, by the conditions of this list, to be looked back at."));
    connect(sample, &ActionButton::clicked, this, &CaseListPage::drawSample);
    header_->addAction(sample);
}

void CaseListPage::drawSample() {
    auto* dialog = new SampleDialog(session_, filters_->query(), filters_->words(false), kind_.type, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SampleDialog::caseRequested, this, &Page::caseRequested);
    dialog->show();
}

void CaseListPage::buildTable() {
    table_->setObjectName(kind_.name + u".list"_s);
    table_->setAccessibleName(kind_.title);
    table_->setModel(&model_);
    table_->setPlaceholder(empty_);
    const auto& columns = model_.columns();
    for (int i = 0; i < int(columns.size()); ++i) {
        table_->setColumnWidthByKey(columns[size_t(i)].key, columns[size_t(i)].width * LedgerTableView::characterWidth);
        table_->setColumnHidden(i, !columns[size_t(i)].shown);
    }
    table_->setStretchColumn(u"title"_s);
    table_->setDelegateForKey(u"light"_s, new LightDelegate(table_));
    const QString layout = settings_.text(presentation::Setting::Columns, kind_.name);
    if (!layout.isEmpty()) table_->restoreLayout(QJsonDocument::fromJson(layout.toUtf8()).object());
    connect(table_, &LedgerTableView::layoutChanged, this, [this] {
        settings_.set(presentation::Setting::Columns,
                      QString::fromUtf8(QJsonDocument(table_->saveLayout()).toJson(QJsonDocument::Compact)), kind_.name);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseListPage::showCurrent);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        noteChosen();
        showOneOfChosen();
    });
    // Rows that move or go take the selection along without a word of it.
    connect(&model_, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        chosenIds_.clear();
        for (const auto& one : chosenCases()) chosenIds_.insert(qint64(one.id.value));
    });
    connect(&model_, &QAbstractItemModel::layoutChanged, this, &CaseListPage::dropUnchosen);
    connect(&model_, &QAbstractItemModel::modelReset, this, &CaseListPage::followMarked, Qt::QueuedConnection);
    connect(&model_, &QAbstractItemModel::layoutChanged, this, &CaseListPage::followMarked, Qt::QueuedConnection);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &CaseListPage::followMarked, Qt::QueuedConnection);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &CaseListPage::noteChosen);
    connect(&model_, &QAbstractItemModel::modelReset, this, &CaseListPage::noteChosen);
    noteChosen();
    // Enter and a double click go into the case; they do nothing to it.
    connect(table_, &LedgerTableView::activated, detail_, &CaseDetailPane::takeKeys);
    connect(table_, &LedgerTableView::previewRequested, detail_, &CaseDetailPane::preview);
    empty_->setContents(Icon::Empty, tr("Nothing here"), tr("No case fits these conditions. Take one away to see more."));
}

void CaseListPage::enter() {
    if (!asked_) ask();
    table_->setFocus();
}

void CaseListPage::ask() {
    asked_ = true;
    auto query = filters_->query();
    query.filters.insert(query.filters.end(), kind_.always.filters.begin(), kind_.always.filters.end());
    if (filters_->isWholeQuestion()) query.filters.resize(query.filters.size() - kind_.always.filters.size());
    const bool sorted = !model_.sortKey().isEmpty();
    query.sort = sorted ? model_.sortKey() : kind_.always.sort;
    query.descending = sorted ? model_.sortsDescending() : kind_.always.descending;
    model_.setQuery(std::move(query));
    showTotal();
}

void CaseListPage::showTotal() {
    const auto total = model_.total();
    filters_->setTotal(total);
    // What an empty list would still show beside it could be acted on by a key.
    if (total && *total == 0 && wanted_.isEmpty() && !detail_->isFilling()) detail_->showCase({});
    header_->setSummary(total ? tr("%1 cases").arg(presentation::countText(*total)) : tr("counting …"));
}

bool CaseListPage::pick(const QString& number) {
    const int row = model_.rowWhere([&](const CaseFacts& facts) { return facts.number == number; });
    if (row < 0) return false;
    table_->setCurrentIndex(model_.index(row, 0));
    table_->scrollTo(model_.index(row, 0));
    return true;
}

/// A case that was registered just now comes into the list with its next look at the ledger, if it fits the conditions.
void CaseListPage::pickFresh() {
    if (fresh_.isEmpty()) return;
    const QString number = std::exchange(fresh_, {});
    if (detail_->model().number() != number || pick(number)) return;
    emit hint(tr("%1 is not among the rows shown here; it stands at the right.").arg(number));
}

void CaseListPage::pickFirst() {
    if (!wanted_.isEmpty()) {
        if (pick(wanted_)) return wanted_.clear();
        if (filters_->givenTitle() == wanted_) return;
        storage::CaseQuery one;
        one.type = kind_.type;
        one.filters = {presentation::is(u"number"_s, {wanted_})};
        filters_->setGiven(one, wanted_, false);
        ask();
        return;
    }
    // Rows that arrive take no form away that was opened meanwhile.
    if (model_.rowCount() == 0 || detail_->isFilling()) return;
    if (!table_->currentIndex().isValid())
        table_->setCurrentIndex(model_.index(0, 0));
    else
        showCurrent();
}

void CaseListPage::showCurrent() {
    const auto* row = model_.rowAt(table_->currentIndex().row());
    if (!row) return;
    wanted_.clear();
    place_ = table_->currentIndex().row();
    detail_->showCase(row->number);
}

/// The case that stood beside has left the list and one's sight: the one that came up to its place follows.
void CaseListPage::pickNeighbour() {
    if (place_ < 0) return pickFirst();
    if (!wanted_.isEmpty() || !fresh_.isEmpty() || detail_->isFilling() || model_.rowCount() == 0) return;
    table_->setCurrentIndex(model_.index(std::min(place_, model_.rowCount() - 1), 0));
}

/// Rows came and went: the marked one and the case beside it are the same again, for the keys act on what is seen.
void CaseListPage::followMarked() {
    const auto* row = model_.rowAt(table_->currentIndex().row());
    const QString& shown = detail_->model().number();
    const bool gone = !shown.isEmpty() && !detail_->model().view();
    if (!table_->currentIndex().isValid() && gone && place_ >= 0) return pickNeighbour();
    if (!row || !wanted_.isEmpty() || !fresh_.isEmpty() || row->number == shown || detail_->isFilling()) return;
    if (shown.isEmpty() || !pick(shown)) detail_->showCase(row->number);
}

void CaseListPage::openList(const storage::CaseQuery& query, const QString& title) {
    filters_->setGiven(query, title);
    wanted_.clear();
    ask();
}

void CaseListPage::offerOthers(const std::vector<presentation::ListPart>& others) { filters_->setOthers(others); }

void CaseListPage::openCase(const QString& number) {
    if (number.isEmpty()) return;
    wanted_ = number;
    detail_->showCase(number);
    if (!asked_)
        ask();
    else if (!model_.isLoading())
        pickFirst();
}

QString CaseListPage::newText() const { return new_ ? kind_.newText : QString(); }

void CaseListPage::newItem() {
    if (new_) detail_->beginRegistration(kind_.type);
}

void CaseListPage::focusFilter() { filters_->focusSearch(); }

void CaseListPage::doMainAction() {
    if (chosenCount() < 2 || detail_->isFilling()) return detail_->doMainAction();
    // Several are chosen: the key is for all of them, never for the one that happens to stand beside.
    if (bulk_) return doBulk({kind_.bulkAction, kind_.bulkText});
    forChosen_->setFocus(Qt::ShortcutFocusReason);
    emit hint(tr("Several are chosen: press Space for what can be done with all of them."));
}

std::optional<presentation::UndoOffer> CaseListPage::undoable() const {
    const auto& view = detail_->model().view();
    if (!view || detail_->isFilling() || !view->undoReasons.empty()) return {};
    presentation::UndoOffer offer;
    offer.title = tr("the last step of %1").arg(view->file.number);
    offer.number = view->file.number;
    return offer;
}

bool CaseListPage::hasUnsaved() const { return detail_->hasUnsaved(); }

void CaseListPage::exportList() { export_->ask(); }

void CaseListPage::printChosen() {
    QStringList numbers = chosenNumbers();
    const auto& shown = detail_->model().number();
    if (numbers.isEmpty() && !shown.isEmpty()) numbers.append(shown);
    if (numbers.isEmpty()) {
        emit message(tr("Choose a case first; its close-out form will be printed."), true);
        return;
    }
    if (!session_.may(Right::Export)) {
        emit message(tr("Your role may not print forms."), true);
        return;
    }
    const auto chosen = table_->selectionModel()->selectedRows().size();
    if (chosen <= numbers.size()) {
        (new PrintDialog(session_, closeOutFormWork(session_, numbers), this))->open();
    } else if (chosen == model_.rowCount()) {
        // All of a list too long to be at hand as a whole: by its question.
        (new PrintDialog(session_, closeOutFormWork(session_, model_.query(), chosen), this))->open();
    } else {
        emit message(tr("Not all of the chosen rows have been read yet. Scroll over them once, or choose all with Ctrl+A."),
                     true);
    }
}

presentation::ListExport CaseListPage::exported() const {
    std::vector<presentation::Column<CaseFacts>> columns;
    for (const int column : table_->shownColumns()) columns.push_back(model_.columns()[size_t(column)]);
    return presentation::caseListExport(session_, kind_.title, filters_->words(), model_.query(), std::move(columns));
}

QStringList CaseListPage::chosenNumbers() const {
    QStringList numbers;
    for (const auto& one : chosenCases()) numbers.append(one.number);
    return numbers;
}

}  // namespace minqing::ui
