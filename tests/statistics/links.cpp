// Merging and un-merging, common causes, hints at duplicates, and what the figures make of them.
#include "../support/small_district.h"
#include "ledger/duplicate_hints.h"
#include "statistics/figure.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

FigureRow total(SmallDistrict& here, const QString& indicator) {
    FigureRequest request;
    request.indicator = indicator;
    auto reader = here.reader();
    auto result = figure(*reader, request, here.actor(u"official"_s));
    REQUIRE_OK(result);
    return result->total;
}

Expected<Receipt> link(SmallDistrict& here, const QString& number, const QString& kind, const QString& target,
                       bool remove = false, const QString& who = u"clerk"_s) {
    return here.ledger->execute(LinkCase{number, {kind, target}, remove}, here.actor(who));
}

CaseView view(SmallDistrict& here, const QString& number, const QString& who = u"supervisor"_s) {
    auto found = here.reader()->caseView(number, here.actor(who));
    REQUIRE_OK(found);
    return *found;
}

QString firstCode(const Expected<Receipt>& result) {
    REQUIRE(!result.has_value());
    return result.error().reasons.front().code;
}

}  // namespace

TEST_CASE("a merged case is counted once, waits for its master, and comes back whole when un-merged") {
    SmallDistrict here;
    const auto master = here.grievance(1);
    const auto twin = here.dispatched(2);
    const auto before = view(here, twin);
    CHECK(total(here, u"completion"_s).denominator == 2);

    REQUIRE_OK(link(here, twin, u"duplicate_of"_s, master));
    CHECK(total(here, u"completion"_s).denominator == 1);
    const auto merged = view(here, twin, u"handler"_s);
    CHECK(merged.file.mergedInto() == master);
    CHECK(!merged.facts.nextDueAt);
    for (const auto& action : merged.actions) CHECK(!action.allowed);
    // Nobody has it to do any more; who asks for it finds it.
    storage::CaseQuery open;
    open.type = u"grievance"_s;
    open.filters = {{u"phase"_s, storage::ListFilter::Comparison::Is, {u"new"_s}}};
    const auto worked = here.reader()->cases(open, here.actor(u"clerk"_s), 10);
    REQUIRE_OK(worked);
    REQUIRE(worked->rows.size() == 1);
    CHECK(worked->rows.front().number == master);
    CHECK(*here.reader()->countCases(open, here.actor(u"clerk"_s)) == 1);
    open.filters.push_back({u"exclusion"_s, storage::ListFilter::Comparison::Is, {u"duplicate"_s}});
    CHECK(*here.reader()->countCases(open, here.actor(u"clerk"_s)) == 1);
    CHECK(firstCode(here.act(u"handler"_s, twin, u"accept"_s)) == u"merged"_s);
    here.pass(24 * 30);
    CHECK(total(here, u"overdue"_s).numerator == 0);
    REQUIRE(view(here, master).related.size() == 1);
    CHECK(view(here, master).related.front().incoming);
    CHECK(view(here, master).related.front().number == twin);

    REQUIRE_OK(link(here, twin, u"duplicate_of"_s, master, true));
    const auto back = view(here, twin);
    CHECK(back.file.state == before.file.state);
    CHECK(back.facts.nextDueAt == before.facts.nextDueAt);
    CHECK(back.file.fields == before.file.fields);
    CHECK(total(here, u"completion"_s).denominator == 2);
    REQUIRE_OK(here.act(u"handler"_s, twin, u"accept"_s));
    here.requireSound();
}

TEST_CASE("what cannot be merged says why") {
    SmallDistrict here;
    const auto one = here.grievance(1), two = here.grievance(2), three = here.grievance(3), done = here.grievance(4);
    here.close(done);
    CHECK(firstCode(link(here, one, u"duplicate_of"_s, one)) == u"link_to_itself"_s);
    CHECK(firstCode(link(here, one, u"enemy_of"_s, two)) == u"no_such_link"_s);
    CHECK(firstCode(link(here, one, u"duplicate_of"_s, u"SQ-000000-0000"_s)) == u"no_such_case"_s);
    CHECK(firstCode(link(here, done, u"duplicate_of"_s, one)) == u"already_over"_s);
    CHECK(firstCode(link(here, one, u"duplicate_of"_s, two, false, u"handler"_s)) == u"not_permitted"_s);
    REQUIRE_OK(link(here, one, u"duplicate_of"_s, two));
    CHECK(firstCode(link(here, one, u"duplicate_of"_s, three)) == u"already_linked"_s);
    CHECK(firstCode(link(here, three, u"duplicate_of"_s, one)) == u"target_merged"_s);
    auto circle = link(here, two, u"duplicate_of"_s, one);
    REQUIRE(!circle.has_value());
    CHECK(circle.error().reasons.size() == 2);  // the target is merged, and it would be a circle: both are told
    here.requireSound();
}

