#include "app/ctl/command.h"
#include "core/access/auditlog.h"
#include "core/attendance/voidreason.h"
#include "core/log/correlation.h"
#include "core/log/logger.h"

namespace rollcall::app {

namespace {

const log::Logger recordVoidLog{"ctl.record"};

QString voidReasons()
{
    QStringList names;
    for (const attendance::VoidReason reason : attendance::allVoidReasons)
        names << QLatin1String(name(reason));
    return names.join(QLatin1String(", "));
}

} // namespace

int voidRecord(const Context& context, const Arguments& arguments)
{
    const auto scan = RecordId::parse(arguments.words.constFirst());
    const auto reason = attendance::voidReason(arguments.value("--reason").value_or(QString()));
    if (!scan || !reason) {
        Context::complain(scan ? QStringLiteral("--reason takes one of %1").arg(voidReasons())
                               : QStringLiteral("record void takes the id of one record, 36 characters"));
        return WrongUsage;
    }
    const auto settings = context.settings();
    const auto storage = settings ? context.storage() : nullptr;
    if (!storage)
        return FoundFault;
    const log::CorrelationScope scope(scan->toString());
    const auto voided = storage->voids.append(*scan, *reason, kioskDeviceId(*settings));
    if (!voided) {
        const ErrorCode code = voided.error().code;
        Context::complain(
            code == ErrorCode::NotFound
                ? QStringLiteral("This kiosk has recorded no scan of this id (rollcallctl record list).")
            : code == ErrorCode::Exists ? QStringLiteral("The scan is void already; nothing was changed.")
                                        : voided.error().detail);
        return FoundFault;
    }
    recordVoidLog.info("a scan was voided by the office");
    const auto noted = access::AuditLog(context.dataDirectory, context.clock)
                           .append(QStringLiteral("rollcallctl"), QStringLiteral("scan_voided"),
                                   {{QStringLiteral("scan"), scan->toString()},
                                    {QStringLiteral("reason"), QLatin1String(name(*reason))}});
    if (!noted)
        Context::complain(QStringLiteral("The audit log does not know of it: %1").arg(noted.error().detail));
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("voided"), scan->toString()}});
    else
        Context::print(QStringLiteral(
            "The scan does not count any more, and its student can be scanned again. The cloud is told when the "
            "next is sent."));
    return Well;
}

} // namespace rollcall::app
