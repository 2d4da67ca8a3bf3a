#include "app/operations/queuetransfer.h"

#include "app/assembly/cloudlink.h"
#include "app/assembly/instance.h"
#include "core/lock/filelock.h"

#include <QDir>
#include <QFileInfo>

namespace rollcall::app {

using archive::Archive;

namespace {

QString exportRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Exists:
        return QStringLiteral("choose another name; no file is ever replaced");
    case ErrorCode::NotFound:
        return QStringLiteral("make the folder first, or mount the disk that holds it");
    case ErrorCode::NotPermitted:
        return QStringLiteral("choose a folder that this user may write to");
    case ErrorCode::DiskFull:
        return QStringLiteral("the disk is full: free space, or choose another one");
    case ErrorCode::Cancelled:
        return QStringLiteral("what waits is still here; the same command begins anew");
    default:
        return QStringLiteral("try again; rollcallctl doctor looks at the disk and the database");
    }
}

QString importRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::NotAFile:
        return QStringLiteral("give the file that queue export wrote, with its folder");
    case ErrorCode::NotPermitted:
        return QStringLiteral("give the user of the kiosk the right to read it");
    case ErrorCode::Corrupt:
        return QStringLiteral(
            "copy it from the other machine once more, or export there anew: what waits is still there");
    case ErrorCode::WrongFormat:
        return QStringLiteral("give the file that queue export wrote; if it is that one, copy it once more");
    case ErrorCode::Incompatible:
        return QStringLiteral("use the same version of Rollcall on both machines");
    case ErrorCode::Conflict:
        return QStringLiteral("keep the file, and tell the developers");
    case ErrorCode::DiskFull:
        return QStringLiteral("free space, then give the same command again");
    case ErrorCode::Cancelled:
        return QStringLiteral("the same command begins anew");
    default:
        return QStringLiteral("try again; rollcallctl doctor looks at the disk and the database");
    }
}

// The account that pairing made may send the records of one device only; those of another would be refused, and would
// stop its own.
std::optional<DeviceId> pairedAs(const Installation& installation, const config::Settings& settings)
{
    const bool isPaired = settings.cloud.deviceEmail.isEmpty()
                          && supabase::AccountStore(accountFile(installation.dataDirectory)).load().has_value();
    return isPaired ? settings.deviceId : std::nullopt;
}

} // namespace

Result<void> QueueTransfer::settlePhotos()
{
    const auto settled = m_storage.backlog.settle();
    return settled ? Result<void>() : settled.error();
}

QueueTransfer::Exported QueueTransfer::exportTo(const QString& file, const Archive::Progress& progress)
{
    const auto written = Archive(m_storage.database(), m_storage.photos, m_installation.clock).write(file, progress);
    if (!written)
        return Failure{written.error().detail, exportRemedy(written.error().code)};
    return *written;
}

QueueTransfer::Imported QueueTransfer::importFrom(const QString& file, const config::Settings& settings,
                                                  Devices devices, const Archive::Progress& progress)
{
    const auto paired = pairedAs(m_installation, settings);
    if (devices == Devices::Any && paired)
        return Failure{QStringLiteral("this machine is paired as \"%1\", whose account may send no other device's "
                                      "records; they would stop its own.")
                           .arg(paired->toString()),
                       QStringLiteral("import it without --any-device if it is that device's, else on a machine with "
                                      "an account of the staff")};
    lock::FileLock alone(
        QDir(m_installation.dataDirectory).absoluteFilePath(QStringLiteral(".rollcall.import.lock")));
    if (!alone.tryAcquire())
        return Failure{QStringLiteral("another import is under way."), QStringLiteral("wait for its end")};
    const auto own = devices == Devices::Any ? std::nullopt : std::optional(kioskDeviceId(settings));
    const auto taken =
        Archive(m_storage.database(), m_storage.photos, m_installation.clock).take(file, own, progress);
    if (taken)
        return *taken;
    const Error& error = taken.error();
    if (own && error.code == ErrorCode::NotPermitted && QFileInfo(file).isReadable())
        return Failure{error.detail,
                       QStringLiteral("this machine sends as \"%1\"; import it on one that is paired as that device, "
                                      "or on an office PC with an account of the staff, there with --any-device")
                           .arg(own->toString())};
    return Failure{error.detail, importRemedy(error.code)};
}

} // namespace rollcall::app
