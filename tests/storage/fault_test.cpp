// Whatever fails, and wherever: after it the ledger holds the old state or the new one, never something between.

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "fault_vfs.h"
#include "in_chinese.h"
#include "sample_ledger.h"
#include "storage/failure.h"

using namespace minqing;
using namespace minqing::storage;

namespace {

constexpr Fault faults[] = {Fault::WriteError, Fault::ShortWrite, Fault::DiskFull, Fault::SyncError};

/// Several tables, several pages: what one command may write.
Expected<void> save(const SampleLedger& ledger, int serial) {
    if (auto begun = ledger.store->begin(); !begun) return begun;
    for (int i = 0; i < 30; ++i) {
        Entry entry;
        entry.kind = EntryKind::CaseRegister;
        entry.at = noon;
        entry.payload = QByteArray(2000, 'p');
        if (auto done = ledger.store->append(entry); !done) return done;
        CaseRows rows;
        rows.facts.id = entry.subject;
        rows.facts.type = u"grievance"_s;
        rows.facts.number = u"SQ-%1-%2"_s.arg(serial).arg(i);
        rows.facts.registeredDay = 20260702;
        rows.searchText = u"路灯不亮"_s;
        if (auto done = ledger.store->putCase(nullptr, rows); !done) return done;
    }
    return ledger.store->commit();
}

qint64 entriesAfterReopening(SampleLedger& ledger) {
    ledger.store.reset();
    ledger.store = must(Store::open(ledger.path, OpenMode::ReadWrite));
    const auto report = must(ledger.store->verify());
    INFO((report.problems.empty() ? QString() : report.problems.front()));
    CHECK(report.ok());
    const auto counts = must(ledger.store->counts());
    CHECK(counts.cases == report.entries);
    return report.entries;
}

}  // namespace

TEST_CASE("a save that fails anywhere leaves the old state, and one that was acknowledged stays") {
    FaultVfs vfs;
    for (const Fault fault : faults) {
        SampleLedger ledger;
        must(save(ledger, 0));
        qint64 entries = 30;
        for (int n = 1;; ++n) {
            INFO("fault " << static_cast<int>(fault) << " at operation " << n);
            vfs.failFrom(n, fault);
            const auto saved = save(ledger, n);
            const bool struck = vfs.struck();
            if (!saved) {
                CHECK(saved.error().kind == ErrorKind::Storage);
                CHECK(saved.error().has(fault == Fault::DiskFull ? u"disk_full" : u"io_error"));
                ledger.store->rollback();
            }
            vfs.heal();
            const qint64 now = entriesAfterReopening(ledger);
            CHECK((now == entries || now == entries + 30));
            if (saved) CHECK(now == entries + 30);
            entries = now;
            if (!struck) break;
            REQUIRE(n < 500);
        }
        CHECK(entries >= 60);
    }
}

TEST_CASE("the same program goes on after a failed save, without reopening") {
    FaultVfs vfs;
    SampleLedger ledger;
    vfs.failFrom(3, Fault::DiskFull);
    REQUIRE_FALSE(save(ledger, 1));
    ledger.store->rollback();
    vfs.heal();
    must(save(ledger, 2));
    CHECK(entriesAfterReopening(ledger) == 30);
}

TEST_CASE("a ledger whose making fails anywhere leaves no file behind") {
    FaultVfs vfs;
    for (const Fault fault : faults) {
        for (int n = 1;; ++n) {
            INFO("fault " << static_cast<int>(fault) << " at operation " << n);
            QTemporaryDir folder;
            const QString path = folder.filePath(u"neu.mql"_s);
            vfs.failFrom(n, fault);
            auto made = Store::create(path, sampleIdentity());
            const bool struck = vfs.struck();
            vfs.heal();
            if (!made) {
                CHECK_FALSE(QFile::exists(path));
                CHECK_FALSE(QFile::exists(path + u".key"_s));
            } else {
                made->reset();
                CHECK(must(must(Store::open(path, OpenMode::ReadWrite))->verify()).ok());
            }
            if (!struck) break;
            REQUIRE(n < 500);
        }
    }
}

TEST_CASE("a failure is told in the reader's language with SQLite's number, its English only where we have no words") {
    const tests::InChinese chinese;
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_READONLY, SQLITE_CANTOPEN,
                           SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PERM, SQLITE_NOMEM, SQLITE_TOOBIG, SQLITE_INTERRUPT}) {
        const auto said = sqliteError(code, u"区.mql"_s, QString::fromUtf8(sqlite3_errstr(code))).text();
        INFO(said.toStdString());
        CHECK(said.contains(QString::number(code)));
        CHECK(QString(said).remove(u"区.mql"_s).remove(u"SQLite"_s).count(QRegularExpression(u"[A-Za-z]"_s)) == 0);
    }
    const auto rare = sqliteError(SQLITE_PROTOCOL, u"区.mql"_s, u"locking protocol"_s);
    CHECK(rare.has(u"storage_failure"));
    CHECK(rare.text().contains(u"15"_s));
    CHECK(rare.text().contains(u"locking protocol"_s));
}

TEST_CASE("a damaged search index names the rebuild, a disk without room the disk") {
    const auto index = sqliteError(SQLITE_CORRUPT_VTAB, u"区.mql"_s, {});
    CHECK(index.has(u"search_index_damaged"));
    CHECK(index.text().contains(u"ledger rebuild"_s));
    CHECK(sqliteError(SQLITE_CORRUPT, u"区.mql"_s, {}).has(u"file_damaged"));
    CHECK(sqliteError(SQLITE_CORRUPT_INDEX, u"区.mql"_s, {}).has(u"file_damaged"));
    CHECK(sqliteError(SQLITE_IOERR_SHMSIZE, u"区.mql"_s, {}).has(u"disk_full"));
    CHECK(sqliteError(SQLITE_IOERR_WRITE, u"区.mql"_s, {}).has(u"io_error"));
}

TEST_CASE("a backup that fails anywhere keeps the old copy whole") {
    FaultVfs vfs;
    SampleLedger ledger;
    must(save(ledger, 0));
    const QString copy = ledger.folder.filePath(u"copy.mql"_s);
    must(ledger.store->backupTo(copy));
    must(save(ledger, 1));
    for (const Fault fault : faults) {
        for (int n = 1;; ++n) {
            INFO("fault " << static_cast<int>(fault) << " at operation " << n);
            vfs.failFrom(n, fault);
            const auto done = ledger.store->backupTo(copy);
            const bool struck = vfs.struck();
            vfs.heal();
            const auto entries = must(must(Store::open(copy, OpenMode::ReadOnly))->counts()).entries;
            if (done) CHECK(entries == 60);
            if (!done) CHECK((entries == 30 || entries == 60));
            CHECK_FALSE(QFile::exists(copy + u".partial"_s));
            if (!struck) break;
            REQUIRE(n < 500);
        }
    }
}
