#include "ledger/simulation.h"

#include <QJsonDocument>
#include <algorithm>

#include "ledger/reader.h"
#include "policy/policy.h"
#include "workflow/undo.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// Whether the deadline of the case was missed, and which it was.
struct Lateness {
    bool late = false;
    std::optional<Instant> due = {};
};

Lateness latenessOf(const CaseFile& file, const CaseDefinition& definition, Instant now) {
    const auto facts = caseFacts(file, definition);
    const bool running = facts.onTime == YesNo::Open && !isOver(facts.phase) && !facts.paused;
    return {facts.onTime == YesNo::No || (running && facts.dueAt && now > *facts.dueAt), facts.dueAt};
}

/// Reasons of the first list that the second does not have.
std::vector<Reason> newReasons(std::vector<Reason> reasons, const std::vector<Reason>& known) {
    std::erase_if(reasons, [&](const Reason& reason) {
        return std::any_of(known.begin(), known.end(),
                           [&](const Reason& other) { return other.code == reason.code && other.field == reason.field; });
    });
    return reasons;
}

/// One case told twice at the same time: as it was, and as it would have been.
class Replay {
  public:
    Replay(const Surroundings& around, const DefinitionSet& drafted, const CaseDefinition& draft)
        : m_around(around), m_draftedSet(drafted), m_draft(draft), m_real(*around.definitions), m_drafted(drafted) {}

    void run(const std::vector<Entry>& entries, SimulationReport& report);
    Lateness before(Instant now) {
        m_real.finish();
        const auto* definition = pinned();
        return definition ? latenessOf(m_real.file(), *definition, now) : Lateness();
    }
    Lateness after(Instant now) {
        m_drafted.finish();
        return latenessOf(m_drafted.file(), m_draft, now);
    }
    /// A step could not be followed under the draft.
    [[nodiscard]] bool wasCut() const { return m_cut; }

  private:
    Actor actorOf(const Entry& entry) const;
    [[nodiscard]] const CaseDefinition* pinned() {
        return m_around.definitions->caseVersion(m_real.file().type, m_real.file().definitionVersion);
    }
    std::vector<Reason> registering(const Entry& entry, const QJsonObject& payload);
    std::vector<Reason> acting(const Entry& entry, const workflow::ActionInput& input);
    std::vector<Reason> refusalsOf(const CaseFile& file, const workflow::ActionInput& input, const Actor& actor,
                                   const CaseDefinition& definition, const DefinitionSet& definitions, Instant at);
    void follow(const Entry& entry, const workflow::ActionInput& input);
    void note(SimulationReport& report, const Entry& entry, const QString& action, std::vector<Reason> reasons);

    const Surroundings& m_around;
    const DefinitionSet& m_draftedSet;
    const CaseDefinition& m_draft;
    workflow::HistoryFold m_real, m_drafted;
    bool m_cut = false;
};

Actor Replay::actorOf(const Entry& entry) const {
    const auto* account = entry.actor.isNull() ? nullptr : m_around.account(entry.actor);
    return account ? m_around.actorOf(*account, beijingDate(entry.at)) : Actor::system();
}

std::vector<Reason> Replay::registering(const Entry& entry, const QJsonObject& payload) {
    const auto fields = payload.value("fields"_L1).toObject();
    const auto actor = actorOf(entry);
    const auto under = [&](const CaseDefinition& definition, const DefinitionSet& definitions) {
        const auto place = placeOf(fields);
        auto reasons = policy::registrationRefusals(definition.registerBy, place.isEmpty() ? actor.unit : place, actor,
                                                    m_around.units, *m_around.definitions);
        const auto more = workflow::registrationRefusals(fields, {definition, definitions, m_around.units, entry.at});
        reasons.insert(reasons.end(), more.begin(), more.end());
        return reasons;
    };
    auto reasons = under(m_draft, m_draftedSet);
    if (reasons.empty()) return reasons;
    const auto* real = m_around.definitions->caseVersion(m_draft.id, payload.value("version"_L1).toInt(1));
    return real ? newReasons(std::move(reasons), under(*real, *m_around.definitions)) : reasons;
}

std::vector<Reason> Replay::refusalsOf(const CaseFile& file, const workflow::ActionInput& input, const Actor& actor,
                                       const CaseDefinition& definition, const DefinitionSet& definitions, Instant at) {
    std::vector<Reason> reasons;
    auto acting = actor;
    if (const auto* transition = definition.transition(input.action)) {
        reasons = policy::permissionRefusals(transition->by, file, actor, m_around.units, definitions);
        acting = policy::actingBy(transition->by, file, actor, m_around.units);
    }
    const auto more = workflow::refusals(file, input, acting, {definition, definitions, m_around.units, at});
    reasons.insert(reasons.end(), more.begin(), more.end());
    return reasons;
}

