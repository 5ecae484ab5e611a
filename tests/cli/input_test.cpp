// JSON on standard input: nothing in it is overlooked, nothing of a wrong kind is taken for empty.
#include <QFile>
#include <QJsonArray>

#include "cli/plain_text.h"
#include "program.h"

using namespace minqing::cli_tests;
using namespace Qt::StringLiterals;

namespace {

/// Exit code and first reason code of what was refused.
QString outcome(const Run& run) {
    const auto& key = run.document.contains("errors"_L1) ? u"errors"_s : u"refused"_s;
    const auto reasons = run.document[key].toArray();
    return QString::number(run.exit) % u' ' % reasons.first().toObject()["code"_L1].toString();
}

}  // namespace

TEST_CASE("keys that mean nothing and values of a wrong kind are bad input") {
    const Program program;
    const auto asked = [&](const QStringList& arguments, const QByteArray& input) {
        return outcome(
            program.run(QStringList{u"--ledger"_s, program.ledger, u"--json"_s, u"--as"_s, u"clerk"_s} + arguments, input));
    };
    const QStringList visit{u"activity"_s, u"log"_s, u"household_visit"_s};
    CHECK(asked(visit, R"({"subject":"x","particpants":["clerk"]})") == u"3 unexpected_key"_s);
    for (const auto* input :
         {R"({"at":5})", R"({"subject":5})", R"({"fields":[]})", R"({"fields":null})", R"({"diary":["x"]})",
          R"({"participants":"clerk"})", R"({"participants":[5]})", R"({"produced":{}})", R"({"produced":["SQ"]})"}) {
        INFO(input);
        CHECK(asked(visit, input) == u"3 wrong_type"_s);
    }
    CHECK(asked(visit, R"({"produced":[{"type":"grievance","field":{}}]})") == u"3 unexpected_key"_s);
    CHECK(asked({u"case"_s, u"act"_s, u"SQ-000000-0001"_s, u"accept"_s}, R"({"evidence":[{"name":"x","knd":"after"}]})") ==
          u"3 unexpected_key"_s);
    const QStringList grievance{u"case"_s, u"register"_s, u"grievance"_s};
    for (const auto* input : {R"({"fields":[]})", R"({"fields":null})", R"({"evidence":{}})", R"({"then":["x"]})",
                              R"({"links":5})", R"({"fields":{},"evidence":[{"path":5}]})"}) {
        INFO(input);
        CHECK(asked(grievance, input) == u"3 wrong_type"_s);
    }
    const QStringList act{u"case"_s, u"act"_s, u"SQ-000000-0001"_s, u"accept"_s};
    CHECK(asked(act, R"({"version":"2"})") == u"3 wrong_type"_s);
    CHECK(asked(act, R"({"comment":{}})") == u"3 wrong_type"_s);
    CHECK(asked({u"case"_s, u"bulk"_s, u"accept"_s, u"--filter"_s, u"state=x"_s}, R"({"coment":"x"})") ==
          u"3 unexpected_key"_s);
    CHECK(asked({u"register"_s, u"put"_s, u"household"_s}, R"({"code":5})") == u"3 wrong_type"_s);
    CHECK(asked({u"register"_s, u"put"_s, u"household"_s}, R"({"fields":[]})") == u"3 wrong_type"_s);
}

TEST_CASE("a key that stands twice is refused with its place, a null that stands for everything is no object") {
    const Program program;
    const auto told = [&](const QByteArray& input) {
        const auto run = program.run(
            {u"--ledger"_s, program.ledger, u"--as"_s, u"clerk"_s, u"case"_s, u"register"_s, u"grievance"_s}, input);
        CHECK(run.exit != 0);
        return QString::fromUtf8(run.messages);
    };
    CHECK(
        told("{\"fields\": {\"title\": \"灯\",\n  \"title\": \"路\"}}").contains(u"line 2, character 3: the key \"title\""_s));
    CHECK(told(R"({"fields":{},"links":[{"kind":"similar","\u006bind":"parent"}]})").contains(u"[duplicate_key]"_s));
    CHECK(told(R"({"fields":{},"fields":{}})").contains(u"[duplicate_key]"_s));
    // The same key in different objects, and one that is only a value.
    CHECK_FALSE(told(R"({"links":[{"kind":"similar"},{"kind":"kind:\"kind\""}],"fields":{"fields":"links"}})")
                    .contains(u"duplicate_key"_s));
    for (const auto* input : {"null", " 5 ", "\"text\"", "[]"}) {
        INFO(input);
        CHECK(told(input).contains(u"must hold one JSON object"_s));
    }
    CHECK(told(R"({"fields": null})").contains(u"\"fields\""_s));
}

