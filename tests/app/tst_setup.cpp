// rollcallctl setup as it is shipped: at a terminal, and from a file of answers.

#include "core/access/pinstore.h"
#include "tests/support/cloudproject.h"
#include "tests/support/httpserver.h"
#include "tests/support/onterminal.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace rollcall;
using support::HttpAnswer;
using support::HttpQuestion;
using support::OnTerminal;
using support::ProgramRun;

class TestSetup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<support::HttpServer>([](const HttpQuestion& question) {
            if (question.path.startsWith(QLatin1String("/auth/v1/"))) // an account is made, and logs in
                return support::tokens("a.b.c", "r-1");
            if (question.path == QLatin1String("/rest/v1/rpc/claim_device"))
                return HttpAnswer::json(200, R"({"result":"claimed","device_id":"kiosk-1"})");
            if (question.path == QLatin1String("/rest/v1/roster") && question.queryValue("student_number").isEmpty())
                return HttpAnswer::json(200, R"([{"student_number":"2026-0001","first_name":"Ana"}])");
            return HttpAnswer::json(200, "[]");
        });
    }

    void atATerminalEachAnswerIsCheckedAndAskedForAgain()
    {
        write("config.json", R"({"language": "de", "x": 1})");
        OnTerminal terminal(QStringLiteral(ROLLCALLCTL),
                            {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"),
                             path("data"), QStringLiteral("setup")});
        const auto say = [&terminal](const char* question, const QByteArray& answer) {
            QVERIFY2(terminal.waitFor(question), terminal.seen().constData());
            terminal.type(answer);
        };
        say("Name of the school: ", "San Mateo High\n");
        say("[de]: ", "tlh\n");
        say("it takes one of en, fil, es, de, ar", "es\n");
        say("machine's): ", "Manila\n");
        say("IANA", "Asia/Manila\n");
        say("first): ", "\n");
        say("no cloud): ", "\n");
        QVERIFY(terminal.waitFor("PIN of the office: "));
        terminal.answer("1234\n");
        QVERIFY(terminal.waitFor("too easy"));
        terminal.answer("4711\n");
        QVERIFY(terminal.waitFor("again: "));
        terminal.answer("4711\n");
        QVERIFY2(terminal.waitFor("clock"), terminal.seen().constData()); // the doctor's
        terminal.end();
        QVERIFY(!terminal.seen().contains("4711"));

        const QJsonObject config = settings();
        QCOMPARE(config[u"school_name"].toString(), QStringLiteral("San Mateo High"));
        QCOMPARE(config[u"language"].toString(), QStringLiteral("es"));
        QCOMPARE(config[u"school"].toObject()[u"time_zone"].toString(), QStringLiteral("Asia/Manila"));
        QCOMPARE(config[u"x"].toInt(), 1);
        QVERIFY(opens(QStringLiteral("4711")));
    }

    void whoGivesUpHalfwayHasChangedNothing()
    {
        write("config.json", "{}");
        OnTerminal terminal(QStringLiteral(ROLLCALLCTL),
                            {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"),
                             path("data"), QStringLiteral("setup")});
        QVERIFY(terminal.waitFor("Name of the school: "));
        terminal.type("San Mateo High\n");
        QVERIFY(terminal.waitFor("[en]: "));
        terminal.type("\x04"); // the end of the input
        QCOMPARE(terminal.end(), 1);
        QVERIFY(terminal.seen().contains("Nothing was changed."));
        QCOMPARE(read("config.json"), QByteArray("{}"));
    }

    void answersOfAFileSetUpAndPair()
    {
        const QByteArray answers = "{\"school_name\": \"San Mateo High\", \"language\": \"fil\", "
                                   "\"school.time_zone\": \"Asia/Manila\", \"pin\": \"4711\", \"camera.index\": 1, "
                                   "\"cloud.url\": \""
                                   + m_server->url().toString().toUtf8()
                                   + "\", \"cloud.api_key\": \"sb_publishable_k3y\", "
                                     "\"pairing_code\": \"7Q4M-2KXD-9RWA-H3TN\"}";
        const ProgramRun run = setUp(write("answers.json", answers));
        QVERIFY2(run.out.contains("This kiosk is paired as \"kiosk-1\"."), (run.out + run.err).constData());
        QVERIFY2(run.out.contains("rights"), run.out.constData()); // the doctor's
        QVERIFY2(run.out.contains("1 student"), run.err.constData());
        QVERIFY(m_server->count(QStringLiteral("/rest/v1/school_schedules")) > 0);
        const QJsonObject config = settings();
        QCOMPARE(config[u"language"].toString(), QStringLiteral("fil"));
        QCOMPARE(config[u"camera"].toObject()[u"index"].toInt(), 1);
        QCOMPARE(config[u"cloud"].toObject()[u"device_id"].toString(), QStringLiteral("kiosk-1"));
        QVERIFY(opens(QStringLiteral("4711")));
        QVERIFY(!(run.out + run.err).contains("4711"));
    }

    void withOneWrongAnswerNothingIsChangedAndAllAreNamed()
    {
        const ProgramRun run = setUp(write("answers.json", R"({"school_name": "San Mateo High", "language": "tlh",
            "camera.fps": 0, "colour": "red", "pin": "0000", "school.time_zone": []})"));
        QCOMPARE(run.exitCode, 1);
        for (const char* fault :
             {"language: ", "camera.fps: ", "colour: there is no such setting", "pin: ", "school.time_zone: "})
            QVERIFY2(run.err.contains(fault), run.err.constData());
        QVERIFY(!QFile::exists(path("config.json")));
        QVERIFY(!QFile::exists(path("data/admin.json")));
    }

    void withoutATerminalItWantsAFile()
    {
        const ProgramRun run =
            support::run(QStringLiteral(ROLLCALLCTL),
                         {QStringLiteral("--data-dir"), path("data"), QStringLiteral("setup")}, m_home->path());
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("--answers"), run.err.constData());
    }

private:
    QString path(const char* name) const { return m_home->filePath(QLatin1String(name)); }

    QString write(const char* name, const QByteArray& contents)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("%s cannot be written", name);
        return path(name);
    }

    QByteArray read(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QJsonObject settings() const { return QJsonDocument::fromJson(read("config.json")).object(); }

    ProgramRun setUp(const QString& answers)
    {
        return support::run(QStringLiteral(ROLLCALLCTL),
                            {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"),
                             path("data"), QStringLiteral("setup"), QStringLiteral("--answers"), answers},
                            m_home->path());
    }

    bool opens(const QString& pin) const
    {
        const SystemClock clock;
        const auto check = access::PinStore(path("data/admin.json"), clock).check(pin);
        return check && check->outcome == access::PinCheck::Outcome::Right;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<support::HttpServer> m_server;
};

QTEST_GUILESS_MAIN(TestSetup)
#include "tst_setup.moc"
