#pragma once
// One connection to a ledger file with the pragmas this program relies on, read back; and its prepared statements.

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/statement.h"

namespace minqing::storage {

/// 'MQLG': marks a file as one of ours.
inline constexpr int applicationId = 0x4D514C47;

class Connection {
  public:
    enum class Access { Create, ReadWrite, ReadOnly };
    /// Throws Failure.
    Connection(const QString& path, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] sqlite3* handle() const { return m_db; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// A statement that is kept for the connection's life. `sql` is a constant: it is known by its address.
    [[nodiscard]] Use use(const char* sql);
    /// A statement built at run time, cached by its text.
    [[nodiscard]] Use useText(const QByteArray& sql);
    /// Runs several statements without parameters.
    void run(const char* sql);
    /// The first column of the first row; 0 when there is none.
    [[nodiscard]] qint64 integer(const char* sql);
    /// Rows changed by the last statement.
    [[nodiscard]] qint64 changes() const { return sqlite3_changes64(m_db); }
    [[nodiscard]] bool inTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }
    /// Sets the pragmas of a connection and reads them back. Throws when one did not take.
    void applyPragmas();
    void check(int code) const;
    /// Throws ledger_replaced when the name leads to another file than the one that was opened, or to none: a commit would be
    /// lost with the file that is gone. Gives up the transaction. One stat; nothing where a system cannot tell.
    void requireSameFile();

  private:
    void open(int flags);
    [[nodiscard]] bool isReplaced() const;
    void emptyLog() noexcept;
    sqlite3* m_db = nullptr;
    QString m_path;
    bool m_readOnly = false;
    std::unordered_map<const char*, std::unique_ptr<Statement>> m_constants;
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_texts;
    std::vector<std::unique_ptr<Statement>> m_extra;  // a second use of a statement while the first is being read
};

/// BEGIN IMMEDIATE; rolls back unless committed. Both ends look whether the file is still the one that was opened.
class Transaction {
  public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Connection& m_connection;
    bool m_open = true;
};

/// One view of the data for several reads.
class Snapshot {
  public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Connection& m_connection;
    bool m_mine = false;
};

}  // namespace minqing::storage
