// What others rely on: keys, exit codes, one JSON document, every reason of a refusal.

#include <QFile>
#include <QJsonArray>
#include <QTemporaryFile>
#include <cstdio>

#include <unistd.h>

#include "base/instant.h"
#include "cli/session.h"
#include "file_content.h"
#include "program.h"

using namespace Qt::StringLiterals;
using namespace minqing::cli_tests;
using namespace minqing::tests;

namespace {

QStringList missing(const QJsonObject& document, const QStringList& keys) {
    QStringList none;
    for (const auto& key : keys)
        if (!document.contains(key)) none << key;
    return none;
}

struct Documented {
    QStringList arguments, keys;
    QString inRow = {};  ///< a list whose rows have `rowKeys`
    QStringList rowKeys = {};
};

}  // namespace

TEST_CASE("every reading command gives the documented keys") {
    const Program program;
    CHECK(missing(program.created, {u"ledger"_s, u"households"_s, u"cases"_s, u"activities"_s, u"wishes"_s, u"seconds"_s})
              .isEmpty());
    const QStringList figure{u"key"_s, u"name"_s, u"numerator"_s, u"denominator"_s, u"excluded"_s, u"value"_s};
    const QStringList definition{u"fields"_s, u"states"_s, u"transitions"_s, u"clocks"_s};
    const std::vector<Documented> documented{
        {{u"ledger"_s, u"info"_s},
         {u"schema_version"_s, u"entries"_s, u"units"_s, u"grids"_s, u"households"_s, u"people"_s, u"cases"_s, u"activities"_s,
          u"size_bytes"_s}},
        {{u"ledger"_s, u"verify"_s}, {u"entries"_s, u"checkpoints"_s, u"ok"_s, u"problems"_s}},
        {{u"ledger"_s, u"rebuild"_s, u"--check"_s}, {u"entries"_s, u"seconds"_s, u"identical"_s}},
        {{u"calendar"_s, u"due"_s, u"2026-11-20T09:00:00+08:00"_s, u"--working-days"_s, u"3"_s}, {u"due"_s}},
        {{u"calendar"_s, u"check"_s, u"2026-10-01"_s}, {u"working"_s, u"name"_s}},
        {{u"definitions"_s, u"list"_s}, {u"definitions"_s}, u"definitions"_s, {u"id"_s, u"kind"_s, u"version"_s}},
        {{u"definitions"_s, u"show"_s, u"grievance"_s}, definition, u"states"_s, {u"id"_s, u"phase"_s}},
        {{u"definitions"_s, u"show"_s, u"micro_wish"_s},
         definition,
         u"transitions"_s,
         {u"id"_s, u"from"_s, u"to"_s, u"by"_s, u"requires"_s, u"forbids_actor_of"_s}},
        {{u"definitions"_s, u"show"_s, u"rectification_item"_s}, definition, u"clocks"_s, {u"id"_s, u"limit"_s}},
        {{u"register"_s, u"list"_s, u"household"_s, u"--limit"_s, u"2"_s}, {u"entries"_s, u"next"_s}},
        {{u"activity"_s, u"list"_s, u"household_visit"_s, u"--limit"_s, u"2"_s}, {u"rows"_s, u"next"_s}},
        {{u"case"_s, u"list"_s, u"--type"_s, u"grievance"_s, u"--limit"_s, u"2"_s}, {u"rows"_s, u"next"_s}},
        {{u"stats"_s, u"list"_s}, {u"indicators"_s}},
        {{u"stats"_s, u"show"_s, u"completion"_s, u"--by"_s, u"town"_s},
         {u"definition"_s, u"rows"_s, u"total"_s},
         u"rows"_s,
         figure},
        {{u"stats"_s, u"cases"_s, u"completion"_s, u"--part"_s, u"numerator"_s}, {u"numbers"_s}},
    };
    for (const auto& one : documented) {
        INFO(one.arguments.join(u' ').toStdString());
        const auto run = program.as({}, one.arguments);
        INFO(run.messages.toStdString());
        CHECK(run.exit == 0);
        CHECK(missing(run.document, one.keys) == QStringList());
        if (one.inRow.isEmpty()) continue;
        REQUIRE(!run.document[one.inRow].toArray().isEmpty());
        CHECK(missing(run.document[one.inRow].toArray().first().toObject(), one.rowKeys) == QStringList());
    }
    const auto verified = program.as({}, {u"ledger"_s, u"verify"_s}).document;
    CHECK(verified["ok"_L1].toBool());
    CHECK(program.as({}, {u"ledger"_s, u"rebuild"_s, u"--check"_s}).document["identical"_L1].toBool());
}

