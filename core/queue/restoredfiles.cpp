#include "core/queue/restoredfiles.h"

#include "core/base/durablefile.h"
#include "core/queue/databasefile.h"
#include "core/queue/photostore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::queue {

namespace {

const QString restoredFolder = QStringLiteral(".restored");
const QString asideNote = QStringLiteral("aside");          // where to put what was here
const QString asideDoneNote = QStringLiteral("aside.done"); // the same, when it is there
const QString databaseName = QStringLiteral("rollcall.db");

QString restoredIn(const QString& directory)
{
    return QDir(directory).absoluteFilePath(restoredFolder);
}

Result<void> moveFile(const QString& from, const QString& to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0
               ? Result<void>()
               : fileError("renaming", from);
}

// All that was written below it, and its folders.
Result<void> syncAll(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fileError("opening", folder);
    const bool isSynced = ::syncfs(descriptor) == 0;
    auto result = isSynced ? Result<void>() : fileError("syncing", folder);
    ::close(descriptor);
    return result;
}

Result<void> syncRestoredFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fileError("opening", folder);
    const bool isSynced = ::fsync(descriptor) == 0;
    auto result = isSynced ? Result<void>() : fileError("syncing", folder);
    ::close(descriptor);
    return result;
}

QStringList restoredNames(const QString& restored)
{
    QStringList names = QDir(restored).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    names.removeOne(asideNote);
    return names;
}

// Of the data directory: what the restored database takes the place of, or what belongs to the one before.
QStringList namesToSetAside(const QString& restored)
{
    QStringList names = restoredNames(restored);
    // SQLite would copy the log of the earlier database into the restored one.
    for (const char* name :
         {"photos", "roster.previous", "roster.held_back", "roster.origin", "rollcall.db-wal", "rollcall.db-shm"})
        names << QLatin1String(name);
    names.removeDuplicates();
    return names;
}

Result<void> setAside(const QString& directory, const QString& restored)
{
    QFile note(restored + u'/' + asideNote);
    if (!note.open(QIODevice::ReadOnly))
        return fileError("reading", note.fileName());
    const QString aside = QDir(directory).absoluteFilePath(QString::fromUtf8(note.readAll()));
    for (const QString& name : namesToSetAside(restored)) {
        const QString present = QDir(directory).absoluteFilePath(name);
        if (!QFileInfo::exists(present))
            continue;
        if (auto made = makeFolder(aside); !made)
            return made;
        if (auto moved = moveFile(present, aside + u'/' + name); !moved)
            return moved;
    }
    if (QFileInfo::exists(aside)) {
        if (auto synced = syncRestoredFolder(aside); !synced)
            return synced;
    }
    if (auto synced = syncRestoredFolder(directory); !synced)
        return synced;
    // From here on what lies in the data directory may be restored.
    if (auto noted = moveFile(note.fileName(), restored + u'/' + asideDoneNote); !noted)
        return noted;
    return syncRestoredFolder(restored);
}

// The database last: while it is not in its place, there is none.
Result<void> moveIn(const QString& directory, const QString& restored)
{
    QStringList names = restoredNames(restored);
    names.removeOne(asideDoneNote);
    names.removeOne(databaseName);
    for (const QString& name : names) {
        if (auto moved = moveFile(restored + u'/' + name, QDir(directory).absoluteFilePath(name)); !moved)
            return moved;
    }
    if (auto synced = syncRestoredFolder(directory); !synced)
        return synced;
    if (auto moved = moveFile(restored + u'/' + databaseName, QDir(directory).absoluteFilePath(databaseName)); !moved)
        return moved;
    return syncRestoredFolder(directory);
}

Result<void> takeUp(const QString& directory)
{
    const QString restored = restoredIn(directory);
    if (QFileInfo::exists(restored + u'/' + asideNote)) {
        if (auto kept = setAside(directory, restored); !kept)
            return kept;
    }
    if (QFileInfo::exists(restored + u'/' + databaseName)) {
        if (auto moved = moveIn(directory, restored); !moved)
            return moved;
    }
    QDir(restored).removeRecursively(); // the note
    return {};
}

} // namespace

QString restoringIn(const QString& directory)
{
    return restoredIn(directory) + QLatin1String(temporarySuffix);
}

Result<void> checkReplaceable(const QString& directory)
{
    const QString photos = PhotoStore::folderIn(directory);
    struct stat there {};
    struct stat above {};
    if (::lstat(QFile::encodeName(photos).constData(), &there) != 0
        || ::stat(QFile::encodeName(directory).constData(), &above) != 0)
        return {};
    if (S_ISDIR(there.st_mode) && there.st_dev == above.st_dev)
        return {};
    return Error{ErrorCode::NotPermitted,
                 QStringLiteral("%1 is a link or another disk, which cannot be exchanged").arg(photos)};
}

Result<QString> commitRestored(const QString& directory, const QString& stamp)
{
    const QString restoring = restoringIn(directory);
    QString aside = QStringLiteral("set-aside-%1").arg(stamp);
    for (int next = 2; QFileInfo::exists(QDir(directory).absoluteFilePath(aside)); ++next)
        aside = QStringLiteral("set-aside-%1-%2").arg(stamp).arg(next);
    if (auto noted = writeDurably(restoring + u'/' + asideNote, aside.toUtf8()); !noted)
        return noted.error();
    if (auto synced = syncAll(restoring); !synced)
        return synced.error();
    if (auto decided = moveFile(restoring, restoredIn(directory)); !decided)
        return decided.error();
    if (auto synced = syncRestoredFolder(directory); !synced)
        return synced.error();
    if (auto taken = takeUpRestored(directory); !taken)
        return taken.error();
    const QString path = QDir(directory).absoluteFilePath(aside);
    return QFileInfo::exists(path) ? path : QString();
}

Result<void> takeUpRestored(const QString& directory)
{
    if (!QFileInfo::exists(restoredIn(directory)))
        return {};
    lock::DatabaseLock lock(Database::fileIn(directory));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return QFileInfo::exists(restoredIn(directory)) ? takeUp(directory) : Result<void>();
}

} // namespace rollcall::queue
