// Ways round a gate that look legal one by one.
#include <QJsonArray>

#include "sample_files.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Tricky : SmallDistrict {
    QString inHand(int household = 1) {
        const auto number = dispatched(household);
        REQUIRE_OK(act(u"handler"_s, number, u"accept"_s));
        return number;
    }
    CaseView view(const QString& number) {
        auto seen = reader()->caseView(number, actor(u"supervisor"_s));
        REQUIRE_OK(seen);
        return *seen;
    }
    QStringList told(const QString& who, const QString& number, const QString& action, const QJsonObject& fields = {}) {
        return codesOf(act(who, number, action, fields, {}, u"理由"_s));
    }
    QStringList granted(const QString& who, const QString& role, const QString& by, const QString& lender = {}) {
        const auto until = lender.isEmpty() ? QDate() : QDate(2026, 7, 9);
        return codesOf(ledger->execute(PutGrant{{who, role, u"379902000000"_s, QDate(2026, 7, 1), until, lender}}, actor(by)));
    }
    QStringList merged(const QString& number, const QString& into) {
        return codesOf(ledger->execute(LinkCase{number, {u"duplicate_of"_s, into}, false}, actor(u"clerk"_s)));
    }
};

}  // namespace

TEST_CASE("what was not accepted as solved on the spot serves no later close-out: neither its rating nor its picture") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"on_site"_s);
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(here.act(u"visitor"_s, number, u"report_on_site"_s,
                        {{u"resolution"_s, u"当场扶正"_s}, {u"satisfaction"_s, u"satisfied"_s}}, {SmallDistrict::photo()}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"reject_on_site"_s, {{u"route"_s, u"coordinate"_s}}, {}, u"没有解决"_s));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    const QJsonObject done{{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修"_s}};
    CHECK(here.told(u"handler"_s, number, u"submit"_s, done).contains(u"missing_evidence"_s));
    REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, here.plan(u"2026-07-03"_s)));
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s, done, {SmallDistrict::photo(u"新照片.jpg"_s)}));
    CHECK(here.told(u"supervisor"_s, number, u"approve_close_out"_s) == QStringList{u"missing_feedback"_s});
}

TEST_CASE("evidence that is nothing is refused at registration as well") {
    Tricky here;
    Evidence nothing;
    Evidence odd = SmallDistrict::photo(u"照片.jpg"_s, u"zzz"_s);
    for (const auto& piece : {nothing, odd}) {
        CHECK(codesOf(here.ledger->execute(RegisterCase{u"grievance"_s, here.grievanceFields(), {piece}, {}, {}},
                                           here.actor(u"visitor"_s))) == QStringList{u"bad_evidence"_s});
    }
}

TEST_CASE("a case is not given to the unit that has it, which would only begin its clocks anew") {
    Tricky here;
    const auto number = here.dispatched();
    CHECK(here.told(u"clerk"_s, number, u"transfer"_s, {{u"lead_unit"_s, u"379902D01"_s}}) ==
          QStringList{u"lead_unit_stands"_s});
    REQUIRE_OK(here.act(u"clerk"_s, number, u"transfer"_s, {{u"lead_unit"_s, u"379902D02"_s}}, {}, u"更合适"_s));
}

TEST_CASE("who becomes the lead unit does not wait for its own part") {
    Tricky here;
    const auto number = here.grievance();
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s,
                        {{u"lead_unit"_s, u"379902D01"_s}, {u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"transfer"_s, {{u"lead_unit"_s, u"379902D02"_s}}, {}, u"主责在民政"_s));
    CHECK(here.view(number).file.coTasks.front().overridden);
}

TEST_CASE("what is late already is not paused, and a new timetable does not make it in time by its first deadline") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"long_term"_s);
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(
        here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}, {u"timetable"_s, u"2026-07-03"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    // The handler's own plan moves nothing.
    const auto due = here.view(number).facts.dueAt;
    REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, here.plan(u"2027-07-03"_s)));
    CHECK(here.view(number).facts.dueAt == due);
    here.clock.set(at(2026, 7, 7, 9));
    CHECK(here.told(u"handler"_s, number, u"pause"_s, {{u"pause_reason"_s, u"materials"_s}, {u"pause_party"_s, u"superior"_s}})
              .contains(u"clock_run_out"_s));
    CHECK(here.told(u"supervisor"_s, number, u"set_timetable"_s, {{u"timetable"_s, u"2026-08-03"_s}}) ==
          QStringList{u"clock_run_out"_s});
    CHECK(here.view(number).facts.originalDueAt == due);
}

