#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>

#include "desk.h"
#include "ui/shell/delegation_dialog.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/ledger_table_view.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

void openDialog(Desk& desk) {
    auto* action = desk.window->findChild<QAction*>(u"shell.deputies"_s);
    REQUIRE(action);
    action->trigger();
    desk.need<QDialog>(u"delegation.dialog"_s);
}

}  // namespace

TEST_CASE("a clerk lends the role from the user menu, the deputy acts in that name, and it is taken back") {
    QString number;
    Desk desk([&](SmallDistrict& district) { number = district.grievance(1); });
    desk.signIn(u"clerk"_s);
    CHECK(desk.find<ui::Badge>(u"shell.deputy"_s) == nullptr);
    openDialog(desk);

    desk.click(u"delegation.lend"_s);
    auto* lent = desk.need<ui::LedgerTableView>(u"delegation.lent"_s);
    CHECK(lent->model()->rowCount() == 0);  // neither person nor day was given

    desk.type(u"delegation.person"_s, u"领导 · 安澜区"_s);
    desk.type(u"delegation.until"_s, u"2026-07-10"_s);
    desk.click(u"delegation.lend"_s);
    REQUIRE(until([&] { return lent->model()->rowCount() == 1; }));
    CHECK(cell(lent, 0, u"person"_s).startsWith(u"领导"_s));

    desk.signIn(u"official"_s);
    CHECK(desk.need<ui::Badge>(u"shell.deputy"_s)->text().contains(u"经办"_s));
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(number);
    CHECK(desk.need<ui::Badge>(u"cases.deputy"_s)->text().contains(u"经办"_s));
    desk.click(u"cases.action.dispatch"_s);
    desk.choose(u"cases.form.lead_unit"_s, u"379902D01"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(number, u"dispatched"_s));
    openDialog(desk);
    CHECK(cell(desk.need<ui::LedgerTableView>(u"delegation.borrowed"_s), 0, u"person"_s).startsWith(u"经办"_s));

    desk.signIn(u"clerk"_s);
    openDialog(desk);
    lent = desk.need<ui::LedgerTableView>(u"delegation.lent"_s);
    lent->setCurrentIndex(lent->model()->index(0, 0));
    const QString before = cell(lent, 0, u"state"_s);
    desk.click(u"delegation.take_back"_s);
    REQUIRE(until([&] { return cell(lent, 0, u"state"_s) != before; }));

    desk.signIn(u"official"_s);
    CHECK(desk.find<ui::Badge>(u"shell.deputy"_s) == nullptr);
}

TEST_CASE("the deputy is found by pinyin initials, and a lend that is not allowed is refused with the reason") {
    Desk desk;
    desk.signIn(u"secadmin"_s);
    openDialog(desk);
    auto* person = desk.need<QLineEdit>(u"delegation.person"_s);
    person->setFocus();
    QTest::keyClicks(person, u"sjy"_s);
    auto* completer = person->completer();
    REQUIRE(completer);
    REQUIRE(completer->completionCount() == 1);
    CHECK(completer->currentIndex().data(Qt::DisplayRole).toString().startsWith(u"审计员"_s));
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    CHECK(person->text().startsWith(u"审计员"_s));
    CHECK_FALSE(person->text().contains(u"sjy"_s));
    desk.type(u"delegation.until"_s, u"2026-07-10"_s);
    desk.click(u"delegation.lend"_s);
    auto* dialog = desk.need<QDialog>(u"delegation.dialog"_s);
    REQUIRE(until([&] {
        const auto banners = dialog->findChildren<ui::Banner*>();
        return std::any_of(banners.begin(), banners.end(), [](auto* one) { return one->isVisible(); });
    }));
    CHECK(desk.need<ui::LedgerTableView>(u"delegation.lent"_s)->model()->rowCount() == 0);
}

TEST_CASE("the last day of a lent role is counted in working days as its hint says") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    openDialog(desk);
    desk.type(u"delegation.until"_s, u"+3工作日"_s);
    CHECK_FALSE(desk.need<QLineEdit>(u"delegation.until"_s)->property("invalid").toBool());
}
