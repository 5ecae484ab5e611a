// Files that are no ledgers, or not ours to write: each told with a code, in words that name the file, and left byte for
// byte as it was.
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QTranslator>
#include <functional>
#include <random>

#include "base/platform/system.h"
#include "file_content.h"
#include "older_ledger.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

void sql(const QString& path, const char* statements) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

/// The code of the one reason; the message must name the file.
template <class T>
QString told(const Expected<T>& opened, const QString& path) {
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Storage);
    REQUIRE(opened.error().reasons.size() == 1);
    INFO(opened.error().text());
    CHECK(opened.error().text().contains(path));
    CHECK(opened.error().text().size() > path.size() + 20);
    return opened.error().reasons.front().code;
}

/// What opening for writing and for reading says, which must be the same.
QString refusal(const QString& path) {
    const SettableClock clock(at(2026, 7, 1));
    const auto code = told(Ledger::open(path, clock), path);
    CHECK(told(Reader::open(path, clock), path) == code);
    return code;
}

/// The same, and the file is as it was.
QString refusalOf(const QString& path, const QByteArray& bytes) {
    putContent(path, bytes);
    const auto code = refusal(path);
    CHECK(contentOf(path) == bytes);
    return code;
}

/// Runs the work in a process of its own that sees its own mounts; its exit code. 77: this system does not let us.
int elsewhere(const std::function<int()>& work) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const bool apart = ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        ::_exit(apart ? work() : 77);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// What the tables hold; empty when it cannot be read.
std::map<QString, QByteArray> digestsOf(const QString& path) {
    const auto store = storage::Store::open(path, storage::OpenMode::ReadOnly);
    if (!store) return {};
    const auto digests = (*store)->tableDigests();
    return digests ? *digests : std::map<QString, QByteArray>{};
}

QByteArray closedLedger(SmallDistrict& district) {
    district.ledger.reset();
    return contentOf(district.path());
}

}  // namespace

TEST_CASE("noise and text and an empty file and another program's database are no ledgers and stay as they are") {
    QTemporaryDir folder;
    const auto path = folder.filePath(u"台账.minqing"_s);
    CHECK(refusal(path) == u"no_such_file"_s);
    CHECK(QDir(folder.path()).isEmpty());
    std::mt19937 random(7);
    QByteArray noise(50'000, '\0');
    for (auto& byte : noise) byte = static_cast<char>(random());
    for (const auto& bytes : {QByteArray(), QByteArray("日期,姓名\n2026-07-01,张三\n"), noise,
                              QByteArray("SQLite format 3\0", 16), QByteArray(QByteArray("SQLite format 3\0", 16) + noise)}) {
        CHECK(refusalOf(path, bytes) == u"not_a_ledger"_s);
    }
    QFile::remove(path);
    sql(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    CHECK(refusalOf(path, contentOf(path)) == u"not_a_ledger"_s);
    CHECK(refusal(folder.path()) == u"not_a_ledger"_s);
}

TEST_CASE("a ledger cut off anywhere is told as damaged or as none, and stays as it is") {
    SmallDistrict district;
    const auto whole = closedLedger(district);
    const auto path = district.folder.filePath(u"cut.minqing"_s);
    for (const qsizetype size : {whole.size() - 1, whole.size() / 2, whole.size() / 2 + 100, qsizetype{8192}, qsizetype{100}}) {
        INFO("cut to " << size << " of " << whole.size());
        CHECK(refusalOf(path, whole.left(size)) == u"file_damaged"_s);
    }
    CHECK(refusalOf(path, whole.left(99)) == u"not_a_ledger"_s);
}

TEST_CASE("damage in any page is told, by opening or by verifying, and never crashes") {
    SmallDistrict district;
    const auto whole = closedLedger(district);
    const auto path = district.folder.filePath(u"hurt.minqing"_s);
    const auto digests = digestsOf(district.path());
    std::mt19937 random(11);
    int found = 0, harmless = 0;
    for (int i = 0; i < 90; ++i) {
        auto bytes = whole;
        const auto from = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() - 64));
        for (qsizetype at = from; at < from + 64; ++at) bytes[at] = static_cast<char>(random());
        putContent(path, bytes);
        const auto reader = Reader::open(path, district.clock);
        if (!reader) {
            CHECK_FALSE(reader.error().text().isEmpty());
            ++found;
            continue;
        }
        const auto report = (*reader)->verify();
        const bool sound = report && report->ok();
        ++(sound ? harmless : found);
        // Then it hit free room or an index, and whatever a table holds is as it was.
        if (sound) CHECK(digestsOf(path) == digests);
    }
    INFO(harmless << " hit room that holds nothing");
    CHECK(found > 10);
}

