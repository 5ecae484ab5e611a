#include "desk.h"
#include "presentation/visit_model.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/ledger_table_view.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// The visitor logs a visit with a grievance by keyboard; gives the grievance's number.
QString visitWithGrievance(Desk& desk) {
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    auto* page = desk.need<ui::VisitPage>(u"visit.page"_s);
    REQUIRE(until([&] { return page->model().household() != nullptr; }));
    auto* first = desk.need<QAbstractButton>(u"visit.questions.family"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_1);
    QTest::keyClick(first, Qt::Key_3);
    CHECK(page->model().chosen(u"questions"_s).size() == 2);
    desk.click(u"visit.add.grievance"_s);
    desk.type(u"visit.produced.0.title"_s, u"12号楼电梯停运三天，老人上下楼困难"_s);
    desk.choose(u"visit.produced.0.domain"_s, u"living_environment"_s);
    desk.type(u"visit.diary"_s, u"老人膝盖不好，电梯停了不敢下楼。"_s);
    std::optional<Expected<storage::CasePage>> cases;
    desk.click(u"visit.save_next"_s);
    REQUIRE(until([&] { return page->model().visitsToday() == 1; }));
    desk.jobs->read(
        desk.window.get(),
        [actor = desk.session->actor()](Reader& reader, std::stop_token) { return reader.cases({}, actor, 10); },
        [&](Expected<storage::CasePage> page_) { cases = std::move(page_); });
    REQUIRE(until([&] { return cases.has_value(); }));
    REQUIRE_OK(*cases);
    REQUIRE((*cases)->rows.size() == 1);
    return (*cases)->rows.front().number;
}

/// The clerk sends the case to the housing department.
void dispatch(Desk& desk, const QString& number) {
    desk.signIn(u"clerk"_s);
    desk.open(number);
    desk.click(u"cases.action.dispatch"_s);
    desk.choose(u"cases.form.lead_unit"_s, u"379902D01"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(number, u"dispatched"_s));
}

}  // namespace

TEST_CASE("a grievance goes from the door to the close-out and the dashboard opens it") {
    Desk desk;
    const QString number = visitWithGrievance(desk);

    dispatch(desk, number);

    desk.signIn(u"handler"_s);
    desk.open(number);
    desk.click(u"cases.action.accept"_s);
    REQUIRE(desk.reaches(number, u"handling"_s));
    desk.click(u"cases.action.plan"_s);
    desk.type(u"cases.form.measures"_s, u"更换曳引机配件，物业每日巡查"_s);
    desk.type(u"cases.form.plan_deadline"_s, u"2026-07-03"_s);
    desk.type(u"cases.form.responsible_section"_s, u"物业科"_s);
    desk.type(u"cases.form.responsible_person"_s, u"刘工"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
    desk.click(u"cases.action.submit"_s);
    desk.choose(u"cases.form.outcome"_s, u"resolved"_s);
    desk.type(u"cases.form.resolution"_s, u"配件到货，电梯恢复运行"_s);
    desk.type(u"cases.form.evidence.note"_s, u"维修后照片"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(number, u"submitted"_s));

    desk.signIn(u"supervisor"_s);
    desk.open(number);
    auto* approve = desk.need<QAbstractButton>(u"cases.action.approve_close_out"_s);
    CHECK_FALSE(approve->isEnabled());  // nobody has called back yet, and the tooltip says so
    CHECK_FALSE(approve->toolTip().isEmpty());
    desk.click(u"cases.action.call_back"_s);
    desk.choose(u"cases.form.satisfaction"_s, u"satisfied"_s);
    desk.click(u"cases.form.submit"_s);
    desk.click(u"cases.action.approve_close_out"_s);
    REQUIRE(desk.reaches(number, u"closed"_s));
    REQUIRE(desk.session->undoOffer());

    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    desk.click(u"dashboard.tile.completion"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 1; }));
    CHECK(table->model()->index(0, 0).data().toString() == number);
    CHECK(desk.need<QAbstractButton>(u"cases.filter.given"_s)->text().contains(u"1"_s));
}

TEST_CASE("Ctrl+Z takes back the last step as long as it can be undone") {
    Desk desk;
    const QString number = visitWithGrievance(desk);
    dispatch(desk, number);
    REQUIRE(until([&] { return desk.session->undoOffer().has_value(); }));
    QTest::keyClick(desk.window->workspace(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.reaches(number, u"registered"_s));
    CHECK_FALSE(desk.session->undoOffer());
}

TEST_CASE("a form that is not complete says at the field what is missing and sends nothing") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    desk.click(u"cases.form.submit"_s);
    CHECK(desk.find<QWidget>(u"cases.form"_s) != nullptr);
    desk.type(u"cases.form.title"_s, u"路灯不亮"_s);
    desk.choose(u"cases.form.domain"_s, u"living_environment"_s);
    desk.choose(u"cases.form.village"_s, u"379902003001"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
}

TEST_CASE("what was typed about a visit is there again after a crash, and the page says so") {
    Desk desk;
    const QString folder = desk.own.filePath(u"drafts"_s);
    desk.signIn(u"visitor"_s);
    QString household;
    {
        presentation::VisitModel model(*desk.session, folder);
        model.start();
        REQUIRE(until([&] { return model.household() != nullptr; }));
        household = model.household()->code;
        model.setDiary(u"说到一半停电了"_s);
        model.addProduced(u"grievance"_s);
        model.setProducedField(0, u"title"_s, u"楼道灯不亮"_s);
        REQUIRE(until([&] { return model.draftStoredAt().has_value(); }));
    }  // gone without saving
    presentation::VisitModel again(*desk.session, folder);
    again.start();
    REQUIRE(until([&] { return again.recovered().has_value() && again.household(); }));
    CHECK(again.household()->code == household);
    CHECK(again.diary() == u"说到一半停电了"_s);
    REQUIRE(again.produced().size() == 1);
    CHECK(again.produced()[0].fields.value(u"title"_s).toString() == u"楼道灯不亮"_s);
}

TEST_CASE("the rail shows only what the role may use") {
    Desk desk;
    desk.signIn(u"volunteer"_s);
    CHECK(desk.find<QAbstractButton>(u"shell.nav.wishes"_s) != nullptr);
    CHECK(desk.find<QAbstractButton>(u"shell.nav.dashboard"_s) == nullptr);
    CHECK(desk.window->workspace()->page(u"dashboard"_s) == nullptr);
}
