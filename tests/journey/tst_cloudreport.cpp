// rollcallctl report --cloud against the local Supabase: the school's register, with corrections, for staff.

#include "tests/form/workbook.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;

class TestCloudReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeRoster(m_kiosk.path(QStringLiteral("roster.csv")), 4);
        m_cloud.start();
        m_cloud.seed(m_kiosk.path(QStringLiteral("roster.csv")));
        // Of two kiosks: one student in time and out, one late and corrected, one only excused; and a day of more students than a page.
        m_cloud.sql(QStringLiteral(R"(
            insert into public.school_settings (time_zone) values ('Asia/Manila');
            insert into public.school_schedules (name, is_default) values ('Regular', true);
            update public.students set created_at = '2025-01-01';
            insert into public.devices (device_id) values ('gate-2');
            insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at,
                scan_type, session)
              values (gen_random_uuid(), 'S-0000', '2025-11-24', '07:00:05', 'present', 'kiosk-1', 'a', 1, '2025-11-24T07:00:05+08:00', 'in', 'morning'),
                (gen_random_uuid(), 'S-0000', '2025-11-24', '12:01:00', 'present', 'gate-2', 'b', 1, '2025-11-24T12:01:00+08:00', 'out', 'morning'),
                (gen_random_uuid(), 'S-0001', '2025-11-24', '08:00:00', 'late', 'gate-2', 'b', 2, '2025-11-24T08:00:00+08:00', 'in', 'morning');
            insert into public.attendance_corrections (kind, student_number, date, session, at_time, why, who) values
              ('left_early', 'S-0001', '2025-11-24', 'morning', '10:30', 'dentist', 'Kim'),
              ('excuse', 'S-0002', '2025-11-24', 'morning', null, 'ill', 'Kim');
            insert into public.students (student_number, first_name, last_name, section, status, created_at)
              select 'X.' || n, 'Ben', 'Cruz', 'Grade 9', 'inactive', '2025-01-01' from generate_series(1, 1050) n;
            insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at,
                scan_type, session)
              select gen_random_uuid(), 'X.' || n, '2025-11-25', '07:00', 'present', 'kiosk-1', 'a', 1 + n, '2025-11-25T07:00:00+08:00', 'in',
                'morning' from generate_series(1, 1050) n;
            select 1 as done;)"));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, staff)}});
        m_kiosk.configure(m_cloud.cloudSettings());
    }

    void aDayHasTheScansOfAllKiosksAndTheCorrections()
    {
        const ProgramRun run = report("day --date 2025-11-24 --json");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QStringList rows;
        for (const QJsonObject& row : run.lines())
            rows << QStringList{row[u"student_number"].toString(), row[u"time_in"].toString(),
                                row[u"time_out"].toString(), row[u"status"].toString()}
                        .join(u' ');
        QCOMPARE(rows, QStringList({QStringLiteral("S-0000 07:00:05 12:01:00 present"),
                                    QStringLiteral("S-0001 08:00:00 10:30:00 late, left early"),
                                    QStringLiteral("S-0002   excused")}));
        const ProgramRun table = report("day --date 2025-11-24");
        QVERIFY2(table.out.contains("from the school's register in the cloud, made "), table.out.constData());
        QVERIFY2(table.out.contains("Present  Late  Excused"), table.out.constData());
    }

    void everyRowComesThoughAPageHasFewer()
    {
        const ProgramRun run = report("section --from 2025-11-24 --to 2025-11-26 --json");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QSet<QString> students;
        for (const QJsonObject& row : run.lines())
            students.insert(row[u"student_number"].toString());
        QCOMPARE(run.lines().size(), 1053);
        QCOMPARE(students.size(), 1053);
    }

    void oneStudentsDays()
    {
        const QList<QJsonObject> rows = report("student S-0001 --date 2025-11-01 --json").lines();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"date"], QJsonValue(QStringLiteral("2025-11-24")));
        const ProgramRun unknown = report("student 77 --date 2025-11-01");
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("No student with the number 77"), unknown.err.constData());
    }

    // In this order: first a kiosk has not reported, then all have.
    void nobodyIsAbsentBeforeEveryKioskHasReported()
    {
        const ProgramRun early = report("absent --date 2025-11-24 --session morning");
        QVERIFY2(early.exitCode == 0, early.err.constData());
        QVERIFY2(early.out.contains("It is too early to say who is absent"), early.out.constData());
        QVERIFY2(early.out.contains("gate-2 has never reported"), early.out.constData());
        QVERIFY(!early.out.contains("S-0003"));
        for (const auto& [device, epoch, last] : {std::tuple("kiosk-1", "a", 1051), {"gate-2", "b", 2}})
            m_office.add(QStringLiteral("kiosk_heartbeats"),
                         {{QStringLiteral("device_id"), QLatin1String(device)},
                          {QStringLiteral("device_epoch"), QLatin1String(epoch)},
                          {QStringLiteral("last_device_seq"), last},
                          {QStringLiteral("waiting"), 0},
                          {QStringLiteral("reported_at"), QStringLiteral("2025-11-26T12:00:00+08:00")}});
        const ProgramRun absent = report("absent --date 2025-11-24 --session morning --json");
        QCOMPARE(absent.lines().size(), 1);
        QCOMPARE(absent.json()[u"student_number"], QJsonValue(QStringLiteral("S-0003")));
        QCOMPARE(absent.json()[u"state"], QJsonValue(QStringLiteral("absent")));
    }

    void whatCannotBeMeantIsASentence()
    {
        const ProgramRun session = report("absent --date 2025-11-24");
        QCOMPARE(session.exitCode, 2);
        QVERIFY2(session.err.contains("say with --session"), session.err.constData());
        const ProgramRun login = report("day", QStringLiteral("another passw0rd"));
        QCOMPARE(login.exitCode, 1);
        QVERIFY2(login.err.contains("does not know this e-mail with this password"), login.err.constData());
    }

    // The figures are counted by hand: school days from 3 to 25 November, since gate-2 last reported on the 26th at noon.
    void aMonthIsWrittenIntoTheMinistrysForm()
    {
        m_cloud.sql(QStringLiteral(R"(
            insert into public.students (student_number, first_name, last_name, section, sex, status, created_at) values
              ('G-1', 'Juan', 'Dela Cruz', 'Grade 7 - Mabini', 'male', 'active', '2025-06-16'),
              ('G-2', 'Maria', 'Santos', 'Grade 7 - Mabini', 'female', 'active', '2025-06-16'),
              ('G-3', 'Pepe', 'Rizal', 'Grade 7 - Mabini', 'male', 'transferred', '2025-06-16'),
              ('G-4', 'Ana', 'Luna', 'Grade 7 - Luna', null, 'active', '2025-06-16');
            insert into public.student_changes (student_number, was, became, who, made_at)
              select s.student_number, to_jsonb(s) || '{"status": "active"}', to_jsonb(s), 'Kim', '2025-11-18T09:00:00+08:00'
              from public.students s where s.student_number = 'G-3';
            insert into public.attendance (id, student_number, date, time_in, status, device_id, device_epoch, device_seq, scanned_at,
                scan_type, session)
              select gen_random_uuid(), n.number, d::date, '07:00', case when n.number = 'G-1' and d::date = '2025-11-06' and o.session = 'morning'
                  then 'late' else 'present' end, 'kiosk-1', 'z', row_number() over (), d::date + o.at, 'in', o.session
              from generate_series('2025-11-03'::timestamp, '2025-11-25', '1 day') d,
                (values ('G-1'), ('G-2')) n (number),
                (values ('morning', '07:00:00+08'::timetz), ('afternoon', '13:00:00+08'::timetz)) o (session, at)
              where extract(isodow from d) < 6 and case n.number when 'G-1' then d::date <> '2025-11-05' else d::date = '2025-11-03' end;
            select 1 as done;)"));
        const QString file = m_directory.filePath(QStringLiteral("sf2.xlsx"));
        const QStringList month{QStringLiteral("--section"), QStringLiteral("Grade 7 - Mabini"),
                                QStringLiteral("--month"), QStringLiteral("2025-11")};
        const ProgramRun run = report(QStringList{QStringLiteral("form"), QStringLiteral("sf2"), file} + month
                                      + QStringList{QStringLiteral("--enrolment"), QStringLiteral("2,1")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.out.contains("School Form 2 of Grade 7 - Mabini, 2025-11, learners: 3, school days: 17\n"),
                 run.out.constData());
        QVERIFY2(run.out.contains("2025-11-26 is left out, because a scan may still come: gate-2 last reported"),
                 run.out.constData());
        QVERIFY(run.out.contains("Left empty, because the register does not know it: late enrolment, dropped out"));

        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto cells = form::cellsOf(written.readAll());
        const QMap<QString, QString> expected{{QStringLiteral("M3"), QStringLiteral("2025-2026")},
                                              {QStringLiteral("C7"), QStringLiteral("3")},
                                              {QStringLiteral("S7"), QStringLiteral("25")},
                                              {QStringLiteral("B9"), QStringLiteral("Dela Cruz, Juan")},
                                              {QStringLiteral("E9"), QStringLiteral("x")},
                                              {QStringLiteral("F9"), QStringLiteral("\u2580")},
                                              {QStringLiteral("AD9"), QStringLiteral("1")},
                                              {QStringLiteral("AE9"), QStringLiteral("1")},
                                              {QStringLiteral("B10"), QStringLiteral("Rizal, Pepe")},
                                              {QStringLiteral("AD10"), QStringLiteral("11")},
                                              {QStringLiteral("N10"), QStringLiteral("\u2013")},
                                              {QStringLiteral("AF10"), QStringLiteral("Transferred out 2025-11-18")},
                                              {QStringLiteral("B30"), QStringLiteral("Santos, Maria")},
                                              {QStringLiteral("AD30"), QStringLiteral("16")},
                                              {QStringLiteral("AF55"), QStringLiteral("3")},
                                              {QStringLiteral("AF57"), QStringLiteral("2")},
                                              {QStringLiteral("AD58"), QStringLiteral("0.5")},
                                              {QStringLiteral("AF59"), QStringLiteral("1")},
                                              {QStringLiteral("AF61"), QStringLiteral("2")},
                                              {QStringLiteral("AF63"), QStringLiteral("1")}};
        for (auto one = expected.begin(); one != expected.end(); ++one)
            QVERIFY2(cells.value(one.key()) == one.value(), qPrintable(one.key() + u' ' + cells.value(one.key())));
        QVERIFY(!cells.contains(QStringLiteral("T7")));

        const QString none = m_directory.filePath(QStringLiteral("none.xlsx"));
        const ProgramRun nobody = report(QStringList{QStringLiteral("form"), QStringLiteral("sf2"), none,
                                                     QStringLiteral("--section"), QStringLiteral("Grade 7 - Luna"),
                                                     QStringLiteral("--month"), QStringLiteral("2025-11")});
        QCOMPARE(nobody.exitCode, 2);
        QVERIFY2(nobody.err.contains("Luna, Ana (G-4). Complete it"), nobody.err.constData());
        QVERIFY(!QFile::exists(none));
    }

    // Not that of the computer, which is another one here.
    void theZoneIsTheSchools()
    {
        m_cloud.sql(
            QStringLiteral("update public.school_settings set time_zone = 'Pacific/Auckland'; select 1 as done;"));
        const ProgramRun run = report("day --date 2025-11-24");
        QVERIFY2(run.out.contains("(Pacific/Auckland)"), run.out.constData());
    }

private:
    ProgramRun report(const char* options, const QString& password = staffPassword) const
    {
        return report(QString::fromLatin1(options).split(u' '), password);
    }

    ProgramRun report(const QStringList& options, const QString& password = staffPassword) const
    {
        return runWithPassword(
            QStringLiteral(ROLLCALLCTL_PROGRAM),
            QStringList{QStringLiteral("--config"), m_kiosk.path(QStringLiteral("config.json")),
                        QStringLiteral("--data-dir"), m_kiosk.path(QStringLiteral("none")), QStringLiteral("report")}
                + options + QStringList{QStringLiteral("--cloud"), QStringLiteral("--staff"), staff},
            m_directory.path(), password);
    }

    const QString staff = QStringLiteral("kim@school.test");
    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
};

QTEST_GUILESS_MAIN(TestCloudReport)
#include "tst_cloudreport.moc"
