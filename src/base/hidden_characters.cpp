#include "base/hidden_characters.h"

namespace minqing {

HiddenCharacter hiddenCharacter(QStringView text) {
    for (const QChar one : text) {
        const char16_t unit = one.unicode();
        if (unit >= 0x20 && unit < 0x7F) continue;
        if ((unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069)) return HiddenCharacter::Direction;
        const bool control = unit < 0x20 || (unit >= 0x7F && unit < 0xA0);
        if (control && unit != u'\n' && unit != u'\r' && unit != u'\t') return HiddenCharacter::Control;
    }
    return HiddenCharacter::None;
}

}  // namespace minqing
