#include "core/attendance/namewords.h"
#include "core/attendance/studentprofile.h"
#include "core/attendance/validator.h"

#include <QJsonObject>
#include <QTest>

using namespace rollcall::attendance;

Q_DECLARE_METATYPE(rollcall::attendance::ProfileField)
Q_DECLARE_METATYPE(rollcall::attendance::ProfileFault)

class TestStudentProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsJudgedAsKiosksJudgeIt_data()
    {
        QTest::addColumn<ProfileField>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ProfileFault>("fault");
        const auto row = [](const char* what, ProfileField field, const QString& text, ProfileFault fault) {
            QTest::newRow(what) << field << text << fault;
        };
        using enum ProfileField;
        const auto fine = ProfileFault::None;
        row("a number", Number, QStringLiteral("2026-0001"), fine);
        row("no number", Number, QString(), ProfileFault::Missing);
        row("a number with a blank", Number, QStringLiteral("2026 0001"), ProfileFault::NotANumber);
        row("a number of dots", Number, QStringLiteral("..."), ProfileFault::NotANumber);
        row("a number of 32", Number, QString(32, u'7'), fine);
        row("a number of 33", Number, QString(33, u'7'), ProfileFault::TooLong);
        row("a first name", FirstName, QStringLiteral("José"), fine);
        row("no first name", FirstName, QString(), ProfileFault::Missing);
        row("a name of 100 letters outside the first plane", FirstName, QStringLiteral("𝒜").repeated(100), fine);
        row("a name of 101", FirstName, QString(101, u'a'), ProfileFault::TooLong);
        row("a name of two lines", FirstName, QStringLiteral("Ana\nReyes"), ProfileFault::NotPrintable);
        row("no last name", LastName, QString(), fine);
        row("a name with HTML", LastName, QStringLiteral("<b>Reyes</b>"), fine);
        row("a contact", GuardianContact, QStringLiteral("+63 (917) 555-0101"), fine);
        row("an address as a contact", GuardianContact, QStringLiteral("rosa@x.test"), ProfileFault::NotAContact);
        row("Arabic digits", GuardianContact, QStringLiteral("٠١٢"), ProfileFault::NotAContact);
        row("a contact of 33", GuardianContact, QString(33, u'1'), ProfileFault::TooLong);
        row("a status", Status, QStringLiteral("graduated"), fine);
        row("no status", Status, QString(), ProfileFault::Missing);
        row("another status", Status, QStringLiteral("gone"), ProfileFault::NotOneOf);
    }
    void whatIsTypedIsJudgedAsKiosksJudgeIt()
    {
        QFETCH(ProfileField, field);
        QFETCH(QString, text);
        QFETCH(ProfileFault, fault);
        QCOMPARE(faultOf(field, text), fault);
        StudentProfile student{.number = QStringLiteral("1"), .firstName = QStringLiteral("Ana")};
        student.setText(field, text);
        QJsonObject row;
        for (const ProfileField one : profileFields) {
            if (one != ProfileField::Language && one != ProfileField::Sex) // which no schema of a kiosk knows
                row.insert(name(one), student.text(one));
        }
        Validator validator;
        QCOMPARE(validator.validate(QJsonValue(row), RecordType::Student).valid(), fault == ProfileFault::None);
    }

    void languageAndSexAreThoseThatTheCloudTakes()
    {
        for (const char* language : {"", "en", "fil", "es", "de", "ar"})
            QCOMPARE(faultOf(ProfileField::Language, QLatin1String(language)), ProfileFault::None);
        QCOMPARE(faultOf(ProfileField::Language, QStringLiteral("fr")), ProfileFault::NotOneOf);
        for (const char* sex : {"", "female", "male"})
            QCOMPARE(faultOf(ProfileField::Sex, QLatin1String(sex)), ProfileFault::None);
        QCOMPARE(faultOf(ProfileField::Sex, QStringLiteral("F")), ProfileFault::NotOneOf);
    }

    void everyFieldIsAColumnOfItsOwn()
    {
        StudentProfile student;
        QSet<QString> columns;
        for (const ProfileField field : profileFields) {
            student.setText(field, name(field));
            columns << name(field);
        }
        QCOMPARE(columns.size(), qsizetype(std::size(profileFields)));
        for (const ProfileField field : profileFields)
            QCOMPARE(student.text(field), QString(name(field)));
        QCOMPARE(differences(student, {}).size(), std::size(profileFields));
        QVERIFY(differences(student, student).empty());
    }

    void aStudentIsFoundByAnyNameAndNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("without accents") << QStringLiteral("nguyen") << true;
        QTest::newRow("with them") << QStringLiteral("Nguyễn") << true;
        QTest::newRow("the middle name") << QStringLiteral("lukasz") << true;
        QTest::newRow("two beginnings") << QStringLiteral("ana ng") << true;
        QTest::newRow("the section") << QStringLiteral("narra") << true;
        QTest::newRow("the number with its dot") << QStringLiteral("s.12") << true;
        QTest::newRow("the end of the number") << QStringLiteral("345") << true;
        QTest::newRow("the guardian") << QStringLiteral("rosa") << true;
        QTest::newRow("nothing typed") << QString() << true;
        QTest::newRow("the middle of a name") << QStringLiteral("guyen") << false;
        QTest::newRow("somebody else") << QStringLiteral("ana reyes") << false;
    }
    void aStudentIsFoundByAnyNameAndNumber()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isFound);
        const StudentProfile student{.number = QStringLiteral("S.12-345"),
                                     .firstName = QStringLiteral("Ana"),
                                     .middleName = QStringLiteral("Łukasz"),
                                     .lastName = QStringLiteral("Nguyễn"),
                                     .section = QStringLiteral("Grade 8 - Narra"),
                                     .guardianName = QStringLiteral("Rosa")};
        QCOMPARE(haveBeginnings(searchWords(student), folded(typed).split(u' ', Qt::SkipEmptyParts)), isFound);
    }
};

QTEST_GUILESS_MAIN(TestStudentProfile)
#include "tst_studentprofile.moc"
