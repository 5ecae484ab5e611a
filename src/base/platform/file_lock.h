#pragma once
// A kernel lock on a file beside a ledger: it keeps a second writer off, says who holds it, and goes when the process
// dies, however it dies. POSIX here; another system gets another .cpp behind this header.

#include <QString>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/instant.h"

namespace minqing {

/// Who holds a lock, as the holder wrote it into the lock file.
struct LockHolder {
    std::int64_t pid = 0;
    QString user;
    QString host;
    QString program;
    Instant since;
    /// "minqing, process 4711 of zhang on pc-12, since 2026-07-02 09:30", translated.
    [[nodiscard]] QString text() const;
};

/// Held as long as the object lives. Movable, not copyable. Each function may be called from any thread.
class FileLock {
  public:
    /// Takes the lock at once or fails, never waits. The file is made (0600) when missing and is never deleted.
    /// Storage errors: `ledger_in_use` with the holder in the message; `lock_failed` when the file cannot be opened or the
    /// file system has no locks.
    [[nodiscard]] static Expected<FileLock> acquire(const QString& path, const QString& program, Instant now);

    /// The one who holds the lock now; nullopt when nobody does. Never blocks and never disturbs the holder.
    [[nodiscard]] static std::optional<LockHolder> holderOf(const QString& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

    /// Gives the lock back early; harmless when done twice.
    void release();

  private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace minqing
