// Each reason is told once, and none of them misleads.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QString firstSentence(const Expected<Receipt>& done) { return done ? QString() : done.error().reasons.front().message; }

}  // namespace

TEST_CASE("whoever claims their own wish again is not told that somebody else has it") {
    SmallDistrict here;
    const auto number = here.publishedWish();
    REQUIRE_OK(here.act(u"volunteer"_s, number, u"claim"_s));
    const auto claimed = [&](const QString& who) {
        const auto again = here.act(who, number, u"claim"_s);
        REQUIRE(!again.has_value());
        QString all;
        for (const auto& reason : again.error().reasons) all += reason.message;
        return all;
    };
    CHECK(!claimed(u"volunteer"_s).contains(u"Somebody else"_s));
    CHECK(claimed(u"volunteer2"_s).contains(u"Somebody else"_s));
}

TEST_CASE("an extension that waits, and days that are none, are told once") {
    SmallDistrict here;
    const auto number = here.dispatched();
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    const auto asked = [&](const QJsonValue& days) {
        return codesOf(here.act(u"handler"_s, number, u"request_extension"_s, {{u"extension_days"_s, days}}, {}, u"等材料"_s));
    };
    CHECK(asked(1.5) == QStringList{u"bad_field"_s});
    CHECK(asked(0) == QStringList{u"bad_field"_s});
    CHECK(asked(2).isEmpty());
    CHECK(asked(2) == QStringList{u"extension_pending"_s});
}

TEST_CASE("whoever delegates a role to themselves is told that it needs somebody else") {
    SmallDistrict here;
    const auto done = here.ledger->execute(
        PutGrant{{u"handler"_s, u"handler"_s, u"379902D01"_s, QDate(2026, 7, 1), QDate(2026, 7, 9), u"handler"_s}},
        here.actor(u"handler"_s));
    CHECK(firstSentence(done).contains(u"stands in"_s));
}

TEST_CASE("nobody who lacks a field is sent to the step that declares a case void") {
    const auto definitions = loadDefinitions(shippedDefinitionSources());
    REQUIRE_OK(definitions);
    SmallDistrict here;
    auto made = here.ledger->execute(RegisterCase{u"rectification_item"_s,
                                                  {{u"title"_s, u"楼道堆物"_s},
                                                   {u"origin"_s, u"inspection"_s},
                                                   {u"target"_s, u"楼道畅通"_s},
                                                   {u"village"_s, u"379902003001"_s}},
                                                  {},
                                                  {},
                                                  {}},
                                     here.actor(u"supervisor"_s));
    REQUIRE_OK(made);
    const auto done = here.act(u"supervisor"_s, made->number, u"approve_close_out"_s);
    REQUIRE(!done.has_value());
    const QString gone = (*definitions)->latestCase(u"rectification_item"_s)->transition(u"declare_void"_s)->name.text();
    for (const auto& reason : done.error().reasons) CHECK(!reason.message.contains(gone));
}
