#pragma once
// The columns that case lists can be filtered and sorted by, under the keys that people and scripts use.

#include "storage/condition.h"

namespace minqing::storage {

[[nodiscard]] const std::vector<FilterColumn>& caseColumns();
/// The SQL expression of an indexed definition field.
[[nodiscard]] QByteArray fieldExpression(const QString& fieldId);
/// The name of its index.
[[nodiscard]] QByteArray fieldIndexName(const QString& fieldId);
/// True for ids that may stand in SQL: a-z, 0-9 and _ only.
[[nodiscard]] bool isFieldId(const QString& fieldId);
/// The index whose order is (type, this column), nullptr when there is none.
[[nodiscard]] const char* orderIndex(const QString& key);

}  // namespace minqing::storage
