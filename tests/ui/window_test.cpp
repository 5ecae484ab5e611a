// What a clerk, a supervisor and an official do between the steps of a case: numbers that open, lists, forms, help.

#include <QFile>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QTextBrowser>

#include "desk.h"
#include "presentation/visit_model.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/pages/cases/filter_bar.h"
#include "ui/pages/cases/shared_filter_menu.h"
#include "ui/pages/lists/export_bar.h"
#include "ui/pages/roster/roster_page.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/stat_tile.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A desk on a ledger that already holds something.
struct FilledDesk : Desk {
    explicit FilledDesk(const std::function<void(SmallDistrict&)>& fill) : Desk(fill) {}
    int rows(const QString& list) {
        auto* table = need<ui::LedgerTableView>(list);
        return table->model()->rowCount();
    }
};

void visit(SmallDistrict& district, int household, const QString& result) {
    LogActivity command{u"household_visit"_s, SmallDistrict::householdCode(household), {}, {}, {{u"result"_s, result}}, {}, {}};
    REQUIRE_OK(district.ledger->execute(command, district.actor(household < 10 ? u"visitor"_s : u"visitor2"_s)));
}

}  // namespace

TEST_CASE("the coverage figure opens exactly the households that it counts, refused ones left out") {
    FilledDesk desk([](SmallDistrict& district) {
        for (int i = 1; i <= 4; ++i) visit(district, i, u"valid"_s);
        visit(district, 5, u"refused"_s);
        visit(district, 6, u"absent"_s);
    });
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* tile = desk.need<ui::StatTile>(u"dashboard.tile.coverage"_s);
    REQUIRE(until([&] { return tile->figure().fraction == u"5 / 11"_s; }));
    desk.click(u"dashboard.tile.coverage"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"roster.list"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 5; }));
    CHECK(desk.need<QAbstractButton>(u"roster.filter.given"_s)->text().contains(u"(5)"_s));

    desk.window->workspace()->showPage(u"home"_s);
    auto* home = desk.need<ui::StatTile>(u"home.number.coverage"_s);
    REQUIRE(until([&] { return home->figure().note.contains(u"6"_s); }));
    desk.click(u"home.number.coverage"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 6; }));
}

TEST_CASE("a visitor's home says how far the own roster is") {
    FilledDesk desk([](SmallDistrict& district) { visit(district, 1, u"valid"_s); });
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"home"_s);
    auto* tile = desk.need<ui::StatTile>(u"home.number.coverage"_s);
    REQUIRE(until([&] { return tile->figure().value == u"11.1%"_s; }));
}

TEST_CASE("a case found by Ctrl+K is the chosen row of its list, also when the list did not hold it") {
    QString open, closed;
    FilledDesk desk([&](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) open = district.grievance(i);
        closed = district.grievance(4);
        district.close(closed);
    });
    desk.signIn(u"supervisor"_s);
    const auto chosen = [&] {
        auto* table = desk.find<ui::LedgerTableView>(u"cases.list"_s);
        return table && table->currentIndex().isValid() ? table->currentIndex().siblingAtColumn(0).data().toString()
                                                        : QString();
    };
    desk.open(open);
    REQUIRE(until([&] { return chosen() == open; }));
    CHECK(desk.find<QWidget>(u"cases.filter.given"_s) == nullptr);
    desk.open(closed);
    REQUIRE(until([&] { return chosen() == closed; }));
    CHECK(desk.need<QAbstractButton>(u"cases.filter.given"_s)->text() == closed);
}

