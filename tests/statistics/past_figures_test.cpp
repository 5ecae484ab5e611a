// As of any past moment figures are what they were at that moment, whatever has happened since.
#include <sqlite3.h>

#include "../support/older_ledger.h"
#include "past_figures.h"
#include "statistics/group_names.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A district where something of everything has happened; each step of the story is followed by hours.
struct Story {
    SmallDistrict here;
    QStringList groups = QStringList{QString()} + groupKinds(u"grievance"_s);
    std::vector<std::pair<QString, FiguresThen>> moments;

    /// Of the other town, which the clerk does not see.
    QString elsewhere(int household) {
        const auto number = here.grievance(household);
        REQUIRE_OK(here.act(u"supervisor"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D02"_s}}));
        return number;
    }
    void mark(const QString& before) {
        moments.emplace_back(before, figuresNow(here, groups));
        here.pass(5);
    }
    void act(const QString& who, const QString& number, const QString& action, const QJsonObject& fields = {},
             const std::vector<Evidence>& evidence = {}) {
        mark(action);
        REQUIRE_OK(here.act(who, number, action, fields, evidence, u"因为"_s));
    }
    void link(const QString& number, const QString& target, bool remove) {
        mark(remove ? u"un-merging"_s : u"merging"_s);
        REQUIRE_OK(here.ledger->execute(LinkCase{number, {u"duplicate_of"_s, target}, remove}, here.actor(u"clerk"_s)));
    }
    void publish(const QString& path, const std::function<void(QString&)>& change) {
        mark(path);
        for (const auto& source : shippedDefinitionSources()) {
            if (source.path != path) continue;
            auto text = QString::fromUtf8(source.text);
            text.replace(u"version = 1"_s, u"version = 2"_s);
            change(text);
            REQUIRE_OK(here.ledger->execute(PublishDefinitions{{{path, text.toUtf8()}}}, here.actor(u"secadmin"_s)));
        }
    }
    void check() {
        for (const auto& [before, then] : moments) {
            CAPTURE(before.toStdString());
            CHECK(changedSince(here, then, groups) == QStringList{});
        }
        here.requireSound();
    }
};

}  // namespace

TEST_CASE("as of a past moment: exclusions, reopening, merging and voiding since then change nothing") {
    Story story;
    auto& here = story.here;
    for (int i = 1; i <= 3; ++i) here.close(here.grievance(i));
    const auto closed = here.grievance(4);
    here.close(closed);
    const auto late = story.elsewhere(10);
    const auto other = here.dispatched(6);
    const auto twin = here.dispatched(5);
    const auto wrong = story.elsewhere(11);
    here.pass(24 * 30);
    story.act(u"official"_s, late, u"exclude"_s, {{u"exclusion"_s, u"policy"_s}});
    story.act(u"supervisor"_s, closed, u"reopen"_s);
    story.link(twin, other, false);
    story.link(twin, other, true);
    story.act(u"supervisor"_s, wrong, u"declare_void"_s, {{u"outcome"_s, u"invalid"_s}});
    story.act(u"handler"_s, closed, u"submit"_s, {{u"outcome"_s, u"explained"_s}, {u"resolution"_s, u"再次说明"_s}},
              {SmallDistrict::photo()});
    story.act(u"supervisor"_s, closed, u"call_back"_s,
              {{u"satisfaction"_s, u"dissatisfied"_s}, {u"callback_note"_s, u"电话"_s}});
    story.act(u"supervisor"_s, closed, u"rework"_s);
    story.mark(u"the end"_s);
    story.check();
}

TEST_CASE("as of a past moment: what was classified, extended, transferred, reported or listed since then was not so") {
    Story story;
    auto& here = story.here;
    const auto moved = here.grievance(1);
    story.act(u"clerk"_s, moved, u"classify"_s, {{u"domain"_s, u"health_care"_s}, {u"route"_s, u"long_term"_s}});
    story.act(u"clerk"_s, moved, u"classify"_s, {{u"domain"_s, u"living_environment"_s}, {u"route"_s, u"coordinate"_s}});
    story.act(u"clerk"_s, moved, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}});
    story.act(u"handler"_s, moved, u"accept"_s);
    story.act(u"handler"_s, moved, u"request_extension"_s, {{u"extension_days"_s, 5}});
    story.act(u"supervisor"_s, moved, u"grant_extension"_s);
    story.act(u"clerk"_s, moved, u"transfer"_s, {{u"lead_unit"_s, u"379902D02"_s}});
    here.pass(24 * 20);
    story.mark(u"the program's steps"_s);
    here.clock.set(here.ledger->surroundings()->definitions->calendar.nextWorkingInstant(here.clock.now()));
    REQUIRE_OK(here.ledger->runDueSteps());
    story.act(u"supervisor"_s, moved, u"delist"_s);
    story.act(u"handler2"_s, moved, u"accept"_s);
    story.act(u"supervisor"_s, moved, u"list_supervision"_s);
    story.mark(u"the end"_s);
    story.check();
}

