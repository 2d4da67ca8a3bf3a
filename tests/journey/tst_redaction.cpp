// Names, numbers, photos, keys, tokens, passwords and what stood in a code go through both programs, with everything
// that can go wrong on the way; then every file they made and every stream they wrote to is searched for them.

#include "tests/support/httpserver.h"
#include "tests/support/localsupabase.h"
#include "tests/support/program.h"
#include "tests/support/qrimage.h"
#include "tests/support/traces.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>

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
        QVERIFY(m_directory.isValid());
        for (const QByteArray& code : {inCloud, onlyHere, onNoRoster, webLink, businessCard})
            m_traces.add("what stood in a code", code);
        for (const QByteArray& name : {firstName, lastName, guardian, QByteArray("Ottoline")})
            m_traces.add("a name", name);
        for (const QByteArray& number : {phone, phoneInOneWord})
            m_traces.add("a phone number", number);
        for (const QByteArray& secret : {wrongKey, serviceKey, serviceToken, password, refreshToken, accessToken})
            m_traces.add("a key, a token or a password", secret);
        for (const QByteArray& digits : {pin, easyPin})
            m_traces.add("a PIN", digits);

        m_cloud.start();
        m_cloud.seed(write("inputs/cloud-roster.csv", rosterCsv(inCloud)));
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
            useCloud(cloud);
            ctl(words("config check"));
            ctl(words("config check --json"));
            ctl(words("timeouts"));
            ctl(words("sync --once"));
        }
        useCloud(with(good, "api_key", serviceKey));
        kiosk({webLink});
        write("config.json", QByteArray("{\"cloud\": {\"api_key\": \"" + wrongKey + "\", \"device_password\": \""
                                        + password + "\" \"x\"}}"));
        ctl(words("config check"));
        kiosk({webLink});
    }

    void checkRecordsAndRosters()
    {
        const QByteArray student = "{\"student_number\":\"" + inCloud + "\",\"first_name\":\"" + firstName
                                   + "\",\"last_name\":\"" + lastName + "\",\"guardian_name\":\"" + guardian
                                   + "\",\"guardian_contact\":\"" + phone + "\",\"status\":\"active\"}\n";
        const QString people = write("inputs/people.jsonl", student + QByteArray(student).replace("active", guardian)
                                                                + QByteArray(student).replace(phone, firstName) + "{"
                                                                + student + guardian);
        const QString messages = write("inputs/messages.jsonl", "{\"phone\":\"" + phoneInOneWord + "\",\"text\":\""
                                                                    + firstName + "\"}\n" + phone);
        const QString records =
            write("inputs/records.jsonl", "{\"student_number\":\"" + inCloud + "\",\"qr_data\":\"" + webLink
                                              + "\",\"remarks\":\"" + guardian + "\"}\n");
        for (const char* mode : {"", " --fix", " --sanitize"}) {
            printing(words("validate --type") << words(QByteArray("student").append(mode)) << people);
            printing(words("validate --type") << words(QByteArray("sms").append(mode)) << messages);
            printing(words("validate --type") << words(QByteArray("attendance").append(mode)) << records);
        }
        const QByteArray head = "student_number,first_name,last_name,guardian_contact\n";
        const QByteArray row = onlyHere + ',' + firstName + ',' + lastName + ',' + phone + '\n';
        const QList<QByteArray> broken = {
            head + row + row,
            head + inCloud + " and " + onlyHere + ",x,y,z\n",
            head + onlyHere + ",\"" + firstName + "\a\"," + lastName + "," + phone + '\n',
            head + onlyHere + "," + firstName.repeated(20) + "," + lastName + "," + phone + '\n',
            head + row.trimmed() + ',' + guardian + '\n',
            head + '"' + onlyHere + "\"" + firstName + ",y,z\n",
            head + '"' + row,
            row + row,
            guardian + ',' + guardian + '\n' + row,
        };
        for (const QByteArray& csv : broken)
            ctl(words("roster import") << write("inputs/broken.csv", csv));
        ctl(words("roster import") << write("inputs/roster.csv", rosterCsv(onlyHere)));
    }

    void setPins()
    {
        for (const QByteArray& digits : {easyPin, QByteArray(pin + 'x'), pin, QByteArray("1")}) {
            const QString file = write("inputs/pin", digits);
            ProgramRun run = runWithInput({QStringLiteral("admin"), QStringLiteral("set-pin")}, file);
            keep("set-pin", run);
        }
    }

    // The whole road and its refusals, with the real server: one record of a student whom the cloud does not know.
    void countAndSend()
    {
        useCloud(m_cloud.cloudSettings());
        ctl({QStringLiteral("scan"), QString::fromUtf8(onlyHere), QStringLiteral("--photo"), photo()});
        ctl({QStringLiteral("scan"), QString::fromUtf8(businessCard)});
        ctl({QStringLiteral("scan"), QString::fromUtf8(onNoRoster), QString::fromUtf8(webLink)});
        ctl(words("roster pull"));
        const ProgramRun played = kiosk({inCloud, webLink, onNoRoster, businessCard, inCloud});
        QCOMPARE(played.json().value(u"accepted").toInt(), 1); // the words below are only worth something if it ran
        QCOMPARE(played.json().value(u"synced").toInt(), 1);
        QCOMPARE(played.json().value(u"parked").toInt(), 1);
        QVERIFY(logged("counted") && logged("request done") && logged("\"code\":\"23503\""));
    }

    void meetFaults()
    {
        const QJsonObject good = m_cloud.cloudSettings();
        for (const QJsonObject& cloud : {with(good, "api_key", wrongKey), with(good, "device_password", password),
                                         with(good, "url", QByteArray("http://127.0.0.1:9"))}) {
            useCloud(cloud);
            (void)QFile::remove(path("data/session.json"));
            ctl(words("roster pull"));
            ctl(words("sync --once"));
            kiosk({inCloud});
        }
        useCloud(good);
        const QString database = path("data/rollcall.db");
        QVERIFY(QFile::rename(database, path("kept.db")));
        write("data/rollcall.db", firstName + lastName + phone);
        ctl(words("queue stats"));
        kiosk({inCloud});
        QVERIFY(QFile::remove(database));
        QVERIFY(QFile::rename(path("kept.db"), database));
    }

    // Error bodies that hold what was sent, where every known server puts its words, and then some.
    void meetAServerThatRepeatsWhatItIsTold()
    {
        for (const int status : {200, 201, 302, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 540}) {
            HttpServer server([status](const HttpQuestion& question) { return echo(question, status); });
            useCloud(with(with(m_cloud.cloudSettings(), "url", server.url().toString().toUtf8()), "device_password",
                          password));
            (void)QFile::remove(path("data/session.json"));
            ctl(words("roster pull"));
            ctl(words("roster import") << path("inputs/roster.csv"));
            ctl({QStringLiteral("scan"), QString::fromUtf8(onlyHere), QStringLiteral("--at"),
                 QStringLiteral("2026-11-%1T07:00:00+08:00").arg(10 + status % 17, 2, 10, QLatin1Char('0')),
                 QStringLiteral("--photo"), photo()});
            ctl(words("sync --once"));
            if (status % 100 == 0)
                kiosk({inCloud});
            QVERIFY(server.questions().size() > 0);
        }
    }

    void askAboutEverything()
    {
        QList<QJsonObject> records = printing(words("record list --json")).lines();
        QVERIFY(records.size() > 2);
        for (const QJsonObject& record : std::as_const(records)) {
            ctl({QStringLiteral("trace"), record[u"id"].toString()});
            ctl({QStringLiteral("trace"), record[u"id"].toString(), QStringLiteral("--json")});
        }
        ctl(words("queue stats"));
        ctl(words("locks"));
        ctl({QStringLiteral("with-lock"), path("data/.some.lock"), QStringLiteral("--"), QStringLiteral("true")});
        printing(words("queue list"));
        printing(words("record list"));
        printing(words("roster list"));
        printing({QStringLiteral("decode"), pictureOf(businessCard)});
    }

    // Tokens that the real server gave, and the photos as they were taken.
    void addWhatIsOnlyKnownNow()
    {
        for (const QByteArray& token : std::as_const(m_tokens))
            m_traces.add("a key, a token or a password", token);
        QDirIterator photos(path("data/photos"), {QStringLiteral("*.jpg")}, QDir::Files,
                            QDirIterator::Subdirectories);
        int found = 0;
        for (; photos.hasNext(); ++found) {
            const QByteArray jpeg = read(photos.next());
            for (qsizetype at = 0; at + 30 <= jpeg.size(); at += std::max<qsizetype>(30, jpeg.size() / 20))
                m_traces.add("a photo", jpeg.mid(at, 30));
        }
        QVERIFY(found >= 2 && !m_tokens.isEmpty());
    }

    // The search

    void searchStreams()
    {
        for (const auto& [what, text] : std::as_const(m_streams))
            checkClean(what, text);
        QVERIFY(m_streams.size() > 50);
    }

    void searchFiles()
    {
        // What the programs were given, and what they keep on purpose: the register, the photos and the login.
        const QStringList exempt = {QStringLiteral("inputs/"),      QStringLiteral("supabase/"),
                                    QStringLiteral("config.json"),  QStringLiteral("data/rollcall.db"),
                                    QStringLiteral("data/photos/"), QStringLiteral("data/session.json")};
        QDirIterator files(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QStringList searched;
        while (files.hasNext()) {
            const QString name = QDir(m_directory.path()).relativeFilePath(files.next());
            const bool isLock = name.endsWith(QLatin1String(".lock"));
            const bool isExempt = std::any_of(exempt.begin(), exempt.end(),
                                              [&name](const QString& start) { return name.startsWith(start); });
            if (isExempt && !isLock)
                continue;
            checkClean(name.toUtf8(), read(files.filePath()));
            checkClean("a file's name", name.toUtf8());
            searched << name;
        }
        for (const char* needed : {"data/logs/rollcall.log", "data/logs/rollcall.jsonl", "data/admin.json",
                                   "data/.rollcall.lock", "data/.rollcall.db.lock"})
            QVERIFY2(searched.contains(QLatin1String(needed)), needed);
    }

    void checkClean(const QByteArray& where, const QByteArray& text) const
    {
        for (const QByteArray& line : text.split('\n')) {
            const QByteArray found = m_traces.in(line);
            if (!found.isEmpty())
                QFAIL((found + " in " + where + ": " + line.left(600)).constData());
        }
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

    // Everything to say, everywhere it can be said, and copies that stay after they were sent.
    void useCloud(const QJsonObject& cloud)
    {
        QJsonObject settings = cloud;
        settings.insert(QStringLiteral("cleanup_photos_after_sync"), false);
        const QJsonObject loud{{QStringLiteral("enabled"), true}, {QStringLiteral("level"), QStringLiteral("DEBUG")}};
        const QJsonObject logging{{QStringLiteral("level"), QStringLiteral("DEBUG")},
                                  {QStringLiteral("outputs"), QJsonObject{{QStringLiteral("console"), loud},
                                                                          {QStringLiteral("file"), loud},
                                                                          {QStringLiteral("json_file"), loud}}}};
        write("config.json",
              QJsonDocument(QJsonObject{{QStringLiteral("cloud"), settings}, {QStringLiteral("logging"), logging}})
                  .toJson());
    }

    ProgramRun kiosk(const QList<QByteArray>& codes)
    {
        const QString folder = path("inputs/pictures");
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        for (int i = 0; i < codes.size(); ++i) {
            const bool moved = QFile::rename(pictureOf(codes.at(i)), folder + QStringLiteral("/%1.png").arg(i));
            if (!moved)
                qFatal("no picture");
        }
        const ProgramRun run =
            rollcall::support::run(QStringLiteral(ROLLCALL_PROGRAM),
                                   options() << QStringLiteral("--source") << QStringLiteral("images:") + folder
                                             << words("--fast --exit-at-end") << words("--drain 3 --windowed"),
                                   m_directory.path());
        keep("rollcall", run);
        return run;
    }

    ProgramRun ctl(const QStringList& command)
    {
        const ProgramRun run = printing(command);
        m_streams.append({"stdout of " + command.mid(0, 2).join(u' ').toUtf8(), run.out});
        return run;
    }

    /** A command whose purpose is to print what it was asked for: its standard output is not searched. */
    ProgramRun printing(const QStringList& command)
    {
        const ProgramRun run =
            rollcall::support::run(QStringLiteral(ROLLCALLCTL_PROGRAM), options() + command, m_directory.path());
        m_streams.append({"stderr of " + command.mid(0, 2).join(u' ').toUtf8(), run.err});
        keepTokens();
        return run;
    }

    ProgramRun runWithInput(const QStringList& command, const QString& file)
    {
        QProcess process;
        prepare(process, m_directory.path());
        process.setStandardInputFile(file);
        process.start(QStringLiteral(ROLLCALLCTL_PROGRAM), options() + command);
        process.waitForFinished(30000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void keep(const QByteArray& program, const ProgramRun& run)
    {
        m_streams.append({"stdout of " + program, run.out});
        m_streams.append({"stderr of " + program, run.err});
        keepTokens();
    }

    void keepTokens()
    {
        const QJsonObject login = QJsonDocument::fromJson(read(path("data/session.json"))).object();
        for (const QJsonValue& value : login) {
            if (value.isString() && value.toString().size() >= 12 && !value.toString().startsWith(u"20"))
                m_tokens.insert(value.toString().toUtf8());
        }
    }

    bool logged(const char* words) const { return read(path("data/logs/rollcall.jsonl")).contains(words); }

    QStringList options() const
    {
        return {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"), path("data")};
    }

    QString pictureOf(const QByteArray& code) const
    {
        const QString file = path("inputs/code.png");
        if (!placed(texturedScene({640, 480}), qrImage(code, 5), {320, 240}).save(file))
            qFatal("no picture");
        return file;
    }

    QString photo() const
    {
        const QString file = path("inputs/photo.jpg");
        if (!texturedScene({160, 120}).save(file))
            qFatal("no photo");
        return file;
    }

    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }

    QString write(const char* name, const QByteArray& content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", name);
        return file.fileName();
    }

    static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_directory;
    LocalSupabase m_cloud{m_directory.filePath(QStringLiteral("supabase"))};
    Traces m_traces;
    QSet<QByteArray> m_tokens;
    QList<std::pair<QByteArray, QByteArray>> m_streams; ///< which, and what was said
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
