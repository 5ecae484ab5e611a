#pragma once
// The conditions of a list as they are kept with a shared filter, to and fro.

#include "domain/shared_filter.h"
#include "storage/queries.h"

namespace minqing {

/// {filters: [{key, compare: is | is_not | at_least | below | contains, values[]}], text}
[[nodiscard]] QJsonObject filterConditions(const std::vector<storage::ListFilter>& filters, const QString& text);
/// What a shared filter asks for; order, scope and now are the reader's.
[[nodiscard]] storage::CaseQuery queryOf(const SharedFilter& filter);

}  // namespace minqing
