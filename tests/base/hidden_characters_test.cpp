#include "base/hidden_characters.h"

#include "catch.h"

using namespace minqing;

TEST_CASE("characters that nobody sees are told apart, plain text of any script has none") {
    CHECK(hiddenCharacter(u"") == HiddenCharacter::None);
    CHECK(hiddenCharacter(u"文汇社区 A-1，\t第一行\r\n第二行 😀 \u200F عربى") == HiddenCharacter::None);
    CHECK(hiddenCharacter(u"电梯\a停运") == HiddenCharacter::Control);
    CHECK(hiddenCharacter(u"电梯\u0085停运") == HiddenCharacter::Control);
    for (char16_t turn = 0x202A; turn <= 0x202E; ++turn)
        CHECK(hiddenCharacter(QStringView(&turn, 1)) == HiddenCharacter::Direction);
    for (char16_t turn = 0x2066; turn <= 0x2069; ++turn)
        CHECK(hiddenCharacter(QStringView(&turn, 1)) == HiddenCharacter::Direction);
}

TEST_CASE("characters of no width and halves of characters are told, an emoji of several parts is neither") {
    for (const char16_t none : {u'\u200B', u'\u200C', u'\u200D', u'\u2060', u'\uFEFF', u'\u00AD', u'\u3164'}) {
        const QString text = QStringLiteral("电梯") + QChar(none) + QStringLiteral("停运");
        CHECK(hiddenCharacter(text) == HiddenCharacter::Invisible);
        CHECK(withoutInvisible(text) == QStringLiteral("电梯停运"));
    }
    CHECK(hiddenCharacter(u"甲\U000E0041乙") == HiddenCharacter::Invisible);
    CHECK(withoutInvisible(u"\u200B甲\U000E0041乙\uFEFF") == QStringLiteral("甲乙"));
    CHECK(hiddenCharacter(u"👨‍👩‍👧 ❤️‍🔥") == HiddenCharacter::None);
    for (const char16_t half : {char16_t{0xD83D}, char16_t{0xDE00}}) {
        CHECK(hiddenCharacter(QStringView(&half, 1)) == HiddenCharacter::Broken);
        CHECK(hiddenCharacter(QString(QChar(half) + QStringLiteral("甲"))) == HiddenCharacter::Broken);
    }
}
