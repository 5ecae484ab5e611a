#include "fault_vfs.h"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>

namespace minqing::storage {
namespace {

// SQLite calls back without a context of ours, so the state of the one instance is here.
struct State {
    int left = 0;  // operations until the fault; 0: no fault set
    Fault fault = Fault::WriteError;
    bool struck = false;
    bool once = false;
};
State state;
sqlite3_vfs* real = nullptr;

/// Our file stands before the system's own, which follows in the same block.
struct File {
    sqlite3_file base;
    sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* inner(sqlite3_file* file) { return ours(file)->inner(); }

bool strikes() {
    if (state.struck) return !state.once;
    if (state.left == 0 || --state.left > 0) return false;
    state.struck = true;
    return true;
}

int faultyWrite(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    if (state.fault != Fault::SyncError && (state.left > 0 || state.struck) && strikes()) {
        if (state.fault == Fault::ShortWrite) inner(file)->pMethods->xWrite(inner(file), bytes, count / 2, offset);
        return state.fault == Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    return inner(file)->pMethods->xWrite(inner(file), bytes, count, offset);
}

int faultySync(sqlite3_file* file, int flags) {
    if (state.fault == Fault::SyncError && (state.left > 0 || state.struck) && strikes()) return SQLITE_IOERR_FSYNC;
    return inner(file)->pMethods->xSync(inner(file), flags);
}

const sqlite3_io_methods methods = {
    3,
    [](sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); },
    [](sqlite3_file* f, void* b, int n, sqlite3_int64 o) { return inner(f)->pMethods->xRead(inner(f), b, n, o); },
    &faultyWrite,
    [](sqlite3_file* f, sqlite3_int64 size) { return inner(f)->pMethods->xTruncate(inner(f), size); },
    &faultySync,
    [](sqlite3_file* f, sqlite3_int64* size) { return inner(f)->pMethods->xFileSize(inner(f), size); },
    [](sqlite3_file* f, int level) { return inner(f)->pMethods->xLock(inner(f), level); },
    [](sqlite3_file* f, int level) { return inner(f)->pMethods->xUnlock(inner(f), level); },
    [](sqlite3_file* f, int* out) { return inner(f)->pMethods->xCheckReservedLock(inner(f), out); },
    [](sqlite3_file* f, int op, void* arg) { return inner(f)->pMethods->xFileControl(inner(f), op, arg); },
    [](sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); },
    [](sqlite3_file* f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); },
    [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, out);
    },
    [](sqlite3_file* f, int offset, int n, int flags) { return inner(f)->pMethods->xShmLock(inner(f), offset, n, flags); },
    [](sqlite3_file* f) { inner(f)->pMethods->xShmBarrier(inner(f)); },
    [](sqlite3_file* f, int remove) { return inner(f)->pMethods->xShmUnmap(inner(f), remove); },
    [](sqlite3_file* f, sqlite3_int64 offset, int n, void** out) {
        return inner(f)->pMethods->xFetch(inner(f), offset, n, out);
    },
    [](sqlite3_file* f, sqlite3_int64 offset, void* p) { return inner(f)->pMethods->xUnfetch(inner(f), offset, p); },
};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const int code = real->xOpen(real, name, inner(file), flags, outFlags);
    file->pMethods = code == SQLITE_OK ? &methods : nullptr;
    return code;
}

sqlite3_vfs faulty;

}  // namespace

FaultVfs::FaultVfs() {
    real = sqlite3_vfs_find(nullptr);
    faulty = *real;  // all else goes straight through
    faulty.zName = "minqing-fault";
    faulty.pNext = nullptr;
    faulty.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    faulty.xOpen = &openFile;
    state = {};
    sqlite3_vfs_register(&faulty, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&faulty);
    sqlite3_vfs_register(real, 1);
}

void FaultVfs::failFrom(int n, Fault fault) { state = {n, fault, false, false}; }
void FaultVfs::failOnce(int n, Fault fault) { state = {n, fault, false, true}; }
void FaultVfs::heal() { state = {}; }
bool FaultVfs::struck() const { return state.struck; }

}  // namespace minqing::storage
