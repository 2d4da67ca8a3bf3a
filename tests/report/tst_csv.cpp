// A report as a CSV file, read by the program that schools open it with.

#include "core/report/csv.h"
#include "tests/report/table.h"

using namespace rollcall::report;

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellIsNoFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char* text, const char* cell) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(cell);
        };
        row("", "\"\"");
        row("Ana", "\"Ana\"");
        row("0021002", "\"0021002\"");
        row("O\"Hara, Jr.", "\"O\"\"Hara, Jr.\"");
        row("=1+1", "\"'=1+1\"");
        row("+63 2", "\"'+63 2\"");
        row("-Ana", "\"'-Ana\"");
        row("@home", "\"'@home\"");
        row("\t=1+1", "\"'\t=1+1\"");
        row(" =1+1", "\"' =1+1\"");
        row("Ana-Marie", "\"Ana-Marie\"");
        row("two\nlines", "\"two\nlines\"");
    }

    void aCellIsNoFormula()
    {
        QFETCH(QString, text);
        QTEST(csvCell(text), "cell");
    }

    void headingsComeFirstTotalsAndNotesBehindEmptyLines()
    {
        const QByteArray csv = toCsv(troublesomeTable());
        QVERIFY(csv.startsWith("\xef\xbb\xbf\"Number\",\"Name\",\"Date\",\"In\",\"Days\"\r\n"
                               "\"0021002\",\"'=1+1\",2026-11-23,07:24:05,3\r\n"));
        QVERIFY2(csv.endsWith(
                     "\r\n\r\n\"Section\",\"Present\"\r\n\"'@Narra\",5\r\n\r\n\"Only what this kiosk knows.\"\r\n"),
                 csv.constData());
        QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    }

    // Comma, quote, UTF-8, American English, and what is quoted is text. Times are shown as that country does, so they were read as times.
    void libreOfficeReadsWhatWasMeant()
    {
        const QByteArray read =
            asLibreOfficeReads(toCsv(troublesomeTable()), "report.csv", QStringLiteral("44,34,76,1,,1033,true"));
        QVERIFY2(read.startsWith("Number,Name,Date,In,Days\n0021002,'=1+1,2026-11-23,07:24:05 AM,3\n"
                                 "2021001,\"'-Ana, \"\"the\"\" officer\",2026-11-23,12:00:00 AM,3\n"),
                 read.constData());
        QVERIFY2(read.contains("\n4,Núñez Ωμέγα,") && read.contains("\n5,محمد,"), read.constData());
    }

    // What somebody gets who changes nothing in its window.
    void noCellBecomesAFormulaWithoutThatEither()
    {
        const QByteArray read =
            asLibreOfficeReads(toCsv(troublesomeTable()), "report.csv", QStringLiteral("44,34,76,1"));
        QVERIFY2(read.contains(",'=1+1,2026-11-23,"), read.constData());
        QVERIFY2(read.contains("\n'@Narra,5"), read.constData());
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
