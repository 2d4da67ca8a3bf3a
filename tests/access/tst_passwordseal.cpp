#include "core/access/passwordseal.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::access;

class TestPasswordSeal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSealedIsReadWithThePasswordAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("names") << QByteArray("Nguyễn Văn An, ليلى حسن");
        QTest::newRow("a day of 2,000 students") << QByteArray(400'000, 'x');
    }
    void whatWasSealedIsReadWithThePasswordAlone()
    {
        QFETCH(QByteArray, text);
        PasswordSeal office(QStringLiteral("a long enough passw0rd"));
        const auto sealed = office.seal(text);
        QVERIFY(sealed);
        QVERIFY(text.isEmpty() || !sealed->contains(text.left(8)));

        PasswordSeal again(QStringLiteral("a long enough passw0rd"));
        const auto opened = again.open(*sealed);
        QVERIFY(opened);
        QCOMPARE(*opened, text);

        PasswordSeal other(QStringLiteral("a long enough passw0rd "));
        const auto refused = other.open(*sealed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    }

    void theSameTextIsNeverSealedTheSame()
    {
        PasswordSeal seal(QStringLiteral("p"));
        const auto first = seal.seal("day");
        const auto second = seal.seal("day");
        QVERIFY(first && second && *first != *second);
        QCOMPARE(*seal.open(*first), QByteArray("day"));
        QCOMPARE(*seal.open(*second), QByteArray("day"));
    }

    void whatWasChangedOrCutIsRefused()
    {
        PasswordSeal seal(QStringLiteral("p"));
        const QByteArray sealed = *seal.seal("the day");
        for (qsizetype length = 0; length < sealed.size(); ++length)
            QVERIFY2(!seal.open(sealed.left(length)), qPrintable(QString::number(length)));
        QByteArray changed = sealed;
        changed.back() = char(changed.back() ^ 1);
        QVERIFY(!seal.open(changed));
        QCOMPARE(seal.open("something else altogether, and long enough to hold a seal or two of it").error().code,
                 ErrorCode::Invalid);
    }
};

QTEST_APPLESS_MAIN(TestPasswordSeal)
#include "tst_passwordseal.moc"
