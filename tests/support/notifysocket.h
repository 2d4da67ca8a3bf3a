#pragma once

#include <QByteArrayList>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

namespace rollcall::support {

/** A service manager as far as sd_notify(3) sees it: a datagram socket in the file system. */
class NotifySocket {
public:
    /** Below `folder`, whose path is short enough for a socket's (107 bytes). */
    explicit NotifySocket(const QString& folder)
        : m_path(QFile::encodeName(folder + QStringLiteral("/notify"))),
          m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, m_path.constData(), sizeof address.sun_path - 1);
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("%s cannot be bound", m_path.constData());
    }
    ~NotifySocket() { ::close(m_socket); }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;

    QString path() const { return QFile::decodeName(m_path); }

    /** The lines that have come since the last call. */
    QByteArrayList take()
    {
        QByteArrayList lines;
        char buffer[4096];
        for (ssize_t got = 0; (got = ::recv(m_socket, buffer, sizeof buffer, 0)) > 0;)
            lines += QByteArray(buffer, got).split('\n');
        return lines;
    }

    /** Whether the line comes within half a minute. What comes before it is gone then. */
    bool waitFor(const QByteArray& line)
    {
        return QTest::qWaitFor([&] { return take().contains(line); }, 30000); // real time: ends with the line
    }

private:
    const QByteArray m_path;
    const int m_socket;
};

} // namespace rollcall::support
