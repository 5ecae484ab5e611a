#pragma once
// Accounts, grants, published definitions and serial numbers.

#include "storage/row_writer.h"
#include "storage/store.h"
#include "storage/tally.h"

namespace minqing::storage {

class AccountTable {
  public:
    AccountTable(Connection& connection, Tally& tally, const DigestKey& key)
        : m_connection(connection), m_tally(tally), m_key(key) {}
    void put(const Account& account);
    void put(const Grant& grant);
    std::vector<Account> accounts();
    QString name(SubjectId id);

  private:
    Connection& m_connection;
    Tally& m_tally;
    const DigestKey& m_key;
};

class DefinitionTable {
  public:
    DefinitionTable(Connection& connection, Tally& tally, const DigestKey& key)
        : m_connection(connection), m_tally(tally), m_key(key) {}
    void put(EntryId entry, const DefinitionSource& source);
    /// In the order they were published: the last text of each path, and every text of a case definition or
    /// calendar.
    std::vector<DefinitionSource> sources();
    int nextSerial(const QString& prefix, int day);

  private:
    Connection& m_connection;
    Tally& m_tally;
    const DigestKey& m_key;
};

}  // namespace minqing::storage
