#include "app/operations/backupfiles.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace rollcall::app {

QString backupFileName(const DeviceId& device, const QDateTime& now)
{
    return QStringLiteral("%1-%2.backup")
        .arg(device.toString(), now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'")));
}

RemovedBackups removeOldBackups(const QString& folder, const DeviceId& device, int keep)
{
    // Earlier builds gave no milliseconds, and "." sorts before "Z".
    const QRegularExpression ours(QStringLiteral("\\A%1-\\d{8}T\\d{6}(\\.\\d{3})?Z\\.backup\\z")
                                      .arg(QRegularExpression::escape(device.toString())));
    QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name).filter(ours);
    RemovedBackups result;
    while (files.size() > std::max(1, keep)) {
        QFile oldest(QDir(folder).absoluteFilePath(files.takeFirst()));
        if (oldest.remove())
            ++result.removed;
        else
            result.fault = QStringLiteral("%1: %2").arg(oldest.fileName(), oldest.errorString());
    }
    return result;
}

} // namespace rollcall::app
