// What make-footage draws, played from real files through the road of a frame: the source, the scan thread, what it tells.

#include "core/scan/scanworker.h"
#include "core/scan/videofilesource.h"

#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace rollcall;
using namespace rollcall::scan;

class TestPlayedFootage : public QObject {
    Q_OBJECT

    struct Played {
        QSet<QByteArray> read;
        QSet<int> told;
        quint64 dropped = 0;
        std::chrono::milliseconds firstTold{-1}; ///< by the footage's own time
    };

    QTemporaryDir m_folder;
    const SystemClock m_clock;

    Played play(const QString& name)
    {
        Played played;
        VideoFileSettings settings;
        settings.file = m_folder.filePath(name + QStringLiteral(".mp4"));
        settings.mode = PlaybackMode::OnDemand;
        settings.repeats = false;
        VideoFileSource source(m_clock, settings);
        QThread thread;
        auto* worker = new ScanWorker(m_clock, ScanDebouncer::defaultInterval, ScanWorker::TimeBase::Footage);
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        std::chrono::milliseconds shown{0};
        connect(worker, &ScanWorker::codeRead, this, [&](const Scan& scan) { played.read.insert(scan.payload); });
        connect(worker, &ScanWorker::codeUnread, this, [&](Obstacle obstacle) {
            if (played.told.isEmpty())
                played.firstTold = shown;
            played.told.insert(int(obstacle));
        });
        connect(worker, &ScanWorker::ready, &source, &FrameSource::requestNext);
        connect(&source, &FrameSource::frameReady, this, [&](const QVideoFrame& frame) {
            shown = std::chrono::milliseconds(frame.startTime() / 1000);
            worker->offer(frame);
        });
        QSignalSpy finished(&source, &FrameSource::finished);
        thread.start();
        source.start();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000); }();
        played.dropped = worker->counters().dropped;
        thread.quit();
        thread.wait();
        QCoreApplication::processEvents(); // what it told last
        return played;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess script;
        script.start(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/scan/make-footage"), {m_folder.path()});
        QVERIFY(script.waitForFinished(120'000));
        QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
    }

    void whatIsNotReadIsToldWithItsCause_data()
    {
        QTest::addColumn<Obstacle>("cause");
        QTest::newRow("closer-480") << Obstacle::TooSmall;
        QTest::newRow("still-720") << Obstacle::Blurred;
        QTest::newRow("tilt-480") << Obstacle::Glare;
        QTest::newRow("tilt-1080") << Obstacle::Glare;
        QTest::newRow("several-480") << Obstacle::Several;
        QTest::newRow("dark-480") << Obstacle::Dark;
        QTest::newRow("whole-480") << Obstacle::CutOff;
        QTest::newRow("whole-1080") << Obstacle::CutOff;
        QTest::newRow("pale-720") << Obstacle::Pale;
    }

    void whatIsNotReadIsToldWithItsCause()
    {
        QFETCH(Obstacle, cause);
        const Played played = play(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(played.read, QSet<QByteArray>());
        QCOMPARE(played.told, QSet<int>{int(cause)});
        QVERIFY2(played.firstTold >= Guidance::patience && played.firstTold < std::chrono::milliseconds(1300),
                 qPrintable(QString::number(played.firstTold.count())));
        QCOMPARE(played.dropped, quint64(0));
    }

    void whatIsReadIsNotTold_data()
    {
        QTest::addColumn<int>("badges");
        QTest::newRow("two-1080") << 2;
        QTest::newRow("three-480") << 3;
        QTest::newRow("three-720") << 3;
        QTest::newRow("dim-480") << 1;
        QTest::newRow("dim-1080") << 1;
        QTest::newRow("shaky-480") << 1;
        QTest::newRow("shaky-1080") << 1;
        QTest::newRow("shiny-480") << 1;
        QTest::newRow("queue") << 8;
    }

    void whatIsReadIsNotTold()
    {
        QFETCH(int, badges);
        const Played played = play(QString::fromLatin1(QTest::currentDataTag()));
        QSet<QByteArray> all;
        for (int i = 0; i < badges; ++i)
            all.insert(QByteArray::number(2021001 + i));
        QCOMPARE(played.read, all);
        QCOMPARE(played.told, QSet<int>());
    }

    void ofTwoBadgesTheOneThatIsNotReadIsTold()
    {
        const Played played = play(QStringLiteral("one-of-two"));
        QCOMPARE(played.read, QSet<QByteArray>{"2021001"});
        QVERIFY(!played.told.isEmpty());
    }
};

QTEST_MAIN(TestPlayedFootage)
#include "tst_playedfootage.moc"
