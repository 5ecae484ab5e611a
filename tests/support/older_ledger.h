#pragma once
// How a ledger of an earlier version looked: each step of the schema taken back. A new step gets its row here.

#include <QByteArray>

namespace minqing::tests {

/// SQL that makes of a ledger of today one of `version`.
inline QByteArray takenBackTo(int version) {
    struct Step {
        int version;
        const char* takenBack;
    };
    static constexpr Step steps[] = {
        {11,
         "DROP TABLE span; DELETE FROM table_digest WHERE name='span';"
         "CREATE TABLE span (case_id INTEGER NOT NULL, position INTEGER NOT NULL, cycle INTEGER NOT NULL, state TEXT NOT NULL,"
         " phase INTEGER NOT NULL, holder TEXT NOT NULL, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL,"
         " PRIMARY KEY (case_id, position)) STRICT, WITHOUT ROWID;"},
        {10,
         "DROP INDEX case_open;"
         "CREATE INDEX case_open ON case_file (type, next_due_at, phase, paused, warn_at, state, extension_pending, "
         "return_count,"
         " town, village, grid, lead_unit, registered_by, claimant) WHERE phase BETWEEN 1 AND 4;"},
        {9,
         "DROP TABLE case_co_unit; DELETE FROM table_digest WHERE name='case_co_unit';"
         "CREATE TABLE case_co_unit (unit TEXT NOT NULL, case_id INTEGER NOT NULL, PRIMARY KEY (unit, case_id))"
         " STRICT, WITHOUT ROWID;"},
        {8, "DROP TABLE shared_filter; DELETE FROM table_digest WHERE name='shared_filter';"},
        {7,
         "DROP INDEX case_open_by_due;"
         "CREATE INDEX case_open_by_due ON case_file (type, due_at, registered_day, town, phase)"
         " WHERE phase BETWEEN 1 AND 4;"},
        {6,
         "DROP TABLE case_co_unit; DROP INDEX case_by_grid; DROP INDEX case_open;"
         "DELETE FROM table_digest WHERE name='case_co_unit';"},
        {5, "DROP TABLE evidence_content;"},
        {4, "DROP TABLE collation;"},
        {3,
         "DROP TABLE case_link; DROP TABLE case_next_step; DROP TABLE rebuild_due;"
         "DELETE FROM table_digest WHERE name IN ('case_link','case_next_step');"},
        {2, "DROP INDEX journal_actor;"},
    };
    QByteArray sql;
    for (const auto& step : steps)
        if (step.version > version) sql += step.takenBack;
    return sql + "PRAGMA user_version=" + QByteArray::number(version);
}

}  // namespace minqing::tests
