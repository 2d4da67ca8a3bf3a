#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::PhotoAbsence;
using queue::Database;
using queue::Journal;
using queue::Outbox;

namespace {

QString numberOf(const queue::DueRecord& due)
{
    return support::rowOf(due)[QLatin1String("student_number")].toString();
}

qint64 sequenceOf(const queue::DueRecord& due)
{
    return support::rowOf(due)[QLatin1String("device_seq")].toInteger();
}

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
        m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
    }

    void cleanup()
    {
        m_outbox.reset();
        m_database.reset();
        m_directory.reset();
    }

    void recordsAreDueOldestFirst()
    {
        append({u"3", u"1", u"2"});
        const auto due = *m_outbox->dueRecords(2);
        QCOMPARE(due.size(), 2u);
        QCOMPARE(numberOf(due[0]), QStringLiteral("3"));
        QCOMPARE(sequenceOf(due[0]), 1);
        QCOMPARE(numberOf(due[1]), QStringLiteral("1"));
        QCOMPARE(sequenceOf(due[1]), 2);
    }

    void aRowHasEveryColumnWhateverBecameOfItsPhoto_data()
    {
        QTest::addColumn<bool>("hasPhoto");
        QTest::newRow("a photo") << true;
        QTest::newRow("no photo") << false;
    }

    void aRowHasEveryColumnWhateverBecameOfItsPhoto()
    {
        QFETCH(bool, hasPhoto);
        const auto valid = support::validRecord(m_clock);
        const QString id = valid.record().id.toString();
        QVERIFY(Journal(*m_database, m_clock).append(valid, Journal::photoFollows).ok());
        queue::PhotoStore photos(*m_database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        QVERIFY(hasPhoto ? photos.store(valid.record().id, "\xff\xd8\xff\xd9").ok()
                         : photos.markUnavailable(valid.record().id, PhotoAbsence::NotWritten).ok());

        const auto due = *m_outbox->dueRecords(10);
        QCOMPARE(due.size(), 1u);
        QCOMPARE(due[0].id, valid.record().id);
        const QJsonObject expected{
            {QStringLiteral("id"), id},
            {QStringLiteral("student_number"), QStringLiteral("2021001")},
            {QStringLiteral("date"), QStringLiteral("2026-11-23")},
            {QStringLiteral("time_in"), QStringLiteral("07:24:00")},
            {QStringLiteral("time_out"), QJsonValue()},
            {QStringLiteral("status"), QStringLiteral("present")},
            {QStringLiteral("scan_type"), QStringLiteral("in")},
            {QStringLiteral("session"), QStringLiteral("day")},
            {QStringLiteral("rule_id"), QJsonValue()},
            {QStringLiteral("rule_version"), QJsonValue()},
            {QStringLiteral("decision"), QJsonValue()},
            {QStringLiteral("device_id"), QStringLiteral("gate-1")},
            {QStringLiteral("device_epoch"), Journal(*m_database, m_clock).lines()->front().deviceEpoch},
            {QStringLiteral("device_seq"), 1},
            {QStringLiteral("qr_data"), QStringLiteral("2021001")},
            {QStringLiteral("scanned_at"), QStringLiteral("2026-11-23T07:24:00.000+08:00")},
            {QStringLiteral("clock_offset_ms"), QJsonValue()},
            {QStringLiteral("clock_note"), QJsonValue()},
            {QStringLiteral("photo_path"),
             hasPhoto ? QJsonValue(QStringLiteral("gate-1/2026/11/23/%1.jpg").arg(id)) : QJsonValue()},
            {QStringLiteral("photo_note"), hasPhoto ? QJsonValue() : QJsonValue(QStringLiteral("not_written"))}};
        QCOMPARE(support::rowOf(due[0]), expected);
    }

    void aScanOutIsSentWithItsTimeAsOneOutAndItsRule()
    {
        attendance::Record record = support::validRecord(m_clock).record();
        record.scanType = attendance::ScanType::Out;
        record.session = *attendance::SessionId::parse(u"morning");
        const QJsonObject decision{{QStringLiteral("time"), QStringLiteral("07:24:00")}};
        record.rule = attendance::DecidingRule{QStringLiteral("regular"), QStringLiteral("v1"),
                                               QJsonDocument(decision).toJson(QJsonDocument::Compact)};
        const auto valid = attendance::Validator().check(record);
        QVERIFY2(valid.ok(), valid ? "" : qPrintable(valid.error().detail));
        QVERIFY(Journal(*m_database, m_clock).append(*valid, PhotoAbsence::NoCamera).ok());
        const QJsonObject row = support::rowOf(m_outbox->dueRecords(10)->at(0));
        QCOMPARE(row[u"time_in"], QJsonValue());
        QCOMPARE(row[u"time_out"], QJsonValue(QStringLiteral("07:24:00")));
        QCOMPARE(row[u"scan_type"], QJsonValue(QStringLiteral("out")));
        QCOMPARE(row[u"session"], QJsonValue(QStringLiteral("morning")));
        QCOMPARE(row[u"rule_id"], QJsonValue(QStringLiteral("regular")));
        QCOMPARE(row[u"rule_version"], QJsonValue(QStringLiteral("v1")));
        QCOMPARE(row[u"decision"], QJsonValue(decision));
    }

    void aRecordWaitsForTheFateOfItsPhoto()
    {
        const auto valid = support::validRecord(m_clock);
        QVERIFY(Journal(*m_database, m_clock).append(valid, Journal::photoFollows).ok());
        QVERIFY(m_outbox->dueRecords(10)->empty());
        QCOMPARE(*m_outbox->nextDue(queue::itemkinds::attendance), std::nullopt);

        queue::PhotoStore photos(*m_database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        QVERIFY(photos.markUnavailable(valid.record().id, PhotoAbsence::NotEncoded).ok());
        const auto due = *m_outbox->dueRecords(10);
        QCOMPARE(due.size(), 1u);
        QCOMPARE(support::rowOf(due[0])[QLatin1String("photo_note")], QJsonValue(QStringLiteral("not_encoded")));
    }

    void whatIsAcknowledgedLeavesTheQueueAndIsMarkedSynced()
    {
        append({u"1", u"2"});
        QVERIFY(m_outbox->acknowledge({m_outbox->dueRecords(1)->front().item}).ok());
        QCOMPARE(m_outbox->list()->size(), 1u);
        const auto stats = *m_outbox->stats();
        QCOMPARE(stats.waiting, 1);
        QCOMPARE(stats.synced, 1);
        QCOMPARE(stats.records, 2);
    }

    void whatIsDeferredComesBackAtItsTime()
    {
        append({u"1"});
        const auto item = m_outbox->dueRecords(1)->front().item;
        QVERIFY(m_outbox->defer({item}, m_clock.now().addSecs(30), {QStringLiteral("read_timeout"), {}, true}).ok());
        QVERIFY(m_outbox->dueRecords(1)->empty());
        QCOMPARE(*m_outbox->nextDue(queue::itemkinds::attendance), std::optional(m_clock.now().addSecs(30)));
        const auto entry = m_outbox->list()->front();
        QCOMPARE(entry.state, QStringLiteral("retrying"));
        QCOMPARE(entry.attempts, 1);
        QCOMPARE(entry.lastCode, QStringLiteral("read_timeout"));

        m_clock.advance(30s);
        QCOMPARE(m_outbox->dueRecords(1)->size(), 1u);
        QCOMPARE(m_outbox->list()->front().attempts, 1);
    }

    void aDueTimeFromAClockThatRanAheadIsNow()
    {
        append({u"1"});
        const auto item = m_outbox->dueRecords(1)->front().item;
        QVERIFY(m_outbox->defer({item}, m_clock.now().addYears(10), {QStringLiteral("x")}).ok());
        QCOMPARE(m_outbox->dueRecords(1)->size(), 1u);
        QCOMPARE(*m_outbox->nextDue(queue::itemkinds::attendance), std::optional(m_clock.now()));
    }

    void whatWasNeverTriedIsDueWhateverTheClockSaid_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::newRow("a second") << 1;
        QTest::newRow("an hour, as with local time taken for UTC") << 3600;
        QTest::newRow("90 minutes") << 5400;
        QTest::newRow("a day") << 86400;
    }

    void whatWasNeverTriedIsDueWhateverTheClockSaid()
    {
        QFETCH(int, ahead);
        m_clock.setNow(m_clock.now().addSecs(ahead));
        append({u"1"});
        m_clock.setNow(m_clock.now().addSecs(-ahead));
        QCOMPARE(m_outbox->dueRecords(1)->size(), 1u);
        QCOMPARE(*m_outbox->nextDue(queue::itemkinds::attendance), std::optional(m_clock.now()));
    }

    void aDueTimeOfAnAttemptThatIsStillToComeIsNotBelieved()
    {
        append({u"1", u"2"});
        const auto due = *m_outbox->dueRecords(2);
        const QString request = QStringLiteral("0198f0c1-0000-4000-8000-000000000001");
        m_clock.setNow(m_clock.now().addSecs(5400));
        QVERIFY(m_outbox->begin({due[0].item}, request).ok());
        QVERIFY(m_outbox->defer({due[0].item}, m_clock.now().addSecs(30), {QStringLiteral("x"), {}, true}).ok());
        m_clock.setNow(m_clock.now().addSecs(-5400));
        QVERIFY(m_outbox->begin({due[1].item}, request).ok());
        QVERIFY(m_outbox->defer({due[1].item}, m_clock.now().addSecs(30), {QStringLiteral("x"), {}, true}).ok());

        QCOMPARE(m_outbox->dueRecords(2)->size(), 0u);
        QCOMPARE(*m_outbox->makeDueIfTriedInFuture(), 1);
        QCOMPARE(m_outbox->dueRecords(2)->size(), 1u);
        QCOMPARE(m_outbox->dueRecords(2)->front().item, due[0].item);
    }

    void whatWasDeferredIsDueAtOnceWhenHastened()
    {
        append({u"1", u"2", u"3"});
        const auto due = *m_outbox->dueRecords(3);
        QVERIFY(m_outbox->defer({due[0].item, due[1].item}, m_clock.now().addSecs(1800), {QStringLiteral("x")}).ok());
        QVERIFY(m_outbox->park(due[2].item, {QStringLiteral("23503")}).ok());
        QVERIFY(m_outbox->makeAllDue().ok());
        QCOMPARE(m_outbox->dueRecords(3)->size(), 2u);
        QCOMPARE(m_outbox->stats()->parked, 1);
    }

    void whatIsBeingSentIsOnDiskBeforeTheBytesLeave()
    {
        append({u"1", u"2"});
        const auto item = m_outbox->dueRecords(1)->front().item;
        QVERIFY(m_outbox->begin({item}, QStringLiteral("request-1")).ok());
        QCOMPARE(m_outbox->dueRecords(10)->size(), 1u);
        auto entry = *m_outbox->find(item);
        QCOMPARE(entry.state, QStringLiteral("sending"));
        QCOMPARE(entry.requestId, QStringLiteral("request-1"));
        QCOMPARE(entry.attempts, 0);
        QCOMPARE(entry.nextAttemptAt, std::nullopt);
        const QString first = toRfc3339(m_clock.now());
        QCOMPARE(entry.firstAttemptAt, first);
        QCOMPARE(entry.lastAttemptAt, first);

        QVERIFY(m_outbox->defer({item}, m_clock.now(), {QStringLiteral("x")}).ok());
        m_clock.advance(60s);
        QVERIFY(m_outbox->begin({item}, QStringLiteral("request-2")).ok());
        entry = *m_outbox->find(item);
        QCOMPARE(entry.requestId, QStringLiteral("request-2"));
        QCOMPARE(entry.firstAttemptAt, first);
        QCOMPARE(entry.lastAttemptAt, toRfc3339(m_clock.now()));
    }

    void onlyWhatMayHaveLeftCountsAsAnAttempt_data()
    {
        QTest::addColumn<bool>("wasSent");
        QTest::newRow("never left") << false;
        QTest::newRow("may have left") << true;
    }

    void onlyWhatMayHaveLeftCountsAsAnAttempt()
    {
        QFETCH(bool, wasSent);
        append({u"1"});
        const auto item = m_outbox->dueRecords(1)->front().item;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(m_outbox->begin({item}, QStringLiteral("r")).ok());
            QVERIFY(m_outbox->defer({item}, m_clock.now(), {QStringLiteral("c"), QStringLiteral("t"), wasSent}).ok());
        }
        QCOMPARE(m_outbox->find(item)->attempts, wasSent ? 3 : 0);
        QCOMPARE(m_outbox->find(item)->lastText, QStringLiteral("t"));
        QVERIFY(m_outbox->park(item, {QStringLiteral("c"), {}, wasSent}).ok());
        QCOMPARE(m_outbox->find(item)->attempts, wasSent ? 4 : 0);
    }

    void whatAProgramWasSendingWhenItEndedIsDueAgain()
    {
        append({u"1", u"2", u"3"});
        const auto due = *m_outbox->dueRecords(2);
        QVERIFY(m_outbox->begin({due[0].item, due[1].item}, QStringLiteral("r")).ok());
        QCOMPARE(*m_outbox->requeueInterrupted(), 0);
        restart();
        QCOMPARE(*m_outbox->requeueInterrupted(), 2);
        QCOMPARE(m_outbox->dueRecords(10)->size(), 3u);
        const auto entry = *m_outbox->find(due[0].item);
        QCOMPARE(entry.state, QStringLiteral("retrying"));
        QCOMPARE(entry.attempts, 1); // who knows
        QCOMPARE(entry.lastCode, QStringLiteral("interrupted"));
        QCOMPARE(*m_outbox->requeueInterrupted(), 0);
    }

    void whatAnotherProgramIsSendingIsLeftToIt()
    {
        append({u"1", u"2"});
        const auto due = *m_outbox->dueRecords(2);
        QVERIFY(m_outbox->begin({due[0].item}, QStringLiteral("r")).ok());
        const auto database = Database::open(m_directory->path()).value();
        Outbox other(*database, m_clock);
        QCOMPARE(*other.requeueInterrupted(), 0);
        QCOMPARE(other.retry(due[0].item).error().code, ErrorCode::WouldBlock);
        QCOMPARE(*other.retryAll(), 0);
        // Read before the first began it.
        QCOMPARE(other.begin({due[0].item, due[1].item}, QStringLiteral("s")).error().code, ErrorCode::WouldBlock);
        QCOMPARE(other.find(due[1].item)->state, QStringLiteral("waiting"));
        QVERIFY(m_outbox->acknowledge({due[0].item}).ok());
        QCOMPARE(other.begin({due[0].item, due[1].item}, QStringLiteral("s")).error().code, ErrorCode::WouldBlock);
        QVERIFY(other.begin({due[1].item}, QStringLiteral("s")).ok());
    }

    void whatWasBegunInVainIsAsDueAsBefore()
    {
        append({u"1", u"2", u"3"});
        const auto due = *m_outbox->dueRecords(3);
        QVERIFY(m_outbox->begin({due[1].item}, QStringLiteral("r")).ok());
        QVERIFY(m_outbox->defer({due[1].item}, m_clock.now(), {QStringLiteral("read_timeout"), {}, true}).ok());
        const QString firstAttempt = m_outbox->find(due[1].item)->firstAttemptAt;
        m_clock.advance(1h);
        QVERIFY(m_outbox->begin({due[0].item, due[1].item, due[2].item}, QStringLiteral("s")).ok());
        QVERIFY(m_outbox->acknowledge({due[2].item}).ok());
        QVERIFY(m_outbox->giveBack({due[0].item, due[1].item, due[2].item}).ok());

        const queue::Entry untried = *m_outbox->find(due[0].item);
        QCOMPARE(untried.state, QStringLiteral("waiting"));
        QCOMPARE(untried.firstAttemptAt + untried.lastAttemptAt + untried.requestId, QString());
        const queue::Entry tried = *m_outbox->find(due[1].item);
        QCOMPARE(tried.state, QStringLiteral("retrying"));
        QCOMPARE(tried.attempts, 1);
        QCOMPARE(tried.lastCode, QStringLiteral("read_timeout"));
        QCOMPARE(tried.firstAttemptAt, firstAttempt);
        QCOMPARE(m_outbox->dueRecords(3)->size(), 2u);

        const auto database = Database::open(m_directory->path()).value();
        QVERIFY(Outbox(*database, m_clock).begin({due[0].item, due[1].item}, QStringLiteral("t")).ok());
    }

    void whatIsSettledOrPutOffCanBeBegunByOthers_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("put off") << QStringLiteral("defer");
        QTest::newRow("parked") << QStringLiteral("park");
    }

    void whatIsSettledOrPutOffCanBeBegunByOthers()
    {
        QFETCH(QString, end);
        append({u"1"});
        const auto item = m_outbox->dueRecords(1)->front().item;
        QVERIFY(m_outbox->begin({item}, QStringLiteral("r")).ok());
        if (end == QLatin1String("defer"))
            QVERIFY(m_outbox->defer({item}, m_clock.now(), {QStringLiteral("x")}).ok());
        else
            QVERIFY(m_outbox->park(item, {QStringLiteral("x")}).ok());
        const auto database = Database::open(m_directory->path()).value();
        Outbox other(*database, m_clock);
        QVERIFY(other.retry(item).ok());
        QVERIFY(other.begin({item}, QStringLiteral("s")).ok());
    }

    void whatAPersonParkedWhileItWasSentStaysParked()
    {
        append({u"1"});
        const auto item = m_outbox->dueRecords(1)->front().item;
        QVERIFY(m_outbox->begin({item}, QStringLiteral("r")).ok());
        QVERIFY(m_outbox->park(item, {QStringLiteral("by_hand")}).ok());
        QVERIFY(m_outbox->defer({item}, m_clock.now(), {QStringLiteral("read_timeout"), {}, true}).ok());
        QCOMPARE(m_outbox->find(item)->state, QStringLiteral("parked"));
        QCOMPARE(m_outbox->find(item)->lastCode, QStringLiteral("by_hand"));
    }

    void aPersonCanHaveOneItemTriedAgain()
    {
        append({u"1", u"2", u"3"});
        const auto due = *m_outbox->dueRecords(3);
        QVERIFY(m_outbox->park(due[0].item, {QStringLiteral("23503")}).ok());
        QVERIFY(m_outbox->defer({due[1].item}, m_clock.now().addSecs(1800), {QStringLiteral("x")}).ok());
        QVERIFY(m_outbox->begin({due[2].item}, QStringLiteral("r")).ok());
        QVERIFY(m_outbox->dueRecords(10)->empty());
        QVERIFY(m_outbox->retry(due[0].item).ok());
        QVERIFY(m_outbox->retry(due[1].item).ok());
        QCOMPARE(m_outbox->retry(due[2].item).error().code, ErrorCode::WouldBlock);
        QCOMPARE(m_outbox->dueRecords(10)->size(), 2u);
        QCOMPARE(m_outbox->find(due[0].item)->lastCode, QStringLiteral("23503")); // why it was parked is kept
        QCOMPARE(m_outbox->find(due[2].item)->state, QStringLiteral("sending"));
    }

    void aPersonCanHaveEverythingTriedAgain()
    {
        append({u"1", u"2", u"3"});
        const auto due = *m_outbox->dueRecords(3);
        QVERIFY(m_outbox->park(due[0].item, {QStringLiteral("23503")}).ok());
        QVERIFY(m_outbox->defer({due[1].item}, m_clock.now().addSecs(1800), {QStringLiteral("x")}).ok());
        QCOMPARE(*m_outbox->retryAll(), 2);
        QCOMPARE(m_outbox->dueRecords(10)->size(), 3u);
        QCOMPARE(m_outbox->stats()->parked, 0);
    }

    void anItemThatIsNotThereIsNotFound()
    {
        QCOMPARE(m_outbox->find(7).error().code, ErrorCode::NotFound);
        QCOMPARE(m_outbox->retry(7).error().code, ErrorCode::NotFound);
        QCOMPARE(m_outbox->park(7, {QStringLiteral("x")}).error().code, ErrorCode::NotFound);
    }

    void theOrderIsThatOfTheNumbersWhateverTheRowsSay()
    {
        append({u"1", u"2", u"3"});
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst(), false));
        QVERIFY(query.exec(QStringLiteral("UPDATE queue SET id = id + 100 WHERE id = 1"))); // as an import may do
        const auto due = *m_outbox->dueRecords(10);
        QCOMPARE(due.size(), 3u);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(sequenceOf(due[static_cast<size_t>(i)]), i + 1);
    }

    void whatIsParkedStaysAndLetsTheOthersPass()
    {
        append({u"1", u"2"});
        QVERIFY(m_outbox->park(m_outbox->dueRecords(1)->front().item, {QStringLiteral("23503")}).ok());
        QCOMPARE(m_outbox->dueRecords(10)->size(), 1u);
        const auto entry = m_outbox->list()->front();
        QCOMPARE(entry.state, QStringLiteral("parked"));
        QCOMPARE(entry.lastCode, QStringLiteral("23503"));
        QCOMPARE(entry.nextAttemptAt, std::nullopt);
        QCOMPARE(m_outbox->stats()->parked, 1);
    }

    void aRowThatIsNotValidAnyMoreIsParkedWithItsReasonsAndTheRestGoesOn_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QStringList>("reasons");
        const auto row = [](const char* name, const char* sql, const QStringList& reasons) {
            QTest::newRow(name) << QString::fromLatin1(sql) << reasons;
        };
        row("no moment", "scanned_at = 'garbage'", {QStringLiteral("scanned_at")});
        row("no day", "date = '2026-02-30'", {QStringLiteral("date is no day")});
        row("another day than the scan's", "date = '2020-01-01'", {QStringLiteral("date is not the day")});
        row("another time than the scan's", "local_time = '01:02:03'", {QStringLiteral("time_in is not the time")});
        row("no time", "local_time = ''", {QStringLiteral("time_in is missing")});
        row("another time than the scan's, going out", "scan_type = 'out', local_time = '01:02:03'",
            {QStringLiteral("time_out is not the time")});
        row("a decision that is no object", "decision = 'late'", {QStringLiteral("decision has the wrong type")});
        row("a decision that is too long", "decision = '{\"a\":\"' || hex(zeroblob(2048)) || '\"}'",
            {QStringLiteral("decision is larger than 4096 bytes")});
        row("no number", "student_number = 'two words'", {QStringLiteral("student_number")});
        row("a control character", "qr_data = 'a' || char(7)", {QStringLiteral("qr_data")});
        row("no text in UTF-8", "qr_data = CAST(x'ff' AS TEXT)", {QStringLiteral("not JSON")});
        row("another kiosk's photo", "photo_state = 'stored', photo_note = NULL, photo_path = 'x/' || photo_path",
            {QStringLiteral("photo_path")});
        row("two faults", "device_id = 'pi lab', device_epoch = ''",
            {QStringLiteral("device_id"), QStringLiteral("device_epoch")});
    }

    void aRowThatIsNotValidAnyMoreIsParkedWithItsReasonsAndTheRestGoesOn()
    {
        QFETCH(QString, damage);
        QFETCH(QStringList, reasons);
        append({u"1", u"2", u"3"});
        damageRow(damage);
        const auto due = *m_outbox->dueRecords(10);
        QCOMPARE(due.size(), 2u);
        QCOMPARE(numberOf(due[0]), QStringLiteral("1"));
        QCOMPARE(numberOf(due[1]), QStringLiteral("3"));
        QCOMPARE(m_outbox->stats()->parked, 1);
        const auto entry = m_outbox->list()->at(1);
        QCOMPARE(entry.state, QStringLiteral("parked"));
        QCOMPARE(entry.lastCode, QStringLiteral("damaged"));
        for (const QString& reason : reasons)
            QVERIFY2(entry.lastText.contains(reason), qPrintable(entry.lastText));
        QVERIFY2(!entry.lastCode.contains(QLatin1String("two words")), "a value is in the reason");
    }

    void whatACodeSaidStaysATextOfTheRecordWhateverItHolds()
    {
        append({u"1", u"2", u"3"});
        damageRow(QStringLiteral("qr_data = 'a\",\"status\":\"late\\'"));
        const QJsonObject sent = QJsonDocument::fromJson(m_outbox->dueRecords(10)->at(1).json).object();
        QCOMPARE(sent[u"qr_data"].toString(), QStringLiteral("a\",\"status\":\"late\\"));
        QCOMPARE(sent[u"status"].toString(), QStringLiteral("present"));
    }

    void whatIsCountedIsRecordsWhateverOfThemWaits()
    {
        queue::PhotoStore photos(*m_database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        Journal journal(*m_database, m_clock);
        for (int i = 1; i <= 5; ++i) {
            const auto valid = support::validRecord(m_clock, QString::number(i));
            QVERIFY(journal.append(valid, Journal::photoFollows).ok());
            if (i < 5)
                QVERIFY(photos.store(valid.record().id, "jpeg").ok());
        }
        const auto expect = [this](int waiting, int parked, int synced) {
            const auto stats = *m_outbox->stats();
            QCOMPARE(stats.records, 5);
            QCOMPARE(stats.unsettledPhotos, 1);
            QCOMPARE(stats.waiting, waiting);
            QCOMPARE(stats.parked, parked);
            QCOMPARE(stats.synced, synced);
        };
        expect(5, 0, 0);
        const auto records = *m_outbox->dueRecords(10);
        QCOMPARE(records.size(), 4u);
        QVERIFY(m_outbox->acknowledge({records[0].item, records[1].item, records[2].item}).ok());
        expect(5, 0, 3); // the photos of three, the rows of two
        QVERIFY(m_outbox->park(records[3].item, {QStringLiteral("23503")}).ok());
        expect(4, 1, 3);
        const auto due = *m_outbox->duePhotos(10);
        QCOMPARE(due.size(), 3u);
        QVERIFY(m_outbox->acknowledge({due[0].item}).ok());
        expect(3, 1, 3);
        QVERIFY(m_outbox->park(due[1].item, {QStringLiteral("photo_missing")}).ok());
        expect(2, 2, 3);
        QVERIFY(m_outbox->begin({due[2].item}, QStringLiteral("r")).ok());
        expect(2, 2, 3);
        QCOMPARE(*m_outbox->retryAll(), 2);
        expect(4, 0, 3);
    }

    void aPhotosRowThatIsNotValidAnyMoreIsParkedToo()
    {
        queue::PhotoStore photos(*m_database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        Journal journal(*m_database, m_clock);
        for (const auto& number : {QStringLiteral("1"), QStringLiteral("2")}) {
            const auto valid = support::validRecord(m_clock, number);
            QVERIFY(journal.append(valid, Journal::photoFollows).ok());
            QVERIFY(photos.store(valid.record().id, "jpeg").ok());
            QVERIFY(m_outbox->acknowledge({m_outbox->dueRecords(1)->front().item}).ok());
        }
        QCOMPARE(m_outbox->duePhotos(10)->size(), 2u);
        damageRow(QStringLiteral("photo_path = '../../etc/passwd'"));
        QCOMPARE(m_outbox->duePhotos(10)->size(), 1u);
        QCOMPARE(m_outbox->stats()->parked, 1);
    }

private:
    /** To the kernel, and to those who come after, the same as being killed. */
    void restart()
    {
        m_outbox.reset();
        m_database.reset();
        m_database = Database::open(m_directory->path()).value();
        m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
    }

    void append(std::initializer_list<QStringView> numbers)
    {
        Journal journal(*m_database, m_clock);
        for (const QStringView number : numbers)
            QVERIFY(journal.append(support::validRecord(m_clock, number.toString()), PhotoAbsence::NoCamera).ok());
    }

    // What a failing disk or somebody's SQL does to the row of student 2.
    static void damageRow(const QString& assignments)
    {
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst(), false));
        QVERIFY(query.exec(QStringLiteral("UPDATE attendance SET %1 WHERE student_number = '2'").arg(assignments)));
        QCOMPARE(query.numRowsAffected(), 1);
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
