#include "app/operations/migration.h"

#include "app/assembly/schoolrules.h"
#include "core/archive/foreignrecords.h"
#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace rollcall::app {

namespace {

QString migrationRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral(
            "give the folder in which the predecessor is installed, the one with data/attendance.db");
    case ErrorCode::NotPermitted:
        return QStringLiteral("give this user the right to read it, or copy the folder and give the copy");
    case ErrorCode::Corrupt:
        return QStringLiteral("stop the predecessor, then try again; if it is damaged, sqlite3 attendance.db "
                              ".recover saves what is left");
    case ErrorCode::Conflict:
        return QStringLiteral("it was taken over under another device before: set cloud.device_id to that one");
    case ErrorCode::DiskFull:
        return QStringLiteral("free space, then give the same command again");
    default:
        return QStringLiteral("nothing was changed; try again");
    }
}

QString databaseBelow(const QString& folder)
{
    const QString inData = QDir(folder).filePath(QStringLiteral("data/attendance.db"));
    return QFileInfo::exists(inData) ? inData : QDir(folder).filePath(QStringLiteral("attendance.db"));
}

} // namespace

std::variant<Migration::Found, Migration::Failure> Migration::look(const config::Settings& settings,
                                                                   const std::optional<QString>& zone) const
{
    const auto failed = [](const Error& error) { return Failure{error.detail, migrationRemedy(error.code)}; };
    auto old = legacy::readOldSettings(m_folder);
    if (!old)
        return failed(old.error());
    const auto theirs = m_installation.loader().check(old->config, QStringLiteral("config.json")).settings;
    const auto school = zone ? attendance::SchoolZone::fromId(zone->toLatin1())
                             : Result<attendance::SchoolZone>(schoolZone(settings));
    if (!school)
        return Failure{school.error().detail, QStringLiteral("such as --zone Asia/Manila")};
    const DeviceId device = settings.deviceId            ? *settings.deviceId
                            : theirs && theirs->deviceId ? *theirs->deviceId
                                                         : kioskDeviceId(settings);
    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return failed({ErrorCode::Io, QStringLiteral("no temporary folder: %1").arg(scratch.errorString())});
    const auto database = legacy::readOldDatabase(databaseBelow(m_folder), scratch.path());
    if (!database)
        return failed(database.error());
    return Found{std::move(*old), legacy::backlogOf(*database, m_folder, device, *school), database->students, device,
                 school->id()};
}

std::variant<Migration::Taken, Migration::Failure> Migration::takeOver(const Found& found, Storage& storage) const
{
    const QDir directory(m_installation.dataDirectory);
    lock::FileLock alone(directory.absoluteFilePath(QStringLiteral(".rollcall.import.lock")));
    if (!alone.tryAcquire())
        return Failure{QStringLiteral("another import is under way"), QStringLiteral("wait for its end")};
    const QString file = directory.absoluteFilePath(QStringLiteral(".rollcall.migration.tar"));
    QFile::remove(file); // of one that was killed
    auto written = writeArchive(file, found.backlog);
    const auto taken = written
                           ? archive::Archive(storage.database(), storage.photos, m_installation.clock).take(file, {})
                           : written.error();
    QFile::remove(file);
    if (!taken)
        return Failure{taken.error().detail, migrationRemedy(taken.error().code)};
    const QString settings = directory.absoluteFilePath(QStringLiteral("config.from_predecessor.json"));
    if (auto kept = writeDurably(settings, found.settings.config); !kept)
        return Failure{kept.error().detail, migrationRemedy(kept.error().code)};
    return Taken{*taken, settings};
}

Result<void> Migration::writeArchive(const QString& file, const legacy::Backlog& backlog) const
{
    auto archive = archive::ForeignRecords::create(file, m_installation.clock);
    if (!archive)
        return archive.error();
    for (const legacy::BacklogRecord& one : backlog.records) {
        if (one.photo.isEmpty())
            continue;
        QFile photo(one.photo);
        if (!photo.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotPermitted,
                         QStringLiteral("a photo cannot be read: %1").arg(photo.errorString())};
        if (auto added = archive->addPhoto(one.record.record, photo.readAll()); !added)
            return added;
    }
    for (const legacy::BacklogRecord& one : backlog.records)
        archive->add(one.record);
    return archive->finish();
}

} // namespace rollcall::app
