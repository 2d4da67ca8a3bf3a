#pragma once

#include "core/queue/database.h"

#include <QVariant>

#include <utility>

class QSqlError;

namespace rollcall::queue {

/** One run of one SQL statement: prepared once a connection, bound, stepped, and reset when this object goes, so that
 *  no read stays open (an unfinished one makes the next commit fail). Internal to this library. */
class Statement {
public:
    /** Prepares (or takes from the cache) and runs. */
    static Result<Statement> run(Database& database, const QString& sql, const QVariantList& values = {});

    ~Statement();
    Statement(Statement&& other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;

    /** The next row. False at the end; check failure() after the loop where rows are counted on. */
    bool next() { return m_query->next(); }
    Result<void> failure() const;

    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    bool isNull(int column) const { return m_query->isNull(column); }
    int rowsAffected() const { return m_query->numRowsAffected(); }

private:
    explicit Statement(QSqlQuery* query) : m_query(query) {}
    QSqlQuery* m_query;
};

/** The Error for what SQLite said; `doing` is for the log. Values bound to a statement never get into it. */
Error databaseError(const QSqlError& error, const QString& doing);

} // namespace rollcall::queue
