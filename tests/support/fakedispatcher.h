#pragma once

#include <QByteArrayList>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>

#include <utility>

namespace rollcall::support {

/** A speech-dispatcher that answers as the real one does, or not at all, and keeps what it was told. */
class FakeDispatcher final : public QObject {
public:
    enum class Manner { Answers, IsSilent, RefusesLanguages, RefusesToSpeak };

    explicit FakeDispatcher(const QString& socket, Manner manner = Manner::Answers) : m_manner(manner)
    {
        if (!m_server.listen(socket))
            qFatal("%s: %s", qPrintable(socket), qPrintable(m_server.errorString()));
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            QLocalSocket* client = m_server.nextPendingConnection();
            clients << client;
            connect(client, &QLocalSocket::readyRead, this, [this, client] {
                while (client->canReadLine())
                    take(*client, client->readLine());
            });
        });
    }

    QByteArrayList commands; ///< without what was to be said
    QByteArrayList said;     ///< lines
    QList<QPointer<QLocalSocket>> clients;

private:
    void take(QLocalSocket& client, const QByteArray& line)
    {
        if (m_manner == Manner::IsSilent) {
            commands << line.trimmed();
            return;
        }
        if (m_isListening && line != ".\r\n") {
            said << line.trimmed();
            return;
        }
        if (std::exchange(m_isListening, false)) {
            client.write("225-7\r\n225 OK MESSAGE QUEUED\r\n");
            return;
        }
        commands << line.trimmed();
        if (line.startsWith("SET self LANGUAGE") && m_manner == Manner::RefusesLanguages)
            client.write("409 ERR LANGUAGE NOT KNOWN\r\n");
        else if (line == "SPEAK\r\n" && m_manner == Manner::RefusesToSpeak)
            client.write("312 ERR\r\n");
        else if (line == "SPEAK\r\n")
            client.write((m_isListening = true, "230 OK RECEIVING DATA\r\n"));
        else
            client.write("208 OK\r\n");
    }

    const Manner m_manner;
    QLocalServer m_server;
    bool m_isListening = false;
};

} // namespace rollcall::support
