#include "core/net/httpreply.h"

#include "core/net/httprequest.h"

#include <QLocale>

namespace rollcall::net {

const char* name(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    return "GET";
}

const char* name(TransportError error)
{
    switch (error) {
    case TransportError::None:
        return "none";
    case TransportError::ConnectTimeout:
        return "connect_timeout";
    case TransportError::ReadTimeout:
        return "read_timeout";
    case TransportError::Deadline:
        return "deadline";
    case TransportError::Cancelled:
        return "cancelled";
    case TransportError::Refused:
        return "refused";
    case TransportError::DnsFailed:
        return "dns_failed";
    case TransportError::TlsFailed:
        return "tls_failed";
    case TransportError::ConnectionLost:
        return "connection_lost";
    case TransportError::ProxyFailed:
        return "proxy_failed";
    case TransportError::TooLarge:
        return "too_large";
    case TransportError::Other:
        return "other";
    }
    return "other";
}

QDateTime parseHttpDate(const QByteArray& text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

QDateTime HttpReply::date() const
{
    return headers.contains("age") ? QDateTime() : parseHttpDate(header("date"));
}

} // namespace rollcall::net
