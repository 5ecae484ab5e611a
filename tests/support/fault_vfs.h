#pragma once
// A SQLite VFS in front of the system's that lets one chosen operation fail: to see what a full disk, a failing write or a
// failing sync at any point leaves behind. Registered as the default, so that the program under test knows nothing of it.

#include <QString>

namespace minqing::storage {

enum class Fault { WriteError, ShortWrite, DiskFull, SyncError };

class FaultVfs {
  public:
    FaultVfs();   ///< becomes the default VFS of the process
    ~FaultVfs();  ///< the system's is the default again
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// The n-th operation from now on (counting from 1) of this kind, and all after it, fail. Sync errors count syncs,
    /// the others count writes.
    void failFrom(int n, Fault fault);
    /// Only the n-th fails: a disk that was full or gone for a moment.
    void failOnce(int n, Fault fault);
    /// Nothing fails any more.
    void heal();
    /// True when the fault struck since failFrom.
    [[nodiscard]] bool struck() const;
};

}  // namespace minqing::storage
