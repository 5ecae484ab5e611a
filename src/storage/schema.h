#pragma once
// The tables of a ledger file, as a list of steps: a new file runs them all, an older one those it lacks.

#include "storage/connection.h"

namespace minqing::storage {

/// The version this program writes.
[[nodiscard]] int schemaVersion();
/// The version of the file; 0 for an empty one.
[[nodiscard]] int schemaVersionOf(Connection& connection);
/// Brings a file from the version it has up to `target` (0: the newest). One transaction, which the caller holds.
void migrate(Connection& connection, int target = 0);

/// Makes the index of names anew when it was made under another collation. Inside a write transaction.
void renewNameOrder(Connection& connection);

/// Tables that `apply` writes, whose rows are digested, in a fixed order. `key`: the columns that order their rows.
struct DigestedTable {
    const char* name;
    const char* scan;  ///< SELECT of every column in key order
};
[[nodiscard]] const std::vector<DigestedTable>& digestedTables();

}  // namespace minqing::storage
