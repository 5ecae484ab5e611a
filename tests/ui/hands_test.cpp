// What hands do that no plan names: a key held too long, a glance elsewhere in the middle of typing, a second Ctrl+Z.

#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>

#include "../support/in_chinese.h"
#include "base/collation.h"
#include "desk.h"
#include "presentation/home_model.h"
#include "ui/pages/cases/action_form.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/pages/cases/multi_pick.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/shell/page.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

std::vector<presentation::FormChoice> manyUnits() {
    std::vector<presentation::FormChoice> units;
    for (int i = 0; i < 12; ++i) units.push_back({u"37990%1"_s.arg(i), u"区第%1局"_s.arg(i)});
    return units;
}

/// A desk on a ledger with two grievances.
struct TwoCases {
    QString first, second;
    Desk desk{[this](SmallDistrict& district) {
        first = district.grievance(1);
        second = district.grievance(2);
    }};
};

QString marked(const Desk& desk) {
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    return table->currentIndex().isValid() ? cell(table, table->currentIndex().row(), u"number"_s) : QString();
}

QString shown(const Desk& desk) { return desk.need<QLabel>(u"cases.detail.head"_s)->text().section(u' ', 0, 0); }

}  // namespace

TEST_CASE("a unit that was picked leaves the field empty, and arrows in the field pick nothing") {
    ui::MultiPick pick(manyUnits(), {}, nullptr);
    pick.show();
    auto* box = pick.findChild<QComboBox*>();
    REQUIRE(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    box->hidePopup();
    QTest::keyClick(box, Qt::Key_Up);
    QWheelEvent wheel({5, 5}, box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(box, &wheel);
    CHECK(pick.chosen().isEmpty());
    box->lineEdit()->setText(u"第7"_s);
    box->completer()->setCompletionPrefix(u"第7"_s);
    REQUIRE(box->completer()->completionCount() == 1);
    emit box->completer()->activated(box->completer()->currentCompletion());
    emit box->activated(8);
    CHECK(pick.chosen() == QStringList{u"379907"_s});
    CHECK(until([&] { return box->currentText().isEmpty(); }));
}

TEST_CASE("what the program selects is selected alone, also while Ctrl is still held") {
    TwoCases two;
    auto& [first, second, desk] = two;
    desk.signIn(u"clerk"_s);
    desk.open(first);
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    QTest::keyPress(desk.window->windowHandle(), Qt::Key_Control, Qt::ControlModifier);
    REQUIRE(QGuiApplication::keyboardModifiers() == Qt::ControlModifier);
    desk.open(second);
    const auto rows = table->selectionModel()->selectedRows().size();
    QTest::keyRelease(desk.window->windowHandle(), Qt::Key_Control);
    CHECK(rows == 1);
    CHECK(marked(desk) == second);
}

TEST_CASE("a case registered outside of the list's conditions stands beside it, and no other row is marked") {
    QString first;
    Desk desk([&](SmallDistrict& district) { first = district.grievance(1); });
    desk.signIn(u"clerk"_s);
    desk.open(first);
    storage::CaseQuery one;
    one.type = u"grievance"_s;
    one.filters = {presentation::is(u"number"_s, {first})};
    auto* page = dynamic_cast<ui::CaseListPage*>(desk.window->workspace()->page(u"grievances"_s));
    REQUIRE(page);
    page->openList(one, u"一件"_s);
    REQUIRE(until([&] { return marked(desk) == first; }));
    page->newItem();
    desk.type(u"cases.form.title"_s, u"路灯不亮"_s);
    desk.choose(u"cases.form.domain"_s, u"living_environment"_s);
    desk.choose(u"cases.form.route"_s, u"coordinate"_s);
    desk.choose(u"cases.form.channel"_s, u"hotline"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
    REQUIRE(until([&] { return shown(desk) != first && !desk.jobs->isBusy(); }));
    CHECK(marked(desk) != first);
    CHECK(desk.need<ui::LedgerTableView>(u"cases.list"_s)->selectionModel()->selectedRows().isEmpty());
}

TEST_CASE("the pane follows the marked row also out of a form, and what was typed is there again") {
    TwoCases two;
    auto& [first, second, desk] = two;
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(first);
    desk.click(u"cases.action.instruct"_s);
    desk.type(u"cases.form.instruction"_s, u"三日内办结"_s);
    CHECK(until([&] { return desk.need<QLabel>(u"shell.status.saved"_s)->text() == u"Something typed is not saved yet"_s; }));
    desk.need<QWidget>(u"cases.list"_s)->setFocus();
    desk.open(second);
    CHECK(marked(desk) == second);
    CHECK(shown(desk) == second);
    desk.open(first);
    desk.click(u"cases.action.instruct"_s);
    CHECK(desk.need<QPlainTextEdit>(u"cases.form.instruction"_s)->toPlainText() == u"三日内办结"_s);
}

TEST_CASE("two steps are taken back one after the other, and one of an earlier session too") {
    TwoCases two;
    auto& [first, second, desk] = two;
    desk.signIn(u"official"_s);
    for (const QString& number : {first, second}) {
        desk.open(number);
        desk.click(u"cases.action.instruct"_s);
        desk.type(u"cases.form.instruction"_s, u"请抓紧"_s);
        desk.click(u"cases.form.submit"_s);
        desk.closesForm(u"cases.form"_s);
        REQUIRE(until([&] { return desk.view(number)->facts.instructionPending; }));
    }
    const auto undo = [&] { QTest::keyClick(desk.window->windowHandle(), Qt::Key_Z, Qt::ControlModifier); };
    undo();
    REQUIRE(until([&] { return !desk.view(second)->facts.instructionPending; }));
    CHECK(desk.view(first)->facts.instructionPending);
    desk.signIn(u"clerk"_s);
    desk.signIn(u"official"_s);
    CHECK_FALSE(desk.session->undoOffer());
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(first);
    REQUIRE(until([&] { return !desk.jobs->isBusy(); }));
    undo();
    CHECK(until([&] { return !desk.view(first)->facts.instructionPending; }));
}

TEST_CASE("while a grievance is written down, those that look like it are told and can be looked at") {
    QString first;
    Desk desk([&](SmallDistrict& district) { first = district.grievance(1); });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    const QString title = desk.view(first)->facts.title, household = desk.view(first)->facts.household;
    desk.window->workspace()->page(u"grievances"_s)->newItem();
    auto& form = desk.need<ui::ActionForm>(u"cases.form"_s)->model();
    form.setValue(u"household"_s, household);
    form.setValue(u"title"_s, title);
    auto* alike = desk.need<ui::Banner>(u"cases.form.alike"_s);
    REQUIRE(alike->reasons().size() == 1);
    CHECK(alike->reasons().front().contains(first));
    emit alike->reasonActivated(0);
    REQUIRE(until([&] { return desk.titleShown(first); }));
    desk.window->workspace()->page(u"grievances"_s)->newItem();
    CHECK(desk.need<ui::ActionForm>(u"cases.form"_s)->model().field(u"title"_s)->value.toString() == title);  // nothing is lost
}

TEST_CASE("a visit at a closed door with answers in it is questioned, and saved once the one or the other is gone") {
    Desk desk;
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    auto* page = dynamic_cast<ui::VisitPage*>(desk.window->workspace()->page(u"visits"_s));
    REQUIRE(page);
    auto& model = page->model();
    REQUIRE(until([&] { return !model.householdCode().isEmpty(); }));
    model.toggle(u"questions"_s, u"family"_s);
    model.setResult(u"absent"_s);
    const auto problems = model.problems();
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().field == u"result"_s);
    model.toggle(u"questions"_s, u"family"_s);
    CHECK(model.problems().empty());
}

TEST_CASE("the search finds a unit by name and initials and opens what it has in hand") {
    QString number;
    Desk desk([&](SmallDistrict& district) {
        number = district.grievance(1);
        district.pass(1);
        REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        district.grievance(2);
    });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    const QString name = desk.session->surroundings()->units.name(u"379902D01"_s);
    auto* field = desk.need<QLineEdit>(u"shell.search"_s);
    field->setFocus(Qt::ShortcutFocusReason);
    QTest::keyClicks(field, pinyinInitials(name));
    auto* hits = desk.need<ui::LedgerTableView>(u"shell.palette.hits"_s);
    REQUIRE(until([&] { return hits->model()->rowCount() > 0 && cell(hits, 0, u"text"_s).contains(name); }));
    QTest::keyClick(field, Qt::Key_Return);
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return hasRead(table, 1); }));
    CHECK(cell(table, 0, u"number"_s) == number);
}

