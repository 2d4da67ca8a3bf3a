// A roster as CSV: what is read, and what is refused, with which words.

#include "tests/roster/rosterfile.h"

#include <QTest>

using namespace rollcall;
using roster::RosterFile;

class TestRosterReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRosterIsReadAsSpreadsheetsWriteIt_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("students"); // number|first|last|section
        const QStringList ana{QStringLiteral("1|Ana|Reyes|8 - Narra")};
        const QByteArray head = "student_number,first_name,last_name,section\n";
        QTest::newRow("plain") << head + "1,Ana,Reyes,8 - Narra\n" << ana;
        QTest::newRow("no line end at the end") << head + "1,Ana,Reyes,8 - Narra" << ana;
        QTest::newRow("CRLF") << QByteArray(
            "student_number,first_name,last_name,section\r\n1,Ana,Reyes,8 - Narra\r\n")
                              << ana;
        QTest::newRow("CR alone") << QByteArray(
            "student_number,first_name,last_name,section\r1,Ana,Reyes,8 - Narra\r")
                                  << ana;
        QTest::newRow("byte-order mark") << "\xef\xbb\xbf" + head + "1,Ana,Reyes,8 - Narra\n" << ana;
        QTest::newRow("byte-order mark before a quote")
            << QByteArray("\xef\xbb\xbf\"student_number\",\"first_name\"\n1,Ana\n")
            << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("semicolons") << QByteArray(
            "student_number;first_name;last_name;section\n1;Ana;Reyes;8 - Narra\n")
                                    << ana;
        QTest::newRow("semicolons with commas in names")
            << QByteArray("student_number;first_name;last_name\n1;Ana;Reyes, Jr.\n")
            << QStringList{QStringLiteral("1|Ana|Reyes, Jr.|")};
        QTest::newRow("semicolons after empty lines")
            << QByteArray("\n\nstudent_number;first_name\n1;Ana\n") << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("columns in another order, and others")
            << QByteArray("lrn,Section,LAST_NAME,First_Name,Student_Number\n9,8 - Narra,Reyes,Ana,1\n") << ana;
        QTest::newRow("only the needed columns")
            << QByteArray("student_number,first_name\n1,Ana\n") << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("cells missing at the end") << head + "1,Ana\n" << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("separators too many at the end") << head + "1,Ana,Reyes,8 - Narra,,,\n" << ana;
        QTest::newRow("blanks around") << head + "  1 ,\tAna , Reyes,  8 - Narra  \n" << ana;
        QTest::newRow("quotes") << head + "\"1\",\"Ana\",\"Reyes\",\"8 - Narra\"\n" << ana;
        QTest::newRow("quotes with blanks around") << head + " \"1\" , \"Ana\" ,\"Reyes\"\t,8 - Narra\n" << ana;
        QTest::newRow("a separator in quotes") << head + "1,Ana,\"Reyes, Jr.\",\n"
                                               << QStringList{QStringLiteral("1|Ana|Reyes, Jr.|")};
        QTest::newRow("doubled quotes") << head + "1,\"Ana \"\"Nena\"\"\",Reyes,\n"
                                        << QStringList{QStringLiteral("1|Ana \"Nena\"|Reyes|")};
        QTest::newRow("only doubled quotes") << head + "1,\"\"\"\",Reyes,\n"
                                             << QStringList{QStringLiteral("1|\"|Reyes|")};
        QTest::newRow("quotes inside a plain cell") << head + "1,Ana \"Nena\",Reyes,\n"
                                                    << QStringList{QStringLiteral("1|Ana \"Nena\"|Reyes|")};
        QTest::newRow("empty quotes") << head + "1,Ana,\"\",\"\"\n" << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("a line end in quotes") << head + "1,\"Ana\nMaria\",\"Reyes\r\nCruz\",\n"
                                              << QStringList{QStringLiteral("1|Ana Maria|Reyes Cruz|")};
        QTest::newRow("empty lines") << "\n" + head + "\n\n1,Ana,Reyes,8 - Narra\n  \n" << ana;
        QTest::newRow("rows of separators only") << head + ",,,\n1,Ana,Reyes,8 - Narra\n,,,\n" << ana;
        QTest::newRow("accents") << head + "1,Zo\xc3\xab,Pe\xc3\xb1\x61,\n"
                                 << QStringList{QString::fromUtf8("1|Zoë|Peña|")};
        QTest::newRow("who is not active is left out")
            << QByteArray("student_number,first_name,status\n1,Ana,active\n2,Ben,graduated\n3,Cat,ACTIVE\n4,Dan,\n")
            << QStringList{QStringLiteral("1|Ana||"), QStringLiteral("3|Cat||"), QStringLiteral("4|Dan||")};
        QTest::newRow("a number twice, once not active")
            << QByteArray("student_number,first_name,status\n1,Ana,transferred\n1,Ana,active\n")
            << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("a student again, for another guardian")
            << QByteArray("student_number,first_name,guardian\n1,Ana,Mother\n1,Ana,Father\n2,Ben,\n")
            << QStringList{QStringLiteral("1|Ana||"), QStringLiteral("2|Ben||")};
        QTest::newRow("people with one name")
            << QByteArray("student_number,first_name,last_name\n1,,Sukarno\n2,Suharto,\n")
            << QStringList{QStringLiteral("1|Sukarno||"), QStringLiteral("2|Suharto||")};
        QTest::newRow("who left may be written down badly")
            << QByteArray("student_number,first_name,status\n??,,graduated\n1,Ana,\n")
            << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("what the kiosk does not look at")
            << QByteArray("student_number,first_name,guardian_contact\n1,Ana,ask the aunt\n")
            << QStringList{QStringLiteral("1|Ana||")};
        QTest::newRow("nobody") << head << QStringList();
    }

    void aRosterIsReadAsSpreadsheetsWriteIt()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, students);
        const RosterFile file(csv);
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.students(), students);
    }

    void aBrokenFileIsRefusedWithTheLineAndNoValue_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("detail"); // begins so
        const QByteArray head = "student_number,first_name,last_name\n";
        const auto line = [](int number) { return QStringLiteral("line %1: ").arg(number); };
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("the file is empty");
        QTest::newRow("blanks") << QByteArray("\n  \r\n\n") << QStringLiteral("the file is empty");
        QTest::newRow("only a byte-order mark") << QByteArray("\xef\xbb\xbf") << QStringLiteral("the file is empty");
        QTest::newRow("no number column") << QByteArray("first_name,last_name\nAna,Reyes\n")
                                          << line(1) + QStringLiteral("there is no column student_number");
        QTest::newRow("no name column") << QByteArray("student_number\n1\n")
                                        << line(1) + QStringLiteral("there is no column first_name");
        QTest::newRow("no head, below empty lines")
            << QByteArray("\n\n1,Ana\n") << line(3) + QStringLiteral("there is no column");
        QTest::newRow("a column twice") << QByteArray("student_number,first_name,First_Name\n1,Ana,Ben\n")
                                        << line(1) + QStringLiteral("two columns are called so");
        QTest::newRow("a bad number") << head + "1,Ana,\nSecret 2,Ben,\n"
                                      << line(3) + QStringLiteral("student_number ");
        QTest::newRow("an empty number") << head + ",Secret,\n" << line(2) + QStringLiteral("student_number ");
        QTest::newRow("a number too long") << head + QByteArray(33, '7') + ",Secret,\n"
                                           << line(2) + QStringLiteral("student_number ");
        QTest::newRow("a number twice") << head + "1,Ana,\n2,Secret,\n1,Secret,\n"
                                        << line(4)
                                               + QStringLiteral(
                                                   "this student_number stands on line 2 with another name");
        QTest::newRow("no name") << QByteArray("student_number,first_name,section\n1,,Secret\n")
                                 << line(2) + QStringLiteral("there is no name");
        QTest::newRow("a first name too long") << head + "1," + QByteArray("Secret").repeated(20) + ",\n"
                                               << line(2) + QStringLiteral("first_name is too long");
        QTest::newRow("a name with a bell in it") << head + "1,Ana,Secret\a\n"
                                                  << line(2) + QStringLiteral("last_name ");
        QTest::newRow("a status there is not") << QByteArray("student_number,first_name,status\n1,Ana,Secret\n")
                                               << line(2) + QStringLiteral("status must be");
        QTest::newRow("after a value of three lines") << head + "1,\"A\nn\na\",\nSecret 2,Ben,\n"
                                                      << line(5) + QStringLiteral("student_number ");
        QTest::newRow("after CRLF") << QByteArray("student_number,first_name\r\n1,Ana\r\nSecret 2,Ben\r\n")
                                    << line(3) + QStringLiteral("student_number ");
        QTest::newRow("a quote never closed") << head + "1,Ana,\n2,\"Secret,\n3,Cat,\n"
                                              << line(3) + QStringLiteral("a quote is opened");
        QTest::newRow("text after a quote") << head + "1,\"Ana\"Secret,\n"
                                            << line(2) + QStringLiteral("something stands between");
        QTest::newRow("more values than columns") << head + "1,Ana,Reyes, Secret\n"
                                                  << line(2) + QStringLiteral("there are more values");
        QTest::newRow("Latin-1") << head + "1,Zo\xeb,\n" << QStringLiteral("the file is not text in UTF-8");
        QTest::newRow("UTF-8 cut off at the end")
            << head + "1,Ana,Pe\xc3" << QStringLiteral("the file is not text in UTF-8");
        QTest::newRow("NUL") << QByteArray("student_number,first_name\n1,A\0na\n", 33)
                             << QStringLiteral("the file is not text: neither CSV, .xlsx nor .ods");
        QTest::newRow("a picture") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11)
                                   << QStringLiteral("the file is not text: neither CSV, .xlsx nor .ods");
        QTest::newRow("an old workbook")
            << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << QStringLiteral("the file is an old workbook (.xls)");
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("the file is a PDF");
        QTest::newRow("a damaged ZIP file")
            << QByteArray("PK\x03\x04 and no more") << QStringLiteral("the file is damaged");
        QTest::newRow("a page of HTML") << QByteArray("<html><body>Sign in</body></html>")
                                        << line(1) + QStringLiteral("there is no column");
    }

    void aBrokenFileIsRefusedWithTheLineAndNoValue()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, detail);
        const QStringList faults = RosterFile(csv).faults();
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.first().startsWith(detail), qPrintable(faults.first()));
        QVERIFY(!faults.first().contains(u"Secret"));
    }

    void everyFaultIsFoundInOneRunWithItsLineColumnNumberAndRemedy()
    {
        const RosterFile file("LRN,Name,Status,Notes\n"
                              "1,Ana,active,\n"
                              "2,,active,\n"
                              "!3,Cat,active,x\n"
                              ",Dan,active,\n"
                              "5,Eva,asleep,\n"
                              "6,\"Fay\"x,active,\n"
                              "7,Gus,active,a,b\n"
                              "1,Ann,active,\n");
        QVERIFY(file.reading().ok());
        QStringList found;
        for (const roster::Notice& fault : file.reading()->faults) {
            found << QStringLiteral("%1|%2|%3").arg(fault.line).arg(fault.column, fault.number);
            QVERIFY(!fault.what.isEmpty());
            QVERIFY2(!fault.remedy.isEmpty(), qPrintable(fault.what));
        }
        QCOMPARE(found, (QStringList{QStringLiteral("3|Name|2"), QStringLiteral("4|LRN|!3"), QStringLiteral("5|LRN|"),
                                     QStringLiteral("6|Status|5"), QStringLiteral("7|Name|6"), QStringLiteral("8||7"),
                                     QStringLiteral("9|LRN|1")}));
        QVERIFY(file.reading()->faults.back().what.contains(QStringLiteral("line 2")));
    }

    void aFileThatIsLargerThanAnyRosterIsNotEvenRead()
    {
        const QByteArray head = "student_number,first_name\n1,Ana\n";
        const QByteArray most = head + QByteArray(roster::largestFile - head.size(), '\n');
        QVERIFY(RosterFile(most + '\n').faults().first().contains(QStringLiteral("larger than 16 MB")));
        QCOMPARE(RosterFile(most).faults(), QStringList());
    }

    void fiftyThousandStudentsAreRead()
    {
        QByteArray csv = "student_number,first_name,last_name,section\n";
        for (int i = 0; i < 50'000; ++i)
            csv += QByteArray::number(i) + ",\"Ana, Maria\",Reyes,Grade 8 - Narra\r\n";
        const RosterFile file(csv);
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.reading()->students.size(), 50'000u);
        QCOMPARE(file.reading()->students.back().number.toString(), QStringLiteral("49999"));
    }

    void afterTenThousandFaultsTheReadingEnds()
    {
        const RosterFile file("id,name\n" + QByteArray("!x,Ana\n").repeated(20'000));
        QCOMPARE(file.faults().size(), 10'001);
        QVERIFY(file.faults().last().contains(QStringLiteral("nothing below was read")));
    }

    void moreStudentsThanAnySchoolHasAreAFault()
    {
        QByteArray csv = "id,name\n";
        for (size_t i = 0; i < roster::mostStudents + 2; ++i)
            csv += QByteArray::number(i) + ",A\n";
        QVERIFY(RosterFile(csv).faults().first().contains(QStringLiteral("more than 100000 students")));
    }
};

QTEST_GUILESS_MAIN(TestRosterReader)
#include "tst_rosterreader.moc"
