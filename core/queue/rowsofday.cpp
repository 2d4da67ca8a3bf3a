#include "core/queue/rowsofday.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

Result<void> replaceRowsOfDay(Database& database, QDate day, const QString& remove, const QString& insert,
                              const std::vector<QVariantList>& rows)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto gone = Statement::run(database, remove, {isoDate(day)}); !gone)
        return gone.error();
    for (const QVariantList& row : rows) {
        if (auto written = Statement::run(database, insert, row); !written)
            return written.error();
    }
    return transaction->commit();
}

} // namespace rollcall::queue
