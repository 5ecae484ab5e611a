#pragma once
// Work over all tables at once: what a rebuild empties and compares, what verify looks at.

#include <map>
#include <optional>

#include "storage/journal.h"
#include "storage/queries.h"
#include "storage/tally.h"

namespace minqing::storage {

/// Table → BLAKE2b over its rows in key order; counters by their codes' texts, so that it does not depend on which
/// number a code happened to get.
[[nodiscard]] std::map<QString, QByteArray> digestsOfTables(Connection& connection);
/// Empties everything that apply writes.
void emptyTables(Connection& connection);

/// Signs the journal's head together with every table's digest: one row, replaced at each commit. `journal` must have
/// its device; the tally must be flushed.
void sealState(Connection& connection, const Journal& journal);
/// Nothing: the journal ends as its device signed it, and the digests of the tables are those it signed. `digestsToo` is
/// false after a change of the schema, until the tables have been rebuilt.
[[nodiscard]] std::optional<BrokenSeal> brokenSeal(Connection& connection, bool digestsToo);
/// What that signature is over.
[[nodiscard]] QByteArray stateMessage(Connection& connection, qint64 sequence, QByteArrayView headHash);

}  // namespace minqing::storage
