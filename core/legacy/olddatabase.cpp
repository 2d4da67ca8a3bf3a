#include "core/legacy/olddatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace rollcall::legacy {

namespace {

Error oldDatabaseFailed(const QSqlError& error)
{
    return {ErrorCode::Corrupt, QStringLiteral("the database cannot be read: %1").arg(error.databaseText())};
}

// With what SQLite left beside it when the predecessor was killed: on the copy it can finish that.
Result<void> copyDatabase(const QString& file, const QString& copy)
{
    for (const char* part : {"", "-journal", "-wal"}) {
        const QString from = file + QLatin1String(part);
        QFile source(from);
        if (!source.exists() && *part)
            continue;
        if (!source.exists())
            return Error{ErrorCode::NotFound, QStringLiteral("there is no file %1").arg(from)};
        if (!source.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotPermitted,
                         QStringLiteral("%1 cannot be read: %2").arg(from, source.errorString())};
        source.close();
        if (!source.copy(copy + QLatin1String(part)))
            return Error{ErrorCode::Io, QStringLiteral("copying %1: %2").arg(from, source.errorString())};
        QFile::setPermissions(copy + QLatin1String(part), QFile::ReadOwner | QFile::WriteOwner);
    }
    return {};
}

QJsonValue fieldOf(const QSqlQuery& row, const QSqlRecord& columns, const char* name)
{
    const int column = columns.indexOf(QLatin1String(name));
    return column < 0 || row.isNull(column) ? QJsonValue() : QJsonValue(row.value(column).toString());
}

qint64 numberOf(const QSqlQuery& row, const QSqlRecord& columns, const char* name)
{
    const int column = columns.indexOf(QLatin1String(name));
    return column < 0 ? 0 : row.value(column).toLongLong();
}

Result<OldDatabase> readTables(QSqlDatabase& connection)
{
    const QStringList tables = connection.tables();
    if (!tables.contains(QLatin1String("attendance")) || !tables.contains(QLatin1String("students")))
        return Error{ErrorCode::WrongFormat, QStringLiteral("it is no database of the predecessor")};
    OldDatabase found;
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next()
        || query.value(0) != QLatin1String("ok"))
        return Error{ErrorCode::Corrupt, QStringLiteral("the database is damaged (PRAGMA quick_check)")};
    if (!query.exec(QStringLiteral("SELECT * FROM attendance ORDER BY id")))
        return oldDatabaseFailed(query.lastError());
    const QSqlRecord columns = query.record();
    while (query.next()) {
        OldRow row{.id = numberOf(query, columns, "id"),
                   .isSynced = numberOf(query, columns, "synced") != 0,
                   .fields = {},
                   .session = fieldOf(query, columns, "schedule_session").toString()};
        for (const char* name : {"student_id", "timestamp", "photo_path", "qr_data", "scan_type", "status"})
            row.fields.insert(QLatin1String(name), fieldOf(query, columns, name));
        found.rows.push_back(std::move(row));
    }
    if (query.lastError().isValid())
        return oldDatabaseFailed(query.lastError());
    if (tables.contains(QLatin1String("sync_queue"))) {
        if (!query.exec(QStringLiteral(
                "SELECT id, record_id, data FROM sync_queue WHERE record_type = 'attendance' ORDER BY id")))
            return oldDatabaseFailed(query.lastError());
        while (query.next())
            found.queue.push_back(
                {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString().toUtf8()});
    }
    if (!query.exec(QStringLiteral("SELECT count(*) FROM students")) || !query.next())
        return oldDatabaseFailed(query.lastError());
    found.students = query.value(0).toInt();
    return found;
}

} // namespace

Result<OldDatabase> readOldDatabase(const QString& file, const QString& scratch)
{
    const QString copy = scratch + QStringLiteral("/attendance.db");
    if (auto copied = copyDatabase(file, copy); !copied)
        return copied.error();
    const QString name = QStringLiteral("legacy-%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    Result<OldDatabase> found = Error{ErrorCode::WrongFormat, QStringLiteral("it is no SQLite database")};
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(copy);
        if (connection.open())
            found = readTables(connection);
        connection.close();
    }
    QSqlDatabase::removeDatabase(name);
    return found;
}

} // namespace rollcall::legacy
