#include "exchange/csv_source.h"
#include "catch.h"
#include "table_files.h"

using namespace minqing;
using namespace minqing::testing;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<QString>;

ReadTable readBytes(const QByteArray& bytes, const TableOptions& options = {}) {
    const Folder folder;
    return readTable(folder.write(u"表.csv"_s, bytes), options);
}

QByteArray gbOf(const QString& text) {
    QStringEncoder encoder("GB18030");
    REQUIRE(encoder.isValid());
    const QByteArray bytes = encoder(text);
    return bytes;
}

}  // namespace

TEST_CASE("CSV in UTF-8 is read with and without a byte order mark") {
    for (const QByteArray& mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        const auto table = readBytes(mark + "姓名,村居\r\n王小明,东街村\r\n李四,西街村");
        REQUIRE_FALSE(table.error);
        CHECK(table.header == Cells{u"姓名"_s, u"村居"_s});
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].cells == Cells{u"王小明"_s, u"东街村"_s});
        CHECK(table.rows[0].row == 2);
        CHECK(table.rows[1].row == 3);
        CHECK(table.facts.encoding == u"UTF-8"_s);
        CHECK(table.facts.format == u"csv"_s);
        CHECK(table.facts.separator == u","_s);
    }
}

TEST_CASE("a GBK file is recognised by its bytes and told as GB18030") {
    const auto table = readBytes(gbOf(u"姓名,地址\n王小明,幸福小区1号楼\n"_s));
    REQUIRE_FALSE(table.error);
    CHECK(table.facts.encoding == u"GB18030"_s);
    CHECK(table.cell(0, 1) == u"幸福小区1号楼"_s);
}

TEST_CASE("four-byte GB18030 characters are read") {
    const QString rare = u"㐂𠮷"_s;
    const auto table = readBytes(gbOf(u"姓名,村\n"_s + rare + u",东街\n"_s));
    REQUIRE_FALSE(table.error);
    CHECK(table.cell(0, 0) == rare);
}

