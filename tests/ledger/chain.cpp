// The main chain through the door: visit → grievance → dispatch → handling → close-out, and what the door refuses.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QStringList codes(const Error& error) {
    QStringList list;
    for (const auto& reason : error.reasons) list.append(reason.code);
    return list;
}

}  // namespace

TEST_CASE("a visit with a grievance and a wish lands as one") {
    SmallDistrict here;
    LogActivity visit;
    visit.type = u"household_visit"_s;
    visit.subject = SmallDistrict::householdCode(1);
    visit.diary = u"老人膝盖不好，电梯停了不敢下楼。"_s;
    visit.fields = {{u"result"_s, u"valid"_s}};
    auto fields = here.grievanceFields();
    fields.remove(u"household"_s);
    visit.produced.push_back({u"grievance"_s, fields, {}, {}, {}});
    visit.produced.push_back({u"micro_wish"_s, {{u"title"_s, u"轮椅一部"_s}, {u"content"_s, u"想下楼晒晒太阳"_s}}, {}, {}, {}});
    auto done = here.ledger->execute(visit, here.actor(u"visitor"_s));
    REQUIRE_OK(done);
    REQUIRE(done->produced.size() == 2);
    auto reader = here.reader();
    auto view = reader->caseView(done->produced[0].first, here.actor(u"visitor"_s));
    REQUIRE_OK(view);
    CHECK(view->file.origin == done->number);
    CHECK(view->file.text(u"grid"_s) == u"379902003001001"_s);
    CHECK(view->file.text(u"town"_s) == u"379902003000"_s);
    auto row = reader->registerEntry(u"household"_s, SmallDistrict::householdCode(1), here.actor(u"clerk"_s));
    REQUIRE_OK(row);
    REQUIRE(row->has_value());
    CHECK((*row)->validVisits == 1);
}

TEST_CASE("a grievance goes from the door to the close-out") {
    SmallDistrict here;
    const auto number = here.grievance();
    here.close(number);
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    CHECK(view->file.phase == Phase::Closed);
    CHECK(view->facts.onTime == YesNo::Yes);
    CHECK(view->facts.acceptOnTime == YesNo::Yes);
    CHECK(view->facts.satisfaction == u"satisfied"_s);
}

TEST_CASE("whoever handled or called back cannot be the one who is not asked: four eyes hold at the door") {
    SmallDistrict here;
    const auto number = here.grievance();
    here.submit(number);
    auto refused = here.act(u"handler"_s, number, u"approve_close_out"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Refused);
    CHECK(codes(refused.error()).contains(u"not_permitted"_s));
    CHECK(codes(refused.error()).contains(u"four_eyes"_s));
    CHECK(codes(refused.error()).contains(u"missing_feedback"_s));
}

TEST_CASE("a refused command leaves no entry") {
    SmallDistrict here;
    const auto number = here.grievance();
    const auto before = here.reader()->counts();
    REQUIRE_OK(before);
    REQUIRE_FALSE(here.act(u"handler2"_s, number, u"accept"_s));
    REQUIRE_FALSE(here.ledger->execute(RegisterCase{u"grievance"_s, {}, {}, {}, {}}, here.actor(u"visitor"_s)));
    const auto after = here.reader()->counts();
    REQUIRE_OK(after);
    CHECK(after->entries == before->entries);
}

TEST_CASE("a visit whose grievance is refused is not logged either") {
    SmallDistrict here;
    LogActivity visit;
    visit.type = u"household_visit"_s;
    visit.subject = SmallDistrict::householdCode(2);
    visit.fields = {{u"result"_s, u"valid"_s}};
    visit.produced.push_back({u"grievance"_s, {{u"title"_s, u"没有领域"_s}}, {}, {}, {}});
    const auto before = here.reader()->counts();
    auto done = here.ledger->execute(visit, here.actor(u"visitor"_s));
    REQUIRE_FALSE(done);
    CHECK(codes(done.error()).contains(u"missing_field"_s));
    const auto after = here.reader()->counts();
    CHECK(after->entries == before->entries);
    CHECK(after->activities == before->activities);
}

TEST_CASE("a case of another town is not there for a clerk") {
    SmallDistrict here;
    const auto number = here.grievance(11);
    auto view = here.reader()->caseView(number, here.actor(u"clerk"_s));
    REQUIRE_FALSE(view);
    CHECK(view.error().has(u"no_such_case"));
    auto page = here.reader()->cases({}, here.actor(u"clerk"_s), 10);
    REQUIRE_OK(page);
    CHECK(page->rows.empty());
    auto all = here.reader()->cases({}, here.actor(u"supervisor"_s), 10);
    REQUIRE_OK(all);
    CHECK(all->rows.size() == 1);
}

