#include "storage/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "base/platform/system.h"
#include "storage/schema.h"
#include "storage/storage_text.h"
#include "storage/store_impl.h"
#include "storage/tables.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

void removeNewFiles(const QString& path) {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal", ".key"}) QFile::remove(path + QLatin1String(suffix));
}

void writeIdentity(Connection& connection, const LedgerIdentity& identity) {
    auto insert = connection.use("INSERT INTO ledger VALUES (1,?,?,?,?,0)");
    insert->bindBlob(1, identity.uuid.toBytes());
    insert->bind(2, identity.district);
    insert->bind(3, identity.name);
    insert->bind(4, identity.created.ms);
    insert->run();
}

void migrateWithBackup(Connection& connection) {
    const int version = schemaVersionOf(connection);
    if (version == schemaVersion()) return;
    copyLedger(connection, connection.path() + u".before-"_s + QString::number(schemaVersion()));
    Transaction transaction(connection);
    migrate(connection);
    transaction.commit();
}

void setUpNewFile(Connection& connection) {
    connection.run("PRAGMA page_size=8192");
    connection.run(("PRAGMA application_id=" + std::to_string(applicationId)).c_str());
    Statement wal(connection.handle(), connection.path(), "PRAGMA journal_mode=WAL");
    if (wal.step() && wal.view(0) == QByteArrayView("wal")) return;
    throw Failure(ErrorKind::Storage, u"no_write_ahead_log"_s,
                  StorageText::tr(
                      "The disk that holds %1 cannot keep a ledger safe (no write-ahead log). Choose a disk of this computer.")
                      .arg(connection.path()));
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Store::~Store() {
    if (m_impl) m_impl->rollback();
}

Expected<std::unique_ptr<Store>> Store::create(const QString& path, const LedgerIdentity& identity) {
    return guarded([&] {
        requirePlaceForNewFile(path);
        auto lock = lockLedger(path);
        if (auto made = makePrivateFile(path); !made) throw Failure(std::move(made.error()));
        try {
            auto impl = std::make_unique<Impl>(path, Connection::Access::ReadWrite);
            impl->lock = std::move(lock);
            setUpNewFile(impl->connection);
            impl->connection.applyPragmas();
            impl->writable = true;
            Transaction transaction(impl->connection);
            migrate(impl->connection);
            impl->connection.run("DELETE FROM rebuild_due");
            renewNameOrder(impl->connection);
            writeIdentity(impl->connection, identity);
            impl->journal.setDevice(enrolDevice(impl->connection, path));
            transaction.commit();
            impl->readIdentity();
            return std::unique_ptr<Store>(new Store(std::move(impl)));
        } catch (...) {
            removeNewFiles(path);
            throw;
        }
    });
}

void Store::discard(std::unique_ptr<Store> store) {
    const QString path = store->path();
    const auto lock = std::move(store->m_impl->lock);  // nobody comes in between
    store.reset();
    removeNewFiles(path);
}

Expected<std::unique_ptr<Store>> Store::open(const QString& given, OpenMode mode) {
    return guarded([&] {
        // By one name only: the lock and the key lie beside the file itself.
        const QString path = QFileInfo(given).isSymLink() ? QFileInfo(given).canonicalFilePath() : given;
        requireLedgerFile(path.isEmpty() ? given : path);
        const bool writable = mode == OpenMode::ReadWrite;
        std::optional<FileLock> lock;
        if (writable) lock = lockLedger(path);
        auto impl = std::make_unique<Impl>(path, writable ? Connection::Access::ReadWrite : Connection::Access::ReadOnly);
        impl->lock = std::move(lock);
        impl->writable = writable;
        impl->connection.applyPragmas();
        requireOurSchema(impl->connection);
        if (writable) {
            migrateWithBackup(impl->connection);
            impl->rebuildDue = impl->connection.integer("SELECT count(*) FROM rebuild_due") > 0;
            impl->sealBroken = brokenSeal(impl->connection, !impl->rebuildDue);
            Transaction transaction(impl->connection);
            renewNameOrder(impl->connection);
            impl->journal.setDevice(enrolDevice(impl->connection, path));
            transaction.commit();
        } else if (schemaVersionOf(impl->connection) < schemaVersion()) {
            throw Failure(
                ErrorKind::Storage, u"older_ledger"_s,
                StorageText::tr("%1 was written by an older version of this program. Open it once for writing; it is then "
                                "brought up to date, after a backup.")
                    .arg(path));
        }
        impl->readIdentity();
        return std::unique_ptr<Store>(new Store(std::move(impl)));
    });
}

const QString& Store::path() const { return m_impl->connection.path(); }
bool Store::isRebuildDue() const { return m_impl->rebuildDue; }
std::optional<BrokenSeal> Store::sealBroken() const { return m_impl->sealBroken; }
const LedgerIdentity& Store::identity() const { return m_impl->identity; }

void Store::Impl::readIdentity() {
    auto row = connection.use("SELECT id, district, name, created FROM ledger");
    if (!row->step()) throw Failure(sqliteError(SQLITE_CORRUPT, connection.path(), u"no identity"_s));
    identity.uuid = Uuid::fromBytes(row->bytes(0)).value_or(Uuid{});
    identity.district = row->text(1);
    identity.name = row->text(2);
    identity.created = {row->integer(3)};
    std::copy(identity.uuid.bytes.begin(), identity.uuid.bytes.end(), key.begin());
}

void Store::Impl::requireTransaction() const {
    if (connection.inTransaction() && writable) return;
    throw Failure(ErrorKind::Storage, u"no_transaction"_s,
                  StorageText::tr("The change to %1 was given up after an earlier failure. Nothing was changed; try again.")
                      .arg(connection.path()));
}

void Store::Impl::begin() {
    connection.requireSameFile();
    connection.run("BEGIN IMMEDIATE");
    if (!stale) return;
    codes.forget();
    journal.load();
    stale = false;
}

void Store::Impl::settle() {
    if (connection.inTransaction() && !tally.empty()) tally.flush();
}

void Store::Impl::commit() {
    requireTransaction();
    tally.flush();
    journal.flush();
    sealState(connection, journal);
    connection.requireSameFile();
    connection.run("COMMIT");
    cube.forget();
}

void Store::Impl::rollback() noexcept {
    if (connection.inTransaction()) sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    tally.clear();
    cube.forget();
    stale = true;
}

Expected<void> Store::begin() {
    return guarded([&] { m_impl->begin(); });
}

Expected<void> Store::commit() {
    auto done = guarded([&] { m_impl->commit(); });
    if (!done) m_impl->rollback();
    return done;
}

void Store::rollback() { m_impl->rollback(); }

Expected<void> Store::append(Entry& entry, const QByteArray& stored) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->journal.append(entry, stored);
    });
}

