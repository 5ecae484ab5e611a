// What a person may do next is offered although the form of the action has still to ask for something.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

ActionOffer offer(SmallDistrict& here, const QString& who, const QString& number, const QString& action) {
    auto view = here.reader()->caseView(number, here.actor(who));
    REQUIRE_OK(view);
    for (const auto& one : view->actions)
        if (one.id == action) return one;
    FAIL("not offered: " << action.toStdString());
    return {};
}

}  // namespace

TEST_CASE("an action whose form asks for what decides over it can be opened") {
    SmallDistrict here;
    SECTION("confirming an on-the-spot solution asks for the outcome") {
        auto fields = here.grievanceFields();
        fields.insert(u"route"_s, u"on_site"_s);
        auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
        REQUIRE_OK(made);
        const auto number = made->number;
        REQUIRE_OK(here.act(u"visitor"_s, number, u"report_on_site"_s,
                            {{u"resolution"_s, u"当场修好"_s}, {u"satisfaction"_s, u"satisfied"_s}}, {here.photo()}));
        CHECK(offer(here, u"clerk"_s, number, u"confirm_on_site"_s).allowed);
    }
    SECTION("a wisher's confirmation asks for the rating") {
        auto made = here.ledger->execute(RegisterCase{u"micro_wish"_s,
                                                      {{u"title"_s, u"一台收音机"_s},
                                                       {u"wisher"_s, u"张大爷"_s},
                                                       {u"category"_s, u"aid"_s},
                                                       {u"household"_s, here.householdCode(1)}},
                                                      {},
                                                      {},
                                                      {}},
                                         here.actor(u"visitor"_s));
        REQUIRE_OK(made);
        REQUIRE_OK(here.act(u"clerk"_s, made->number, u"check_publish"_s));
        REQUIRE_OK(here.act(u"volunteer"_s, made->number, u"claim"_s));
        REQUIRE_OK(here.act(u"volunteer"_s, made->number, u"realise"_s, {{u"realisation"_s, u"已送到"_s}}, {here.photo()}));
        CHECK(offer(here, u"clerk"_s, made->number, u"confirm"_s).allowed);
    }
    SECTION("an extension asks for the days") {
        const auto number = here.grievance();
        REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
        CHECK(offer(here, u"handler"_s, number, u"request_extension"_s).allowed);
    }
    SECTION("declaring void asks for the outcome") {
        const auto number = here.grievance();
        CHECK(offer(here, u"supervisor"_s, number, u"declare_void"_s).allowed);
    }
}

TEST_CASE("what no form can mend stays a reason") {
    SmallDistrict here;
    const auto number = here.grievance();
    here.submit(number);
    const auto approve = offer(here, u"supervisor"_s, number, u"approve_close_out"_s);
    CHECK_FALSE(approve.allowed);
    CHECK(!approve.reasons.empty());
}

TEST_CASE("evidence named by a hash alone must be a file of the case") {
    SmallDistrict here;
    const auto number = here.grievance();
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    Evidence invented = here.photo(u"假.pdf"_s);
    invented.id = QString(64, u'0');
    auto refused =
        here.act(u"handler"_s, number, u"submit"_s, {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修"_s}}, {invented});
    REQUIRE_FALSE(refused.has_value());
    CHECK(std::any_of(refused.error().reasons.begin(), refused.error().reasons.end(), [](const Reason& one) {
        return one.code == u"unknown_evidence"_s && one.message.contains(u"假.pdf"_s);
    }));
}
