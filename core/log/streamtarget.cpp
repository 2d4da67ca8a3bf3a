#include "core/log/streamtarget.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace rollcall::log {

Target::Outcome writeAll(int descriptor, std::string_view bytes)
{
    size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t n = ::write(descriptor, bytes.data() + written, bytes.size() - written);
        if (n >= 0) {
            written += static_cast<size_t>(n);
        } else if (errno == EAGAIN) {
            pollfd waiting{descriptor, POLLOUT, 0};
            ::poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return {written, errno};
        }
    }
    return {written, 0};
}

Target::Outcome StreamTarget::write(std::string_view lines, std::span<const size_t>)
{
    return writeAll(m_descriptor, lines);
}

std::string StreamTarget::description() const
{
    return m_descriptor == STDERR_FILENO ? "stderr" : "descriptor " + std::to_string(m_descriptor);
}

} // namespace rollcall::log
