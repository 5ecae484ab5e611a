#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>

#include "base/platform/system.h"

namespace minqing {

namespace {

struct SystemErrorText {
    Q_DECLARE_TR_FUNCTIONS(SystemError)
};

/// What Qt says by itself; its own Chinese may not be installed.
[[maybe_unused]] constexpr const char* qtSystemErrors[] = {
    QT_TRANSLATE_NOOP("QIODevice", "Permission denied"), QT_TRANSLATE_NOOP("QIODevice", "Too many open files"),
    QT_TRANSLATE_NOOP("QIODevice", "No such file or directory"), QT_TRANSLATE_NOOP("QIODevice", "No space left on device")};

/// Empty for a rare one.
QString commonSystemError(int number) {
    switch (number) {
        case EACCES:
        case EPERM:
            return SystemErrorText::tr("permission denied");
        case ENOENT:
            return SystemErrorText::tr("no such file or folder");
        case EEXIST:
            return SystemErrorText::tr("it exists already");
        case EISDIR:
            return SystemErrorText::tr("it is a folder");
        case ENOTDIR:
            return SystemErrorText::tr("a part of its path is no folder");
        case ENOSPC:
        case EDQUOT:
            return SystemErrorText::tr("no space left on the disk");
        case EROFS:
            return SystemErrorText::tr("the disk can only be read");
        case EMFILE:
        case ENFILE:
            return SystemErrorText::tr("too many files are open");
        case EBUSY:
        case ETXTBSY:
            return SystemErrorText::tr("another program is using it");
        case ENAMETOOLONG:
            return SystemErrorText::tr("its name is too long");
        case EFBIG:
            return SystemErrorText::tr("the file would become too large");
        case EIO:
            return SystemErrorText::tr("the disk cannot be read or written; it may be damaged");
        default:
            return {};
    }
}

/// The errno that stands in the way at this path; 0 when none is found.
int obstacle(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) return EISDIR;
    const auto name = QFile::encodeName(path);
    if (::access(name.constData(), F_OK) == 0) return ::access(name.constData(), R_OK | W_OK) == 0 ? 0 : errno;
    const int cause = errno;
    if (cause != ENOENT) return cause;
    // A file to be made: what stands in the way is its folder.
    return ::access(QFile::encodeName(info.path()).constData(), W_OK) == 0 ? ENOENT : errno;
}

}  // namespace

QString systemErrorText(int number) {
    const auto common = commonSystemError(number);
    if (!common.isEmpty()) return common;
    return SystemErrorText::tr("system error %1: %2").arg(number).arg(QString::fromLocal8Bit(std::strerror(number)));
}

bool isDiskFull(int number) { return number == ENOSPC || number == EDQUOT; }

QString fileErrorText(const QFileDevice& file) {
    const auto found = obstacle(file.fileName());
    // A file that is being written need not be there yet under its name.
    const bool opening = file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError;
    if (found != 0 && (opening || found != ENOENT)) return systemErrorText(found);
    return file.errorString();
}

}  // namespace minqing
