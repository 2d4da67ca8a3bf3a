#pragma once

#include "core/base/result.h"
#include "core/lock/filelock.h"
#include "core/supabase/project.h"

#include <memory>
#include <optional>

namespace rollcall::supabase {

/** The tokens of this device's login on disk, mode 0600, written whole or not at all. A refresh token can be used once
 *  only: whoever uses it holds the lock from before reading it until its replacement is on disk, so that no two processes
 *  (the kiosk and rollcallctl) use the same one. */
class TokenStore {
public:
    explicit TokenStore(const QString& file);

    /** The tokens, or nothing if there are none or they cannot be read: the device then logs in again. */
    std::optional<Tokens> load() const;

    /** Takes the lock while it writes, unless it is held already. */
    Result<void> save(const Tokens& tokens);

    /** Takes the lock if it is free; the errors of FileLock::tryAcquire(). */
    Result<void> tryLock() { return m_lock->tryAcquire(); }
    void unlock() { m_lock->release(); }

private:
    QString m_file;
    std::unique_ptr<lock::FileLock> m_lock; ///< "<file>.lock"
};

} // namespace rollcall::supabase
