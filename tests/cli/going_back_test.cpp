// What was lost or done by mistake comes back: a ledger from its copy, a visit by its number.

#include <QFile>
#include <QJsonArray>

#include "file_content.h"
#include "program.h"

using namespace Qt::StringLiterals;
using namespace minqing::cli_tests;
using namespace minqing::tests;

namespace {

QString firstCode(const QJsonObject& document) {
    return document["refused"_L1].toArray().first().toObject()["code"_L1].toString();
}

}  // namespace

TEST_CASE("a ledger restored from a copy is whole, is worked on like any other, and replaces nothing") {
    Program program;
    const auto copy = program.path(u"copy.minqing"_s), back = program.path(u"back.minqing"_s);
    const auto made = program.as(u"sysadmin"_s, {u"backup"_s, u"make"_s, copy});
    REQUIRE(made.exit == 0);
    REQUIRE(made.document["ok"_L1].toBool());
    const auto restored = program.run({u"--json"_s, u"backup"_s, u"restore"_s, copy, back});
    REQUIRE(restored.exit == 0);
    REQUIRE(restored.document["entries"_L1] == made.document["entries"_L1]);

    const auto before = contentOf(back);
    const auto again = program.run({u"--json"_s, u"backup"_s, u"restore"_s, copy, back});
    REQUIRE(again.exit == 1);
    REQUIRE(firstCode(again.document) == u"file_exists");
    REQUIRE(contentOf(back) == before);

    program.ledger = back;
    const auto logged = program.as(u"sysadmin"_s, {u"account"_s, u"lock"_s, u"visitor"_s});
    INFO(logged.messages.toStdString());
    REQUIRE(logged.exit == 0);
    const auto verified = program.as({}, {u"ledger"_s, u"verify"_s});
    REQUIRE(verified.exit == 0);
    REQUIRE(verified.document["ok"_L1].toBool());
    REQUIRE(verified.document["entries"_L1].toInt() == made.document["entries"_L1].toInt() + 1);
    const auto rebuilt = program.as({}, {u"ledger"_s, u"rebuild"_s, u"--check"_s});
    REQUIRE(rebuilt.document["identical"_L1].toBool());
}

TEST_CASE("a copy replaces no file, and least of all the key of its ledger") {
    const Program program;
    const auto note = program.path(u"note.txt"_s);
    putContent(note, "mine");
    for (const auto& target : {note, QString(program.ledger + u".key"_s)}) {
        const auto before = contentOf(target);
        const auto refused = program.as(u"sysadmin"_s, {u"backup"_s, u"make"_s, target});
        INFO(refused.messages.toStdString());
        REQUIRE(refused.exit == 1);
        REQUIRE(firstCode(refused.document) == u"file_exists");
        REQUIRE(contentOf(target) == before);
    }
    REQUIRE(program.as(u"sysadmin"_s, {u"account"_s, u"lock"_s, u"visitor"_s}).exit == 0);
}

TEST_CASE("a damaged copy is told and makes no ledger") {
    const Program program;
    const auto copy = program.path(u"copy.minqing"_s), cut = program.path(u"cut.minqing"_s),
               back = program.path(u"back.minqing"_s);
    REQUIRE(program.as(u"sysadmin"_s, {u"backup"_s, u"make"_s, copy}).exit == 0);
    auto bytes = contentOf(copy);
    putContent(cut, bytes.left(bytes.size() / 2));
    const auto refused = program.run({u"--json"_s, u"backup"_s, u"restore"_s, cut, back});
    REQUIRE(refused.exit == 4);
    REQUIRE_FALSE(QFile::exists(back));
    // One changed letter inside a journal entry: the chain tells.
    const auto at = bytes.indexOf("安澜区");
    REQUIRE(at > 0);
    putContent(cut, bytes.replace(at, 3, "平"));
    const auto changed = program.run({u"--json"_s, u"backup"_s, u"restore"_s, cut, back});
    REQUIRE(changed.exit != 0);
    REQUIRE_FALSE(QFile::exists(back));
}

