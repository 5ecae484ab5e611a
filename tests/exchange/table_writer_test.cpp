#include "exchange/table_writer.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <cstdio>
#include <random>

#include "catch.h"
#include "exchange/error_report.h"
#include "exchange/formula_guard.h"
#include "exchange/zip_archive.h"
#include "file_content.h"
#include "table_files.h"

using namespace minqing;
using namespace minqing::testing;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<QString>;

void write(const QString& path, const TableLayout& layout, const std::vector<Cells>& rows) {
    auto writer = createTable(path, layout);
    REQUIRE_OK(writer);
    for (const Cells& row : rows) REQUIRE_OK((*writer)->writeRow(row));
    REQUIRE_OK((*writer)->finish());
    CHECK((*writer)->rows() == static_cast<int>(rows.size()));
}

/// What is written to stderr while it lives.
class CapturedStandardError {
  public:
    CapturedStandardError() : m_file(std::tmpfile()), m_kept(::dup(STDERR_FILENO)) {
        std::fflush(stderr);
        ::dup2(::fileno(m_file), STDERR_FILENO);
    }
    ~CapturedStandardError() {
        ::dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
        std::fclose(m_file);
    }
    CapturedStandardError(const CapturedStandardError&) = delete;
    CapturedStandardError& operator=(const CapturedStandardError&) = delete;
    [[nodiscard]] std::string text() const {
        std::fflush(stderr);
        std::string text(4096, '\0');
        text.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::pread(::fileno(m_file), text.data(), text.size(), 0))));
        return text;
    }

  private:
    FILE* m_file;
    int m_kept;
};

}  // namespace

TEST_CASE("CSV is written with a mark, CRLF and quotes where they are needed") {
    const Folder folder;
    const QString path = folder.path(u"a.csv"_s);
    write(path, {.columns = {{u"姓名"_s}, {u"备注"_s}}}, {{u"王"_s, u"a,\"b\"\nc"_s}, {u"李"_s}});
    CHECK(contentOf(path) == QByteArray("\xEF\xBB\xBF姓名,备注\r\n王,\"a,\"\"b\"\"\nc\"\r\n李,\r\n"));
}

TEST_CASE("text that a spreadsheet would run is guarded in CSV and comes back as it was") {
    CHECK(withFormulaGuard(u"=1+1"_s) == u"'=1+1"_s);
    CHECK(withFormulaGuard(u"@SUM(A1)"_s) == u"'@SUM(A1)"_s);
    CHECK(withFormulaGuard(u"+cmd|x"_s) == u"'+cmd|x"_s);
    CHECK(withFormulaGuard(u"-2+3"_s) == u"'-2+3"_s);
    CHECK(withFormulaGuard(u"\t=1"_s) == u"'\t=1"_s);
    CHECK(withFormulaGuard(u"-5.25"_s) == u"-5.25"_s);
    CHECK(withFormulaGuard(u"+8613812345678"_s) == u"+8613812345678"_s);
    CHECK(withFormulaGuard(u"a=b"_s) == u"a=b"_s);
    for (const QString& text : {u"=1"_s, u"'=1"_s, u"''=1"_s, u"'"_s, u"'a"_s, u"-"_s, u"-5"_s, u"'-5"_s, u""_s}) {
        CHECK(withoutFormulaGuard(withFormulaGuard(text)) == text);
    }
}

TEST_CASE("whatever is written to CSV or XLSX reads back the same") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const QString letters = u"ab01,;\t\"'=+-@ \n中文𠮷_x0041_<&>"_s;
    const auto text = [&] {
        QString result = u"x"_s;  // not blank, so that no row is passed over
        for (int length = std::uniform_int_distribution<int>(0, 12)(random); length > 0; --length) {
            const QChar letter = letters.at(std::uniform_int_distribution<qsizetype>(0, letters.size() - 1)(random));
            if (!letter.isSurrogate()) result += letter;
        }
        if (random() % 2 == 0) result.remove(0, 1);
        return result.trimmed().isEmpty() ? u"𠮷"_s : result;
    };
    std::vector<Cells> rows;
    for (int row = 0; row < 300; ++row) rows.push_back({text(), text(), text()});
    const Folder folder;
    for (const QString& name : {u"a.csv"_s, u"a.xlsx"_s}) {
        write(folder.path(name), {.columns = {{u"一"_s}, {u"二"_s}, {u"三"_s}}}, rows);
        const auto table = readTable(folder.path(name));
        REQUIRE_FALSE(table.error);
        REQUIRE(table.rows.size() == rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) CHECK(table.rows[row].cells == rows[row]);
    }
}

TEST_CASE("XLSX keeps citizen numbers and telephones as text, and dates and money as values") {
    const Folder folder;
    const QString path = folder.path(u"名册.xlsx"_s);
    write(path,
          {.columns = {{u"身份证号"_s, CellKind::Code},
                       {u"日期"_s, CellKind::Date},
                       {u"金额"_s, CellKind::Money},
                       {u"人数"_s, CellKind::Number},
                       {u"备注"_s}},
           .sheet = u"东街/西街"_s},
          {{u"440524188001010014"_s, u"2026-07-18"_s, u"1234.50"_s, u"7"_s, u"=1+1"_s},
           {u"0531"_s, u"不详"_s, u"面议"_s, u"1234567890123456"_s, QString()}});
    const auto table = readTable(path);
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].problems.empty());
    CHECK(table.rows[0].cells == Cells{u"440524188001010014"_s, u"2026-07-18"_s, u"1234.5"_s, u"7"_s, u"=1+1"_s});
    CHECK(table.rows[0].flag(1) == CellFlags(CellFlag::Date));
    CHECK(table.rows[0].flag(3) == CellFlags(CellFlag::Number));
    CHECK(table.rows[1].cells == Cells{u"0531"_s, u"不详"_s, u"面议"_s, u"1234567890123456"_s});
    CHECK(table.facts.sheet == u"东街_西街"_s);
}

