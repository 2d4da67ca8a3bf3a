// One record that the cloud refuses for reasons of its own, among many that it takes: the programs as they are shipped and
// the local Supabase.

#include "tests/journey/kioskfolder.h"
#include "tests/support/localsupabase.h"
#include "tests/support/program.h"

#include <QTemporaryDir>

using namespace rollcall::support;

namespace {

constexpr int students = 24;
constexpr int refused = 17;

} // namespace

class TestRefusedRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = path("roster.csv");
        writeRoster(roster, students);
        m_cloud.start();
        m_cloud.seed(roster);
        m_kiosk.configure(m_cloud.cloudSettings());
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), roster}).size(), 1);
        for (int student = 0; student < students; ++student)
            QCOMPARE(ctl({QStringLiteral("scan"), studentNumber(student)}).exitCode, 0);
    }

    void everyOtherRecordIsSentAndThisOneIsSetAsideWithItsReason()
    {
        m_cloud.sql(QStringLiteral(
                        "create function rollcall.not_today() returns trigger language plpgsql as $$ begin "
                        "if new.student_number = '%1' then raise exception 'not today'; end if; return new; end $$; "
                        "create trigger not_today before insert on public.attendance "
                        "for each row execute function rollcall.not_today()")
                        .arg(studentNumber(refused)));
        const ProgramRun sent = ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY2(sent.exitCode == 1, sent.err.constData());
        QCOMPARE(numbersInCloud().size(), students - 1);
        QVERIFY(!numbersInCloud().contains(studentNumber(refused)));

        const QList<QJsonObject> left = m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")});
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first()[u"state"].toString(), QStringLiteral("parked"));
        const ProgramRun why = ctl({QStringLiteral("queue"), QStringLiteral("list")});
        QVERIFY2(why.out.contains("refuses this record ("), why.out.constData());
        const ProgramRun story = ctl({QStringLiteral("trace"), left.first()[u"record_id"].toString()});
        QVERIFY2(story.out.contains("refuses this record ("), story.out.constData());
    }

    void onceTheCloudTakesItRetryingSendsIt()
    {
        m_cloud.sql(QStringLiteral("drop trigger not_today on public.attendance"));
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).exitCode, 1); // it waits for a person
        QCOMPARE(ctl({QStringLiteral("queue"), QStringLiteral("retry"), QStringLiteral("--all")}).exitCode, 0);
        const ProgramRun sent = ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY2(sent.exitCode == 0, sent.err.constData());
        QCOMPARE(numbersInCloud().size(), students);
        QVERIFY(numbersInCloud().contains(studentNumber(refused)));
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

    /** One for each row, so a double would show. */
    QStringList numbersInCloud() const
    {
        QStringList numbers;
        for (const QJsonValue& row : m_cloud.contents()[QLatin1String("attendance")].toArray())
            numbers << row[u"student_number"].toString();
        return numbers;
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
};

QTEST_GUILESS_MAIN(TestRefusedRecord)
#include "tst_refusedrecord.moc"
