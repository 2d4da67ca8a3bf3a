// School Form 2 of a month that was made and added up by hand: a section of twelve, a holiday, lateness, half days, five days of absence
// running, one who is transferred, one who comes.

#include "core/form/sf2.h"
#include "core/form/sf2file.h"
#include "core/form/sf2template.h"
#include "core/report/monthsheet.h"
#include "tests/form/workbook.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::form;
using attendance::AttendanceStatus;
using attendance::OfficeDay;
using attendance::OfficeDayRow;
using report::Learner;
using report::SectionMonth;

namespace {

const QString section = QStringLiteral("Grade 8 - Narra");
const QDate november(2026, 11, 1);

struct Made {
    const char* number;
    const char* lastName;
    const char* firstName;
    const char* sex;
    int since = 0;  ///< day of November; 0: long before
    int leftOn = 0; ///< the same
};

const Made twelve[] = {{"2026001", "Abad", "Carlo", "male"},          {"2026002", "Bautista", "Dino", "male"},
                       {"2026003", "Cruz", "Emil", "male"},           {"2026004", "Dela Cruz", "Felix", "male"},
                       {"2026005", "Estrada", "Gino", "male", 0, 17}, {"2026006", "Flores", "Hugo", "male"},
                       {"2026007", "Garcia", "Ines", "female"},       {"2026008", "Hernandez", "Joy", "female"},
                       {"2026009", "Ignacio", "Karla", "female"},     {"2026010", "Jimenez", "Luz", "female", 9},
                       {"2026011", "Lopez", "Mia", "female"},         {"2026012", "Mendoza", "Nina", "female"}};

/** A session of somebody's day that is not simply present: '-' did not come, 'L' came late, 'E' left early, 'B' both, 'X' excused. */
struct Other {
    const char* lastName;
    int day;
    const char* sessions; ///< morning and afternoon; '.' is present
};

const Other others[] = {
    {"Bautista", 3, "L."},   {"Bautista", 12, "L."}, {"Cruz", 9, "--"},     {"Cruz", 10, "--"},
    {"Cruz", 11, "--"},      {"Cruz", 12, "--"},     {"Cruz", 13, "--"},    {"Dela Cruz", 5, ".-"},
    {"Dela Cruz", 18, ".E"}, {"Estrada", 16, "--"},  {"Flores", 2, "--"},   {"Flores", 3, "--"},
    {"Flores", 4, "--"},     {"Flores", 5, "--"},    {"Flores", 20, "XX"},  {"Hernandez", 10, "-."},
    {"Ignacio", 19, "--"},   {"Lopez", 24, "LE"},    {"Lopez", 26, ".X"},   {"Mendoza", 6, "--"},
    {"Mendoza", 9, "--"},    {"Mendoza", 10, "--"},  {"Mendoza", 11, "--"}, {"Mendoza", 12, "--"},
};

QByteArray sessionsOf(const Made& student, int day)
{
    for (const Other& other : others) {
        if (other.day == day && qstrcmp(other.lastName, student.lastName) == 0)
            return other.sessions;
    }
    return "..";
}

/** A day as the cloud tells it: of one who is not on the roster any more only what was counted. */
OfficeDay dayOf(int number)
{
    OfficeDay day;
    day.day = QDate(2026, 11, number);
    const bool isHoliday = number == 30;
    if (isHoliday || day.day.dayOfWeek() > 5)
        return day;
    day.sessions = {{QStringLiteral("morning"), std::chrono::hours(12), true},
                    {QStringLiteral("afternoon"), std::chrono::hours(17), true}};
    for (const Made& student : twelve) {
        if (number < student.since || (student.leftOn > 0 && number >= student.leftOn))
            continue;
        const QByteArray sessions = sessionsOf(student, number);
        for (int i = 0; i < 2; ++i) {
            const char how = sessions[i];
            OfficeDayRow row{.student = {*StudentNumber::parse(QString::fromLatin1(student.number)), {}, {}, section},
                             .session = day.sessions[std::size_t(i)].name,
                             .isExpected = student.leftOn == 0};
            if (how == '-' && !row.isExpected)
                continue;
            if (how != '-')
                row.status = how == 'X'                 ? AttendanceStatus::Excused
                             : how == 'L' || how == 'B' ? AttendanceStatus::Late
                                                        : AttendanceStatus::Present;
            row.leftEarly = how == 'E' || how == 'B';
            day.rows.push_back(row);
        }
    }
    return day;
}

SectionMonth madeMonth()
{
    SectionMonth month;
    for (const Made& student : twelve) {
        Learner learner{{}, student.since > 0 ? QDate(2026, 11, student.since) : QDate(2026, 6, 8)};
        learner.profile.number = QLatin1String(student.number);
        learner.profile.lastName = QLatin1String(student.lastName);
        learner.profile.firstName = QLatin1String(student.firstName);
        learner.profile.sex = QLatin1String(student.sex);
        learner.profile.section = section;
        if (student.leftOn > 0) {
            learner.leftOn = QDate(2026, 11, student.leftOn);
            learner.profile.status = QStringLiteral("transferred");
        }
        month.learners.push_back(learner);
    }
    for (int day = 1; day <= 30; ++day)
        month.days.push_back(dayOf(day));
    return month;
}

Sf2Answers madeAnswers()
{
    return {.schoolName = QStringLiteral("San Mateo High School"),
            .schoolId = QStringLiteral("301234"),
            .schoolYear = QStringLiteral("2026-2027"),
            .enrolment = Headcount{6, 5},
            .lateEnrolment = Headcount{0, 1},
            .droppedOut = Headcount{0, 0},
            .transferredIn = Headcount{0, 0}};
}

/** The signs of a learner's days, one after the other; '.' for none. */
QString signsOf(const QMap<QString, QString>& cells, int row, int days)
{
    QString signs;
    for (int i = 0; i < days; ++i)
        signs += cells.value(cellName(row, 3 + i), QStringLiteral("."));
    return signs;
}

bool isNear(const QString& text, double figure)
{
    bool isNumber = false;
    const double read = text.toDouble(&isNumber);
    return isNumber && std::abs(read - figure) < 1e-9;
}

} // namespace

