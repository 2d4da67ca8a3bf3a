#include "core/report/memoryfile.h"

#include <QFile>

#include <sys/mman.h>
#include <unistd.h>

namespace rollcall::report {

MemoryFile::MemoryFile() : m_fd(::memfd_create("report", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

QByteArray MemoryFile::path() const
{
    return "/proc/self/fd/" + QByteArray::number(m_fd);
}

QByteArray MemoryFile::bytes() const
{
    QFile file;
    return file.open(m_fd, QIODevice::ReadOnly) && file.seek(0) ? file.readAll() : QByteArray();
}

} // namespace rollcall::report
