// The code on a card: its size, and that the kiosk reads it.

#include "core/cards/qrcode.h"
#include "core/scan/decoder.h"

#include <QPainter>
#include <QTest>

using namespace rollcall;
using cards::qrCode;

namespace {

/** With four modules of quiet zone and some pixels a module. */
QImage printed(const QImage& code, int pixelsPerModule)
{
    QImage page(code.size() + QSize(8, 8), QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter(&page).drawImage(4, 4, code);
    return page.scaled(page.size() * pixelsPerModule);
}

QByteArray readBack(const QImage& picture)
{
    const auto codes = scan::Decoder().decode(picture);
    return codes.size() == 1 ? codes.first().payload : QByteArray();
}

} // namespace

class TestQrCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsAsSmallAsItsTextAllowsAndCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("modules");
        QTest::newRow("a number of digits") << QByteArray("136728140987") << 21;
        QTest::newRow("a number with a dash") << QByteArray("2026-0001") << 21;
        QTest::newRow("small letters take more") << QByteArray("student.2026-0001") << 25;
        QTest::newRow("the longest number") << QByteArray(32, 'x') << 29;
        QTest::newRow("150 capitals") << QByteArray(150, 'K') << 41;
        QTest::newRow("150 small letters") << QByteArray(150, 'k') << 49;
    }
    void aCodeIsAsSmallAsItsTextAllowsAndCanBeRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, modules);
        const auto code = qrCode(text);
        QVERIFY(code);
        QCOMPARE(code->size(), QSize(modules, modules));
        QCOMPARE(readBack(printed(*code, 4)), text);
    }

    // 2026-0001 fits into the smallest code with correction Q, of which a tenth may be covered; with M it could not.
    void roomThatIsLeftIsUsedForCorrection()
    {
        const auto code = qrCode("2026-0001");
        QVERIFY(code);
        QImage picture = printed(*code, 6);
        QPainter(&picture).fillRect(QRect(4 * 6 + 16 * 6, 4 * 6 + 9 * 6, 5 * 6, 6 * 6), Qt::white);
        QCOMPARE(readBack(picture), QByteArray("2026-0001"));
    }

    void whatFitsInNoCodeIsRefused()
    {
        QCOMPARE(qrCode(QByteArray()).error().code, ErrorCode::Invalid);
        QCOMPARE(qrCode(QByteArray(2400, 'x')).error().code, ErrorCode::Invalid);
        QVERIFY(qrCode(QByteArray(2300, 'x')));
    }
};

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
