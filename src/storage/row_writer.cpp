#include "storage/row_writer.h"

#include <cstring>

namespace minqing::storage {
namespace {

// A tag and a length stand before each value, so that no two different rows give the same bytes.
void appendNumber(QByteArray& out, char tag, qint64 value) {
    char raw[9];
    raw[0] = tag;
    std::memcpy(raw + 1, &value, sizeof value);
    out.append(raw, sizeof raw);
}

void appendColumns(QByteArray& out, const Statement& row, int count) {
    for (int column = 0; column < count; ++column) {
        switch (row.type(column)) {
            case SQLITE_INTEGER:
                appendNumber(out, 'i', row.integer(column));
                break;
            case SQLITE_NULL:
                out.append('n');
                break;
            default: {
                const char tag = row.type(column) == SQLITE_TEXT ? 't' : 'b';
                const auto view = row.view(column);
                appendNumber(out, tag, view.size());
                out.append(view);
            }
        }
    }
}

}  // namespace

RowWriter& RowWriter::addInteger(qint64 value) {
    ++m_position;
    if (m_statement != nullptr) m_statement->bind(m_position, value);
    appendNumber(m_bytes, 'i', value);
    return *this;
}

RowWriter& RowWriter::addUtf8(QByteArrayView text) {
    ++m_position;
    if (m_statement != nullptr) m_statement->bindUtf8(m_position, text);
    appendNumber(m_bytes, 't', text.size());
    m_bytes.append(text);
    return *this;
}

RowWriter& RowWriter::add(const QJsonObject& object) {
    return addUtf8(object.isEmpty() ? QByteArray("{}") : QJsonDocument(object).toJson(QJsonDocument::Compact));
}

RowWriter& RowWriter::addColumns(const Statement& row, int count) {
    appendColumns(m_bytes, row, count);
    return *this;
}

const QByteArray& RowReader::bytes(const Statement& row) {
    m_bytes.resize(0);
    appendColumns(m_bytes, row, row.columns());
    return m_bytes;
}

quint64 RowReader::digest(const Statement& row, const DigestKey& key) { return digest64(bytes(row), key); }

}  // namespace minqing::storage
