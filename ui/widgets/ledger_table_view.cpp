#include "ui/widgets/ledger_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleHints>
#include <algorithm>
#include <vector>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/ledger_header.h"
#include "ui/widgets/painted_button.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {
constexpr int kRowsToSearch = 5000;  // a paged model must not be walked by the built-in type-ahead

int toDesign(int pixels) { return qRound(pixels * 4.0 / currentMetrics().unit); }
int fromDesign(int width) { return qRound(width * currentMetrics().unit / 4.0); }

QString plainCell(QString text) {
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r') c = u' ';
    }
    return text;
}
}  // namespace

LedgerTableView::LedgerTableView(QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new LedgerHeader(this));
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);  // Tab leaves the list
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setSortingEnabled(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &LedgerTableView::showColumnMenu);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &LedgerTableView::noteLayoutChange);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &LedgerTableView::noteLayoutChange);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &LedgerTableView::noteLayoutChange);
    applyMetrics();
}

void LedgerTableView::applyMetrics() {
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(currentMetrics().rowHeight);
}

void LedgerTableView::setModel(QAbstractItemModel* newModel) {
    if (model() != nullptr) disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (newModel == nullptr) return;
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &LedgerTableView::updatePlaceholder);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &LedgerTableView::updatePlaceholder);
    connect(newModel, &QAbstractItemModel::modelReset, this, &LedgerTableView::updatePlaceholder);
    updatePlaceholder();
    fitStretchColumn();
}

int LedgerTableView::columnOfKey(const QString& key) const {
    const int columns = model() != nullptr ? model()->columnCount() : 0;
    for (int column = 0; column < columns; ++column) {
        if (keyOfColumn(column) == key) return column;
    }
    return -1;
}

QString LedgerTableView::keyOfColumn(int logicalColumn) const {
    if (model() == nullptr) return {};
    return model()->headerData(logicalColumn, Qt::Horizontal, ColumnKeyRole).toString();
}

void LedgerTableView::setColumnWidthByKey(const QString& key, int width) {
    const int column = columnOfKey(key);
    if (column < 0) return;
    // A language may have a longer word for the head than what stands below it.
    const auto* header = qobject_cast<const LedgerHeader*>(horizontalHeader());
    const int head = header != nullptr && !header->isHidden() ? header->wholeWidth(column) : 0;
    setColumnWidth(column, std::max(fromDesign(width), head));
}

void LedgerTableView::setStretchColumn(const QString& key) {
    stretchKey_ = key;
    fitStretchColumn();
}

void LedgerTableView::setDelegateForKey(const QString& key, QAbstractItemDelegate* delegate) {
    delegate->setParent(this);
    const int column = columnOfKey(key);
    if (column >= 0) setItemDelegateForColumn(column, delegate);
}

QJsonObject LedgerTableView::saveLayout() const {
    const QHeaderView* header = horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        QJsonObject column{{u"key"_s, keyOfColumn(logical)}};
        // A hidden section tells width 0; its real width is kept by Qt and comes back when shown. While it is being hidden
        // it has that width already and is not called hidden yet.
        if (header->isSectionHidden(logical) || header->sectionSize(logical) == 0)
            column.insert(u"hidden"_s, true);
        else
            column.insert(u"width"_s, toDesign(header->sectionSize(logical)));
        columns.append(column);
    }
    QJsonObject layout{{u"columns"_s, columns}};
    const int sorted = header->sortIndicatorSection();
    if (sorted >= 0 && sorted < header->count()) {
        layout.insert(u"sort"_s, QJsonObject{{u"key"_s, keyOfColumn(sorted)},
                                             {u"descending"_s, header->sortIndicatorOrder() == Qt::DescendingOrder}});
    }
    return layout;
}

void LedgerTableView::restoreLayout(const QJsonObject& layout) {
    restoring_ = true;
    int visual = 0;
    const QJsonArray columns = layout.value(u"columns"_s).toArray();
    for (const auto& value : columns) {
        const QJsonObject column = value.toObject();
        if (columnOfKey(column.value(u"key"_s).toString()) < 0) continue;
        restoreColumn(column, visual++);
    }
    const QJsonObject sort = layout.value(u"sort"_s).toObject();
    const int sorted = columnOfKey(sort.value(u"key"_s).toString());
    if (sorted >= 0) {
        const bool descending = sort.value(u"descending"_s).toBool();
        horizontalHeader()->setSortIndicator(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    restoring_ = false;
    fitStretchColumn();
}

void LedgerTableView::restoreColumn(const QJsonObject& column, int visual) {
    QHeaderView* header = horizontalHeader();
    const int logical = columnOfKey(column.value(u"key"_s).toString());
    header->moveSection(header->visualIndex(logical), visual);
    const int width = column.value(u"width"_s).toInt();
    header->setSectionHidden(logical, column.value(u"hidden"_s).toBool() || width <= 0);
    if (width > 0) header->resizeSection(logical, fromDesign(width));
}

void LedgerTableView::noteLayoutChange() {
    if (!restoring_) emit layoutChanged();
}

void LedgerTableView::fitStretchColumn() {
    const int column = stretchKey_.isEmpty() ? -1 : columnOfKey(stretchKey_);
    if (column < 0 || isColumnHidden(column)) return;
    int others = 0;
    for (int i = 0; i < horizontalHeader()->count(); ++i) {
        if (i != column) others += horizontalHeader()->sectionSize(i);
    }
    const bool before = restoring_;
    restoring_ = true;  // fitting the window is no choice of the reader
    setColumnWidth(column, std::max(viewport()->width() - others, space(30)));
    restoring_ = before;
}

std::vector<int> LedgerTableView::shownColumns() const {
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical)) columns.push_back(logical);
    }
    return columns;
}

