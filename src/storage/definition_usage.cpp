#include "storage/definition_usage.h"

#include "storage/connection.h"
#include "storage/statement.h"

namespace minqing::storage {

std::vector<PublishedText> publishedTexts(Connection& connection) {
    auto rows = connection.use(
        "SELECT path, text, coalesce(at, 0) FROM definition LEFT JOIN journal ON sequence = entry ORDER BY entry");
    std::vector<PublishedText> found;
    while (rows->step()) found.push_back({rows->text(0), rows->bytes(1), {rows->integer(2)}});
    return found;
}

std::vector<VersionUse> versionUses(Connection& connection, const QString& type) {
    auto rows = connection.use(
        "SELECT type, definition_version, state, phase, count(*) FROM case_file WHERE ?1 = '' OR type = ?1"
        " GROUP BY type, definition_version, state, phase ORDER BY 1, 2, 3");
    rows->bind(1, type);
    std::vector<VersionUse> found;
    while (rows->step()) {
        const auto phase = static_cast<Phase>(rows->number(3));
        const qint64 count = rows->integer(4);
        found.push_back({rows->text(0), rows->number(1), rows->text(2), isOver(phase) ? 0 : count, count});
    }
    return found;
}

}  // namespace minqing::storage