TEST_CASE("every figure names exactly as many cases as it says") {
    const Program program;
    const auto indicators = program.as({}, {u"stats"_s, u"list"_s}).document["indicators"_L1].toArray();
    REQUIRE(indicators.size() > 10);
    for (const auto& one : indicators) {
        const auto id = one.toObject()["id"_L1].toString();
        INFO(id.toStdString());
        const auto total = program.as({}, {u"stats"_s, u"show"_s, id}).document["total"_L1].toObject();
        for (const auto& part : {u"numerator"_s, u"denominator"_s}) {
            if (!total[part].isDouble()) continue;
            const auto behind = program.as({}, {u"stats"_s, u"cases"_s, id, u"--part"_s, part});
            if (behind.document.contains("numbers"_L1))
                CHECK(behind.document["numbers"_L1].toArray().size() == total[part].toInt());
        }
    }
    const auto rows =
        program.as({}, {u"stats"_s, u"show"_s, u"completion"_s, u"--by"_s, u"town"_s}).document["rows"_L1].toArray();
    REQUIRE(rows.size() > 3);
    for (const auto& row : {rows.at(0).toObject(), rows.at(3).toObject()}) {
        const auto behind = program.as({}, {u"stats"_s, u"cases"_s, u"completion"_s, u"--part"_s, u"numerator"_s, u"--by"_s,
                                            u"town"_s, u"--key"_s, row["key"_L1].toString()});
        CHECK(behind.document["numbers"_L1].toArray().size() == row["numerator"_L1].toInt());
    }
}

TEST_CASE("each kind of failure has its exit code, and standard output holds one document") {
    const Program program;
    putContent(program.path(u"bad.csv"_s), "编码,名称\nA1,甲\n");
    struct Wrong {
        int exit;
        QStringList arguments;
        QString account = u"clerk"_s;
    };
    const std::vector<Wrong> wrongs{
        {1, {u"case"_s, u"show"_s, u"SQ-000000-0000"_s}},
        {1, {u"case"_s, u"act"_s, u"SQ-000000-0000"_s, u"accept"_s}},
        {2, {u"case"_s, u"dance"_s}},
        {2, {u"case"_s, u"list"_s, u"--filter"_s, u"nonsense"_s}},
        {2, {u"case"_s, u"act"_s, u"SQ-000000-0000"_s, u"accept"_s}, u""_s},
        {3, {u"import"_s, u"households"_s, program.path(u"bad.csv"_s)}},
        {3, {u"definitions"_s, u"check"_s, program.path(u"bad.csv"_s)}},
    };
    for (const auto& wrong : wrongs) {
        INFO(wrong.arguments.join(u' ').toStdString());
        const auto run = program.as(wrong.account, wrong.arguments);
        INFO(run.out.toStdString() << run.messages.toStdString());
        CHECK(run.exit == wrong.exit);
        CHECK(!run.document.isEmpty());
        CHECK((!run.messages.isEmpty() || run.document.contains("problems"_L1)));
    }
    const auto gone = program.run({u"--ledger"_s, program.path(u"none.minqing"_s), u"--json"_s, u"ledger"_s, u"info"_s});
    CHECK(gone.exit == 4);
    CHECK(!gone.document.isEmpty());
    putContent(program.path(u"picture.minqing"_s), QByteArray("\x89PNG\r\n").append(QByteArray(4096, 'x')));
    const auto picture = program.run({u"--ledger"_s, program.path(u"picture.minqing"_s), u"--json"_s, u"ledger"_s, u"info"_s});
    CHECK(picture.exit == 4);
}

TEST_CASE("broken JSON on standard input says where, and changes nothing") {
    const Program program;
    const auto before = program.as({}, {u"ledger"_s, u"info"_s}).document["entries"_L1].toInt();
    const QStringList add{u"--ledger"_s, program.ledger, u"--json"_s,   u"--as"_s,
                          u"clerk"_s,    u"case"_s,      u"register"_s, u"grievance"_s};
    const auto broken = program.run(add, "{\"fields\": {\"title\": ");
    CHECK(broken.exit == 3);
    CHECK(broken.messages.contains("character"));
    const auto unknown = program.run(add, R"({"fields": {"title": "路灯不亮"}, "filds": {}})");
    CHECK(unknown.exit == 3);
    CHECK(unknown.messages.contains("filds"));
    const auto list = program.run(add, "[1, 2]");
    CHECK(list.exit == 3);
    CHECK(program.as({}, {u"ledger"_s, u"info"_s}).document["entries"_L1].toInt() == before);
}

