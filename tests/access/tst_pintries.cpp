// Wrong PINs for a student without a badge: that student waits, and nobody else.

#include "core/access/pintries.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::access;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QString ana = QStringLiteral("2026-0001");
const QString ben = QStringLiteral("2026-0002");

} // namespace

class TestPinTries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<support::FakeClock>();
        restart();
    }

    void waitsRiseAndFiveWrongPinsLockForTenMinutes()
    {
        std::vector<milliseconds> waits;
        for (int i = 0; i < 6; ++i) {
            tryWrong(ana);
            waits.push_back(m_tries->waitOf(ana));
            m_clock->advance(waits.back());
        }
        QCOMPARE(waits, (std::vector<milliseconds>{0s, 5s, 15s, 60s, 10min, 10min}));
    }

    void whileOneStudentIsLockedAnotherMayTry()
    {
        lock(ana);
        QCOMPARE(*m_tries->begin(ana), milliseconds(10min));
        QCOMPARE(*m_tries->begin(ben), 0ms);
    }

    void aTryDuringAWaitIsNotCounted()
    {
        lock(ana);
        m_clock->advance(9min);
        QCOMPARE(*m_tries->begin(ana), milliseconds(1min));
        m_clock->advance(1min);
        QCOMPARE(*m_tries->begin(ana), 0ms);
    }

    void aLockOutlivesARestart()
    {
        lock(ana);
        m_clock->advance(4min);
        restart();
        QCOMPARE(m_tries->waitOf(ana), milliseconds(6min));
        QCOMPARE(m_tries->waitOf(ben), 0ms);
    }

    void aClockThatIsSetBackStartsAWaitAgainAndMakesItNoLonger()
    {
        lock(ana);
        m_clock->setNow(m_clock->now().addYears(-1));
        QCOMPARE(m_tries->waitOf(ana), milliseconds(10min));
        restart();
        QCOMPARE(m_tries->waitOf(ana), milliseconds(10min));
    }

    void aRightPinForgetsTheWrongOnes()
    {
        tryWrong(ana);
        tryWrong(ana);
        QVERIFY(m_tries->forget(ana).ok());
        restart();
        tryWrong(ana);
        QCOMPARE(m_tries->waitOf(ana), 0ms);
    }

    void whatWasWrongYesterdayIsForgotten()
    {
        lock(ana);
        m_clock->advance(13h);
        tryWrong(ana);
        QCOMPARE(m_tries->waitOf(ana), 0ms);
    }

    void whoGoesThroughTheNamesWaitsAsWell()
    {
        for (int i = 0; i < 21; ++i)
            tryWrong(QString::number(i));
        QCOMPARE(m_tries->waitOf(ben), milliseconds(30s));
        restart();
        QCOMPARE(m_tries->waitOf(ben), milliseconds(30s));
        m_clock->advance(30s);
        QCOMPARE(*m_tries->begin(ben), 0ms);
        QVERIFY(m_tries->forget(ben).ok()); // staff's PIN was right
        QCOMPARE(m_tries->waitOf(ana), 0ms);
    }

    void noWaitIsLongerThanTenMinutes()
    {
        for (const int wrong : {5, 21, 25, 26, 1000, 1'000'000}) {
            QVERIFY(studentWaitAfter(wrong) <= 10min);
            QVERIFY(approvalWaitAfter(wrong) <= 10min);
        }
        QCOMPARE(studentWaitAfter(1'000'000), milliseconds(10min));
        QCOMPARE(approvalWaitAfter(1'000'000), milliseconds(10min));
    }

    void aTryThatCannotBeCountedIsNotChecked()
    {
        PinTries tries(QStringLiteral("/proc/no/such/folder"), *m_clock);
        QVERIFY(!tries.begin(ana).ok());
    }

    void aDamagedFileLetsNobodyGuess()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{");
        damaged.close();
        restart();
        QCOMPARE(*m_tries->begin(ana), milliseconds(10min));
        m_clock->advance(10min);
        QCOMPARE(*m_tries->begin(ana), 0ms);
    }

    void theFileIsForNobodyElse()
    {
        tryWrong(ana);
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

private:
    QString file() const { return m_directory->filePath(QStringLiteral("pin_tries.json")); }
    void restart() { m_tries = std::make_unique<PinTries>(file(), *m_clock); }

    void tryWrong(const QString& student) { QCOMPARE(*m_tries->begin(student), 0ms); }

    void lock(const QString& student)
    {
        for (int i = 0; i < 5; ++i) {
            tryWrong(student);
            if (i < 4)
                m_clock->advance(m_tries->waitOf(student));
        }
        QCOMPARE(m_tries->waitOf(student), milliseconds(10min));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<PinTries> m_tries;
};

QTEST_GUILESS_MAIN(TestPinTries)
#include "tst_pintries.moc"