TEST_CASE("one GBK name in the last row decides the encoding of the whole file") {
    QByteArray bytes = "name,village\n";
    for (int row = 0; row < 60'000; ++row) bytes += "somebody,east\n";
    const auto table = readBytes(bytes + gbOf(u"王小明,东街\n"_s));
    REQUIRE_FALSE(table.error);
    CHECK(table.facts.encoding == u"GB18030"_s);
    CHECK(table.rows.back().cell(0) == u"王小明"_s);
    CHECK(table.rows.back().row == 60'002);
}

TEST_CASE("UTF-16 with its mark is read, little and big endian") {
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QString text = u"姓名\t村居\r\n王小明\t东街\r\n"_s;
    const QByteArray inLittle = little(text);
    const QByteArray inBig = big(text);
    const auto first = readBytes("\xFF\xFE" + inLittle);
    const auto second = readBytes("\xFE\xFF" + inBig);
    REQUIRE_FALSE(first.error);
    REQUIRE_FALSE(second.error);
    CHECK(first.cell(0, 1) == u"东街"_s);
    CHECK(second.cell(0, 0) == u"王小明"_s);
    CHECK(first.facts.encoding == u"UTF-16LE"_s);
    CHECK(second.facts.encoding == u"UTF-16BE"_s);
    CHECK(first.facts.separator == u"\t"_s);
}

TEST_CASE("bytes that are neither UTF-8 nor GB18030 are refused, not replaced by question marks") {
    CHECK(readBytes("name,village\nA\xFF\xFF,B\n").failedWith(u"bad_encoding"));
    CHECK(readBytes("name,village\nA,B\xB0").failedWith(u"bad_encoding"));
    CHECK(readBytes("\xEF\xBB\xBFname\nA\xB0\xA1\n").failedWith(u"bad_encoding"));
    CHECK(readBytes(QByteArray("\xFF\xFE"
                               "a\0b",
                               5))
              .failedWith(u"bad_encoding"));
}

TEST_CASE("an encoding that is named is kept to, and one that nobody knows is a wrong usage") {
    const QByteArray gb = gbOf(u"姓名,村\n王,东\n"_s);
    CHECK(readBytes(gb, {.encoding = u"gbk"_s}).cell(0, 0) == u"王"_s);
    CHECK(readBytes(gb, {.encoding = u"utf-8"_s}).failedWith(u"bad_encoding"));
    const auto unknown = readBytes(gb, {.encoding = u"klingon"_s});
    CHECK(unknown.failedWith(u"unknown_encoding"));
    CHECK(unknown.error->kind == ErrorKind::Usage);
}

TEST_CASE("strict UTF-8 refuses overlong forms, surrogates and what lies above the last character") {
    const auto valid = [](const QByteArray& bytes) {
        Utf8Check check;
        for (const char byte : bytes) check.feed(&byte, 1);
        return check.finish();
    };
    CHECK(valid("é中𠮷"));
    CHECK_FALSE(valid("\xC0\xAF"));
    CHECK_FALSE(valid("\xE0\x80\x80"));
    CHECK_FALSE(valid("\xED\xA0\x80"));
    CHECK_FALSE(valid("\xF0\x80\x80\x80"));
    CHECK_FALSE(valid("\xF4\x90\x80\x80"));
    CHECK_FALSE(valid("\xE4\xB8"));
    CHECK_FALSE(valid("\x80"));
}

TEST_CASE("quotes hold separators, line breaks and doubled quotes") {
    const auto table = readBytes("a,b\r\n\"x,y\",\"line 1\r\nline 2\"\r\n\"he said \"\"hi\"\"\",\"\"\r\nz, w \r\n");
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == Cells{u"x,y"_s, u"line 1\r\nline 2"_s});
    CHECK(table.rows[1].cells == Cells{u"he said \"hi\""_s, u""_s});
    CHECK(table.rows[2].row == 4);
    CHECK(table.cell(2, 1) == u" w "_s);
}

TEST_CASE("lines may end in LF, CRLF or CR, and blank lines keep their numbers") {
    const auto table = readBytes("a,b\n\n1,2\r\n\r\n3,4\r5,6");
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].row == 3);
    CHECK(table.rows[1].row == 5);
    CHECK(table.rows[2].cells == Cells{u"5"_s, u"6"_s});
}

TEST_CASE("the separator is found: comma, semicolon, tab, or Excel's own hint") {
    CHECK(readBytes("a;b;c\n1,5;2;3\n4,5;5;6\n").header.size() == 3);
    CHECK(readBytes("a\tb\n1,2\t3\n").header == Cells{u"a"_s, u"b"_s});
    const auto hinted = readBytes("sep=;\r\na;b,c\r\n1;2\r\n");
    CHECK(hinted.header == Cells{u"a"_s, u"b,c"_s});
    CHECK(hinted.rows.at(0).row == 2);
    CHECK(separatorOf(u"only one column\nno separator\n") == u',');
    CHECK(separatorOf(u"\"a;b;c;d\",x\n\"e;f;g;h\",y\n") == u',');
}

TEST_CASE("a cell of 10 MB is refused with its row and column, and the rows after it are read") {
    const auto table = readBytes("name,note\nA,\"" + QByteArray(10'000'000, 'x') + "\"\nB,ok\n");
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 2);
    REQUIRE(table.rows[0].problems.size() == 1);
    const auto& problem = table.rows[0].problems[0];
    CHECK(problem.row == 2);
    CHECK(problem.column == u"note"_s);
    CHECK(problem.code == u"cell_too_long"_s);
    CHECK(problem.message.contains(u"10000000"_s));
    CHECK(table.cell(1, 1) == u"ok"_s);
}

