#pragma once
// The columns of each import, in the order people expect. They derive from the fields of the definitions; only what the
// definitions cannot say (validity dates, the calendar's three columns) is written here.

#include "definitions/definition_set.h"
#include "exchange/import.h"

namespace minqing {

/// All fields that a row of this kind may fill, in order. Choice of case type: `caseType`, else grievance.
/// Empty for a kind that the definitions do not know.
[[nodiscard]] std::vector<FieldDefinition> importFields(ImportKind kind, const DefinitionSet& definitions,
                                                        const QString& caseType = {});

/// The same as columns for mapColumns(). What can be derived from other columns is not required here; see
/// missingPlaceColumn().
[[nodiscard]] std::vector<ImportColumn> importColumns(ImportKind kind, const std::vector<FieldDefinition>& fields);

/// Households need a grid column, or a village column to find it by. Empty: fine.
[[nodiscard]] std::vector<Reason> missingPlaceColumn(ImportKind kind, const ColumnMapping& mapping,
                                                     const std::vector<FieldDefinition>& fields);

/// The case type whose intake form fits the most of these headings; of equals the grievance.
[[nodiscard]] QString caseTypeOfHeadings(const std::vector<QString>& header, const DefinitionSet& definitions);

}  // namespace minqing
