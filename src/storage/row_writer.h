#pragma once
// Writes one row of a table: binds its values in column order and takes their digest on the way. Without a statement it
// only takes the digest, of a row that stood before.

#include <QJsonDocument>
#include <QJsonObject>

#include "base/hashing.h"
#include "storage/statement.h"

namespace minqing::storage {

class RowWriter {
  public:
    explicit RowWriter(Statement* statement = nullptr) : m_statement(statement) { m_bytes.reserve(1024); }
    template <std::integral Number>
    RowWriter& add(Number value) {
        return addInteger(static_cast<qint64>(value));
    }
    RowWriter& add(const QString& text) { return addUtf8(text.toUtf8()); }
    RowWriter& add(const QJsonObject& object);
    RowWriter& add(const std::optional<Instant>& instant) { return addInteger(storedInstant(instant)); }
    RowWriter& addUtf8(QByteArrayView text);
    /// The first `count` columns of a stored row as they are; takes the digest only.
    RowWriter& addColumns(const Statement& row, int count);
    [[nodiscard]] quint64 digest(const DigestKey& key) const { return digest64(m_bytes, key); }
    void restart() {
        m_bytes.resize(0);
        m_position = 0;
    }

  private:
    RowWriter& addInteger(qint64 value);
    Statement* m_statement;
    int m_position = 0;
    QByteArray m_bytes;
};

/// The same digest from a stored row, every column of it.
class RowReader {
  public:
    /// The first `count` columns of a stored row as they are; takes the digest only.
    RowWriter& addColumns(const Statement& row, int count);
    [[nodiscard]] quint64 digest(const Statement& row, const DigestKey& key);
    /// The bytes that the digest is taken over.
    [[nodiscard]] const QByteArray& bytes(const Statement& row);

  private:
    QByteArray m_bytes;
};

}  // namespace minqing::storage
