// The real rollcallctl: how it is called, settings, pictures, the roster, a database that cannot be used.

#include "tests/app/ctlfixture.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace rollcall;
using app::CtlFixture;
using app::jpeg;
using app::keys;
using app::sorted;
using app::words;
using support::ProgramRun;

class TestCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<CtlFixture>(); }
    void cleanup() { m_ctl.reset(); }

    // How it is called

    void wrongUsageIsSaidOnStderrAndIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* line) { QTest::newRow(*line ? line : "nothing") << words(line); };
        row("");
        row("queue");
        row("queue lost");
        row("queue list everything");
        row("queue stats now");
        row("record list all");
        row("roster list all");
        row("roster pull now");
        row("roster import");
        row("roster import a.csv b.csv");
        row("config check twice");
        row("decode");
        row("scan");
        row("scan 1 2");
        row("scan 1 --at yesterday");
        row("scan 1 --at 2026-11-23T07:24:00");
        row("scan 1 --photo /nowhere.jpg");
        row("scan 1 --smile");
        row("sync");
        row("sync --often");
        row("sync --once --watch");
        row("queue show");
        row("queue show first");
        row("queue show 1 2");
        row("queue retry 1 --all");
        row("queue park");
        row("queue park --all");
        row("queue export");
        row("queue export --force");
        row("queue import");
        row("queue import a.tar b.tar");
        row("doctor now");
        row("--verbose queue list");
        row("--config");
    }

    void wrongUsageIsSaidOnStderrAndIsTwo()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = m_ctl->ctl(arguments);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(!run.err.isEmpty());
    }

    void helpAndVersionAreNoFault()
    {
        const ProgramRun help = m_ctl->ctl({QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const char* command : {"config check", "decode", "doctor", "queue list", "queue show", "queue retry",
                                    "queue park", "queue export", "queue import", "queue stats", "record list",
                                    "roster import", "roster list", "roster pull", "scan", "sync"})
            QVERIFY2(help.out.contains(command), command);
        QCOMPARE(m_ctl->ctl({QStringLiteral("--version")}).out, QByteArray("rollcallctl " ROLLCALL_VERSION "\n"));
    }

    void aPhotoThatIsNoJpegIsWrongUsage()
    {
        const QString file = m_ctl->write("photo.jpg", "GIF89a");
        QCOMPARE(m_ctl->ctl({QStringLiteral("scan"), QStringLiteral("1"), QStringLiteral("--photo"), file}).exitCode,
                 2);
    }

    // config check

    void goodSettingsAreGood()
    {
        const ProgramRun run = m_ctl->configured("{\"school_name\": \"Narra\"}", words("config check --json"));
        QCOMPARE(run.exitCode, 0);
        const QJsonObject json = run.json();
        QCOMPARE(keys(json), sorted(words("ok file faults warnings unused")));
        QCOMPARE(json.value(u"ok"), QJsonValue(true));
        QCOMPARE(json.value(u"file").toString(), m_ctl->path("config.json"));
        QVERIFY(json.value(u"faults").toArray().isEmpty());
    }

    void aWrongSettingIsNamedWithItsPlace()
    {
        const ProgramRun run =
            m_ctl->configured("{\n  \"camera\": {\n    \"fps\": 0\n  }\n}\n", words("config check --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json().value(u"ok"), QJsonValue(false));
        const QJsonObject fault = run.json().value(u"faults").toArray().first().toObject();
        QCOMPARE(fault.value(u"file").toString(), m_ctl->path("config.json"));
        QCOMPARE(fault.value(u"line").toInt(), 3);
        QCOMPARE(fault.value(u"key").toString(), QStringLiteral("camera.fps"));
        QVERIFY(!fault.value(u"reason").toString().isEmpty());
    }

    void theLastGoodVersionIsTakenAgain()
    {
        const QByteArray good = "{\"school_name\": \"Narra\"}";
        QVERIFY(m_ctl->configured("{}", words("config versions")).out.startsWith("No version of "));
        QVERIFY(QDir().mkpath(m_ctl->path(".config.json.versions")));
        (void)m_ctl->write(".config.json.versions/000001.json", good);
        const QByteArray bad = "{\"camera\": {\"fps\": 0}}";
        ProgramRun run = m_ctl->configured(bad, words("config versions --json"));
        QCOMPARE(keys(run.json()), sorted(words("number kept_at ok current")));
        QCOMPARE(run.json().value(u"ok"), QJsonValue(true));
        QCOMPARE(run.json().value(u"current"), QJsonValue(false));

        QCOMPARE(m_ctl->configured(bad, words("config back")).exitCode, 0);
        QFile file(m_ctl->path("config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), good);
        run = m_ctl->configured(bad, words("config versions")); // what was replaced is kept
        QCOMPARE(run.out.count('\n'), 2);
        QVERIFY2(run.out.contains("cannot be used  this is the one there is now"), run.out.constData());
    }

    void withoutAGoodVersionNothingIsChanged()
    {
        const ProgramRun run = m_ctl->configured("{\"camera\": {\"fps\": 0}}", words("config back"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("Nothing was changed"));
    }

    void anUnknownSettingIsAWarning()
    {
        const ProgramRun run = m_ctl->configured("{\"camera\": {\"fsp\": 30}}", words("config check --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"warnings").toArray().size(), 1);
    }

    void aSecretIsNeverPrinted()
    {
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), words("config check"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(!(run.out + run.err).contains("s3cret"));
        QVERIFY(!(run.out + run.err).contains("k3y"));
    }

    // decode

    void aPictureIsDecoded()
    {
        const QString badge = picture("badge.png", "2021001");
        const QString wall = m_ctl->path("wall.png");
        QVERIFY(support::texturedScene({640, 480}).save(wall));
        const ProgramRun run = m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("decode"), badge, wall});
        QCOMPARE(run.exitCode, 1); // the wall has none
        const auto lines = run.lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).value(u"file").toString(), badge);
        QCOMPARE(lines.at(0).value(u"text"), QJsonValue(QStringLiteral("2021001")));
        QVERIFY(lines.at(0).value(u"milliseconds").toDouble() > 0);
        QCOMPARE(lines.at(1).value(u"file").toString(), wall);
        QCOMPARE(lines.at(1).value(u"text"), QJsonValue());
    }

    void aPictureThatCannotBeReadIsAFaultAndTheOthersAreDecoded()
    {
        const QString broken = m_ctl->write("broken.png", "\x89PNG\r\n");
        const QString badge = picture("badge.png", "2021001");
        const ProgramRun run =
            m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("decode"), broken, m_ctl->path("none.png"), badge});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.lines().size(), 3);
        QCOMPARE(run.lines().at(0).value(u"text"), QJsonValue());
        QCOMPARE(run.lines().at(2).value(u"text"), QJsonValue(QStringLiteral("2021001")));
        QVERIFY(run.err.contains("broken.png"));
        QVERIFY(run.err.contains("none.png"));
    }

    // roster

    void aRosterIsImportedAndListed()
    {
        const QString file =
            m_ctl->write("roster.csv", "student_number,first_name,last_name,section\n2,Ben,Cruz,8\n1,Ana,Reyes,\n");
        ProgramRun run =
            m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("roster"), QStringLiteral("import"), file});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(
            run.json(),
            CtlFixture::object("{\"students\": 2, \"added\": 2, \"changed\": 0, \"removed\": 0, \"held_back\": 0}"));
        run = m_ctl->ctl(words("roster list --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.lines(),
                 (QList<QJsonObject>{
                     CtlFixture::object("{\"student_number\": \"1\", \"first_name\": \"Ana\", "
                                        "\"last_name\": \"Reyes\", \"section\": \"\", \"language\": \"\"}"),
                     CtlFixture::object("{\"student_number\": \"2\", \"first_name\": \"Ben\", "
                                        "\"last_name\": \"Cruz\", \"section\": \"8\", \"language\": \"\"}")}));
    }

    void aBrokenRosterLeavesTheOneOfBefore_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a head") << QByteArray("student_number,first_name\n");
        QTest::newRow("nobody active") << QByteArray("student_number,first_name,status\n9,Zoe,graduated\n");
        QTest::newRow("broken in the end") << QByteArray("student_number,first_name\n9,Zoe\n9,Zac\n");
        QTest::newRow("a picture") << jpeg;
    }

    void aBrokenRosterLeavesTheOneOfBefore()
    {
        QFETCH(QByteArray, csv);
        m_ctl->importRoster();
        const QString file = m_ctl->write("broken.csv", csv);
        const ProgramRun run =
            m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("roster"), QStringLiteral("import"), file});
        QCOMPARE(run.exitCode, 1);
        for (const QJsonObject& line : run.lines())
            QCOMPARE(line[u"notice"], QJsonValue(QStringLiteral("fault")));
        QVERIFY2(run.err.contains("roster is as it was"), run.err.constData());
        QCOMPARE(m_ctl->ctl(words("roster list --json")).lines().size(), 2);
    }

    void aRosterIsPulled()
    {
        m_ctl->m_cloud.roster = words("1 2 3");
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), words("roster pull --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json(), CtlFixture::object("{\"students\": 3}"));
        m_ctl->m_cloud.roster.clear();
        const ProgramRun empty = m_ctl->configured(m_ctl->m_cloud.config(), words("roster pull --json"));
        QCOMPARE(empty.exitCode, 1);
        QVERIFY(empty.err.contains("empty_roster"));
        QCOMPARE(m_ctl->ctl(words("roster list --json")).lines().size(), 3);
    }

    // A database that cannot be used

    void aDatabaseThatCannotBeUsedIsNamedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("noise") << QByteArray(8192, 'x');
        QTest::newRow("SQLite in the head only")
            << "SQLite format 3" + QByteArray(1, '\0') + QByteArray(8176, '\x7f');
        QTest::newRow("another program's") << foreignDatabase();
    }

    void aDatabaseThatCannotBeUsedIsNamedAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        QVERIFY(QDir().mkpath(m_ctl->path("data")));
        const QString file = m_ctl->write("data/rollcall.db", content);
        for (const char* command :
             {"queue list", "queue stats", "queue export x.tar", "record list", "roster list", "scan 2021001"}) {
            const ProgramRun run = m_ctl->ctl(words(command) << QStringLiteral("--json"));
            QVERIFY2(run.exitCode == 1, command);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.err.contains(file.toUtf8()), run.err.constData());
        }
        QFile after(file);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QVERIFY(after.readAll() == content);
    }

private:
    QString picture(const char* name, const QByteArray& payload) const
    {
        const QString file = m_ctl->path(name);
        if (!support::placed(support::texturedScene({640, 480}), support::qrImage(payload), {320, 240}).save(file))
            qFatal("%s cannot be written", qPrintable(file));
        return file;
    }

    static QByteArray foreignDatabase()
    {
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("other.db"));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            database.setDatabaseName(file);
            if (!database.open())
                qFatal("no database");
            QSqlQuery query(database);
            if (!query.exec(QStringLiteral("CREATE TABLE songs (title TEXT)")))
                qFatal("no table");
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
