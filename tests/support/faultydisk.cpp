#include "tests/support/faultydisk.h"

#include <QFile>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstring>

namespace rollcall::support {

namespace {

using Fault = FaultyDisk::Fault;

struct State {
    QByteArray folder; ///< empty: nothing is watched
    Fault fault;
    FaultyDisk::Lasting lasting;
    int call;
    int calls;
    QByteArray failed;
    QByteArrayList made;
};
State state;

// Which descriptors are of the folder's files, kept from the start: some are opened before a test begins.
std::array<QByteArray, 1024> opened;

enum class Need { Nothing, Change, Room };

bool isFor(Need need)
{
    switch (state.fault) {
    case Fault::Unreadable:
        return true;
    case Fault::Full:
        return need == Need::Room;
    case Fault::ReadOnly:
        return need != Need::Nothing;
    }
    return false;
}

int errorOf(Fault fault)
{
    return fault == Fault::Unreadable ? EIO : fault == Fault::Full ? ENOSPC : EROFS;
}

bool fails(const char* call, const QByteArray& path, Need need)
{
    if (state.folder.isEmpty() || !path.startsWith(state.folder))
        return false;
    state.made << call + (' ' + path.mid(state.folder.size()));
    if (!isFor(need))
        return false;
    ++state.calls;
    const bool isDue = state.lasting == FaultyDisk::Lasting::Once ? state.calls == state.call
                                                                  : state.call > 0 && state.calls >= state.call;
    if (!isDue)
        return false;
    if (state.failed.isEmpty())
        state.failed = call + (' ' + path.mid(state.folder.size()));
    errno = errorOf(state.fault);
    return true;
}

bool fails(const char* call, int fd, Need need)
{
    return fd >= 0 && fd < int(opened.size()) && fails(call, opened[size_t(fd)], need);
}

void remember(int fd, const char* path)
{
    if (fd >= 0 && fd < int(opened.size()))
        opened[size_t(fd)] = path;
}

template <typename Function>
Function* real(Function*, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int openAs(const char* name, const char* path, int flags, mode_t mode)
{
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    const bool makes = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    if (fails(name, QByteArray(path), makes ? Need::Room : writes ? Need::Change : Need::Nothing))
        return -1;
    using Open = int(const char*, int, ...);
    const int fd = real(static_cast<Open*>(nullptr), name)(path, flags, mode);
    remember(fd, path);
    return fd;
}

} // namespace

FaultyDisk::FaultyDisk(const QString& folder, Fault fault, Lasting lasting, int call)
{
    state = {QFile::encodeName(folder), fault, lasting, call, 0, {}, {}};
}

FaultyDisk::~FaultyDisk()
{
    state = {};
}

int FaultyDisk::calls() const
{
    return state.calls;
}

QByteArray FaultyDisk::failed() const
{
    return state.failed;
}

QByteArrayList FaultyDisk::made() const
{
    return state.made;
}

} // namespace rollcall::support

using namespace rollcall::support;

#define REAL(name) real(static_cast<decltype(name)*>(nullptr), #name)

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openAs("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openAs("open64", path, flags, mode);
}

int close(int fd)
{
    remember(fd, "");
    return REAL(close)(fd);
}

ssize_t read(int fd, void* bytes, size_t size)
{
    return fails("read", fd, Need::Nothing) ? -1 : REAL(read)(fd, bytes, size);
}

ssize_t pread64(int fd, void* bytes, size_t size, off64_t at)
{
    return fails("pread", fd, Need::Nothing) ? -1 : REAL(pread64)(fd, bytes, size, at);
}

ssize_t write(int fd, const void* bytes, size_t size)
{
    if (!fails("write", fd, Need::Room))
        return REAL(write)(fd, bytes, size);
    const int number = errno;
    (void)REAL(write)(fd, bytes, size / 2);
    errno = number;
    return -1;
}

ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at)
{
    if (!fails("pwrite", fd, Need::Room))
        return REAL(pwrite64)(fd, bytes, size, at);
    const int number = errno;
    (void)REAL(pwrite64)(fd, bytes, size / 2, at);
    errno = number;
    return -1;
}

// No power is cut here, so what the kernel has is as good as on disk, and thousands of mornings take seconds.
int fsync(int fd)
{
    return fails("fsync", fd, Need::Room) ? -1 : 0;
}

int fdatasync(int fd)
{
    return fails("fdatasync", fd, Need::Room) ? -1 : 0;
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return fails("ftruncate", fd, Need::Room) ? -1 : REAL(ftruncate64)(fd, size);
}

int posix_fallocate64(int fd, off64_t at, off64_t size)
{
    return fails("posix_fallocate", fd, Need::Room) ? errno : REAL(posix_fallocate64)(fd, at, size);
}

void* mmap64(void* where, size_t size, int protection, int flags, int fd, off64_t at) noexcept
{
    return fails("mmap", fd, Need::Nothing) ? MAP_FAILED : REAL(mmap64)(where, size, protection, flags, fd, at);
}

// Only locking; unlocking does not fail on any file system.
int fcntl(int fd, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    void* argument = va_arg(rest, void*);
    va_end(rest);
    // SQLite's own (F_SETLK) are let be: it takes any failure for "somebody has it", and asks again for ten seconds.
    const bool isLock = command == F_OFD_SETLK || command == F_OFD_SETLKW;
    if (isLock && static_cast<struct flock*>(argument)->l_type != F_UNLCK && fails("lock", fd, Need::Nothing))
        return -1;
    using Fcntl = int(int, int, ...);
    return real(static_cast<Fcntl*>(nullptr), "fcntl")(fd, command, argument);
}

int fcntl64(int fd, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    void* argument = va_arg(rest, void*);
    va_end(rest);
    return fcntl(fd, command, argument);
}

// SQLite waits up to ten seconds for a call to succeed after all.
int usleep(useconds_t microseconds)
{
    return state.folder.isEmpty() ? REAL(usleep)(microseconds) : 0;
}

int rename(const char* from, const char* to) noexcept
{
    return fails("rename", QByteArray(to), Need::Room) ? -1 : REAL(rename)(from, to);
}

int unlink(const char* path) noexcept
{
    return fails("unlink", QByteArray(path), Need::Change) ? -1 : REAL(unlink)(path);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    return fails("mkdir", QByteArray(path), Need::Room) ? -1 : REAL(mkdir)(path, mode);
}
}
