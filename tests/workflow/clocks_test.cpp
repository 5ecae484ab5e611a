#include "small_world.h"

using namespace small;

TEST_CASE("the limit is chosen by the first conditions that hold") {
    History history;
    history.begin({{u"title"_s, u"lamp"_s}, {u"route"_s, u"long"_s}, {u"lead_unit"_s, u"W"_s}});
    history.act("accept", history.handler);
    REQUIRE(history.file.clock(u"handling")->limit == u"15 working days"_s);
    History other;
    other.toHandling();
    REQUIRE(other.file.clock(u"handling")->originalDue == at("2026-07-13T17:30"));
    REQUIRE(other.facts().dueAt == at("2026-07-13T17:30"));
}

TEST_CASE("a date field gives the deadline at the end of that day's work") {
    History history;
    history.begin({{u"title"_s, u"lamp"_s}, {u"plan_due"_s, u"2026-07-15"_s}, {u"lead_unit"_s, u"W"_s}});
    REQUIRE(history.file.clock(u"planned")->effectiveDue == at("2026-07-15T17:30"));
    History without;
    without.begin();
    REQUIRE(without.file.clock(u"planned") == nullptr);
}

TEST_CASE("a transition stops the clocks it names") {
    History history;
    history.begin();
    history.act("dispatch", history.supervisor, {{u"lead_unit"_s, u"W"_s}});
    REQUIRE(history.file.clock(u"acceptance")->running());
    REQUIRE(history.facts().acceptOnTime == YesNo::Open);
    history.wait(60);
    history.act("accept", history.handler);
    REQUIRE(history.file.clock(u"acceptance")->stopped == at("2026-07-06T10:00"));
    REQUIRE(history.facts().acceptOnTime == YesNo::Yes);
    REQUIRE(history.file.acceptedAt == at("2026-07-06T10:00"));
}

TEST_CASE("a pause moves the deadline by the paused working days") {
    History history;
    history.toHandling();
    history.now = at("2026-07-07T09:00");
    history.act("pause", history.handler, {{u"pause_reason"_s, u"rain"_s}, {u"pause_party"_s, u"weather"_s}});
    const ClockRun* run = history.file.clock(u"handling");
    REQUIRE(run->paused);
    REQUIRE(run->pauses[0].reason == u"rain"_s);
    REQUIRE(run->pauses[0].party == u"weather"_s);
    REQUIRE(workflow::clockLight(*run, history.now) == Light::Grey);
    REQUIRE(history.facts().nextDueAt);  // the clock of the holder goes on
    history.now = at("2026-07-09T09:00");
    history.act("resume", history.handler);
    run = history.file.clock(u"handling");
    REQUIRE_FALSE(run->paused);
    REQUIRE(run->originalDue == at("2026-07-13T17:30"));
    REQUIRE(run->effectiveDue == at("2026-07-15T17:30"));
}

TEST_CASE("a clock held by an action stands until it is released") {
    History history;
    history.toHandling();
    history.act("hold", history.handler);
    REQUIRE(history.file.clock(u"handling")->paused);
    REQUIRE_FALSE(history.file.clock(u"holder")->paused);
    history.act("report", history.handler);
    REQUIRE(history.file.clock(u"handling")->paused);
    history.now = at("2026-07-08T09:00");  // the day of receipt did not count anyway, Tuesday would have
    history.act("unhold", history.handler);
    REQUIRE(history.file.clock(u"handling")->effectiveDue == at("2026-07-14T17:30"));
}

TEST_CASE("a pause with a cap ends by itself") {
    History history;
    history.set.cases[u"sample"_s].at(1).clocks[1].pauseCap = days(2);
    history.toHandling();
    history.act("pause", history.handler, {{u"pause_reason"_s, u"rain"_s}});
    const ClockRun* run = history.file.clock(u"handling");
    REQUIRE(run->pauseEnds == at("2026-07-08T17:30"));
    REQUIRE(workflow::clockLight(*run, at("2026-07-08T12:00")) == Light::Grey);
    REQUIRE(workflow::clockLight(*run, at("2026-08-01T12:00")) == Light::Red);
    const Instant due = run->effectiveDue;
    history.now = at("2026-07-31T09:00");
    history.act("resume", history.handler);
    REQUIRE(history.file.clock(u"handling")->effectiveDue == due);
    REQUIRE(history.file.clock(u"handling")->pauses[0].to == at("2026-07-08T17:30"));
}

