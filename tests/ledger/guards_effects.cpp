// What each step of the shipped kinds of case does beside moving on. See guards_test.cpp.
#include <QJsonArray>
#include <functional>

#include "guards.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A case on which the effect shows, and how it shows. `refused`: the code without its ground, which `spoil` takes away.
struct Seen {
    std::function<void(Situation&)> prepare;
    std::function<bool(const CaseFile& before, const CaseFile& after, const Situation&)> shows;
    const char16_t* refused = nullptr;
    std::function<void(Situation&)> spoil = {};
};

using Before = const CaseFile&;
using After = const CaseFile&;
using Step = const Situation&;

void nothing(Situation&) {}

const std::map<QString, Seen>& effectsOfPeople() {
    static const std::map<QString, Seen> all{
        {u"assign_co_units"_s,
         {[](Situation& one) {
              one.file.coTasks.clear();
              one.input.fields.insert(u"co_units"_s, QJsonArray{u"R"_s});
          },
          [](Before, After after, Step) { return after.coTasks.size() == 1; }}},
        {u"report_for_duty"_s,
         {nothing, [](Before, After after, Step step) { return after.coTasks.front().arrived == step.now; }, u"already_arrived",
          [](Situation& one) { one.file.coTasks.front().arrived = at(2026, 7, 3); }}},
        {u"report_co_handling"_s,
         {nothing, [](Before, After after, Step step) { return after.coTasks.front().reported == step.now; }, u"no_co_task",
          [](Situation& one) { one.file.coTasks.front().reported = at(2026, 7, 3); }}},
        {u"override_join"_s,
         {nothing, [](Before, After after, Step) { return after.coTasks.front().overridden; }, u"nothing_to_override",
          [](Situation& one) { one.file.coTasks.front().reported = at(2026, 7, 3); }}},
        {u"claim"_s,
         {nothing, [](Before, After after, Step step) { return after.claimant == step.actor.id && after.everClaimed; },
          u"already_claimed", [](Situation& one) { one.file.claimant = SubjectId{900}; }}},
        {u"release"_s,
         {[](Situation& one) {
              if (one.file.claimant.isNull()) one.file.claimant = SubjectId{900};
          },
          [](Before, After after, Step) { return after.claimant.isNull(); }, u"not_claimed",
          [](Situation& one) { one.file.claimant = {}; }}},
        {u"record_feedback"_s,
         {[](Situation& one) { one.input.fields.insert(u"satisfaction"_s, u"dissatisfied"_s); },
          [](Before before, After after, Step) { return after.feedback.size() == before.feedback.size() + 1; }}},
        {u"verify"_s,
         {nothing, [](Before before, After after, Step) { return after.verifiers.size() == before.verifiers.size() + 1; },
          u"already_verified", [](Situation& one) { one.file.verifiers.push_back(one.actor.id); }}},
        {u"forget_verification"_s,
         {[](Situation& one) { one.file.verifiers.push_back(SubjectId{900}); },
          [](Before, After after, Step) { return after.verifiers.empty(); }}},
        {u"new_cycle"_s, {nothing, [](Before before, After after, Step) { return after.cycle == before.cycle + 1; }}},
        {u"set_milestones"_s,
         {[](Situation& one) {
              one.input.fields.insert(u"milestones"_s,
                                      QJsonArray{QJsonObject{{u"name"_s, u"one"_s}, {u"due"_s, u"2026-08-01"_s}},
                                                 QJsonObject{{u"name"_s, u"other"_s}, {u"due"_s, u"2026-08-01"_s}}});
          },
          [](Before, After after, Step) { return after.milestones.back().name == u"other"_s; }, u"bad_milestone",
          [](Situation& one) {
              one.input.fields.insert(u"milestones"_s,
                                      QJsonArray{QJsonObject{{u"name"_s, u"one"_s}, {u"due"_s, u"1926-08-01"_s}}});
          }}},
        {u"tick_milestone"_s,
         {[](Situation& one) {
              one.file.milestones.front().done = {};
              one.input.fields.insert(u"milestone"_s, u"one"_s);
          },
          [](Before, After after, Step) { return after.milestones.front().done.isValid(); }, u"no_such_milestone",
          [](Situation& one) { one.input.fields.insert(u"milestone"_s, u"another"_s); }}},
        {u"return_to_sender"_s,
         {nothing,
          [](Before before, After after, Step) { return after.leadUnit.isEmpty() && after.returns == before.returns + 1; }}},
    };
    return all;
}

