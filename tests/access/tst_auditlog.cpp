// What the audit log keeps, and that a change of it is noticed.

#include "core/access/auditlog.h"
#include "tests/support/fakeclock.h"
#include "tests/support/forkedchild.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rollcall;
using access::AuditLog;

class TestAuditLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void entriesFollowEachOther()
    {
        QCOMPARE(log().verify()->head.number, 0);
        const auto first = log().append(QStringLiteral("screen"), QStringLiteral("office_opened"));
        QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->number, 1);
        const auto second = log().append(QStringLiteral("screen"), QStringLiteral("setting_changed"),
                                         {{QStringLiteral("key"), QStringLiteral("camera.fps")}});
        QCOMPARE(second->number, 2);
        const auto found = *log().verify();
        QVERIFY(!found.brokenAt);
        QCOMPARE(found.head.number, 2);
        QCOMPARE(found.head.hash, second->hash);
        QCOMPARE(found.torn, 0);
        QVERIFY(lines()[1].contains(first->hash));
        QVERIFY(lines()[1].contains("camera.fps"));
        struct ::stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
    }

    void whoeverChangesItIsNoticed_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("brokenAt");
        QTest::newRow("a word of an entry") << 0 << 3;
        QTest::newRow("an entry that is gone") << 1 << 2;
        QTest::newRow("an entry that is added") << 2 << 3;
        QTest::newRow("two that changed places") << 3 << 2;
        QTest::newRow("an entry that was made unreadable") << 4 << 3;
    }

    void whoeverChangesItIsNoticed()
    {
        QFETCH(int, change);
        for (const char* event : {"one", "two", "three", "four"})
            QVERIFY(log().append(QStringLiteral("screen"), QLatin1String(event)).ok());
        QByteArrayList all = lines();
        switch (change) {
        case 0:
            all[1].replace("two", "too");
            break;
        case 1:
            all.removeAt(1);
            break;
        case 2:
            all.insert(2, all[1]);
            break;
        case 3:
            all.swapItemsAt(1, 2);
            break;
        default:
            all[1].chop(1);
        }
        write(all.join('\n') + '\n');
        const auto found = *log().verify();
        QVERIFY(found.brokenAt);
        QTEST(*found.brokenAt, "brokenAt");
        QVERIFY(!found.reason.isEmpty());
    }

    void whatAPowerCutLeftOfAnEntryBreaksNothing()
    {
        QVERIFY(log().append(QStringLiteral("screen"), QStringLiteral("one")).ok());
        QVERIFY(log().append(QStringLiteral("screen"), QStringLiteral("two")).ok());
        const QByteArrayList all = lines();
        write(all[0] + '\n' + all[1].left(40)); // the second one was never said to be there
        QCOMPARE(log().verify()->torn, 1);
        QVERIFY(log().append(QStringLiteral("screen"), QStringLiteral("three")).ok());
        const auto found = *log().verify();
        QVERIFY(!found.brokenAt);
        QCOMPARE(found.head.number, 2);
        QCOMPARE(found.torn, 1);
    }

    void twoProgramsWriteOneChain()
    {
        const auto writer = [this](const QString& by) {
            for (int i = 0; i < 20; ++i) {
                if (!log().append(by, QStringLiteral("event")))
                    return 1;
            }
            return 0;
        };
        support::ForkedChild one([&] { return writer(QStringLiteral("screen")); });
        support::ForkedChild two([&] { return writer(QStringLiteral("rollcallctl")); });
        QCOMPARE(one.wait(), 0);
        QCOMPARE(two.wait(), 0);
        const auto found = *log().verify();
        QVERIFY(!found.brokenAt);
        QCOMPARE(found.head.number, 40);
    }

    void aFileThatCannotBeWrittenIsAnError()
    {
        QVERIFY(QDir().mkpath(path())); // a folder stands in its place
        QVERIFY(!log().append(QStringLiteral("screen"), QStringLiteral("one")).ok());
        QVERIFY(!log().verify().ok());
    }

private:
    AuditLog log() const { return {m_directory->path(), m_clock}; }
    QString path() const { return m_directory->filePath(QStringLiteral("audit.jsonl")); }

    QByteArrayList lines() const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList all = file.readAll().split('\n');
        all.removeLast();
        return all;
    }

    void write(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }

    const support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
