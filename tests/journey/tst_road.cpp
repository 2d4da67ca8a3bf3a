// The whole road with real parts: the programs as they are shipped, pictures of badges, SQLite on disk, the local
// Supabase, and SIGKILL. The seed of the kills is printed; ROLLCALL_SEED repeats a run.

#include "tests/support/localsupabase.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::support;

namespace {

constexpr int kills = 50;
constexpr int badgesARun = 8;

QString numberOf(int student)
{
    return QStringLiteral("S-%1").arg(student, 4, 10, QLatin1Char('0'));
}

QList<QJsonObject> jsonLines(const QByteArray& text)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : text.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            lines << object;
    }
    return lines;
}

QSet<QString> idsIn(const QJsonArray& rows)
{
    QSet<QString> ids;
    for (const QJsonValue& row : rows)
        ids << row[QLatin1String("id")].toString();
    return ids;
}

} // namespace

class TestRoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        QFile roster(path(QStringLiteral("roster.csv")));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write("student_number,first_name,last_name,section,status\n");
        for (int student = 0; student < (kills + 2) * badgesARun; ++student)
            roster.write(numberOf(student).toLatin1() + ",Ana,Reyes,Grade 8 - Narra,active\n");
        roster.close();
        m_cloud.start();
        m_cloud.seed(roster.fileName());
        writeConfig();
    }

    void whateverIsKilledTheCloudEndsUpWithTheSameRecordsOnceEach()
    {
        const quint32 seed = qEnvironmentVariableIsSet("ROLLCALL_SEED")
                                 ? qEnvironmentVariable("ROLLCALL_SEED").toUInt()
                                 : QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);

        for (int run = 0; run < kills; ++run) {
            const QString pictures = makePictures(run);
            QProcess kiosk;
            startKiosk(kiosk,
                       {QStringLiteral("--source"), QStringLiteral("images:") + pictures, QStringLiteral("--fast")});
            // From before the first frame to long after the last badge; a run that ends by itself is a fault.
            QVERIFY2(!kiosk.waitForFinished(random.bounded(20, 1200)), kiosk.readAllStandardError().constData());
            kiosk.kill();
            QVERIFY(kiosk.waitForFinished());
            QCOMPARE(kiosk.exitStatus(), QProcess::CrashExit);
        }
        const QSet<QString> ticked = tickedIds();
        qInfo("%d kills, %d ticks shown before a kill", kills, int(ticked.size()));
        QVERIFY(!ticked.isEmpty());

        // Whatever is left is sent by the next start, which has a little work of its own.
        QProcess last;
        startKiosk(last, {QStringLiteral("--source"), QStringLiteral("images:") + makePictures(kills),
                          QStringLiteral("--fast"), QStringLiteral("--exit-at-end"), QStringLiteral("--drain"),
                          QStringLiteral("60")});
        QVERIFY(last.waitForFinished(90'000));
        const QJsonObject summary = QJsonDocument::fromJson(last.readAllStandardOutput()).object();
        QCOMPARE(summary[QLatin1String("waiting")].toInt(-1), 0);
        QCOMPARE(summary[QLatin1String("parked")].toInt(-1), 0);

        const QList<QJsonObject> local = records();
        compareWithCloud(local);
        QSet<QString> localIds;
        for (const QJsonObject& record : local)
            localIds << record[QLatin1String("id")].toString();
        QVERIFY2(localIds.contains(ticked), "a record that was shown as counted is not on disk");
        qInfo("%d records, %d photos lost to kills", int(local.size()),
              summary[QLatin1String("photos_lost")].toInt());
    }

    void aKioskWorksWithoutItsCloudAndCatchesUp()
    {
        m_cloud.stop();
        QProcess kiosk;
        startKiosk(kiosk, {QStringLiteral("--source"), QStringLiteral("images:") + makePictures(kills + 1),
                           QStringLiteral("--fast"), QStringLiteral("--exit-at-end"), QStringLiteral("--drain"),
                           QStringLiteral("0")});
        QVERIFY(kiosk.waitForFinished(60'000));
        const QJsonObject summary = QJsonDocument::fromJson(kiosk.readAllStandardOutput()).object();
        QCOMPARE(summary[QLatin1String("accepted")].toInt(), badgesARun);
        QCOMPARE(summary[QLatin1String("waiting")].toInt(), badgesARun);

        m_cloud.start();
        QTRY_VERIFY_WITH_TIMEOUT(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).isEmpty() || waiting() == 0,
                                 30'000);
        compareWithCloud(records());
    }

private:
    QString path(const QString& name) const { return m_directory.filePath(name); }

    void writeConfig()
    {
        QFile file(path(QStringLiteral("config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject jsonFile{{QStringLiteral("enabled"), true}};
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("cloud"), m_cloud.cloudSettings()},
                                             {QStringLiteral("logging"),
                                              QJsonObject{{QStringLiteral("log_dir"), path(QStringLiteral("logs"))},
                                                          {QStringLiteral("outputs"),
                                                           QJsonObject{{QStringLiteral("json_file"), jsonFile}}}}}})
                       .toJson());
    }

    // Each run has students of its own, so that every badge of it can be counted.
    QString makePictures(int run) const
    {
        const QString folder = path(QStringLiteral("pictures-%1").arg(run));
        QDir().mkpath(folder);
        const QImage scene = texturedScene(QSize(640, 480));
        for (int i = 0; i < badgesARun; ++i) {
            const QString number = numberOf(run * badgesARun + i);
            const QImage picture = placed(scene, qrImage(number.toLatin1(), 6), QPoint(320, 240), 4.0 * i - 12);
            const bool saved = picture.save(folder + u'/' + number + QStringLiteral(".png"));
            Q_ASSERT(saved);
            Q_UNUSED(saved)
        }
        return folder;
    }

    void startKiosk(QProcess& kiosk, const QStringList& options) const
    {
        kiosk.start(QStringLiteral(ROLLCALL_PROGRAM),
                    QStringList{QStringLiteral("--config"), path(QStringLiteral("config.json")),
                                QStringLiteral("--data-dir"), path(QStringLiteral("data"))}
                        + options);
        QVERIFY(kiosk.waitForStarted());
    }

    QByteArray ctl(const QStringList& command) const
    {
        QProcess process;
        process.start(QStringLiteral(ROLLCALLCTL_PROGRAM),
                      QStringList{QStringLiteral("--config"), path(QStringLiteral("config.json")),
                                  QStringLiteral("--data-dir"), path(QStringLiteral("data")),
                                  QStringLiteral("--json")}
                          + command);
        process.waitForFinished(60'000);
        return process.readAllStandardOutput();
    }

    QList<QJsonObject> records() const { return jsonLines(ctl({QStringLiteral("record"), QStringLiteral("list")})); }

    int waiting() const
    {
        const auto stats = jsonLines(ctl({QStringLiteral("queue"), QStringLiteral("stats")}));
        return stats.isEmpty() ? -1 : stats.constFirst()[QLatin1String("waiting")].toInt(-1);
    }

    // The log line "counted" is written after the commit and with the tick.
    QSet<QString> tickedIds() const
    {
        QSet<QString> ids;
        const QDir logs(path(QStringLiteral("logs")), QStringLiteral("*.jsonl*"));
        for (const QString& name : logs.entryList()) {
            QFile file(logs.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QJsonObject& line : jsonLines(file.readAll())) {
                if (line[QLatin1String("message")] == QLatin1String("counted"))
                    ids << line[QLatin1String("correlation_id")].toString();
            }
        }
        return ids;
    }

    void compareWithCloud(const QList<QJsonObject>& local) const
    {
        const QJsonObject cloud = m_cloud.contents();
        const QJsonArray rows = cloud[QLatin1String("attendance")].toArray();
        QCOMPARE(rows.size(), local.size());
        const QSet<QString> cloudIds = idsIn(rows);
        QSet<QString> expectedPhotos;
        QHash<QString, QSet<qint64>> sequences;
        for (const QJsonObject& record : local) {
            QVERIFY(cloudIds.contains(record[QLatin1String("id")].toString()));
            sequences[record[QLatin1String("device_epoch")].toString()]
                << record[QLatin1String("device_seq")].toInteger();
            if (record[QLatin1String("photo_note")].isNull())
                expectedPhotos << record[QLatin1String("photo_path")].toString();
        }
        for (const QSet<qint64>& sequence : std::as_const(sequences)) { // gap-free: n numbers, the greatest is n
            QCOMPARE(*std::max_element(sequence.begin(), sequence.end()), sequence.size());
        }
        QSet<QString> photos;
        for (const QJsonValue& object : cloud[QLatin1String("objects")].toArray()) {
            QVERIFY(object[QLatin1String("size")].toInt() > 0);
            photos << object[QLatin1String("name")].toString();
        }
        QCOMPARE(cloud[QLatin1String("objects")].toArray().size(), photos.size()); // none twice
        QCOMPARE(photos, expectedPhotos);
    }

    QTemporaryDir m_directory;
    LocalSupabase m_cloud{path(QStringLiteral("supabase"))};
};

QTEST_MAIN(TestRoad)
#include "tst_road.moc"
