// What is typed reaches the form it was meant for, and what is said about it follows what stands there now.

#include <QAbstractItemView>
#include <QScrollArea>

#include "desk.h"
#include "presentation/visit_model.h"
#include "ui/pages/cases/action_form.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/form_column.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

Expected<Receipt> wishOfNeighbour(SmallDistrict& district, const QString& title) {
    return district.ledger->execute(RegisterCase{u"micro_wish"_s,
                                                 {{u"title"_s, title},
                                                  {u"content"_s, u"想要一台轮椅"_s},
                                                  {u"category"_s, u"aid"_s},
                                                  {u"town"_s, u"379902003000"_s},
                                                  {u"village"_s, u"379902003001"_s},
                                                  {u"address"_s, u"文汇社区12号楼1单元502"_s},
                                                  {u"wisher"_s, u"张建国"_s},
                                                  {u"contact"_s, u"13800001234"_s},
                                                  {u"household"_s, SmallDistrict::householdCode(1)}},
                                                 {},
                                                 {},
                                                 {},
                                                 {}},
                                    district.actor(u"visitor"_s));
}

void leave(Desk& desk) {
    auto* at = desk.window->focusWidget();
    QTest::keyClick(at ? at : desk.window.get(), Qt::Key_Escape);
}

bool isWhole(const QWidget* widget) { return widget && widget->visibleRegion().boundingRect().height() == widget->height(); }

ui::FormColumn* newWish(Desk& desk) {
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    desk.click(u"wishes.new"_s);
    return desk.need<ui::FormColumn>(u"wishlist.form.form"_s);
}

}  // namespace

TEST_CASE("Ctrl+N on the board of wishes opens the form at once, and rows that arrive later leave it alone") {
    Desk desk([](SmallDistrict& district) {
        const auto done = wishOfNeighbour(district, u"想要一台轮椅"_s);
        REQUIRE_OK(done);
        REQUIRE_OK(district.act(u"clerk"_s, done->number, u"check_publish"_s));
    });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    QTest::keyClick(desk.window->workspace(), Qt::Key_N, Qt::ControlModifier);
    auto* list = desk.need<ui::LedgerTableView>(u"wishlist.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 1; }));
    QTest::qWait(1);
    auto* title = desk.find<QLineEdit>(u"wishlist.form.title"_s);
    REQUIRE(title != nullptr);
    CHECK(desk.window->focusWidget() == title);
    // Another row, chosen by hand, takes the empty form away; the keys go to the list, never to an action.
    list->setCurrentIndex(list->model()->index(0, 0));
    desk.closesForm(u"wishlist.form"_s);
    CHECK(desk.window->focusWidget() == list);
    REQUIRE(until([&] { return desk.find<QWidget>(u"wishlist.action.withdraw"_s) != nullptr; }));
    CHECK(desk.window->focusWidget() == list);
}

TEST_CASE("who registers no wish finds no button for it, and is told so by Ctrl+N") {
    Desk desk;
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    CHECK(desk.find<QWidget>(u"wishes.new"_s) == nullptr);
    QTest::keyClick(desk.window->workspace(), Qt::Key_N, Qt::ControlModifier);
    CHECK(desk.find<QWidget>(u"wishlist.form"_s) == nullptr);
}

TEST_CASE("Esc closes an open list of choices and nothing behind it") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    auto* box = desk.need<QComboBox>(u"cases.form.domain"_s);
    box->setFocus();
    box->showPopup();
    REQUIRE(until([&] { return box->view()->isVisible(); }));
    QTest::keyClick(box->view(), Qt::Key_Escape);
    REQUIRE(until([&] { return !box->view()->isVisible(); }));
    CHECK(desk.find<QWidget>(u"cases.form"_s) != nullptr);
    leave(desk);
    desk.closesForm(u"cases.form"_s);
}

TEST_CASE("a list of choices shows all it has") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    for (const auto& name : {u"cases.form.domain"_s, u"cases.form.route"_s, u"cases.form.channel"_s}) {
        auto* box = desk.find<QComboBox>(name);
        if (!box) continue;
        INFO(name.toStdString());
        box->showPopup();
        REQUIRE(until([&] { return box->view()->isVisible(); }));
        const auto last = box->view()->visualRect(box->model()->index(std::min(box->count(), 12) - 1, 0));
        CHECK(last.bottom() < box->view()->viewport()->height());
        CHECK(box->view()->visualRect(box->model()->index(0, 0)).top() >= 0);
        box->hidePopup();
    }
}

