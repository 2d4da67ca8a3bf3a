#include "core/lock/byteholders.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <limits>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::lock {

namespace {

constexpr qint64 lastByte = std::numeric_limits<off_t>::max();

// The kernel tells one lock that is in the way, not always the first; others may lie on both sides of it.
void findHeld(int descriptor, qint64 first, qint64 last, std::vector<ByteHolder>& held)
{
    while (first <= last) {
        struct flock query {};
        query.l_type = F_WRLCK;
        query.l_whence = SEEK_SET;
        query.l_start = first;
        query.l_len = last == lastByte ? 0 : last - first + 1;
        if (::fcntl(descriptor, F_OFD_GETLK, &query) != 0 || query.l_type == F_UNLCK)
            return;
        const qint64 begin = std::max<qint64>(first, query.l_start);
        const qint64 end = query.l_len == 0 ? lastByte : query.l_start + query.l_len - 1;
        findHeld(descriptor, first, begin - 1, held);
        held.push_back({begin, end, 0});
        if (end >= last)
            return;
        first = end + 1;
    }
}

// The first bytes of the locks in a description of an open file, from lines such as
// "lock:\t1: OFDLCK  ADVISORY  WRITE -1 fe:00:10954691 5 7".
std::vector<qint64> locksOf(const QString& description)
{
    std::vector<qint64> first;
    QFile file(description);
    if (!file.open(QIODevice::ReadOnly))
        return first;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() == 9 && words[0] == "lock:" && words[2] == "OFDLCK")
            first.push_back(words[7].toLongLong());
    }
    return first;
}

// The kernel does not say whose an open-file-description lock is: it belongs to an open file, so whoever has that open is
// looked for. The process by the first byte of its lock.
std::map<qint64, qint64> findProcesses(const struct stat& wanted)
{
    std::map<qint64, qint64> processes;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const qint64 pid = name.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const QString process = QStringLiteral("/proc/") + name;
        for (const QString& number : QDir(process + QStringLiteral("/fdinfo")).entryList(QDir::Files)) {
            const std::vector<qint64> locks = locksOf(process + QStringLiteral("/fdinfo/") + number);
            struct stat open {}; // asked only of what has locks: on a share that hangs it would hang, too
            if (locks.empty()
                || ::stat(QFile::encodeName(process + QStringLiteral("/fd/") + number).constData(), &open) != 0
                || open.st_dev != wanted.st_dev || open.st_ino != wanted.st_ino)
                continue;
            for (const qint64 first : locks)
                processes.try_emplace(first, pid);
        }
    }
    return processes;
}

} // namespace

std::vector<ByteHolder> readByteHolders(const QString& path)
{
    std::vector<ByteHolder> held;
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return held;
    struct stat status {};
    if (::fstat(descriptor, &status) == 0)
        findHeld(descriptor, 0, lastByte, held);
    ::close(descriptor);
    if (held.empty())
        return held;
    const auto processes = findProcesses(status);
    for (ByteHolder& holder : held) {
        if (const auto found = processes.find(holder.first); found != processes.end())
            holder.pid = found->second;
    }
    return held;
}

} // namespace rollcall::lock
