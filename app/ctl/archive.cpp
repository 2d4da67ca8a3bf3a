// queue export and queue import

#include "core/archive/archive.h"
#include "app/assembly/cloudlink.h"
#include "app/assembly/instance.h"
#include "app/assembly/stopsignals.h"
#include "app/ctl/command.h"
#include "app/ctl/statusline.h"
#include "core/lock/filelock.h"

#include <QCoreApplication>
#include <QDir>

namespace rollcall::app {

namespace {

using queue::Archive;

QString counted(int count, const char* what)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(what),
                                                    count == 1 ? QString() : QStringLiteral("s"));
}

// What the last stop left unsettled is settled as the kiosk's next start would, unless one runs and is about to.
void settlePhotos(const Context& context, Storage& storage)
{
    lock::FileLock instance(instanceLockFile(context.dataDirectory));
    if (!instance.tryAcquire())
        return;
    if (const auto recovered = storage.photos.recover(); !recovered)
        Context::complain(
            QStringLiteral("photos that were being written are left out: %1").arg(recovered.error().detail));
}

/** Says how many photos were done, and ends the work with Ctrl-C in good order: nothing is left by halves. */
class Watch {
public:
    Watch(const Clock& clock, const char* doing) : m_line(clock), m_doing(doing)
    {
        QObject::connect(&m_signals, &StopSignals::stopRequested, &m_signals, [this] { m_isStopped = true; });
    }

    Result<void> operator()(int photos)
    {
        QCoreApplication::processEvents();
        if (m_isStopped)
            return Error{ErrorCode::Cancelled, QStringLiteral("it was stopped")};
        if (m_line.isDue())
            m_line.say(QStringLiteral("%1 %2").arg(counted(photos, "photo"), QLatin1String(m_doing)));
        return {};
    }

    void finish() { m_line.finish(); }

private:
    StopSignals m_signals;
    StatusLine m_line;
    const char* m_doing;
    bool m_isStopped = false;
};

QString todoAboutExport(ErrorCode code)
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

QString todoAboutImport(ErrorCode code)
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

int failed(const char* what, const Error& error, const QString& remedy)
{
    Context::complain(QStringLiteral("%1: %2").arg(QLatin1String(what), error.detail));
    Context::complain(QStringLiteral("-> %1").arg(remedy));
    return FoundFault;
}

QString sentence(const Archive::Written& written)
{
    if (written.records == 0 && written.leftOut == 0)
        return QStringLiteral("Nothing waits; the archive is empty.");
    QString sentence = QStringLiteral("%1 and %2 exported; they wait here, too, until one machine has sent them.")
                           .arg(counted(written.records, "record"), counted(written.photos, "photo"));
    if (written.photosMissing > 0)
        sentence += QStringLiteral(" The files of %1 are missing or empty; their records go without.")
                        .arg(counted(written.photosMissing, "photo"));
    if (written.leftOut > 0)
        sentence +=
            QStringLiteral(" %1 left out, whose photos are still being written: export once more in a minute.")
                .arg(counted(written.leftOut, "record"));
    return sentence;
}

QString sentence(const Archive::Taken& taken)
{
    if (taken.records == 0)
        return taken.alreadyHere == 0
                   ? QStringLiteral("The archive is empty.")
                   : QStringLiteral("Nothing new: %1 here already.").arg(counted(taken.alreadyHere, "record"));
    QString sentence =
        QStringLiteral("%1 and %2 imported").arg(counted(taken.records, "record"), counted(taken.photos, "photo"));
    if (taken.alreadyHere > 0)
        sentence += QStringLiteral("; %1 here already").arg(counted(taken.alreadyHere, "record"));
    sentence += QStringLiteral(". rollcallctl sync --once sends them now.");
    if (taken.parked > 0)
        sentence +=
            QStringLiteral(" %1 parked: rollcallctl queue list says why.").arg(counted(taken.parked, "record"));
    return sentence;
}

// The account that pairing made may send one device's records only; those of another would stop its own, too.
std::optional<DeviceId> pairedAs(const Context& context, const config::Settings& settings)
{
    const bool isPaired = settings.cloud.deviceEmail.isEmpty()
                          && supabase::AccountStore(accountFile(context.dataDirectory)).load().has_value();
    return isPaired ? settings.deviceId : std::nullopt;
}

} // namespace

int exportQueue(const Context& context, const QStringList& arguments)
{
    if (arguments.size() != 1 || arguments.constFirst().startsWith(u'-')) {
        Context::complain(QStringLiteral("queue export takes the file to write, such as waiting.tar"));
        return WrongUsage;
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    StopSignals::block();
    Watch watch(context.clock, "written");
    settlePhotos(context, *storage);
    const auto written = Archive(storage->database(), storage->photos, context.clock)
                             .write(arguments.constFirst(), [&watch](int photos) { return watch(photos); });
    watch.finish();
    if (!written)
        return failed("Nothing was exported", written.error(), todoAboutExport(written.error().code));
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), written->records},
                                   {QStringLiteral("photos"), written->photos},
                                   {QStringLiteral("photos_missing"), written->photosMissing},
                                   {QStringLiteral("left_out"), written->leftOut}});
    else
        Context::print(sentence(*written));
    return written->leftOut == 0 ? Well : FoundFault;
}

int importQueue(const Context& context, const QStringList& arguments)
{
    const QString anyDevice = QStringLiteral("--any-device");
    QStringList files = arguments;
    const bool takesAny = files.removeAll(anyDevice) > 0;
    if (files.size() != 1 || files.constFirst().startsWith(u'-')) {
        Context::complain(QStringLiteral("queue import takes one file, and --any-device"));
        return WrongUsage;
    }
    const auto settings = context.settings();
    const auto storage = settings ? context.storage() : nullptr;
    if (!storage)
        return FoundFault;
    const auto paired = pairedAs(context, *settings);
    if (takesAny && paired) {
        Context::complain(
            QStringLiteral("Nothing was imported: this machine is paired as \"%1\", whose account may send "
                           "no other device's records; they would stop its own.")
                .arg(paired->toString()));
        Context::complain(
            QStringLiteral("-> import it without %1 if it is that device's, else on a machine with an account of "
                           "the staff")
                .arg(anyDevice));
        return FoundFault;
    }
    lock::FileLock alone(QDir(context.dataDirectory).absoluteFilePath(QStringLiteral(".rollcall.import.lock")));
    if (!alone.tryAcquire()) {
        Context::complain(QStringLiteral("Nothing was imported: another import is under way."));
        return FoundFault;
    }
    StopSignals::block();
    Watch watch(context.clock, "taken over");
    const auto own = takesAny ? std::nullopt : std::optional(kioskDeviceId(*settings));
    const auto taken = Archive(storage->database(), storage->photos, context.clock)
                           .take(files.constFirst(), own, [&watch](int photos) { return watch(photos); });
    watch.finish();
    if (!taken) {
        const bool isAnothers =
            own && taken.error().code == ErrorCode::NotPermitted && QFileInfo(files.constFirst()).isReadable();
        const QString other =
            QStringLiteral("this machine sends as \"%1\"; import it on one that is paired as that device, or "
                           "on an office PC with an account of the staff, there with %2");
        return failed("Nothing was imported", taken.error(),
                      isAnothers ? other.arg(own->toString(), anyDevice) : todoAboutImport(taken.error().code));
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), taken->records},
                                   {QStringLiteral("already_here"), taken->alreadyHere},
                                   {QStringLiteral("photos"), taken->photos},
                                   {QStringLiteral("parked"), taken->parked}});
    else
        Context::print(sentence(*taken));
    return Well;
}

} // namespace rollcall::app
