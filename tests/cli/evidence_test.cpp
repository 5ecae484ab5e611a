// Files go in with an action and come out again, by those who may see the case.

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include "../support/sample_files.h"
#include "program.h"

using namespace Qt::StringLiterals;
using namespace minqing::cli_tests;

namespace {

QString written(const Program& program, const QString& name, const QByteArray& bytes) {
    QFile file(program.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QJsonObject grievance(const Program& program, const QJsonObject& piece) {
    const auto households = program.as(u"visitor"_s, {u"register"_s, u"list"_s, u"household"_s, u"--limit"_s, u"1"_s})
                                .document.value("entries"_L1)
                                .toArray();
    const auto household = households.first().toObject().value("code"_L1);
    return {{u"fields"_s, QJsonObject{{u"title"_s, u"楼道灯不亮"_s},
                                      {u"domain"_s, u"living_environment"_s},
                                      {u"route"_s, u"coordinate"_s},
                                      {u"household"_s, household}}},
            {u"evidence"_s, QJsonArray{piece}}};
}

QString codeOf(const Run& run) {
    return run.document.value("errors"_L1).toArray().first().toObject().value("code"_L1).toString() +
           run.document.value("refused"_L1).toArray().first().toObject().value("code"_L1).toString();
}

}  // namespace

TEST_CASE("a file given by its path is kept without its place, listed, and written out again") {
    const Program program;
    const auto photo = written(program, u"IMG_1.jpg"_s, minqing::tests::jpegWithPlace());
    const auto entered =
        program.as(u"visitor"_s, {u"case"_s, u"register"_s, u"grievance"_s},
                   grievance(program, {{u"path"_s, photo}, {u"kind"_s, u"before"_s}, {u"name"_s, u"整改前.jpg"_s}}));
    INFO(entered.out.toStdString() << entered.messages.toStdString());
    REQUIRE(entered.exit == 0);
    const auto number = entered.document.value("number"_L1).toString();
    const QString out = program.path(u"out"_s);
    const auto listed = program.as(u"visitor"_s, {u"case"_s, u"evidence"_s, number, u"--out"_s, out});
    REQUIRE(listed.exit == 0);
    const auto piece = listed.document.value("evidence"_L1).toArray().first().toObject();
    CHECK(piece.value("media"_L1).toString() == u"image/jpeg"_s);
    CHECK((piece.value("kept"_L1).toBool() && piece.value("kind"_L1).toString() == u"before"_s));
    QFile file(QDir(out).filePath(u"整改前.jpg"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    CHECK((bytes.contains("picture data") && !bytes.contains("GPSLatitude")));
    // A second time beside the first: nothing is overwritten.
    CHECK(program.as(u"visitor"_s, {u"case"_s, u"evidence"_s, number, u"--out"_s, out}).exit == 0);
    CHECK(QDir(out).entryList(QDir::Files).size() == 2);
    CHECK(program.as(u"secadmin"_s, {u"case"_s, u"evidence"_s, number}).exit == 1);
    const auto verified = program.as({}, {u"ledger"_s, u"verify"_s});
    CHECK(verified.document.value("ok"_L1).toBool());
}

TEST_CASE("a file that may not be kept is told beside everything else that stands against a step") {
    const Program program;
    const auto text = written(program, u"note.txt"_s, "hello");
    const auto number = program.dispatchedGrievance();
    const QJsonArray pieces{QJsonObject{{u"path"_s, text}}, QJsonObject{{u"path"_s, written(program, u"b.txt"_s, "again")}}};
    const auto refused =
        program.as(u"handler"_s, {u"case"_s, u"act"_s, number, u"submit"_s}, {{u"evidence"_s, pieces}, {u"comment"_s, u"x"_s}});
    CHECK(refused.exit == 1);
    QStringList codes;
    for (const auto& one : refused.document.value("refused"_L1).toArray())
        codes.append(one.toObject().value("code"_L1).toString());
    CHECK(codes.count(u"evidence_kind"_s) == 2);
    CHECK(codes.contains(u"wrong_state"_s));
    CHECK(codes.contains(u"missing_field"_s));
}

TEST_CASE("a program, and a path that leads nowhere, are refused with a reason and nothing is registered") {
    const Program program;
    const auto tried = [&](const QString& path) {
        return program.as(u"visitor"_s, {u"case"_s, u"register"_s, u"grievance"_s}, grievance(program, {{u"path"_s, path}}));
    };
    const auto before = program.as({}, {u"ledger"_s, u"info"_s}).document.value("cases"_L1).toInt();
    const auto refused = tried(written(program, u"照片.jpg"_s, "MZ program"));
    CHECK(refused.exit == 1);
    CHECK(codeOf(refused) == u"evidence_executable"_s);
    const auto missing = tried(program.path(u"nothing.jpg"_s));
    CHECK(missing.exit == 3);
    CHECK(codeOf(missing) == u"file_unreadable"_s);
    CHECK(program.as({}, {u"ledger"_s, u"info"_s}).document.value("cases"_L1).toInt() == before);
}
