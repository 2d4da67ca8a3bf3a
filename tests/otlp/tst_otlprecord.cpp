#include "core/otlp/record.h"
#include "core/otlp/requestbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace rollcall;
using namespace rollcall::otlp;

namespace {

log::Entry sample()
{
    log::Entry entry;
    entry.time = {1795974245, 120456789};
    entry.logger = "queue.journal";
    entry.message = "record is on disk";
    entry.file = "core/queue/journal.cpp";
    entry.function = "rollcall::Result<void> rollcall::queue::Journal::append(const Record&)";
    entry.line = 42;
    return entry;
}

QByteArray lineOf(const log::Entry& entry)
{
    log::LineBuffer line;
    formatRecord(line, entry);
    return {line.view().data(), qsizetype(line.size())};
}

QJsonObject record(const log::Entry& entry)
{
    const QByteArray line = lineOf(entry);
    return QJsonDocument::fromJson(line.mid(line.indexOf('\t') + 1)).object();
}

/** By key; one that comes twice is "twice". */
QMap<QString, QJsonObject> attributes(const QJsonObject& record)
{
    QMap<QString, QJsonObject> all;
    for (const QJsonValue& one : record[QLatin1String("attributes")].toArray()) {
        const QString key = one[QLatin1String("key")].toString();
        all.insert(all.contains(key) ? QStringLiteral("twice") : key, one[QLatin1String("value")].toObject());
    }
    return all;
}

} // namespace

class TestOtlpRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineIsALogRecord()
    {
        log::Entry entry = sample();
        entry.exceptionCode = "io";
        entry.exceptionDetail = "a\nb";
        entry.correlationId = "0193e5a0-0000-7000-8000-00000000abcd";
        QVERIFY(lineOf(entry).startsWith("queue.journal\t{"));
        const QJsonObject line = record(entry);
        QCOMPARE(line[QLatin1String("timeUnixNano")], QJsonValue(QStringLiteral("1795974245120456789")));
        QCOMPARE(line[QLatin1String("severityNumber")], QJsonValue(9));
        QCOMPARE(line[QLatin1String("severityText")], QJsonValue(QStringLiteral("INFO")));
        QCOMPARE(line[QLatin1String("body")][QLatin1String("stringValue")],
                 QJsonValue(QStringLiteral("record is on disk")));
        QCOMPARE(line[QLatin1String("traceId")], QJsonValue(QStringLiteral("0193e5a0000070008000000000"
                                                                           "00abcd")));
        const QMap<QString, QString> expected{
            {QStringLiteral("code.file.path"), QStringLiteral("core/queue/journal.cpp")},
            {QStringLiteral("code.function.name"), QStringLiteral("rollcall::queue::Journal::append")},
            {QStringLiteral("exception.type"), QStringLiteral("io")},
            {QStringLiteral("exception.message"), QStringLiteral("a\nb")},
            {QStringLiteral("rollcall.correlation_id"), QStringLiteral("0193e5a0-0000-7000-8000-00000000abcd")},
        };
        const auto found = attributes(line);
        for (auto one = expected.begin(); one != expected.end(); ++one)
            QCOMPARE(found.value(one.key())[QLatin1String("stringValue")].toString(), one.value());
        QCOMPARE(found.value(QStringLiteral("code.line.number"))[QLatin1String("intValue")],
                 QJsonValue(QStringLiteral("42")));
        QCOMPARE(found.size(), 6);
    }

    // As Qt's own messages are.
    void aLineFromNowhereHasNoAttributes()
    {
        log::Entry entry = sample();
        entry.file = entry.function = {};
        entry.line = 0;
        QVERIFY(!record(entry).isEmpty());
        QVERIFY(!record(entry).contains(QLatin1String("attributes")));
    }

    void everyLevelHasTheNumberOfTheSpecification()
    {
        QList<int> numbers;
        for (const auto level :
             {log::Level::Debug, log::Level::Info, log::Level::Warning, log::Level::Error, log::Level::Critical}) {
            log::Entry entry = sample();
            entry.level = level;
            numbers << record(entry)[QLatin1String("severityNumber")].toInt();
        }
        QCOMPARE(numbers, QList<int>({5, 9, 13, 17, 21}));
    }

    void onlyAUuidIsATraceId_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isTrace");
        QTest::newRow("uuid") << QByteArray("0193e5a0-0000-7000-8000-00000000abcd") << true;
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("word") << QByteArray("self-test") << false;
        QTest::newRow("zeros") << QByteArray("00000000-0000-0000-0000-000000000000") << false;
        QTest::newRow("capitals") << QByteArray("0193E5A0-0000-7000-8000-00000000ABCD") << false;
        QTest::newRow("too long") << QByteArray("0193e5a0-0000-7000-8000-00000000abcd0") << false;
        QTest::newRow("too short") << QByteArray("0193e5a0-0000-7000-8000-00000000abc") << false;
        QTest::newRow("without dashes") << QByteArray("0193e5a00000700080000000"
                                                      "0000abcd")
                                        << false;
    }

    void onlyAUuidIsATraceId()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, isTrace);
        log::Entry entry = sample();
        entry.correlationId = std::string_view(id.constData(), size_t(id.size()));
        const QJsonObject line = record(entry);
        QCOMPARE(line.contains(QLatin1String("traceId")), isTrace);
        QCOMPARE(attributes(line).contains(QStringLiteral("rollcall.correlation_id")), !id.isEmpty());
    }

    void extrasAreTypedAttributes()
    {
        log::Entry entry = sample();
        const log::Extra extras[] = {{"event", "alarm_disk"}, {"on", true},
                                     {"count", -7},           {"most", std::numeric_limits<quint64>::max()},
                                     {"share", 0.25},         {"nothing", std::nan("")},
                                     {"text", "\x01\"\\\xff"}};
        entry.extras = extras;
        entry.extraCount = std::size(extras);
        const QJsonObject line = record(entry);
        QCOMPARE(line[QLatin1String("eventName")].toString(), QStringLiteral("alarm_disk"));
        const auto all = attributes(line);
        const auto is = [&](const char* key, const char* kind, const QJsonValue& value) {
            return all.value(QLatin1String(key)) == QJsonObject{{QLatin1String(kind), value}};
        };
        QVERIFY(is("rollcall.event", "stringValue", QStringLiteral("alarm_disk")));
        QVERIFY(is("rollcall.on", "boolValue", true));
        QVERIFY(is("rollcall.count", "intValue", QStringLiteral("-7")));
        QVERIFY(is("rollcall.most", "intValue", QStringLiteral("9223372036854775807")));
        QVERIFY(is("rollcall.share", "doubleValue", 0.25));
        QVERIFY(is("rollcall.nothing", "doubleValue", QStringLiteral("NaN")));
        QVERIFY(is("rollcall.text", "stringValue", QStringLiteral("\x01\"\\\uFFFD")));
    }

    void whatIsLongIsCut()
    {
        log::Entry entry = sample();
        const std::string text(1'000'000, 'x');
        entry.message = text;
        const std::vector<log::Extra> extras(500, log::Extra{"text", text});
        entry.extras = extras.data();
        entry.extraCount = extras.size();
        const QByteArray line = lineOf(entry);
        QVERIFY(line.size() < 80'000);
        QVERIFY(!record(entry).isEmpty()); // JSON all the same
    }

    void aThreadThatSendsLinesMakesNone()
    {
        {
            const Unlogged unlogged;
            QCOMPARE(lineOf(sample()), QByteArray());
        }
        QVERIFY(!lineOf(sample()).isEmpty());
    }

    void aRequestGroupsLinesByTheirLoggerAndLeavesOutDamagedOnes()
    {
        log::Entry other = sample();
        other.logger = "net.http\t\"";
        const QByteArray lines = lineOf(sample()) + lineOf(other) + "half a li\n" + QByteArray(20, '\0') + '\n'
                                 + lineOf(sample()) + lineOf(sample()).chopped(10);
        const RequestBody body =
            requestBody({QStringLiteral("1.2"), QStringLiteral("gate-1"), QStringLiteral("pi")}, lines);
        QCOMPARE(body.records, 3);
        QCOMPARE(body.damaged, 3);
        const QJsonObject logs = QJsonDocument::fromJson(body.json)[QLatin1String("resourceLogs")][0].toObject();
        QMap<QString, QString> resource;
        for (const QJsonValue& one : logs[QLatin1String("resource")][QLatin1String("attributes")].toArray())
            resource.insert(one[QLatin1String("key")].toString(),
                            one[QLatin1String("value")][QLatin1String("stringValue")].toString());
        QCOMPARE(resource, (QMap<QString, QString>{{QStringLiteral("service.name"), QStringLiteral("rollcall")},
                                                   {QStringLiteral("service.version"), QStringLiteral("1.2")},
                                                   {QStringLiteral("service.instance.id"), QStringLiteral("gate-1")},
                                                   {QStringLiteral("host.name"), QStringLiteral("pi")}}));
        QMap<QString, qsizetype> scopes;
        for (const QJsonValue& one : logs[QLatin1String("scopeLogs")].toArray())
            scopes.insert(one[QLatin1String("scope")][QLatin1String("name")].toString(),
                          one[QLatin1String("logRecords")].toArray().size());
        QCOMPARE(scopes, (QMap<QString, qsizetype>{{QStringLiteral("queue.journal"), 2},
                                                   {QStringLiteral("net.http\t\""), 1}}));
    }
};

QTEST_GUILESS_MAIN(TestOtlpRecord)
#include "tst_otlprecord.moc"
