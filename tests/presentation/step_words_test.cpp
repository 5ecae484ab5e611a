// What the time line says of a step: not only that a plan was changed, but from what to what.

#include "presentation/step_words.h"

#include "../support/small_district.h"
#include "presentation/formats.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;

namespace {

QJsonArray milestones(const std::vector<std::pair<QString, QString>>& plan) {
    QJsonArray all;
    for (const auto& [name, due] : plan) all.append(QJsonObject{{u"name"_s, name}, {u"due"_s, due}});
    return all;
}

struct Told : SmallDistrict {
    QString number = dispatched(1);
    CaseView view() {
        auto seen = reader()->caseView(number, actor(u"supervisor"_s));
        REQUIRE_OK(seen);
        return *seen;
    }
    QString day(int month, int day) { return dateText(QDate(2026, month, day), clock.now()); }
    /// What was told with the last step of this action.
    QString last(const QString& action) {
        const auto file = view().file;
        const auto around = ledger->surroundings();
        const auto* definition = around->definitions->caseVersion(file.type, file.definitionVersion);
        const auto words = stepWords(file, *definition, *around, clock.now());
        REQUIRE(words.size() == file.steps.size());
        for (size_t i = words.size(); i-- > 0;)
            if (file.steps[i].action == action) return words[i].join(u'\n');
        return {};
    }
};

}  // namespace

TEST_CASE("a plan tells its milestones, a changed one what came, went and moved") {
    Told here;
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"accept"_s));
    REQUIRE_OK(here.act(
        u"handler"_s, here.number, u"plan"_s,
        SmallDistrict::plan(u"2026-07-03"_s,
                            {{u"milestones"_s, milestones({{u"备料"_s, u"2026-07-02"_s}, {u"完工"_s, u"2026-07-03"_s}})}})));
    CHECK(here.last(u"plan"_s).contains(u"备料"_s));
    CHECK(here.last(u"plan"_s).contains(here.day(7, 2)));
    CHECK_FALSE(here.last(u"plan"_s).contains(u"→"_s));
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"plan"_s,
                        SmallDistrict::plan(u"2026-07-06"_s, {{u"milestones"_s, milestones({{u"备料"_s, u"2026-07-02"_s},
                                                                                            {u"完工"_s, u"2026-07-04"_s},
                                                                                            {u"验收"_s, u"2026-07-06"_s}})}})));
    const QString again = here.last(u"plan"_s);
    CHECK(again.contains(here.day(7, 3) + u" → "_s + here.day(7, 6)));  // the planned completion
    CHECK(again.contains(here.day(7, 3) + u" → "_s + here.day(7, 4)));  // 完工
    CHECK(again.contains(u"验收"_s));
    CHECK_FALSE(again.contains(u"备料"_s));  // as it was
    CHECK_FALSE(again.contains(u"2026-07"_s));
    REQUIRE_OK(here.act(u"clerk"_s, here.number, u"revise_milestones"_s,
                        {{u"milestones"_s, milestones({{u"完工"_s, u"2026-07-04"_s}, {u"验收"_s, u"2026-07-06"_s}})}}, {},
                        u"备料不需要了"_s));
    CHECK(here.last(u"revise_milestones"_s).contains(u"备料"_s));
    CHECK_FALSE(here.last(u"revise_milestones"_s).contains(u"验收"_s));
}

TEST_CASE("an extension that is granted tells the deadline before and after, a transfer the unit before and after") {
    Told here;
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"accept"_s));
    const auto before = *here.view().facts.dueAt;
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"request_extension"_s, {{u"extension_days"_s, 2}}, {}, u"配件缺货"_s));
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"grant_extension"_s));
    const auto after = *here.view().facts.dueAt;
    REQUIRE(after > before);
    const auto now = here.clock.now();
    CHECK(here.last(u"grant_extension"_s).contains(momentText(before, now) + u" → "_s + momentText(after, now)));
    REQUIRE_OK(here.act(u"clerk"_s, here.number, u"transfer"_s, {{u"lead_unit"_s, u"379902D02"_s}}, {}, u"职责在民政"_s));
    CHECK(here.last(u"transfer"_s).contains(u"区住建局 → 区民政局"_s));
    CHECK_FALSE(here.last(u"dispatch"_s).contains(u"→"_s));
    here.requireSound();
}
