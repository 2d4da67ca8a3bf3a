#pragma once

#include "tests/support/smalldisk.h"

#include <QDir>

#include <atomic>
#include <memory>
#include <mutex>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

namespace rollcall::support {

/** Stands at the place of systemd's journal for this process and its children, and keeps what they send. First
 *  SmallDisk::areAllowed(). */
class JournalSocket {
public:
    JournalSocket() : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        QDir().mkpath(QStringLiteral("/run/systemd"));
        m_disk = std::make_unique<SmallDisk>(QStringLiteral("/run/systemd"), 1000);
        QDir().mkpath(QStringLiteral("/run/systemd/journal"));
        sockaddr_un address{AF_UNIX, "/run/systemd/journal/socket"};
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("no socket");
        m_thread = std::thread([this] { read(); });
    }
    ~JournalSocket()
    {
        m_isOver = true;
        ::shutdown(m_socket, SHUT_RDWR); // wakes the thread
        m_thread.join();
        ::close(m_socket);
    }
    JournalSocket(const JournalSocket&) = delete;
    JournalSocket& operator=(const JournalSocket&) = delete;

    QByteArray received()
    {
        const std::lock_guard guard(m_mutex);
        return m_received;
    }

private:
    void read()
    {
        QByteArray buffer(256 * 1024, '\0');
        while (!m_isOver) {
            const ssize_t size = ::recv(m_socket, buffer.data(), size_t(buffer.size()), 0);
            const std::lock_guard guard(m_mutex);
            if (size > 0)
                m_received.append(buffer.constData(), size).append('\n');
        }
    }

    const int m_socket;
    std::unique_ptr<SmallDisk> m_disk;
    std::atomic<bool> m_isOver = false;
    std::mutex m_mutex;
    QByteArray m_received;
    std::thread m_thread;
};

} // namespace rollcall::support
