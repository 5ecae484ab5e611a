// What was changed behind the door is found; what may not change cannot be changed.

#include <sqlite3.h>

#include <QFile>
#include <QJsonArray>

#include "base/hashing.h"
#include "sample_ledger.h"
#include "storage/connection.h"
#include "storage/page_check.h"
#include "storage/sql_functions.h"

using namespace minqing;
using namespace minqing::storage;

namespace {

/// As someone with another tool would.
int tamper(const QString& path, const char* statements) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK);
    registerSqlFunctions(db);
    const int code = sqlite3_exec(db, statements, nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return code;
}

constexpr const char* openJournal = "DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;";

struct FilledLedger : SampleLedger {
    FilledLedger() {
        must(store->begin());
        for (int i = 1; i <= 2500; ++i) must(store->putCase(nullptr, newCase(i)));
        household(u"H1"_s, u"王芳"_s, u"V1"_s, u"G1"_s);
        must(store->putDefinition(append(EntryKind::DefinitionPublish, {}).sequence, {u"roles.toml"_s, "x"}));
        must(store->commit());
    }

    QString found(const QByteArray& statements) {
        store.reset();
        CHECK(tamper(path, statements.constData()) == SQLITE_OK);
        store = must(Store::open(path, OpenMode::ReadWrite));
        const auto report = must(store->verify());
        CHECK_FALSE(report.ok());
        QString all;
        for (const auto& problem : report.problems) all += problem + u'\n';
        return all;
    }
};

}  // namespace

TEST_CASE("a clock that was set back is noted with how often and where, and is no fault") {
    const SampleLedger ledger;
    const auto write = [&](std::initializer_list<int> minutes) {
        must(ledger.store->begin());
        for (const int after : minutes) ledger.append(EntryKind::DefinitionPublish, {}, {}, noon.plusMs(after * msPerMinute));
        must(ledger.store->commit());
        const auto report = must(ledger.store->verify());
        CHECK(report.ok());
        return report.notes;
    };
    CHECK(write({0, 30, 20, 25}).empty());
    const auto notes = write({14, 60, 40, 70});
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().contains(u"2 times"_s));
    const auto time = [](int after) { return beijingTime(noon.plusMs(after * msPerMinute)).toString(u"HH:mm"_s); };
    CHECK(notes.front().contains(time(14)));
    CHECK(notes.front().contains(time(25)));
}

TEST_CASE("the journal cannot be updated or deleted from") {
    FilledLedger ledger;
    CHECK(tamper(ledger.path, "UPDATE journal SET payload=x'7b7d' WHERE sequence=1") != SQLITE_OK);
    CHECK(tamper(ledger.path, "DELETE FROM journal WHERE sequence=1") != SQLITE_OK);
    {
        ledger.store.reset();
        Connection ours(ledger.path, Connection::Access::ReadWrite);
        ours.applyPragmas();
        CHECK_THROWS_AS(ours.run("INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence=1"), Failure);
        ledger.store = must(Store::open(ledger.path, OpenMode::ReadWrite));
    }
    const auto report = must(ledger.store->verify());
    CHECK(report.ok());
    CHECK(report.entries == 2502);
    CHECK(report.checkpoints == 2);
}

TEST_CASE("a changed payload, actor, time or a missing entry breaks the chain") {
    FilledLedger ledger;
    CHECK(ledger
              .found(QByteArray(openJournal) +
                     "UPDATE journal SET payload=CAST('{\"number\":\"x\"}' AS BLOB) WHERE sequence=1200")
              .contains(u"1200"_s));
}

TEST_CASE("a changed time of an entry breaks the chain") {
    FilledLedger ledger;
    CHECK(ledger.found(QByteArray(openJournal) + "UPDATE journal SET at=at+1 WHERE sequence=3").contains(u"3"_s));
}

TEST_CASE("a missing entry is told as a gap") {
    FilledLedger ledger;
    CHECK(ledger.found(QByteArray(openJournal) + "DELETE FROM journal WHERE sequence=77").contains(u"77"_s));
}

TEST_CASE("an end that was cut off is missed by the signature") {
    FilledLedger ledger;
    CHECK_FALSE(ledger.found(QByteArray(openJournal) + "DELETE FROM journal WHERE sequence>2400").isEmpty());
}

TEST_CASE("a forged checkpoint is not signed by its device") {
    FilledLedger ledger;
    CHECK_FALSE(ledger.found("UPDATE checkpoint SET signature=zeroblob(64) WHERE device_sequence=1000").isEmpty());
}

