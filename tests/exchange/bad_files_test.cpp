#include <QFile>
#include <random>
#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#endif

#include "catch.h"
#include "exchange/xlsx_source.h"
#include "exchange/xml_scanner.h"
#include "table_files.h"

using namespace minqing;
using namespace minqing::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray someRows = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>)"
                            R"(<row r="2"><c r="A2" s="1"><v>5</v></c><c r="B2" t="s"><v>0</v></c></row>)";

ReadTable readWorkbook(const QByteArray& bytes) {
    const Folder folder;
    return readTable(folder.write(u"file.xlsx"_s, bytes));
}

/// The same file with the sheet replaced.
QByteArray withSheet(const QByteArray& sheet) {
    auto parts = xlsxParts({.rows = {}});
    parts[3].second = sheet;
    return zipOf(parts);
}

}  // namespace

TEST_CASE("half of an XLSX file is told as damaged") {
    const QByteArray whole = xlsxOf({.rows = someRows});
    CHECK_FALSE(readWorkbook(whole).error);
    CHECK(readWorkbook(whole.left(whole.size() / 2)).failedWith(u"damaged_file"));
    CHECK(readWorkbook(whole.left(10)).failedWith(u"damaged_file"));
}

TEST_CASE("a text that is called .xlsx is told as no workbook, under its own name it is read") {
    const Folder folder;
    const QByteArray text = "姓名,电话\n王芳,13812345678\n";
    const auto called = readTable(folder.write(u"名单.XLSX"_s, text));
    CHECK(called.failedWith(u"not_a_workbook"));
    CHECK(called.error->text().contains(u"名单.XLSX"_s));
    CHECK_FALSE(readTable(folder.write(u"名单.csv"_s, text)).error);
}

TEST_CASE("a changed byte in the sheet is found by its checksum") {
    QByteArray bytes = xlsxOf({.rows = someRows});
    const auto at = bytes.indexOf("<v>5</v>");
    REQUIRE(at > 0);
    bytes[at + 3] = '6';
    CHECK(readWorkbook(bytes).failedWith(u"damaged_file"));
}

TEST_CASE("a sheet that ends too early or is no XML is told as damaged") {
    CHECK(readWorkbook(withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))
              .failedWith(u"damaged_file"));
    CHECK(readWorkbook(withSheet("<worksheet><sheetData><row><c><v>1</c></row></sheetData></worksheet>"))
              .failedWith(u"damaged_file"));
    CHECK(readWorkbook(withSheet("no xml at all")).failedWith(u"damaged_file"));
    CHECK(readWorkbook(withSheet("")).failedWith(u"damaged_file"));
    CHECK(readWorkbook(withSheet("<worksheet><sheetData/></worksheet>")).failedWith(u"empty_file"));
}

TEST_CASE("a document type, and with it every entity trick, is refused") {
    const QByteArray bomb = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]>";
    CHECK(readWorkbook(withSheet(bomb + "<worksheet><sheetData><row><c><v>&y;</v></c></row></sheetData></worksheet>"))
              .failedWith(u"damaged_file"));
    CHECK(readWorkbook(withSheet("<worksheet><sheetData><row><c><v>&y;</v></c></row></sheetData></worksheet>"))
              .failedWith(u"damaged_file"));
}

TEST_CASE("a zip bomb is refused before it is unpacked") {
    auto parts = xlsxParts({.rows = {}});
    parts[3].second = QByteArray(64 * 1024 * 1024, ' ');
    CHECK(readWorkbook(zipOf(parts, true)).failedWith(u"too_large"));
    const Folder folder;
    const QString path = folder.write(u"a.xlsx"_s, xlsxOf({.rows = someRows}));
    const auto limited = XlsxSource::open(path, {}, {.totalBytes = 100});
    REQUIRE_FALSE(limited);
    CHECK(limited.error().has(u"too_large"));
    const auto many = XlsxSource::open(path, {}, {.entries = 2});
    REQUIRE_FALSE(many);
    CHECK(many.error().has(u"too_large"));
}

