// Many cases at once, each by its own rules; expiries; batches taken back.

#include <QCoreApplication>
#include <algorithm>

#include "ledger/ledger_impl.h"

namespace minqing {

using namespace Qt::StringLiterals;

Expected<BulkReport> Ledger::executeEach(const std::vector<ActOnCase>& commands, const Actor& actor, bool dryRun) {
    const auto each = [&](Door& door) -> Expected<BulkReport> {
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
    };
    if (dryRun) {
        Door door(*m_impl->store, *m_impl->shared, *m_impl->clock);
        return each(door);
    }
    return m_impl->inTransaction(each);
}

Expected<BulkReport> Ledger::undoBatch(BatchId batch, const Actor& actor) {
    auto entries = m_impl->store->entriesOfBatch(batch);
    if (!entries) return Unexpected{std::move(entries.error())};
    if (entries->empty()) {
        return fail(ErrorKind::Refused, u"no_such_batch"_s,
                    QCoreApplication::translate("Ledger", "There is no batch %1.").arg(batch.value), u"batch"_s);
    }
    std::vector<QString> numbers;
    for (const auto& entry : *entries) {
        auto key = m_impl->store->caseById(entry.subject);
        if (!key) return Unexpected{std::move(key.error())};
        if (*key) numbers.push_back((*key)->number);
    }
    return m_impl->inTransaction([&](Door& door) -> Expected<BulkReport> {
        BulkReport report;
        door.beginBatch();
        for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
            auto file = door.caseFile(*number);
            if (!file) return Unexpected{std::move(file.error())};
            const auto* step = workflow::undoableStep(**file);
            const bool ofBatch = step && (step->batch == batch || step->entry.value == batch.value);
            std::vector<Reason> reasons;
            if (!ofBatch) {
                reasons.push_back(
                    {u"built_upon"_s, QCoreApplication::translate("Ledger", "Case %1 has moved on since.").arg(*number)});
            } else if (auto done = door.execute(UndoCase{*number}, actor); !done) {
                if (done.error().kind == ErrorKind::Storage) return Unexpected{std::move(done.error())};
                reasons = std::move(done.error().reasons);
            }
            report.items.push_back({*number, std::move(reasons)});
        }
        report.batch = door.endBatch();
        return report;
    });
}

Expected<int> Ledger::runExpiries() {
    const auto around = m_impl->shared->current();
    std::vector<ActOnCase> due;
    const auto now = m_impl->clock->now();
    for (const auto& [type, versions] : around->definitions->cases) {
        bool expires = false;
        for (const auto& [version, definition] : versions) {
            for (const auto& clock : definition.clocks) expires = expires || !clock.onExpiry.isEmpty();
        }
        if (!expires) continue;
        storage::CaseQuery query;
        query.type = type;
        query.filters = {{u"light"_s, storage::ListFilter::Comparison::Is, {u"red"_s}}};
        query.now = now;
        query.scope.all = true;
        std::optional<storage::PageKey> from;
        do {
            auto page = m_impl->store->cases(query, 500, from);
            if (!page) return Unexpected{std::move(page.error())};
            for (const auto& facts : page->rows) {
                const auto* definition = around->definitions->caseVersion(type, facts.definitionVersion);
                if (!definition) continue;
                auto entries = m_impl->store->entriesOf(facts.id);
                if (!entries) return Unexpected{std::move(entries.error())};
                const auto file = workflow::fold(*entries, *around->definitions);
                for (const auto& action : workflow::expiredActions(file, *definition, now)) {
                    due.push_back({facts.number, {action, {}, {}, {}}, {}});
                }
            }
            from = page->next;
        } while (from);
    }
    if (due.empty()) return 0;
    auto report = executeEach(due, Actor::system(), false);
    if (!report) return Unexpected{std::move(report.error())};
    return static_cast<int>(
        std::count_if(report->items.begin(), report->items.end(), [](const BulkItem& item) { return item.reasons.empty(); }));
}

}  // namespace minqing
