#include "catch.h"
#include "import_ledger.h"

using namespace minqing;
using namespace minqing::testing;
using namespace Qt::StringLiterals;

TEST_CASE("Files that are no table, or have nothing in them, are refused as a whole") {
    ImportLedger made;
    const auto entries = made.entries();
    const auto failsWith = [&](const QByteArray& text, QStringView code) {
        const auto report = made.run(ImportKind::Households, text);
        REQUIRE_FALSE(report);
        CHECK(report.error().kind == ErrorKind::BadInput);
        CHECK(report.error().has(code));
    };
    failsWith("", u"empty_file");
    failsWith(rosterHeading, u"no_rows");
    failsWith("这是一封信，不是表格。\n没有列。\n", u"missing_column");
    failsWith("户主姓名,家庭住址\n张三,文汇路1号\n", u"missing_column");
    failsWith(QByteArray("PK\x03\x04 not a workbook at all", 26), u"damaged_file");
    CHECK(made.entries() == entries);
}

TEST_CASE("A file in the wrong encoding is told, not guessed") {
    ImportLedger made;
    auto request =
        made.request(ImportKind::Households, "网格编码,户主姓名,家庭住址\n" + gridOne + ",\xD5\xC5\xC8\xFD,文汇路1号\n");
    request.encoding = u"UTF-8"_s;
    const auto report = runImport(made.ledger(), made.actor(u"clerk"_s), request);
    REQUIRE_FALSE(report);
    CHECK(report.error().has(u"bad_encoding"));
}

TEST_CASE("A cell of ten megabytes is an error of its row and costs no other row") {
    ImportLedger made;
    const auto report = made.run(ImportKind::Households,
                                 "网格编码,户主姓名,家庭住址\n" + gridOne + ",张三," + QByteArray(10 * 1024 * 1024, 'a') +
                                     "\n" + gridOne + ",李四,文汇路2号\n",
                                 true);
    REQUIRE(report);
    CHECK(codesOf(*report) == QStringList{u"cell_too_long"_s});
    CHECK(report->accepted == 1);
}

TEST_CASE("Units come in any order and find the unit above by code or name") {
    ImportLedger made;
    const auto report = made.run(ImportKind::Units,
                                 "单位编码,单位名称,单位类别,上级单位编码\n"
                                 "379902101201,杨家村,村,杨家镇\n"
                                 "379902101000,杨家镇,镇街,\n"
                                 "BM001,区教育局,区直部门,\n"
                                 "BM001-1,基教科,科室,BM001\n");
    REQUIRE(report);
    CHECK(report->errors.empty());
    CHECK(report->accepted == 4);
    CHECK(made.stored(u"unit"_s, u"379902101201"_s).unit == u"379902101000"_s);
    CHECK(made.stored(u"unit"_s, u"379902101000"_s).unit == u"379902000000"_s);
    CHECK(made.ledger().surroundings()->units.isWithin(u"379902101201"_s, u"379902101000"_s));
}

TEST_CASE("A unit whose parent is nowhere, and a wrong division code, are told") {
    ImportLedger made;
    const auto report = made.run(ImportKind::Units,
                                 "单位编码,单位名称,单位类别,上级单位编码\n"
                                 "BM002-1,科室,科室,BM002\n"
                                 "37990200,短村,村,文汇街道\n");
    REQUIRE(report);
    CHECK(report->rejected == 2);
    CHECK(codesOf(*report).contains(u"no_such_unit"_s));
    CHECK(codesOf(*report).contains(u"bad_division_code"_s));
}

