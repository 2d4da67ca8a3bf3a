#include "core/net/connections.h"

#include <linux/tcp.h> // glibc's own tcp_info ends before what is read here
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <filesystem>

namespace rollcall::net {

namespace {

// Which descriptors are somebody else's does not matter: on one that is not a TCP connection a call for TCP fails and
// changes nothing, also if its number was given anew meanwhile.
template <typename Visit>
void forEachDescriptor(Visit visit)
{
    using Descriptors = std::filesystem::directory_iterator;
    std::error_code ignored;
    for (Descriptors entry("/proc/self/fd", ignored); entry != Descriptors(); entry.increment(ignored)) {
        const std::string number = entry->path().filename().string();
        int fd = -1;
        std::from_chars(number.data(), number.data() + number.size(), fd);
        visit(fd);
    }
}

} // namespace

void sendWithoutDelay()
{
    forEachDescriptor([](int fd) {
        constexpr int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    });
}

quint64 Traffic::mostReceivedSince(const Traffic& earlier) const
{
    quint64 most = 0;
    for (const auto& [fd, now] : received) {
        const auto before = earlier.received.find(fd);
        // A smaller number is a new connection under an old descriptor.
        const bool isSame = before != earlier.received.end() && before->second <= now;
        most = std::max(most, isSame ? now - before->second : now);
    }
    return most;
}

Traffic traffic()
{
    Traffic sum;
    forEachDescriptor([&](int fd) {
        tcp_info info{};
        socklen_t size = sizeof info;
        if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0
            || size < offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received)
            return;
        sum.acknowledged += info.tcpi_bytes_acked;
        sum.received[fd] = info.tcpi_bytes_received;
    });
    return sum;
}

} // namespace rollcall::net
