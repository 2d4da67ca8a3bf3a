#include "core/net/nodelay.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <charconv>
#include <filesystem>

namespace rollcall::net {

// Qt gives nobody the sockets of its network access, so they are looked for. Which of them are somebody else's does not
// matter: on a descriptor that is not a TCP connection the call fails and changes nothing, also if a number was given anew meanwhile.
void sendWithoutDelay()
{
    using Descriptors = std::filesystem::directory_iterator;
    std::error_code ignored;
    for (Descriptors entry("/proc/self/fd", ignored); entry != Descriptors(); entry.increment(ignored)) {
        const std::string number = entry->path().filename().string();
        int fd = -1;
        std::from_chars(number.data(), number.data() + number.size(), fd);
        constexpr int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}

} // namespace rollcall::net