TEST_CASE("a ledger of a newer program is refused with both versions and stays as it is") {
    SmallDistrict district;
    closedLedger(district);
    sql(district.path(), "PRAGMA user_version=999");
    const auto before = contentOf(district.path());
    CHECK(refusal(district.path()) == u"newer_ledger"_s);
    const auto opened = Ledger::open(district.path(), district.clock);
    CHECK(opened.error().text().contains(u"999"));
    CHECK(contentOf(district.path()) == before);
}

TEST_CASE("a ledger whose making was killed is told as unfinished") {
    QTemporaryDir folder;
    const auto path = folder.filePath(u"half.minqing"_s);
    REQUIRE_OK(
        storage::Store::create(path, {UuidGenerator().next(at(2026, 7, 1)), u"379902000000"_s, u"安澜区"_s, at(2026, 7, 1)}));
    CHECK(refusal(path) == u"unfinished_ledger"_s);
}

TEST_CASE("a second program is refused and told which one writes, and may read meanwhile") {
    SmallDistrict district;
    const auto number = district.grievance();
    int status = 0;
    const pid_t child = ::fork();
    if (child == 0) {
        const SettableClock clock(at(2026, 7, 2));
        const auto second = Ledger::open(district.path(), clock);
        if (second || !second.error().has(u"ledger_in_use")) ::_exit(1);
        const auto text = second.error().text();
        if (!text.contains(QString::number(::getppid())) || !text.contains(QSysInfo::machineHostName())) ::_exit(2);
        if (!text.contains(district.path())) ::_exit(3);
        const auto reader = Reader::open(district.path(), clock);
        if (!reader) ::_exit(4);
        const auto supervisor = (*reader)->actor(u"supervisor"_s);
        ::_exit((*reader)->caseView(number, *supervisor) ? 0 : 5);
    }
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
    REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
}

TEST_CASE("a ledger in a folder that can only be read is not opened for writing") {
    SmallDistrict district;
    const auto before = closedLedger(district);
    const auto folder = QFile::encodeName(district.folder.path());
    const int code = elsewhere([&] {
        if (::mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) != 0 ||
            ::mount(nullptr, folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
            return 77;
        }
        const auto opened = Ledger::open(district.path(), district.clock);
        if (opened || !opened.error().text().contains(district.folder.path())) return 1;
        if (!opened.error().has(u"read_only_file") && !opened.error().has(u"read_only_folder")) return 2;
        const auto made = Ledger::create({district.folder.filePath(u"new"_s), u"379902"_s, u"区"_s, {}, true}, district.clock);
        if (made || !made.error().has(u"read_only_folder")) return 3;
        // To be looked at it can be opened.
        const auto reader = Reader::open(district.path(), district.clock);
        if (!reader || !(*reader)->counts()) return 4;
        return 0;
    });
    if (code == 77) WARN("mounts are not permitted here: a folder of the system stands in");
    CHECK((code == 0 || code == 77));
    CHECK(contentOf(district.path()) == before);
    const auto made = Ledger::create({u"/proc/new.minqing"_s, u"379902"_s, u"区"_s, {}, true}, district.clock);
    CHECK(told(made, u"/proc"_s) != QString());
}

TEST_CASE("a disk that is full is told as full, and the ledger opens again as it was acknowledged") {
    SmallDistrict district;
    closedLedger(district);
    const auto path = QFile::encodeName(district.folder.path());
    const int code = elsewhere([&] {
        const auto small = district.folder.filePath(u"small"_s);
        QDir().mkdir(small);
        if (::mount("none", QFile::encodeName(small).constData(), "tmpfs", 0, "size=8m") != 0) return 77;
        const auto ledgerPath = small + u"/full.minqing"_s;
        if (!QFile::copy(district.path(), ledgerPath)) return 1;
        auto ledger = Ledger::open(ledgerPath, district.clock);
        if (!ledger) return 2;
        const auto visitor = (*ledger)->actor(u"visitor"_s);
        qint64 acknowledged = (*Reader::open(ledgerPath, district.clock))->counts()->cases;
        Expected<Receipt> done;
        do {
            done = (*ledger)->execute(RegisterCase{u"grievance"_s, district.grievanceFields(), {}, {}, {}}, *visitor);
            if (done) ++acknowledged;
        } while (done);
        if (!done.error().has(u"disk_full") || !done.error().text().contains(ledgerPath)) return 3;
        ledger->reset();
        auto again = Reader::open(ledgerPath, district.clock);
        if (!again) return 4;
        if ((*again)->counts()->cases != acknowledged) return 5;
        if (acknowledged < 10) return 6;
        return (*again)->verify()->ok() ? 0 : 7;
    });
    if (code == 77) WARN("mounts are not permitted here: the fault VFS alone plays the full disk");
    INFO("ended with " << code);
    CHECK((code == 0 || code == 77));
}

