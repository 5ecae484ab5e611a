#pragma once
// The inside of Ledger, shared by its source files.

#include "ledger/door.h"
#include "ledger/ledger.h"
#include "ledger/transaction.h"

namespace minqing {

struct Ledger::Impl {
    std::unique_ptr<storage::Store> store;
    std::shared_ptr<SharedSurroundings> shared = std::make_shared<SharedSurroundings>();
    const Clock* clock = nullptr;

    /// Runs `work(door)` in one transaction, flushes the rows, commits, then lets the readers see it.
    template <class Work>
    auto inTransaction(Work work) -> decltype(work(std::declval<Door&>())) {
        auto transaction = Transaction::begin(*store);
        if (!transaction) return Unexpected{std::move(transaction.error())};
        Door door(*store, *shared, *clock);
        auto result = work(door);
        if (!result) return result;
        if (auto flushed = door.flush(); !flushed) return Unexpected{std::move(flushed.error())};
        if (auto committed = transaction->commit(); !committed) return Unexpected{std::move(committed.error())};
        door.publish();
        return result;
    }
};

}  // namespace minqing
