#pragma once

#include <QByteArray>

namespace rollcall::report {

/** A file that is only in memory, for a library that writes nothing but files. */
class MemoryFile {
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /** Whether there was room for one; errno says why not. */
    bool isOpen() const { return m_fd >= 0; }
    /** Under which it can be opened as long as this lives. */
    QByteArray path() const;
    /** All that was written. */
    QByteArray bytes() const;

private:
    const int m_fd;
};

} // namespace rollcall::report
