// Random histories, legal and illegal: what may be done is done, what is refused changes nothing, and the whole history
// gives what its steps gave one by one.

#include <random>

#include "small_world.h"

using namespace small;

namespace {

struct Walk {
    History history = {};
    std::mt19937 random;
    int undos = 0, done = 0, refused = 0;

    explicit Walk(unsigned seed) : random(seed) {}
    int pick(int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); }

    QJsonValue valueOf(const FieldDefinition& field) {
        switch (field.kind) {
            case FieldKind::Integer:
                return pick(14);
            case FieldKind::Unit:
                return pick(2) ? u"W"_s : u"R"_s;
            case FieldKind::Units:
                return QJsonArray{u"R"_s, u"T1"_s};
            case FieldKind::Date:
                return u"2026-08-0%1"_s.arg(pick(9) + 1);
            case FieldKind::Milestones:
                return QJsonArray{QJsonObject{{u"name"_s, u"dig"_s}, {u"due"_s, u"2026-07-10"_s}}};
            case FieldKind::Choice:
                return field.of == u"routes"_s ? u"long"_s : pick(8) ? u"satisfied"_s : u"dissatisfied"_s;
            default:
                return u"dig"_s;
        }
    }

    workflow::ActionInput input(const TransitionDefinition& transition) {
        workflow::ActionInput made{.action = transition.id, .fields = {}, .evidence = {}, .comment = u"why"_s};
        for (const QString& asked : transition.asks) {
            if (asked == u"evidence") continue;
            const FieldDefinition* field = history.definition().field(asked);
            if (field && asked != u"co_units"_s && pick(8)) made.fields.insert(asked, valueOf(*field));
        }
        if (transition.asks.contains(u"evidence"_s) && pick(2))
            made.evidence.push_back(History::afterPhoto(QString::number(pick(5))));
        return made;
    }

    /// Mostly one that leads on from here, so that walks get far; now and then any.
    const TransitionDefinition& anyTransition() {
        const auto& all = history.definition().transitions;
        for (int tries = 0;; ++tries) {
            const auto& one = all[static_cast<size_t>(pick(static_cast<int>(all.size())))];
            if (tries > 20 || pick(4) == 0 || one.from.contains(history.file.state)) return one;
        }
    }

    void stepOnce() {
        const std::vector<Actor> people{history.handler, history.other, history.supervisor, history.second};
        const Actor actor = people[static_cast<size_t>(pick(4))];
        history.wait(pick(400));
        if (pick(7) == 0) return undoOnce(actor);
        const auto& transition = anyTransition();
        if (transition.id == u"exclude"_s && pick(30)) return;
        const QString before = told(history.file);
        const auto reasons = history.tryAct(input(transition), actor);
        if (reasons.empty()) {
            ++done;
            REQUIRE_FALSE(history.file.steps.back().ineffective);
        } else {
            ++refused;
            REQUIRE(told(history.file) == before);
        }
    }

    void undoOnce(const Actor& actor) {
        history.wait(-pick(400));
        const CaseStep* last = workflow::undoableStep(history.file);
        if (!last || !workflow::undoRefusals(history.file, actor, history.context()).empty()) return;
        std::vector<Entry> without;
        for (const Entry& entry : history.entries) {
            if (entry.sequence != last->entry) without.push_back(entry);
        }
        history.undo(actor);
        ++undos;
        REQUIRE(told(history.file) == told(workflow::fold(without, history.set)));
    }
};

}  // namespace

TEST_CASE("random histories fold alike, step by step and whole") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    int undos = 0, done = 0, refused = 0, cycles = 0;
    // Few of them come as far as a second cycle: it goes on until one has.
    for (unsigned i = 0; i < 150 || (cycles < 2 && i < 3000); ++i) {
        CAPTURE(i);
        Walk walk(seed + i);
        walk.history.begin();
        for (int step = 0; step < 120; ++step) walk.stepOnce();
        const CaseFile whole = workflow::fold(walk.history.entries, walk.history.set);
        REQUIRE(told(whole) == told(walk.history.file));
        REQUIRE(whole.steps.size() == walk.history.entries.size());
        REQUIRE(whole.version == walk.history.file.version);
        undos += walk.undos;
        done += walk.done;
        refused += walk.refused;
        cycles = std::max(cycles, whole.cycle);
    }
    // The walks must have gone somewhere, or they prove nothing.
    REQUIRE(undos > 50);
    REQUIRE(cycles > 1);
    REQUIRE(done > 1000);
    REQUIRE(refused > 1000);
    WARN("seed " << seed << ": " << done << " done, " << refused << " refused, " << undos << " undone, cycles up to "
                 << cycles);
}