TEST_CASE("whoever leaves the search with Esc goes on typing where they were") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.window->workspace()->page(u"grievances"_s)->newItem();
    auto* title = desk.need<QWidget>(u"cases.form.title"_s);
    title->setFocus();
    QTest::keyClick(desk.window->windowHandle(), Qt::Key_K, Qt::ControlModifier);
    auto* field = desk.need<QLineEdit>(u"shell.search"_s);
    REQUIRE(desk.window->focusWidget() == field);
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(desk.window->focusWidget() == title);
}

TEST_CASE("a page is found by what people call it, and the keeper of the rules finds the definitions") {
    const InChinese chinese;
    Desk desk;
    const auto finds = [&](const QString& who, const QString& words, const QString& page) {
        desk.signIn(who);
        auto* field = desk.need<QLineEdit>(u"shell.search"_s);
        field->setFocus(Qt::ShortcutFocusReason);
        QInputMethodEvent typed;
        typed.setCommitString(words);
        QApplication::sendEvent(field, &typed);
        QTest::keyClick(field, Qt::Key_Return);
        INFO(who.toStdString() << ' ' << words.toStdString());
        CHECK(until([&] { return desk.find<QWidget>(page) != nullptr; }));
    };
    finds(u"secadmin"_s, u"定义"_s, u"settings.versions"_s);
    finds(u"secadmin"_s, u"迁移"_s, u"settings.versions"_s);
    finds(u"auditor"_s, u"设置"_s, u"settings.page"_s);
    finds(u"sysadmin"_s, u"花名册"_s, u"roster.list"_s);
    finds(u"supervisor"_s, u"整改事项"_s, u"rectifications.list"_s);
    finds(u"clerk"_s, u"入户走访"_s, u"visit.roster"_s);
    finds(u"official"_s, u"统计"_s, u"dashboard.page"_s);
    finds(u"volunteer"_s, u"心愿墙"_s, u"wishes.page"_s);
}