TEST_CASE("a case that was dispatched is not withdrawn as if it had been typed wrongly") {
    Tricky here;
    const auto number = here.dispatched();
    REQUIRE_OK(
        here.act(u"handler"_s, number, u"return_order"_s, {{u"return_reason"_s, u"not_competent"_s}}, {}, u"不属本单位"_s));
    CHECK(here.told(u"visitor"_s, number, u"withdraw"_s) == QStringList{u"too_late_for_step"_s});
    CHECK(here.told(u"visitor"_s, here.grievance(2), u"withdraw"_s).isEmpty());
}

TEST_CASE("what a case must have is not emptied, and its places lie within each other") {
    Tricky here;
    const auto number = here.grievance();
    const QJsonObject base{{u"domain"_s, u"living_environment"_s}, {u"route"_s, u"coordinate"_s}};
    const auto classified = [&](const QString& field, const QJsonValue& value) {
        auto fields = base;
        fields.insert(field, value);
        return here.told(u"clerk"_s, number, u"classify"_s, fields);
    };
    CHECK(classified(u"title"_s, QString()) == QStringList{u"missing_field"_s});
    CHECK(classified(u"title"_s, QJsonValue()) == QStringList{u"missing_field"_s});
    CHECK(classified(u"town"_s, u"379902D01"_s).contains(u"bad_field"_s));
    CHECK(classified(u"grid"_s, u"NOGRID"_s).contains(u"bad_field"_s));
    CHECK(classified(u"town"_s, u"379902001000"_s).contains(u"place_mismatch"_s));
    CHECK(classified(u"grid"_s, u"379902001001001"_s).contains(u"place_mismatch"_s));
    CHECK(here.view(number).facts.title == here.grievanceFields().value(u"title"_s).toString());
}

TEST_CASE("an open case is merged into an open one only, and what was merged is not left alone") {
    Tricky here;
    const auto closed = here.grievance(1), master = here.grievance(2), second = here.grievance(3);
    here.close(closed);
    CHECK(here.merged(second, closed) == QStringList{u"target_closed"_s});
    CHECK(here.merged(second, master).isEmpty());
    CHECK(here.told(u"supervisor"_s, master, u"declare_void"_s, {{u"outcome"_s, u"invalid"_s}}) ==
          QStringList{u"merged_into_it"_s});
    CHECK(here.told(u"visitor"_s, master, u"withdraw"_s) == QStringList{u"merged_into_it"_s});
}