TEST_CASE("a network drive is refused with advice") {
    for (const auto& type : {u"nfs4"_s, u"cifs"_s, u"fuse.sshfs"_s}) CHECK(isNetworkFileSystem(type));
    for (const auto& type : {u"ext4"_s, u"tmpfs"_s, u"overlay"_s}) CHECK_FALSE(isNetworkFileSystem(type));
}

TEST_CASE("a backup never replaces the ledger itself, nor one that is open or was not closed") {
    SmallDistrict district;
    const auto number = district.grievance();
    CHECK(told(district.ledger->backupTo(district.path()), district.path()) == u"backup_onto_itself"_s);
    const auto link = district.folder.filePath(u"link.minqing"_s);
    REQUIRE(QFile::link(district.path(), link));
    CHECK(told(district.ledger->backupTo(link), link) == u"backup_onto_itself"_s);
    SmallDistrict other;
    CHECK(told(district.ledger->backupTo(other.path()), other.path()) == u"backup_target_in_use"_s);
    const auto copy = district.folder.filePath(u"copy.minqing"_s);
    REQUIRE_OK(district.ledger->backupTo(copy));
    putContent(copy + u"-wal"_s, "left over by a killed program");
    CHECK(told(district.ledger->backupTo(copy), copy) == u"backup_target_in_use"_s);
    REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    district.ledger.reset();
    REQUIRE_OK(Reader::open(district.path(), district.clock));
}

TEST_CASE("a backup never takes the place of a file that belongs to a ledger") {
    SmallDistrict district;
    SmallDistrict other;
    for (const auto& owner : {district.path(), other.path()}) {
        for (const auto& suffix : {u".key"_s, u"-wal"_s, u"-shm"_s, u".lock"_s, u"-journal"_s}) {
            const QString target = owner + suffix;
            INFO(target);
            CHECK(told(district.ledger->backupTo(target), target) == u"backup_onto_neighbour"_s);
        }
    }
    REQUIRE(QFile::exists(district.path() + u".key"_s));
    district.ledger.reset();
    REQUIRE_OK(Ledger::open(district.path(), district.clock));
}

TEST_CASE("what goes wrong with a file is told in Chinese too") {
    QTranslator chinese;
    if (!chinese.load(u":/translations/minqing_zh_CN.qm"_s)) {
        WARN("the Chinese translation is not part of this build");
        return;
    }
    if (chinese.translate("Storage", "%1 is not a ledger of this program. Choose another file.").isEmpty()) {
        WARN("these messages have not been translated yet");
        return;
    }
    QCoreApplication::installTranslator(&chinese);
    QTemporaryDir folder;
    const auto path = folder.filePath(u"file.minqing"_s);
    const SettableClock clock(at(2026, 7, 1));
    const auto isChinese = [](const QString& text) {
        return std::any_of(text.begin(), text.end(), [](QChar one) { return one.script() == QChar::Script_Han; });
    };
    const auto missing = Ledger::open(path, clock);
    CHECK(isChinese(missing.error().text()));
    putContent(path, "hello");
    CHECK(isChinese(Ledger::open(path, clock).error().text()));
    SmallDistrict district;
    CHECK(isChinese(Ledger::open(district.path(), clock).error().text()));
    district.ledger.reset();
    sql(district.path(), "PRAGMA user_version=999");
    CHECK(isChinese(Ledger::open(district.path(), clock).error().text()));
    QCoreApplication::removeTranslator(&chinese);
}

TEST_CASE("a ledger of an older version is filled in from its journal when it is opened") {
    SmallDistrict here;
    const auto number = here.grievance(1), twin = here.grievance(2);
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s));
    REQUIRE_OK(here.ledger->execute(LinkCase{twin, {u"similar"_s, number}, false}, here.actor(u"clerk"_s)));
    here.ledger.reset();
    sql(here.path(), tests::takenBackTo(2).constData());
    auto opened = Ledger::open(here.path(), here.clock);
    REQUIRE_OK(opened);
    here.ledger = std::move(*opened);
    auto view = here.reader()->caseView(number, here.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    CHECK(view->related.size() == 1);
    here.clock.set(at(2026, 7, 20, 10));
    auto steps = here.ledger->runDueSteps();
    REQUIRE_OK(steps);
    CHECK(*steps == 4);
    auto again = here.ledger->rebuild(true);
    REQUIRE_OK(again);
    CHECK(again->differing == QStringList{});
}
