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
