#include "exchange/column_mapping.h"

#include "catch.h"
#include "exchange/row_error.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

const std::vector<ImportColumn>& columns() {
    static const std::vector<ImportColumn> all{
        {.key = u"code"_s, .title = u"户编号"_s, .aliases = {u"编号"_s, u"Household code"_s}, .required = true},
        {.key = u"head"_s, .title = u"户主姓名"_s, .aliases = {u"户主"_s}, .required = true},
        {.key = u"phone"_s, .title = u"联系电话"_s, .aliases = {u"电话"_s, u"手机(本人)"_s}}};
    return all;
}

}  // namespace

TEST_CASE("columns are matched by key, title and alias in any order") {
    const auto mapping = mapColumns({u"电话"_s, u"备注"_s, u"CODE"_s, u"户主姓名"_s, QString()}, columns());
    REQUIRE_OK(mapping);
    CHECK(mapping->indexOf(u"phone"_s) == 0);
    CHECK(mapping->indexOf(u"code"_s) == 2);
    CHECK(mapping->indexOf(u"head"_s) == 3);
    CHECK(mapping->indexOf(u"nothing"_s) == -1);
    CHECK(mapping->ignored == QStringList{u"备注"_s});
}

TEST_CASE("headings match in spite of stars, spaces, line breaks, width and remarks in brackets") {
    const auto mapping = mapColumns({u" *户 编\n号："_s, u"＊户主姓名（必填）"_s, u"手机（本人）"_s}, columns());
    REQUIRE_OK(mapping);
    CHECK(mapping->indexOf(u"code"_s) == 0);
    CHECK(mapping->indexOf(u"head"_s) == 1);
    CHECK(mapping->indexOf(u"phone"_s) == 2);
    CHECK(mapColumns({u"ＨＯＵＳＥＨＯＬＤ　code"_s, u"【户主】"_s}, columns()).has_value());
}

TEST_CASE("every missing column is told, with the columns that were found") {
    const auto mapping = mapColumns({u"电话"_s, u"备注"_s}, columns());
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().kind == ErrorKind::BadInput);
    REQUIRE(mapping.error().reasons.size() == 2);
    CHECK(mapping.error().reasons[0].code == u"missing_column"_s);
    CHECK(mapping.error().reasons[0].field == u"code"_s);
    CHECK(mapping.error().reasons[1].field == u"head"_s);
    CHECK(mapping.error().text().contains(u"户编号"_s));
    CHECK(mapping.error().text().contains(u"备注"_s));
    CHECK(mapping.error().text().contains(u"--map \"COLUMN=code\""_s));
}

TEST_CASE("two columns that mean the same are refused, unless one of them is chosen") {
    const std::vector<QString> header{u"编号"_s, u"户编号"_s, u"户主"_s};
    const auto twice = mapColumns(header, columns());
    REQUIRE_FALSE(twice);
    CHECK(twice.error().has(u"duplicate_column"));
    const auto chosen = mapColumns(header, columns(), {{u"户编号"_s, u"code"_s}});
    REQUIRE_OK(chosen);
    CHECK(chosen->indexOf(u"code"_s) == 1);
    CHECK(chosen->ignored == QStringList{u"编号"_s});
}

TEST_CASE("a person's choice goes by heading or by letter, and can leave a column out") {
    const auto mapping = mapColumns({u"甲"_s, u"乙"_s, u"电话"_s}, columns(),
                                    {{u"甲"_s, u"code"_s}, {u"b"_s, u"head"_s}, {u"电话"_s, QString()}});
    REQUIRE_OK(mapping);
    CHECK(mapping->indexOf(u"code"_s) == 0);
    CHECK(mapping->indexOf(u"head"_s) == 1);
    CHECK(mapping->indexOf(u"phone"_s) == -1);
    CHECK(mapping->ignored == QStringList{u"电话"_s});
}

TEST_CASE("choices of columns or fields that do not exist are wrong usage, all told at once") {
    const auto mapping = mapColumns({u"编号"_s, u"户主"_s}, columns(), {{u"丙"_s, u"phone"_s}, {u"户主"_s, u"boss"_s}});
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().kind == ErrorKind::Usage);
    CHECK(mapping.error().has(u"unknown_map_column"));
    CHECK(mapping.error().has(u"unknown_map_key"));
}

TEST_CASE("choices are read from COLUMN=KEY") {
    const auto choices = parseColumnChoices({u"户主=head"_s, u"a=b=code"_s, u"备注="_s});
    REQUIRE_OK(choices);
    REQUIRE(choices->size() == 3);
    CHECK((*choices)[1].column == u"a=b"_s);
    CHECK((*choices)[1].key == u"code"_s);
    CHECK((*choices)[2].key.isEmpty());
    CHECK(parseColumnChoices({u"head"_s}).error().has(u"bad_map"));
    CHECK(parseColumnChoices({u"=head"_s}).error().kind == ErrorKind::Usage);
}

TEST_CASE("the row of headings is recognised below titles") {
    const auto isHeader = headingRecogniser(columns(), {{u"甲"_s, u"phone"_s}});
    CHECK_FALSE(isHeader({u"东街村户主花名册"_s, QString()}));
    CHECK_FALSE(isHeader({u"户主"_s, u"户主姓名"_s}));
    CHECK(isHeader({u"序号"_s, u"户主"_s, u"户编号"_s}));
    CHECK(isHeader({u"甲"_s, u"户编号*"_s}));
}

TEST_CASE("columns without a heading are named by their letters") {
    CHECK(columnLetters(0) == u"A"_s);
    CHECK(columnLetters(25) == u"Z"_s);
    CHECK(columnLetters(26) == u"AA"_s);
    CHECK(columnLetters(16'383) == u"XFD"_s);
}
