#pragma once
// Our own SQL functions. Indexes may use them although the schema is not trusted, which SQLite 3.40 refuses its own
// json_extract. A tool that does not know them can read the file, but not write to the tables that have such an index.

#include <sqlite3.h>

namespace minqing::storage {

/// To be registered on every connection.
///  - field_value(fields, id): one value of the JSON column. Text as it is, numbers as integers, flags 'yes' / 'no', lists
///    ';a;b;', absent ''.
///  - name_key(text): what a name sorts by (sortKey() of base/collation.h), as text. Depends on collationVersion().
void registerSqlFunctions(sqlite3* db);

}  // namespace minqing::storage
