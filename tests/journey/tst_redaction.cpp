// Names, numbers, photos, keys, tokens, passwords and what stood in a code go through both programs, with everything
// that can go wrong on the way; then every file they made and every stream they wrote to is searched for them.

#include "tests/journey/watchedkiosk.h"
#include "tests/support/httpserver.h"
#include "tests/support/journalsocket.h"
#include "tests/support/localsupabase.h"

#include <QDirIterator>
#include <QJsonArray>

using namespace rollcall::support;

namespace {

const QByteArray inCloud = "QX7719043";    // a student whom both sides know
const QByteArray onlyHere = "QX5580217";   // imported here, unknown to the cloud: its record is refused
const QByteArray onNoRoster = "QX3306951"; // a badge of nobody
const QByteArray webLink = "https://zweigstelle.example/?ticket=Vq8sWmLr";
const QByteArray businessCard = "BEGIN:VCARD\nFN:Ottoline Vexbridge\nTEL:+44 20 7946 0817\nEND:VCARD";

const QByteArray firstName = "Wilhelmína";
const QByteArray lastName = "Quarzfeld-Ñuñez";
const QByteArray guardian = "Thaddeus Quarzfeld";
const QByteArray phone = "+63 917 555 0142";
const QByteArray phoneInOneWord = "+639175550142";
const QByteArray wrongKey = "sb_publishable_Zt4wRongKeyHhY2";
const QByteArray serviceKey = "sb_secret_Pq7NeverOnAKiosk9Jx";
const QByteArray logToken = "Xo4logServerT0kenMm";
const QByteArray password = "Kl9-wr0ng-passw0rd";
const QByteArray pin = "74190358";
const QByteArray easyPin = "23456789";
const QByteArray refreshToken = "Ub5kQzYwR3fr3sh";

QByteArray base64Url(const QByteArray& text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// A key of the older kind is a token too; its middle part says what it may do.
const QByteArray serviceToken = base64Url("{\"alg\":\"HS256\"}") + '.'
                                + base64Url("{\"role\":\"service_role\",\"iss\":\"supabase\"}") + ".c2lnbmF0dXJl";
const QByteArray accessToken = base64Url("{\"alg\":\"HS256\"}") + '.'
                               + base64Url("{\"sub\":\"5d1c\",\"role\":\"authenticated\"}") + ".QmFkZ2VSb2FkU2ln";

QStringList words(const QByteArray& line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_kiosk.isValid());
        for (const QByteArray& code : {inCloud, onlyHere, onNoRoster, webLink, businessCard})
            m_traces.add("what stood in a code", code);
        for (const QByteArray& name : {firstName, lastName, guardian, QByteArray("Ottoline")})
            m_traces.add("a name", name);
        for (const QByteArray& number : {phone, phoneInOneWord})
            m_traces.add("a phone number", number);
        for (const QByteArray& secret :
             {wrongKey, serviceKey, serviceToken, logToken, password, refreshToken, accessToken})
            m_traces.add("a key, a token or a password", secret);
        for (const QByteArray& digits : {pin, easyPin})
            m_traces.add("a PIN", digits);

        if (s_mayHaveNamespaces) // else the journal is not covered
            m_journal = std::make_unique<JournalSocket>();
        m_kiosk.useLogServer(m_logServer.url(), logToken);
        m_cloud.start();
        m_cloud.seed(m_kiosk.write("inputs/cloud-roster.csv", rosterCsv(inCloud)));
        const QJsonObject account = m_cloud.cloudSettings();
        for (const char* key : {"api_key", "device_password"})
            m_traces.add("a key, a token or a password", account[QLatin1String(key)].toString().toUtf8());
    }

    // Order matters to none of the steps: each adds to what is searched at the end of the test.
    void nothingOfItIsInAnyLogOrComplaint()
    {
        checkTheSettings();
        checkRecordsAndRosters();
        setPins();
        countAndSend();
        meetFaults();
        meetAServerThatRepeatsWhatItIsTold();
        askAboutEverything();

        addWhatIsOnlyKnownNow();
        addWhatWasPassedOn();
        searchStreams();
        searchFiles();
    }

private:
    // The steps

