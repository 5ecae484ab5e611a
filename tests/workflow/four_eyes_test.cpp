#include "small_world.h"

using namespace small;

TEST_CASE("a handler cannot approve their own close-out") {
    History history;
    history.toSubmitted();
    REQUIRE(has(history.tryAct("close_out", history.handler), u"four_eyes"));
    REQUIRE_FALSE(has(history.tryAct("close_out", history.supervisor), u"four_eyes"));
}

TEST_CASE("four eyes look at the whole cycle, not only at the last step") {
    History history;
    history.toHandling();
    history.act("report", history.second);
    history.act("submit", history.handler, {{u"outcome"_s, u"resolved"_s}}, {History::afterPhoto()});
    REQUIRE(has(history.tryAct("close_out", history.second), u"four_eyes"));
}

TEST_CASE("an undone step does not count for four eyes") {
    History history;
    history.toHandling();
    history.act("report", history.second);
    history.undo(history.second);
    history.act("submit", history.handler, {{u"outcome"_s, u"resolved"_s}}, {History::afterPhoto()});
    REQUIRE_FALSE(has(history.tryAct("close_out", history.second), u"four_eyes"));
}

TEST_CASE("steps of an earlier cycle do not count for four eyes") {
    History history;
    history.toHandling();
    history.act("report", history.supervisor);
    history.act("submit", history.handler, {{u"outcome"_s, u"resolved"_s}}, {History::afterPhoto()});
    history.close();
    history.act("reopen", history.supervisor);
    history.act("submit", history.handler, {{u"outcome"_s, u"resolved"_s}}, {History::afterPhoto(u"bb"_s)});
    REQUIRE_FALSE(has(history.tryAct("close_out", history.supervisor), u"four_eyes"));
}

TEST_CASE("a role delegated by the handler does not defeat four eyes") {
    History history;
    history.toSubmitted();
    Actor deputy = person(200, u"supervisor"_s, u"D"_s);
    deputy.grants[0].delegatedBy = history.handler.name;
    deputy.grants[0].delegator = history.handler.id;
    REQUIRE(has(history.tryAct("close_out", deputy), u"four_eyes"));
    deputy.grants.push_back(
        {.account = deputy.name, .role = u"supervisor"_s, .unit = u"D"_s, .from = {}, .to = {}, .delegatedBy = {}});
    REQUIRE_FALSE(has(history.tryAct("close_out", deputy), u"four_eyes"));
}

TEST_CASE("who asked for an extension cannot grant it") {
    History history;
    history.toHandling();
    history.act("ask_extension", history.handler, {{u"extension_days"_s, 3}});
    REQUIRE(codes(history.tryAct("grant_extension", history.handler)) == QStringList{u"four_eyes"_s});
    history.act("grant_extension", history.supervisor);
}

TEST_CASE("nobody claims what they registered themselves, nor what is claimed already") {
    History history;
    auto& definition = history.set.cases[u"sample"_s].at(1);
    auto claim = step("claim", {u"new"_s, u"handling"_s}, "handling");
    claim.effects = {Effect::Claim};
    auto release = step("release", {u"handling"_s}, "new");
    release.effects = {Effect::Release};
    definition.transitions.push_back(claim);
    definition.transitions.push_back(release);
    history.begin();
    REQUIRE(has(history.tryAct("claim", history.supervisor), u"four_eyes"));
    history.act("claim", history.handler);
    REQUIRE(history.file.claimant == history.handler.id);
    REQUIRE(codes(history.tryAct("claim", history.other)) == QStringList{u"already_claimed"_s});
    history.act("release", history.handler);
    REQUIRE(history.file.claimant.isNull());
    REQUIRE(history.file.everClaimed);
    history.act("claim", history.other);
}
