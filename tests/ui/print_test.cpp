// Paper out of the window: the close-out form with its preview, the dashboard as picture, PDF and table, the circular.

#include <QDialog>
#include <QFile>
#include <QImage>
#include <QMenu>

#include "desk.h"
#include "ui/pages/dashboard/dashboard_export.h"
#include "ui/pages/prints/page_view.h"
#include "ui/pages/prints/print_dialog.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/stat_tile.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
    QTest::keyClick(widget, Qt::Key(key), modifiers);
}

ui::PrintDialog* dialogWithPages(Desk& desk, int pages) {
    auto* dialog = desk.need<ui::PrintDialog>(u"print.dialog"_s);
    INFO(desk.complaints());
    REQUIRE(until([&] { return dialog->pageCount() == pages; }));
    return dialog;
}

void openDashboard(Desk& desk) {
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* tile = desk.need<ui::StatTile>(u"dashboard.tile.coverage"_s);
    REQUIRE(until([&] { return !tile->figure().fraction.isEmpty(); }));
}

QAction* menuItem(Desk& desk, const QString& name) {
    for (auto* item : desk.window->findChildren<QAction*>(name)) return item;
    FAIL("no menu item " << name.toStdString());
    return nullptr;
}

}  // namespace

TEST_CASE("Ctrl+P on the close-out desk shows the form of the chosen cases, and saves them as one PDF") {
    Desk desk([](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) district.submit(district.grievance(i));
    });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"closeout"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"closeout.list"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 3 && table->currentIndex().isValid(); }));
    press(desk.window.get(), Qt::Key_P);
    auto* dialog = dialogWithPages(desk, 1);
    CHECK(dialog->windowTitle().contains(u"SQ-"_s));
    CHECK(desk.need<QAbstractButton>(u"print.save"_s)->isEnabled());
    CHECK_FALSE(desk.need<QAbstractButton>(u"print.next"_s)->isEnabled());
    for (auto* button : dialog->findChildren<QAbstractButton*>())
        if (button->isVisible()) CHECK_FALSE(button->accessibleName().isEmpty());
    dialog->close();

    table->selectAll();
    desk.click(u"closeout.print"_s);
    REQUIRE(until([&] {
        auto* open = desk.find<ui::PrintDialog>(u"print.dialog"_s);
        return open && open->pageCount() == 3;
    }));
    dialog = desk.find<ui::PrintDialog>(u"print.dialog"_s);
    press(dialog, Qt::Key_PageDown, Qt::NoModifier);
    CHECK(desk.need<ui::PageView>(u"print.view"_s)->page() == 1);
    // From within the page: down to its foot, then over.
    auto* pages = desk.need<QWidget>(u"print.pages"_s);
    for (int i = 0; i < 5 && desk.need<ui::PageView>(u"print.view"_s)->page() == 1; ++i)
        press(pages, Qt::Key_PageDown, Qt::NoModifier);
    CHECK(desk.need<ui::PageView>(u"print.view"_s)->page() == 2);
    const int percent = desk.need<ui::PageView>(u"print.view"_s)->percent();
    press(dialog, Qt::Key_Plus, Qt::NoModifier);
    CHECK(desk.need<ui::PageView>(u"print.view"_s)->percent() > percent);
    const QString path = desk.own.filePath(u"forms.pdf"_s);
    dialog->savePdf(path);
    REQUIRE(until([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("/Type /Page\n") == 3);
    REQUIRE(until([&] { return desk.find<ui::Banner>(u"print.banner"_s) != nullptr; }));
    CHECK(desk.find<ui::Banner>(u"print.banner"_s)->message().contains(u"forms.pdf"_s));
    dialog->close();
}

TEST_CASE("a failed save is told where it was asked for, and the pages stay") {
    Desk desk([](SmallDistrict& district) { district.submit(district.grievance(1)); });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"closeout"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"closeout.list"_s);
    REQUIRE(until([&] { return table->currentIndex().isValid(); }));
    press(desk.window.get(), Qt::Key_P);
    auto* dialog = dialogWithPages(desk, 1);
    dialog->savePdf(desk.own.filePath(u"no/such/folder/a.pdf"_s));
    REQUIRE(until([&] { return desk.find<ui::Banner>(u"print.banner"_s) != nullptr; }));
    CHECK_FALSE(desk.find<ui::Banner>(u"print.banner"_s)->reasons().isEmpty());
    CHECK(dialog->pageCount() == 1);
    CHECK(desk.need<QAbstractButton>(u"print.save"_s)->isEnabled());
    dialog->close();
}

TEST_CASE("the dashboard goes out as picture, PDF and table, and prints on one landscape sheet") {
    Desk desk([](SmallDistrict& district) { district.close(district.grievance(1)); });
    desk.signIn(u"official"_s);
    openDashboard(desk);
    auto* button = desk.need<QAbstractButton>(u"dashboard.export"_s);
    CHECK_FALSE(button->accessibleName().isEmpty());
    for (const auto& name : {u"png"_s, u"pdf"_s, u"xlsx"_s, u"print"_s, u"circular"_s})
        CHECK_FALSE(menuItem(desk, u"dashboard.export."_s + name)->text().isEmpty());
    auto* out = desk.window->findChild<ui::DashboardExport*>();
    REQUIRE(out);
    using As = ui::DashboardExport::As;
    const std::pair<As, QString> files[] = {{As::Png, u"a.png"_s}, {As::Pdf, u"a.pdf"_s}, {As::Xlsx, u"a.xlsx"_s}};
    for (const auto& [as, name] : files) {
        const QString path = desk.own.filePath(name);
        out->write(as, path);
        INFO(desk.complaints());
        REQUIRE(until([&] { return QFile::exists(path); }));
    }
    const QImage picture(desk.own.filePath(u"a.png"_s));
    CHECK(picture.width() > 800);
    press(desk.window.get(), Qt::Key_P);
    auto* dialog = dialogWithPages(desk, 1);
    dialog->close();
}

TEST_CASE("the circular opens in the preview and can be saved") {
    Desk desk([](SmallDistrict& district) { district.close(district.grievance(1)); });
    desk.signIn(u"official"_s);
    openDashboard(desk);
    menuItem(desk, u"dashboard.export.circular"_s)->trigger();
    auto* dialog = desk.need<ui::PrintDialog>(u"print.dialog"_s);
    INFO(desk.complaints());
    REQUIRE(until([&] { return dialog->pageCount() >= 2; }));
    const QString path = desk.own.filePath(u"circular.pdf"_s);
    dialog->savePdf(path);
    REQUIRE(until([&] { return QFile::exists(path); }));
    dialog->close();
}

TEST_CASE("who may not export cannot print either, and is told so") {
    Desk desk([](SmallDistrict& district) { district.grievance(1); });
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return table->currentIndex().isValid(); }));
    CHECK(desk.find<QAbstractButton>(u"cases.print"_s) == nullptr);
    press(desk.window.get(), Qt::Key_P);
    CHECK(desk.find<QDialog>(u"print.dialog"_s) == nullptr);
}
