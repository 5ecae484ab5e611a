// Why a case is back, and for how long that is told.

#include "presentation/come_back.h"

#include "../support/small_district.h"
#include "presentation/case_cells.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;

namespace {

struct Back : SmallDistrict {
    QString number = grievance(1);
    CaseView view() {
        auto seen = reader()->caseView(number, actor(u"supervisor"_s));
        REQUIRE_OK(seen);
        return *seen;
    }
    std::optional<ComeBack> why() {
        const auto file = view().file;
        const auto around = ledger->surroundings();
        return comeBackOf(file, *around->definitions->caseVersion(file.type, file.definitionVersion), *around, clock.now());
    }
    QString lines() {
        const auto back = why();
        return back ? back->title + u'\n' + back->lines.join(u'\n') : QString();
    }
    /// The word beside the state in lists.
    QString tag() { return stateCell(view().facts, CellContext{ledger->surroundings(), clock.now()}).second; }
    void handIn() {
        REQUIRE_OK(act(u"handler"_s, number, u"submit"_s,
                       {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"电梯已恢复运行"_s}}, {photo()}));
    }
};

}  // namespace

TEST_CASE("a close-out that was refused says why and by whom until it is handed in again") {
    Back here;
    here.submit(here.number);
    CHECK_FALSE(here.why());
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"refuse_close_out"_s, {}, {}, u"缺少整改后的照片"_s));
    CHECK(here.lines().contains(u"缺少整改后的照片"_s));
    CHECK(here.lines().contains(u"督查员"_s));
    CHECK_FALSE(here.tag().isEmpty());
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"report"_s, {{u"progress"_s, u"已补拍照片"_s}}));
    CHECK(here.lines().contains(u"缺少整改后的照片"_s));
    here.handIn();
    CHECK_FALSE(here.why());
    CHECK(here.tag().isEmpty());
}

TEST_CASE("a case that is done again shows the reason and what the residents said") {
    Back here;
    here.submit(here.number);
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"call_back"_s,
                        {{u"satisfaction"_s, u"dissatisfied"_s}, {u"callback_note"_s, u"电梯又停了"_s}}));
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"rework"_s, {}, {}, u"没有修好"_s));
    const auto definitions = here.ledger->surroundings()->definitions;
    CHECK(here.lines().contains(u"没有修好"_s));
    CHECK(here.lines().contains(definitions->codeName(u"satisfaction"_s, u"dissatisfied"_s)));
    CHECK(here.lines().contains(u"电梯又停了"_s));
    here.pass(1);
    here.handIn();
    CHECK_FALSE(here.why());
}

TEST_CASE("an order that was returned is marked as long as it is back, not once it is accepted again") {
    Back here;
    REQUIRE_OK(here.act(u"clerk"_s, here.number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    CHECK(here.tag().isEmpty());
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"return_order"_s, {{u"return_reason"_s, u"not_competent"_s}}, {},
                        u"职责在民政"_s));
    CHECK_FALSE(here.tag().isEmpty());
    CHECK(here.lines().contains(u"职责在民政"_s));
    REQUIRE_OK(here.act(u"clerk"_s, here.number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D02"_s}}));
    CHECK(here.tag().isEmpty());
    CHECK_FALSE(here.why());
    REQUIRE_OK(here.act(u"handler2"_s, here.number, u"accept"_s));
    CHECK(here.tag().isEmpty());
    CHECK_FALSE(here.why());
}

TEST_CASE("a plan that was returned says why; once it is approved nothing is told any more") {
    Back here;
    here.number = here.rectification();
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"submit_plan"_s, SmallDistrict::plan(u"2026-07-20"_s)));
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"return_plan"_s, {}, {}, u"措施不具体"_s));
    CHECK(here.lines().contains(u"措施不具体"_s));
    CHECK_FALSE(here.tag().isEmpty());
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"submit_plan"_s, SmallDistrict::plan(u"2026-07-21"_s)));
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"approve_plan"_s));
    CHECK_FALSE(here.why());
    CHECK(here.tag().isEmpty());
}

TEST_CASE("an extension that was not granted says why and by whom until the case is handed in, and is no fact of the case") {
    Back here;
    here.number = here.dispatched(2);
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"accept"_s));
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"request_extension"_s, {{u"extension_days"_s, 5}}, {}, u"等配件"_s));
    const auto told = [&] {
        const auto file = here.view().file;
        const auto around = here.ledger->surroundings();
        return refusedExtensionOf(file, *around->definitions->caseVersion(file.type, file.definitionVersion), *around,
                                  here.clock.now());
    };
    CHECK_FALSE(told());
    REQUIRE_OK(here.act(u"supervisor"_s, here.number, u"refuse_extension"_s, {}, {}, u"已压两个月"_s));
    REQUIRE(told());
    CHECK(told()->title.contains(u"督查员"_s));
    CHECK(told()->lines.join(u' ').contains(u"已压两个月"_s));
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"plan"_s, SmallDistrict::plan(u"2026-07-02"_s)));
    here.handIn();
    CHECK_FALSE(told());
}

TEST_CASE("an instruction is told with who gave it until it is answered") {
    Back here;
    here.number = here.dispatched(2);
    const auto told = [&] {
        const auto file = here.view().file;
        const auto around = here.ledger->surroundings();
        return instructionOf(file, *around->definitions->caseVersion(file.type, file.definitionVersion), *around,
                             here.clock.now());
    };
    CHECK_FALSE(told());
    REQUIRE_OK(here.act(u"official"_s, here.number, u"instruct"_s, {{u"instruction"_s, u"本周内修好"_s}}));
    REQUIRE(told());
    CHECK(told()->title.contains(u"领导"_s));
    CHECK(told()->lines == QStringList{u"本周内修好"_s});
    REQUIRE_OK(here.act(u"handler"_s, here.number, u"answer_instruction"_s, {{u"instruction_answer"_s, u"周五修好"_s}}));
    CHECK_FALSE(told());
}
