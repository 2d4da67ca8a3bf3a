// rollcallctl admin and rollcallctl timeouts, as they are shipped; set-pin on a terminal too.

#include "core/access/pinstore.h"
#include "tests/support/onterminal.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace rollcall;
using access::PinCheck;
using support::OnTerminal;
using support::ProgramRun;

class TestCtlAdmin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void aPinIsReadFromAPipe_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("with a line feed") << QByteArray("4711\n") << 0;
        QTest::newRow("without") << QByteArray("4711") << 0;
        QTest::newRow("from Windows") << QByteArray("4711\r\n") << 0;
        QTest::newRow("nothing") << QByteArray() << 1;
        QTest::newRow("too short") << QByteArray("471\n") << 1;
        QTest::newRow("a run") << QByteArray("1234\n") << 1;
        QTest::newRow("letters") << QByteArray("47ab\n") << 1;
    }

    void aPinIsReadFromAPipe()
    {
        QFETCH(QByteArray, line);
        const ProgramRun run = piped(line);
        QTEST(run.exitCode, "exitCode");
        QVERIFY(!run.out.contains("47") && !run.err.contains("47")); // nobody repeats it
        QCOMPARE(opens(QStringLiteral("4711")), run.exitCode == 0);
    }

    void onATerminalItIsAskedForTwiceAndNotSeen()
    {
        OnTerminal terminal(QStringLiteral(ROLLCALLCTL), {QStringLiteral("--data-dir"), data(),
                                                          QStringLiteral("admin"), QStringLiteral("set-pin")});
        QVERIFY(terminal.waitFor("New PIN: "));
        terminal.answer("4711\n");
        QVERIFY(terminal.waitFor("again: "));
        terminal.answer("4711\n");
        QCOMPARE(terminal.end(), 0);
        QVERIFY(!terminal.seen().contains("4711"));
        QVERIFY(opens(QStringLiteral("4711")));
    }

    void twoDifferentPinsChangeNothing()
    {
        QCOMPARE(piped("4711\n").exitCode, 0);
        OnTerminal terminal(QStringLiteral(ROLLCALLCTL), {QStringLiteral("--data-dir"), data(),
                                                          QStringLiteral("admin"), QStringLiteral("set-pin")});
        QVERIFY(terminal.waitFor("New PIN: "));
        terminal.answer("2580\n");
        QVERIFY(terminal.waitFor("again: "));
        terminal.answer("2581\n");
        QCOMPARE(terminal.end(), 1);
        QVERIFY(opens(QStringLiteral("4711")));
    }

    void aPinOnTheCommandLineIsRefused()
    {
        const ProgramRun run = ctl({QStringLiteral("admin"), QStringLiteral("set-pin"), QStringLiteral("4711")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!opens(QStringLiteral("4711")));
    }

    void aLockoutIsCleared()
    {
        QCOMPARE(ctl({QStringLiteral("admin"), QStringLiteral("clear-lockout")}).exitCode,
                 1); // no PIN at all
        QCOMPARE(piped("4711\n").exitCode, 0);
        access::PinStore store(data() + QStringLiteral("/admin.json"), m_clock);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(store.check(QStringLiteral("4712"))->outcome, PinCheck::Outcome::Wrong);
        QCOMPARE(store.check(QStringLiteral("4711"))->outcome, PinCheck::Outcome::TooSoon);
        QCOMPARE(ctl({QStringLiteral("admin"), QStringLiteral("clear-lockout")}).exitCode, 0);
        QCOMPARE(store.check(QStringLiteral("4711"))->outcome, PinCheck::Outcome::Right);
    }

    void timeoutsSaysWhereEachValueComesFrom()
    {
        QFile file(m_home->filePath(QStringLiteral("config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"network_timeouts\": {\n \"connect_timeout\": 2.5,\n \"sms_timeout\": "
                   "\"${NO_SUCH_VARIABLE}\"}}");
        file.close();
        const ProgramRun run =
            ctl({QStringLiteral("--config"), file.fileName(), QStringLiteral("timeouts"), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 0);
        const QJsonArray rows = run.json().value(QLatin1String("network_timeouts")).toArray();
        QCOMPARE(rows.size(), qsizetype(8));
        const auto row = [&rows](int i) {
            const QJsonObject one = rows.at(i).toObject();
            return QStringLiteral("%1 %2 %3 %4")
                .arg(one.value(QLatin1String("key")).toString().section(u'.', 1))
                .arg(one.value(QLatin1String("seconds")).toDouble())
                .arg(one.value(QLatin1String("origin")).toString(), one.value(QLatin1String("source")).toString());
        };
        QCOMPARE(row(0), QStringLiteral("connect_timeout 2.5 file %1:2").arg(file.fileName()));
        QCOMPARE(row(1), QStringLiteral("read_timeout 10 default "));
        QCOMPARE(row(2), QStringLiteral("supabase_connect_timeout 2.5 inherited network_timeouts.connect_timeout"));
        QCOMPARE(row(5), QStringLiteral("storage_read_timeout 30 default "));
        QCOMPARE(row(7), QStringLiteral("sms_timeout 10 default "));

        const ProgramRun forPeople = ctl({QStringLiteral("--config"), file.fileName(), QStringLiteral("timeouts")});
        QCOMPARE(forPeople.out.count('\n'), qsizetype(8));
        QVERIFY(forPeople.out.contains("inherited (network_timeouts.connect_timeout)"));
    }

    void timeoutsOfAFaultyFileSaysTheFault()
    {
        QFile file(m_home->filePath(QStringLiteral("config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"network_timeouts\": {\"connect_timeout\": 0}}");
        file.close();
        const ProgramRun run = ctl({QStringLiteral("--config"), file.fileName(), QStringLiteral("timeouts")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("network_timeouts.connect_timeout: 0 is not allowed"));
    }

    void whatIsChangedIsAuditedAndVerified()
    {
        QCOMPARE(verify().exitCode, 0);
        QVERIFY(verify().out.startsWith("Nothing has been changed"));
        QCOMPARE(piped("4711\n").exitCode, 0);
        QCOMPARE(ctl({QStringLiteral("admin"), QStringLiteral("clear-lockout")}).exitCode, 0);
        const QJsonObject good =
            ctl({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--json")}).json();
        QCOMPARE(good.value(u"ok"), QJsonValue(true));
        QCOMPARE(good.value(u"entries"), QJsonValue(2));
        QCOMPARE(good.value(u"hash").toString().size(), qsizetype(64));

        QFile file(data() + QStringLiteral("/audit.jsonl"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        QVERIFY(text.contains("pin_set") && !text.contains("4711"));
        file.seek(0);
        file.write(text.replace("pin_set", "pin_got"));
        file.close();
        QCOMPARE(verify().exitCode, 1);
        QVERIFY2(verify().out.contains("audit.jsonl:2 does not fit"), verify().out.constData());
    }

private:
    ProgramRun verify() const { return ctl({QStringLiteral("audit"), QStringLiteral("verify")}); }
    QString data() const { return m_home->filePath(QStringLiteral("data")); }

    ProgramRun ctl(const QStringList& command) const
    {
        return support::run(QStringLiteral(ROLLCALLCTL), QStringList{QStringLiteral("--data-dir"), data()} + command,
                            m_home->path());
    }

    ProgramRun piped(const QByteArray& line) const
    {
        QProcess process;
        support::prepare(process, m_home->path());
        process.start(QStringLiteral(ROLLCALLCTL),
                      {QStringLiteral("--data-dir"), data(), QStringLiteral("admin"), QStringLiteral("set-pin")});
        process.write(line);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    bool opens(const QString& pin) const
    {
        access::PinStore store(data() + QStringLiteral("/admin.json"), m_clock);
        const auto check = store.check(pin);
        return check && check->outcome == PinCheck::Outcome::Right;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestCtlAdmin)
#include "tst_ctladmin.moc"
