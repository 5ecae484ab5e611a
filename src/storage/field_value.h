#pragma once
// The SQL function field_value(fields, id): one value of the JSON column. An index may use it although the schema is
// not trusted, which SQLite 3.40 refuses its own json_extract.

#include <sqlite3.h>

namespace minqing::storage {

/// Text as it is, numbers as integers, flags 'yes' / 'no', lists ';a;b;', absent ''. To be registered on every
/// connection.
void registerFieldValue(sqlite3* db);

}  // namespace minqing::storage
