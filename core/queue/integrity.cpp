#include "core/queue/integrity.h"

#include "core/queue/statement.h"

namespace rollcall::queue {

Result<QStringList> integrityFaults(Database& database)
{
    QStringList faults;
    {
        auto rows = Statement::run(database, QStringLiteral("PRAGMA integrity_check(20)"));
        if (!rows)
            return rows.error();
        while (rows->next()) {
            if (rows->text() != QLatin1String("ok"))
                faults << rows->text();
        }
        if (auto status = rows->failure(); !status)
            return status.error();
    }
    // No foreign key says this, because what an item refers to depends on its kind.
    auto rows = Statement::run(
        database,
        QStringLiteral("SELECT id FROM queue WHERE (kind IN ('attendance', 'photo') "
                       "AND ref NOT IN (SELECT id FROM attendance)) OR (kind = 'attendance_void' AND ref NOT IN "
                       "(SELECT id FROM scan_voids)) LIMIT 20"));
    if (!rows)
        return rows.error();
    while (rows->next())
        faults << QStringLiteral("item %1 of the queue belongs to a record that does not exist").arg(rows->number());
    if (auto status = rows->failure(); !status)
        return status.error();
    return faults;
}

} // namespace rollcall::queue
