#include "tests/support/httpserver.h"

#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

namespace rollcall::support {

QJsonObject HttpQuestion::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString HttpQuestion::queryValue(const char* key) const
{
    return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

HttpAnswer HttpAnswer::json(int status, const QByteArray& body)
{
    return {status, body, "Content-Type: application/json; charset=utf-8\r\n"};
}

HttpAnswer HttpAnswer::lost()
{
    HttpAnswer answer;
    answer.way = Way::Lost;
    return answer;
}

HttpAnswer HttpAnswer::silence()
{
    HttpAnswer answer;
    answer.way = Way::Silent;
    return answer;
}

HttpServer::HttpServer(Answerer answerer) : m_answerer(std::move(answerer))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl HttpServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

int HttpServer::count(const QString& path) const
{
    return int(std::count_if(m_questions.begin(), m_questions.end(),
                             [&path](const HttpQuestion& question) { return question.path == path; }));
}

void HttpServer::read(QTcpSocket* socket)
{
    m_received[socket] += socket->readAll();
    while (answerOne(socket, m_received[socket])) {
    }
}

bool HttpServer::answerOne(QTcpSocket* socket, QByteArray& received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = received.left(end).replace("\r\n", "\n").split('\n');
    HttpQuestion question;
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        question.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = question.headers.value("content-length").toLongLong();
    if (received.size() < end + 4 + length)
        return false;
    question.body = received.mid(end + 4, length);
    received.remove(0, end + 4 + length);
    const QList<QByteArray> words = lines.first().split(' ');
    question.method = words.value(0);
    question.target = words.value(1);
    const QUrl url = QUrl::fromEncoded(question.target);
    question.path = url.path();
    question.query = QUrlQuery(url);
    m_questions.push_back(question);

    const HttpAnswer answer = m_answerer(question);
    if (answer.way == HttpAnswer::Way::Lost)
        socket->abort();
    if (answer.way != HttpAnswer::Way::Answered)
        return false;
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " said\r\nContent-Length: "
                  + QByteArray::number(answer.body.size()) + "\r\n" + answer.headers + "\r\n" + answer.body);
    return true;
}

} // namespace rollcall::support
