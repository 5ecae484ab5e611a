#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonArray>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

#include "catch.h"
#include "theme_fixture.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/light.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;
using namespace minqing::ui::test;

namespace {

void setUp(QStandardItemModel& model, const QStringList& keys, int rows = 3) {
    model.setColumnCount(static_cast<int>(keys.size()));
    model.setRowCount(rows);
    for (int column = 0; column < keys.size(); ++column) {
        model.setHeaderData(column, Qt::Horizontal, keys[column].toUpper());
        model.setHeaderData(column, Qt::Horizontal, keys[column], ColumnKeyRole);
        for (int row = 0; row < rows; ++row) {
            model.setData(model.index(row, column), u"%1%2"_s.arg(keys[column]).arg(row));
        }
    }
}

/// What the pointer is told when it rests on a cell.
QString tipAt(LedgerTableView& view, int row, int column) {
    const QPoint at = view.visualRect(view.model()->index(row, column)).center();
    QHelpEvent help(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &help);
    return QToolTip::text();
}

}  // namespace

TEST_CASE("Column widths, order, visibility and sort come back by key after columns were added") {
    useTheme();
    QStandardItemModel before;
    setUp(before, {u"number"_s, u"title"_s, u"due"_s, u"unit"_s});
    LedgerTableView first;
    first.setModel(&before);
    first.setColumnWidthByKey(u"due"_s, 222);
    first.horizontalHeader()->moveSection(2, 0);
    first.setColumnHidden(3, true);
    first.horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    const QJsonObject layout = first.saveLayout();

    QStandardItemModel after;
    setUp(after, {u"light"_s, u"unit"_s, u"number"_s, u"title"_s, u"due"_s});
    LedgerTableView second;
    second.setModel(&after);
    second.restoreLayout(layout);
    const int due = second.columnOfKey(u"due"_s);
    CHECK(second.columnWidth(due) == 222);
    CHECK(second.horizontalHeader()->visualIndex(due) == 0);
    CHECK(second.isColumnHidden(second.columnOfKey(u"unit"_s)));
    CHECK_FALSE(second.isColumnHidden(second.columnOfKey(u"light"_s)));
    CHECK(second.horizontalHeader()->sortIndicatorSection() == second.columnOfKey(u"title"_s));
    CHECK(second.horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
}

TEST_CASE("A column is never narrower than its head from the beginning, whatever the language calls it") {
    for (const int percent : {100, 200}) {
        useTheme(Appearance::Light, percent);
        QStandardItemModel model;
        setUp(model, {u"satisfaction of the residents"_s, u"zh"_s});
        LedgerTableView view;
        view.setModel(&model);
        view.setColumnWidthByKey(u"satisfaction of the residents"_s, 60);
        view.setColumnWidthByKey(u"zh"_s, 60);
        const QFontMetrics metrics(fontFor(TextRole::Small));
        CHECK(view.columnWidth(0) > metrics.horizontalAdvance(u"SATISFACTION OF THE RESIDENTS"_s));
        CHECK(view.columnWidth(1) == 60 * percent / 100);
    }
    useTheme();
}

TEST_CASE("A saved layout holds keys and no positions") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"number"_s, u"title"_s});
    LedgerTableView view;
    view.setModel(&model);
    const QJsonArray columns = view.saveLayout().value(u"columns"_s).toArray();
    REQUIRE(columns.size() == 2);
    CHECK(columns[0].toObject().value(u"key"_s).toString() == u"number"_s);
}

TEST_CASE("A layout that is saved while a column is being hidden does not bring it back") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"number"_s, u"title"_s, u"unit"_s});
    LedgerTableView view;
    view.setModel(&model);
    QJsonObject saved;
    QObject::connect(&view, &LedgerTableView::layoutChanged, &view, [&] { saved = view.saveLayout(); });
    view.setColumnHidden(2, true);
    REQUIRE_FALSE(saved.isEmpty());
    LedgerTableView other;
    other.setModel(&model);
    other.restoreLayout(saved);
    CHECK(other.shownColumns() == std::vector<int>{0, 1});
    // What older versions wrote is understood as well.
    other.restoreLayout({{u"columns"_s, QJsonArray{QJsonObject{{u"key"_s, u"title"_s}, {u"width"_s, 0}}}}});
    CHECK(other.shownColumns() == std::vector<int>{0});
}

