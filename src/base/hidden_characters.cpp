#include "base/hidden_characters.h"

namespace minqing {

namespace {

bool isPictorial(QChar one) {
    const char16_t unit = one.unicode();
    return one.isSurrogate() || unit == 0xFE0F || (unit >= 0x2190 && unit <= 0x2BFF);
}

/// The joiner (U+200D) makes one emoji of several.
bool joinsEmoji(QStringView text, qsizetype at) {
    return text[at].unicode() == 0x200D && at > 0 && at + 1 < text.size() && isPictorial(text[at - 1]) &&
           isPictorial(text[at + 1]);
}

bool isOfNoWidth(QStringView text, qsizetype at) {
    const char16_t unit = text[at].unicode();
    if (unit < 0xAD) return false;
    const bool joiner = unit == 0x200C || unit == 0x200D;
    if (joiner) return !joinsEmoji(text, at);
    // U+E0000–E007F: letters of tags, a whole text that nobody sees.
    const bool tag = unit == 0xDB40 && at + 1 < text.size() && text[at + 1].unicode() <= 0xDC7F;
    return unit == 0xAD || unit == 0x180E || unit == 0x200B || (unit >= 0x2060 && unit <= 0x2064) || unit == 0xFEFF ||
           unit == 0x115F || unit == 0x1160 || unit == 0x3164 || unit == 0xFFA0 || tag;
}

bool isHalf(QStringView text, qsizetype at) {
    if (text[at].isHighSurrogate()) return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

}  // namespace

HiddenCharacter hiddenCharacter(QStringView text) {
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit >= 0x20 && unit < 0x7F) continue;
        if ((unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069)) return HiddenCharacter::Direction;
        const bool control = unit < 0x20 || (unit >= 0x7F && unit < 0xA0);
        if (control && unit != u'\n' && unit != u'\r' && unit != u'\t') return HiddenCharacter::Control;
        if (isOfNoWidth(text, at)) return HiddenCharacter::Invisible;
        if (isHalf(text, at)) return HiddenCharacter::Broken;
    }
    return HiddenCharacter::None;
}

QString withoutInvisible(QStringView text) {
    QString kept;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isOfNoWidth(text, at)) continue;
        kept += text.mid(from, at - from);
        from = at + (text[at].isHighSurrogate() ? 2 : 1);
    }
    return from == 0 ? text.toString() : kept + text.mid(from);
}

}  // namespace minqing
