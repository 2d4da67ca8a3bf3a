// The real rollcall as a service: what it tells the service manager, how it ends, and that it says what is wrong with the display.

#include "tests/support/fakecloud.h"
#include "tests/support/notifysocket.h"
#include "tests/support/program.h"

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
        const ProgramRun counted =
            support::run(QStringLiteral(ROLLCALLCTL),
                         {QStringLiteral("--data-dir"), path("data"), QStringLiteral("roster"),
                          QStringLiteral("import"), write("roster.csv", "student_number,first_name\n1,Ana\n")},
                         m_directory->path());
        QVERIFY2(counted.exitCode == 0, counted.err.constData());
        const ProgramRun scanned =
            support::run(QStringLiteral(ROLLCALLCTL),
                         {QStringLiteral("--data-dir"), path("data"), QStringLiteral("scan"), QStringLiteral("1")},
                         m_directory->path());
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
