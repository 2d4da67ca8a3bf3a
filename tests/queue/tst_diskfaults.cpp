// Every call to the kernel fails once, or from then on, in the middle of a morning: the i-th for every i. Whatever fails,
// a student was told the truth, and in the end register and cloud hold the same records once each.

#include "core/log/log.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultydisk.h"
#include "tests/support/morning.h"
#include "tests/support/records.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Verdict;
using queue::Database;
using support::Cloud;
using support::FaultyDisk;
using support::Morning;

namespace {

// As another process sees it: nothing of our own connection's opinion.
QVariant ask(const QString& folder, const QString& sql)
{
    QVariant answer;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(Database::fileIn(folder));
        if (other.open()) {
            QSqlQuery query(sql, other);
            answer = query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    return answer;
}

} // namespace

class TestDiskFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Hundreds of mornings would say the same to the terminal.
    void initTestCase() { log::configure({.level = log::Level::Critical}); }

    void everyCallMayFail_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::addColumn<FaultyDisk::Lasting>("lasting");
        QTest::newRow("a bad block") << FaultyDisk::Fault::Unreadable << FaultyDisk::Lasting::Once;
        QTest::newRow("a disk that dies") << FaultyDisk::Fault::Unreadable << FaultyDisk::Lasting::FromThenOn;
        QTest::newRow("no room for once") << FaultyDisk::Fault::Full << FaultyDisk::Lasting::Once;
        QTest::newRow("a disk that is full") << FaultyDisk::Fault::Full << FaultyDisk::Lasting::FromThenOn;
        QTest::newRow("a disk that went read-only") << FaultyDisk::Fault::ReadOnly << FaultyDisk::Lasting::FromThenOn;
    }

    void everyCallMayFail()
    {
        QFETCH(FaultyDisk::Fault, fault);
        QFETCH(FaultyDisk::Lasting, lasting);
        int call = 1;
        int notCounted = 0;
        QMap<QByteArray, int> failed;
        for (bool isMore = true; isMore && !QTest::currentTestFailed(); ++call)
            isMore = live(fault, lasting, call, notCounted, failed);
        qInfo("%d calls failed, and %d scans were told that they did not count", call - 2, notCounted);
        QVERIFY(failed.size() > 5);
        QVERIFY(call > 30);
        QVERIFY(notCounted > 5);
    }

private:
    static constexpr std::array students = {"1", "2", "3", "4"};
    static constexpr const char* late = "4";

    /** One morning in which the `call`-th fails, and the day after. False if there were fewer. */
    static bool live(FaultyDisk::Fault fault, FaultyDisk::Lasting lasting, int call, int& notCounted,
                     QMap<QByteArray, int>& failed)
    {
        // Where there is none, another place is as good and slower.
        const QTemporaryDir memory(QStringLiteral("/dev/shm/tst_diskfaults-XXXXXX"));
        const QTemporaryDir disk;
        const QString folder = memory.isValid() ? memory.path() : disk.path();
        support::FakeClock clock;
        Cloud cloud;
        prepare(folder);

        QMap<QByteArray, Verdict> told;
        QByteArray failedCall;
        {
            std::unique_ptr<Morning> morning;
            const auto begin = [&] {
                auto begun = Morning::begin(folder, clock, cloud);
                if (begun)
                    morning = std::move(*begun);
            };
            {
                const FaultyDisk faulty(folder, fault, lasting, call);
                begin();
                if (!morning) // it says so on the screen, and tries again
                    begin();
                if (morning) {
                    for (const char* student : students) {
                        if (student != late)
                            told.insert(student, morning->scan(student));
                    }
                    morning->drain();
                }
                failedCall = faulty.failed();
            }
            const QByteArray where = "call " + QByteArray::number(call) + ", " + failedCall;
            if (!failedCall.isEmpty())
                ++failed[failedCall.split(' ').first()];
            notCounted += checkWhatWasTold(folder, told, where);
            // The disk is well again: who comes now is counted, and nobody has to start anything.
            if (!morning)
                begin();
            [&] { QVERIFY2(morning && std::holds_alternative<Receipt>(morning->scan(late)), where.constData()); }();
        }
        checkTheDayAfter(folder, clock, cloud, told, "call " + QByteArray::number(call) + ", " + failedCall);
        return !failedCall.isEmpty();
    }

    static void prepare(const QString& folder)
    {
        const auto database = Database::open(folder);
        std::vector<attendance::Student> roster;
        for (const char* student : students)
            roster.push_back(support::student(QString::fromLatin1(student)));
        QVERIFY(queue::RosterStore(**database).replace(roster).ok());
    }

    // While the kiosk still runs. Gives how many did not count.
    static int checkWhatWasTold(const QString& folder, const QMap<QByteArray, Verdict>& told, const QByteArray& where)
    {
        int refused = 0;
        for (auto it = told.begin(); it != told.end(); ++it) {
            const QString sql = QStringLiteral("SELECT count(*) FROM attendance WHERE student_number = '%1'")
                                    .arg(QString::fromLatin1(it.key()));
            const bool counted = std::holds_alternative<Receipt>(it.value());
            const int onDisk = ask(folder, sql).toInt();
            if (onDisk != (counted ? 1 : 0))
                qWarning("%s: student %s", where.constData(), it.key().constData());
            [&] { QCOMPARE(onDisk, counted ? 1 : 0); }();
            refused += counted ? 0 : 1;
        }
        return refused;
    }

    static void checkTheDayAfter(const QString& folder, const Clock& clock, Cloud& cloud,
                                 const QMap<QByteArray, Verdict>& told, const QByteArray& where)
    {
        const auto begun = Morning::begin(folder, clock, cloud);
        QVERIFY2(begun.ok(), where.constData());
        const auto& morning = *begun;
        for (const char* student : students) {
            const Verdict verdict = morning->scan(student);
            const auto* refusal = std::get_if<Refusal>(&verdict);
            const auto before = told.find(student);
            const bool wasCounted =
                student == late || (before != told.end() && std::holds_alternative<Receipt>(*before));
            if (refusal)
                QVERIFY2(refusal->reason == RefusalReason::AlreadyIn, where.constData());
            else
                QVERIFY2(!wasCounted, where.constData());
        }
        morning->drain();

        QCOMPARE(ask(folder, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        const auto lines = *morning->lines();
        QCOMPARE(lines.size(), students.size());
        QMap<QString, qint64> last;
        for (const queue::RegisterLine& line : lines) {
            QCOMPARE(line.deviceSeq, ++last[line.deviceEpoch]); // no gap, none twice
            QVERIFY2(cloud.students.contains(line.studentNumber), where.constData());
            const bool hasPhoto = line.photoNote.isEmpty();
            QVERIFY2(cloud.photos.contains(line.photoPath) == hasPhoto, where.constData());
        }
        QCOMPARE(cloud.students.size(), qsizetype(students.size()));
        const queue::Stats stats = *morning->stats();
        QCOMPARE(stats.waiting, 0);
        QCOMPARE(stats.parked, 0);
    }
};

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "tst_diskfaults.moc"