TEST_CASE("a co-handler's report leaves what the lead unit told, and an approved plan is no return") {
    Tricky here;
    const auto number = here.inHand();
    REQUIRE_OK(here.act(u"handler"_s, number, u"report"_s, {{u"progress"_s, u"已换配件"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"request_co"_s, {{u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
    REQUIRE_OK(here.act(u"handler2"_s, number, u"co_report"_s, {{u"progress"_s, u"已看望老人"_s}}));
    const auto file = here.view(number).file;
    CHECK(file.fields.value(u"progress"_s).toString() == u"已换配件"_s);
    CHECK(file.coTasks.front().report == u"已看望老人"_s);

    const auto item = here.rectification();
    REQUIRE_OK(here.act(u"handler"_s, item, u"submit_plan"_s, here.plan(u"2026-07-20"_s)));
    REQUIRE_OK(here.act(u"supervisor"_s, item, u"return_plan"_s, {}, {}, u"措施不具体"_s));
    CHECK(here.view(item).file.returns == 1);
    REQUIRE_OK(here.act(u"handler"_s, item, u"submit_plan"_s, here.plan(u"2026-07-20"_s)));
    REQUIRE_OK(here.act(u"supervisor"_s, item, u"approve_plan"_s));
    CHECK(here.view(item).file.returns == 1);
}

TEST_CASE("a milestone has a name by which it can be ticked") {
    Tricky here;
    const auto number = here.inHand();
    const auto planned = [&](const QString& name) {
        return here.told(
            u"handler"_s, number, u"plan"_s,
            here.plan(u"2026-07-03"_s,
                      {{u"milestones"_s, QJsonArray{QJsonObject{{u"name"_s, name}, {u"due"_s, u"2026-07-02"_s}}}}}));
    };
    CHECK(planned(QString(101, u'修')) == QStringList{u"bad_field"_s});
    CHECK(planned(u"备料\n更换"_s) == QStringList{u"bad_field"_s});
    CHECK(planned(QString(100, u'修')).isEmpty());
}

TEST_CASE("a deputy stands in for one person at a time, so that the journal tells for whom") {
    Tricky here;
    here.person(u"supervisor3"_s, u"督查员三"_s, u"379902000000"_s, u"supervisor"_s);
    here.person(u"deputy"_s, u"代理人"_s, u"379902000000"_s, u"official"_s);
    CHECK(here.granted(u"deputy"_s, u"supervisor"_s, u"supervisor"_s, u"supervisor"_s).isEmpty());
    CHECK(here.granted(u"deputy"_s, u"supervisor"_s, u"supervisor2"_s, u"supervisor2"_s) ==
          QStringList{u"deputy_of_another"_s});
    CHECK(here.granted(u"supervisor3"_s, u"supervisor"_s, u"supervisor2"_s, u"supervisor2"_s).isEmpty());
}

TEST_CASE("the three officers do no casework, neither by grant nor as deputies") {
    Tricky here;
    for (const auto& officer : {u"sysadmin"_s, u"secadmin"_s, u"auditor"_s}) {
        INFO(officer.toStdString());
        if (officer != u"secadmin"_s)
            CHECK(here.granted(officer, u"supervisor"_s, u"secadmin"_s) == QStringList{u"separation_of_duties"_s});
        CHECK(here.granted(officer, u"official"_s, u"official"_s, u"official"_s) == QStringList{u"separation_of_duties"_s});
    }
    CHECK(here.granted(u"supervisor"_s, u"auditor"_s, u"secadmin"_s) == QStringList{u"separation_of_duties"_s});
}

TEST_CASE("an account is not made twice, an officer's password is nobody else's to set, one's own is") {
    Tricky here;
    const auto sysadmin = here.actor(u"sysadmin"_s);
    PutAccount again{u"supervisor"_s, u"冒名"_s, u"379902000000"_s, {}, u"Sw0rdfish-2026"_s, false, true};
    CHECK(codesOf(here.ledger->execute(again, sysadmin)) == QStringList{u"account_exists"_s});
    const auto set = [&](const QString& account, const QString& by) {
        return codesOf(here.ledger->execute(SetPassword{account, u"Sw0rdfish-2026"_s}, here.actor(by)));
    };
    CHECK(set(u"secadmin"_s, u"sysadmin"_s) == QStringList{u"separation_of_duties"_s});
    CHECK(set(u"handler"_s, u"supervisor"_s) == QStringList{u"not_permitted"_s});
    CHECK(set(u"handler"_s, u"sysadmin"_s).isEmpty());
    CHECK(set(u"secadmin"_s, u"secadmin"_s).isEmpty());
    CHECK(codesOf(here.ledger->execute(SetPassword{u"clerk"_s, u"1"_s}, here.actor(u"clerk"_s))).size() == 1);
    REQUIRE_OK(here.ledger->signIn(u"secadmin"_s, u"Sw0rdfish-2026"_s));
}

TEST_CASE("what was late in its first cycle is not in time by its original deadline because it was done again") {
    Tricky here;
    const auto number = here.grievance();
    here.submit(number);
    here.clock.set(at(2026, 7, 9, 10));  // after its three working days
    REQUIRE_OK(here.act(u"clerk"_s, number, u"call_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"rework"_s, {}, {}, u"又停了"_s));
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s, {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"换了主板"_s}},
                        {SmallDistrict::photo(u"再修.jpg"_s)}));
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"call_back"_s, {{u"satisfaction"_s, u"satisfied"_s}}));
    REQUIRE_OK(here.act(u"supervisor2"_s, number, u"approve_close_out"_s));
    const auto facts = here.view(number).facts;
    CHECK(facts.onTime == YesNo::Yes);
    CHECK(facts.onTimeOriginal == YesNo::No);
}

TEST_CASE("a case that is due today and paused today is not overdue tomorrow") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"long_term"_s);
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const QJsonObject today{{u"lead_unit"_s, u"379902D01"_s}, {u"timetable"_s, u"2026-07-01"_s}};
    REQUIRE_OK(here.act(u"clerk"_s, made->number, u"dispatch"_s, today));
    REQUIRE_OK(here.act(u"handler"_s, made->number, u"accept"_s));
    REQUIRE_OK(here.act(u"handler"_s, made->number, u"pause"_s,
                        {{u"pause_reason"_s, u"other"_s}, {u"pause_party"_s, u"unit"_s}}, {}, u"等停水通知"_s));
    here.clock.set(at(2026, 7, 3, 10));
    CHECK(*here.view(made->number).facts.dueAt > here.clock.now());
    REQUIRE_OK(here.act(u"handler"_s, made->number, u"resume"_s));
    // Two working days were paused.
    CHECK(beijingDate(*here.view(made->number).facts.dueAt) == QDate(2026, 7, 3));
}

TEST_CASE("who was not satisfied is not asked until they are: the case is done again first") {
    Tricky here;
    const auto number = here.grievance();
    here.submit(number);
    const auto rated = [&](const QString& rating) {
        return here.told(u"clerk"_s, number, u"call_back"_s, {{u"satisfaction"_s, rating}});
    };
    CHECK(rated(u"unrated"_s).isEmpty());
    CHECK(rated(u"dissatisfied"_s).isEmpty());
    CHECK(rated(u"satisfied"_s) == QStringList{u"rated_already"_s});
    // Known before the form is opened.
    const auto offers = here.view(number).actions;
    const auto asked =
        std::find_if(offers.begin(), offers.end(), [](const ActionOffer& one) { return one.id == u"call_back"_s; });
    REQUIRE(asked != offers.end());
    CHECK_FALSE(asked->reasons.empty());
    // Neither by way of "materials incomplete".
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"refuse_close_out"_s, {}, {}, u"缺照片"_s));
    const QJsonObject done{{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修"_s}};
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s, done, {SmallDistrict::photo(u"补.jpg"_s)}));
    CHECK(rated(u"satisfied"_s) == QStringList{u"rated_already"_s});
    REQUIRE_OK(here.act(u"clerk"_s, number, u"rework"_s, {}, {}, u"群众不满意"_s));
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s, done, {SmallDistrict::photo(u"再修.jpg"_s)}));
    CHECK(rated(u"satisfied"_s).isEmpty());
}