TEST_CASE("Units that would stand above each other are errors of their rows, in any order") {
    ImportLedger made;
    const QByteArray heading = "单位编码,单位名称,单位类别,上级单位编码\n";
    const auto circles = [&](const QByteArray& rows) {
        const auto report = made.run(ImportKind::Units, heading + rows, true);
        REQUIRE_OK(report);
        return QString(codesOf(*report).join(u' ') % u' ' % QString::number(report->accepted));
    };
    // New to the ledger, both ways round; one of them by name.
    CHECK(circles("BM01,甲局,区直部门,BM02\nBM02,乙局,区直部门,BM01\n") == u"unit_circle unit_circle 0"_s);
    CHECK(circles("BM01,甲局,区直部门,乙局\nBM02,乙局,区直部门,丙局\nBM03,丙局,区直部门,BM01\n") ==
          u"unit_circle unit_circle unit_circle 0"_s);
    CHECK(circles("BM01,甲局,区直部门,BM01\n") == u"unit_circle 0"_s);
    // Below such rows, and beside them.
    CHECK(circles("BM04,丁科,科室,BM01\nBM01,甲局,区直部门,BM02\nBM02,乙局,区直部门,BM01\nBM09,戊局,区直部门,\n") ==
          u"no_such_unit missing_required unit_circle unit_circle 1"_s);
    // Units that stand.
    CHECK(circles("379902001000,文汇街道,镇街,379902001001\n") == u"unit_circle 0"_s);
    CHECK(circles("379902000000,安澜区,区,379902001000\n") == u"unit_circle 0"_s);
    const auto& units = made.ledger().surroundings()->units;
    CHECK(units.isWithin(u"379902001001"_s, u"379902001000"_s));
    CHECK_FALSE(units.isInCircle(u"379902001001"_s));
}

TEST_CASE("Two units may change places in one file") {
    ImportLedger made;
    const QByteArray heading = "单位编码,单位名称,单位类别,上级单位编码\n";
    REQUIRE_OK(made.run(ImportKind::Units, heading + "BM01,甲局,区直部门,\nBM01-1,甲科,科室,BM01\n"));
    const auto report = made.run(ImportKind::Units, heading + "BM01,甲局,区直部门,BM01-1\nBM01-1,甲科,科室,379902000000\n");
    REQUIRE_OK(report);
    CHECK(report->errors.empty());
    CHECK(made.stored(u"unit"_s, u"BM01"_s).unit == u"BM01-1"_s);
}

TEST_CASE("Grids find their village by their code, and disagree with a wrong one") {
    ImportLedger made;
    const auto good =
        made.run(ImportKind::Grids, "网格编码,网格名称,村居\n379902001001003,第3网格,\n379902001001004,第4网格,文汇社区\n");
    REQUIRE(good);
    CHECK(good->errors.empty());
    CHECK(made.stored(u"grid"_s, u"379902001001003"_s).unit == u"379902001001"_s);
    CHECK(made.stored(u"grid"_s, u"379902001001003"_s).fields.value("kind"_L1).toString() == u"basic"_s);
    const auto bad = made.run(ImportKind::Grids,
                              "网格编码,网格名称,村居\n379902001001005,第5网格,柳林村\n3799020010010,短,\n"
                              "379902101201001,远,\n");
    REQUIRE(bad);
    CHECK(bad->rejected == 3);
    CHECK(codesOf(*bad) == QStringList{u"unit_mismatch"_s, u"bad_grid_code"_s, u"no_such_unit"_s});
}

TEST_CASE("People belong to a household that stands in the ledger, and are found again") {
    ImportLedger made;
    REQUIRE(made.run(ImportKind::Households, goodRoster));
    const QByteArray people = "姓名,公民身份号码,户编码,联系电话\n张小三,,379902001001-001-0001,13800000009\n";
    const auto report = made.run(ImportKind::People, people);
    REQUIRE(report);
    CHECK(report->errors.empty());
    CHECK(report->accepted == 1);
    const auto again = made.run(ImportKind::People, people);
    REQUIRE(again);
    CHECK(again->unchanged == 1);
    const auto bad = made.run(ImportKind::People, "姓名,户编码\n张小三,没有的户\n");
    REQUIRE(bad);
    CHECK(codesOf(*bad) == QStringList{u"no_such_household"_s});
}