TEST_CASE("a cell of exactly 32,767 characters is allowed, one more is not") {
    CHECK(readBytes("a,b\n1," + QByteArray(32'767, 'x') + "\n").rows.at(0).problems.empty());
    CHECK(readBytes("a,b\n1," + QByteArray(32'768, 'x') + "\n").rows.at(0).problems.size() == 1);
}

TEST_CASE("a quotation mark that is never closed is told with its row and column") {
    const auto table = readBytes("name,note\nA,fine\nB,\"never closed\nC,lost\n");
    REQUIRE(table.failedWith(u"unterminated_quote"));
    CHECK(table.rows.size() == 1);
    CHECK(table.error->text().contains(u"row 3"_s));
    CHECK(table.error->text().contains(u"note"_s));
    CHECK(readBytes("a,b\n\"x").failedWith(u"unterminated_quote"));
    CHECK(readBytes("a,b\n\"x\"\"").failedWith(u"unterminated_quote"));
}

TEST_CASE("text after a closing quotation mark is an error of that cell") {
    const auto table = readBytes("a,b\n\"x\"y,1\n\"x\" ,2\n");
    REQUIRE(table.rows.size() == 2);
    REQUIRE(table.rows[0].problems.size() == 1);
    CHECK(table.rows[0].problems[0].code == u"stray_quote"_s);
    CHECK(table.rows[1].problems.empty());
    CHECK(table.cell(1, 0) == u"x"_s);
}

TEST_CASE("files without a table are refused clearly") {
    const Folder folder;
    CHECK(readBytes("").failedWith(u"empty_file"));
    CHECK(readBytes("\xEF\xBB\xBF").failedWith(u"empty_file"));
    CHECK(readBytes("\r\n  \r\n,,\r\n").failedWith(u"empty_file"));
    CHECK(readBytes(QByteArray("a,b\n1\0,2\n", 9)).failedWith(u"not_a_text_file"));
    CHECK(readBytes(QByteArray(5'000, ',')).failedWith(u"too_many_columns"));
    CHECK(readTable(folder.path(u"none.csv"_s)).failedWith(u"no_such_file"));
    CHECK(readTable(folder.root()).failedWith(u"not_a_file"));
}

TEST_CASE("titles above the headings are passed over, and without headings the widest row is told") {
    TableOptions options;
    options.isHeader = [](const Cells& cells) { return !cells.empty() && cells[0] == u"姓名"_s; };
    const QByteArray bytes = "东街村花名册,,\n填表日期,2026-07-18\n姓名,村居,备注\n王,东街,\n";
    const auto table = readBytes(bytes, options);
    REQUIRE_FALSE(table.error);
    CHECK(table.headerRow == 3);
    CHECK(table.header[0] == u"姓名"_s);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].row == 4);

    options.isHeader = [](const Cells&) { return false; };
    const auto unknown = readBytes(bytes, options);
    CHECK(unknown.headerRow == 2);
    CHECK(unknown.rows.size() == 2);
}

TEST_CASE("reading stops when it is cancelled") {
    const Folder folder;
    std::stop_source stop;
    auto source = openTable(folder.write(u"a.csv"_s, "a,b\n1,2\n3,4\n"), {.stop = stop.get_token()});
    REQUIRE_OK(source);
    TableRow row;
    REQUIRE((*source)->next(row).value());
    stop.request_stop();
    const auto more = (*source)->next(row);
    REQUIRE_FALSE(more);
    CHECK(more.error().has(u"cancelled"));
    CHECK(more.error().kind == ErrorKind::Refused);
    const auto again = openTable(folder.path(u"a.csv"_s), {.stop = stop.get_token()});
    REQUIRE_FALSE(again);
    CHECK(again.error().has(u"cancelled"));
}

TEST_CASE("progress reaches the size of the file") {
    const Folder folder;
    auto source = openTable(folder.write(u"a.csv"_s, "a,b\n" + QByteArray("1,2\n").repeated(200'000)));
    REQUIRE_OK(source);
    TableRow row;
    int rows = 0;
    while ((*source)->next(row).value()) ++rows;
    CHECK(rows == 200'000);
    CHECK((*source)->bytesRead() == (*source)->totalBytes());
    CHECK((*source)->totalBytes() == 800'004);
}
