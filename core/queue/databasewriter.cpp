#include "core/queue/databasewriter.h"

#include "core/queue/database.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace rollcall::queue {

namespace {

// From https://sqlite.org/walformat.html and fileformat of the rollback journal's locks.
constexpr off_t walWriteLock = 120;          // in the -shm file
constexpr off_t reservedByte = 0x40000000 + 1; // in the database itself

std::optional<qint64> holderOf(const QString& path, off_t byte)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    struct flock query {};
    query.l_type = F_WRLCK;
    query.l_whence = SEEK_SET;
    query.l_start = byte;
    query.l_len = 1;
    const bool isHeld = ::fcntl(descriptor, F_GETLK, &query) == 0 && query.l_type != F_UNLCK;
    ::close(descriptor);
    return isHeld ? std::optional<qint64>(std::max<pid_t>(0, query.l_pid)) : std::nullopt;
}

} // namespace

std::optional<qint64> databaseWriter(const QString& directory)
{
    const QString file = Database::fileIn(directory);
    const auto writer = holderOf(file + QStringLiteral("-shm"), walWriteLock);
    return writer ? writer : holderOf(file, reservedByte);
}

} // namespace rollcall::queue
