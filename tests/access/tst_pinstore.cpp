#include "core/access/pinstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/forkedchild.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace rollcall;
using namespace rollcall::access;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr HashCost cheap{1, 8192};
const QString right = QStringLiteral("4711");
const QString wrong = QStringLiteral("4712");

} // namespace

class TestPinStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<support::FakeClock>();
        restart();
    }

    void withoutAPinNothingOpens()
    {
        const auto state = m_store->state();
        QVERIFY(state.ok());
        QVERIFY(!state->isSet);
        const auto check = m_store->check(right);
        QVERIFY(!check.ok());
        QCOMPARE(check.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(file()));
    }

    void aFirstPinReplacesNone()
    {
        QCOMPARE(m_store->setFirst(QStringLiteral("1234")).error().code, ErrorCode::Invalid);
        QVERIFY(m_store->setFirst(right).ok());
        QCOMPARE(m_store->setFirst(wrong).error().code, ErrorCode::Conflict);
        QCOMPARE(m_store->check(right)->outcome, PinCheck::Outcome::Right);
    }

    void aPinIsKeptAsAHashInAFileForNobodyElse()
    {
        QVERIFY(m_store->set(right).ok());
        QFile stored(file());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray text = stored.readAll();
        QVERIFY(!text.contains("4711"));
        QVERIFY(text.contains("$argon2id$"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(stored.permissions() & others, QFile::Permissions());
        QCOMPARE(tried(right), PinCheck::Outcome::Right);
        QCOMPARE(tried(wrong), PinCheck::Outcome::Wrong);
    }

    void aPinThatIsTooPlainIsNotSet()
    {
        const auto set = m_store->set(QStringLiteral("1234"));
        QVERIFY(!set.ok());
        QCOMPARE(set.error().code, ErrorCode::Invalid);
        QVERIFY(!m_store->state()->isSet);
    }

    void threeWrongTriesAreFreeThenOneHasToWait()
    {
        QVERIFY(m_store->set(right).ok());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_store->check(wrong)->wait, 0ms);
        QCOMPARE(m_store->check(wrong)->wait, milliseconds(30s));
        QCOMPARE(tried(right), PinCheck::Outcome::TooSoon);
        m_clock->advance(30s - 1ms);
        QCOMPARE(m_store->state()->wait, 1ms);
        QCOMPARE(tried(right), PinCheck::Outcome::TooSoon);
        m_clock->advance(1ms);
        QCOMPARE(tried(wrong), PinCheck::Outcome::Wrong);
        QCOMPARE(m_store->state()->wait, milliseconds(60s));
        m_clock->advance(60s);
        QCOMPARE(tried(right), PinCheck::Outcome::Right);
    }

    void theRightPinForgetsTheWrongTries()
    {
        QVERIFY(m_store->set(right).ok());
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 3; ++i)
                QCOMPARE(tried(wrong), PinCheck::Outcome::Wrong);
            QCOMPARE(tried(right), PinCheck::Outcome::Right);
        }
    }

    void triesThatAreTooSoonDoNotCount()
    {
        lockOut();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(tried(wrong), PinCheck::Outcome::TooSoon);
        QCOMPARE(m_store->state()->wait, milliseconds(30s));
    }

    void aWaitSurvivesARestart()
    {
        lockOut();
        m_clock->advance(10s);
        restart();
        QCOMPARE(m_store->state()->wait, milliseconds(20s));
        QCOMPARE(tried(right), PinCheck::Outcome::TooSoon);
        m_clock->advance(20s);
        QCOMPARE(tried(wrong), PinCheck::Outcome::Wrong);
        QCOMPARE(m_store->state()->wait, milliseconds(60s)); // and so does the count
    }

    void aClockThatIsSetChangesNothingWhileTheProgramRuns_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("back") << -400;
        QTest::newRow("forward") << 400;
    }

    void aClockThatIsSetChangesNothingWhileTheProgramRuns()
    {
        QFETCH(int, days);
        lockOut();
        m_clock->setNow(m_clock->now().addDays(days));
        QCOMPARE(m_store->state()->wait, milliseconds(30s));
        m_clock->advance(30s);
        QCOMPARE(tried(right), PinCheck::Outcome::Right);
    }

    void aClockSetBackAcrossARestartBeginsTheWaitAgainAndOnlyOnce()
    {
        lockOut();
        m_clock->setNow(m_clock->now().addDays(-400));
        restart();
        QCOMPARE(m_store->state()->wait, milliseconds(30s));
        m_clock->advance(20s);
        restart();
        QCOMPARE(m_store->state()->wait, milliseconds(10s));
        m_clock->advance(10s);
        QCOMPARE(tried(right), PinCheck::Outcome::Right);
    }

    void anotherProcessMayClearTheWaitOrSetANewPin()
    {
        lockOut();
        PinStore other(file(), *m_clock, cheap);
        QVERIFY(other.clearWait().ok());
        QCOMPARE(m_store->state()->wait, 0ms);
        QCOMPARE(tried(right), PinCheck::Outcome::Right);
        QVERIFY(other.set(QStringLiteral("2580")).ok());
        QCOMPARE(tried(right), PinCheck::Outcome::Wrong);
        QCOMPARE(tried(QStringLiteral("2580")), PinCheck::Outcome::Right);
    }

    void pullingThePlugWhileATryIsLookedAtStillCountsIt()
    {
        QVERIFY(m_store->set(right).ok());
        support::SharedMemory<std::atomic<int>> tries;
        for (int i = 0; i < 4; ++i) {
            // Slow enough that the kill comes in the middle of the hash.
            PinStore slow(file(), *m_clock, {400, 8u << 20});
            if (i == 0)
                QVERIFY(slow.set(right).ok());
            support::ForkedChild child([&] {
                PinStore mine(file(), *m_clock);
                ++*tries;
                return mine.check(wrong).ok() ? 0 : 1;
            });
            QTRY_COMPARE_WITH_TIMEOUT(countOnDisk(), i + 1, 20'000);
            child.kill();
        }
        QCOMPARE(tries->load(), 4);
        restart();
        QCOMPARE(tried(right), PinCheck::Outcome::TooSoon);
    }

    void aDamagedFileOpensNothingAndANewPinMendsIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"pin\": \"$argon2id$");
        QTest::newRow("no hash") << QByteArray("{\"pin\": \"4711\", \"wrong_tries\": 0}");
        QTest::newRow("no count") << QByteArray("{\"pin\": \"$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA\"}");
    }

    void aDamagedFileOpensNothingAndANewPinMendsIt()
    {
        QFETCH(QByteArray, text);
        QFile stored(file());
        QVERIFY(stored.open(QIODevice::WriteOnly));
        stored.write(text);
        stored.close();
        QCOMPARE(m_store->check(right).error().code, ErrorCode::Corrupt);
        QCOMPARE(m_store->state().error().code, ErrorCode::Corrupt);
        QVERIFY(m_store->set(right).ok());
        QCOMPARE(tried(right), PinCheck::Outcome::Right);
    }

    void aTryThatCannotBeCountedIsNotLookedAt()
    {
        if (::geteuid() == 0) { // root may write anywhere but where there is no folder
            QVERIFY(m_store->set(right).ok());
            QVERIFY(QFile::rename(file(), file() + QStringLiteral(".kept")));
            QVERIFY(QDir().mkpath(file() + QStringLiteral(".part/in-the-way")));
            QVERIFY(QFile::rename(file() + QStringLiteral(".kept"), file()));
        } else {
            QVERIFY(m_store->set(right).ok());
            QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::ExeOwner);
        }
        const auto check = m_store->check(right);
        QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!check.ok());
    }

private:
    QString file() const { return m_directory->filePath(QStringLiteral("admin.json")); }
    void restart() { m_store = std::make_unique<PinStore>(file(), *m_clock, cheap); }
    PinCheck::Outcome tried(const QString& pin) { return m_store->check(pin)->outcome; }

    void lockOut()
    {
        QVERIFY(m_store->set(right).ok());
        for (int i = 0; i < 4; ++i)
            QCOMPARE(tried(wrong), PinCheck::Outcome::Wrong);
    }

    int countOnDisk() const
    {
        QFile stored(file());
        if (!stored.open(QIODevice::ReadOnly))
            return -1;
        return QJsonDocument::fromJson(stored.readAll()).object().value(QLatin1String("wrong_tries")).toInt(-1);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<PinStore> m_store;
};

QTEST_GUILESS_MAIN(TestPinStore)
#include "tst_pinstore.moc"
