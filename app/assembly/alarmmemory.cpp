#include "app/assembly/alarmmemory.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

using Memory = observe::AlarmBook::Memory;

namespace {

constexpr qint64 longestMemory = 100'000; // bytes; one of every alarm has 3,000

QString memoryFile(const QString& dataDirectory)
{
    return dataDirectory + QStringLiteral("/alarms.json");
}

} // namespace

std::vector<Memory> readAlarmMemory(const QString& dataDirectory)
{
    std::vector<Memory> memories;
    QFile file(memoryFile(dataDirectory));
    if (!file.open(QIODevice::ReadOnly))
        return memories;
    const QJsonArray rows = QJsonDocument::fromJson(file.read(longestMemory)).object().value(u"alarms").toArray();
    for (const QJsonValue& row : rows) {
        const auto alarm = observe::alarmOfCode(row[u"code"].toString());
        const QDateTime since = fromRfc3339(row[u"since"].toString());
        const QDateTime toldAt = fromRfc3339(row[u"told_at"].toString());
        if (alarm && since.isValid() && toldAt.isValid())
            memories.push_back({*alarm, row[u"stands"].toBool(), row[u"detail"].toString(), since, toldAt});
    }
    return memories;
}

Result<void> writeAlarmMemory(const QString& dataDirectory, const std::vector<Memory>& memories)
{
    QJsonArray rows;
    for (const Memory& memory : memories) {
        rows.append(QJsonObject{{QStringLiteral("code"), observe::code(memory.alarm)},
                                {QStringLiteral("stands"), memory.isStanding},
                                {QStringLiteral("detail"), memory.detail},
                                {QStringLiteral("since"), toRfc3339(memory.since)},
                                {QStringLiteral("told_at"), toRfc3339(memory.toldAt)}});
    }
    const QString path = memoryFile(dataDirectory);
    lock::FileLock lock(path + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(path, QJsonDocument(QJsonObject{{QStringLiteral("alarms"), rows}}).toJson());
}

} // namespace rollcall::app
