// The database is overwritten in place by its own backup, with the real server: see tests/queue/tst_epoch.cpp for the
// other ways.

#include "tests/support/localsupabase.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>

using namespace rollcall::support;

class TestRestoredBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray roster = "student_number,first_name,last_name,status\n";
        for (int student = 1; student <= 12; ++student)
            roster += "S-" + QByteArray::number(student) + ",Ana,Reyes,active\n";
        write(path("roster.csv"), roster);
        m_cloud.start();
        m_cloud.seed(path("roster.csv"));
        write(path("config.json"),
              QJsonDocument(QJsonObject{{QStringLiteral("cloud"), m_cloud.cloudSettings()}}).toJson());
        QCOMPARE(ctl(QStringLiteral("roster pull")).exitCode, 0);
    }

    void whatWasSentStaysAndWhatIsUnsentGoesUpUnderNumbersOfItsOwn()
    {
        scan(1, 4);
        sync();
        const QByteArray backup = read(database());
        scan(5, 8);
        sync();
        const QMap<QString, QString> sent = places();
        QCOMPARE(sent.size(), 8);

        write(database(), backup);
        scan(9, 12);
        sync();
        const QMap<QString, QString> all = places();
        QCOMPARE(all.size(), 12);
        for (auto row = sent.begin(); row != sent.end(); ++row)
            QCOMPARE(all.value(row.key()), row.value());
        QSet<QString> taken;
        for (const QString& place : all)
            taken << place;
        QCOMPARE(taken.size(), 12);
    }

private:
    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }
    QString database() const { return path("data/rollcall.db"); }

    static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString& name, const QByteArray& content)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(name));
    }

    ProgramRun ctl(const QString& command) const
    {
        return run(QStringLiteral(ROLLCALLCTL_PROGRAM),
                   QStringList{QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"),
                               path("data"), QStringLiteral("--json")}
                       + command.split(u' '),
                   m_directory.path());
    }

    void scan(int first, int last) const
    {
        for (int student = first; student <= last; ++student)
            QCOMPARE(ctl(QStringLiteral("scan S-%1").arg(student)).exitCode, 0);
    }

    void sync() const
    {
        const ProgramRun synced = ctl(QStringLiteral("sync --once"));
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        QCOMPARE(ctl(QStringLiteral("queue stats")).json()[QLatin1String("parked")].toInt(-1), 0);
    }

    /** What the cloud has: id, and epoch and number. */
    QMap<QString, QString> places() const
    {
        QMap<QString, QString> found;
        for (const QJsonValue& row : m_cloud.contents()[QLatin1String("attendance")].toArray())
            found.insert(row[QLatin1String("id")].toString(),
                         row[QLatin1String("device_epoch")].toString() + u' '
                             + QString::number(row[QLatin1String("device_seq")].toInteger()));
        return found;
    }

    QTemporaryDir m_directory;
    LocalSupabase m_cloud{m_directory.filePath(QStringLiteral("supabase"))};
};

QTEST_GUILESS_MAIN(TestRestoredBackup)
#include "tst_restoredbackup.moc"
