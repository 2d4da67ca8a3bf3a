#include "app/operations/systemchecks.h"

#include "app/assembly/instance.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>

namespace rollcall::app {

namespace {

constexpr std::chrono::milliseconds longestCommand = std::chrono::seconds(5);
constexpr qint64 longestVersion = 200;

/** What a program prints; nothing if it is not installed, does not end in time, or ends with a fault. */
std::optional<QString> outputOf(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    const bool hasEnded = process.waitForFinished(static_cast<int>(longestCommand.count()));
    if (!hasEnded || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

QMap<QString, QString> propertiesOf(const QString& text)
{
    QMap<QString, QString> properties;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        properties.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return properties;
}

} // namespace

Finding judgePackage(const QString& status, const QString& version)
{
    const QString state = status.section(u'|', 0, 0).trimmed();
    const QString installed = status.section(u'|', 1).trimmed();
    if (state.isEmpty() || state == QLatin1String("un") || state == QLatin1String("rc"))
        return skipped(QStringLiteral("this program did not come as a package"));
    if (!state.endsWith(u'i'))
        return bad(QStringLiteral("rollcall %1 is half installed (dpkg says %2)").arg(installed, state),
                   QStringLiteral("sudo dpkg --configure -a, then sudo apt-get install --fix-broken"));
    if (!installed.startsWith(QString(version).replace(u'-', u'~')))
        return warn(QStringLiteral("rollcall %1 is installed, and this is %2").arg(installed, version),
                    QStringLiteral("call the one of the package, /usr/bin/rollcallctl, or update it"));
    return ok(QStringLiteral("rollcall %1").arg(installed));
}

Finding judgeUnit(const QString& text, bool isRunning)
{
    const auto properties = propertiesOf(text);
    if (properties[QStringLiteral("LoadState")] != QLatin1String("loaded"))
        return skipped(QStringLiteral("there is no rollcall.service"));
    const QString active = properties[QStringLiteral("ActiveState")];
    const QString restarts = properties[QStringLiteral("NRestarts")];
    if (active == QLatin1String("failed"))
        return bad(QStringLiteral("rollcall.service has failed"),
                   QStringLiteral("journalctl -u rollcall -b says why; then sudo systemctl restart rollcall"));
    if (active == QLatin1String("inactive") && !isRunning)
        return warn(QStringLiteral("rollcall.service does not run"), QStringLiteral("sudo systemctl start rollcall"));
    if (properties[QStringLiteral("UnitFileState")] == QLatin1String("disabled"))
        return warn(QStringLiteral("rollcall.service is %1, and not started with the computer").arg(active),
                    QStringLiteral("sudo systemctl enable rollcall"));
    if (restarts.isEmpty() || restarts == QLatin1String("0"))
        return ok(QStringLiteral("rollcall.service is %1").arg(active));
    return ok(QStringLiteral("rollcall.service is %1, restarted %2 times").arg(active, restarts));
}

Finding judgeUpdate(const QString& folder)
{
    const QDir state(folder);
    if (!state.exists())
        return skipped(QStringLiteral("this kiosk was never updated by its timer"));
    QFile refused(state.filePath(QStringLiteral("refused")));
    if (!refused.exists())
        return ok(QStringLiteral("no version was taken back"));
    if (!refused.open(QIODevice::ReadOnly))
        return warn(QStringLiteral("%1 cannot be read: %2").arg(refused.fileName(), refused.errorString()),
                    QStringLiteral("sudo chmod 0644 %1").arg(refused.fileName()));
    return warn(
        QStringLiteral("version %1 failed, and the one before is back")
            .arg(QString::fromUtf8(refused.readLine(longestVersion)).trimmed()),
        QStringLiteral("sudo journalctl -u rollcall-update says what failed; a newer version is tried by itself"));
}

Finding checkPackage(DiagnosticContext&)
{
    const auto status = outputOf(
        QStringLiteral("dpkg-query"),
        {QStringLiteral("-W"), QStringLiteral("-f=${db:Status-Abbrev}|${Version}"), QStringLiteral("rollcall")});
    return judgePackage(status.value_or(QString()), QStringLiteral(ROLLCALL_VERSION));
}

Finding checkUnit(DiagnosticContext& context)
{
    const auto properties = outputOf(QStringLiteral("systemctl"),
                                     {QStringLiteral("show"), QStringLiteral("rollcall.service"),
                                      QStringLiteral("--property=LoadState,ActiveState,UnitFileState,NRestarts")});
    if (!properties)
        return skipped(QStringLiteral("there is no systemd to ask"));
    return judgeUnit(*properties, isKioskRunning(context.installation.dataDirectory));
}

Finding checkUpdate(DiagnosticContext&)
{
    return judgeUpdate(QStringLiteral("/var/lib/rollcall-update"));
}

} // namespace rollcall::app
