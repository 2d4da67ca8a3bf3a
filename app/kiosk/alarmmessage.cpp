#include "app/kiosk/alarmmessage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

using observe::AlarmEvent;

namespace {

QString messageText(const AlarmEvent& event, const QString& kiosk)
{
    const observe::AlarmRow& row = observe::rowOf(event.alarm);
    switch (event.kind) {
    case AlarmEvent::Kind::Raised:
        return QStringLiteral("%1: %2 (%3). What to do: %4.").arg(kiosk, row.summary, row.code, row.remedy);
    case AlarmEvent::Kind::Reminded:
        return QStringLiteral("%1, still: %2 (%3). What to do: %4.").arg(kiosk, row.summary, row.code, row.remedy);
    case AlarmEvent::Kind::Cleared:
        return QStringLiteral("%1: it is over that %2 (%3).").arg(kiosk, row.summary, row.code);
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray alarmMessage(const AlarmEvent& event, const QString& kiosk, const QDateTime& now, const QUuid& id)
{
    const observe::AlarmRow& row = observe::rowOf(event.alarm);
    const QJsonObject message{{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
                              {QStringLiteral("kiosk"), kiosk},
                              {QStringLiteral("event"), QLatin1String(name(event.kind))},
                              {QStringLiteral("code"), row.code},
                              {QStringLiteral("severity"), QLatin1String(name(row.severity))},
                              {QStringLiteral("detail"), event.detail},
                              {QStringLiteral("since"), toRfc3339(event.since)},
                              {QStringLiteral("at"), toRfc3339(now)},
                              {QStringLiteral("summary"), row.summary},
                              {QStringLiteral("remedy"), row.remedy},
                              {QStringLiteral("text"), messageText(event, kiosk)}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

} // namespace rollcall::app
