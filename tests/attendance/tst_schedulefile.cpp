// What a schedule file may say, and that every fault in it is told at once.

#include "core/attendance/schedulefile.h"

#include "core/attendance/schedulechecks.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

const QDate monday(2026, 11, 23);

SchoolRules rules(const QByteArray& json, const std::vector<DayException>& holidays = {})
{
    auto read = readScheduleFile(json, holidays);
    if (!read)
        qFatal("%s", qPrintable(read.error().sentences.join(u'\n')));
    return std::move(read).value();
}

QStringList faults(const QByteArray& json)
{
    const auto read = readScheduleFile(json);
    return read ? QStringList() : read.error().sentences;
}

QByteArray schoolSchedule(const QByteArray& fields)
{
    return R"({"school_schedules":[{"id":"school","is_default":true)" + (fields.isEmpty() ? "" : "," + fields)
           + "}]}";
}

/** "morning 07:00-12:00 in 06:30-07:30 out 11:30-12:30 late 15" */
QString inWords(const SchoolSession& session)
{
    const auto stretch = [](std::chrono::seconds from, std::chrono::seconds to) {
        return clockText(from) + u'-' + clockText(to);
    };
    return QStringLiteral("%1 %2 in %3 out %4 late %5")
        .arg(session.id.toString(), stretch(session.start, session.end),
             stretch(session.login.from, session.login.to), stretch(session.logout.from, session.logout.to))
        .arg(session.lateThreshold.count());
}

QString inWords(const std::vector<SchoolSession>& sessions)
{
    QStringList all;
    for (const SchoolSession& session : sessions)
        all << inWords(session);
    return all.join(QStringLiteral("; "));
}

const QString usualMorning = QStringLiteral("morning 07:00-12:00 in 06:30-07:30 out 11:30-12:30 late 15");
const QString usualAfternoon = QStringLiteral("afternoon 13:00-17:00 in 12:30-13:30 out 16:30-17:30 late 15");

} // namespace

class TestScheduleFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSessionsAreThoseOfThePredecessorUnlessGiven_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("sessions");
        const auto row = [](const char* name, const char* fields, const QString& sessions) {
            QTest::newRow(name) << QByteArray(fields) << sessions;
        };
        const QString both = usualMorning + QStringLiteral("; ") + usualAfternoon;
        row("nothing", "", both);
        row("as PostgREST answers",
            R"("morning_start_time":"07:00:00","morning_end_time":"12:00:00","morning_login_window_start":"06:30:00",)"
            R"("description":null,"auto_detect_session":true,"allow_early_arrival":true,"require_logout":true,)"
            R"("created_at":"2026-01-01T00:00:00+00:00","updated_at":"2026-01-01T00:00:00+00:00")",
            both);
        row("no afternoon", R"("afternoon_start_time":null,"afternoon_end_time":null)", usualMorning);
        row("no morning", R"("morning_start_time":null)", usualAfternoon);
        row("the windows follow the start",
            R"("morning_start_time":"08:00","afternoon_start_time":null,"morning_late_threshold_minutes":5)",
            QStringLiteral("morning 08:00-12:00 in 07:30-08:30 out 11:30-12:30 late 5"));
        row("a window of its own",
            R"("morning_login_window_start":"05:00","afternoon_start_time":null,"morning_logout_window_end":"12:45:30")",
            QStringLiteral("morning 07:00-12:00 in 05:00-07:30 out 11:30-12:45:30 late 15"));
        row("sessions of its own",
            R"("sessions":[{"id":"day","start_time":"08:00","end_time":"14:00"},)"
            R"({"id":"evening","start_time":"18:00","end_time":"24:00","late_threshold_minutes":0}])",
            QStringLiteral("day 08:00-14:00 in 07:30-08:30 out 13:30-14:30 late 15; "
                           "evening 18:00-24:00 in 17:30-18:30 out 23:30-24:00 late 0"));
    }

    void theSessionsAreThoseOfThePredecessorUnlessGiven()
    {
        QFETCH(QByteArray, fields);
        QTEST(inWords(rules(schoolSchedule(fields)).book.schedules().front().sessions), "sessions");
    }

    void aConfigFileOfThePredecessorIsRead()
    {
        const SchoolRules read = rules(R"({"cloud":{"url":"x"},"school_schedule":{
            "morning_class":{"start_time":"08:00","end_time":"12:00","login_window_start":"07:00",
                             "login_window_end":"08:20","logout_window_start":"11:30","logout_window_end":"12:30",
                             "late_threshold_minutes":10},
            "duplicate_scan_cooldown_minutes":3,"auto_detect_session":true,"require_logout":true}})");
        const Schedule& schedule = read.book.schedules().front();
        QCOMPARE(inWords(schedule.sessions),
                 QStringLiteral("morning 08:00-12:00 in 07:00-08:20 out 11:30-12:30 late 10; ") + usualAfternoon);
        QCOMPARE(schedule.cooldown, 3min);
        for (int day = 0; day < 7; ++day)
            QVERIFY2(read.book.ruleOfSchool(monday.addDays(day)).schedule, "it looked at no weekday");
    }

    void weekdaysAreMondayToFridayUnlessGiven()
    {
        const SchoolRules read = rules(schoolSchedule(R"("apply_monday":false,"apply_saturday":true)"));
        QString days;
        for (int day = 0; day < 7; ++day)
            days += read.book.ruleOfSchool(monday.addDays(day)).schedule ? u'x' : u'-';
        QCOMPARE(days, QStringLiteral("-xxxxx-"));
    }

    void schedulesAndExceptionsAreForWhomTheyName()
    {
        const SchoolRules read = rules(R"({"time_zone":"Asia/Manila","_note":"a comment","school_schedules":[
            {"id":"1","name":"Regular","is_default":true},
            {"id":"2","name":"Juniors","grade_levels":["7","8"],"section_names":["Narra"],"student_numbers":["2021009"]},
            {"name":"Half day","afternoon_start_time":null},
            {"id":"4","status":"inactive","is_default":true,"morning_start_time":"nonsense"}],
          "schedule_exceptions":[
            {"date":"2026-12-21","until":"2027-01-01","name":"Christmas"},
            {"date":"2026-11-30","schedule_id":"Half day","grade_level":"8"}]})");
        QCOMPARE(read.zone->id(), QByteArray("Asia/Manila"));
        QCOMPARE(read.book.schedules().size(), 3U);
        const auto ruleFor = [&read](const char* number, const char* section, const char* grade, QDate day) {
            const RuleOfDay rule =
                read.book.ruleFor({QLatin1String(number), QLatin1String(section), QLatin1String(grade)}, day);
            return rule.schedule ? rule.schedule->name : rule.exception ? rule.exception->name : QString();
        };
        QCOMPARE(ruleFor("1", "Molave", "9", monday), QStringLiteral("Regular"));
        QCOMPARE(ruleFor("1", "Molave", "7", monday), QStringLiteral("Juniors"));
        QCOMPARE(ruleFor("1", "Narra", "9", monday), QStringLiteral("Juniors"));
        QCOMPARE(ruleFor("2021009", "Molave", "9", monday), QStringLiteral("Juniors"));
        QCOMPARE(ruleFor("1", "Molave", "8", QDate(2026, 11, 30)), QStringLiteral("Half day"));
        QCOMPARE(ruleFor("1", "Molave", "9", QDate(2026, 11, 30)), QStringLiteral("Regular"));
        QCOMPARE(ruleFor("1", "Narra", "8", QDate(2027, 1, 1)), QStringLiteral("Christmas"));
        QCOMPARE(ruleFor("1", "Narra", "9", QDate(2027, 1, 4)), QStringLiteral("Juniors"));
    }

    void aHolidayFromElsewhereYieldsToWhatTheFileSays()
    {
        const std::vector<DayException> holidays{
            {QDate(2026, 11, 30), QDate(2026, 12, 1), {}, {}, QStringLiteral("Bonifacio Day")}};
        const SchoolRules read = rules(R"({"school_schedules":[{"id":"1","is_default":true}],
            "schedule_exceptions":[{"date":"2026-11-30","schedule_id":"1","name":"We are open"}]})",
                                       holidays);
        QVERIFY(read.book.ruleOfSchool(QDate(2026, 11, 30)).schedule);
        QCOMPARE(read.book.ruleOfSchool(QDate(2026, 12, 1)).exception->name, QStringLiteral("Bonifacio Day"));
    }

    void aFaultIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const QByteArray& json, const char* sentence) {
            QTest::newRow(name) << json << QLatin1String(sentence).toString();
        };
        row("not JSON", "{\n\"school_schedules\":[\n}", "line 3: this is not JSON");
        row("not an object", "[]", "one JSON object");
        row("not UTF-8", "{\"school_schedules\":[{\"id\":\"\xff\",\"is_default\":true}]}", "not JSON");
        row("nothing known in it", "{}", "school_schedules is missing");
        row("a key twice", R"({"school_schedules":[{"id":"a","id":"b","is_default":true}]})",
            "the key id is there twice");
        row("a misspelt key", schoolSchedule(R"("morning_strat_time":"08:00")"), "morning_strat_time is no key");
        row("a misspelt section", R"({"school_schedules":[{"id":"a","is_default":true}],"exceptions":[]})",
            "exceptions is no key");
        row("no list", R"({"school_schedules":{"id":"a"}})", "school_schedules has to be a list of objects");
        row("no id", R"({"school_schedules":[{"is_default":true}]})", "a schedule has no id");
        row("an id twice", R"({"school_schedules":[{"id":"a","is_default":true},{"id":"a"}]})",
            "the id a is used by two schedules");
        row("none for the school", R"({"school_schedules":[{"id":"a","grade_levels":["8"]}]})",
            "give one of them is_default");
        row("two for one grade",
            R"({"school_schedules":[{"id":"a","is_default":true},{"id":"b","grade_levels":["8"]},)"
            R"({"id":"c","grade_levels":["7","8"],"apply_monday":false}]})",
            "schedule b and schedule c are both for grade 8 on Tuesday");
        row("two defaults", R"({"school_schedules":[{"id":"a","is_default":true},{"id":"b","is_default":true}]})",
            "are both for the school on Monday");
        row("a section's name is a number",
            R"({"school_schedules":[{"id":"a","is_default":true,"grade_levels":[8]}]})",
            "grade_levels has to be a list of texts");
        row("start after end", schoolSchedule(R"("morning_start_time":"12:00","morning_end_time":"07:00")"),
            "it starts at 12:00 and ends at 07:00");
        row("start at end", schoolSchedule(R"("morning_start_time":"07:00","morning_end_time":"07:00")"),
            "it starts at 07:00 and ends at 07:00");
        row("over midnight", schoolSchedule(R"("sessions":[{"id":"night","start_time":"22:00","end_time":"02:00"}])"),
            "a session cannot go on after midnight");
        row("an empty window", schoolSchedule(R"("morning_login_window_end":"06:30")"),
            "the login window begins at 06:30 and ends at 06:30");
        row("a login window after the start", schoolSchedule(R"("morning_login_window_start":"07:10")"),
            "the login window begins at 07:10, after the start at 07:00");
        row("a logout window before the end", schoolSchedule(R"("morning_logout_window_end":"11:50")"),
            "the logout window ends at 11:50, before the end at 12:00");
        row("nobody is ever late", schoolSchedule(R"("morning_late_threshold_minutes":301)"),
            "nobody is late until 12:01, after the end at 12:00");
        row("sessions overlap", schoolSchedule(R"("morning_logout_window_end":"12:31")"),
            "sessions morning (06:30 to 12:31) and afternoon (12:30 to 17:30) overlap");
        row("a session twice",
            schoolSchedule(R"("sessions":[{"id":"a","start_time":"07:00","end_time":"09:00"},)"
                           R"({"id":"a","start_time":"12:00","end_time":"14:00"}])"),
            "session a is there twice");
        row("no session", schoolSchedule(R"("sessions":[])"), "it has no session");
        row("neither morning nor afternoon",
            schoolSchedule(R"("morning_start_time":null,"afternoon_start_time":null)"), "it has no session");
        row("a session without a start", schoolSchedule(R"("sessions":[{"id":"a","end_time":"09:00"}])"),
            "session 1: start_time is missing");
        row("a session's id", schoolSchedule(R"("sessions":[{"id":"a b","start_time":"07:00","end_time":"09:00"}])"),
            "id has to be a short name");
        row("sessions in both ways",
            schoolSchedule(R"("morning_start_time":"07:00",)"
                           R"("sessions":[{"id":"a","start_time":"07:00","end_time":"09:00"}])"),
            "sessions and morning_start_time do not go together");
        row("no day",
            schoolSchedule(R"("apply_monday":false,"apply_tuesday":false,"apply_wednesday":false,)"
                           R"("apply_thursday":false,"apply_friday":false)"),
            "it applies on no day of the week");
        for (const char* time : {"7:00", "07:0", "0700", "24:01", "25:00", "07:60", "07:00:60", "07:00:00.5",
                                 "07:00 AM", "", " 07:00", "07:00\\n", "nonsense"})
            row(qPrintable(QStringLiteral("the time ") + QLatin1String(time)),
                schoolSchedule("\"morning_start_time\":\"" + QByteArray(time) + '"'),
                "morning_start_time has to be a time such as \"07:00\"");
        row("a time as a number", schoolSchedule(R"("morning_start_time":7)"), "morning_start_time has to be a time");
        row("a start at 24:00", schoolSchedule(R"("morning_start_time":"24:00")"),
            "only the end of something may be");
        row("a negative threshold", schoolSchedule(R"("morning_late_threshold_minutes":-1)"),
            "morning_late_threshold_minutes has to be a whole number");
        row("half a minute", schoolSchedule(R"("duplicate_scan_cooldown_minutes":0.5)"),
            "duplicate_scan_cooldown_minutes has to be a whole number");
        row("a flag as a text", schoolSchedule(R"("apply_monday":"yes")"), "apply_monday has to be true or false");
        row("a status", schoolSchedule(R"("status":"activ")"), "status has to be");
        row("an unknown zone", R"({"time_zone":"UTC+8","school_schedules":[{"id":"a","is_default":true}]})",
            "time_zone: \"UTC+8\" is not a time zone");
        const auto exception = [](const char* fields) {
            return R"({"school_schedules":[{"id":"a","is_default":true}],"schedule_exceptions":[{)"
                   + QByteArray(fields) + "}]}";
        };
        row("an exception without a day", exception(R"("name":"x")"), "exception number 1: date is missing");
        row("a day that is not", exception(R"("date":"2026-02-30")"), "date has to be a day of the calendar");
        row("a day with a time", exception(R"("date":"2026-02-20T00:00:00Z")"), "date has to be a day");
        row("until before its day", exception(R"("date":"2026-12-24","until":"2026-12-23")"), "not before its first");
        row("longer than a year", exception(R"("date":"2026-01-01","until":"2028-01-01")"), "at most 400");
        row("no such schedule", exception(R"("date":"2026-12-24","schedule_id":"b")"),
            "there is no schedule with the id b");
        row("for two at once", exception(R"("date":"2026-12-24","grade_level":"8","section_name":"Narra")"),
            "write one exception for each");
        row("two that contradict each other",
            exception(R"("date":"2026-12-24"},{"date":"2026-12-24","schedule_id":"a")"),
            "another exception says something else about 2026-12-24");
        row("config.json with a misspelt key", R"({"school_schedule":{"morning_clas":{}}})",
            "morning_clas is no key");
        row("both forms", R"({"school_schedule":{},"school_schedules":[{"id":"a","is_default":true}]})",
            "school_schedule and school_schedules do not go together");
        row("config.json with a wrong time", R"({"school_schedule":{"morning_class":{"start_time":"8"}}})",
            "school_schedule.morning_class: start_time has to be a time");
    }

    void aFaultIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, sentence);
        const QStringList found = faults(json);
        QVERIFY2(found.join(u'\n').contains(sentence), qPrintable(found.join(u'\n')));
    }

    void everyFaultIsToldAtOnce()
    {
        const QStringList found = faults(R"({"time_zone":"Mars/Olympus","school_schedules":[
            {"id":"a","is_default":true,"morning_start_time":"7","afternoon_start_time":"18:00","color":"red"},
            {"id":"b","grade_levels":["8"],"sessions":[]}],
          "schedule_exceptions":[{"date":"never"},{"date":"2026-12-24","schedule_id":"c"}]})");
        for (const char* part : {"Mars/Olympus", "morning_start_time", "starts at 18:00", "color", "no session",
                                 "exception number 1", "no schedule with the id c"})
            QVERIFY2(found.join(u'\n').contains(QLatin1String(part)), part);
        QCOMPARE(found.size(), 7);
    }

    void aFileThatIsTooLargeIsNotRead()
    {
        QVERIFY(
            faults(QByteArray(largestScheduleFile + 1, ' ')).value(0).contains(QLatin1String("larger than 4 MB")));
    }

    void aByteOrderMarkAndTheLargestFileOfASchoolAreTaken()
    {
        QByteArray many = "\xef\xbb\xbf{\"school_schedules\":[{\"id\":\"school\",\"is_default\":true}";
        for (int i = 0; i < 200; ++i)
            many += ",{\"id\":\"s" + QByteArray::number(i) + "\",\"section_names\":[\"Section "
                    + QByteArray::number(i) + "\"]}";
        QCOMPARE(rules(many + "]}").book.schedules().size(), 201U);
    }
};

QTEST_GUILESS_MAIN(TestScheduleFile)
#include "tst_schedulefile.moc"