    void checkTheSettings()
    {
        const QJsonObject good = m_cloud.cloudSettings();
        const QList<QJsonObject> clouds = {
            good,
            with(good, "api_key", wrongKey),
            with(good, "api_key", serviceKey),
            with(good, "api_key", serviceToken),
            with(good, "api_key", QByteArray(serviceKey + ' ' + password)),
            with(good, "url", QByteArray("http://office:" + password + "@127.0.0.1:1/")),
            with(good, "url", QByteArray("http://127.0.0.1:1/?apikey=" + wrongKey)),
            with(good, "device_password", QByteArray(password + '\n')),
            with(good, "device_email", QByteArray(password)),
            with(good, "sync_interval", QByteArray(wrongKey)),
        };
        for (const QJsonObject& cloud : clouds) {
            m_kiosk.useCloud(cloud);
            m_kiosk.ctl(words("config check"));
            m_kiosk.ctl(words("config check --json"));
            m_kiosk.ctl(words("timeouts"));
            m_kiosk.ctl(words("sync --once"));
        }
        m_kiosk.useCloud(with(good, "api_key", serviceKey));
        m_kiosk.kiosk({webLink});
        m_kiosk.write("config.json", QByteArray("{\"cloud\": {\"api_key\": \"" + wrongKey
                                                + "\", \"device_password\": \"" + password + "\" \"x\"}}"));
        m_kiosk.ctl(words("config check"));
        m_kiosk.kiosk({webLink});
    }

    void checkRecordsAndRosters()
    {
        const QByteArray student = "{\"student_number\":\"" + inCloud + "\",\"first_name\":\"" + firstName
                                   + "\",\"last_name\":\"" + lastName + "\",\"guardian_name\":\"" + guardian
                                   + "\",\"guardian_contact\":\"" + phone + "\",\"status\":\"active\"}\n";
        const QString people = m_kiosk.write(
            "inputs/people.jsonl", student + QByteArray(student).replace("active", guardian)
                                       + QByteArray(student).replace(phone, firstName) + "{" + student + guardian);
        const QString messages =
            m_kiosk.write("inputs/messages.jsonl",
                          "{\"phone\":\"" + phoneInOneWord + "\",\"text\":\"" + firstName + "\"}\n" + phone);
        const QString records =
            m_kiosk.write("inputs/records.jsonl", "{\"student_number\":\"" + inCloud + "\",\"qr_data\":\"" + webLink
                                                      + "\",\"remarks\":\"" + guardian + "\"}\n");
        for (const char* mode : {"", " --fix", " --sanitize"}) {
            m_kiosk.printing(words("validate --type") << words(QByteArray("student").append(mode)) << people);
            m_kiosk.printing(words("validate --type") << words(QByteArray("sms").append(mode)) << messages);
            m_kiosk.printing(words("validate --type") << words(QByteArray("attendance").append(mode)) << records);
        }
        const QByteArray head = "student_number,first_name,last_name,guardian_contact\n";
        const QByteArray row = onlyHere + ',' + firstName + ',' + lastName + ',' + phone + '\n';
        const QList<QByteArray> broken = {
            head + row + row + onlyHere + ',' + lastName + ',' + firstName + ",\n",
            head + inCloud + " and " + onlyHere + ",x,y,z\n",
            head + onlyHere + ",\"" + firstName + "\a\"," + lastName + "," + phone + '\n',
            head + onlyHere + "," + firstName.repeated(20) + "," + lastName + "," + phone + '\n',
            head + row.trimmed() + ',' + guardian + '\n',
            head + '"' + onlyHere + "\"" + firstName + ",y,z\n",
            head + '"' + row,
            row + row,
            guardian + ',' + guardian + '\n' + row,
        };
        // Faults are told with the student's number, to whoever has the file.
        for (const QByteArray& csv : broken)
            m_kiosk.printing(words("roster import") << m_kiosk.write("inputs/broken.csv", csv));
        m_kiosk.ctl(words("roster import --yes") << m_kiosk.write("inputs/roster.csv", rosterCsv(onlyHere)));
    }

    void setPins()
    {
        for (const QByteArray& digits : {easyPin, QByteArray(pin + 'x'), pin, QByteArray("1")}) {
            const QString file = m_kiosk.write("inputs/pin", digits);
            m_kiosk.ctlWithInput({QStringLiteral("admin"), QStringLiteral("set-pin")}, file);
        }
    }

    // The whole road and its refusals, with the real server: one record of a student whom the cloud does not know.
    void countAndSend()
    {
        m_kiosk.useCloud(m_cloud.cloudSettings());
        m_kiosk.ctl(
            {QStringLiteral("scan"), QString::fromUtf8(onlyHere), QStringLiteral("--photo"), m_kiosk.photo()});
        m_kiosk.ctl({QStringLiteral("scan"), QString::fromUtf8(businessCard)});
        m_kiosk.ctl({QStringLiteral("scan"), QString::fromUtf8(onNoRoster), QString::fromUtf8(webLink)});
        m_kiosk.ctl(words("roster pull"));
        const ProgramRun played =
            m_kiosk.kiosk({inCloud, webLink, onNoRoster, businessCard, inCloud}, std::chrono::seconds(60));
        QCOMPARE(played.json().value(u"accepted").toInt(), 1); // the words below are only worth something if it ran
        QCOMPARE(played.json().value(u"synced").toInt(), 1);
        QCOMPARE(played.json().value(u"parked").toInt(), 1);
        QVERIFY(m_kiosk.logged("counted") && m_kiosk.logged("request done") && m_kiosk.logged("\"code\":\"23503\""));
    }

