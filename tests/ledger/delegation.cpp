// Acting in somebody's name (代理): for a while, seen by all, and no way round four eyes.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

Expected<Receipt> lend(SmallDistrict& here, const QString& from, const QString& to, const QString& role, const QString& unit,
                       QDate until = QDate(2026, 7, 31)) {
    return here.ledger->execute(PutGrant{{to, role, unit, QDate(2026, 7, 1), until, from}}, here.actor(from));
}

QStringList codes(const Expected<Receipt>& result) {
    REQUIRE(!result.has_value());
    QStringList all;
    for (const auto& reason : result.error().reasons) all.append(reason.code);
    return all;
}

/// Handled and submitted by the deputy in the name of "handler".
QString submittedByDeputy(SmallDistrict& here) {
    REQUIRE_OK(lend(here, u"handler"_s, u"volunteer"_s, u"handler"_s, u"379902D01"_s));
    const auto number = here.grievance();
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"volunteer"_s, number, u"accept"_s));
    REQUIRE_OK(here.act(u"volunteer"_s, number, u"plan"_s, SmallDistrict::plan(u"2026-07-02"_s)));
    REQUIRE_OK(here.act(u"volunteer"_s, number, u"submit"_s,
                        {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"电梯已恢复"_s}}, {SmallDistrict::photo()}));
    REQUIRE_OK(here.act(u"supervisor2"_s, number, u"call_back"_s,
                        {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
    return number;
}

}  // namespace

TEST_CASE("a deputy acts in the other's name, and the history says so") {
    SmallDistrict here;
    const auto number = submittedByDeputy(here);
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    for (const auto& step : view->file.steps) {
        CHECK(
            step.onBehalf ==
            (step.action == u"accept"_s || step.action == u"plan"_s || step.action == u"submit"_s ? u"handler"_s : QString()));
    }
    auto again = here.ledger->rebuild(true);
    REQUIRE_OK(again);
    CHECK(again->differing == QStringList{});
}

TEST_CASE("who had a deputy handle the case cannot approve it, and neither can the deputy or who acts for either") {
    SmallDistrict here;
    const auto number = submittedByDeputy(here);
    for (const auto* who : {u"handler", u"volunteer", u"official"}) {
        REQUIRE_OK(here.ledger->execute(
            PutGrant{{QString::fromUtf16(who), u"supervisor"_s, u"379902000000"_s, QDate(2026, 7, 1), {}, {}}},
            Actor::system()));
    }
    CHECK(codes(here.act(u"handler"_s, number, u"approve_close_out"_s)).contains(u"four_eyes"_s));
    CHECK(codes(here.act(u"volunteer"_s, number, u"approve_close_out"_s)).contains(u"four_eyes"_s));
    REQUIRE_OK(lend(here, u"handler"_s, u"clerk"_s, u"supervisor"_s, u"379902000000"_s));
    CHECK(codes(here.act(u"clerk"_s, number, u"approve_close_out"_s)).contains(u"four_eyes"_s));
    REQUIRE_OK(here.act(u"official"_s, number, u"approve_close_out"_s));
}

TEST_CASE("a role of one's own for another place does not cover up for one that the handler lent") {
    SmallDistrict here;
    here.person(u"clerk2"_s, u"经办二"_s, u"379902001000"_s, u"clerk"_s);
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"on_site"_s);
    const QJsonObject solved{{u"resolution"_s, u"当场修好"_s}, {u"satisfaction"_s, u"satisfied"_s}};
    auto made = here.ledger->execute(
        RegisterCase{u"grievance"_s, fields, {}, {}, {{u"report_on_site"_s, solved, {SmallDistrict::photo()}, {}}}},
        here.actor(u"clerk"_s));
    REQUIRE_OK(made);
    REQUIRE_OK(lend(here, u"clerk"_s, u"clerk2"_s, u"clerk"_s, u"379902003000"_s));
    const auto refused = here.act(u"clerk2"_s, made->number, u"confirm_on_site"_s, {{u"outcome"_s, u"resolved"_s}});
    CHECK(codes(refused) == QStringList{u"four_eyes"_s});
    const auto view = here.reader()->caseView(made->number, here.actor(u"clerk2"_s));
    REQUIRE_OK(view);
    for (const auto& offer : view->actions) CHECK((offer.id != u"confirm_on_site"_s || !offer.allowed));
}

