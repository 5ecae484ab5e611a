#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include "base/logging.h"
#include "base/platform/file_lock.h"
#include "base/platform/system.h"
#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {
const Instant now = beijing(QDate(2026, 7, 2), QTime(9, 30));
QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}
constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
}  // namespace

TEST_CASE("a second lock is refused and told who holds the first") {
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"district.lock"_s);
    CHECK_FALSE(FileLock::holderOf(path));
    auto first = FileLock::acquire(path, u"minqing"_s, now);
    REQUIRE_OK(first);
    const auto second = FileLock::acquire(path, u"minqing-cli"_s, now);
    REQUIRE_FALSE(second);
    CHECK(second.error().has(u"ledger_in_use"));
    CHECK(second.error().kind == ErrorKind::Storage);
    CHECK(second.error().text().contains(QString::number(processId())));
    CHECK(second.error().text().contains(userName()));
    CHECK(second.error().text().contains(u"2026-07-02 09:30"_s));
    const auto holder = FileLock::holderOf(path);
    REQUIRE(holder);
    CHECK(holder->program == u"minqing"_s);
    CHECK(holder->pid == processId());
    CHECK(holder->since == now);
    CHECK(QFile::permissions(path) == onlyOwner);
    first->release();
    CHECK_FALSE(FileLock::holderOf(path));
    CHECK(FileLock::acquire(path, u"minqing-cli"_s, now));
}

TEST_CASE("a lock goes with its owner and moves with it") {
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"district.lock"_s);
    {
        auto first = FileLock::acquire(path, u"minqing"_s, now);
        REQUIRE_OK(first);
        const auto moved = std::move(*first);
        CHECK(FileLock::holderOf(path));
    }
    CHECK_FALSE(FileLock::holderOf(path));
}

TEST_CASE("a program started by the holder does not inherit the lock") {
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"district.lock"_s);
    auto lock = FileLock::acquire(path, u"minqing"_s, now);
    REQUIRE_OK(lock);
    QProcess child;
    child.start(u"cat"_s, QStringList());  // waits for its standard input
    REQUIRE(child.waitForStarted());
    lock->release();
    CHECK_FALSE(FileLock::holderOf(path));
    child.closeWriteChannel();
    CHECK(child.waitForFinished());
}

TEST_CASE("a lock file that cannot be made is an error with advice") {
    const auto refused = FileLock::acquire(u"/nowhere/at/all/district.lock"_s, u"minqing"_s, now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().has(u"lock_failed"));
}

TEST_CASE("private folders and files are open to their owner only") {
    const QTemporaryDir folder;
    const auto inner = folder.filePath(u"民情/台账"_s);
    REQUIRE_OK(makePrivateFolder(inner));
    REQUIRE_OK(makePrivateFolder(inner));
    for (const auto& path : {inner, folder.filePath(u"民情"_s)}) {
        CHECK(QFile::permissions(path) == (onlyOwner | QFile::ExeOwner | QFile::ExeUser));
    }
    const auto file = QString(inner % u"/a.minqing");
    REQUIRE_OK(makePrivateFile(file));
    CHECK(QFile::permissions(file) == onlyOwner);
    CHECK(makePrivateFile(file).error().has(u"file_exists"));
    CHECK(makePrivateFile(u"/nowhere/at/all"_s).error().has(u"file_failed"));
    CHECK(makePrivateFolder(file).error().has(u"folder_failed"));
}

TEST_CASE("a private file is replaced as a whole") {
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"key"_s);
    REQUIRE_OK(writePrivateFile(path, "first, and longer"));
    REQUIRE_OK(writePrivateFile(path, "second"));
    CHECK(contentOf(path) == "second");
    CHECK(QFile::permissions(path) == onlyOwner);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList(u"key"_s));
    CHECK(writePrivateFile(u"/nowhere/at/all"_s, "x").error().has(u"file_failed"));
}

TEST_CASE("network file systems are known by their mount type") {
    for (const auto type : {u"nfs4", u"cifs", u"fuse.sshfs", u"vboxsf"}) CHECK(isNetworkFileSystem(type));
    for (const auto type : {u"ext4", u"btrfs", u"tmpfs", u"fuseblk", u"overlay", u""}) CHECK_FALSE(isNetworkFileSystem(type));
    const QTemporaryDir folder;
    CHECK_FALSE(networkFileSystemOf(folder.filePath(u"not/there/yet.minqing"_s)));
    CHECK(requireLocalDisk(folder.path()));
}

TEST_CASE("the log lies in a private file and takes Qt's messages") {
    const QTemporaryDir folder;
    const auto before = spdlog::default_logger();
    REQUIRE_OK(startLogging(u"minqing"_s, folder.filePath(u"log"_s)));
    logInfo("opened in {} ms for {}", 12, utf8(u"文汇"));
    qInfo("a message of Qt's");
    flushLog();
    const auto path = folder.filePath(u"log/minqing.log"_s);
    CHECK(contentOf(path).contains("opened in 12 ms for 文汇"));
    CHECK(contentOf(path).contains("a message of Qt's"));
    CHECK(QFile::permissions(path) == onlyOwner);
    qInstallMessageHandler(nullptr);
    spdlog::set_default_logger(before);
    CHECK(startLogging(u"minqing"_s, u"/proc/nowhere"_s).error().has(u"folder_failed"));
}
