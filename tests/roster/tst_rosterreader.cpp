#include "core/attendance/rostercsv.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rollcall;
using attendance::readRosterCsv;

class TestRosterCsv : public QObject {
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
        const auto read = readRosterCsv(csv);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        QStringList seen;
        for (const attendance::Student& student : *read)
            seen << QStringList{student.number.toString(), student.firstName, student.lastName, student.section}.join(
                u'|');
        QCOMPARE(seen, students);
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
                                        << line(1) + QStringLiteral("a column stands twice");
        QTest::newRow("a bad number") << head + "1,Ana,\nSecret 2,Ben,\n"
                                      << line(3) + QStringLiteral("student_number ");
        QTest::newRow("an empty number") << head + ",Secret,\n" << line(2) + QStringLiteral("student_number ");
        QTest::newRow("a number too long") << head + QByteArray(33, '7') + ",Secret,\n"
                                           << line(2) + QStringLiteral("student_number ");
        QTest::newRow("a number of dots") << head + "..,Secret,\n" << line(2) + QStringLiteral("student_number ");
        QTest::newRow("a number twice") << head + "1,Ana,\n2,Secret,\n1,Secret,\n"
                                        << line(4) + QStringLiteral("this student_number stands on a line before");
        QTest::newRow("no first name") << head + "1,,Secret\n" << line(2) + QStringLiteral("first_name is too short");
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
        QTest::newRow("UTF-16") << QByteArray("\xff\xfes\0t\0u\0", 8)
                                << QStringLiteral("the file is not text in UTF-8");
        QTest::newRow("NUL") << QByteArray("student_number,first_name\n1,A\0na\n", 33)
                             << QStringLiteral("the file is not text in UTF-8");
        QTest::newRow("a picture") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11)
                                   << QStringLiteral("the file is not text in UTF-8");
        QTest::newRow("a page of HTML") << QByteArray("<html><body>Sign in</body></html>")
                                        << line(1) + QStringLiteral("there is no column");
    }

    void aBrokenFileIsRefusedWithTheLineAndNoValue()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, detail);
        const auto read = readRosterCsv(csv);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY2(read.error().detail.startsWith(detail), qPrintable(read.error().detail));
        QVERIFY(!read.error().detail.contains(u"Secret"));
    }

    void aFileThatIsLargerThanAnyRosterIsNotEvenRead()
    {
        const QByteArray head = "student_number,first_name\n1,Ana\n";
        const QByteArray most = head + QByteArray(attendance::largestRosterCsv - head.size(), '\n');
        const auto read = readRosterCsv(most + '\n');
        QVERIFY(!read.ok());
        QVERIFY2(read.error().detail.contains(QStringLiteral("larger than 16 MB")), qPrintable(read.error().detail));
        QVERIFY(readRosterCsv(most).ok());
    }

    void fiftyThousandStudentsAreReadInAMoment()
    {
        QByteArray csv = "student_number,first_name,last_name,section\n";
        for (int i = 0; i < 50'000; ++i)
            csv += QByteArray::number(i) + ",\"Ana, Maria\",Reyes,Grade 8 - Narra\r\n";
        QElapsedTimer timer;
        timer.start();
        const auto read = readRosterCsv(csv);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), 50'000u);
        QCOMPARE(read->back().number.toString(), QStringLiteral("49999"));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRosterCsv)
#include "tst_rostercsv.moc"
