// The reading half of Store: each function hands on to the part that knows the table.

#include <QCoreApplication>
#include <QFileInfo>

#include "base/hashing.h"
#include "storage/case_query.h"
#include "storage/definition_usage.h"
#include "storage/figures.h"
#include "storage/register_query.h"
#include "storage/row_comparison.h"
#include "storage/schema.h"
#include "storage/store_impl.h"
#include "storage/tables.h"
#include "storage/verification.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {

Expected<std::vector<Entry>> Store::entriesOf(SubjectId subject) {
    return guarded([&] { return m_impl->journal.entriesOf(subject); });
}

Expected<std::vector<Entry>> Store::entriesOfBatch(BatchId batch) {
    return guarded([&] { return m_impl->journal.entriesOfBatch(batch); });
}

Expected<std::optional<CaseKey>> Store::caseByNumber(const QString& number) {
    return guarded([&] { return m_impl->cases.byNumber(number); });
}

Expected<std::optional<CaseKey>> Store::caseById(SubjectId id) {
    return guarded([&] { return m_impl->cases.byId(id); });
}

Expected<std::vector<DueStep>> Store::dueSteps(Instant now, const DueStep& after, int limit, const QStringList& types) {
    return guarded([&] { return m_impl->cases.dueSteps(now, after, limit, types); });
}

Expected<std::vector<SubjectId>> Store::casesWithRunningClocks() {
    return guarded([&] { return m_impl->cases.withRunningClocks(); });
}

Expected<CaseRows> Store::caseRows(SubjectId id) {
    return guarded([&] { return m_impl->cases.rows(id); });
}

Expected<std::optional<RegisterRow>> Store::registerEntry(const QString& kind, const QString& code) {
    return guarded([&] { return m_impl->registers.entry(kind, code); });
}

Expected<std::optional<Activity>> Store::activityByNumber(const QString& number) {
    return guarded([&] { return m_impl->activities.byNumber(number); });
}

Expected<std::vector<Account>> Store::accounts() {
    return guarded([&] { return m_impl->accounts.accounts(); });
}

Expected<std::vector<SharedFilter>> Store::sharedFilters() {
    return guarded([&] { return m_impl->filters.filters(); });
}

Expected<std::vector<DefinitionSource>> Store::definitions() {
    return guarded([&] { return m_impl->definitions.sources(); });
}

Expected<std::vector<PublishedText>> Store::publishedTexts() {
    return guarded([&] { return minqing::storage::publishedTexts(m_impl->connection); });
}

Expected<std::vector<VersionUse>> Store::versionUses(const QString& type) {
    return guarded([&] { return minqing::storage::versionUses(m_impl->connection, type); });
}

Expected<std::vector<Unit>> Store::units() {
    return guarded([&] { return m_impl->registers.units(); });
}

Expected<QString> Store::accountName(SubjectId id) {
    return guarded([&] { return m_impl->accounts.name(id); });
}

Expected<std::optional<EvidenceContent>> Store::evidence(const QString& hash) {
    return guarded([&] {
        auto content = m_impl->evidence.content(hash);
        if (content && toHex(hash256(content->bytes)) != hash) {
            throw Failure(ErrorKind::Storage, u"evidence_damaged"_s,
                          QCoreApplication::translate("Storage",
                                                      "A file kept as evidence in %1 is damaged. Restore the last "
                                                      "backup.")
                              .arg(m_impl->connection.path()));
        }
        return content;
    });
}

Expected<CasePage> Store::cases(const CaseQuery& query, int limit, const std::optional<PageKey>& from, bool inclusive,
                                bool backwards) {
    return guarded([&] { return casePage(m_impl->connection, query, {limit, from, inclusive, backwards}); });
}

Expected<PageIndex> Store::caseIndex(const CaseQuery& query, int step, std::stop_token stop) {
    return guarded([&] { return caseAnchors(m_impl->connection, query, step, stop); });
}

Expected<qint64> Store::countCases(const CaseQuery& query) {
    return guarded([&] { return caseCount(m_impl->connection, query); });
}

Expected<RegisterPage> Store::registers(const RegisterQuery& query, int limit, const std::optional<PageKey>& from,
                                        bool inclusive, bool backwards) {
    return guarded([&] { return registerPage(m_impl->connection, query, {limit, from, inclusive, backwards}); });
}

