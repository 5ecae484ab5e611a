#pragma once
// Logged activities, and the lists of them.

#include "storage/payload_codec.h"
#include "storage/row_writer.h"
#include "storage/store.h"
#include "storage/tally.h"

namespace minqing::storage {

class ActivityTable {
  public:
    ActivityTable(Connection& connection, Tally& tally, const DigestKey& key)
        : m_connection(connection), m_tally(tally), m_key(key) {}
    void put(const Activity& activity);
    void remove(const Activity& activity);
    std::optional<Activity> byNumber(const QString& number);
    std::vector<Activity> page(const ActivityQuery& query, int limit, const std::optional<PageKey>& from,
                               std::optional<PageKey>* next);

  private:
    Connection& m_connection;
    Tally& m_tally;
    const DigestKey& m_key;
    PayloadCodec m_codec;
};

}  // namespace minqing::storage