TEST_CASE("a form says which case it is for, and warns of a plan past the deadline without refusing it") {
    QString number;
    FilledDesk desk([&](SmallDistrict& district) {
        number = district.grievance(1);
        district.pass(1);
        REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(district.act(u"handler"_s, number, u"accept"_s));
    });
    desk.signIn(u"handler"_s);
    desk.open(number);
    desk.click(u"cases.action.plan"_s);
    auto* head = desk.need<QLabel>(u"cases.form.case"_s);
    CHECK(head->text().contains(number));
    CHECK(head->text().contains(u"电梯停运"_s));
    auto* form = desk.need<ui::FormColumn>(u"cases.form.form"_s);
    desk.type(u"cases.form.plan_deadline"_s, u"2026-07-02"_s);
    CHECK(form->warning(u"plan_deadline"_s).isEmpty());
    desk.type(u"cases.form.plan_deadline"_s, u"2026-12-31"_s);
    CHECK_FALSE(form->warning(u"plan_deadline"_s).isEmpty());
    CHECK(form->error(u"plan_deadline"_s).isEmpty());
    desk.type(u"cases.form.measures"_s, u"更换曳引机配件"_s);
    desk.type(u"cases.form.responsible_section"_s, u"物业科"_s);
    desk.type(u"cases.form.responsible_person"_s, u"刘工"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
}

TEST_CASE("conditions kept under a name come back after a restart of the window, for their owner only") {
    FilledDesk desk([](SmallDistrict& district) { district.grievance(1); });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    auto* bar = desk.window->findChild<ui::FilterBar*>();
    REQUIRE(bar);
    REQUIRE(until([&] { return desk.rows(u"cases.list"_s) == 1; }));
    auto* domains = desk.need<QAbstractButton>(u"cases.filter.domain"_s)->findChild<QMenu*>();
    REQUIRE(domains);
    domains->actions().at(2)->trigger();
    const QString words = bar->words();
    bar->saveAs(u"我的一类"_s);
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    CHECK(desk.window->findChild<ui::FilterBar*>()->saved().names().isEmpty());
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    bar = desk.window->findChild<ui::FilterBar*>();
    CHECK(bar->saved().names() == QStringList{u"我的一类"_s});
    CHECK(bar->words() != words);
    bar->useSaved(u"我的一类"_s);
    CHECK(bar->words() == words);
}

TEST_CASE("conditions that one shares stand in everybody's menu with who shared them, and are taken back there") {
    FilledDesk desk([](SmallDistrict& district) {
        district.grievance(1);
        const std::vector<storage::ListFilter> often{{u"returns"_s, storage::ListFilter::Comparison::AtLeast, {u"2"_s}}};
        REQUIRE_OK(
            district.ledger->execute(ShareFilter{u"grievance"_s, u"多次退回"_s, often, {}}, district.actor(u"supervisor"_s)));
    });
    const auto bar = [&] { return desk.window->findChild<ui::FilterBar*>(); };
    const auto menu = [&] {
        auto* opened =
            desk.need<QAbstractButton>(u"cases.filter.saved"_s)->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        emit opened->aboutToShow();
        return opened;
    };
    const auto entry = [&](const QString& text) {
        for (auto* action : menu()->actions())
            if (action->text().contains(text)) return action;
        return static_cast<QAction*>(nullptr);
    };
    const auto sharing = [&] { return menu()->findChild<QAction*>(u"cases.filter.share"_s); };
    const auto open = [&](const QString& who) {
        desk.signIn(who);
        desk.window->workspace()->showPage(u"grievances"_s);
        REQUIRE(bar());
    };
    open(u"clerk"_s);
    REQUIRE(until([&] { return desk.rows(u"cases.list"_s) == 1; }));
    desk.need<QAbstractButton>(u"cases.filter.domain"_s)->findChild<QMenu*>()->actions().at(2)->trigger();
    const QString words = bar()->words();
    REQUIRE(sharing());
    sharing()->trigger();
    auto* dialog = desk.need<QInputDialog>(u"cases.filter.share.dialog"_s);
    CHECK(dialog->textValue() == words.left(30));
    dialog->setTextValue(u"A&B一类"_s);
    dialog->accept();
    REQUIRE(until([&] { return entry(u"A&&B一类"_s) != nullptr; }));

    // A name that is taken comes back with who has it.
    bar()->shared().share(u"A&B一类"_s, bar()->query());
    REQUIRE(until([&] {
        dialog = desk.find<QInputDialog>(u"cases.filter.share.dialog"_s);
        return dialog && dialog->textValue() == u"A&B一类"_s && dialog->labelText().contains(u"经办"_s);
    }));
    dialog->reject();

    open(u"handler"_s);
    CHECK(sharing() == nullptr);
    REQUIRE(entry(u"A&&B一类"_s));
    CHECK(entry(u"A&&B一类"_s)->text().contains(u"经办"_s));
    CHECK(bar()->words() != words);
    entry(u"A&&B一类"_s)->trigger();
    CHECK(bar()->words() == words);
    // What the chips cannot say is one chip that can be taken away.
    entry(u"多次退回"_s)->trigger();
    CHECK(bar()->givenTitle() == u"多次退回"_s);
    REQUIRE(bar()->query().filters.size() == 1);
    CHECK(bar()->query().filters.front().key == u"returns"_s);
    for (auto* action : menu()->actions()) CHECK((!action->menu() || !action->isVisible()));

    open(u"supervisor"_s);
    QMenu* back = nullptr;
    for (auto* action : menu()->actions())
        if (action->menu()) back = action->menu();
    REQUIRE(back);
    REQUIRE(back->actions().size() == 2);
    back->actions().at(1)->trigger();
    REQUIRE(until([&] { return entry(u"A&&B一类"_s) == nullptr; }));
    CHECK(entry(u"多次退回"_s) != nullptr);
}

TEST_CASE("Ctrl+E writes the whole list, and who has no right is told why not") {
    FilledDesk desk([](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) district.grievance(i);
    });
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    REQUIRE(until([&] { return desk.rows(u"cases.list"_s) == 3; }));
    const QString path = desk.own.filePath(u"out.xlsx"_s);
    desk.window->findChild<ui::CaseListPage*>(u"cases.page"_s)->findChild<ui::ExportBar*>()->write(path, false);
    auto* banner = desk.need<ui::Banner>(u"cases.export.banner"_s);
    REQUIRE(until([&] { return banner->message().contains(u"3"_s); }));
    CHECK(QFile::exists(path));
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    CHECK(desk.find<QAbstractButton>(u"cases.export"_s) == nullptr);
}