Expected<PageIndex> Store::registerIndex(const RegisterQuery& query, int step, std::stop_token stop) {
    return guarded([&] { return registerAnchors(m_impl->connection, query, step, stop); });
}

Expected<std::vector<Activity>> Store::activities(const ActivityQuery& query, int limit, const std::optional<PageKey>& from,
                                                  std::optional<PageKey>* next) {
    return guarded([&] { return m_impl->activities.page(query, limit, from, next); });
}

Expected<std::vector<GroupCount>> Store::factCounts(const FactQuery& query, const QString& by) {
    return guarded([&] {
        m_impl->settle();
        if (auto counted = m_impl->cube.count(query, by)) {
            countLate(m_impl->connection, query, by, *counted);
            return std::move(*counted);
        }
        return countFacts(m_impl->connection, query, by);
    });
}

Expected<QStringList> Store::factNumbers(const FactQuery& query) {
    return guarded([&] { return numbersOfFacts(m_impl->connection, query); });
}

Expected<std::vector<qint64>> Store::factDurations(const FactQuery& query, const QString& fact) {
    return guarded([&] { return durationsOfFacts(m_impl->connection, query, fact); });
}

Expected<std::vector<DayCount>> Store::dayCounts(const FactQuery& query) {
    return guarded([&] {
        m_impl->settle();
        return countDays(m_impl->connection, query);
    });
}

Expected<LedgerCounts> Store::counts() {
    return guarded([&] {
        auto& db = m_impl->connection;
        const Snapshot snapshot(db);
        const auto registers = [&](const char* kind) {
            auto row = db.use("SELECT count(*) FROM register_entry WHERE kind=?");
            row->bindUtf8(1, kind);
            return row->step() ? row->integer(0) : 0;
        };
        return LedgerCounts{.schemaVersion = schemaVersionOf(db),
                            .entries = db.integer("SELECT coalesce(max(sequence),0) FROM journal"),
                            .units = registers("unit"),
                            .grids = registers("grid"),
                            .households = registers("household"),
                            .people = registers("person"),
                            .cases = db.integer("SELECT count(*) FROM case_file"),
                            .activities = db.integer("SELECT count(*) FROM activity"),
                            .sizeBytes = QFileInfo(path()).size() + QFileInfo(path() + u"-wal"_s).size()};
    });
}

Expected<std::vector<Entry>> Store::journal(std::optional<SubjectId> subject, std::optional<SubjectId> actor, int limit,
                                            EntryId before) {
    return guarded([&] { return m_impl->journal.newest(subject, actor, limit, before); });
}

Expected<void> Store::eachEntry(const std::function<bool(const Entry&)>& visit) {
    return guarded([&] { m_impl->journal.each(visit); });
}

Expected<VerifyReport> Store::verify() {
    return guarded([&] { return verifyLedger(path(), m_impl->key); });
}

Expected<std::map<QString, QByteArray>> Store::tableDigests() {
    return guarded([&] {
        m_impl->settle();
        return digestsOfTables(m_impl->connection);
    });
}

Expected<void> Store::clearTables() {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->settle();
        emptyTables(m_impl->connection);
    });
}

Expected<QStringList> Store::rowsChangedSinceBegin(const QStringList& tables) {
    constexpr qsizetype most = 100;
    return guarded([&] {
        m_impl->settle();
        // What is not committed only the writing connection sees.
        Connection before(m_impl->connection.path(), Connection::Access::ReadOnly);
        before.applyPragmas();
        QStringList names;
        for (const auto& table : tables) {
            for (const auto& name : differingRows(before, m_impl->connection, table, most)) {
                if (names.size() < most && !names.contains(name)) names.append(name);
            }
        }
        return names;
    });
}

Expected<void> Store::backupTo(const QString& target) {
    return guarded([&] { copyLedger(m_impl->connection, target); });
}

Expected<void> Store::indexField(const QString& caseType, const QString& fieldId) {
    return guarded([&] {
        m_impl->requireTransaction();
        indexCaseField(m_impl->connection, caseType, fieldId);
    });
}

}  // namespace minqing::storage
