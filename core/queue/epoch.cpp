#include "core/queue/epoch.h"

#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QUuid>

namespace rollcall::queue {

Result<int> openNewEpoch(Database& database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const QString epoch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    int count = 0;
    {
        auto renumbered =
            Statement::run(database,
                           QStringLiteral("UPDATE attendance SET device_epoch = ?, device_seq = place.number FROM "
                                          "(SELECT rowid AS row, row_number() OVER (ORDER BY rowid) AS number "
                                          "FROM attendance WHERE synced_at IS NULL AND imported_at IS NULL) AS place "
                                          "WHERE attendance.rowid = place.row"),
                           {epoch});
        if (!renumbered)
            return renumbered.error();
        count = renumbered->rowsAffected();
    }
    auto begun = Statement::run(database, QStringLiteral("UPDATE device SET epoch = ?"), {epoch});
    if (!begun)
        return begun.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return count;
}

Result<void> forgetFile(Database& database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto forgotten = Statement::run(database, QStringLiteral("UPDATE device SET file_identity = ''")); !forgotten)
        return forgotten.error();
    return transaction->commit();
}

} // namespace rollcall::queue
