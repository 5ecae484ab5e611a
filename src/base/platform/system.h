#pragma once
// What differs between operating systems: the process, private files, and what a folder lies on. Any thread.

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <cstdint>
#include <optional>

#include "base/error.h"

namespace minqing {

[[nodiscard]] std::int64_t processId();
/// From now on the calling thread lets others go first where both have work: the window answers while lists are read. Where
/// the system cannot set threads apart, nothing changes.
void letOthersGoFirst();
/// The login name of the person who runs the program.
[[nodiscard]] QString userName();

/// What the operating system means by an errno, in the reader's language; a rare one with its number and the system's words.
[[nodiscard]] QString systemErrorText(int number);
/// True for an errno that says that a disk, or the share of it that this person may use, has no room left.
[[nodiscard]] bool isDiskFull(int number);
/// Why a file could not be opened, read or written; asked just after that failed.
[[nodiscard]] QString fileErrorText(const QFileDevice& file);

/// Makes the folder and what is missing above it, open to this person only (0700). A folder that exists is left as it is.
/// Storage error: folder_failed.
[[nodiscard]] Expected<void> makePrivateFolder(const QString& path);
/// Makes an empty file that only this person may read and write (0600). Storage errors: file_exists, file_failed.
[[nodiscard]] Expected<void> makePrivateFile(const QString& path);
/// Writes a whole file (0600) so that after a power cut there is the old or the new content, never a mixture.
/// Storage error: file_failed.
[[nodiscard]] Expected<void> writePrivateFile(const QString& path, const QByteArray& content);

/// The kind of network file system that the path (or the nearest folder above it that exists) lies on, e.g. "nfs";
/// nullopt on a local disk.
[[nodiscard]] std::optional<QString> networkFileSystemOf(const QString& path);
/// Storage error `network_file_system` with advice when the path lies on one: SQLite's locks do not hold there.
[[nodiscard]] Expected<void> requireLocalDisk(const QString& path);
/// True for names as in the mount table: nfs4, cifs, fuse.sshfs …
[[nodiscard]] bool isNetworkFileSystem(QStringView mountType);

}  // namespace minqing
