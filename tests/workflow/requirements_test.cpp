#include "small_world.h"

using namespace small;

namespace {
const QJsonObject outcome{{u"outcome"_s, u"resolved"_s}};
}

TEST_CASE("a refusal tells all its reasons at once") {
    History history;
    history.toHandling();
    history.act("plan", history.handler,
                {{u"milestones"_s, QJsonArray{QJsonObject{{u"name"_s, u"dig"_s}, {u"due"_s, u"2026-07-10"_s}}}}});
    history.act("dispatch", history.supervisor, {{u"lead_unit"_s, u"W"_s}, {u"co_units"_s, QJsonArray{u"R"_s}}});
    history.act("ask_extension", history.handler, {{u"extension_days"_s, 3}});
    const auto reasons = history.tryAct("submit", history.handler, {{u"colour"_s, u"red"_s}});
    REQUIRE(codes(reasons) == QStringList{u"unexpected_field"_s, u"missing_field"_s, u"missing_evidence"_s,
                                          u"milestones_open"_s, u"co_handling_open"_s, u"extension_pending"_s});
    REQUIRE(history.file.state == u"handling"_s);
}

TEST_CASE("a field that has to be there already is told with the actions that ask for it") {
    History history;
    history.toHandling();
    CaseDefinition definition = history.definition();
    for (auto& transition : definition.transitions)
        if (transition.id == u"submit") transition.requires_.fields = {u"outcome"_s, u"pause_reason"_s, u"plan_due"_s};
    const workflow::Context context{definition, history.set, history.units, history.now};
    const auto told = [&](const QString& action) {
        QStringList messages;
        for (const auto& reason : workflow::refusals(history.file, {action, {}, {}, {}}, history.handler, context))
            messages.append(reason.message);
        return messages.join(u'\n');
    };
    CHECK(told(u"submit"_s).contains(u"“outcome” is missing: give it with “submit”"_s));
    CHECK(told(u"submit"_s).contains(u"“pause_reason” has to be filled in before “submit”: with “pause”"_s));
    CHECK(told(u"submit"_s).contains(u"“plan_due” has to be filled in before “submit”\n"_s));
}

TEST_CASE("an action that does not exist is told with those of the present state") {
    History history;
    history.toHandling();
    const auto reasons = history.tryAct("dance", history.handler);
    REQUIRE(codes(reasons) == QStringList{u"unknown_action"_s});
    CHECK(reasons[0].message.contains(u"submit (submit)"_s));
    CHECK_FALSE(reasons[0].message.contains(u"reopen"_s));
}

TEST_CASE("evidence is asked for in the user's words") {
    History history;
    history.toHandling();
    const auto reasons = history.tryAct("submit", history.handler, outcome);
    REQUIRE(reasons.size() == 1);
    REQUIRE(reasons[0].message == u"Pieces of evidence from this cycle still needed: 1 (from after the work)"_s);
}

TEST_CASE("evidence of another kind or of an earlier cycle does not count") {
    History history;
    history.toHandling();
    REQUIRE(has(history.tryAct("submit", history.handler, outcome, {{.id = u"aa"_s, .name = u"x"_s, .kind = u"before"_s}}),
                u"missing_evidence"));
    history.act("submit", history.handler, outcome, {History::afterPhoto()});
    history.close();
    history.act("reopen", history.supervisor);
    REQUIRE(has(history.tryAct("submit", history.handler, outcome), u"missing_evidence"));
    // The same picture again is no new evidence.
    REQUIRE(has(history.tryAct("submit", history.handler, outcome, {History::afterPhoto()}), u"missing_evidence"));
    history.act("submit", history.handler, outcome, {History::afterPhoto(u"bb"_s)});
}

TEST_CASE("who approves cannot bring the evidence: only actions that ask for it take any") {
    History history;
    history.toHandling();
    history.act("submit", history.handler, outcome, {History::afterPhoto()});
    REQUIRE(has(history.tryAct("close_out", history.second, {}, {History::afterPhoto()}), u"unexpected_evidence"));
    REQUIRE_FALSE(has(history.tryAct("close_out", history.second), u"unexpected_evidence"));
}

TEST_CASE("who takes the evidence back with the very step that asks for it has none") {
    History history;
    history.toHandling();
    history.act("report", history.handler, {}, {History::afterPhoto()});
    auto gone = History::afterPhoto();
    gone.withdrawn = true;
    const QJsonObject outcome{{u"outcome"_s, u"resolved"_s}};
    REQUIRE(has(history.tryAct("submit", history.handler, outcome, {gone}), u"missing_evidence"));
    REQUIRE(history.tryAct("submit", history.handler, outcome, {gone, History::afterPhoto(u"bb"_s)}).empty());
}

