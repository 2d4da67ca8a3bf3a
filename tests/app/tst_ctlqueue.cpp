// The real rollcallctl: counting a badge, the register, and what a person does about the queue.

#include "tests/app/ctlfixture.h"

#include "core/lock/filelock.h"
#include "core/lock/lockholder.h"
#include "core/lock/photolock.h"

#include <QDir>

#include <csignal>

using namespace rollcall;
using app::CtlFixture;
using app::jpeg;
using app::KeptData;
using app::keys;
using app::sorted;
using app::words;
using support::HttpAnswer;
using support::ProgramRun;

class TestCtlQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<CtlFixture>(); }
    void cleanup() { m_ctl.reset(); }

    // scan, queue, record

    void aBadgeIsCountedOnce()
    {
        m_ctl->importRoster();
        ProgramRun run = m_ctl->ctl(words("scan 2021001 --at 2026-11-23T10:24:00+08:00 --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(keys(run.json()), sorted(words("counted id status scan_type session scanned_at")));
        QCOMPARE(run.json().value(u"counted"), QJsonValue(true));
        QCOMPARE(run.json().value(u"status"), QJsonValue(QStringLiteral("present")));
        QCOMPARE(fromRfc3339(run.json().value(u"scanned_at").toString()),
                 fromRfc3339(QStringLiteral("2026-11-23T10:24:00+08:00")));

        run = m_ctl->ctl(words("scan 2021001 --at 2026-11-23T12:00:00+08:00 --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), CtlFixture::object("{\"counted\": false, \"reason\": \"already_in\"}"));
        QCOMPARE(m_ctl->ctl(words("scan 2021001 --at 2026-11-24T10:00:00+08:00 --json")).exitCode, 0);
        QCOMPARE(m_ctl->ctl(words("record list --json")).lines().size(), 2);
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
        m_ctl->importRoster();
        const ProgramRun run = m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("scan"), payload});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), (QJsonObject{{QStringLiteral("counted"), false}, {QStringLiteral("reason"), reason}}));
        QVERIFY(!run.err.contains("\x1b"));
        QVERIFY2(run.err.size() < 1000, run.err.constData());
        QCOMPARE(m_ctl->ctl(words("queue list --json")).json()[u"type"].toString(),
                 QStringLiteral("attendance_refusal"));
        QCOMPARE(m_ctl->ctl(words("record list --json")).out, QByteArray());
    }

    void theQueueListsRecordAndPhoto()
    {
        m_ctl->importRoster();
        m_ctl->scanWithPhoto("2021001");
        const ProgramRun run = m_ctl->ctl(words("queue list --json"));
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.lines();
        QCOMPARE(lines.size(), 2);
        for (const QJsonObject& line : lines) {
            QCOMPARE(keys(line),
                     sorted(words("id type state record_id student_number refused_for voided_for created_at attempts "
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

        QCOMPARE(m_ctl->ctl(words("queue stats --json")).json(),
                 CtlFixture::object(
                     "{\"records\": 1, \"synced\": 0, \"waiting\": 1, \"parked\": 0, \"photos_lost\": 0, "
                     "\"refused_scans\": 0, \"refused_scans_parked\": 0, \"voids\": 0, \"voids_parked\": 0}"));
        const QJsonObject record = m_ctl->ctl(words("record list --json")).json();
        QCOMPARE(keys(record),
                 sorted(words(
                     "id student_number date scanned_at scan_type session status device_epoch device_seq photo_path "
                     "photo_state photo_note synced_at correction no_badge")));
        QCOMPARE(record.value(u"device_seq"), QJsonValue(1));
        QCOMPARE(record.value(u"synced_at"), QJsonValue());
        QFile photo(m_ctl->path("data/photos/") + record.value(u"photo_path").toString());
        QVERIFY(photo.open(QIODevice::ReadOnly));
        QCOMPARE(photo.readAll(), jpeg);
    }

    void theRegisterNamesStudentsAndIsFiltered_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* filter, const QStringList& names) {
            QTest::newRow(filter) << QString::fromLatin1(filter) << names;
        };
        row("", {QStringLiteral("Ana"), QStringLiteral("Ben"), QStringLiteral("Ana")});
        row("--date 2026-11-23", {QStringLiteral("Ana"), QStringLiteral("Ben")});
        row("--student 2021001", {QStringLiteral("Ana"), QStringLiteral("Ana")});
        row("--student 2021001 --date 2026-11-24", {QStringLiteral("Ana")});
        row("--state parked", {QStringLiteral("Ben")});
        row("--state waiting", {QStringLiteral("Ana"), QStringLiteral("Ana")});
        row("--state sent", {});
    }

    void theRegisterNamesStudentsAndIsFiltered()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, names);
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001 --at 2026-11-23T10:24:00+08:00"));
        m_ctl->ctl(words("scan 2021002 --at 2026-11-23T10:25:00+08:00"));
        m_ctl->ctl(words("scan 2021001 --at 2026-11-24T10:26:00+08:00"));
        m_ctl->ctl(words("queue park 2"));
        const QStringList arguments = words("record list") + filter.split(u' ', Qt::SkipEmptyParts);
        const QStringList lines = QString::fromUtf8(m_ctl->ctl(arguments).out).split(u'\n', Qt::SkipEmptyParts);
        const auto records = m_ctl->ctl(QStringList{QStringLiteral("--json")} + arguments).lines();
        QCOMPARE(lines.size(), names.size());
        QCOMPARE(records.size(), names.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QVERIFY2(lines.at(i).contains(names.at(i)), qPrintable(lines.at(i)));
            QVERIFY2(lines.at(i).contains(records.at(i).value(u"id").toString()), qPrintable(lines.at(i)));
        }
    }

    void aFilterThatCannotBeMeantIsWrongUsage()
    {
        m_ctl->importRoster();
        for (const char* filter : {"--date 2026-02-30", "--date today", "--student a/b", "--state lost"})
            QCOMPARE(m_ctl->ctl(words("record list") + words(filter)).exitCode, 2);
    }

    void whatIsPrintedIsValid()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->scanWithPhoto("2021002");
        const QString list = m_ctl->write("records.jsonl", m_ctl->ctl(words("record list --json")).out);
        const QStringList validate = words("validate --type attendance");
        ProgramRun run = m_ctl->ctl(validate + QStringList{list});
        QCOMPARE(run.lines().size(), 2);
        QVERIFY2(run.exitCode == 0, run.out.constData());

        const QString archive = m_ctl->path("waiting.tar");
        QCOMPARE(m_ctl->ctl({QStringLiteral("queue"), QStringLiteral("export"), archive}).exitCode, 0);
        const ProgramRun unpacked =
            support::run(QStringLiteral("tar"), {QStringLiteral("xOf"), archive, QStringLiteral("records.jsonl")},
                         m_ctl->m_directory.path());
        run = m_ctl->ctl(validate + QStringList{m_ctl->write("exported.jsonl", unpacked.out)});
        QCOMPARE(run.lines().size(), 2);
        QVERIFY2(run.exitCode == 0, run.out.constData());
    }

    void peopleReadSentences()
    {
        m_ctl->importRoster();
        QCOMPARE(m_ctl->ctl(words("queue retry --all")).out, QByteArray("No item is retried.\n"));
        QVERIFY(m_ctl->ctl(words("scan 2021999")).out.contains("is not on the roster"));
        QVERIFY(m_ctl->ctl(words("scan a/b")).out.contains("is not a badge"));
        m_ctl->ctl(words("scan 2021001"));
        QVERIFY(m_ctl->ctl(words("scan 2021001")).out.contains("was counted at"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(409, "{\"code\":\"23503\"}");
        m_ctl->sync();
        const ProgramRun list = m_ctl->ctl(words("queue list"));
        QVERIFY2(list.out.contains("is not in the cloud's table"), list.out.constData());
        const QString id = m_ctl->ctl(words("record list --json")).json().value(u"id").toString();
        QVERIFY2(list.out.contains(id.toLatin1()), list.out.constData());
        QVERIFY(m_ctl->ctl(words("queue show 3")).out.contains("Why: the student"));
        QCOMPARE(m_ctl->ctl(words("queue park 3")).out, QByteArray("1 item is parked.\n"));
        QCOMPARE(m_ctl->ctl(words("queue retry --all")).out, QByteArray("1 item is retried.\n"));
    }

    void peopleSeeWhatWaitsAndWhenItIsTriedAgain()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        QVERIFY2(m_ctl->ctl(words("queue list")).out.contains("due now"),
                 m_ctl->ctl(words("queue list")).out.constData());
        m_ctl->m_cloud.attendance = HttpAnswer::json(503, "{\"code\":\"PGRST002\"}");
        QCOMPARE(m_ctl->sync().exitCode, 1);
        const QByteArray line = m_ctl->ctl(words("queue list")).out;
        QVERIFY2(line.contains("again in ") && line.contains("PGRST002"), line.constData());
        m_ctl->ctl(words("queue park 1"));
        QVERIFY(!m_ctl->ctl(words("queue list")).out.contains("again in "));
    }

    void anEmptyQueueIsNoLineAtAll()
    {
        m_ctl->importRoster();
        const ProgramRun run = m_ctl->ctl(words("queue list --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray());
    }

    void aRefusedScanWaitsWithItsReasonAndCountsApart()
    {
        m_ctl->importRoster();
        QCOMPARE(m_ctl->ctl(words("scan 2021001")).exitCode, 0);
        QCOMPARE(m_ctl->ctl(words("scan 2021001")).exitCode, 1);
        QCOMPARE(m_ctl->ctl(words("scan some/code")).exitCode, 1);
        const auto lines = m_ctl->ctl(words("queue list --json")).lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1)[u"type"].toString(), QStringLiteral("attendance_refusal"));
        QCOMPARE(lines.at(1)[u"refused_for"].toString(), QStringLiteral("already_in"));
        QCOMPARE(lines.at(1)[u"student_number"].toString(), QStringLiteral("2021001"));
        QCOMPARE(lines.at(2)[u"refused_for"].toString(), QStringLiteral("not_a_badge"));
        QCOMPARE(lines.at(2)[u"student_number"].toString(), QString());
        const ProgramRun listed = m_ctl->ctl(words("queue list"));
        QVERIFY2(listed.out.contains("refused: not_a_badge"), listed.out.constData());
        QVERIFY(!listed.out.contains("some/code"));

        const QJsonObject stats = m_ctl->ctl(words("queue stats --json")).json();
        QCOMPARE(stats[u"waiting"].toInt(), 1);
        QCOMPARE(stats[u"refused_scans"].toInt(), 2);
        const QString id = lines.at(1)[u"record_id"].toString();
        const ProgramRun story = m_ctl->ctl({QStringLiteral("trace"), id});
        QVERIFY2(story.out.contains("refused"), story.out.constData());
        QCOMPARE(m_ctl->ctl({QStringLiteral("queue"), QStringLiteral("show"), id}).exitCode, 0);

        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.refusals.size(), 2);
        QCOMPARE(m_ctl->m_cloud.refusals.value(id)[u"student_number"].toString(), QStringLiteral("2021001"));
        QCOMPARE(m_ctl->m_cloud.heartbeats.value(QStringLiteral("gate-1"))[u"last_device_seq"].toInt(), 1);
        QVERIFY(m_ctl->ctl(words("queue list --json")).out.isEmpty());
    }

    void refusedScansOfAProjectWithOlderMigrationsAreNoFault()
    {
        m_ctl->importRoster();
        QCOMPARE(m_ctl->ctl(words("scan 2021001")).exitCode, 0);
        QCOMPARE(m_ctl->ctl(words("scan some/code")).exitCode, 1);
        m_ctl->m_cloud.isOlder = true;
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
        m_ctl->m_cloud.isOlder = false;
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.refusals.size(), 1);
        QCOMPARE(m_ctl->m_cloud.heartbeats.size(), 1);
    }

    void aScanIsVoidedHereAndInTheCloudAndItsStudentIsCountedAgain()
    {
        m_ctl->importRoster();
        const QString id = m_ctl->ctl(words("scan 2021001 --json")).json()[u"id"].toString();
        const QStringList command{QStringLiteral("record"), QStringLiteral("void"), id, QStringLiteral("--reason"),
                                  QStringLiteral("used_by_other")};
        const ProgramRun run = m_ctl->ctl(command);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(m_ctl->ctl(command).exitCode, 1); // void already
        QCOMPARE(m_ctl->ctl(words("scan 2021001")).exitCode, 0);
        const ProgramRun listed = m_ctl->ctl(words("queue list"));
        QVERIFY2(listed.out.contains("voided: used_by_other"), listed.out.constData());
        QCOMPARE(m_ctl->ctl(words("queue stats --json")).json()[u"voids"].toInt(), 1);
        const ProgramRun story = m_ctl->ctl({QStringLiteral("trace"), id});
        QVERIFY2(story.out.contains("voided by the office here"), story.out.constData());

        m_ctl->m_cloud.hasVoids = false; // older migrations: no fault, and nothing is held up
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 2);
        const ProgramRun doctor = m_ctl->configured(m_ctl->m_cloud.config(), words("doctor"));
        QVERIFY2(doctor.out.contains("void_scan"), doctor.out.constData());
        m_ctl->m_cloud.hasVoids = true;
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.voids.size(), 1);
        QCOMPARE(m_ctl->m_cloud.voids.first()[u"scan_id"].toString(), id);
        QVERIFY(m_ctl->ctl(words("queue list --json")).out.isEmpty());
    }

    void whatCannotBeVoidedIsToldWhy()
    {
        m_ctl->importRoster();
        QCOMPARE(m_ctl->ctl(words("scan 2021001")).exitCode, 0);
        const ProgramRun unknown =
            m_ctl->ctl(words("record void 01a226e9-a933-7b66-bed3-b33806965032 --reason test"));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("no scan of this id"), unknown.err.constData());
        QCOMPARE(m_ctl->ctl(words("record void 17 --reason test")).exitCode, 2);
        const ProgramRun other =
            m_ctl->ctl(words("record void 01a226e9-a933-7b66-bed3-b33806965032 --reason because"));
        QCOMPARE(other.exitCode, 2);
        QVERIFY2(other.err.contains("mistake, wrong_badge, used_by_other, test"), other.err.constData());
    }

    // What a person does about it

    void anItemIsShownWithAllThatIsKnown()
    {
        m_ctl->importRoster();
        m_ctl->scanWithPhoto("2021001");
        const ProgramRun run = m_ctl->ctl(words("queue show 2 --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(
            keys(run.json()),
            sorted(words(
                "id type state record_id student_number refused_for voided_for created_at attempts first_attempt_at "
                "last_attempt_at next_attempt_at last_error last_text request_id")));
        QCOMPARE(run.json().value(u"type"), QJsonValue(QStringLiteral("photo")));
        // Both items of a record by the record's id.
        const QString record = run.json().value(u"record_id").toString();
        QCOMPARE(m_ctl->ctl({QStringLiteral("queue"), QStringLiteral("show"), record, QStringLiteral("--json")})
                     .lines()
                     .size(),
                 2);
        QVERIFY(m_ctl->ctl(words("queue show 2")).out.contains("photo"));
    }

    void whatIsParkedByHandIsRetriedByHand()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        QCOMPARE(m_ctl->ctl(words("queue park 1 --json")).json(), CtlFixture::object("{\"parked\": 1}"));
        const QJsonObject item = m_ctl->ctl(words("queue list --json")).json();
        QCOMPARE(item.value(u"state"), QJsonValue(QStringLiteral("parked")));
        QCOMPARE(item.value(u"last_error"), QJsonValue(QStringLiteral("parked_by_hand")));
        QCOMPARE(m_ctl->sync().json().value(u"done"), QJsonValue(0));
        QVERIFY(m_ctl->m_cloud.rows.isEmpty());
        QVERIFY(m_ctl->ctl(words("queue show 1")).out.contains("queue retry 1"));

        QCOMPARE(m_ctl->ctl(words("queue retry 1 --json")).json(), CtlFixture::object("{\"retried\": 1}"));
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
    }

    void everythingIsRetriedAtOnce_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("said") << QStringLiteral("queue retry --all --json");
        QTest::newRow("meant") << QStringLiteral("queue retry --json");
    }

    void everythingIsRetriedAtOnce()
    {
        QFETCH(QString, line);
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->ctl(words("scan 2021002"));
        m_ctl->ctl(words("queue park 1"));
        m_ctl->ctl(words("queue park 2"));
        QCOMPARE(m_ctl->ctl(line.split(u' ')).json(), CtlFixture::object("{\"retried\": 2}"));
        QCOMPARE(m_ctl->sync().json().value(u"done"), QJsonValue(2));
    }

    void anItemThatIsNotThereIsAFault_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"queue show 7", "queue retry 7", "queue park 7", "queue show 019ab0c8-1111-7222-8333-444455556666"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void anItemThatIsNotThereIsAFault()
    {
        QFETCH(QString, line);
        const ProgramRun run = m_ctl->ctl(line.split(u' '));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(!run.err.isEmpty());
    }

    // Taking it elsewhere

    void whatIsExportedAndImportedIsInTheCloudOnce()
    {
        m_ctl->importRoster();
        const QString photo = m_ctl->write("photo.jpg", jpeg);
        m_ctl->configured(m_ctl->m_cloud.config(), words("scan 2021001 --photo") << photo);
        m_ctl->configured(m_ctl->m_cloud.config(), words("scan 2021002"));
        const QString file = m_ctl->path("waiting.tar");
        const ProgramRun written = exportTo(file);
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json(), CtlFixture::object("{\"records\": 2, \"photos\": 1, \"photos_missing\": 0, "
                                                    "\"left_out\": 0, \"refused_scans\": 0, \"voids\": 0}"));

        QCOMPARE(m_ctl->sync().exitCode, 0); // the exporter had a network after all
        const auto rows = m_ctl->m_cloud.rows;
        const auto photos = m_ctl->m_cloud.photos;
        QCOMPARE(rows.size(), 2);

        CtlFixture office;
        const QString config = office.write("config.json", m_ctl->m_cloud.config());
        for (const char* expected : {"{\"records\": 2, \"photos\": 1, \"already_here\": 0, \"parked\": 0, "
                                     "\"refused_scans\": 0, \"voids\": 0}",
                                     "{\"records\": 0, \"photos\": 0, \"already_here\": 2, \"parked\": 0, "
                                     "\"refused_scans\": 0, \"voids\": 0}"}) {
            const ProgramRun taken = office.ctl({QStringLiteral("--config"), config, QStringLiteral("--json"),
                                                 QStringLiteral("queue"), QStringLiteral("import"), file});
            QVERIFY2(taken.exitCode == 0, taken.err.constData());
            QCOMPARE(taken.json(), CtlFixture::object(expected));
        }
        const ProgramRun sent = office.ctl({QStringLiteral("--config"), config, QStringLiteral("--json"),
                                            QStringLiteral("sync"), QStringLiteral("--once")});
        QCOMPARE(sent.json().value(u"done"), QJsonValue(3));
        QCOMPARE(m_ctl->m_cloud.rows, rows);
        QCOMPARE(m_ctl->m_cloud.photos, photos);
    }

    void anImportOfAnotherDeviceNeedsToBeMeant()
    {
        m_ctl->importRoster();
        m_ctl->configured(m_ctl->m_cloud.config(), words("scan 2021001")); // as gate-1
        const QString file = m_ctl->path("waiting.tar");
        QCOMPARE(exportTo(file).exitCode, 0);
        CtlFixture office; // without a cloud it is "kiosk"
        const QStringList import{QStringLiteral("queue"), QStringLiteral("import"), file};
        const ProgramRun refused = office.ctl(import);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("gate-1") && refused.err.contains("--any-device"), refused.err.constData());
        QCOMPARE(office.ctl(words("queue list --json")).out, QByteArray());
        QCOMPARE(office.ctl(import + QStringList{QStringLiteral("--any-device")}).exitCode, 0);
        QCOMPARE(office.ctl(words("queue list --json")).lines().size(), 1);
    }

    void aPairedKioskTakesNoOtherDevicesRecords()
    {
        m_ctl->importRoster();
        m_ctl->configured(m_ctl->m_cloud.config(), words("scan 2021001")); // as gate-1
        const QString file = m_ctl->path("waiting.tar");
        QCOMPARE(exportTo(file).exitCode, 0);
        CtlFixture other;
        QVERIFY(QDir().mkpath(other.path("data")));
        other.write("data/account.json",
                    "{\"url\": \"http://127.0.0.1:1\", \"email\": \"k@rollcall.invalid\", \"password\": \"p\"}");
        const QByteArray config = "{\"cloud\": {\"url\": \"http://127.0.0.1:1\", \"api_key\": \"sb_publishable_k\", "
                                  "\"device_id\": \"gate-2\"}}";
        const ProgramRun run = other.configured(
            config, {QStringLiteral("queue"), QStringLiteral("import"), file, QStringLiteral("--any-device")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("gate-2"), run.err.constData());
        QCOMPARE(other.ctl(words("queue list --json")).out, QByteArray());
    }

    void whateverIsWrongSomethingCanBeDone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* line, const char* message) {
            QTest::newRow(name) << QString::fromLatin1(line) << QByteArray(message);
        };
        row("no such file", "queue import nothing.tar", "no file");
        row("a folder", "queue import .", "no plain file");
        row("a device", "queue import /dev/null", "no plain file");
        row("a picture", "queue import photo.jpg", "no archive of Rollcall");
        row("a folder that is not there", "queue export nowhere/waiting.tar", "no folder");
        row("a file that is there", "queue export photo.jpg", "there already");
    }

    void whateverIsWrongSomethingCanBeDone()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, message);
        m_ctl->importRoster();
        m_ctl->write("photo.jpg", jpeg);
        QStringList arguments = line.split(u' ');
        if (arguments[2] != QLatin1String("/dev/null"))
            arguments[2] = m_ctl->m_directory.filePath(arguments[2]);
        const ProgramRun run = m_ctl->ctl(arguments);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(message), run.err.constData());
        QVERIFY2(run.err.contains("-> "), run.err.constData());
    }

    void ctrlCInAnImportLeavesNothing()
    {
        m_ctl->importRoster();
        m_ctl->scanWithPhoto("2021001");
        m_ctl->scanWithPhoto("2021002");
        const QString file = m_ctl->path("waiting.tar");
        QCOMPARE(exportTo(file).exitCode, 0);
        CtlFixture office;
        const QString data = office.path("data");
        office.importRoster();
        // It waits for the photo that somebody else holds, and is stopped there.
        const QString key = m_ctl->ctl(words("record list --json")).lines().at(0).value(u"photo_path").toString();
        const QString photo = data + QStringLiteral("/photos/") + key;
        QVERIFY(QDir().mkpath(QFileInfo(photo).path()));
        QProcess import;
        support::prepare(import, office.m_directory.path());
        {
            lock::PhotoLock held(photo);
            QVERIFY(held.tryAcquire().ok());
            import.start(QStringLiteral(ROLLCALLCTL),
                         {QStringLiteral("--data-dir"), data, QStringLiteral("queue"), QStringLiteral("import"), file,
                          QStringLiteral("--any-device")});
            QVERIFY(import.waitForStarted());
            QTRY_VERIFY(lock::readLockHolder(data + QStringLiteral("/.rollcall.import.lock")));
            QCOMPARE(office.ctl({QStringLiteral("queue"), QStringLiteral("import"), file}).exitCode, 1);
            QTRY_VERIFY(areStopsBlocked(import.processId()));
            QCOMPARE(::kill(pid_t(import.processId()), SIGINT), 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(import.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(import.exitStatus(), QProcess::NormalExit);
        QCOMPARE(import.exitCode(), 1);
        QVERIFY(!QFile::exists(photo));
        QCOMPARE(office.ctl(words("queue list --json")).out, QByteArray());
    }

    void aDamagedArchiveIsRefusedWithASentence()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        const QString file = m_ctl->path("waiting.tar");
        QCOMPARE(exportTo(file).exitCode, 0);
        QFile archive(file);
        QVERIFY(archive.resize(archive.size() / 2));
        CtlFixture office;
        const ProgramRun run = office.ctl({QStringLiteral("queue"), QStringLiteral("import"), file});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("Nothing was imported"), run.err.constData());
    }

    void anExportNeverReplacesAFile()
    {
        m_ctl->importRoster();
        const QString file = m_ctl->write("waiting.tar", "mine");
        const ProgramRun run = exportTo(file);
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("there already"));
        QFile mine(file);
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));
    }

    // deploy/guide.md, "What waits, and why": a record of one student waits, that of another is set aside.

    void theExitStatusIsTheGuides_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("status");
        const auto row = [](const char* command, int status) {
            QTest::newRow(command) << QString::fromLatin1(command) << status;
        };
        row("queue list", 0);
        row("queue list extra", 2);
        row("queue show 1", 0);
        row("queue show 99", 1);
        row("queue show", 2);
        row("queue retry 2", 0);
        row("queue retry --all", 0);
        row("queue retry 99", 1);
        row("queue park 1", 0);
        row("queue park 99", 1);
        row("queue park", 2);
        row("queue stats", 1); // something is parked
        row("queue export /dev/null/no.tar", 1);
        row("queue export", 2);
        row("queue import /nowhere.tar", 1);
        row("queue import", 2);
        row("record list", 0);
        row("record list --state lost", 2);
        row("trace 01920000-0000-7000-8000-000000000000", 1);
        row("trace short", 2);
        row("sync --once", 1); // the cloud is switched off, and something is left
        row("sync --never", 2);
        row("roster list", 0);
        row("roster import /nowhere.csv", 1);
        row("roster pull", 1); // the cloud is switched off
        row("locks", 0);
        row("locks --all", 2);
        row("timeouts", 0);
        row("scan 2021001", 1); // counted already
        row("scan", 2);
        row("decode /nowhere.png", 1);
        row("config check", 0);
        row("config", 2);
    }

    void theExitStatusIsTheGuides()
    {
        QFETCH(QString, command);
        static KeptData oneWaitsOneIsParked;
        oneWaitsOneIsParked.fill(m_ctl->path("data"), [this] {
            m_ctl->importRoster();
            QCOMPARE(m_ctl->ctl(words("scan 2021001")).exitCode, 0);
            QCOMPARE(m_ctl->ctl(words("scan 2021002")).exitCode, 0);
            QCOMPARE(m_ctl->ctl(words("queue park 2")).exitCode, 0);
        });
        QVERIFY(!QTest::currentTestFailed());
        const ProgramRun run = m_ctl->ctl(command.split(u' '));
        QFETCH(int, status);
        if (run.exitCode != status)
            qWarning("%s", (run.out + run.err).constData());
        QCOMPARE(run.exitCode, status);
    }

private:
    ProgramRun exportTo(const QString& file) const
    {
        return m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("queue"), QStringLiteral("export"), file});
    }

    /** SIGINT reaches it as an event now. */
    static bool areStopsBlocked(qint64 process)
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("SigBlk:");
        return at >= 0 && (text.mid(at + 7, 17).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlQueue)
#include "tst_ctlqueue.moc"
