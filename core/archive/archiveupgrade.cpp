#include "core/archive/archiveupgrade.h"

namespace rollcall::archive {

namespace {

void rename(QJsonObject& row, const char* from, const char* to)
{
    const QLatin1String old(from);
    if (row.contains(old))
        row.insert(QLatin1String(to), row.take(old));
}

// Version 1 had other names, and no other arrivals than version 2.
void upgradeFromVersion1(QJsonObject& record, std::vector<QJsonObject>& items)
{
    rename(record, "day_certain", "date_trusted");
    record.insert(QStringLiteral("scan_type"), QStringLiteral("in"));
    record.insert(QStringLiteral("session"), QStringLiteral("day"));
    for (QJsonObject& item : items)
        rename(item, "type", "kind");
}

// Version 2 knew no schedules.
void upgradeFromVersion2(QJsonObject& record)
{
    rename(record, "time_in", "local_time");
    for (const char* column : {"rule_id", "rule_version", "decision"})
        record.insert(QLatin1String(column), QJsonValue());
}

} // namespace

void upgradeRows(QJsonObject& record, std::vector<QJsonObject>& items, int version)
{
    if (version <= 1)
        upgradeFromVersion1(record, items);
    if (version <= 2)
        upgradeFromVersion2(record);
    if (version <= 4) // until then nobody was counted without a badge
        record.insert(QStringLiteral("no_badge"), QJsonValue());
}

} // namespace rollcall::archive
