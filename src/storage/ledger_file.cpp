#include "storage/ledger_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <filesystem>
#include <system_error>

#include "base/hashing.h"
#include "base/platform/system.h"
#include "storage/schema.h"
#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

template <class T>
T valueOrThrow(Expected<T>&& expected) {
    if (!expected) throw Failure(std::move(expected.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*expected);
}

/// A ledger, its log and its index: everything SQLite may have made under this name.
void removeDatabase(const QString& path) {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) QFile::remove(path + QLatin1String(suffix));
}

[[noreturn]] void throwNotALedger(const QString& path) {
    throw Failure(ErrorKind::Storage, u"not_a_ledger"_s,
                  StorageText::tr("%1 is not a ledger of this program. Choose another file.").arg(path));
}

[[noreturn]] void throwReadOnlyFolder(const QFileInfo& folder) {
    throw Failure(
        ErrorKind::Storage, u"read_only_folder"_s,
        StorageText::tr("Nothing can be written in the folder %1. Choose another place, or ask for the right to write there.")
            .arg(folder.filePath()));
}

/// A ledger lives on with the files beside it: its key, its log, its lock.
void requireNoNeighbour(const QString& target) {
    for (const auto& suffix : {u".key"_s, u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s}) {
        if (!target.endsWith(suffix)) continue;
        const QString owner = target.chopped(suffix.size());
        if (!QFileInfo(owner).isFile()) continue;
        throw Failure(
            ErrorKind::Storage, u"backup_onto_neighbour"_s,
            StorageText::tr("%1 is the name of a file that belongs to the ledger %2, which is lost without it. Choose "
                            "another name for the backup.")
                .arg(target, owner));
    }
}

/// Replacing a ledger that somebody has open would take it away under their hands; and a log that stands beside the old
/// file would be played into the new one.
void requireFreeTarget(const QString& ledger, const QString& target) {
    std::error_code none;
    if (std::filesystem::equivalent(ledger.toStdU16String(), target.toStdU16String(), none)) {
        throw Failure(ErrorKind::Storage, u"backup_onto_itself"_s,
                      StorageText::tr("%1 is the ledger itself. Choose another name for the backup.").arg(target));
    }
    requireNoNeighbour(target);
    if (!FileLock::holderOf(target + u".lock"_s) && QFileInfo(target + u"-wal"_s).size() == 0) return;
    throw Failure(
        ErrorKind::Storage, u"backup_target_in_use"_s,
        StorageText::tr("%1 is a ledger that is open or was not closed properly. It was left as it is; choose another name for "
                        "the backup.")
            .arg(target));
}

constexpr qsizetype headerSize = 100;  // SQLite's file header

/// By SQLite's own check of its pages and indexes. A disk that does not answer is thrown.
bool isSound(Connection& connection) {
    try {
        Statement check(connection.handle(), connection.path(), "PRAGMA integrity_check(1)");
        return check.step() && check.view(0) == QByteArrayView("ok");
    } catch (const Failure& failure) {
        if (failure.error().has(u"file_damaged") || failure.error().has(u"not_a_ledger") ||
            failure.error().has(u"search_index_damaged"))
            return false;
        throw;
    }
}

/// A copy that is not sound: was it written badly, or is what was copied no better?
void requireSoundCopy(Connection& from, const QString& partial, const QString& target) {
    Connection copy(partial, Connection::Access::ReadOnly);
    if (!isSound(copy)) {
        if (isSound(from)) {
            throw Failure(ErrorKind::Storage, u"backup_damaged"_s,
                          StorageText::tr("The copy %1 is not sound, so the old file was kept. Check the disk.").arg(partial));
        }
        throw Failure(ErrorKind::Storage, u"file_damaged"_s,
                      StorageText::tr("%1 is itself damaged, so %2 was not written. Do not write on in it: restore an older "
                                      "backup; \"ledger verify\" tells what is damaged.")
                          .arg(from.path(), target));
    }
    requireOurSchema(copy);
}

}  // namespace

void requirePlaceForNewFile(const QString& path) {
    const QFileInfo file(path);
    if (file.exists()) {
        throw Failure(ErrorKind::Storage, u"file_exists"_s,
                      StorageText::tr("%1 exists already. Choose another name, or open it.").arg(path));
    }
    const QFileInfo folder(file.absolutePath());
    if (!folder.exists()) valueOrThrow(makePrivateFolder(folder.filePath()));
    if (!folder.isDir()) {
        throw Failure(ErrorKind::Storage, u"no_folder"_s,
                      StorageText::tr("%1 is not a folder, so no ledger can be made in it. Choose another place.")
                          .arg(folder.filePath()));
    }
    valueOrThrow(requireLocalDisk(path));
    if (!folder.isWritable()) throwReadOnlyFolder(folder);
}

void requireLedgerFile(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        throw Failure(ErrorKind::Storage, u"no_such_file"_s,
                      StorageText::tr("There is no file %1. Check the name, or make a new ledger.").arg(path));
    }
    if (!QFileInfo(path).isFile()) throwNotALedger(path);  // a folder, or a pipe that would be waited for
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(ErrorKind::Storage, u"cannot_open"_s,
                      StorageText::tr("%1 cannot be read. Ask for the right to read it.").arg(path));
    }
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith("SQLite format 3")) throwNotALedger(path);
    // At these offsets the header holds the page size and the application id (sqlite.org/fileformat.html).
    if (qFromBigEndian<quint32>(header.constData() + 68) != quint32{applicationId}) throwNotALedger(path);
    const int pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    // While a write-ahead log exists, a checkpoint may have been cut off in the middle of a page (a full disk): all of
    // it stands in the log, from which SQLite makes it good.
    const bool logged = QFileInfo(path + u"-wal"_s).size() > 0;
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    const bool whole = pageSize >= 512 && file.size() % pageSize == 0 && file.size() >= pages * pageSize;
    if (pageSize < 512 || (!logged && !whole)) {
        throw Failure(ErrorKind::Storage, u"file_damaged"_s,
                      StorageText::tr("The ledger %1 was cut off: its size is not what it should be. Restore the last backup.")
                          .arg(path));
    }
    valueOrThrow(requireLocalDisk(path));
}

