#pragma once
// Characters that nobody sees and that have no place in what people type.

#include <QString>

namespace minqing {

enum class HiddenCharacter {
    None,
    Control,    ///< control characters other than tab and line breaks: lost or harmful in a list, a table file or a print
    Direction,  ///< U+202A–202E, U+2066–2069: they turn the order of what follows, so a text can be read as another one
    Invisible,  ///< of no width: two texts that look alike differ. The joiner within one emoji is none of them
    Broken      ///< half of a pair of UTF-16, which no file can hold
};

/// The first such character in a text.
[[nodiscard]] HiddenCharacter hiddenCharacter(QStringView text);
/// Without those of no width, which cells bring along from web pages and other programs.
[[nodiscard]] QString withoutInvisible(QStringView text);

}  // namespace minqing
