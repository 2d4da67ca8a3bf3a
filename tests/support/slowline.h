#pragma once

#include <QUrl>

#include <chrono>
#include <thread>

namespace rollcall::support {

/** A slow line between clients and one server on 127.0.0.1, for all connections together: so many bytes a second each way,
 *  which arrive half a round trip later. Bytes are taken from a sender only as fast as the line carries them, with small
 *  buffers, so a client learns from TCP's acknowledgements what a real line would tell. A connection costs one round trip.
 *  It lives on a thread of its own until it is destroyed. */
class SlowLine {
public:
    struct Speed {
        qint64 bytesPerSecond;
        std::chrono::milliseconds roundTrip;
    };
    /** 56 kbit/s by way of a satellite. */
    static constexpr Speed modem{56'000 / 8, std::chrono::milliseconds(800)};

    /** `server` is its port. */
    SlowLine(quint16 server, Speed speed);
    ~SlowLine();
    SlowLine(const SlowLine&) = delete;
    SlowLine& operator=(const SlowLine&) = delete;

    QUrl url() const;

private:
    int m_listener;
    int m_stop; ///< an eventfd
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace rollcall::support