TEST_CASE("what shows it before the work is no evidence of the work") {
    Tricky here;
    auto made = here.ledger->execute(
        RegisterCase{u"grievance"_s, here.grievanceFields(), {SmallDistrict::photo(u"整改前.jpg"_s, u"before"_s)}, {}, {}},
        here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, here.plan(u"2026-07-03"_s)));
    const QJsonObject done{{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修"_s}};
    CHECK(here.told(u"handler"_s, number, u"submit"_s, done) == QStringList{u"missing_evidence"_s});
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s, done, {SmallDistrict::photo()}));
}

TEST_CASE("a case is paused twice in a cycle, not for ever") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"urgency"_s, u"complaint"_s);
    fields.insert(u"route"_s, QJsonValue());
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(
        here.act(u"clerk"_s, number, u"classify"_s, {{u"domain"_s, u"living_environment"_s}, {u"route"_s, u"coordinate"_s}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    const QJsonObject why{{u"pause_reason"_s, u"other"_s}, {u"pause_party"_s, u"unit"_s}};
    for (int i = 0; i < 2; ++i) {
        CHECK(here.told(u"handler"_s, number, u"pause"_s, why).isEmpty());
        here.pass(24);
        REQUIRE_OK(here.act(u"handler"_s, number, u"resume"_s));
    }
    CHECK(here.told(u"handler"_s, number, u"pause"_s, why) == QStringList{u"pause_limit"_s});
}

TEST_CASE("the district and a grid handle no cases") {
    Tricky here;
    const auto number = here.grievance();
    const auto to = [&](const QString& unit, const QJsonArray& beside = {}) {
        return here.told(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, unit}, {u"co_units"_s, beside}});
    };
    CHECK(to(u"379902000000"_s) == QStringList{u"no_handling_unit"_s});
    CHECK(to(u"379902003001001"_s) == QStringList{u"no_handling_unit"_s});
    CHECK(to(u"379902D01"_s, {u"379902000000"_s}) == QStringList{u"no_handling_unit"_s});
    CHECK(to(u"379902003001"_s, {u"379902D01"_s}).isEmpty());
}

