#pragma once
// A zip file for reading, with limits against files made to fill memory or disk.

#include <QByteArray>
#include <QString>
#include <memory>

#include "base/error.h"

namespace minqing {

/// Limits for a whole archive and for one entry. A full district (186,276 × 15) unpacks to about 150 MB at 10 : 1.
struct ZipLimits {
    qint64 totalBytes = qint64(4) * 1024 * 1024 * 1024;
    qint64 ratio = 250;                           ///< unpacked : packed; deflate can reach 1,032 : 1
    qint64 ratioFrom = qint64{32} * 1024 * 1024;  ///< smaller entries may have any ratio
    int entries = 10'000;
};

/// One open file; entries are read one at a time. Not shared between threads.
class ZipArchive {
  public:
    /// BadInput: not_readable, damaged_file (no directory at the end), too_large (a limit is passed).
    [[nodiscard]] static Expected<std::shared_ptr<ZipArchive>> open(const QString& path, const ZipLimits& limits = {});
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] bool contains(const QString& name);
    /// A small entry as a whole. BadInput: damaged_file (absent, wrong checksum), too_large (above `limit` bytes).
    [[nodiscard]] Expected<QByteArray> readAll(const QString& name, qint64 limit);
    /// Opens an entry for reading; at most one at a time.
    [[nodiscard]] Expected<void> openEntry(const QString& name);
    /// Up to `size` bytes; 0 at the end with the checksum found right; -1 when the entry is damaged.
    [[nodiscard]] qint64 read(char* to, qint64 size);
    void closeEntry();
    [[nodiscard]] qint64 entrySize() const { return m_entrySize; }
    [[nodiscard]] QString path() const { return m_path; }
    /// The error to give when a part cannot be read.
    [[nodiscard]] Unexpected damaged(const QString& name) const;

  private:
    ZipArchive(QString path, void* handle) : m_path(std::move(path)), m_handle(handle) {}
    [[nodiscard]] Expected<void> checkLimits(const ZipLimits& limits);

    QString m_path;
    void* m_handle;  ///< unzFile
    bool m_entryOpen = false;
    qint64 m_entrySize = 0;
};

}  // namespace minqing
