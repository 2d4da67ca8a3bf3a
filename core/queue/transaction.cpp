#include "core/queue/transaction.h"

#include "core/queue/statement.h"

namespace rollcall::queue {

Result<Transaction> Transaction::begin(Database& database)
{
    // Before the lock, which would be made anew in whatever lies there now.
    if (auto inPlace = database.checkInPlace(); !inPlace)
        return inPlace.error();
    if (auto locked = database.m_lock.acquire(); !locked)
        return locked.error();
    (void)database.m_reserve.giveWay();
    if (auto begun = Statement::run(database, QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        database.m_lock.release();
        return begun.error();
    }
    return Transaction(&database);
}

Result<void> Transaction::commit()
{
    // Through SQL, not QSqlDatabase::commit(), which answers for a transaction of its own only.
    auto committed = Statement::run(*m_database, QStringLiteral("COMMIT"));
    if (!committed)
        return committed.error();              // the destructor rolls back
    auto inPlace = m_database->checkInPlace(); // waiting for the disk takes long enough for a file to go meanwhile
    end();
    return inPlace;
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // A failed COMMIT may have rolled back by itself (disk full); then this one fails, and that is right.
    (void)Statement::run(*m_database, QStringLiteral("ROLLBACK")).ok();
    end();
}

void Transaction::end()
{
    m_database->m_lock.release();
    m_database = nullptr;
}

} // namespace rollcall::queue
