// At the door: one visit is saved once, nothing typed gets lost, and what was solved on the spot is told with it.

#include <QInputMethodEvent>

#include "desk.h"
#include "presentation/visit_model.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/ledger_table_view.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct DoorDesk : Desk {
    ui::VisitPage* page = nullptr;
    DoorDesk() {
        signIn(u"visitor"_s);
        window->workspace()->showPage(u"visits"_s);
        page = need<ui::VisitPage>(u"visit.page"_s);
        REQUIRE(until([&] { return page->model().household() != nullptr; }));
    }
    std::vector<Activity> visits() {
        std::optional<Expected<std::vector<Activity>>> found;
        jobs->read(
            window.get(),
            [actor = session->actor()](Reader& reader, std::stop_token) { return reader.activities({}, actor, 20); },
            [&](Expected<std::vector<Activity>> got) { found = std::move(got); });
        REQUIRE(until([&] { return found.has_value(); }));
        REQUIRE_OK(*found);
        return **found;
    }
    std::vector<CaseFacts> cases() {
        std::optional<Expected<storage::CasePage>> found;
        jobs->read(
            window.get(), [actor = session->actor()](Reader& reader, std::stop_token) { return reader.cases({}, actor, 20); },
            [&](Expected<storage::CasePage> got) { found = std::move(got); });
        REQUIRE(until([&] { return found.has_value(); }));
        REQUIRE_OK(*found);
        return (*found)->rows;
    }
    QString said() { return need<ui::Banner>(u"visit.banner"_s)->message(); }
    void grievance(const QString& title) {
        click(u"visit.add.grievance"_s);
        type(u"visit.produced.0.title"_s, title);
        choose(u"visit.produced.0.domain"_s, u"living_environment"_s);
    }
};

}  // namespace

TEST_CASE("a visit is saved once: a second Ctrl+S says so, and Ctrl+Enter goes on to the next household") {
    DoorDesk desk;
    const QString first = desk.page->model().householdCode();
    desk.click(u"visit.save"_s);
    CHECK(desk.visits().empty());  // nothing was entered
    desk.page->model().toggle(u"questions"_s, u"family"_s);
    desk.click(u"visit.save"_s);
    REQUIRE(until([&] { return desk.page->model().visitsToday() == 1 && !desk.page->model().isSaving(); }));
    CHECK(desk.page->model().householdCode() == first);
    CHECK(desk.said().contains(desk.visits().front().number));
    desk.click(u"visit.save"_s);
    CHECK_FALSE(desk.page->model().isSaving());
    CHECK(desk.visits().size() == 1);
    desk.click(u"visit.save_next"_s);
    REQUIRE(until([&] { return desk.page->model().householdCode() != first; }));
    CHECK(desk.visits().size() == 1);
    CHECK(desk.find<ui::Banner>(u"visit.banner"_s) == nullptr);  // what was said about the first door is gone
    // A second visit to the same door, entered on purpose, is one more visit and the same household.
    desk.page->openHousehold(first);
    desk.page->model().setResult(u"valid"_s);
    desk.click(u"visit.save"_s);
    REQUIRE(until([&] { return !desk.page->model().isSaving() && desk.visits().size() == 2; }));
    CHECK(desk.page->model().visitsToday() == 1);
}

