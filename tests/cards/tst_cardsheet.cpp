// Cards on paper, as other programs and a camera see them.

#include "core/cards/cardface.h"
#include "core/cards/cardsheet.h"
#include "core/scan/decoder.h"
#include "tests/report/table.h"

#include <QBuffer>
#include <QPainter>

using namespace rollcall;
using namespace rollcall::cards;
using report::said;

namespace {

// A camera of 1280x720 with a horizontal field of view of 60 degrees sees a card at 30 cm with 1280 / (2 * 300 * tan(30)) pixels a millimetre.
constexpr double pixelsPerMm = 3.7;

// What a card of signed data holds, in length and letters.
const QByteArray longCode = "RC1" + QByteArray("7QK2MZ4XW5ANBT6Y").repeated(9);

std::vector<Card> cardsOf(const std::vector<std::pair<QString, QByteArray>>& people)
{
    std::vector<Card> cards;
    for (const auto& [name, code] : people)
        cards.push_back({.name = name,
                         .section = QStringLiteral("Grade 8 - Narra"),
                         .number = QStringLiteral("2026-%1").arg(cards.size() + 1, 4, 10, QLatin1Char('0')),
                         .note = QStringLiteral("until 2027-06-30"),
                         .code = code});
    return cards;
}

/** As many as asked for, with names of many lengths and scripts and codes of both kinds. */
std::vector<Card> aClass(int count)
{
    const QStringList names{QStringLiteral("Ana Reyes"),
                            QStringLiteral("María Fernanda de los Ángeles Rodríguez-Villanueva"),
                            QString::fromUtf8("محمد عبد الله الأحمد"),
                            QStringLiteral("Nguyễn Thị Minh Khai"),
                            QStringLiteral("Wolfeschlegelsteinhausenbergerdorff"),
                            QStringLiteral("Officer Griffith"),
                            QString()};
    std::vector<std::pair<QString, QByteArray>> people;
    for (int i = 0; i < count; ++i)
        people.emplace_back(names[i % names.size()],
                            i % 2 ? longCode + QByteArray::number(i) : "2026-" + QByteArray::number(1000 + i));
    return cardsOf(people);
}

CardStyle styleOf(const QString& back = {})
{
    QImage logo(80, 80, QImage::Format_RGB32);
    logo.fill(Qt::red);
    return {.school = QStringLiteral("San Mateo National High School"), .logo = logo, .back = back};
}

QByteArray pdfOf(const std::vector<Card>& cards, Paper paper = Paper::A4, const QString& back = {})
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QBuffer::WriteOnly);
    const auto written = writeCards(buffer, cards, styleOf(back), paper);
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
    return pdf;
}

/** A page as pdftoppm prints it, `page` counted from 1. */
QImage pageOf(const QByteArray& pdf, int page, int dotsPerInch)
{
    const QByteArray png = said(QStringLiteral("pdftoppm"),
                                {QStringLiteral("-png"), QStringLiteral("-gray"), QStringLiteral("-r"),
                                 QString::number(dotsPerInch), QStringLiteral("-f"), QString::number(page),
                                 QStringLiteral("-l"), QString::number(page), QStringLiteral("cards.pdf")},
                                pdf, "cards.pdf");
    return QImage::fromData(png);
}

/** The card in this row and column, as large as the camera sees it, in front of something dark, as when it is held up. */
QImage heldUp(const QImage& page, const SheetPlan& plan, int index)
{
    const QSizeF paper = plan.page.fullRect(QPageLayout::Millimeter).size();
    const double scale = page.width() / paper.width();
    const QPointF corner((paper.width() - plan.columns * cardWidth) / 2 + (index % plan.columns) * cardWidth,
                         (paper.height() - plan.rows * cardHeight) / 2 + (index / plan.columns) * cardHeight);
    const QImage card = page.copy(QRectF(corner * scale, QSizeF(cardWidth, cardHeight) * scale).toRect())
                            .scaled((QSizeF(cardWidth, cardHeight) * pixelsPerMm).toSize(), Qt::IgnoreAspectRatio,
                                    Qt::SmoothTransformation);
    QImage frame(1280, 720, QImage::Format_Grayscale8);
    frame.fill(QColor(60, 60, 60));
    QPainter(&frame).drawImage(400, 200, card);
    return frame;
}

} // namespace

class TestCardSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsReadAtThirtyCentimetres_data()
    {
        QTest::addColumn<bool>("isLetter");
        QTest::newRow("A4") << false;
        QTest::newRow("Letter") << true;
    }
    void everyCodeIsReadAtThirtyCentimetres()
    {
        QFETCH(bool, isLetter);
        const Paper paper = isLetter ? Paper::Letter : Paper::A4;
        const SheetPlan plan = planOf(paper);
        const std::vector<Card> cards = aClass(plan.cards() + 3);
        const QByteArray pdf = pdfOf(cards, paper);
        int read = 0;
        for (int page = 1; page <= 2; ++page) {
            const QImage picture = pageOf(pdf, page, 300);
            for (int i = 0; i < plan.cards() && std::size_t(read) < cards.size(); ++i, ++read) {
                const auto codes = scan::Decoder().decode(heldUp(picture, plan, i));
                QCOMPARE(codes.size(), 1);
                QCOMPARE(codes.first().payload, cards[std::size_t(read)].code);
                const double width =
                    QLineF(codes.first().corners[0], codes.first().corners[1]).length() / pixelsPerMm;
                QVERIFY2(width >= 25, qPrintable(QString::number(width)));
            }
        }
        QCOMPARE(read, int(cards.size()));
    }

    void aNameIsFoundAsText()
    {
        QString text =
            QString::fromUtf8(said(QStringLiteral("pdftotext"), {QStringLiteral("cards.pdf"), QStringLiteral("-")},
                                   pdfOf(aClass(7)), "cards.pdf"))
                .simplified();
        for (const char* words : {"Ana Reyes", "Officer Griffith", "Nguyễn Thị Minh Khai", "2026-0001",
                                  "San Mateo National High School", "until 2027-06-30"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    }

    void everyFontIsEmbedded()
    {
        const QList<QByteArray> lines =
            said(QStringLiteral("pdffonts"), {QStringLiteral("cards.pdf")}, pdfOf(aClass(7)), "cards.pdf")
                .trimmed()
                .split('\n')
                .mid(2);
        QVERIFY(!lines.isEmpty());
        for (const QByteArray& line : lines)
            QVERIFY2(line.simplified().contains(" yes ") && !line.contains(" no  no "), line.constData());
    }

    void pagesAreOfTheirPaper_data()
    {
        QTest::addColumn<bool>("isLetter");
        QTest::addColumn<QByteArray>("size");
        QTest::newRow("A4, upright") << false << QByteArray("595 x 842 pts (A4)");
        QTest::newRow("Letter, lengthwise") << true << QByteArray("792 x 612 pts (letter)");
    }
    void pagesAreOfTheirPaper()
    {
        QFETCH(bool, isLetter);
        QFETCH(QByteArray, size);
        const QByteArray facts = said(QStringLiteral("pdfinfo"), {QStringLiteral("cards.pdf")},
                                      pdfOf(aClass(1), isLetter ? Paper::Letter : Paper::A4), "cards.pdf");
        QVERIFY2(facts.contains(size), facts.constData());
    }

    // Turned over its left or right edge, what was left is right.
    void theBackOfTheLeftCardIsOnTheRight()
    {
        const QByteArray pdf = pdfOf(aClass(1), Paper::A4, QStringLiteral("Please return to the school"));
        const QImage front = pageOf(pdf, 1, 50);
        const QImage back = pageOf(pdf, 2, 50);
        const auto isHeader = [](const QImage& page, double part) {
            return qGray(page.pixel(int(page.width() * part), page.height() * 15 / 297)) < 160;
        };
        QVERIFY(isHeader(front, 0.45) && !isHeader(front, 0.86));
        QVERIFY(isHeader(back, 0.86) && !isHeader(back, 0.45));
    }

    void aPhotoTakesThePlaceOfTheInitials()
    {
        const QTemporaryDir folder;
        QImage photo(300, 400, QImage::Format_RGB32);
        photo.fill(Qt::black);
        QVERIFY(photo.save(folder.filePath(QStringLiteral("photo.png"))));
        std::vector<Card> cards = aClass(2);
        cards[0].photoFile = folder.filePath(QStringLiteral("photo.png"));
        cards[1].photoFile = folder.filePath(QStringLiteral("missing.png"));
        const SheetPlan plan = planOf(Paper::A4);
        const QImage page = pageOf(pdfOf(cards), 1, 150);
        const auto photoPlace = [&](int index) { // above the initials, which are in the middle
            return qGray(heldUp(page, plan, index).pixel(400 + int(7 * pixelsPerMm), 200 + int(31 * pixelsPerMm)));
        };
        QVERIFY(photoPlace(0) < 40);
        QVERIFY(photoPlace(1) > 200);
    }

    void aCodeThatIsTooFineForACardIsRefusedByItsPlace()
    {
        std::vector<Card> cards = aClass(3);
        cards[2].code = QByteArray(400, 'x');
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QBuffer::WriteOnly);
        const auto written = writeCards(buffer, cards, styleOf(), Paper::A4);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Invalid);
        QVERIFY2(written.error().detail.startsWith(QStringLiteral("card 3:")), qPrintable(written.error().detail));
        QCOMPARE(writeCards(buffer, {}, styleOf(), Paper::A4).error().code, ErrorCode::Invalid);
    }
};

QTEST_MAIN(TestCardSheet)
#include "tst_cardsheet.moc"
