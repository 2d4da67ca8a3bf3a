#include "core/net/httpreply.h"

#include "core/net/httprequest.h"

#include <QLocale>
#include <QRegularExpression>

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
    // Day and time apart: read as one they would be a local time first, which an hour of a year does not have.
    static const QRegularExpression form(
        QStringLiteral("\\A(\\w{3}, \\d{2} \\w{3} \\d{4}) (\\d{2}:\\d{2}:\\d{2}) GMT\\z"));
    const auto parts = form.match(QString::fromLatin1(text));
    if (!parts.hasMatch())
        return {};
    const QDate day = QLocale::c().toDate(parts.captured(1), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(parts.captured(2), QStringLiteral("HH:mm:ss"));
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

QDateTime HttpReply::date() const
{
    return headers.contains("age") ? QDateTime() : parseHttpDate(header("date"));
}

} // namespace rollcall::net
