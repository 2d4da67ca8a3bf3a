// The real rollcall as a service: what it tells the service manager, how it ends, and that it says what is wrong with the display.

#include "tests/support/fakecloud.h"
#include "tests/support/notifysocket.h"
#include "tests/support/program.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace rollcall;
using support::FakeCloud;
using support::ProgramRun;

class TestKioskService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_socket.emplace(m_directory->path());
        QVERIFY(QDir().mkpath(path("images")));
    }

    void itIsReadyWhenItCountsAndEndsInGoodOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    // With a roster request that is never answered, and a queue that cannot be emptied.
    void itIsReadyWhenItCountsAndEndsInGoodOrder()
    {
        QFETCH(int, signal);
        FakeCloud cloud;
        cloud.everything = support::HttpAnswer::silence();
        write("config.json", cloud.config());
        importAna();
        const ProgramRun scanned = ctl({QStringLiteral("scan"), QStringLiteral("1")});
        QVERIFY2(scanned.exitCode == 0, scanned.err.constData());

        QProcess kiosk;
        start(kiosk, {});
        QVERIFY(waitForReady(kiosk));
        QVERIFY(m_socket->waitFor("WATCHDOG=1"));
        QTRY_VERIFY_WITH_TIMEOUT(cloud.server().count(QStringLiteral("/auth/v1/token")) > 0, 30000);
        QElapsedTimer ending;
        ending.start();
        ::kill(pid_t(kiosk.processId()), signal);
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state(), QProcess::NotRunning, 30000);
        qInfo("ended after %lld ms", static_cast<long long>(ending.elapsed()));
        QVERIFY(ending.elapsed() < 3000);
        QCOMPARE(kiosk.exitStatus(), QProcess::NormalExit);
        QCOMPARE(kiosk.exitCode(), 0);
        QVERIFY(m_socket->take().contains("STOPPING=1"));
    }

    void withoutItsDatabaseItAsksForTimeAndIsNotReady()
    {
        write("config.json", "{}");
        QVERIFY(QDir().mkpath(path("data/rollcall.db")));
        QProcess kiosk;
        start(kiosk, {});
        QByteArrayList said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (said += m_socket->take()).contains("STATUS=The database cannot be used; see rollcallctl doctor"), 30000);
        QVERIFY(said.contains("EXTEND_TIMEOUT_USEC=65000000"));
        QVERIFY(!said.contains("READY=1"));
        kiosk.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state(), QProcess::NotRunning, 30000);
    }

    // With pictures of badges before its camera.
    void theSelfTestIsReadyAndCountsNobody()
    {
        write("config.json", "{}");
        importAna();
        QVERIFY(support::qrImage("1").save(path("images/1.png")));
        QProcess kiosk;
        start(kiosk, words("--self-test camera --fast"));
        QVERIFY(waitForReady(kiosk));
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state(), QProcess::NotRunning, 30000);
        QVERIFY2(kiosk.exitCode() == 0, kiosk.readAllStandardError().constData());
        QCOMPARE(ctl(words("record list")).out, QByteArray());
    }

    void theSelfTestNeedsADatabase_data()
    {
        QTest::addColumn<QString>("camera");
        QTest::addColumn<bool>("hasDatabase");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no database") << QStringLiteral("no-camera") << false
                                     << QByteArray("rollcall: self-test: the database cannot be used: ");
        QTest::newRow("no camera, but none is needed") << QStringLiteral("no-camera") << true << QByteArray();
    }

    void theSelfTestNeedsADatabase()
    {
        QFETCH(QString, camera);
        QFETCH(bool, hasDatabase);
        QFETCH(QByteArray, said);
        write("config.json", "{}");
        if (!hasDatabase)
            QVERIFY(QDir().mkpath(path("data/rollcall.db")));
        QProcess kiosk;
        start(kiosk, {QStringLiteral("--self-test"), camera});
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state(), QProcess::NotRunning, 30000);
        const QByteArray err = kiosk.readAllStandardError();
        QVERIFY2(err.startsWith(said), err.constData());
        QCOMPARE(kiosk.exitCode(), hasDatabase ? 0 : 1);
        QCOMPARE(m_socket->take().contains("READY=1"), hasDatabase);
    }

    void withoutADisplayItSaysSoInOneSentence_data()
    {
        QTest::addColumn<QString>("display");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("none is named") << QString()
                                       << QByteArray("rollcall: There is no display to show the kiosk on (neither "
                                                     "DISPLAY nor WAYLAND_DISPLAY is set).\n");
        QTest::newRow("none is there") << QStringLiteral(":4711")
                                       << QByteArray("rollcall: The display cannot be used: could not connect to "
                                                     "display :4711\n");
    }

    void withoutADisplayItSaysSoInOneSentence()
    {
        QFETCH(QString, display);
        QFETCH(QByteArray, sentence);
        QProcess kiosk;
        support::prepare(kiosk, m_directory->path());
        QProcessEnvironment environment = kiosk.processEnvironment();
        for (const char* name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
            environment.remove(QLatin1String(name));
        if (!display.isEmpty())
            environment.insert(QStringLiteral("DISPLAY"), display);
        kiosk.setProcessEnvironment(environment);
        kiosk.start(QStringLiteral(ROLLCALL), {QStringLiteral("--data-dir"), path("data")});
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state(), QProcess::NotRunning, 30000);
        QCOMPARE(kiosk.readAllStandardError(), sentence);
        QCOMPARE(kiosk.exitStatus(), QProcess::NormalExit);
        QCOMPARE(kiosk.exitCode(), 1);
        QVERIFY(!QFileInfo::exists(path("data")));
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QLatin1String(name)); }

    QString write(const char* name, const QByteArray& contents)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("%s cannot be written", name);
        return path(name);
    }

    static QStringList words(const char* line) { return QString::fromLatin1(line).split(u' '); }

    ProgramRun ctl(const QStringList& arguments) const
    {
        return support::run(QStringLiteral(ROLLCALLCTL),
                            QStringList{QStringLiteral("--data-dir"), path("data")} + arguments, m_directory->path());
    }

    void importAna()
    {
        const ProgramRun imported = ctl({QStringLiteral("roster"), QStringLiteral("import"),
                                         write("roster.csv", "student_number,first_name\n1,Ana\n")});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
    }

    void start(QProcess& kiosk, const QStringList& more)
    {
        support::prepare(kiosk, m_directory->path());
        QProcessEnvironment environment = kiosk.processEnvironment();
        environment.insert(QStringLiteral("NOTIFY_SOCKET"), m_socket->path());
        environment.insert(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("2000000"));
        environment.insert(QStringLiteral("WATCHDOG_PID"), QStringLiteral("1")); // of cage
        kiosk.setProcessEnvironment(environment);
        kiosk.start(QStringLiteral(ROLLCALL),
                    QStringList{QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"),
                                path("data"), QStringLiteral("--source"), QStringLiteral("images:") + path("images")}
                        + more);
    }

    bool waitForReady(const QProcess& kiosk)
    {
        QByteArrayList said;
        return QTest::qWaitFor([&] { return (said += m_socket->take()).contains("READY=1"); },
                               30000) // real time: as waitFor()
               && said.contains("MAINPID=" + QByteArray::number(kiosk.processId()));
    }

    std::optional<QTemporaryDir> m_directory;
    std::optional<support::NotifySocket> m_socket;
};

QTEST_GUILESS_MAIN(TestKioskService)
#include "tst_kioskservice.moc"
