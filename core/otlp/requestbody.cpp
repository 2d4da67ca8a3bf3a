#include "core/otlp/requestbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace rollcall::otlp {

namespace {

QJsonObject attribute(const char* key, const QString& value)
{
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("value"), QJsonObject{{QStringLiteral("stringValue"), value}}}};
}

// https://opentelemetry.io/docs/specs/semconv/resource/
QByteArray resourceJson(const Resource& resource)
{
    QJsonArray attributes{attribute("service.name", QStringLiteral("rollcall")),
                          attribute("service.version", resource.version), attribute("host.name", resource.host)};
    if (!resource.deviceId.isEmpty())
        attributes.append(attribute("service.instance.id", resource.deviceId));
    return QJsonDocument(QJsonObject{{QStringLiteral("attributes"), attributes}}).toJson(QJsonDocument::Compact);
}

} // namespace

RequestBody requestBody(const Resource& resource, const QByteArray& lines)
{
    RequestBody body;
    std::map<QByteArray, QByteArray> scopes;
    for (const QByteArray& line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const qsizetype tab = line.indexOf('\t');
        const QByteArray record = line.mid(tab + 1);
        if (tab < 0 || !QJsonDocument::fromJson(record).isObject()) {
            ++body.damaged;
            continue;
        }
        QByteArray& records = scopes[line.left(tab)];
        if (!records.isEmpty())
            records += ',';
        records += record;
        ++body.records;
    }
    QByteArray scopeLogs;
    for (const auto& [scope, records] : scopes) {
        if (!scopeLogs.isEmpty())
            scopeLogs += ',';
        scopeLogs += R"({"scope":{"name":")" + scope + R"("},"logRecords":[)" + records + "]}";
    }
    body.json =
        R"({"resourceLogs":[{"resource":)" + resourceJson(resource) + R"(,"scopeLogs":[)" + scopeLogs + "]}]}";
    return body;
}

} // namespace rollcall::otlp