TEST_CASE("A layout saved at 100 % is twice as wide at 200 %") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"number"_s});
    LedgerTableView view;
    view.setModel(&model);
    view.setColumnWidthByKey(u"number"_s, 100);
    const QJsonObject layout = view.saveLayout();
    useTheme(Appearance::Light, 200);
    view.restoreLayout(layout);
    CHECK(view.columnWidth(0) == 200);
    CHECK(view.saveLayout() == layout);
    useTheme();
}

TEST_CASE("Copying gives the selected rows as shown, with headers") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"number"_s, u"title"_s, u"due"_s});
    model.setData(model.index(2, 1), u"两行\n一格\t里"_s);
    LedgerTableView view;
    view.setModel(&model);
    view.horizontalHeader()->moveSection(1, 0);
    view.setColumnHidden(2, true);
    view.selectRow(2);
    CHECK(view.selectionAsTsv() == u"TITLE\tNUMBER\n两行 一格 里\tnumber2"_s);
    CHECK(view.selectionAsTsv(false) == u"两行 一格 里\tnumber2"_s);
}

TEST_CASE("Space asks for the preview, and letters in a huge list ask the page") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"number"_s}, 6000);
    LedgerTableView view;
    view.setModel(&model);
    view.setCurrentIndex(model.index(4, 0));
    QSignalSpy preview(&view, &LedgerTableView::previewRequested);
    QSignalSpy typed(&view, &LedgerTableView::typeAhead);
    press(view, Qt::Key_Space, Qt::NoModifier, u" "_s);
    CHECK(preview.count() == 1);
    view.keyboardSearch(u"d"_s);
    view.keyboardSearch(u"t"_s);
    REQUIRE(typed.count() == 2);
    CHECK(typed.last().first().toString() == u"dt"_s);
    CHECK(view.currentIndex().row() == 4);
}

TEST_CASE("An empty list shows its placeholder until the first row arrives") {
    useTheme();
    QStandardItemModel model;
    LedgerTableView view;
    view.setModel(&model);
    auto* placeholder = new QLabel(u"没有超期的诉求"_s);
    view.setPlaceholder(placeholder);
    CHECK_FALSE(placeholder->isHidden());
    setUp(model, {u"number"_s});
    CHECK(placeholder->isHidden());
}

TEST_CASE("Rows have one height from the theme, at every scale") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"number"_s});
    LedgerTableView view;
    view.setModel(&model);
    CHECK(view.rowHeight(0) == currentMetrics().rowHeight);
    CHECK(view.verticalHeader()->sectionResizeMode(0) == QHeaderView::Fixed);
}

TEST_CASE("A cell that is cut tells its whole text, before what else it has to say") {
    useTheme();
    QStandardItemModel model;
    setUp(model, {u"unit"_s, u"light"_s, u"due"_s});
    const QString whole = u"Bureau of housing and urban and rural development"_s;
    model.setData(model.index(0, 0), whole);
    model.setData(model.index(1, 0), whole);
    model.setData(model.index(1, 0), u"Anlan District"_s, Qt::ToolTipRole);
    model.setData(model.index(2, 0), whole);
    model.setData(model.index(2, 0), QString(u"Anlan District · "_s + whole), Qt::ToolTipRole);
    model.setData(model.index(0, 1), QString());
    model.setData(model.index(0, 1), int(LightKind::Red), LightRole);
    model.setData(model.index(0, 2), u"ok"_s);
    LedgerTableView view;
    view.setModel(&model);
    view.setDelegateForKey(u"light"_s, new LightDelegate(&view));
    view.resize(400, 200);
    view.setColumnWidth(0, 80);
    view.setColumnWidth(1, 40);
    view.show();
    CHECK(tipAt(view, 0, 0) == whole);
    CHECK(tipAt(view, 1, 0) == QString(whole + u"\nAnlan District"_s));
    CHECK(tipAt(view, 2, 0) == QString(u"Anlan District · "_s + whole));
    CHECK(tipAt(view, 0, 1) == lightWord(LightKind::Red));
    tipAt(view, 0, 2);
    CHECK(QTest::qWaitFor([] { return QToolTip::text().isEmpty(); }));
}
