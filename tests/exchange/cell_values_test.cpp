#include "exchange/cell_values.h"

#include <limits>

#include "catch.h"
#include "exchange/excel_values.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

template <class T>
QString codeOf(const Expected<T>& value) {
    return value ? u"none"_s : value.error().reasons.front().code;
}

}  // namespace

TEST_CASE("dates are read in every form that people type") {
    const QDate expected(2026, 7, 8);
    for (const QString& text :
         {u"2026-07-08"_s, u"2026-7-8"_s, u"2026/7/8"_s, u"2026.7.8"_s, u"2026年7月8日"_s, u"2026 年 7 月 8 日"_s,
          u"20260708"_s, u" 2026-07-08　"_s, u"２０２６－０７－０８"_s, u"2026-07-08 09:30:00"_s, u"2026年7月8号"_s}) {
        const auto date = parseDateCell(text);
        REQUIRE_OK(date);
        CHECK(*date == expected);
    }
}

TEST_CASE("a date that does not exist is an error, never another day") {
    for (const QString& text :
         {u"2026-02-30"_s, u"2026年2月30日"_s, u"2月30日"_s, u"20260230"_s, u"2025-02-29"_s, u"2026-13-01"_s, u"26-7-8"_s,
          u"2026-7"_s, u"2026年7月"_s, u"今天"_s, u""_s, u"46221"_s, u"2026-07/08"_s, u"0001-01-01"_s, u"2026-07-081"_s,
          u"2026-07-08 25:00"_s, u"202607080"_s, u"明年"_s}) {
        INFO(text);
        CHECK(codeOf(parseDateCell(text)) == u"bad_date"_s);
    }
    CHECK(parseDateCell(u"2024-02-29").has_value());
    CHECK(parseDateCell(u"2月30日").error().text().contains(u"2月30日"_s));
}

TEST_CASE("an instant is Beijing time") {
    const Instant expected = beijing(QDate(2026, 7, 8), QTime(9, 30));
    for (const QString& text : {u"2026-07-08 09:30"_s, u"2026/7/8 9:30:00"_s, u"2026-07-08T09:30:00"_s,
                                u"2026年7月8日9时30分"_s, u"2026年7月8日 9：30"_s}) {
        INFO(text);
        const auto instant = parseInstantCell(text);
        REQUIRE_OK(instant);
        CHECK(*instant == expected);
    }
    CHECK(*parseInstantCell(u"2026-07-08") == beijing(QDate(2026, 7, 8)));
    CHECK(codeOf(parseInstantCell(u"2026-07-08 下午")) == u"bad_time"_s);
    CHECK(codeOf(parseInstantCell(u"2026-07-08 24:30")) == u"bad_time"_s);
    CHECK(codeOf(parseInstantCell(u"2026-02-30 09:30")) == u"bad_date"_s);
}

