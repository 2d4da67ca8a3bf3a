// rollcallctl migrate on an installation of the predecessor.

#include "tests/legacy/predecessor.h"
#include "tests/support/program.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace rollcall::support;

class TestMigrate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitedThereWaitsHereOnceAndTheSourceStaysAsItWas()
    {
        Predecessor old;
        old.write("config/config.json", "{\"cloud\":{\"device_id\":\"gate-7\"},\"buzzer\":{\"gpio_pin\":23}}");
        old.write("data/photos/a.jpg", oldJpeg);
        old.counted(QStringLiteral("2021001"), QStringLiteral("2025-01-06T07:01:02.123456"),
                    QStringLiteral("time_in"), false, QStringLiteral("data/photos/a.jpg"));
        old.counted(QStringLiteral("2021001"), QStringLiteral("2025-01-06T07:01:09.000000"));
        old.counted(QStringLiteral("2021002"), QStringLiteral("2025-01-06T07:02:00.000000"),
                    QStringLiteral("time_in"), true);
        old.counted(QStringLiteral("2021003"), QStringLiteral("yesterday"));
        old.queued(
            9, QStringLiteral(
                   "{'student_number': '2021009', 'date': '2025-01-06', 'time_in': '07:09:00', 'status': 'late'}"));
        const auto before = digestsOf(old.path());

        const auto dry = migrate(old, {QStringLiteral("--dry-run")});
        QVERIFY2(dry.exitCode == 0, dry.err.constData());
        QCOMPARE(dry.lines().last()[u"waiting"].toInt(), 2);
        QCOMPARE(dry.lines().last()[u"duplicates"].toInt(), 1);
        QCOMPARE(dry.lines().last()[u"not_taken"].toInt(), 1);
        QCOMPARE(dry.lines().last()[u"already_sent"].toInt(), 1);
        QVERIFY(!QFile::exists(data(QStringLiteral("rollcall.db"))));

        const auto first = migrate(old);
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QCOMPARE(first.lines().last()[u"records"].toInt(), 2);
        QVERIFY(QFile::exists(data(QStringLiteral("config.from_predecessor.json"))));
        const auto records = ctl({QStringLiteral("record"), QStringLiteral("list")}).lines();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0][u"student_number"].toString(), QStringLiteral("2021001"));
        QVERIFY2(records[0][u"photo_path"].toString().startsWith(QLatin1String("gate-7/2025/01/06/")),
                 first.out.constData());
        QFile photo(data(QStringLiteral("photos/")) + records[0][u"photo_path"].toString());
        QVERIFY(photo.open(QIODevice::ReadOnly));
        QCOMPARE(photo.readAll(), oldJpeg);

        const auto second = migrate(old);
        QCOMPARE(second.lines().last()[u"records"].toInt(), 0);
        QCOMPARE(second.lines().last()[u"already_here"].toInt(), 2);
        QCOMPARE(ctl({QStringLiteral("record"), QStringLiteral("list")}).lines().size(), 2);
        QCOMPARE(digestsOf(old.path()), before);
    }

    void aFolderWithoutAnInstallationIsSaid()
    {
        QTemporaryDir empty;
        const auto refused = ctl({QStringLiteral("migrate"), QStringLiteral("--from"), empty.path()});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("data/attendance.db"), refused.err.constData());
    }

private:
    QString data(const QString& name) const { return m_home.filePath(QStringLiteral("data/") + name); }

    ProgramRun ctl(const QStringList& words) const
    {
        return run(QStringLiteral(ROLLCALLCTL_PROGRAM),
                   QStringList{QStringLiteral("--data-dir"), m_home.filePath(QStringLiteral("data")),
                               QStringLiteral("--json")}
                       + words,
                   m_home.path());
    }

    ProgramRun migrate(const Predecessor& old, const QStringList& more = {}) const
    {
        return ctl(QStringList{QStringLiteral("migrate"), QStringLiteral("--from"), old.path(),
                               QStringLiteral("--zone"), QStringLiteral("Asia/Manila")}
                   + more);
    }

    /** Every file below a folder, with what is in it and when it was changed. */
    static QMap<QString, QByteArray> digestsOf(const QString& folder)
    {
        QMap<QString, QByteArray> digests;
        QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly))
                digests.insert(file.fileName(),
                               QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                   + walk.fileInfo().lastModified().toString(Qt::ISODateWithMs).toLatin1());
        }
        return digests;
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestMigrate)
#include "tst_migrate.moc"
