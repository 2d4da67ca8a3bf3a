#include "app/kiosk/officeaudit.h"

#include "core/access/auditlog.h"
#include "core/log/logger.h"

namespace rollcall::app {

namespace {

const log::Logger officeAuditLog{"app.admin"};

} // namespace

void auditOffice(const QString& dataDirectory, const Clock& clock, const char* event, const QJsonObject& details)
{
    const auto noted =
        access::AuditLog(dataDirectory, clock).append(QStringLiteral("screen"), QLatin1String(event), details);
    if (noted)
        officeAuditLog.info("audited", {{"number", noted->number}, {"hash", QString::fromLatin1(noted->hash)}});
    else
        officeAuditLog.error("the audit log cannot be written", noted.error());
}

} // namespace rollcall::app
