#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <set>
#include <vector>

namespace rollcall::lock {

/** Locks on numbers, taken without waiting: who has a number works on what it stands for. Each is one byte of a file that
 *  stays empty, under an fcntl open-file-description lock, so the kernel frees those of a program that ends, however it
 *  ends. Two objects exclude each other, also in one process. Numbers are 0 or more. Used by one thread.
 *
 *  A file that is deleted by hand frees, for others, what was taken in it. */
class ByteLocks {
public:
    /** `path` is the lock file, which is made (mode 0600) when a number is first taken. Touches no disk. */
    explicit ByteLocks(const QString& path);
    ~ByteLocks();
    ByteLocks(const ByteLocks&) = delete;
    ByteLocks& operator=(const ByteLocks&) = delete;

    /** Takes all of them or, if another object has one, none: then false. Those that this object has already count as
     *  taken. Errors: NotFound (no such folder), NotPermitted, NotAFile, DiskFull, Io; then none is taken. */
    Result<bool> tryAcquire(const std::vector<qint64>& numbers);

    /** Nothing happens to those that are not ours. */
    void release(const std::vector<qint64>& numbers);

    /** Those that nobody has, neither this object nor another. Makes nothing. Errors: NotPermitted, NotAFile, Io. */
    Result<std::vector<qint64>> freeAmong(const std::vector<qint64>& numbers) const;

private:
    Result<void> open();
    void close();
    bool isStillAtPath() const;
    Error failure(int number, const char* doing) const;

    const QString m_path;
    const QByteArray m_encodedPath;
    int m_descriptor = -1;
    std::set<qint64> m_held;
};

} // namespace rollcall::lock