TEST_CASE("closing a common cause offers its cases, each by its own rules; the batch can be taken back") {
    SmallDistrict here;
    const auto cause = here.grievance(1), ready = here.grievance(2), early = here.grievance(3);
    auto linked =
        here.ledger->linkEach({{ready, {u"parent"_s, cause}}, {early, {u"parent"_s, cause}}, {cause, {u"parent"_s, cause}}},
                              here.actor(u"clerk"_s), false);
    REQUIRE_OK(linked);
    CHECK(linked->items[0].reasons.empty());
    CHECK(linked->items[1].reasons.empty());
    CHECK(!linked->items[2].reasons.empty());
    here.close(cause);
    here.submit(ready);
    here.pass(1);
    REQUIRE_OK(here.act(u"supervisor"_s, ready, u"call_back"_s,
                        {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
    storage::CaseQuery children;
    children.filters = {{u"parent"_s, storage::ListFilter::Comparison::Is, {cause}}};
    const auto supervisor = here.actor(u"supervisor2"_s);
    auto page = here.reader()->cases(children, supervisor, 10);
    REQUIRE_OK(page);
    REQUIRE(page->rows.size() == 2);
    std::vector<ActOnCase> closing;
    for (const auto& row : page->rows) closing.push_back({row.number, {u"approve_close_out"_s, {}, {}, {}}, {}});
    auto trial = here.ledger->executeEach(closing, supervisor, true);
    REQUIRE_OK(trial);
    CHECK(view(here, ready).file.phase == Phase::Review);
    auto done = here.ledger->executeEach(closing, supervisor, false);
    REQUIRE_OK(done);
    for (const auto& item : done->items) CHECK(item.reasons.empty() == (item.number == ready));
    CHECK(view(here, ready).file.phase == Phase::Closed);
    CHECK(view(here, early).file.phase == Phase::New);

    auto undone = here.ledger->undoBatch(linked->batch, here.actor(u"clerk"_s));
    REQUIRE_OK(undone);
    for (const auto& item : undone->items) CHECK(item.reasons.empty());
    CHECK(view(here, cause).related.empty());
    here.requireSound();
}

TEST_CASE("a second report of the same thing is hinted at, the likeliest first") {
    SmallDistrict here;
    const auto first = here.grievance(1);  // 电梯停运三天，老人上下楼困难
    const auto visitor = here.actor(u"visitor"_s);
    const auto enter = [&](int household, const QString& title, const QString& domain) {
        auto fields = here.grievanceFields(household, title);
        fields.insert(u"domain"_s, domain);
        auto done = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, visitor);
        REQUIRE_OK(done);
        return done->number;
    };
    const auto neighbour = enter(2, u"12号楼电梯停运，老人出行不便"_s, u"living_environment"_s);
    enter(3, u"希望增设社区图书角"_s, u"culture_sports"_s);
    auto reader = here.reader();
    auto hints = duplicateHints(*reader, {u"grievance"_s, here.grievanceFields(1, u"电梯停运，老人下楼困难"_s), {}}, visitor);
    REQUIRE_OK(hints);
    REQUIRE(hints->size() == 2);
    CHECK(hints->at(0).facts.number == first);
    CHECK(hints->at(0).reasons.contains(u"same_household"_s));
    CHECK(hints->at(0).reasons.contains(u"similar_words"_s));
    CHECK(hints->at(1).facts.number == neighbour);
    auto of = duplicateHintsOf(*reader, view(here, neighbour).file, here.actor(u"clerk"_s));
    REQUIRE_OK(of);
    REQUIRE(of->size() == 1);
    CHECK(of->front().facts.number == first);
    here.pass(24 * 60);
    auto late = duplicateHints(*reader, {u"grievance"_s, here.grievanceFields(1), {}}, visitor);
    REQUIRE_OK(late);
    CHECK(late->empty());
}

TEST_CASE("a sweep finds similar cases, which come into the ledger linked to where they came from") {
    SmallDistrict here;
    const auto grievance = here.grievance(1);
    const auto item = [&](std::vector<CaseLink> links) {
        RegisterCase command{u"rectification_item"_s,
                             {{u"title"_s, u"老旧电梯停运"_s}, {u"origin"_s, u"inspection"_s}, {u"town"_s, u"379902003000"_s}},
                             {},
                             {},
                             {}};
        command.links = std::move(links);
        return here.ledger->execute(command, here.actor(u"supervisor"_s));
    };
    const auto first = item({{u"produced_by"_s, grievance}});
    REQUIRE_OK(first);
    const auto second = item({{u"similar"_s, first->number}});
    REQUIRE_OK(second);
    CHECK(firstCode(item({{u"duplicate_of"_s, first->number}})) == u"no_such_link"_s);
    CHECK(firstCode(item({{u"similar"_s, u"ZG-000000-0001"_s}})) == u"no_such_case"_s);
    const auto related = view(here, first->number).related;
    REQUIRE(related.size() == 2);
    CHECK(related[0].number == grievance);
    CHECK(related[1].number == second->number);
    CHECK(related[1].incoming);
    here.requireSound();
}
