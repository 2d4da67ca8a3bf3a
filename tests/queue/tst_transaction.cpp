// The predecessor's cases of transactions, T1 to T9, as they are here: a scope instead of a wrapped method.

#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

using namespace rollcall;
using attendance::PhotoAbsence;
using queue::Database;
using queue::Statement;
using queue::Transaction;

class TestTransaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
    }

    void cleanup()
    {
        m_database.reset();
        m_directory.reset();
    }

    void onlyWhatIsCommittedIsThere_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("rows");
        QTest::newRow("T1, T3 committed") << QStringLiteral("commit") << 1;
        QTest::newRow("left without a commit") << QStringLiteral("leave") << 0;
        QTest::newRow("T2, T4 an exception passes through") << QStringLiteral("throw") << 0;
        QTest::newRow("T5 a second one within it") << QStringLiteral("nest") << 1;
    }

    void onlyWhatIsCommittedIsThere()
    {
        QFETCH(QString, end);
        QFETCH(int, rows);
        bool passedOn = false;
        try {
            live(end);
        } catch (const std::runtime_error&) {
            passedOn = true;
        }
        QCOMPARE(passedOn, end == QLatin1String("throw"));
        QCOMPARE(students(), rows);
        QVERIFY(Transaction::begin(*m_database).ok()); // and the next one is let in
    }

    void T6_aRecordAndItsItemAreWrittenTogether()
    {
        const auto valid = support::validRecord(m_clock);
        QVERIFY(journal().append(valid, PhotoAbsence::NoCamera).ok());
        const auto items = *queue::Outbox(*m_database, m_clock).list();
        QCOMPARE(items.size(), 1u);
        QCOMPARE(items[0].ref, valid.record().id.toString());
        QCOMPARE(items[0].kind, queue::itemkinds::attendance);
    }

    void T7_withoutAQueueNothingIsWrittenAndNoNumberIsUsedUp()
    {
        run(QStringLiteral("ALTER TABLE queue RENAME TO mislaid"));
        QVERIFY(!journal().append(support::validRecord(m_clock), PhotoAbsence::NoCamera).ok());
        QVERIFY(journal().lines()->empty());
        run(QStringLiteral("ALTER TABLE mislaid RENAME TO queue"));
        QCOMPARE(*journal().append(support::validRecord(m_clock), PhotoAbsence::NoCamera), 1);
    }

    void T8_whatTheCloudHasIsMarkedAndLeavesTheQueueTogether()
    {
        QVERIFY(journal().append(support::validRecord(m_clock), PhotoAbsence::NoCamera).ok());
        queue::Outbox outbox(*m_database, m_clock);
        QVERIFY(outbox.acknowledge({outbox.dueRecords(1)->front().item}).ok());
        QVERIFY(!journal().lines()->front().syncedAt.isEmpty());
        QVERIFY(outbox.list()->empty());
    }

    void T9_whatIsReadBackIsTheRecordThatWasWritten()
    {
        const auto valid = support::validRecord(m_clock);
        QVERIFY(journal().append(valid, PhotoAbsence::NoCamera).ok());
        const auto due = *queue::Outbox(*m_database, m_clock).dueRecords(1);
        const QJsonObject expected = valid.record().toJson();
        for (const QString& field : expected.keys())
            QCOMPARE(support::rowOf(due.front())[field], expected[field]);
    }

private:
    queue::Journal journal() { return queue::Journal(*m_database, m_clock); }

    void live(const QString& end)
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction.ok());
        run(QStringLiteral("INSERT INTO students (student_number, first_name, last_name, section) VALUES ('1', 'Ana', '', '')"));
        if (end == QLatin1String("throw"))
            throw std::runtime_error("whatever");
        if (end == QLatin1String("nest")) {
            const auto inner = Transaction::begin(*m_database);
            QVERIFY(!inner.ok()); // it would have to end before it began; and it takes nothing back
            QCOMPARE(inner.error().code, ErrorCode::Invalid);
        }
        if (end != QLatin1String("leave"))
            QVERIFY(transaction->commit().ok());
    }

    void run(const QString& sql)
    {
        const auto done = Statement::run(*m_database, sql);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
    }

    int students()
    {
        auto row = Statement::run(*m_database, QStringLiteral("SELECT count(*) FROM students"));
        return row->next() ? int(row->number()) : -1;
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
