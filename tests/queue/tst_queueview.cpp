#include "core/queue/journal.h"
#include "core/queue/queueview.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;

class TestQueueView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsAreListedByStateAndReadByNumber()
    {
        const QTemporaryDir directory;
        const support::FakeClock clock;
        const auto database = Database::open(directory.path()).value();
        queue::Journal journal(*database, clock);
        for (const char* number : {"3", "1", "2"})
            QVERIFY(
                journal.append(support::validRecord(clock, QLatin1String(number)), attendance::PhotoAbsence::NoCamera)
                    .ok());
        queue::Outbox outbox(*database, clock);
        const auto all = *outbox.list();
        QVERIFY(outbox.park(all[1].item, {QStringLiteral("damaged")}).ok());

        const queue::QueueView view(*database, clock);
        const auto states = *view.states();
        QCOMPARE(states.size(), 3u);
        QCOMPARE(states[0].item, all[0].item);
        QCOMPARE(states[1].state, QStringLiteral("parked"));
        QCOMPARE(states[2].state, QStringLiteral("waiting"));
        const auto two = *view.read({all[2].item, all[1].item, 4711}); // 4711 was sent meanwhile
        QCOMPARE(two.size(), 2u);
        QCOMPARE(two[0].studentNumber, QStringLiteral("1"));
        QCOMPARE(two[0].lastCode, QStringLiteral("damaged"));
        QCOMPARE(two[1].studentNumber, QStringLiteral("2"));
        QVERIFY(view.read({})->empty());
    }
};

QTEST_GUILESS_MAIN(TestQueueView)
#include "tst_queueview.moc"