TEST_CASE("the main columns of every list fit into a window of 1366 by 768, and optional ones wait to be chosen") {
    FilledDesk desk([](SmallDistrict& district) { district.grievance(1); });
    // The second person sits down at the same computer: what it remembers must not bring more columns.
    for (const QString& who : {u"clerk"_s, u"supervisor"_s, u"handler"_s}) {
        desk.signIn(who);
        for (const auto& [page, list] :
             {std::pair{u"grievances"_s, u"cases.list"_s}, std::pair{u"rectifications"_s, u"rectifications.list"_s},
              std::pair{u"closeout"_s, u"closeout.list"_s}, std::pair{u"roster"_s, u"roster.list"_s}}) {
            if (!desk.session->pages().contains(page)) continue;
            desk.window->workspace()->showPage(page);
            auto* table = desk.need<ui::LedgerTableView>(list);
            QTest::qWait(1);
            int width = 0;
            for (const int column : table->shownColumns()) width += table->columnWidth(column);
            INFO(who.toStdString() << " " << list.toStdString() << " "
                                   << desk.settings.text(presentation::Setting::Columns, u"cases"_s).toStdString());
            CHECK(width <= table->viewport()->width());
            CHECK(table->shownColumns().size() <= 7);
            // Somebody makes a column narrower: from now on the list's layout is remembered.
            table->horizontalHeader()->resizeSection(0, table->columnWidth(0) - 1);
        }
    }
    CHECK(desk.window->width() == 1366);
    CHECK(desk.window->height() == 768);
}

TEST_CASE("F1 opens the handbook at the page, on every page of every role") {
    FilledDesk desk([](SmallDistrict&) {});
    for (const QString& who : {u"clerk"_s, u"supervisor"_s, u"visitor"_s, u"sysadmin"_s}) {
        desk.signIn(who);
        auto pages = desk.session->pages();
        if (!pages.contains(u"settings"_s)) pages.append(u"settings"_s);
        for (const QString& page : pages) {
            desk.window->workspace()->showPage(page);
            // Without a window manager nobody gives the keys back to the window.
            REQUIRE(until([&] {
                desk.window->activateWindow();
                return desk.window->isActiveWindow();
            }));
            QTest::keyClick(desk.window->workspace(), Qt::Key_F1);
            auto* text = desk.need<QTextBrowser>(u"handbook.text"_s);
            CAPTURE(page.toStdString());
            QFile file(u":/handbook/%1.md"_s.arg(page));
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QString title = QString::fromUtf8(file.readLine()).mid(2).trimmed();
            CHECK(text->toPlainText().startsWith(title));
            text->window()->close();
        }
    }
}

