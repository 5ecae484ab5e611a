// Forms filled in by keyboard: nothing typed is lost or kept against the will, what is wrong is said where it is wrong.

#include "desk.h"
#include "presentation/case_detail_model.h"
#include "ui/pages/cases/action_form.h"
#include "ui/pages/cases/household_field.h"
#include "ui/shell/page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_column.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A case that its handler has planned with two milestones.
struct HandledDesk : Desk {
    QString number;
    HandledDesk() : HandledDesk(QString()) {}
    explicit HandledDesk(QString given)
        : Desk([&](SmallDistrict& here) {
              given = here.dispatched(1);
              REQUIRE_OK(here.act(u"handler"_s, given, u"accept"_s));
              const QJsonArray plan{QJsonObject{{u"name"_s, u"备料"_s}, {u"due"_s, u"2026-07-02"_s}},
                                    QJsonObject{{u"name"_s, u"完工"_s}, {u"due"_s, u"2026-07-03"_s}}};
              REQUIRE_OK(here.act(u"handler"_s, given, u"plan"_s,
                                  {{u"measures"_s, u"更换配件，物业每日巡查"_s},
                                   {u"plan_deadline"_s, u"2026-07-03"_s},
                                   {u"responsible_section"_s, u"物业科"_s},
                                   {u"responsible_person"_s, u"王强"_s},
                                   {u"milestones"_s, plan}}));
          }),
          number(given) {}
    QString error(const QString& field) { return need<ui::FormColumn>(u"cases.form.form"_s)->error(field); }
    QWidget* focused() { return window->focusWidget(); }
};

struct NewDesk : Desk {
    QString number;
    NewDesk() : NewDesk(QString()) {}
    explicit NewDesk(QString given) : Desk([&](SmallDistrict& here) { given = here.grievance(1); }), number(given) {}
};

}  // namespace

TEST_CASE("a date that was wrong and emptied again is no longer wrong, nor kept") {
    NewDesk desk;
    desk.signIn(u"clerk"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.dispatch"_s);
    desk.choose(u"cases.form.lead_unit"_s, u"379902D01"_s);
    auto* due = desk.need<QLineEdit>(u"cases.form.co_due"_s);
    QTest::keyClicks(due, u"x"_s);
    QTest::keyClick(due, Qt::Key_Tab);
    CHECK_FALSE(desk.need<ui::FormColumn>(u"cases.form.form"_s)->error(u"co_due"_s).isEmpty());
    due->clear();
    CHECK(desk.need<ui::FormColumn>(u"cases.form.form"_s)->error(u"co_due"_s).isEmpty());
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(desk.number, u"dispatched"_s));
}

