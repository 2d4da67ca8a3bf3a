#include "core/postgres/connection.h"

#include <QTest>

using namespace rollcall;
using postgres::Parameters;
using postgres::TargetFault;

Q_DECLARE_METATYPE(TargetFault)

class TestConnectionTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"PGHOST", "PGPASSWORD", "PGSSLMODE", "PGPASSFILE", "PGSERVICE", "PGUSER"})
            qunsetenv(name);
    }

    void theDashboardsStringsAreTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("sslmode");
        QTest::addColumn<QString>("project");
        const auto row = [](const char* name, const char* typed, const char* host, const char* password,
                            const char* mode, const char* project) {
            QTest::newRow(name) << QString::fromLatin1(typed) << QByteArray(host) << QByteArray(password)
                                << QByteArray(mode) << QString::fromLatin1(project);
        };
        row("direct", " postgresql://postgres:s%40crt@db.abcdefgh.supabase.co:5432/postgres\n",
            "db.abcdefgh.supabase.co", "s@crt", "require", "abcdefgh");
        row("pooled", "postgresql://postgres.abcdefgh:secret@aws-0-eu-west-1.pooler.supabase.com:6543/postgres",
            "aws-0-eu-west-1.pooler.supabase.com", "secret", "require", "abcdefgh");
        row("with a stronger mode", "postgres://postgres:secret@db.school.example/postgres?sslmode=verify-full",
            "db.school.example", "secret", "verify-full", "");
        row("words", "host=db.school.example user=postgres password=secret", "db.school.example", "secret", "require",
            "");
        row("this machine", "postgresql://postgres@127.0.0.1:5432/postgres", "127.0.0.1", "", "", "");
        row("this machine by its other name", "postgresql://postgres@localhost/postgres", "localhost", "", "", "");
    }

    void theDashboardsStringsAreTaken()
    {
        QFETCH(QString, typed);
        const auto target = postgres::readTarget(typed);
        QVERIFY(target.ok());
        QTEST(target->value("host"), "host");
        QTEST(target->value("password"), "password");
        QTEST(target->value("sslmode"), "sslmode");
        QTEST(postgres::projectOf(*target), "project");
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<TargetFault>("fault");
        const auto row = [](const char* name, const char* typed, TargetFault fault) {
            QTest::newRow(name) << QString::fromLatin1(typed) << fault;
        };
        row("a word", "secret", TargetFault::NotReadable);
        row("an unknown name", "host=db.school.example colour=red", TargetFault::NotReadable);
        row("the web address", "https://abcdefgh.supabase.co", TargetFault::IsWebAddress);
        row("the dashboard's own words",
            "postgresql://postgres:[YOUR-PASSWORD]@db.abcdefgh.supabase.co:5432/postgres", TargetFault::Placeholder);
        row("no host", "postgresql:///postgres", TargetFault::NoHost);
        row("no password", "postgresql://postgres@db.abcdefgh.supabase.co/postgres", TargetFault::NoPassword);
        row("no TLS", "postgresql://postgres:secret@db.school.example/postgres?sslmode=disable",
            TargetFault::NotEncrypted);
        row("TLS only where it suits", "postgresql://postgres:secret@db.school.example/postgres?sslmode=prefer",
            TargetFault::NotEncrypted);
    }

    void whatIsNoneIsRefused()
    {
        QFETCH(QString, typed);
        const auto target = postgres::readTarget(typed);
        QVERIFY(!target.ok());
        QTEST(target.error(), "fault");
    }

    void nobodyWhoListensIsASentence()
    {
        const auto opened = postgres::Connection::open({{"host", "127.0.0.1"}, {"port", "1"}, {"user", "postgres"}});
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().state.isEmpty());
        QVERIFY2(opened.error().message.contains(QLatin1String("127.0.0.1")), qPrintable(opened.error().message));
    }
};

QTEST_APPLESS_MAIN(TestConnectionTarget)
#include "tst_connectiontarget.moc"