TEST_CASE("an extension moves the effective deadline and keeps the original") {
    History history;
    history.toHandling();
    history.act("ask_extension", history.handler, {{u"extension_days"_s, 3}});
    REQUIRE(history.facts().extensionPending);
    REQUIRE(has(history.tryAct("ask_extension", history.handler, {{u"extension_days"_s, 1}}), u"extension_pending"));
    history.act("grant_extension", history.supervisor);
    const CaseFacts facts = history.facts();
    REQUIRE(facts.originalDueAt == at("2026-07-13T17:30"));
    REQUIRE(facts.dueAt == at("2026-07-16T17:30"));
    REQUIRE(facts.extensions == 1);
    // Once only.
    REQUIRE(has(history.tryAct("ask_extension", history.handler, {{u"extension_days"_s, 1}}), u"extension_limit"));
}

TEST_CASE("the limit that applies may have a cap of its own for extensions, which counts in its own days") {
    History history;
    auto& handling = history.set.cases[u"sample"_s].at(1).clocks[1];
    handling.limits[0].extensionCap = Limit{.amount = 30, .unit = Limit::Unit::CalendarDays};
    history.begin({{u"title"_s, u"lamp"_s}, {u"lead_unit"_s, u"W"_s}, {u"route"_s, u"long"_s}});
    history.act("accept", history.handler);
    const auto refused = history.tryAct("ask_extension", history.handler, {{u"extension_days"_s, 31}});
    REQUIRE(codes(refused) == QStringList{u"extension_limit"_s});
    REQUIRE(refused[0].message.contains(limitText(*handling.limits[0].extensionCap)));
    history.act("ask_extension", history.handler, {{u"extension_days"_s, 30}});
    history.act("grant_extension", history.supervisor);
    const auto facts = history.facts();
    REQUIRE(beijingDate(*facts.dueAt) == beijingDate(*facts.originalDueAt).addDays(30));
    // Under another limit the clock's own cap holds.
    History other;
    other.set = history.set;
    other.toHandling();
    REQUIRE(has(other.tryAct("ask_extension", other.handler, {{u"extension_days"_s, 11}}), u"extension_limit"));
}

TEST_CASE("an extension longer than its cap, or of no day, is refused; a refused one moves nothing") {
    History history;
    history.toHandling();
    REQUIRE(has(history.tryAct("ask_extension", history.handler, {{u"extension_days"_s, 11}}), u"extension_limit"));
    REQUIRE(has(history.tryAct("ask_extension", history.handler, {{u"extension_days"_s, 0}}), u"extension_limit"));
    REQUIRE(has(history.tryAct("grant_extension", history.supervisor), u"no_extension_pending"));
    history.act("ask_extension", history.handler, {{u"extension_days"_s, 10}});
    history.act("refuse_extension", history.supervisor);
    REQUIRE(history.facts().dueAt == at("2026-07-13T17:30"));
    REQUIRE(history.file.extensionsGranted == 0);
}

TEST_CASE("each holder has an own clock, the overall one goes on") {
    History history;
    history.toHandling();
    history.wait(24 * 60);
    history.act("dispatch", history.supervisor, {{u"lead_unit"_s, u"R"_s}});
    std::vector<ClockRun> runs;
    for (const auto& run : history.file.clocks) {
        if (run.clock == u"holder"_s) runs.push_back(run);
    }
    REQUIRE(runs.size() == 2);
    REQUIRE(runs[0].holder == u"W"_s);
    REQUIRE(runs[0].stopped == history.now);
    REQUIRE(runs[1].holder == u"R"_s);
    REQUIRE(runs[1].started == history.now);
    REQUIRE(history.file.clock(u"handling")->started == at("2026-07-06T09:00"));
    REQUIRE(history.file.spans.back().leadUnit == u"R"_s);
}

TEST_CASE("lights turn yellow a working day before the end, red after it") {
    History history;
    history.toHandling();
    const ClockRun& run = *history.file.clock(u"handling");
    REQUIRE(workflow::clockLight(run, at("2026-07-10T09:00")) == Light::Green);
    REQUIRE(workflow::clockLight(run, at("2026-07-10T17:30")) == Light::Yellow);
    REQUIRE(workflow::clockLight(run, at("2026-07-13T17:30")) == Light::Yellow);
    REQUIRE(workflow::clockLight(run, at("2026-07-13T17:31")) == Light::Red);
}

TEST_CASE("a limit no longer than its warning is not yellow from the start") {
    History history;
    history.set.cases[u"sample"_s].at(1).clocks[0].warn = days(1);
    history.begin();
    history.act("dispatch", history.supervisor, {{u"lead_unit"_s, u"W"_s}});
    REQUIRE(workflow::clockLight(*history.file.clock(u"acceptance"), history.now.plusMs(msPerHour)) == Light::Green);
    REQUIRE(workflow::clockLight(*history.file.clock(u"acceptance"), at("2026-07-07T17:00")) == Light::Yellow);
}

