#include "app/assembly/instance.h"

#include "core/lock/lockholder.h"

#include <QDir>

namespace rollcall::app {

QString instanceLockFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral(".rollcall.lock"));
}

bool isKioskRunning(const QString& dataDirectory)
{
    return lock::readLockHolder(instanceLockFile(dataDirectory)).has_value();
}

} // namespace rollcall::app
