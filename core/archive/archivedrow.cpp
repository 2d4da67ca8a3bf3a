#include "core/archive/archivedrow.h"

#include "core/queue/statement.h"

#include <algorithm>

namespace rollcall::archive {

using queue::Statement;

namespace {

const QStringList states{QStringLiteral("waiting"), QStringLiteral("sending"), QStringLiteral("retrying"),
                         QStringLiteral("parked")};

} // namespace

const ArchivedColumns& itemColumns()
{
    static const ArchivedColumns columns{{"kind", false},
                                         {"state", false},
                                         {"created_at", false},
                                         {"attempts", true},
                                         {"first_attempt_at", false},
                                         {"last_attempt_at", false},
                                         {"last_code", false},
                                         {"last_text", false},
                                         {"request_id", false}};
    return columns;
}

QString namesOf(const ArchivedColumns& columns, const char* table)
{
    QStringList names;
    for (const ArchivedColumn& column : columns)
        names << QStringLiteral("%1.%2").arg(QLatin1String(table), QLatin1String(column.name));
    return names.join(QLatin1String(", "));
}

QJsonObject toJson(const Statement& row, const ArchivedColumns& columns)
{
    QJsonObject object;
    for (const ArchivedColumn& column : columns) {
        const QJsonValue value = row.isNull(column.name) ? QJsonValue()
                                 : column.isNumber       ? QJsonValue(row.number(column.name))
                                                         : QJsonValue(row.text(column.name));
        object.insert(QLatin1String(column.name), value);
    }
    return object;
}

bool hasExactly(const QJsonObject& row, const ArchivedColumns& columns)
{
    return std::all_of(columns.begin(), columns.end(),
                       [&row](const ArchivedColumn& column) {
                           const QJsonValue value = row.value(QLatin1String(column.name));
                           return value.isNull() || (column.isNumber ? value.isDouble() : value.isString());
                       })
           && row.size() == static_cast<qsizetype>(columns.size());
}

bool isItem(const QJsonObject& item, const QStringList& kinds)
{
    return hasExactly(item, itemColumns()) && kinds.contains(item.value(QLatin1String("kind")).toString())
           && states.contains(item.value(QLatin1String("state")).toString());
}

QJsonObject queuedAnew(QJsonObject item, const QString& ref, bool isHeld, const QDateTime& now)
{
    if (item.value(QLatin1String("state")) != QLatin1String("parked"))
        item.insert(QStringLiteral("state"), item.value(QLatin1String("attempts")).toInt() > 0
                                                 ? QStringLiteral("retrying")
                                                 : QStringLiteral("waiting"));
    item.insert(QStringLiteral("ref"), ref);
    item.insert(QStringLiteral("held"), isHeld ? 1 : 0);
    item.insert(QStringLiteral("next_attempt_ms"), now.toMSecsSinceEpoch());
    return item;
}

Result<void> insertRow(queue::Database& database, const QString& table, const QJsonObject& row)
{
    QVariantList values;
    for (const QJsonValue& value : row)
        values << (value.isDouble() ? QVariant(value.toInteger()) : value.toVariant());
    const QStringList marks(row.size(), QStringLiteral("?"));
    auto inserted = Statement::run(
        database,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, row.keys().join(u','), marks.join(u',')),
        values);
    return inserted ? Result<void>() : inserted.error();
}

} // namespace rollcall::archive
