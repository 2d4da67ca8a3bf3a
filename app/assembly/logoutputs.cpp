#include "app/assembly/logoutputs.h"

#include "core/otlp/spooltarget.h"

#include <QDir>

namespace rollcall::app {

namespace {

using config::LoggingSettings;

QString inLogFolder(const LoggingSettings& settings, const QString& dataDirectory, const QString& name)
{
    return QDir(QDir(dataDirectory).absoluteFilePath(settings.directory)).absoluteFilePath(name);
}

log::FileOutput textFile(const LoggingSettings& settings, const QString& dataDirectory)
{
    return {inLogFolder(settings, dataDirectory, QStringLiteral("rollcall.log")), logLevel(settings.file.level),
            log::Format::Human, settings.fileMaxMegabytes * 1'000'000LL, settings.fileBackupCount};
}

log::FileOutput jsonFile(const LoggingSettings& settings, const QString& dataDirectory)
{
    return {inLogFolder(settings, dataDirectory, QStringLiteral("rollcall.jsonl")), logLevel(settings.jsonFile.level),
            log::Format::Json, settings.fileMaxMegabytes * 1'000'000LL, settings.fileBackupCount};
}

const LogOutputRow rows[] = {
    {&LoggingSettings::console,
     [](const LoggingSettings& s, const QString&) { return log::toStderr(logLevel(s.console.level)); }},
    {&LoggingSettings::file,
     [](const LoggingSettings& s, const QString& data) { return log::toFile(textFile(s, data)); }},
    {&LoggingSettings::jsonFile,
     [](const LoggingSettings& s, const QString& data) { return log::toFile(jsonFile(s, data)); }},
    {&LoggingSettings::journal,
     [](const LoggingSettings& s, const QString&) { return log::toJournal(logLevel(s.journal.level)); }},
    {&LoggingSettings::otlp,
     [](const LoggingSettings& s, const QString& data) {
         return otlp::toSpool(logLevel(s.otlp.level), logSpool(s, data), s.otlpServer.bufferMegabytes * 1'000'000LL);
     }},
};

} // namespace

std::span<const LogOutputRow> logOutputRows()
{
    return rows;
}

std::vector<log::FileOutput> logFiles(const LoggingSettings& settings, const QString& dataDirectory)
{
    std::vector<log::FileOutput> files;
    if (settings.file.enabled)
        files.push_back(textFile(settings, dataDirectory));
    if (settings.jsonFile.enabled)
        files.push_back(jsonFile(settings, dataDirectory));
    return files;
}

QString logSpool(const LoggingSettings& settings, const QString& dataDirectory)
{
    return inLogFolder(settings, dataDirectory, QStringLiteral("otlp"));
}

log::Level logLevel(config::LogLevel level)
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

} // namespace rollcall::app
