#include <QStringEncoder>
#include <thread>

#include "catch.h"
#include "import_ledger.h"

using namespace minqing;
using namespace minqing::testing;
using namespace Qt::StringLiterals;

TEST_CASE("A roster without codes lands, and its households get codes in the order of the file") {
    ImportLedger made;
    const auto report = made.run(ImportKind::Households, goodRoster);
    REQUIRE(report);
    CHECK(report->errors.empty());
    CHECK(report->rows == 3);
    CHECK(report->accepted == 3);
    CHECK(made.households() == 3);
    const auto first = made.stored(u"household"_s, u"379902001001-001-0001"_s);
    CHECK(first.name == u"张三"_s);
    CHECK(first.unit == u"379902001001"_s);
    CHECK(first.grid == u"379902001001001"_s);
    CHECK(first.fields.value("citizen_number"_L1).toString() == u"11010519491231002X"_s);
    CHECK(first.fields.value("persons"_L1).toInt() == 3);
    CHECK(made.stored(u"household"_s, u"379902001001-001-0003"_s).name == u"王五"_s);
}

TEST_CASE("The same file a second time changes nothing") {
    ImportLedger made;
    REQUIRE(made.run(ImportKind::Households, goodRoster));
    const auto entries = made.entries();
    const auto again = made.run(ImportKind::Households, goodRoster);
    REQUIRE(again);
    CHECK(again->unchanged == 3);
    CHECK(again->accepted == 0);
    CHECK(again->rejected == 0);
    CHECK(made.entries() == entries);
}

TEST_CASE("The plan says exactly what the import then does") {
    const bool partial = GENERATE(false, true);
    const bool bad = GENERATE(false, true);
    ImportLedger made;
    auto text = goodRoster;
    if (bad) text += gridOne + ",赵六,110105194912310021,,文汇路4号,2\n";
    const auto entries = made.entries();
    const auto plan = made.plan(ImportKind::Households, text, partial);
    REQUIRE(plan);
    CHECK(made.entries() == entries);
    CHECK(made.households() == 0);
    const auto done = made.run(ImportKind::Households, text, partial);
    REQUIRE(done);
    CHECK(done->rows == plan->rows);
    CHECK(done->accepted == plan->accepted);
    CHECK(done->acceptable == plan->acceptable);
    CHECK(done->unchanged == plan->unchanged);
    CHECK(done->rejected == plan->rejected);
    CHECK(done->lands == plan->lands);
    CHECK(done->errors == plan->errors);
    REQUIRE(done->sample.size() == plan->sample.size());
    for (std::size_t index = 0; index < done->sample.size(); ++index) {
        CHECK(done->sample[index].code == plan->sample[index].code);
        CHECK(done->sample[index].cells == plan->sample[index].cells);
        CHECK(done->sample[index].outcome == plan->sample[index].outcome);
    }
    CHECK(made.households() == done->accepted);
}

TEST_CASE("One bad row keeps everything out, unless the good rows are wanted alone") {
    ImportLedger made;
    const QByteArray text = goodRoster + gridOne + ",赵六,110105194912310021,,文汇路4号,2\n";
    const auto entries = made.entries();
    const auto refused = made.run(ImportKind::Households, text);
    REQUIRE(refused);
    CHECK_FALSE(refused->lands);
    CHECK(refused->accepted == 0);
    CHECK(refused->acceptable == 3);
    CHECK(refused->rejected == 1);
    CHECK(made.entries() == entries);
    const auto partly = made.run(ImportKind::Households, text, true);
    REQUIRE(partly);
    CHECK(partly->lands);
    CHECK(partly->accepted == 3);
    CHECK(partly->rejected == 1);
    CHECK(made.households() == 3);
}

TEST_CASE("Each bad cell is told with its row, its heading and what to do") {
    ImportLedger made;
    const auto one = [&](const QByteArray& row) {
        const auto report = made.run(ImportKind::Households, rosterHeading + row + "\n");
        REQUIRE(report);
        REQUIRE(report->errors.size() == 1);
        CHECK(report->errors[0].row == 2);
        CHECK_FALSE(report->errors[0].message.isEmpty());
        return report->errors[0];
    };
    const auto number = one(gridOne + ",张三,110105194912310021,,文汇路1号,3");
    CHECK(number.code == u"bad_citizen_number"_s);
    CHECK(number.column == u"公民身份号码"_s);
    CHECK(one(gridOne + ",张三,379902199002290019,,文汇路1号,3").code == u"bad_citizen_number"_s);
    CHECK(one(gridOne + ",张三,,12345,文汇路1号,3").code == u"bad_phone"_s);
    CHECK(one(gridOne + ",张三,,,文汇路1号,很多").code == u"bad_integer"_s);
    CHECK(one(gridOne + ",张三,,,文汇路1号,1000").code == u"out_of_range"_s);
    CHECK(one(gridOne + ",,,,文汇路1号,3").code == u"missing_required"_s);
    CHECK(one(gridOne + ",张三,,,,3").code == u"missing_required"_s);
    CHECK(one(",张三,,,文汇路1号,3").code == u"missing_required"_s);
    CHECK(one(gridOne + ",=HYPERLINK(1),,,文汇路1号,3").code == u"formula_text"_s);
    CHECK(one(gridOne + "," + QByteArray("长").repeated(50) + ",,,文汇路1号,3").code == u"too_long"_s);
    const auto grid = one("379902001001009,张三,,,文汇路1号,3");
    CHECK(grid.code == u"no_such_grid"_s);
    CHECK(grid.message.contains(u"379902001001002"_s));  // the hint names the grids there are
    CHECK(made.households() == 0);
}

