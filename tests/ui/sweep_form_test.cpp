#include "desk.h"
#include "ui/pages/cases/action_form.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("what a sweep found is typed a line each and registered with the step, linked to the item") {
    QString number;
    Desk desk([&](SmallDistrict& here) {
        auto made = here.ledger->execute(RegisterCase{u"rectification_item"_s,
                                                      {{u"title"_s, u"消防通道被占"_s},
                                                       {u"origin"_s, u"inspection"_s},
                                                       {u"target"_s, u"通道畅通"_s},
                                                       {u"village"_s, u"379902003001"_s}}},
                                         here.actor(u"supervisor"_s));
        REQUIRE_OK(made);
        number = made->number;
        REQUIRE_OK(here.act(u"supervisor"_s, number, u"assign"_s,
                            {{u"lead_unit"_s, u"379902D01"_s}, {u"responsible_leader"_s, u"王强"_s}}));
        REQUIRE_OK(here.act(u"handler"_s, number, u"submit_plan"_s,
                            {{u"measures"_s, u"清障、划线"_s},
                             {u"plan_deadline"_s, u"2026-07-20"_s},
                             {u"responsible_section"_s, u"物业科"_s},
                             {u"responsible_person"_s, u"李明"_s}}));
        REQUIRE_OK(here.act(u"supervisor"_s, number, u"approve_plan"_s));
    });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"rectifications"_s);
    desk.open(number);
    desk.click(u"rectifications.action.sweep"_s);
    desk.type(u"rectifications.form.sweep_result"_s, u"全区排查"_s);
    desk.type(u"rectifications.form.found"_s, u"中兴社区 3号楼：楼道堆物\n文汇社区 西门"_s);
    desk.click(u"rectifications.form.submit"_s);
    // A line that names no problem would be registered as something that is not true.
    auto& form = desk.need<ui::ActionForm>(u"rectifications.form"_s)->model();
    CHECK(form.field(u"found"_s)->problem.contains(u"文汇社区 西门"_s));
    CHECK(desk.view(number)->related.empty());
    desk.type(u"rectifications.form.found"_s, u"中兴社区 3号楼：楼道堆物\n文汇社区 西门：消防通道被占"_s);
    desk.click(u"rectifications.form.submit"_s);
    REQUIRE(until([&] { return desk.view(number)->related.size() == 2; }));
    QStringList titles;
    const auto view = desk.view(number);
    for (const auto& one : view->related) titles.append(one.title);
    titles.sort();
    CHECK(titles == QStringList{u"楼道堆物"_s, u"消防通道被占"_s});
}
