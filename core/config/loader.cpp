#include "core/config/loader.h"

#include "core/config/configpaths.h"
#include "core/config/filewarnings.h"
#include "core/config/keywalk.h"
#include "core/config/resolver.h"
#include "core/config/rules.h"
#include "core/config/schoolschedule.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <cerrno>

namespace rollcall::config {

namespace {

Notice aboutFile(const QString& file, const QString& reason)
{
    return {file, 0, QString(), reason, QString()};
}

/** Whether a file is certainly not there; what may not be looked at may be. */
bool isMissing(const QString& path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

Result<QByteArray> contents(const QString& path)
{
    if (isMissing(path))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such file")};
    if (QFileInfo(path).isDir())
        return Error{ErrorCode::Invalid, QStringLiteral("this is a folder, not a file")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotPermitted, QStringLiteral("cannot be opened: %1").arg(file.errorString())};
    QByteArray bytes = file.read(maxConfigBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, QStringLiteral("cannot be read: %1").arg(file.errorString())};
    if (bytes.size() > maxConfigBytes)
        return Error{ErrorCode::Invalid, QStringLiteral("is larger than 1 MiB; this is no config file")};
    return bytes;
}

} // namespace

Loader::Loader(const QProcessEnvironment& environment, QString systemDirectory)
    : m_environment(environment), m_systemDirectory(std::move(systemDirectory))
{
}

LoadReport Loader::load(const std::optional<QString>& explicitFile) const
{
    return check(read(explicitFile));
}

ConfigText Loader::read(const std::optional<QString>& explicitFile) const
{
    const QList<ConfigPlace> places = configPlaces(explicitFile, m_environment, m_systemDirectory);
    for (const ConfigPlace& place : places) {
        if (!place.named && isMissing(place.path))
            continue;
        const Result<QByteArray> text = contents(place.path);
        if (!text)
            return {place.path, std::nullopt, text.error().detail};
        return {place.path, *text, QString()};
    }
    return {places.first().path, std::nullopt, QString()};
}

LoadReport Loader::check(const ConfigText& text) const
{
    if (text.bytes) {
        LoadReport report = check(*text.bytes, text.path);
        warnOfFile(text.path, report);
        return report;
    }
    if (text.fault.isEmpty())
        return check(QByteArrayLiteral("{}"), QString());
    LoadReport report;
    report.file = text.path;
    report.faults.append(aboutFile(text.path, text.fault));
    return report;
}

LoadReport Loader::check(const QByteArray& text, const QString& file) const
{
    LoadReport report;
    report.file = file;
    const std::variant<JsonText, JsonFault> json = readJson(text);
    if (const auto* fault = std::get_if<JsonFault>(&json)) {
        report.faults.append({file, fault->line, fault->path,
                              QStringLiteral("%1 (column %2)").arg(fault->reason).arg(fault->column), QString()});
        return report;
    }
    const JsonText& whole = std::get<JsonText>(json);
    if (whole.root.kind != JsonNode::Kind::Object) {
        report.faults.append({file, whole.root.line, QString(), QStringLiteral("the file holds no object"),
                              QStringLiteral("settings in braces, as in { \"cloud\": { ... } }")});
        return report;
    }
    for (const RepeatedKey& key : whole.repeated)
        report.warnings.append({file, key.secondLine, key.path,
                                QStringLiteral("given before in line %1; this one counts").arg(key.firstLine),
                                QString()});
    const QHash<QString, const JsonNode*> nodes = walkKeys(whole.root, file, report);
    const QByteArray schedule = readSchoolSchedule(whole.root, file, report);
    applyRules(Resolver(m_environment, file, nodes), m_serviceKeys, report);
    if (report.settings)
        report.settings->schoolSchedule = schedule;
    return report;
}

Settings builtInSettings()
{
    // Without a file and an environment nothing can be refused: a test holds that.
    return Loader(QProcessEnvironment()).check(QByteArrayLiteral("{}"), QString()).settings.value();
}

} // namespace rollcall::config
