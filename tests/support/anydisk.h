#pragma once

#include <QJsonObject>

namespace rollcall::support {

/**
 * `settings` of a kiosk whose disk is never called full while 1 % of it (1 GB at most) is free. Most tests are not about
 * the disk of the machine they run on, and with little room a kiosk warns and removes photos that were sent.
 */
inline QJsonObject onAnyDisk(QJsonObject settings)
{
    QJsonObject disk = settings[u"disk_monitor"].toObject();
    disk.insert(QStringLiteral("warn_threshold_percent"), 1);
    disk.insert(QStringLiteral("critical_threshold_percent"), 1);
    settings.insert(QStringLiteral("disk_monitor"), disk);
    return settings;
}

} // namespace rollcall::support