const std::map<QString, Seen>& effectsOfOversight() {
    const auto answered = [](Extension::Answer answer) {
        return [answer](Before, After after, Step) { return after.extensions.front().answer == answer; };
    };
    const auto unasked = [](Situation& one) { one.file.extensions.clear(); };
    const auto ask = [](Situation& one) { one.file.extensions = {{2, 1, {}, at(2026, 7, 2), SubjectId{900}}}; };
    const auto object = [](Situation& one) { one.file.objectionPending = true; };
    const auto accept = [](Situation& one) { one.file.objectionPending = false; };
    static const std::map<QString, Seen> all{
        {u"request_extension"_s,
         {[](Situation& one) { one.input.fields.insert(u"extension_days"_s, 3); },
          [](Before, After after, Step) { return after.pendingExtension() != nullptr; }, u"extension_limit",
          [](Situation& one) { one.file.clocks.clear(); }}},
        {u"grant_extension"_s, {ask, answered(Extension::Answer::Granted), u"no_extension_pending", unasked}},
        {u"refuse_extension"_s, {ask, answered(Extension::Answer::Refused), u"no_extension_pending", unasked}},
        {u"start_notice"_s, {nothing, [](Before, After after, Step step) { return after.noticeFrom == step.now; }}},
        {u"object"_s,
         {accept, [](Before, After after, Step) { return after.objectionPending; }, u"notice_missing",
          [](Situation& one) { one.file.noticeFrom.reset(); }}},
        {u"uphold_objection"_s,
         {object, [](Before, After after, Step) { return !after.objectionPending; }, u"no_objection", accept}},
        {u"dismiss_objection"_s,
         {object, [](Before, After after, Step) { return !after.objectionPending; }, u"no_objection", accept}},
        {u"list_supervision"_s,
         {nothing, [](Before, After after, Step) { return after.listed; }, u"already_listed",
          [](Situation& one) { one.file.listed = true; }}},
        {u"delist"_s,
         {[](Situation& one) { one.file.listed = true; }, [](Before, After after, Step) { return !after.listed; },
          u"not_listed", [](Situation& one) { one.file.listed = false; }}},
        {u"remind"_s, {nothing, [](Before before, After after, Step) { return after.reminders == before.reminders + 1; }}},
        {u"instruct"_s, {nothing, [](Before, After after, Step) { return after.instructionPending; }}},
        {u"answer_instruction"_s,
         {[](Situation& one) { one.file.instructionPending = true; },
          [](Before, After after, Step) { return !after.instructionPending; }, u"no_instruction",
          [](Situation& one) { one.file.instructionPending = false; }}},
        {u"exclude"_s, {nothing, [](Before, After after, Step) { return !after.exclusion.isEmpty(); }}},
    };
    return all;
}

void checkEffect(const Seen& seen, const QString& id, const Guards& guards, const DefinitionSet& definitions,
                 const UnitTree& units, const QString& state) {
    INFO(guards.kind.toStdString() << ' ' << guards.action.toStdString() << ": " << id.toStdString());
    Situation one(guards, definitions, units, state);
    seen.prepare(one);
    CHECK(seen.shows(one.file, one.after(), one));
    if (!seen.refused) return;
    seen.spoil(one);
    CHECK(one.refusals().contains(QString::fromUtf16(seen.refused)));
}

}  // namespace

TEST_CASE("guards: what a step does beside moving on") {
    const auto definitions = definitionsUnderTest();
    const auto units = guardUnits();
    for (const auto& guards : readGuards()) {
        for (const auto& id : guards.words(u"effects"_s)) {
            const auto of = effectsOfPeople().find(id), over = effectsOfOversight().find(id);
            auto state = guards.words(u"from"_s).value(0);
            if (state == u"*"_s) state = definitions->latestCase(guards.kind)->initial;
            if (of != effectsOfPeople().end()) checkEffect(of->second, id, guards, *definitions, units, state);
            if (over != effectsOfOversight().end()) checkEffect(over->second, id, guards, *definitions, units, state);
        }
        for (const auto& id : guards.words(u"pauses"_s)) {
            Situation one(guards, *definitions, units, guards.words(u"from"_s).value(0));
            for (const auto& run : one.after().clocks) CHECK((!run.running() || run.held == (run.clock == id)));
        }
    }
}
