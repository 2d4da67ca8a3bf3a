// Scans put together to the rows of a register, and these to totals.

#include "core/report/reports.h"
#include "core/report/totals.h"
#include "tests/report/table.h"

using namespace rollcall;
using namespace rollcall::report;
using attendance::AttendanceStatus;
using attendance::ScanType;
using attendance::Student;

namespace {

const QDate monday(2026, 11, 23);

StudentNumber number(const char* text)
{
    return *StudentNumber::parse(QString::fromLatin1(text));
}

Student student(const char* id, const char* first, const char* last, const char* section)
{
    return {number(id), QString::fromUtf8(first), QString::fromUtf8(last), QString::fromUtf8(section)};
}

const std::vector<Student>& roster()
{
    static const std::vector<Student> students{
        student("1", "Ana", "Reyes", "Grade 10 - Rizal"), student("2", "Ben", "Álvarez", "Grade 8 - Narra"),
        student("3", "Cid", "Alonso", "Grade 8 - Narra"), student("4", "Dina", "Zamora", "Grade 8 - Narra"),
        student("5", "Emil", "Abad", "")};
    return students;
}

void add(DayRows& rows, const char* id, QDate day, const char* session, ScanType type, int hour, int minute,
         AttendanceStatus status = AttendanceStatus::Present)
{
    rows.add(number(id), day, QString::fromLatin1(session), type,
             std::chrono::hours(hour) + std::chrono::minutes(minute), status);
}

QStringList lines(const Grid& grid)
{
    QStringList lines;
    for (const std::vector<Cell>& row : grid.rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << text(cell);
        lines << cells.join(u'|');
    }
    return lines;
}

QStringList rowsOf(DayRows& rows)
{
    return lines(sectionReport(rows.take(), {}, monday, monday, {}).body);
}

} // namespace

class TestDayRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScanInAndOneOutAreOneRow()
    {
        DayRows rows(roster());
        add(rows, "1", monday, "morning", ScanType::In, 7, 50, AttendanceStatus::Late);
        add(rows, "1", monday, "morning", ScanType::Out, 12, 1);
        add(rows, "1", monday, "afternoon", ScanType::In, 13, 0);
        QCOMPARE(
            rowsOf(rows),
            QStringList({QStringLiteral("Grade 10 - Rizal|1|Reyes|Ana|2026-11-23|morning|07:50:00|12:01:00|late"),
                         QStringLiteral("Grade 10 - Rizal|1|Reyes|Ana|2026-11-23|afternoon|13:00:00||present")}));
    }

    void aRowSaysThatOneOfItsScansWasWithoutABadge()
    {
        DayRows rows(roster());
        rows.add(number("1"), monday, QStringLiteral("morning"), ScanType::In, std::chrono::hours(7),
                 AttendanceStatus::Late, true);
        add(rows, "1", monday, "morning", ScanType::Out, 12, 1);
        add(rows, "2", monday, "morning", ScanType::In, 7, 0);
        const QStringList told = rowsOf(rows);
        QVERIFY2(told[0].endsWith(QLatin1String("|present")), qPrintable(told[0]));
        QVERIFY2(told[1].endsWith(QLatin1String("|late, without badge")), qPrintable(told[1]));
    }

    // As in the cloud: two kiosks may both take a scan while the network is down, and one of them passes it on to the other.
    void theEarliestOfSeveralCountsWhateverTheirOrder_data()
    {
        QTest::addColumn<bool>("isEarlierFirst");
        QTest::newRow("the earlier first") << true;
        QTest::newRow("the later first") << false;
    }

    void theEarliestOfSeveralCountsWhateverTheirOrder()
    {
        QFETCH(bool, isEarlierFirst);
        DayRows rows(roster());
        add(rows, "1", monday, "day", ScanType::Out, 11, 0);
        for (const bool isEarlier : {isEarlierFirst, !isEarlierFirst})
            add(rows, "1", monday, "day", ScanType::In, isEarlier ? 7 : 9, 0,
                isEarlier ? AttendanceStatus::Present : AttendanceStatus::Late);
        QCOMPARE(rowsOf(rows), QStringList{QStringLiteral(
                                   "Grade 10 - Rizal|1|Reyes|Ana|2026-11-23|day|07:00:00|11:00:00|present")});
    }

    void whoOnlyWentOutWasThere()
    {
        DayRows rows(roster());
        add(rows, "1", monday, "morning", ScanType::Out, 12, 1);
        QCOMPARE(rowsOf(rows),
                 QStringList{QStringLiteral("Grade 10 - Rizal|1|Reyes|Ana|2026-11-23|morning||12:01:00|present")});
    }

    void theyAreInTheOrderOfPeople()
    {
        DayRows rows(roster());
        for (const char* id : {"9", "5", "4", "3", "2", "1"})
            add(rows, id, monday, "day", ScanType::In, 7, 0);
        QStringList order;
        for (const DayRow& row : rows.take())
            order << row.student.number.toString();
        // Alonso, Álvarez, Zamora of Grade 8; Grade 10; without a section, and not on the roster
        QCOMPARE(order.join(u' '), QStringLiteral("3 2 4 1 9 5"));
    }

    void whoIsNotOnTheRosterHasARowThatSaysSo()
    {
        DayRows rows(roster());
        add(rows, "9", monday, "day", ScanType::In, 7, 0);
        add(rows, "5", monday, "day", ScanType::In, 7, 0);
        QCOMPARE(rowsOf(rows),
                 QStringList({QStringLiteral("(not on the roster)|9|||2026-11-23|day|07:00:00||present"),
                              QStringLiteral("(no section)|5|Abad|Emil|2026-11-23|day|07:00:00||present")}));
    }

    void totalsAreBySectionMonthAndSession()
    {
        DayRows rows(roster());
        const QDate december(2026, 12, 1);
        for (const QDate day : {monday, monday.addDays(1), december}) {
            add(rows, "1", day, "morning", ScanType::In, 7, 0);
            add(rows, "2", day, "morning", ScanType::In, 8, 0, AttendanceStatus::Late);
        }
        add(rows, "3", monday, "morning", ScanType::In, 7, 0);
        add(rows, "3", monday, "afternoon", ScanType::In, 13, 0);
        // section, month, session, days, students, present, late
        const QStringList expected{QStringLiteral("Grade 8 - Narra|2026-11|morning|2|2|1|2"),
                                   QStringLiteral("Grade 8 - Narra|2026-11|afternoon|1|1|1|0"),
                                   QStringLiteral("Grade 8 - Narra|2026-12|morning|1|1|0|1"),
                                   QStringLiteral("Grade 10 - Rizal|2026-11|morning|2|1|2|0"),
                                   QStringLiteral("Grade 10 - Rizal|2026-12|morning|1|1|1|0"),
                                   QStringLiteral("All sections|2026-11|morning|2|3|3|2"),
                                   QStringLiteral("All sections|2026-11|afternoon|1|1|1|0"),
                                   QStringLiteral("All sections|2026-12|morning|1|2|1|1")};
        QCOMPARE(lines(totalsOf(rows.take())), expected);
    }
};

QTEST_GUILESS_MAIN(TestDayRow)
#include "tst_dayrow.moc"