TEST_CASE("whole numbers keep to their range") {
    CHECK(parseIntegerCell(u" 1,234 ", 0, 5'000) == 1'234);
    CHECK(parseIntegerCell(u"４", 0, 10) == 4);
    CHECK(parseIntegerCell(u"4.0", 0, 10) == 4);
    CHECK(parseIntegerCell(u"-3", -5, 10) == -3);
    CHECK(codeOf(parseIntegerCell(u"11", 0, 10)) == u"out_of_range"_s);
    CHECK(codeOf(parseIntegerCell(u"99999999999999999999", 0, 10)) == u"out_of_range"_s);
    for (const QString& text : {u"4.5"_s, u"四"_s, u""_s, u"1,23"_s, u"1e3"_s, u"3口人"_s, u"٣"_s}) {
        INFO(text);
        CHECK(codeOf(parseIntegerCell(text, 0, 5'000)) == u"bad_integer"_s);
    }
}

TEST_CASE("money is whole fen") {
    CHECK(parseMoneyCell(u"1234.5") == 123'450);
    CHECK(parseMoneyCell(u"1,234.50元") == 123'450);
    CHECK(parseMoneyCell(u"￥1,234") == 123'400);
    CHECK(parseMoneyCell(u"¥0.01") == 1);
    CHECK(parseMoneyCell(u"3.5万元") == 3'500'000);
    CHECK(parseMoneyCell(u"3.123456万") == 3'123'456);
    CHECK(parseMoneyCell(u"-20") == -2'000);
    CHECK(parseMoneyCell(u"0.10000") == 10);
    for (const QString& text :
         {u"1.234"_s, u""_s, u"元"_s, u"十元"_s, u"1,2.5"_s, u"1.5美元"_s, u"1.2.3"_s, u"3.1234567万"_s}) {
        INFO(text);
        CHECK(codeOf(parseMoneyCell(text)) == u"bad_money"_s);
    }
    CHECK(codeOf(parseMoneyCell(u"99999999999999999999")) == u"out_of_range"_s);
}

TEST_CASE("yes and no in the ways people write them") {
    for (const QString& text : {u"是"_s, u" 有 "_s, u"√"_s, u"Y"_s, u"ＹＥＳ"_s, u"TRUE"_s, u"1"_s})
        CHECK(parseYesNoCell(text) == true);
    for (const QString& text : {u"否"_s, u"无"_s, u"×"_s, u"n"_s, u"False"_s, u"0"_s, u"没有"_s})
        CHECK(parseYesNoCell(text) == false);
    CHECK(codeOf(parseYesNoCell(u"也许")) == u"bad_yes_no"_s);
    CHECK(codeOf(parseYesNoCell(u"")) == u"bad_yes_no"_s);
}

TEST_CASE("text is trimmed of every kind of space and kept inside") {
    CHECK(cellText(u"　 王 小明\u00A0\u200B\uFEFF\r\n") == u"王 小明"_s);
    CHECK(halfWidth(u"ＡＢ１２（３）　x") == u"AB12(3) x"_s);
    CHECK(meansNothing(u" － "));
    CHECK(meansNothing(u"无"));
    CHECK_FALSE(meansNothing(u"无锡"));
}

TEST_CASE("number formats show dates, times, zeros or plain numbers") {
    const NumberFormat date{.date = true};
    const NumberFormat time{.time = true};
    const NumberFormat both{.date = true, .time = true};
    CHECK(builtInFormat(14) == date);
    CHECK(builtInFormat(57) == date);
    CHECK(builtInFormat(22) == both);
    CHECK(builtInFormat(46) == time);
    CHECK(builtInFormat(0) == NumberFormat{});
    CHECK(builtInFormat(49) == NumberFormat{});
    CHECK(customFormat(u"yyyy\\-mm\\-dd") == date);
    CHECK(customFormat(u"[$-804]yyyy\"年\"m\"月\"d\"日\";@") == date);
    CHECK(customFormat(u"m\"月\"") == date);
    CHECK(customFormat(u"[h]:mm:ss") == time);
    CHECK(customFormat(u"yyyy/m/d h:mm") == both);
    CHECK(customFormat(u"General") == NumberFormat{});
    CHECK(customFormat(u"0.00\"days\"") == NumberFormat{});
    CHECK(customFormat(u"[Red]#,##0.00;[Blue]-#,##0") == NumberFormat{});
    CHECK(customFormat(u"000000").zeroPadding == 6);
    CHECK(customFormat(u"@") == NumberFormat{});
}

TEST_CASE("serial days are dates on both sides of the day that never was") {
    const NumberFormat date{.date = true};
    CHECK(serialToText(1, date, false) == u"1900-01-01"_s);
    CHECK(serialToText(59, date, false) == u"1900-02-28"_s);
    CHECK_FALSE(serialToText(60, date, false));
    CHECK(serialToText(61, date, false) == u"1900-03-01"_s);
    CHECK(serialToText(0, date, true) == u"1904-01-01"_s);
    CHECK(serialToText(2'958'465, date, false) == u"9999-12-31"_s);
    CHECK_FALSE(serialToText(2'958'466, date, false));
    CHECK_FALSE(serialToText(-1, date, false));
    CHECK_FALSE(serialToText(std::numeric_limits<double>::quiet_NaN(), date, false));
    CHECK(serialToText(46'221.999999, date, false) == u"2026-07-19"_s);
}
