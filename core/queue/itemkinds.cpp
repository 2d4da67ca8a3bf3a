#include "core/queue/itemkinds.h"

#include "core/queue/statement.h"

#include <QHash>

namespace rollcall::queue {

namespace {

Result<void> run(Database& database, const QString& sql, const QVariantList& values)
{
    auto done = Statement::run(database, sql, values);
    return done ? Result<void>() : done.error();
}

Result<void> recordsAcknowledged(Database& database, const QString& refs, const QString& now)
{
    if (auto synced = run(database,
                          QStringLiteral("UPDATE attendance SET synced_at = ? "
                                         "WHERE id IN (SELECT value FROM json_each(?))"),
                          {now, refs});
        !synced)
        return synced;
    // Their photos waited for them, and what the office has said of them since.
    if (auto freed =
            run(database,
                QStringLiteral("UPDATE queue SET held = 0 WHERE kind = 'attendance_void' AND held = 1 AND ref IN "
                               "(SELECT id FROM scan_voids WHERE scan_id IN (SELECT value FROM json_each(?)))"),
                {refs});
        !freed)
        return freed;
    return run(database,
               QStringLiteral("UPDATE queue SET held = 0 WHERE kind = 'photo' AND held = 1 "
                              "AND ref IN (SELECT value FROM json_each(?))"),
               {refs});
}

Result<void> photosAcknowledged(Database& database, const QString& refs, const QString&)
{
    return run(database,
               QStringLiteral("UPDATE attendance SET photo_state = 'sent' "
                              "WHERE id IN (SELECT value FROM json_each(?))"),
               {refs});
}

// The office has them now; here they are of no use to anybody.
Result<void> refusalsAcknowledged(Database& database, const QString& refs, const QString&)
{
    return run(database, QStringLiteral("DELETE FROM refusals WHERE id IN (SELECT value FROM json_each(?))"), {refs});
}

} // namespace

Result<void> applyAcknowledged(Database& database, const QString& kind, const QString& refs, const QString& now)
{
    static const QHash<QString, Result<void> (*)(Database&, const QString&, const QString&)> effects{
        {itemkinds::attendance, recordsAcknowledged},
        {itemkinds::photo, photosAcknowledged},
        {itemkinds::refusal, refusalsAcknowledged},
    };
    const auto effect = effects.constFind(kind);
    return effect == effects.cend() ? Result<void>() : (*effect)(database, refs, now);
}

} // namespace rollcall::queue
