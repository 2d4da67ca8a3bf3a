#pragma once

#include <csignal>
#include <functional>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rollcall::support {

/** A real process that runs `body` and ends with what it returns; killed at the latest with this object. Made
 *  by fork(), so make it while the test has no other thread. */
class ForkedChild {
public:
    explicit ForkedChild(const std::function<int()>& body) : m_pid(::fork())
    {
        if (m_pid == 0)
            ::_exit(body());
    }
    ~ForkedChild() { kill(); }
    ForkedChild(const ForkedChild&) = delete;
    ForkedChild& operator=(const ForkedChild&) = delete;

    pid_t pid() const { return m_pid; }

    /** SIGKILL, and gone when this returns. */
    void kill()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            wait();
        }
    }

    /** Its exit status, or -1 if a signal ended it. */
    int wait()
    {
        int status = 0;
        const bool exited = m_pid > 0 && ::waitpid(m_pid, &status, 0) == m_pid && WIFEXITED(status);
        m_pid = -1;
        return exited ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid;
};

/** A T that parent and children see the same; make it before them. T is made of lock-free atomics. */
template <typename T>
class SharedMemory {
public:
    SharedMemory()
        : m_memory(::mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)),
          m_value(new (m_memory) T{})
    {
    }
    ~SharedMemory() { ::munmap(m_memory, sizeof(T)); }
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    T* operator->() { return m_value; }
    T& operator*() { return *m_value; }

private:
    void* m_memory;
    T* m_value;
};

} // namespace rollcall::support