    void meetFaults()
    {
        const QJsonObject good = m_cloud.cloudSettings();
        for (const QJsonObject& cloud : {with(good, "api_key", wrongKey), with(good, "device_password", password),
                                         with(good, "url", QByteArray("http://127.0.0.1:9"))}) {
            m_kiosk.useCloud(cloud);
            (void)QFile::remove(m_kiosk.path("data/session.json"));
            m_kiosk.ctl(words("roster pull"));
            m_kiosk.ctl(words("sync --once"));
            m_kiosk.kiosk({inCloud});
        }
        m_kiosk.useCloud(good);
        const QString database = m_kiosk.path("data/rollcall.db");
        QVERIFY(QFile::rename(database, m_kiosk.path("kept.db")));
        m_kiosk.write("data/rollcall.db", firstName + lastName + phone);
        m_kiosk.ctl(words("queue stats"));
        m_kiosk.kiosk({inCloud});
        QVERIFY(QFile::remove(database));
        QVERIFY(QFile::rename(m_kiosk.path("kept.db"), database));
    }

    // Error bodies that hold what was sent, where every known server puts its words, and then some.
    void meetAServerThatRepeatsWhatItIsTold()
    {
        for (const int status : {200, 201, 302, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 540}) {
            HttpServer server([status](const HttpQuestion& question) { return echo(question, status); });
            m_kiosk.useCloud(with(with(m_cloud.cloudSettings(), "url", server.url().toString().toUtf8()),
                                  "device_password", password));
            (void)QFile::remove(m_kiosk.path("data/session.json"));
            m_kiosk.ctl(words("roster pull"));
            m_kiosk.ctl(words("roster import --yes") << m_kiosk.path("inputs/roster.csv"));
            m_kiosk.ctl({QStringLiteral("scan"), QString::fromUtf8(onlyHere), QStringLiteral("--at"),
                         QStringLiteral("2026-11-%1T07:00:00+08:00").arg(10 + status % 17, 2, 10, QLatin1Char('0')),
                         QStringLiteral("--photo"), m_kiosk.photo()});
            m_kiosk.ctl(words("sync --once"));
            if (status % 100 == 0)
                m_kiosk.kiosk({inCloud});
            QVERIFY(server.questions().size() > 0);
        }
    }

    void askAboutEverything()
    {
        QList<QJsonObject> records = m_kiosk.printing(words("record list --json")).lines();
        QVERIFY(records.size() > 2);
        for (const QJsonObject& record : std::as_const(records)) {
            m_kiosk.ctl({QStringLiteral("trace"), record[u"id"].toString()});
            m_kiosk.ctl({QStringLiteral("trace"), record[u"id"].toString(), QStringLiteral("--json")});
        }
        m_kiosk.ctl(words("queue stats"));
        m_kiosk.ctl(words("locks"));
        m_kiosk.ctl({QStringLiteral("with-lock"), m_kiosk.path("data/.some.lock"), QStringLiteral("--"),
                     QStringLiteral("true")});
        m_kiosk.printing(words("queue list"));
        m_kiosk.printing(words("record list"));
        m_kiosk.printing(words("roster list"));
        m_kiosk.printing({QStringLiteral("decode"), m_kiosk.pictureOf(businessCard)});
    }

    // Tokens that the real server gave, and the photos as they were taken.
    void addWhatIsOnlyKnownNow()
    {
        for (const QByteArray& token : m_kiosk.tokens())
            m_traces.add("a key, a token or a password", token);
        QDirIterator photos(m_kiosk.path("data/photos"), {QStringLiteral("*.jpg")}, QDir::Files,
                            QDirIterator::Subdirectories);
        int found = 0;
        for (; photos.hasNext(); ++found) {
            const QByteArray jpeg = m_kiosk.read(photos.next());
            for (qsizetype at = 0; at + 30 <= jpeg.size(); at += std::max<qsizetype>(30, jpeg.size() / 20))
                m_traces.add("a photo", jpeg.mid(at, 30));
        }
        QVERIFY(found >= 2 && !m_kiosk.tokens().isEmpty());
    }

