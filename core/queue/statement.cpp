#include "core/queue/statement.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

namespace rollcall::queue {

namespace {

ErrorCode codeOf(int code) // SQLite's, extended: the low byte is the primary one
{
    if (code == SQLITE_IOERR_SHMSIZE) // no room for the shared memory
        return ErrorCode::DiskFull;
    switch (code & 0xff) {
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        return ErrorCode::NotPermitted;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Timeout;
    case SQLITE_ERROR: // the tables are not those of the file's version, for our SQL is what it was
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Exists;
    default:
        return ErrorCode::Io;
    }
}

Error errorOf(sqlite3* connection, int code, const QString& doing)
{
    return {codeOf(code),
            QStringLiteral("%1: %2 (SQLite %3)").arg(doing, QString::fromUtf8(sqlite3_errmsg(connection))).arg(code)};
}

QString firstWordsOf(const QString& sql)
{
    return sql.section(u' ', 0, 2);
}

/** Texts are not copied: `texts` keeps them until the statement is bound again. */
int bind(sqlite3_stmt* statement, int index, const QVariant& value, std::vector<QByteArray>& texts)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, index);
    if (value.typeId() != QMetaType::QString)
        return sqlite3_bind_int64(statement, index, value.toLongLong());
    const QByteArray& text = texts.emplace_back(value.toString().toUtf8());
    return sqlite3_bind_text(statement, index, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

} // namespace

Error databaseError(const QSqlError& error, const QString& doing)
{
    return {codeOf(error.nativeErrorCode().toInt()),
            QStringLiteral("%1: %2 (SQLite %3)").arg(doing, error.databaseText(), error.nativeErrorCode())};
}

Result<Statement> Statement::run(Database& database, const QString& sql, const QVariantList& values)
{
    auto found = database.m_prepared.find(sql);
    if (found == database.m_prepared.end()) {
        const QByteArray text = sql.toUtf8();
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v2(database.m_handle, text.constData(), static_cast<int>(text.size()),
                                            &statement, nullptr);
        if (code != SQLITE_OK)
            return errorOf(database.m_handle, code, firstWordsOf(sql));
        found = database.m_prepared.try_emplace(sql).first;
        found->second.statement.reset(statement);
    }
    Database::Prepared& prepared = found->second;
    sqlite3_stmt* const statement = prepared.statement.get();
    sqlite3_reset(statement); // one that is done may still be held by its Statement
    sqlite3_clear_bindings(statement);
    Q_ASSERT(sqlite3_bind_parameter_count(statement) == values.size());
    prepared.texts.clear();
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (const int code = bind(statement, static_cast<int>(i) + 1, values[i], prepared.texts); code != SQLITE_OK)
            return errorOf(database.m_handle, code, firstWordsOf(sql));
    }
    prepared.status = sqlite3_step(statement);
    prepared.isAtFirst = true;
    if (prepared.status != SQLITE_ROW && prepared.status != SQLITE_DONE) {
        const Error error = errorOf(database.m_handle, prepared.status, firstWordsOf(sql));
        sqlite3_reset(statement);
        return error;
    }
    return Statement(&prepared);
}

Statement::~Statement()
{
    if (m_prepared)
        sqlite3_reset(m_prepared->statement.get());
}

bool Statement::next()
{
    const bool isStepped = std::exchange(m_prepared->isAtFirst, false);
    if (!isStepped && m_prepared->status == SQLITE_ROW)
        m_prepared->status = sqlite3_step(m_prepared->statement.get());
    return m_prepared->status == SQLITE_ROW;
}

Result<void> Statement::failure() const
{
    if (m_prepared->status == SQLITE_ROW || m_prepared->status == SQLITE_DONE)
        return {};
    return errorOf(sqlite3_db_handle(m_prepared->statement.get()), m_prepared->status, QStringLiteral("reading rows"));
}

QString Statement::textAt(int index) const
{
    sqlite3_stmt* const statement = m_prepared->statement.get();
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
    return QString::fromUtf8(text, sqlite3_column_bytes(statement, index));
}

QByteArray Statement::bytesAt(int index) const
{
    sqlite3_stmt* const statement = m_prepared->statement.get();
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
    return {text, sqlite3_column_bytes(statement, index)};
}

qint64 Statement::numberAt(int index) const
{
    return sqlite3_column_int64(m_prepared->statement.get(), index);
}

bool Statement::isNullAt(int index) const
{
    return sqlite3_column_type(m_prepared->statement.get(), index) == SQLITE_NULL;
}

qint64 Statement::insertedId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_prepared->statement.get()));
}

int Statement::rowsAffected() const
{
    return sqlite3_changes(sqlite3_db_handle(m_prepared->statement.get()));
}

// A name is looked for among those of one statement, which are few.
int Statement::indexOf(const char* column) const
{
    sqlite3_stmt* const statement = m_prepared->statement.get();
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        if (qstrcmp(sqlite3_column_name(statement, i), column) == 0)
            return i;
    }
    Q_ASSERT_X(false, column, "the statement gives no column of this name");
    return -1;
}

void Database::Prepared::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<sqlite3*> handleOf(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    QSqlQuery version(QStringLiteral("SELECT sqlite_source_id()"), connection);
    // A handle of another SQLite must not be touched.
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0 || !version.next()
        || version.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return Error{ErrorCode::Io, QStringLiteral("Qt's driver has another SQLite than the system's")};
    return *static_cast<sqlite3* const*>(handle.constData());
}

} // namespace rollcall::queue
