// All tables from the journal alone, by the same functions that write them day by day.

#include <QJsonDocument>

#include "ledger/case_rows.h"
#include "ledger/ledger_impl.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// Brings the tables up to date with one entry. Cases are folded whole at their first entry.
Expected<void> replay(storage::Store& store, const Surroundings& around, const Entry& entry) {
    const auto payload = [&] { return QJsonDocument::fromJson(entry.payload).object(); };
    switch (entry.kind) {
        case EntryKind::DefinitionPublish: {
            const auto object = payload();
            return store.putDefinition(entry.sequence,
                                       {object.value("path"_L1).toString(), object.value("text"_L1).toString().toUtf8()});
        }
        case EntryKind::RegisterPut: {
            const auto after = registerFromPayload(entry.subject, payload());
            auto row = store.registerEntry(after.kind, after.code);
            if (!row) return Unexpected{std::move(row.error())};
            std::optional<RegisterEntry> before;
            if (*row) before = (*row)->entry();
            return store.putRegister(before ? &*before : nullptr, after);
        }
        case EntryKind::ActivityLog: {
            const auto activity = activityFromPayload(entry.subject, {}, payload());
            const auto definition = around.definitions->activities.find(activity.type);
            if (definition == around.definitions->activities.end()) return {};
            auto named = activity;
            if (const auto* account = around.account(entry.actor)) named.by = account->name;
            return store.putActivity(named, definition->second);
        }
        case EntryKind::ActivityUndo: {
            auto undone = store.activityByNumber(payload().value("number"_L1).toString());
            if (!undone) return Unexpected{std::move(undone.error())};
            if (!*undone) return {};
            return store.removeActivity(**undone, around.definitions->activities);
        }
        case EntryKind::CaseRegister: {
            auto entries = store.entriesOf(entry.subject);
            if (!entries) return Unexpected{std::move(entries.error())};
            return store.putCase(nullptr, caseRowsOf(workflow::fold(*entries, *around.definitions), *around.definitions));
        }
        case EntryKind::AccountPut:
            return store.putAccount(accountFromPayload(entry.subject, payload()));
        case EntryKind::GrantPut:
            return store.putGrant(grantFromPayload(payload()));
        case EntryKind::FilterShare:
            return store.putSharedFilter(sharedFilterFromPayload(entry, payload()));
        case EntryKind::FilterWithdraw:
            return store.removeSharedFilter(entry.subject);
        case EntryKind::LedgerCreate:
        case EntryKind::CaseAct:
        case EntryKind::CaseUndo:
        case EntryKind::CaseMigrate:
        case EntryKind::CaseLink:
        case EntryKind::Reveal:
        case EntryKind::Attempt:
        case EntryKind::SealBroken:
            return {};
    }
    return {};
}

}  // namespace

Expected<RebuildReport> Ledger::rebuild(bool checkOnly) {
    auto& store = *m_impl->store;
    const auto around = m_impl->shared->current();
    auto transaction = Transaction::begin(store);
    if (!transaction) return Unexpected{std::move(transaction.error())};
    auto before = store.tableDigests();
    if (!before) return Unexpected{std::move(before.error())};
    if (auto cleared = store.clearTables(); !cleared) return Unexpected{std::move(cleared.error())};
    RebuildReport report;
    std::optional<Error> failure;
    auto walked = store.eachEntry([&](const Entry& entry) {
        ++report.entries;
        auto replayed = replay(store, *around, entry);
        if (!replayed) failure = std::move(replayed.error());
        return replayed.has_value();
    });
    if (failure) return Unexpected{std::move(*failure)};
    if (!walked) return Unexpected{std::move(walked.error())};
    auto after = store.tableDigests();
    if (!after) return Unexpected{std::move(after.error())};
    for (const auto& [table, digest] : *before) {
        if (after->count(table) == 0 || after->at(table) != digest) report.differing.append(table);
    }
    report.identical = report.differing.isEmpty();
    if (!report.identical) {
        auto rows = store.rowsChangedSinceBegin(report.differing);
        if (!rows) return Unexpected{std::move(rows.error())};
        report.rows = std::move(*rows);
    }
    if (!checkOnly) {
        if (auto committed = transaction->commit(); !committed) return Unexpected{std::move(committed.error())};
    }
    return report;
}

}  // namespace minqing
