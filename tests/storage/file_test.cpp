// Files that are no ledgers, or not ours to write: told clearly, and nothing changed.

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <csignal>

#include "file_content.h"
#include "older_ledger.h"
#include "sample_ledger.h"
#include "storage/ledger_file.h"
#include "storage/schema.h"

using namespace minqing;
using namespace minqing::storage;
using namespace minqing::tests;

namespace {

QString refusal(const QString& path, OpenMode mode = OpenMode::ReadWrite) {
    const auto opened = Store::open(path, mode);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Storage);
    CHECK(opened.error().text().contains(QFileInfo(path).fileName()));
    return opened.error().reasons.front().code;
}

void sql(const QString& path, const char* statements) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK);
    char* message = nullptr;
    sqlite3_exec(db, statements, nullptr, nullptr, &message);
    INFO((message != nullptr ? message : ""));
    CHECK(message == nullptr);
    sqlite3_close(db);
}

}  // namespace

TEST_CASE("what is not a ledger is refused and stays as it is") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file.mql"_s);
    CHECK(refusal(path) == u"no_such_file"_s);
    CHECK_FALSE(QFile::exists(path));
    for (const QByteArray& bytes : {QByteArray(), QByteArray("hello"), QByteArray(9000, 'x')}) {
        putContent(path, bytes);
        CHECK(refusal(path) == u"not_a_ledger"_s);
        CHECK(refusal(path, OpenMode::ReadOnly) == u"not_a_ledger"_s);
        CHECK(contentOf(path) == bytes);
    }
    QFile::remove(path);
    sql(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    CHECK(refusal(path) == u"not_a_ledger"_s);
    CHECK(refusal(folder.path()) == u"not_a_ledger"_s);
}

TEST_CASE("a ledger that was cut off is told as damaged") {
    SampleLedger ledger;
    ledger.store.reset();
    const auto whole = contentOf(ledger.path);
    putContent(ledger.path, whole.left(whole.size() / 2 + 100));
    CHECK(refusal(ledger.path) == u"file_damaged"_s);
    putContent(ledger.path, whole.left(8192 * 3));
    CHECK(refusal(ledger.path) == u"file_damaged"_s);
}

TEST_CASE("a damaged ledger is not backed up, and it is blamed, not the copy") {
    SampleLedger ledger;
    ledger.commitCase(1);
    ledger.store.reset();
    const QString copy = ledger.folder.filePath(u"copy.mql"_s);
    putContent(copy, "older copy");
    sql(ledger.path,
        "CREATE TABLE empty (x); CREATE INDEX hollow ON empty (x); PRAGMA writable_schema=ON;"
        "UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE name='hollow') WHERE name='case_by_town';"
        "DELETE FROM sqlite_schema WHERE name='hollow'");
    ledger.reopen();
    const auto made = ledger.store->backupTo(copy);
    REQUIRE_FALSE(made);
    CHECK(made.error().has(u"file_damaged"));
    CHECK(made.error().text().contains(ledger.path + u" is itself damaged"_s));
    CHECK(contentOf(copy) == "older copy");
    CHECK_FALSE(QFile::exists(copy + u".partial"_s));
}

TEST_CASE("a ledger of a newer program is refused and stays as it is") {
    SampleLedger ledger;
    ledger.store.reset();
    sql(ledger.path, "PRAGMA user_version=999");
    const auto before = contentOf(ledger.path);
    CHECK(refusal(ledger.path) == u"newer_ledger"_s);
    CHECK(refusal(ledger.path, OpenMode::ReadOnly) == u"newer_ledger"_s);
    CHECK(contentOf(ledger.path) == before);
}

TEST_CASE("a second writer is refused with the name of the first, a reader works beside it") {
    SampleLedger ledger;
    const auto second = Store::open(ledger.path, OpenMode::ReadWrite);
    REQUIRE_FALSE(second);
    CHECK(second.error().has(u"ledger_in_use"));
    CHECK(second.error().text().contains(QString::number(::getpid())));
    auto reader = must(Store::open(ledger.path, OpenMode::ReadOnly));
    must(ledger.store->begin());
    must(ledger.store->putCase(nullptr, ledger.newCase(1)));
    CHECK(must(reader->counts()).cases == 0);
    must(ledger.store->commit());
    CHECK(must(reader->counts()).cases == 1);
    CHECK_FALSE(reader->begin().and_then([&]() -> Expected<void> { return reader->commit(); }));
}

TEST_CASE("the lock of another process holds, and is gone when that process is killed") {
    SampleLedger ledger;
    ledger.store.reset();
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = Store::open(ledger.path, OpenMode::ReadWrite);
        const char answer = held ? '1' : '0';
        (void)!::write(ready[1], &answer, 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == '1');
    CHECK(Store::open(ledger.path, OpenMode::ReadWrite).error().has(u"ledger_in_use"));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(Store::open(ledger.path, OpenMode::ReadWrite));
}

