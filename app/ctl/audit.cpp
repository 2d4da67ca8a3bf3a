// audit verify

#include "app/ctl/changecommands.h"
#include "core/access/auditlog.h"

namespace rollcall::app {

int verifyAudit(const Context& context, const Arguments&)
{
    const access::AuditLog audit(context.dataDirectory, context.clock);
    const auto found = audit.verify();
    if (!found) {
        Context::complain(QStringLiteral("The audit log cannot be read: %1").arg(found.error().detail));
        return FoundFault;
    }
    const QString head = QString::fromLatin1(found->head.hash);
    if (context.json)
        Context::print(
            QJsonObject{{QStringLiteral("ok"), !found->brokenAt},
                        {QStringLiteral("entries"), found->head.number},
                        {QStringLiteral("hash"), textOrNull(head)},
                        {QStringLiteral("incomplete"), found->torn},
                        {QStringLiteral("broken_at"), found->brokenAt ? QJsonValue(*found->brokenAt) : QJsonValue()},
                        {QStringLiteral("reason"), textOrNull(found->reason)}});
    if (found->brokenAt) {
        if (!context.json)
            Context::print(
                QStringLiteral("%1:%2 does not fit: %3. The %4 entries before it are as they were written.")
                    .arg(audit.path())
                    .arg(*found->brokenAt)
                    .arg(found->reason)
                    .arg(found->head.number));
        return FoundFault;
    }
    if (context.json)
        return Well;
    if (found->head.number == 0)
        Context::print(QStringLiteral("Nothing has been changed on this kiosk yet."));
    else
        Context::print(
            QStringLiteral("%1 entries, as they were written. The last one is %2; the log has the same hash, so "
                           "compare it there to see that none is missing.")
                .arg(found->head.number)
                .arg(head));
    return Well;
}

} // namespace rollcall::app
