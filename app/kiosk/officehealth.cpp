#include "app/kiosk/officehealth.h"

#include "app/kiosk/officeaudit.h"
#include "app/kiosk/storework.h"
#include "app/kiosk/usbsticks.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

using ui::HealthFinding;

namespace {

const QString busy = QStringLiteral("another examination is under way");

HealthFinding::Grade gradeOf(const QString& name)
{
    using Grade = HealthFinding::Grade;
    if (name == QLatin1String("bad"))
        return Grade::Bad;
    if (name == QLatin1String("warn"))
        return Grade::Warn;
    return name == QLatin1String("skipped") ? Grade::Skipped : Grade::Ok;
}

ui::HealthReply healthReply(const CtlRun::Ended& ended)
{
    const QJsonArray checks = QJsonDocument::fromJson(ended.out).object().value(QLatin1String("checks")).toArray();
    if (checks.isEmpty())
        return ended.said;
    QList<HealthFinding> findings;
    for (const QJsonValue& value : checks) {
        const QJsonObject check = value.toObject();
        findings.append(
            {gradeOf(check.value(QLatin1String("grade")).toString()), check.value(QLatin1String("check")).toString(),
             check.value(QLatin1String("message")).toString(), check.value(QLatin1String("remedy")).toString()});
    }
    return findings;
}

} // namespace

void OfficeHealth::examine(QObject* context, std::function<void(const ui::HealthReply&)> then)
{
    if (m_doctor.isRunning())
        return then(busy);
    m_doctor.start(m_kiosk.arguments + QStringList{QStringLiteral("doctor"), QStringLiteral("--json")},
                   [then, asker = QPointer(context)](const CtlRun::Ended& ended) {
                       if (asker)
                           then(healthReply(ended));
                   });
}

QStringList OfficeHealth::sticks() const
{
    return usbSticks(StickUse::Write);
}

void OfficeHealth::report(const QString& folder, QObject* context, std::function<void(const ReportReply&)> then)
{
    if (m_doctor.isRunning())
        return then(busy);
    const QString file = QDir(folder).filePath(
        QStringLiteral("rollcall-report-%1.tar").arg(m_clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"))));
    const QStringList arguments{QStringLiteral("doctor"), QStringLiteral("--bundle"), file, QStringLiteral("--json")};
    m_doctor.start(m_kiosk.arguments + arguments,
                   [this, then, file, asker = QPointer(context)](const CtlRun::Ended& ended) {
                       const bool isWritten = QJsonDocument::fromJson(ended.out)[QLatin1String("bundle")].isString();
                       if (isWritten)
                           noteReport(file);
                       if (!asker)
                           return;
                       const ui::HealthReply health = healthReply(ended);
                       const auto* findings = std::get_if<QList<HealthFinding>>(&health);
                       if (isWritten && findings)
                           then(Report{file, *findings});
                       else
                           then(ended.said);
                   });
}

void OfficeHealth::noteReport(const QString& file)
{
    const auto note = [this, file](Storage*) {
        auditOffice(m_kiosk.dataDirectory, m_clock, "report_written", {{QStringLiteral("file"), file}});
        return true;
    };
    onStore(m_backend, this, note, this, [](bool) {});
}

} // namespace rollcall::app
