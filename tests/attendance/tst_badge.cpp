#include "core/attendance/studentnumberreader.h"

#include <QTest>

using namespace rollcall::attendance;

Q_DECLARE_METATYPE(std::optional<BadgeFault>)

class TestBadge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsABadgeOrSaysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("number");
        QTest::addColumn<std::optional<BadgeFault>>("fault");
        const std::optional<BadgeFault> none;
        const auto fault = [](BadgeFault f) { return std::optional(f); };

        QTest::newRow("number") << QByteArray("2021001") << "2021001" << none;
        QTest::newRow("trimmed") << QByteArray(" \t2021001\r\n") << "2021001" << none;
        QTest::newRow("all allowed kinds") << QByteArray("Az.09_-") << "Az.09_-" << none;
        QTest::newRow("32 characters") << QByteArray(32, '7') << QString(32, u'7') << none;
        // As a badge is printed from a cell that a roster was made of.
        QTest::newRow("a blank that does not break") << QByteArray("\xc2\xa0"
                                                                   "2021001\xc2\xa0")
                                                     << "2021001" << none;
        QTest::newRow("zero width") << QByteArray("2021\xe2\x80\x8b"
                                                  "001")
                                    << "2021001" << none;
        QTest::newRow("full width") << QByteArray("\xef\xbc\x91\xef\xbc\x92") << "12" << none;
        QTest::newRow("an accent") << QByteArray("Zo\xc3\xab") << QString() << fault(BadgeFault::ForbiddenCharacter);
        QTest::newRow("33 characters") << QByteArray(33, '7') << QString() << fault(BadgeFault::TooLong);
        QTest::newRow("10 KB") << QByteArray(10240, 'x') << QString() << fault(BadgeFault::TooLong);
        QTest::newRow("empty") << QByteArray() << QString() << fault(BadgeFault::Empty);
        QTest::newRow("blanks") << QByteArray("   ") << QString() << fault(BadgeFault::Empty);
        QTest::newRow("blank inside") << QByteArray("2021 001") << QString() << fault(BadgeFault::ForbiddenCharacter);
        QTest::newRow("web address") << QByteArray("https://example.org") << QString()
                                     << fault(BadgeFault::ForbiddenCharacter);
        QTest::newRow("control character")
            << QByteArray("2021\x1b[2J") << QString() << fault(BadgeFault::ForbiddenCharacter);
        QTest::newRow("NUL") << QByteArray("20\0 21", 6) << QString() << fault(BadgeFault::ForbiddenCharacter);
        QTest::newRow("binary") << QByteArray("\xff\xfe\x80\x81") << QString()
                                << fault(BadgeFault::ForbiddenCharacter);
        QTest::newRow("quote") << QByteArray("1' or '1'='1") << QString() << fault(BadgeFault::ForbiddenCharacter);
    }

    void aCodeIsABadgeOrSaysWhyNot()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, number);
        QFETCH(std::optional<BadgeFault>, fault);
        const auto read = StudentNumberReader().read(payload);
        if (fault) {
            QVERIFY(std::holds_alternative<BadgeFault>(read));
            QCOMPARE(std::get<BadgeFault>(read), *fault);
        } else {
            QVERIFY(std::holds_alternative<Badge>(read));
            QCOMPARE(std::get<Badge>(read).studentNumber().toString(), number);
            QCOMPARE(std::get<Badge>(read).qrData(), number.toLatin1());
        }
    }
};

QTEST_GUILESS_MAIN(TestBadge)
#include "tst_badge.moc"
