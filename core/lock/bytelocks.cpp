#include "core/lock/bytelocks.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::lock {

namespace {

/** Neighbours, which the kernel takes in one call. */
struct Run {
    qint64 first;
    qint64 length;
};

std::vector<Run> runsOf(std::vector<qint64> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    std::vector<Run> runs;
    for (const qint64 number : numbers) {
        if (!runs.empty() && number <= runs.back().first + runs.back().length)
            runs.back().length = number - runs.back().first + 1;
        else
            runs.push_back({number, 1});
    }
    return runs;
}

struct flock request(short type, const Run& run)
{
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = run.first;
    lock.l_len = run.length;
    return lock;
}

int setLock(int descriptor, short type, const Run& run)
{
    const struct flock lock = request(type, run);
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0 ? 0 : errno;
}

} // namespace

ByteLocks::ByteLocks(const QString& path) : m_path(path), m_encodedPath(QFile::encodeName(path)) {}

ByteLocks::~ByteLocks()
{
    close();
}

Result<bool> ByteLocks::tryAcquire(const std::vector<qint64>& numbers)
{
    if (m_held.empty() && !isStillAtPath())
        close();
    if (m_descriptor < 0) {
        if (const auto opened = open(); !opened)
            return opened.error();
    }
    std::vector<qint64> wanted = numbers;
    std::erase_if(wanted, [this](qint64 number) { return m_held.contains(number); });
    const std::vector<Run> runs = runsOf(wanted);
    for (auto run = runs.begin(); run != runs.end(); ++run) {
        const int number = setLock(m_descriptor, F_WRLCK, *run);
        if (number == 0)
            continue;
        std::for_each(runs.begin(), run, [this](const Run& taken) { setLock(m_descriptor, F_UNLCK, taken); });
        if (number == EAGAIN || number == EACCES) // POSIX leaves the choice
            return false;
        return failure(number, "locking");
    }
    m_held.insert(wanted.begin(), wanted.end());
    return true;
}

void ByteLocks::release(const std::vector<qint64>& numbers)
{
    std::vector<qint64> ours = numbers;
    std::erase_if(ours, [this](qint64 number) { return m_held.erase(number) == 0; });
    for (const Run& run : runsOf(std::move(ours)))
        setLock(m_descriptor, F_UNLCK, run);
}

Result<std::vector<qint64>> ByteLocks::freeAmong(const std::vector<qint64>& numbers) const
{
    std::vector<qint64> free = numbers;
    std::erase_if(free, [this](qint64 number) { return m_held.contains(number); });
    if (free.empty())
        return free;
    const int descriptor = ::open(m_encodedPath.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT)
        return free; // nobody ever took one
    if (descriptor < 0)
        return failure(errno, "opening");
    int fault = 0;
    std::erase_if(free, [&](qint64 number) {
        struct flock lock = request(F_WRLCK, {number, 1});
        if (::fcntl(descriptor, F_OFD_GETLK, &lock) != 0)
            fault = errno;
        return lock.l_type != F_UNLCK;
    });
    ::close(descriptor);
    if (fault != 0)
        return failure(fault, "examining");
    return free;
}

Result<void> ByteLocks::open()
{
    constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    m_descriptor = ::open(m_encodedPath.constData(), flags, 0600);
    if (m_descriptor < 0)
        return failure(errno, "opening");
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        close();
        return failure(ELOOP, "opening");
    }
    return {};
}

void ByteLocks::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_held.clear();
}

bool ByteLocks::isStillAtPath() const
{
    struct stat open {};
    struct stat found {};
    return m_descriptor >= 0 && ::fstat(m_descriptor, &open) == 0
           && ::lstat(m_encodedPath.constData(), &found) == 0 && open.st_dev == found.st_dev
           && open.st_ino == found.st_ino;
}

Error ByteLocks::failure(int number, const char* doing) const
{
    if (number == ELOOP || number == EISDIR || number == ENXIO)
        return {ErrorCode::NotAFile, QStringLiteral("lock file %1 is not a plain file").arg(m_path)};
    return {errorCodeFromErrno(number),
            QStringLiteral("%1 lock file %2: %3").arg(QLatin1String(doing), m_path, qt_error_string(number))};
}

} // namespace rollcall::lock
