#pragma once

#include <QByteArrayList>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace rollcall::speech {

/** Has sentences spoken by speech-dispatcher, by its protocol SSIP over its socket. Nothing waits: say() returns at once, whether
 *  there is a dispatcher, none, or one that does not answer. A sentence that cannot be handed over within `limit` is dropped,
 *  and the next one tries anew. The log says when that begins and ends, and never what was to be said. Thread: its own. */
class Speaker final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{2000};

    struct Sentence {
        QString text;     ///< one line; plain text
        QString language; ///< a code: "en", "de"
        int volume = 100; ///< percent of the dispatcher's own
    };

    /** `socket`: see speechSocket(). */
    explicit Speaker(const QString& socket, std::chrono::milliseconds limit = patience, QObject* parent = nullptr);
    ~Speaker() override;

    /** Cuts off what was said before. */
    void say(const Sentence& sentence);

    /** Asks whether there is a dispatcher that answers, and says nothing: handedOver() or failed(). */
    void look();

    bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }

Q_SIGNALS:
    /** The dispatcher has taken the sentence. */
    void handedOver();
    /** It was not taken. `why`: for the log and technicians. */
    void failed(const QString& why);

private:
    void handOver(const QByteArrayList& steps);
    void begin();
    void sendNext();
    void read();
    void takeReply(const QByteArray& line);
    void fail(const QString& why);

    const QString m_name; ///< of the socket
    QLocalSocket m_socket;
    QTimer m_limit;
    QByteArray m_answer;
    QByteArrayList
        m_steps; ///< still to be sent, one after the answer to the other; not empty while something is handed over
    int m_attempt = 0;                    ///< the number of the connection
    std::optional<QByteArrayList> m_next; ///< waits for the connection, or until the one before is handed over
    bool m_hasFailed = false;             ///< and the log said so
};

} // namespace rollcall::speech
