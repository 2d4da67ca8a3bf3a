#include "core/config/configpaths.h"

#include <QDir>

namespace rollcall::config {

namespace {

/** The XDG directory, or the one below the home directory that stands for it; empty without both. */
QString xdgDirectory(const QProcessEnvironment& environment, const QString& variable, const QString& belowHome)
{
    const QString directory = environment.value(variable);
    if (QDir::isAbsolutePath(directory))
        return QDir::cleanPath(directory);
    const QString home = environment.value(QStringLiteral("HOME"));
    return QDir::isAbsolutePath(home) ? QDir::cleanPath(home + u'/' + belowHome) : QString();
}

} // namespace

QList<ConfigPlace> configPlaces(const std::optional<QString>& explicitFile, const QProcessEnvironment& environment,
                                const QString& systemDirectory)
{
    if (explicitFile)
        return {{*explicitFile, true}};
    const QString named = environment.value(QStringLiteral("ROLLCALL_CONFIG"));
    if (!named.isEmpty())
        return {{named, true}};
    QList<ConfigPlace> places;
    const QString own = xdgDirectory(environment, QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral(".config"));
    if (!own.isEmpty())
        places.append({own + QStringLiteral("/rollcall/config.json"), false});
    places.append({systemDirectory + QStringLiteral("/config.json"), false});
    return places;
}

Result<QString> defaultDataDirectory(const QProcessEnvironment& environment)
{
    const QString directory =
        xdgDirectory(environment, QStringLiteral("XDG_DATA_HOME"), QStringLiteral(".local/share"));
    if (directory.isEmpty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("neither XDG_DATA_HOME nor HOME is an absolute path; name the data directory")};
    return directory + QStringLiteral("/rollcall");
}

} // namespace rollcall::config