TEST_CASE("Ctrl+Z after saving takes the visit back, and what was typed stands in the form again") {
    DoorDesk desk;
    const QString door = desk.page->model().householdCode();
    desk.page->model().setDiary(u"老人说楼道灯坏了半个月。"_s);
    desk.page->model().toggle(u"questions"_s, u"family"_s);
    desk.click(u"visit.save_next"_s);
    REQUIRE(until([&] { return desk.page->model().householdCode() != door && desk.session->undoOffer().has_value(); }));
    const QString next = desk.page->model().householdCode();
    desk.page->model().setDiary(u"下一户刚开始写。"_s);
    QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return desk.page->model().householdCode() == door; }));
    CHECK(desk.page->model().diary() == u"老人说楼道灯坏了半个月。");
    CHECK(desk.page->model().chosen(u"questions"_s) == QStringList{u"family"_s});
    CHECK(desk.visits().empty());
    REQUIRE(until([&] { return desk.page->model().visitsToday() == 0; }));
    // The door that was begun meanwhile is kept too.
    desk.page->openHousehold(next);
    REQUIRE(until([&] { return desk.page->model().householdCode() == next; }));
    CHECK(desk.page->model().diary() == u"下一户刚开始写。");
    desk.page->openHousehold(door);
    desk.click(u"visit.save"_s);
    REQUIRE(until([&] { return desk.visits().size() == 1; }));
}

