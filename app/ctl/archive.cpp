// queue export and queue import

#include "core/queue/archive.h"
#include "app/ctl/command.h"
#include "core/lock/filelock.h"

#include <QDir>

namespace rollcall::app {

namespace {

using queue::Archive;

// What the last stop left unsettled is settled as the kiosk's next start would, unless one runs and is about to.
void settlePhotos(const Context& context, Storage& storage)
{
    lock::FileLock instance(QDir(context.dataDirectory).absoluteFilePath(QStringLiteral(".rollcall.lock")));
    if (!instance.tryAcquire())
        return;
    if (const auto recovered = storage.photos.recover(); !recovered)
        Context::complain(
            QStringLiteral("photos that were being written are left out: %1").arg(recovered.error().detail));
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
    settlePhotos(context, *storage);
    const auto written = Archive(storage->database(), storage->photos, context.clock).write(arguments.constFirst());
    if (!written) {
        Context::complain(QStringLiteral("Nothing was exported: %1").arg(written.error().detail));
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), written->records},
                                   {QStringLiteral("photos"), written->photos},
                                   {QStringLiteral("photos_missing"), written->photosMissing},
                                   {QStringLiteral("left_out"), written->leftOut}});
    else
        Context::print(QStringLiteral("%1 records and %2 photos exported; %3 photos are missing; %4 records are left "
                                      "out because their photo is still being written")
                           .arg(written->records)
                           .arg(written->photos)
                           .arg(written->photosMissing)
                           .arg(written->leftOut));
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
    const auto own = takesAny ? std::nullopt : std::optional(kioskDeviceId(*settings));
    const auto taken = Archive(storage->database(), storage->photos, context.clock).take(files.constFirst(), own);
    if (!taken) {
        Context::complain(QStringLiteral("Nothing was imported: %1").arg(taken.error().detail));
        if (taken.error().code == ErrorCode::NotPermitted && own)
            Context::complain(QStringLiteral("The cloud takes them from that device's account or from one that may "
                                             "write for every device; with such an account: %1")
                                  .arg(anyDevice));
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), taken->records},
                                   {QStringLiteral("already_here"), taken->alreadyHere},
                                   {QStringLiteral("photos"), taken->photos}});
    else
        Context::print(QStringLiteral("%1 records and %2 photos imported; %3 records were here already")
                           .arg(taken->records)
                           .arg(taken->photos)
                           .arg(taken->alreadyHere));
    return Well;
}

} // namespace rollcall::app
