#include "core/lock/lockholder.h"

#include <QFile>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace rollcall::lock {

namespace {

bool isHeld(int descriptor)
{
    struct flock query {};
    query.l_type = F_WRLCK;
    query.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_GETLK, &query) == 0 && query.l_type != F_UNLCK;
}

LockHolder parse(const QByteArray& note)
{
    const QList<QByteArray> lines = note.split('\n');
    LockHolder holder;
    if (lines.size() < 3)
        return holder;
    holder.pid = lines[0].toLongLong();
    holder.program = QString::fromUtf8(lines[1]);
    holder.since = QDateTime::fromString(QString::fromLatin1(lines[2]), Qt::ISODate);
    return holder;
}

} // namespace

std::optional<LockHolder> readLockHolder(const QString& lockPath)
{
    const int descriptor = ::open(QFile::encodeName(lockPath).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    std::optional<LockHolder> holder;
    if (isHeld(descriptor)) {
        QByteArray note(lockHolderNoteSize, '\0');
        const ssize_t size = ::pread(descriptor, note.data(), static_cast<size_t>(note.size()), 0);
        note.truncate(std::max<ssize_t>(0, size));
        holder = parse(note);
    }
    ::close(descriptor);
    return holder;
}

QByteArray lockHolderNote(std::chrono::sys_seconds since)
{
    // By hand: this is on the way of most transactions, and QDateTime would cost more than the lock.
    using namespace std::chrono;
    const auto day = floor<days>(since);
    const year_month_day date(day);
    const hh_mm_ss time(since - day);
    QByteArray note(lockHolderNoteSize, ' ');
    const int size = std::snprintf(note.data(), lockHolderNoteSize, "%d\n%.48s\n%04d-%02u-%02uT%02d:%02d:%02dZ\n",
                                   ::getpid(), program_invocation_short_name, static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                   static_cast<int>(time.seconds().count()));
    note[size] = ' '; // what snprintf ended with
    note[lockHolderNoteSize - 1] = '\n';
    return note;
}

} // namespace rollcall::lock