TEST_CASE("what was typed at one door is there again after looking at another") {
    FilledDesk desk([](SmallDistrict&) {});
    desk.signIn(u"visitor"_s);
    const QString folder = desk.own.filePath(u"drafts"_s);
    QString first, second;
    {
        presentation::VisitModel model(*desk.session, folder);
        model.start();
        REQUIRE(until([&] { return model.household() != nullptr; }));
        first = model.household()->code;
        second = model.roster().rows().back().code;
        model.setDiary(u"说到一半"_s);
        model.setHousehold(second);
        CHECK(model.diary().isEmpty());
        model.setDiary(u"另一户"_s);
        model.setHousehold(first);
        CHECK(model.diary() == u"说到一半"_s);
        model.flushDraft();
        REQUIRE(until([&] { return model.draftStoredAt().has_value(); }));
    }  // gone without saving either
    presentation::VisitModel again(*desk.session, folder);
    again.start();
    REQUIRE(until([&] { return again.recovered() && again.household(); }));
    CHECK(again.household()->code == first);
    CHECK(again.diary() == u"说到一半"_s);
    again.setHousehold(second);
    CHECK(again.diary() == u"另一户"_s);
}

TEST_CASE("the dashboard as of a past day says so, and its lists are those of that day") {
    FilledDesk desk([](SmallDistrict& district) {
        district.grievance(1);
        district.pass(72);
        district.grievance(2);
    });
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* tile = desk.need<ui::StatTile>(u"dashboard.tile.completion"_s);
    REQUIRE(until([&] { return tile->figure().fraction == u"0 / 2"_s; }));
    auto* days = desk.need<QWidget>(u"dashboard.days"_s);
    const auto shown = [&] { return days->accessibleDescription().count(u'\n') + 1; };
    const auto today = shown();
    CAPTURE(days->accessibleDescription().toStdString());
    auto* chip = desk.need<QAbstractButton>(u"dashboard.as_of"_s);
    for (auto* menu : desk.window->findChildren<QMenu*>())
        if (menu->parent() == chip) menu->actions().at(1)->trigger();  // yesterday
    REQUIRE(until([&] { return tile->figure().fraction == u"0 / 1"_s; }));
    CHECK(chip->text() != u"As of: now"_s);
    CHECK(until([&] { return shown() < today; }));  // nothing that came after that day
}

TEST_CASE("Esc out of a form loses nothing: it is there again, also after another form, until it is sent") {
    QString number, other;
    FilledDesk desk([&](SmallDistrict& district) {
        number = district.grievance(1);
        other = district.grievance(2);
    });
    desk.signIn(u"clerk"_s);
    desk.open(number);
    desk.click(u"cases.action.classify"_s);
    desk.type(u"cases.form.comment"_s, u"写到一半"_s);
    QTest::keyClick(desk.need<QWidget>(u"cases.form.comment"_s), Qt::Key_Escape);
    desk.closesForm(u"cases.form"_s);
    desk.open(other);
    desk.click(u"cases.action.classify"_s);
    CHECK(desk.need<QPlainTextEdit>(u"cases.form.comment"_s)->toPlainText().isEmpty());
    desk.click(u"cases.form.cancel"_s);
    desk.open(number);
    desk.click(u"cases.action.classify"_s);
    CHECK(desk.need<QPlainTextEdit>(u"cases.form.comment"_s)->toPlainText() == u"写到一半"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
    desk.open(number);
    desk.click(u"cases.action.classify"_s);
    CHECK(desk.need<QPlainTextEdit>(u"cases.form.comment"_s)->toPlainText().isEmpty());
}
