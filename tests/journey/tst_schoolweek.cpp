// A school week: 400 students at two entrances over the Sunday on which the clocks change, with a day without a network, a
// clock that is three hours slow, and what the office corrects. In the end the register says of each student and day what
// the test's own plan says, and the office is told exactly who was absent.

#include "tests/journey/kioskfolder.h"
#include "tests/support/faultproxy.h"
#include "tests/support/localsupabase.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace rollcall::support;

namespace {

constexpr int students = 400;
constexpr int gates = 2;
constexpr int days = 5;
constexpr int dayWithoutNetwork = 1;
constexpr int dayOfTheSlowClock = 3; // in the morning, at the second entrance
constexpr int slowGate = 1;

const QTimeZone& zone()
{
    static const QTimeZone berlin("Europe/Berlin");
    return berlin;
}

QDate lastSunday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-(last.dayOfWeek() % 7));
}

/** The next Sunday with a change of the clocks. No earlier one: a kiosk believes no clock that is behind its own release. */
QDate changeOfClocks()
{
    const QDate soon = QDateTime::currentDateTimeUtc().date().addDays(5);
    for (int year = soon.year();; ++year) {
        for (const int month : {3, 10}) {
            if (const QDate sunday = lastSunday(year, month); sunday > soon)
                return sunday;
        }
    }
}

/** Thursday and Friday before it, Monday to Wednesday after it. */
QDate dateOf(int day)
{
    return changeOfClocks().addDays(day < 2 ? day - 3 : day - 1);
}

QDateTime at(int day, QTime time)
{
    return {dateOf(day), time, zone()};
}

struct Plan {
    enum class Morning { Absent, OnTime, Late } morning = Morning::OnTime;
    int gate = 0;
    bool showsAtBoth = false; ///< which neither kiosk knows of the other
    bool scansOut = true;
};

Plan planOf(int student, int day)
{
    Plan plan;
    plan.gate = student % gates;
    const bool isSlow = day == dayOfTheSlowClock && plan.gate == slowGate;
    const int dice = (student + 37 * day) % 20;
    if (dice == 0)
        plan.morning = Plan::Morning::Absent;
    else if (dice <= 2 && !isSlow)
        plan.morning = Plan::Morning::Late;
    plan.showsAtBoth = day == dayWithoutNetwork && plan.morning == Plan::Morning::OnTime && student % 50 == 0;
    plan.scansOut = plan.morning != Plan::Morning::Absent && (student + day) % 10 != 0 && !isSlow;
    return plan;
}

/** What the register is to say of a student's day; empty: no row. */
QString expected(const Plan& plan)
{
    if (plan.morning == Plan::Morning::Absent)
        return {};
    return QStringLiteral("%1 in %2")
        .arg(plan.morning == Plan::Morning::Late ? QStringLiteral("late") : QStringLiteral("present"),
             plan.scansOut ? QStringLiteral("out") : QStringLiteral("-"));
}

using Register = QMap<QString, QString>; ///< by day and student

QString keyOf(int day, int student)
{
    return dateOf(day).toString(Qt::ISODate) + u' ' + studentNumber(student);
}

} // namespace

