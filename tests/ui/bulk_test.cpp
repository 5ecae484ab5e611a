// Several cases at once: nothing happens before every one of them was tried and the person said yes; numbers and the
// choice follow what happens meanwhile.

#include <QMenu>

#include "desk.h"
#include "ui/pages/lists/bulk_dialog.h"
#include "ui/shell/page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/stat_tile.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

int rowsOf(Desk& desk, const QString& list) { return desk.need<ui::LedgerTableView>(list)->model()->rowCount(); }

void chooseAll(Desk& desk, const QString& list, int rows) {
    auto* table = desk.need<ui::LedgerTableView>(list);
    REQUIRE(until([&] { return hasRead(table, rows); }));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
}

QAction* bulkAction(Desk& desk, const QString& list, const QString& id) {
    auto* menu = desk.window->findChild<QMenu*>(list + u".chosen.menu"_s);
    REQUIRE(menu);
    emit menu->aboutToShow();
    return menu->findChild<QAction*>(list + u".chosen."_s + id);
}

QString textOf(Desk& desk, const QString& button) { return desk.need<QAbstractButton>(button)->text(); }

/// The close-out desk with two cases that wait for the call back.
struct SubmittedDesk : Desk {
    SubmittedDesk()
        : Desk([](SmallDistrict& here) {
              for (int i = 1; i <= 2; ++i) here.submit(here.grievance(i));
          }) {
        signIn(u"supervisor"_s);
        window->workspace()->showPage(u"closeout"_s);
    }
};

}  // namespace

