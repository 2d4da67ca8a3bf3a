#include "app/operations/kioskbackup.h"

#include "app/assembly/cloudlink.h"
#include "app/assembly/instance.h"
#include "app/operations/backupfiles.h"
#include "app/operations/localchecks.h"
#include "core/config/publicsettings.h"
#include "core/lock/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rollcall::app {

using backup::Backup;
using backup::Restore;

namespace {

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString backupRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Exists:
        return QStringLiteral("choose another name, or give a folder; no file is ever replaced");
    case ErrorCode::NotFound:
        return QStringLiteral("make the folder first, or mount the disk that holds it");
    case ErrorCode::NotPermitted:
        return QStringLiteral("choose a folder that this user may write to");
    case ErrorCode::DiskFull:
        return QStringLiteral("free space, or choose another disk");
    case ErrorCode::Corrupt:
        return QStringLiteral("rollcallctl queue export saves what waits; then restore the last good backup");
    case ErrorCode::Cancelled:
        return QStringLiteral("the same command begins anew");
    default:
        return QStringLiteral("try again; rollcallctl doctor looks at the disk and the database");
    }
}

QString readingRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return QStringLiteral("give --key and the file that rollcallctl backup-key made");
    case ErrorCode::Corrupt:
        return QStringLiteral("take it from the place where it was made once more, or another backup");
    case ErrorCode::WrongFormat:
        return QStringLiteral(
            "give a file that rollcallctl backup wrote; what queue export wrote goes to queue import");
    case ErrorCode::Incompatible:
        return QStringLiteral("install the version of Rollcall that made it, or a newer one");
    case ErrorCode::NotPermitted:
        return QStringLiteral(
            "give this user the right to read it or, for a sealed one, the key that it was sealed to");
    case ErrorCode::NotFound:
    case ErrorCode::NotAFile:
        return QStringLiteral("give the file with its folder");
    default:
        return QStringLiteral("try again");
    }
}

QString restoreRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Exists:
        return QStringLiteral(
            "with --yes the backup takes their place, and they are set aside in the data directory");
    case ErrorCode::WouldBlock:
    case ErrorCode::Timeout:
        return QStringLiteral("stop the kiosk first (systemctl stop rollcall), then give the same command again");
    case ErrorCode::DiskFull:
        return QStringLiteral("free space, then give the same command again");
    case ErrorCode::Cancelled:
        return QStringLiteral("nothing was changed; the same command begins anew");
    default:
        return readingRemedy(code);
    }
}

} // namespace

Backup::Content KioskBackup::content() const
{
    const auto loader = m_installation.loader();
    const auto settings = loader.load(m_installation.configFile).settings;
    const QDir directory(m_installation.dataDirectory);
    return {.deviceId = settings ? kioskDeviceId(*settings).toString() : QString(),
            .settings = config::publicSettings(loader.read(m_installation.configFile).bytes.value_or(QByteArray())),
            .account = bytesIn(accountFile(m_installation.dataDirectory)),
            .pin = bytesIn(directory.absoluteFilePath(QStringLiteral("admin.json")))};
}

std::variant<KioskBackup::Made, KioskBackup::Failure>
KioskBackup::make(const QString& target, Storage& storage, const Options& options, const Backup::Progress& progress)
{
    const auto content = this->content();
    const DeviceId device = DeviceId::parse(content.deviceId).value_or(*DeviceId::parse(u"kiosk"));
    const bool isFolder = QFileInfo(target).isDir();
    if (options.keep > 0 && !isFolder)
        return Failure{QStringLiteral("--keep wants a folder, and %1 is none").arg(target),
                       QStringLiteral("make the folder first")};
    Made made{.file = isFolder ? QDir(target).filePath(backupFileName(device, m_installation.clock.now())) : target};
    Backup backup(storage.database(), storage.photos, m_installation.dataDirectory, m_installation.clock);
    const auto written = backup.write(made.file, content, options.sealedTo, progress);
    if (!written)
        return Failure{written.error().detail, backupRemedy(written.error().code)};
    made.facts = *written;
    if (options.keep > 0) {
        const auto removed = removeOldBackups(target, device, options.keep);
        made.removed = removed.removed;
        made.notRemoved = removed.fault;
    }
    return made;
}

std::variant<backup::BackupFacts, KioskBackup::Failure> KioskBackup::verify(const QString& file,
                                                                            const backup::KeyPair* key)
{
    const auto facts = backup::readBackup(file, key);
    if (!facts)
        return Failure{facts.error().detail, readingRemedy(facts.error().code)};
    return *facts;
}

std::variant<KioskBackup::Restored, KioskBackup::Failure> KioskBackup::restore(const QString& file,
                                                                               const backup::KeyPair* key,
                                                                               Restore::Present present,
                                                                               const Restore::Progress& progress)
{
    lock::FileLock kiosk(instanceLockFile(m_installation.dataDirectory));
    if (auto free = kiosk.tryAcquire(); !free)
        return Failure{free.error().code == ErrorCode::WouldBlock
                           ? QStringLiteral("a kiosk runs on %1").arg(m_installation.dataDirectory)
                           : free.error().detail,
                       restoreRemedy(free.error().code)};
    const auto done =
        Restore(m_installation.dataDirectory, m_installation.clock).run(file, key, present, kiosk, progress);
    if (!done)
        return Failure{done.error().detail, restoreRemedy(done.error().code)};
    Restored restored{*done, {}, {}};
    if (restored.setAside.isEmpty() || !QFileInfo::exists(queue::Database::fileIn(restored.setAside)))
        return restored;
    const auto carried = carryOver(restored.setAside);
    if (carried)
        restored.carriedOver = *carried;
    else
        restored.notCarriedOver = carried.error().detail;
    return restored;
}

// The way from one kiosk to another (queue export and import), so that nothing is sent twice.
Result<archive::Archive::Taken> KioskBackup::carryOver(const QString& setAside) const
{
    const Clock& clock = m_installation.clock;
    auto before = Storage::open(setAside, clock, Storage::Creation::Refused);
    if (!before)
        return before.error();
    if (auto settled = (*before)->backlog.settle(); !settled)
        return settled.error();
    const QString file = QDir(setAside).absoluteFilePath(QStringLiteral("waiting.tar"));
    QFile::remove(file);
    const auto written = archive::Archive((*before)->database(), (*before)->photos, clock).write(file);
    if (!written)
        return written.error();
    auto now = Storage::open(m_installation.dataDirectory, clock, Storage::Creation::Refused);
    if (!now)
        return now.error();
    return archive::Archive((*now)->database(), (*now)->photos, clock).take(file, {});
}

} // namespace rollcall::app
