#include "core/backup/restore.h"

#include "core/base/durablefile.h"
#include "core/queue/databasefile.h"
#include "core/queue/epoch.h"
#include "core/queue/photostore.h"
#include "core/queue/restoredfiles.h"
#include "core/queue/snapshot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>

namespace rollcall::backup {

using queue::Database;

namespace {

constexpr qint64 spareAfterRestore = 100'000'000; // bytes; without any no scan can be recorded

// The settings are the technician's to take over: the files of a restored kiosk may be another one's.
const QString settingsForPeople = QStringLiteral("config.from_backup.json");

/** A file that is written piece by piece. */
class StagedFile {
public:
    Result<void> open(const QString& path)
    {
        if (auto made = makeFolder(QFileInfo(path).path()); !made)
            return made;
        m_file.setFileName(path);
        return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ? Result<void>() : failure();
    }

    Result<void> write(const QByteArray& piece)
    {
        return !m_file.isOpen() || m_file.write(piece) == piece.size() ? Result<void>() : failure();
    }

    Result<void> finish()
    {
        if (!m_file.isOpen())
            return {};
        auto result = m_file.flush() ? Result<void>() : failure(); // it is synced with all others: commitRestored()
        m_file.close();
        return result;
    }

private:
    Error failure() const
    {
        const bool isFull = m_file.error() == QFile::ResourceError || errno == ENOSPC || errno == EDQUOT;
        return {isFull ? ErrorCode::DiskFull : ErrorCode::Io,
                QStringLiteral("writing %1: %2").arg(m_file.fileName(), m_file.errorString())};
    }

    QFile m_file;
};

} // namespace

Result<Restore::Restored> Restore::run(const QString& file, const KeyPair* key, Present present,
                                       const lock::FileLock& held, const Progress& progress)
{
    Q_ASSERT(held.isHeld());
    Q_UNUSED(held)
    if (auto finished = queue::takeUpRestored(m_directory); !finished)
        return finished.error();
    const bool isInUse = QFileInfo::exists(Database::fileIn(m_directory))
                         || QFileInfo::exists(queue::PhotoStore::folderIn(m_directory));
    if (isInUse && present == Present::Refuse)
        return Error{ErrorCode::Exists, QStringLiteral("%1 holds records already").arg(m_directory)};
    if (auto replaceable = queue::checkReplaceable(m_directory); !replaceable)
        return replaceable.error();
    if (const qint64 free = QStorageInfo(m_directory).bytesAvailable();
        QFileInfo(file).size() + spareAfterRestore > free)
        return Error{ErrorCode::DiskFull, QStringLiteral("the backup needs %1 MB, and %2 MB are free, of which %3 MB "
                                                         "stay free for the kiosk")
                                              .arg(QFileInfo(file).size() / 1'000'000 + 1)
                                              .arg(free / 1'000'000)
                                              .arg(spareAfterRestore / 1'000'000)};
    QDir staging(queue::restoringIn(m_directory));
    staging.removeRecursively(); // of one that was killed
    auto facts = unpack(file, key, progress);
    Result<int> missing = facts ? prepareDatabase() : facts.error();
    if (missing) {
        const auto aside = queue::commitRestored(
            m_directory, m_clock.now().toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
        if (aside)
            return Restored{*facts, *missing, *aside};
        missing = aside.error();
    }
    staging.removeRecursively();
    return missing.error();
}

// Whether the data directory's own is the one to go on with.
bool Restore::isStaying(const QByteArray& name) const
{
    return (name == names::account || name == names::pin)
           && QFileInfo::exists(QDir(m_directory).absoluteFilePath(QString::fromUtf8(name)));
}

Result<BackupFacts> Restore::unpack(const QString& file, const KeyPair* key, const Progress& progress)
{
    const QString staging = queue::restoringIn(m_directory);
    if (auto made = makeFolder(staging); !made)
        return made.error();
    StagedFile target;
    int photos = 0;
    bool isPhoto = false;
    const auto begin = [&](const QByteArray& name, qint64) -> Result<void> {
        isPhoto = name.startsWith(names::photoFolder);
        if (name == names::about || name == names::summary || isStaying(name))
            return {};
        return target.open(staging + u'/' + (name == names::settings ? settingsForPeople : QString::fromUtf8(name)));
    };
    const auto end = [&]() -> Result<void> {
        if (auto finished = target.finish(); !finished)
            return finished;
        photos += isPhoto;
        return isPhoto && progress ? progress(photos) : Result<void>();
    };
    return readBackup(file, key, {begin, [&](const QByteArray& piece) { return target.write(piece); }, end});
}

// Brings it to this version, and gives how many of its photos are not there.
Result<int> Restore::prepareDatabase()
{
    const QString staging = queue::restoringIn(m_directory);
    const auto opened = Database::open(staging, Database::Migration::Allowed, Database::Creation::Refused);
    if (!opened)
        return opened.error();
    Database& database = **opened;
    if (auto forgotten = queue::forgetFile(database); !forgotten)
        return forgotten.error();
    const auto snapshot = queue::Snapshot::begin(database.file());
    if (!snapshot)
        return snapshot.error();
    const auto photos = snapshot->waitingPhotos();
    if (!photos)
        return photos.error();
    return int(std::count_if(photos->begin(), photos->end(), [&staging](const queue::Snapshot::Photo& photo) {
        return !QFileInfo::exists(queue::PhotoStore::folderIn(staging) + u'/' + photo.key);
    }));
}

} // namespace rollcall::backup
