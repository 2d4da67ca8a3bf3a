// The watchdog is fed while all moves, and not while anything stands still; told to a real socket as systemd's.

#include "app/kiosk/servicemanager.h"
#include "app/kiosk/watchdog.h"
#include "tests/support/notifysocket.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

using namespace rollcall;
using namespace std::chrono_literals;
using app::Watchdog;

class TestWatchdog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_socket.emplace(m_directory->path());
        qputenv("NOTIFY_SOCKET", QFile::encodeName(m_socket->path()));
        m_stuck = std::make_unique<QSemaphore>();
        m_thread = std::make_unique<QThread>();
        m_worker = std::make_unique<QObject>();
        m_worker->moveToThread(m_thread.get());
        m_thread->start();
    }

    void cleanup()
    {
        m_stuck->release();
        m_thread->quit();
        m_thread->wait();
        m_worker.reset();
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("WATCHDOG_USEC");
        m_socket.reset();
    }

    void itIsFedWhileAllMoves()
    {
        Watchdog watchdog(time, [this] { m_service.feedWatchdog(); });
        watchdog.watch(m_worker.get(), QStringLiteral("store"));
        watchdog.start();
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_socket->waitFor("WATCHDOG=1"));
    }

    void aThreadThatIsStuckStopsTheFeeding()
    {
        Watchdog watchdog(time, [this] { m_service.feedWatchdog(); });
        watchdog.watch(m_worker.get(), QStringLiteral("store"));
        QSignalSpy heldBack(&watchdog, &Watchdog::heldBack);
        watchdog.start();
        QVERIFY(m_socket->waitFor("WATCHDOG=1"));

        QMetaObject::invokeMethod(m_worker.get(), [this] { m_stuck->acquire(); });
        QTRY_VERIFY(heldBack.count() >= 1);
        m_socket->take(); // what was fed before
        QTRY_VERIFY(heldBack.count() >= 8);
        QCOMPARE(m_socket->take(), QByteArrayList());
        QCOMPARE(heldBack.constLast().constFirst().toString(), QStringLiteral("store"));

        m_stuck->release();
        QVERIFY(m_socket->waitFor("WATCHDOG=1"));
    }

    void framesThatNoLongerComeStopTheFeeding()
    {
        Watchdog watchdog(time, [this] { m_service.feedWatchdog(); });
        QTimer camera;
        connect(&camera, &QTimer::timeout, &watchdog, &Watchdog::noteFrame);
        camera.start(time / 16);
        watchdog.expectFrames(true);
        QSignalSpy heldBack(&watchdog, &Watchdog::heldBack);
        watchdog.start();
        QVERIFY(m_socket->waitFor("WATCHDOG=1"));

        camera.stop();
        QTRY_VERIFY(heldBack.count() >= 1);
        m_socket->take();
        QTRY_VERIFY(heldBack.count() >= 8);
        QCOMPARE(m_socket->take(), QByteArrayList());
        QCOMPARE(heldBack.constLast().constFirst().toString(), QStringLiteral("frames"));

        watchdog.expectFrames(false); // its fault is on the screen now
        QVERIFY(m_socket->waitFor("WATCHDOG=1"));
    }

    void withoutAWatchdogNothingIsFed()
    {
        int fed = 0;
        Watchdog watchdog(0us, [&fed] { ++fed; });
        watchdog.start();
        QTimer later;
        later.setSingleShot(true);
        QSignalSpy isLater(&later, &QTimer::timeout);
        later.start(10);
        QTRY_COMPARE(isLater.count(), 1);
        QCOMPARE(fed, 0);
    }

    void underCageToo()
    {
        QCOMPARE(app::ServiceManager::watchdogTime(), 0us);
        qputenv("WATCHDOG_USEC", "30000000");
        qputenv("WATCHDOG_PID", "1"); // of the program that started this one
        QCOMPARE(app::ServiceManager::watchdogTime(), 30s);
    }

    void aLateStartIsExcusedUntilItWasReady()
    {
        m_service.stillStarting("no disk", 65s);
        QVERIFY(m_socket->waitFor("EXTEND_TIMEOUT_USEC=65000000"));
        m_service.ready();
        const QByteArrayList ready = m_socket->take();
        QVERIFY(ready.contains("READY=1"));
        QVERIFY(ready.contains("MAINPID=" + QByteArray::number(QCoreApplication::applicationPid())));
        m_service.stillStarting("no disk", 65s);
        QCOMPARE(m_socket->take(), QByteArrayList{"STATUS=no disk"});
    }

private:
    static constexpr std::chrono::milliseconds time{80};

    std::optional<QTemporaryDir> m_directory;
    std::optional<support::NotifySocket> m_socket;
    app::ServiceManager m_service;
    std::unique_ptr<QSemaphore> m_stuck;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_worker;
};

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
