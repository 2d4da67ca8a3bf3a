#include "app/assembly/datadirectory.h"

#include "core/config/configpaths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace rollcall::app {

namespace {

/** A path that exists as far as this process can see: the one asked for, or the nearest above it. */
struct Place {
    QString path;
    uid_t owner;
    gid_t group;
    bool isHidden; ///< what lies below it may be there, and cannot be looked at
};

Place nearestPlace(QString path)
{
    bool isHidden = false;
    for (;;) {
        struct stat status {};
        if (::stat(QFile::encodeName(path).constData(), &status) == 0)
            return {path, status.st_uid, status.st_gid, isHidden};
        isHidden = isHidden || errno == EACCES;
        const QString above = QFileInfo(path).path();
        if (above == path)
            return {path, 0, 0, isHidden};
        path = above;
    }
}

QString quoted(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_@%+=:,./-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

/** A command line, its program by its name alone. */
QString quotedWords(const QStringList& commandLine)
{
    QStringList words{quoted(QFileInfo(commandLine.value(0)).fileName())};
    for (const QString& word : commandLine.mid(1))
        words << quoted(word);
    return words.join(u' ');
}

// The home of the user is another one then, so the directory is named.
QString asOwner(uid_t owner, const QString& dataDirectory, const QStringList& commandLine)
{
    QStringList words{QStringLiteral("sudo"), QStringLiteral("-u"), quoted(userName(owner)),
                      quoted(QFileInfo(commandLine.value(0)).fileName())};
    const bool isNamed = !commandLine.filter(QRegularExpression(QStringLiteral("\\A--data-dir(=|\\z)"))).isEmpty();
    if (!isNamed)
        words << QStringLiteral("--data-dir") << quoted(dataDirectory);
    for (const QString& word : commandLine.mid(1))
        words << quoted(word);
    return words.join(u' ');
}

} // namespace

QString userName(unsigned id)
{
    const passwd* user = ::getpwuid(id);
    return user ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("#%1").arg(id);
}

Result<QString> dataDirectoryFrom(const std::optional<QString>& named, const config::LoadReport& settings,
                                  const QProcessEnvironment& environment)
{
    if (named && named->isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("--data-dir was given an empty name; is the variable in the script set?")};
    if (named)
        return QDir::cleanPath(QDir::current().absoluteFilePath(*named));
    for (const config::Notice& fault : settings.faults) {
        if (fault.key == QLatin1String("paths.data_dir"))
            return Error{ErrorCode::Invalid, fault.toString()};
    }
    if (!settings.dataDirectory.isEmpty())
        return QDir::cleanPath(settings.dataDirectory);
    return config::defaultDataDirectory(environment);
}

std::optional<Objection> ownerObjection(const QString& dataDirectory, const QStringList& commandLine)
{
    const Place place = nearestPlace(dataDirectory);
    const uid_t self = ::geteuid();
    const bool isItself = place.path == dataDirectory;
    // Below a folder of somebody else, such as /tmp, everybody may begin a directory of his own; but root always may.
    if (place.owner == self || (!isItself && !place.isHidden && self != 0))
        return std::nullopt;
    const QString owner = userName(place.owner);
    const QString reason =
        place.isHidden
            ? QStringLiteral("%1 cannot be looked at (permission denied); %2 belongs to %3, and this is %4")
                  .arg(dataDirectory, place.path, owner, userName(self))
            : QStringLiteral("%1 belongs to %2, and this is %3: the kiosk could not use what is made there")
                  .arg(place.path, owner, userName(self));
    return Objection{reason, asOwner(place.owner, dataDirectory, commandLine)};
}

std::optional<Objection> settingsObjection(const config::LoadReport& settings, const QStringList& commandLine)
{
    if (settings.file.isEmpty() || ::access(QFile::encodeName(settings.file).constData(), R_OK) == 0
        || errno != EACCES)
        return std::nullopt;
    const Place place = nearestPlace(settings.file);
    uid_t owner = place.owner;
    // The folder of the settings is root's, and of the group that is named as the kiosk's user.
    const group* kiosks = ::getgrgid(place.group);
    if (const passwd* user = kiosks && owner == 0 ? ::getpwnam(kiosks->gr_name) : nullptr)
        owner = user->pw_uid;
    return Objection{
        QStringLiteral("%1 cannot be read by %2 (permission denied)").arg(settings.file, userName(::geteuid())),
        QStringLiteral("sudo -u %1 %2").arg(quoted(userName(owner)), quotedWords(commandLine))};
}

std::optional<Objection> contentObjection(const QString& dataDirectory)
{
    const auto entries =
        QDir(dataDirectory).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        const int mode = entry.isDir() ? R_OK | W_OK | X_OK : R_OK | W_OK;
        const QByteArray path = QFile::encodeName(entry.absoluteFilePath());
        if (::faccessat(AT_FDCWD, path.constData(), mode, AT_EACCESS) == 0 || errno != EACCES)
            continue;
        const QString self = userName(::geteuid());
        return Objection{QStringLiteral("%1 belongs to %2 and cannot be used by %3 (permission denied)")
                             .arg(entry.absoluteFilePath(), userName(entry.ownerId()), self),
                         QStringLiteral("sudo chown -R %1: %2").arg(quoted(self), quoted(dataDirectory))};
    }
    return std::nullopt;
}

} // namespace rollcall::app