TEST_CASE("a case that moved on is not changed by an old window") {
    SmallDistrict here;
    const auto number = here.grievance();
    auto view = here.reader()->caseView(number, here.actor(u"clerk"_s));
    REQUIRE_OK(view);
    const auto version = view->file.version;
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    auto late = here.ledger->execute(ActOnCase{number, {u"remind"_s, {}, {}, {}}, version}, here.actor(u"supervisor"_s));
    REQUIRE_FALSE(late);
    CHECK(late.error().has(u"changed_meanwhile"));
}

TEST_CASE("the last step can be taken back for ten minutes, by who did it") {
    SmallDistrict here;
    const auto number = here.grievance();
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    CHECK_FALSE(here.ledger->execute(UndoCase{number}, here.actor(u"supervisor"_s)));
    here.clock.set(here.clock.now().plusMs(9 * msPerMinute));
    REQUIRE_OK(here.ledger->execute(UndoCase{number}, here.actor(u"clerk"_s)));
    auto view = here.reader()->caseView(number, here.actor(u"clerk"_s));
    REQUIRE_OK(view);
    CHECK(view->file.state == u"registered"_s);
    CHECK(view->file.leadUnit.isEmpty());
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D02"_s}}));
    here.clock.set(here.clock.now().plusMs(11 * msPerMinute));
    auto late = here.ledger->execute(UndoCase{number}, here.actor(u"clerk"_s));
    REQUIRE_FALSE(late);
    CHECK(late.error().has(u"undo_window_over"));
}

TEST_CASE("a dissatisfied resident reopens the case as a second cycle and the first keeps its times") {
    SmallDistrict here;
    const auto number = here.grievance();
    here.close(number);
    here.pass(24);
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"reopen"_s, {}, {}, u"回头看发现电梯又停了"_s));
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    CHECK(view->file.cycle == 2);
    CHECK(view->file.firstClosedAt.has_value());
    CHECK_FALSE(view->file.closedAt.has_value());
    CHECK(view->facts.reopened);
    CHECK(view->file.satisfaction().isEmpty());
}

