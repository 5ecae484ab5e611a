#pragma once
// The append-only journal: sequences, the hash chain of each device, signed checkpoints.

#include <QHash>
#include <functional>

#include "base/hashing.h"
#include "domain/entry.h"
#include "storage/connection.h"
#include "storage/payload_codec.h"
#include "storage/store.h"

namespace minqing::storage {

/// A device signs its chain at the latest after so many entries.
inline constexpr qint64 entriesPerCheckpoint = 1000;

/// The bytes of an entry that the chain is taken over: nothing local to one file stands in them.
struct CanonicalEntry {
    Uuid id, device, actor, subject, batch;  ///< null: none
    qint64 deviceSequence = 0, logical = 0, at = 0;
    QByteArrayView kind, payload;
};
/// The next link of a chain; `previous` is 32 bytes, zeros before the first.
[[nodiscard]] Hash256 chainHash(const Hash256& previous, const CanonicalEntry& entry);
/// What a checkpoint signs.
[[nodiscard]] QByteArray checkpointMessage(const Uuid& device, qint64 deviceSequence, QByteArrayView hash, qint64 at);

class Journal {
  public:
    explicit Journal(Connection& connection) : m_connection(connection) {}

    /// Whom new entries are signed by. Without one nothing can be appended.
    void setDevice(DeviceIdentity device);
    [[nodiscard]] const DeviceIdentity& device() const { return m_device; }
    /// Reads the heads anew: at the start of a transaction that follows a rollback, and after opening.
    void load();

    void append(Entry& entry, const QByteArray& packed = {});
    /// Signs the head of this device's chain, unless that is signed already.
    void seal();
    /// Writes what the next start needs; before COMMIT.
    void flush();
    [[nodiscard]] qint64 lastSequence() const { return m_sequence; }
    [[nodiscard]] const Hash256& headHash() const { return m_hash; }

    std::vector<Entry> entriesOf(SubjectId subject);
    /// A batch is written in one transaction, so its entries stand together.
    std::vector<Entry> entriesOfBatch(BatchId batch);
    std::vector<Entry> newest(std::optional<SubjectId> subject, std::optional<SubjectId> actor, int limit, EntryId before);
    void each(const std::function<bool(const Entry&)>& visit);

  private:
    Uuid uuidOf(qint64 sequence);

    Connection& m_connection;
    DeviceIdentity m_device;
    UuidGenerator m_generator;
    PayloadCodec m_codec;
    QHash<qint64, Uuid> m_uuids;
    qint64 m_sequence = 0, m_deviceSequence = 0, m_logical = 0, m_sealed = 0;
    Instant m_lastAt;
    Hash256 m_hash{};
};

}  // namespace minqing::storage
