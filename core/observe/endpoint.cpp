#include "core/observe/endpoint.h"

#include <QFile>

#include <sys/un.h>

namespace rollcall::observe {

namespace {

Error unreadable(const QString& reason)
{
    return {ErrorCode::Invalid, reason};
}

Result<Endpoint> parseSocketPath(const QString& path)
{
    // unix(7): the path and its final zero byte.
    if (QFile::encodeName(path).size() >= qsizetype(sizeof(sockaddr_un::sun_path)))
        return unreadable(
            QStringLiteral("the path of a unix socket has at most %1 bytes").arg(sizeof(sockaddr_un::sun_path) - 1));
    if (path.endsWith(u'/'))
        return unreadable(QStringLiteral("a folder is no socket; name a file in it"));
    return Endpoint{.socketPath = path};
}

} // namespace

QString Endpoint::toString() const
{
    if (isSocket())
        return socketPath;
    const bool isNew = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isNew ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address.toString()).arg(port);
}

Result<Endpoint> parseEndpoint(const QString& text)
{
    if (text.startsWith(u'/'))
        return parseSocketPath(text);
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    const bool isName = host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
    const QHostAddress address = isName ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (!address.isNull() && !address.isLoopback())
        return unreadable(
            QStringLiteral("metrics are given to this computer only, because whoever reads them needs no "
                           "password; write 127.0.0.1 instead"));
    if (address.isNull() || !isNumber || port == 0)
        return unreadable(QStringLiteral("this is neither an address with its port nor the path of a unix socket"));
    return Endpoint{.address = address, .port = port};
}

} // namespace rollcall::observe
