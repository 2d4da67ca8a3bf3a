// While the queue is emptied and badges are shown, no event loop of the kiosk stands still: a ticker on each of its three
// threads says so.

#include "app/kiosk/backend.h"
#include "core/config/loader.h"
#include "core/scan/scanworker.h"
#include "tests/journey/synccloud.h"
#include "tests/support/qrimage.h"
#include "tests/support/ticker.h"
#include "ui/kioskwindow.h"

#include <QTest>

using namespace rollcall;
using support::SyncCloud;
using support::Ticker;

namespace {

/** A thread that ends with its owner, however the test ends. */
class EndingThread : public QThread { // not for what it runs: for its end
public:
    ~EndingThread() override
    {
        quit();
        wait();
    }
};

} // namespace

class TestTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noEventLoopStandsStillWhileTheQueueIsEmptied()
    {
        const int records = 10'000;
        // Work that grows with the queue takes seconds here; one batch takes 15 to 50 ms without optimization.
        const std::chrono::milliseconds limit(250);
        SyncCloud cloud;
        cloud.fillQueue(records);
        const auto settings =
            config::Loader(QProcessEnvironment()).load(cloud.kiosk().path(QStringLiteral("config.json"))).settings;
        QVERIFY(settings);

        const SystemClock clock;
        ui::KioskWindow window(clock);
        int decided = 0;
        int waiting = -1;
        EndingThread scanThread;
        auto* scanner = new scan::ScanWorker(clock, std::chrono::milliseconds(0), scan::ScanWorker::TimeBase::Clock);
        scanner->moveToThread(&scanThread);
        connect(&scanThread, &QThread::finished, scanner, &QObject::deleteLater);
        EndingThread storeThread;
        auto* store = new app::Backend(*settings, cloud.dataDirectory(), false, clock);
        store->moveToThread(&storeThread);
        connect(&storeThread, &QThread::finished, store, &QObject::deleteLater);

        connect(scanner, &scan::ScanWorker::codeRead, store, &app::Backend::checkIn);
        connect(store, &app::Backend::decided, this, [&](const attendance::Verdict& verdict) {
            window.showVerdict(verdict);
            ++decided;
        });
        connect(store, &app::Backend::photoWanted, store,
                [store](const QString& id) { store->keepPhoto(id, "\xff\xd8\xff" + QByteArray(60'000, 'p')); });
        connect(store, &app::Backend::queueChanged, this, [&](const app::QueueStatus& status) {
            window.setSyncLine(
                {.reachability = Reachability::Online, .cloudEnabled = true, .waiting = status.stats.waiting});
            waiting = status.stats.waiting;
        });
        window.show();
        scanThread.start();
        storeThread.start();
        QMetaObject::invokeMethod(store, &app::Backend::open, Qt::BlockingQueuedConnection);

        {
            Ticker gui(*thread());
            Ticker scan(scanThread);
            Ticker atStore(storeThread);
            const QImage scene = support::texturedScene(QSize(640, 480));
            int shown = 0;
            while (waiting < 0 || waiting > shown) { // until all but the last scans is sent
                const QByteArray number = support::studentNumber(shown % SyncCloud::students).toLatin1();
                const QVideoFrame frame =
                    support::lumaFrame(support::placed(scene, support::qrImage(number, 6), QPoint(320, 240)),
                                       QVideoFrameFormat::Format_YUV420P);
                ++shown;
                scanner->offer(frame);
                QVERIFY(QTest::qWaitFor([&] { return decided >= shown; }, 10'000));
                QTest::qWait(100); // real time: the pace of the badges
            }
            const auto report = [](const char* name, const Ticker& ticker) {
                qInfo("%s: %d ticks, longest gap %d ms, of it the thread's own work %d ms", name, ticker.ticks(),
                      int(ticker.longestGap().count()), int(ticker.longestWork().count()));
            };
            qInfo("%d records sent, %d badges shown", records, shown);
            report("gui", gui);
            report("scan", scan);
            report("store", atStore);
            for (const Ticker* ticker : {&scan, &atStore}) {
                QVERIFY(ticker->ticks() > 10);
                QVERIFY(ticker->longestWork() < limit);
            }
            QVERIFY(gui.ticks() > 10);
        }
    }
};

QTEST_MAIN(TestTicks)
#include "tst_ticks.moc"
