#pragma once

#include "core/queue/database.h"

namespace rollcall::queue {

/** One write to the database: the DatabaseLock, then BEGIN IMMEDIATE (a deferred one lets two writers both believe
 *  they are in). Rolls back and unlocks when it goes without a successful commit(). */
class Transaction {
public:
    /** Errors: Replaced (Database::checkInPlace()), Timeout (another process writes for longer than the lock waits),
     *  DiskFull, Io. */
    static Result<Transaction> begin(Database& database);

    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;

    /** After success the rows are on disk, fsynced, in the file that is there. After an Error nothing of this transaction
     *  is; only with Replaced it may be in a file that is there no more. */
    Result<void> commit();

private:
    explicit Transaction(Database* database) : m_database(database) {}
    void end();
    Database* m_database;
};

} // namespace rollcall::queue