TEST_CASE("checkpoints that were taken away are missed") {
    FilledLedger ledger;
    const auto all = ledger.found("DELETE FROM checkpoint");
    CHECK(all.contains(u"1000"_s));
    CHECK(all.contains(u"checkpoint_missing"_s));
}

TEST_CASE("one checkpoint that was taken away is missed") {
    FilledLedger ledger;
    CHECK(ledger.found("DELETE FROM checkpoint WHERE device_sequence=2000").contains(u"checkpoint_missing"_s));
}

TEST_CASE("a trigger or a view that the program did not make is told by its name") {
    {
        FilledLedger ledger;
        const auto told = ledger.found(
            "CREATE TRIGGER quiet AFTER INSERT ON register_entry BEGIN UPDATE register_entry SET name='x'; END;"
            "CREATE VIEW peep AS SELECT * FROM account;");
        CHECK(told.contains(u"quiet"_s));
        CHECK(told.contains(u"peep"_s));
    }
    FilledLedger ledger;
    CHECK(ledger
              .found("DROP TRIGGER journal_no_update;"
                     "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT 1; END;")
              .contains(u"journal_no_update"_s));
}

TEST_CASE("a guard or an index that was taken out of the file is missed by its name") {
    for (const QByteArray name : {"TRIGGER journal_no_delete", "TRIGGER evidence_no_update", "INDEX register_code"}) {
        INFO(name.constData());
        FilledLedger ledger;
        CHECK(ledger.found("DROP " + name).contains(QString::fromUtf8(name.split(' ')[1])));
    }
    FilledLedger ledger;
    CHECK(ledger.found("DROP INDEX register_code; CREATE INDEX register_code ON register_entry (kind, code)")
              .contains(u"register_code"_s));
}

TEST_CASE("a row changed behind the door is found in every table") {
    for (const QByteArray change : {
             "UPDATE case_file SET title='x' WHERE id=5",
             "UPDATE case_file SET outcome='resolved' WHERE id=5",
             "DELETE FROM span WHERE case_id=7",
             "UPDATE case_text SET text='x' WHERE id=8",
             "UPDATE register_entry SET address='x'",
             "INSERT INTO account VALUES (99,'root','','','','',0)",
             "UPDATE definition SET text='y'",
         }) {
        INFO(change.constData());
        FilledLedger ledger;
        const auto words = change.split(' ');
        const auto& table = words[words[0] == "UPDATE" ? 1 : 2];
        const auto told = ledger.found(change);
        CHECK(told.contains(u"table "_s + QString::fromLatin1(table)));
        CHECK(told.contains(u"ledger rebuild --check"_s));
    }
}

TEST_CASE("a changed digest that fits a changed row is missed by the device's signature") {
    FilledLedger ledger;
    CHECK_FALSE(ledger.found("UPDATE table_digest SET digest=digest+1 WHERE name='span'").isEmpty());
}

TEST_CASE("a counter that does not fit its rows is found") {
    for (const char* table :
         {"case_counter SET n=n+1", "day_counter SET registered=registered+1", "roster_counter SET n=n+1"}) {
        FilledLedger ledger;
        CHECK(ledger.found(QByteArray("UPDATE ") + table).contains(QString::fromLatin1(table).section(u' ', 0, 0)));
    }
}

TEST_CASE("emptied and written anew from the same entries, all tables are the same") {
    FilledLedger ledger;
    auto& store = *ledger.store;
    must(store.begin());
    const auto before = must(store.tableDigests());
    std::vector<CaseRows> all;
    for (int i = 1; i <= 2500; ++i) all.push_back(must(store.caseRows({i})));
    const auto household = *must(store.registerEntry(u"household"_s, u"H1"_s));
    must(store.clearTables());
    CHECK(must(store.counts()).cases == 0);
    RegisterEntry entry{household.id,   household.kind,    household.code, household.name, household.unit,
                        household.grid, household.address, household.from, household.to,   household.fields};
    must(store.putRegister(nullptr, entry));
    for (auto rows = all.rbegin(); rows != all.rend(); ++rows) must(store.putCase(nullptr, *rows));
    must(store.putDefinition({2502}, {u"roles.toml"_s, "x"}));
    CHECK(must(store.tableDigests()) == before);
    must(store.commit());
    CHECK(must(store.verify()).ok());
}

TEST_CASE("an index that does not fit its table is told, in a small table and in a large one") {
    FilledLedger ledger;
    const auto lost = ledger.found(
        "CREATE TABLE empty (x); CREATE INDEX hollow ON empty (x); PRAGMA writable_schema=ON;"
        "UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE name='hollow') WHERE name='case_by_town';"
        "DELETE FROM sqlite_schema WHERE name='hollow'");
    CHECK(lost.contains(u"case_by_town"_s));
    Connection connection(ledger.path, Connection::Access::ReadOnly);
    connection.applyPragmas();
    for (const qint64 lookedUp : {0, 1'000'000}) {
        VerifyReport report, other;
        checkPages(connection, "case_file", report, lookedUp);
        REQUIRE_FALSE(report.ok());
        CHECK(report.problems.front().contains(u"case_by_town"_s));
        checkPages(connection, "journal", other, lookedUp);
        CHECK(other.ok());
    }
}