TEST_CASE("approving many shows first which can be closed out and why others cannot, and only Enter does it") {
    QStringList numbers;
    Desk desk([&](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) {
            numbers.append(district.grievance(i));
            district.submit(numbers.last());
        }
        for (int i = 0; i < 2; ++i)
            REQUIRE_OK(district.act(u"supervisor2"_s, numbers[i], u"call_back"_s,
                                    {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
    });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"closeout"_s);
    chooseAll(desk, u"closeout.list"_s, 3);
    CHECK(textOf(desk, u"closeout.bulk"_s).contains(u"3"_s));
    desk.click(u"closeout.bulk"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"bulk.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 3; }));
    // What cannot be done stands first, with its reason.
    CHECK(list->model()->index(0, list->columnOfKey(u"number"_s)).data().toString() == numbers[2]);
    CHECK_FALSE(list->model()->index(0, list->columnOfKey(u"why"_s)).data().toString().isEmpty());
    CHECK(list->model()->index(1, list->columnOfKey(u"why"_s)).data().toString().isEmpty());
    for (const QString& number : numbers) CHECK(desk.view(number)->file.state == u"submitted"_s);
    QTest::keyClick(desk.need<ui::BulkDialog>(u"bulk.dialog"_s), Qt::Key_Escape);
    REQUIRE(until([&] { return desk.find<QWidget>(u"bulk.dialog"_s) == nullptr; }));
    for (const QString& number : numbers) CHECK(desk.view(number)->file.state == u"submitted"_s);

    desk.click(u"closeout.bulk"_s);
    auto* go = desk.need<QAbstractButton>(u"bulk.do"_s);
    REQUIRE(until([&] { return go->isEnabled() && go->text().contains(u"2"_s); }));
    QTest::keyClick(go, Qt::Key_Return);
    REQUIRE(desk.reaches(numbers[0], u"closed"_s));
    REQUIRE(desk.reaches(numbers[1], u"closed"_s));
    REQUIRE(until([&] { return rowsOf(desk, u"closeout.list"_s) == 1; }));
    auto* banner = desk.need<ui::Banner>(u"closeout.banner"_s);
    CHECK(banner->message().contains(u"2"_s));
    CHECK(banner->reasons().size() == 1);
    REQUIRE(until([&] { return textOf(desk, u"closeout.bulk"_s).contains(u"1"_s); }));  // the row that is left

    // Without a window manager nobody gives the keys back to the window.
    REQUIRE(until([&] {
        desk.window->activateWindow();
        return desk.window->isActiveWindow();
    }));
    QTest::keyClick(desk.window->workspace(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.reaches(numbers[0], u"submitted"_s));
    REQUIRE(until([&] { return !banner->isVisible(); }));
    REQUIRE(until([&] { return rowsOf(desk, u"closeout.list"_s) == 3; }));
    CHECK(textOf(desk, u"closeout.bulk"_s).contains(u"1"_s));  // nobody chose the rows that came back
}

TEST_CASE("what is chosen in the list of grievances can be reminded or dispatched in one go") {
    QStringList numbers;
    Desk desk([&](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) numbers.append(district.grievance(i));
        district.pass(1);
    });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    chooseAll(desk, u"cases.list"_s, 3);
    CHECK(textOf(desk, u"cases.chosen"_s).contains(u"3"_s));
    CHECK(bulkAction(desk, u"cases"_s, u"remind"_s) == nullptr);  // nobody has them yet
    auto* dispatch = bulkAction(desk, u"cases"_s, u"dispatch"_s);
    REQUIRE(dispatch);
    dispatch->trigger();
    desk.choose(u"bulk.form.lead_unit"_s, u"379902D01"_s);
    desk.click(u"bulk.form.submit"_s);
    REQUIRE(until(
        [&] { return desk.find<QAbstractButton>(u"bulk.do"_s) && desk.find<QAbstractButton>(u"bulk.do"_s)->isEnabled(); }));
    CHECK(desk.view(numbers[0])->file.state == u"registered"_s);
    desk.click(u"bulk.do"_s);
    for (const QString& number : numbers) REQUIRE(desk.reaches(number, u"dispatched"_s));

    auto* remind = bulkAction(desk, u"cases"_s, u"remind"_s);
    REQUIRE(remind);
    remind->trigger();
    REQUIRE(until(
        [&] { return desk.find<QAbstractButton>(u"bulk.do"_s) && desk.find<QAbstractButton>(u"bulk.do"_s)->isEnabled(); }));
    desk.click(u"bulk.do"_s);
    REQUIRE(until([&] { return desk.view(numbers[2])->facts.reminders == 1; }));
}

TEST_CASE("the chip of a number counts what stands in its list, also after something left it") {
    QStringList numbers;
    Desk desk([&](SmallDistrict& district) {
        for (int i = 1; i <= 2; ++i) {
            numbers.append(district.grievance(i));
            district.pass(1);
            REQUIRE_OK(district.act(u"clerk"_s, numbers.last(), u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        }
    });
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"home"_s);
    auto* tile = desk.need<ui::StatTile>(u"home.number.to_accept"_s);
    REQUIRE(until([&] { return tile->figure().value == u"2"_s; }));
    desk.click(u"home.number.to_accept"_s);
    REQUIRE(until([&] { return rowsOf(desk, u"cases.list"_s) == 2; }));
    REQUIRE(until([&] { return textOf(desk, u"cases.filter.given"_s).contains(u"(2)"_s); }));
    desk.click(u"cases.action.accept"_s);
    REQUIRE(until([&] { return rowsOf(desk, u"cases.list"_s) == 1; }));
    REQUIRE(until([&] { return textOf(desk, u"cases.filter.given"_s).contains(u"(1)"_s); }));
    REQUIRE(until([&] { return tile->figure().value == u"1"_s; }));
}

TEST_CASE(
    "approving a chosen case that cannot be closed out is greyed with the reasons, and several that cannot say so at once") {
    SubmittedDesk desk;
    auto* button = desk.need<ui::ActionButton>(u"closeout.bulk"_s);
    REQUIRE(until([&] { return rowsOf(desk, u"closeout.list"_s) == 2 && !button->blockedReasons().isEmpty(); }));
    CHECK_FALSE(button->isEnabled());
    const QString shown = desk.need<QLabel>(u"closeout.detail.head"_s)->text().section(u' ', 0, 0);
    for (const auto& offer : desk.view(shown)->actions)
        if (offer.id == u"approve_close_out"_s) CHECK(button->blockedReasons().size() == int(offer.reasons.size()));

    chooseAll(desk, u"closeout.list"_s, 2);
    REQUIRE(until([&] { return button->isEnabled(); }));  // what each says is told before anything is done
    desk.click(u"closeout.bulk"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"bulk.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    const QString why = cell(list, 0, u"why"_s);
    REQUIRE_FALSE(why.isEmpty());
    CHECK(desk.need<QLabel>(u"bulk.summary"_s)->text().contains(why));  // the same for both
    CHECK(desk.find<QWidget>(u"bulk.do"_s) == nullptr);
    CHECK(desk.find<QWidget>(u"bulk.hint"_s) == nullptr);
    auto* close = desk.need<QAbstractButton>(u"bulk.close"_s);
    CHECK(close->isEnabled());
    REQUIRE(until([&] { return close->window()->focusWidget() == close; }));
    QTest::keyClick(close, Qt::Key_Return);
    CHECK(until([&] { return desk.find<QWidget>(u"bulk.dialog"_s) == nullptr; }));
}

TEST_CASE("Ctrl+Enter with several chosen is for all of them: it begins the check, and tells every reason in full") {
    SubmittedDesk desk;
    auto* table = desk.need<ui::LedgerTableView>(u"closeout.list"_s);
    REQUIRE(until([&] { return hasRead(table, 2); }));
    table->selectAll();
    desk.window->workspace()->page(u"closeout"_s)->doMainAction();
    auto* list = desk.need<ui::LedgerTableView>(u"bulk.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    const QString why = cell(list, 0, u"why"_s);
    REQUIRE_FALSE(why.isEmpty());
    CHECK(desk.need<QLabel>(u"bulk.why"_s)->text().contains(why));
}

TEST_CASE("before the cases of a common cause are closed a list says which can be and why the others cannot") {
    QString cause, ready, open;
    Desk desk([&](SmallDistrict& district) {
        cause = district.grievance(1);
        ready = district.grievance(2);
        open = district.grievance(3);
        for (const QString& child : {ready, open})
            REQUIRE_OK(district.ledger->execute(LinkCase{child, {u"parent"_s, cause}}, district.actor(u"clerk"_s)));
        district.close(cause);
        district.submit(ready);
        REQUIRE_OK(district.act(u"supervisor"_s, ready, u"call_back"_s,
                                {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
    });
    desk.signIn(u"supervisor2"_s);
    desk.open(cause);
    desk.click(u"cases.action.close_children"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"bulk.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    CHECK(cell(list, 0, u"number"_s) == open);
    CHECK_FALSE(cell(list, 0, u"why"_s).isEmpty());
    CHECK(cell(list, 1, u"why"_s).isEmpty());
    CHECK(desk.view(ready)->file.state == u"submitted"_s);
    desk.click(u"bulk.do"_s);
    CHECK(desk.reaches(ready, u"closed"_s));
    CHECK(desk.view(open)->file.state == u"registered"_s);
}
