#include "core/queue/statement.h"

#include <QSqlError>
#include <QSqlRecord>

namespace rollcall::queue {

namespace {

// SQLite's primary result codes (sqlite3.h); the extended ones carry them in the low byte.
ErrorCode codeOf(const QSqlError& error)
{
    constexpr int noRoomForSharedMemory = 4874; // SQLITE_IOERR_SHMSIZE
    const int code = error.nativeErrorCode().toInt();
    if (code == noRoomForSharedMemory)
        return ErrorCode::DiskFull;
    switch (code & 0xff) {
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 23: // SQLITE_AUTH
        return ErrorCode::NotPermitted;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorCode::Timeout;
    case 1:  // SQLITE_ERROR: the tables are not those of the file's version, for our SQL is what it was
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorCode::Corrupt;
    case 13: // SQLITE_FULL
        return ErrorCode::DiskFull;
    case 19: // SQLITE_CONSTRAINT
        return ErrorCode::Exists;
    default:
        return ErrorCode::Io;
    }
}

// To Qt a QString that never was given a text is NULL; to us it is an empty text, and NULL is a null QVariant.
QVariant bindable(const QVariant& value)
{
    const bool isText = !value.isNull() && value.metaType() == QMetaType::fromType<QString>();
    return isText && value.toString().isNull() ? QVariant(QStringLiteral("")) : value;
}

} // namespace

Error databaseError(const QSqlError& error, const QString& doing)
{
    return {codeOf(error),
            QStringLiteral("%1: %2 (SQLite %3)").arg(doing, error.databaseText(), error.nativeErrorCode())};
}

Result<Statement> Statement::run(Database& database, const QString& sql, const QVariantList& values)
{
    auto found = database.m_prepared.find(sql);
    if (found == database.m_prepared.end()) {
        QSqlQuery query(QSqlDatabase::database(database.m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return databaseError(query.lastError(), sql.section(u' ', 0, 2));
        found = database.m_prepared.emplace(sql, Database::Prepared{std::move(query), {}}).first;
    }
    QSqlQuery& query = found->second.query;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), bindable(values[i]));
    if (!query.exec()) {
        const Error error = databaseError(query.lastError(), sql.section(u' ', 0, 2));
        query.finish();
        return error;
    }
    return Statement(&found->second);
}

Statement::~Statement()
{
    if (m_prepared)
        m_prepared->query.finish();
}

Result<void> Statement::failure() const
{
    if (m_prepared->query.lastError().isValid())
        return databaseError(m_prepared->query.lastError(), QStringLiteral("reading rows"));
    return {};
}

// Asking Qt for the names makes a copy of them all, so that is done once a prepared statement and not once a value.
int Statement::indexOf(const char* column) const
{
    if (m_prepared->columns.isEmpty()) {
        const QSqlRecord record = m_prepared->query.record();
        for (int i = 0; i < record.count(); ++i)
            m_prepared->columns.insert(record.fieldName(i).toLatin1(), i);
    }
    const int index = m_prepared->columns.value(QByteArray::fromRawData(column, qsizetype(qstrlen(column))), -1);
    Q_ASSERT_X(index >= 0, column, "the statement gives no column of this name");
    return index;
}

} // namespace rollcall::queue
