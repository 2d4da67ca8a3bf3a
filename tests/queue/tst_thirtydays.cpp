// Thirty days without a network: 50,000 records wait. The kiosk starts, counts and sends as with none; the times are
// printed, the memory is held to its limit.

#include "core/log/log.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"
#include "tests/support/fakeclock.h"
#include "tests/support/morning.h"
#include "tests/support/records.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rollcall;
using attendance::Receipt;
using queue::Database;
using queue::Statement;
using support::Morning;

namespace {

constexpr int waiting = 50'000;

#if defined(__SANITIZE_ADDRESS__)
constexpr double mostMegabytes = 30 + 256; // it keeps that much of what was freed
#else
constexpr double mostMegabytes = 30;
#endif

double megabytes(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(qsizetype(qstrlen(field))).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/** How long it took, in milliseconds. */
template <typename Work>
double took(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

class TestThirtyDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyThousandRecordsChangeNeitherTheStartNorTheScanNorTheMemory()
    {
        log::configure({.level = log::Level::Critical});
        const QTemporaryDir directory;
        {
            const auto database = Database::open(directory.path());
            std::vector<attendance::Student> roster;
            for (int student = 0; student < 200; ++student)
                roster.push_back(support::student(QStringLiteral("now-%1").arg(student)));
            QVERIFY(queue::RosterStore(**database).replace(roster).ok());
        }
        const double startBefore = took([&] { (void)begin(directory.path()); });
        auto before = begin(directory.path());
        const double scanBefore = medianScan(*before, 0);
        const double countBefore = took([&] { QVERIFY(before->stats().ok()); });
        before->drain();
        before.reset();

        fillUp(directory.path());
        const double startAfter = took([&] { (void)begin(directory.path()); });
        auto morning = begin(directory.path());
        const double scanAfter = medianScan(*morning, 100);
        const double countAfter = took([&] { QVERIFY(morning->stats().ok()); });
        QCOMPARE(morning->stats()->waiting, waiting + 50);

        const double idle = megabytes("VmRSS:");
        const double drained = took([&] { morning->drain(); });
        const double grown = megabytes("VmHWM:") - idle;
        qInfo("start %.1f -> %.1f ms, scan %.2f -> %.2f ms, counting the queue %.2f -> %.2f ms", startBefore,
              startAfter, scanBefore, scanAfter, countBefore, countAfter);
        qInfo("%d records drained in %.1f s, %.1f MB above idle", waiting, drained / 1000, grown);
        QCOMPARE(morning->stats()->waiting, 0);
        QCOMPARE(morning->stats()->parked, 0);
        QVERIFY2(grown < mostMegabytes, "memory is not flat");
    }

private:
    std::unique_ptr<Morning> begin(const QString& folder)
    {
        auto begun = Morning::begin(folder, m_clock, m_cloud);
        return begun ? std::move(*begun) : nullptr;
    }

    // Of fifty students, without photos' share of the disk.
    static double medianScan(Morning& morning, int first)
    {
        std::vector<double> times;
        for (int student = first; student < first + 50; ++student) {
            const QByteArray number = "now-" + QByteArray::number(student);
            times.push_back(took([&] { QVERIFY(std::holds_alternative<Receipt>(morning.scan(number, 1000))); }));
        }
        return median(times);
    }

    // As the journal would have written them, in one go.
    static void fillUp(const QString& folder)
    {
        const auto opened = Database::open(folder);
        Database& database = **opened;
        auto transaction = queue::Transaction::begin(database);
        const auto run = [&database](const QString& sql) {
            const auto done = Statement::run(database, sql);
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
        };
        const QString numbers = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
                                               "WHERE i < %1 - 1) ")
                                    .arg(waiting);
        const QString id = QStringLiteral("printf('%08x-0000-7000-8000-%012x', i, i)");
        const QString day = QStringLiteral("date('2026-10-01', printf('+%d days', i / 1700))");
        run(QStringLiteral(
                "INSERT INTO attendance (id, student_number, date, local_time, status, device_id, device_epoch, "
                "device_seq, qr_data, scan_type, session, scanned_at, date_trusted, boot_id, uptime_ms, photo_path, "
                "photo_state, "
                "photo_note) ")
            + numbers
            + QStringLiteral(
                  "SELECT %1, printf('S-%d', i % 1700), %2, '07:24:00', 'present', 'gate-1', "
                  "(SELECT epoch FROM device), (SELECT 1 + coalesce(max(device_seq), 0) FROM attendance) + i, "
                  "printf('S-%d', i % 1700), 'in', 'day', "
                  "%2 || 'T07:24:00.000+08:00', 1, 'boot', i, 'gate-1/' || replace(%2, '-', '/') || '/' || %1 || "
                  "'.jpg', "
                  "'none', 'no_camera' FROM n")
                  .arg(id, day));
        run(QStringLiteral("INSERT INTO queue (kind, ref, created_at, next_attempt_ms) ") + numbers
            + QStringLiteral("SELECT 'attendance', %1, '2026-10-01T07:24:00.000+08:00', 0 FROM n").arg(id));
        QVERIFY(transaction->commit().ok());
    }

    support::FakeClock m_clock;
    support::Cloud m_cloud;
};

QTEST_GUILESS_MAIN(TestThirtyDays)
#include "tst_thirtydays.moc"
