#pragma once
// Triggers and views that somebody put into the file with another tool.

#include "storage/connection.h"
#include "storage/queries.h"

namespace minqing::storage {

/// Tells every trigger and view that the program does not make itself, or not with these words: it acts on, or shows, what
/// the program writes. Throws.
void checkForeignParts(Connection& connection, VerifyReport& report);

}  // namespace minqing::storage
