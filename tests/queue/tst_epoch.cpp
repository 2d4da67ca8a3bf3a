// A database that was put back to an earlier state: what the cloud has is recognised, what it has not gets numbers that
// are nobody's.

#include "core/log/log.h"
#include "core/queue/epoch.h"
#include "tests/support/fakeclock.h"
#include "tests/support/morning.h"
#include "tests/support/records.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::Receipt;
using queue::Database;
using support::Morning;

namespace {

/** The table of the cloud with its two keys, as PostgreSQL keeps them. */
class StrictCloud {
public:
    QMap<QString, QString> rows; ///< id -> epoch and number

    sync::Outcome insert(const QList<std::pair<QString, QString>>& batch)
    {
        QMap<QString, QString> after = rows;
        for (const auto& [id, place] : batch) {
            if (after.contains(id))
                continue; // ON CONFLICT (id) DO NOTHING
            if (after.values().contains(place))
                return sync::refused(QStringLiteral("sequence_taken"), {}, sync::Outcome::Cause::NumberTaken);
            after.insert(id, place);
        }
        rows = after;
        return sync::done();
    }
};

} // namespace

class TestEpoch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        log::configure({.level = log::Level::Critical});
        m_directory = std::make_unique<QTemporaryDir>();
        m_cloud = {};
        m_refusesAll = false;
        m_requests = 0;
        const auto database = Database::open(folder());
        std::vector<attendance::Student> roster;
        for (int student = 1; student <= 20; ++student)
            roster.push_back(support::student(QString::number(student)));
        QVERIFY(queue::RosterStore(**database).replace(roster).ok());
    }

    void whatIsUnsentIsNumberedAnewInItsOrderAndTheRestKeepsItsNumbers()
    {
        count({1, 2});
        sync();
        count({3, 4, 5});
        const QString before = epochs().constFirst();
        {
            const auto database = Database::open(folder());
            QCOMPARE(*queue::openNewEpoch(**database), 3);
        }
        count({6});
        const auto lines = allLines();
        QCOMPARE(lines.size(), 6u);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(lines[size_t(i)].studentNumber, QString::number(i + 1));
            QCOMPARE(lines[size_t(i)].deviceEpoch == before, i < 2);
            QCOMPARE(lines[size_t(i)].deviceSeq, i < 2 ? i + 1 : i - 1);
        }
    }

    void aNewEpochOfNothingUnsentBeginsAtOne()
    {
        count({1});
        sync();
        {
            const auto database = Database::open(folder());
            QCOMPARE(*queue::openNewEpoch(**database), 0);
        }
        count({2});
        QCOMPARE(allLines().back().deviceSeq, 1);
    }

    void yesterdaysBackupSendsEverythingOnceAndNothingIsParked_data()
    {
        QTest::addColumn<bool>("inPlace"); // else another file in its place
        QTest::addColumn<bool>("withUnsent");
        QTest::newRow("another file") << false << false;
        QTest::newRow("another file, with unsent records") << false << true;
        QTest::newRow("the same file, overwritten") << true << false;
        QTest::newRow("the same file, overwritten, with unsent records") << true << true;
    }

    void yesterdaysBackupSendsEverythingOnceAndNothingIsParked()
    {
        QFETCH(bool, inPlace);
        QFETCH(bool, withUnsent);
        count({1, 2, 3});
        if (!withUnsent)
            sync();
        const auto backup = backUp();
        sync(); // the rest of yesterday, and today, of which the backup knows nothing
        count({4, 5, 6, 7, 8});
        sync();
        const auto lost = m_cloud.rows;
        QCOMPARE(lost.size(), 8);

        restore(backup, inPlace);
        QCOMPARE(allLines().size(), 3u);
        count({9, 10, 11, 12});
        sync();
        const queue::Stats stats = morning()->stats().value();
        QCOMPARE(stats.parked, 0);
        QCOMPARE(stats.waiting, 0);
        QCOMPARE(stats.synced, 7);
        QCOMPARE(m_cloud.rows.size(), 12);
        for (auto row = lost.begin(); row != lost.end(); ++row)
            QCOMPARE(m_cloud.rows.value(row.key()), row.value()); // nothing that was there has changed
        QCOMPARE(epochs().size(), 2);
        count({13}); // and it goes on
        sync();
        QCOMPARE(m_cloud.rows.size(), 13);
        QCOMPARE(epochs().size(), 2);
    }

    void aServerThatTakesNoNumberAtAllDoesNotKeepTheKioskBusy()
    {
        count({1, 2, 3});
        m_refusesAll = true;
        sync();
        QCOMPARE(morning()->stats()->parked, 3);
        QVERIFY(m_requests < 20);
        QCOMPARE(epochs().size(), 1);
    }

private:
    QString folder() const { return m_directory->path(); }

    std::unique_ptr<Morning> morning()
    {
        auto begun = Morning::begin(folder(), m_clock, m_students);
        return begun ? std::move(*begun) : nullptr;
    }

    void count(std::initializer_list<int> students)
    {
        const auto desk = morning();
        for (const int student : students)
            QVERIFY(std::holds_alternative<Receipt>(desk->scan(QByteArray::number(student))));
    }

    void sync()
    {
        const auto engine = morning();
        engine->uplink().onRecords = [this](const QStringList& numbers) {
            ++m_requests;
            return m_refusesAll
                       ? sync::refused(QStringLiteral("sequence_taken"), {}, sync::Outcome::Cause::NumberTaken)
                       : m_cloud.insert(rowsOf(numbers));
        };
        engine->drain();
    }

    // What was sent, as it stands in the register.
    QList<std::pair<QString, QString>> rowsOf(const QStringList& numbers) const
    {
        QList<std::pair<QString, QString>> rows;
        for (const queue::RegisterLine& line : allLines()) {
            if (numbers.contains(line.studentNumber))
                rows.append({line.id, line.deviceEpoch + u' ' + QString::number(line.deviceSeq)});
        }
        return rows;
    }

    std::vector<queue::RegisterLine> allLines() const
    {
        const auto database = Database::open(folder());
        return *queue::Journal(**database, m_clock).lines();
    }

    QStringList epochs() const
    {
        QStringList found;
        for (const queue::RegisterLine& line : allLines()) {
            if (!found.contains(line.deviceEpoch))
                found << line.deviceEpoch;
        }
        return found;
    }

    // The database and the photos, as a backup of the closed data directory holds them.
    QMap<QString, QByteArray> backUp() const
    {
        QMap<QString, QByteArray> backup;
        QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                backup.insert(file.fileName(), file.readAll());
        }
        return backup;
    }

    void restore(const QMap<QString, QByteArray>& backup, bool inPlace) const
    {
        QVERIFY(!QFile::exists(Database::fileIn(folder()) + QStringLiteral("-wal"))); // the one file is all of it
        for (auto one = backup.begin(); one != backup.end(); ++one) {
            QFile file(inPlace ? one.key() : one.key() + QStringLiteral(".restored"));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(*one) == one->size());
            file.close();
            if (!inPlace)
                QVERIFY((!QFile::exists(one.key()) || QFile::remove(one.key())) && file.rename(one.key()));
        }
    }

    support::FakeClock m_clock;
    support::Cloud m_students;
    StrictCloud m_cloud;
    bool m_refusesAll = false;
    int m_requests = 0;
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestEpoch)
#include "tst_epoch.moc"
