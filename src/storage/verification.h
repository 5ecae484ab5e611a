#pragma once
// Is the ledger what its devices wrote? Chains, signatures, digests of every row, counters against a recount.

#include "base/hashing.h"
#include "storage/queries.h"

namespace minqing::storage {

/// Opens its own connections (one per thread) and reads one state of the file in both.
VerifyReport verifyLedger(const QString& path, const DigestKey& key);

}  // namespace minqing::storage
