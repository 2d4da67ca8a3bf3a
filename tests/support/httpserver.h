#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <vector>

namespace rollcall::support {

struct HttpQuestion {
    QByteArray method;
    QString path;                          ///< decoded, without the query
    QUrlQuery query;                       ///< as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QByteArray target; ///< path and query, raw

    QJsonObject json() const;
    QString queryValue(const char* key) const;
};

struct HttpAnswer {
    int status = 200;
    QByteArray body = {};
    QByteArray headers = {};                                       ///< "Name: value\r\n" each
    enum class Way { Answered, Lost, Silent } way = Way::Answered; ///< Lost: closed without a word; Silent: held open

    static HttpAnswer json(int status, const QByteArray& body);
    static HttpAnswer lost();
    static HttpAnswer silence();
};

/** An HTTP server on a real socket of 127.0.0.1, on the test's own thread: asks a function of the test what to answer,
 *  and remembers every question. */
class HttpServer : public QTcpServer {
public:
    using Answerer = std::function<HttpAnswer(const HttpQuestion&)>;

    explicit HttpServer(Answerer answerer);

    QUrl url(const QString& path = {}) const;
    const std::vector<HttpQuestion>& questions() const { return m_questions; }
    /** How many questions had this path. */
    int count(const QString& path) const;

private:
    void read(QTcpSocket* socket);
    bool answerOne(QTcpSocket* socket, QByteArray& received);

    const Answerer m_answerer;
    std::vector<HttpQuestion> m_questions;
    QHash<QTcpSocket*, QByteArray> m_received;
};

} // namespace rollcall::support