TEST_CASE("a table whose pages cannot be read is told by its name, and the other checks go on") {
    FilledLedger ledger;
    ledger.store.reset();
    qint64 page = 0, size = 0;
    {
        Connection connection(ledger.path, Connection::Access::ReadOnly);
        page = connection.integer("SELECT rootpage FROM sqlite_schema WHERE name='case_file'");
        size = connection.integer("PRAGMA page_size");
    }
    QFile file(ledger.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((page - 1) * size));
    REQUIRE(file.write(QByteArray(8, '\x7f')) == 8);
    file.close();
    const auto report = must(must(Store::open(ledger.path, OpenMode::ReadOnly))->verify());
    QString told;
    for (const auto& problem : report.problems) told += problem + u'\n';
    CHECK(told.contains(u"Table case_file cannot be read to its end"_s));
    CHECK(report.entries > 0);
}

namespace {

/// A ledger with one file, named by an entry as kept, and one that an older version knew the hash of only.
struct LedgerWithFile : SampleLedger {
    QByteArray bytes = "picture data";
    QString hash = toHex(hash256(bytes));

    LedgerWithFile() {
        must(store->begin());
        must(store->putEvidence(hash, {u"image/jpeg"_s, bytes}));
        must(store->putEvidence(hash, {u"image/jpeg"_s, bytes}));
        const auto piece = [](const QString& id, bool kept) {
            QJsonObject one{{u"id"_s, id}, {u"name"_s, u"整改后.jpg"_s}};
            if (kept) one.insert(u"media"_s, u"image/jpeg"_s);
            return QJsonObject{{u"action"_s, u"submit"_s}, {u"evidence"_s, QJsonArray{one}}};
        };
        append(EntryKind::CaseAct, piece(hash, true), SubjectId{1});
        append(EntryKind::CaseAct, piece(QString(64, u'7'), false), SubjectId{1});
        must(store->commit());
    }
    VerifyReport after(const QByteArray& change) {
        store.reset();
        CHECK(tamper(path, change.constData()) == SQLITE_OK);
        store = must(Store::open(path, OpenMode::ReadWrite));
        return must(store->verify());
    }
};

constexpr auto openEvidence = "DROP TRIGGER evidence_no_update; DROP TRIGGER evidence_no_delete; ";

}  // namespace

TEST_CASE("a file is kept once, given back, and what older entries only named is a note") {
    LedgerWithFile ledger;
    const auto kept = must(ledger.store->evidence(ledger.hash));
    REQUIRE(kept);
    CHECK((kept->bytes == ledger.bytes && kept->mediaType == u"image/jpeg"_s));
    CHECK_FALSE(must(ledger.store->evidence(QString(64, u'7'))));
    const auto report = must(ledger.store->verify());
    CHECK(report.ok());
    REQUIRE(report.notes.size() == 1);
    CHECK(report.notes.front().contains(u'1'));
}

TEST_CASE("a file that is missing, changed or slipped in is found") {
    const QByteArray open(openEvidence);
    {
        LedgerWithFile ledger;
        const auto report = ledger.after(open + "DELETE FROM evidence_content");
        CHECK(std::any_of(report.problems.begin(), report.problems.end(),
                          [&](const QString& one) { return one.contains(ledger.hash.left(16)); }));
    }
    {
        LedgerWithFile ledger;
        CHECK_FALSE(ledger.after(open + "UPDATE evidence_content SET bytes=CAST('another one!' AS BLOB)").ok());
        CHECK_FALSE(ledger.store->evidence(ledger.hash));
    }
    {
        LedgerWithFile ledger;
        CHECK_FALSE(ledger
                        .after("INSERT INTO evidence_content (hash, media_type, size, bytes)"
                               " VALUES (zeroblob(32),'image/png',1,x'00')")
                        .ok());
    }
}

TEST_CASE("SQLite itself refuses to change or remove a kept file") {
    LedgerWithFile ledger;
    ledger.store.reset();
    CHECK(tamper(ledger.path, "UPDATE evidence_content SET size=0") == SQLITE_CONSTRAINT);
    CHECK(tamper(ledger.path, "DELETE FROM evidence_content") == SQLITE_CONSTRAINT);
}
