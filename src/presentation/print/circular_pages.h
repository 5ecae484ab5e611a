#pragma once
// 情况通报 laid out as GB/T 9704 says: A4, 37 mm above and 28 mm left of a body of 156 × 225 mm, 22 lines of 28
// characters, title of 22 pt, body of 16 pt, page number — 1 —. Tables and definitions follow on pages of their own.

#include "exchange/forms/circular.h"
#include "presentation/print/printed_pages.h"

namespace minqing::presentation {

[[nodiscard]] PrintedPages circularPages(const Circular& letter);

}  // namespace minqing::presentation
