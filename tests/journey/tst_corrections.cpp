// The office voids, moves and gives back scans of a kiosk: whom the kiosk counts again, whom it does not, and what the day is.

#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::support;

class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = m_kiosk.path(QStringLiteral("roster.csv"));
        writeRoster(roster, 5);
        m_cloud.start();
        m_cloud.seed(roster);
        m_office.add(QStringLiteral("school_settings"),
                     {{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}});
        m_kiosk.configure(
            m_cloud.cloudSettings(),
            {{QStringLiteral("school"), QJsonObject{{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}}}});
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), roster}).size(), 1);
    }

    void aVoidedScanIsCountedAgainOnce()
    {
        QCOMPARE(scan(0), 0);
        QCOMPARE(scan(0), 1); // already in
        send();
        const QString first = records().first()[u"id"].toString();
        correct({{QStringLiteral("kind"), QStringLiteral("void")}, {QStringLiteral("scan_id"), first}});
        QCOMPARE(scan(0), 1); // not known here yet
        pull();
        QCOMPARE(records().first()[u"correction"][u"void"], QJsonValue(true));
        const ProgramRun why = ctl({QStringLiteral("why"), first});
        QVERIFY2(why.out.contains("the office has voided it"), why.out.constData());
        QCOMPARE(scan(0), 0);
        QCOMPARE(scan(0), 1);
        send();
        const QJsonArray day = daily(0);
        QCOMPARE(day.size(), 1);
        QCOMPARE(day[0][u"scan_ids"].toArray().size(), 1);
        QCOMPARE(day[0][u"status"], QJsonValue(QStringLiteral("present")));
        const QJsonArray all = m_office.get(QStringLiteral("attendance?select=id&order=device_seq"));
        QCOMPARE(all.size(), 2); // nothing is lost or doubled
        for (qsizetype i = 0; i < all.size(); ++i)
            QCOMPARE(all[i][u"id"], records()[i][u"id"]);
    }

    void aScanThatWasMovedIsTheOthers()
    {
        QCOMPARE(scan(1), 0);
        send();
        const QString moved = records().last()[u"id"].toString();
        correct({{QStringLiteral("kind"), QStringLiteral("move")},
                 {QStringLiteral("scan_id"), moved},
                 {QStringLiteral("to_student"), studentNumber(2)}});
        pull();
        QCOMPARE(scan(2), 1); // already in, by the scan that is his
        QCOMPARE(scan(1), 0);
        send();
        QCOMPARE(daily(1)[0][u"scan_ids"].toArray().size(), 1);
        QCOMPARE(daily(2)[0][u"scan_ids"].toArray().size(), 1);
    }

    void whatIsUndoneIsAsBefore()
    {
        const QJsonArray moves = m_office.get(QStringLiteral("attendance_corrections?select=id&kind=eq.move"));
        correct({{QStringLiteral("kind"), QStringLiteral("undo")}, {QStringLiteral("undoes"), moves[0][u"id"]}});
        pull();
        QCOMPARE(scan(2), 0);
        QCOMPARE(scan(1), 1);
        send();
        QCOMPARE(daily(1)[0][u"scan_ids"].toArray().size(), 2); // both are kept, and the day has one row
        QCOMPARE(daily(1).size(), 1);
        QCOMPARE(daily(2).size(), 1);
    }

    void whoseBadgeTurnsUpLaterIsAlreadyIn()
    {
        const QString marked = studentNumber(3);
        const QString today = records().first()[u"scanned_at"].toString().left(10);
        correct({{QStringLiteral("kind"), QStringLiteral("present")},
                 {QStringLiteral("student_number"), marked},
                 {QStringLiteral("date"), today},
                 {QStringLiteral("session"), QStringLiteral("day")},
                 {QStringLiteral("at_time"), QStringLiteral("00:30:00")}});
        pull();
        const auto count = records().size();
        // Somebody vouches for the day: where nobody does, a kiosk keeps nobody out.
        const ProgramRun refused = ctl(
            {QStringLiteral("scan"), marked, QStringLiteral("--at"), records().first()[u"scanned_at"].toString()});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.out.contains((today + QStringLiteral("T00:30:00.000+08:00")).toLatin1()),
                 refused.out.constData());
        QCOMPARE(records().size(), count);
        send();
        QCOMPARE(daily(3).size(), 1);
        QCOMPARE(daily(3)[0][u"time_in"], QJsonValue(QStringLiteral("00:30:00")));

        const QJsonArray marks = m_office.get(QStringLiteral("attendance_corrections?select=id&kind=eq.present"));
        correct({{QStringLiteral("kind"), QStringLiteral("undo")}, {QStringLiteral("undoes"), marks[0][u"id"]}});
        pull();
        QCOMPARE(scan(3), 0);
    }

    // The kiosk has no network while the office marks him: both are kept, and the register has one row with the office's word.
    void whoWasMarkedAndScannedIsOneRow()
    {
        QCOMPARE(scan(4), 0);
        correct({{QStringLiteral("kind"), QStringLiteral("present")},
                 {QStringLiteral("student_number"), studentNumber(4)},
                 {QStringLiteral("date"), records().last()[u"scanned_at"].toString().left(10)}});
        send();
        pull();
        QCOMPARE(scan(4), 1);
        QCOMPARE(daily(4).size(), 1);
        QCOMPARE(daily(4)[0][u"status"], QJsonValue(QStringLiteral("present")));
        QCOMPARE(daily(4)[0][u"scan_ids"].toArray().size(), 1);
    }

private:
    QList<QJsonObject> records() const { return m_kiosk.records(); }

    ProgramRun ctl(const QStringList& command) const
    {
        return run(QStringLiteral(ROLLCALLCTL_PROGRAM),
                   QStringList{QStringLiteral("--config"), m_kiosk.path(QStringLiteral("config.json")),
                               QStringLiteral("--data-dir"), m_kiosk.path(QStringLiteral("data"))}
                       + command,
                   m_directory.path());
    }

    int scan(int student) const { return ctl({QStringLiteral("scan"), studentNumber(student)}).exitCode; }

    void send() const
    {
        const ProgramRun sent = ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY2(sent.exitCode == 0, (sent.out + sent.err).constData());
    }

    void pull() const
    {
        const ProgramRun pulled = ctl({QStringLiteral("rules"), QStringLiteral("pull")});
        QVERIFY2(pulled.exitCode == 0, (pulled.out + pulled.err).constData());
    }

    void correct(QJsonObject correction)
    {
        correction.insert(QStringLiteral("why"), QStringLiteral("badges were mixed up"));
        correction.insert(QStringLiteral("who"), QStringLiteral("Kim"));
        m_office.add(QStringLiteral("attendance_corrections"), correction);
    }

    QJsonArray daily(int student)
    {
        return m_office.get(QStringLiteral("attendance_daily?student_number=eq.") + studentNumber(student));
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
