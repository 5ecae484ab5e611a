#pragma once
// Every column that a list can show. To add a core column: one row in column_registry.cpp. A field of a definition that
// is marked indexed becomes a column by itself.

#include "presentation/column.h"
#include "storage/queries.h"

namespace minqing::presentation {

/// Columns of a case list of this type; the type's own words for lead unit, deadline and so on.
[[nodiscard]] std::vector<Column<CaseFacts>> caseColumns(const QString& type, const SurroundingsPtr& surroundings);
/// The queue of the close-out desk: all types together.
[[nodiscard]] std::vector<Column<CaseFacts>> closeOutColumns();
/// Columns of a register: households, enterprises …
[[nodiscard]] std::vector<Column<storage::RegisterRow>> registerColumns(const QString& kind,
                                                                        const SurroundingsPtr& surroundings);
/// Two columns for the list of a grid beside the visit form.
[[nodiscard]] std::vector<Column<storage::RegisterRow>> rosterColumns();

[[nodiscard]] CellLight cellLight(Light light);
/// The light of a row now.
[[nodiscard]] Light lightOf(const CaseFacts& facts, Instant now);
/// Deadline words of a row: 今天 17:30, 超期 2 天, 暂停; "—" once it is closed or where no clock runs.
[[nodiscard]] QString deadlineOf(const CaseFacts& facts, Instant now);
/// "文汇社区 12 号楼": how a household is called beside its head's name.
[[nodiscard]] QString shortAddress(const storage::RegisterRow& row, const Surroundings& surroundings);

}  // namespace minqing::presentation
