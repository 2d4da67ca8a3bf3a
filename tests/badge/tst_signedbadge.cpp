#include "core/attendance/studentnumberreader.h"
#include "core/badge/base32.h"
#include "core/badge/signedbadge.h"
#include "tests/support/qrimage.h"

#include <QTest>

using namespace rollcall;
using badge::BadgeClaims;
using badge::SchoolTag;
using badge::SignedBadge;
using badge::SigningKey;

namespace {

QByteArray goldenSeed()
{
    QByteArray seed;
    for (int i = 0; i < 32; ++i)
        seed += char(i);
    return seed;
}

BadgeClaims claimsOf(const QString& number, const std::optional<QDate>& lastDay = QDate(2027, 6, 30))
{
    return {.school = SchoolTag(0xa1b2c3d4),
            .key = 1,
            .serial = 17,
            .lastDay = lastDay,
            .number = *StudentNumber::parse(number)};
}

} // namespace

Q_DECLARE_METATYPE(BadgeClaims)

class TestSignedBadge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Made by another program (Python's "cryptography" and "base64"), from what signedbadge.h and badgeclaims.h say.
    void whatAnotherProgramSignedIsRead_data()
    {
        QTest::addColumn<BadgeClaims>("claims");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("usual") << claimsOf(QStringLiteral("2026-0001"))
                               << QByteArray(
                                      "RB1UGZMHVABAAAAAEIKWEZDAMRWFUYDAMBRJPYE67Q5PSVNXYB5SCLIR2HX4T245FWCBTGDI"
                                      "LXNSU5T2FAYOLYWTRNMGQAGUMH6XJHS75IIOGTK6X4I7J3JPVVNLDO5SEEJTAGNIBA");
        QTest::newRow("shortest, without an end")
            << BadgeClaims{SchoolTag(0), 255, 4294967295U, {}, *StudentNumber::parse(u"7")}
            << QByteArray(
                   "RB1AAAAAAH7777777YAAA34L7TTWRJBL63UE6WNF47R76SE5XOXSHNN4BNUMUNVDNRQRFUK472IZVVFX6ONBZHDOFYL"
                   "YR2HZQWZWGONNKWT5I77QFO4OTQM4ERIAY");
        QTest::newRow("longest")
            << BadgeClaims{SchoolTag(0xffffffff), 2, 0, QDate(2020, 1, 2),
                           *StudentNumber::parse(u"Zz09._-abcdefghijklmnopqrstuvwxy")}
            << QByteArray(
                   "RB1777777YCAAAAAAAAAFNHUMBZFZPS2YLCMNSGKZTHNBUWU23MNVXG64DROJZXI5LWO54HTDUEFG6RFQK4H36AAYW6G"
                   "EGQV7J4IPJBSTV5X7J3Y3LN4DR4W77KHDMVEJMVLIOSEQULDVUXM36GNCEVMVUIUIOA6ELC7Q7VUPRF5YGA");
    }

    void whatAnotherProgramSignedIsRead()
    {
        QFETCH(BadgeClaims, claims);
        QFETCH(QByteArray, payload);
        QCOMPARE(m_key.publicKey().toHex(),
                 QByteArray("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"));
        QCOMPARE(SignedBadge(claims, m_key).payload(), payload); // Ed25519 signs the same text the same way each time
        QVERIFY(SignedBadge::isMeant(payload));
        const auto read = SignedBadge::parse(payload);
        QVERIFY(read);
        QCOMPARE(read->claims(), claims);
        QVERIFY(read->isSignedBy(m_key.publicKey()));
        QVERIFY(!read->isSignedBy(SigningKey::generate()->publicKey()));
        QVERIFY(!read->isSignedBy({}));
    }

    void noChangedCharacterIsVerified()
    {
        const QByteArray whole = payload();
        int parsed = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = whole;
                changed[at] = char(changed[at] ^ (1 << bit));
                parsed += SignedBadge::parse(changed) ? 1 : 0;
                QVERIFY2(!isVerified(changed), qPrintable(QStringLiteral("bit %1 of %2").arg(bit).arg(at)));
            }
        }
        QVERIFY(parsed > whole.size()); // most are badges by their form, which only the signature tells apart
    }

    void noShorterOrLongerOneIsVerified()
    {
        const QByteArray whole = payload();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!isVerified(whole.first(length)));
        for (char character = 'A'; character <= 'Z'; ++character)
            QVERIFY(!isVerified(whole + character));
        QVERIFY(!isVerified(whole + "AAAAAAAA"));
        QVERIFY(!isVerified(whole + '='));
        QVERIFY(!isVerified(whole + whole));
    }

    // Each byte of what was signed, and of the signature.
    void noChangedByteIsVerified()
    {
        const QByteArray bytes = *badge::fromBase32(payload().mid(3));
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char change : {'\x01', '\x20', '\x80', '\xff'}) {
                QByteArray changed = bytes;
                changed[at] = char(changed[at] ^ change);
                QVERIFY2(!isVerified("RB1" + badge::toBase32(changed)), qPrintable(QString::number(at)));
            }
        }
        QVERIFY(isVerified("RB1" + badge::toBase32(bytes)));
    }

    void aSignatureOfSomethingElseDoesNotCount()
    {
        const QByteArray other =
            *badge::fromBase32(SignedBadge(claimsOf(QStringLiteral("2026-0002")), m_key).payload().mid(3));
        const QByteArray bytes = *badge::fromBase32(payload().mid(3));
        QVERIFY(!isVerified("RB1" + badge::toBase32(bytes.chopped(64) + other.last(64))));
        QVERIFY(!isVerified("RB1" + badge::toBase32(bytes.chopped(64) + QByteArray(64, '\0'))));
    }

    void aScannerMayTypeWithCapsLockAndBlanksAround()
    {
        QVERIFY(isVerified(payload().toLower()));
        QVERIFY(isVerified(' ' + payload() + "\r\n"));
        QByteArray mixed = payload();
        mixed[10] = char(mixed[10] ^ 0x20);
        QVERIFY(!isVerified(mixed));
    }

    void noStudentNumberIsTakenForOne_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("a number that begins so") << QByteArray("RB1234");
        QTest::newRow("the longest number that begins so") << "RB1" + QByteArray(29, 'A');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("the prefix") << QByteArray("RB1");
        QTest::newRow("another long code") << QByteArray("https://example.org/a/long/address/of/a/page");
    }

    void noStudentNumberIsTakenForOne()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(!SignedBadge::isMeant(payload));
        QVERIFY(!SignedBadge::parse(payload));
    }

    void noReaderOfNumbersTakesOne()
    {
        QVERIFY(!std::holds_alternative<attendance::Badge>(attendance::StudentNumberReader().read(payload())));
    }

    void whatIsNoneStaysNone_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("10 KB") << "RB1" + QByteArray(10240, 'A');
        QTest::newRow("nothing but zeros") << "RB1" + QByteArray(138, 'A');
        QTest::newRow("no number") << "RB1" + badge::toBase32(QByteArray(75, '\1'));
        QTest::newRow("a number that is none")
            << "RB1" + badge::toBase32(QByteArray(11, '\1') + "a b" + QByteArray(64, 'x'));
        QTest::newRow("a number of 33 characters")
            << "RB1" + badge::toBase32(QByteArray(11, '\1') + QByteArray(33, '7') + QByteArray(64, 'x'));
        QTest::newRow("key 0") << "RB1" + badge::toBase32(QByteArray(11, '\0') + "7" + QByteArray(64, 'x'));
        QTest::newRow("NUL") << QByteArray("RB1\0", 4) + QByteArray(138, 'A');
        QTest::newRow("no ASCII") << "RB1" + QByteArray(138, '\xff');
    }

    void whatIsNoneStaysNone()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(SignedBadge::isMeant(payload));
        QVERIFY(!SignedBadge::parse(payload));
    }

    void eachTextIsTheTextOfItsBytesOnly()
    {
        for (int size = 0; size < 12; ++size) {
            const QByteArray bytes(size, '\xa7');
            QCOMPARE(badge::fromBase32(badge::toBase32(bytes)), std::optional(bytes));
        }
        QCOMPARE(badge::toBase32("foobar"), QByteArray("MZXW6YTBOI")); // RFC 4648
        for (const char* text : {"M", "MZX", "MZXW6Y", "MZ1W", "mzxw", "MR", "MZXW6YTBOJ"})
            QVERIFY2(!badge::fromBase32(text), text);
    }

    // A printed code is 25 mm wide, and a module at least 0.6 mm: at most 41 of them, so version 6.
    void itsCodeHasLargeModules_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {1, 8, 12, 19})
            QTest::addRow("%d", length) << length;
    }

    void itsCodeHasLargeModules()
    {
        QFETCH(int, length);
        const QByteArray code = SignedBadge(claimsOf(QString(length, u'7')), m_key).payload();
        const int modules = support::qrImage(code, 1).width() - 2 * 4;
        QVERIFY2(modules <= 41, qPrintable(QString::number(modules)));
    }

private:
    QByteArray payload() const { return SignedBadge(claimsOf(QStringLiteral("2026-0001")), m_key).payload(); }

    bool isVerified(const QByteArray& code) const
    {
        const auto read = SignedBadge::parse(code);
        return read && read->isSignedBy(m_key.publicKey());
    }

    const SigningKey m_key = SigningKey::fromSeed(goldenSeed()).value();
};

QTEST_GUILESS_MAIN(TestSignedBadge)
#include "tst_signedbadge.moc"