TEST_CASE("a visit logged by mistake is taken back by its number, once") {
    const Program program;
    const auto household = program.household();
    const QJsonObject visit{{u"subject"_s, household}, {u"fields"_s, QJsonObject{{u"result"_s, u"valid"_s}}}};
    const auto logged = program.as(u"visitor"_s, {u"activity"_s, u"log"_s, u"household_visit"_s}, visit);
    REQUIRE(logged.exit == 0);
    const auto number = logged.document["number"_L1].toString();
    const auto other = program.as(u"clerk"_s, {u"activity"_s, u"undo"_s, number});
    REQUIRE(other.exit == 1);
    const auto undone = program.as(u"visitor"_s, {u"activity"_s, u"undo"_s, number});
    INFO(undone.messages.toStdString());
    REQUIRE(undone.exit == 0);
    REQUIRE(undone.document["number"_L1].toString() == number);
    const auto again = program.as(u"visitor"_s, {u"activity"_s, u"undo"_s, number});
    REQUIRE(again.exit == 1);
    REQUIRE(firstCode(again.document) == u"no_such_activity");
    REQUIRE(program.as({}, {u"ledger"_s, u"rebuild"_s, u"--check"_s}).document["identical"_L1].toBool());
}

TEST_CASE("a step that takes the case out of one's sight is told as done, and can be taken back") {
    const Program program;
    const QString number = program.dispatchedGrievance();
    const auto returned =
        program.as(u"handler"_s, {u"case"_s, u"act"_s, number, u"return_order"_s},
                   {{u"fields"_s, QJsonObject{{u"return_reason"_s, u"not_competent"_s}}}, {u"comment"_s, u"不属本单位职责"_s}});
    INFO(returned.messages.toStdString() << returned.out.toStdString());
    REQUIRE(returned.exit == 0);
    CHECK(returned.document["number"_L1].toString() == number);
    CHECK_FALSE(returned.document["visible"_L1].toBool(true));
    CHECK(program.as(u"handler"_s, {u"case"_s, u"show"_s, number}).exit == 1);
    const auto undone = program.as(u"handler"_s, {u"case"_s, u"undo"_s, number});
    INFO(undone.messages.toStdString() << undone.out.toStdString());
    REQUIRE(undone.exit == 0);
    CHECK(undone.document["state"_L1].toString() == u"dispatched"_s);
}

TEST_CASE("what was lent can be taken back at once, by who lent it and by who grants roles") {
    const Program program;
    const QString district = u"379902000000"_s;
    const QStringList lend{u"account"_s, u"delegate"_s, u"volunteer"_s, u"supervisor"_s,
                           u"--unit"_s,  district,      u"--until"_s,   QDate::currentDate().addDays(20).toString(Qt::ISODate)};
    const QStringList revoke{u"account"_s, u"revoke"_s, u"volunteer"_s, u"supervisor"_s, u"--unit"_s, district};
    const auto mayReadAll = [&] {
        const auto listed =
            program.as(u"volunteer"_s, {u"case"_s, u"list"_s, u"--type"_s, u"grievance"_s, u"--limit"_s, u"1"_s});
        return !listed.document["rows"_L1].toArray().isEmpty();
    };
    for (const auto* who : {u"supervisor", u"secadmin"}) {
        const auto lent = program.as(u"supervisor"_s, lend);
        INFO(lent.messages.toStdString() << lent.out.toStdString());
        REQUIRE(lent.exit == 0);
        CHECK(mayReadAll());
        CHECK(program.as(u"clerk"_s, revoke).exit == 1);
        const auto done = program.as(QString::fromUtf16(who), revoke);
        INFO(done.messages.toStdString() << done.out.toStdString());
        REQUIRE(done.exit == 0);
        CHECK_FALSE(mayReadAll());
    }
}
