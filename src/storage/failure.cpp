#include "storage/failure.h"

#include <QFileInfo>
#include <QStorageInfo>

#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

struct Meaning {
    int code;  // an extended code, or a primary one for the whole family
    const char* id;
    const char* text;  // %1 the file
};

// Extended codes stand before the family that they belong to.
constexpr Meaning meanings[] = {
    {SQLITE_FULL, "disk_full",
     QT_TRANSLATE_NOOP("Storage", "The disk that holds %1 is full. Nothing was changed. Free some space and try again.")},
    {SQLITE_IOERR_CORRUPTFS, "file_damaged",
     QT_TRANSLATE_NOOP("Storage", "The file system that holds %1 is damaged. Restore a backup to another disk.")},
    {SQLITE_IOERR, "io_error",
     QT_TRANSLATE_NOOP("Storage",
                       "Reading or writing %1 failed. Nothing was changed. Check the disk and its connection, "
                       "then try again.")},
    {SQLITE_BUSY, "ledger_busy",
     QT_TRANSLATE_NOOP("Storage", "Another program is writing to %1. Wait a moment and try again.")},
    {SQLITE_LOCKED, "ledger_busy",
     QT_TRANSLATE_NOOP("Storage", "Another program is writing to %1. Wait a moment and try again.")},
    {SQLITE_CORRUPT_VTAB, "search_index_damaged",
     QT_TRANSLATE_NOOP("Storage",
                       "The search index in %1 is damaged. Nothing of the journal is lost with it: run \"ledger rebuild\", "
                       "which makes the index anew from the journal.")},
    {SQLITE_CORRUPT, "file_damaged",
     QT_TRANSLATE_NOOP("Storage", "The ledger %1 is damaged. Close the program and restore the last backup.")},
    {SQLITE_NOTADB, "not_a_ledger", QT_TRANSLATE_NOOP("Storage", "%1 is not a ledger of this program. Choose another file.")},
    {SQLITE_READONLY, "read_only_file",
     QT_TRANSLATE_NOOP("Storage",
                       "%1 can only be read. Ask for the right to change it, or copy it to a folder of your "
                       "own.")},
    {SQLITE_PERM, "read_only_file",
     QT_TRANSLATE_NOOP("Storage",
                       "%1 can only be read. Ask for the right to change it, or copy it to a folder of your "
                       "own.")},
    {SQLITE_CANTOPEN, "cannot_open",
     QT_TRANSLATE_NOOP("Storage", "%1 cannot be opened. Check that the folder exists and that you may use it.")},
    {SQLITE_NOMEM, "no_memory",
     QT_TRANSLATE_NOOP("Storage", "There is not enough memory to work on %1. Close other programs and try again.")},
    {SQLITE_CONSTRAINT, "constraint",
     QT_TRANSLATE_NOOP("Storage",
                       "%1 refused a row that does not fit the others. Nothing was changed; please report "
                       "this.")},
    {SQLITE_INTERRUPT, "cancelled", QT_TRANSLATE_NOOP("Storage", "Reading %1 was cancelled.")},
    {SQLITE_TOOBIG, "too_big", QT_TRANSLATE_NOOP("Storage", "A value is too large for %1. Shorten it.")},
};

/// Not every call that a full disk fails is told as SQLITE_FULL: growing the index of the log, cutting off and syncing a
/// file, and all of it under a quota, come as errors of reading and writing.
bool isForWantOfSpace(int extendedCode, const QString& path) {
    constexpr qint64 usable = 64 * 1024;
    if (extendedCode == SQLITE_IOERR_SHMSIZE) return true;
    const bool writing = extendedCode == SQLITE_IOERR_WRITE || extendedCode == SQLITE_IOERR_FSYNC ||
                         extendedCode == SQLITE_IOERR_TRUNCATE || extendedCode == SQLITE_IOERR_SHMMAP;
    if (!writing) return false;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.isReady() && !disk.isReadOnly() && disk.bytesAvailable() < usable;
}

}  // namespace

Error sqliteError(int extendedCode, const QString& path, const QString& detail) {
    const int meant = isForWantOfSpace(extendedCode, path) ? SQLITE_FULL : extendedCode;
    for (const auto& meaning : meanings) {
        if (meant != meaning.code && (meant & 0xff) != meaning.code) continue;
        const QString id = QString::fromLatin1(meaning.id);
        // What the message says already is not said again in SQLite's English; which rule a row broke only that tells.
        const QString note = meaning.code == SQLITE_CONSTRAINT
                                 ? StorageText::tr(" (SQLite %1: %2)").arg(QString::number(extendedCode), detail)
                                 : StorageText::tr(" (SQLite %1)").arg(extendedCode);
        return {ErrorKind::Storage, {{id, StorageText::tr(meaning.text).arg(path) + note}}};
    }
    return {ErrorKind::Storage,
            {{u"storage_failure"_s, StorageText::tr("%1 could not be used (%2: %3). Nothing was changed; please report this.")
                                        .arg(path, QString::number(extendedCode), detail)}}};
}

}  // namespace minqing::storage
