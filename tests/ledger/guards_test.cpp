// Each step of each shipped kind of case: allowed where it is meant to be, and refused for the right reason as soon as one
// ground is taken away. tests/mutation removes guards from the definitions one by one and expects these tests to fail.
#include "guards.h"

#include <QSet>

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Every {
    Definitions definitions = definitionsUnderTest();
    UnitTree units = guardUnits();
    std::vector<Guards> all = readGuards();

    [[nodiscard]] QStringList states(const Guards& guards) const {
        const auto from = guards.words(u"from"_s);
        if (from != QStringList{u"*"_s}) return from;
        QStringList open;
        for (const auto& state : definitions->latestCase(guards.kind)->states) {
            if (state.phase != Phase::Closed && state.phase != Phase::Void) open.append(state.id);
        }
        return open;
    }
    [[nodiscard]] Situation allowed(const Guards& guards, const QString& state = {}) const {
        return {guards, *definitions, units, state.isEmpty() ? states(guards).front() : state};
    }
    template <class Test>
    void steps(Test test) const {
        for (const auto& guards : all) {
            if (guards.action == u"register"_s || guards.isClock()) continue;
            INFO(guards.kind.toStdString() << ' ' << guards.action.toStdString());
            test(guards);
        }
    }
    template <class Spoil>
    void refused(const Guards& guards, const QString& code, Spoil spoil) const {
        auto situation = allowed(guards);
        spoil(situation);
        INFO("expected " << code.toStdString());
        CHECK(situation.refusals().contains(code));
    }
};

