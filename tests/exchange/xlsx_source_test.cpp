#include "exchange/xlsx_source.h"
#include "catch.h"
#include "table_files.h"

using namespace minqing;
using namespace minqing::testing;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<QString>;

const QByteArray headings = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c>)"
                            R"(<c r="B1" t="inlineStr"><is><t>值</t></is></c></row>)";

ReadTable readXlsx(const XlsxParts& parts, const TableOptions& options = {}) {
    const Folder folder;
    return readTable(folder.write(u"表.xlsx"_s, xlsxOf(parts)), options);
}

/// A sheet with one data row.
ReadTable readCells(const QByteArray& cells, const QByteArray& styles = {}, const QByteArray& properties = {}) {
    return readXlsx(
        {.rows = headings + "<row r=\"2\">" + cells + "</row>", .styles = styles, .workbookProperties = properties});
}

QString problemCode(const ReadTable& table) {
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 1);
    REQUIRE(table.rows[0].problems.size() == 1);
    CHECK(table.rows[0].problems[0].row == 2);
    CHECK(table.rows[0].problems[0].column == u"值"_s);
    CHECK_FALSE(table.rows[0].problems[0].message.isEmpty());
    return table.rows[0].problems[0].code;
}

const QByteArray dateStyles =
    R"(<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>)"
    R"(<numFmt numFmtId="177" formatCode="000000"/><numFmt numFmtId="178" formatCode="yyyy-mm-dd hh:mm"/></numFmts>)"
    R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/>)"
    R"(<xf numFmtId="178"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs>)";

}  // namespace

TEST_CASE("shared strings are joined from their runs, without phonetic readings") {
    const auto table = readXlsx(
        {.rows = headings + R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>)",
         .sharedStrings = R"(<si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 小明 </t></r></si>)"
                          R"(<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>)"});
    REQUIRE_FALSE(table.error);
    CHECK(table.rows.at(0).cells == Cells{u"王 小明 "_s, u"東京"_s});
    CHECK(table.facts.format == u"xlsx"_s);
    CHECK(table.facts.sheet == u"Sheet1"_s);
}

TEST_CASE("entities, CDATA and Excel's escapes become the characters they stand for") {
    const auto table = readCells(
        "<c r=\"A2\" t=\"inlineStr\"><is><t>a &amp; &lt;b&gt; &#x4E2D;&#25991;</t></is></c>"
        "<c r=\"B2\" t=\"inlineStr\"><is><t><![CDATA[1 < 2]]>_x000A_x_x005F_x0041_</t></is></c>");
    REQUIRE_FALSE(table.error);
    CHECK(table.cell(0, 0) == u"a & <b> 中文"_s);
    CHECK(table.cell(0, 1) == u"1 < 2\nx_x0041_"_s);
}

TEST_CASE("sparse cells stand in their columns and sparse rows keep their numbers") {
    const auto table = readXlsx({.rows = headings + R"(<row r="5"><c r="C5"><v>7</v></c></row>)"
                                                    R"(<row><c><v>1</v></c><c><v>2</v></c></row><row r="9"/>)"
                                                    R"(<row r="12"><c r="AA12" t="b"><v>1</v></c></row>)"});
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].row == 5);
    CHECK(table.rows[0].cells == Cells{QString(), QString(), u"7"_s});
    CHECK(table.rows[1].row == 6);
    CHECK(table.rows[1].cells == Cells{u"1"_s, u"2"_s});
    CHECK(table.rows[2].row == 12);
    CHECK(table.cell(2, 26) == u"TRUE"_s);
    CHECK(table.rows[2].flag(26) == CellFlags(CellFlag::Boolean));
}

