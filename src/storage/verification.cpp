#include "storage/verification.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <atomic>
#include <functional>
#include <thread>
#include <utility>

#include "storage/evidence_table.h"
#include "storage/journal.h"
#include "storage/page_check.h"
#include "storage/recount.h"
#include "storage/row_writer.h"
#include "storage/schema.h"
#include "storage/schema_check.h"
#include "storage/storage_text.h"
#include "storage/tables.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

/// The chain of one device, walked along.
struct Chain {
    Uuid uuid;
    QByteArray publicKey;
    Hash256 hash{};
    qint64 sequence = 0;
    qint64 sealed = 0;  ///< the last entry that a checkpoint signs
    qint64 at = 0;      ///< of the entry before
};

/// Entries whose time lies well before that of the entry before them: the clock of the computer was set back.
struct TimesGoingBack {
    qint64 count = 0;
    qint64 sequence = 0, before = 0, at = 0;  ///< the first of them, and the times around it
};
/// Clocks are set right by a little all the time.
constexpr qint64 backIsMore = 10 * msPerMinute;

QString minuteOf(qint64 at) { return beijingDate({at}).toString(Qt::ISODate) + u' ' + beijingTime({at}).toString(u"HH:mm"_s); }

struct Checkpoint {
    QByteArray hash;
    qint64 at = 0;
    QByteArray signature;
};

class JournalCheck {
  public:
    JournalCheck(Connection& connection, VerifyReport& report) : m_connection(connection), m_report(report) {}

    void run() {
        readDevices();
        readCheckpoints();
        m_uuids.resize(static_cast<std::size_t>(m_connection.integer("SELECT coalesce(max(sequence),0) FROM journal")) + 1);
        for (int kind = 0; !entryKindCode(static_cast<EntryKind>(kind)).isEmpty(); ++kind) {
            m_kinds.push_back(entryKindCode(static_cast<EntryKind>(kind)).toUtf8());
        }
        auto rows = m_connection.use(
            "SELECT sequence, id, device, device_sequence, logical, at, actor, kind, subject, coalesce(batch,0), "
            "payload,"
            " hash FROM journal ORDER BY sequence");
        while (rows->step()) {
            checkEntry(*rows);
            checkCheckpoint(*rows);
            checkSealed(*rows);
        }
        if (m_report.checkpoints != m_checkpoints.size()) {
            note(m_report, StorageText::tr("The journal lacks entries that a checkpoint signs."));
        }
        tellTimesGoingBack();
        checkState();
        m_files.check(m_connection, m_report);
    }

  private:
    void readDevices() {
        auto rows = m_connection.use("SELECT number, id, public_key FROM device");
        while (rows->step()) {
            m_chains.insert(rows->number(0), {Uuid::fromBytes(rows->bytes(1)).value_or(Uuid{}), rows->bytes(2), {}, 0});
        }
    }

    void readCheckpoints() {
        auto rows = m_connection.use("SELECT device, device_sequence, hash, at, signature FROM checkpoint");
        while (rows->step()) {
            m_checkpoints.insert({rows->number(0), rows->integer(1)}, {rows->bytes(2), rows->integer(3), rows->bytes(4)});
        }
    }

    Uuid uuidAt(qint64 sequence) const {
        const auto at = static_cast<std::size_t>(sequence);
        return sequence > 0 && at < m_uuids.size() ? m_uuids[at] : Uuid{};
    }

