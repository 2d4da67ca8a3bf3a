// A roster in the forms that spreadsheet programs and school systems give it.

#include "tests/roster/rosterfile.h"

#include <QStringEncoder>

using namespace rollcall;
using roster::Field;
using roster::Options;
using roster::RosterFile;

namespace {

QByteArray in(const char* encoding, const QString& text)
{
    return QStringEncoder(encoding).encode(text);
}

/** That many students of six digits, from 100000 on. */
QByteArray manyStudents(int count)
{
    QByteArray rows = "id,name\n";
    for (int i = 0; i < count; ++i)
        rows += QByteArray::number(100'000 + 7 * i) + ",Ana\n";
    return rows;
}

} // namespace

class TestRosterForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSeparatorIsTheOneUnderWhichTheHeadingsMakeSense_data()
    {
        QTest::addColumn<QByteArray>("csv");
        const auto row = [](const char* name, const QByteArray& csv) { QTest::newRow(name) << csv; };
        row("commas, and semicolons in a quoted heading",
            "student_number,first_name,\"Emergency contact (name; relation; phone; mail)\"\n1,Ana,\"x; y; z; w\"\n");
        row("semicolons, and commas in a quoted heading",
            "student_number;first_name;\"Subjects (Math, Science, English, Filipino)\"\n1;Ana;\"a, b, c, d\"\n");
        row("the quoted heading comes first", "\"Form; v2; 2026; final\",student_number,first_name\nx,1,Ana\n");
        row("tabs", "student_number\tfirst_name\tNotes\n1\tAna\ta, b; c\n");
        row("bars", "student_number|first_name\n1|Ana\n");
        row("sep=", "sep=;\r\nstudent_number;first_name\r\n1;Ana\r\n");
        row("sep= in quotes", "\"sep=,\"\nstudent_number,first_name\n1,Ana\n");
        row("sep= with a tab", "SEP=\t\nstudent_number\tfirst_name\n1\tAna\n");
        row("sep= with a separator that is seldom used", "sep=^\nstudent_number^first_name\n1^Ana\n");
        row("a title with commas above semicolons",
            "School, Town, Region, 2026\n\nstudent_number;first_name\n1;Ana\n");
        row("a line end in a quoted heading", "\"Student\r\nNumber\",\"First\r\nName\"\r\n1,Ana\r\n");
    }

