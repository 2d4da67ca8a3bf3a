// What a schedule decided is in the cloud as it is in the register; and a project whose tables are those of before loses
// nothing of it.

#include "tests/journey/kioskfolder.h"
#include "tests/support/localsupabase.h"
#include "tests/support/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::support;

class TestScheduledScans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = path("roster.csv");
        writeRoster(roster, 3);
        m_cloud.start();
        m_cloud.seed(roster);
        m_kiosk.configure(
            m_cloud.cloudSettings(),
            {{QStringLiteral("school"), QJsonObject{{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}}},
             {QStringLiteral("school_schedule"), QJsonObject()}});
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), roster}).size(), 1);
        scan(0, "2026-11-23T07:15:01+08:00"); // late
        scan(0, "2026-11-23T04:02:00Z");      // out, at 12:02
        scan(1, "2026-11-23T12:45:00+08:00");
    }

    void aProjectOfBeforeKeepsEverythingWaiting()
    {
        m_cloud.sql(QStringLiteral("alter table public.attendance rename column decision to not_there_yet; "
                                   "notify pgrst, 'reload schema'"));
        QCOMPARE(sync().exitCode, 1);
        QVERIFY(m_cloud.contents()[QLatin1String("attendance")].toArray().isEmpty());
        const QList<QJsonObject> waiting = m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")});
        QCOMPARE(waiting.size(), 3);
        for (const QJsonObject& item : waiting)
            QVERIFY(item[u"state"] != QLatin1String("parked"));
        const ProgramRun why = ctl({QStringLiteral("queue"), QStringLiteral("list")});
        QVERIFY2(why.out.contains("apply deploy/supabase/migrations"), why.out.constData());
        const ProgramRun doctor = ctl({QStringLiteral("doctor")});
        QVERIFY2(doctor.out.contains("no record can be added"), doctor.out.constData());
        QVERIFY2(doctor.out.contains("apply deploy/supabase/migrations"), doctor.out.constData());
    }

    void onceTheMigrationsAreAppliedItIsThereAsItIsHere()
    {
        m_cloud.sql(QStringLiteral("alter table public.attendance rename column not_there_yet to decision; "
                                   "notify pgrst, 'reload schema'"));
        QCOMPARE(ctl({QStringLiteral("queue"), QStringLiteral("retry"), QStringLiteral("--all")}).exitCode, 0);
        const ProgramRun sent = sync();
        QVERIFY2(sent.exitCode == 0, (sent.out + sent.err).constData());
        const QJsonObject cloud = m_cloud.contents();

        QStringList told;
        for (const QJsonValue& value : cloud[QLatin1String("attendance")].toArray()) {
            const QJsonObject row = value.toObject();
            const QJsonObject here = m_kiosk.ctl({QStringLiteral("why"), row[u"id"].toString()}).value(0);
            for (const char* column : {"scan_type", "session", "status", "rule_id", "rule_version", "decision"})
                QCOMPARE(row[QLatin1String(column)], here[QLatin1String(column)]);
            QCOMPARE(row[u"decision"][u"time_zone"], QJsonValue(QStringLiteral("Asia/Manila")));
            told << QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(row[u"scan_type"].toString(), row[u"session"].toString(), row[u"status"].toString(),
                             row[u"time_in"].toString(QStringLiteral("-")),
                             row[u"time_out"].toString(QStringLiteral("-")));
        }
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("in afternoon present 12:45:00 -"),
                                    QStringLiteral("in morning late 07:15:01 -"),
                                    QStringLiteral("out morning present - 12:02:00")}));
    }

private:
    QString path(const char* name) const { return m_kiosk.path(QLatin1String(name)); }

    ProgramRun ctl(const QStringList& command) const
    {
        return run(
            QStringLiteral(ROLLCALLCTL_PROGRAM),
            QStringList{QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"), path("data")}
                + command,
            m_directory.path());
    }

    ProgramRun sync() const { return ctl({QStringLiteral("sync"), QStringLiteral("--once")}); }

    void scan(int student, const char* at)
    {
        const ProgramRun run =
            ctl({QStringLiteral("scan"), studentNumber(student), QStringLiteral("--at"), QLatin1String(at)});
        QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
};

QTEST_GUILESS_MAIN(TestScheduledScans)
#include "tst_scheduledscans.moc"
