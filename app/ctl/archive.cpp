// queue export and queue import

#include "app/ctl/command.h"
#include "app/ctl/photowatch.h"
#include "app/operations/queuetransfer.h"

namespace rollcall::app {

namespace {

using archive::Archive;

int failed(const char* what, const QueueTransfer::Failure& failure)
{
    Context::complain(QStringLiteral("%1: %2").arg(QLatin1String(what), failure.message));
    Context::complain(QStringLiteral("-> %1").arg(failure.remedy));
    return FoundFault;
}

// "2 records and 1 photo", "2 records, 1 photo, 3 refused scans and 1 void".
QString carried(int records, int photos, int refusals, int voids)
{
    QStringList parts{counted(records, "record"), counted(photos, "photo")};
    if (refusals > 0)
        parts << counted(refusals, "refused scan");
    if (voids > 0)
        parts << counted(voids, "void");
    const QString last = parts.takeLast();
    return QStringLiteral("%1 and %2").arg(parts.join(QLatin1String(", ")), last);
}

QString sentence(const Archive::Written& written)
{
    if (written.records == 0 && written.leftOut == 0 && written.refusals == 0 && written.voids == 0)
        return QStringLiteral("Nothing waits; the archive is empty.");
    QString sentence = QStringLiteral("%1 exported; they wait here, too, until one machine has sent them.")
                           .arg(carried(written.records, written.photos, written.refusals, written.voids));
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
    if (taken.records == 0 && taken.refusals == 0 && taken.voids == 0)
        return taken.alreadyHere == 0
                   ? QStringLiteral("The archive is empty.")
                   : QStringLiteral("Nothing new: %1 here already.").arg(counted(taken.alreadyHere, "record"));
    QString sentence =
        QStringLiteral("%1 imported").arg(carried(taken.records, taken.photos, taken.refusals, taken.voids));
    if (taken.alreadyHere > 0)
        sentence += QStringLiteral("; %1 here already").arg(counted(taken.alreadyHere, "record"));
    sentence += QStringLiteral(". rollcallctl sync --once sends them now.");
    if (taken.parked > 0)
        sentence +=
            QStringLiteral(" %1 parked: rollcallctl queue list says why.").arg(counted(taken.parked, "record"));
    return sentence;
}

} // namespace

int exportQueue(const Context& context, const Arguments& arguments)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    StopSignals::block();
    PhotoWatch watch(context.clock, "written");
    QueueTransfer transfer(context, *storage);
    if (const auto settled = transfer.settlePhotos(); !settled)
        Context::complain(
            QStringLiteral("photos that were being written are left out: %1").arg(settled.error().detail));
    const auto exported = transfer.exportTo(arguments.words.constFirst(), std::ref(watch));
    watch.finish();
    if (const auto* failure = std::get_if<QueueTransfer::Failure>(&exported))
        return failed("Nothing was exported", *failure);
    const auto& written = std::get<Archive::Written>(exported);
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), written.records},
                                   {QStringLiteral("photos"), written.photos},
                                   {QStringLiteral("photos_missing"), written.photosMissing},
                                   {QStringLiteral("left_out"), written.leftOut},
                                   {QStringLiteral("refused_scans"), written.refusals},
                                   {QStringLiteral("voids"), written.voids}});
    else
        Context::print(sentence(written));
    return written.leftOut == 0 ? Well : FoundFault;
}

int importQueue(const Context& context, const Arguments& arguments)
{
    const auto settings = context.settings();
    const auto storage = settings ? context.storageToRecordIn() : nullptr;
    if (!storage)
        return FoundFault;
    StopSignals::block();
    PhotoWatch watch(context.clock, "taken over");
    const auto devices = arguments.has("--any-device") ? QueueTransfer::Devices::Any : QueueTransfer::Devices::Own;
    const auto imported = QueueTransfer(context, *storage)
                              .importFrom(arguments.words.constFirst(), *settings, devices, std::ref(watch));
    watch.finish();
    if (const auto* failure = std::get_if<QueueTransfer::Failure>(&imported))
        return failed("Nothing was imported", *failure);
    const auto& taken = std::get<Archive::Taken>(imported);
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), taken.records},
                                   {QStringLiteral("already_here"), taken.alreadyHere},
                                   {QStringLiteral("photos"), taken.photos},
                                   {QStringLiteral("parked"), taken.parked},
                                   {QStringLiteral("refused_scans"), taken.refusals},
                                   {QStringLiteral("voids"), taken.voids}});
    else
        Context::print(sentence(taken));
    return Well;
}

} // namespace rollcall::app