    void theSeparatorIsTheOneUnderWhichTheHeadingsMakeSense()
    {
        QFETCH(QByteArray, csv);
        const RosterFile file(csv);
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.students(), QStringList{QStringLiteral("1|Ana||")});
    }

    void theEncodingIsFoundOrNamed_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("encoding");
        const QString text = QStringLiteral("student_number\tfirst_name\r\n1\tZoë Peña\r\n");
        const auto row = [](const char* name, const QByteArray& csv, const char* encoding = "") {
            QTest::newRow(name) << csv << QString::fromLatin1(encoding);
        };
        row("UTF-8", text.toUtf8());
        row("UTF-8 with a byte-order mark", "\xef\xbb\xbf" + text.toUtf8());
        row("UTF-16 as Excel writes Unicode text", "\xff\xfe" + in("UTF-16LE", text));
        row("UTF-16, big end first", "\xfe\xff" + in("UTF-16BE", text));
        row("UTF-16 without a mark", in("UTF-16LE", text));
        row("UTF-16 without a mark, big end first", in("UTF-16BE", text));
        row("UTF-32 with a mark", QByteArray("\xff\xfe\0\0", 4) + in("UTF-32LE", text));
        row("Windows-1252 by its name", in("windows-1252", text), "windows-1252");
        row("Latin-1 by its name", text.toLatin1(), "ISO-8859-1");
        row("UTF-8 by its name", text.toUtf8(), "utf-8");
    }

    void theEncodingIsFoundOrNamed()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, encoding);
        const RosterFile file(csv, {.encoding = encoding});
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.students(), QStringList{QStringLiteral("1|Zoë Peña||")});
    }

    void anEncodingThatIsNotFoundIsOfferedByName()
    {
        const QByteArray csv = "id,name\n1,Zo\xeb\n";
        QVERIFY(RosterFile(csv).faults().first().contains(QStringLiteral("--encoding windows-1252")));
        QVERIFY(RosterFile(csv, {.encoding = QStringLiteral("klingon")})
                    .faults()
                    .first()
                    .contains(QStringLiteral("klingon is not known")));
        QVERIFY(
            RosterFile(csv, {.encoding = QStringLiteral("utf-8")}).faults().first().contains(u"not text in utf-8"));
    }

    void theLanguageOfAStudentIsRead_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("code");
        const auto row = [](const QString& heading, const QString& word, const char* code) {
            QTest::newRow(qPrintable(heading + u' ' + word)) << heading << word << QString::fromLatin1(code);
        };
        row(QStringLiteral("language"), QStringLiteral("de"), "de");
        row(QStringLiteral("Preferred Language"), QStringLiteral("Arabic"), "ar");
        row(QStringLiteral("Sprache"), QStringLiteral("Englisch"), "en");
        row(QStringLiteral("Idioma"), QStringLiteral("Alemán"), "de");
        row(QStringLiteral("Wika"), QStringLiteral("Tagalog"), "fil");
        row(QStringLiteral("اللغة"), QStringLiteral("العربية"), "ar");
        row(QStringLiteral("اللغة"), QStringLiteral("الإنجليزية"), "en");
        row(QStringLiteral("language"), QStringLiteral("es-MX"), "es");
        row(QStringLiteral("language"), QStringLiteral("spa"), "es");
        row(QStringLiteral("language"), QString(), "");
        row(QStringLiteral("home language"), QStringLiteral("Spanish"), ""); // no business of the kiosk
    }

    void theLanguageOfAStudentIsRead()
    {
        QFETCH(QString, heading);
        QFETCH(QString, word);
        const RosterFile file(QStringLiteral("id,name,%1\nS-1,Ana,%2\n").arg(heading, word).toUtf8());
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.doubts(), QStringList());
        QTEST(file.languages(), "code");
    }

    void aLanguageThatTheKioskDoesNotSpeakIsToldOnceAWord()
    {
        const RosterFile file("id,name,language\nS-1,Ana,Klingon\nS-2,Ben,Klingon\nS-3,Cem,Elvish\nS-4,Dev,de\n");
        QCOMPARE(file.students().size(), 4);
        QCOMPARE(file.languages(), QStringLiteral(",,,de"));
        QCOMPARE(file.doubts().size(), 2);
        QVERIFY(file.doubts().first().startsWith(QStringLiteral("line 2: ")));
        QVERIFY(file.doubts().last().startsWith(QStringLiteral("line 4: ")));
    }

    void headingsOfOtherSystemsAreKnown_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QStringList>("students");
        const auto row = [](const char* name, const QString& csv, const QStringList& students) {
            QTest::newRow(name) << csv << students;
        };
        const QStringList ana{QStringLiteral("1|Ana|Reyes|8 - Narra")};
        row("OneRoster 1.2 users.csv",
            QStringLiteral(
                "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
                "identifier,email\n"
                "u-1,active,2026-11-01,true,ana,,Ana,Reyes,,1,\nu-2,tobedeleted,,true,ben,,Ben,Cruz,,2,\n"),
            {QStringLiteral("1|Ana|Reyes|")});
        row("OneRoster 1.1, with teachers",
            QStringLiteral("sourcedId,status,role,givenName,familyName,identifier\n"
                           "u-1,,student,Ana,Reyes,1\nu-2,,teacher,Tom,Cruz,T1\nu-3,,guardian,Gil,Reyes,\n"),
            {QStringLiteral("1|Ana|Reyes|")});
        row("Clever students.csv",
            QStringLiteral("School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade\n"
                           "s1,c-77,1,999,Reyes,,Ana,8\n"),
            {QStringLiteral("1|Ana|Reyes|8")});
        row("Clever with blanks",
            QStringLiteral("School Id,Student Id,Student Number,Last Name,First Name,Grade\ns1,c-77,1,Reyes,Ana,8\n"),
            {QStringLiteral("1|Ana|Reyes|8")});
        row("School Data Sync",
            QStringLiteral("SIS ID,School SIS ID,Username,First Name,Last Name,Student Number,Status\n"
                           "x-1,s1,ana,Ana,Reyes,1,Active\n"),
            {QStringLiteral("1|Ana|Reyes|")});
        row("School Data Sync without the number",
            QStringLiteral("SIS ID,School SIS ID,Username,First Name,Last Name\n1,s1,ana,Ana,Reyes\n"),
            {QStringLiteral("1|Ana|Reyes|")});
        row("PowerSchool",
            QStringLiteral(
                "ID\tStudent_Number\tLast_Name\tFirst_Name\tGrade_Level\tHome_Room\tEnroll_Status\n"
                "501\t1\tReyes\tAna\t8\t8 - Narra\t0\n502\t2\tCruz\tBen\t8\t\t2\n503\t3\tDiaz\tCat\t8\t\t-1\n"),
            ana);
        row("the Philippines", QStringLiteral("LRN,Last Name,First Name,Section\n1,Reyes,Ana,8 - Narra\n"), ana);
        row("Filipino", QStringLiteral("Numero ng mag-aaral,Apelyido,Pangalan,Seksyon\n1,Reyes,Ana,8 - Narra\n"),
            {QStringLiteral("1|Ana|Reyes|8 - Narra")});
        row("Spanish",
            QStringLiteral("Matrícula;Apellidos;Nombres;Sección;Situación\n1;Reyes;Ana;8 - Narra;Inscrita\n"
                           "2;Cruz;Ben;8;Baja\n"),
            ana);
        row("German", QStringLiteral("Schülernummer;Name;Vorname;Klasse\n1;Reyes;Ana;8 - Narra\n"), ana);
        row("German, accents decomposed",
            QStringLiteral("Schu\u0308ler-Nr.;Nachname;Vorname;Klasse\n1;Reyes;Ana;8 - Narra\n"), ana);
        row("Arabic", QStringLiteral("رقم الطالب,الاسم الأول,اللقب,الشعبة\n1,Ana,Reyes,8 - Narra\n"), ana);
        row("a whole name", QStringLiteral("Student ID,Student Name\n1,\"Reyes, Ana\"\n"),
            {QStringLiteral("1|Reyes, Ana||")});
        row("words close together",
            QStringLiteral("student_number,first_name,lastname,class\n1,Ana,Reyes,8 - Narra\n"), ana);
    }

    void headingsOfOtherSystemsAreKnown()
    {
        QFETCH(QString, csv);
        QFETCH(QStringList, students);
        const RosterFile file(csv.toUtf8());
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.heldBack(), QStringList());
        QCOMPARE(file.students(), students);
    }

    void aPersonMaySayWhichColumnsAreMeant()
    {
        const QByteArray csv = "Code,Called,ID,Status\n1,Ana,x-9,0\n";
        const QString fault = RosterFile(csv).faults().first();
        QVERIFY2(fault.contains(QStringLiteral("\"Code\", \"Called\", \"ID\"")), qPrintable(fault));
        Options options{.mapping = {{Field::Number, QStringLiteral("code")},
                                    {Field::FirstName, QStringLiteral("CALLED")},
                                    {Field::Status, QString()}}};
        QCOMPARE(RosterFile(csv, options).students(), QStringList{QStringLiteral("1|Ana||")});
        options.mapping[Field::Section] = QStringLiteral("Room");
        QVERIFY(RosterFile(csv, options).faults().first().contains(QStringLiteral("there is no column \"Room\"")));
    }

    void aPartThatNobodyNeedsRefusesNothing_data()
    {
        QTest::addColumn<QByteArray>("csv");
        const auto row = [](const char* name, const QByteArray& csv) { QTest::newRow(name) << csv; };
        row("two columns Phone", "id,name,Phone,Phone\n1,Ana,1,2\n");
        row("two columns that would only do without a better one", "ID,ID,Student Number,name\nx,y,1,Ana\n");
        row("columns without a heading", "id,name,,\n1,Ana,x,y\n");
        row("a bad quote in a note", "id,name,height\n1,Ana,\"5\" 3\"\"\n");
        row("rows of titles", "Republic of the Philippines\nList of students,2026\n\nid,name\n1,Ana\n");
        row("headings of groups", "id,name,section\n,,Grade 8\n1,Ana,\n,,Grade 9\n");
        row("identical rows", "id,name,school\n1,Ana,s1\n1,Ana,s2\n");
        row("a control character in a note", "id,name,note\n1,Ana,\a\n");
    }

    void aPartThatNobodyNeedsRefusesNothing()
    {
        QFETCH(QByteArray, csv);
        const RosterFile file(csv);
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.students().join(u' ').section(u'|', 0, 1), QStringLiteral("1|Ana"));
        QCOMPARE(file.students().size(), 1);
    }

    void whatDoesNotLookLikeAStudentIsHeldBack_data()
    {
        QTest::addColumn<QByteArray>("row");
        for (const char* row : {"Total,2",
                                "TOTAL:,",
                                "Page,1",
                                "Page 1 of 3,",
                                "12-Mar,Ana",
                                "Mar-26,Ana",
                                "2026-03-12,Ana",
                                "nan,Ana",
                                "NULL,Ana",
                                "-,Ana",
                                "..,Ana",
                                "N/A,Ana",
                                "#REF!,Ana",
                                "2021001.0,Ana",
                                "1.36E+11,Ana",
                                "1e5,Ana",
                                "Summe,3",
                                "Kabuuan,3",
                                "Prepared by: Ms Cruz,",
                                "المجموع,3",
                                "ID,Name",
                                "id, NAME ",
                                ",Total: 2",
                                "2,Total",
                                "8,#REF!",
                                "8,#N/A",
                                "8,#DIV/0!",
                                "8,12-Mar",
                                "8,2012-03-12",
                                "3,Male",
                                ",FEMALE (12)",
                                "41,Count: 41"})
            QTest::newRow(row) << QByteArray(row);
    }

    void whatDoesNotLookLikeAStudentIsHeldBack()
    {
        QFETCH(QByteArray, row);
        const RosterFile file("id,name\n7,Ben\n" + row + "\n");
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.students(), QStringList{QStringLiteral("7|Ben||")});
        QCOMPARE(file.heldBack().size(), 1);
        QVERIFY(file.heldBack().first().startsWith(QStringLiteral("line 3: ")));
    }

    void repeatedHeadingsAreNoStudentWhateverTheOtherColumnsSay()
    {
        const RosterFile file("LRN,Name,Status,Section\n1,Ana,active,7\nLRN,Name,Status,Section\n2,Ben,active,8\n");
        QCOMPARE(file.faults(), QStringList());
        QCOMPARE(file.heldBack(), QStringList{QStringLiteral("line 3: is a row of headings, not a student")});
        QCOMPARE(file.students(), (QStringList{QStringLiteral("1|Ana||7"), QStringLiteral("2|Ben||8")}));
    }

    void aNameThatOnlyContainsAWordOfTotalsIsAStudents()
    {
        const RosterFile file("id,first_name,last_name\n1,Male,Santos\n2,Countess,Cruz\n3,Ana,Total\n");
        QCOMPARE(file.heldBack(), QStringList());
        QCOMPARE(file.students().size(), 3);
    }

    void aNameThatIsNearlyADateIsAStudents()
    {
        const RosterFile file("id,first_name,last_name\n1,Jan,Mai\n2,April,May\n3,Mar,\n");
        QCOMPARE(file.heldBack(), QStringList());
        QCOMPARE(file.students().size(), 3);
    }

    void aCounterBesideATotalMayBeTaken()
    {
        QCOMPARE(RosterFile("id,name\n7,Ben\n2,Count\n", {.taken = {QStringLiteral("2")}}).students(),
                 (QStringList{QStringLiteral("7|Ben||"), QStringLiteral("2|Count||")}));
    }

    void anOrdinaryNumberIsNotHeldBack_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number :
             {"0", "007", "1.5", "S-0001", "2026-0312", "MARIA01", "SEP-0012", "E12", "a.b", "Nanette"})
            QTest::newRow(number) << QByteArray(number);
    }

    void anOrdinaryNumberIsNotHeldBack()
    {
        QFETCH(QByteArray, number);
        QCOMPARE(RosterFile("id,name\n" + number + ",Ana\n").students(),
                 QStringList{QString::fromLatin1(number) + QStringLiteral("|Ana||")});
    }

    void oneNumberThatLooksLikeNoOtherIsHeldBackUnlessAPersonTakesIt()
    {
        const QByteArray csv = manyStudents(300) + "X-1,Zoe\n";
        const RosterFile file(csv);
        QCOMPARE(file.heldBack(), QStringList{QStringLiteral("line 302: looks like no other number of this roster")});
        QCOMPARE(file.students().size(), 300);
        const RosterFile taken(csv, {.taken = {QStringLiteral("X-1")}});
        QCOMPARE(taken.heldBack(), QStringList());
        QCOMPARE(taken.students().size(), 301);
        QCOMPARE(RosterFile("id,name\nTotal,Ana\n", {.taken = {QStringLiteral("Total")}}).students().size(), 1);
    }

    void numbersThatOnlyGrowLongerAreNotAlone()
    {
        QByteArray csv = "student_number,name\n";
        for (int i = 1; i <= 1000; ++i)
            csv += QByteArray::number(i) + ",Ana\n";
        QCOMPARE(RosterFile(csv).heldBack(), QStringList());
        csv = "id,name\n";
        for (int i = 900; i <= 1000; ++i)
            csv += "S-" + QByteArray::number(i) + ",Ana\n";
        QCOMPARE(RosterFile(csv).heldBack(), QStringList());
    }

    void aColumnThatOnlyCountsTheRowsIsNoStudentNumber_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QByteArray>("numbers");
        QTest::addColumn<QString>("mapped");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char* name, const char* heading, const char* numbers, const char* mapped,
                            bool isRefused) {
            QTest::newRow(name) << QByteArray(heading) << QByteArray(numbers) << QString::fromLatin1(mapped)
                                << isRefused;
        };
        row("a counter", "ID", "1 2 3 4 5", "", true);
        row("a counter of a list by class", "Roll No.", "1 2 3 4 5 6 7", "", true);
        row("with leading zeros", "id", "01 02 03 04 05", "", true);
        row("named by a person", "ID", "1 2 3 4 5", "ID", false);
        row("under our own heading", "student_number", "1 2 3 4 5", "", false);
        row("too few to tell", "ID", "1 2 3 4", "", false);
        row("in another order", "ID", "1 2 3 5 4", "", false);
        row("with gaps", "ID", "1 2 3 5 8", "", false);
        row("from elsewhere on", "ID", "2 3 4 5 6", "", false);
        row("with letters", "ID", "1 2 3 4 5a", "", false);
    }

    void aColumnThatOnlyCountsTheRowsIsNoStudentNumber()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QByteArray, numbers);
        QFETCH(QString, mapped);
        QFETCH(bool, isRefused);
        QByteArray csv = heading + ",name\n";
        for (const QByteArray& number : numbers.split(' '))
            csv += number + ",Ana\n";
        const RosterFile file(csv, {.mapping = mapped.isEmpty() ? roster::Mapping()
                                                                : roster::Mapping{{roster::Field::Number, mapped}}});
        QCOMPARE(!file.faults().isEmpty(), isRefused);
        if (isRefused)
            QCOMPARE(file.faults(),
                     QStringList{QStringLiteral("line 1: the column \"%1\" only counts the rows: 1, 2, 3")
                                     .arg(QString::fromLatin1(heading))});
    }

    void aNameWhoseAccentsWereLostIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTold");
        for (const char* misread : {"MuÃ±oz", "JosÃ© Reyes", "PeÃ±a", "Ãšrsula", "Åukasz MaÅ‚y", "GroÃŸ", "Ä‡",
                                    "Ù…Ø­Ù…Ø¯", "ÐŸÑ‘Ñ‚Ñ€", "Mu?oz", "Mu\uFFFDoz"})
            QTest::newRow(misread) << QString::fromUtf8(misread) << true;
        for (const char* right : {"Muñoz", "JOÃO", "Åsa Ångström", "Ñandú", "D’Angelo", "José “PEPÉ” Cruz", "Łukasz",
                                  "Ærø", "Ana?", "محمد", "Пётр", "Ÿ", "Çelik-Şahin", "Ø"})
            QTest::newRow(right) << QString::fromUtf8(right) << false;
    }

    void aNameWhoseAccentsWereLostIsTold()
    {
        QFETCH(QString, name);
        QFETCH(bool, isTold);
        const RosterFile file("id,name\n7," + name.toUtf8() + "\n");
        QCOMPARE(file.students().size(), 1); // the number is right
        QCOMPARE(file.reading()->doubts.size(), isTold ? 1u : 0u);
        if (isTold)
            QVERIFY(file.reading()->doubts.front().what.contains(QStringLiteral("accents were lost")));
    }

    void numbersThatMayHaveLostTheirLeadingZerosAreTold()
    {
        const RosterFile file(manyStudents(300) + "12345,Zoe\n23456,Yan\n");
        QCOMPARE(file.students().size(), 302);
        QCOMPARE(file.reading()->doubts.size(), 2u);
        QCOMPARE(file.reading()->doubts.front().number, QStringLiteral("12345"));
        QVERIFY(file.reading()->doubts.front().what.contains(QStringLiteral("leading zeros")));
    }

    void aNumberIsReadAsItWasMeant_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("a blank that does not break") << QStringLiteral("\u00a0136\u00a0");
        QTest::newRow("zero width") << QStringLiteral("13\u200b6\ufeff");
        QTest::newRow("full width") << QStringLiteral("\uff11\uff13\uff16");
        QTest::newRow("a mark of direction") << QStringLiteral("\u200f136\u200e");
    }

    void aNumberIsReadAsItWasMeant()
    {
        QFETCH(QString, number);
        QCOMPARE(RosterFile("id,name\n" + number.toUtf8() + ",Ana\n").students(),
                 QStringList{QStringLiteral("136|Ana||")});
    }

    void namesInEveryScriptAreKept_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
        same("Arabic", QStringLiteral("محمد"));
        same("Hebrew with points", QStringLiteral("דָּוִד").normalized(QString::NormalizationForm_C));
        same("Chinese", QStringLiteral("王小明"));
        same("Tamil", QStringLiteral("கமலா"));
        same("beyond 16 bits", QString::fromUcs4(U"𠮷野"));
        same("an apostrophe and a hyphen", QStringLiteral("O’Neil-Cruz"));
        QTest::newRow("combining marks") << QStringLiteral("Zoe\u0308") << QStringLiteral("Zoë");
        QTest::newRow("two marks") << QStringLiteral("Nguye\u0302\u0303n") << QStringLiteral("Nguyễn");
    }

    void namesInEveryScriptAreKept()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QCOMPARE(RosterFile("id,name\n1," + written.toUtf8() + "\n").students(),
                 QStringList{QStringLiteral("1|%1||").arg(read)});
    }

    void numbersThatDifferOnlyInCapitalLettersAreHeldBack()
    {
        const RosterFile file("id,name\nab1,Ana\nAB1,Ana\n");
        QCOMPARE(file.students(), QStringList{QStringLiteral("ab1|Ana||")});
        QCOMPARE(file.heldBack(),
                 QStringList{QStringLiteral("line 3: differs from the number on line 2 only in capital letters")});
    }

    void statusWordsOfOtherSystems_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("fate"); // here, gone, fault
        const auto row = [](const char* column, const char* status, const char* fate) {
            QTest::addRow("%s %s", column, status)
                << QByteArray(column) << QByteArray(status) << QString::fromLatin1(fate);
        };
        row("status", "", "here");
        row("status", "Enrolled", "here");
        row("status", "ACTIVE", "here");
        row("Estado", "Activo", "here");
        row("Enroll_Status", "0", "here");
        row("Enroll_Status", "3", "gone");
        row("Enroll_Status", "-1", "gone");
        row("status", "tobedeleted", "gone");
        row("status", "Transferred Out", "gone");
        row("status", "0", "fault");
        row("status", "asleep", "fault");
    }

    void statusWordsOfOtherSystems()
    {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, status);
        QFETCH(QString, fate);
        const RosterFile file("id,name," + column + "\n1,Ana," + status + "\n");
        QVERIFY(file.reading().ok());
        QCOMPARE(file.students().size(), fate == u"here" ? 1 : 0);
        QCOMPARE(file.reading()->notAtSchool, fate == u"gone" ? 1 : 0);
        QCOMPARE(file.faults().size(), fate == u"fault" ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(TestRosterForms)
#include "tst_rosterforms.moc"