    void checkEntry(const Statement& row) {
        const qint64 sequence = row.integer(0);
        ++m_report.entries;
        if (sequence != m_report.entries && !m_gapTold) {
            note(m_report, StorageText::tr("The journal has a gap: entry %1 is missing.").arg(m_report.entries));
            m_gapTold = true;
        }
        const auto id = row.view(1);
        Uuid uuid;
        std::copy_n(id.begin(), std::min<qsizetype>(id.size(), 16), uuid.bytes.begin());
        if (static_cast<std::size_t>(sequence) < m_uuids.size()) m_uuids[static_cast<std::size_t>(sequence)] = uuid;
        auto& chain = m_chains[row.number(2)];
        const int kind = row.number(7);
        const bool known = kind >= 0 && kind < static_cast<int>(m_kinds.size());
        const QByteArray payload = m_codec.unpack(row.view(10));
        m_files.add(sequence, payload);
        const Hash256 hash = chainHash(chain.hash, {.id = uuid,
                                                    .device = chain.uuid,
                                                    .actor = uuidAt(row.integer(6)),
                                                    .subject = uuidAt(row.integer(8)),
                                                    .batch = uuidAt(row.integer(9)),
                                                    .deviceSequence = row.integer(3),
                                                    .logical = row.integer(4),
                                                    .at = row.integer(5),
                                                    .kind = known ? m_kinds[static_cast<std::size_t>(kind)] : QByteArray(),
                                                    .payload = payload});
        const auto stored = row.view(11);
        if (row.integer(3) != chain.sequence + 1) {
            note(m_report, StorageText::tr("Entry %1 does not follow the one before it in its device's chain.").arg(sequence));
        }
        if (stored != QByteArrayView(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()))) {
            note(m_report, StorageText::tr("Entry %1 was changed: it does not fit its place in the chain.").arg(sequence));
        }
        // Go on from what is stored, so that one changed entry is told once and not by everything after it.
        noteTime(sequence, chain, row.integer(5));
        chain.sequence = row.integer(3);
        std::copy_n(stored.begin(), std::min<qsizetype>(stored.size(), 32), chain.hash.begin());
        m_lastSequence = sequence;
        if (kind == int(EntryKind::LedgerCreate)) checkIdentity(payload);
        if (kind == int(EntryKind::SealBroken)) tellBroken(row.integer(5), payload);
    }

    void noteTime(qint64 sequence, Chain& chain, qint64 at) {
        const qint64 before = std::exchange(chain.at, at);
        if (before - at <= backIsMore) return;
        if (m_back.count++ == 0) m_back = {1, sequence, before, at};
    }

    void tellTimesGoingBack() {
        if (m_back.count == 0) return;
        m_report.notes.push_back(
            StorageText::tr(
                "Times in the journal go back by more than ten minutes, %1 times; first at entry %2, of %3 after one "
                "of %4. The clock of the computer was set back then, or had been fast.")
                .arg(m_back.count)
                .arg(m_back.sequence)
                .arg(minuteOf(m_back.at), minuteOf(m_back.before)));
    }

    void checkIdentity(const QByteArray& payload) {
        const auto made = QJsonDocument::fromJson(payload).object();
        auto row = m_connection.use("SELECT district, name FROM ledger");
        if (!row->step() || !made.contains("district"_L1)) return;
        if (row->text(0) == made.value("district"_L1).toString() && row->text(1) == made.value("name"_L1).toString()) return;
        note(m_report,
             StorageText::tr("The name or the code of the district was changed outside the program: the ledger was made "
                             "for %1 (%2).")
                 .arg(made.value("name"_L1).toString(), made.value("district"_L1).toString()));
    }

    void tellBroken(qint64 at, const QByteArray& payload) {
        const auto found = QJsonDocument::fromJson(payload).object();
        note(m_report,
             StorageText::tr("When the ledger was opened on %1, it did not end as its device had signed it (signed up to "
                             "entry %2, found up to entry %3): it had been changed outside the program.")
                 .arg(minuteOf(at))
                 .arg(found.value("signed"_L1).toInteger())
                 .arg(found.value("found"_L1).toInteger()));
    }

    void checkCheckpoint(const Statement& row) {
        const auto found = m_checkpoints.constFind({row.number(2), row.integer(3)});
        if (found == m_checkpoints.constEnd()) return;
        ++m_report.checkpoints;
        const auto& chain = m_chains[row.number(2)];
        const auto message = checkpointMessage(chain.uuid, row.integer(3), row.view(11), found->at);
        if (found->hash == row.view(11) && verifySignature(message, found->signature, chain.publicKey)) return;
        note(m_report, StorageText::tr("The checkpoint at entry %1 is not signed by its device.").arg(row.integer(0)));
    }

    /// A crash loses no checkpoint: it is written in the same transaction as the entry that it signs.
    void checkSealed(const Statement& row) {
        auto& chain = m_chains[row.number(2)];
        const qint64 number = row.integer(3);
        if (m_checkpoints.contains({row.number(2), number})) chain.sealed = number;
        if (number - chain.sealed < entriesPerCheckpoint) return;
        chain.sealed = number;
        if (m_missingTold) return;
        m_missingTold = true;
        note(m_report, StorageText::tr("The checkpoint at entry %1 is missing: the device signs its entries at the latest "
                                       "after every %2. Checkpoints were removed outside the program (checkpoint_missing).")
                           .arg(row.integer(0))
                           .arg(entriesPerCheckpoint));
    }

    void checkState() {
        auto seal = m_connection.use("SELECT device, sequence, signature FROM state_seal");
        if (!seal->step()) {
            if (m_report.entries > 0) note(m_report, StorageText::tr("The signature of the tables is missing."));
            return;
        }
        const auto& chain = m_chains[seal->number(0)];
        const auto message = stateMessage(m_connection, seal->integer(1), toBytes(chain.hash));
        if (seal->integer(1) != m_lastSequence || !verifySignature(message, seal->bytes(2), chain.publicKey)) {
            note(m_report, StorageText::tr("The end of the journal and the tables are not as their device signed them."));
        }
    }

    Connection& m_connection;
    PayloadCodec m_codec;
    VerifyReport& m_report;
    QHash<int, Chain> m_chains;
    std::vector<Uuid> m_uuids;
    std::vector<QByteArray> m_kinds;
    QHash<std::pair<int, qint64>, Checkpoint> m_checkpoints;  // by device and its sequence
    EvidenceReferences m_files;
    TimesGoingBack m_back;
    qint64 m_lastSequence = 0;
    bool m_gapTold = false;
    bool m_missingTold = false;
};

