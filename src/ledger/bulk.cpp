// Many cases at once, each by its own rules; expiries; batches taken back.

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "ledger/ledger_impl.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

template <typename OneCommand>
Expected<BulkReport> runEach(Door& door, const std::vector<OneCommand>& commands, const Actor& actor, bool dryRun) {
    BulkReport report;
    door.beginBatch();
    for (const auto& command : commands) {
        std::optional<Error> error;
        if (dryRun) {
            if (auto checked = door.check(command, actor); !checked) error = std::move(checked.error());
        } else if (auto done = door.execute(command, actor); !done) {
            error = std::move(done.error());
        }
        if (error && error->kind == ErrorKind::Storage) return Unexpected{std::move(*error)};
        report.items.push_back({command.number, error ? std::move(error->reasons) : std::vector<Reason>{}});
    }
    report.batch = door.endBatch();
    return report;
}

/// The link that takes this entry's link back.
LinkCase reversed(const QString& number, const Entry& entry) {
    const auto payload = QJsonDocument::fromJson(entry.payload).object();
    return {number,
            {payload.value("kind"_L1).toString(), payload.value("target"_L1).toString()},
            !payload.value("remove"_L1).toBool()};
}

}  // namespace

Expected<BulkReport> Ledger::executeEach(const std::vector<ActOnCase>& commands, const Actor& actor, bool dryRun) {
    if (!dryRun) return m_impl->inTransaction([&](Door& door) { return runEach(door, commands, actor, false); });
    Door door(*m_impl->store, *m_impl->shared, *m_impl->clock);
    return runEach(door, commands, actor, true);
}

Expected<BulkReport> Ledger::linkEach(const std::vector<LinkCase>& commands, const Actor& actor, bool dryRun) {
    if (!dryRun) return m_impl->inTransaction([&](Door& door) { return runEach(door, commands, actor, false); });
    Door door(*m_impl->store, *m_impl->shared, *m_impl->clock);
    return runEach(door, commands, actor, true);
}

namespace {

Unexpected noSuchBatch(BatchId batch) {
    return fail(ErrorKind::Refused, u"no_such_batch"_s,
                QCoreApplication::translate("Ledger", "There is no batch %1.").arg(batch.value), u"batch"_s);
}

/// Takes one entry of a batch back; gives the reasons why not. Errors: Storage only.
Expected<std::vector<Reason>> undoItem(Door& door, const QString& number, const Entry& entry, BatchId batch,
                                       const Actor& actor) {
    auto file = door.caseFile(number);
    if (!file) return Unexpected{std::move(file.error())};
    const bool link = entry.kind == EntryKind::CaseLink;
    if (!link) {
        const auto* step = workflow::undoableStep(**file);
        const auto& steps = (*file)->steps;
        const bool undone = std::any_of(steps.begin(), steps.end(), [&](const CaseStep& one) {
            return one.entry.value == entry.sequence.value && one.undone;
        });
        if (undone) {
            return std::vector<Reason>{
                {u"already_undone"_s,
                 QCoreApplication::translate("Ledger", "The step of case %1 was taken back already.").arg(number)}};
        }
        const bool ofBatch = step && (step->batch == batch || step->entry.value == batch.value);
        if (!ofBatch) {
            return std::vector<Reason>{
                {u"built_upon"_s, QCoreApplication::translate("Ledger", "Case %1 has moved on since.").arg(number)}};
        }
    }
    auto done = link ? door.execute(reversed(number, entry), actor) : door.execute(UndoCase{number}, actor);
    if (done) return std::vector<Reason>{};
    if (done.error().kind == ErrorKind::Storage) return Unexpected{std::move(done.error())};
    return std::move(done.error().reasons);
}

}  // namespace