TEST_CASE("a refusal names every reason with a code and the field") {
    const Program program;
    const auto refused = program.as(u"clerk"_s, {u"case"_s, u"register"_s, u"grievance"_s},
                                    {{u"fields"_s, QJsonObject{{u"household"_s, u"no such"_s}, {u"domain"_s, u"weather"_s}}}});
    CHECK(refused.exit == 1);
    const auto reasons = refused.document["refused"_L1].toArray();
    REQUIRE(reasons.size() >= 2);
    for (const auto& reason : reasons) {
        CHECK(!reason.toObject()["code"_L1].toString().isEmpty());
        CHECK(!reason.toObject()["message"_L1].toString().isEmpty());
    }
    const auto chinese =
        program.run({u"--ledger"_s, program.ledger, u"--as"_s, u"clerk"_s, u"case"_s, u"register"_s, u"grievance"_s},
                    R"({"fields": {}})", u"zh_CN"_s);
    CHECK(QString::fromUtf8(chinese.messages).contains(u"问题名称"_s));
}

/// The program's own body on another day; what it printed.
static QJsonObject runOn(const minqing::Clock& clock, const Program& program, const QByteArrayList& arguments) {
    QTemporaryFile printed;
    REQUIRE(printed.open());
    QByteArrayList all{"minqing-cli", "--json", "--ledger", program.ledger.toUtf8(), "--as", "supervisor"};
    all += arguments;
    std::vector<char*> raw;
    for (auto& one : all) raw.push_back(one.data());
    std::fflush(stdout);
    const int before = dup(fileno(stdout));
    dup2(printed.handle(), fileno(stdout));
    const int exit = minqing::cli::run(static_cast<int>(raw.size()), raw.data(), clock);
    std::fflush(stdout);
    dup2(before, fileno(stdout));
    close(before);
    CHECK(exit == 0);
    printed.seek(0);
    return QJsonDocument::fromJson(printed.readAll()).object();
}

TEST_CASE("steps that are due are done once, and run-due says how many") {
    const Program program;
    const auto start = minqing::SystemClock().now();
    int first = 0, second = -1;
    for (int day = 1; day <= 15 && first == 0; ++day) {  // some of these days are no working days
        const auto date = minqing::beijingDate(start).addDays(day);
        const minqing::SettableClock clock(minqing::beijing(date, QTime(10, 30)));
        first = runOn(clock, program, {"case", "run-due"})["steps"_L1].toInt();
        second = runOn(clock, program, {"case", "run-due"})["steps"_L1].toInt(-1);
    }
    CHECK(first > 0);
    CHECK(second == 0);
}

TEST_CASE("importing: a bad row changes nothing, or is left out on demand, or only told") {
    const Program program;
    const auto household = program.as(u"clerk"_s, {u"register"_s, u"list"_s, u"household"_s, u"--limit"_s, u"1"_s})
                               .document["entries"_L1]
                               .toArray()
                               .first()
                               .toObject();
    const auto grid = household["grid"_L1].toString().toUtf8();
    const auto file = program.path(u"roster.csv"_s);
    putContent(file, "网格编码,户主姓名,家庭住址,公民身份号码\n" + grid + ",周新禾,幸福里9号楼1单元101室,\n" + grid +
                         ",吴小满,幸福里9号楼1单元102室,379902199002290019\n");
    const auto count = [&] { return program.as({}, {u"ledger"_s, u"info"_s}).document["households"_L1].toInt(); };
    const int before = count();
    const QStringList import{u"import"_s, u"households"_s, file};
    const auto whole = program.as(u"clerk"_s, import);
    CHECK(whole.exit == 3);
    CHECK(whole.document["rejected"_L1].toInt() == 1);
    const auto error = whole.document["errors"_L1].toArray().first().toObject();
    CHECK(error["row"_L1].toInt() == 3);
    CHECK(error["column"_L1].toString() == u"公民身份号码"_s);
    CHECK(missing(error, {u"code"_s, u"message"_s}).isEmpty());
    CHECK(count() == before);
    const auto plan = program.as(u"clerk"_s, import + QStringList{u"--partial"_s, u"--dry-run"_s});
    CHECK(plan.document["accepted"_L1].toInt() == 1);
    CHECK(count() == before);
    const auto errors = program.path(u"errors.csv"_s);
    const auto partial = program.as(u"clerk"_s, import + QStringList{u"--partial"_s, u"--errors"_s, errors});
    CHECK(partial.exit == 0);
    CHECK(partial.document["accepted"_L1] == plan.document["accepted"_L1]);
    CHECK(count() == before + 1);
    CHECK(QFile::exists(errors));
    const auto again = program.as(u"clerk"_s, import + QStringList{u"--partial"_s});
    CHECK(again.document["unchanged"_L1].toInt() == 1);
    CHECK(count() == before + 1);
}
