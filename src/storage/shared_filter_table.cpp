#include "storage/shared_filter_table.h"

namespace minqing::storage {

void SharedFilterTable::put(const SharedFilter& filter) {
    auto put = m_connection.use("INSERT INTO shared_filter VALUES (?,?,?,?,?,?)");
    RowWriter row(&*put);
    row.add(filter.id.value).add(filter.list).add(filter.name).add(filter.conditions).add(filter.by.value).add(filter.at.ms);
    put->run();
    m_tally.row("shared_filter", row.digest(m_key), +1);
}

void SharedFilterTable::remove(SubjectId id) {
    {
        auto stood = m_connection.use("SELECT * FROM shared_filter WHERE id=?");
        stood->bind(1, id.value);
        if (!stood->step()) return;
        RowReader reader;
        m_tally.row("shared_filter", reader.digest(*stood, m_key), -1);
    }
    auto remove = m_connection.use("DELETE FROM shared_filter WHERE id=?");
    remove->bind(1, id.value);
    remove->run();
}

std::vector<SharedFilter> SharedFilterTable::filters() {
    auto rows = m_connection.use("SELECT id, list, name, conditions, shared_by, shared_at FROM shared_filter ORDER BY id");
    std::vector<SharedFilter> found;
    while (rows->step()) {
        found.push_back({.id = {rows->integer(0)},
                         .list = rows->text(1),
                         .name = rows->text(2),
                         .conditions = QJsonDocument::fromJson(rows->bytes(3)).object(),
                         .by = {rows->integer(4)},
                         .at = Instant{rows->integer(5)}});
    }
    return found;
}

}  // namespace minqing::storage
