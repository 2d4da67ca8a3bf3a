#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace rollcall {

namespace {

Error failed(const char* step, const QString& path)
{
    const int number = errno;
    return {errorCodeFromErrno(number),
            QStringLiteral("%1 %2: %3").arg(QLatin1String(step), path, qt_error_string(number))};
}

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return m_fd; }

private:
    int m_fd;
};

Result<void> syncFolder(const QString& folder)
{
    const Descriptor fd(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd < 0 || ::fsync(fd) != 0)
        return failed("syncing", folder);
    return {};
}

// O_EXCL: a file or link that lies there already is never opened. After a kill it is our own half-written file.
int openNew(const QByteArray& path)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const int fd = ::open(path.constData(), flags, 0600);
    if (fd >= 0 || errno != EEXIST || ::unlink(path.constData()) != 0)
        return fd;
    return ::open(path.constData(), flags, 0600);
}

Result<void> writeAll(const QString& path, const QByteArray& bytes, unsigned mode)
{
    const Descriptor fd(openNew(QFile::encodeName(path)));
    if (fd < 0)
        return failed("opening", path);
    if (::fchmod(fd, mode) != 0)
        return failed("setting the mode of", path);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed("writing", path);
        done += written;
    }
    if (::fsync(fd) != 0)
        return failed("syncing", path);
    return {};
}

} // namespace

// A new folder is on disk only when its parent is, all the way up to the first that was there before.
Result<void> makeFolder(const QString& folder)
{
    if (folder.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("a folder without a name cannot be made")};
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    // "." and "/" are their own parents; if they are not there, the folder we run in was removed.
    if (info.path() == folder)
        return Error{ErrorCode::NotFound, QStringLiteral("the folder %1 is gone").arg(folder)};
    if (auto parent = makeFolder(info.path()); !parent)
        return parent;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return failed("making", folder);
    return syncFolder(info.path());
}

Result<void> writeDurably(const QString& path, const QByteArray& bytes, unsigned mode)
{
    if (path.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("a file without a name cannot be written")};
    const QString folder = QFileInfo(path).path();
    if (auto made = makeFolder(folder); !made)
        return made;
    const QString temporary = path + QLatin1String(temporarySuffix);
    Result<void> written = writeAll(temporary, bytes, mode);
    if (written && ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        written = failed("renaming", temporary);
    if (!written) {
        ::unlink(QFile::encodeName(temporary).constData());
        return written;
    }
    return syncFolder(folder);
}

} // namespace rollcall
