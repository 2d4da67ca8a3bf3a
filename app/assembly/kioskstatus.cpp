#include "app/assembly/kioskstatus.h"

#include "core/observe/textfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

namespace {

constexpr qint64 longestStatus = 100'000; // bytes

QString statusFile(const QString& dataDirectory)
{
    return dataDirectory + QStringLiteral("/status.json");
}

} // namespace

std::optional<KioskStatus> readKioskStatus(const QString& dataDirectory)
{
    QFile file(statusFile(dataDirectory));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(longestStatus)).object();
    KioskStatus status{.at = fromRfc3339(object[u"at"].toString())};
    if (!status.at.isValid())
        return std::nullopt;
    for (const QJsonValue& row : object[u"alarms"].toArray()) {
        if (const auto alarm = observe::alarmOfCode(row[u"code"].toString()))
            status.alarms.push_back({*alarm, row[u"detail"].toString(), fromRfc3339(row[u"since"].toString())});
    }
    const QJsonObject frames = object[u"frames"].toObject();
    if (const QDateTime last = fromRfc3339(frames[u"last_at"].toString()); last.isValid())
        status.frames = KioskStatus::Frames{last, frames[u"per_second"].toDouble()};
    return status;
}

Result<void> writeKioskStatus(const QString& dataDirectory, const KioskStatus& status)
{
    QJsonArray alarms;
    for (const observe::StandingAlarm& one : status.alarms) {
        alarms.append(QJsonObject{{QStringLiteral("code"), observe::code(one.alarm)},
                                  {QStringLiteral("detail"), one.detail},
                                  {QStringLiteral("since"), toRfc3339(one.since)}});
    }
    QJsonObject object{{QStringLiteral("at"), toRfc3339(status.at)}, {QStringLiteral("alarms"), alarms}};
    if (status.frames)
        object.insert(QStringLiteral("frames"),
                      QJsonObject{{QStringLiteral("last_at"), toRfc3339(status.frames->lastAt)},
                                  {QStringLiteral("per_second"), status.frames->perSecond}});
    return observe::writeTextfile(statusFile(dataDirectory), QJsonDocument(object).toJson());
}

void removeKioskStatus(const QString& dataDirectory)
{
    observe::removeTextfile(statusFile(dataDirectory));
}

} // namespace rollcall::app
