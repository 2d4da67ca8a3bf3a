#include "app/assembly/logsettings.h"

#include "app/assembly/logoutputs.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace rollcall::app {

namespace {

QMap<QString, log::Level> levels(const config::LoggerLevels& loggers)
{
    QMap<QString, log::Level> rules;
    for (auto rule = loggers.begin(); rule != loggers.end(); ++rule)
        rules.insert(rule.key(), logLevel(rule.value()));
    return rules;
}

int accessFault(const QString& path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0 ? 0 : errno;
}

// To root every folder says yes, also one in which nothing can be made, such as /proc.
int folderFault(const QString& path)
{
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.path());
    QByteArray probe = QFile::encodeName(folder.absoluteFilePath()) + "/.rollcall-XXXXXX";
    if (::mkdtemp(probe.data()) == nullptr)
        return errno;
    return ::rmdir(probe.constData()) == 0 ? 0 : errno;
}

} // namespace

log::Settings logSettings(const config::LoggingSettings& settings, const QString& dataDirectory)
{
    log::Settings logs;
    logs.level = logLevel(settings.level);
    logs.loggers = levels(settings.loggers);
    logs.outputs.clear();
    for (const LogOutputRow& row : logOutputRows()) {
        if ((settings.*row.settings).enabled)
            logs.outputs.push_back(row.make(settings, dataDirectory));
    }
    return logs;
}

QStringList logFaults(const config::LoggingSettings& settings, const QString& dataDirectory)
{
    QStringList faults;
    for (const log::FileOutput& output : logFiles(settings, dataDirectory)) {
        const bool isThere = QFileInfo::exists(output.path);
        const int number = isThere ? accessFault(output.path) : folderFault(QFileInfo(output.path).path());
        if (number != 0)
            faults << QStringLiteral("%1: %2").arg(output.path, qt_error_string(number));
    }
    return faults;
}

void takeOverLevels(const config::LoggingSettings& settings)
{
    log::setLevels(logLevel(settings.level), levels(settings.loggers));
}

} // namespace rollcall::app
