#pragma once
// Filters that are shared: few rows, read whole.

#include "domain/shared_filter.h"
#include "storage/row_writer.h"
#include "storage/tally.h"

namespace minqing::storage {

class SharedFilterTable {
  public:
    SharedFilterTable(Connection& connection, Tally& tally, const DigestKey& key)
        : m_connection(connection), m_tally(tally), m_key(key) {}
    void put(const SharedFilter& filter);
    /// Nothing happens when there is none.
    void remove(SubjectId id);
    /// In the order in which they were shared.
    std::vector<SharedFilter> filters();

  private:
    Connection& m_connection;
    Tally& m_tally;
    const DigestKey& m_key;
};

}  // namespace minqing::storage
