#pragma once
// Reading a list in pages by key: never by OFFSET. Shared by the lists of cases and of register entries.

#include <functional>
#include <stop_token>

#include "storage/condition.h"
#include "storage/connection.h"

namespace minqing::storage {

struct PageRequest {
    int limit = 50;
    std::optional<PageKey> from;
    bool inclusive = false;
    bool backwards = false;  ///< the page before `from`; without one, the last page
};

/// A list: its columns, where from, what holds, in which order.
struct ListSelect {
    QByteArray columns;
    QByteArray source;  ///< table with INDEXED BY, or sub-query
    Condition condition;
    QByteArray sortColumn;
    bool descending = false;
};

/// Calls `row` for up to limit rows in list order (backwards: the nearest to `from` first). Gives the key to go on from
/// in the same direction when there is more. The statement's last two columns are the sort value and the id.
std::optional<PageKey> readPage(Connection& connection, const ListSelect& list, const PageRequest& request,
                                const std::function<void(const Statement&)>& row);
/// Every step-th key, and the count. Stops between rows when asked to: then throws `cancelled`.
PageIndex readAnchors(Connection& connection, const ListSelect& list, int step, std::stop_token stop);
qint64 countRows(Connection& connection, const ListSelect& list);

}  // namespace minqing::storage
