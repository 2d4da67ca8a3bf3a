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
            if (rows->text(0) != QLatin1String("ok"))
                faults << rows->text(0);
        }
        if (auto status = rows->failure(); !status)
            return status.error();
    }
    auto rows = Statement::run(database, QStringLiteral("PRAGMA foreign_key_check"));
    if (!rows)
        return rows.error();
    while (rows->next())
        faults << QStringLiteral("a row of %1 points at nothing in %2").arg(rows->text(0), rows->text(2));
    if (auto status = rows->failure(); !status)
        return status.error();
    return faults;
}

} // namespace rollcall::queue
