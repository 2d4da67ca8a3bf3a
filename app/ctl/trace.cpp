#include "app/ctl/command.h"
#include "app/operations/reasonsentence.h"
#include "app/operations/recordtrace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::app {

namespace {

// "type attendance, state parked, last_error a right is missing in the cloud (42501)"
QString inWords(const QJsonObject& details)
{
    QStringList words;
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        const bool isCode = detail.key() == QLatin1String("last_error") || detail.key() == QLatin1String("code");
        const QString value =
            detail->isObject() || detail->isArray()
                ? QString::fromUtf8(QJsonDocument(QJsonArray{*detail}).toJson(QJsonDocument::Compact))
                : detail->toVariant().toString();
        if (!value.isEmpty())
            words << QStringLiteral("%1 %2").arg(detail.key(), isCode ? reasonSentence(value) : value);
    }
    return words.join(QLatin1String(", "));
}

} // namespace

int traceRecord(const Context& context, const Arguments& arguments)
{
    const auto id = RecordId::parse(arguments.words.constFirst());
    if (!id) {
        Context::complain(QStringLiteral("trace takes the id of one record or refused scan, 36 characters"));
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
            Context::print(QStringLiteral("%1  %2  %3  %4")
                               .arg(at, event.source, event.message, inWords(event.details))
                               .trimmed());
    }
    if (trace.events.empty())
        Context::complain(QStringLiteral("nothing is known of this id here"));
    return trace.events.empty() ? FoundFault : Well;
}

} // namespace rollcall::app
