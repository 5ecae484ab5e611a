#pragma once
// Register entries, the visits that were paid to them, and the words they are found by.

#include "storage/row_writer.h"
#include "storage/store.h"
#include "storage/tally.h"

namespace minqing::storage {

class RegisterTable {
  public:
    RegisterTable(Connection& connection, Tally& tally, const DigestKey& key)
        : m_connection(connection), m_tally(tally), m_key(key) {}
    /// `line`: of `after`, where somebody made it already.
    void put(const RegisterEntry* before, const RegisterEntry& after, const RegisterLine* line);
    /// A visit was paid to the entry: counts and last result change.
    void visit(const QString& kind, const Activity& activity);
    /// The counts and the last result of an entry anew, from the activities of these types that are left.
    void recountVisits(const QString& kind, const QString& code, const QStringList& types);
    std::optional<RegisterRow> entry(const QString& kind, const QString& code);
    std::vector<Unit> units();

  private:
    void replace(const RegisterRow* before, const RegisterRow& after, const RegisterLine* line);
    void index(const RegisterRow* before, const RegisterRow& after, const RegisterLine* line);

    Connection& m_connection;
    Tally& m_tally;
    const DigestKey& m_key;
};

/// Columns of register_entry in order, for a SELECT that readRegisterRow can read.
extern const char* const registerColumns;
[[nodiscard]] RegisterRow readRegisterRow(const Statement& row);

}  // namespace minqing::storage