TEST_CASE("A day that does not exist is an error of its row") {
    ImportLedger made;
    const auto report =
        made.run(ImportKind::Households, "网格编码,户主姓名,家庭住址,启用日期\n" + gridOne + ",张三,文汇路1号,2026年2月30日\n");
    REQUIRE(report);
    CHECK(codesOf(*report) == QStringList{u"bad_date"_s});
}

TEST_CASE("What stands to the right of all headings is told, not left out") {
    ImportLedger here;
    const auto report = here.run(
        ImportKind::Households, rosterHeading + gridOne + ",张三,,,文汇路1号,3,东单元\n" + gridOne + ",李四,,,文汇路2号,4,,\n");
    REQUIRE_OK(report);
    REQUIRE(report->errors.size() == 1);
    CHECK(report->errors.front().row == 2);
    CHECK(report->errors.front().column == u"G"_s);
    CHECK(report->errors.front().code == u"beyond_headings"_s);
    CHECK(report->errors.front().message.contains(u"东单元"_s));
    CHECK(here.households() == 0);
}

TEST_CASE("All errors of a row are told at once") {
    ImportLedger made;
    const auto report = made.run(ImportKind::Households, rosterHeading + gridOne + ",,110105194912310021,12,,很多\n");
    REQUIRE(report);
    CHECK(report->rejected == 1);
    CHECK(report->errors.size() == 5);
}

TEST_CASE("Doubles within the file are told with the row that came first") {
    ImportLedger made;
    const auto report = made.run(ImportKind::Households, rosterHeading + gridOne + ",张三,11010519491231002X,,文汇路1号,3\n" +
                                                             gridOne + ",李四,11010519491231002X,,文汇路2号,3\n" + gridOne +
                                                             ",王五,,,文汇路3号,3\n" + gridOne + ",王五,,,文汇路3号,3\n");
    REQUIRE(report);
    CHECK(codesOf(*report) == QStringList{u"duplicate_in_file"_s, u"duplicate_in_file"_s});
    REQUIRE(report->errors.size() == 2);
    CHECK(report->errors[0].message.contains(u'2'));
    CHECK(report->errors[1].message.contains(u'4'));
}

TEST_CASE("A citizen number finds its household again, and belongs to one household only") {
    ImportLedger made;
    REQUIRE(made.run(ImportKind::Households, goodRoster));
    const auto moved = made.run(ImportKind::Households, rosterHeading + gridOne + ",张三,11010519491231002X,,文汇路99号,3\n");
    REQUIRE(moved);
    CHECK(moved->accepted == 1);
    CHECK(made.households() == 3);
    const auto stored = made.stored(u"household"_s, u"379902001001-001-0001"_s);
    CHECK(stored.address == u"文汇路99号"_s);
    CHECK(stored.fields.value("phone"_L1).toString() == u"13800000001"_s);  // an empty cell wipes nothing
    const auto taken = made.run(ImportKind::Households, "户编码,网格编码,户主姓名,公民身份号码,家庭住址\nX-1," + gridOne +
                                                            ",周七,11010519491231002X,文汇路7号\n");
    REQUIRE(taken);
    CHECK(codesOf(*taken) == QStringList{u"duplicate_in_ledger"_s});
}

TEST_CASE("Names of town and village find the only grid, and must agree with the grid's code") {
    ImportLedger made;
    const auto found = made.run(ImportKind::Households, "镇街,村居,户主姓名,家庭住址\n河东镇,柳林村委会,张三,柳林村1号\n");
    REQUIRE(found);
    CHECK(found->errors.empty());
    CHECK(made.stored(u"household"_s, u"379902100201-001-0001"_s).grid == u"379902100201001"_s);
    const auto several = made.run(ImportKind::Households, "镇街,村居,户主姓名,家庭住址\n文汇街道,文汇社区,张三,文汇路1号\n");
    REQUIRE(several);
    CHECK(codesOf(*several) == QStringList{u"missing_required"_s});
    const auto wrong =
        made.run(ImportKind::Households, "网格编码,村居(社区),户主姓名,家庭住址\n" + gridOne + ",柳林村,张三,文汇路1号\n");
    REQUIRE(wrong);
    CHECK(codesOf(*wrong) == QStringList{u"unit_mismatch"_s});
}