TEST_CASE("what is no date stands in the field again when the form is opened again") {
    NewDesk desk;
    desk.signIn(u"clerk"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.dispatch"_s);
    desk.type(u"cases.form.co_due"_s, u"2月30日"_s);
    desk.click(u"cases.form.cancel"_s);
    desk.click(u"cases.action.dispatch"_s);
    CHECK(desk.need<QLineEdit>(u"cases.form.co_due"_s)->text() == u"2月30日"_s);
    auto* banner = desk.find<ui::Banner>({});
    REQUIRE(banner != nullptr);
    // Emptied again, there is nothing that was restored.
    desk.type(u"cases.form.co_due"_s, QString());
    CHECK_FALSE(desk.need<ui::ActionForm>(u"cases.form"_s)->model().isDirty());
    CHECK(desk.find<QAbstractButton>(u"cases.form.discard"_s) == nullptr);
    desk.click(u"cases.form.cancel"_s);
    desk.click(u"cases.action.dispatch"_s);
    CHECK(desk.need<QLineEdit>(u"cases.form.co_due"_s)->text().isEmpty());
}

TEST_CASE("the sentence about a piece of evidence is kept before Enter is pressed") {
    HandledDesk desk;
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.report"_s);
    desk.type(u"cases.form.evidence.note"_s, u"现场照片在物业"_s);
    {
        // As after a crash: nothing but what lies on disk.
        desk.session->drafts().flush();
        const QString folder = desk.session->draftFolder();
        presentation::FormDrafts again(*desk.jobs);
        REQUIRE(until([&] {
            again.begin(folder, u"handler"_s);
            QTest::qWait(20);
            return again.find(desk.number + u" report"_s) != nullptr;
        }));
        CHECK(again.find(desk.number + u" report"_s)->note == u"现场照片在物业"_s);
    }
    desk.click(u"cases.form.cancel"_s);
    desk.click(u"cases.action.report"_s);
    CHECK(desk.need<QLineEdit>(u"cases.form.evidence.note"_s)->text() == u"现场照片在物业"_s);
    QTest::keyClick(desk.need<QLineEdit>(u"cases.form.evidence.note"_s), Qt::Key_Return);
    CHECK(desk.need<QLineEdit>(u"cases.form.evidence.note"_s)->text().isEmpty());
    CHECK(desk.need<ui::ActionForm>(u"cases.form"_s)->model().evidence().size() == 1);
    CHECK(desk.need<ui::ActionForm>(u"cases.form"_s)->model().evidenceNote().isEmpty());
}

TEST_CASE("what happened is told anew each time, what is planned stands there") {
    HandledDesk desk;
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.report"_s);
    desk.type(u"cases.form.progress"_s, u"配件已订"_s);
    // Only the open milestones of the plan are there to choose.
    auto* reached = desk.need<QComboBox>(u"cases.form.milestone"_s);
    REQUIRE(reached->count() == 3);
    desk.choose(u"cases.form.milestone"_s, u"备料"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
    REQUIRE(until([&] {
        const auto now = desk.view(desk.number);
        return now && now->file.milestones.front().done.isValid();
    }));
    REQUIRE(until([&] {
        desk.click(u"cases.action.report"_s);
        return desk.need<QComboBox>(u"cases.form.milestone"_s)->count() == 2;
    }));
    CHECK(desk.need<QPlainTextEdit>(u"cases.form.progress"_s)->toPlainText().isEmpty());
    desk.click(u"cases.form.cancel"_s);
    desk.click(u"cases.action.plan"_s);
    CHECK(desk.need<QPlainTextEdit>(u"cases.form.measures"_s)->toPlainText() == u"更换配件，物业每日巡查"_s);
}

TEST_CASE("milestones are read without a blank, and a wrong line is named with what it lacks") {
    HandledDesk desk;
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.plan"_s);
    desk.type(u"cases.form.plan_deadline"_s, u"2026-12-31"_s);
    desk.type(u"cases.form.milestones"_s, u"11.24备料\n+3工作日 完工"_s);
    CHECK(desk.error(u"milestones"_s).isEmpty());
    const auto lines = desk.need<ui::ActionForm>(u"cases.form"_s)->model().field(u"milestones"_s)->value.toArray();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].toObject() == QJsonObject{{u"name"_s, u"备料"_s}, {u"due"_s, u"2026-11-24"_s}});
    CHECK(lines[1].toObject().value(u"name"_s).toString() == u"完工"_s);
    desk.type(u"cases.form.milestones"_s, u"11.24备料\n下个月完工"_s);
    CHECK((desk.error(u"milestones"_s).contains(u"2"_s) && desk.error(u"milestones"_s).contains(u"下个月完工"_s)));
    desk.type(u"cases.form.milestones"_s, u"11.24"_s);
    CHECK((desk.error(u"milestones"_s).contains(u"1"_s) && desk.error(u"milestones"_s).contains(u"2026-11-24"_s)));
    desk.type(u"cases.form.milestones"_s, u"2.30 完工"_s);
    CHECK(desk.error(u"milestones"_s).contains(u"2.30"_s));
}