void requireOurSchema(Connection& connection) {
    if (connection.integer("PRAGMA application_id") != applicationId) throwNotALedger(connection.path());
    const int version = schemaVersionOf(connection);
    if (version < 1) throwNotALedger(connection.path());
    if (version <= schemaVersion()) return;
    throw Failure(
        ErrorKind::Storage, u"newer_ledger"_s,
        StorageText::tr("%1 was written by a newer version of this program (format %2; this version knows up to %3). Install "
                        "the newer version. Nothing was changed.")
            .arg(connection.path(), QString::number(version), QString::number(schemaVersion())));
}

FileLock lockLedger(const QString& path) {
    const QFileInfo file(path);
    if (file.exists() && !file.isWritable()) {
        throw Failure(
            ErrorKind::Storage, u"read_only_file"_s,
            StorageText::tr("%1 can only be read. Ask for the right to change it, or copy it to a folder of your own.")
                .arg(path));
    }
    if (const QFileInfo folder(file.absolutePath()); folder.isDir() && !folder.isWritable()) throwReadOnlyFolder(folder);
    return valueOrThrow(FileLock::acquire(path + u".lock"_s, QCoreApplication::applicationName(), SystemClock().now()));
}

QString keyPath(const QString& ledgerPath) { return ledgerPath + u".key"_s; }

std::optional<DeviceIdentity> readKeyFile(const QString& ledgerPath) {
    QFile file(keyPath(ledgerPath));
    if (!file.exists()) return std::nullopt;
    if (file.open(QIODevice::ReadOnly)) {
        const auto object = QJsonDocument::fromJson(file.read(4096)).object();
        const auto uuid = Uuid::fromString(object.value("device"_L1).toString());
        const auto seed = QByteArray::fromHex(object.value("seed"_L1).toString().toLatin1());
        const auto key = signingKeyFromSeed(seed);
        if (uuid && key) return DeviceIdentity{0, *uuid, key->publicKey, key->secretKey};
    }
    throw Failure(
        ErrorKind::Storage, u"bad_key_file"_s,
        StorageText::tr("The key file %1 of this computer cannot be read or is damaged. Bring it back from a copy; or move it "
                        "away, then this computer signs with a new key from now on.")
            .arg(keyPath(ledgerPath)));
}

void writeKeyFile(const QString& ledgerPath, const DeviceIdentity& device) {
    // libsodium's secret key is the seed followed by the public key.
    const QJsonObject object{{u"device"_s, device.uuid.toString()},
                             {u"seed"_s, QString::fromLatin1(device.secretKey.left(32).toHex())}};
    valueOrThrow(writePrivateFile(keyPath(ledgerPath), QJsonDocument(object).toJson()));
}

DeviceIdentity enrolDevice(Connection& connection, const QString& ledgerPath) {
    auto device = readKeyFile(ledgerPath);
    const bool fresh = !device;
    if (fresh) {
        const auto key = makeSigningKey();
        device = DeviceIdentity{0, UuidGenerator().next(SystemClock().now()), key.publicKey, key.secretKey};
        writeKeyFile(ledgerPath, *device);
    }
    auto known = connection.use("SELECT number FROM device WHERE id=? AND public_key=?");
    known->bindBlob(1, device->uuid.toBytes());
    known->bindBlob(2, device->publicKey);
    if (known->step()) {
        device->number = known->number(0);
        return *device;
    }
    auto insert = connection.use(
        "INSERT INTO device (number, id, public_key) SELECT coalesce(max(number),0)+1, ?, ? FROM device RETURNING "
        "number");
    insert->bindBlob(1, device->uuid.toBytes());
    insert->bindBlob(2, device->publicKey);
    insert->step();
    device->number = insert->number(0);
    insert->run();
    return *device;
}

void copyLedger(Connection& from, const QString& target) {
    requireFreeTarget(from.path(), target);
    valueOrThrow(requireLocalDisk(target));
    const QString partial = target + u".partial"_s;
    removeDatabase(partial);
    try {
        valueOrThrow(makePrivateFile(partial));
        {
            Connection to(partial, Connection::Access::ReadWrite);
            auto* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
            to.check(backup == nullptr ? sqlite3_errcode(to.handle()) : SQLITE_OK);
            sqlite3_backup_step(backup, -1);
            to.check(sqlite3_backup_finish(backup));
            // One plain file: without it the copy would need its write-ahead log beside it.
            to.run("PRAGMA journal_mode=DELETE");
        }
        requireSoundCopy(from, partial, target);
        std::error_code error;
        std::filesystem::rename(partial.toStdU16String(), target.toStdU16String(), error);  // replaces in one step
        if (error) {
            throw Failure(ErrorKind::Storage, u"cannot_replace"_s,
                          StorageText::tr("%1 could not be replaced by the new copy (%2). The old file was kept.")
                              .arg(target, systemErrorText(error.value())));
        }
    } catch (...) {
        removeDatabase(partial);
        throw;
    }
}

}  // namespace minqing::storage
