#include "core/scan/scanworker.h"
#include "tests/support/fakeclock.h"
#include "tests/support/qrimage.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <cmath>

using namespace rollcall;
using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

class TestScanWorker : public QObject {
    Q_OBJECT

private:
    static QVideoFrame badge(const QByteArray& payload)
    {
        return lumaFrame(placed(texturedScene({640, 480}), qrImage(payload, 5), {320, 240}),
                         QVideoFrameFormat::Format_NV12);
    }

    /** A worker on its thread, and what it said. Only the test's thread touches the lists. */
    struct Running {
        explicit Running(const Clock& clock, ScanWorker::TimeBase time = ScanWorker::TimeBase::Clock)
            : worker(new ScanWorker(clock, 2s, time))
        {
            worker->moveToThread(&thread);
            QObject::connect(worker, &ScanWorker::codeRead, &receiver,
                             [this](const Scan& scan) { scans.append(scan); });
            QObject::connect(worker, &ScanWorker::codesSeen, &receiver,
                             [this](const QList<QByteArray>& payloads, std::chrono::milliseconds seenAt) {
                                 sightings.append({payloads, seenAt});
                             });
            QObject::connect(worker, &ScanWorker::codeUnread, &receiver,
                             [this](Obstacle obstacle) { obstacles.append(obstacle); });
            QObject::connect(worker, &ScanWorker::codeInView, &receiver,
                             [this](const QPolygonF& corners) { places.append(corners); });
            QObject::connect(worker, &ScanWorker::moved, &receiver, [this] { ++moves; });
            QObject::connect(worker, &ScanWorker::tried, &receiver,
                             [this](const Trial& trial) { trials.append(trial); });
            QObject::connect(worker, &ScanWorker::ready, &receiver, [this] { ++readies; });
            QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
            thread.start();
        }
        ~Running()
        {
            thread.quit();
            thread.wait();
        }

        /** Offers one frame and waits until it was looked at. */
        void look(const QVideoFrame& frame, ScanWorker::Purpose purpose = ScanWorker::Purpose::Count)
        {
            const int before = readies;
            QVERIFY(worker->offer(frame, purpose));
            QTRY_COMPARE(readies, before + 1);
        }

        QThread thread;
        QObject receiver;
        ScanWorker* worker;
        QList<Scan> scans;
        QList<std::pair<QList<QByteArray>, std::chrono::milliseconds>> sightings;
        QList<Obstacle> obstacles;
        QList<QPolygonF> places;
        QList<Trial> trials;
        int moves = 0;
        int readies = 0;
    };

    /** Half of a badge is beyond the right edge, that with the two finder patterns of its left side is in view. */
    static QVideoFrame cutBadge()
    {
        return lumaFrame(placed(texturedScene({640, 480}), qrImage("2021001", 5), {610, 240}),
                         QVideoFrameFormat::Format_NV12);
    }

private Q_SLOTS:
    void aFrameThatIsTriedIsSearchedAndCountsNobody()
    {
        FakeClock clock;
        Running running(clock);
        running.look(badge("2021001"), ScanWorker::Purpose::Try);
        QCOMPARE(running.trials.size(), 1);
        const Trial& trial = running.trials.first();
        QVERIFY(trial.isRead);
        QVERIFY(trial.took > 0ns);
        QVERIFY(trial.pixelsPerModule && std::abs(*trial.pixelsPerModule - 5) < 0.5);
        QVERIFY(trial.corners.containsPoint({0.5, 0.5}, Qt::OddEvenFill));
        QVERIFY(!trial.obstacle);
        QVERIFY(running.scans.isEmpty());
        QVERIFY(running.sightings.isEmpty());
        QVERIFY(running.places.isEmpty());
    }

    void aTrialSaysWhatKeepsACodeFromBeingRead()
    {
        FakeClock clock;
        Running running(clock);
        running.look(cutBadge(), ScanWorker::Purpose::Try);
        QCOMPARE(running.trials.size(), 1);
        QVERIFY(!running.trials.first().isRead);
        QCOMPARE(running.trials.first().obstacle, std::optional(Obstacle::CutOff));
        QVERIFY(!running.trials.first().corners.isEmpty());
        QVERIFY(running.obstacles.isEmpty());
    }

    void aBadgeThatWasTriedCountsOnceItIsHeldUpAnew()
    {
        FakeClock clock;
        Running running(clock);
        running.look(badge("2021001"), ScanWorker::Purpose::Try);
        clock.advance(500ms);
        running.look(badge("2021001")); // the trial is over, and it is still held up
        QCOMPARE(running.scans.size(), 0);
        clock.advance(2s);
        running.look(badge("2021001"));
        QCOMPARE(running.scans.size(), 1);
    }

