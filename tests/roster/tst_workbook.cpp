// Rosters in workbooks, as Excel's format (openpyxl), LibreOffice and OpenDocument write them; and workbooks that nobody vouches for.

#include "tests/roster/rosterfile.h"

#include <archive.h>
#include <archive_entry.h>

using namespace rollcall;
using roster::Options;
using roster::RosterFile;

namespace {

QString data(const char* name)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/roster/") + QLatin1String(name);
}

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

/** A ZIP file of these parts. */
void writeZip(const QString& file, const Parts& parts)
{
    struct archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_set_options(zip, "compression-level=1");
    archive_write_open_filename(zip, QFile::encodeName(file).constData());
    for (const auto& [name, bytes] : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, bytes.size());
        archive_write_header(zip, entry);
        archive_write_data(zip, bytes.constData(), static_cast<size_t>(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
}

const QByteArray rels = "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/one.xml\"/></Relationships>";
const QByteArray book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";

Parts workbookOf(const QByteArray& rows)
{
    return {{"xl/_rels/workbook.xml.rels", rels},
            {"xl/workbook.xml", book},
            {"xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

QByteArray inlineText(const QByteArray& text)
{
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

const QByteArray headings = "<row>" + inlineText("id") + inlineText("name") + "</row>";
const QByteArray student = "<row>" + inlineText("1") + inlineText("Ana") + "</row>";

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSchoolsWorkbookIsReadWhicheverProgramWroteIt_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"school.xlsx", "school-libreoffice.xlsx", "school.ods"})
            QTest::newRow(name) << data(name);
    }

    void aSchoolsWorkbookIsReadWhicheverProgramWroteIt()
    {
        QFETCH(QString, file);
        const RosterFile read = RosterFile::at(file, {.sheet = QStringLiteral("Students")});
        QCOMPARE(read.faults(), QStringList());
        QCOMPARE(read.reading()->sheet, QStringLiteral("Students"));
        QCOMPARE(read.students(), (QStringList{QStringLiteral("136123456789|Ana|Reyes|8 - Narra"),
                                               QStringLiteral("036123456789|Ben|Cruz|8 - Narra"),
                                               QStringLiteral("036123456790|Zoë|Peña|8 - Narra")}));
        QCOMPARE(read.heldBack().size(), 2);
        QVERIFY(read.heldBack().at(0).startsWith(QStringLiteral("line 7: is a date")));
        QVERIFY(read.heldBack().at(1).startsWith(QStringLiteral("line 8: looks like a total")));
    }

    void aSheetIsChosenByItsName_data() { aSchoolsWorkbookIsReadWhicheverProgramWroteIt_data(); }

    void aSheetIsChosenByItsName()
    {
        QFETCH(QString, file);
        QCOMPARE(RosterFile::at(file, {.sheet = QStringLiteral("Grade 9")}).students(),
                 QStringList{QStringLiteral("7|Sukarno||")});
        const QString fault = RosterFile::at(file, {.sheet = QStringLiteral("Grade 10")}).faults().first();
        QVERIFY2(fault.contains(QStringLiteral("Notes, Old, Students, Grade 9")), qPrintable(fault));
        QVERIFY(RosterFile::at(file, {.sheet = QStringLiteral("Notes")}).faults().first().contains(u"no column"));
    }

    void studentsOnSeveralSheetsAreRefusedUntilAPersonNamesOne_data()
    {
        aSchoolsWorkbookIsReadWhicheverProgramWroteIt_data();
    }

    void studentsOnSeveralSheetsAreRefusedUntilAPersonNamesOne()
    {
        QFETCH(QString, file);
        QCOMPARE(RosterFile::at(file).faults(),
                 QStringList{QStringLiteral(
                     "the workbook has students on 2 sheets: \"Students\", \"Grade 9\". A roster is read from one "
                     "sheet: put all students on one, or name it with --sheet")});
    }

    void aSheetWithHeadingsAndNoStudentIsNotMeant_data()
    {
        QTest::addColumn<QByteArrayList>("sheets");
        QTest::newRow("behind") << QByteArrayList{headings + student, headings};
        QTest::newRow("before") << QByteArrayList{headings, headings + student};
    }

    void aSheetWithHeadingsAndNoStudentIsNotMeant()
    {
        QFETCH(QByteArrayList, sheets);
        const QString file = m_folder->filePath(QStringLiteral("two.xlsx"));
        writeZip(file,
                 {{"xl/_rels/workbook.xml.rels",
                   "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/one.xml\"/>"
                   "<Relationship Id=\"r2\" Target=\"/xl/worksheets/two.xml\"/></Relationships>"},
                  {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/>"
                                      "<sheet name=\"B\" r:id=\"r2\"/></sheets></workbook>"},
                  {"xl/worksheets/one.xml", "<worksheet><sheetData>" + sheets.at(0) + "</sheetData></worksheet>"},
                  {"xl/worksheets/two.xml", "<worksheet><sheetData>" + sheets.at(1) + "</sheetData></worksheet>"}});
        QCOMPARE(RosterFile::at(file).students(), QStringList{QStringLiteral("1|Ana||")});
    }

    void cellsAreReadInEveryWayThatTheFormatAllows_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("number");
        const auto row = [](const char* name, const QByteArray& cell, const char* number) {
            QTest::newRow(name) << cell << QString::fromLatin1(number);
        };
        row("a number", "<c><v>136123456789</v></c>", "136123456789");
        row("a number in scientific notation", "<c><v>1.36123456789E11</v></c>", "136123456789");
        row("a decimal number that is whole", "<c><v>42.0</v></c>", "42");
        row("text that looks like a number", inlineText("007"), "007");
        row("the result of a formula", "<c t=\"str\"><f>A1</f><v>S-1</v></c>", "S-1");
        row("runs of several formats",
            "<c t=\"inlineStr\"><is><r><t>S-</t></r><r><rPr><b/></rPr><t>12</t></r><rPh "
            "sb=\"0\"><t>x</t></rPh></is></c>",
            "S-12");
        row("a place of its own", "<c r=\"A2\"><v>5</v></c>", "5");
        row("entities", inlineText("&#83;&#45;1"), "S-1");
    }

    void cellsAreReadInEveryWayThatTheFormatAllows()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, number);
        const RosterFile read =
            RosterFile::at(zip(workbookOf(headings + "<row>" + cell + inlineText("Ana") + "</row>")));
        QCOMPARE(read.faults(), QStringList());
        QCOMPARE(read.students(), QStringList{number + QStringLiteral("|Ana||")});
    }

    void aNumberThatExcelHasShortenedIsAFaultAndNotGuessed()
    {
        const RosterFile read = RosterFile::at(
            zip(workbookOf(headings + "<row><c><v>1.23456789012346E+15</v></c>" + inlineText("Ana") + "</row>")));
        QCOMPARE(read.students(), QStringList());
        QVERIFY(read.heldBack().value(0).contains(QStringLiteral("last digits are lost")));
    }

    void aFileThatNobodyVouchesForIsRefusedWithASentence_data()
    {
        QTest::addColumn<Parts>("parts");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const Parts& parts, const char* fault) {
            QTest::newRow(name) << parts << QString::fromLatin1(fault);
        };
        row("a Word document", {{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}},
            "is a Word document");
        row("an OpenDocument text without a table",
            {{"content.xml",
              "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\"><o:body><o:text><t:p>Ana</t:p></o:text></o:body>"
              "</o:document-content>"}},
            "an OpenDocument text without a table");
        row("a ZIP file of something else", {{"notes.txt", "x"}}, "no workbook");
        row("no XML", {{"xl/_rels/workbook.xml.rels", rels}, {"xl/workbook.xml", "%&"}}, "cannot be read");
        row("cut off", workbookOf("<row><c><v>1</v>"), "cannot be read");
        row("entities of its own",
            {{"xl/_rels/workbook.xml.rels", rels},
             {"xl/workbook.xml",
              "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><workbook>&c;</workbook>"}},
            "not what a spreadsheet program writes");
        row("an encrypted OpenDocument file", {{"content.xml", "\x8f\x01\x02 no XML"}}, "password");
        row("a sheet that is missing", {{"xl/_rels/workbook.xml.rels", rels}, {"xl/workbook.xml", book}},
            "no part xl/worksheets/one.xml");
        row("nothing in it", workbookOf({}), "is empty");
    }

    void aFileThatNobodyVouchesForIsRefusedWithASentence()
    {
        QFETCH(Parts, parts);
        QFETCH(QString, fault);
        const QString told = RosterFile::at(zip(parts)).faults().value(0);
        QVERIFY2(told.contains(fault), qPrintable(told));
    }

    void aFileThatUnpacksToMoreThanAnyRosterIsRefused()
    {
        Parts parts = workbookOf(headings);
        parts[1].second += QByteArray(2 * 1024 * 1024, ' ');
        const QString file = zip(parts);
        QVERIFY(QFileInfo(file).size() < 64 * 1024);
        const QString told = RosterFile::at(file).faults().value(0);
        QVERIFY2(told.contains(QStringLiteral("unpacks to more than 1 MB")), qPrintable(told));
    }

    void cellsFarAwayAndRowsRepeatedAMillionTimesCostNothing()
    {
        const RosterFile far =
            RosterFile::at(zip(workbookOf(headings + "<row r=\"1048576\"><c><v>1</v></c>" + inlineText("Ana")
                                          + "<c r=\"XFD1048576\"><v>1</v></c></row>")));
        QCOMPARE(far.students(), QStringList{QStringLiteral("1|Ana||")});
        const QByteArray ods =
            "<d xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"S\">"
            "<table:table-row><table:table-cell><text:p>id</text:p></table:table-cell>"
            "<table:table-cell><text:p>name</text:p></table:table-cell></table:table-row>"
            "<table:table-row "
            "table:number-rows-repeated=\"1048576\"><table:table-cell><text:p>1</text:p></table:table-cell>"
            "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>Ana</text:p></table:table-cell>"
            "</table:table-row></table:table></d>";
        QCOMPARE(RosterFile::at(zip({{"content.xml", ods}})).students(), QStringList{QStringLiteral("1|Ana||")});
    }

private:
    QString zip(const Parts& parts)
    {
        const QString file = m_folder->filePath(QStringLiteral("book.zip"));
        writeZip(file, parts);
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

Q_DECLARE_METATYPE(Parts)

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
