// Several real programs on one queue: what one of them works on is left to it, and what it leaves by dying is taken over
// at once.

#include "core/lock/filelock.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "tests/app/ctlfixture.h"
#include "tests/support/qrimage.h"
#include "tests/support/records.h"

#include <QDir>

#include <csignal>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::HttpAnswer;
using support::ProgramRun;

class TestClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlFixture>();
        m_ctl->importRoster();
    }
    void cleanup()
    {
        m_sender.kill();
        m_sender.waitForFinished();
        m_ctl.reset();
    }

    // Sending

    void whatAKilledSenderHadUnderWayIsSentAtOnce_data()
    {
        QTest::addColumn<bool>("hasKiosk");
        QTest::newRow("beside a kiosk") << true;
        QTest::newRow("alone") << false;
    }

    void whatAKilledSenderHadUnderWayIsSentAtOnce()
    {
        QFETCH(bool, hasKiosk);
        lock::FileLock kiosk(m_ctl->path("data") + QStringLiteral("/.rollcall.lock"));
        QVERIFY(!hasKiosk || kiosk.tryAcquire().ok());
        beginSending();
        killSender();
        QCOMPARE(item().value(u"state"), QJsonValue(QStringLiteral("sending")));
        const ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"done"), QJsonValue(1));
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
    }

    void aRunningWatchTakesOverFromAKilledSender()
    {
        beginSending();
        QProcess watch;
        start(watch, "--watch");
        QVERIFY(QTest::qWaitFor([&] { return m_ctl->m_cloud.server().count(QStringLiteral("/auth/v1/health")) == 2; },
                                20'000));
        m_ctl->m_cloud.attendance.reset();
        killSender();
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.rows.size(), 1, 30'000);
        watch.kill();
        watch.waitForFinished();
    }

    void whatAnotherProgramIsSendingIsLeftToIt_data()
    {
        QTest::addColumn<bool>("hasKiosk");
        QTest::newRow("beside a kiosk") << true;
        QTest::newRow("two that were started by hand") << false;
    }

    void whatAnotherProgramIsSendingIsLeftToIt()
    {
        QFETCH(bool, hasKiosk);
        lock::FileLock kiosk(m_ctl->path("data") + QStringLiteral("/.rollcall.lock"));
        QVERIFY(!hasKiosk || kiosk.tryAcquire().ok());
        beginSending();
        m_ctl->ctl(words("scan 2021002"));
        const ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 1); // something is left
        QCOMPARE(run.json().value(u"done"), QJsonValue(1));
        QCOMPARE(item().value(u"state"), QJsonValue(QStringLiteral("sending")));
        QCOMPARE(item().value(u"attempts"), QJsonValue(0));
    }

    void locksSaysWhichItemIsBeingSentAndByWhom()
    {
        beginSending();
        QCOMPARE(claims(),
                 QList<QJsonObject>{(QJsonObject{{QStringLiteral("lock"), QStringLiteral(".rollcall.claims")},
                                                 {QStringLiteral("first_item"), 1},
                                                 {QStringLiteral("last_item"), 1},
                                                 {QStringLiteral("pid"), m_sender.processId()},
                                                 {QStringLiteral("program"), QStringLiteral("rollcallctl")},
                                                 {QStringLiteral("since"), QString()}})});
        const QByteArray sentence =
            ".rollcall.claims  item 1 of the queue is being worked on by rollcallctl (process "
            + QByteArray::number(m_sender.processId()) + ")\n";
        const QByteArray told = m_ctl->ctl(words("locks")).out;
        QVERIFY2(told.contains(sentence), told.constData());
        killSender();
        QCOMPARE(claims(), QList<QJsonObject>());
        QCOMPARE(m_ctl->ctl(words("locks")).out, QByteArray("No lock is held.\n"));
    }

    void retryingWhatIsReallyBeingSentSaysSo()
    {
        beginSending();
        const ProgramRun one = m_ctl->ctl(words("queue retry 1"));
        QCOMPARE(one.exitCode, 1);
        QCOMPARE(one.out, QByteArray());
        QVERIFY2(one.err.contains("is being sent right now"), one.err.constData());
        QCOMPARE(m_ctl->ctl(words("queue retry --all")).out, QByteArray("No item is retried.\n"));
    }

    void retryingWhatAKilledSenderLeftMakesItDue_data()
    {
        QTest::addColumn<QString>("which");
        QTest::newRow("by its number") << QStringLiteral("1");
        QTest::newRow("all") << QStringLiteral("--all");
    }

    void retryingWhatAKilledSenderLeftMakesItDue()
    {
        QFETCH(QString, which);
        lock::FileLock kiosk(m_ctl->path("data") + QStringLiteral("/.rollcall.lock"));
        QVERIFY(kiosk.tryAcquire().ok());
        beginSending();
        killSender();
        const ProgramRun run = m_ctl->ctl({QStringLiteral("queue"), QStringLiteral("retry"), which});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray("1 item is retried.\n"));
        QCOMPARE(item().value(u"state"), QJsonValue(QStringLiteral("retrying")));
        QCOMPARE(item().value(u"attempts"), QJsonValue(1));
        QCOMPARE(item().value(u"last_error"), QJsonValue(QStringLiteral("interrupted")));
    }

    // Photos

    void aPhotoWhoseProgramWasKilledIsSettledAndItsRecordSent_data()
    {
        QTest::addColumn<bool>("hasKiosk");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("nothing of it, beside a kiosk") << true << false;
        QTest::newRow("nothing of it, alone") << false << false;
        QTest::newRow("its file was whole, beside a kiosk") << true << true;
        QTest::newRow("its file was whole, alone") << false << true;
    }

    void aPhotoWhoseProgramWasKilledIsSettledAndItsRecordSent()
    {
        QFETCH(bool, hasKiosk);
        QFETCH(bool, isWritten);
        lock::FileLock kiosk(m_ctl->path("data") + QStringLiteral("/.rollcall.lock"));
        QVERIFY(!hasKiosk || kiosk.tryAcquire().ok());
        {
            const Scanning scanning(m_ctl->path("data"));
            QVERIFY(!isWritten || scanning.writeFile());
        }
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
        QCOMPARE(m_ctl->m_cloud.photos.size(), isWritten ? 1 : 0);
    }

    void aRunningWatchSettlesThePhotoOfAKilledScan()
    {
        start(m_sender, "--watch");
        QVERIFY(QTest::qWaitFor([&] { return m_ctl->m_cloud.server().count(QStringLiteral("/auth/v1/health")) > 0; },
                                20'000));
        {
            const Scanning scanning(m_ctl->path("data"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.rows.size(), 1, 40'000);
    }

    void aPhotoThatIsStillBeingWrittenIsLeftToItsProgram_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("sync") << QStringLiteral("sync");
        QTest::newRow("export") << QStringLiteral("export");
        QTest::newRow("a kiosk's start") << QStringLiteral("a kiosk");
    }

    void aPhotoThatIsStillBeingWrittenIsLeftToItsProgram()
    {
        QFETCH(QString, other);
        Scanning scanning(m_ctl->path("data"));
        if (other == QLatin1String("sync"))
            m_ctl->sync();
        else if (other == QLatin1String("export"))
            m_ctl->ctl({QStringLiteral("queue"), QStringLiteral("export"), m_ctl->path("out.jsonl")});
        else
            countWithKiosk(scanning);
        QCOMPARE(scanning.photoState(), QStringLiteral("pending"));
        QVERIFY(scanning.store());
        QCOMPARE(m_ctl->sync().exitCode, 0);
        const bool isAlone = other != QLatin1String("a kiosk");
        QCOMPARE(m_ctl->m_cloud.rows.size(), isAlone ? 1 : 2);
        QVERIFY(m_ctl->m_cloud.photos.contains(scanning.photoKey()));
    }

private:
    /** A program that counted a student and has not come to the photo; its end is that of a killed one. */
    class Scanning {
    public:
        explicit Scanning(const QString& data)
            : m_database(queue::Database::open(data).value()), m_journal(*m_database, m_clock),
              m_photos(*m_database, m_clock, queue::PhotoStore::folderIn(data)),
              m_record(support::validRecord(m_clock).record())
        {
            const auto valid = attendance::Validator().check(m_record);
            if (!m_journal.append(*valid, queue::Journal::photoFollows))
                qFatal("the record was not written");
        }

        bool writeFile() const { return m_photos.put(m_record.photoKey(), app::jpeg).ok(); }
        bool store() { return m_photos.store(m_record.id, app::jpeg).ok(); }
        QString photoKey() const { return m_record.photoKey(); }
        int records() const { return static_cast<int>(m_journal.lines()->size()); }
        QString photoState() const { return m_journal.lines()->front().photoState; }

    private:
        const SystemClock m_clock;
        const std::unique_ptr<queue::Database> m_database;
        queue::Journal m_journal;
        mutable queue::PhotoStore m_photos;
        attendance::Record m_record;
    };

    void start(QProcess& process, const char* how) const
    {
        support::prepare(process, m_ctl->m_directory.path());
        process.start(QStringLiteral(ROLLCALLCTL),
                      {QStringLiteral("--data-dir"), m_ctl->path("data"), QStringLiteral("--config"),
                       m_ctl->write("config.json", m_ctl->m_cloud.config()), QStringLiteral("sync"),
                       QLatin1String(how)});
        QVERIFY(process.waitForStarted());
    }

    /** A student is counted, and a program waits for the cloud's answer. From then on the cloud answers others. */
    void beginSending()
    {
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::silence();
        start(m_sender, "--once");
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.server().count(QStringLiteral("/rest/v1/attendance")), 1, 20'000);
        m_ctl->m_cloud.attendance.reset();
    }

    void killSender()
    {
        QCOMPARE(::kill(pid_t(m_sender.processId()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_sender.state(), QProcess::NotRunning, 20'000);
    }

    /** What locks says of items. */
    QList<QJsonObject> claims() const
    {
        QList<QJsonObject> lines = m_ctl->ctl(words("locks --json")).lines();
        lines.removeIf(
            [](const QJsonObject& line) { return line.value(u"lock") != QStringLiteral(".rollcall.claims"); });
        return lines;
    }

    QJsonObject item() const
    {
        const auto lines = m_ctl->ctl(words("queue list --json")).lines();
        return lines.isEmpty() ? QJsonObject() : lines.first();
    }

    /** Runs until it counted somebody: by then it has looked at what it found. */
    void countWithKiosk(const Scanning& scanning)
    {
        const QString badges = m_ctl->path("badges");
        QVERIFY(QDir().mkpath(badges) && support::qrImage("2021002").save(badges + QStringLiteral("/badge.png")));
        support::prepare(m_sender, m_ctl->m_directory.path());
        m_sender.start(QStringLiteral(ROLLCALL),
                       {QStringLiteral("--data-dir"), m_ctl->path("data"), QStringLiteral("--config"),
                        m_ctl->write("off.json", "{}"), QStringLiteral("--source"),
                        QStringLiteral("images:") + badges, QStringLiteral("--windowed")});
        QTRY_COMPARE_WITH_TIMEOUT(scanning.records(), 2, 30'000);
        killSender();
    }

    std::unique_ptr<CtlFixture> m_ctl;
    QProcess m_sender;
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