void checkTable(Connection& connection, const DigestKey& key, const char* name, VerifyReport& report) {
    const QByteArray table(name);
    const QByteArray scan = "SELECT * FROM " + table;
    Statement rows(connection.handle(), connection.path(), scan);
    RowReader reader;
    Recount recount(connection);
    const bool cases = table == "case_file";
    const bool registers = table == "register_entry";
    quint64 sum = 0;
    qint64 count = 0;
    for (; rows.step(); ++count) {
        sum += reader.digest(rows, key);
        if (cases) recount.caseRow(rows);
        if (registers) recount.registerRow(rows);
    }
    auto kept = connection.use("SELECT row_count, digest FROM table_digest WHERE name=?");
    kept->bindUtf8(1, table);
    const bool found = kept->step();
    if ((found ? kept->integer(0) : 0) != count || (found ? static_cast<quint64>(kept->integer(1)) : 0) != sum) {
        note(report, StorageText::tr("Rows of table %1 were changed outside the program. \"ledger rebuild --check\" names the "
                                     "cases and entries, \"ledger rebuild\" makes the table anew.")
                         .arg(QString::fromLatin1(name)));
    }
    const auto differs = [&](const char* counter) {
        note(report,
             StorageText::tr("Counter %1 differs from a recount. Run \"ledger rebuild\".").arg(QString::fromLatin1(counter)));
    };
    if (cases && !recount.casesAgree()) differs("case_counter");
    if (cases && !recount.daysAgree()) differs("day_counter");
    if (registers && !recount.rosterAgrees()) differs("roster_counter");
}

QByteArray currentSeal(Connection& connection) {
    auto row = connection.use("SELECT signature FROM state_seal");
    return row->step() ? row->bytes(0) : QByteArray();
}

/// What is damaged is told with its table, and the other checks go on.
void checkOne(const QByteArray& table, VerifyReport& report, const std::function<void()>& check) {
    const auto done = guarded(check);
    if (done) return;
    if (done.error().has(u"search_index_damaged")) {
        note(report, done.error().text());
        return;
    }
    if (!done.error().has(u"file_damaged")) throw Failure(done.error());
    note(report, StorageText::tr("Table %1 cannot be read to its end: the file is damaged there. Restore the last backup.")
                     .arg(QString::fromLatin1(table)));
}

/// Works off the shared list of checks on one connection: the journal, the digested tables, the pages of every table, the
/// files.
void work(const DigestKey& key, std::atomic<std::size_t>& next, VerifyReport& report, Connection& connection) {
    const auto& tables = digestedTables();
    const auto stored = storedTables(connection);
    const std::size_t files = tables.size() + stored.size() + 1;
    for (std::size_t check = next++; check <= files; check = next++) {
        if (check == 0) {
            checkOne("sqlite_schema", report, [&] { checkSchemaParts(connection, report); });
            checkOne("journal", report, [&] { JournalCheck(connection, report).run(); });
        } else if (check <= tables.size()) {
            const char* name = tables[check - 1].name;
            checkOne(name, report, [&] { checkTable(connection, key, name, report); });
        } else if (check == files) {
            checkOne("evidence", report, [&] { checkEvidenceContents(connection, report); });
        } else {
            const auto& name = stored[check - 1 - tables.size()];
            checkOne(name, report, [&] { checkPages(connection, name, report); });
        }
    }
}

}  // namespace

VerifyReport verifyLedger(const QString& path, const DigestKey& key) {
    std::array<VerifyReport, 2> reports;
    Connection first(path, Connection::Access::ReadOnly);
    Connection second(path, Connection::Access::ReadOnly);
    first.applyPragmas();
    second.applyPragmas();
    std::optional<Snapshot> firstSnapshot;
    std::optional<Snapshot> secondSnapshot;
    // A writer may commit between the two beginnings: until both see the same seal, again.
    do {
        secondSnapshot.reset();
        firstSnapshot.reset();
        firstSnapshot.emplace(first);
        const QByteArray seal = currentSeal(first);
        secondSnapshot.emplace(second);
        if (seal == currentSeal(second)) break;
    } while (true);
    std::atomic<std::size_t> next = 0;
    std::optional<Error> failure;
    std::thread other([&] {
        const auto done = guarded([&] { work(key, next, reports[1], second); });
        if (!done) failure = done.error();
    });
    const auto done = guarded([&] { work(key, next, reports[0], first); });
    other.join();
    if (!done) throw Failure(done.error());
    if (failure) throw Failure(*failure);
    reports[0].entries += reports[1].entries;
    reports[0].checkpoints += reports[1].checkpoints;
    for (auto& problem : reports[1].problems) note(reports[0], problem);
    reports[0].notes.insert(reports[0].notes.end(), reports[1].notes.begin(), reports[1].notes.end());
    return reports[0];
}

}  // namespace minqing::storage
