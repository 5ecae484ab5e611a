#pragma once
// Small numbers for the codes that counters are kept by. The numbers are local: comparisons between ledgers, and
// between a ledger and its rebuilt self, go by the texts.

#include <QHash>

#include "storage/connection.h"

namespace minqing::storage {

class CodeTable {
  public:
    explicit CodeTable(Connection& connection) : m_connection(connection) {}
    /// The number of a code, 0 for the empty one; made when it is new (writer only).
    int number(const QString& text);
    /// The number if the code has one, else -1 (0 for the empty code).
    int find(const QString& text);
    QString text(int number);
    /// After a rollback: numbers made in it are gone.
    void forget();

  private:
    Connection& m_connection;
    QHash<QString, int> m_numbers;
    QHash<int, QString> m_texts;
};

}  // namespace minqing::storage