    void anotherDebounceIntervalCountsAtOnce()
    {
        FakeClock clock;
        Running running(clock);
        running.look(badge("2021001"));
        QMetaObject::invokeMethod(running.worker, [worker = running.worker] { worker->setInterval(500ms); });
        clock.advance(600ms);
        running.look(badge("2021001"));
        QCOMPARE(running.scans.size(), 2);
    }

    void whatMovesBeforeTheCameraIsToldWhateverItsFormat_data()
    {
        QTest::addColumn<bool>("hasLuma");
        QTest::newRow("NV12") << true;
        QTest::newRow("BGRX") << false;
    }

    void whatMovesBeforeTheCameraIsToldWhateverItsFormat()
    {
        QFETCH(bool, hasLuma);
        FakeClock clock;
        Running running(clock);
        const QImage scene = texturedScene({640, 480});
        const auto show = [&](const QImage& picture) {
            running.look(hasLuma ? lumaFrame(picture, QVideoFrameFormat::Format_NV12) : colourFrame(picture));
            clock.advance(250ms);
        };
        show(scene);
        show(scene);
        QCOMPARE(running.moves, 0);
        show(placed(scene, qrImage("2021001", 5), {320, 240}));
        QCOMPARE(running.moves, 1);
    }

    void aBadgeThatIsHeldUpAndNotReadIsTold()
    {
        FakeClock clock;
        Running running(clock);
        for (int frame = 0; frame < 21; ++frame) {
            running.look(cutBadge());
            clock.advance(33ms);
        }
        QCOMPARE(running.obstacles.size(), 0); // 693 ms
        for (int frame = 0; frame < 2; ++frame) {
            clock.advance(33ms);
            running.look(cutBadge());
        }
        QCOMPARE(running.obstacles, QList<Obstacle>{Obstacle::CutOff});
        QCOMPARE(running.scans.size(), 0);
    }

    void oneThatOnlyALongLookSeesIsTold()
    {
        FakeClock clock;
        Running running(clock);
        const QVideoFrame small =
            lumaFrame(placed(texturedScene({640, 480}),
                             qrImage("2021001", 4).scaledToWidth(34, Qt::SmoothTransformation), {320, 240}),
                      QVideoFrameFormat::Format_NV12);
        const auto began = clock.monotonic();
        for (int frame = 0; frame < 45 && running.obstacles.isEmpty(); ++frame) {
            running.look(small);
            clock.advance(33ms);
        }
        QCOMPARE(running.obstacles, QList<Obstacle>{Obstacle::TooSmall});
        QVERIFY(clock.monotonic() - began < 1100ms);
    }

    void nothingIsToldOfABadgeThatIsRead()
    {
        FakeClock clock;
        Running running(clock);
        for (int look = 0; look < 50; ++look) {
            running.look(badge("2021001"));
            clock.advance(33ms);
        }
        QCOMPARE(running.obstacles.size(), 0);
        QCOMPARE(running.scans.size(), 1);
    }

    void whereACodeIsIsToldWithEachFrameAndOnceThatItIsGone()
    {
        const FakeClock clock;
        Running running(clock);
        const QVideoFrame wall = lumaFrame(texturedScene({640, 480}), QVideoFrameFormat::Format_NV12);
        for (const QVideoFrame& frame : {wall, badge("2021001"), cutBadge(), wall, wall})
            running.look(frame);
        QCOMPARE(running.places.size(), 3);
        // A code of 21 modules of 5 pixels in the middle of 640x480.
        QCOMPARE(running.places[0].size(), 4);
        const QRectF read = running.places[0].boundingRect();
        QVERIFY(std::abs(read.center().x() - 0.5) < 0.01 && std::abs(read.center().y() - 0.5) < 0.01);
        QVERIFY(std::abs(read.width() - 105.0 / 640) < 0.02);
        QVERIFY(running.places[1].boundingRect().right() > 1); // partly outside
        QVERIFY(running.places[2].isEmpty());
    }

    void aFrameWithABadgeBecomesAScan()
    {
        const FakeClock clock;
        Running running(clock);
        const QVideoFrame frame = badge("2021001");
        running.look(frame);
        QCOMPARE(running.scans.size(), 1);
        QCOMPARE(running.scans.first().payload, QByteArray("2021001"));
        QCOMPARE(running.scans.first().frame, frame);
        QCOMPARE(running.scans.first().corners.size(), 4);
        QCOMPARE(running.scans.first().seenAt, clock.monotonic());
    }

    void aBadgeHeldUpIsOneScanAndTheNextIsReadAtOnce()
    {
        FakeClock clock;
        Running running(clock);
        for (int i = 0; i < 5; ++i) {
            running.look(badge("2021001"));
            clock.advance(33ms);
        }
        running.look(badge("2021002"));
        QCOMPARE(running.scans.size(), 2);
        QCOMPARE(running.scans.last().payload, QByteArray("2021002"));
    }

