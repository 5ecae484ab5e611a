#include "storage/row_comparison.h"

#include <algorithm>
#include <unordered_map>

#include "storage/row_writer.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

struct Owned {
    const char* table;
    const char* owner;  // column with the id of what the row belongs to
    const char* name;   // what that is called by people, from its id
};

constexpr const char* caseName = "SELECT number FROM case_file WHERE id=?";
constexpr Owned ownedTables[] = {
    {"case_file", "id", caseName},
    {"case_text", "id", caseName},
    {"span", "case_id", caseName},
    {"case_link", "case_id", caseName},
    {"case_co_unit", "case_id", caseName},
    {"case_next_step", "case_id", caseName},
    {"register_entry", "id", "SELECT kind||':'||code FROM register_entry WHERE id=?"},
    {"activity", "id", "SELECT number FROM activity WHERE id=?"},
};

/// Owner → sum over its rows' digests, which does not depend on their order.
using Digests = std::unordered_map<qint64, quint64>;

Digests digestsOf(Connection& connection, const Owned& owned) {
    const QByteArray scan = QByteArray("SELECT * FROM ") + owned.table;
    Statement rows(connection.handle(), connection.path(), scan);
    const int owner = rows.position(owned.owner);
    RowReader reader;
    Digests digests;
    while (rows.step()) digests[rows.integer(owner)] += reader.digest(rows, DigestKey{});
    return digests;
}

QString nameOf(Connection& connection, const Owned& owned, qint64 id) {
    auto row = connection.use(owned.name);
    row->bind(1, id);
    return row->step() ? row->text(0) : QString();
}

}  // namespace

QStringList differingRows(Connection& before, Connection& now, const QString& table, qsizetype most) {
    const auto* owned = std::find_if(std::begin(ownedTables), std::end(ownedTables),
                                     [&](const Owned& one) { return table == QLatin1StringView(one.table); });
    if (owned == std::end(ownedTables)) return {};
    const Digests old = digestsOf(before, *owned);
    Digests other = digestsOf(now, *owned);
    std::vector<qint64> ids;
    for (const auto& [id, digest] : old) {
        const auto found = other.find(id);
        if (found == other.end() || found->second != digest) ids.push_back(id);
        if (found != other.end()) other.erase(found);
    }
    for (const auto& [id, digest] : other) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    QStringList names;
    for (const auto id : ids) {
        if (names.size() == most) break;
        // By the journal's name; what the journal does not know has only the other one.
        auto name = nameOf(now, *owned, id);
        if (name.isEmpty()) name = nameOf(before, *owned, id);
        names.append(name.isEmpty() ? QString::number(id) : name);
    }
    return names;
}

}  // namespace minqing::storage
