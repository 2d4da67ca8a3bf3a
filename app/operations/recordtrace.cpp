#include "app/operations/recordtrace.h"

#include "app/assembly/logoutputs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::app {

namespace {

// The rotated files too: path, path.1, path.2, ...
QStringList filesOf(const log::FileOutput& output)
{
    const QFileInfo file(output.path);
    QStringList files;
    for (const QString& name : file.dir().entryList({file.fileName() + u'*'}, QDir::Files))
        files << file.dir().filePath(name);
    return files;
}

void readLog(const QString& path, const QString& id, RecordTrace& trace)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        trace.unreadable << QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString());
        return;
    }
    const QByteArray needle = id.toLatin1();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.contains(needle)) // parsing is the expensive part
            continue;
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry.value(QLatin1String("correlation_id")).toString() != id)
            continue;
        trace.events.push_back({fromRfc3339(entry.value(QLatin1String("timestamp")).toString()),
                                entry.value(QLatin1String("logger")).toString(),
                                entry.value(QLatin1String("message")).toString(),
                                entry.value(QLatin1String("extra")).toObject()});
    }
}

void readDatabase(const Storage& storage, const RecordId& recordId, std::vector<TraceEvent>& events)
{
    const QString id = recordId.toString();
    if (const auto lines = storage.journal.lines()) {
        for (const queue::RegisterLine& line : *lines) {
            if (line.id != id)
                continue;
            events.push_back(
                {fromRfc3339(line.scannedAt),
                 QStringLiteral("register"),
                 QStringLiteral("scanned"),
                 {{QStringLiteral("device_seq"), line.deviceSeq},
                  {QStringLiteral("photo"), line.photoNote.isEmpty() ? line.photoState : line.photoNote}}});
            if (!line.syncedAt.isEmpty())
                events.push_back({fromRfc3339(line.syncedAt),
                                  QStringLiteral("register"),
                                  QStringLiteral("acknowledged by the cloud"),
                                  {}});
        }
    }
    if (const auto voided = storage.voids.find(recordId); voided && *voided) {
        events.push_back({fromRfc3339((*voided)->voidedAt),
                          QStringLiteral("register"),
                          QStringLiteral("voided by the office here"),
                          {{QStringLiteral("reason"), (*voided)->reason}}});
    }
    if (const auto refused = storage.refusals.find(recordId); refused && *refused) {
        events.push_back(
            {fromRfc3339((*refused)->scannedAt),
             QStringLiteral("register"),
             QStringLiteral("refused"),
             {{QStringLiteral("reason"), (*refused)->reason}, {QStringLiteral("session"), (*refused)->session}}});
    }
    if (const auto entries = storage.outbox.list()) {
        for (const queue::Entry& entry : *entries) {
            if (entry.ref == id || entry.voidedScan == id)
                events.push_back({fromRfc3339(entry.createdAt),
                                  QStringLiteral("queue"),
                                  QStringLiteral("queued, still there"),
                                  {{QStringLiteral("type"), entry.kind},
                                   {QStringLiteral("state"), entry.state},
                                   {QStringLiteral("attempts"), entry.attempts},
                                   {QStringLiteral("last_error"), entry.lastCode}}});
        }
    }
}

} // namespace

RecordTrace collectTrace(const RecordId& id, const Storage& storage, const config::Settings& settings,
                         const QString& dataDirectory)
{
    RecordTrace trace;
    readDatabase(storage, id, trace.events);
    for (const log::FileOutput& output : logFiles(settings.logging, dataDirectory)) {
        if (output.format != log::Format::Json)
            continue;
        for (const QString& file : filesOf(output))
            readLog(file, id.toString(), trace);
    }
    std::stable_sort(trace.events.begin(), trace.events.end(),
                     [](const TraceEvent& a, const TraceEvent& b) { return a.at < b.at; });
    return trace;
}

} // namespace rollcall::app
