#pragma once

#include "core/queue/database.h"

#include <QVariant>

#include <utility>

class QSqlDatabase;
class QSqlError;

namespace rollcall::queue {

/** One run of one SQL statement: prepared once a connection, bound, stepped, and reset when this object goes, so that
 *  no read stays open (an unfinished one makes the next commit fail). Columns are read by the names the statement gives
 *  them; a name it does not give is a bug, which a debug build asserts. Values are texts, whole numbers or null. Internal
 *  to this library and `archive`.
 *
 *  By SQLite's own interface on the connection that QSqlDatabase opened: see DECISIONS.md. */
class Statement {
public:
    /** Prepares (or takes from the cache) and runs. */
    static Result<Statement> run(Database& database, const QString& sql, const QVariantList& values = {});

    ~Statement();
    Statement(Statement&& other) noexcept : m_prepared(std::exchange(other.m_prepared, nullptr)) {}
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;

    /** The next row. False at the end; check failure() after the loop where rows are counted on. */
    bool next();
    Result<void> failure() const;

    QString text(const char* column) const { return textAt(indexOf(column)); }
    /** The same as UTF-8, as it is stored. */
    QByteArray bytes(const char* column) const { return bytesAt(indexOf(column)); }
    qint64 number(const char* column) const { return numberAt(indexOf(column)); }
    bool isNull(const char* column) const { return isNullAt(indexOf(column)); }

    // By position only the one below: a 0 would pass for a null pointer.
    QString text(int) const = delete;
    qint64 number(int) const = delete;
    bool isNull(int) const = delete;

    /** Of a statement with a single column. */
    QString text() const { return textAt(0); }
    qint64 number() const { return numberAt(0); }
    bool isNull() const { return isNullAt(0); }

    /** The id that the row just inserted was given. */
    qint64 insertedId() const;

    int rowsAffected() const;

private:
    explicit Statement(Database::Prepared* prepared) : m_prepared(prepared) {}
    int indexOf(const char* column) const;
    QString textAt(int index) const;
    QByteArray bytesAt(int index) const;
    qint64 numberAt(int index) const;
    bool isNullAt(int index) const;
    Database::Prepared* m_prepared;
};

/** SQLite's own handle of an open connection. Error Io if Qt's driver was built with another SQLite. */
Result<sqlite3*> handleOf(const QSqlDatabase& connection);

/** The Error for what SQLite said; `doing` is for the log. Values bound to a statement never get into it. */
Error databaseError(const QSqlError& error, const QString& doing);

} // namespace rollcall::queue
