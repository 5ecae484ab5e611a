#pragma once
// Characters that nobody sees and that have no place in what people type.

#include <QStringView>

namespace minqing {

enum class HiddenCharacter {
    None,
    Control,   ///< control characters other than tab and line breaks: lost or harmful in a list, a table file or a print
    Direction  ///< U+202A–202E, U+2066–2069: they turn the order of what follows, so a text can be read as another one
};

/// The first such character in a text.
[[nodiscard]] HiddenCharacter hiddenCharacter(QStringView text);

}  // namespace minqing