TEST_CASE("a new ledger is for this person alone, whatever the umask") {
    const mode_t old = ::umask(0);
    SampleLedger ledger;
    ledger.commitCase(1);
    ::umask(old);
    for (const auto* suffix : {"", "-wal", "-shm", ".key", ".lock"}) {
        struct stat info {};
        INFO(suffix);
        REQUIRE(::stat(QFile::encodeName(ledger.path + QLatin1String(suffix)).constData(), &info) == 0);
        CHECK((info.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a ledger is not made over a file, nor where there can be no folder") {
    SampleLedger ledger;
    CHECK(Store::create(ledger.path, sampleIdentity()).error().has(u"file_exists"));
    const QString file = ledger.folder.filePath(u"plain"_s);
    putContent(file, "x");
    CHECK_FALSE(Store::create(file + u"/new.mql"_s, sampleIdentity()));
    CHECK(Store::create(u"/proc/new.mql"_s, sampleIdentity()).error().kind == ErrorKind::Storage);
    CHECK(contentOf(file) == "x");
}

TEST_CASE("a full disk is told as such, and the ledger is as before") {
    SampleLedger ledger;
    ledger.commitCase(1);
    // A limit of the file size stands in for a full disk: the kernel refuses to write on (EFBIG).
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const auto limit = static_cast<rlim_t>(QFileInfo(ledger.path + u"-wal"_s).size() + 50'000);
        const rlimit sizes{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &sizes);
        bool refused = !ledger.store->begin();
        for (int i = 2; i < 3000 && !refused; ++i) {
            Entry entry;
            entry.payload = QByteArray(5000, 'x');
            refused = !ledger.store->append(entry);
        }
        if (!refused) refused = !ledger.store->commit();
        ::_exit(refused ? 7 : 8);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 7);
    ledger.reopen();
    CHECK(must(ledger.store->counts()).entries == 1);
    CHECK(must(ledger.store->verify()).ok());
}

TEST_CASE("an older ledger is brought up to date after a backup, and reads only after that") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.mql"_s);
    {
        SampleLedger ledger;
        ledger.commitCase(1);
        must(ledger.store->backupTo(path));
    }
    sql(path, takenBackTo(1).constData());
    CHECK(refusal(path, OpenMode::ReadOnly) == u"older_ledger"_s);
    {
        auto store = must(Store::open(path, OpenMode::ReadWrite));
        CHECK(must(store->counts()).schemaVersion == schemaVersion());
        // The tables that the step made anew are empty and signed by nobody until the ledger is rebuilt.
        const auto problems = must(store->verify()).problems;
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().contains(u"signed"_s));
        CHECK(store->isRebuildDue());
    }
    CHECK(must(Store::open(path, OpenMode::ReadWrite))->isRebuildDue());  // until it was done
    const QString kept = path + u".before-"_s + QString::number(schemaVersion());
    REQUIRE(QFile::exists(kept));
    Connection backup(kept, Connection::Access::ReadOnly);
    CHECK(schemaVersionOf(backup) == 1);
    CHECK(backup.integer("SELECT count(*) FROM case_file") == 1);
    Connection now(path, Connection::Access::ReadOnly);
    CHECK(now.integer("SELECT count(*) FROM sqlite_schema WHERE name='journal_actor'") == 1);
}

TEST_CASE("a ledger that comes from another computer gets a chain of its own here") {
    SampleLedger ledger;
    ledger.commitCase(1);
    const QString copy = ledger.folder.filePath(u"copy.mql"_s);
    must(ledger.store->backupTo(copy));
    auto store = must(Store::open(copy, OpenMode::ReadWrite));
    must(store->begin());
    Entry entry;
    entry.at = noon;
    entry.payload = "{}";
    must(store->append(entry));
    must(store->seal());
    must(store->commit());
    CHECK(entry.device == 2);
    CHECK(entry.deviceSequence == 1);
    CHECK(entry.sequence.value == 2);
    CHECK(entry.logical == 2);
    const auto report = must(store->verify());
    INFO((report.problems.empty() ? QString() : report.problems.front()));
    CHECK(report.ok());
    CHECK(report.checkpoints == 1);
    putContent(copy + u".key"_s, "{}");
    store.reset();
    CHECK(Store::open(copy, OpenMode::ReadWrite).error().has(u"bad_key_file"));
}

TEST_CASE("the schema is the golden one") {
    SampleLedger ledger;
    Connection connection(ledger.path, Connection::Access::ReadOnly);
    Statement rows(connection.handle(), ledger.path,
                   "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\' "
                   "ORDER BY type DESC, name");
    QByteArray schema = "-- format " + QByteArray::number(schemaVersion()) + '\n';
    while (rows.step()) schema += rows.bytes(0) + ";\n";
    const QString golden = QStringLiteral(MINQING_TEST_DATA "/schema.sql");
    if (qEnvironmentVariableIsSet("MINQING_RENEW_SCHEMA")) putContent(golden, schema);
    CHECK(QString::fromUtf8(schema) == QString::fromUtf8(contentOf(golden)));
}
