#include "core/speech/speaker.h"

#include "core/log/logger.h"

#include <algorithm>
#include <utility>

namespace rollcall::speech {

namespace {

const log::Logger speakerLog{"speech"};

constexpr qsizetype longestAnswer = 10'000;
constexpr const char* nameStep = "SET self CLIENT_NAME rollcall:kiosk:results\r\n";
constexpr const char* speakStep = "SPEAK\r\n";

/** One line of plain text as SSIP takes it. Marks that only steer how a line is written are read out by some voices. */
QByteArray dataOf(const QString& text)
{
    QString line;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            line += u' ';
        else if (c.category() != QChar::Other_Format)
            line += c;
    }
    const QByteArray bytes = line.toUtf8();
    return (bytes.startsWith('.') ? "." + bytes : bytes) + "\r\n.\r\n";
}

/** SSIP counts from -100 to 100. */
int volumeOf(int percent)
{
    return 2 * std::clamp(percent, 0, 100) - 100;
}

} // namespace

Speaker::Speaker(const QString& socket, std::chrono::milliseconds limit, QObject* parent)
    : QObject(parent), m_name(socket)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(QStringLiteral("it does not answer")); });
    connect(&m_socket, &QLocalSocket::connected, this, &Speaker::begin);
    connect(&m_socket, &QLocalSocket::readyRead, this, &Speaker::read);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        // Later: it may come while connectToServer() is still at it.
        QMetaObject::invokeMethod(
            this,
            [this, why = m_socket.errorString(), attempt = m_attempt] {
                if (attempt == m_attempt)
                    fail(why);
            },
            Qt::QueuedConnection);
    });
}

Speaker::~Speaker()
{
    m_socket.disconnect(this);
}

void Speaker::say(const Sentence& sentence)
{
    handOver({nameStep, "CANCEL self\r\n", "SET self LANGUAGE " + sentence.language.toLatin1() + "\r\n",
              "SET self VOLUME " + QByteArray::number(volumeOf(sentence.volume)) + "\r\n", speakStep,
              dataOf(sentence.text)});
}

void Speaker::look()
{
    handOver({nameStep});
}

void Speaker::handOver(const QByteArrayList& steps)
{
    m_next = steps;
    if (!m_steps.isEmpty())
        return;
    if (m_socket.state() == QLocalSocket::ConnectedState)
        return begin();
    if (m_socket.state() != QLocalSocket::UnconnectedState)
        return;
    ++m_attempt;
    m_answer.clear();
    m_limit.start();
    m_socket.connectToServer(m_name);
}

void Speaker::begin()
{
    if (!m_next)
        return;
    m_steps = *std::exchange(m_next, std::nullopt);
    sendNext();
}

void Speaker::sendNext()
{
    m_limit.start();
    m_socket.write(m_steps.first());
}

void Speaker::read()
{
    m_answer += m_socket.readAll();
    for (qsizetype end = m_answer.indexOf('\n'); end >= 0; end = m_answer.indexOf('\n')) {
        const QByteArray line = m_answer.left(end).trimmed();
        m_answer.remove(0, end + 1);
        takeReply(line);
    }
    if (m_answer.size() > longestAnswer)
        fail(QStringLiteral("its answer has no end"));
}

// "225-12" goes on, "225 OK MESSAGE QUEUED" is the last line of an answer. 7xx tells of what is being spoken, which nobody asked for.
void Speaker::takeReply(const QByteArray& line)
{
    if (line.size() < 4 || line.at(3) != ' ' || line.startsWith('7') || m_steps.isEmpty())
        return;
    const QByteArray step = m_steps.takeFirst();
    const bool isRefused = !line.startsWith('2');
    if (isRefused && (step == speakStep || m_steps.isEmpty()))
        return fail(QStringLiteral("it refuses: %1").arg(QString::fromUtf8(line)));
    if (!m_steps.isEmpty())
        return sendNext();
    m_limit.stop();
    if (std::exchange(m_hasFailed, false))
        speakerLog.info("results are spoken again");
    Q_EMIT handedOver();
    begin();
}

void Speaker::fail(const QString& why)
{
    const bool wasIdle = m_steps.isEmpty() && !m_next; // a dispatcher that ends meanwhile costs nothing
    m_limit.stop();
    m_steps.clear();
    m_next.reset();
    m_socket.abort();
    if (wasIdle)
        return;
    if (!std::exchange(m_hasFailed, true))
        speakerLog.warning("results are not spoken: speech-dispatcher", {{"socket", m_name}, {"reason", why}});
    Q_EMIT failed(why);
}

} // namespace rollcall::speech