class TestSchoolWeek : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = m_directory.filePath(QStringLiteral("roster.csv"));
        writeRoster(roster, students);
        makeBadges(m_badges, 0, students);
        m_cloud.start();
        m_cloud.seed(roster);
        m_cloud.sql(QStringLiteral("insert into public.school_settings (time_zone) values ('Europe/Berlin'); "
                                   "insert into public.school_schedules (name, is_default, afternoon_start_time) "
                                   "values ('Mornings', true, null); "
                                   "update public.students set created_at = now() - interval '2 years'"));
        m_proxy = std::make_unique<FaultProxy>(m_cloud.port());
        setTime(at(0, QTime(6, 0)));
        for (int gate = 0; gate < gates; ++gate) {
            QVERIFY(QDir().mkpath(m_kiosks.at(gate).path(QString())));
            QJsonObject cloud = m_cloud.cloudSettings();
            cloud[QLatin1String("url")] = m_proxy->url().toString();
            if (gate > 0) {
                for (const char* account : {"device_id", "device_email", "device_password"})
                    cloud.remove(QLatin1String(account));
            }
            m_kiosks.at(gate).configure(
                cloud, {{QStringLiteral("school"),
                         QJsonObject{{QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin")}}}});
            if (gate > 0)
                ctl(gate, {QStringLiteral("pair"), QStringLiteral("--url"), m_proxy->url().toString(),
                           QStringLiteral("--key"), m_cloud.publishableKey(), QStringLiteral("--code"),
                           m_cloud.pairingCode(QStringLiteral("kiosk-2"))});
            QCOMPARE(ctl(gate, {QStringLiteral("roster"), QStringLiteral("pull")})[u"students"].toInt(), students);
            QCOMPARE(ctl(gate, {QStringLiteral("rules"), QStringLiteral("pull")})[u"schedules"].toInt(), 1);
        }
    }

    void everyStudentIsCountedAtTheDoor_data()
    {
        QTest::addColumn<int>("day");
        for (int day = 0; day < days; ++day)
            QTest::newRow(qPrintable(dateOf(day).toString(QStringLiteral("dddd d MMMM yyyy")))) << day;
    }

    void everyStudentIsCountedAtTheDoor()
    {
        QFETCH(int, day);
        m_isOffline = day == dayWithoutNetwork;
        setTime(at(day, QTime(6, 50)));
        if (day == dayOfTheSlowClock) {
            m_clockError[slowGate] = std::chrono::hours(-3);
            setTime(at(day, QTime(6, 50)));
            ctl(slowGate,
                {QStringLiteral("sync"), QStringLiteral("--once")}); // the night's: what time it is for certain
        }
        showBadges(
            [day](const Plan& plan, int gate) {
                return plan.morning == Plan::Morning::OnTime && (plan.gate == gate || plan.showsAtBoth);
            },
            day);
        m_clockError = {};
        setTime(at(day, QTime(7, 20)));
        showBadges(
            [](const Plan& plan, int gate) { return plan.morning == Plan::Morning::Late && plan.gate == gate; }, day);
        setTime(at(day, QTime(12, 5)));
        showBadges([](const Plan& plan, int gate) { return plan.scansOut && plan.gate == gate; }, day);
    }

    void bothKiosksHaveSentEverythingOnce()
    {
        // A minute apart, so that the second heartbeat knows that nothing waits.
        for (const QTime time : {QTime(13, 0), QTime(13, 2)}) {
            setTime(at(days - 1, time));
            for (int gate = 0; gate < gates; ++gate)
                ctl(gate, {QStringLiteral("sync"), QStringLiteral("--once")});
        }
        QSet<QString> recorded;
        int records = 0;
        for (const KioskFolder& kiosk : m_kiosks) {
            QCOMPARE(kiosk.waiting(), 0);
            const QList<QJsonObject> its = kiosk.records();
            records += int(its.size());
            recorded += idsOf(its);
        }
        QCOMPARE(records, m_counted);
        QCOMPARE(recorded.size(), records);
        const QJsonObject cloud = m_cloud.contents();
        QSet<QString> arrived;
        for (const QJsonValue& row : cloud[QLatin1String("attendance")].toArray())
            arrived << row[u"id"].toString();
        QCOMPARE(cloud[QLatin1String("attendance")].toArray().size(), records);
        QCOMPARE(arrived, recorded);
        QCOMPARE(cloud[QLatin1String("objects")].toArray().size(), records);
        QCOMPARE(m_cloud.sql(QStringLiteral("select * from public.attendance_gaps")).size(), 0);
    }

    void theRegisterSaysOfEachDayWhatHappened()
    {
        QCOMPARE(differences(registerOfTheCloud(), m_expected), QStringList());
        const QJsonArray twice = m_cloud.sql(
            QStringLiteral(
                "select student_number from public.attendance_daily where day = '%1' and "
                "(select count(*) from public.attendance a where a.id = any (scan_ids) and a.scan_type = 'in') = 2")
                .arg(dateOf(dayWithoutNetwork).toString(Qt::ISODate)));
        QCOMPARE(twice.size(), m_shownAtBoth);
        QVERIFY(m_shownAtBoth > 0);
    }

    void theTimeOfDayIsTheSchoolsOnBothSidesOfTheChange()
    {
        const QJsonArray rows = m_cloud.sql(
            QStringLiteral("select d.day::text as day, bool_and(d.time_in between '06:50' and '07:29') as in_hours, "
                           "bool_and(d.time_out between '12:05' and '12:29') as out_hours, min(extract(epoch from "
                           "(a.scanned_at at time zone 'Europe/Berlin') - (a.scanned_at at time zone "
                           "'UTC')))::integer as utc_offset "
                           "from public.attendance_daily d join public.attendance a on a.id = any (d.scan_ids) "
                           "group by d.day order by d.day"));
        QCOMPARE(rows.size(), days);
        for (const QJsonValue& row : rows) {
            QVERIFY2(row[u"in_hours"].toBool(), qPrintable(row[u"day"].toString()));
            QVERIFY2(row[u"out_hours"].toBool(), qPrintable(row[u"day"].toString()));
        }
        QCOMPARE(qAbs(rows.first()[u"utc_offset"].toInt() - rows.last()[u"utc_offset"].toInt()), 3600);
    }

    void aSlowClockChangesNobodysDay()
    {
        const QJsonArray notes = m_cloud.sql(QStringLiteral("select distinct clock_note from public.attendance where "
                                                            "device_id = 'kiosk-2' and clock_note is not null"));
        QVERIFY(!notes.isEmpty()); // it was seen
        for (const QJsonValue& note : notes)
            QVERIFY(note[u"clock_note"] == QLatin1String("suspect")
                    || note[u"clock_note"] == QLatin1String("corrected"));
    }

    void theOfficeHasTheLastWord()
    {
        const int excused = someone(0, {});
        correct(QStringLiteral("kind, student_number, date"),
                QStringLiteral("'excuse', '%1', '%2'").arg(studentNumber(excused), date(0)));
        m_expected[keyOf(0, excused)] = QStringLiteral("excused - -");

        const int impersonated = someone(1, QStringLiteral("present in -"));
        correct(QStringLiteral("kind, scan_id"), QStringLiteral("'void', %1").arg(scanOf(1, impersonated)));
        m_expected.remove(keyOf(1, impersonated));

        const int lender = someone(2, QStringLiteral("present in -"));
        const int borrower = someone(2, {});
        correct(QStringLiteral("kind, scan_id, to_student"),
                QStringLiteral("'move', %1, '%2'").arg(scanOf(2, lender), studentNumber(borrower)));
        m_expected[keyOf(2, borrower)] = m_expected.take(keyOf(2, lender));

        const int forgetful = someone(4, {});
        correct(QStringLiteral("kind, student_number, date, session, at_time"),
                QStringLiteral("'late', '%1', '%2', 'morning', '07:25'").arg(studentNumber(forgetful), date(4)));
        m_expected[keyOf(4, forgetful)] = QStringLiteral("late in -");

        const int ill = someone(4, QStringLiteral("present in -"));
        correct(QStringLiteral("kind, student_number, date, session, at_time"),
                QStringLiteral("'left_early', '%1', '%2', 'morning', '10:00'").arg(studentNumber(ill), date(4)));
        m_expected[keyOf(4, ill)] = QStringLiteral("present in out left early");

        QCOMPARE(differences(registerOfTheCloud(), m_expected), QStringList());
    }

    // The database's own clock is today's: whoever is heard of then cannot have reported a day to come.
    void theReportsAreOfTheirDay()
    {
        const QJsonArray heard = m_cloud.sql(
            QStringLiteral("update public.kiosk_heartbeats set received_at = reported_at returning device_id"));
        QCOMPARE(heard.size(), gates);
    }

    void whoWasAbsentIsNamed_data() { everyStudentIsCountedAtTheDoor_data(); }

    void whoWasAbsentIsNamed()
    {
        QFETCH(int, day);
        QStringList absent;
        for (int student = 0; student < students; ++student) {
            if (!m_expected.contains(keyOf(day, student)))
                absent << QStringLiteral("absent ") + studentNumber(student);
        }
        QVERIFY(!absent.isEmpty());
        QStringList named;
        for (const QJsonValue& row :
             m_cloud.sql(QStringLiteral("select concat_ws(' ', state, student_number, device_id, detail) as who from "
                                        "public.attendance_absent('%1', 'morning')")
                             .arg(date(day))))
            named << row[u"who"].toString();
        named.sort();
        QCOMPARE(named, absent);
    }

private:
    static QString date(int day) { return dateOf(day).toString(Qt::ISODate); }

    /** The calendar of the kiosks, each with its error, and of the server. */
    void setTime(const QDateTime& now)
    {
        const std::chrono::seconds ahead(now.toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch());
        m_proxy->setCalendar(ahead);
        for (int gate = 0; gate < gates; ++gate) {
            const qint64 seconds = (ahead + m_clockError.at(gate)).count();
            QFile file(clockOf(gate));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(reinterpret_cast<const char*>(&seconds), sizeof(seconds)), qint64{sizeof(seconds)});
        }
    }

    QString clockOf(int gate) const { return m_directory.filePath(QStringLiteral("clock-%1").arg(gate)); }

    void inItsTime(int gate, QProcess& process) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(ROLLCALL_OTHERDAY));
        environment.insert(QStringLiteral("ROLLCALL_TEST_CLOCK"), clockOf(gate));
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
        process.setProcessEnvironment(environment);
    }

    QJsonObject ctl(int gate, const QStringList& command) const
    {
        QProcess process;
        inItsTime(gate, process);
        m_kiosks.at(gate).startCtl(process, command);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qWarning("%s: %s", qPrintable(command.join(u' ')), process.readAllStandardError().constData());
        return jsonLines(process.readAllStandardOutput()).value(0);
    }

    /** Both entrances at once, each with the badges of those that `comes` names. */
    template <typename Comes>
    void showBadges(const Comes& comes, int day)
    {
        m_proxy->follow(m_isOffline ? std::deque<Fault>(100'000, Fault::DropBefore) : std::deque<Fault>());
        std::array<QProcess, gates> processes;
        std::array<int, gates> shown{};
        for (int gate = 0; gate < gates; ++gate) {
            QDir folder(m_kiosks.at(gate).path(QStringLiteral("badges")));
            folder.removeRecursively();
            QVERIFY(QDir().mkpath(folder.path()));
            for (int student = 0; student < students; ++student) {
                const Plan plan = planOf(student, day);
                if (!comes(plan, gate))
                    continue;
                const QString picture = studentNumber(student) + QStringLiteral(".png");
                QVERIFY(QFile::link(m_badges + u'/' + picture, folder.filePath(picture)));
                ++shown[gate];
                m_shownAtBoth +=
                    plan.showsAtBoth && plan.morning == Plan::Morning::OnTime && plan.gate != gate ? 1 : 0;
                if (const QString row = expected(plan); !row.isEmpty())
                    m_expected[keyOf(day, student)] = row;
            }
            if (shown[gate] == 0)
                continue;
            inItsTime(gate, processes[gate]);
            m_kiosks.at(gate).start(processes[gate], folder.path(),
                                    {QStringLiteral("--exit-at-end"), QStringLiteral("--drain"),
                                     m_isOffline ? QStringLiteral("10") : QStringLiteral("120")});
        }
        for (int gate = 0; gate < gates; ++gate) {
            if (shown[gate] == 0)
                continue;
            QVERIFY(processes[gate].waitForFinished(300'000));
            const QByteArray said = processes[gate].readAllStandardOutput();
            const QJsonObject summary = jsonLines(said).value(0);
            QVERIFY2(summary[u"accepted"].toInt(-1) == shown[gate],
                     (QByteArray::number(shown[gate]) + " badges were shown: " + said).constData());
            m_counted += shown[gate];
        }
    }

    /** A student of whose day the plan says this. */
    int someone(int day, const QString& row) const
    {
        for (int student = 0; student < students; ++student) {
            if (!planOf(student, day).showsAtBoth && m_expected.value(keyOf(day, student)) == row
                && m_expected.contains(keyOf(day, student)) != row.isEmpty())
                return student;
        }
        throw std::runtime_error("the plan has no such student");
    }

    static QString scanOf(int day, int student)
    {
        return QStringLiteral("(select id from public.attendance where student_number = '%1' and school_day = '%2')")
            .arg(studentNumber(student), date(day));
    }

    void correct(const QString& columns, const QString& values)
    {
        m_cloud.sql(
            QStringLiteral(
                "insert into public.attendance_corrections (who, why, %1) values ('The office', 'a test', %2)")
                .arg(columns, values));
    }

    Register registerOfTheCloud()
    {
        Register found;
        for (const QJsonValue& row : m_cloud.sql(QStringLiteral(
                 "select day || ' ' || student_number as key, session in ('morning', 'day') as is_morning, "
                 "concat_ws(' ', status, case when time_in is null then '-' else 'in' end, case when time_out is "
                 "null then '-' else 'out' end, case when left_early then 'left early' end) as row from "
                 "public.attendance_daily"))) {
            QString& entry = found[row[u"key"].toString()];
            entry += (entry.isEmpty() ? QString() : QStringLiteral(" and ")) + row[u"row"].toString();
            if (!row[u"is_morning"].toBool())
                entry += QStringLiteral(" in another session");
        }
        return found;
    }

    static QStringList differences(const Register& found, const Register& expected)
    {
        QStringList all;
        for (auto entry = expected.cbegin(); entry != expected.cend(); ++entry) {
            if (found.value(entry.key()) != entry.value())
                all << QStringLiteral("%1: \"%2\", not \"%3\"")
                           .arg(entry.key(), found.value(entry.key()), entry.value());
        }
        for (auto entry = found.cbegin(); entry != found.cend(); ++entry) {
            if (!expected.contains(entry.key()))
                all << QStringLiteral("%1: \"%2\", and nobody came").arg(entry.key(), entry.value());
        }
        return all;
    }

    QTemporaryDir m_directory;
    const QString m_badges = m_directory.filePath(QStringLiteral("all-badges"));
    const std::array<KioskFolder, gates> m_kiosks{KioskFolder(m_directory.filePath(QStringLiteral("gate-1"))),
                                                  KioskFolder(m_directory.filePath(QStringLiteral("gate-2")))};
    LocalSupabase m_cloud{m_directory.filePath(QStringLiteral("supabase"))};
    std::unique_ptr<FaultProxy> m_proxy;
    std::array<std::chrono::seconds, gates> m_clockError{};
    bool m_isOffline = false;
    Register m_expected;
    int m_counted = 0;
    int m_shownAtBoth = 0;
};

QTEST_GUILESS_MAIN(TestSchoolWeek)
#include "tst_schoolweek.moc"
