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
