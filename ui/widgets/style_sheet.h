#pragma once
// The application's one style sheet, generated from the table in theme.h.

#include <QString>

namespace minqing::ui {

struct Palette;
struct Metrics;

/// The whole sheet as text. `:/icons/` must be compiled in for the check marks and arrows.
[[nodiscard]] QString styleSheetFor(const Palette& palette, const Metrics& metrics);

}  // namespace minqing::ui
