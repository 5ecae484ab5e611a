#include "storage/schema.h"

#include <vector>

#include "base/collation.h"
#include "storage/schema_steps.h"

namespace minqing::storage {

int schemaVersion() { return static_cast<int>(std::size(schemaSteps)); }

int schemaVersionOf(Connection& connection) { return static_cast<int>(connection.integer("PRAGMA user_version")); }

void migrate(Connection& connection, int target) {
    const int wanted = target == 0 ? schemaVersion() : target;
    for (int version = schemaVersionOf(connection); version < wanted; ++version) {
        connection.run(schemaSteps[version]);
        connection.run(("PRAGMA user_version=" + std::to_string(version + 1)).c_str());
    }
}

void renewNameOrder(Connection& connection) {
    const QString version = collationVersion();
    {
        auto kept = connection.use("SELECT version FROM collation");
        if (kept->step() && kept->text(0) == version) return;
    }
    connection.run("REINDEX register_name");
    auto keep = connection.use("INSERT INTO collation VALUES (1, ?) ON CONFLICT DO UPDATE SET version=excluded.version");
    keep->bind(1, version);
    keep->run();
}

const std::vector<DigestedTable>& digestedTables() {
    static const std::vector<DigestedTable> tables = {
        {"case_file", "SELECT * FROM case_file ORDER BY id"},
        {"span", "SELECT * FROM span ORDER BY case_id, position"},
        {"case_link", "SELECT * FROM case_link ORDER BY target, kind, case_id"},
        {"case_co_unit", "SELECT * FROM case_co_unit ORDER BY unit, case_id"},
        {"case_next_step", "SELECT * FROM case_next_step ORDER BY case_id"},
        {"case_text", "SELECT * FROM case_text ORDER BY id"},
        {"register_entry", "SELECT * FROM register_entry ORDER BY id"},
        {"activity", "SELECT * FROM activity ORDER BY id"},
        {"account", "SELECT * FROM account ORDER BY id"},
        {"role_grant", "SELECT * FROM role_grant ORDER BY account, role, unit, from_day, delegated_by"},
        {"shared_filter", "SELECT * FROM shared_filter ORDER BY id"},
        {"definition", "SELECT * FROM definition ORDER BY entry"},
        {"serial", "SELECT * FROM serial ORDER BY prefix, day"},
    };
    return tables;
}

}  // namespace minqing::storage