TEST_CASE("time away from a visit does not count as time at the door") {
    DoorDesk desk;
    auto& model = desk.page->model();
    model.toggle(u"questions"_s, u"family"_s);
    desk.district.clock.set(desk.district.clock.now().plusMs(20'000));
    model.setDiary(u"老人在家"_s);
    desk.district.clock.set(desk.district.clock.now().plusMs(45 * 60'000));
    desk.click(u"visit.save"_s);
    REQUIRE(until([&] { return model.averageSeconds().has_value(); }));
    CHECK(*model.averageSeconds() == 20);
}

TEST_CASE("leaflets take 12本 as 12, keep and mark what is no number, and are not saved as none") {
    DoorDesk desk;
    auto* leaflets = desk.need<QLineEdit>(u"visit.leaflets"_s);
    leaflets->setFocus();
    leaflets->selectAll();
    QTest::keyClicks(leaflets, u"abc-12"_s);
    CHECK(leaflets->property("invalid").toBool());
    QTest::keyClick(leaflets, Qt::Key_Tab);
    CHECK(leaflets->text() == u"abc-12"_s);
    desk.click(u"visit.save"_s);
    CHECK(desk.visits().empty());
    CHECK(desk.window->focusWidget() == leaflets);
    leaflets->selectAll();
    QInputMethodEvent typed;
    typed.setCommitString(u"12本"_s);
    QApplication::sendEvent(leaflets, &typed);
    CHECK_FALSE(leaflets->property("invalid").toBool());
    desk.click(u"visit.save"_s);
    REQUIRE(until([&] { return desk.page->model().visitsToday() == 1; }));
    CHECK(desk.visits().front().fields.value(u"leaflets"_s).toInteger() == 12);
}

TEST_CASE("a card that was removed comes back by Ctrl+Z with all that was typed on it") {
    DoorDesk desk;
    desk.grievance(u"楼道灯不亮"_s);
    const QString story(5000, u'灯');
    desk.type(u"visit.produced.0.description"_s, story);
    desk.click(u"visit.produced.0.remove"_s);
    REQUIRE(until([&] { return desk.page->model().produced().empty(); }));
    REQUIRE(until([&] { return desk.find<ui::Banner>(u"visit.banner"_s) != nullptr; }));
    QTest::keyClick(desk.window->workspace(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return desk.find<QLineEdit>(u"visit.produced.0.title"_s) != nullptr; }));
    CHECK(desk.need<QLineEdit>(u"visit.produced.0.title"_s)->text() == u"楼道灯不亮"_s);
    REQUIRE(desk.page->model().produced().size() == 1);
    CHECK(desk.page->model().produced()[0].fields.value(u"description"_s).toString() == story);
}

TEST_CASE("what was solved at the door is reported with its evidence in the same save") {
    DoorDesk desk;
    desk.grievance(u"楼道灯不亮"_s);
    CHECK(desk.find<QLineEdit>(u"visit.produced.0.resolution"_s) == nullptr);
    desk.choose(u"visit.produced.0.route"_s, u"on_site"_s);
    auto* resolution = desk.need<QLineEdit>(u"visit.produced.0.resolution"_s);
    desk.click(u"visit.save"_s);
    CHECK(desk.visits().empty());
    CHECK(desk.window->focusWidget() == resolution);
    CHECK(resolution->property("invalid").toBool());
    const auto* banner = desk.need<ui::Banner>(u"visit.banner"_s);
    CHECK(banner->reasons().size() == 3);
    CHECK(banner->reasons().front().contains(desk.page->model().producedName(0)));
    resolution->setText(u"当场换了灯泡"_s);
    desk.choose(u"visit.produced.0.satisfaction"_s, u"satisfied"_s);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::green);
    const QString path = desk.own.filePath(u"换灯后.jpg"_s);
    REQUIRE(picture.save(path, "JPEG"));
    desk.page->model().attachToProduced(0, path);
    REQUIRE(until([&] { return desk.page->model().produced()[0].evidence.size() == 1; }));
    REQUIRE(until([&] { return desk.find<QWidget>(u"visit.produced.0.piece.0"_s) != nullptr; }));
    // A draft keeps the photo too.
    const auto again = presentation::VisitDraft::fromDraft([&] {
        presentation::VisitDraft draft;
        draft.household = u"1"_s;
        draft.produced = desk.page->model().produced();
        return draft.toDraft();
    }());
    REQUIRE(again);
    CHECK(again->produced[0].evidence.size() == 1);
    CHECK(again->produced[0].solving.value(u"resolution"_s).toString() == u"当场换了灯泡"_s);
    desk.click(u"visit.save"_s);
    REQUIRE(until([&] { return desk.page->model().visitsToday() == 1; }));
    const auto cases = desk.cases();
    REQUIRE(cases.size() == 1);
    CHECK(cases.front().state == u"on_site_reported"_s);
    const auto view = desk.view(cases.front().number);
    REQUIRE(view);
    CHECK(view->file.evidence.size() == 1);
}

TEST_CASE("a photo still being read finds its card, also when another card goes or another door is on the screen") {
    DoorDesk desk;
    auto& model = desk.page->model();
    const QString door = model.householdCode();
    const auto other = [&] {
        for (const auto& row : model.roster().rows())
            if (row.code != door) return row.code;
        return QString();
    }();
    REQUIRE_FALSE(other.isEmpty());
    desk.grievance(u"楼道灯不亮"_s);
    model.addProduced(u"grievance"_s);
    model.setProducedField(1, u"title"_s, u"电梯异响"_s);
    QImage picture(1500, 1200, QImage::Format_RGB32);
    picture.fill(Qt::green);
    const auto photo = [&](const QString& name) {
        const QString path = desk.own.filePath(name);
        REQUIRE(picture.save(path, "JPEG"));
        return path;
    };
    model.attachToProduced(1, photo(u"电梯.jpg"_s));
    model.removeProduced(0);  // the card the photo belongs to is the first now
    REQUIRE(until([&] { return model.produced()[0].evidence.size() == 1; }));
    CHECK(model.produced()[0].fields.value(u"title"_s).toString() == u"电梯异响"_s);

    picture.fill(Qt::blue);
    model.attachToProduced(0, photo(u"电梯机房.jpg"_s));
    model.setHousehold(other);
    REQUIRE(until([&] { return !desk.jobs->isBusy(); }));
    QTest::qWait(20);
    CHECK(model.produced().empty());
    model.setHousehold(door);
    REQUIRE(model.produced().size() == 1);
    CHECK(until([&] { return model.produced()[0].evidence.size() == 2; }));
}

TEST_CASE("a card that is wrong is marked, and the message names it by the words that stand on it") {
    DoorDesk desk;
    desk.click(u"visit.add.micro_wish"_s);
    desk.page->model().toggle(u"questions"_s, u"family"_s);
    desk.click(u"visit.save"_s);
    auto* title = desk.need<QLineEdit>(u"visit.produced.0.title"_s);
    CHECK(desk.window->focusWidget() == title);
    CHECK(title->property("invalid").toBool());
    auto* wrong = desk.need<QLabel>(u"visit.produced.0.wrong"_s);
    CHECK(wrong->text().contains(title->accessibleName()));
    CHECK_FALSE(desk.page->model().producedName(0).contains(u"1"_s));  // the only wish has no number
}

TEST_CASE("Enter on a household of the roster goes to the first question") {
    DoorDesk desk;
    auto* roster = desk.need<ui::LedgerTableView>(u"visit.roster"_s);
    roster->setCurrentIndex(roster->model()->index(2, 0));
    roster->setFocus();
    QTest::keyClick(roster, Qt::Key_Return);
    REQUIRE(until([&] { return desk.window->focusWidget() == desk.find<QWidget>(u"visit.questions.family"_s); }));
}

TEST_CASE("a row of chips is one stop of the Tab key: arrows go from one to the next, and Tab comes back to where one was") {
    DoorDesk desk;
    auto* first = desk.need<QAbstractButton>(u"visit.questions.family"_s);
    const auto group = [&](const QWidget* widget) { return widget ? widget->objectName().section(u'.', 0, 1) : QString(); };
    first->setFocus();
    REQUIRE(desk.window->focusWidget() == first);
    QTest::keyClick(first, Qt::Key_Right);
    QWidget* second = desk.window->focusWidget();
    CHECK(second != first);
    CHECK(group(second) == u"visit.questions"_s);
    QTest::keyClick(second, Qt::Key_Space);
    CHECK(desk.page->model().problem(u"questions"_s).isEmpty());
    CHECK(static_cast<QAbstractButton*>(second)->isChecked());
    CHECK_FALSE(first->isChecked());
    QTest::keyClick(second, Qt::Key_Tab);
    CHECK(group(desk.window->focusWidget()) == u"visit.projects"_s);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_Backtab);
    CHECK(desk.window->focusWidget() == second);
    QTest::keyClick(second, Qt::Key_Backtab);
    CHECK(group(desk.window->focusWidget()) == u"visit.steps"_s);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_End);
    QWidget* last = desk.window->focusWidget();
    QTest::keyClick(last, Qt::Key_Right);
    CHECK(desk.window->focusWidget() == last);
    // The projects stand in several lines.
    for (int i = 0; i < 2; ++i) QTest::keyClick(desk.window->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_End);
    last = desk.window->focusWidget();
    QTest::keyClick(last, Qt::Key_Up);
    CHECK(desk.window->focusWidget()->y() < last->y());
    CHECK(group(desk.window->focusWidget()) == u"visit.projects"_s);
}

TEST_CASE("whoever comes to the diary sees all of it, and the next household begins at its top") {
    DoorDesk desk;
    desk.window->resize(1366, 620);
    desk.window->activateWindow();
    REQUIRE(until([&] { return desk.window->isActiveWindow(); }));
    desk.grievance(u"楼道灯不亮"_s);
    desk.click(u"visit.add.micro_wish"_s);
    desk.type(u"visit.produced.1.title"_s, u"收音机"_s);
    auto* diary = desk.need<QPlainTextEdit>(u"visit.diary"_s);
    const auto whole = [](const QWidget* one) { return one->visibleRegion().boundingRect().height() == one->height(); };
    QTest::qWait(20);
    CHECK_FALSE(whole(diary));
    diary->setFocus(Qt::TabFocusReason);
    CHECK(until([&] { return whole(diary); }));
    desk.type(u"visit.diary"_s, u"老人独居"_s);
    desk.click(u"visit.produced.1.remove"_s);
    auto* top = desk.need<QAbstractButton>(u"visit.result.valid"_s);
    diary->setFocus();
    QTest::keyClick(desk.window->workspace(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return desk.page->model().visitsToday() == 1 && !desk.page->model().isSaving(); }));
    CHECK(until([&] { return whole(top); }));
}
