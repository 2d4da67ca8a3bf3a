#include "core/supabase/replies.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using sync::Outcome;

namespace {

const char* word(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Done:
        return "done";
    case Outcome::Kind::Later:
        return "later";
    case Outcome::Kind::Refused:
        return "refused";
    case Outcome::Kind::Halt:
        return "halt";
    case Outcome::Kind::Cancelled:
        return "cancelled";
    }
    return "?";
}

const char* word(Outcome::Cause cause)
{
    switch (cause) {
    case Outcome::Cause::None:
        return "";
    case Outcome::Cause::ConnectTimeout:
        return "connect_timeout";
    case Outcome::Cause::ReadTimeout:
        return "read_timeout";
    case Outcome::Cause::Overload:
        return "overload";
    case Outcome::Cause::TooMuch:
        return "too_much";
    case Outcome::Cause::NumberTaken:
        return "number_taken";
    case Outcome::Cause::NoTable:
        return "no_table";
    case Outcome::Cause::MissingRight:
        return "missing_right";
    case Outcome::Cause::PerhapsOneItem:
        return "perhaps_one_item";
    }
    return "?";
}

net::HttpReply reply(int status, const QByteArray& body, const QByteArray& contentType = "application/json")
{
    net::HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers.insert("content-type", contentType);
    return reply;
}

/** PostgREST's words about a constraint; ' stands for the quotation marks in them. */
net::HttpReply violation(const char* code, const char* message, const char* details = "")
{
    const auto quoted = [](const char* text) { return QString::fromLatin1(text).replace(u'\'', u'"'); };
    return reply(409, QJsonDocument(QJsonObject{{QStringLiteral("code"), QLatin1String(code)},
                                                {QStringLiteral("message"), quoted(message)},
                                                {QStringLiteral("details"), quoted(details)}})
                          .toJson());
}

const QDateTime now(QDate(2026, 11, 23), QTime(7, 24), Qt::OffsetFromUTC, 8 * 3600);

/** What the reader of this kind of request makes of it. */
Outcome read(const QString& request, const net::HttpReply& reply)
{
    if (request == QLatin1String("insert"))
        return supabase::readInsertReply(reply, 2);
    if (request == QLatin1String("upload"))
        return supabase::readUploadReply(reply);
    if (request == QLatin1String("info"))
        return supabase::readPhotoInfoReply(reply, 91);
    if (request == QLatin1String("token")) {
        const auto read = supabase::readTokenReply(reply, now);
        const auto* outcome = std::get_if<supabase::ServiceOutcome>(&read);
        return outcome ? Outcome(*outcome) : sync::done();
    }
    if (request == QLatin1String("function")) {
        const auto read = supabase::readFunctionReply(reply);
        const auto* outcome = std::get_if<supabase::ServiceOutcome>(&read);
        return outcome ? Outcome(*outcome) : sync::done();
    }
    if (request == QLatin1String("procedure"))
        return supabase::readProcedureReply(reply);
    if (request == QLatin1String("void"))
        return supabase::readVoidReply(reply);
    if (request == QLatin1String("heartbeat"))
        return supabase::readHeartbeatReply(reply, *DeviceId::parse(u"gate-1"));
    if (request == QLatin1String("rows")) {
        const auto read = supabase::readRowsReply(reply);
        const auto* outcome = std::get_if<supabase::ServiceOutcome>(&read);
        return outcome ? Outcome(*outcome) : sync::done();
    }
    const auto read = supabase::readRosterReply(reply);
    const auto* outcome = std::get_if<supabase::ServiceOutcome>(&read);
    return outcome ? Outcome(*outcome) : sync::done();
}

QJsonArray goldenFile(const QString& request)
{
    QFile file(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/supabase/%1.json").arg(request));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).array();
}

/** As observed on the real services; tests/data/supabase. What is wrong the same service says in the same words, whatever it was
 *  asked. */
QJsonArray goldenReplies(const QString& request)
{
    QJsonArray all = goldenFile(request);
    const QMap<QString, QString> likewise{{QStringLiteral("heartbeat"), QStringLiteral("insert")},
                                          {QStringLiteral("void"), QStringLiteral("insert")},
                                          {QStringLiteral("rows"), QStringLiteral("roster")},
                                          {QStringLiteral("procedure"), QStringLiteral("function")}};
    if (!likewise.contains(request))
        return all;
    for (const QJsonValue& golden : goldenFile(likewise.value(request))) {
        // A function that is missing is to a void what a table that is missing is to a record: void.json has it.
        const bool isOfItsOwn = request == QLatin1String("void") && golden[u"code"] == QLatin1String("PGRST202");
        if (golden[u"status"].toInt() >= 300 && !isOfItsOwn)
            all.append(golden);
    }
    return all;
}

const QStringList requests{QStringLiteral("insert"),   QStringLiteral("upload"),    QStringLiteral("info"),
                           QStringLiteral("token"),    QStringLiteral("roster"),    QStringLiteral("function"),
                           QStringLiteral("rows"),     QStringLiteral("heartbeat"), QStringLiteral("void"),
                           QStringLiteral("procedure")};

} // namespace

class TestReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPhotoWhoseFileIsGoneIsInTheCloudOrNot_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Outcome::Kind>("kind");
        QTest::newRow("there") << 200 << QByteArray("{\"size\":91}") << Outcome::Kind::Done;
        QTest::newRow("there, as the local one says it")
            << 200 << QByteArray("{\"metadata\":{\"size\":91}}") << Outcome::Kind::Done;
        QTest::newRow("empty") << 200 << QByteArray("{\"size\":0}") << Outcome::Kind::Refused;
        QTest::newRow("not there")
            << 400 << QByteArray("{\"statusCode\":\"404\",\"error\":\"not_found\",\"message\":\"Object not found\"}")
            << Outcome::Kind::Refused;
        QTest::newRow("busy") << 503 << QByteArray("{}") << Outcome::Kind::Later;
        QTest::newRow("somebody else's page") << 200 << QByteArray("{}") << Outcome::Kind::Later;
    }

    void aPhotoWhoseFileIsGoneIsInTheCloudOrNot()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Outcome::Kind, kind);
        QCOMPARE(supabase::readPhotoFoundReply(reply(status, body)).kind, kind);
    }

    void everyReplyHasItsOutcome_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QJsonObject>("golden");
        for (const QString& request : requests) {
            const QJsonArray replies = goldenReplies(request);
            QVERIFY2(replies.size() > 60, qPrintable(request));
            for (const QJsonValue& golden : replies)
                QTest::addRow("%s: %s", qPrintable(request), qPrintable(golden[u"case"].toString()))
                    << request << golden.toObject();
        }
    }

    void everyReplyHasItsOutcome()
    {
        QFETCH(QString, request);
        QFETCH(QJsonObject, golden);
        net::HttpReply reply;
        reply.status = golden.value(u"status").toInt();
        reply.body = golden.value(u"body").toString().toUtf8();
        const QJsonObject headers = golden.value(u"headers").toObject();
        for (const QString& name : headers.keys())
            reply.headers.insert(name.toLatin1(), headers[name].toString().toLatin1());

        const Outcome outcome = read(request, reply);
        QCOMPARE(QLatin1String(word(outcome.kind)), golden.value(u"kind").toString());
        QCOMPARE(outcome.code, golden.value(u"code").toString());
        if (golden.contains(u"text"))
            QCOMPARE(outcome.text, golden.value(u"text").toString());
        const QStringList withoutItems{QStringLiteral("token"), QStringLiteral("roster"), QStringLiteral("rows")};
        if (!withoutItems.contains(request))
            QCOMPARE(QLatin1String(word(outcome.cause)), golden.value(u"cause").toString());
        const QJsonValue wait = golden.value(u"wait_s");
        if (wait.isUndefined())
            QVERIFY(!outcome.wait);
        else
            QCOMPARE(outcome.wait, std::optional<std::chrono::milliseconds>(std::chrono::seconds(wait.toInt())));
    }

    void withoutAnAnswerTheItemsAreWell_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<int>("error");
        for (const QString& request : requests) {
            for (int error = int(net::TransportError::ConnectTimeout); error <= int(net::TransportError::Other);
                 ++error)
                QTest::addRow("%s: %s", qPrintable(request), net::name(net::TransportError(error)))
                    << request << error;
        }
    }

    void withoutAnAnswerTheItemsAreWell()
    {
        QFETCH(QString, request);
        QFETCH(int, error);
        // The head said yes, but the rest never came.
        net::HttpReply lost = reply(201, R"({"Key":"k","access_token":"a","refresh_token":"r"})");
        lost.error = net::TransportError(error);
        const Outcome outcome = read(request, lost);
        using net::TransportError;
        QCOMPARE(outcome.kind,
                 lost.error == TransportError::Cancelled ? Outcome::Kind::Cancelled : Outcome::Kind::Later);
        const bool isSilence = lost.error == TransportError::ReadTimeout || lost.error == TransportError::Deadline;
        QCOMPARE(outcome.cause, lost.error == TransportError::ConnectTimeout ? Outcome::Cause::ConnectTimeout
                                : isSilence                                  ? Outcome::Cause::ReadTimeout
                                                                             : Outcome::Cause::None);
        QCOMPARE(outcome.code, QString::fromLatin1(net::name(lost.error)));
    }

    void noiseNeverCountsAsAnAnswer_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("noise");
        QByteArray bytes(10000000, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char(i * 7919 >> 5);
        const QByteArray nested = QByteArray(1000000, '[') + QByteArray(1000000, ']');
        const QByteArray object = "{\"code\":\"" + QByteArray(10000000, 'x') + "\"}";
        for (const QString& request : requests) {
            for (const int status : {200, 201, 400, 403, 500}) {
                QTest::addRow("%s %d bytes", qPrintable(request), status) << request << status << bytes;
                QTest::addRow("%s %d nested", qPrintable(request), status) << request << status << nested;
                const bool isAnswer = request == QLatin1String("function") && status < 300; // an object is one
                if (!isAnswer)
                    QTest::addRow("%s %d object", qPrintable(request), status) << request << status << object;
            }
        }
    }

    void noiseNeverCountsAsAnAnswer()
    {
        QFETCH(QString, request);
        QFETCH(int, status);
        QFETCH(QByteArray, noise);
        const Outcome outcome = read(request, reply(status, noise));
        QVERIFY(outcome.kind == Outcome::Kind::Later || outcome.kind == Outcome::Kind::Halt);
        QVERIFY(!outcome.code.isEmpty());
        QVERIFY(outcome.code.size() <= 48);
    }

    void aRecordThatIsThereIsDoneWhenItStandsAlone() // Q17
    {
        const auto exists = violation("23505", "duplicate key value violates unique constraint 'attendance_pkey'");
        QCOMPARE(supabase::readInsertReply(exists, 1).kind, Outcome::Kind::Done);
        QCOMPARE(supabase::readInsertReply(exists, 500).kind, Outcome::Kind::Refused); // which of them?
        const auto other =
            violation("23505", "duplicate key value violates unique constraint 'attendance_device_sequence'");
        QCOMPARE(supabase::readInsertReply(other, 1).kind, Outcome::Kind::Refused);
    }

    void aRefusedScanThatIsThereIsDoneWhenItStandsAlone()
    {
        const auto exists =
            violation("23505", "duplicate key value violates unique constraint 'attendance_refusals_pkey'");
        QCOMPARE(supabase::readInsertReply(exists, 1).kind, Outcome::Kind::Done);
        QCOMPARE(supabase::readInsertReply(exists, 2).kind, Outcome::Kind::Refused);
    }

    void whatIsKeptOfAReplyHoldsNoValueOfTheRecord()
    {
        const Outcome outcome = supabase::readInsertReply(
            violation(
                "23503",
                "insert or update on table 'attendance' violates foreign key constraint 'attendance_student_fkey'",
                "Key (student_number)=(2021001) is not present in table 'students'."),
            1);
        QVERIFY2(!outcome.text.contains(QLatin1String("2021001")), qPrintable(outcome.text));
        QVERIFY2(outcome.text.contains(QLatin1String("constraint attendance_student_fkey")),
                 qPrintable(outcome.text));
    }

    void anAccountThatTheOwnerAsksForIsMadeOrItIsSaidWhyNot_data()
    {
        using supabase::Failure;
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Failure>("failure"); ///< None: it was made
        const auto row = [](const char* name, int status, const char* body, Failure failure) {
            QTest::newRow(name) << status << QByteArray(body) << failure;
        };
        row("made", 200, R"({"id":"01a22d02-bd3e-729e-b936-2d4fb332ade1","email":"kim@school.example"})",
            Failure::None);
        row("a page without an account", 200, R"({"ok":true})", Failure::NotSupabase);
        row("the address has one", 422, R"({"code":422,"error_code":"email_exists","msg":"already registered"})",
            Failure::RecordExists);
        row("a weak password", 422, R"({"code":422,"error_code":"weak_password","msg":"at least 6"})",
            Failure::LoginRefused);
        row("the local Supabase makes none", 401, R"({"code":401,"error_code":"no_authorization","msg":"Bearer"})",
            Failure::NoSuchFunction);
        row("a service without the path", 404, R"({"code":404,"error_code":"not_found","msg":"no"})",
            Failure::NoSuchFunction);
        row("no owner's key", 403, R"({"code":403,"error_code":"not_admin","msg":"User not allowed"})",
            Failure::KeyRejected);
        row("a portal", 200, "<html>", Failure::NotSupabase);
    }

    void anAccountThatTheOwnerAsksForIsMadeOrItIsSaidWhyNot()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto answer = supabase::readMakeAccountReply(reply(status, body));
        const auto* outcome = std::get_if<supabase::ServiceOutcome>(&answer);
        QTEST(outcome ? outcome->failure : supabase::Failure::None, "failure");
        if (!outcome)
            QCOMPARE(std::get<QString>(answer), QStringLiteral("01a22d02-bd3e-729e-b936-2d4fb332ade1"));
    }

    void aBucketIsShownOrIsNotThere()
    {
        const auto shown = supabase::readBucketReply(reply(200, R"({"id":"attendance-photos","public":false})"));
        QVERIFY(std::get<std::optional<QJsonObject>>(shown).has_value());
        const auto gone = supabase::readBucketReply(
            reply(400, R"({"statusCode":"404","error":"Bucket not found","message":"Bucket not found"})"));
        QVERIFY(!std::get<std::optional<QJsonObject>>(gone).has_value());
        const auto other = supabase::readBucketReply(reply(200, R"({"hello":1})"));
        QCOMPARE(std::get<supabase::ServiceOutcome>(other).failure, supabase::Failure::NotSupabase);
    }

    void aLoginGivesItsTokensAndTheirEndByOurClock()
    {
        const auto read = supabase::readTokenReply(
            reply(200, R"({"access_token":"a.b.c","refresh_token":"r1","expires_in":600})"), now);
        const auto* tokens = std::get_if<supabase::Tokens>(&read);
        QVERIFY(tokens);
        QCOMPARE(tokens->access, QByteArray("a.b.c"));
        QCOMPARE(tokens->refresh, QByteArray("r1"));
        QCOMPARE(tokens->expiresAt, now.addSecs(600));
    }

    void aPageGivesItsStudentsAndWhereTheNextBegins()
    {
        const auto read = supabase::readRosterReply(reply(200, R"([
            {"student_number":"2021001","first_name":"Ana","last_name":"Reyes","section":"8 - Narra"},
            {"student_number":"20 21","first_name":"No","last_name":"Badge","section":""},
            {"student_number":"2021003","first_name":"Zoë","last_name":null,"section":null}])"));
        const auto* page = std::get_if<supabase::RosterPage>(&read);
        QVERIFY(page);
        const std::vector<attendance::Student> expected{
            {*StudentNumber::parse(u"2021001"), QStringLiteral("Ana"), QStringLiteral("Reyes"),
             QStringLiteral("8 - Narra")},
            {*StudentNumber::parse(u"2021003"), QStringLiteral("Zoë"), QString(), QString()}};
        QCOMPARE(page->students, expected);
        QCOMPARE(page->faults.size(), 1);
        QVERIFY(page->faults.first().contains(QLatin1String("student_number")));
        QCOMPARE(page->last, QStringLiteral("2021003"));
    }

    void rowsThatAreNoStudentsAreLeftOutAndTheOthersStay_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const char* json, const char* fault) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(fault);
        };
        row("no first name", R"({"student_number":"2","first_name":null})", "first_name");
        row("an empty first name", R"({"student_number":"2","first_name":""})", "first_name");
        row("a bell in the name", R"({"student_number":"2","first_name":"Secret","last_name":"Secret\u0007"})",
            "last_name");
        row("a number as section", R"({"student_number":"2","first_name":"Secret","section":8})", "section");
        row("blanks in the number", R"({"student_number":"2 Secret","first_name":"Secret"})", "student_number");
    }

    void rowsThatAreNoStudentsAreLeftOutAndTheOthersStay()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, fault);
        const auto read =
            supabase::readRosterReply(reply(200, R"([{"student_number":"1","first_name":"Ana"},)" + row
                                                     + R"(,{"student_number":"3","first_name":"Cat"}])"));
        const auto* page = std::get_if<supabase::RosterPage>(&read);
        QVERIFY(page);
        QCOMPARE(page->students.size(), 2u);
        QCOMPARE(page->last, QStringLiteral("3"));
        QCOMPARE(page->faults.size(), 1);
        QVERIFY2(page->faults.first().startsWith(fault), qPrintable(page->faults.first()));
        QVERIFY(!page->faults.first().contains(QLatin1String("Secret")));
    }

    void aNumberNoBadgeCanCarryStillSaysWhereTheNextPageBegins()
    {
        const auto read = supabase::readRosterReply(reply(200, R"([{"student_number":"20 21","first_name":"No"}])"));
        const auto* page = std::get_if<supabase::RosterPage>(&read);
        QVERIFY(page);
        QVERIFY(page->students.empty());
        QCOMPARE(page->last, QStringLiteral("20 21"));
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
