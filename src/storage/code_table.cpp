#include "storage/code_table.h"

namespace minqing::storage {

int CodeTable::find(const QString& text) {
    if (text.isEmpty()) return 0;
    if (const auto known = m_numbers.constFind(text); known != m_numbers.constEnd()) return *known;
    auto row = m_connection.use("SELECT id FROM code WHERE text=?");
    row->bind(1, text);
    if (!row->step()) return -1;
    const int found = row->number(0);
    m_numbers.insert(text, found);
    m_texts.insert(found, text);
    return found;
}

int CodeTable::number(const QString& text) {
    if (const int found = find(text); found >= 0) return found;
    // Not RETURNING: that takes a savepoint, at which full text writes out all it holds.
    auto insert = m_connection.use("INSERT INTO code (text) VALUES (?)");
    insert->bind(1, text);
    insert->run();
    const int made = static_cast<int>(sqlite3_last_insert_rowid(m_connection.handle()));
    m_numbers.insert(text, made);
    m_texts.insert(made, text);
    return made;
}

QString CodeTable::text(int number) {
    if (number == 0) return {};
    if (const auto known = m_texts.constFind(number); known != m_texts.constEnd()) return *known;
    auto row = m_connection.use("SELECT text FROM code WHERE id=?");
    row->bind(1, number);
    if (!row->step()) return {};
    const QString found = row->text(0);
    m_texts.insert(number, found);
    return found;
}

void CodeTable::forget() {
    m_numbers.clear();
    m_texts.clear();
}

}  // namespace minqing::storage
