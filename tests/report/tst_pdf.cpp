// A report on paper: its text, its fonts and its pages as another program sees them.

#include "core/report/pdf.h"
#include "tests/report/table.h"

#include <QRegularExpression>

using namespace rollcall::report;

namespace {

/** `count` students; a page holds some fifty. */
Table longTable(int count)
{
    Table table = troublesomeTable();
    table.body.rows.clear();
    for (int i = 1; i <= count; ++i)
        table.body.rows.push_back({QString::number(2021000 + i), QStringLiteral("Álvaro Officer Núñez"),
                                   QDate(2026, 11, 23), QTime(7, 24, 5), i});
    return table;
}

QString textOf(const Table& table)
{
    return QString::fromUtf8(said(QStringLiteral("pdftotext"),
                                  {QStringLiteral("-layout"), QStringLiteral("report.pdf"), QStringLiteral("-")},
                                  toPdf(table), "report.pdf"));
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowCanBeFoundAsText()
    {
        const QString text = textOf(longTable(120));
        for (int i = 1; i <= 120; ++i)
            QVERIFY2(text.contains(QString::number(2021000 + i)), qPrintable(QString::number(i)));
        // Not one glyph for "ffi".
        QCOMPARE(text.count(QStringLiteral("Álvaro Officer Núñez")), 120);
    }

    void titleAndNotesStandOnTheFirstPageAndHeadingsOnEach()
    {
        const QStringList pages = textOf(longTable(120)).split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), 3);
        QVERIFY(pages[0].contains(QStringLiteral("San Mateo High")));
        QVERIFY(pages[0].contains(QStringLiteral("Only what this kiosk knows.")));
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY2(pages[i].contains(QRegularExpression(QStringLiteral("Number +Name +Date +In +Days"))),
                     qPrintable(pages[i]));
            QVERIFY2(pages[i].contains(QStringLiteral("Page %1 of 3").arg(i + 1)), qPrintable(pages[i]));
        }
        QVERIFY(pages[2].contains(QRegularExpression(QStringLiteral("Totals\\s+Section +Present\\s+@Narra +5"))));
    }

    void everyFontIsEmbedded()
    {
        const QByteArray fonts =
            said(QStringLiteral("pdffonts"), {QStringLiteral("report.pdf")}, toPdf(troublesomeTable()), "report.pdf");
        const QList<QByteArray> lines = fonts.trimmed().split('\n').mid(2);
        QVERIFY(lines.size() >= 2);
        for (const QByteArray& line : lines)
            QVERIFY2(line.simplified().contains(" yes ") && !line.contains(" no  no "), line.constData());
    }

    void aPageIsA4()
    {
        const QByteArray facts =
            said(QStringLiteral("pdfinfo"), {QStringLiteral("report.pdf")}, toPdf(troublesomeTable()), "report.pdf");
        QVERIFY2(facts.contains("(A4)"), facts.constData());
        QVERIFY2(facts.contains("Attendance on 2026-11-23"), facts.constData());
    }

    void whatTheTitleSaysIsNoColumn()
    {
        Table table = troublesomeTable();
        table.body.columns[2].isInTitle = true;
        const QString text = textOf(table);
        QVERIFY(!text.contains(QRegularExpression(QStringLiteral("Name +Date"))));
        QVERIFY(text.contains(QRegularExpression(QStringLiteral("Name +In"))));
    }

    void aLongNameIsCutAndKeepsTheOtherColumns()
    {
        Table table = troublesomeTable();
        table.body.rows[0][1] = QString(400, u'W');
        const QString text = textOf(table);
        QVERIFY2(text.contains(QRegularExpression(QStringLiteral("W\\x{2026} +2026-11-23 +07:24:05 +3"))),
                 qPrintable(text));
    }

    void anEmptyReportHasItsTitleAndNotes()
    {
        Table table = troublesomeTable();
        table.body.rows.clear();
        table.totals.rows.clear();
        const QString text = textOf(table);
        QVERIFY(text.contains(QStringLiteral("Attendance on 2026-11-23")));
        QVERIFY(text.contains(QStringLiteral("Page 1 of 1")));
        QVERIFY(!text.contains(QStringLiteral("Number")));
    }
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
