// Every call to the kernel fails once, or from then on, in the middle of a morning: the i-th for every i. Whatever fails,
// a student was told the truth, and in the end register and cloud hold the same records once each.

#include "core/checkin/desk.h"
#include "core/log/log.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/queue/rosterstore.h"
#include "core/sync/engine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeuplink.h"
#include "tests/support/faultydisk.h"
#include "tests/support/records.h"

#include <QEventLoop>
#include <QSet>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Verdict;
using queue::Database;
using support::FaultyDisk;

namespace {

const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0") + QByteArray(20'000, 'p');

/** What the cloud got; it outlives every restart. */
struct Cloud {
    QSet<QString> students;
    QSet<QString> photos;
};

/** As app/kiosk/store.cpp puts it together, on this thread. */
class Morning {
public:
    static std::unique_ptr<Morning> begin(const QString& folder, const Clock& clock, Cloud& cloud)
    {
        auto database = Database::open(folder);
        if (!database)
            return nullptr;
        std::unique_ptr<Morning> morning(new Morning(std::move(*database), folder, clock, cloud));
        return morning->m_photos.recover(false) ? std::move(morning) : nullptr;
    }

    Verdict scan(const QByteArray& number)
    {
        const Verdict verdict = m_desk.checkIn(number, queue::Journal::photoFollows);
        if (const auto* receipt = std::get_if<Receipt>(&verdict)) {
            if (!m_photos.store(receipt->id, jpeg))
                (void)m_photos.giveUp(receipt->id, attendance::PhotoAbsence::NotWritten).ok();
        }
        return verdict;
    }

    /** Until nothing more can be sent. */
    void drain()
    {
        QEventLoop loop;
        QObject::connect(&m_engine, &sync::Engine::drained, &loop, &QEventLoop::quit);
        QMetaObject::invokeMethod(&m_engine, &sync::Engine::drain, Qt::QueuedConnection);
        loop.exec();
    }

    Result<queue::Stats> stats() const { return m_outbox.stats(); }
    Result<std::vector<queue::RegisterLine>> lines() const { return m_journal.lines(); }

private:
    Morning(std::unique_ptr<Database> database, const QString& folder, const Clock& clock, Cloud& cloud)
        : m_database(std::move(database)), m_roster(*m_database), m_journal(*m_database, clock),
          m_outbox(*m_database, clock), m_photos(*m_database, clock, folder + QStringLiteral("/photos")),
          m_desk(clock, m_roster, m_journal, *DeviceId::parse(u"gate-1")),
          m_engine(m_outbox, m_photos, m_uplink, clock, {})
    {
        m_uplink.onRecords = [&cloud](const QStringList& numbers) {
            cloud.students.unite({numbers.begin(), numbers.end()});
            return sync::done();
        };
        m_uplink.onPhoto = [&cloud](const QString& key) {
            cloud.photos.insert(key);
            return sync::done();
        };
    }

    std::unique_ptr<Database> m_database;
    queue::RosterStore m_roster;
    queue::Journal m_journal;
    queue::Outbox m_outbox;
    queue::PhotoStore m_photos;
    checkin::Desk m_desk;
    support::FakeUplink m_uplink;
    sync::Engine m_engine;
};

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
            {
                const FaultyDisk faulty(folder, fault, lasting, call);
                morning = Morning::begin(folder, clock, cloud);
                if (!morning) // it says so on the screen, and tries again
                    morning = Morning::begin(folder, clock, cloud);
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
                morning = Morning::begin(folder, clock, cloud);
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
        const auto morning = Morning::begin(folder, clock, cloud);
        QVERIFY2(morning, where.constData());
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
