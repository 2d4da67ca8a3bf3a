#include "app/kiosk/secondtry.h"
#include "core/scan/scanworker.h"
#include "tests/support/fakeclock.h"
#include "tests/support/qrimage.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using app::SecondTry;
using attendance::Refusal;
using attendance::RefusalReason;

namespace {

Refusal notRecorded(ErrorCode code)
{
    Refusal refusal{RefusalReason::NotRecorded};
    refusal.cause = Error{code, QStringLiteral("as the database says")};
    return refusal;
}

} // namespace

class TestSecondTry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_badge_that_is_held_up_is_read_again_once_a_passing_fault_is_over()
    {
        const support::FakeClock clock;
        scan::ScanWorker worker(clock);
        SecondTry second;
        connect(&second, &SecondTry::due, &worker, &scan::ScanWorker::forget);
        QSignalSpy due(&second, &SecondTry::due);
        QSignalSpy reads(&worker, &scan::ScanWorker::codeRead);
        const QVideoFrame badge =
            support::lumaFrame(support::qrImage("2026-0001", 8), QVideoFrameFormat::Format_NV12);
        const auto hold = [&] {
            QSignalSpy ready(&worker, &scan::ScanWorker::ready);
            QVERIFY(worker.offer(badge));
            QVERIFY(ready.wait());
        };
        hold();
        QTRY_COMPARE(reads.size(), 1);
        hold(); // it stays in view, and is one scan
        QCOMPARE(reads.size(), 1);
        second.take(notRecorded(ErrorCode::Timeout), "2026-0001");
        QTRY_COMPARE(due.size(), 1);
        hold();
        QTRY_COMPARE(reads.size(), 2);
    }

    void only_a_fault_that_passes_is_worth_a_second_try()
    {
        SecondTry second;
        QSignalSpy due(&second, &SecondTry::due);
        second.take(notRecorded(ErrorCode::Timeout), "busy");
        second.take(notRecorded(ErrorCode::DiskFull), "full disk");
        second.take(Refusal{RefusalReason::AlreadyIn}, "already in");
        second.take(Refusal{RefusalReason::NotOnRoster}, "not on the roster");
        second.take(notRecorded(ErrorCode::WouldBlock), "locked");
        QTRY_COMPARE(due.size(), 2); // timers of one length end in their order
        QCOMPARE(due.at(0).constFirst().toByteArray(), QByteArray("busy"));
        QCOMPARE(due.at(1).constFirst().toByteArray(), QByteArray("locked"));
    }
};

QTEST_GUILESS_MAIN(TestSecondTry)
#include "tst_secondtry.moc"
