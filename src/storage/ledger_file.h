#pragma once
// What stands around a connection: is the file ours, may we use the folder, who else has it, whose key signs.

#include <functional>

#include "base/platform/file_lock.h"
#include "storage/connection.h"
#include "storage/store.h"

namespace minqing::storage {

/// Throws no_folder, read_only_folder, network_file_system, file_exists: everything that must be so before a ledger is
/// made.
void requirePlaceForNewFile(const QString& path);
/// Throws no_such_file, not_a_ledger (by the first bytes, without SQLite), file_damaged (cut off), network_file_system.
void requireLedgerFile(const QString& path);
/// Throws not_a_ledger, newer_ledger for what the open connection shows.
void requireOurSchema(Connection& connection);
[[nodiscard]] FileLock lockLedger(const QString& path);

/// The device's key file beside the ledger ("<file>.key", 0600).
[[nodiscard]] QString keyPath(const QString& ledgerPath);
/// nullopt when there is none. Throws bad_key_file.
[[nodiscard]] std::optional<DeviceIdentity> readKeyFile(const QString& ledgerPath);
void writeKeyFile(const QString& ledgerPath, const DeviceIdentity& device);
/// The device of this computer in this ledger, made and registered when it is new. Inside a write transaction.
[[nodiscard]] DeviceIdentity enrolDevice(Connection& connection, const QString& ledgerPath);

/// A page-wise copy by SQLite's online backup, checked, then moved over `target` in one step. Throws.
void copyLedger(Connection& from, const QString& target);

}  // namespace minqing::storage