TEST_CASE("a reason is as long as people read, and nothing is hidden in it") {
    Tricky here;
    const auto number = here.dispatched();
    const auto returned = [&](const QString& reason) {
        return codesOf(
            here.act(u"handler"_s, number, u"return_order"_s, {{u"return_reason"_s, u"not_competent"_s}}, {}, reason));
    };
    CHECK(returned(QString(20'001, u'因')) == QStringList{u"bad_field"_s});
    CHECK(returned(QString(u"不属"_s + QChar(0) + u"本单位"_s)) == QStringList{u"bad_field"_s});
    CHECK(returned(u"不属本单位\n请转区民政局"_s).isEmpty());
}

TEST_CASE("a look-back right after the close-out is none; what happened did not happen in the future") {
    Tricky here;
    const auto number = here.rectification();
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit_plan"_s, here.plan(u"2026-07-20"_s)));
    CHECK(here.told(u"supervisor"_s, number, u"publish"_s, {{u"published_on"_s, u"2026-07-02"_s}}) ==
          QStringList{u"in_the_future"_s});
    CHECK(here.told(u"supervisor"_s, number, u"publish"_s, {{u"published_on"_s, u"2026-07-01"_s}}).isEmpty());
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"approve_plan"_s));
    Evidence picture = SmallDistrict::photo(u"后.jpg"_s);
    picture.content = bareJpeg();
    REQUIRE_OK(here.act(u"handler"_s, number, u"self_check"_s, {{u"self_check"_s, u"通道已清"_s}}, {picture}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"apply"_s, {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已清"_s}},
                        {SmallDistrict::photo(u"前.jpg"_s, u"before"_s)}));
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"verify"_s, {{u"verification_note"_s, u"属实"_s}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"verify"_s, {{u"verification_note"_s, u"属实"_s}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"pass_verification"_s, {{u"first_opinion"_s, u"同意"_s}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"start_notice"_s, {{u"notice_method"_s, u"board"_s}}));
    here.clock.set(at(2026, 7, 13, 10));
    REQUIRE_OK(here.act(u"supervisor2"_s, number, u"review"_s, {{u"review_opinion"_s, u"同意"_s}}));
    REQUIRE_OK(here.act(u"official"_s, number, u"approve_close_out"_s));
    const QJsonObject fine{{u"look_back_result"_s, u"stable"_s}};
    CHECK(here.told(u"supervisor"_s, number, u"look_back"_s, fine) == QStringList{u"clock_too_early"_s});
    here.clock.set(at(2026, 10, 8, 10));  // within ten days of three months
    CHECK(here.told(u"supervisor"_s, number, u"look_back"_s, fine).isEmpty());
}

TEST_CASE("codes that everybody reads as one stand in a register once") {
    Tricky here;
    RegisterEntry entry;
    entry.kind = u"unit"_s;
    entry.name = u"区城管局"_s;
    entry.unit = u"379902000000"_s;
    entry.fields = {{u"kind"_s, u"department"_s}};
    const auto put = [&](const QString& code) {
        entry.code = code;
        return codesOf(here.ledger->execute(PutRegister{entry}, here.actor(u"sysadmin"_s)));
    };
    CHECK(put(u"379902D30 "_s) == QStringList{u"bad_field"_s});
    CHECK(put(u"３79902D30"_s) == QStringList{u"bad_field"_s});
    CHECK(put(u"379902D30"_s).isEmpty());
    CHECK(put(u"379902d30"_s) == QStringList{u"code_too_alike"_s});
    entry.name = u"区城市管理局"_s;
    CHECK(put(u"379902D30"_s).isEmpty());
}

TEST_CASE("a case that was dispatched is not called solved on the spot afterwards") {
    Tricky here;
    const auto number = here.dispatched();
    REQUIRE_OK(
        here.act(u"handler"_s, number, u"return_order"_s, {{u"return_reason"_s, u"not_competent"_s}}, {}, u"不属本单位"_s));
    const auto classified = [&](const QString& which, const QString& route) {
        return here.told(u"clerk"_s, which, u"classify"_s, {{u"domain"_s, u"living_environment"_s}, {u"route"_s, route}});
    };
    CHECK(classified(number, u"on_site"_s) == QStringList{u"unmet_condition"_s});
    CHECK(classified(number, u"long_term"_s).isEmpty());
    CHECK(classified(here.grievance(2), u"on_site"_s).isEmpty());
}

TEST_CASE("a case is merged into the one whose time is over first, so that no deadline is lost") {
    Tricky here;
    const auto late = here.inHand(1);
    here.clock.set(at(2026, 7, 9, 10));
    const auto fresh = here.inHand(2), unknown = here.grievance(3);
    here.pass(1);
    const auto last = here.grievance(4);
    CHECK(here.merged(late, fresh) == QStringList{u"merge_into_later"_s});
    CHECK(here.merged(late, unknown) == QStringList{u"merge_into_later"_s});
    CHECK(here.merged(unknown, last) == QStringList{u"merge_into_later"_s});
    CHECK(here.merged(last, unknown).isEmpty());
    CHECK(here.merged(unknown, late).isEmpty());
    CHECK(here.merged(fresh, late).isEmpty());
}

TEST_CASE("a timetable is set while there is time, not to make good that it is late") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"long_term"_s);
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(
        here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}, {u"timetable"_s, u"2026-07-03"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    const auto set = [&](const QString& day) {
        return here.told(u"clerk"_s, number, u"set_timetable"_s, {{u"timetable"_s, day}});
    };
    CHECK(set(u"2026-07-06"_s).isEmpty());
    here.clock.set(at(2026, 7, 7, 10));
    CHECK(set(u"2026-07-20"_s) == QStringList{u"clock_run_out"_s});
}

TEST_CASE("who handled a case begins no new cycle of it, in which they would be free to close it") {
    Tricky here;
    REQUIRE_OK(
        here.ledger->execute(PutGrant{{u"handler"_s, u"supervisor"_s, u"379902000000"_s, {}, {}, {}, {}}}, Actor::system()));
    const auto number = here.grievance();
    here.submit(number);
    REQUIRE_OK(here.act(u"clerk"_s, number, u"call_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}));
    CHECK(here.told(u"handler"_s, number, u"rework"_s) == QStringList{u"four_eyes"_s});
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"rework"_s, {}, {}, u"群众不满意"_s));
    const auto closed = here.grievance(2);
    here.close(closed);
    CHECK(here.told(u"handler"_s, closed, u"reopen"_s) == QStringList{u"four_eyes"_s});
}

TEST_CASE("what was solved on the spot to nobody's satisfaction is not confirmed") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"on_site"_s);
    const auto confirmed = [&](const QString& rating) {
        auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
        REQUIRE_OK(made);
        REQUIRE_OK(here.act(u"visitor"_s, made->number, u"report_on_site"_s,
                            {{u"resolution"_s, u"当场扶正"_s}, {u"satisfaction"_s, rating}}, {SmallDistrict::photo()}));
        return here.told(u"clerk"_s, made->number, u"confirm_on_site"_s, {{u"outcome"_s, u"resolved"_s}});
    };
    CHECK(confirmed(u"dissatisfied"_s) == QStringList{u"feedback_not_satisfied"_s});
    CHECK(confirmed(u"satisfied"_s).isEmpty());
}

