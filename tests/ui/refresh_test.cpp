// The ledger is looked at again every minute and after every step: where the keys are and what is in sight stays so.

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include "desk.h"
#include "ui/pages/cases/case_detail_pane.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/shell/page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/stat_tile.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A desk beside which another person works on the same ledger.
struct SharedDesk : Desk {
    QString other;
    SharedDesk(const QString& who, const std::function<void(SmallDistrict&)>& fill) : Desk(fill), other(who) {}
    void otherDoes(const QString& number, const QString& action, QJsonObject fields = {}, const QString& comment = {}) {
        bool done = false;
        jobs->write(
            window.get(),
            [=, who = other](Ledger& ledger) -> Expected<Receipt> {
                const auto actor = ledger.actor(who);
                if (!actor) return Unexpected(actor.error());
                return ledger.execute(ActOnCase{number, {action, fields, {}, comment}, {}}, *actor);
            },
            [&](Expected<Receipt> receipt) {
                REQUIRE_OK(receipt);
                done = true;
            });
        REQUIRE(until([&] { return done && !jobs->isBusy(); }));
    }
    void lookAgain() {
        emit jobs->committed();
        REQUIRE(until([&] { return !jobs->isBusy(); }));
        QTest::qWait(1);
    }
    [[nodiscard]] QString holder() const {
        auto* widget = window->focusWidget();
        return widget ? widget->objectName() : QString();
    }
    [[nodiscard]] QScrollArea* pane(const QString& name) const {
        return need<ui::CaseDetailPane>(name)->findChild<QScrollArea*>(QString(), Qt::FindChildrenRecursively);
    }
};

QString dispatched(SmallDistrict& district, int household) {
    const QString number = district.grievance(household);
    district.pass(1);
    REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    return number;
}

QString accepted(SmallDistrict& district, int household) {
    const QString number = dispatched(district, household);
    REQUIRE_OK(district.act(u"handler"_s, number, u"accept"_s));
    return number;
}

}  // namespace

TEST_CASE("no page makes the window larger than the screen, whatever it has to show") {
    Desk desk([](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) accepted(district, i);
        district.submit(district.grievance(4));
    });
    for (const QString& who : {u"clerk"_s, u"supervisor"_s, u"handler"_s, u"official"_s, u"visitor"_s, u"volunteer"_s,
                               u"sysadmin"_s, u"secadmin"_s}) {
        if (!desk.session->surroundings()->account(who)) continue;
        desk.signIn(who);
        auto pages = desk.session->pages();
        if (!pages.contains(u"settings"_s)) pages.append(u"settings"_s);
        for (const QString& page : pages) {
            desk.window->workspace()->showPage(page);
            REQUIRE(until([&] { return !desk.jobs->isBusy(); }));
            for (auto* chip : desk.window->workspace()->page(page)->findChildren<ui::ToggleChip*>())
                if (chip->isVisible() && chip->isEnabled()) {
                    chip->click();
                    REQUIRE(until([&] { return !desk.jobs->isBusy(); }));
                }
            QTest::qWait(1);
            INFO(who.toStdString() << " " << page.toStdString());
            CHECK(desk.window->height() == 768);
            CHECK(desk.window->width() == 1366);
        }
    }
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* page = desk.window->workspace()->page(u"dashboard"_s);
    desk.need<ui::StatTile>(u"dashboard.tile.completion"_s);
    desk.need<QWidget>(u"dashboard.towns"_s)->setMinimumHeight(1200);  // as many towns as a large district has
    QTest::qWait(1);
    CHECK(desk.window->height() == 768);
    CHECK(page->minimumSizeHint().height() <= page->height());
    REQUIRE(until([&] { return desk.need<QScrollArea>(u"dashboard.scroll"_s)->verticalScrollBar()->maximum() > 0; }));
}

TEST_CASE("a look at the ledger leaves the keys where they are, and makes nothing anew where nothing is new") {
    QString number;
    SharedDesk desk(u"supervisor"_s, [&](SmallDistrict& district) {
        number = accepted(district, 1);
        district.pass(1);
    });
    desk.signIn(u"handler"_s);
    desk.open(number);
    auto* button = desk.need<QAbstractButton>(u"cases.action.request_co"_s);
    button->setFocus();
    REQUIRE(desk.holder() == u"cases.action.request_co"_s);
    auto* area = desk.pane(u"cases.detail"_s);
    area->verticalScrollBar()->setValue(40);
    const int height = area->verticalScrollBar()->value();
    desk.lookAgain();
    CHECK(desk.find<QAbstractButton>(u"cases.action.request_co"_s) == button);
    CHECK(desk.window->focusWidget() == button);
    CHECK(area->verticalScrollBar()->value() == height);

    const auto saysListed = [&] {
        const auto labels = area->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->text().startsWith(number) && label->text().contains(u"listed for supervision"_s);
        });
    };
    CHECK_FALSE(saysListed());
    desk.otherDoes(number, u"list_supervision"_s, {}, u"久拖不决"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"cases.action.request_co"_s) != button; }));
    REQUIRE(desk.find<QAbstractButton>(u"cases.action.request_co"_s));
    CHECK(saysListed());
    CHECK(desk.window->focusWidget() == desk.find<QAbstractButton>(u"cases.action.request_co"_s));
    REQUIRE(height == 40);
    REQUIRE(until([&] { return area->verticalScrollBar()->maximum() >= height; }));
    QTest::qWait(50);
    CHECK(area->verticalScrollBar()->value() == height);  // what was in sight stays in sight

    list->setFocus();
    desk.lookAgain();
    CHECK(desk.window->focusWidget() == list);
}

