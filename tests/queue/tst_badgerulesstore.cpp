#include "core/queue/badgerulesstore.h"

#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using queue::BadgeRulesStore;
using queue::Database;

class TestBadgeRulesStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void aNewDatabaseHasNone() { QVERIFY(!*m_store->pulled()); }

    void theLastGoodOneOutlivesTheProgram()
    {
        QVERIFY(*m_store->keep(R"({"policy":"signed_only"})", m_clock.now()));
        reopen();
        const auto pulled = *m_store->pulled();
        QVERIFY(pulled);
        QCOMPARE(pulled->json, QByteArray(R"({"policy":"signed_only"})"));
        QCOMPARE(pulled->at, m_clock.now());
    }

    void theSameOneIsNoNewsAndKeepsItsTime()
    {
        const QDateTime first = m_clock.now();
        QVERIFY(*m_store->keep("{}", first));
        m_clock.advance(1h);
        QVERIFY(!*m_store->keep("{}", m_clock.now()));
        QCOMPARE((*m_store->pulled())->at, first);
        QVERIFY(*m_store->keep("{ }", m_clock.now()));
        QCOMPARE((*m_store->pulled())->at, m_clock.now());
    }

    void oneThatCannotBeKeptIsAnError()
    {
        QVERIFY(QFile::remove(Database::fileIn(m_directory->path())));
        QVERIFY(!m_store->keep("{}", m_clock.now()));
    }

private:
    void reopen()
    {
        m_store.reset();
        m_database.reset();
        m_database = Database::open(m_directory->path()).value();
        m_store = std::make_unique<BadgeRulesStore>(*m_database);
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BadgeRulesStore> m_store;
};

QTEST_GUILESS_MAIN(TestBadgeRulesStore)
#include "tst_badgerulesstore.moc"