class TestSf2 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto form = sf2Of(madeMonth(), section, november, madeAnswers());
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        m_form = *form;
        const auto workbook = sf2Template();
        QVERIFY(workbook);
        const auto file = sf2File(m_form, *workbook);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        m_file = *file;
        m_cells = cellsOf(m_file);
        if (qEnvironmentVariableIsSet("ROLLCALL_KEEP_FORM")) { // to look at
            QFile kept(qEnvironmentVariable("ROLLCALL_KEEP_FORM"));
            QVERIFY(kept.open(QIODevice::WriteOnly));
            kept.write(m_file);
        }
    }

    void theHeadSaysWhoseMonthItIs()
    {
        const QMap<QString, QString> expected{{QStringLiteral("C3"), QStringLiteral("301234")},
                                              {QStringLiteral("M3"), QStringLiteral("2026-2027")},
                                              {QStringLiteral("AB3"), QStringLiteral("November 2026")},
                                              {QStringLiteral("C4"), QStringLiteral("San Mateo High School")},
                                              {QStringLiteral("W4"), QStringLiteral("Grade 8")},
                                              {QStringLiteral("AD4"), QStringLiteral("Narra")}};
        for (auto one = expected.begin(); one != expected.end(); ++one)
            QCOMPARE(m_cells.value(one.key()), one.value());
    }

    // 2 to 27 November; the 30th is Bonifacio Day.
    void theColumnsAreTheSchoolDays()
    {
        const int days[] = {2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26, 27};
        const char* letters[] = {"M", "T", "W", "TH", "F"};
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(m_cells.value(cellName(7, 3 + i)), QString::number(days[i]));
            QCOMPARE(m_cells.value(cellName(8, 3 + i)), QLatin1String(letters[i % 5]));
        }
        for (int i = 20; i < 27; ++i)
            QVERIFY(!m_cells.contains(cellName(7, 3 + i)));
    }

    void eachLearnersDaysAndTotals_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("signs");
        QTest::addColumn<int>("absent");
        QTest::addColumn<int>("tardy");
        QTest::addColumn<QString>("remarks");
        const auto row = [](int line, const char* name, const char* signs, int absent, int tardy,
                            const char* remarks = "") {
            QString drawn = QString::fromLatin1(signs).remove(u' ');
            drawn.replace(u'^', QStringLiteral("\u2580")).replace(u'v', QStringLiteral("\u2584"));
            drawn.replace(u'#', QStringLiteral("\u2588")).replace(u'-', QStringLiteral("\u2013"));
            QTest::newRow(name) << line << QString::fromLatin1(name) << drawn << absent << tardy
                                << QString::fromLatin1(remarks);
        };
        row(9, "Abad, Carlo", "..... ..... ..... .....", 0, 0);
        row(10, "Bautista, Dino", ".^... ...^. ..... .....", 0, 2);
        row(11, "Cruz, Emil", "..... xxxxx ..... .....", 5, 0);
        row(12, "Dela Cruz, Felix", "...v. ..... ..v.. .....", 0, 2);
        row(13, "Estrada, Gino", "..... ..... x---- -----", 1, 0, "Transferred out 2026-11-17");
        row(14, "Flores, Hugo", "xxxx. ..... ....x .....", 5, 0, "Excused: 1");
        row(30, "Garcia, Ines", "..... ..... ..... .....", 0, 0);
        row(31, "Hernandez, Joy", "..... .^... ..... .....", 0, 1);
        row(32, "Ignacio, Karla", "..... ..... ...x. .....", 1, 0);
        row(33, "Jimenez, Luz", "----- ..... ..... .....", 0, 0, "On the roster from 2026-11-09");
        row(34, "Lopez, Mia", "..... ..... ..... .#...", 0, 1, "Excused for part of a day");
        row(35, "Mendoza, Nina", "....x xxxx. ..... .....", 5, 0);
    }
    void eachLearnersDaysAndTotals()
    {
        QFETCH(int, row);
        QTEST(m_cells.value(cellName(row, 2)), "name");
        QTEST(signsOf(m_cells, row, 20), "signs");
        QTEST(m_cells.value(cellName(row, 30)).toInt(), "absent");
        QTEST(m_cells.value(cellName(row, 31)).toInt(), "tardy");
        QTEST(m_cells.value(cellName(row, 32)), "remarks");
    }

    void eachDaysTotals()
    {
        const int boys[] = {5, 5, 5, 5, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 5, 5, 5, 5, 5};
        const int girls[] = {5, 5, 5, 5, 4, 5, 5, 5, 5, 6, 6, 6, 6, 5, 6, 6, 6, 6, 6, 6};
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(m_cells.value(cellName(29, 3 + i)), QString::number(boys[i]));
            QCOMPARE(m_cells.value(cellName(50, 3 + i)), QString::number(girls[i]));
            QCOMPARE(m_cells.value(cellName(51, 3 + i)), QString::number(boys[i] + girls[i]));
        }
        const std::tuple<int, int, int> sums[] = {{29, 11, 4}, {50, 6, 2}, {51, 17, 6}};
        for (const auto& [row, absent, tardy] : sums) {
            QCOMPARE(m_cells.value(cellName(row, 30)).toInt(), absent);
            QCOMPARE(m_cells.value(cellName(row, 31)).toInt(), tardy);
        }
    }

    // 100 days of boys and 109 of girls in 20 school days.
    void theSummaryIsWhatTheFormsFormulasGive_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<double>("boys");
        QTest::addColumn<double>("girls");
        QTest::addColumn<double>("all");
        QTest::newRow("enrolment") << 55 << 6.0 << 5.0 << 11.0;
        QTest::newRow("late enrolment") << 56 << 0.0 << 1.0 << 1.0;
        QTest::newRow("registered") << 57 << 5.0 << 6.0 << 11.0;
        QTest::newRow("percentage of enrolment") << 58 << 5.0 / 6 << 1.2 << 1.0;
        QTest::newRow("average daily attendance") << 59 << 5.0 << 5.45 << 10.45;
        QTest::newRow("percentage of attendance") << 60 << 1.0 << 5.45 / 6 << 0.95;
        QTest::newRow("absent for five days") << 61 << 1.0 << 1.0 << 2.0;
        QTest::newRow("dropped out") << 62 << 0.0 << 0.0 << 0.0;
        QTest::newRow("transferred out") << 63 << 1.0 << 0.0 << 1.0;
        QTest::newRow("transferred in") << 64 << 0.0 << 0.0 << 0.0;
    }
    void theSummaryIsWhatTheFormsFormulasGive()
    {
        QFETCH(int, row);
        QFETCH(double, boys);
        QFETCH(double, girls);
        QFETCH(double, all);
        const double figures[] = {boys, girls, all};
        for (int i = 0; i < 3; ++i) {
            const QString read = m_cells.value(cellName(row, 30 + i));
            QVERIFY2(isNear(read, figures[i]), qPrintable(read));
        }
        QCOMPARE(m_cells.value(cellName(54, 27)), QStringLiteral("20"));
    }

    void whatNobodySaidIsLeftEmptyAndSaidPlainly()
    {
        const auto form = sf2Of(madeMonth(), section, november, {});
        QVERIFY(form);
        QVERIFY2(form->notes.last().startsWith(
                     QLatin1String("Left empty, because the register does not know it: the enrolment")),
                 qPrintable(form->notes.last()));
        const auto cells = cellsOf(*sf2File(*form, *sf2Template()));
        for (const int row : {55, 56, 58, 62, 64})
            QVERIFY2(!cells.contains(cellName(row, 30)), qPrintable(QString::number(row)));
        QCOMPARE(cells.value(cellName(63, 30)), QStringLiteral("1"));
    }

    void whoHasNoSexOnRecordIsNamedAndNothingIsGuessed()
    {
        SectionMonth month = madeMonth();
        month.learners[8].profile.sex.clear();
        const auto form = sf2Of(month, section, november, {});
        QVERIFY(!form);
        QVERIFY(form.error().code == ErrorCode::Invalid);
        QVERIFY2(form.error().detail.contains(QLatin1String("Ignacio, Karla (2026009)")),
                 qPrintable(form.error().detail));
        QVERIFY(!form.error().detail.contains(QLatin1String("Garcia")));
    }

    // As everywhere: while a scan may still come, nobody is called absent.
    void aDayOfWhichAKioskHasNotReportedIsLeftOut()
    {
        SectionMonth month = madeMonth();
        month.days[26].sessions[1].awaited = {{QStringLiteral("gate-2"), QStringLiteral("has never reported")}};
        month.days[25].sessions[1].isOver = false;
        const auto form = sf2Of(month, section, november, {});
        QVERIFY(form);
        QCOMPARE(form->days.size(), 18);
        QCOMPARE(form->days.last(), QDate(2026, 11, 25));
        QVERIFY(form->notes.contains(QStringLiteral("2026-11-26 is left out: it is not over.")));
        QVERIFY(form->notes.contains(
            QStringLiteral("2026-11-27 is left out, because a scan may still come: gate-2 has never reported.")));
    }

    void aMonthWithoutASchoolDayIsASentence()
    {
        SectionMonth month = madeMonth();
        month.days.clear();
        const auto form = sf2Of(month, section, november, {});
        QVERIFY(!form);
        QVERIFY2(
            form.error().detail.startsWith(QLatin1String("There is no school day of \"Grade 8 - Narra\" in 2026-11")),
            qPrintable(form.error().detail));
    }

    void aDayOnWhichNobodyCameIsAskedAbout()
    {
        SectionMonth month = madeMonth();
        for (OfficeDayRow& row : month.days[24].rows)
            row.status.reset();
        const auto form = sf2Of(month, section, november, {});
        QVERIFY(form);
        QVERIFY2(form->notes.first().startsWith(QLatin1String("Nobody of the section was counted on 2026-11-25.")),
                 qPrintable(form->notes.first()));
    }

    // Whose only scan is of the whole day, from a kiosk without a schedule, was there in each session.
    void aScanOfTheWholeDayCountsForEachSession()
    {
        SectionMonth month = madeMonth();
        auto& rows = month.days[8].rows; // Cruz was absent on the 9th
        const StudentNumber cruz = *StudentNumber::parse(QStringLiteral("2026003"));
        std::erase_if(rows, [&](const OfficeDayRow& row) { return row.student.number == cruz; });
        rows.push_back({.student = {cruz, {}, {}, section},
                        .session = QStringLiteral("day"),
                        .isExpected = false,
                        .status = AttendanceStatus::Present});
        const auto form = sf2Of(month, section, november, {});
        QVERIFY(form);
        QCOMPARE(form->boys[2].absent, 4);
        QVERIFY(form->boys[2].marks[5] == report::DayMark::Present);
    }

    void theMonthSheetSaysTheSameInLetters()
    {
        const report::Table sheet = report::monthSheet(report::monthOf(madeMonth(), section), section, november, {});
        QCOMPARE(sheet.title, QStringLiteral("Month sheet of Grade 8 - Narra, 2026-11"));
        QCOMPARE(sheet.body.columns.size(), std::size_t(3 + 20 + 4));
        QCOMPARE(sheet.body.columns[3].key, QStringLiteral("2026-11-02"));
        QCOMPARE(sheet.body.columns[3].heading, QStringLiteral("2"));
        QStringList lines;
        for (const auto& row : sheet.body.rows) {
            QString line = report::text(row[1]) + u':';
            for (std::size_t i = 3; i < row.size(); ++i)
                line += u' ' + report::text(row[i]);
            lines << line;
        }
        QCOMPARE(lines.size(), 12);
        QCOMPARE(lines[0], QStringLiteral("Abad: P P P P P P P P P P P P P P P P P P P P 20 0 0 0"));
        QCOMPARE(lines[3], QStringLiteral("Dela Cruz: P P P E P P P P P P P P E P P P P P P P 20 2 0 0"));
        QCOMPARE(lines[4],
                 QStringLiteral("Estrada: P P P P P P P P P P A \u2013 \u2013 \u2013 \u2013 \u2013 \u2013 \u2013 "
                                "\u2013 \u2013 10 0 1 0"));
        QCOMPARE(lines[5], QStringLiteral("Flores: A A A A P P P P P P P P P P X P P P P P 15 0 5 1"));
        QCOMPARE(lines[10], QStringLiteral("Lopez: P P P P P P P P P P P P P P P P LE P P P 20 1 0 0"));
        int present = 0;
        int absent = 0;
        for (const auto& day : sheet.totals.rows) {
            present += std::get<int>(day[1]);
            absent += std::get<int>(day[2]);
        }
        QCOMPARE(present, 209);
        QCOMPARE(absent, 17);
    }

    // More than the twenty rows that are drawn for each.
    void aLargerSectionGetsMoreRows()
    {
        Sf2 form = m_form;
        while (form.boys.size() < 27) {
            Sf2::Row row = m_form.boys.front();
            row.name = QStringLiteral("Zulueta, %1").arg(form.boys.size());
            form.boys.push_back(row);
        }
        const auto file = sf2File(form, *sf2Template());
        QVERIFY(file);
        const auto cells = cellsOf(*file);
        QCOMPARE(cells.value(cellName(35, 2)), QStringLiteral("Zulueta, 26"));
        QCOMPARE(cells.value(cellName(36, 1)), QStringLiteral("MALE | TOTAL per day"));
        QCOMPARE(cells.value(cellName(36, 3)), QStringLiteral("5"));
        QCOMPARE(cells.value(cellName(37, 2)), QStringLiteral("Garcia, Ines"));
        QCOMPARE(cells.value(cellName(58, 3)), QStringLiteral("10"));
        QVERIFY(isNear(cells.value(cellName(67, 32)), 0.95));
    }

private:
    Sf2 m_form;
    QByteArray m_file;
    QMap<QString, QString> m_cells;
};

QTEST_GUILESS_MAIN(TestSf2)
#include "tst_sf2.moc"
