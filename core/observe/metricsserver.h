#pragma once

#include "core/observe/endpoint.h"

#include <QLocalServer>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace rollcall::observe {

/** Answers GET /metrics on an Endpoint, and nothing else: one answer a connection, then it is closed. Who is slow is cut off:
 *  at most eight at a time, five seconds and 8 KiB for the question. Thread: the one it lives on, with an event loop. */
class MetricsServer : public QObject {
    Q_OBJECT

public:
    /** `text` is asked on this thread, once for each answer. */
    MetricsServer(Endpoint endpoint, std::function<QByteArray()> text, QObject* parent = nullptr);
    ~MetricsServer() override;

    /** Error Io, with a sentence: the port is another program's, or the socket cannot be made. A socket that a program left
     *  when it was killed is replaced; what else lies at its path is not touched. */
    Result<void> listen();

private:
    void accept();
    void read(QIODevice* connection, QByteArray& head);
    QByteArray answerTo(const QByteArray& head) const;

    const Endpoint m_endpoint;
    const std::function<QByteArray()> m_text;
    int m_open = 0; // before the servers, whose end closes connections
    QTcpServer m_tcp;
    QLocalServer m_local;
};

} // namespace rollcall::observe
