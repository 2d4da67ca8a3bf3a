#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>

namespace rollcall::lock {

/** Mutual exclusion between processes and between threads, by means of one file. An fcntl
 *  open-file-description lock, so the kernel frees it when its holder dies and no stale file needs
 *  interpreting. Every program that takes part must use this class: flock(2), POSIX record locks and deleting
 *  the file by hand are not noticed by those who hold it (a file deleted by hand is noticed at the next acquire).
 *
 *  Kept as a member and acquired again and again, or made for one scope: the destructor releases. Any thread
 *  may use an object, but two threads exclude each other only with an object each. An object is not moved or
 *  copied. */
class FileLock {
public:
    /** `path` is the lock file itself. `patience` is what acquire() without an argument waits. Touches no
     *  disk. */
    explicit FileLock(const QString& path, std::chrono::milliseconds patience = std::chrono::seconds(30));
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /** Waits until the lock is ours, asleep and for at most `timeout`. The file (mode 0600) is made, and its
     *  directories, unless it is the lock of something that lies beside it. Errors: Timeout; NotFound; Invalid if this object has it already or is waiting for it;
     *  NotPermitted; NotAFile if the path is something else than a plain file; DiskFull; Io. */
    Result<void> acquire(std::chrono::milliseconds timeout);
    Result<void> acquire() { return acquire(m_patience); }

    /** Takes it if it is free; the errors of acquire(), with WouldBlock for Timeout. */
    Result<void> tryAcquire();

    /** Gives it back; nothing happens if it is not held. */
    void release();

    bool isHeld() const { return m_state.load(std::memory_order_acquire) == State::Held; }

    /** The lock file. */
    const QString& path() const { return m_path; }

protected:
    enum class AfterUse {
        KeepFile,  ///< and its descriptor: acquiring it again is cheaper
        RemoveFile ///< for locks that are made for things that come and go
    };
    /** The lock of something that lies beside it: where there is no directory, there is nothing to lock, and NotFound. */
    FileLock(const QString& path, std::chrono::milliseconds patience, AfterUse afterUse);

private:
    enum class State { Free, Acquiring, Held };
    enum class MissingFolder { Make, Refuse };

    FileLock(const QString& path, std::chrono::milliseconds patience, AfterUse afterUse, MissingFolder missing);

    Result<void> lock(std::chrono::milliseconds timeout, bool mayWait);
    Result<void> open();
    void close();
    bool isFileStillAtPath() const;
    void writeHolder();
    Error failure(int number, const char* doing) const;
    Error heldByOther(bool waited) const;

    const QString m_path;
    const QByteArray m_encodedPath;
    const std::chrono::milliseconds m_patience;
    const AfterUse m_afterUse;
    const MissingFolder m_missingFolder;
    std::atomic<State> m_state{State::Free};
    int m_descriptor = -1;
    quint64 m_device = 0;
    quint64 m_inode = 0;
    QByteArray m_note; ///< lockHolderNote() of m_noteSince
    std::chrono::sys_seconds m_noteSince{};
};

/** Releases a lock that is held at the end of a scope. */
class LockGuard {
public:
    explicit LockGuard(FileLock& lock) : m_lock(lock) {}
    ~LockGuard() { m_lock.release(); }
    LockGuard(const LockGuard&) = delete;
    LockGuard& operator=(const LockGuard&) = delete;

private:
    FileLock& m_lock;
};

} // namespace rollcall::lock
