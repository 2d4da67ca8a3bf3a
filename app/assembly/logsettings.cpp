#include "app/assembly/logsettings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace rollcall::app {

namespace {

log::Level level(config::LogLevel level)
{
    switch (level) {
    case config::LogLevel::Debug:
        return log::Level::Debug;
    case config::LogLevel::Info:
        return log::Level::Info;
    case config::LogLevel::Warning:
        return log::Level::Warning;
    case config::LogLevel::Error:
        return log::Level::Error;
    case config::LogLevel::Critical:
        return log::Level::Critical;
    }
    return log::Level::Info;
}

QMap<QString, log::Level> levels(const config::LoggerLevels& loggers)
{
    QMap<QString, log::Level> rules;
    for (auto rule = loggers.begin(); rule != loggers.end(); ++rule)
        rules.insert(rule.key(), level(rule.value()));
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
    logs.level = level(settings.level);
    logs.loggers = levels(settings.loggers);
    logs.console = {settings.console.enabled, level(settings.console.level), log::Format::Human};
    logs.journal = {settings.journal.enabled, level(settings.journal.level)};
    const QDir directory(QDir(dataDirectory).absoluteFilePath(settings.directory));
    const auto add = [&](const config::LogOutput& output, const QString& name, log::Format format) {
        if (output.enabled)
            logs.files.push_back({directory.absoluteFilePath(name), level(output.level), format,
                                  settings.fileMaxMegabytes * 1'000'000LL, settings.fileBackupCount});
    };
    add(settings.file, QStringLiteral("rollcall.log"), log::Format::Human);
    add(settings.jsonFile, QStringLiteral("rollcall.jsonl"), log::Format::Json);
    return logs;
}

QStringList logFaults(const log::Settings& logs)
{
    QStringList faults;
    for (const log::FileOutput& output : logs.files) {
        const bool isThere = QFileInfo::exists(output.path);
        const int number = isThere ? accessFault(output.path) : folderFault(QFileInfo(output.path).path());
        if (number != 0)
            faults << QStringLiteral("%1: %2").arg(output.path, qt_error_string(number));
    }
    return faults;
}

void takeOverLevels(const config::LoggingSettings& settings)
{
    log::setLevels(level(settings.level), levels(settings.loggers));
}

} // namespace rollcall::app
