// A changed definition by the command line: what it would have done, that it is in force, what moved, and taking cases over.

#include <QFile>

#include "program.h"

using namespace Qt::StringLiterals;
using namespace minqing::cli_tests;

namespace {

/// A shipped definition with some words changed, as a file of the district.
QString changed(const Program& program, const QString& name, const std::vector<std::pair<QString, QString>>& words) {
    QFile shipped(QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions/") + name);
    REQUIRE(shipped.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(shipped.readAll());
    for (const auto& [before, after] : words) {
        REQUIRE(text.contains(before));
        text.replace(text.indexOf(before), before.size(), after);
    }
    const QString path = program.path(name.section(u'/', -1));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    return path;
}

QStringList lines(const Run& run) { return QString::fromUtf8(run.out).trimmed().split(u'\n'); }

Run told(const Program& program, const QString& account, const QStringList& arguments) {
    return program.run(QStringList{u"--ledger"_s, program.ledger, u"--as"_s, account} + arguments);
}

}  // namespace

TEST_CASE("a draft is tried on past cases, published, and cases are taken over to it and back") {
    const Program program(700, 300);
    // What is asked to be done sooner would have been late more often.
    const auto draft = changed(program, u"cases/grievance.toml"_s,
                               {{u"version = 1"_s, u"version = 2"_s},
                                {u"limit = \"15 working days\""_s, u"limit = \"2 working days\""_s},
                                {u"limit = \"3 working days\" }"_s, u"limit = \"1 working day\" }"_s}});
    const auto tried = program.as(u"secadmin"_s, {u"definitions"_s, u"simulate"_s, draft});
    INFO(tried.messages.toStdString());
    REQUIRE(tried.exit == 0);
    const auto late = tried.document["late"_L1].toObject();
    CHECK(late["after"_L1].toInt() ==
          late["before"_L1].toInt() + int(late["newly"_L1].toArray().size()) - int(late["no_longer"_L1].toArray().size()));
    REQUIRE(late["newly"_L1].toArray().size() > 20);
    // For people: how many, the first of them, and where the rest is.
    const auto words = lines(told(program, u"secadmin"_s, {u"definitions"_s, u"simulate"_s, draft}));
    const auto newly = words.filter(u"Newly late (%1)"_s.arg(late["newly"_L1].toArray().size()));
    REQUIRE(newly.size() == 1);
    CHECK(newly.front().count(u"-"_s) == 2 * 20);
    CHECK(words.filter(u"… and %1 more"_s.arg(late["newly"_L1].toArray().size() - 20)).size() == 1);

    CHECK(program.as(u"supervisor"_s, {u"definitions"_s, u"publish"_s, draft}).exit != 0);
    REQUIRE(program.as(u"secadmin"_s, {u"definitions"_s, u"publish"_s, draft}).exit == 0);
    const QStringList migrate{u"case"_s, u"migrate"_s, u"grievance"_s, u"--to"_s, u"2"_s, u"--keep-states"_s};
    const auto preview = program.as(u"secadmin"_s, migrate + QStringList{u"--dry-run"_s});
    INFO(preview.messages.toStdString());
    REQUIRE(preview.exit == 0);
    const auto open = preview.document["done"_L1].toArray();
    REQUIRE_FALSE(open.isEmpty());
    const auto version = [&](const QString& number) {
        return program.as(u"supervisor"_s, {u"case"_s, u"show"_s, number}).document["definition_version"_L1].toInt();
    };
    const QString first = open.first().toObject()["number"_L1].toString();
    CHECK(version(first) == 1);
    const auto silent = program.as(u"secadmin"_s, migrate);
    CHECK(silent.exit == 1);
    CHECK(QString::fromUtf8(silent.out).contains(u"comment_missing"_s));
    const auto moved = program.as(u"secadmin"_s, migrate + QStringList{u"--comment"_s, u"新办法施行"_s});
    REQUIRE(moved.exit == 0);
    CHECK(moved.document["done"_L1].toArray() == open);
    CHECK(version(first) == 2);
    REQUIRE(
        program.as(u"secadmin"_s, {u"case"_s, u"undo"_s, u"--batch"_s, QString::number(moved.document["batch"_L1].toInteger())})
            .exit == 0);
    CHECK(version(first) == 1);
}

TEST_CASE("a calendar that changes later moves deadlines and tells which") {
    const Program program(700, 300);
    const auto calendar = changed(program, u"calendars/cn.toml"_s, {{u"version = 1"_s, u"version = 2"_s}});
    QFile file(calendar);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray shipped = file.readAll();
    // Nobody works in the weeks to come.
    for (QDate day = QDate::currentDate().addDays(1); day < QDate::currentDate().addDays(40); day = day.addDays(1)) {
        const QByteArray date = QByteArray("date = ") + day.toString(Qt::ISODate).toLatin1();
        if (!shipped.contains(date))
            file.write(QByteArray("\n[[day]]\n") + date + QByteArray("\nname = \"停工\"\nkind = \"off\"\n"));
    }
    file.close();
    const auto published = program.as(u"secadmin"_s, {u"definitions"_s, u"publish"_s, calendar});
    INFO(published.messages.toStdString());
    REQUIRE(published.exit == 0);
    const auto moved = published.document["moved"_L1].toArray();
    for (const auto& item : moved) {
        const auto one = item.toObject();
        CHECK(one["before"_L1].toString() != one["after"_L1].toString());
        const auto shown = program.as(u"supervisor"_s, {u"case"_s, u"show"_s, one["number"_L1].toString()}).document;
        CHECK(QString::fromUtf8(QJsonDocument(shown["clocks"_L1].toArray()).toJson()).contains(one["after"_L1].toString()));
    }
    CHECK_FALSE(moved.isEmpty());
    CHECK(program.as({}, {u"ledger"_s, u"rebuild"_s, u"--check"_s}).document["identical"_L1].toBool());
}

TEST_CASE("a migration closes nothing, and does not make a handler a second pair of eyes") {
    const Program program(700, 60);
    const auto done = [&](const QString& who, const QStringList& arguments) {
        auto run = program.as(who, arguments);
        INFO(arguments.join(u' ').toStdString() << run.messages.toStdString() << run.out.toStdString());
        REQUIRE(run.exit == 0);
        return run.document;
    };
    const QString number = program.dispatchedGrievance();
    // The same person handles and supervises.
    done(u"secadmin"_s, {u"account"_s, u"grant"_s, u"handler"_s, u"supervisor"_s, u"--unit"_s, u"379902000000"_s});
    done(u"handler"_s, {u"case"_s, u"act"_s, number, u"accept"_s});
    const auto draft = changed(program, u"cases/grievance.toml"_s, {{u"version = 1"_s, u"version = 2"_s}});
    QFile file(draft);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"id = \"accept\""_s, u"id = \"take_on\""_s)
        .replace(u"forbids_actor_of = [\"accept\","_s, u"forbids_actor_of = [\"take_on\","_s);
    file.resize(0);
    file.write(text.toUtf8());
    file.close();
    done(u"secadmin"_s, {u"definitions"_s, u"publish"_s, draft});
    const QStringList migrate{u"case"_s,     u"migrate"_s, u"grievance"_s, u"--to"_s,      u"2"_s,
                              u"--number"_s, number,       u"--comment"_s, u"新办法施行"_s};
    const auto closing = program.as(u"secadmin"_s, migrate + QStringList{u"--map"_s, u"handling=closed"_s});
    CHECK(closing.exit == 1);
    CHECK(QString::fromUtf8(closing.out).contains(u"outcome_by_migration"_s));
    done(u"secadmin"_s, migrate + QStringList{u"--keep-states"_s});
    const auto offers = done(u"handler"_s, {u"case"_s, u"actions"_s, number})["actions"_L1].toArray();
    for (const auto& offer : offers) {
        if (offer.toObject()["id"_L1].toString() != u"set_timetable"_s) continue;
        CHECK(QString::fromUtf8(QJsonDocument(offer.toObject()).toJson()).contains(u"four_eyes"_s));
        return;
    }
    FAIL("the step is not even offered");
}

TEST_CASE("a fault in a definition that is published is told of the file that was given") {
    const Program program;
    const auto draft = changed(program, u"cases/grievance.toml"_s,
                               {{u"version = 1"_s, u"version = 2"_s}, {u"number = \"SQ\""_s, u"number = \"WX\""_s}});
    const auto refused = program.as(u"secadmin"_s, {u"definitions"_s, u"publish"_s, draft});
    INFO(refused.messages.toStdString());
    CHECK(refused.exit == 3);
    const auto reason = refused.document["errors"_L1].toArray().first().toObject();
    CHECK(reason["code"_L1].toString() == u"duplicate_number");
    CHECK(reason["message"_L1].toString().startsWith(draft + u':'));
}

TEST_CASE("a fault in a draft is told with the file as it was given, whether it is tried or published") {
    const Program program;
    const auto draft = changed(program, u"cases/grievance.toml"_s,
                               {{u"version = 1"_s, u"version = 2"_s}, {u"milestones_done"_s, u"milestones_dne"_s}});
    for (const auto& verb : {u"simulate"_s, u"publish"_s}) {
        const auto run = told(program, u"secadmin"_s, {u"definitions"_s, verb, draft});
        INFO(run.messages.toStdString());
        CHECK(run.exit != 0);
        CHECK(QString::fromUtf8(run.messages).startsWith(draft + u':'));
    }
}
