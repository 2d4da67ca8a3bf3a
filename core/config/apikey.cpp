#include "core/config/apikey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace rollcall::config {

bool isServiceKey(const QString& key)
{
    if (key.startsWith(QLatin1String("sb_secret_")))
        return true;
    const QStringList parts = key.split(u'.');
    if (parts.size() != 3)
        return false;
    const QByteArray claims = QByteArray::fromBase64(parts.at(1).toUtf8(), QByteArray::Base64UrlEncoding);
    const QJsonValue role = QJsonDocument::fromJson(claims).object().value(QLatin1String("role"));
    return role.toString() == QLatin1String("service_role");
}

} // namespace rollcall::config