std::vector<Reason> Replay::acting(const Entry& entry, const workflow::ActionInput& input) {
    const auto actor = actorOf(entry);
    auto reasons = refusalsOf(m_drafted.file(), input, actor, m_draft, m_draftedSet, entry.at);
    if (reasons.empty()) return reasons;
    // What stands against it under its own definition, too (a role taken away since), is not the draft's doing.
    const auto* real = pinned();
    if (!real) return reasons;
    return newReasons(std::move(reasons), refusalsOf(m_real.file(), input, actor, *real, *m_around.definitions, entry.at));
}

/// It did happen: the draft's case goes on from where the real one then stood, so that each step is judged by itself.
void Replay::follow(const Entry& entry, const workflow::ActionInput& input) {
    auto& file = m_drafted.file();
    const auto* transition = m_draft.transition(input.action);
    if (transition && workflow::leadsFrom(*transition, file.state, m_draft)) return m_drafted.apply(entry);
    m_cut = true;
    CaseFile next = m_real.file();
    next.clocks = std::move(file.clocks);
    const auto* state = m_draft.state(next.state);
    const bool known = state != nullptr;
    next.phase = known ? state->phase : file.phase;
    if (!known) next.state = file.state;
    file = std::move(next);
}

void Replay::note(SimulationReport& report, const Entry& entry, const QString& action, std::vector<Reason> reasons) {
    if (reasons.empty()) return;
    const auto* real = pinned();
    const auto* transition = real ? real->transition(action) : nullptr;
    report.refused.push_back(
        {m_real.file().number, action, transition ? transition->name.text() : action, entry.at, std::move(reasons)});
}

void Replay::run(const std::vector<Entry>& entries, SimulationReport& report) {
    const workflow::UndoneEntries undone(entries);
    for (const auto& entry : entries) {
        if (undone.contains(entry) || entry.kind == EntryKind::CaseUndo) continue;
        m_real.advanceTo(entry);
        m_drafted.advanceTo(entry);
        if (entry.kind == EntryKind::CaseRegister) {
            const auto payload = QJsonDocument::fromJson(entry.payload).object();
            auto reasons = registering(entry, payload);
            m_real.apply(entry);
            m_drafted.apply(entry);
            note(report, entry, u"register"_s, std::move(reasons));
            ++report.steps;
        } else if (entry.kind == EntryKind::CaseAct) {
            const auto input = workflow::actionOfPayload(QJsonDocument::fromJson(entry.payload).object());
            auto reasons = acting(entry, input);
            m_real.apply(entry);
            follow(entry, input);
            note(report, entry, input.action, std::move(reasons));
            ++report.steps;
        } else {
            m_real.apply(entry);
            if (entry.kind == EntryKind::CaseLink) m_drafted.apply(entry);
        }
    }
}

void noteLateness(SimulationReport& report, const QString& number, const Lateness& before, const Lateness& after) {
    report.lateBefore += before.late;
    report.lateAfter += after.late;
    if (before.late == after.late) return;
    (after.late ? report.newlyLate : report.noLongerLate).append(number);
    if (const auto due = (after.late ? after : before).due) report.missed.emplace(number, *due);
}

}  // namespace

Expected<SimulationReport> Reader::simulate(const SimulateDefinition& request, const Actor& actor, std::stop_token stop,
                                            const std::function<void(qint64, qint64)>& progress) {
    const auto around = surroundings();
    if (auto reasons = policy::rightRefusals(actor, Right::PublishDefinitions, *around->definitions); !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    auto base = m_store->definitions();
    if (!base) return Unexpected{std::move(base.error())};
    auto draft = loadDraft(request.draft, *base);
    if (!draft) return Unexpected{std::move(draft.error())};
    DefinitionSet drafted = *draft->definitions;
    const CaseDefinition definition = *drafted.caseVersion(draft->id, draft->version);
    // Whatever version a case runs under, it is told under the draft.
    for (auto& [version, one] : drafted.cases[draft->id]) one = definition;

    SimulationReport report{definition.id, definition.name.text(), draft->version, 0, 0, {}, 0, 0, {}, {}, {}, {}};
    storage::CaseQuery query;
    query.type = draft->id;
    query.sort = u"registered_at"_s;
    query.now = m_clock.now();
    query.scope.all = true;
    auto total = m_store->countCases(query);
    if (!total) return Unexpected{std::move(total.error())};
    if (request.limit > 0) total = std::min<qint64>(*total, request.limit);
    std::optional<storage::PageKey> from;
    do {
        const qint64 left = request.limit > 0 ? request.limit - report.cases : 1000;
        auto page = m_store->cases(query, static_cast<int>(std::min<qint64>(left, 1000)), from);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& row : page->rows) {
            if (stop.stop_requested()) return report;
            if (progress && report.cases % 200 == 0) progress(report.cases, *total);
            auto entries = m_store->entriesOf(row.id);
            if (!entries) return Unexpected{std::move(entries.error())};
            Replay replay(*around, drafted, definition);
            replay.run(*entries, report);
            if (replay.wasCut())
                report.notCompared.append(row.number);
            else
                noteLateness(report, row.number, replay.before(query.now), replay.after(query.now));
            ++report.cases;
        }
        from = page->next;
    } while (from && (request.limit == 0 || report.cases < request.limit));
    return report;
}

}  // namespace minqing
