#include "core/cards/qrcode.h"
#include "core/scan/decoder.h"
#include "core/supabase/pairingtext.h"

#include <QTest>

using namespace rollcall;
using supabase::PairingText;
using supabase::PairingTextFault;

namespace {

const PairingText good{QStringLiteral("9X4T-0KQM-7DVC-H2WR"), QUrl(QStringLiteral("https://abcd.supabase.co")),
                       QStringLiteral("sb_publishable_AbC-123_x")};

/** As PairingText, with one part changed. */
PairingText with(auto change)
{
    PairingText text = good;
    change(text);
    return text;
}

} // namespace

Q_DECLARE_METATYPE(PairingText)
Q_DECLARE_METATYPE(PairingTextFault)

class TestPairingText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<PairingText>("text");
        QTest::newRow("a hosted project") << good;
        QTest::newRow("a port and a path")
            << with([](PairingText& t) { t.url = QUrl(QStringLiteral("http://192.168.1.10:54321/school-1")); });
        QTest::newRow("IPv6") << with([](PairingText& t) { t.url = QUrl(QStringLiteral("http://[fe80::1]:8000")); });
        QTest::newRow("a name with an umlaut")
            << with([](PairingText& t) { t.url = QUrl(QStringLiteral("https://schüle.example")); });
        QTest::newRow("an anon key") << with([](PairingText& t) {
            t.key = QStringLiteral("eyJhbGciOiJIUzI1NiJ9.") + QString(250, u'a') + QStringLiteral(".")
                    + QString(43, u'_');
        });
        QTest::newRow("the longest") << with([](PairingText& t) {
            t.url = QUrl(QStringLiteral("https://") + QString(60, u'a') + QStringLiteral(".example/")
                         + QString(PairingText::longestAddress - 77, u'b'));
            t.key = QString(PairingText::longestKey, u'k');
        });
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(PairingText, text);
        const auto written = supabase::writePairingText(text);
        QVERIFY(written);
        const auto read = supabase::readPairingText(*written);
        const auto* again = std::get_if<PairingText>(&read);
        QVERIFY(again);
        QCOMPARE(again->code, text.code);
        QCOMPARE(again->url.toEncoded(), text.url.toEncoded());
        QCOMPARE(again->key, text.key);
    }

    void theFormIsTheOneThatPrintedCodesHave()
    {
        QCOMPARE(*supabase::writePairingText(good),
                 QByteArray("RP1 9X4T-0KQM-7DVC-H2WR https://abcd.supabase.co sb_publishable_AbC-123_x"));
    }

    void whatDoesNotFitIsNotWritten_data()
    {
        QTest::addColumn<PairingText>("text");
        QTest::newRow("no code") << with([](PairingText& t) { t.code.clear(); });
        QTest::newRow("a code as people type it") << with([](PairingText& t) { t.code = t.code.toLower(); });
        QTest::newRow("a code with another letter") << with([](PairingText& t) { t.code[0] = u'U'; });
        QTest::newRow("no address") << with([](PairingText& t) { t.url = QUrl(); });
        QTest::newRow("a file") << with([](PairingText& t) { t.url = QUrl(QStringLiteral("file:///etc/passwd")); });
        QTest::newRow("a user") << with([](PairingText& t) { t.url.setUserInfo(QStringLiteral("kim:pass")); });
        QTest::newRow("a query") << with([](PairingText& t) { t.url.setQuery(QStringLiteral("a=b")); });
        QTest::newRow("an address that is too long")
            << with([](PairingText& t) { t.url.setPath(u'/' + QString(PairingText::longestAddress, u'b')); });
        QTest::newRow("no key") << with([](PairingText& t) { t.key.clear(); });
        QTest::newRow("a key with a blank") << with([](PairingText& t) { t.key = QStringLiteral("a b"); });
        QTest::newRow("a key that is too long")
            << with([](PairingText& t) { t.key = QString(PairingText::longestKey + 1, u'k'); });
    }
    void whatDoesNotFitIsNotWritten()
    {
        QFETCH(PairingText, text);
        const auto written = supabase::writePairingText(text);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Invalid);
    }

    void whatIsForgedOrCutPairsNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<PairingTextFault>("fault");
        const QByteArray whole = *supabase::writePairingText(good);
        const auto row = [](const char* name, const QByteArray& text, PairingTextFault fault) {
            QTest::newRow(name) << text << fault;
        };
        using Fault = PairingTextFault;
        row("nothing", "", Fault::Foreign);
        row("a student number", "2026-0001", Fault::Foreign);
        row("a signed badge", "RB1ABCDEF", Fault::Foreign);
        row("an address alone", "https://abcd.supabase.co", Fault::Foreign);
        row("small letters", "rp1" + whole.mid(3), Fault::Foreign);
        row("bytes", QByteArray(3000, '\xff'), Fault::Foreign);
        row("the prefix alone", "RP1", Fault::Foreign);
        row("a later version", "RP2 whatever it may be", Fault::LaterVersion);
        row("a much later version", "RP4711 x", Fault::LaterVersion);
        row("another version that never was", "RP0 x", Fault::LaterVersion);
        row("a part is missing", whole.left(whole.lastIndexOf(' ')), Fault::Damaged);
        row("cut within the code", whole.left(10), Fault::Damaged);
        row("cut before the key", whole.left(whole.lastIndexOf(' ') + 1), Fault::Damaged);
        row("a line feed behind it", whole + '\n', Fault::Damaged);
        row("a NUL behind it", whole + '\0', Fault::Damaged);
        row("a fifth word", whole + " more", Fault::Damaged);
        row("two blanks", QByteArray(whole).replace(" https", "  https"), Fault::Damaged);
        row("a command in the key", whole + ";rm", Fault::Damaged);
        row("javascript", QByteArray(whole).replace("https://", "javascript:"), Fault::Damaged);
        row("a user in the address", QByteArray(whole).replace("https://", "https://kim@"), Fault::Damaged);
        row("another host behind a user", QByteArray(whole).replace("https://", "https://abcd.supabase.co@evil."),
            Fault::Damaged);
        row("a port that none is", QByteArray(whole).replace(".co ", ".co:99999 "), Fault::Damaged);
        row("letters that look like others",
            QByteArray(whole).replace("abcd", "\xd0\xb0"
                                              "bcd"),
            Fault::Damaged);
        row("without end", whole + QByteArray(100'000, 'k'), Fault::Damaged);
    }
    void whatIsForgedOrCutPairsNothing()
    {
        QFETCH(QByteArray, text);
        const auto read = supabase::readPairingText(text);
        QVERIFY(std::holds_alternative<PairingTextFault>(read));
        QTEST(std::get<PairingTextFault>(read), "fault");
    }

    // The key of an older project is the longest that there is: some 300 bytes.
    void theLongestThatASchoolHasIsReadFromASmallPicture()
    {
        PairingText text = good;
        text.key =
            QStringLiteral("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.") + QString(170, u'x') + u'.' + QString(43, u'y');
        const QByteArray written = *supabase::writePairingText(text);
        const auto picture = cards::qrPicture(written, 4);
        QVERIFY(picture);
        scan::Decoder decoder;
        const auto codes = decoder.decode(*picture);
        QCOMPARE(codes.size(), 1);
        QCOMPARE(codes.front().payload, written);
    }
};

QTEST_APPLESS_MAIN(TestPairingText)
#include "tst_pairingtext.moc"
