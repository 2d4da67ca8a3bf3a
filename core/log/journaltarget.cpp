#include "core/log/journaltarget.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace rollcall::log {

JournalTarget::JournalTarget(std::string socketPath) : m_path(std::move(socketPath)) {}

JournalTarget::~JournalTarget()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

Target::Outcome JournalTarget::write(std::string_view lines, std::span<const size_t> ends)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.size() >= sizeof address.sun_path)
        return {0, ENAMETOOLONG};
    std::memcpy(address.sun_path, m_path.data(), m_path.size());
    if (m_socket < 0)
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return {0, errno};

    size_t written = 0;
    for (const size_t end : ends) {
        const std::string_view entry = lines.substr(written, end - written);
        // Not connected: the journal may be restarted at any time, and then it listens on a new socket.
        while (::sendto(m_socket, entry.data(), entry.size(), MSG_NOSIGNAL,
                        reinterpret_cast<const sockaddr*>(&address), sizeof address)
               < 0) {
            if (errno != EINTR)
                return {written, errno};
        }
        written = end;
    }
    return {written, 0};
}

std::string JournalTarget::description() const
{
    return "journal at " + m_path;
}

} // namespace rollcall::log