TEST_CASE("a unit that does not exist and a deadline in the past are told at their fields while they are typed") {
    NewDesk desk;
    desk.signIn(u"clerk"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.dispatch"_s);
    auto* form = desk.need<ui::FormColumn>(u"cases.form.form"_s);
    desk.type(u"cases.form.timetable"_s, u"昨天"_s);
    CHECK_FALSE(form->error(u"timetable"_s).isEmpty());
    desk.type(u"cases.form.timetable"_s, u"明天"_s);
    CHECK(form->error(u"timetable"_s).isEmpty());
    auto* model = &desk.need<ui::ActionForm>(u"cases.form"_s)->model();
    model->setValue(u"lead_unit"_s, u"不存在局"_s);
    CHECK(form->error(u"lead_unit"_s).contains(u"不存在局"_s));
}

TEST_CASE("a household is found by a part of its address, and its code goes into the form") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    auto* field = desk.need<ui::HouseholdField>(u"cases.form.household"_s);
    auto& model = desk.need<ui::ActionForm>(u"cases.form"_s)->model();
    field->setText(u"张建国"_s);
    CHECK_FALSE(model.field(u"household"_s)->problem.isEmpty());
    field->setText(u"12号楼3单元"_s);
    field->setFocus();
    REQUIRE(until([&] { return field->offered() == 1; }));
    field->chooseOffered(0);
    CHECK(model.field(u"household"_s)->value.toString() == SmallDistrict::householdCode(3));
    CHECK(model.field(u"household"_s)->problem.isEmpty());
    CHECK(field->text().contains(u"12号楼3单元"_s));
}

TEST_CASE("after sending with errors the first wrong field has the focus and is in view") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->resize(1366, 480);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    desk.type(u"cases.form.title"_s, u"路灯不亮"_s);
    desk.choose(u"cases.form.domain"_s, u"living_environment"_s);
    desk.type(u"cases.form.reporter_phone"_s, u"12"_s);
    auto* phone = desk.need<QLineEdit>(u"cases.form.reporter_phone"_s);
    QTest::keyClick(desk.window->workspace(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.window->focusWidget() == phone);
    REQUIRE(until([&] { return phone->visibleRegion().boundingRect().height() == phone->height(); }));
}

