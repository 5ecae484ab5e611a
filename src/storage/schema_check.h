#pragma once
// Triggers, views and indexes that somebody put into the file, or took out of it, with another tool.

#include "storage/connection.h"
#include "storage/queries.h"

namespace minqing::storage {

/// Tells every trigger and view that the program does not make itself, or not with these words: it acts on, or shows, what
/// the program writes; and every trigger and index of the program's that is not there any more. Throws.
void checkSchemaParts(Connection& connection, VerifyReport& report);

}  // namespace minqing::storage
