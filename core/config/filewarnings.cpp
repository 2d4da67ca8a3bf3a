#include "core/config/filewarnings.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <algorithm>

namespace rollcall::config {

namespace {

bool holdsPassword(const LoadReport& report)
{
    return std::any_of(report.effective.begin(), report.effective.end(), [](const Effective& one) {
        const QLatin1String key = one.setting->key;
        const bool isPassword = key == QLatin1String("cloud.device_password")
                                || key == QLatin1String("alarms.webhook_url")
                                || key == QLatin1String("alarms.webhook_token");
        return isPassword && one.origin == Origin::File;
    });
}

} // namespace

void warnOfFile(const QString& path, LoadReport& report)
{
    const auto add = [&report](const QString& file, const QString& reason, const QString& allowed) {
        report.warnings.append({file, 0, QString(), reason, allowed});
    };
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return;
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        add(path, QStringLiteral("others may change this file, and with it where records and passwords go"),
            QStringLiteral("a file that its owner alone may write (chmod go-w)"));
    if ((status.st_mode & S_IROTH) != 0 && holdsPassword(report))
        add(path, QStringLiteral("every user of this machine may read the password in it"),
            QStringLiteral("a file that others may not read (chmod o-rwx)"));
    const QString environment = QFileInfo(path).path() + QStringLiteral("/.env");
    if (QFileInfo::exists(environment))
        add(environment,
            QStringLiteral(
                "not read: write its values into %1, or give the file to the service with EnvironmentFile=")
                .arg(QFileInfo(path).fileName()),
            QString());
}

} // namespace rollcall::config