TEST_CASE("the old Excel format and a password are told apart") {
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    const QString name = u"EncryptedPackage"_s;
    const QByteArray utf16(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    const auto old = readWorkbook(ole + QByteArray(2'000, '\0'));
    CHECK(old.failedWith(u"old_excel_format"));
    CHECK(old.error->text().contains(u".xlsx"_s));
    CHECK(readWorkbook(ole + QByteArray(2'000, '\0') + utf16 + QByteArray(100, '\0')).failedWith(u"password_protected"));
}

TEST_CASE("other zip files are told to be no Excel table") {
    CHECK(readWorkbook(zipOf({{u"word/document.xml"_s, "<a/>"}})).failedWith(u"not_an_xlsx"));
    CHECK(readWorkbook(zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}})).failedWith(u"not_an_xlsx"));
    CHECK(readWorkbook(zipOf({})).error);
}

TEST_CASE("a column beyond every table is refused, not filled up with empty cells") {
    CHECK(readWorkbook(withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>"))
              .failedWith(u"too_many_columns"));
    CHECK(readWorkbook(
              withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"))
              .failedWith(u"too_many_columns"));
}

#ifdef Q_OS_LINUX
TEST_CASE("a file that may not be read is told so") {
    const Folder folder;
    const QString path = folder.write(u"a.csv"_s, "a,b\n1,2\n");
    REQUIRE(QFile::setPermissions(path, QFileDevice::Permissions()));
    REQUIRE(QFile::setPermissions(folder.root(), QFileDevice::Permissions(0x7755)));
    // root may read everything: look through the eyes of nobody, on this thread only
    const int before = setfsuid(65534);
    const auto table = readTable(path);
    setfsuid(static_cast<uid_t>(before));
    CHECK(table.failedWith(u"not_readable"));
}
#endif

TEST_CASE("random bytes never crash the readers") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&](qsizetype limit) { return std::uniform_int_distribution<qsizetype>(0, limit - 1)(random); };
    const QByteArray whole = xlsxOf({.rows = someRows.repeated(3),
                                     .sharedStrings = "<si><t>a &amp; b</t></si>",
                                     .styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"});
    const QByteArray sheet = xlsxParts({.rows = someRows})[3].second;
    const QByteArray csv = "姓名,\"a\"\"b\"\r\n\"x\ny\",2;3\t4\n\n,,";
    const auto mutated = [&](QByteArray bytes) {
        for (qsizetype changes = 1 + below(6); changes > 0; --changes) {
            const qsizetype at = below(bytes.size());
            if (below(3) == 0)
                bytes.remove(at, 1 + below(20));
            else
                bytes[at] = below(2) == 0 ? "<>&\"/;'=,\n"[below(10)] : static_cast<char>(below(256));
            if (bytes.isEmpty()) bytes = " ";
        }
        return bytes;
    };
    int readable = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray noise(below(400), Qt::Uninitialized);
        for (char& byte : noise) byte = static_cast<char>(below(256));
        for (const QByteArray& bytes :
             {noise, QByteArray("PK\x03\x04" + noise), mutated(whole), mutated(csv), withSheet(mutated(sheet))}) {
            const auto table = readWorkbook(bytes);
            if (!table.error)
                ++readable;
            else
                CHECK_FALSE(table.error->reasons.empty());
        }
    }
    CHECK(readable > 0);  // the changes are small enough that some files still are tables
}

TEST_CASE("the XML scanner gives the same tokens however the bytes arrive") {
    const QByteArray xml = "<?xml version=\"1.0\"?><!-- c --><a x=\"1>2\" y='&amp;'>t&lt;u<b/>中<![CDATA[<raw>]]></a>\n";
    const auto tokens = [&](qint64 piece) {
        qsizetype at = 0;
        XmlScanner scanner([&](char* to, qint64 size) {
            const qint64 count = std::min({size, piece, static_cast<qint64>(xml.size() - at)});
            std::copy_n(xml.constData() + at, count, to);
            at += count;
            return count;
        });
        std::string all;
        std::string text;
        for (;;) {
            const auto token = scanner.next();
            if (token == XmlScanner::Token::Text) {
                text += scanner.text();
                continue;
            }
            all += text;
            text.clear();
            if (token == XmlScanner::Token::Finished) return all + "|done";
            if (token == XmlScanner::Token::Broken) return all + "|broken";
            all += token == XmlScanner::Token::Start ? "<" : "</";
            all += scanner.name();
            if (token == XmlScanner::Token::Start) all.append("[").append(scanner.attribute("x")).append("]");
        }
    };
    const std::string expected = "<a[1>2]t<u<b[]</b中<raw></a|done";
    for (const qint64 piece : {1, 2, 3, 7, 1'000}) CHECK(tokens(piece) == expected);
}

TEST_CASE("the XML scanner passes long text on in pieces without cutting an entity") {
    std::string xml = "<a>";
    for (int index = 0; index < 500'000; ++index) xml += "x&amp;";
    xml += "</a>";
    std::size_t at = 0;
    XmlScanner scanner([&](char* to, qint64 size) {
        const auto count = std::min<std::size_t>(static_cast<std::size_t>(size), xml.size() - at);
        std::copy_n(xml.data() + at, count, to);
        at += count;
        return static_cast<qint64>(count);
    });
    REQUIRE(scanner.next() == XmlScanner::Token::Start);
    std::string text;
    int pieces = 0;
    auto token = scanner.next();
    for (; token == XmlScanner::Token::Text; token = scanner.next()) {
        text += scanner.text();
        ++pieces;
    }
    CHECK(token == XmlScanner::Token::End);
    CHECK(pieces > 1);
    CHECK(text.size() == 1'000'000);
    CHECK(text.find("amp") == std::string::npos);
}
