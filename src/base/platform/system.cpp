#include "base/platform/system.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

namespace minqing {

namespace {

using namespace Qt::StringLiterals;

Unexpected fileFailed(const QString& path, int error) {
    return fail(
        ErrorKind::Storage, u"file_failed"_s,
        QCoreApplication::translate("Platform", "The file %1 cannot be written: %2.").arg(path, systemErrorText(error)));
}

constexpr std::array<QStringView, 18> networkTypes{
    u"nfs",  u"nfs4",   u"cifs",  u"smb",        u"smbfs",          u"smb2",        u"smb3",  u"afs",    u"coda",
    u"ceph", u"lustre", u"ncpfs", u"fuse.sshfs", u"fuse.glusterfs", u"fuse.rclone", u"davfs", u"vboxsf", u"fuse.gvfsd-fuse"};

bool writeAll(int descriptor, const QByteArray& content) {
    qsizetype done = 0;
    while (done < content.size()) {
        const auto written = ::write(descriptor, content.constData() + done, static_cast<size_t>(content.size() - done));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        done += written;
    }
    return ::fsync(descriptor) == 0;
}

void syncFolder(const QString& folder) {
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;  // the content is safe already; only the new name may be lost
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

std::int64_t processId() { return ::getpid(); }

void letOthersGoFirst() {
    constexpr int niceness = 3;
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));  // Linux gives each thread a niceness of its own
    (void)::setpriority(PRIO_PROCESS, thread, niceness);
}

QString userName() {
    std::vector<char> buffer(4096);
    struct passwd entry = {};
    struct passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        return QString::fromLocal8Bit(found->pw_name);
    }
    return QString::number(::geteuid());
}

Expected<void> makePrivateFolder(const QString& path) {
    QStringList missing;
    QString at = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    while (!QFileInfo::exists(at)) {
        missing.prepend(at);
        at = QFileInfo(at).path();
    }
    for (const auto& folder : missing) {
        if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST) {
            return fail(ErrorKind::Storage, u"folder_failed"_s,
                        QCoreApplication::translate("Platform", "The folder %1 cannot be made: %2.")
                            .arg(folder, systemErrorText(errno)));
        }
    }
    if (!QFileInfo(path).isDir()) {
        return fail(ErrorKind::Storage, u"folder_failed"_s,
                    QCoreApplication::translate("Platform", "%1 is a file; a folder is needed there.").arg(path));
    }
    return {};
}

Expected<void> makePrivateFile(const QString& path) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno != EEXIST) return fileFailed(path, errno);
        return fail(ErrorKind::Storage, u"file_exists"_s,
                    QCoreApplication::translate("Platform", "The file %1 exists already. Choose another name.").arg(path));
    }
    ::close(descriptor);
    return {};
}

Expected<void> writePrivateFile(const QString& path, const QByteArray& content) {
    const auto temporary = QFile::encodeName(QString(path % u".part-" % QString::number(processId())));
    const int descriptor = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return fileFailed(path, errno);
    const bool written = writeAll(descriptor, content);
    const int error = errno;
    ::close(descriptor);
    if (!written || std::rename(temporary.constData(), QFile::encodeName(path).constData()) != 0) {
        const int cause = written ? errno : error;
        ::unlink(temporary.constData());
        return fileFailed(path, cause);
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

bool isNetworkFileSystem(QStringView mountType) {
    return std::find(networkTypes.begin(), networkTypes.end(), mountType) != networkTypes.end();
}

std::optional<QString> networkFileSystemOf(const QString& path) {
    QString at = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    while (!QFileInfo::exists(at)) at = QFileInfo(at).path();
    const auto type = QString::fromLatin1(QStorageInfo(QFileInfo(at).canonicalFilePath()).fileSystemType());
    return isNetworkFileSystem(type) ? std::optional(type) : std::nullopt;
}

Expected<void> requireLocalDisk(const QString& path) {
    const auto type = networkFileSystemOf(path);
    if (!type) return {};
    return fail(ErrorKind::Storage, u"network_file_system"_s,
                QCoreApplication::translate("Platform",
                                            "%1 lies on a network drive (%2), where a ledger can be damaged. Keep it on a disk "
                                            "of this computer, or use the district's server; exchange by package works from "
                                            "any drive.")
                    .arg(path, *type));
}

}  // namespace minqing
