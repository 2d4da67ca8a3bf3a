// The real rollcall, without a display, playing pictures.

#include "core/lock/lockholder.h"
#include "tests/support/fakecloud.h"
#include "tests/support/program.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace rollcall;
using support::FakeCloud;
using support::ProgramRun;

class TestKiosk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_pictures = 0;
        QVERIFY(QDir().mkpath(path("images")));
    }

    void whatIsNotUnderstoodIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an option") << QStringList{QStringLiteral("--colour")};
        QTest::newRow("a source") << QStringList{QStringLiteral("--source"), QStringLiteral("radio")};
        QTest::newRow("an end without footage") << QStringList{QStringLiteral("--exit-at-end")};
    }

    void whatIsNotUnderstoodIsTwo()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = support::run(QStringLiteral(ROLLCALL), arguments, m_directory->path());
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
    }

    void wrongSettingsAreTwoWithFileLineAndKey()
    {
        const QString file = write("config.json", "{\n  \"camera\": {\n    \"fps\": 0\n  }\n}\n");
        const ProgramRun run = play({});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains((file + QStringLiteral(":3: camera.fps: ")).toUtf8()), run.err.constData());
        QVERIFY(!QFile::exists(path("data/rollcall.db")));
    }

    void withAFileThatCannotBeUsedItStartsWithTheLastGoodOne()
    {
        importRoster();
        picture("2021001");
        write("config.json", "{\"school_name\": \"San Mateo High\"}");
        QCOMPARE(play({}).exitCode, 0);
        const QByteArray broken = "{\"school_name\": \"San Mateo Hi";
        write("config.json", broken);
        const ProgramRun run = play({});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.err.contains("config.json cannot be used, so the kiosk starts with the version"),
                 run.err.constData());
        QVERIFY(run.err.contains("rollcallctl config back"));
        QCOMPARE(read(path("config.json")), broken); // for whoever was about to change it
        QCOMPARE(run.json().value(u"refused").toObject().value(u"already_in"), QJsonValue(1)); // it counts
    }

    void footageIsCountedAndSummedUp()
    {
        importRoster();
        picture("2021001");
        picture("2021001"); // still held up
        picture("2021002");
        picture({});
        picture("2021777");                  // not on the roster
        picture("https://example.org/menu"); // no badge
        picture("2021002");                  // again, soon after: the same showing or already in
        const ProgramRun run = play({});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject json = run.json();
        QCOMPARE(json.value(u"frames"), QJsonValue(m_pictures));
        QCOMPARE(json.value(u"accepted"), QJsonValue(2));
        const QJsonObject refused = json.value(u"refused").toObject();
        QCOMPARE(refused.value(u"not_on_roster"), QJsonValue(1));
        QCOMPARE(refused.value(u"not_a_badge"), QJsonValue(1));
        QVERIFY(!refused.contains(QStringLiteral("not_recorded")));
        QCOMPARE(json.value(u"waiting"), QJsonValue(2)); // there is no cloud
        QCOMPARE(json.value(u"synced"), QJsonValue(0));
        QCOMPARE(json.value(u"parked"), QJsonValue(0));
        QCOMPARE(json.value(u"photos_lost"), QJsonValue(0));
        QCOMPARE(json.value(u"fault"), QJsonValue());
        QVERIFY(json.value(u"startup_ms").toInt() > 0);
        QVERIFY(json.value(u"peak_rss_mb").toDouble() > 1);
        const QList<QByteArray> photos = photosOnDisk();
        QCOMPARE(photos.size(), 2);
        for (const QByteArray& photo : photos)
            QVERIFY(QImage::fromData(photo, "JPEG").width() > 0);
    }

    void whoIsInAlreadyIsRefusedInTheNextRunToo()
    {
        importRoster();
        picture("2021001");
        QCOMPARE(play({}).json().value(u"accepted"), QJsonValue(1));
        const QJsonObject again = play({}).json();
        QCOMPARE(again.value(u"accepted"), QJsonValue(0));
        QCOMPARE(again.value(u"refused").toObject().value(u"already_in"), QJsonValue(1));
        QCOMPARE(again.value(u"waiting"), QJsonValue(1));
    }

    void withACloudTheFootageEndsWithAnEmptyQueue()
    {
        FakeCloud cloud;
        cloud.roster = {QStringLiteral("2021001"), QStringLiteral("2021002")};
        write("config.json", cloud.config());
        picture("2021001");
        picture("2021002");
        const ProgramRun run = play({QStringLiteral("--drain"), QStringLiteral("30")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"synced"), QJsonValue(2));
        QCOMPARE(run.json().value(u"waiting"), QJsonValue(0));
        QCOMPARE(cloud.rows.size(), 2);
        QCOMPARE(cloud.photos.size(), 2);
        for (const QJsonObject& row : std::as_const(cloud.rows)) {
            QVERIFY(cloud.photos.contains(row.value(u"photo_path").toString()));
            QCOMPARE(row.value(u"device_id"), QJsonValue(QStringLiteral("gate-1")));
        }
        QCOMPARE(photosOnDisk().size(), 0);
        const QFileInfo login(path("data/session.json"));
        QCOMPARE(login.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void withADeadCloudTheFootageIsCountedAllTheSame()
    {
        importRoster();
        FakeCloud cloud;
        cloud.everything = support::HttpAnswer::silence();
        write("config.json", cloud.config());
        picture("2021001");
        const ProgramRun run = play({QStringLiteral("--drain"), QStringLiteral("0.5")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"accepted"), QJsonValue(1));
        QCOMPARE(run.json().value(u"waiting"), QJsonValue(1));
    }

    void footageThatCannotBePlayedIsAFault_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("fault");
        QTest::newRow("a broken video") << QStringLiteral("video:broken.mp4") << QStringLiteral("file_unreadable");
        QTest::newRow("no video") << QStringLiteral("video:none.mp4") << QStringLiteral("file_missing");
        QTest::newRow("no folder") << QStringLiteral("images:none") << QStringLiteral("file_missing");
        QTest::newRow("no picture") << QStringLiteral("images:images") << QStringLiteral("file_unreadable");
    }

    void footageThatCannotBePlayedIsAFault()
    {
        QFETCH(QString, source);
        QFETCH(QString, fault);
        write("broken.mp4", QByteArray("\0\0\0\x18"
                                       "ftypmp42",
                                       12)
                                + QByteArray(5000, '\x17'));
        const qsizetype colon = source.indexOf(u':') + 1;
        source.insert(colon, m_directory->path() + u'/');
        const ProgramRun run = play({QStringLiteral("--source"), source});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json().value(u"fault"), QJsonValue(fault));
        QFile log(path("data/logs/rollcall.jsonl"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray lines = log.readAll();
        QVERIFY2(lines.contains("no pictures") && lines.contains(fault.toLatin1()), lines.constData());
    }

    void aDatabaseThatCannotBeUsedIsAFaultAndRecoverBeginsANewOne()
    {
        QVERIFY(QDir().mkpath(path("data")));
        const QByteArray noise(8192, 'x');
        write("data/rollcall.db", noise);
        picture("2021001");
        ProgramRun run = play({});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.json().value(u"fault").toString().startsWith(u"database_"), run.out.constData());
        QCOMPARE(read(path("data/rollcall.db")), noise);

        run = play({QStringLiteral("--recover")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QStringList aside = QDir(path("data")).entryList({QStringLiteral("*.aside")});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(read(path("data/") + aside.first()), noise);
    }

    void aLogDiskThatHangsKeepsNobodyOut()
    {
        importRoster();
        QVERIFY(QDir().mkpath(path("data/logs")));
        for (const char* log : {"data/logs/rollcall.log", "data/logs/rollcall.jsonl"})
            QCOMPARE(::mkfifo(QFile::encodeName(path(log)).constData(), 0600), 0); // whoever opens it waits for ever
        picture("2021001");
        picture("2021002");
        picture({});
        const ProgramRun run = play({});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"accepted"), QJsonValue(2));
        QCOMPARE(run.json().value(u"photos_lost"), QJsonValue(0));
    }

    void aChangedLevelOfALoggerTakesEffectWhileItRuns()
    {
        picture("2021001");
        const auto setLevels = [this](const QByteArray& levels) {
            write("config.json", "{\"logging\": {\"loggers\": {" + levels + "}}}");
        };
        const auto toldOfAChange = [this] {
            return read(path("data/logs/rollcall.jsonl")).count("\"setting changed\"");
        };
        setLevels("\"app\": \"ERROR\"");
        QProcess kiosk;
        support::prepare(kiosk, m_directory->path());
        kiosk.start(QStringLiteral(ROLLCALL),
                    {QStringLiteral("--data-dir"), path("data"), QStringLiteral("--config"), path("config.json"),
                     QStringLiteral("--source"), QStringLiteral("images:") + path("images"),
                     QStringLiteral("--windowed")});
        QVERIFY(kiosk.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("data/rollcall.db")), 60000);
        setLevels("\"app\": \"INFO\"");
        // From the second change on they are told, whichever of them it sees.
        for (int i = 0; i < 60; ++i) {
            if (QTest::qWaitFor([&] { return toldOfAChange() > 0; }, 500))
                break;
            setLevels("\"app\": \"INFO\", \"test" + QByteArray::number(i) + "\": \"INFO\"");
        }
        QVERIFY(toldOfAChange() > 0);
        ::kill(pid_t(kiosk.processId()), SIGTERM);
        QVERIFY(kiosk.waitForFinished(60000));
        QCOMPARE(kiosk.exitCode(), 0);
    }

    void aHangUpEndsItInGoodOrder()
    {
        picture("2021001");
        QProcess kiosk;
        support::prepare(kiosk, m_directory->path());
        kiosk.start(QStringLiteral(ROLLCALL),
                    {QStringLiteral("--data-dir"), path("data"), QStringLiteral("--source"),
                     QStringLiteral("images:") + path("images"), QStringLiteral("--windowed")});
        QVERIFY(kiosk.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("data/rollcall.db")), 60000);
        ::kill(pid_t(kiosk.processId()), SIGHUP);
        QVERIFY(kiosk.waitForFinished(60000));
        QCOMPARE(kiosk.exitStatus(), QProcess::NormalExit);
        QCOMPARE(kiosk.exitCode(), 0);
        QVERIFY(!QFile::exists(path("data/rollcall.db-wal"))); // closed
    }

    void logsThatCannotBeWrittenAreToldAndTheKioskCountsAllTheSame()
    {
        importRoster();
        picture("2021001");
        write("config.json", R"({"logging": {"log_dir": "/proc/rollcall"}})");
        const ProgramRun run = play({});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json().value(u"accepted"), QJsonValue(1));
        QVERIFY2(run.err.contains("The logs cannot be written"), run.err.constData());
    }

    void aDatabaseThatIsMissingBesidePhotosIsNotBegunAnew()
    {
        importRoster();
        picture("2021001");
        QCOMPARE(play({}).json().value(u"accepted"), QJsonValue(1));
        QVERIFY(QFile::remove(path("data/rollcall.db")));
        QProcess kiosk;
        support::prepare(kiosk, m_directory->path());
        kiosk.start(QStringLiteral(ROLLCALL),
                    {QStringLiteral("--data-dir"), path("data"), QStringLiteral("--source"),
                     QStringLiteral("images:") + path("images"), QStringLiteral("--windowed")});
        QVERIFY(kiosk.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(read(path("data/logs/rollcall.jsonl")).contains("rollcall.db is missing"), 60000);
        QVERIFY(!QFile::exists(path("data/rollcall.db")));
        ::kill(pid_t(kiosk.processId()), SIGTERM);
        QVERIFY(kiosk.waitForFinished(60000));
    }

    void aSecondKioskOnTheSameDataIsThree()
    {
        picture("2021001");
        QProcess first;
        support::prepare(first, m_directory->path());
        first.start(QStringLiteral(ROLLCALL),
                    {QStringLiteral("--data-dir"), path("data"), QStringLiteral("--source"),
                     QStringLiteral("images:") + path("images"), QStringLiteral("--windowed")});
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(holder() == first.processId(), 60000);

        const ProgramRun second = play({});
        QCOMPARE(second.exitCode, 3);
        QCOMPARE(second.out, QByteArray());
        QCOMPARE(second.err.count('\n'), 1);
        QVERIFY2(second.err.contains("Another kiosk"), second.err.constData());
        QVERIFY2(second.err.contains(path("data").toUtf8()), second.err.constData());

        // The signals are heard once the event loop runs.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("data/rollcall.db")), 60000);
        ::kill(pid_t(first.processId()), SIGTERM);
        QVERIFY(first.waitForFinished(60000));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
        importRoster();
        QCOMPARE(play({}).exitCode, 0); // and the place is free again
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

    static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** The next picture of the footage: a scene, with a code in it unless that is empty. */
    void picture(const QByteArray& payload)
    {
        const QImage scene = support::texturedScene({640, 480}, quint32(++m_pictures));
        const QImage image =
            payload.isEmpty() ? scene : support::placed(scene, support::qrImage(payload, 6), {320, 240});
        QVERIFY(image.save(path("images/") + QStringLiteral("%1.png").arg(m_pictures, 3, 10, QLatin1Char('0'))));
    }

    ProgramRun play(const QStringList& more) const
    {
        QStringList arguments{QStringLiteral("--data-dir"), path("data"), QStringLiteral("--exit-at-end"),
                              QStringLiteral("--fast"), QStringLiteral("--windowed")};
        if (QFile::exists(path("config.json")))
            arguments << QStringLiteral("--config") << path("config.json");
        if (!more.contains(QStringLiteral("--source")))
            arguments << QStringLiteral("--source") << QStringLiteral("images:") + path("images");
        return support::run(QStringLiteral(ROLLCALL), arguments + more, m_directory->path());
    }

    void importRoster()
    {
        const QString file = write("roster.csv", "student_number,first_name\n2021001,Ana\n2021002,Ben\n");
        const ProgramRun run = support::run(
            QStringLiteral(ROLLCALLCTL),
            {QStringLiteral("--data-dir"), path("data"), QStringLiteral("roster"), QStringLiteral("import"), file},
            m_directory->path());
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }

    QList<QByteArray> photosOnDisk() const
    {
        QList<QByteArray> photos;
        QDirIterator files(path("data/photos"), {QStringLiteral("*.jpg")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            photos << read(files.next());
        return photos;
    }

    qint64 holder() const
    {
        const auto holder = lock::readLockHolder(path("data/.rollcall.lock"));
        return holder ? qint64(holder->pid) : 0;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    int m_pictures = 0;
};

QTEST_GUILESS_MAIN(TestKiosk)
#include "tst_kiosk.moc"