bool expected(const Guards& guards, const QString& role, const QString& unit, const QString& self) {
    for (const auto& permission : guards.words(u"by"_s)) {
        if (permission.section(u'@', 0, 0) != role) continue;
        const auto relation = permission.section(u'@', 1);
        const bool above = unit == u"D"_s;
        const bool fits = relation.isEmpty()           ? above || unit == u"T1"_s || unit == u"W"_s
                          : relation == u"lead_unit"_s ? above || unit == u"W"_s
                          : relation == u"co_unit"_s   ? above || unit == u"R"_s
                          : relation == u"town"_s      ? above || unit == u"T1"_s
                          : relation == u"anywhere"_s  ? true
                                                       : relation == self;
        if (fits) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("guards: every step is told of, and is allowed in its states and no other") {
    const Every every;
    std::map<QString, QSet<QString>> told;
    every.steps([&](const Guards& guards) {
        told[guards.kind].insert(guards.action);
        const auto states = every.states(guards);
        for (const auto& state : every.definitions->latestCase(guards.kind)->states) {
            INFO(state.id.toStdString());
            const auto refusals = every.allowed(guards, state.id).refusals();
            if (states.contains(state.id))
                CHECK(refusals == QStringList{});
            else
                CHECK(refusals.contains(u"wrong_state"_s));
        }
    });
    for (const auto& [kind, versions] : every.definitions->cases)
        CHECK(told[kind].size() == static_cast<qsizetype>(versions.rbegin()->second.transitions.size()));
}

TEST_CASE("guards: only the right people, standing in the right relation to the case") {
    const Every every;
    every.steps([&](const Guards& guards) {
        for (const auto& [role, definition] : every.definitions->roles) {
            for (const auto& unit : {u"D"_s, u"T1"_s, u"T2"_s, u"W"_s, u"R"_s, u"X"_s}) {
                for (const auto& self : {QString(), u"registrant"_s, u"claimant"_s}) {
                    auto situation = every.allowed(guards);
                    situation.file.registeredBy = SubjectId{self == u"registrant"_s ? 1 : 900};
                    situation.file.claimant = SubjectId{self == u"claimant"_s ? 1 : 901};
                    situation.actor = guardPerson(1, role, unit);
                    INFO(role.toStdString() << " of " << unit.toStdString() << ' ' << self.toStdString());
                    CHECK(situation.refusals().contains(u"not_permitted"_s) != expected(guards, role, unit, self));
                }
            }
        }
        auto situation = every.allowed(guards);
        situation.actor = Actor::system();
        CHECK(situation.refusals().contains(u"not_permitted"_s) != guards.words(u"by"_s).contains(u"system"_s));
    });
}

TEST_CASE("guards: who did one of the steps before cannot do this one") {
    const Every every;
    every.steps([&](const Guards& guards) {
        for (const auto& action : guards.words(u"never"_s)) {
            INFO(action.toStdString());
            every.refused(guards, u"four_eyes"_s, [&](Situation& one) { one.did(action, one.actor); });
        }
    });
}

TEST_CASE("guards: fields, conditions and reasons in words") {
    const Every every;
    every.steps([&](const Guards& guards) {
        for (const auto& field : guards.words(u"needs"_s))
            every.refused(guards, u"missing_field "_s + field, [&](Situation& one) { one.input.fields.remove(field); });
        for (const auto& field : guards.words(u"fields"_s))
            every.refused(guards, u"missing_field "_s + field, [&](Situation& one) { one.file.fields.remove(field); });
        for (const auto& key : {u"only"_s, u"unless"_s}) {
            if (!guards.has(key)) continue;
            for (const auto& line : guards.lines.at(key)) {
                const auto& field = *every.definitions->latestCase(guards.kind)->field(line[0]);
                for (const auto& item : every.definitions->codeList(field.of)->items) {
                    auto situation = every.allowed(guards);
                    situation.put(line[0], item.code);
                    const bool fine = line.mid(1).contains(item.code) == (key == u"only"_s);
                    INFO(line[0].toStdString() << " is " << item.code.toStdString());
                    CHECK(situation.refusals().contains(u"unmet_condition"_s) != fine);
                }
            }
        }
        auto silent = every.allowed(guards);
        silent.input.comment = u" "_s;
        const bool asked = silent.refusals().contains(u"comment_missing"_s);
        CHECK(asked == (guards.has(u"reason"_s) && !silent.actor.isSystem()));
    });
}

TEST_CASE("guards: evidence, ratings and verifiers of this cycle") {
    const Every every;
    every.steps([&](const Guards& guards) {
        if (guards.has(u"evidence"_s)) {
            for (const auto& line : guards.lines.at(u"evidence"_s)) {
                const auto mine = [&](const Evidence& one) { return line[1] == u"any"_s || one.kind == line[1]; };
                every.refused(guards, u"missing_evidence"_s, [&](Situation& one) {
                    auto& all = one.file.evidence;
                    all.erase(std::find_if(all.begin(), all.end(), mine));
                    if (line[1] == u"any"_s) return;
                    all.push_back(SmallDistrict::photo(u"of another kind"_s, u"document"_s));
                    all.back().cycle = 2;
                });
                if (line[1] == u"any"_s) {
                    every.refused(guards, u"missing_evidence"_s, [&](Situation& one) {
                        for (auto& piece : one.file.evidence) piece.kind = u"before"_s;
                    });
                }
                auto told = every.allowed(guards);
                for (auto& one : told.file.evidence) one.mediaType = mine(one) ? QString() : one.mediaType;
                CHECK(told.refusals().contains(u"missing_evidence"_s) == (line.value(3) == u"file"_s));
                auto old = every.allowed(guards);
                for (auto& one : old.file.evidence) one.cycle = mine(one) ? 1 : one.cycle;
                CHECK(old.refusals().contains(u"missing_evidence"_s) == (line[2] == u"this_cycle"_s));
            }
        }
        if (guards.has(u"rating"_s)) {
            every.refused(guards, u"missing_feedback"_s, [](Situation& one) { one.file.feedback.clear(); });
            every.refused(guards, u"missing_feedback"_s, [](Situation& one) { one.file.feedback.front().cycle = 1; });
            const auto accepted = guards.words(u"rating"_s);
            for (const auto& rating : {u"satisfied"_s, u"basically"_s, u"dissatisfied"_s}) {
                auto situation = every.allowed(guards);
                situation.file.feedback.front().rating = rating;
                CHECK(situation.refusals().contains(u"feedback_not_satisfied"_s) != accepted.contains(rating));
            }
        }
        for (const auto& rating : guards.words(u"not_rated"_s)) {
            every.refused(guards, u"rated_already"_s, [&](Situation& one) {
                one.did(u"call_back"_s, guardPerson(901, u"clerk"_s, u"T1"_s));
                one.file.steps.back().fields = {{u"satisfaction"_s, rating}};
            });
        }
        if (guards.has(u"verifiers"_s))
            every.refused(guards, u"verifiers_missing"_s, [](Situation& one) { one.file.verifiers.pop_back(); });
    });
}

TEST_CASE("guards: milestones, co-handlers, extensions, notices and clocks") {
    const Every every;
    every.steps([&](const Guards& guards) {
        if (guards.has(u"milestones_done"_s))
            every.refused(guards, u"milestones_open"_s, [](Situation& one) { one.file.milestones.front().done = {}; });
        for (const auto& before : guards.words(u"not_after"_s))
            every.refused(guards, u"too_late_for_step"_s, [&](Situation& one) { one.did(before, one.actor); });
        if (guards.has(u"once"_s)) {
            for (const auto& line : guards.lines.at(u"once"_s)) {
                const auto barred = [&](Situation& one) {
                    one.did(line[0], guardPerson(900, u"clerk"_s, u"T1"_s));
                    one.input.fields.insert(line[1], line[2]);
                };
                every.refused(guards, u"unmet_condition"_s, barred);
                auto before = every.allowed(guards);
                before.input.fields.insert(line[1], line[2]);
                CHECK_FALSE(before.refusals().contains(u"unmet_condition"_s));
            }
        }
        if (guards.has(u"milestones_kept"_s)) {
            every.refused(guards, u"milestone_dropped"_s, [](Situation& one) {
                one.file.milestones.front().done = {};  // what was done stays in any plan
                one.input.fields.insert(u"milestones"_s, QJsonArray());
            });
        }
        if (guards.has(u"co_handling_joined"_s))
            every.refused(guards, u"co_handling_open"_s, [](Situation& one) { one.file.coTasks.front().reported.reset(); });
        if (guards.has(u"no_pending_extension"_s)) {
            every.refused(guards, u"extension_pending"_s, [](Situation& one) {
                one.file.extensions.push_back({2, 1, {}, at(2026, 7, 2), SubjectId{900}});
            });
        }
        if (guards.has(u"notice_over"_s)) {
            every.refused(guards, u"objection_pending"_s, [](Situation& one) { one.file.objectionPending = true; });
            every.refused(guards, u"notice_running"_s, [](Situation& one) {
                for (auto& run : one.file.clocks) run.effectiveDue = at(2026, 7, 30);
            });
        }
        for (const auto& clock : guards.words(u"running"_s)) {
            const auto change = [&](Situation& one, auto how) {
                for (auto& run : one.file.clocks) {
                    if (run.clock == clock) how(run);
                }
            };
            every.refused(guards, u"clock_run_out"_s,
                          [&](Situation& one) { change(one, [](ClockRun& run) { run.effectiveDue = at(2026, 7, 10); }); });
            every.refused(guards, u"clock_run_out"_s,
                          [&](Situation& one) { change(one, [](ClockRun& run) { run.stopped = at(2026, 7, 10); }); });
        }
        for (const auto& clock : guards.words(u"warned"_s)) {
            every.refused(guards, u"clock_too_early"_s, [&](Situation& one) {
                for (auto& run : one.file.clocks) run.warnAt = run.clock == clock ? at(2026, 7, 30) : run.warnAt;
            });
        }
        for (const auto& kind :
             guards.has(u"pauses"_s) ? every.definitions->latestCase(guards.kind)->clocks : std::vector<ClockDefinition>()) {
            if (!kind.pauses || !guards.words(u"pauses"_s).contains(kind.id)) continue;
            every.refused(guards, u"pause_limit"_s, [&](Situation& one) {
                for (auto& run : one.file.clocks) {
                    if (run.clock != kind.id) continue;
                    for (int i = 0; i < *kind.pauses; ++i) run.pauses.push_back({at(2026, 7, 2), at(2026, 7, 3), {}, {}});
                }
            });
        }
        for (const auto& clock : guards.words(u"run_out"_s)) {
            every.refused(guards, u"clock_not_run_out"_s, [&](Situation& one) {
                for (auto& run : one.file.clocks) run.effectiveDue = run.clock == clock ? at(2026, 7, 30) : run.effectiveDue;
            });
        }
    });
}

TEST_CASE("guards: clocks start and stop with their steps, and what is final cannot be undone") {
    const Every every;
    every.steps([&](const Guards& guards) {
        const auto situation = every.allowed(guards);
        const auto done = situation.after();
        for (const auto& clock : every.definitions->latestCase(guards.kind)->clocks) {
            INFO(clock.id.toStdString());
            const bool starts = guards.words(u"starts"_s).contains(clock.id),
                       stops = guards.words(u"stops"_s).contains(clock.id);
            int running = 0, fresh = 0;
            for (const auto& run : done.clocks) {
                running += run.clock == clock.id && run.running() ? 1 : 0;
                fresh += run.clock == clock.id && run.running() && run.started == situation.now ? 1 : 0;
            }
            if (starts) CHECK(fresh == 1);
            if (stops && !starts) CHECK(running == 0);
            const bool ends = done.phase == Phase::Closed || done.phase == Phase::Void || done.cycle != 2;
            if (!starts && !stops && !ends) CHECK(running == 1);
        }
        bool final = false;
        for (const auto& reason : situation.undoRefusals(done)) final = final || reason.code == u"not_undoable"_s;
        CHECK(final == guards.has(u"final"_s));
    });
}

TEST_CASE("guards: who may register, and what has to be told") {
    const Every every;
    for (const auto& guards : every.all) {
        if (guards.action != u"register"_s) continue;
        INFO(guards.kind.toStdString());
        const auto& definition = *every.definitions->latestCase(guards.kind);
        for (const auto& [role, roleDefinition] : every.definitions->roles) {
            for (const auto& unit : {u"D"_s, u"T1"_s, u"T2"_s}) {
                const bool may = expected(guards, role, unit, {});
                const auto refusals = policy::registrationRefusals(definition.registerBy, u"T1"_s, guardPerson(1, role, unit),
                                                                   every.units, *every.definitions);
                INFO(role.toStdString() << " of " << unit.toStdString());
                CHECK(refusals.empty() == may);
            }
        }
        QJsonObject fields;
        for (const auto& needed : guards.words(u"needs"_s)) {
            const auto* field = definition.field(needed);
            const auto* list = every.definitions->codeList(field->of);
            fields.insert(needed, list ? list->items.front().code : u"words"_s);
        }
        const workflow::Context context{definition, *every.definitions, every.units, at(2026, 7, 1)};
        CHECK(workflow::registrationRefusals(fields, context).empty());
        for (const auto& needed : guards.words(u"needs"_s)) {
            auto less = fields;
            less.remove(needed);
            CHECK(workflow::registrationRefusals(less, context).size() == 1);
        }
        CHECK(definition.registerStarts == guards.words(u"starts"_s));
    }
}
