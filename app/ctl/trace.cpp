#include "app/ctl/command.h"
#include "app/operations/recordtrace.h"

#include <QJsonDocument>

namespace rollcall::app {

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

    const RecordTrace trace = collectTrace(*id, *storage, *settings, context.dataDirectory);
    for (const QString& sentence : trace.unreadable)
        Context::complain(sentence);
    for (const TraceEvent& event : trace.events) {
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
    if (trace.events.empty())
        Context::complain(QStringLiteral("nothing is known of this record here"));
    return trace.events.empty() ? FoundFault : Well;
}

} // namespace rollcall::app
