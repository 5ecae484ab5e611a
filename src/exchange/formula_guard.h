#pragma once
// Text that a spreadsheet would take for a formula when it opens our CSV file.

#include <QString>

namespace minqing {

/// A cell that begins with = + - @ tab or carriage return gets an apostrophe in front, so that no spreadsheet runs it
/// (OWASP "CSV injection"). Plain numbers such as -5 or +8613812345678 are left alone: they can do no harm.
[[nodiscard]] QString withFormulaGuard(const QString& text);
/// The reverse, so that our own files read back as they were.
[[nodiscard]] QString withoutFormulaGuard(const QString& text);

}  // namespace minqing
