// What the technician sees of a school day: scans by the schedule of config.json, and why each is what it is.

#include "tests/app/ctlfixture.h"

using namespace rollcall;
using namespace rollcall::app;
using support::ProgramRun;

namespace {

const QByteArray config = R"({"school": {"time_zone": "Asia/Manila"},
    "school_schedule": {"morning_class": {"start_time": "07:50"}, "duplicate_scan_cooldown_minutes": 5}})";

} // namespace

class TestCtlSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlFixture>();
        m_ctl->importRoster();
    }
    void cleanup() { m_ctl.reset(); }

    void aScanIsJudgedByTheScheduleOfTheSettings_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* at, const char* said) {
            QTest::newRow(at) << QString::fromLatin1(at) << QString::fromLatin1(said);
        };
        row("2026-11-23T08:05:00+08:00", "in morning present");
        row("2026-11-23T00:05:00Z", "in morning present"); // the same
        row("2026-11-23T08:07:00+08:00", "in morning late");
        row("2026-11-23T12:02:00+08:00", "out morning present");
        row("2026-11-22T08:05:00+08:00", "in morning present"); // a Sunday: the predecessor looked at no weekday
        row("2026-11-23T06:00:00+08:00", "outside_hours");
    }

    void aScanIsJudgedByTheScheduleOfTheSettings()
    {
        QFETCH(QString, at);
        const QJsonObject answer = scan("2021001", at).json();
        const QString said = answer[u"counted"].toBool()
                                 ? QStringLiteral("%1 %2 %3")
                                       .arg(answer[u"scan_type"].toString(), answer[u"session"].toString(),
                                            answer[u"status"].toString())
                                 : answer[u"reason"].toString();
        QTEST(said, "said");
    }

    void aRecordSaysWhy()
    {
        const QString id = scan("2021001", QStringLiteral("2026-11-23T08:07:00+08:00")).json()[u"id"].toString();
        QCOMPARE(m_ctl->ctl({QStringLiteral("why"), id}).out,
                 QByteArray("Late: 08:07, limit 08:05 (morning, rule of the school)\n"));
        const QJsonObject why = m_ctl->ctl({QStringLiteral("why"), id, QStringLiteral("--json")}).json();
        QCOMPARE(keys(why),
                 sorted(words("id student_number scanned_at scan_type session status rule_id rule_version no_badge "
                              "correction decision")));
        QCOMPARE(why[u"rule_id"], QJsonValue(QStringLiteral("config")));
        QCOMPARE(why[u"decision"][u"late_limit"], QJsonValue(QStringLiteral("08:05:00")));
        const QByteArray list = m_ctl->ctl(words("record list")).out;
        QVERIFY2(list.contains("  in  morning  late  "), list.constData());
    }

    void withoutAScheduleItSaysSo()
    {
        const QString id =
            m_ctl->ctl(words("scan 2021001 --at 2026-11-23T08:07:00+08:00 --json")).json()[u"id"].toString();
        QCOMPARE(m_ctl->ctl({QStringLiteral("why"), id}).out,
                 QByteArray("Present: 08:07 (no schedule was in force)\n"));
        QCOMPARE(m_ctl->ctl({QStringLiteral("why"), id, QStringLiteral("--json")}).json()[u"decision"], QJsonValue());
    }

    void whatIsNoRecordHereIsRefused()
    {
        QCOMPARE(m_ctl->ctl(words("why nonsense")).exitCode, 2);
        const ProgramRun run = m_ctl->ctl(words("why 0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("no record of this id"), run.err.constData());
    }

    void aPersonIsToldWhyAScanDoesNotCount()
    {
        (void)scan("2021001", QStringLiteral("2026-11-23T08:05:00+08:00"));
        const QStringList again = words("scan 2021001 --at 2026-11-23T08:10:00+08:00");
        const ProgramRun run = m_ctl->configured(config, again);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray("Not counted: already in (morning) (schedule config of the school).\n"));
    }

    void aScriptIsToldWhetherStudentsAreExpected_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, const QByteArray& settings, const char* options, int code,
                            const char* said) {
            QTest::newRow(name) << settings << QString::fromLatin1(options) << code << QByteArray(said);
        };
        row("in a session", config, "--at 2026-11-23T08:00:00+08:00", 1,
            "Students are expected (morning): 2026-11-23, from 07:20 to 12:30.\n");
        row("before one", config, "--at 2026-11-23T07:00:00+08:00", 0, "No students are expected.\n");
        row("soon before one", config, "--at 2026-11-23T07:00:00+08:00 --for 20", 1,
            "Students are expected (morning): 2026-11-23, from 07:20 to 12:30.\n");
        row("as JSON", config, "--at 2026-11-23T08:00:00+08:00 --json", 1,
            "{\"date\":\"2026-11-23\",\"from\":\"07:20\",\"idle\":false,\"session\":\"morning\",\"to\":\"12:30\"}\n");
        row("without a schedule", R"({"school": {"time_zone": "Asia/Manila"}})", "--at 2026-11-22T12:00:00+08:00", 1,
            "Students are expected (day): 2026-11-22, from 05:00 to 20:00.\n");
        row("for no number", config, "--for never", 2, "");
        row("at no time", config, "--at noon", 2, "");
    }

    void aScriptIsToldWhetherStudentsAreExpected()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, options);
        const ProgramRun run =
            m_ctl->configured(settings, words(qPrintable(QStringLiteral("rules idle ") + options)));
        QTEST(run.exitCode, "exitCode");
        QTEST(run.out, "said");
    }

    // Without --zone, and without a time_zone in the file.
    void aScheduleFileHasTheZoneOfTheSettings()
    {
        const QString file = m_ctl->write("schedule.json", R"({"school_schedules":[{"id":"a","is_default":true}]})");
        const QByteArray berlin = R"({"school": {"time_zone": "Europe/Berlin"}})";
        const ProgramRun run = m_ctl->configured(berlin, {QStringLiteral("rules"), QStringLiteral("check"), file});
        QVERIFY2(run.out.contains("time zone Europe/Berlin"), run.out.constData());
    }

    void aFaultOfTheScheduleIsNamedAndNothingIsCounted()
    {
        const QByteArray wrong = QByteArray(config).replace("07:50", "7.50");
        const ProgramRun check = m_ctl->configured(wrong, words("config check"));
        QCOMPARE(check.exitCode, 1);
        QVERIFY2(check.out.contains("school_schedule.morning_class: start_time has to be a time"),
                 check.out.constData());
        QCOMPARE(m_ctl->configured(wrong, words("scan 2021001")).exitCode, 1);
        QVERIFY(m_ctl->ctl(words("record list")).out.isEmpty());
    }

private:
    ProgramRun scan(const char* number, const QString& at)
    {
        return m_ctl->configured(config, {QStringLiteral("scan"), QLatin1String(number), QStringLiteral("--at"), at,
                                          QStringLiteral("--json")});
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlSchedule)
#include "tst_ctlschedule.moc"