TEST_CASE("closing stops every clock and decides on time, by both deadlines") {
    History history;
    history.toHandling();
    history.act("ask_extension", history.handler, {{u"extension_days"_s, 3}});
    history.act("grant_extension", history.supervisor);
    history.now = at("2026-07-15T09:00");
    history.act("submit", history.handler, {{u"outcome"_s, u"resolved"_s}}, {History::afterPhoto()});
    REQUIRE(history.facts().onTime == YesNo::Open);
    history.close();
    for (const auto& run : history.file.clocks) REQUIRE_FALSE(run.running());
    const CaseFacts facts = history.facts();
    REQUIRE(facts.onTime == YesNo::Yes);
    REQUIRE(facts.onTimeOriginal == YesNo::No);
    REQUIRE(facts.closedDay == 20260715);
    REQUIRE(facts.handlingMinutesGross == 9 * 24 * 60);
    REQUIRE_FALSE(facts.nextDueAt);
}

TEST_CASE("reopening begins a cycle of its own") {
    History history;
    history.toSubmitted();
    history.close();
    const Instant closed = history.now;
    history.now = at("2026-07-20T09:00");
    history.act("reopen", history.supervisor);
    const CaseFile& file = history.file;
    REQUIRE(file.cycle == 2);
    REQUIRE_FALSE(file.closedAt);
    REQUIRE(file.firstClosedAt == closed);
    REQUIRE(file.text(u"outcome"_s).isEmpty());
    REQUIRE(file.satisfaction().isEmpty());
    REQUIRE(file.verifiers.empty());
    REQUIRE(file.clock(u"handling")->originalDue == at("2026-07-27T17:30"));
    REQUIRE(file.clocks.front().cycle == 1);
    REQUIRE(file.spans.back().cycle == 2);
    REQUIRE(file.feedback.size() == 1);
    const CaseFacts facts = history.facts();
    REQUIRE(facts.reopened);
    REQUIRE_FALSE(facts.firstPass);
    REQUIRE(facts.closedDay == 0);
}

TEST_CASE("clocks that have run out can be asked for, and tell what the program has to do") {
    History history;
    auto& definition = history.set.cases[u"sample"_s].at(1);
    definition.clocks[2].onExpiry = u"expire"_s;
    auto expire = step("expire", {u"handling"_s}, "new");
    expire.by = {{u"system"_s, Relation::InScope}};
    expire.confirm = u"reason"_s;
    expire.requires_.clocksRunOut = {u"holder"_s};
    definition.transitions.push_back(expire);
    auto quick = step("quick", {u"handling"_s}, "=");
    quick.requires_.clocksRunning = {u"holder"_s};
    definition.transitions.push_back(quick);
    history.toHandling();
    history.act("quick", history.handler);
    const auto next = workflow::nextSystemStep(history.file, definition, history.set.calendar);
    REQUIRE(next);
    REQUIRE(next->action == u"expire"_s);
    REQUIRE_FALSE(workflow::isDue(*next, history.set.calendar, history.now));
    REQUIRE(codes(history.tryAct("expire", Actor::system())) == QStringList{u"clock_not_run_out"_s});
    history.now = at("2026-07-09T17:31");
    REQUIRE(workflow::isDue(*next, history.set.calendar, history.now));
    REQUIRE(codes(history.tryAct("quick", history.handler)) == QStringList{u"clock_run_out"_s});
    history.act("expire", Actor::system());
    REQUIRE(history.file.state == u"new"_s);
}

TEST_CASE("the light of a case is that of its most pressing clock") {
    const Instant due = at("2026-07-10T17:30"), warn = at("2026-07-09T17:30");
    REQUIRE(lightOf(Phase::Active, false, due, warn, at("2026-07-08T09:00")) == Light::Green);
    REQUIRE(lightOf(Phase::Active, false, due, warn, warn) == Light::Yellow);
    REQUIRE(lightOf(Phase::Active, false, due, warn, due.plusMs(1)) == Light::Red);
    REQUIRE(lightOf(Phase::Waiting, true, std::nullopt, std::nullopt, due) == Light::Grey);
    REQUIRE(lightOf(Phase::Closed, false, due, warn, due.plusMs(1)) == Light::None);
    REQUIRE(lightOf(Phase::Active, false, std::nullopt, std::nullopt, due) == Light::None);
    REQUIRE(lightCode(Light::Yellow) == u"yellow"_s);
}
