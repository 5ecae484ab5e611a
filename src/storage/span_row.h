#pragma once
// One row of span: a case, what figures counted it by, and from when to when.

#include "domain/case_file.h"
#include "storage/row_writer.h"

namespace minqing::storage {

/// Columns in order: the key, from and to, and what stands in case_file under the same names (see factSource).
[[nodiscard]] const QByteArray& spanColumnList();
/// `position`: which of its spans, from 0.
void write(SubjectId id, int position, const Span& span, RowWriter& row);
/// From a SELECT of spanColumnList.
[[nodiscard]] Span readSpan(const Statement& row);
/// yyyymmdd, Beijing; 0: it has no deadline.
[[nodiscard]] int dueDayOf(const CountedFacts& facts);

}  // namespace minqing::storage
