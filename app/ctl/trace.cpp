#include "app/assembly/logsettings.h"
#include "app/ctl/command.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::app {

namespace {

/** One moment of the story. */
struct Event {
    QDateTime at;
    QString source; ///< the logger, "register" or "queue"
    QString message;
    QJsonObject details;
};

// The rotated files too: path, path.1, path.2, ...
QStringList filesOf(const log::FileOutput& output)
{
    const QFileInfo file(output.path);
    QStringList files;
    for (const QString& name : file.dir().entryList({file.fileName() + u'*'}, QDir::Files))
        files << file.dir().filePath(name);
    return files;
}

void readLog(const QString& path, const QString& id, std::vector<Event>& events)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Context::complain(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
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
        events.push_back({fromRfc3339(entry.value(QLatin1String("timestamp")).toString()),
                          entry.value(QLatin1String("logger")).toString(),
                          entry.value(QLatin1String("message")).toString(),
                          entry.value(QLatin1String("extra")).toObject()});
    }
}

void readDatabase(const Storage& storage, const QString& id, std::vector<Event>& events)
{
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
    if (const auto entries = storage.outbox.list()) {
        for (const queue::Entry& entry : *entries) {
            if (entry.recordId == id)
                events.push_back({fromRfc3339(entry.createdAt),
                                  QStringLiteral("queue"),
                                  QStringLiteral("queued, still there"),
                                  {{QStringLiteral("type"), QLatin1String(name(entry.type))},
                                   {QStringLiteral("state"), entry.state},
                                   {QStringLiteral("attempts"), entry.attempts},
                                   {QStringLiteral("last_error"), entry.lastCode}}});
        }
    }
}

} // namespace

int traceRecord(const Context& context, const Arguments& arguments)
{
    const auto id = RecordId::parse(arguments.words.constFirst());
    if (!id) {
        Context::complain(QStringLiteral("trace takes the id of one record, 36 characters"));
        return WrongUsage;
    }
    const auto settings = context.settings();
    const auto storage = context.storage();
    if (!settings || !storage)
        return FoundFault;

    std::vector<Event> events;
    readDatabase(*storage, id->toString(), events);
    for (const log::FileOutput& output : logSettings(settings->logging, context.dataDirectory).files) {
        if (output.format != log::Format::Json)
            continue;
        for (const QString& file : filesOf(output))
            readLog(file, id->toString(), events);
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.at < b.at; });

    for (const Event& event : events) {
        const QString at = toRfc3339(event.at.toUTC());
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("at"), at},
                                       {QStringLiteral("source"), event.source},
                                       {QStringLiteral("message"), event.message},
                                       {QStringLiteral("details"), event.details}});
        else
            Context::print(
                QStringLiteral("%1  %2  %3  %4")
                    .arg(at, event.source, event.message,
                         event.details.isEmpty()
                             ? QString()
                             : QString::fromUtf8(QJsonDocument(event.details).toJson(QJsonDocument::Compact))));
    }
    if (events.empty())
        Context::complain(QStringLiteral("nothing is known of this record here"));
    return events.empty() ? FoundFault : Well;
}

} // namespace rollcall::app