TEST_CASE("a case that cannot be acted on at once is not registered either, and leaves no trace in a stretch") {
    SmallDistrict here;
    const RegisterCase wrong{u"grievance"_s, here.grievanceFields(), {}, {}, {{u"accept"_s, {}, {}, {}}}};
    CHECK(!here.ledger->check(wrong, here.actor(u"visitor"_s)).has_value());
    auto stretch = here.ledger->beginStretch();
    REQUIRE_OK(stretch);
    CHECK(codes(stretch->execute(wrong, here.actor(u"visitor"_s))) == QStringList{u"not_permitted"_s, u"wrong_state"_s});
    REQUIRE_OK(stretch->commit());
    CHECK(here.reader()->counts()->cases == 0);
}

TEST_CASE("one can lend only what one holds oneself, with an end, and not to oneself") {
    SmallDistrict here;
    CHECK(
        codes(lend(here, u"handler"_s, u"volunteer"_s, u"supervisor"_s, u"379902000000"_s)).contains(u"not_theirs_to_lend"_s));
    CHECK(codes(lend(here, u"handler"_s, u"volunteer"_s, u"handler"_s, u"379902D02"_s)).contains(u"not_theirs_to_lend"_s));
    CHECK(codes(lend(here, u"handler"_s, u"volunteer"_s, u"handler"_s, u"379902D01"_s, {})).contains(u"delegation_period"_s));
    CHECK(codes(lend(here, u"handler"_s, u"handler"_s, u"handler"_s, u"379902D01"_s)).contains(u"separation_of_duties"_s));
    REQUIRE_OK(lend(here, u"handler"_s, u"volunteer"_s, u"handler"_s, u"379902D01"_s));
    // What is lent cannot be lent on.
    CHECK(codes(lend(here, u"volunteer"_s, u"volunteer2"_s, u"handler"_s, u"379902D01"_s)).contains(u"not_theirs_to_lend"_s));
    // Nobody lends in somebody else's name.
    CHECK(codes(here.ledger->execute(PutGrant{{u"volunteer2"_s, u"handler"_s, u"379902D01"_s, QDate(2026, 7, 1),
                                               QDate(2026, 7, 31), u"handler"_s}},
                                     here.actor(u"handler2"_s)))
              .contains(u"not_permitted"_s));
}

TEST_CASE("a delegation ends with its last day, and with the role of who lent it") {
    SmallDistrict here;
    REQUIRE_OK(lend(here, u"handler"_s, u"volunteer"_s, u"handler"_s, u"379902D01"_s));
    CHECK(here.actor(u"volunteer"_s).hasRole(u"handler"));
    REQUIRE_OK(here.ledger->execute(PutAccount{u"handler"_s, u"住建承办"_s, u"379902D01"_s, {}, {}, true}, Actor::system()));
    CHECK(!here.actor(u"volunteer"_s).hasRole(u"handler"));
    REQUIRE_OK(here.ledger->execute(PutAccount{u"handler"_s, u"住建承办"_s, u"379902D01"_s, {}, {}, false}, Actor::system()));
    CHECK(here.actor(u"volunteer"_s).hasRole(u"handler"));
    here.clock.set(at(2026, 8, 1));
    CHECK(!here.actor(u"volunteer"_s).hasRole(u"handler"));
}

TEST_CASE("the role of one of the three officers cannot be lent: a deputy could give the lender what nobody gives themselves") {
    SmallDistrict here;
    for (const auto* officer : {u"sysadmin", u"secadmin", u"auditor"}) {
        const QString name = QString::fromUtf16(officer);
        CAPTURE(name);
        CHECK(codes(lend(here, name, u"volunteer"_s, name, u"379902000000"_s)) == QStringList{u"separation_of_duties"_s});
    }
}

TEST_CASE("the last auditor can be neither locked out nor deprived of the role") {
    SmallDistrict here;
    const auto* auditor = here.ledger->surroundings()->account(u"auditor"_s);
    REQUIRE(auditor);
    PutAccount locked;
    locked.name = u"auditor"_s;
    locked.unit = auditor->unit;
    locked.locked = true;
    CHECK(codes(here.ledger->execute(locked, here.actor(u"sysadmin"_s))) == QStringList{u"last_administrator"_s});
    auto grant = auditor->grants.front();
    grant.to = QDate(2026, 6, 30);
    CHECK(codes(here.ledger->execute(PutGrant{grant}, here.actor(u"secadmin"_s))) == QStringList{u"last_administrator"_s});
}
