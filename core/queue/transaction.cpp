#include "core/queue/transaction.h"

#include "core/queue/statement.h"

namespace rollcall::queue {

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto locked = database.m_lock.acquire(); !locked)
        return locked.error();
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
        return committed.error(); // the destructor rolls back
    end();
    return {};
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