TEST_CASE("after a form is sent the keys stand on the next step, also where its button was there before") {
    QString number;
    SharedDesk desk(u"supervisor"_s, [&](SmallDistrict& district) { number = accepted(district, 1); });
    desk.signIn(u"handler"_s);
    desk.open(number);
    desk.click(u"cases.action.plan"_s);
    desk.type(u"cases.form.plan_deadline"_s, u"2026-07-02"_s);
    desk.type(u"cases.form.measures"_s, u"更换曳引机配件"_s);
    desk.type(u"cases.form.responsible_section"_s, u"物业科"_s);
    desk.type(u"cases.form.responsible_person"_s, u"刘工"_s);
    desk.window->workspace()->page(u"grievances"_s)->doMainAction();
    desk.closesForm(u"cases.form"_s);
    const auto standsOnAction = [&] {
        auto* holder = desk.window->focusWidget();
        return holder && holder->isVisible() && holder->objectName().startsWith(u"cases.action."_s);
    };
    REQUIRE(until([&] { return !desk.jobs->isBusy() && standsOnAction(); }));
    desk.click(u"cases.action.request_extension"_s);
    desk.type(u"cases.form.extension_days"_s, u"5"_s);
    desk.type(u"cases.form.comment"_s, u"等配件"_s);
    desk.click(u"cases.form.submit"_s);
    desk.closesForm(u"cases.form"_s);
    REQUIRE(until([&] { return !desk.jobs->isBusy() && standsOnAction(); }));
    desk.lookAgain();
    CHECK(standsOnAction());
}

TEST_CASE("an empty list shows no case beside it that keys could act on") {
    Desk desk([&](SmallDistrict& district) { dispatched(district, 1); });
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.need<QAbstractButton>(u"cases.action.accept"_s);
    auto* page = qobject_cast<ui::CaseListPage*>(desk.window->workspace()->page(u"grievances"_s));
    storage::CaseQuery none;
    none.type = u"grievance"_s;
    none.filters = {{u"state"_s, storage::ListFilter::Comparison::Is, {u"submitted"_s}}};
    page->openList(none, u"今日到期"_s);
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"cases.action.accept"_s) == nullptr; }));
    CHECK(desk.need<ui::CaseDetailPane>(u"cases.detail"_s)->model().number().isEmpty());
}

TEST_CASE("who decides on an extension reads how long, why and until when before the buttons") {
    QString number;
    Desk desk([&](SmallDistrict& district) {
        number = accepted(district, 1);
        district.pass(1);
        REQUIRE_OK(district.act(u"handler"_s, number, u"plan"_s,
                                {{u"measures"_s, u"更换配件"_s},
                                 {u"plan_deadline"_s, beijingDate(district.clock.now()).addDays(1).toString(Qt::ISODate)},
                                 {u"responsible_section"_s, u"物业科"_s},
                                 {u"responsible_person"_s, u"王强"_s}}));
        REQUIRE_OK(district.act(u"handler"_s, number, u"request_extension"_s, {{u"extension_days"_s, 3}}, {}, u"等配件"_s));
    });
    desk.signIn(u"supervisor"_s);
    desk.open(number);
    const auto facts = desk.need<ui::CaseDetailPane>(u"cases.detail"_s)->model().facts();
    REQUIRE_FALSE(facts.empty());
    CHECK(facts.front().id == u"extension"_s);
    CHECK(facts.front().text.contains(u"3"_s));
    CHECK(facts.front().text.contains(u"等配件"_s));
    CHECK(facts.front().text.contains(u"→"_s));
}

TEST_CASE("a new case is begun from the home page too, and a definition of a figure is one key behind its tile") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] {
        desk.window->activateWindow();
        return desk.window->isActiveWindow();
    }));
    QTest::keyClick(desk.window->workspace(), Qt::Key_N, Qt::ControlModifier);
    desk.need<QWidget>(u"cases.form"_s);
    CHECK(desk.window->workspace()->currentPage() == u"grievances"_s);

    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* tile = desk.need<ui::StatTile>(u"dashboard.tile.completion"_s);
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Tab);
    auto* button = desk.need<QWidget>(u"dashboard.definition.completion"_s);
    CHECK(desk.window->focusWidget() == button);
}

TEST_CASE("the settings count the ledger as it stands while somebody looks at them") {
    QString number;
    SharedDesk desk(u"clerk"_s, [&](SmallDistrict& district) { number = district.grievance(1); });
    desk.signIn(u"sysadmin"_s);
    desk.window->workspace()->showPage(u"settings"_s);
    const auto entries = [&] {
        auto* value = desk.find<QLabel>(u"settings.entries"_s);
        return value ? value->text() : QString();
    };
    REQUIRE(until([&] { return !entries().isEmpty(); }));
    const QString before = entries();
    desk.otherDoes(number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}});
    CHECK(until([&] { return !entries().isEmpty() && entries() != before; }));
}