TEST_CASE("a claim that ran out is not claimed again by the same volunteer") {
    Tricky here;
    const auto number = here.publishedWish();
    REQUIRE_OK(here.act(u"volunteer"_s, number, u"claim"_s));
    here.clock.set(at(2026, 7, 18, 10));
    REQUIRE_OK(here.ledger->runDueSteps());
    CHECK(here.told(u"volunteer"_s, number, u"claim"_s) == QStringList{u"four_eyes"_s});
    CHECK(here.told(u"volunteer2"_s, number, u"claim"_s).isEmpty());
}

TEST_CASE("an order that one unit did not accept in time is not made good by the next one") {
    Tricky here;
    const auto number = here.dispatched();
    here.clock.set(at(2026, 7, 6, 10));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"transfer"_s, {{u"lead_unit"_s, u"379902D02"_s}}, {}, u"久不接单"_s));
    REQUIRE_OK(here.act(u"handler2"_s, number, u"accept"_s));
    CHECK(here.view(number).facts.acceptOnTime == YesNo::No);
}

TEST_CASE("a pause that its cap has ended is followed up like any other delay") {
    Tricky here;
    const auto number = here.inHand();
    REQUIRE_OK(here.act(u"handler"_s, number, u"pause"_s, {{u"pause_reason"_s, u"other"_s}, {u"pause_party"_s, u"unit"_s}}, {},
                        u"等配件"_s));
    here.clock.set(at(2026, 7, 20, 10));
    REQUIRE_OK(here.ledger->runDueSteps());
    CHECK(here.view(number).file.reminders == 0);
    here.clock.set(at(2026, 8, 20, 10));
    REQUIRE_OK(here.ledger->runDueSteps());
    CHECK(here.view(number).file.reminders > 0);
    CHECK(here.view(number).file.listed);
}

