#include "base/identity_numbers.h"

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {
template <class Value>
QString codeOf(const Expected<Value>& result) {
    return result ? u"ok"_s : result.error().reasons.front().code;
}
}  // namespace

TEST_CASE("citizen numbers are checked by GB 11643") {
    CHECK(parseCitizenNumber(u"11010519491231002X") == u"11010519491231002X"_s);
    CHECK(parseCitizenNumber(u" 11010519491231002x ") == u"11010519491231002X"_s);
    CHECK(parseCitizenNumber(u"４４０５２４188001010014") == u"440524188001010014"_s);
    CHECK(codeOf(parseCitizenNumber(u"379902199002290019")) == u"bad_date"_s);
    CHECK(codeOf(parseCitizenNumber(u"110105194912310021")) == u"bad_check_digit"_s);
    CHECK(codeOf(parseCitizenNumber(u"11010519491231002")) == u"bad_length"_s);
    CHECK(codeOf(parseCitizenNumber(u"1101051949123100X2")) == u"bad_character"_s);
    CHECK(codeOf(parseCitizenNumber(u"")) == u"bad_length"_s);
    CHECK(parseCitizenNumber(u"379902199002290019").error().kind == ErrorKind::BadInput);
}

TEST_CASE("every single mistyped digit of a citizen number is found") {
    const auto good = u"11010519491231002X"_s;
    for (qsizetype at = 0; at < 17; ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            auto typed = good;
            typed[at] = QChar(digit);
            CHECK(parseCitizenNumber(typed).has_value() == (typed == good));
        }
    }
}

TEST_CASE("sex, birth date and age come from the citizen number") {
    CHECK(sexOf(u"11010519491231002X") == Sex::Female);
    CHECK(sexOf(u"440524188001010014") == Sex::Male);
    CHECK(sexOf(u"110105194912310021") == Sex::Unknown);
    CHECK(birthDateOf(u"11010519491231002X") == QDate(1949, 12, 31));
    CHECK_FALSE(birthDateOf(u"379902199002290019").isValid());
    CHECK(ageOn(QDate(2026, 12, 30), QDate(1949, 12, 31)) == 76);
    CHECK(ageOn(QDate(2026, 12, 31), QDate(1949, 12, 31)) == 77);
    CHECK(ageOn(QDate(2026, 1, 1), QDate(2026, 1, 2)) == -1);
    CHECK(ageOn(QDate(), QDate(1990, 1, 1)) == -1);
}

TEST_CASE("social credit codes are checked by GB 32100") {
    CHECK(parseCreditCode(u"91350100M000100Y43") == u"91350100M000100Y43"_s);
    CHECK(parseCreditCode(u"91350100m000100y43") == u"91350100M000100Y43"_s);
    CHECK(codeOf(parseCreditCode(u"91350100M000100Y44")) == u"bad_check_digit"_s);
    CHECK(codeOf(parseCreditCode(u"91350100M000100I43")) == u"bad_character"_s);
    CHECK(codeOf(parseCreditCode(u"91350100M000100Y4")) == u"bad_length"_s);
}

TEST_CASE("telephone numbers are read as people write them") {
    CHECK(parsePhone(u"13812345678") == u"13812345678"_s);
    CHECK(parsePhone(u"+86 138-1234-5678") == u"13812345678"_s);
    CHECK(parsePhone(u"0531-88776655") == u"0531-88776655"_s);
    CHECK(parsePhone(u"(0531)88776655") == u"0531-88776655"_s);
    CHECK(parsePhone(u"053188776655") == u"0531-88776655"_s);
    CHECK(parsePhone(u"010-88776655-801") == u"010-88776655-801"_s);
    CHECK(parsePhone(u"0531-8877665") == u"0531-8877665"_s);
    CHECK(parsePhone(u"０５３１－８８７７６６５５转12") == u"0531-88776655-12"_s);
    CHECK(codeOf(parsePhone(u"12812345678")) == u"bad_phone"_s);
    CHECK(codeOf(parsePhone(u"1381234567")) == u"bad_phone"_s);
    CHECK(codeOf(parsePhone(u"88776655")) == u"bad_phone"_s);
    CHECK(codeOf(parsePhone(u"")) == u"bad_phone"_s);
}

TEST_CASE("a division code tells its level and kind") {
    const auto village = parseDivisionCode(u"379902003017");
    REQUIRE_OK(village);
    CHECK(village->level == DivisionLevel::Village);
    CHECK(village->kind == DivisionKind::ResidentsCommittee);
    CHECK(village->parent() == u"379902003"_s);
    CHECK(parseDivisionCode(u"379902004203")->kind == DivisionKind::VillagersCommittee);
    CHECK(parseDivisionCode(u"379902003")->kind == DivisionKind::Street);
    CHECK(parseDivisionCode(u"379902100")->kind == DivisionKind::Town);
    CHECK(parseDivisionCode(u"379902200")->kind == DivisionKind::Township);
    CHECK(parseDivisionCode(u"379902400")->kind == DivisionKind::Other);
    CHECK(parseDivisionCode(u"379902")->level == DivisionLevel::County);
    CHECK(parseDivisionCode(u"379902000000")->digits == u"379902"_s);
    CHECK(parseDivisionCode(u"379902")->full() == u"379902000000"_s);
    CHECK(parseDivisionCode(u"37")->parent().isEmpty());
}

TEST_CASE("impossible division codes are refused") {
    CHECK(codeOf(parseDivisionCode(u"37990260")) == u"bad_length"_s);
    CHECK(codeOf(parseDivisionCode(u"37990A")) == u"bad_character"_s);
    CHECK(codeOf(parseDivisionCode(u"379902600")) == u"bad_division_part"_s);
    CHECK(codeOf(parseDivisionCode(u"379902003400")) == u"bad_division_part"_s);
    CHECK(codeOf(parseDivisionCode(u"379902000001")) == u"bad_division_part"_s);
    CHECK(codeOf(parseDivisionCode(u"000000000000")) == u"bad_division_part"_s);
}

TEST_CASE("a grid code names its village") {
    const auto grid = parseGridCode(u"379902003017001");
    REQUIRE_OK(grid);
    CHECK_FALSE(grid->isMicro());
    CHECK(grid->village() == u"379902003017"_s);
    CHECK(parseGridCode(u"37990200301700102")->isMicro());
    CHECK(parseGridCode(u"37990200301700102")->grid() == u"379902003017001"_s);
    CHECK(codeOf(parseGridCode(u"379902003017000")) == u"bad_grid_part"_s);
    CHECK(codeOf(parseGridCode(u"37990200301700100")) == u"bad_grid_part"_s);
    CHECK(codeOf(parseGridCode(u"379902003000001")) == u"bad_division_part"_s);
    CHECK(codeOf(parseGridCode(u"37990200301")) == u"bad_length"_s);
}