TEST_CASE("the same file twice is one piece of evidence, a withdrawn one is none") {
    History history;
    history.set.cases[u"sample"_s].at(1).transitions[15].requires_.evidence[0].count = 2;
    history.toHandling();
    REQUIRE(has(history.tryAct("submit", history.handler, outcome, {History::afterPhoto(), History::afterPhoto()}),
                u"missing_evidence"));
    history.act("report", history.handler, {}, {History::afterPhoto(), History::afterPhoto(u"bb"_s)});
    Evidence gone = History::afterPhoto();
    gone.withdrawn = true;
    REQUIRE(has(history.tryAct("report", history.other, {}, {gone}), u"bad_evidence"));
    history.act("report", history.handler, {}, {gone});
    REQUIRE(has(history.tryAct("submit", history.handler, outcome), u"missing_evidence"));
    REQUIRE(workflow::missingEvidence(history.file, *history.definition().transition(u"submit")) == 1);
}

TEST_CASE("feedback of an earlier cycle does not count") {
    History history;
    history.toSubmitted();
    history.close();
    history.act("reopen", history.supervisor);
    history.act("submit", history.handler, outcome, {History::afterPhoto(u"bb"_s)});
    REQUIRE(has(history.tryAct("close_out", history.second), u"missing_feedback"));
    REQUIRE(history.file.satisfaction().isEmpty());
}

TEST_CASE("the last rating decides, and an unrated call is no feedback") {
    History history;
    history.toSubmitted();
    history.act("call_back", history.supervisor, {{u"satisfaction"_s, u"unrated"_s}});
    REQUIRE(has(history.tryAct("close_out", history.second), u"missing_feedback"));
    history.act("call_back", history.supervisor, {{u"satisfaction"_s, u"satisfied"_s}});
    history.act("call_back", history.supervisor, {{u"satisfaction"_s, u"dissatisfied"_s}});
    REQUIRE(has(history.tryAct("close_out", history.second), u"feedback_not_satisfied"));
    history.act("call_back", history.supervisor, {{u"satisfaction"_s, u"satisfied"_s}});
    REQUIRE_FALSE(has(history.tryAct("close_out", history.second), u"feedback_not_satisfied"));
}

TEST_CASE("two different people have to verify") {
    History history;
    history.toSubmitted();
    history.act("verify", history.supervisor);
    REQUIRE(has(history.tryAct("verify", history.supervisor), u"already_verified"));
    REQUIRE(has(history.tryAct("close_out", history.second), u"verifiers_missing"));
    history.act("verify", history.second);
    REQUIRE_FALSE(has(history.tryAct("close_out", history.second), u"verifiers_missing"));
}

TEST_CASE("co-handling units report for themselves, and the lead can close the rest") {
    History history;
    history.toHandling();
    history.act("dispatch", history.supervisor, {{u"lead_unit"_s, u"W"_s}, {u"co_units"_s, QJsonArray{u"R"_s, u"T1"_s}}});
    REQUIRE(has(history.tryAct("co_report", history.handler), u"no_co_task"));
    const Actor town = person(110, u"handler"_s, u"T1"_s);
    history.act("co_report", town, {{u"co_report"_s, u"done"_s}});
    REQUIRE(history.file.coTasks[1].report == u"done"_s);
    REQUIRE_FALSE(history.file.coTasks[0].reported);
    REQUIRE(has(history.tryAct("co_report", town), u"no_co_task"));
    REQUIRE(has(history.tryAct("submit", history.handler, outcome, {History::afterPhoto()}), u"co_handling_open"));
    SECTION("the other one reports") { history.act("co_report", history.other); }
    SECTION("the lead overrides") { history.act("override_join", history.handler); }
    SECTION("any one was enough") { history.set.cases[u"sample"_s].at(1).coJoin = u"any"_s; }
    SECTION("one of them was enough") { history.set.cases[u"sample"_s].at(1).coJoin = u"1"_s; }
    history.act("submit", history.handler, outcome, {History::afterPhoto()});
}

TEST_CASE("nobody is told not to be waited for who was never called, and nobody is called for a day that is past") {
    History history;
    history.toHandling();
    REQUIRE(has(history.tryAct("override_join", history.handler), u"nothing_to_override"));
    const auto call = [](const QString& due) {
        return QJsonObject{{u"lead_unit"_s, u"W"_s}, {u"co_units"_s, QJsonArray{u"R"_s}}, {u"co_due"_s, due}};
    };
    REQUIRE(has(history.tryAct("dispatch", history.supervisor, call(u"2026-07-05"_s)), u"co_due_passed"));
    history.act("dispatch", history.supervisor, call(u"2026-07-06"_s));
    history.act("override_join", history.handler);
    REQUIRE(has(history.tryAct("override_join", history.handler), u"nothing_to_override"));
}

