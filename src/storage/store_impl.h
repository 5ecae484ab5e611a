#pragma once
// What a Store holds. Private to this layer.

#include "storage/account_table.h"
#include "storage/activity_table.h"
#include "storage/case_cube.h"
#include "storage/case_table.h"
#include "storage/evidence_table.h"
#include "storage/journal.h"
#include "storage/ledger_file.h"
#include "storage/register_table.h"
#include "storage/shared_filter_table.h"
#include "storage/store.h"
#include "storage/tally.h"

namespace minqing::storage {

struct Store::Impl {
    Impl(const QString& path, Connection::Access access) : connection(path, access) {}

    std::optional<FileLock> lock;  // given back last
    Connection connection;
    LedgerIdentity identity;
    DigestKey key{};
    bool writable = false;
    bool rebuildDue = false;
    std::optional<BrokenSeal> sealBroken;
    bool stale = true;  // the heads in memory may not be those of the file
    CodeTable codes{connection};
    Tally tally{connection, codes};
    Journal journal{connection};
    CaseTable cases{connection, tally, key};
    RegisterTable registers{connection, tally, key};
    ActivityTable activities{connection, tally, key};
    AccountTable accounts{connection, tally, key};
    DefinitionTable definitions{connection, tally, key};
    SharedFilterTable filters{connection, tally, key};
    EvidenceTable evidence{connection};
    CaseCube cube{connection, codes};

    void readIdentity();
    /// Writing outside a transaction would be saved at once, on its own: never let that happen.
    void requireTransaction() const;
    void begin();
    void commit();
    void rollback() noexcept;
    /// Counters and digests must stand in the tables before they are read within a transaction.
    void settle();
};

}  // namespace minqing::storage
