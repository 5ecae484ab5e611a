#include "storage/schema_check.h"

#include <map>

#include "storage/page_check.h"
#include "storage/schema.h"
#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

struct Part {
    QByteArray type, sql;
};
using Parts = std::map<QByteArray, Part>;

/// What SQLite makes by itself (sqlite_…) is no part of its own.
Parts partsOf(Connection& connection) {
    Parts parts;
    auto rows = connection.use(
        "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('trigger', 'view', 'index')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (rows->step()) parts[rows->bytes(0)] = {rows->bytes(1), rows->bytes(2)};
    return parts;
}

void noteMissing(const Parts& ours, const Parts& found, VerifyReport& report) {
    for (const auto& [name, part] : ours) {
        const auto there = found.find(name);
        if (there != found.end() && (part.type != "index" || there->second.sql == part.sql)) continue;
        note(report,
             (part.type == "index" ? StorageText::tr("The index \"%1\" was taken out of the file outside the program: what "
                                                     "must be there only once could be there twice. Write on in a "
                                                     "backup; ask whoever maintains the program.")
                                   : StorageText::tr("The guard \"%1\" was taken out of the file outside the program: what "
                                                     "was written could be changed. Write on in a backup; ask whoever "
                                                     "maintains the program."))
                 .arg(QString::fromUtf8(name)));
    }
}

void noteForeign(const Parts& ours, const Parts& found, VerifyReport& report) {
    for (const auto& [name, part] : found) {
        const auto known = ours.find(name);
        // Another index of somebody's own is slower at most.
        if (part.type == "index" || (known != ours.end() && known->second.sql == part.sql)) continue;
        const QString message =
            part.type == "view"
                ? StorageText::tr(
                      "The view \"%1\" was put into the file outside the program. It belongs to no ledger; ask "
                      "whoever maintains the program.")
                : StorageText::tr(
                      "The trigger \"%1\" was put into the file outside the program: it can change or hold back "
                      "what the program writes. Do not write on in it; ask whoever maintains the program.");
        note(report, message.arg(QString::fromUtf8(name)));
    }
}

}  // namespace

void checkSchemaParts(Connection& connection, VerifyReport& report) {
    Connection fresh(u":memory:"_s, Connection::Access::Create);
    migrate(fresh);
    const auto ours = partsOf(fresh), found = partsOf(connection);
    noteMissing(ours, found, report);
    noteForeign(ours, found, report);
}

}  // namespace minqing::storage
