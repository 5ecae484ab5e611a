#pragma once
// A store's transaction that rolls back unless it was committed. Internal to this layer.

#include "storage/store.h"

namespace minqing {

class Transaction {
  public:
    [[nodiscard]] static Expected<Transaction> begin(storage::Store& store) {
        if (auto begun = store.begin(); !begun) return Unexpected{std::move(begun.error())};
        return Transaction(&store);
    }
    ~Transaction() {
        if (m_store) m_store->rollback();
    }
    Transaction(Transaction&& other) noexcept : m_store(std::exchange(other.m_store, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Expected<void> commit() {
        auto committed = m_store->commit();
        if (committed) m_store = nullptr;
        return committed;
    }

  private:
    explicit Transaction(storage::Store* store) : m_store(store) {}
    storage::Store* m_store;
};

}  // namespace minqing