TEST_CASE("after a step the keys belong to the next step of the case") {
    NewDesk desk;
    desk.signIn(u"clerk"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.classify"_s);
    desk.type(u"cases.form.comment"_s, u"再看一遍"_s);
    desk.need<QPlainTextEdit>(u"cases.form.comment"_s)->setFocus();
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
    REQUIRE(until([&] {
        const auto* now = desk.window->focusWidget();
        return now && now->objectName() == u"cases.action.dispatch"_s;
    }));
    CHECK(desk.find<QWidget>(u"shell.palette"_s) == nullptr);
    // Nothing is left to do for the clerk: the keys belong to the list.
    desk.click(u"cases.action.dispatch"_s);
    desk.choose(u"cases.form.lead_unit"_s, u"379902D01"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(desk.number, u"dispatched"_s));
    REQUIRE(until([&] {
        const auto* now = desk.window->focusWidget();
        return now && now->isVisible() && now->objectName().startsWith(u"cases."_s);
    }));
    CHECK(desk.window->focusWidget()->objectName() != u"shell.search"_s);
}

TEST_CASE("the buttons of a case stand in the order of its definition, those that lead back behind the others") {
    HandledDesk desk;
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.need<QAbstractButton>(u"cases.action.submit"_s);
    const auto order = [&] {
        presentation::CaseDetailModel model(*desk.session);
        model.setNumber(desk.number);
        REQUIRE(until([&] { return model.view().has_value(); }));
        const auto* definition = desk.session->surroundings()->definitions->caseVersion(model.view()->file.type,
                                                                                        model.view()->file.definitionVersion);
        int last = -1;
        bool behind = false;
        for (const auto& offer : model.offers()) {
            const auto found = std::find_if(definition->transitions.begin(), definition->transitions.end(),
                                            [&](const auto& one) { return one.id == offer.id; });
            const int place = int(found - definition->transitions.begin());
            if (model.goesBack(offer.id) != behind) {
                CHECK_FALSE(behind);
                behind = true;
                last = -1;
            }
            CHECK(place > last);
            last = place;
        }
        return behind;
    };
    order();
    desk.signIn(u"supervisor"_s);
    CHECK(order());  // the supervisor may void it
}

TEST_CASE("why a step cannot be done is told by keyboard too") {
    NewDesk desk;
    desk.signIn(u"supervisor"_s);
    desk.open(desk.number);
    auto* why = desk.need<QAbstractButton>(u"cases.why"_s);
    why->setFocus();
    CHECK(desk.window->focusWidget() == why);
    QTest::keyClick(why, Qt::Key_Return);
    auto* banner = desk.need<ui::Banner>(u"cases.blocked"_s);
    CHECK_FALSE(banner->reasons().isEmpty());
}

TEST_CASE("a unit that is typed and not chosen is not left out silently, and of two with one name the chosen one counts") {
    Desk desk([](SmallDistrict& here) {
        for (int i = 0; i < 12; ++i)
            here.unit(u"379902E%1"_s.arg(i, 2, 10, QLatin1Char('0')), u"区第%1局"_s.arg(i / 2), u"department"_s,
                      u"379902000000"_s);
        here.grievance(1);
    });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.action.dispatch"_s);
    auto& model = desk.need<ui::ActionForm>(u"cases.form"_s)->model();
    auto* lead = desk.need<QComboBox>(u"cases.form.lead_unit"_s);
    REQUIRE(lead->isEditable());
    lead->setEditText(u"不存在局"_s);
    CHECK(model.field(u"lead_unit"_s)->problem.contains(u"不存在局"_s));
    desk.choose(u"cases.form.lead_unit"_s, u"379902E03"_s);
    CHECK(model.field(u"lead_unit"_s)->value.toString() == u"379902E03"_s);
    CHECK(model.field(u"lead_unit"_s)->problem.isEmpty());
    auto* many = desk.need<QWidget>(u"cases.form.co_units"_s)->findChild<QComboBox*>();
    REQUIRE(many);
    many->setEditText(u"不存在局"_s);
    CHECK(model.field(u"co_units"_s)->problem.contains(u"不存在局"_s));
    many->setEditText(u"区民政局"_s);
    CHECK(model.field(u"co_units"_s)->value.toArray() == QJsonArray{u"379902D02"_s});
    CHECK(model.field(u"co_units"_s)->problem.isEmpty());
}

TEST_CASE("Enter and a double click on a row go into the case and do nothing to it; Tab leads on to its next step") {
    QString number;
    Desk desk([&](SmallDistrict& district) { number = district.dispatched(1); });
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 1; }));
    list->setFocus();
    list->selectRow(0);
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"cases.action.accept"_s) != nullptr; }));
    // Accepting asks for nothing: whatever key is pressed once too often, it is not done.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Return, Qt::Key_Space, Qt::Key_Space})
        QTest::keyClick(desk.window->focusWidget(), key);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    REQUIRE(until([&] { return !desk.jobs->isBusy(); }));
    QTest::qWait(20);
    CHECK(desk.view(number)->file.state == u"dispatched"_s);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_Tab);
    CHECK(desk.window->focusWidget()->objectName() == u"cases.action.accept"_s);
    QTest::keyClick(desk.window->workspace(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.reaches(number, u"handling"_s));
}