TEST_CASE("Headings match by alias, and --map says what no alias knows") {
    ImportLedger made;
    auto request = made.request(ImportKind::Households, "所属网格,户主,身份证号码,手机,住址,门牌\n" + gridOne +
                                                            ",张三,11010519491231002X,13800000001,,文汇路1号\n");
    request.choices = {{u"门牌"_s, u"address"_s}};
    const auto report = runImport(made.ledger(), made.actor(u"clerk"_s), request);
    REQUIRE(report);
    CHECK(report->errors.empty());
    CHECK(report->ignored == QStringList{u"住址"_s});
    CHECK(made.stored(u"household"_s, u"379902001001-001-0001"_s).address == u"文汇路1号"_s);
}

TEST_CASE("A GB18030 file is read as what it is") {
    ImportLedger made;
    QStringEncoder encoder("GB18030");
    const QByteArray bytes = encoder.encode(QString::fromUtf8(goodRoster));
    const auto report = made.run(ImportKind::Households, bytes);
    REQUIRE(report);
    CHECK(report->file.encoding == u"GB18030"_s);
    CHECK(report->accepted == 3);
    CHECK(made.stored(u"household"_s, u"379902001001-001-0001"_s).name == u"张三"_s);
}

TEST_CASE("A clerk of one town cannot bring rows for another, a visitor none at all") {
    ImportLedger made;
    const auto request = made.request(
        ImportKind::Households, "网格编码,户主姓名,家庭住址\n379902100201001,张三,柳林村1号\n" + gridOne + ",李四,文汇路2号\n");
    const auto town = runImport(made.ledger(), made.actor(u"townClerk"_s), request);
    REQUIRE(town);
    CHECK(codesOf(*town) == QStringList{u"not_permitted"_s});
    CHECK(made.households() == 0);
    const auto visitor = runImport(made.ledger(), made.actor(u"visitor"_s), request);
    REQUIRE_FALSE(visitor);
    CHECK(visitor.error().kind == ErrorKind::Refused);
    CHECK(visitor.error().has(u"not_permitted"));
}

TEST_CASE("A clerk of one town cannot take a household away from another") {
    ImportLedger made;
    REQUIRE(made.run(ImportKind::Households, "户编码,网格编码,户主姓名,家庭住址\nH-1,379902100201001,张三,柳林村1号\n"));
    const auto request =
        made.request(ImportKind::Households, "户编码,网格编码,户主姓名,家庭住址\nH-1," + gridOne + ",张三,文汇路1号\n");
    const auto report = runImport(made.ledger(), made.actor(u"townClerk"_s), request);
    REQUIRE(report);
    CHECK(codesOf(*report) == QStringList{u"not_permitted"_s});
    CHECK(made.stored(u"household"_s, u"H-1"_s).grid == u"379902100201001"_s);
}

TEST_CASE("A cancelled import leaves nothing behind") {
    ImportLedger made;
    QByteArray text = rosterHeading;
    for (int row = 0; row < 3000; ++row) text += gridOne + ",张三,,,文汇路" + QByteArray::number(row) + "号,3\n";
    const auto entries = made.entries();
    std::stop_source stop;
    const auto report = runImport(
        made.ledger(), made.actor(u"clerk"_s), made.request(ImportKind::Households, text),
        [&](const ImportProgress&) { stop.request_stop(); }, stop.get_token());
    REQUIRE_FALSE(report);
    CHECK(report.error().has(u"cancelled"));
    CHECK(made.entries() == entries);
    const auto after = made.run(ImportKind::Households, goodRoster);
    REQUIRE(after);
    CHECK(after->accepted == 3);
}

TEST_CASE("Every error goes to the file of errors, the first hundred into the report") {
    ImportLedger made;
    QByteArray text = rosterHeading;
    for (int row = 0; row < 250; ++row) text += gridOne + ",张三,,123,文汇路" + QByteArray::number(row) + "号,3\n";
    auto request = made.request(ImportKind::Households, text);
    request.errorsPath = made.folder.path(u"errors.csv"_s);
    const auto report = runImport(made.ledger(), made.actor(u"clerk"_s), request);
    REQUIRE(report);
    CHECK(report->errors.size() == 100);
    CHECK(report->errorCount == 250);
    const auto written = readTable(request.errorsPath);
    CHECK(written.header == std::vector<QString>{u"row"_s, u"column"_s, u"code"_s, u"message"_s});
    CHECK(written.rows.size() == 250);
    CHECK(written.cell(0, 2) == u"bad_phone"_s);
}
