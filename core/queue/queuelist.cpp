#include "core/queue/queuelist.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"

namespace rollcall::queue {

Result<std::vector<ItemCount>> readItemCounts(Database& database)
{
    auto rows =
        Statement::run(database, QStringLiteral("SELECT kind, state, held, items FROM queue_counts WHERE items > 0"));
    if (!rows)
        return rows.error();
    std::vector<ItemCount> counts;
    while (rows->next())
        counts.push_back({rows->text("kind"), rows->text("state"), rows->number("held") != 0,
                          static_cast<int>(rows->number("items"))});
    if (auto status = rows->failure(); !status)
        return status.error();
    return counts;
}

Result<Stats> readStats(Database& database)
{
    const auto counted = readItemCounts(database);
    if (!counted)
        return counted.error();
    Stats stats;
    int unsynced = 0;
    for (const auto& [kind, state, isHeld, items] : *counted) {
        const bool isParked = state == QLatin1String("parked");
        const bool isRecord = kind == itemkinds::attendance;
        const bool isPhoto = kind == itemkinds::photo;
        if (isRecord)
            unsynced += items;
        if (isRecord && isHeld)
            stats.unsettledPhotos += items;
        if (isRecord || (isPhoto && !isHeld)) // the photo of a record that waits is counted with it
            (isParked ? stats.parked : stats.waiting) += items;
        if (!isParked && (isRecord || isPhoto))
            stats.items += items;
        if (kind == itemkinds::refusal)
            (isParked ? stats.parkedRefusals : stats.refusals) += items;
        if (kind == itemkinds::scanVoid)
            (isParked ? stats.parkedVoids : stats.voids) += items;
        if (!isParked && isPhoto)
            stats.photos += items;
    }

    auto row = Statement::run(
        database,
        QStringLiteral("SELECT records, photos_lost, (SELECT created_at FROM queue WHERE state <> 'parked' "
                       "AND kind IN ('attendance', 'photo') ORDER BY id LIMIT 1) AS oldest FROM register_counts"));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Io, QStringLiteral("counting gave no row")};
    stats.records = static_cast<int>(row->number("records"));
    stats.synced = stats.records - unsynced;
    stats.photosLost = static_cast<int>(row->number("photos_lost"));
    if (!row->isNull("oldest"))
        stats.oldest = fromRfc3339(row->text("oldest"));
    return stats;
}

Result<std::vector<Entry>> readEntries(Database& database, const QDateTime& now, const QString& condition,
                                       const QVariantList& values)
{
    auto rows =
        Statement::run(database,
                       QStringLiteral("SELECT q.*, coalesce(a.student_number, r.student_number) AS student, "
                                      "r.reason AS refused_for, v.scan_id AS voided_scan, v.reason AS voided_for "
                                      "FROM queue q LEFT JOIN scan_voids v ON v.id = q.ref "
                                      "AND q.kind = 'attendance_void' "
                                      "LEFT JOIN attendance a ON a.id = coalesce(v.scan_id, q.ref) "
                                      "AND q.kind IN ('attendance', 'photo', 'attendance_void') "
                                      "LEFT JOIN refusals r ON r.id = q.ref AND q.kind = 'attendance_refusal' ")
                           + condition,
                       values);
    if (!rows)
        return rows.error();
    const int offset = now.offsetFromUtc();
    std::vector<Entry> entries;
    while (rows->next()) {
        const QString state = rows->text("state");
        const bool waits = state == QLatin1String("waiting") || state == QLatin1String("retrying");
        entries.push_back({.item = rows->number("id"),
                           .kind = rows->text("kind"),
                           .state = state,
                           .isHeld = rows->number("held") != 0,
                           .ref = rows->text("ref"),
                           .studentNumber = rows->text("student"),
                           .refusedFor = rows->text("refused_for"),
                           .voidedScan = rows->text("voided_scan"),
                           .voidedFor = rows->text("voided_for"),
                           .createdAt = rows->text("created_at"),
                           .attempts = static_cast<int>(rows->number("attempts")),
                           .firstAttemptAt = rows->text("first_attempt_at"),
                           .lastAttemptAt = rows->text("last_attempt_at"),
                           .nextAttemptAt = waits ? std::optional(QDateTime::fromMSecsSinceEpoch(
                                                rows->number("next_attempt_ms"), Qt::OffsetFromUTC, offset))
                                                  : std::nullopt,
                           .lastCode = rows->text("last_code"),
                           .lastText = rows->text("last_text"),
                           .requestId = rows->text("request_id")});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return entries;
}

} // namespace rollcall::queue
