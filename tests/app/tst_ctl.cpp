// The real rollcallctl, as scripts use it.

#include "tests/support/fakecloud.h"
#include "tests/support/program.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using support::FakeCloud;
using support::HttpAnswer;
using support::ProgramRun;

namespace {

const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0 a photo \xff\xd9");

QStringList keys(const QJsonObject& object)
{
    return object.keys(); // sorted
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_cloud = std::make_unique<FakeCloud>();
    }

    void cleanup()
    {
        m_cloud.reset();
        m_directory.reset();
    }

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
        row("--verbose queue list");
        row("--config");
    }

    void wrongUsageIsSaidOnStderrAndIsTwo()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = ctl(arguments);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(!run.err.isEmpty());
    }

    void helpAndVersionAreNoFault()
    {
        const ProgramRun help = ctl({QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const char* command : {"config check", "decode", "queue list", "queue stats", "record list",
                                    "roster import", "roster list", "roster pull", "scan", "sync"})
            QVERIFY2(help.out.contains(command), command);
        QCOMPARE(ctl({QStringLiteral("--version")}).out, QByteArray("rollcallctl " ROLLCALL_VERSION "\n"));
    }

    void aPhotoThatIsNoJpegIsWrongUsage()
    {
        const QString file = write("photo.jpg", "GIF89a");
        QCOMPARE(ctl({QStringLiteral("scan"), QStringLiteral("1"), QStringLiteral("--photo"), file}).exitCode, 2);
    }

    // config check

    void goodSettingsAreGood()
    {
        const ProgramRun run = configured("{\"school_name\": \"Narra\"}", words("config check --json"));
        QCOMPARE(run.exitCode, 0);
        const QJsonObject json = run.json();
        QCOMPARE(keys(json), sorted(words("ok file faults warnings unused")));
        QCOMPARE(json.value(u"ok"), QJsonValue(true));
        QCOMPARE(json.value(u"file").toString(), path("config.json"));
        QVERIFY(json.value(u"faults").toArray().isEmpty());
    }

    void aWrongSettingIsNamedWithItsPlace()
    {
        const ProgramRun run =
            configured("{\n  \"camera\": {\n    \"fps\": 0\n  }\n}\n", words("config check --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json().value(u"ok"), QJsonValue(false));
        const QJsonObject fault = run.json().value(u"faults").toArray().first().toObject();
        QCOMPARE(fault.value(u"file").toString(), path("config.json"));
        QCOMPARE(fault.value(u"line").toInt(), 3);
        QCOMPARE(fault.value(u"key").toString(), QStringLiteral("camera.fps"));
        QVERIFY(!fault.value(u"reason").toString().isEmpty());
    }

    void anUnknownSettingIsAWarning()
    {
        const ProgramRun run = configured("{\"camera\": {\"fsp\": 30}}", words("config check --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"warnings").toArray().size(), 1);
    }

    void aSecretIsNeverPrinted()
    {
        const ProgramRun run = configured(m_cloud->config(), words("config check"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(!(run.out + run.err).contains("s3cret"));
        QVERIFY(!(run.out + run.err).contains("k3y"));
    }

    // decode

    void aPictureIsDecoded()
    {
        const QString badge = picture("badge.png", "2021001");
        const QString wall = path("wall.png");
        QVERIFY(support::texturedScene({640, 480}).save(wall));
        const ProgramRun run = ctl({QStringLiteral("--json"), QStringLiteral("decode"), badge, wall});
        QCOMPARE(run.exitCode, 0);
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
        const QString broken = write("broken.png", "\x89PNG\r\n");
        const QString badge = picture("badge.png", "2021001");
        const ProgramRun run =
            ctl({QStringLiteral("--json"), QStringLiteral("decode"), broken, path("none.png"), badge});
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
            write("roster.csv", "student_number,first_name,last_name,section\n2,Ben,Cruz,8\n1,Ana,Reyes,\n");
        ProgramRun run = ctl({QStringLiteral("--json"), QStringLiteral("roster"), QStringLiteral("import"), file});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json(), object("{\"students\": 2, \"added\": 2, \"changed\": 0, \"removed\": 0}"));
        run = ctl(words("roster list --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.lines(), (QList<QJsonObject>{object("{\"student_number\": \"1\", \"first_name\": \"Ana\", "
                                                         "\"last_name\": \"Reyes\", \"section\": \"\"}"),
                                                  object("{\"student_number\": \"2\", \"first_name\": \"Ben\", "
                                                         "\"last_name\": \"Cruz\", \"section\": \"8\"}")}));
    }

    void aBrokenRosterLeavesTheOneOfBefore_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a head") << QByteArray("student_number,first_name\n");
        QTest::newRow("nobody active") << QByteArray("student_number,first_name,status\n9,Zoe,graduated\n");
        QTest::newRow("broken in the end") << QByteArray("student_number,first_name\n9,Zoe\n9,Zoe\n");
        QTest::newRow("a picture") << jpeg;
    }

    void aBrokenRosterLeavesTheOneOfBefore()
    {
        QFETCH(QByteArray, csv);
        importRoster();
        const QString file = write("broken.csv", csv);
        const ProgramRun run =
            ctl({QStringLiteral("--json"), QStringLiteral("roster"), QStringLiteral("import"), file});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains("roster is as it was"), run.err.constData());
        QCOMPARE(ctl(words("roster list --json")).lines().size(), 2);
    }

    void aRosterIsPulled()
    {
        m_cloud->roster = words("1 2 3");
        const ProgramRun run = configured(m_cloud->config(), words("roster pull --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json(), object("{\"students\": 3}"));
        m_cloud->roster.clear();
        const ProgramRun empty = configured(m_cloud->config(), words("roster pull --json"));
        QCOMPARE(empty.exitCode, 1);
        QVERIFY(empty.err.contains("empty_roster"));
        QCOMPARE(ctl(words("roster list --json")).lines().size(), 3);
    }

    // scan, queue, record

    void aBadgeIsCountedOnce()
    {
        importRoster();
        ProgramRun run = ctl(words("scan 2021001 --at 2026-11-23T07:24:00+08:00 --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(keys(run.json()), sorted(words("counted id status scanned_at")));
        QCOMPARE(run.json().value(u"counted"), QJsonValue(true));
        QCOMPARE(run.json().value(u"status"), QJsonValue(QStringLiteral("present")));
        QCOMPARE(run.json().value(u"scanned_at"), QJsonValue(QStringLiteral("2026-11-23T07:24:00.000+08:00")));

        run = ctl(words("scan 2021001 --at 2026-11-23T12:00:00+08:00 --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), object("{\"counted\": false, \"reason\": \"already_in\"}"));
        QCOMPARE(ctl(words("scan 2021001 --at 2026-11-24T07:00:00+08:00 --json")).exitCode, 0);
        QCOMPARE(ctl(words("record list --json")).lines().size(), 2);
    }

    void aRefusalHasItsReason_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not on the roster") << QStringLiteral("2021999") << QStringLiteral("not_on_roster");
        QTest::newRow("no badge") << QStringLiteral("https://example.org/?id=1") << QStringLiteral("not_a_badge");
        QTest::newRow("blanks") << QStringLiteral("   ") << QStringLiteral("not_a_badge");
        QTest::newRow("10 KB") << QString(10000, u'7') << QStringLiteral("not_a_badge");
        QTest::newRow("control characters") << QStringLiteral("\x1b[31m2021001\a\n") << QStringLiteral("not_a_badge");
    }

    void aRefusalHasItsReason()
    {
        QFETCH(QString, payload);
        QFETCH(QString, reason);
        importRoster();
        const ProgramRun run = ctl({QStringLiteral("--json"), QStringLiteral("scan"), payload});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), (QJsonObject{{QStringLiteral("counted"), false}, {QStringLiteral("reason"), reason}}));
        QVERIFY(!run.err.contains("\x1b"));
        QVERIFY2(run.err.size() < 1000, run.err.constData());
        QCOMPARE(ctl(words("queue list --json")).out, QByteArray());
    }

    void theQueueListsRecordAndPhoto()
    {
        importRoster();
        scanWithPhoto("2021001");
        const ProgramRun run = ctl(words("queue list --json"));
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.lines();
        QCOMPARE(lines.size(), 2);
        for (const QJsonObject& line : lines) {
            QCOMPARE(keys(line), sorted(words("id type state record_id student_number created_at attempts "
                                              "next_attempt_at last_error")));
            QCOMPARE(line.value(u"state"), QJsonValue(QStringLiteral("waiting")));
            QCOMPARE(line.value(u"student_number"), QJsonValue(QStringLiteral("2021001")));
            QCOMPARE(line.value(u"attempts"), QJsonValue(0));
            QCOMPARE(line.value(u"last_error"), QJsonValue());
            QVERIFY(fromRfc3339(line.value(u"created_at").toString()).isValid());
            QVERIFY(fromRfc3339(line.value(u"next_attempt_at").toString()).isValid());
            QVERIFY(line.value(u"id").isDouble());
        }
        QCOMPARE(lines.at(0).value(u"type"), QJsonValue(QStringLiteral("attendance")));
        QCOMPARE(lines.at(1).value(u"type"), QJsonValue(QStringLiteral("photo")));

        QCOMPARE(ctl(words("queue stats --json")).json(),
                 object("{\"records\": 1, \"synced\": 0, \"waiting\": 1, \"parked\": 0, \"photos_lost\": 0}"));
        const QJsonObject record = ctl(words("record list --json")).json();
        QCOMPARE(keys(record), sorted(words("id student_number scanned_at status device_epoch device_seq photo_path "
                                            "photo_state photo_note synced_at")));
        QCOMPARE(record.value(u"device_seq"), QJsonValue(1));
        QCOMPARE(record.value(u"synced_at"), QJsonValue());
        QFile photo(path("data/photos/") + record.value(u"photo_path").toString());
        QVERIFY(photo.open(QIODevice::ReadOnly));
        QCOMPARE(photo.readAll(), jpeg);
    }

    void anEmptyQueueIsNoLineAtAll()
    {
        const ProgramRun run = ctl(words("queue list --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray());
    }

    // sync

    void whatIsDueIsSentAndTheQueueIsEmptyThen()
    {
        importRoster();
        scanWithPhoto("2021001");
        ctl(words("scan 2021002"));
        const ProgramRun run = sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json(), object("{\"done\": 3, \"later\": 0, \"refused\": 0, \"halt\": null}"));
        QCOMPARE(m_cloud->rows.size(), 2);
        QCOMPARE(m_cloud->photos.size(), 1);
        QCOMPARE(m_cloud->photos.first(), jpeg);
        QCOMPARE(ctl(words("queue list --json")).out, QByteArray());
        QCOMPARE(ctl(words("queue stats --json")).json(),
                 object("{\"records\": 2, \"synced\": 2, \"waiting\": 0, \"parked\": 0, \"photos_lost\": 0}"));
        QCOMPARE(sync().json(), object("{\"done\": 0, \"later\": 0, \"refused\": 0, \"halt\": null}"));
    }

    void whatCouldNotBeSentIsSentTheNextTime()
    {
        importRoster();
        ctl(words("scan 2021001"));
        m_cloud->attendance = HttpAnswer::json(503, "{\"code\":\"PGRST002\"}");
        ProgramRun run = sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), object("{\"done\": 0, \"later\": 1, \"refused\": 0, \"halt\": null}"));
        const QJsonObject item = ctl(words("queue list --json")).json();
        QCOMPARE(item.value(u"state"), QJsonValue(QStringLiteral("retrying")));
        QCOMPARE(item.value(u"attempts"), QJsonValue(1));
        QCOMPARE(item.value(u"last_error"), QJsonValue(QStringLiteral("PGRST002")));

        m_cloud->attendance.reset();
        run = sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(m_cloud->rows.size(), 1);
    }

    void aRefusedRecordIsParkedAndSaid()
    {
        importRoster();
        ctl(words("scan 2021001"));
        m_cloud->attendance =
            HttpAnswer::json(409, "{\"code\":\"23503\",\"message\":\"attendance_student_number_fkey\"}");
        const ProgramRun run = sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), object("{\"done\": 0, \"later\": 0, \"refused\": 1, \"halt\": null}"));
        const ProgramRun stats = ctl(words("queue stats --json"));
        QCOMPARE(stats.exitCode, 1);
        QCOMPARE(stats.json().value(u"parked"), QJsonValue(1));
        QCOMPARE(ctl(words("queue list --json")).json().value(u"next_attempt_at"), QJsonValue());
    }

    void missingRightsStopItAndAreNamed()
    {
        importRoster();
        ctl(words("scan 2021001"));
        m_cloud->attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        const ProgramRun run = sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), object("{\"done\": 0, \"later\": 1, \"refused\": 0, \"halt\": \"42501\"}"));
    }

    void withoutACloudNothingIsSent()
    {
        const ProgramRun run = ctl(words("sync --once --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.contains("cloud.enabled"));
    }

    void nothingSecretOrPersonalIsLogged()
    {
        importRoster();
        ctl(words("scan 2021001"));
        m_cloud->attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        const ProgramRun run = sync();
        QVERIFY(!run.err.isEmpty());
        for (const char* secret : {"2021001", "s3cret", "k3y", "a.b.c", "gate-1@"})
            QVERIFY2(!run.err.contains(secret), run.err.constData());
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
        QVERIFY(QDir().mkpath(path("data")));
        const QString file = write("data/rollcall.db", content);
        for (const char* command : {"queue list", "queue stats", "record list", "roster list", "scan 2021001"}) {
            const ProgramRun run = ctl(words(command) << QStringLiteral("--json"));
            QVERIFY2(run.exitCode == 1, command);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.err.contains(file.toUtf8()), run.err.constData());
        }
        QFile after(file);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QVERIFY(after.readAll() == content);
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QLatin1String(name)); }

    QString write(const char* name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    QString picture(const char* name, const QByteArray& payload) const
    {
        const QString file = path(name);
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

    static QJsonObject object(const char* json) { return QJsonDocument::fromJson(json).object(); }

    ProgramRun ctl(const QStringList& arguments) const
    {
        return support::run(QStringLiteral(ROLLCALLCTL),
                            QStringList{QStringLiteral("--data-dir"), path("data")} + arguments, m_directory->path());
    }

    ProgramRun configured(const QByteArray& config, const QStringList& arguments) const
    {
        return ctl(QStringList{QStringLiteral("--config"), write("config.json", config)} + arguments);
    }

    ProgramRun sync() const { return configured(m_cloud->config(), words("sync --once --json")); }

    void importRoster()
    {
        const QString file = write("roster.csv", "student_number,first_name\n2021001,Ana\n2021002,Ben\n");
        QCOMPARE(ctl({QStringLiteral("roster"), QStringLiteral("import"), file}).exitCode, 0);
    }

    void scanWithPhoto(const char* number)
    {
        const QString file = write("photo.jpg", jpeg);
        QCOMPARE(ctl({QStringLiteral("scan"), QLatin1String(number), QStringLiteral("--photo"), file}).exitCode, 0);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FakeCloud> m_cloud;
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
