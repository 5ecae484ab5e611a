#include "storage/page_reading.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

PageKey keyAt(const Statement& row, int column) {
    PageKey key;
    key.isNumber = row.type(column) == SQLITE_INTEGER;
    if (key.isNumber) {
        key.number = row.integer(column);
    } else {
        key.key = row.text(column);
    }
    key.id = row.integer(column + 1);
    return key;
}

QByteArray orderBy(const ListSelect& list, bool descending) {
    const QByteArray direction = descending ? " DESC" : "";
    return " ORDER BY " + list.sortColumn + direction + ", id" + direction;
}

}  // namespace

std::optional<PageKey> readPage(Connection& connection, const ListSelect& list, const PageRequest& request,
                                const std::function<void(const Statement&)>& row) {
    const bool descending = list.descending != request.backwards;
    Condition condition = list.condition;
    if (request.from) {
        const QByteArray comparison = QByteArray(descending ? "<" : ">") + (request.inclusive ? "=" : "");
        condition.add('(' + list.sortColumn + ",id)" + comparison + "(?,?)",
                      {request.from->isNumber ? Value(request.from->number) : Value(request.from->key), request.from->id});
    }
    auto rows =
        connection.useText("SELECT " + list.columns + ", " + list.sortColumn + ", id FROM " + list.source + condition.where() +
                           orderBy(list, descending) + " LIMIT " + QByteArray::number(request.limit + 1));
    condition.bind(*rows);
    const int keyColumn = rows->columns() - 2;
    std::optional<PageKey> last;
    for (int count = 0; rows->step(); ++count) {
        if (count == request.limit) return last;
        last = keyAt(*rows, keyColumn);
        row(*rows);
    }
    return std::nullopt;
}

PageIndex readAnchors(Connection& connection, const ListSelect& list, int step, std::stop_token stop) {
    auto rows = connection.useText("SELECT " + list.sortColumn + ", id FROM " + list.source + list.condition.where() +
                                   orderBy(list, list.descending));
    list.condition.bind(*rows);
    PageIndex index;
    index.step = step;
    while (rows->step()) {
        if (index.count % step == 0) index.anchors.push_back(keyAt(*rows, 0));
        if (++index.count % 4096 == 0 && stop.stop_requested()) {
            throw Failure(sqliteError(SQLITE_INTERRUPT, connection.path(), u"stop requested"_s));
        }
    }
    return index;
}

qint64 countRows(Connection& connection, const ListSelect& list) {
    auto rows = connection.useText("SELECT count(*) FROM " + list.source + list.condition.where());
    list.condition.bind(*rows);
    return rows->step() ? rows->integer(0) : 0;
}

}  // namespace minqing::storage
