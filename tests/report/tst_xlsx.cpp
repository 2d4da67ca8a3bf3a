// A report as a workbook, read back by LibreOffice and by our own reader of rosters.

#include "core/report/xlsx.h"
#include "core/roster/workbook.h"
#include "tests/report/table.h"

using namespace rollcall;
using namespace rollcall::report;

namespace {

/** Each sheet's rows as our reader gives them, the cells parted by a bar. */
QMap<QString, QStringList> sheetsOf(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.xlsx")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the workbook cannot be written");
    file.close();
    const auto sheets = roster::workbookSheets(file.fileName());
    QMap<QString, QStringList> rows;
    for (const roster::Sheet& sheet : sheets ? *sheets : std::vector<roster::Sheet>()) {
        const auto read = sheet.read([&rows, &sheet](const roster::Row& row) {
            rows[sheet.name] << row.cells.join(u'|');
            return true;
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
    }
    return rows;
}

} // namespace

class TestXlsx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void libreOfficeReadsTextsDatesAndNumbers()
    {
        const QByteArray read = asLibreOfficeReads(*toXlsx(troublesomeTable()), "report.xlsx");
        QVERIFY2(read.startsWith("Number,Name,Date,In,Days\n0021002,=1+1,2026-11-23,07:24:05"), read.constData());
        QVERIFY2(read.contains("\n2021001,\"-Ana, \"\"the\"\" officer\",2026-11-23,"), read.constData());
        // Without an escape of its own it would be read as the letter A.
        QVERIFY2(read.contains("\n3,_x0041_lvaro _x00,2026-11-23,"), read.constData());
        QVERIFY2(read.contains("\n4,Núñez Ωμέγα,") && read.contains("\n5,محمد,"), read.constData());
    }

    void ourReaderReadsEachSheet()
    {
        const QMap<QString, QStringList> sheets = sheetsOf(*toXlsx(troublesomeTable()));
        QCOMPARE(sheets.keys(),
                 QStringList({QStringLiteral("About"), QStringLiteral("Attendance"), QStringLiteral("Totals")}));
        const QStringList rows = sheets[QStringLiteral("Attendance")];
        QCOMPARE(rows.size(), 6);
        QVERIFY2(rows[1].startsWith(QLatin1String("0021002|=1+1|2026-11-23|")), qPrintable(rows[1]));
        QCOMPARE(sheets[QStringLiteral("Totals")],
                 QStringList({QStringLiteral("Section|Present"), QStringLiteral("@Narra|5")}));
        QVERIFY(sheets[QStringLiteral("About")].contains(QStringLiteral("Only what this kiosk knows.")));
    }

    void aNameIsTheSameWhateverIsInIt()
    {
        Table table = troublesomeTable();
        table.body.rows.clear();
        const QStringList names{QStringLiteral("_x0041_"),      QStringLiteral("_x005F_x0041_"),
                                QStringLiteral("__x000D__"),    QStringLiteral("_x0041"),
                                QStringLiteral("<b>&amp;</b>"), QStringLiteral("O'Hara"),
                                QStringLiteral("\U0001f600")};
        for (const QString& name : names)
            table.body.rows.push_back({name, name, {}, {}, {}});
        const QStringList read =
            QString::fromUtf8(asLibreOfficeReads(*toXlsx(table), "report.xlsx")).split(u'\n').mid(1, names.size());
        for (int i = 0; i < names.size(); ++i)
            QCOMPARE(read.value(i), QStringLiteral("%1,%1,,,").arg(names[i]));
    }

    void withoutTotalsThereIsNoSheetOfThem()
    {
        Table table = troublesomeTable();
        table.totals.rows.clear();
        QCOMPARE(sheetsOf(*toXlsx(table)).keys(),
                 QStringList({QStringLiteral("About"), QStringLiteral("Attendance")}));
    }
};

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