TEST_CASE("a number is read as it is shown, never with an exponent") {
    const auto text = [](const QByteArray& value) {
        const auto table = readCells("<c r=\"B2\"><v>" + value + "</v></c>");
        REQUIRE(table.rows.at(0).problems.empty());
        CHECK(table.rows[0].flag(1) == CellFlags(CellFlag::Number));
        return table.cell(0, 1);
    };
    CHECK(text("42") == u"42"_s);
    CHECK(text("-3.50") == u"-3.5"_s);
    CHECK(text("0.30000000000000004") == u"0.3"_s);
    CHECK(text("1.3812345678E+10") == u"13812345678"_s);
    CHECK(text("999999999999999") == u"999999999999999"_s);
    CHECK(text("1E-7") == u"0.0000001"_s);
}

TEST_CASE("a citizen number kept as a number has lost its digits, and that is said") {
    CHECK(problemCode(readCells("<c r=\"B2\"><v>1.1010519491231E+17</v></c>")) == u"number_lost_digits"_s);
    CHECK(problemCode(readCells("<c r=\"B2\"><v>110105194912310020</v></c>")) == u"number_lost_digits"_s);
    CHECK(problemCode(readCells("<c r=\"B2\"><v>1234567890123450</v></c>")) == u"number_lost_digits"_s);
    const auto asText = readCells("<c r=\"B2\" t=\"inlineStr\"><is><t>11010519491231002X</t></is></c>");
    CHECK(asText.cell(0, 1) == u"11010519491231002X"_s);
}

TEST_CASE("dates are found by their number format") {
    const auto table = readCells(
        "<c r=\"A2\" s=\"1\"><v>46221</v></c><c r=\"B2\" s=\"2\"><v>46221</v></c>"
        "<c r=\"C2\" s=\"4\"><v>46221.395833333336</v></c><c r=\"D2\" s=\"5\"><v>46221</v></c>"
        "<c r=\"E2\" s=\"6\"><v>0.5</v></c><c r=\"F2\" s=\"3\"><v>42</v></c>"
        "<c r=\"G2\" s=\"0\"><v>46221</v></c><c r=\"H2\" t=\"d\"><v>2026-07-18T00:00:00Z</v></c>",
        dateStyles);
    REQUIRE_FALSE(table.error);
    CHECK(table.rows.at(0).problems.empty());
    CHECK(table.rows.at(0).cells == Cells{u"2026-07-18"_s, u"2026-07-18"_s, u"2026-07-18 09:30:00"_s, u"2026-07-18"_s,
                                          u"12:00:00"_s, u"000042"_s, u"46221"_s, u"2026-07-18"_s});
    CHECK(table.rows[0].flag(0) == CellFlags(CellFlag::Date));
    CHECK(table.rows[0].flag(2) == (CellFlag::Date | CellFlag::Time));
    CHECK(table.rows[0].flag(6) == CellFlags(CellFlag::Number));
}

TEST_CASE("workbooks of old Macs count from 1904") {
    const auto table = readCells("<c r=\"B2\" s=\"1\"><v>44759</v></c>", dateStyles, "<workbookPr date1904=\"1\"/>");
    CHECK(table.cell(0, 1) == u"2026-07-18"_s);
}

TEST_CASE("a serial that is no date is an error, not another day") {
    CHECK(problemCode(readCells("<c r=\"B2\" s=\"1\"><v>-5</v></c>", dateStyles)) == u"bad_date"_s);
    CHECK(problemCode(readCells("<c r=\"B2\" s=\"1\"><v>60</v></c>", dateStyles)) == u"bad_date"_s);
    CHECK(problemCode(readCells("<c r=\"B2\" s=\"1\"><v>9e9</v></c>", dateStyles)) == u"bad_date"_s);
}

TEST_CASE("a formula gives its saved value and says that it is one; without a value it is an error") {
    const auto table = readCells("<c r=\"A2\" t=\"str\"><f>B1&amp;\"x\"</f><v>值x</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c>");
    REQUIRE_FALSE(table.error);
    CHECK(table.rows.at(0).cells == Cells{u"值x"_s, u"2"_s});
    CHECK(table.rows[0].flag(0) == CellFlags(CellFlag::Formula));
    CHECK(table.rows[0].flag(1) == (CellFlag::Formula | CellFlag::Number));
    CHECK(problemCode(readCells("<c r=\"B2\"><f>VLOOKUP(A2,C:D,2)</f></c>")) == u"formula_without_value"_s);
    CHECK(problemCode(readCells("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")) == u"cell_error"_s);
    CHECK(problemCode(readCells("<c r=\"B2\"><v>twelve</v></c>")) == u"bad_number"_s);
}

