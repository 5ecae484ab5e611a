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

std::map<QByteArray, Part> partsOf(Connection& connection) {
    std::map<QByteArray, Part> parts;
    auto rows = connection.use("SELECT name, type, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    while (rows->step()) parts[rows->bytes(0)] = {rows->bytes(1), rows->bytes(2)};
    return parts;
}

}  // namespace

void checkForeignParts(Connection& connection, VerifyReport& report) {
    Connection fresh(u":memory:"_s, Connection::Access::Create);
    migrate(fresh);
    const auto ours = partsOf(fresh);
    for (const auto& [name, part] : partsOf(connection)) {
        const auto known = ours.find(name);
        if (known != ours.end() && known->second.sql == part.sql) continue;
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

}  // namespace minqing::storage