TEST_CASE("many cases at once: each by its own rules, undone by batch") {
    SmallDistrict here;
    std::vector<ActOnCase> commands;
    for (int i = 1; i <= 4; ++i) {
        const auto number = here.grievance(i);
        if (i < 4) here.submit(number);
        commands.push_back({number, {u"call_back"_s, {{u"satisfaction"_s, u"satisfied"_s}}, {}, {}}, {}});
    }
    auto dry = here.ledger->executeEach(commands, here.actor(u"supervisor"_s), true);
    REQUIRE_OK(dry);
    CHECK(dry->items[0].reasons.empty());
    CHECK_FALSE(dry->items[3].reasons.empty());
    auto done = here.ledger->executeEach(commands, here.actor(u"supervisor"_s), false);
    REQUIRE_OK(done);
    CHECK(done->items[2].reasons.empty());
    CHECK_FALSE(done->items[3].reasons.empty());
    auto undone = here.ledger->undoBatch(done->batch, here.actor(u"supervisor"_s));
    REQUIRE_OK(undone);
    REQUIRE(undone->items.size() == 3);
    for (const auto& item : undone->items) CHECK(item.reasons.empty());
    auto view = here.reader()->caseView(commands[0].number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    CHECK(view->file.feedback.empty());
}

TEST_CASE("a wish goes to the first who claims it and comes back when it is not realised in time") {
    SmallDistrict here;
    auto made = here.ledger->execute(RegisterCase{u"micro_wish"_s,
                                                  {{u"title"_s, u"轮椅一部"_s},
                                                   {u"content"_s, u"想下楼晒晒太阳"_s},
                                                   {u"category"_s, u"aid"_s},
                                                   {u"household"_s, SmallDistrict::householdCode(3)}},
                                                  {},
                                                  {},
                                                  {}},
                                     here.actor(u"visitor"_s));
    REQUIRE_OK(made);
    const auto number = made->number;
    REQUIRE_OK(here.act(u"clerk"_s, number, u"check_publish"_s));
    REQUIRE_OK(here.act(u"volunteer"_s, number, u"claim"_s));
    auto second = here.act(u"volunteer2"_s, number, u"claim"_s);
    REQUIRE_FALSE(second);
    here.pass(24 * 16);
    auto expired = here.ledger->runDueSteps();
    REQUIRE_OK(expired);
    CHECK(*expired == 1);
    REQUIRE_OK(here.act(u"volunteer2"_s, number, u"claim"_s));
}

TEST_CASE("rebuilding from the journal gives the same tables") {
    SmallDistrict here;
    here.close(here.grievance(1));
    here.submit(here.grievance(2));
    const auto third = here.grievance(3);
    REQUIRE_OK(here.act(u"clerk"_s, third, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.ledger->execute(UndoCase{third}, here.actor(u"clerk"_s)));
    LogActivity visit{u"household_visit"_s, SmallDistrict::householdCode(4), {}, {}, {{u"result"_s, u"absent"_s}}, {}, {}};
    REQUIRE_OK(here.ledger->execute(visit, here.actor(u"visitor"_s)));
    auto report = here.ledger->rebuild(true);
    REQUIRE_OK(report);
    CHECK(report->differing.join(u',') == QString());
    CHECK(report->identical);
    auto verified = here.reader()->verify();
    REQUIRE_OK(verified);
    CHECK(verified->problems == std::vector<QString>{});
    REQUIRE_OK(here.ledger->rebuild(false));
    auto again = here.reader()->verify();
    REQUIRE_OK(again);
    CHECK(again->problems == std::vector<QString>{});
}

TEST_CASE("a new ledger needs three administrators with good passwords, and five wrong passwords wait") {
    QTemporaryDir folder;
    SettableClock clock(at(2026, 7, 1));
    const auto path = folder.filePath(u"real.minqing"_s);
    CreateLedger request{path, u"379902"_s, u"安澜区"_s, {}, false};
    auto none = Ledger::create(request, clock);
    REQUIRE_FALSE(none);
    CHECK(none.error().has(u"missing_administrator"));
    CHECK_FALSE(QFile::exists(path));
    request.administrators = {{u"sysadmin"_s, u"系统"_s, u"sysadmin"_s, u"Anlan-2026"_s},
                              {u"secadmin"_s, u"安全"_s, u"secadmin"_s, u"Anlan-2027"_s},
                              {u"auditor"_s, u"审计"_s, u"auditor"_s, u"short"_s}};
    auto weak = Ledger::create(request, clock);
    REQUIRE_FALSE(weak);
    CHECK(weak.error().has(u"weak_password"));
    request.administrators[2].password = u"Anlan-2028"_s;
    auto ledger = Ledger::create(request, clock);
    REQUIRE_OK(ledger);
    REQUIRE_OK((*ledger)->signIn(u"auditor"_s, u"Anlan-2028"_s));
    for (int i = 0; i < 5; ++i) {
        auto wrong = (*ledger)->signIn(u"sysadmin"_s, u"guess"_s);
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().has(u"wrong_name_or_password"));
    }
    auto waits = (*ledger)->signIn(u"sysadmin"_s, u"Anlan-2026"_s);
    REQUIRE_FALSE(waits);
    CHECK(waits.error().has(u"account_waits"));
    clock.set(clock.now().plusMs(16 * msPerMinute));
    REQUIRE_OK((*ledger)->signIn(u"sysadmin"_s, u"Anlan-2026"_s));
}

TEST_CASE("no one holds two of the three administrators") {
    SmallDistrict here;
    auto both = here.ledger->execute(PutGrant{{u"sysadmin"_s, u"auditor"_s, u"379902000000"_s, {}, {}, {}, {}}},
                                     here.actor(u"secadmin"_s));
    REQUIRE_FALSE(both);
    CHECK(both.error().has(u"separation_of_duties"));
}

TEST_CASE("a field marked indexed can be filtered on") {
    SmallDistrict here;
    const auto number = here.grievance(1);
    here.submit(number);
    here.grievance(2);
    storage::CaseQuery query;
    query.filters = {{u"plan_deadline"_s, storage::ListFilter::Comparison::AtLeast, {u"2026-07-01"_s}}};
    query.type = u"grievance"_s;
    auto page = here.reader()->cases(query, here.actor(u"supervisor"_s), 10);
    REQUIRE_OK(page);
    REQUIRE(page->rows.size() == 1);
    CHECK(page->rows[0].number == number);
}