TEST_CASE("an XLSX sheet has frozen headings, filters, required marks, notes and lists") {
    const Folder folder;
    const QString path = folder.path(u"a.xlsx"_s);
    const WrittenColumn choice{.title = u"低保"_s, .required = true, .note = u"填是或否"_s, .choices = {u"是"_s, u"否"_s}};
    write(path, {.columns = {choice, {u"备注"_s}}, .title = u"东街村花名册"_s}, {{u"是"_s, u"a"_s}});
    auto archive = ZipArchive::open(path);
    REQUIRE_OK(archive);
    const auto sheet = (*archive)->readAll(u"xl/worksheets/sheet1.xml"_s, 1'000'000);
    REQUIRE_OK(sheet);
    CHECK(sheet->contains("state=\"frozen\""));
    CHECK(sheet->contains("ySplit=\"2\""));
    CHECK(sheet->contains("<autoFilter ref=\"A2:B3\"/>"));
    CHECK(sheet->contains("<formula1>\"是,否\"</formula1>"));
    CHECK(sheet->contains("prompt=\"填是或否\""));
    CHECK(sheet->contains("低保*"));
    CHECK(sheet->contains("<mergeCell ref=\"A1:B1\"/>"));
}

TEST_CASE("a table that is not finished leaves the older file and nothing else") {
    const Folder folder;
    for (const QString& name : {u"a.csv"_s, u"a.xlsx"_s}) {
        REQUIRE_FALSE(folder.write(name, "older").isEmpty());
        auto writer = createTable(folder.path(name), {.columns = {{u"一"_s}}});
        REQUIRE_OK(writer);
        REQUIRE_OK((*writer)->writeRow({u"1"_s}));
        writer->reset();
        CHECK(contentOf(folder.path(name)) == "older");
    }
    CHECK(QDir(folder.root()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"a.csv"_s, u"a.xlsx"_s});
}

TEST_CASE("a table that cannot be written or named says so") {
    const Folder folder;
    for (const QString& name : {u"none/a.csv"_s, u"none/a.xlsx"_s}) {
        const auto writer = createTable(folder.path(name), {.columns = {{u"一"_s}}});
        REQUIRE_FALSE(writer);
        CHECK(writer.error().has(u"write_failed"));
        CHECK(writer.error().kind == ErrorKind::Storage);
    }
    const auto unknown = createTable(folder.path(u"a.doc"_s), {});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().has(u"unknown_format"));
    auto writer = createTable(folder.path(u"b.xlsx"_s), {.columns = {{u"一"_s}}});
    REQUIRE_OK(writer);
    const auto tooLong = (*writer)->writeRow({QString(40'000, u'x')});
    REQUIRE_FALSE(tooLong);
    CHECK(tooLong.error().has(u"cell_too_long"));
}

TEST_CASE("a workbook for which the disk has no room says so, prints nothing of its own and leaves nothing behind") {
    const Folder folder;
    const QString path = folder.path(u"全区.xlsx"_s);
    // Room enough when it is begun, none when it is put together.
    auto writer = createTable(path, {.columns = {{u"一"_s}}});
    REQUIRE_OK(writer);
    REQUIRE_OK((*writer)->writeRow({u"1"_s}));
    REQUIRE(QFile::remove(path + u".part"_s));
    REQUIRE(QFile::link(u"/dev/full"_s, path + u".part"_s));
    const CapturedStandardError printed;
    const auto finished = (*writer)->finish();
    CHECK(printed.text() == "");
    REQUIRE_FALSE(finished);
    CHECK(finished.error().has(u"disk_full"));
    CHECK(finished.error().text().contains(path));
    CHECK(QDir(folder.root()).entryList(QDir::Files | QDir::Hidden | QDir::System).isEmpty());
    // None from the beginning.
    REQUIRE(QFile::link(u"/dev/full"_s, path + u".part"_s));
    const auto begun = createTable(path, {.columns = {{u"一"_s}}});
    REQUIRE_FALSE(begun);
    CHECK(begun.error().has(u"disk_full"));
    CHECK(QDir(folder.root()).entryList(QDir::Files | QDir::Hidden | QDir::System).isEmpty());
}

TEST_CASE("an error report keeps the first hundred and writes them all") {
    const Folder folder;
    const QString path = folder.path(u"errors.csv"_s);
    ErrorReport report;
    REQUIRE_OK(report.writeTo(path));
    for (int row = 2; row < 252; ++row) {
        report.add({row, u"身份证号"_s, u"bad_check_digit"_s, u"校验位不对, 请核对"_s});
        if (row % 2 == 0) report.add({row, u"电话"_s, u"bad_phone"_s, u"-"_s});
    }
    REQUIRE_OK(report.finish());
    CHECK(report.count() == 375);
    CHECK(report.rejectedRows() == 250);
    CHECK(report.first().size() == 100);
    CHECK(report.first()[0].code == u"bad_check_digit"_s);
    const auto table = readTable(path);
    CHECK(table.header == Cells{u"row"_s, u"column"_s, u"code"_s, u"message"_s});
    CHECK(table.rows.size() == 375);
    CHECK(table.rows.at(0).cells == Cells{u"2"_s, u"身份证号"_s, u"bad_check_digit"_s, u"校验位不对, 请核对"_s});
}