TEST_CASE("Announced holidays make a new version of the calendar") {
    ImportLedger made;
    const auto version = made.ledger().surroundings()->definitions->calendar.version();
    const QByteArray days = "date,name,type\n2027-01-01,元旦,off\n2027-02-07,春节,work\n";
    const auto request = made.request(ImportKind::Calendar, days);
    const auto clerk = runImport(made.ledger(), made.actor(u"clerk"_s), request);
    REQUIRE_FALSE(clerk);
    CHECK(clerk.error().has(u"not_permitted"));
    const auto plan = planImport(made.ledger(), made.actor(u"secadmin"_s), request);
    REQUIRE(plan);
    CHECK(made.ledger().surroundings()->definitions->calendar.version() == version);
    const auto report = runImport(made.ledger(), made.actor(u"secadmin"_s), request);
    REQUIRE(report);
    CHECK(report->accepted == 2);
    CHECK(plan->accepted == 2);
    const auto& calendar = made.ledger().surroundings()->definitions->calendar;
    CHECK(calendar.version() == version + 1);
    CHECK(calendar.isPublished(2027));
    CHECK(calendar.isPublished(2026));
    CHECK_FALSE(calendar.isWorkingDay(QDate(2027, 1, 1)));
    CHECK(calendar.isWorkingDay(QDate(2027, 2, 7)));
    const auto again = runImport(made.ledger(), made.actor(u"secadmin"_s), request);
    REQUIRE(again);
    CHECK(again->unchanged == 2);
    CHECK(made.ledger().surroundings()->definitions->calendar.version() == version + 1);
    const auto bad =
        runImport(made.ledger(), made.actor(u"secadmin"_s),
                  made.request(ImportKind::Calendar, "date,name,type\n2027-02-30,元旦,off\n2027-05-01,五一,调休\n"));
    REQUIRE(bad);
    CHECK(codesOf(*bad) == QStringList{u"bad_date"_s, u"bad_choice"_s});
}

TEST_CASE("A ledger of visits becomes grievances, once") {
    ImportLedger made;
    const QByteArray rows =
        "序号,走访日期,镇街,村居(社区),户主姓名,联系电话,所属领域,问题诉求/意见建议\n"
        "1,2026-07-01,文汇街道,文汇社区,张三,13800000001,居住环境,三号楼前路灯不亮。晚上出门不便。\n"
        "2,2026-07-01,河东镇,柳林村,李四,,居住环境,村口垃圾没人清\n";
    const auto report = made.run(ImportKind::Cases, rows);
    REQUIRE(report);
    CHECK(report->errors.empty());
    CHECK(report->accepted == 2);
    const auto again = made.run(ImportKind::Cases, rows);
    REQUIRE(again);
    CHECK(again->unchanged == 2);
    const auto bad = made.run(ImportKind::Cases, "所属领域,问题诉求/意见建议\n天上,没有这个领域\n");
    REQUIRE(bad);
    CHECK(codesOf(*bad) == QStringList{u"bad_choice"_s});
}

TEST_CASE("A template can be filled in and imported as it is") {
    ImportLedger made;
    const auto& definitions = *made.ledger().surroundings()->definitions;
    for (const auto kind : {ImportKind::Units, ImportKind::Grids, ImportKind::People, ImportKind::Households,
                            ImportKind::Enterprises, ImportKind::Cases, ImportKind::Calendar}) {
        const auto path = made.folder.path(u"template.xlsx"_s);
        REQUIRE(writeImportTemplate(kind, path, definitions));
        const auto table = readTable(path);
        REQUIRE_FALSE(table.error);
        CHECK(table.rows.size() == 1);
        const auto actor = made.actor(kind == ImportKind::Calendar ? u"secadmin"_s : u"clerk"_s);
        const auto report = planImport(made.ledger(), actor, {kind, path});
        REQUIRE_FALSE(report);  // only the example row, which is no data
        CHECK(report.error().has(u"no_rows"));
    }
}
