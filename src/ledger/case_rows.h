#pragma once
// From a folded case to the rows that lists and figures read.

#include "domain/case_file.h"
#include "storage/store.h"

namespace minqing {

/// Derived from the case alone, so that live writing, merging and rebuilding agree.
[[nodiscard]] storage::CaseRows caseRowsOf(const CaseFile& file, const DefinitionSet& definitions);

}  // namespace minqing
