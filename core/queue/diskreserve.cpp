#include "core/queue/diskreserve.h"

#include "core/queue/databasefile.h"
#include "core/queue/diskspace.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace rollcall::queue {

DiskReserve::DiskReserve(const QString& directory)
    : m_directory(directory), m_file(QFile::encodeName(QDir(directory).absoluteFilePath(QStringLiteral(".reserve"))))
{
}

qint64 DiskReserve::size() const
{
    struct stat status {};
    return ::lstat(m_file.constData(), &status) == 0 && S_ISREG(status.st_mode) ? status.st_size : 0;
}

Result<bool> DiskReserve::fill()
{
    const qint64 missing = wholeSize - size();
    if (missing <= 0)
        return true;
    const auto space = DiskSpace::of(m_directory);
    if (!space)
        return space.error();
    if (space->free < missing + wholeSize)
        return false;
    const int descriptor = ::open(m_file.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fileError("opening", QFile::decodeName(m_file));
    // Not posix_fallocate(): where the file system cannot, glibc writes all of it, while scans wait.
    Result<bool> filled = true;
    if (::fallocate(descriptor, 0, 0, wholeSize) != 0)
        filled = errno == EOPNOTSUPP
                     ? Error{ErrorCode::Invalid, QStringLiteral("its file system cannot set room aside")}
                     : fileError("setting room aside in", QFile::decodeName(m_file));
    ::close(descriptor);
    return filled;
}

bool DiskReserve::giveWay()
{
    const auto space = DiskSpace::of(m_directory);
    if (!space || space->free >= pieceSize)
        return false;
    const qint64 left = size();
    if (left == 0)
        return false;
    const int descriptor = ::open(m_file.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    // A journaling file system gives the blocks away only once it has noted that they are free.
    const bool isFree =
        ::ftruncate(descriptor, std::max<qint64>(0, left - pieceSize)) == 0 && ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isFree;
}

} // namespace rollcall::queue
