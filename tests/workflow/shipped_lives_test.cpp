// Whole lives of the shipped kinds of case, step by step as people would do them.

#include <QDir>

#include "small_world.h"

using namespace small;

namespace {

Definitions shipped() {
    static const Definitions definitions = [] {
        const auto sources = definitionSourcesIn(QDir(QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions")));
        REQUIRE_OK(sources);
        auto loaded = loadDefinitions(*sources);
        REQUIRE_OK(loaded);
        return *loaded;
    }();
    return definitions;
}

struct Life : History {
    Actor visitor = person(201, u"visitor"_s, u"V1"_s);
    Actor clerk = person(202, u"clerk"_s, u"T1"_s);
    Actor official = person(203, u"official"_s, u"D"_s);
    Actor volunteer = person(204, u"volunteer"_s, u"D"_s);

    explicit Life(const QString& kind) {
        set = *shipped();
        type = kind;
        now = at("2026-07-06T09:00");
    }
    void start(const Actor& by, const QJsonObject& fields) {
        const workflow::Context intake{*set.latestCase(type), set, units, now};
        const auto reasons = workflow::registrationRefusals(fields, intake);
        if (!reasons.empty()) FAIL(Error{ErrorKind::Refused, reasons});
        append(EntryKind::CaseRegister, by, workflow::registrationPayload(u"N-1"_s, *set.latestCase(type), fields, {}, {}));
    }
    void confirmed(const char* action, const Actor& by, const QJsonObject& fields = {}) {
        act(action, by, fields, {}, u"why"_s);
    }
};

const QJsonObject plan{{u"measures"_s, u"replace"_s},
                       {u"plan_deadline"_s, u"2026-07-08"_s},
                       {u"responsible_section"_s, u"section"_s},
                       {u"responsible_person"_s, u"Li"_s}};
const QJsonObject result{{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"replaced"_s}};

void toDispatch(Life& life) {
    life.start(life.visitor, {{u"title"_s, u"street lamp"_s},
                              {u"domain"_s, life.set.codeList(u"domains"_s)->items[0].code},
                              {u"town"_s, u"T1"_s},
                              {u"village"_s, u"V1"_s}});
    REQUIRE(has(life.tryAct("dispatch", life.clerk, {{u"lead_unit"_s, u"W"_s}}), u"missing_field"));
    life.act("classify", life.clerk,
             {{u"domain"_s, life.set.codeList(u"domains"_s)->items[0].code}, {u"route"_s, u"coordinate"_s}});
    life.act("dispatch", life.clerk, {{u"lead_unit"_s, u"W"_s}});
}

void toSubmission(Life& life) {
    toDispatch(life);
    life.wait(60);
    life.act("accept", life.handler);
    life.act("plan", life.handler, plan);
    life.act("report", life.handler, {{u"progress"_s, u"ordered"_s}});
}

}  // namespace

TEST_CASE("an order that nobody accepts counts as late from the program's reminder on") {
    Life life(u"grievance"_s);
    toDispatch(life);
    REQUIRE(life.facts().acceptOnTime == YesNo::Open);
    life.now = life.file.clock(u"acceptance")->effectiveDue.plusMs(msPerMinute);
    life.act("auto_remind", Actor::system());
    REQUIRE(life.facts().acceptOnTime == YesNo::No);
    life.act("accept", life.handler);
    REQUIRE(life.facts().acceptOnTime == YesNo::No);
}

TEST_CASE("a grievance lives from the door to the close-out, and again") {
    Life life(u"grievance"_s);
    toSubmission(life);
    REQUIRE(life.facts().acceptOnTime == YesNo::Yes);
    REQUIRE(life.facts().dueAt == at("2026-07-09T17:30"));
    life.confirmed("request_extension", life.handler, {{u"extension_days"_s, 2}});
    REQUIRE(has(life.tryAct("submit", life.handler, result), u"extension_pending"));
    REQUIRE(has(life.tryAct("grant_extension", life.handler), u"four_eyes"));
    life.act("grant_extension", life.supervisor);
    REQUIRE(life.facts().originalDueAt == at("2026-07-09T17:30"));
    REQUIRE(life.facts().dueAt == at("2026-07-13T17:30"));
    REQUIRE(has(life.tryAct("submit", life.handler, result), u"missing_evidence"));
    life.now = at("2026-07-10T10:00");
    life.act("submit", life.handler, result, {History::afterPhoto()});
    REQUIRE(has(life.tryAct("call_back", life.handler, {{u"satisfaction"_s, u"satisfied"_s}}), u"four_eyes"));
    REQUIRE(has(life.tryAct("approve_close_out", life.supervisor), u"missing_feedback"));
    life.act("call_back", life.clerk, {{u"satisfaction"_s, u"satisfied"_s}});
    REQUIRE(has(life.tryAct("approve_close_out", life.handler), u"four_eyes"));
    life.act("approve_close_out", life.supervisor);
    CaseFacts facts = life.facts();
    REQUIRE(facts.phase == Phase::Closed);
    REQUIRE(facts.satisfaction == u"satisfied"_s);
    REQUIRE(facts.onTime == YesNo::Yes);
    REQUIRE(facts.onTimeOriginal == YesNo::No);
    REQUIRE(facts.firstPass);

    life.now = at("2026-07-20T09:00");
    life.confirmed("reopen", life.supervisor);
    facts = life.facts();
    REQUIRE(facts.cycle == 2);
    REQUIRE(facts.outcome.isEmpty());
    REQUIRE(facts.satisfaction.isEmpty());
    REQUIRE(facts.dueAt == at("2026-07-23T17:30"));
    life.act("submit", life.handler, result, {History::afterPhoto(u"bb"_s)});
    REQUIRE(has(life.tryAct("approve_close_out", life.second), u"missing_feedback"));
}

TEST_CASE("a dissatisfied resident sends a grievance into a second cycle") {
    Life life(u"grievance"_s);
    toSubmission(life);
    life.act("submit", life.handler, result, {History::afterPhoto()});
    REQUIRE(has(life.tryAct("rework", life.supervisor, {}, {}, u"why"_s), u"missing_feedback"));
    life.act("call_back", life.supervisor, {{u"satisfaction"_s, u"dissatisfied"_s}});
    REQUIRE(has(life.tryAct("approve_close_out", life.second), u"feedback_not_satisfied"));
    life.confirmed("rework", life.supervisor);
    REQUIRE(life.file.cycle == 2);
    REQUIRE(life.file.state == u"handling"_s);
    REQUIRE_FALSE(life.facts().firstPass);
}

TEST_CASE("an order can be returned within two working days and not after") {
    Life life(u"grievance"_s);
    life.start(life.visitor, {{u"title"_s, u"street lamp"_s},
                              {u"domain"_s, life.set.codeList(u"domains"_s)->items[0].code},
                              {u"route"_s, u"coordinate"_s},
                              {u"town"_s, u"T1"_s}});
    life.act("dispatch", life.clerk, {{u"lead_unit"_s, u"W"_s}});
    const QJsonObject why{{u"return_reason"_s, life.set.codeList(u"return_reasons"_s)->items[0].code}};
    SECTION("in time") {
        life.confirmed("return_order", life.handler, why);
        REQUIRE(life.file.leadUnit.isEmpty());
        REQUIRE(life.facts().returns == 1);
        REQUIRE(life.file.state == u"registered"_s);
    }
    SECTION("too late") {
        life.now = at("2026-07-09T09:00");
        REQUIRE(has(life.tryAct("return_order", life.handler, why, {}, u"why"_s), u"clock_run_out"));
        REQUIRE(lightOf(life.file.phase, life.facts().paused, life.facts().nextDueAt, life.facts().warnAt, life.now) ==
                Light::Red);
    }
}

TEST_CASE("solved on the spot is confirmed by somebody else") {
    Life life(u"grievance"_s);
    life.start(life.clerk, {{u"title"_s, u"street lamp"_s},
                            {u"domain"_s, life.set.codeList(u"domains"_s)->items[0].code},
                            {u"route"_s, u"on_site"_s},
                            {u"town"_s, u"T1"_s}});
    life.act("report_on_site", life.clerk, {{u"resolution"_s, u"done"_s}, {u"satisfaction"_s, u"satisfied"_s}},
             {History::afterPhoto()});
    REQUIRE(codes(life.tryAct("confirm_on_site", life.clerk, {{u"outcome"_s, u"resolved"_s}})) == QStringList{u"four_eyes"_s});
    life.act("confirm_on_site", life.supervisor, {{u"outcome"_s, u"resolved"_s}});
    REQUIRE(life.file.phase == Phase::Closed);
}

TEST_CASE("a wish is claimed by one, not by who registered it, and goes back to the board when it stays undone") {
    Life life(u"micro_wish"_s);
    const Actor another = person(205, u"volunteer"_s, u"D"_s);
    life.start(life.volunteer, {{u"title"_s, u"wheelchair"_s},
                                {u"category"_s, life.set.codeList(u"wish_categories"_s)->items[0].code},
                                {u"town"_s, u"T1"_s}});
    life.act("check_publish", life.clerk);
    REQUIRE(codes(life.tryAct("claim", life.volunteer)) == QStringList{u"four_eyes"_s});
    life.act("claim", another);
    REQUIRE(has(life.tryAct("claim", life.handler), u"already_claimed"));
    life.confirmed("release", another);
    // Who gave it back does not begin its days anew.
    REQUIRE(codes(life.tryAct("claim", another)) == QStringList{u"four_eyes"_s});
    life.act("claim", person(206, u"volunteer"_s, u"D"_s));
    REQUIRE(life.facts().dueAt == at("2026-07-21T17:30"));
    REQUIRE(life.facts().warnAt == at("2026-07-16T17:30"));
    REQUIRE(has(life.tryAct("expire", Actor::system()), u"clock_not_run_out"));
    life.now = at("2026-07-21T17:31");
    const auto next = workflow::nextSystemStep(life.file, life.definition(), life.set.calendar);
    REQUIRE(next);
    REQUIRE(next->action == u"expire"_s);
    REQUIRE(next->at <= life.now);
    life.act("expire", Actor::system());
    REQUIRE(life.file.state == u"published"_s);
    REQUIRE(life.file.claimant.isNull());
    // The limit that ran out was stopped then: it does not count as run out for ever.
    REQUIRE(has(life.tryAct("expire", Actor::system()), u"clock_not_run_out"));
    life.act("claim", life.handler);
    life.act("realise", life.handler, {{u"realisation"_s, u"brought"_s}}, {History::afterPhoto()});
    REQUIRE(has(life.tryAct("confirm", life.handler, {{u"satisfaction"_s, u"satisfied"_s}}), u"four_eyes"));
    REQUIRE(has(life.tryAct("confirm", life.clerk, {{u"satisfaction"_s, u"dissatisfied"_s}}), u"unmet_condition"));
    life.act("confirm", life.clerk, {{u"satisfaction"_s, u"satisfied"_s}});
    REQUIRE(life.file.phase == Phase::Closed);
    REQUIRE(life.facts().claimed);
    REQUIRE(life.facts().onTime == YesNo::Yes);
}

namespace {

void toNotice(Life& life) {
    life.start(life.clerk,
               {{u"title"_s, u"drain"_s}, {u"origin"_s, life.set.codeList(u"rectification_origins"_s)->items[0].code}});
    life.act("assign", life.supervisor, {{u"lead_unit"_s, u"W"_s}});
    QJsonObject whole = plan;
    whole.insert(u"target"_s, u"dry"_s);
    whole.insert(u"responsible_leader"_s, u"Wang"_s);
    whole.insert(u"plan_deadline"_s, u"2026-08-31"_s);
    whole.insert(u"milestones"_s, QJsonArray{QJsonObject{{u"name"_s, u"dig"_s}, {u"due"_s, u"2026-07-20"_s}}});
    life.act("submit_plan", life.handler, whole);
    life.act("approve_plan", life.supervisor);
    REQUIRE(life.facts().dueAt == at("2026-08-31T17:30"));
    const QJsonObject check{{u"self_check"_s, u"dry now"_s}};
    REQUIRE(codes(life.tryAct("self_check", life.handler, check)) == QStringList{u"missing_evidence"_s, u"milestones_open"_s});
    life.act("report", life.handler, {{u"progress"_s, u"dug"_s}, {u"milestone"_s, u"dig"_s}});
    life.act("self_check", life.handler, check, {History::afterPhoto()});
    REQUIRE(has(life.tryAct("apply", life.handler, result), u"missing_evidence"));
    // A word for a picture is enough for before the work, not for after it.
    const Evidence before{.id = {}, .name = u"before.jpg"_s, .kind = u"before"_s};
    REQUIRE(codes(life.tryAct("apply", life.handler, result, {before})) == QStringList{u"missing_evidence"_s});
    REQUIRE(codes(life.tryAct("apply", life.handler, result,
                              {before, {.id = {}, .name = u"see folder 3"_s, .kind = u"after"_s}})) ==
            QStringList{u"missing_evidence"_s});
    life.act("apply", life.handler, result,
             {before, {.id = u"cc"_s, .name = u"after.jpg"_s, .kind = u"after"_s, .mediaType = u"image/jpeg"_s}});
    const QJsonObject seen{{u"verification_note"_s, u"dry"_s}};
    const QJsonObject opinion{{u"first_opinion"_s, u"good"_s}};
    REQUIRE(has(life.tryAct("verify", life.handler, seen), u"four_eyes"));
    life.act("verify", life.supervisor, seen);
    REQUIRE(has(life.tryAct("verify", life.supervisor, seen), u"already_verified"));
    REQUIRE(codes(life.tryAct("pass_verification", life.clerk, opinion)) == QStringList{u"verifiers_missing"_s});
    life.act("verify", life.clerk, seen);
    life.act("pass_verification", life.clerk, opinion);
    life.act("start_notice", life.clerk, {{u"notice_method"_s, life.set.codeList(u"notice_methods"_s)->items[0].code}});
}

const QJsonObject review{{u"review_opinion"_s, u"good"_s}};

}  // namespace

TEST_CASE("a rectification item passes two verifiers, a public notice and a leader, and is looked back upon") {
    Life life(u"rectification_item"_s);
    toNotice(life);
    REQUIRE(codes(life.tryAct("review", life.second, review)) == QStringList{u"notice_running"_s});
    life.act("object", life.visitor, {{u"objection"_s, u"still wet"_s}});
    life.now = at("2026-07-14T09:00");
    // The notice is over, which is what is waited for: the deadline that counts is still that of the plan.
    REQUIRE(life.facts().nextDueAt == at("2026-08-31T17:30"));
    REQUIRE(codes(life.tryAct("review", life.second, review)) == QStringList{u"objection_pending"_s});
    life.confirmed("dismiss_objection", life.second, {{u"objection_answer"_s, u"rain"_s}});
    life.act("review", life.second, review);
    REQUIRE(has(life.tryAct("approve_close_out", life.second), u"four_eyes"));
    life.act("approve_close_out", life.official);
    REQUIRE(life.file.phase == Phase::Closed);
    REQUIRE(life.file.clock(u"look_back")->effectiveDue == at("2026-10-14T17:30"));
    REQUIRE(life.facts().onTime == YesNo::Yes);
    life.confirmed("reopen", life.supervisor, {{u"plan_deadline"_s, u"2026-11-30"_s}});
    REQUIRE(life.file.cycle == 2);
    REQUIRE_FALSE(life.file.clock(u"look_back"));
    REQUIRE(life.facts().dueAt == at("2026-11-30T17:30"));
}

TEST_CASE("an upheld objection sends a rectification item back as a new cycle") {
    Life life(u"rectification_item"_s);
    toNotice(life);
    life.act("object", life.visitor, {{u"objection"_s, u"still wet"_s}});
    life.confirmed("uphold_objection", life.second,
                   {{u"objection_answer"_s, u"true"_s}, {u"plan_deadline"_s, u"2026-09-30"_s}});
    REQUIRE(life.file.state == u"rectifying"_s);
    REQUIRE(life.file.cycle == 2);
    REQUIRE(life.file.verifiers.empty());
    REQUIRE_FALSE(life.file.objectionUpheld);
    REQUIRE(has(life.tryAct("self_check", life.handler, {{u"self_check"_s, u"x"_s}}, {History::afterPhoto()}),
                u"missing_evidence"));
}
