#include "core/observe/textfile.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace rollcall::observe {

namespace {

Error failedAt(const char* step, const QString& path)
{
    const int number = errno;
    return {errorCodeFromErrno(number),
            QStringLiteral("%1 %2: %3").arg(QLatin1String(step), path, qt_error_string(number))};
}

bool writeWhole(int file, const QByteArray& text)
{
    qsizetype done = 0;
    while (done < text.size()) {
        const ssize_t written = ::write(file, text.constData() + done, static_cast<size_t>(text.size() - done));
        if (written < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(written, 0);
    }
    return true;
}

} // namespace

Result<void> writeTextfile(const QString& path, const QByteArray& text)
{
    // The collector reads what ends in ".prom" only. One that a killed program left is not ours to write through: O_EXCL.
    const QString temporary = path + QStringLiteral(".part");
    const QByteArray name = QFile::encodeName(temporary);
    ::unlink(name.constData());
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (file < 0)
        return failedAt("opening", temporary);
    Result<void> written;
    if (::fchmod(file, 0644) != 0 || !writeWhole(file, text))
        written = failedAt("writing", temporary);
    ::close(file);
    if (written && ::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        written = failedAt("renaming", temporary);
    if (!written)
        ::unlink(name.constData());
    return written;
}

void removeTextfile(const QString& path)
{
    ::unlink(QFile::encodeName(path).constData());
}

} // namespace rollcall::observe