TEST_CASE("Tab leads through the fields of a form to its own buttons, and back from the first field into no other part") {
    HandledDesk desk;
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.report"_s);
    auto* form = desk.need<ui::ActionForm>(u"cases.form"_s);
    desk.type(u"cases.form.evidence.note"_s, u"现场照片在物业"_s);
    QTest::keyClick(desk.need<QLineEdit>(u"cases.form.evidence.note"_s), Qt::Key_Return);
    QTest::qWait(1);
    desk.need<QWidget>(u"cases.form.progress"_s)->setFocus();
    QStringList way;
    for (int i = 0; i < 20 && way.value(way.size() - 1) != u"cases.form.submit"_s; ++i) {
        QTest::keyClick(desk.focused(), Qt::Key_Tab);
        REQUIRE(form->isAncestorOf(desk.focused()));
        way.append(desk.focused()->objectName());
    }
    CHECK(way.contains(u"cases.form.milestone"_s));
    CHECK(way.contains(u"cases.form.comment"_s));
    CHECK(way.last() == u"cases.form.submit"_s);
    QTest::keyClick(desk.focused(), Qt::Key_Tab);
    CHECK(desk.focused()->objectName() == u"cases.form.cancel"_s);
    // On through the rest of the window, and round.
    QStringList round;
    for (int i = 0; i < 60 && round.value(round.size() - 1) != u"cases.form.progress"_s; ++i) {
        QTest::keyClick(desk.focused(), Qt::Key_Tab);
        round.append(desk.focused()->objectName());
    }
    INFO(round.join(u' ').toStdString());
    CHECK(round.contains(u"shell.search"_s));
    CHECK(round.last() == u"cases.form.progress"_s);
    CHECK(round.filter(u"cases.form.comment"_s).isEmpty());
}

TEST_CASE("every milestone that is wrong is told at once, by its name") {
    HandledDesk desk;
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.plan"_s);
    desk.type(u"cases.form.milestones"_s, u"7.2备料\n7.3完工\n下个月验收\n2.30 复查"_s);
    CHECK(desk.error(u"milestones"_s).contains(u"下个月验收"_s));
    CHECK(desk.error(u"milestones"_s).contains(u"复查"_s));
    // Past, after the planned completion, and both beside one without a date.
    desk.type(u"cases.form.milestones"_s, u"7.2备料\n7.3完工\n2026-06-01 验收\n2026-07-09 复查\n回访"_s);
    for (const auto& name : {u"验收"_s, u"复查"_s, u"回访"_s}) CHECK(desk.error(u"milestones"_s).contains(name));
    CHECK_FALSE(desk.error(u"milestones"_s).contains(u"备料"_s));
    desk.type(u"cases.form.plan_deadline"_s, u"2026-07-10"_s);
    CHECK_FALSE(desk.error(u"milestones"_s).contains(u"复查"_s));  // not late any more
    desk.type(u"cases.form.plan_deadline"_s, u"2026-07-03"_s);
    // What only the ledger knows is wrong is told together as well.
    desk.type(u"cases.form.milestones"_s, u"7.2备料\n7.2备料\n7.2验收\n7.2验收"_s);
    CHECK(desk.error(u"milestones"_s).isEmpty());
    desk.click(u"cases.form.submit"_s);
    REQUIRE(until([&] { return desk.error(u"milestones"_s).contains(u"备料"_s); }));
    CHECK(desk.error(u"milestones"_s).contains(u"验收"_s));
}

TEST_CASE("a day that would be refused is no example in a date field") {
    NewDesk desk;
    desk.signIn(u"clerk"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.dispatch"_s);
    CHECK_FALSE(desk.need<QLineEdit>(u"cases.form.timetable"_s)->placeholderText().contains(u"yesterday"_s));
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"rectifications"_s);
    desk.window->workspace()->page(u"rectifications"_s)->newItem();
    auto* found = desk.need<QLineEdit>(u"rectifications.form.found_on"_s);
    CHECK_FALSE(found->placeholderText().contains(u"tomorrow"_s));
    found->setText(u"12.31"_s);
    CHECK(desk.need<ui::ActionForm>(u"rectifications.form"_s)->model().field(u"found_on"_s)->value.toString() ==
          u"2025-12-31"_s);
}
