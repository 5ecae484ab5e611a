#include "storage/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

constexpr int cachedUuids = 100'000;
constexpr const char* entryColumns =
    "sequence, id, device, device_sequence, logical, at, actor, kind, subject, batch, payload, hash";

QByteArrayView bytesOf(const Uuid& uuid) {
    return {reinterpret_cast<const char*>(uuid.bytes.data()), qsizetype(uuid.bytes.size())};
}

Entry readEntry(const Statement& row, PayloadCodec& codec) {
    Entry entry;
    entry.sequence = {row.integer(0)};
    entry.id = Uuid::fromBytes(row.bytes(1)).value_or(Uuid{});
    entry.device = row.number(2);
    entry.deviceSequence = row.integer(3);
    entry.logical = row.integer(4);
    entry.at = {row.integer(5)};
    entry.actor = {row.integer(6)};
    entry.kind = static_cast<EntryKind>(row.number(7));
    entry.subject = {row.integer(8)};
    entry.batch = {row.integer(9)};
    entry.payload = codec.unpack(row.view(10));
    entry.hash = row.bytes(11);
    return entry;
}

}  // namespace

Hash256 chainHash(const Hash256& previous, const CanonicalEntry& entry) {
    Hasher hasher;
    hasher.add(QByteArrayView(reinterpret_cast<const char*>(previous.data()), qsizetype(previous.size())));
    for (const auto* uuid : {&entry.id, &entry.device, &entry.actor, &entry.subject, &entry.batch}) {
        hasher.add(bytesOf(*uuid));
    }
    hasher.add(static_cast<std::uint64_t>(entry.deviceSequence));
    hasher.add(static_cast<std::uint64_t>(entry.logical));
    hasher.add(static_cast<std::uint64_t>(entry.at));
    hasher.addSized(entry.kind).addSized(entry.payload);
    return hasher.finish();
}

QByteArray checkpointMessage(const Uuid& device, qint64 deviceSequence, QByteArrayView hash, qint64 at) {
    QByteArray message("minqing checkpoint 1\n");
    message += device.toBytes();
    message += QByteArray::number(deviceSequence) + '\n' + QByteArray::number(at) + '\n';
    message += hash;
    return message;
}

void Journal::setDevice(DeviceIdentity device) { m_device = std::move(device); }

void Journal::load() {
    m_uuids.clear();
    m_sequence = m_connection.integer("SELECT max(sequence) FROM journal");
    m_logical = m_connection.integer("SELECT logical FROM ledger");
    m_deviceSequence = 0;
    m_sealed = 0;
    m_hash = {};
    auto head =
        m_connection.use("SELECT device_sequence, hash FROM journal WHERE device=? ORDER BY device_sequence DESC LIMIT 1");
    head->bind(1, m_device.number);
    if (head->step()) {
        m_deviceSequence = head->integer(0);
        const auto hash = head->view(1);
        std::copy_n(hash.begin(), std::min<qsizetype>(hash.size(), qsizetype(m_hash.size())), m_hash.begin());
    }
    auto sealed = m_connection.use("SELECT max(device_sequence) FROM checkpoint WHERE device=?");
    sealed->bind(1, m_device.number);
    if (sealed->step()) m_sealed = sealed->integer(0);
}

Uuid Journal::uuidOf(qint64 sequence) {
    if (sequence == 0) return {};
    if (const auto known = m_uuids.constFind(sequence); known != m_uuids.constEnd()) return *known;
    auto row = m_connection.use("SELECT id FROM journal WHERE sequence=?");
    row->bind(1, sequence);
    if (!row->step()) {
        throw Failure(ErrorKind::Storage, u"no_such_entry"_s,
                      QCoreApplication::translate("Storage",
                                                  "Entry %1 is referred to but does not exist. Nothing was "
                                                  "changed; please report this.")
                          .arg(sequence));
    }
    const Uuid found = Uuid::fromBytes(row->bytes(0)).value_or(Uuid{});
    if (m_uuids.size() >= cachedUuids) m_uuids.clear();
    m_uuids.insert(sequence, found);
    return found;
}

