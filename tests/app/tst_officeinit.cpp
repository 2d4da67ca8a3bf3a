// The real rollcallctl asks the owner of a project: what is secret is not shown, and without a person nothing is asked. What it does
// there, tests/cloud/office.test.mjs tries on real servers.

#include "tests/support/httpserver.h"
#include "tests/support/onterminal.h"
#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rollcall;
using support::HttpAnswer;
using support::OnTerminal;
using support::ProgramRun;

namespace {

const QStringList officeInit{QStringLiteral("office"), QStringLiteral("init")};

} // namespace

Q_DECLARE_METATYPE(HttpAnswer)

class TestOfficeInit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSecretIsNotShown()
    {
        // Nobody listens at that port, so the set-up ends after the last question.
        OnTerminal terminal(QStringLiteral(ROLLCALLCTL),
                            officeInit
                                + QStringList{QStringLiteral("--url"), QStringLiteral("http://127.0.0.1:1"),
                                              QStringLiteral("--key"), QStringLiteral("sb_publishable_x")});
        QVERIFY(terminal.waitFor("Database connection"));
        terminal.answer("postgresql://postgres:geheim@127.0.0.1:1/postgres\n");
        QVERIFY(terminal.waitFor("Secret key"));
        terminal.answer("sb_secret_geheim\n");
        QVERIFY(terminal.waitFor("Time zone"));
        terminal.type("Asia/Manila\n");
        QVERIFY(terminal.waitFor("E-mail"));
        terminal.type("kim@school.test\n");
        QVERIFY(terminal.waitFor("name"));
        terminal.type("Kim\n");
        QVERIFY(terminal.waitFor("password: "));
        terminal.answer("geheim wie nichts\n");
        QVERIFY(terminal.waitFor("The same again"));
        terminal.answer("geheim wie nichts\n");
        QVERIFY(terminal.waitFor("no answer from 127.0.0.1"));
        QCOMPARE(terminal.end(), 1);
        QVERIFY2(!terminal.seen().contains("geheim"), terminal.seen().constData());
    }

    void whoIsNoSupabaseIsNotSetUp_data()
    {
        QTest::addColumn<HttpAnswer>("answer");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a portal") << HttpAnswer{200, "<html>Log in</html>", "Content-Type: text/html\r\n"}
                                  << QByteArray("who is no Supabase");
        QTest::newRow("another service") << HttpAnswer::json(404, "{}") << QByteArray("who is no Supabase");
        QTest::newRow("a paused project") << HttpAnswer::json(540, "{}") << QByteArray("the project is paused");
    }

    void whoIsNoSupabaseIsNotSetUp()
    {
        QFETCH(HttpAnswer, answer);
        QFETCH(QByteArray, words);
        const support::HttpServer server([&answer](const support::HttpQuestion&) { return answer; });
        const ProgramRun run = init({QStringLiteral("--answers"), write(server.url().toString())});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.out.contains(words), run.out.constData());
        QCOMPARE(server.questions().size(), size_t(1));
    }

    void withoutATerminalItWantsAFile()
    {
        const ProgramRun run = init({});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("--answers FILE"));
    }

    void aFileThatOthersCanReadIsToldOf()
    {
        const QString path = write(QStringLiteral("http://127.0.0.1:1"));
        QFile file(path);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(!init({QStringLiteral("--answers"), path}).err.contains("chmod 600"));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const ProgramRun run = init({QStringLiteral("--answers"), path});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("chmod 600"));
        QVERIFY2(run.out.contains("nobody listens"), run.out.constData());
        QVERIFY(!run.err.contains("geheim") && !run.out.contains("geheim"));
    }

private:
    /** A file of answers about the project at that address. */
    QString write(const QString& url) const
    {
        const QString path = m_home.filePath(QStringLiteral("answers.json"));
        QFile file(path);
        const QJsonObject answers{{QStringLiteral("url"), url},
                                  {QStringLiteral("key"), QStringLiteral("sb_publishable_x")},
                                  {QStringLiteral("secret_key"), QStringLiteral("sb_secret_geheim")}};
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(answers).toJson()) <= 0)
            qFatal("no file of answers");
        return path;
    }

    ProgramRun init(const QStringList& options) const
    {
        return support::run(QStringLiteral(ROLLCALLCTL), officeInit + options, m_home.path());
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestOfficeInit)
#include "tst_officeinit.moc"
