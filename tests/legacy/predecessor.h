#pragma once

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::support {

/** An installation of the predecessor as it lies on a disk, with the tables of its last version. */
class Predecessor {
public:
    Predecessor()
    {
        QVERIFY(QDir(path()).mkpath(QStringLiteral("data/photos")));
        QVERIFY(QDir(path()).mkpath(QStringLiteral("config")));
        sql(QStringLiteral("CREATE TABLE students (student_id TEXT PRIMARY KEY, uuid TEXT, name TEXT, email TEXT, "
                           "parent_phone TEXT, "
                           "section_id TEXT, schedule_id TEXT, allowed_session TEXT, created_at TEXT)"));
        sql(QStringLiteral(
            "CREATE TABLE attendance (id INTEGER PRIMARY KEY AUTOINCREMENT, student_id TEXT NOT NULL, "
            "timestamp TEXT NOT NULL, photo_path TEXT, qr_data TEXT, scan_type TEXT DEFAULT 'time_in', "
            "status TEXT DEFAULT 'present', schedule_session TEXT, synced INTEGER DEFAULT 0, sync_timestamp TEXT, "
            "cloud_record_id TEXT, FOREIGN KEY (student_id) REFERENCES students (student_id))"));
        sql(QStringLiteral(
            "CREATE TABLE sync_queue (id INTEGER PRIMARY KEY AUTOINCREMENT, record_type TEXT NOT NULL, "
            "record_id INTEGER NOT NULL, data TEXT NOT NULL, priority INTEGER DEFAULT 0, "
            "retry_count INTEGER DEFAULT 0, created_at TEXT, last_attempt TEXT, error_message TEXT)"));
    }

    QString path() const { return m_folder.path(); }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    void sql(const QString& statement, const QVariantList& values = {})
    {
        {
            QSqlDatabase connection =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("predecessor"));
            connection.setDatabaseName(path("data/attendance.db"));
            QVERIFY(connection.open());
            QSqlQuery query(connection);
            QVERIFY2(query.prepare(statement), qPrintable(query.lastError().text()));
            for (const QVariant& value : values)
                query.addBindValue(value);
            QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("predecessor"));
    }

    /** A row of its register; with a photo if that is named. */
    void counted(const QString& student, const QString& timestamp, const QString& type = QStringLiteral("time_in"),
                 bool isSynced = false, const QString& photo = {})
    {
        sql(QStringLiteral("INSERT INTO attendance (student_id, timestamp, photo_path, qr_data, scan_type, status, "
                           "schedule_session, synced) VALUES (?, ?, ?, ?, ?, 'present', 'morning', ?)"),
            {student, timestamp, photo.isEmpty() ? QVariant() : photo, student, type, isSynced ? 1 : 0});
    }

    void queued(qint64 record, const QString& data)
    {
        sql(QStringLiteral("INSERT INTO sync_queue (record_type, record_id, data) VALUES ('attendance', ?, ?)"),
            {record, data});
    }

    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private:
    QTemporaryDir m_folder;
};

inline const QByteArray oldJpeg = QByteArray("\xff\xd8\xff\xe0 an old photo ") + QByteArray(2000, 'x') + "\xff\xd9";

} // namespace rollcall::support