TEST_CASE("text that only looks like a formula is text") {
    const auto table = readCells("<c r=\"B2\" t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c>");
    CHECK(table.cell(0, 1) == u"=cmd|' /C calc'!A0"_s);
    CHECK(table.rows.at(0).flag(1) == CellFlags());
}

TEST_CASE("a cell of 10 MB in a sheet is refused with its row and column") {
    const auto table = readCells("<c r=\"B2\" t=\"inlineStr\"><is><t>" + QByteArray(10'000'000, 'x') + "</t></is></c>");
    CHECK(problemCode(table) == u"cell_too_long"_s);
    CHECK(table.cell(0, 1).isEmpty());
    const auto shared = readXlsx({.rows = headings + R"(<row r="2"><c r="B2" t="s"><v>0</v></c></row>)",
                                  .sharedStrings = "<si><t>" + QByteArray(40'000, 'x') + "</t></si>"});
    CHECK(problemCode(shared) == u"cell_too_long"_s);
}

TEST_CASE("the first visible sheet is read, or the one that is named") {
    const XlsxParts parts{
        .rows = headings + R"(<row r="2"><c r="A2"><v>1</v></c></row>)",
        .sheets =
            R"(<sheet name="隐藏" sheetId="1" state="hidden" r:id="rId1"/><sheet name="花名册" sheetId="2" r:id="rId2"/>)",
        .secondRows = headings + R"(<row r="2"><c r="A2"><v>2</v></c></row>)"};
    const auto first = readXlsx(parts);
    CHECK(first.facts.sheet == u"花名册"_s);
    CHECK(first.facts.sheets == QStringList{u"花名册"_s});
    CHECK(first.cell(0, 0) == u"2"_s);
    CHECK(readXlsx(parts, {.sheet = u"隐藏"_s}).cell(0, 0) == u"1"_s);
    const auto none = readXlsx(parts, {.sheet = u"没有"_s});
    REQUIRE(none.failedWith(u"no_such_sheet"));
    CHECK(none.error->text().contains(u"花名册"_s));
}

TEST_CASE("merged title rows above the headings are passed over") {
    TableOptions options;
    options.isHeader = [](const Cells& cells) { return !cells.empty() && cells[0] == u"姓名"_s; };
    QByteArray shifted = headings;
    shifted.replace("r=\"1\"", "r=\"3\"").replace("A1", "A3").replace("B1", "B3");
    const auto table =
        readXlsx({.rows = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>东街村花名册</t></is></c><c r="B1" s="1"/></row>)" +
                          shifted + R"(<row r="4"><c r="A4"><v>1</v></c></row>)"},
                 options);
    REQUIRE_FALSE(table.error);
    CHECK(table.headerRow == 3);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].row == 4);
}

TEST_CASE("prefixed names, comments and single quotes do not disturb") {
    auto parts = xlsxParts({.rows = {}});
    parts[3].second =
        "<?xml version='1.0'?><!-- made elsewhere --><x:worksheet xmlns:x='urn:x'><x:sheetData><!-- rows -->\n"
        "<x:row r='1'>\n<x:c r='A1' t='inlineStr'><x:is><x:t>a>b</x:t></x:is></x:c></x:row>"
        "<x:row r='2'><x:c r='A2'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>\n";
    const Folder folder;
    const auto table = readTable(folder.write(u"a.xlsx"_s, zipOf(parts, true)));
    REQUIRE_FALSE(table.error);
    CHECK(table.header == Cells{u"a>b"_s});
    CHECK(table.cell(0, 0) == u"5"_s);
}
