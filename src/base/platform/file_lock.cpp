#include "base/platform/file_lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/platform/system.h"

namespace minqing {

namespace {

using namespace Qt::StringLiterals;

// Open-file-description locks: unlike classic POSIX locks they belong to this open file, so neither closing another
// descriptor of the same file nor a second attempt within this process loses or passes them.
struct flock wholeFile(short type) {
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

QByteArray describe(const LockHolder& holder) {
    const QJsonObject object{{u"pid"_s, qint64{holder.pid}},
                             {u"user"_s, holder.user},
                             {u"host"_s, holder.host},
                             {u"program"_s, holder.program},
                             {u"since"_s, toIso(holder.since)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

LockHolder readHolder(const QString& path) {
    LockHolder holder;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return holder;
    const auto object = QJsonDocument::fromJson(file.read(4096)).object();
    holder.pid = object.value(u"pid"_s).toInteger();
    holder.user = object.value(u"user"_s).toString();
    holder.host = object.value(u"host"_s).toString();
    holder.program = object.value(u"program"_s).toString();
    holder.since = instantFromIso(object.value(u"since"_s).toString()).value_or(Instant{});
    return holder;
}

Unexpected lockFailed(const QString& path, int error) {
    return fail(ErrorKind::Storage, u"lock_failed"_s,
                QCoreApplication::translate("FileLock",
                                            "The lock file %1 cannot be used (%2). Check the folder's permissions, and keep "
                                            "the ledger on a disk of this computer.")
                    .arg(path, systemErrorText(error)));
}

bool writeHolder(int descriptor, const LockHolder& holder) {
    const auto text = describe(holder);
    return ::ftruncate(descriptor, 0) == 0 &&
           ::pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0) == text.size();
}

}  // namespace

QString LockHolder::text() const {
    if (pid == 0) return QCoreApplication::translate("FileLock", "an unknown program");
    return QCoreApplication::translate("FileLock", "%1, process %2 of %3 on %4, since %5")
        .arg(program, QString::number(pid), user, host,
             QString(beijingDate(since).toString(Qt::ISODate) % u' ' % beijingTime(since).toString(u"HH:mm"_s)));
}

Expected<FileLock> FileLock::acquire(const QString& path, const QString& program, Instant now) {
    const auto name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return lockFailed(path, errno);
    FileLock held(descriptor);
    auto request = wholeFile(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_SETLK, &request) != 0) {
        const int error = errno;
        if (error != EAGAIN && error != EACCES) return lockFailed(path, error);
        return fail(
            ErrorKind::Storage, u"ledger_in_use"_s,
            QCoreApplication::translate("FileLock", "The ledger %1 is being written by %2. Close it there, or only read here.")
                .arg(path.endsWith(u".lock"_s) ? path.chopped(5) : path, readHolder(path).text()));
    }
    if (!writeHolder(descriptor, {processId(), userName(), QSysInfo::machineHostName(), program, now})) {
        return lockFailed(path, errno);
    }
    return held;
}

std::optional<LockHolder> FileLock::holderOf(const QString& path) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return std::nullopt;
    auto query = wholeFile(F_WRLCK);
    const bool free = ::fcntl(descriptor, F_OFD_GETLK, &query) != 0 || query.l_type == F_UNLCK;
    ::close(descriptor);
    if (free) return std::nullopt;
    return readHolder(path);
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock() { release(); }

void FileLock::release() {
    // Closing gives the kernel's lock back. The file stays: unlinking it would let two programs hold two different files.
    if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
}

}  // namespace minqing
