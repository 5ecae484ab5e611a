#pragma once
// Text broken into lines of a width, and put onto a page.

#include <QFont>

#include "presentation/print/printed_pages.h"

namespace minqing::presentation {

/// Layout is done in tenths of a point, so that fonts of whole sizes can be taken.
inline constexpr double layoutUnits = 10.0;

/// The font in layout units.
[[nodiscard]] QFont printFont(const PrintStyle& style);

struct SetLine {
    QString text;
    double width = 0;
};

struct SetText {
    PrintStyle style;
    double lineHeight = 0;
    std::vector<SetLine> lines;
    [[nodiscard]] double height() const { return lineHeight * static_cast<double>(lines.size()); }
    [[nodiscard]] bool isEmpty() const { return lines.empty(); }
};

/// Breaks `text` (paragraphs by \n) into lines; an empty text has none. Line height 0: by the size of the type.
[[nodiscard]] SetText setText(const QString& text, const PrintStyle& style, double width, double lineHeight = 0);
/// Keeps the first `lines` lines; the last of them ends in words that say that there is more.
void cutText(SetText& text, std::size_t lines);

/// Puts it into a column that begins at `top` and is `width` wide.
void putText(PrintedPage& page, const SetText& text, QPointF top, double width, Qt::Alignment alignment = Qt::AlignLeft);
/// … into the middle of a box.
void putCentred(PrintedPage& page, const SetText& text, const QRectF& box);
void putBox(PrintedPage& page, const QRectF& box, double width = 0.6);

}  // namespace minqing::presentation
