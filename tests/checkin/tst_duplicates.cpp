// The predecessor's cases of double scans, P1 to P11, as far as there is one arrival a day. With a schedule: tst_schedules.cpp.

#include "core/attendance/studentnumberreader.h"
#include "core/checkin/desk.h"
#include "core/queue/rosterstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/forkedchild.h"
#include "tests/support/machine.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::PhotoAbsence;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using checkin::Desk;
using queue::Database;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

namespace {

/** A kiosk of its own on the same data. */
struct Kiosk {
    explicit Kiosk(const QString& folder, const Clock& clock)
        : database(Database::open(folder).value()), roster(*database), journal(*database, clock),
          time(clock, support::machine(), std::nullopt),
          desk(clock, time, badges, roster, rules, journal, *DeviceId::parse(u"gate-1"))
    {
    }

    bool counts(const QByteArray& number)
    {
        return std::holds_alternative<Receipt>(desk.checkIn(number, PhotoAbsence::NoCamera));
    }

    std::unique_ptr<Database> database;
    queue::RosterStore roster;
    queue::Journal journal;
    checkin::Timekeeper time;
    attendance::StudentNumberReader badges;
    attendance::RulesInForce rules{attendance::SchoolZone::fromId("Asia/Manila").value()};
    Desk desk;
};

} // namespace

class TestDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        const Kiosk kiosk(m_directory->path(), m_clock);
        QVERIFY(
            queue::RosterStore(*kiosk.database)
                .replace({support::student(QStringLiteral("2021001")), support::student(QStringLiteral("2021002"))})
                .ok());
    }

    void aStudentIsCountedOnceADay_data()
    {
        QTest::addColumn<QByteArrayList>("before");
        QTest::addColumn<std::chrono::milliseconds>("later");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<bool>("counted");
        const auto row = [](const char* name, const QByteArrayList& before, std::chrono::milliseconds later,
                            const char* asked,
                            bool counted) { QTest::newRow(name) << before << later << QByteArray(asked) << counted; };
        row("P1 nothing before", {}, 0ms, "2021001", true);
        row("P2 in already", {"2021001"}, 1min, "2021001", false);
        row("P2 in already, at the same moment", {"2021001"}, 0ms, "2021001", false);
        row("P7 another student", {"2021001"}, 1s, "2021002", true);
        row("P8 asked twice", {"2021001", "2021001"}, 1s, "2021001", false);
        row("P10 yesterday", {"2021001"}, 24h, "2021001", true);
        row("P10 the last minute of the day", {"2021001"}, 16h + 35min, "2021001", false);
        row("P10 the first of the next", {"2021001"}, 16h + 36min, "2021001", true); // it is 07:24
    }

    void aStudentIsCountedOnceADay()
    {
        QFETCH(QByteArrayList, before);
        QFETCH(std::chrono::milliseconds, later);
        QFETCH(QByteArray, asked);
        QFETCH(bool, counted);
        support::FakeClock clock;
        Kiosk kiosk(m_directory->path(), clock);
        for (const QByteArray& number : before)
            (void)kiosk.counts(number);
        clock.advance(later);
        const auto verdict = kiosk.desk.checkIn(asked, PhotoAbsence::NoCamera);
        QCOMPARE(std::holds_alternative<Receipt>(verdict), counted);
        if (!counted)
            QCOMPARE(std::get<Refusal>(verdict).reason, RefusalReason::AlreadyIn);
    }

    void P11_ofScansThatRaceOneCounts()
    {
        struct Course {
            std::atomic<bool> begun = false;
            std::atomic<int> ready = 0;
            std::atomic<int> counted = 0;
        };
        constexpr int runners = 6;
        support::SharedMemory<Course> course;
        std::vector<std::unique_ptr<support::ForkedChild>> children;
        for (int i = 0; i < runners; ++i) {
            children.push_back(std::make_unique<support::ForkedChild>([&] {
                const SystemClock clock; // of each process its own
                Kiosk kiosk(m_directory->path(), clock);
                ++course->ready;
                while (!course->begun) {
                }
                course->counted += kiosk.counts("2021001") ? 1 : 0;
                return 0;
            }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(course->ready.load(), runners, 30000);
        course->begun = true;
        for (const auto& child : children)
            QCOMPARE(child->wait(), 0);
        QCOMPARE(course->counted.load(), 1);
        QCOMPARE(Kiosk(m_directory->path(), m_clock).journal.lines()->size(), 1u);
    }

private:
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
