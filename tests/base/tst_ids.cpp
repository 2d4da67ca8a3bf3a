#include "core/base/ids.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordIdCarriesTheTimeOfTheScanAndVersionSeven()
    {
        const support::FakeClock clock;
        const QString text = RecordId::generate(clock).toString();
        QCOMPARE(text.size(), 36);
        QCOMPARE(text.at(14), u'7');
        QVERIFY(QStringLiteral("89ab").contains(text.at(19)));
        const qint64 milliseconds = (text.left(8) + text.mid(9, 4)).toLongLong(nullptr, 16);
        QCOMPARE(milliseconds, clock.now().toMSecsSinceEpoch());
    }

    void recordIdsOfTheSameMomentDiffer()
    {
        const support::FakeClock clock;
        QVERIFY(!(RecordId::generate(clock) == RecordId::generate(clock)));
    }

    void aRecordIdComesBackFromItsText()
    {
        const support::FakeClock clock;
        const RecordId id = RecordId::generate(clock);
        QCOMPARE(RecordId::parse(id.toString()), std::optional(id));
    }

    void whatIsNoRecordIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("braces") << QStringLiteral("{01939c51-0000-7000-8000-000000000001}");
        QTest::newRow("newline") << QStringLiteral("01939c51-0000-7000-8000-000000000001\n");
        QTest::newRow("upper case") << QStringLiteral("01939C51-0000-7000-8000-000000000001");
        QTest::newRow("null") << QStringLiteral("00000000-0000-0000-0000-000000000000");
        QTest::newRow("not hexadecimal") << QStringLiteral("01939c51-0000-7000-8000-00000000000g");
    }

    void whatIsNoRecordIdIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!RecordId::parse(text));
    }

    void aPlainNameIsSafeInAPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("number") << QStringLiteral("2021001") << true;
        QTest::newRow("all kinds") << QStringLiteral("Ab.0_9-z") << true;
        QTest::newRow("32 characters") << QString(32, u'7') << true;
        QTest::newRow("33 characters") << QString(33, u'7') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("dots only") << QStringLiteral("..") << false;
        QTest::newRow("slash") << QStringLiteral("a/b") << false;
        QTest::newRow("newline at the end") << QStringLiteral("2021001\n") << false;
        QTest::newRow("NUL inside") << QString::fromUtf16(u"20\0 21", 5) << false;
        QTest::newRow("Arabic digit") << QStringLiteral("٢٠٢١") << false;
    }

    void aPlainNameIsSafeInAPath()
    {
        QFETCH(QString, text);
        QFETCH(bool, taken);
        QCOMPARE(StudentNumber::parse(text).has_value(), taken);
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
