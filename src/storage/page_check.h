#pragma once
// SQLite's own check of its pages and indexes, which our digests do not see: they read the tables, lists read the indexes.

#include "storage/connection.h"
#include "storage/queries.h"

namespace minqing::storage {

/// Tells one more problem; beyond a hundred there is nothing more to learn.
inline void note(VerifyReport& report, const QString& problem) {
    if (report.problems.size() < 100) report.problems.push_back(problem);
}

/// Every table with pages of its own, those behind full text too.
[[nodiscard]] std::vector<QByteArray> storedTables(Connection& connection);

/// Checks one table. Reliable as long as tables WITHOUT ROWID have the columns of their key first, which ours do. Up to
/// `entriesLookedUp` index entries SQLite looks up each of them, at some microseconds each; beyond, it looks at the pages
/// only, and we see that no index lacks entries or has too many.
void checkPages(Connection& connection, const QByteArray& table, VerifyReport& report, qint64 entriesLookedUp = 1'500'000);

}  // namespace minqing::storage
