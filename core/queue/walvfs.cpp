#include "core/queue/walvfs.h"

#include <sqlite3.h>

#include <cstddef>
#include <new>

namespace rollcall::queue {

namespace {

constexpr char vfsName[] = "rollcall";
constexpr qsizetype frameHeaderSize = 24;
constexpr qsizetype mostKept =
    0x1ffff; // SQLite's VFS for Unix takes no more at once, and says "disk full" to 0x20000

sqlite3_vfs* systemVfs()
{
    static sqlite3_vfs* const found = sqlite3_vfs_find(nullptr);
    return found;
}

/** A write-ahead log. The system's file, whose size only the system knows, lies behind it in SQLite's memory. */
struct WalFile {
    sqlite3_file asSqliteSeesIt{}; // first, so that a pointer to it is one to the whole
    QByteArray kept;
    sqlite3_int64 keptAt = 0;
    enum class Next { Header, Page, LastPage } next = Next::Header; ///< what comes next of a frame

    sqlite3_file* real();
    int flush(); ///< writes what is kept
    int write(const void* data, int size, sqlite3_int64 offset);
};

constexpr int walFileSize =
    (sizeof(WalFile) + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);

WalFile& of(sqlite3_file* file)
{
    return *reinterpret_cast<WalFile*>(file);
}

sqlite3_file* WalFile::real()
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(this) + walFileSize);
}

int WalFile::flush()
{
    next = Next::Header;
    if (kept.isEmpty())
        return SQLITE_OK;
    const int code = real()->pMethods->xWrite(real(), kept.constData(), static_cast<int>(kept.size()), keptAt);
    kept.resize(0); // also if it failed: SQLite rolls back, and writes its next transaction to the same place
    return code;
}

// A frame's header says in its second number how many pages the database has after the transaction, or 0 if more of it
// follows.
bool isCommit(const char* header)
{
    return header[4] != 0 || header[5] != 0 || header[6] != 0 || header[7] != 0;
}

int WalFile::write(const void* data, int size, sqlite3_int64 offset)
{
    const auto* bytes = static_cast<const char*>(data);
    const bool followsOn = !kept.isEmpty() && offset == keptAt + kept.size();
    const Next expected = followsOn ? next : Next::Header;
    if (!followsOn || kept.size() + size > mostKept) {
        if (const int code = flush(); code != SQLITE_OK)
            return code;
        keptAt = offset;
    }
    kept.append(bytes, size);
    next = Next::Header;
    if (expected == Next::Page)
        return SQLITE_OK;
    if (expected == Next::Header && size == frameHeaderSize) {
        next = isCommit(bytes) ? Next::LastPage : Next::Page;
        return SQLITE_OK;
    }
    return flush(); // the last page, the log's own header, or a page that SQLite writes once more
}

int closeFile(sqlite3_file* file)
{
    const int written = of(file).flush();
    sqlite3_file* const real = of(file).real();
    const int closed = real->pMethods->xClose(real);
    of(file).~WalFile();
    return closed != SQLITE_OK ? closed : written;
}

int writeFile(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
{
    return of(file).write(data, size, offset);
}

/** The system's method of this name, after everything kept was written. */
template <auto Method, typename... Arguments>
int afterFlush(sqlite3_file* file, Arguments... arguments)
{
    if (const int code = of(file).flush(); code != SQLITE_OK)
        return code;
    sqlite3_file* const real = of(file).real();
    return (real->pMethods->*Method)(real, arguments...);
}

template <auto Method, typename... Arguments>
int asIs(sqlite3_file* file, Arguments... arguments)
{
    sqlite3_file* const real = of(file).real();
    return (real->pMethods->*Method)(real, arguments...);
}

using Methods = sqlite3_io_methods;

// Version 1: what later ones add (shared memory, mapped pages) SQLite asks of a database's file only.
const Methods walMethods = [] {
    Methods methods{};
    methods.iVersion = 1;
    methods.xClose = closeFile;
    methods.xRead = afterFlush<&Methods::xRead, void*, int, sqlite3_int64>;
    methods.xWrite = writeFile;
    methods.xTruncate = afterFlush<&Methods::xTruncate, sqlite3_int64>;
    methods.xSync = afterFlush<&Methods::xSync, int>;
    methods.xFileSize = afterFlush<&Methods::xFileSize, sqlite3_int64*>;
    methods.xLock = asIs<&Methods::xLock, int>;
    methods.xUnlock = asIs<&Methods::xUnlock, int>;
    methods.xCheckReservedLock = asIs<&Methods::xCheckReservedLock, int*>;
    methods.xFileControl = afterFlush<&Methods::xFileControl, int, void*>;
    methods.xSectorSize = asIs<&Methods::xSectorSize>;
    methods.xDeviceCharacteristics = asIs<&Methods::xDeviceCharacteristics>;
    return methods;
}();

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsGiven)
{
    if (!(flags & SQLITE_OPEN_WAL))
        return systemVfs()->xOpen(systemVfs(), name, file, flags, flagsGiven);
    auto* const wal = new (file) WalFile;
    const int code = systemVfs()->xOpen(systemVfs(), name, wal->real(), flags, flagsGiven);
    if (wal->real()->pMethods) {
        wal->asSqliteSeesIt.pMethods = &walMethods; // from here SQLite calls xClose, also after an error
        return code;
    }
    wal->~WalFile();
    file->pMethods = nullptr;
    return code;
}

} // namespace

QByteArray walVfs()
{
    // A copy of the system's: what its functions need they find in it.
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs own = *systemVfs();
        own.zName = vfsName;
        own.szOsFile += walFileSize;
        own.pNext = nullptr;
        own.xOpen = openFile;
        return own;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    return registered == SQLITE_OK ? QByteArray(vfsName) : QByteArray();
}

} // namespace rollcall::queue