void Journal::append(Entry& entry, const QByteArray& packed) {
    entry.sequence = {m_sequence + 1};
    entry.device = m_device.number;
    entry.deviceSequence = m_deviceSequence + 1;
    entry.logical = m_logical + 1;
    entry.id = m_generator.next(entry.at);
    if (entry.subject.isNull()) entry.subject = {entry.sequence.value};
    if (m_uuids.size() >= cachedUuids) m_uuids.clear();
    m_uuids.insert(entry.sequence.value, entry.id);
    const QByteArray kind = entryKindCode(entry.kind).toUtf8();
    const Hash256 hash = chainHash(m_hash, {.id = entry.id,
                                            .device = m_device.uuid,
                                            .actor = uuidOf(entry.actor.value),
                                            .subject = uuidOf(entry.subject.value),
                                            .batch = uuidOf(entry.batch.value),
                                            .deviceSequence = entry.deviceSequence,
                                            .logical = entry.logical,
                                            .at = entry.at.ms,
                                            .kind = kind,
                                            .payload = entry.payload});
    entry.hash = toBytes(hash);
    auto insert = m_connection.use("INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    insert->bind(1, entry.sequence.value);
    insert->bindBlob(2, bytesOf(entry.id));
    insert->bind(3, entry.device);
    insert->bind(4, entry.deviceSequence);
    insert->bind(5, entry.logical);
    insert->bind(6, entry.at.ms);
    insert->bind(7, entry.actor.value);
    insert->bind(8, static_cast<int>(entry.kind));
    insert->bind(9, entry.subject.value);
    if (entry.batch.isNull()) {
        insert->bindNull(10);
    } else {
        insert->bind(10, entry.batch.value);
    }
    const QByteArray stored = packed.isEmpty() ? m_codec.pack(entry.payload) : packed;
    insert->bindBlob(11, stored);
    insert->bindBlob(12, entry.hash);
    insert->run();
    m_sequence = entry.sequence.value;
    m_deviceSequence = entry.deviceSequence;
    m_logical = entry.logical;
    m_hash = hash;
    m_lastAt = entry.at;
    if (m_deviceSequence - m_sealed >= entriesPerCheckpoint) seal();
}

void Journal::seal() {
    if (m_sealed == m_deviceSequence) return;
    const QByteArray hash = toBytes(m_hash);
    auto insert = m_connection.use("INSERT INTO checkpoint VALUES (?,?,?,?,?)");
    insert->bind(1, m_device.number);
    insert->bind(2, m_deviceSequence);
    insert->bindBlob(3, hash);
    insert->bind(4, m_lastAt.ms);
    insert->bindBlob(5, sign(checkpointMessage(m_device.uuid, m_deviceSequence, hash, m_lastAt.ms), m_device.secretKey));
    insert->run();
    m_sealed = m_deviceSequence;
}

void Journal::flush() {
    auto update = m_connection.use("UPDATE ledger SET logical=?");
    update->bind(1, m_logical);
    update->run();
}

std::vector<Entry> Journal::entriesOf(SubjectId subject) {
    static const QByteArray sql = QByteArray("SELECT ") + entryColumns + " FROM journal WHERE subject=? ORDER BY sequence";
    auto rows = m_connection.use(sql.constData());
    rows->bind(1, subject.value);
    std::vector<Entry> entries;
    while (rows->step()) entries.push_back(readEntry(*rows, m_codec));
    return entries;
}

std::vector<Entry> Journal::entriesOfBatch(BatchId batch) {
    static const QByteArray sql = QByteArray("SELECT ") + entryColumns + " FROM journal WHERE sequence>=? ORDER BY sequence";
    auto rows = m_connection.use(sql.constData());
    rows->bind(1, batch.value);
    std::vector<Entry> entries;
    while (rows->step()) {
        auto entry = readEntry(*rows, m_codec);
        if (entry.sequence.value != batch.value && entry.batch != batch) break;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<Entry> Journal::newest(std::optional<SubjectId> subject, std::optional<SubjectId> actor, int limit,
                                   EntryId before) {
    QByteArray sql = QByteArray("SELECT ") + entryColumns + " FROM journal WHERE sequence < ?1";
    if (subject) sql += " AND subject=?2";
    if (actor) sql += " AND actor=?3";
    sql += " ORDER BY sequence DESC LIMIT ?4";
    auto rows = m_connection.useText(sql);
    rows->bind(1, before.isNull() ? m_connection.integer("SELECT max(sequence)+1 FROM journal") : before.value);
    if (subject) rows->bind(2, subject->value);
    if (actor) rows->bind(3, actor->value);
    rows->bind(4, limit);
    std::vector<Entry> entries;
    while (rows->step()) entries.push_back(readEntry(*rows, m_codec));
    return entries;
}

void Journal::each(const std::function<bool(const Entry&)>& visit) {
    static const QByteArray sql = QByteArray("SELECT ") + entryColumns + " FROM journal ORDER BY sequence";
    auto rows = m_connection.use(sql.constData());
    while (rows->step()) {
        if (!visit(readEntry(*rows, m_codec))) return;
    }
}

}  // namespace minqing::storage