Expected<void> Store::seal() {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->journal.seal();
    });
}

Expected<void> Store::putCase(const CaseRows* before, const CaseRows& after) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->cases.put(before, after);
    });
}

Expected<void> Store::putRegister(const RegisterEntry* before, const RegisterEntry& after, const RegisterLine* line) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->registers.put(before, after, line);
    });
}

Expected<void> Store::putActivity(const Activity& activity, const ActivityDefinition& definition) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->activities.put(activity);
        m_impl->registers.visit(definition.subject, activity);
    });
}

Expected<void> Store::removeActivity(const Activity& activity, const std::map<QString, ActivityDefinition>& definitions) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->activities.remove(activity);
        const auto found = definitions.find(activity.type);
        if (found == definitions.end()) return;
        QStringList types;
        for (const auto& [type, definition] : definitions) {
            if (definition.subject == found->second.subject) types.append(type);
        }
        m_impl->registers.recountVisits(found->second.subject, activity.subject, types);
    });
}

Expected<void> Store::putAccount(const Account& account) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->accounts.put(account);
    });
}

Expected<void> Store::putGrant(const Grant& grant) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->accounts.put(grant);
    });
}

Expected<void> Store::putSharedFilter(const SharedFilter& filter) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->filters.put(filter);
    });
}

Expected<void> Store::removeSharedFilter(SubjectId id) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->filters.remove(id);
    });
}

Expected<void> Store::putDefinition(EntryId entry, const DefinitionSource& source) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->definitions.put(entry, source);
    });
}

Expected<void> Store::putEvidence(const QString& hash, const EvidenceContent& content) {
    return guarded([&] {
        m_impl->requireTransaction();
        m_impl->evidence.put(hash, content);
    });
}

Expected<int> Store::nextSerial(const QString& prefix, int day) {
    return guarded([&] {
        m_impl->requireTransaction();
        return m_impl->definitions.nextSerial(prefix, day);
    });
}

}  // namespace minqing::storage
