// A workbook with named places: what is filled, what stays, what moves, and what is no template.

#include "core/form/formtemplate.h"
#include "core/form/sf2template.h"
#include "tests/form/workbook.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::form;

namespace {

const QString sheetPart = QStringLiteral("xl/worksheets/sheet1.xml");
const QString bookPart = QStringLiteral("xl/workbook.xml");
const QString anchor = QStringLiteral("boys");

/** Our own form with a text of one of its parts replaced. */
QByteArray changed(const QString& part, const QByteArray& before, const QByteArray& after)
{
    Package package = *Package::read(*sf2Template());
    QByteArray bytes = package.part(part);
    if (!bytes.contains(before))
        qFatal("%s has no %s", qPrintable(part), before.constData());
    package.setPart(part, bytes.replace(before, after));
    return *package.toZip();
}

/** An element of the sheet beside the rows. */
QByteArray withElement(const QByteArray& element)
{
    return changed(sheetPart, "</sheetData>", "</sheetData>" + element);
}

QByteArray partOf(const QByteArray& workbook, const QString& part)
{
    return Package::read(workbook)->part(part);
}

} // namespace

class TestFormTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFilledIsReadBack()
    {
        auto form = FormTemplate::read(*sf2Template(), anchor);
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        const QString texts[] = {QStringLiteral("=1+1"), QStringLiteral("<b>&amp;\"'"), QStringLiteral("_x0041_"),
                                 QStringLiteral("محمد Núñez \U0001f600"), QStringLiteral("\u2580")};
        int row = 9;
        for (const QString& text : texts)
            form->put(row++, 2, text);
        form->put(row, 2, 0.95);
        form->put(200, 40, 7.0); // where the sheet has no cell yet
        const auto cells = cellsOf(*form->toWorkbook());
        row = 9;
        for (const QString& text : texts) {
            // Our reader knows no escapes.
            const QString read =
                cells.value(cellName(row++, 2)).replace(QLatin1String("_x005F_"), QLatin1String("_"));
            QCOMPARE(read, text);
        }
        QCOMPARE(cells.value(cellName(row, 2)), QStringLiteral("0.95"));
        QCOMPARE(cells.value(QStringLiteral("AN200")), QStringLiteral("7"));
    }

    void whateverElseIsInItStays()
    {
        const QByteArray before = *sf2Template();
        auto form = FormTemplate::read(before, anchor);
        QVERIFY(form);
        form->put(3, 3, QStringLiteral("301234"));
        const QByteArray after = *form->toWorkbook();
        QCOMPARE(partOf(after, QStringLiteral("xl/styles.xml")), partOf(before, QStringLiteral("xl/styles.xml")));
        const QByteArray sheet = partOf(after, sheetPart);
        const QByteArray sheetBefore = partOf(before, sheetPart);
        for (const char* element : {"<mergeCell ", "<col ", "<row ", "<brk "})
            QCOMPARE(sheet.count(element), sheetBefore.count(element));
        for (const char* element : {"<pageSetup ", "<pageMargins ", "<printOptions "})
            QCOMPARE(sheet.count(element), 1);
        QCOMPARE(partOf(after, bookPart).count("<definedName "), partOf(before, bookPart).count("<definedName "));
    }

    void moreRowsMoveWhatIsBelow()
    {
        const QByteArray before = withElement("<conditionalFormatting sqref=\"A29:B30\"/>");
        auto form = FormTemplate::read(before, anchor);
        QVERIFY(form);
        const CellArea girls = *form->place(QStringLiteral("girls"));
        QVERIFY(form->makeRows(anchor, 23));
        QCOMPARE(form->place(anchor)->rows(), 23);
        QCOMPARE(form->place(QStringLiteral("Girls"))->top, girls.top + 3);
        QCOMPARE(form->place(QStringLiteral("days"))->top, 7);
        const QByteArray after = *form->toWorkbook();
        const QByteArray sheet = partOf(after, sheetPart);
        QVERIFY(sheet.contains("sqref=\"A32:B33\""));
        QVERIFY(sheet.contains("ref=\"A32:B32\"") && !sheet.contains("ref=\"A29:B29\"")); // of the boys' total
        QVERIFY(sheet.contains("ref=\"A1:AF1\""));
        QVERIFY(partOf(before, sheetPart).contains("<brk id=\"52\"") && sheet.contains("<brk "));
        const QByteArray breaks = sheet.mid(sheet.indexOf("<brk "), 40);
        QVERIFY2(breaks.contains("id=\"55\""), breaks.constData());
        const QByteArray book = partOf(after, bookPart);
        QVERIFY2(book.contains("'School Form 2'!$A$9:$AF$31<"), book.constData());
        QVERIFY(book.contains("'School Form 2'!$6:$8<")); // what is repeated on each page
        // A new row looks like those beside it.
        auto again = FormTemplate::read(after, anchor);
        QVERIFY(again);
        QCOMPARE(again->place(anchor)->bottom, 31);
        QCOMPARE(sheet.count("<row "), partOf(before, sheetPart).count("<row ") + 3);
    }

    void aPictureBelowMovesAlong()
    {
        const QByteArray drawing = "<xdr:wsDr xmlns:xdr=\"x\"><xdr:from><xdr:row>2</xdr:row></xdr:from>"
                                   "<xdr:from><xdr:row>60</xdr:row></xdr:from></xdr:wsDr>";
        // Parts that the form has anyway stand for those of a drawing.
        Package package = *Package::read(*sf2Template());
        QVERIFY(package.has(QStringLiteral("docProps/app.xml")) && package.has(QStringLiteral("docProps/core.xml")));
        QVERIFY(!package.has(QStringLiteral("xl/worksheets/_rels/sheet1.xml.rels")));
        package.setPart(QStringLiteral("docProps/app.xml"), drawing);
        package.setPart(QStringLiteral("xl/worksheets/_rels/sheet1.xml.rels"),
                        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/relationships/drawing\" "
                        "Target=\"../../docProps/app.xml\"/></Relationships>");
        auto form = FormTemplate::read(*package.toZip(), anchor);
        QVERIFY(form);
        QVERIFY(form->makeRows(anchor, 25));
        const QByteArray moved = partOf(*form->toWorkbook(), QStringLiteral("docProps/app.xml"));
        QVERIFY2(moved.contains("<xdr:row>2</xdr:row>") && moved.contains("<xdr:row>65</xdr:row>"),
                 moved.constData());
    }

    void formulasAreComputedAnew()
    {
        auto form = FormTemplate::read(*sf2Template(), anchor);
        QVERIFY(form);
        QVERIFY(partOf(*form->toWorkbook(), bookPart).contains("fullCalcOnLoad=\"1\""));
    }

    void whereRowsCannotMoveNoneAreAdded_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QString>("what");
        QTest::newRow("formulas") << QByteArray("<x><f>SUM(A1:A2)</f></x>") << QStringLiteral("formulas");
        QTest::newRow("tables") << QByteArray("<tableParts/>") << QStringLiteral("tables");
        QTest::newRow("comments") << QByteArray("<legacyDrawing/>") << QStringLiteral("comments");
        QTest::newRow("rules") << QByteArray("<conditionalFormatting><cfRule><formula>A1</formula></cfRule></"
                                             "conditionalFormatting>")
                               << QStringLiteral("conditional formats");
    }
    void whereRowsCannotMoveNoneAreAdded()
    {
        QFETCH(QByteArray, element);
        QFETCH(QString, what);
        auto form = FormTemplate::read(withElement(element), anchor);
        QVERIFY(form);
        QVERIFY(form->makeRows(anchor, 20)); // as many as there are
        const auto made = form->makeRows(anchor, 21);
        QVERIFY(!made);
        QCOMPARE(made.error().detail,
                 QStringLiteral("boys has 20 rows, 21 are needed, and none can be added because its "
                                "sheet has %1; insert rows there in a spreadsheet program")
                     .arg(what));
    }

    void whatIsNoTemplateIsASentence_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        const QString noWorkbook = QStringLiteral("it is no Excel workbook (.xlsx)");
        const QByteArray own = *sf2Template();
        Package other = *Package::read(own);
        other.remove(bookPart);
        QTest::newRow("nothing") << QByteArray() << noWorkbook;
        QTest::newRow("a text") << QByteArray("Number,Name\n1,Ana\n") << noWorkbook;
        QTest::newRow("a workbook of before 2007") << QByteArray::fromHex("d0cf11e0a1b11ae1") << noWorkbook;
        QTest::newRow("cut") << own.left(own.size() / 2) << noWorkbook;
        QTest::newRow("another ZIP file")
            << *other.toZip() << QStringLiteral("its part xl/workbook.xml cannot be read");
        QTest::newRow("without the name") << changed(bookPart, "name=\"boys\"", "name=\"lads\"")
                                          << QStringLiteral("it has no place with the name boys");
        QTest::newRow("a name whose cells are gone") << changed(bookPart, "'School Form 2'!$A$9:$AF$28", "#REF!")
                                                     << QStringLiteral("it has no place with the name boys");
        QTest::newRow("a document type")
            << changed(bookPart, "<workbook ", "<!DOCTYPE x [<!ENTITY e \"e\">]><workbook ")
            << QStringLiteral("its part xl/workbook.xml cannot be read");
    }
    void whatIsNoTemplateIsASentence()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, said);
        const auto form = FormTemplate::read(file, anchor);
        QVERIFY(!form);
        QVERIFY(form.error().code == ErrorCode::Invalid);
        QVERIFY2(form.error().detail.startsWith(said), qPrintable(form.error().detail));
    }

    void whatANameRefersTo_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("area");
        QTest::newRow("a cell") << QStringLiteral("SF2!$C$3") << QStringLiteral("SF2 3,3-3,3");
        QTest::newRow("an area") << QStringLiteral("SF2!$A$10:$AL$29") << QStringLiteral("SF2 10,1-29,38");
        QTest::newRow("a sheet with an apostrophe")
            << QStringLiteral("'O''Hara 8'!A1") << QStringLiteral("O'Hara 8 1,1-1,1");
        QTest::newRow("columns") << QStringLiteral("SF2!$A:$B") << QString();
        QTest::newRow("a formula") << QStringLiteral("SUM(SF2!$A$1)") << QString();
        QTest::newRow("two areas") << QStringLiteral("SF2!$A$1,SF2!$B$1") << QString();
        QTest::newRow("gone") << QStringLiteral("SF2!#REF!") << QString();
        QTest::newRow("behind the last column") << QStringLiteral("SF2!$ZZZ$1") << QString();
    }
    void whatANameRefersTo()
    {
        QFETCH(QString, reference);
        const auto named = namedArea(reference);
        const QString said = named ? QStringLiteral("%1 %2,%3-%4,%5")
                                         .arg(named->sheet)
                                         .arg(named->area.top)
                                         .arg(named->area.left)
                                         .arg(named->area.bottom)
                                         .arg(named->area.right)
                                   : QString();
        QTEST(said, "area");
    }
};

QTEST_GUILESS_MAIN(TestFormTemplate)
#include "tst_formtemplate.moc"
