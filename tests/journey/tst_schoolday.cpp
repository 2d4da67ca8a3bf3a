// A school day with the programs as they are shipped and the local Supabase: schedules come down, records, refused scans and
// heartbeats go up once each, whatever happens on the way, and the office is told who is absent.

#include "tests/journey/kioskfolder.h"
#include "tests/support/faultproxy.h"
#include "tests/support/localsupabase.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <atomic>
#include <csignal>
#include <future>

using namespace rollcall::support;

namespace {

constexpr int students = 6;

QString manilaDay(int daysFromToday)
{
    return QDateTime::currentDateTimeUtc()
        .toTimeZone(QTimeZone("Asia/Manila"))
        .date()
        .addDays(daysFromToday)
        .toString(Qt::ISODate);
}

} // namespace

class TestSchoolDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = m_kiosk.path(QStringLiteral("roster.csv"));
        writeRoster(roster, students);
        m_cloud.start();
        m_cloud.seed(roster);
        m_cloud.sql(
            QStringLiteral(
                "insert into public.school_settings (time_zone) values ('Asia/Manila'); "
                "insert into public.school_schedules (name, is_default, afternoon_start_time, apply_saturday, "
                "apply_sunday) values ('Mornings', true, null, true, true); "
                "insert into public.schedule_exceptions (date, until, name) values ('%1', '%2', 'Fair'); "
                "update public.students set created_at = now() - interval '30 days'")
                .arg(manilaDay(0), manilaDay(1)));
        m_proxy = std::make_unique<FaultProxy>(
            m_cloud.port(), std::chrono::milliseconds(), [this](const QByteArray& request) {
                if (request.startsWith("POST /rest/v1/attendance_refusals") && m_isKilling.exchange(false))
                    ::kill(pid_t(m_victim.get_future().get()), SIGKILL);
            });
        QJsonObject settings = m_cloud.cloudSettings();
        settings[QLatin1String("url")] = m_proxy->url().toString();
        m_kiosk.configure(settings, {{QStringLiteral("school"),
                                      QJsonObject{{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}}}});
        QCOMPARE(one({QStringLiteral("roster"), QStringLiteral("pull")})[u"students"].toInt(), students);
        const QJsonObject rules = one({QStringLiteral("rules"), QStringLiteral("pull")});
        QCOMPARE(rules[u"from"].toString(), QStringLiteral("cloud"));
        QCOMPARE(rules[u"schedules"].toInt(), 1);
        QCOMPARE(rules[u"exceptions"].toInt(), 1);
    }

    void scansCountByTheSchedulesOfTheCloudWithoutANetwork_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, const QString& payload, const char* time, const char* verdict) {
            QTest::newRow(name) << payload << QString::fromLatin1(time) << QString::fromLatin1(verdict);
        };
        row("before the doors open", studentNumber(2), "05:00:00", "outside_hours");
        row("in", studentNumber(0), "06:50:00", "present in morning");
        row("in again", studentNumber(0), "06:50:30", "already_in");
        row("late", studentNumber(1), "07:20:00", "late in morning");
        row("out", studentNumber(0), "12:05:00", "present out morning");
        row("some other code", QStringLiteral("https://example.org/"), "12:06:00", "not_a_badge");
        row("a badge of another school", QStringLiteral("X-1"), "12:07:00", "not_on_roster");
    }

    void scansCountByTheSchedulesOfTheCloudWithoutANetwork()
    {
        QFETCH(QString, payload);
        QFETCH(QString, time);
        QFETCH(QString, verdict);
        const QJsonObject said = one({QStringLiteral("scan"), payload, QStringLiteral("--at"),
                                      manilaDay(-1) + u'T' + time + QStringLiteral("+08:00")});
        QCOMPARE(said[u"counted"].toBool() ? said[u"status"].toString() + u' ' + said[u"scan_type"].toString() + u' '
                                                 + said[u"session"].toString()
                                           : said[u"reason"].toString(),
                 verdict);
    }

    void aCutNetworkAndAKillLoseAndDoubleNothing()
    {
        m_proxy->follow(std::deque<Fault>(1000, Fault::DropAfter)); // more than it asks
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        m_proxy->calm();
        QProcess killed;
        m_isKilling = true;
        m_kiosk.startCtl(killed, {QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY(killed.waitForStarted());
        m_victim.set_value(killed.processId());
        QVERIFY(killed.waitForFinished(60'000));
        QCOMPARE(killed.exitStatus(), QProcess::CrashExit);
        QVERIFY(m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")}).size() >= 4);

        sendAll();
        QCOMPARE(m_kiosk.waiting(), 0);
        const QJsonObject found = cloud();
        QCOMPARE(sorted(found, "records"),
                 (QStringList{QStringLiteral("in morning late"), QStringLiteral("in morning present"),
                              QStringLiteral("out morning present")}));
        QCOMPARE(
            sorted(found, "refusals"),
            (QStringList{QStringLiteral("already_in S-0000 named"), QStringLiteral("not_a_badge - hashed"),
                         QStringLiteral("outside_hours S-0002 named"), QStringLiteral("unknown_student - hashed")}));
    }

    void theOfficeIsToldWhoIsAbsentOnceTheKioskHasReported()
    {
        const QJsonObject found = cloud();
        QCOMPARE(sorted(found, "heartbeats"), QStringList{QStringLiteral("kiosk-1 3 0")});
        QCOMPARE(sorted(found, "absent"),
                 (QStringList{QStringLiteral("absent S-0002"), QStringLiteral("absent S-0003"),
                              QStringLiteral("absent S-0004"), QStringLiteral("absent S-0005")}));
    }

    void aKioskRefusesOnAHolidayAndSaysSoToTheOffice()
    {
        makeBadges(m_kiosk.path(QStringLiteral("badges")), 3, 2);
        QProcess kiosk;
        m_kiosk.start(kiosk, m_kiosk.path(QStringLiteral("badges")), {QStringLiteral("--exit-at-end")});
        QVERIFY(kiosk.waitForFinished(120'000));
        const QList<QJsonObject> said = jsonLines(kiosk.readAllStandardOutput());
        QVERIFY(!said.isEmpty());
        QCOMPARE(said.constLast()[u"accepted"].toInt(-1), 0);
        QCOMPARE(said.constLast()[u"refused"][u"no_school"].toInt(), 2);
        sendAll();
        const QStringList refusals = sorted(cloud(), "refusals");
        QCOMPARE(refusals.filter(QStringLiteral("no_school")),
                 (QStringList{QStringLiteral("no_school S-0003 named"), QStringLiteral("no_school S-0004 named")}));
        QCOMPARE(refusals.size(), 6);
    }

private:
    QJsonObject one(const QStringList& command) const
    {
        const QList<QJsonObject> said = m_kiosk.ctl(command);
        return said.size() == 1 ? said.constFirst() : QJsonObject();
    }

    /** Once for what was due, and once more for a heartbeat that knows of it. */
    void sendAll() const
    {
        for (int i = 0; i < 2; ++i)
            m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QCOMPARE(m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")}).size(), 0);
    }

    QJsonObject cloud()
    {
        return m_cloud
            .sql(QStringLiteral("select (select jsonb_agg(concat_ws(' ', scan_type, session, status)) from "
                                "public.attendance) as records, "
                                "(select jsonb_agg(concat_ws(' ', reason, coalesce(student_number, '-'), case when "
                                "payload_hash is null then 'named' else 'hashed' end)) "
                                "from public.attendance_refusals) as refusals, "
                                "(select jsonb_agg(concat_ws(' ', device_id, last_device_seq, waiting)) "
                                "from public.kiosk_heartbeats) as heartbeats, "
                                "(select jsonb_agg(concat_ws(' ', state, student_number, device_id)) "
                                "from public.attendance_absent('%1', 'morning')) as absent")
                     .arg(manilaDay(-1)))
            .first()
            .toObject();
    }

    static QStringList sorted(const QJsonObject& found, const char* what)
    {
        QStringList all;
        for (const QJsonValue& one : found[QLatin1String(what)].toArray())
            all << one.toString();
        all.sort();
        return all;
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    std::promise<qint64> m_victim; ///< is killed when it sends refused scans
    std::atomic<bool> m_isKilling = false;
    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestSchoolDay)
#include "tst_schoolday.moc"
