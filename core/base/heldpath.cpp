#include "core/base/heldpath.h"

#include <QFile>

#include <sys/stat.h>

#include <cerrno>

namespace rollcall {

namespace {

Error cannotLook(int number, const QByteArray& path)
{
    return {errorCodeFromErrno(number),
            QStringLiteral("looking at %1: %2").arg(QFile::decodeName(path), qt_error_string(number))};
}

Error replaced(const QByteArray& path, const char* what)
{
    return {ErrorCode::Replaced,
            QStringLiteral("%1 was %2 while it was in use").arg(QFile::decodeName(path), QLatin1String(what))};
}

} // namespace

Result<HeldPath> HeldPath::at(const QString& path, Size size)
{
    HeldPath held;
    held.m_path = QFile::encodeName(path);
    struct stat status {};
    if (::stat(held.m_path.constData(), &status) != 0)
        return cannotLook(errno, held.m_path);
    held.m_device = status.st_dev;
    held.m_inode = status.st_ino;
    held.m_kind = size;
    held.m_size = status.st_size;
    return held;
}

Result<void> HeldPath::check()
{
    struct stat status {};
    if (::stat(m_path.constData(), &status) != 0) {
        const int number = errno;
        return number == ENOENT || number == ENOTDIR ? replaced(m_path, "removed") : cannotLook(number, m_path);
    }
    if (status.st_dev != m_device || status.st_ino != m_inode)
        return replaced(m_path, "replaced");
    if (m_kind == Size::OnlyGrows && status.st_size < m_size)
        return replaced(m_path, "cut short");
    m_size = status.st_size;
    return {};
}

} // namespace rollcall