Expected<BulkReport> Ledger::undoBatch(BatchId batch, const Actor& actor) {
    auto entries = m_impl->store->entriesOfBatch(batch);
    if (!entries) return Unexpected{std::move(entries.error())};
    std::vector<std::pair<QString, const Entry*>> items;
    for (const auto& entry : *entries) {
        auto key = m_impl->store->caseById(entry.subject);
        if (!key) return Unexpected{std::move(key.error())};
        if (*key) items.emplace_back((*key)->number, &entry);
    }
    if (items.empty()) return noSuchBatch(batch);
    return m_impl->inTransaction([&](Door& door) -> Expected<BulkReport> {
        BulkReport report;
        door.beginBatch();
        for (auto item = items.rbegin(); item != items.rend(); ++item) {
            auto reasons = undoItem(door, item->first, *item->second, batch, actor);
            if (!reasons) return Unexpected{std::move(reasons.error())};
            report.items.push_back({item->first, std::move(*reasons)});
        }
        report.batch = door.endBatch();
        return report;
    });
}

namespace {

/// What the program gives with a step of its own: whom an escalation is told to.
workflow::ActionInput systemInput(const CaseFile& file, const TransitionDefinition& transition, const UnitTree& units) {
    workflow::ActionInput input{transition.id, {}, {}, {}};
    if (!transition.asks.contains(u"escalated_to"_s)) return input;
    const auto* lead = units.find(file.leadUnit);
    const auto superior = lead && !lead->parent.isEmpty() ? lead->parent : units.district();
    input.fields.insert(u"escalated_to"_s, superior);
    return input;
}

/// Does what is due of one case, step by step; gives how many steps. Errors: Storage only.
Expected<int> runStepsOf(Door& door, const QString& number, Instant now) {
    constexpr int atMost = 20;
    const auto& around = door.surroundings();
    for (int done = 0; done < atMost; ++done) {
        auto file = door.caseFile(number);
        if (!file) return Unexpected{std::move(file.error())};
        const auto* definition = around.definitions->caseVersion((*file)->type, (*file)->definitionVersion);
        if (!definition) return done;
        const auto step = workflow::nextSystemStep(**file, *definition, around.definitions->calendar);
        if (!step || !workflow::isDue(*step, around.definitions->calendar, now)) return done;
        const auto input = systemInput(**file, *definition->transition(step->action), around.units);
        auto acted = door.execute(ActOnCase{number, input, {}}, Actor::system());
        if (acted) continue;
        if (acted.error().kind == ErrorKind::Storage) return Unexpected{std::move(acted.error())};
        return done;  // something else stands against it: it stays due
    }
    return atMost;
}

/// Kinds of case with a step that the program takes at any hour: when a clock runs out.
QStringList typesThatExpire(const DefinitionSet& definitions) {
    QStringList types;
    for (const auto& [type, versions] : definitions.cases) {
        const bool expires = std::any_of(versions.begin(), versions.end(), [](const auto& version) {
            const auto& clocks = version.second.clocks;
            return std::any_of(clocks.begin(), clocks.end(), [](const auto& clock) { return !clock.onExpiry.isEmpty(); });
        });
        if (expires) types.append(type);
    }
    return types;
}

}  // namespace

Expected<int> Ledger::runDueSteps(int atOnce) {
    const auto now = m_impl->clock->now();
    const auto around = surroundings();
    const auto& definitions = *around->definitions;
    // At night and on holidays nobody is reminded: the many cases that wait for that are not looked at.
    const bool office = definitions.calendar.nextWorkingInstant(now) == now;
    const auto types = office ? QStringList() : typesThatExpire(definitions);
    if (!office && types.isEmpty()) return 0;
    storage::DueStep last;
    while (true) {
        auto due = m_impl->store->dueSteps(now, last, atOnce, types);
        if (!due) return Unexpected{std::move(due.error())};
        if (due->empty()) return 0;
        auto done = m_impl->inTransaction([&](Door& door) -> Expected<int> {
            int taken = 0;
            door.beginBatch();
            for (const auto& step : *due) {
                auto steps = runStepsOf(door, step.number, now);
                if (!steps) return steps;
                taken += *steps;
            }
            door.endBatch();
            return taken;
        });
        if (!done || *done > 0 || int(due->size()) < atOnce) return done;
        last = std::move(due->back());
    }
}

}  // namespace minqing
