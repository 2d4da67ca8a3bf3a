#pragma once

#include <atomic>
#include <sys/syscall.h>
#include <unistd.h>

namespace rollcall::log {

/** A mutex that knows exactly which thread has it, so that a crash handler can take it away from its own
 *  interrupted thread: a signal can arrive in the middle of a critical section, and what is there must still
 *  be flushed. */
class OwnedLock {
public:
    void lock()
    {
        const int self = threadId();
        for (;;) {
            int owner = 0;
            if (m_owner.compare_exchange_strong(owner, self, std::memory_order_acquire))
                return;
            m_owner.wait(owner, std::memory_order_relaxed);
        }
    }

    void unlock()
    {
        m_owner.store(0, std::memory_order_release);
        m_owner.notify_one();
    }

    /** Only from a crash handler that does not return to what it interrupted. */
    void breakIfMine()
    {
        if (m_owner.load(std::memory_order_relaxed) == threadId())
            unlock();
    }

private:
    static int threadId()
    {
        thread_local constinit int t_id = 0;
        if (t_id == 0)
            t_id = static_cast<int>(::syscall(SYS_gettid));
        return t_id;
    }

    std::atomic<int> m_owner{0};
};

} // namespace rollcall::log