    // What the journal and the log server got; what still waits for the latter is in files.
    void addWhatWasPassedOn()
    {
        if (m_journal) {
            const QByteArray journal = m_journal->received();
            QVERIFY(journal.contains("\nCORRELATION_ID=") && journal.contains("MESSAGE=request done"));
            m_kiosk.addStream("journal", journal);
        }
        int taken = 0;
        for (const HttpQuestion& question : m_logServer.questions()) {
            QCOMPARE(question.headers.value("authorization"), "Bearer " + logToken); // there, and nowhere else
            QByteArray body = question.body;
            m_kiosk.addStream("log server", body.replace("{\"timeUnixNano\"", "\n{\"timeUnixNano\""));
            taken += int(question.body.count("\"request done\""));
        }
        QVERIFY(m_logServer.questions().size() > 5 && taken > 0);
    }

    // The search

    void searchStreams() const
    {
        QCOMPARE(m_kiosk.searchStreams(m_traces), QByteArray());
        QVERIFY(m_kiosk.streams() > 50);
    }

    void searchFiles() const
    {
        QStringList searched;
        QCOMPARE(m_kiosk.searchFiles(m_traces, searched), QByteArray());
        for (const char* needed : {"data/logs/rollcall.log", "data/logs/rollcall.jsonl", "data/admin.json",
                                   "data/.rollcall.lock", "data/.rollcall.db.lock", "data/logs/otlp/.lock"})
            QVERIFY2(searched.contains(QLatin1String(needed)), needed);
    }

    // The means

    static HttpAnswer echo(const HttpQuestion& question, int status)
    {
        QByteArray heard = question.target + '\n' + question.body;
        for (auto header = question.headers.cbegin(); header != question.headers.cend(); ++header)
            heard += '\n' + header.key() + ": " + header.value();
        const QString text = QString::fromUtf8(heard);
        if (question.path.endsWith(QLatin1String("/token")) && status != 404) {
            return HttpAnswer::json(200, R"({"access_token":")" + accessToken + R"(","refresh_token":")"
                                             + refreshToken + R"(","expires_in":3600})");
        }
        // The first page is good enough that the second is asked for by a student's number.
        if (question.path.endsWith(QLatin1String("/roster")) && question.queryValue("student_number").isEmpty()) {
            const QString number = QString::fromUtf8(inCloud);
            return HttpAnswer::json(
                200, QJsonDocument(QJsonArray{person(number, QString::fromUtf8(firstName)),
                                              person(number + QStringLiteral("\a"), QString::fromUtf8(guardian)),
                                              person(number + u'2', QString::fromUtf8(firstName.repeated(30)))})
                         .toJson());
        }
        const QString word = QString::fromUtf8(status % 2 == 0 ? inCloud : refreshToken);
        const QJsonObject body{{QStringLiteral("code"), word},
                               {QStringLiteral("error"), word},
                               {QStringLiteral("statusCode"), QString::number(status)},
                               {QStringLiteral("message"), text},
                               {QStringLiteral("msg"), text},
                               {QStringLiteral("details"), text},
                               {QStringLiteral("hint"), text}};
        HttpAnswer answer = HttpAnswer::json(status, QJsonDocument(body).toJson());
        answer.headers += "Location: /" + wrongKey + "\r\nX-Heard: " + inCloud + "\r\n";
        return answer;
    }

    static QJsonObject person(const QString& number, const QString& name)
    {
        return {{QStringLiteral("student_number"), number},
                {QStringLiteral("first_name"), name},
                {QStringLiteral("last_name"), QString::fromUtf8(lastName)},
                {QStringLiteral("section"), QString()}};
    }

    static QJsonObject with(QJsonObject cloud, const char* key, const QByteArray& value)
    {
        cloud.insert(QLatin1String(key), QString::fromUtf8(value));
        return cloud;
    }

    static QByteArray rosterCsv(const QByteArray& number)
    {
        return "student_number,first_name,last_name,guardian_name,guardian_contact,status\n" + number + ','
               + firstName + ',' + lastName + ',' + guardian + ',' + phone + ",active\n";
    }

    /** Every third answer refuses, and repeats what it was told. */
    HttpAnswer answerLines(const HttpQuestion& question)
    {
        if (++m_linesAnswered % 3 != 0)
            return HttpAnswer::json(200, "{}");
        return HttpAnswer::json(400, "{\"message\":\"" + question.headers.value("authorization") + "\"}");
    }

public:
    static inline bool s_mayHaveNamespaces = false;

private:
    int m_linesAnswered = 0;
    HttpServer m_logServer{[this](const HttpQuestion& question) { return answerLines(question); }};
    std::unique_ptr<JournalSocket> m_journal;
    WatchedKiosk m_kiosk;
    LocalSupabase m_cloud{m_kiosk.path("supabase")};
    Traces m_traces;
};

int main(int argc, char** argv)
{
    TestRedaction::s_mayHaveNamespaces = SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestRedaction test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_redaction.moc"
