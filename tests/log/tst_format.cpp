#include "core/log/format.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace rollcall::log;

namespace {

Entry sample()
{
    Entry entry;
    entry.time = {1795418645, 120'456'789}; // 2026-11-23T07:24:05Z
    entry.level = Level::Info;
    entry.logger = "queue.journal";
    entry.message = "record is on disk";
    entry.file = "/src/core/queue/journal.cpp";
    entry.function = "rollcall::Result<void> rollcall::queue::Journal::append(const rollcall::Record&)";
    entry.line = 42;
    return entry;
}

QByteArray text(void (*format)(LineBuffer&, const Entry&), const Entry& entry)
{
    LineBuffer out;
    format(out, entry);
    return QByteArray(out.view().data(), static_cast<qsizetype>(out.size()));
}

QJsonObject parsed(const Entry& entry)
{
    return QJsonDocument::fromJson(text(formatJson, entry)).object();
}

} // namespace

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJsonLineHasTheFieldsOfTheSpecification()
    {
        Entry entry = sample();
        QCOMPARE(text(formatJson, entry),
                 QByteArray(R"({"timestamp":"2026-11-23T07:24:05.120456Z","level":"INFO","logger":"queue.journal",)"
                            R"("message":"record is on disk","module":"journal",)"
                            R"("function":"rollcall::queue::Journal::append","line":42})"
                            "\n"));
        const QByteArray bytes("raw");
        const Extra extras[] = {{"seq", 7},
                                {"big", 18446744073709551615ULL},
                                {"small", -9},
                                {"ratio", 0.25},
                                {"photo", true},
                                {"device", QStringLiteral("kiosk-1")},
                                {"raw", bytes},
                                {"took_ms", std::chrono::milliseconds(12)},
                                {"half_ms", std::chrono::microseconds(500)}};
        entry.correlationId = "format-test";
        entry.exceptionCode = "timeout";
        entry.exceptionDetail = "lock file x is held";
        entry.extras = extras;
        entry.extraCount = std::size(extras);
        const QByteArray line = text(formatJson, entry);
        QVERIFY2(
            line.endsWith(R"("line":42,"correlation_id":"format-test","exception":"timeout: lock file x is held",)"
                          R"("extra":{"seq":7,"big":18446744073709551615,"small":-9,"ratio":0.25,"photo":true,)"
                          R"("device":"kiosk-1","raw":"raw","took_ms":12,"half_ms":0.5}})"
                          "\n"),
            line.constData());
    }

    void aHumanLineHasTheIdAndAnotherWithoutOneADash()
    {
        Entry entry = sample();
        QCOMPARE(text(formatHuman, entry),
                 QByteArray("2026-11-23 07:24:05.120456Z INFO     queue.journal [-] record is on disk\n"));
        const Extra extras[] = {{"seq", 7}, {"device", "kiosk"}};
        entry.correlationId = "human-test";
        entry.extras = extras;
        entry.extraCount = std::size(extras);
        QVERIFY(text(formatHuman, entry).endsWith("[human-test] record is on disk seq=7 device=\"kiosk\"\n"));
    }

    void aJournalEntryHasFieldsAndPriority_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QByteArray>("priority");
        QTest::newRow("debug") << int(Level::Debug) << QByteArray("\nPRIORITY=7\n");
        QTest::newRow("info") << int(Level::Info) << QByteArray("\nPRIORITY=6\n");
        QTest::newRow("warning") << int(Level::Warning) << QByteArray("\nPRIORITY=4\n");
        QTest::newRow("error") << int(Level::Error) << QByteArray("\nPRIORITY=3\n");
        QTest::newRow("critical") << int(Level::Critical) << QByteArray("\nPRIORITY=2\n");
    }

    void aJournalEntryHasFieldsAndPriority()
    {
        QFETCH(int, level);
        QFETCH(QByteArray, priority);
        Entry entry = sample();
        entry.level = static_cast<Level>(level);
        entry.message = "two\nlines";
        const Extra extras[] = {{"took_ms", 7}};
        entry.correlationId = "an-id";
        entry.extras = extras;
        entry.extraCount = 1;
        const QByteArray fields = text(formatJournal, entry);
        QVERIFY(fields.contains(priority));
        QVERIFY(fields.startsWith("MESSAGE=two\\nlines\n"));
        QVERIFY(fields.contains("\nLOGGER=queue.journal\n"));
        QVERIFY(fields.contains("\nCORRELATION_ID=an-id\n"));
        QVERIFY(fields.contains("\nCODE_LINE=42\n"));
        QVERIFY(fields.endsWith("\nEXTRA_TOOK_MS=7\n"));
        QVERIFY(!fields.contains("MESSAGE_ID"));
    }

    void anEventHasAMessageIdInTheJournal()
    {
        Entry entry = sample();
        const Extra extras[] = {{"event", "alarm_disk"}};
        entry.extras = extras;
        entry.extraCount = 1;
        // uuidgen --sha1 --namespace 5d1d0a7c-3f0e-4c7b-9d43-6f8a0f6f2b51 --name alarm_disk
        QVERIFY(text(formatJournal, entry)
                    .endsWith("\nMESSAGE_ID=e9f35beb1b9f5489803dec86e9b13f4e\nEXTRA_EVENT=alarm_disk\n"));
    }

    void everyFieldOfAJournalEntryStaysBelow4Kilobytes()
    {
        Entry entry = sample();
        const QString longText = QString(1, QLatin1Char('x')) + QString(20'000, QChar(0x20AC)); // three bytes each
        const std::string controls(20'000, '\x01');                                             // six when escaped
        entry.message = longText;
        entry.exceptionCode = "io";
        entry.exceptionDetail = longText;
        const Extra extras[] = {{"text", longText}, {"controls", controls}};
        entry.extras = extras;
        entry.extraCount = 2;
        const QByteArray fields = text(formatJournal, entry);
        int cut = 0;
        for (const QByteArray& field : fields.split('\n')) {
            QVERIFY2(field.size() < 4096, field.left(20).constData());
            QVERIFY(QString::fromUtf8(field).toUtf8() == field); // no character is cut
            cut += field.endsWith("...[cut]") ? 1 : 0;
        }
        QCOMPARE(cut, 4);
    }

    void timestampsAreRight_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("time");
        QTest::newRow("epoch") << qint64(0) << QStringLiteral("1970-01-01T00:00:00.000001Z");
        QTest::newRow("leap day") << qint64(1709251199) << QStringLiteral("2024-02-29T23:59:59.000001Z");
        QTest::newRow("same second again") << qint64(1709251199) << QStringLiteral("2024-02-29T23:59:59.000001Z");
        QTest::newRow("next day") << qint64(1709251200) << QStringLiteral("2024-03-01T00:00:00.000001Z");
        QTest::newRow("after 2038") << qint64(4102444800) << QStringLiteral("2100-01-01T00:00:00.000001Z");
    }

    void timestampsAreRight()
    {
        QFETCH(qint64, seconds);
        Entry entry = sample();
        entry.time = {seconds, 1999};
        QTEST(parsed(entry)[QLatin1String("timestamp")].toString(), "time");
    }

    void whereItWasWrittenIsShort_data()
    {
        QTest::addColumn<QByteArray>("pretty");
        QTest::addColumn<QString>("function");
        QTest::newRow("plain") << QByteArray("int main(int, char**)") << QStringLiteral("main");
        QTest::newRow("constructor") << QByteArray("A::A(int)") << QStringLiteral("A::A");
        QTest::newRow("template result") << QByteArray("std::map<int, QString> f(int)") << QStringLiteral("f");
        QTest::newRow("template function") << QByteArray("void f(T) [with T = int]") << QStringLiteral("f");
        QTest::newRow("reference") << QByteArray("const X& C::get() const") << QStringLiteral("C::get");
        QTest::newRow("lambda") << QByteArray("A::run()::<lambda(int)>") << QStringLiteral("A::run");
        QTest::newRow("none") << QByteArray() << QString();
    }

    void whereItWasWrittenIsShort()
    {
        QFETCH(QByteArray, pretty);
        Entry entry = sample();
        entry.function = std::string_view(pretty.constData(), static_cast<size_t>(pretty.size()));
        QTEST(parsed(entry)[QLatin1String("function")].toString(), "function");
    }

    void anyTextIsOneLineOfValidJson_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("read");
        QTest::newRow("newline and quote") << QByteArray("a\nb\"c\\d\r\t") << QStringLiteral("a\nb\"c\\d\r\t");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a\u0000b");
        QTest::newRow("escape sequence") << QByteArray("\033[31m") << QStringLiteral("\u001b[31m");
        QTest::newRow("delete and C1") << QByteArray("\x7f\xc2\x85") << QString(QChar(0x7f)) + QChar(0x85);
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8z") << QStringLiteral("a\u2028z");
        QTest::newRow("Filipino and Chinese") << QByteArray("Ni\xc3\xb1o \xe6\x98\x8e") << QStringLiteral("Niño 明");
        QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80") << QStringLiteral("😀");
        QTest::newRow("stray continuation") << QByteArray("a\x80z") << QStringLiteral("a\ufffdz");
        QTest::newRow("cut off") << QByteArray("a\xe6\x98") << QStringLiteral("a\ufffd\ufffd");
        QTest::newRow("overlong") << QByteArray("\xc0\xaf") << QStringLiteral("\ufffd\ufffd");
        QTest::newRow("surrogate in UTF-8") << QByteArray("\xed\xa0\x80") << QStringLiteral("\ufffd\ufffd\ufffd");
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80")
                                        << QStringLiteral("\ufffd\ufffd\ufffd\ufffd");
    }

    void anyTextIsOneLineOfValidJson()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, read);
        Entry entry = sample();
        entry.message = message;
        const QByteArray line = text(formatJson, entry);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(!line.contains("\xe2\x80\xa8"));
        QVERIFY(!line.contains('\033'));
        QCOMPARE(QJsonDocument::fromJson(line)[QLatin1String("message")].toString(), read);
        QCOMPARE(text(formatHuman, entry).count('\n'), 1);
        QVERIFY(!text(formatHuman, entry).contains('\033'));
    }

    void allShapesOfTextAreTheSame()
    {
        const QString utf16 = QStringLiteral("Niño \n \u2028 😀");
        const QByteArray utf8 = utf16.toUtf8();
        const QString lone = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b") + QChar(0xdc00);
        Entry entry = sample();
        entry.message = utf8;
        const QByteArray expected = text(formatJson, entry);
        entry.message = utf16;
        QCOMPARE(text(formatJson, entry), expected);
        entry.message = QLatin1String("caf\xe9\n");
        QCOMPARE(parsed(entry)[QLatin1String("message")].toString(), QStringLiteral("café\n"));
        entry.message = lone;
        QCOMPARE(parsed(entry)[QLatin1String("message")].toString(), QStringLiteral("a\ufffdb\ufffd"));
    }

    void randomBytesAreValidJsonEverywhere()
    {
        QRandomGenerator random(42);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes(random.bounded(60), '\0');
            for (char& c : bytes)
                c = static_cast<char>(random.bounded(256));
            QString utf16(random.bounded(40), QChar());
            for (QChar& c : utf16)
                c = QChar(static_cast<char16_t>(random.bounded(2) ? random.bounded(65536)
                                                                  : 0xd700 + random.bounded(0xa00)));
            Entry entry = sample();
            const std::string_view view(bytes.constData(), static_cast<size_t>(bytes.size()));
            const Extra extras[] = {{"a", bytes}, {"b", utf16}};
            entry.message = bytes;
            entry.logger = entry.file = entry.function = entry.correlationId = view;
            entry.exceptionCode = "io";
            entry.exceptionDetail = utf16;
            entry.extras = extras;
            entry.extraCount = 2;
            const QByteArray line = text(formatJson, entry);
            QJsonParseError error;
            QVERIFY(QJsonDocument::fromJson(line, &error).isObject());
            QCOMPARE(line.count('\n'), 1);
            QVERIFY(QString::fromUtf8(line).toUtf8() == line); // valid UTF-8
        }
    }

    void numbersThatJsonDoesNotHaveAreText()
    {
        Entry entry = sample();
        const Extra extras[] = {{"nan", std::numeric_limits<double>::quiet_NaN()},
                                {"inf", std::numeric_limits<double>::infinity()},
                                {"tiny", 1e-300},
                                {"huge", 1e300}};
        entry.extras = extras;
        entry.extraCount = std::size(extras);
        const QJsonObject extra = parsed(entry)[QLatin1String("extra")].toObject();
        QCOMPARE(extra[QLatin1String("nan")].toString(), QStringLiteral("nan"));
        QCOMPARE(extra[QLatin1String("inf")].toString(), QStringLiteral("inf"));
        QCOMPARE(extra[QLatin1String("tiny")].toDouble(), 1e-300);
        QCOMPARE(extra[QLatin1String("huge")].toDouble(), 1e300);
    }

    void aLongMessageIsCutWithAMark()
    {
        Entry entry = sample();
        const QByteArray megabyte(1'000'000, 'x');
        entry.message = megabyte;
        const QByteArray line = text(formatJson, entry);
        QVERIFY(line.size() < 20'000);
        QVERIFY(parsed(entry)[QLatin1String("message")].toString().endsWith(QStringLiteral("x...[983616 cut]")));
        // Not through the middle of a character.
        const QByteArray accents = QByteArray("x") + QByteArray("\xc3\xb1").repeated(10'000);
        entry.message = accents;
        QVERIFY(!parsed(entry)[QLatin1String("message")].toString().contains(QChar(0xfffd)));
        const QString emoji = QStringLiteral("x") + QStringLiteral("😀").repeated(10'000);
        entry.message = emoji;
        QVERIFY(!parsed(entry)[QLatin1String("message")].toString().contains(QChar(0xfffd)));
    }

    void tooManyLongExtrasAreCutToo()
    {
        const QByteArray nuls(100'000, '\0');
        std::vector<Extra> extras(1000, Extra{"key", nuls});
        Entry entry = sample();
        entry.extras = extras.data();
        entry.extraCount = extras.size();
        const QByteArray line = text(formatJson, entry);
        QVERIFY(line.size() < 100'000);
        QVERIFY(parsed(entry)[QLatin1String("extra")].toObject()[QLatin1String("cut")].toBool());
        QVERIFY(text(formatHuman, entry).size() < 100'000);
        QVERIFY(text(formatJournal, entry).size() < 100'000);
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
