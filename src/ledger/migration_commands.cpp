// Cases to another version of their definition, one by one and many at once.

#include <QCoreApplication>
#include <QJsonDocument>

#include "ledger/ledger_impl.h"
#include "ledger/ledger_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// It stands in the history of each case; who only looks what would happen need not give it.
std::vector<Reason> commentRefusals(const QString& comment) {
    if (!comment.trimmed().isEmpty()) return {};
    return {{u"comment_missing"_s, LedgerText::tr("Moving cases to another version needs a reason in words."), u"comment"_s}};
}

/// What is wrong with the request itself, before any case is looked at.
std::vector<Reason> requestRefusals(const MigrateCases& request, const Actor& actor, bool dryRun,
                                    const DefinitionSet& definitions) {
    auto reasons = policy::rightRefusals(actor, Right::PublishDefinitions, definitions);
    if (!dryRun) {
        const auto missing = commentRefusals(request.comment);
        reasons.insert(reasons.end(), missing.begin(), missing.end());
    }
    const auto* latest = definitions.latestCase(request.type);
    if (!latest) {
        reasons.push_back(
            {u"no_such_case_type"_s, LedgerText::tr("There is no kind of case called \"%1\".").arg(request.type), u"type"_s});
    } else if (!definitions.caseVersion(request.type, request.plan.version)) {
        reasons.push_back({u"no_such_definition"_s,
                           LedgerText::tr("There is no version %1 of \"%2\". The latest is %3; publish the new one first.")
                               .arg(request.plan.version)
                               .arg(latest->name.text())
                               .arg(latest->version),
                           u"to"_s});
    }
    return reasons;
}

/// All cases of the type that run under another version (and, where asked, under just that one).
Expected<QStringList> chosenNumbers(storage::Store& store, const MigrateCases& request, Instant now) {
    if (!request.numbers.isEmpty()) return request.numbers;
    storage::CaseQuery query;
    query.type = request.type;
    query.sort = u"number"_s;
    query.descending = false;
    query.now = now;
    query.scope.all = true;
    QStringList numbers;
    std::optional<storage::PageKey> from;
    do {
        auto page = store.cases(query, 1000, from);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& row : page->rows) {
            const bool over = row.phase == Phase::Closed || row.phase == Phase::Void;
            if (row.definitionVersion == request.plan.version || (over && !request.plan.closedToo)) continue;
            if (!request.from || *request.from == row.definitionVersion) numbers.append(row.number);
        }
        from = page->next;
    } while (from);
    return numbers;
}

}  // namespace

Expected<MigratedCase> Door::migrate(const MigrateCase& command, const Actor& actor, bool dryRun, Receipt& receipt) {
    const auto& definitions = *m_around->definitions;
    if (auto reasons = policy::rightRefusals(actor, Right::PublishDefinitions, definitions); !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    // Who keeps the definitions need not see what the cases say.
    auto held = hold(command.number, Actor::system());
    if (!held) return Unexpected{std::move(held.error())};
    const CaseFile stood = (*held)->file;
    MigratedCase done{command.number, stood.definitionVersion, stood.state, {}, {}, {}};
    done.reasons = workflow::migrationRefusals(stood, command.plan, definitions, m_around->units);
    if (!done.reasons.empty()) return done;
    auto payload = workflow::migrationPayload(stood, command.plan, definitions);
    if (!command.comment.isEmpty()) payload.insert(u"comment"_s, command.comment.trimmed());
    done.toState = payload.value("state"_L1).toString();
    CaseFile stands = stood;
    if (dryRun) {
        Entry entry;
        entry.kind = EntryKind::CaseMigrate;
        entry.at = m_clock.now();
        entry.actor = actor.id;
        entry.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
        static_cast<void>(workflow::foldOne(stands, entry, definitions));
    } else {
        auto appended = appendToCase(**held, EntryKind::CaseMigrate, payload, actor, receipt);
        if (!appended) return Unexpected{std::move(appended.error())};
        stands = (*held)->file;
    }
    for (const auto& one : workflow::movedDeadlines(stood, stands)) {
        done.moved.push_back({command.number, one.clock, one.before, one.after});
    }
    return done;
}

Expected<Receipt> Door::run(const MigrateCase& command, const Actor& actor) {
    if (auto reasons = commentRefusals(command.comment); !reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    auto done = migrate(command, actor, m_checkOnly, receipt);
    if (!done) return Unexpected{std::move(done.error())};
    if (!done->reasons.empty()) return fail(ErrorKind::Refused, std::move(done->reasons));
    receipt.number = command.number;
    receipt.moved = std::move(done->moved);
    return receipt;
}

Expected<MigrationReport> Ledger::migrate(const MigrateCases& request, const Actor& actor, bool dryRun,
                                          const MigrationWatch& watch) {
    const auto around = m_impl->shared->current();
    if (auto reasons = requestRefusals(request, actor, dryRun, *around->definitions); !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    auto numbers = chosenNumbers(*m_impl->store, request, m_impl->clock->now());
    if (!numbers) return Unexpected{std::move(numbers.error())};
    const auto each = [&](Door& door) -> Expected<MigrationReport> {
        MigrationReport report;
        if (!dryRun) door.beginBatch();
        for (const auto& number : *numbers) {
            if (watch.stop.stop_requested()) {
                return fail(ErrorKind::Refused, u"stopped"_s, LedgerText::tr("Stopped. Every case was left as it was."));
            }
            if (watch.progress) watch.progress(static_cast<qint64>(report.cases.size()), numbers->size());
            Receipt receipt;
            auto done = door.migrate({number, request.plan, request.comment}, actor, dryRun, receipt);
            if (!done && done.error().kind == ErrorKind::Storage) return Unexpected{std::move(done.error())};
            report.cases.push_back(done ? std::move(*done) : MigratedCase{number, 0, {}, {}, done.error().reasons, {}});
        }
        if (!dryRun) report.batch = door.endBatch();
        return report;
    };
    if (dryRun) {
        Door door(*m_impl->store, *m_impl->shared, *m_impl->clock);
        return each(door);
    }
    return m_impl->inTransaction(each);
}

}  // namespace minqing