TEST_CASE("money is typed in yuan, and what is wrong with it is told in yuan") {
    Desk desk;
    auto* form = newWish(desk);
    const auto& model = desk.need<ui::ActionForm>(u"wishlist.form"_s)->model();
    const auto stands = [&](const QString& text) {
        desk.type(u"wishlist.form.amount"_s, text);
        return model.field(u"amount"_s)->value;
    };
    CHECK(stands(u"800"_s).toInteger() == 80000);
    CHECK(stands(u"800.50"_s).toInteger() == 80050);
    CHECK(stands(u"1,200元"_s).toInteger() == 120000);
    CHECK(stands(u"1,200"_s).toInteger() == 120000);
    CHECK(stands(u"８００．５"_s).toInteger() == 80050);
    CHECK(form->error(u"amount"_s).isEmpty());
    for (const auto& wrong : {u"abc"_s, u"八百"_s, u"800.555"_s, u"1,20"_s, u"99999999999999999999"_s}) {
        INFO(wrong.toStdString());
        CHECK(stands(wrong).toString() == wrong);
        CHECK(form->error(u"amount"_s).contains(u"800.50"_s));
    }
    stands(u"-5"_s);
    CHECK(form->error(u"amount"_s).contains(u"-5"_s));
    CHECK_FALSE(form->error(u"amount"_s).contains(u"-500"_s));
    stands(u"20000"_s);
    CHECK(form->error(u"amount"_s).contains(u"10000"_s));
    CHECK_FALSE(form->error(u"amount"_s).contains(u"1000000"_s));
}

TEST_CASE("after the last household of a grid comes the first again, never the same door") {
    Desk desk;
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    auto& model = desk.need<ui::VisitPage>(u"visit.page"_s)->model();
    REQUIRE(until([&] { return model.household() != nullptr; }));
    const int all = model.rosterCount();
    REQUIRE(all > 1);
    for (int i = 0; i < all; ++i) {
        const QString door = model.householdCode();
        model.setDiary(u"第一轮"_s);
        desk.click(u"visit.save_next"_s);
        REQUIRE(until([&] { return model.householdCode() != door && model.visitedCount() == i + 1; }));
    }
    const auto& rows = model.roster().rows();
    const auto place = [&] {
        return int(std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == model.householdCode(); }) -
                   rows.begin());
    };
    const int here = place();
    model.setDiary(u"第二轮"_s);
    desk.click(u"visit.save_next"_s);
    REQUIRE(until([&] { return place() == (here + 1) % all; }));
    CHECK(model.diary().isEmpty());
}

TEST_CASE("a card that is added or brought back is in view with its field") {
    Desk desk;
    desk.window->resize(1366, 600);
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    auto* page = desk.need<ui::VisitPage>(u"visit.page"_s);
    REQUIRE(until([&] { return page->model().household() != nullptr; }));
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(desk.window->focusWidget(), i % 2 ? Qt::Key_W : Qt::Key_Q, Qt::ControlModifier);
        REQUIRE(until([&] { return isWhole(desk.find<QLineEdit>(u"visit.produced.%1.title"_s.arg(i))); }));
        CHECK(desk.window->focusWidget() == desk.find<QLineEdit>(u"visit.produced.%1.title"_s.arg(i)));
    }
    desk.type(u"visit.produced.3.title"_s, u"一台轮椅"_s);
    desk.click(u"visit.produced.3.remove"_s);
    REQUIRE(until([&] { return page->model().produced().size() == 3; }));
    desk.find<QAbstractButton>(u"visit.questions.family"_s)->setFocus();
    page->findChild<QScrollArea*>()->ensureVisible(0, 0);
    QTest::keyClick(desk.window->workspace(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return isWhole(desk.find<QLineEdit>(u"visit.produced.3.title"_s)); }));
    CHECK(desk.window->focusWidget() == desk.find<QLineEdit>(u"visit.produced.3.title"_s));
}

TEST_CASE("what was said about a visit goes when it is put right") {
    Desk desk;
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    auto& model = desk.need<ui::VisitPage>(u"visit.page"_s)->model();
    REQUIRE(until([&] { return model.household() != nullptr; }));
    desk.click(u"visit.add.grievance"_s);
    desk.type(u"visit.produced.0.title"_s, QString(500, u'灯'));
    desk.click(u"visit.save"_s);
    auto* title = desk.need<QLineEdit>(u"visit.produced.0.title"_s);
    CHECK(title->property("invalid").toBool());
    CHECK(desk.need<ui::Banner>(u"visit.banner"_s)->reasons().size() == 2);
    desk.type(u"visit.produced.0.title"_s, u"楼道灯不亮"_s);
    CHECK_FALSE(title->property("invalid").toBool());
    CHECK(desk.need<ui::Banner>(u"visit.banner"_s)->reasons().size() == 1);
    desk.choose(u"visit.produced.0.domain"_s, u"living_environment"_s);
    CHECK(desk.find<ui::Banner>(u"visit.banner"_s) == nullptr);
    // A count that is none is marked where it stands again, and not at the next door.
    auto* leaflets = desk.need<QLineEdit>(u"visit.leaflets"_s);
    leaflets->setFocus();
    leaflets->selectAll();
    QTest::keyClicks(leaflets, u"xy99999"_s);
    CHECK(leaflets->property("invalid").toBool());
    const QString door = model.householdCode();
    model.setHousehold(model.nextHousehold());
    CHECK_FALSE(leaflets->property("invalid").toBool());
    CHECK(leaflets->text() != u"xy99999"_s);
    model.setHousehold(door);
    CHECK(leaflets->text() == u"xy99999"_s);
    CHECK(leaflets->property("invalid").toBool());
}