TEST_CASE("a relapse that a look-back found stands until the case is opened again") {
    Tricky here;
    const auto number = here.grievance();
    here.close(number);
    const auto looked = [&](const QString& who, const QString& result) {
        return here.told(who, number, u"look_back"_s, {{u"look_back_result"_s, result}});
    };
    CHECK(looked(u"supervisor"_s, u"stable"_s).isEmpty());
    CHECK(looked(u"supervisor"_s, u"relapsed"_s).isEmpty());
    CHECK(looked(u"supervisor2"_s, u"stable"_s) == QStringList{u"relapse_stands"_s});
    REQUIRE_OK(here.act(u"official"_s, number, u"reopen"_s, {}, {}, u"反弹"_s));
}

TEST_CASE("an address that was shown covered and comes back so leaves the address as it is") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"address"_s, u"文汇路100号3单元201室"_s);
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto shown = here.view(made->number).file.text(u"address"_s);
    CHECK(shown != u"文汇路100号3单元201室"_s);
    REQUIRE_OK(here.act(u"clerk"_s, made->number, u"classify"_s,
                        {{u"domain"_s, u"living_environment"_s}, {u"route"_s, u"coordinate"_s}, {u"address"_s, shown}}));
    auto store = storage::Store::open(here.path(), storage::OpenMode::ReadOnly);
    REQUIRE_OK(store);
    storage::CaseQuery query;
    query.scope.all = true;
    auto page = (*store)->cases(query, 5, {});
    REQUIRE_OK(page);
    CHECK(page->rows.front().address == u"文汇路100号3单元201室"_s);
}

TEST_CASE("the end of a plan is not put before its milestones, and what was done stays in it") {
    Tricky here;
    const auto number = here.inHand();
    const auto milestones = [](const QStringList& names) {
        QJsonArray list;
        for (const auto& name : names) list.append(QJsonObject{{u"name"_s, name}, {u"due"_s, u"2026-07-02"_s}});
        return list;
    };
    REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s,
                        here.plan(u"2026-07-03"_s, {{u"milestones"_s, milestones({u"备料"_s, u"更换"_s})}})));
    CHECK(here.told(u"handler"_s, number, u"plan"_s, here.plan(u"2026-07-01"_s)) ==
          QStringList{u"bad_milestone"_s, u"bad_milestone"_s});
    REQUIRE_OK(here.act(u"handler"_s, number, u"report"_s, {{u"progress"_s, u"料到"_s}, {u"milestone"_s, u"备料"_s}}));
    CHECK(here.told(u"supervisor"_s, number, u"revise_milestones"_s, {{u"milestones"_s, milestones({u"更换"_s})}}) ==
          QStringList{u"milestone_dropped"_s});
    CHECK(here.told(u"supervisor"_s, number, u"revise_milestones"_s, {{u"milestones"_s, milestones({u"备料"_s})}}).isEmpty());
}

