// The holidays of a calendar file, and what such a file is refused for.

#include "app/operations/holidaycalendar.h"

#include "core/base/timetext.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

namespace {

QByteArray calendar(const QByteArray& events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//school//EN\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray anEvent(const QByteArray& lines)
{
    return "BEGIN:VEVENT\r\nUID:" + QByteArray::number(qHash(lines)) + "\r\nDTSTAMP:20260101T000000Z\r\n" + lines
           + "END:VEVENT\r\n";
}

} // namespace

class TestHolidayCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTimeAnEventTakesPlaceIsAHoliday_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("holidays");
        const auto row = [](const char* name, const char* lines, const char* holidays) {
            QTest::newRow(name) << QByteArray(lines) << QByteArray(holidays);
        };
        row("one day", "DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261226\r\nSUMMARY:Christmas\r\n",
            "2026-12-25  Christmas\n");
        row("without an end", "DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas\r\n", "2026-12-25  Christmas\n");
        row("an end on its own day", "DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261225\r\nSUMMARY:A\r\n",
            "2026-12-25  A\n");
        row("ten days", "DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270103\r\nSUMMARY:Weihnachten\\, lang\r\n",
            "2026-12-24 to 2027-01-02  Weihnachten, lang\n");
        row("two weeks", "DTSTART;VALUE=DATE:20260601\r\nDURATION:P2W\r\nSUMMARY:A\r\n",
            "2026-06-01 to 2026-06-14  A\n");
        row("it began before the first day",
            "DTSTART;VALUE=DATE:20251230\r\nDTEND;VALUE=DATE:20260103\r\nSUMMARY:A\r\n",
            "2026-01-01 to 2026-01-02  A\n");
        row("each year", "DTSTART;VALUE=DATE:20201130\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Bonifacio\r\n",
            "2026-11-30  Bonifacio\n2027-11-30  Bonifacio\n");
        row("each year until", "DTSTART;VALUE=DATE:20201130\r\nRRULE:FREQ=YEARLY;UNTIL=20261201\r\nSUMMARY:A\r\n",
            "2026-11-30  A\n");
        row("the fourth Thursday, once not",
            "DTSTART;VALUE=DATE:20241128\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\nEXDATE;VALUE=DATE:20271125\r\n"
            "SUMMARY:Thanksgiving\r\n",
            "2026-11-26  Thanksgiving\n");
        row("29 February", "DTSTART;VALUE=DATE:20240229\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:A\r\n", "");
        row("another day too", "DTSTART;VALUE=DATE:20260601\r\nRDATE;VALUE=DATE:20260708\r\nSUMMARY:A\r\n",
            "2026-06-01  A\n2026-07-08  A\n");
        row("cancelled", "DTSTART;VALUE=DATE:20260601\r\nSTATUS:CANCELLED\r\nSUMMARY:A\r\n", "");
        row("long ago", "DTSTART;VALUE=DATE:19990601\r\nSUMMARY:A\r\n", "");
        row("a folded name in another script",
            "DTSTART;VALUE=DATE:20260601\r\nSUMMARY:\xd8\xb9\xd9\x8a\r\n \xd8\xaf\r\n",
            "2026-06-01  \xd8\xb9\xd9\x8a\xd8\xaf\n");
    }

    void everyTimeAnEventTakesPlaceIsAHoliday()
    {
        QFETCH(QByteArray, lines);
        const auto holidays = app::readHolidays(calendar(anEvent(lines)), QDate(2026, 1, 1), QDate(2027, 12, 31));
        QVERIFY(holidays);
        QByteArray found;
        for (const DayException& holiday : *holidays) {
            QVERIFY(holiday.scheduleId.isEmpty() && holiday.audience == Audience());
            found += isoDate(holiday.from).toUtf8();
            if (holiday.to != holiday.from)
                found += " to " + isoDate(holiday.to).toUtf8();
            found += "  " + holiday.name.toUtf8() + '\n';
        }
        QTEST(found, "holidays");
    }

    void aCalendarWithAFaultIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, const QByteArray& file, const char* sentence) {
            QTest::newRow(name) << file << QByteArray(sentence);
        };
        const QByteArray start = "DTSTART;VALUE=DATE:20261225\r\n";
        row("nothing", "", "not a whole iCalendar file");
        row("another file", "Date,Name\n2026-12-25,Christmas\n", "not a whole iCalendar file");
        row("a NUL", QByteArray("BEGIN:VCALENDAR\r\n\0END:VCALENDAR\r\n", 34), "not a whole iCalendar file");
        row("cut off", calendar(anEvent(start)).first(60), "not a whole iCalendar file");
        row("no event", calendar(""), "there is no event");
        row("no day", calendar(anEvent("SUMMARY:A\r\n")), "event \"A\": it has no day");
        row("no such day", calendar(anEvent("DTSTART;VALUE=DATE:20260230\r\nSUMMARY:A\r\n")),
            "on no day of the calendar");
        row("nonsense", calendar(anEvent("DTSTART:tomorrow\r\nSUMMARY:A\r\n")), "DTSTART");
        row("at a time", calendar(anEvent("DTSTART:20261225T080000Z\r\n")), "begins at a time of day");
        row("ends at a time", calendar(anEvent(start + "DTEND:20261226T080000Z\r\n")), "ends at a time of day");
        row("ends before", calendar(anEvent(start + "DTEND;VALUE=DATE:20261224\r\n")), "ends before it begins");
        row("lasts for hours", calendar(anEvent(start + "DURATION:PT8H\r\n")), "does not last for whole days");
        row("lasts for years", calendar(anEvent(start + "DURATION:P800D\r\n")), "it is 800 days long");
        row("each second", calendar(anEvent(start + "RRULE:FREQ=SECONDLY\r\n")), "its repetition");
        row("one of a series", calendar(anEvent(start + "RECURRENCE-ID;VALUE=DATE:20261225\r\n")),
            "changes one day of a series");
        row("too many", calendar(anEvent(start).repeated(5001)), "has 5001 events; at most 5000");
        row("too large", QByteArray(4 * 1024 * 1024 + 1, ' '), "larger than 4 MB");
    }

    void aCalendarWithAFaultIsRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, sentence);
        const auto holidays = app::readHolidays(file, QDate(2026, 1, 1), QDate(2027, 12, 31));
        QVERIFY(!holidays);
        const QByteArray told = holidays.error().sentences.join(u'\n').toUtf8();
        QVERIFY2(told.contains(sentence), told.constData());
    }
};

QTEST_GUILESS_MAIN(TestHolidayCalendar)
#include "tst_holidaycalendar.moc"