TEST_CASE("the shipped definitions are sound wherever they lie, a file that is no TOML has one fault") {
    const Program program;
    const QString shipped = QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions/");
    for (const auto& file : {u"roles.toml"_s, u"cases/grievance.toml"_s, u"codes/people.toml"_s, u"calendars/cn.toml"_s}) {
        const auto run = program.run({u"--json"_s, u"definitions"_s, u"check"_s, shipped + file});
        INFO(run.out.toStdString());
        CHECK(run.exit == 0);
        CHECK(run.document["ok"_L1].toBool());
    }
    QFile broken(program.path(u"roles.toml"_s));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("[[role]]\nid = \"visitor\nname = 5\n");
    broken.close();
    const auto run = program.run({u"--json"_s, u"definitions"_s, u"check"_s, program.path(u"roles.toml"_s)});
    CHECK(run.exit == 3);
    const auto problems = run.document["problems"_L1].toArray();
    REQUIRE(problems.size() == 1);
    CHECK(problems.first().toObject()["code"_L1].toString() == u"not_toml"_s);
    CHECK(problems.first().toObject()["line"_L1].toInt() == 2);
}

TEST_CASE("for people names stand in a row, sentences on lines of their own") {
    const auto shown = [](const QStringList& items) {
        return minqing::cli::plainText({{u"problems"_s, QJsonArray::fromStringList(items)}});
    };
    CHECK(shown({u"a"_s, u"b"_s}) == u"problems: a, b"_s);
    CHECK(shown({u"甲有误。"_s}) == u"problems: 甲有误。"_s);
    CHECK(shown({u"甲有误。"_s, u"乙也有误。"_s}) == u"problems:\n  甲有误。\n  乙也有误。"_s);
    CHECK(shown({}) == u"problems: "_s);
}

TEST_CASE("a number of days or rows below what makes sense is told with its bounds") {
    const Program program(Program::NoDistrict{});
    const auto told = [&](const QStringList& arguments) {
        const auto run = program.run(arguments);
        CHECK(run.exit == 2);
        return QString::fromUtf8(run.messages);
    };
    CHECK(told({u"calendar"_s, u"due"_s, u"2026-07-01"_s, u"--working-days"_s, u"-5"_s}).contains(u"-5"_s));
    CHECK(told({u"audit"_s, u"list"_s, u"--limit"_s, u"-3"_s}).contains(u"-3"_s));
}

TEST_CASE("of a register entry only what is said changes, and what was shown covered is not taken for its value") {
    const Program program;
    const QStringList put{u"register"_s, u"put"_s, u"household"_s};
    const auto code = program.household();
    const auto show = [&](const QString& who) {
        const auto run = program.as(who, {u"register"_s, u"show"_s, u"household"_s, code});
        REQUIRE(run.exit == 0);
        return run.document;
    };
    const auto before = show(u"clerk"_s);
    REQUIRE(before["fields"_L1].toObject()["phone"_L1].toString().contains(u'*'));
    REQUIRE(program.as(u"clerk"_s, put, before).document["changed"_L1] == QJsonValue(false));
    const auto moved = program.as(u"clerk"_s, put, {{u"code"_s, code}, {u"address"_s, u"和平街9号"_s}});
    INFO(moved.messages.toStdString() << moved.out.toStdString());
    REQUIRE(moved.exit == 0);
    const auto after = show(u"clerk"_s);
    CHECK(after["fields"_L1] == before["fields"_L1]);
    CHECK(after["unit"_L1] == before["unit"_L1]);
    CHECK(after["name"_L1] == before["name"_L1]);
    CHECK(after["address"_L1] != before["address"_L1]);
}