QString LedgerTableView::selectionAsTsv(bool withHeader) const {
    if (selectionModel() == nullptr) return {};
    const std::vector<int> columns = shownColumns();
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList lines;
    auto line = [&columns](auto&& cell) {
        QStringList cells;
        for (const int column : columns) cells += plainCell(cell(column));
        return cells.join(u'\t');
    };
    if (withHeader) lines += line([this](int c) { return model()->headerData(c, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : std::as_const(rows)) {
        lines += line([&row](int c) { return row.siblingAtColumn(c).data().toString(); });
    }
    return lines.join(u'\n');
}

void LedgerTableView::copySelection() const { QApplication::clipboard()->setText(selectionAsTsv()); }

void LedgerTableView::setPlaceholder(QWidget* placeholder) {
    if (placeholder_ != nullptr) placeholder_->deleteLater();
    placeholder_ = placeholder;
    if (placeholder_ != nullptr) placeholder_->setParent(viewport());
    updatePlaceholder();
}

void LedgerTableView::updatePlaceholder() {
    if (placeholder_ == nullptr) return;
    placeholder_->setGeometry(viewport()->rect());
    placeholder_->setVisible(model() == nullptr || model()->rowCount() == 0);
}

void LedgerTableView::setFewestRows(int rows) {
    fewestRows_ = rows;
    updateGeometry();
}

int LedgerTableView::heightOfFewestRows() const {
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return head + fewestRows_ * currentMetrics().rowHeight + 2 * frameWidth();
}

QSize LedgerTableView::sizeHint() const {
    const QSize hint = QTableView::sizeHint();
    return fewestRows_ > 0 ? QSize(hint.width(), heightOfFewestRows()) : hint;
}

QSize LedgerTableView::minimumSizeHint() const {
    const QSize hint = QTableView::minimumSizeHint();
    return fewestRows_ > 0 ? QSize(hint.width(), heightOfFewestRows()) : hint;
}

void LedgerTableView::setFrameless(bool on) {
    setProperty("plain", on);
    repolish(this);
}

QItemSelectionModel::SelectionFlags LedgerTableView::selectionCommand(const QModelIndex& index, const QEvent* event) const {
    if (!event && selectionMode() != NoSelection) return QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    return QTableView::selectionCommand(index, event);
}

void LedgerTableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelection();
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Space && currentIndex().isValid()) {
        // A check box in the row has the first claim on Space.
        if (!currentIndex().data(Qt::CheckStateRole).isValid()) {
            emit previewRequested(currentIndex());
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void LedgerTableView::keyboardSearch(const QString& text) {
    if (model() != nullptr && model()->rowCount() <= kRowsToSearch) return QTableView::keyboardSearch(text);
    const int pause = QApplication::styleHints()->keyboardInputInterval();
    const bool fresh = !sinceTyped_.isValid() || sinceTyped_.elapsed() > pause;
    typed_ = fresh ? text : QString(typed_ + text);
    sinceTyped_.start();
    emit typeAhead(typed_);
}

void LedgerTableView::mouseMoveEvent(QMouseEvent* event) {
    setHoveredRow(rowAt(qRound(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

void LedgerTableView::leaveEvent(QEvent* event) {
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void LedgerTableView::setHoveredRow(int row) {
    if (row == hoveredRow_) return;
    for (const int changed : {hoveredRow_, row}) {
        if (changed < 0) continue;
        viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    hoveredRow_ = row;
}

void LedgerTableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!hasFocus() || !current.isValid()) return;
    QPainter painter(viewport());
    const QRectF row(0, rowViewportPosition(current.row()), viewport()->width(), rowHeight(current.row()) - 1);
    paintFocusRing(painter, row, space(1) / 2.0, currentPalette());
}

void LedgerTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitStretchColumn();
    updatePlaceholder();
}

void LedgerTableView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) applyMetrics();
    QTableView::changeEvent(event);
}

void LedgerTableView::showColumnMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        QAction* action = menu->addAction(model()->headerData(logical, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(logical));
        connect(action, &QAction::toggled, this, [this, logical](bool on) {
            setColumnHidden(logical, !on);
            fitStretchColumn();
            emit layoutChanged();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

}  // namespace minqing::ui
