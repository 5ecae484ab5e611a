// A calendar that changes while clocks run: their deadlines move, those that were judged stay, and a rebuild agrees.

#include <algorithm>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

/// The shipped calendar with one day more that is off.
QByteArray calendarWithout(const QStringList& days, int version) {
    QString text;
    for (const auto& source : shippedDefinitionSources()) {
        if (source.path == u"calendars/cn.toml"_s) text = QString::fromUtf8(source.text);
    }
    text.replace(u"version = 1"_s, u"version = %1"_s.arg(version));
    for (const auto& day : days) text += u"\n[[day]]\ndate = %1\nname = \"休\"\nkind = \"off\"\n"_s.arg(day);
    return text.toUtf8();
}

struct ChangedCalendar : SmallDistrict {
    Actor keeper = actor(u"secadmin"_s);

    QString inHand(int household) {
        const auto number = grievance(household);
        REQUIRE_OK(act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(act(u"handler"_s, number, u"accept"_s));
        return number;
    }
    Receipt publish(const QStringList& days, int version) {
        auto done = ledger->execute(PublishDefinitions{{{u"calendars/cn.toml"_s, calendarWithout(days, version)}}}, keeper);
        REQUIRE_OK(done);
        return *done;
    }
    CaseView view(const QString& number) {
        auto seen = reader()->caseView(number, actor(u"supervisor"_s));
        REQUIRE_OK(seen);
        return *seen;
    }
    QDate due(const QString& number) { return beijingDate(*view(number).facts.dueAt); }
    /// What the list shows, from the stored rows.
    QDate listedDue(const QString& number) {
        storage::CaseQuery query;
        query.type = u"grievance"_s;
        query.filters = {{u"number"_s, storage::ListFilter::Comparison::Is, {number}}};
        auto page = reader()->cases(query, actor(u"supervisor"_s), 2);
        REQUIRE_OK(page);
        REQUIRE(page->rows.size() == 1);
        return beijingDate(*page->rows[0].dueAt);
    }
    void requireSound() {
        auto rebuilt = ledger->rebuild(true);
        REQUIRE_OK(rebuilt);
        INFO(rebuilt->differing.join(u' ').toStdString());
        CHECK(rebuilt->identical);
        auto verified = reader()->verify();
        REQUIRE_OK(verified);
        CHECK(verified->ok());
    }
};

}  // namespace

TEST_CASE("a holiday announced later moves the deadlines of running clocks and says of which cases") {
    ChangedCalendar here;
    const auto running = here.inHand(1);
    const auto closed = here.grievance(2);
    here.close(closed);
    const auto closedDue = here.view(closed).facts.dueAt;
    REQUIRE(here.due(running) == QDate(2026, 7, 6));

    const auto receipt = here.publish({u"2026-07-03"_s}, 2);
    REQUIRE(receipt.moved.size() == 1);
    CHECK(receipt.moved[0].number == running);
    CHECK(receipt.moved[0].clock == u"handling"_s);
    CHECK(beijingDate(receipt.moved[0].before) == QDate(2026, 7, 6));
    CHECK(beijingDate(receipt.moved[0].after) == QDate(2026, 7, 7));
    CHECK(here.due(running) == QDate(2026, 7, 7));
    CHECK(here.listedDue(running) == QDate(2026, 7, 7));
    CHECK(here.view(running).facts.originalDueAt == here.view(running).facts.dueAt);
    // What was judged stays judged.
    CHECK(here.view(closed).facts.dueAt == closedDue);
    here.requireSound();

    // Going on after the change, and another change on top.
    REQUIRE_OK(here.act(u"handler"_s, running, u"report"_s, {{u"progress"_s, u"已联系维保"_s}}));
    CHECK(here.due(running) == QDate(2026, 7, 7));
    const auto fresh = here.inHand(3);
    here.requireSound();
    const auto second = here.publish({u"2026-07-03"_s, u"2026-07-07"_s}, 3);
    CHECK(second.moved.size() == 2);
    CHECK(here.due(running) == QDate(2026, 7, 8));
    CHECK(here.due(fresh) == here.listedDue(fresh));
    here.requireSound();

    // The first calendar again: everything back.
    const auto third = here.publish({}, 4);
    CHECK(third.moved.size() == 2);
    CHECK(here.due(running) == QDate(2026, 7, 6));
    here.requireSound();
}

TEST_CASE("a step taken back after a change of calendar is taken back under the calendars of its time") {
    ChangedCalendar here;
    const auto number = here.inHand(1);
    here.publish({u"2026-07-03"_s}, 2);
    here.pass(1);
    REQUIRE_OK(here.act(u"handler"_s, number, u"pause"_s,
                        {{u"pause_reason"_s, u"material"_s}, {u"pause_party"_s, u"third_party"_s}}, {}, u"等配件"_s));
    here.requireSound();
    REQUIRE_OK(here.ledger->execute(UndoCase{number}, here.actor(u"handler"_s)));
    CHECK(here.due(number) == QDate(2026, 7, 7));
    here.requireSound();
}

TEST_CASE("a paused clock's own end moves with the calendar too") {
    ChangedCalendar here;
    const auto number = here.inHand(1);
    here.pass(1);
    REQUIRE_OK(here.act(u"handler"_s, number, u"pause"_s,
                        {{u"pause_reason"_s, u"material"_s}, {u"pause_party"_s, u"third_party"_s}}, {}, u"等配件"_s));
    here.publish({u"2026-07-03"_s}, 2);
    here.requireSound();
    here.clock.set(at(2026, 7, 9));
    REQUIRE_OK(here.act(u"handler"_s, number, u"resume"_s));
    here.requireSound();
}

TEST_CASE("a calendar that says the same moves nothing") {
    ChangedCalendar here;
    here.inHand(1);
    CHECK(here.publish({}, 2).moved.empty());
    here.requireSound();
}

TEST_CASE("reopened ledgers know when each calendar came") {
    ChangedCalendar here;
    const auto number = here.inHand(1);
    here.publish({u"2026-07-03"_s}, 2);
    here.ledger.reset();
    auto again = Ledger::open(here.path(), here.clock);
    REQUIRE_OK(again);
    here.ledger = std::move(*again);
    CHECK(here.ledger->surroundings()->definitions->calendars.size() == 2);
    CHECK(here.due(number) == QDate(2026, 7, 7));
    here.requireSound();
}
