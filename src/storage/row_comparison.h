#pragma once
// Which cases, entries and activities stand otherwise in one state of the ledger than in another.

#include <QStringList>

#include "storage/connection.h"

namespace minqing::storage {

/// The numbers of cases and activities and the KIND:CODE of register entries whose rows of `table` differ between the two
/// connections, sorted, `most` at most. Empty for tables whose rows belong to none of them. Throws Failure.
[[nodiscard]] QStringList differingRows(Connection& before, Connection& now, const QString& table, qsizetype most);

}  // namespace minqing::storage
