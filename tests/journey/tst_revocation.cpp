// A kiosk's life as a device, with real parts: paired by a code, revoked, let in again, replaced. The programs as they are
// shipped and the local Supabase.

#include "tests/support/localsupabase.h"
#include "tests/support/program.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace rollcall::support;

namespace {

const QString device = QStringLiteral("gate-1");
const char surname[] = "Zzyzxova"; // nothing else looks like it

} // namespace

class TestRevocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        QFile roster(path(QStringLiteral("roster.csv")));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write("student_number,first_name,last_name,section,status\n");
        for (int student = 1; student <= 20; ++student)
            roster.write(numberOf(student).toLatin1() + ",Ana," + surname + ",8,active\n");
        roster.close();
        m_cloud.start();
        m_cloud.fillRoster(roster.fileName());
        QFile config(path(QStringLiteral("config.json")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(R"({"cloud": {"retry_delay": 1, "roster_sync": {"interval": 1}}})");
    }

    void itIsPairedByACode()
    {
        const QString code = m_cloud.pairingCode(device);
        QCOMPARE(pair(code), 0);
        QCOMPARE(ctl({QStringLiteral("roster"), QStringLiteral("pull")}).exitCode, 0);
        scan({1, 2});
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(cloudIds(), localIds());
        QCOMPARE(cloudIds().size(), 2);
    }

    void revokedWhileItRunsItWipesItsRosterAndKeepsWhatWaits()
    {
        m_cloud.stop();
        scan({3, 4, 5});
        m_cloud.start();
        m_cloud.revoke(device);
        runKioskUntil([this] { return rosterSize() == 0; });

        QVERIFY(filesWith(surname).isEmpty());
        QCOMPARE(cloudIds().size(), 2);
        const QJsonObject stats =
            ctl({QStringLiteral("queue"), QStringLiteral("stats"), QStringLiteral("--json")}).json();
        QCOMPARE(stats[u"waiting"].toInt(), 3);
        QCOMPARE(stats[u"parked"].toInt(), 0);
        const auto sent = sync();
        QVERIFY(sent.exitCode != 0);
        QVERIFY2(sent.out.contains("device_revoked"), sent.out.constData());
        QCOMPARE(cloudIds().size(), 2);
    }

    void letInAgainItSendsEverythingOnce()
    {
        m_cloud.restore(device);
        runKioskUntil([this] { return cloudIds().size() == 5; });
        QCOMPARE(cloudIds(), localIds());
        QCOMPARE(rosterSize(), 20);
    }

    void aToolThatHearsItFirstSaysItAndActsOnIt()
    {
        scan({6});
        m_cloud.revoke(device);
        const auto sent = sync();
        QVERIFY(sent.exitCode != 0);
        QVERIFY2(sent.out.contains("device_revoked"), sent.out.constData());
        QVERIFY2(!(sent.out + sent.err).contains("42501)"), sent.err.constData());
        QCOMPARE(rosterSize(), 0);
        QVERIFY(filesWith(surname).isEmpty());
        const auto examined = ctl({QStringLiteral("doctor")});
        QVERIFY2(examined.out.contains("device_revoked"), examined.out.constData());

        m_cloud.restore(device);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(cloudIds(), localIds());
        QCOMPARE(cloudIds().size(), 6);
        QCOMPARE(ctl({QStringLiteral("roster"), QStringLiteral("pull")}).exitCode, 0);
    }

    void pairedAgainItSendsEverythingOnce()
    {
        scan({7});
        m_cloud.revoke(device);
        QVERIFY(sync().exitCode != 0);
        // A kiosk that lost its login, too.
        QVERIFY(QFile::remove(path(QStringLiteral("data/session.json"))));
        QVERIFY(QFile::remove(path(QStringLiteral("data/account.json"))));
        QVERIFY2(sync().out.contains("not_paired"), "without an account it must say so");

        QCOMPARE(pair(m_cloud.pairingCode(device)), 0);
        QCOMPARE(ctl({QStringLiteral("roster"), QStringLiteral("pull")}).exitCode, 0);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(cloudIds(), localIds());
        QCOMPARE(cloudIds().size(), 7);
    }

    void anotherKioskInItsPlaceShutsItOutAndSendsWhatItExported()
    {
        scan({8});
        QTemporaryDir other;
        const auto successor = [&other](const QStringList& words) {
            return run(QStringLiteral(ROLLCALLCTL_PROGRAM),
                       QStringList{QStringLiteral("--config"), other.filePath(QStringLiteral("config.json")),
                                   QStringLiteral("--data-dir"), other.filePath(QStringLiteral("data"))}
                           + words,
                       other.path());
        };
        QCOMPARE(successor({QStringLiteral("pair"), QStringLiteral("--url"), m_cloud.url(), QStringLiteral("--key"),
                            m_cloud.publishableKey(), QStringLiteral("--code"), m_cloud.pairingCode(device)})
                     .exitCode,
                 0);
        const auto pulled = ctl({QStringLiteral("roster"), QStringLiteral("pull")});
        QVERIFY(pulled.exitCode != 0);
        QVERIFY2(pulled.err.contains("device_replaced"), pulled.err.constData());
        QCOMPARE(rosterSize(), 0);
        QVERIFY(filesWith(surname).isEmpty());
        QCOMPARE(cloudIds().size(), 7);
        QCOMPARE(localIds().size(), 8);

        // Sealed is not lost.
        const QString archive = path(QStringLiteral("waiting.tar"));
        QCOMPARE(ctl({QStringLiteral("queue"), QStringLiteral("export"), archive}).exitCode, 0);
        QCOMPARE(successor({QStringLiteral("queue"), QStringLiteral("import"), archive}).exitCode, 0);
        QCOMPARE(successor({QStringLiteral("sync"), QStringLiteral("--once")}).exitCode, 0);
        QCOMPARE(cloudIds(), localIds());
    }

private:
    static QString numberOf(int student) { return QStringLiteral("S-%1").arg(student, 4, 10, QLatin1Char('0')); }
    QString path(const QString& name) const { return m_directory.filePath(name); }

    QStringList command(const QStringList& words) const
    {
        return QStringList{QStringLiteral("--config"), path(QStringLiteral("config.json")),
                           QStringLiteral("--data-dir"), path(QStringLiteral("data"))}
               + words;
    }

    ProgramRun ctl(const QStringList& words) const
    {
        return run(QStringLiteral(ROLLCALLCTL_PROGRAM), command(words), m_directory.path());
    }

    int pair(const QString& code) const
    {
        const auto paired = ctl({QStringLiteral("pair"), QStringLiteral("--url"), m_cloud.url(),
                                 QStringLiteral("--key"), m_cloud.publishableKey(), QStringLiteral("--code"), code});
        if (paired.exitCode != 0)
            qWarning("%s", paired.err.constData());
        return paired.exitCode;
    }

    ProgramRun sync() const { return ctl({QStringLiteral("sync"), QStringLiteral("--once")}); }

    void scan(const QList<int>& students) const
    {
        for (const int student : students)
            QCOMPARE(ctl({QStringLiteral("scan"), numberOf(student)}).exitCode, 0);
    }

    int rosterSize() const
    {
        return static_cast<int>(
            ctl({QStringLiteral("roster"), QStringLiteral("list"), QStringLiteral("--json")}).lines().size());
    }

    // As it stands at the gate: in its window, before an empty picture, until somebody stops it.
    template <typename Condition>
    void runKioskUntil(Condition isReached)
    {
        const QString pictures = path(QStringLiteral("pictures"));
        QVERIFY(QDir().mkpath(pictures));
        QImage blank(640, 480, QImage::Format_RGB32);
        blank.fill(Qt::gray);
        QVERIFY(blank.save(pictures + QStringLiteral("/blank.png")));
        QProcess kiosk;
        prepare(kiosk, m_directory.path());
        kiosk.start(QStringLiteral(ROLLCALL_PROGRAM),
                    command({QStringLiteral("--source"), QStringLiteral("images:") + pictures}));
        QVERIFY(kiosk.waitForStarted());
        const bool reached = QTest::qWaitFor(isReached, 30000);
        kiosk.terminate();
        QVERIFY(kiosk.waitForFinished());
        QVERIFY2(reached, kiosk.readAllStandardError().constData());
    }

    QStringList localIds() const
    {
        QStringList ids;
        for (const QJsonObject& record :
             ctl({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("--json")}).lines())
            ids << record[u"id"].toString();
        ids.sort();
        return ids;
    }

    QStringList cloudIds() const
    {
        QStringList ids;
        const QJsonArray rows = m_cloud.contents()[u"attendance"].toArray();
        for (const QJsonValue& row : rows)
            ids << row[u"id"].toString();
        ids.sort();
        return ids;
    }

    QStringList filesWith(const QByteArray& word) const
    {
        QStringList found;
        QDirIterator files(path(QStringLiteral("data")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
                found << file.fileName();
        }
        return found;
    }

    QTemporaryDir m_directory;
    LocalSupabase m_cloud{m_directory.filePath(QStringLiteral("cloud"))};
};

QTEST_GUILESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