TEST_CASE("headings that an import leaves out are named when it is done, not only when it is tried") {
    const Program program;
    QFile file(program.path(u"cases.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("问题名称,所属领域,牵头单位\n路灯不亮,living_environment,区住建局\n");
    file.close();
    const auto done = program.as(u"clerk"_s, {u"import"_s, u"cases"_s, file.fileName(), u"--type"_s, u"grievance"_s});
    INFO(done.out.toStdString());
    REQUIRE(done.document["changed"_L1] == QJsonValue(true));
    CHECK(done.document["ignored"_L1] == QJsonValue(QJsonArray{u"牵头单位"_s}));
}

TEST_CASE("deadlines that a refused calendar would have moved are not told as moved") {
    const Program program;
    program.dispatchedGrievance();
    QByteArray days("date,name,type\n");
    for (int ahead = 1; ahead < 8; ++ahead)
        days += QDate::currentDate().addDays(ahead).toString(Qt::ISODate).toLatin1() + ",放假,off\n";
    const auto moved = [&](const QByteArray& table) {
        QFile file(program.path(u"days.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        const auto done = program.as(u"secadmin"_s, {u"import"_s, u"calendar"_s, file.fileName(), u"--dry-run"_s});
        REQUIRE(done.document.contains("moved"_L1));
        return done.document["moved"_L1].toArray().size();
    };
    CHECK(moved(days) > 0);
    CHECK(moved(days + "2027-02-30,元旦,off\n") == 0);
}

TEST_CASE("a log that no person watches is not filled with how far it has come") {
    const Program program(Program::NoDistrict{});
    const auto made = program.run(
        {u"demo"_s, u"create"_s, program.path(u"district.minqing"_s), u"--households"_s, u"700"_s, u"--cases"_s, u"20"_s});
    CHECK(made.exit == 0);
    CHECK(made.messages.isEmpty());
}

TEST_CASE("what has no end is not read to its end, and says so") {
    const Program program;
    const auto refused = [&](const QStringList& arguments, const QString& code) {
        const auto run = program.as(u"secadmin"_s, arguments);
        INFO(arguments.join(u' ').toStdString() << run.messages.toStdString());
        CHECK(run.exit == 3);
        CHECK(outcome(run) == u"3 "_s + code);
    };
    QFile large(program.path(u"large.toml"_s));
    REQUIRE((large.open(QIODevice::WriteOnly) && large.resize(qint64{6} << 30)));
    large.close();
    for (const auto& file : {u"/dev/zero"_s, large.fileName()}) {
        for (const auto& verb : {u"check"_s, u"simulate"_s, u"publish"_s})
            refused({u"definitions"_s, verb, file}, u"unreadable_file"_s);
    }
    const auto imported = program.as(u"sysadmin"_s, {u"import"_s, u"households"_s, u"/dev/zero"_s});
    CHECK(outcome(imported) == u"3 not_a_file"_s);
    CHECK_FALSE(QString::fromUtf8(imported.messages).contains(u"folder"_s));
    QProcess endless;
    endless.setStandardInputFile(u"/dev/zero"_s);
    endless.start(QStringLiteral(MINQING_CLI), {u"--json"_s, u"--ledger"_s, program.ledger, u"--as"_s, u"clerk"_s, u"case"_s,
                                                u"register"_s, u"grievance"_s});
    REQUIRE(endless.waitForFinished(60'000));
    CHECK(endless.exitStatus() == QProcess::NormalExit);
    CHECK(endless.exitCode() == 3);
    CHECK(endless.readAllStandardOutput().contains("input_too_large"));
}

TEST_CASE("a limit on the size of files is told like a full disk, and the ledger stays whole") {
    const Program program;
    const auto size = QFileInfo(program.ledger).size();
    QProcess limited;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MINQING_LANGUAGE"_s, u"en"_s);
    limited.setProcessEnvironment(environment);
    // In blocks of 512 bytes: no room for one page more, in the ledger or in its log.
    const QString command = u"ulimit -f 1; exec \"$0\" --ledger \"$1\" --json --as sysadmin account lock visitor"_s;
    limited.start(u"/bin/sh"_s, {u"-c"_s, command, QStringLiteral(MINQING_CLI), program.ledger});
    REQUIRE(limited.waitForFinished(60'000));
    const QByteArray told = limited.readAllStandardOutput() + limited.readAllStandardError();
    INFO(told.toStdString());
    CHECK(limited.exitStatus() == QProcess::NormalExit);
    CHECK(limited.exitCode() == 4);
    CHECK(QFileInfo(program.ledger).size() == size);
    CHECK(program.as({}, {u"ledger"_s, u"verify"_s}).document["ok"_L1].toBool());
}

TEST_CASE("one way to say how many: a number that cannot be, and two at once, are wrong usage") {
    const Program program;
    CHECK(program.as(u"supervisor"_s, {u"case"_s, u"undo"_s, u"--batch"_s, u"99999999999999999999"_s}).exit == 2);
    const QStringList sample{u"case"_s, u"sample"_s, u"grievance"_s, u"--dry-run"_s};
    const auto both = program.as(u"supervisor"_s, sample + QStringList{u"--count"_s, u"1"_s, u"--share"_s, u"0.5"_s});
    CHECK(outcome(both) == u"2 count_and_share"_s);
    CHECK(program.as(u"supervisor"_s, sample + QStringList{u"--count"_s, u"1"_s}).exit == 0);
}

TEST_CASE("who makes accounts sees all units and grids, and no household for it") {
    const Program program;
    const auto listed = [&](const QString& who, const QString& kind) {
        const auto run = program.as(who, {u"register"_s, u"list"_s, kind, u"--limit"_s, u"10000"_s});
        CHECK(run.exit == 0);
        return run.document["entries"_L1].toArray().size();
    };
    for (const auto& kind : {u"unit"_s, u"grid"_s}) {
        CHECK(listed(u"sysadmin"_s, kind) > 0);
        CHECK(listed(u"sysadmin"_s, kind) == listed(u"supervisor"_s, kind));
    }
}

TEST_CASE("code lists and roles are shown, as the list names them") {
    const Program program(Program::NoDistrict{});
    const auto shown = [&](const QString& id) {
        const auto run = program.run({u"--json"_s, u"definitions"_s, u"show"_s, id});
        INFO(run.messages.toStdString());
        CHECK(run.exit == 0);
        return run.document;
    };
    for (const auto& one : program.run({u"--json"_s, u"definitions"_s, u"list"_s}).document["definitions"_L1].toArray()) {
        const auto kind = one.toObject()["kind"_L1].toString(), id = one.toObject()["id"_L1].toString();
        CHECK(shown(kind + u'/' + id)["id"_L1].toString() == id);
    }
    const auto codes = shown(u"domains"_s);
    CHECK(codes["kind"_L1] == u"codes"_s);
    CHECK_FALSE(codes["codes"_L1].toArray().first().toObject()["name"_L1].toString().isEmpty());
    const auto role = shown(u"sysadmin"_s);
    CHECK(role["rights"_L1].toArray().contains(u"manage_accounts"_s));
    CHECK(role["pages"_L1].toArray().contains(u"roster"_s));
    CHECK(program.run({u"--json"_s, u"definitions"_s, u"show"_s, u"role/domains"_s}).exit == 3);
}

TEST_CASE("the row of what has no group opens onto its own cases by an empty key") {
    const Program program;
    const QStringList by{u"--by"_s, u"village"_s};
    const auto figure = program.as(u"supervisor"_s, QStringList{u"stats"_s, u"show"_s, u"completion"_s} + by).document;
    const auto cases = [&](const QStringList& key) {
        const auto run = program.as(
            u"supervisor"_s, QStringList{u"stats"_s, u"cases"_s, u"completion"_s, u"--part"_s, u"denominator"_s} + by + key);
        return run.document["numbers"_L1].toArray().size();
    };
    int without = 0;
    for (const auto& row : figure["rows"_L1].toArray()) {
        if (row.toObject()["key"_L1].toString().isEmpty()) without = row.toObject()["denominator"_L1].toInt();
    }
    CHECK(cases({u"--key"_s, QString()}) == without);
    CHECK(cases({}) == figure["total"_L1].toObject()["denominator"_L1].toInt());
}
