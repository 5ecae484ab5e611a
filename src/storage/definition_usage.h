#pragma once
// Which texts of definitions were published when, and how many cases run under which version.

#include "storage/queries.h"

namespace minqing::storage {

class Connection;

/// Every text ever published, in the order in which they were.
std::vector<PublishedText> publishedTexts(Connection& connection);
/// By type, version and state: cases that are not over, and all. `type` empty: all types.
std::vector<VersionUse> versionUses(Connection& connection, const QString& type);

}  // namespace minqing::storage
