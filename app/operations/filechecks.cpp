#include "app/operations/filechecks.h"

#include "app/assembly/datadirectory.h"
#include "app/assembly/logoutputs.h"
#include "app/assembly/logsettings.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace rollcall::app {

namespace {

/** The paths for which something holds: how many, and the first. */
struct Group {
    int count = 0;
    QString first;

    void add(const QString& path)
    {
        if (count++ == 0)
            first = path;
    }
    QString text() const { return count > 1 ? QStringLiteral("%1 (and %2 more)").arg(first).arg(count - 1) : first; }
};

bool mayOthersWrite(const struct stat& status)
{
    return !S_ISLNK(status.st_mode) && (status.st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

std::optional<gid_t> primaryGroup(uid_t user)
{
    const struct passwd* entry = ::getpwuid(user);
    return entry ? std::optional(entry->pw_gid) : std::nullopt;
}

QString groupName(std::optional<gid_t> group)
{
    const struct group* entry = group ? ::getgrgid(*group) : nullptr;
    return entry ? QString::fromLocal8Bit(entry->gr_name) : QStringLiteral("GROUP");
}

bool isInGroup(uid_t user, gid_t group)
{
    const struct passwd* entry = ::getpwuid(user);
    if (!entry)
        return false;
    std::array<gid_t, 64> groups{};
    int count = static_cast<int>(groups.size());
    if (::getgrouplist(entry->pw_name, entry->pw_gid, groups.data(), &count) < 0)
        return true; // more than there is room for: it cannot be told, so nothing is said
    return std::find(groups.begin(), groups.begin() + count, group) != groups.begin() + count;
}

// By owner and mode; access control lists may allow more.
bool mayRead(uid_t user, const struct stat& status)
{
    if (user == 0)
        return true;
    if (user == status.st_uid)
        return (status.st_mode & S_IRUSR) != 0;
    return (status.st_mode & (isInGroup(user, status.st_gid) ? S_IRGRP : S_IROTH)) != 0;
}

// Who may write a folder may rename what is in it, unless its sticky bit is set, as that of /tmp is.
QString folderAboveForAll(const QString& directory)
{
    for (QString path = directory; QFileInfo(path).path() != path;) {
        path = QFileInfo(path).path();
        struct stat status {};
        if (::stat(QFile::encodeName(path).constData(), &status) == 0 && (status.st_mode & S_IWOTH) != 0
            && (status.st_mode & S_ISVTX) == 0)
            return path;
    }
    return {};
}

} // namespace

Finding checkFiles(DiagnosticContext& context)
{
    const QString& directory = context.installation.dataDirectory;
    struct stat top {};
    if (::lstat(QFile::encodeName(directory).constData(), &top) != 0) {
        if (errno == ENOENT)
            return skipped(QStringLiteral("there is no data directory yet"));
        const bool isDenied = errno == EACCES;
        return bad(QStringLiteral("%1 cannot be looked at: %2").arg(directory, qt_error_string(errno)),
                   isDenied ? QStringLiteral("run this as the kiosk's user")
                            : QStringLiteral("check --data-dir (or paths.data_dir in the settings)"));
    }
    if (S_ISLNK(top.st_mode) && ::stat(QFile::encodeName(directory).constData(), &top) != 0)
        return bad(QStringLiteral("%1 is a link to nothing").arg(directory),
                   QStringLiteral("put the directory back to where the link leads, or mount its disk"));

    Group foreign;
    Group open;
    if (mayOthersWrite(top))
        open.add(directory);
    QDirIterator all(directory, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        struct stat status {};
        if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
            continue; // gone meanwhile
        if (status.st_uid != top.st_uid)
            foreign.add(path);
        if (mayOthersWrite(status))
            open.add(path);
    }
    if (foreign.count > 0) {
        const QString owner = userName(top.st_uid);
        return bad(QStringLiteral("%1 does not belong to %2, as the data directory does").arg(foreign.text(), owner),
                   QStringLiteral("sudo chown -R %1: %2; from then on run rollcallctl with sudo -u %1")
                       .arg(owner, directory));
    }
    if (open.count > 0)
        return bad(QStringLiteral("others may change %1").arg(open.text()),
                   QStringLiteral("chmod -R go-w %1").arg(directory));
    if (const QString above = folderAboveForAll(directory); !above.isEmpty())
        return bad(QStringLiteral("everybody may rename what is in %1, and so the data directory").arg(above),
                   QStringLiteral("chmod o-w %1, or move the data directory (paths.data_dir)").arg(above));
    const QString settings = context.installation.loader().load(context.installation.configFile).file;
    struct stat status {};
    if (!settings.isEmpty() && ::stat(QFile::encodeName(settings).constData(), &status) == 0
        && !mayRead(top.st_uid, status))
        return bad(QStringLiteral("%1 cannot read the settings, %2").arg(userName(top.st_uid), settings),
                   QStringLiteral("sudo chgrp %1 %2 && sudo chmod g+r %2")
                       .arg(groupName(primaryGroup(top.st_uid)), settings));
    return ok(QStringLiteral("all of %1, and nobody else may change them").arg(userName(top.st_uid)));
}

Finding checkLogs(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("no settings"));
    const config::LoggingSettings& settings = context.settings->logging;
    const QString& dataDirectory = context.installation.dataDirectory;
    const QStringList faults = logFaults(settings, dataDirectory);
    if (!faults.isEmpty())
        return as(observe::Alarm::LogNotWritten,
                  bad(faults.join(QStringLiteral("; ")),
                      QStringLiteral(
                          "set logging.log_dir to a folder that the kiosk's user may write, or give it that right")));
    const auto files = logFiles(settings, dataDirectory);
    if (files.empty() && !settings.journal.enabled)
        return warn(
            QStringLiteral("no log is written"),
            QStringLiteral("set logging.outputs.file.enabled: without a log nobody can tell what went wrong"));
    if (settings.journal.enabled && !QFileInfo::exists(QStringLiteral("/run/systemd/journal/socket")))
        return warn(QStringLiteral("systemd's journal is not running here, and nothing is sent to it"),
                    QStringLiteral("set logging.outputs.journal.enabled to false, or start systemd-journald"));
    return ok(files.empty() ? QStringLiteral("systemd's journal only") : files.front().path);
}

} // namespace rollcall::app