    void aBadgeIsSeenInEveryFrameThatShowsIt()
    {
        FakeClock clock;
        Running running(clock);
        const auto start = clock.monotonic();
        running.look(badge("2021001"));
        clock.advance(100ms);
        running.look(badge("2021001"));
        clock.advance(100ms);
        running.look(lumaFrame(texturedScene({640, 480}), QVideoFrameFormat::Format_NV12));
        QCOMPARE(running.scans.size(), 1);
        QCOMPARE(running.sightings.size(), 2);
        QCOMPARE(running.sightings.first().first, QList<QByteArray>{"2021001"});
        QCOMPARE(running.sightings.first().second, start);
        QCOMPARE(running.sightings.last().second, start + 100ms);
    }

    void twoBadgesOfOneFrameAreSeenAtOneTime()
    {
        const FakeClock clock;
        Running running(clock);
        const QImage one = placed(texturedScene({640, 480}), qrImage("2021001", 5), {160, 240});
        running.look(lumaFrame(placed(one, qrImage("2021002", 5), {480, 240}), QVideoFrameFormat::Format_NV12));
        QCOMPARE(running.scans.size(), 2);
        QCOMPARE(running.scans.first().seenAt, running.scans.last().seenAt);
        QCOMPARE(running.sightings.size(), 1);
        QCOMPARE(running.sightings.first().first.size(), 2);
    }

    void aForgottenBadgeIsANewScanWhileItIsHeld()
    {
        FakeClock clock;
        Running running(clock);
        running.look(badge("2021001"));
        clock.advance(100ms);
        QMetaObject::invokeMethod(running.worker, [&running] { running.worker->forget("2021001"); });
        running.look(badge("2021001"));
        QCOMPARE(running.scans.size(), 2);
        clock.advance(100ms);
        running.look(badge("2021001"));
        QCOMPARE(running.scans.size(), 2);
    }

    void footageThatIsNotPlayedAtThePaceOfLifeCountsByItsOwnTime()
    {
        const FakeClock clock; // stands still
        Running running(clock, ScanWorker::TimeBase::Footage);
        for (const std::chrono::seconds at : {0s, 1s, 4s}) {
            QVideoFrame frame = badge("2021001");
            frame.setStartTime(std::chrono::microseconds(at).count());
            running.look(frame);
        }
        QCOMPARE(running.scans.size(), 2); // at 0 s, and at 4 s after 3 s out of sight
    }

    void framesThatCannotBeReadChangeNothing()
    {
        FakeClock clock;
        Running running(clock);
        running.look(badge("2021001"));
        running.look(QVideoFrame());
        running.look(lumaFrame(texturedScene({640, 480}), QVideoFrameFormat::Format_NV12));
        running.look(badge("https://example.org"));
        clock.advance(100ms);
        running.look(badge("2021001"));
        QCOMPARE(running.scans.size(), 2);
        QCOMPARE(running.scans.last().payload, QByteArray("https://example.org"));
        const auto counters = running.worker->counters();
        QCOMPARE(counters.frames, quint64(5));
        QCOMPARE(counters.dropped, quint64(0));
        QCOMPARE(counters.decoded, quint64(3));
        QCOMPARE(counters.scans, quint64(2));
    }

    void framesAreDroppedWhileBusyAndNeverQueued()
    {
        const FakeClock clock;
        Running running(clock);
        const QVideoFrame first = badge("2021001");
        const QVideoFrame other = badge("2021002");

        // The worker's thread is held up, as it is by a long look at a frame.
        QSemaphore isHeld;
        QSemaphore goOn;
        QMetaObject::invokeMethod(running.worker, [&] {
            isHeld.release();
            goOn.acquire();
        });
        isHeld.acquire();
        QVERIFY(running.worker->offer(first));
        for (int i = 0; i < 100; ++i)
            QVERIFY(!running.worker->offer(other));
        goOn.release();
        QTRY_COMPARE(running.readies, 1);

        running.look(first);
        QCOMPARE(running.readies, 2);
        QCOMPARE(running.scans.size(), 1);
        QCOMPARE(running.scans.first().payload, QByteArray("2021001"));
        QCOMPARE(running.worker->counters().frames, quint64(102));
        QCOMPARE(running.worker->counters().dropped, quint64(100));
    }

    void aFrameOfferedAtTheEndIsHarmless()
    {
        const FakeClock clock;
        const QVideoFrame frame = badge("2021001");
        for (int i = 0; i < 20; ++i) {
            Running running(clock);
            running.worker->offer(frame);
        }
    }
};

QTEST_MAIN(TestScanWorker)
#include "tst_scanworker.moc"