TEST_CASE("as of a past moment: another calendar and another version of the definition came later") {
    Story story;
    auto& here = story.here;
    const auto running = here.dispatched(1);
    story.elsewhere(11);
    REQUIRE_OK(here.act(u"handler"_s, running, u"accept"_s));
    here.pass(30);
    const auto tomorrow = beijingDate(here.clock.now()).addDays(1);
    story.publish(u"calendars/cn.toml"_s, [&](QString& text) {
        for (int day = 0; day < 5; ++day) {
            const auto date = tomorrow.addDays(day).toString(Qt::ISODate);
            if (!text.contains(u"date = "_s + date))
                text += u"\n[[day]]\ndate = %1\nname = \"休\"\nkind = \"off\"\n"_s.arg(date);
        }
    });
    story.mark(u"time passing"_s);
    here.pass(24 * 5);
    story.publish(u"cases/grievance.toml"_s, [](QString& text) {
        const auto limit = u"limit = \"3 working days\" },     # 协调解决"_s;
        REQUIRE(text.contains(limit));
        text.replace(limit, u"limit = \"9 working days\" },"_s);
    });
    story.mark(u"migration"_s);
    MigrateCases request;
    request.type = u"grievance"_s;
    request.comment = u"新版施行"_s;
    request.plan.version = 2;
    request.plan.keepStates = true;
    auto done = here.ledger->migrate(request, here.actor(u"secadmin"_s), false);
    REQUIRE_OK(done);
    for (const auto& one : done->cases) CHECK(one.reasons.empty());
    story.act(u"supervisor"_s, running, u"list_supervision"_s);
    story.mark(u"the end"_s);
    story.check();
}

TEST_CASE("as of a moment between a step and its undo: as if it had not been") {
    SmallDistrict here;
    const QStringList groups{QString()};
    here.close(here.grievance(1));
    const auto number = here.grievance(2);
    here.submit(number);
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"call_back"_s,
                        {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
    here.pass(1);
    const auto before = figuresNow(here, groups);
    REQUIRE_OK(here.act(u"supervisor2"_s, number, u"approve_close_out"_s));
    here.clock.set(here.clock.now().plusMs(msPerMinute));
    const auto between = figuresNow(here, groups);
    REQUIRE_OK(here.ledger->execute(UndoCase{number}, here.actor(u"supervisor2"_s)));
    CHECK(changedSince(here, before, groups) == QStringList{});
    CHECK(changedSince(here, between, groups) != QStringList{});
    FiguresThen asIfNot{between.at, before.told};
    CHECK(changedSince(here, asIfNot, groups) == QStringList{});
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    CHECK(undoneSince(view->file, between.at));
    CHECK_FALSE(undoneSince(view->file, before.at));
}

TEST_CASE("a ledger from before spans told all this tells it after it was opened") {
    Story story;
    auto& here = story.here;
    const auto number = here.dispatched(1);
    here.close(here.grievance(2));
    story.act(u"official"_s, number, u"exclude"_s, {{u"exclusion"_s, u"policy"_s}});
    here.ledger.reset();
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(here.path().toUtf8().constData(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, takenBackTo(10).constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    auto opened = Ledger::open(here.path(), here.clock);
    REQUIRE_OK(opened);
    here.ledger = std::move(*opened);
    story.mark(u"the end"_s);
    story.check();
}

TEST_CASE("the last span of a case is what its row says") {
    SmallDistrict here;
    const auto number = here.grievance(1);
    here.close(number);
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    const auto& spans = view->file.spans;
    CHECK(static_cast<const CountedFacts&>(spans.back()) == static_cast<const CountedFacts&>(view->facts));
    CHECK_FALSE(spans.back().to);
    for (size_t i = 1; i < spans.size(); ++i) {
        CHECK(spans[i - 1].to == spans[i].from);
        CHECK(spans[i - 1].from < spans[i].from);
        CHECK_FALSE(static_cast<const CountedFacts&>(spans[i - 1]) == static_cast<const CountedFacts&>(spans[i]));
    }
}