TEST_CASE("the summary of a form follows its fields, and a wrong value that was left is marked when it stands there again") {
    Desk desk;
    auto* form = newWish(desk);
    desk.type(u"wishlist.form.amount"_s, u"八百"_s);
    desk.click(u"wishlist.form.submit"_s);
    auto* summary = form->findChild<ui::Banner*>();
    REQUIRE(summary);
    CHECK(summary->isVisible());
    const auto before = summary->reasons().size();
    REQUIRE(before >= 2);
    desk.type(u"wishlist.form.title"_s, u"想要一台轮椅"_s);
    CHECK(summary->reasons().size() == before - 1);
    desk.click(u"wishlist.form.cancel"_s);
    desk.closesForm(u"wishlist.form"_s);
    QTest::keyClick(desk.window->workspace(), Qt::Key_N, Qt::ControlModifier);
    form = desk.need<ui::FormColumn>(u"wishlist.form.form"_s);
    CHECK(desk.need<QLineEdit>(u"wishlist.form.amount"_s)->text() == u"八百"_s);
    CHECK_FALSE(form->error(u"amount"_s).isEmpty());
}

TEST_CASE("the day's ledger shows no figures under a day that does not exist") {
    Desk desk([](SmallDistrict& district) {
        const LogActivity visit{
            u"household_visit"_s, SmallDistrict::householdCode(1), {}, {}, {{u"result"_s, u"valid"_s}}, {}, {}};
        REQUIRE_OK(district.ledger->execute(visit, district.actor(u"visitor"_s)));
    });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    desk.click(u"visit.day"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"day_visits.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 1; }));
    for (const auto& wrong : {u"2月30日"_s, u"13月1日"_s, QString()}) {
        desk.type(u"day_visits.day"_s, wrong);
        CHECK(list->model()->rowCount() == 0);
        CHECK_FALSE(desk.need<QLabel>(u"day_visits.wrong"_s)->text().isEmpty());
        CHECK(desk.find<QLabel>(u"day_visits.summary"_s) == nullptr);
    }
    desk.type(u"day_visits.day"_s, u"今天"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 1; }));
    CHECK(desk.find<QLabel>(u"day_visits.wrong"_s) == nullptr);
}

TEST_CASE("whoever has claimed a wish can see where to go, and the journal keeps that they looked") {
    QString number;
    Desk desk([&](SmallDistrict& district) {
        auto done = wishOfNeighbour(district, u"想要一台轮椅"_s);
        REQUIRE_OK(done);
        number = done->number;
        REQUIRE_OK(district.act(u"clerk"_s, number, u"check_publish"_s));
        const RevealValue ask{u"case"_s, number, u"address"_s, u"上门送轮椅"_s};
        CHECK(codesOf(district.ledger->execute(ask, district.actor(u"volunteer"_s))).contains(u"not_permitted"_s));
        REQUIRE_OK(district.act(u"volunteer"_s, number, u"claim"_s));
        CHECK(codesOf(district.ledger->execute(ask, district.actor(u"volunteer2"_s))).contains(u"not_permitted"_s));
        CHECK(codesOf(district.ledger->execute({RevealValue{u"case"_s, number, u"address"_s, {}}},
                                               district.actor(u"volunteer"_s))) == QStringList{u"missing_reason"_s});
        const auto shown = district.ledger->execute(ask, district.actor(u"volunteer"_s));
        REQUIRE_OK(shown);
        CHECK(shown->value == u"文汇社区12号楼1单元502"_s);
        CHECK(shown->entries.size() == 1);
    });
    desk.signIn(u"volunteer"_s);
    desk.open(number);
    for (const auto& field : {u"address"_s, u"wisher"_s, u"contact"_s})
        desk.need<QAbstractButton>(u"wishlist.reveal."_s + field);
}

TEST_CASE("a search of the roster that finds nobody shows nobody") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"roster"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"roster.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() > 1 && list->currentIndex().isValid(); }));
    auto* detail = desk.need<QWidget>(u"roster.detail"_s);
    const auto shows = [&](const QString& words) {
        for (auto* label : detail->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    REQUIRE(until([&] { return shows(u"3799"_s); }));
    desk.type(u"roster.filter.text"_s, u"没有这一户"_s);
    QTest::keyClick(desk.find<QLineEdit>(u"roster.filter.text"_s), Qt::Key_Return);
    REQUIRE(until([&] { return list->model()->rowCount() == 0; }));
    REQUIRE(until([&] { return !shows(u"3799"_s); }));
}