TEST_CASE("all milestones have to be ticked, and only those of the plan can be") {
    History history;
    history.toHandling();
    history.act("plan", history.handler,
                {{u"milestones"_s, QJsonArray{QJsonObject{{u"name"_s, u"dig"_s}, {u"due"_s, u"2026-07-10"_s}}}}});
    REQUIRE(has(history.tryAct("tick", history.handler, {{u"milestone"_s, u"sing"_s}}), u"no_such_milestone"));
    REQUIRE(has(history.tryAct("submit", history.handler, outcome, {History::afterPhoto()}), u"milestones_open"));
    history.act("tick", history.handler, {{u"milestone"_s, u"dig"_s}});
    REQUIRE(history.file.milestones[0].done == QDate(2026, 7, 6));
    history.act("submit", history.handler, outcome, {History::afterPhoto()});
}

TEST_CASE("an action outside its states is refused, and a star means every open state") {
    History history;
    history.toSubmitted();
    REQUIRE(has(history.tryAct("accept", history.handler), u"wrong_state"));
    REQUIRE(has(history.tryAct("dance", history.handler), u"unknown_action"));
    history.act("instruct", history.supervisor);
    history.act("answer", history.handler);
    history.close();
    REQUIRE(has(history.tryAct("instruct", history.supervisor), u"wrong_state"));
}

TEST_CASE("an instruction that waits for an answer holds up the close-out") {
    History history;
    history.toSubmitted();
    history.act("instruct", history.supervisor);
    REQUIRE(has(history.tryAct("close_out", history.second), u"instruction_pending"));
    history.act("answer", history.handler);
    REQUIRE_FALSE(has(history.tryAct("close_out", history.second), u"instruction_pending"));
    REQUIRE(has(history.tryAct("answer", history.handler), u"no_instruction"));
}

TEST_CASE("an order goes back only with a reason, and is counted") {
    History history;
    history.begin();
    REQUIRE(codes(history.tryAct("return", history.handler)) == QStringList{u"comment_missing"_s});
    history.act("return", history.handler, {}, {}, u"not ours"_s);
    REQUIRE(history.file.leadUnit.isEmpty());
    REQUIRE(history.file.returns == 1);
    REQUIRE_FALSE(history.facts().firstPass);
}

TEST_CASE("a refused close-out is a return, taking back one's own submission is none") {
    History history;
    history.toSubmitted();
    SECTION("refused") {
        history.act("send_back", history.supervisor, {}, {}, u"not clean"_s);
        REQUIRE(history.file.returns == 1);
    }
    SECTION("taken back") {
        history.act("send_back", history.handler, {}, {}, u"forgot something"_s);
        REQUIRE(history.file.returns == 0);
    }
}

TEST_CASE("conditions hold on the case with the given fields over it") {
    const Condition is{.field = u"route"_s, .values = {u"long"_s, u"short"_s}};
    History history;
    auto& definition = history.set.cases[u"sample"_s].at(1);
    definition.transitions[1].requires_.conditions = {is};
    history.begin();
    const auto reasons = history.tryAct("accept", history.handler);
    REQUIRE(codes(reasons) == QStringList{u"unmet_condition"_s});
    REQUIRE(reasons[0].message == u"“accept” is possible only where “route” is: long, short"_s);
    definition.transitions[1].asks = {u"route"_s};
    history.act("accept", history.handler, {{u"route"_s, u"long"_s}});
}

TEST_CASE("the public notice has to run out without an upheld objection") {
    History history;
    auto& definition = history.set.cases[u"sample"_s].at(1);
    const auto add = [&](const char* id, Effect effect) {
        auto made = step(id, {u"submitted"_s}, "=");
        made.effects = {effect};
        definition.transitions.push_back(made);
    };
    add("notice", Effect::StartNotice);
    add("object", Effect::Object);
    add("uphold", Effect::UpholdObjection);
    add("dismiss", Effect::DismissObjection);
    auto pass = step("pass", {u"submitted"_s}, "closed");
    pass.requires_.noticeOver = true;
    definition.transitions.push_back(pass);
    history.toSubmitted();
    REQUIRE(has(history.tryAct("object", history.other), u"notice_missing"));
    REQUIRE(has(history.tryAct("pass", history.second), u"notice_missing"));
    history.act("notice", history.supervisor);
    REQUIRE(codes(history.tryAct("pass", history.second)) == QStringList{u"notice_running"_s});
    REQUIRE(has(history.tryAct("dismiss", history.second), u"no_objection"));
    history.act("object", history.other);
    history.now = at("2026-07-14T09:00");
    REQUIRE(codes(history.tryAct("pass", history.second)) == QStringList{u"objection_pending"_s});
    SECTION("upheld") {
        history.act("uphold", history.second);
        REQUIRE(codes(history.tryAct("pass", history.second)) == QStringList{u"objection_upheld"_s});
    }
    SECTION("dismissed") {
        history.act("dismiss", history.second);
        history.act("pass", history.second);
    }
}

TEST_CASE("a blank where co-handling units could be named calls nobody in") {
    History history;
    history.begin();
    history.act("dispatch", history.handler, {{u"lead_unit"_s, u"W"_s}, {u"co_units"_s, u" "_s}});
    REQUIRE(history.file.coTasks.empty());
}