TEST_CASE("what came with a request for time is no evidence of the work") {
    Tricky here;
    const auto number = here.inHand();
    REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, here.plan(u"2026-07-03"_s)));
    REQUIRE_OK(here.act(u"handler"_s, number, u"request_extension"_s, {{u"extension_days"_s, 2}},
                        {SmallDistrict::photo(u"灯具供货要等"_s)}, u"等货"_s));
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"refuse_extension"_s, {}, {}, u"市场有货"_s));
    const QJsonObject done{{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修"_s}};
    CHECK(here.told(u"handler"_s, number, u"submit"_s, done) == QStringList{u"missing_evidence"_s});
    CHECK(codesOf(here.act(u"handler"_s, number, u"submit"_s, done, {SmallDistrict::photo()})).isEmpty());
}

TEST_CASE("who is waited for already is not called in once more, unless for another day") {
    Tricky here;
    const auto number = here.inHand();
    const auto called = [&](const QJsonArray& units, const QString& day = {}) {
        QJsonObject fields{{u"co_units"_s, units}};
        if (!day.isEmpty()) fields.insert(u"co_due"_s, day);
        return here.told(u"handler"_s, number, u"request_co"_s, fields);
    };
    CHECK(called({u"379902D02"_s}).isEmpty());
    CHECK(called({u"379902D02"_s}) == QStringList{u"no_new_co_unit"_s});
    CHECK(called({u"379902D02"_s}, u"2026-07-03"_s).isEmpty());
    CHECK(called({u"379902D02"_s}, u"2026-07-03"_s) == QStringList{u"no_new_co_unit"_s});
    CHECK(called({u"379902D02"_s, u"379902D09"_s}).isEmpty());
}

TEST_CASE("a wish that no town could go on with is not taken") {
    Tricky here;
    const auto wished = [&](const QJsonObject& more) {
        QJsonObject fields{{u"title"_s, u"轮椅一部"_s}, {u"category"_s, u"aid"_s}};
        for (auto at = more.begin(); at != more.end(); ++at) fields.insert(at.key(), at.value());
        return codesOf(here.ledger->execute(RegisterCase{u"micro_wish"_s, fields, {}, {}, {}}, here.actor(u"volunteer"_s)));
    };
    CHECK(wished({}) == QStringList{u"missing_field"_s});
    CHECK(wished({{u"household"_s, SmallDistrict::householdCode(1)}}).isEmpty());
    CHECK(wished({{u"village"_s, u"379902003001"_s}}).isEmpty());
}

TEST_CASE("a case is merged into none that would hide what the figures hold against it") {
    Tricky here;
    const auto unhappy = here.grievance(1), other = here.grievance(2);
    here.submit(unhappy);
    here.submit(other);
    REQUIRE_OK(here.act(u"clerk"_s, unhappy, u"call_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}));
    CHECK(here.merged(unhappy, other).contains(u"merge_hides"_s));
    auto fields = here.grievanceFields(4);
    fields.insert(u"route"_s, u"on_site"_s);
    auto onSite = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(onSite);
    CHECK(here.merged(here.dispatched(3), onSite->number).contains(u"merge_hides"_s));

    Tricky extended;
    const auto first = extended.inHand(1), second = extended.inHand(2);
    REQUIRE_OK(extended.act(u"handler"_s, first, u"request_extension"_s, {{u"extension_days"_s, 5}}, {}, u"等货"_s));
    REQUIRE_OK(extended.act(u"supervisor"_s, first, u"grant_extension"_s));
    CHECK(extended.merged(second, first) == QStringList{u"merge_into_later"_s});
    CHECK(extended.merged(first, second).isEmpty());
}

TEST_CASE("who handled a case takes it out of no figure, in a later cycle either") {
    Tricky here;
    REQUIRE_OK(
        here.ledger->execute(PutGrant{{u"handler"_s, u"supervisor"_s, u"379902000000"_s, {}, {}, {}, {}}}, Actor::system()));
    REQUIRE_OK(
        here.ledger->execute(PutGrant{{u"handler"_s, u"official"_s, u"379902000000"_s, {}, {}, {}, {}}}, Actor::system()));
    const auto number = here.grievance();
    here.submit(number);
    const QJsonObject why{{u"exclusion"_s, u"policy"_s}};
    CHECK(here.told(u"handler"_s, number, u"exclude"_s, why) == QStringList{u"four_eyes"_s});
    REQUIRE_OK(here.act(u"clerk"_s, number, u"call_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"rework"_s, {}, {}, u"又停了"_s));
    CHECK(here.told(u"handler"_s, number, u"declare_void"_s, {{u"outcome"_s, u"invalid"_s}}) == QStringList{u"four_eyes"_s});
    CHECK(here.told(u"handler"_s, number, u"exclude"_s, why) == QStringList{u"four_eyes"_s});
    CHECK(here.told(u"official"_s, number, u"exclude"_s, why).isEmpty());
}

TEST_CASE("a new cycle does not begin with the timetable of the one before, long over") {
    Tricky here;
    auto fields = here.grievanceFields();
    fields.insert(u"route"_s, u"long_term"_s);
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(
        here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}, {u"timetable"_s, u"2026-07-02"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, here.plan(u"2026-07-02"_s)));
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s, {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"已修"_s}},
                        {SmallDistrict::photo()}));
    here.clock.set(at(2026, 7, 6, 10));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"call_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}));
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"rework"_s, {}, {}, u"又停了"_s));
    CHECK(*here.view(number).facts.dueAt > here.clock.now());
    CHECK(here.told(u"clerk"_s, number, u"set_timetable"_s, {{u"timetable"_s, u"2026-07-20"_s}}).isEmpty());
}
