#pragma once
// The files that evidence stands for, each kept once under the hash of its content. Not told by the journal: the journal
// names the hash, and verification looks whether what it names is there.

#include <map>
#include <optional>
#include <set>

#include "domain/case_file.h"
#include "storage/connection.h"
#include "storage/queries.h"

namespace minqing::storage {

class EvidenceTable {
  public:
    explicit EvidenceTable(Connection& connection) : m_connection(connection) {}
    /// `hash` is that of the bytes, 64 hexadecimal digits. What is there already stays.
    void put(const QString& hash, const EvidenceContent& content);
    std::optional<EvidenceContent> content(const QString& hash);

  private:
    Connection& m_connection;
};

/// What the journal says about files, gathered entry by entry, held against the files that are there.
class EvidenceReferences {
  public:
    void add(qint64 entry, const QByteArray& payload);
    /// Files that entries say are kept but are not, files that no entry names; as a note, those of which older entries knew
    /// the hash only.
    void check(Connection& connection, VerifyReport& report) const;

  private:
    std::map<QByteArray, qint64> m_kept;  ///< by hash: the first entry that says so
    std::set<QByteArray> m_named;         ///< hash known, content never kept
};

/// Every file's content against the hash it is kept under.
void checkEvidenceContents(Connection& connection, VerifyReport& report);

}  // namespace minqing::storage
