#include "core/supabase/session.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rollcall;
using namespace std::chrono_literals;
using supabase::Session;
using supabase::TokenStore;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;
using support::tokens;

namespace {

QByteArray tokenOf(const Session::Access& access)
{
    const auto* token = std::get_if<QByteArray>(&access);
    return token ? *token : QByteArray("none: ") + std::get<supabase::ServiceOutcome>(access).code.toLatin1();
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_answer = [this](const HttpQuestion&) { return numberedTokens(); };
        m_given = 0;
        m_server = std::make_unique<support::HttpServer>(
            [this](const HttpQuestion& question) { return m_answer(question); });
        m_http = std::make_unique<net::HttpClient>();
        restart();
    }

    void cleanup()
    {
        m_session.reset();
        m_http.reset();
        m_server.reset();
        m_directory.reset();
    }

    void theFirstTokenComesFromALogin()
    {
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
        QCOMPARE(grants(), QStringList{QStringLiteral("password")});
        QCOMPARE(m_server->questions().front().json().value(u"password").toString(), QStringLiteral("sësame & +%"));
    }

    void aFreshTokenIsUsedAgain()
    {
        await(m_session->access());
        m_clock.advance(58min);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
        QCOMPARE(grants().size(), 1);
    }

    void aTokenIsRefreshedBeforeItRunsOut()
    {
        await(m_session->access());
        m_clock.advance(59min + 30s);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
        QCOMPARE(grants(), (QStringList{QStringLiteral("password"), QStringLiteral("refresh_token")}));
        QCOMPARE(m_server->questions().back().json().value(u"refresh_token").toString(), QStringLiteral("refresh-1"));
    }

    void aRefreshedTokenIsRefreshedWithTheNewOne()
    {
        await(m_session->access());
        for (const char* used : {"refresh-1", "refresh-2"}) {
            m_clock.advance(1h);
            await(m_session->access());
            QCOMPARE(m_server->questions().back().json().value(u"refresh_token").toString(), QLatin1String(used));
        }
    }

    void aRefreshThatIsRefusedLeadsToALogin()
    {
        await(m_session->access());
        m_clock.advance(1h);
        m_answer = [this](const HttpQuestion& question) {
            return question.queryValue("grant_type") == QLatin1String("refresh_token") ? HttpAnswer::json(
                       400, "{\"code\":400,\"error_code\":\"refresh_token_already_used\",\"msg\":\"used\"}")
                                                                                       : numberedTokens();
        };
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
        QCOMPARE(grants().mid(1), (QStringList{QStringLiteral("refresh_token"), QStringLiteral("password")}));
    }

    void aRefreshThatFailsKeepsItsTokenForTheNextTry()
    {
        await(m_session->access());
        m_clock.advance(1h);
        m_answer = [](const HttpQuestion&) { return HttpAnswer::json(503, "{\"msg\":\"down\"}"); };
        const auto access = await(m_session->access());
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Later);
        m_answer = [this](const HttpQuestion&) { return numberedTokens(); };
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
        QCOMPARE(m_server->questions().back().json().value(u"refresh_token").toString(), QStringLiteral("refresh-1"));
    }

    void aWrongPasswordHaltsAndIsAskedOnce()
    {
        m_answer = [](const HttpQuestion&) {
            return HttpAnswer::json(400, "{\"code\":400,\"error_code\":\"invalid_credentials\",\"msg\":\"no\"}");
        };
        const auto access = await(m_session->access());
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Halt);
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).code, QStringLiteral("login_refused"));
        QCOMPARE(grants().size(), 1);
    }

    void anAbsentServerMeansLater()
    {
        m_server->close();
        const auto access = await(m_session->access());
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Later);
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).code, QStringLiteral("refused"));
    }

    void manyAskersShareOneRequest()
    {
        std::vector<QFuture<Session::Access>> asked;
        for (int i = 0; i < 20; ++i)
            asked.push_back(m_session->access());
        for (const auto& future : asked)
            QCOMPARE(tokenOf(await(future)), QByteArray("access-1"));
        QCOMPARE(grants().size(), 1);
    }

    void whoeverIsAnsweredMayAskAgainAtOnce()
    {
        QByteArray second;
        m_session->access().then(this, [&](const Session::Access&) {
            m_session->access().then(this, [&](const Session::Access& access) { second = tokenOf(access); });
        });
        QTRY_COMPARE(second, QByteArray("access-1"));
        QCOMPARE(grants().size(), 1);
    }

    void theTokensAreOnDiskBeforeAnybodyHasThem()
    {
        QString stored;
        m_session->access().then(this, [&](const Session::Access&) {
            const auto loaded = TokenStore(file()).load();
            stored = loaded ? QString::fromLatin1(loaded->refresh) : QStringLiteral("nothing");
        });
        QTRY_COMPARE(stored, QStringLiteral("refresh-1"));
        QCOMPARE(QFile::permissions(file()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void tokensThatCannotBeKeptAreNotUsed()
    {
        QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("session.json")));
        const auto access = await(m_session->access());
        QCOMPARE(tokenOf(access), QByteArray("none: login_not_kept"));
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Later);
    }

    void aRestartUsesTheTokenOnDisk()
    {
        await(m_session->access());
        restart();
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
        QCOMPARE(grants().size(), 1);
    }

    void aDamagedTokenFileMeansALogin_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("\0\xff{[", 4);
        QTest::newRow("cut off") << QByteArray("{\"access_token\":\"a\",\"refresh_to");
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("no refresh token")
            << QByteArray("{\"access_token\":\"a\",\"expires_at\":\"2030-01-01T00:00:00Z\"}");
        QTest::newRow("no time") << QByteArray(
            "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_at\":\"soon\"}");
        QTest::newRow("of nobody") << QByteArray(
            "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_at\":\"2030-01-01T00:00:00Z\"}");
    }

    void aDamagedTokenFileMeansALogin()
    {
        QFETCH(QByteArray, content);
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
        damaged.close();
        restart();
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
        QCOMPARE(grants(), QStringList{QStringLiteral("password")});
    }

    void anotherAccountDoesNotUseTheTokensOfTheFirst_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("path");
        QTest::newRow("another account") << QStringLiteral("gate-2@school.test") << QString();
        QTest::newRow("another project") << QStringLiteral("gate-1@school.test") << QStringLiteral("/other");
    }

    void anotherAccountDoesNotUseTheTokensOfTheFirst()
    {
        QFETCH(QString, email);
        QFETCH(QString, path);
        await(m_session->access());
        auto project = support::cloudProject(m_server->url(path));
        project.email = email;
        restart(project);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
        QCOMPARE(m_server->questions().back().queryValue("grant_type"), QStringLiteral("password"));
        QCOMPARE(m_server->questions().back().json().value(u"email").toString(), email);
    }

    void aRejectedTokenIsReplaced()
    {
        await(m_session->access());
        m_session->reject("access-1");
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
        QCOMPARE(grants(), (QStringList{QStringLiteral("password"), QStringLiteral("refresh_token")}));
    }

    void rejectingAnOlderTokenLeavesTheNewerOne()
    {
        await(m_session->access());
        m_session->reject("access-0");
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
        QCOMPARE(grants().size(), 1);
    }

    void aClockThatWasWrongAtTheLoginDoesNotKeepTheTokenForEver()
    {
        m_clock.setNow(QDateTime(QDate(1970, 1, 1), QTime(0, 5), Qt::UTC));
        await(m_session->access());
        m_clock.setNow(QDateTime(QDate(2026, 11, 23), QTime(7, 0), Qt::UTC));
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
    }

    void twoProcessesNeverUseTheSameRefreshToken()
    {
        await(m_session->access());
        auto other = std::make_unique<Session>(support::cloudProject(m_server->url()), *m_http,
                                               support::briefTimeouts, TokenStore(file()), m_clock);
        m_clock.advance(1h);
        const auto first = m_session->access();
        const auto second = other->access();
        QCOMPARE(tokenOf(await(first)), QByteArray("access-2"));
        QCOMPARE(tokenOf(await(second)), QByteArray("access-2"));
        QCOMPARE(grants(), (QStringList{QStringLiteral("password"), QStringLiteral("refresh_token")}));

        // The first now holds tokens that the second replaces.
        m_clock.advance(1h);
        QCOMPARE(tokenOf(await(other->access())), QByteArray("access-3"));
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-3"));
        QCOMPARE(grants().size(), 3);
    }

    void whoeverWaitsForAnotherProcessIsAnsweredWhenItHangs()
    {
        TokenStore other(file());
        QVERIFY(other.tryLock().ok());
        const auto asked = m_session->access();
        QVERIFY(!QTest::qWaitFor([&] { return asked.isFinished(); }, 300));
        m_clock.advance(3min);
        QCOMPARE(tokenOf(await(asked)), QByteArray("none: login_busy"));
        QCOMPARE(grants().size(), 0);
        other.unlock();
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
    }

    void theLockIsHeldFromTheUseOfARefreshTokenUntilTheNewOneIsOnDisk()
    {
        await(m_session->access());
        m_clock.advance(1h);
        bool wasLocked = false;
        m_answer = [&](const HttpQuestion&) {
            TokenStore other(file());
            wasLocked = !other.tryLock().ok();
            return numberedTokens();
        };
        await(m_session->access());
        QVERIFY(wasLocked);
        QVERIFY(TokenStore(file()).tryLock().ok());
    }

    // The server has spent the refresh token, and the new one never came to this disk. (A real SIGKILL there: tst_pair.)
    void aRefreshTokenThatWasSpentInVain_data()
    {
        QTest::addColumn<bool>("hasPassword");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("with a password: logs in") << true << QByteArray("access-2");
        QTest::newRow("without: must be paired again") << false << QByteArray("none: not_paired");
    }

    void aRefreshTokenThatWasSpentInVain()
    {
        QFETCH(bool, hasPassword);
        QFETCH(QByteArray, answer);
        await(m_session->access());
        m_clock.advance(1h);
        bool isSpent = false;
        m_answer = [&](const HttpQuestion& question) {
            if (question.queryValue("grant_type") == QLatin1String("password"))
                return numberedTokens();
            return std::exchange(isSpent, true) ? HttpAnswer::json(
                       400, R"({"code":400,"error_code":"refresh_token_already_used","msg":"used"})")
                                                : HttpAnswer::silence();
        };
        const auto asked = m_session->access();
        QTRY_VERIFY(isSpent);
        m_http.reset();
        QCOMPARE(tokenOf(await(asked)), QByteArray("none: cancelled"));
        m_http = std::make_unique<net::HttpClient>();
        auto project = support::cloudProject(m_server->url());
        if (!hasPassword)
            project.password.clear();
        restart(project);
        const auto access = await(m_session->access());
        QCOMPARE(tokenOf(access), answer);
        if (!hasPassword)
            QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Halt);
    }

    void withoutAnAccountNothingIsAsked()
    {
        auto project = support::cloudProject(m_server->url());
        project.email.clear();
        restart(project);
        const auto access = await(m_session->access());
        QCOMPARE(tokenOf(access), QByteArray("none: not_paired"));
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Halt);
        QCOMPARE(grants().size(), 0);
    }

    void whileSealedNobodyGetsATokenButWhoAsksForTheSeal()
    {
        await(m_session->access());
        m_session->setDeviceStatus(supabase::DeviceStatus::Revoked);
        const auto access = await(m_session->access());
        QCOMPARE(tokenOf(access), QByteArray("none: device_revoked"));
        QCOMPARE(std::get<supabase::ServiceOutcome>(access).kind, sync::Outcome::Kind::Halt);
        QCOMPARE(tokenOf(await(m_session->accessDespiteBlock())), QByteArray("access-1"));
        m_session->setDeviceStatus(supabase::DeviceStatus::Active);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1"));
    }

    void afterAPowerCutTheFirstRefreshTakesItsTime()
    {
        await(m_session->access());
        m_clock.advance(1h);
        support::FakeClock afterBoot; // its monotonic time begins now
        afterBoot.setNow(m_clock.now());
        m_session = std::make_unique<Session>(support::cloudProject(m_server->url()), *m_http, support::briefTimeouts,
                                              TokenStore(file()), afterBoot);
        m_session->spreadFirstRefresh(24h);
        const auto asked = m_session->access();
        const auto askedToo = m_session->access();
        QVERIFY(!QTest::qWaitFor([&] { return asked.isFinished() || grants().size() > 1; }, 200));
        m_session->close();
        QCOMPARE(tokenOf(await(asked)), QByteArray("none: cancelled"));
        QCOMPARE(tokenOf(await(askedToo)), QByteArray("none: cancelled"));

        restart();
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2")); // a person asks
    }

    void theFirstRefreshAfterAPowerCutComes()
    {
        await(m_session->access());
        support::FakeClock afterBoot;
        afterBoot.setNow(m_clock.now().addSecs(3600));
        m_session = std::make_unique<Session>(support::cloudProject(m_server->url()), *m_http, support::briefTimeouts,
                                              TokenStore(file()), afterBoot);
        m_session->spreadFirstRefresh(50ms);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
    }

    void nothingIsSpreadWithoutAPowerCutOrWithAGoodTokenOrWithoutAny_data()
    {
        QTest::addColumn<std::chrono::minutes>("running");
        QTest::addColumn<std::chrono::minutes>("tokenAge");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("the program was restarted") << 11min << 60min << QByteArray("access-2");
        QTest::newRow("the token is good") << 0min << 10min << QByteArray("access-1");
        QTest::newRow("never logged in") << 0min << -1min << QByteArray("access-1");
    }

    void nothingIsSpreadWithoutAPowerCutOrWithAGoodTokenOrWithoutAny()
    {
        QFETCH(std::chrono::minutes, running);
        QFETCH(std::chrono::minutes, tokenAge);
        QFETCH(QByteArray, token);
        if (tokenAge >= 0min)
            await(m_session->access());
        support::FakeClock clock;
        clock.advance(running);
        clock.setNow(m_clock.now().addSecs(tokenAge / 1s));
        m_session = std::make_unique<Session>(support::cloudProject(m_server->url()), *m_http, support::briefTimeouts,
                                              TokenStore(file()), clock);
        m_session->spreadFirstRefresh(24h);
        QCOMPARE(tokenOf(await(m_session->access())), token);
    }

    void aRefreshLongAfterThePowerCutIsNotSpread()
    {
        await(m_session->access());
        support::FakeClock afterBoot;
        afterBoot.setNow(m_clock.now());
        m_session = std::make_unique<Session>(support::cloudProject(m_server->url()), *m_http, support::briefTimeouts,
                                              TokenStore(file()), afterBoot);
        m_session->spreadFirstRefresh(24h);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-1")); // it was still good
        afterBoot.advance(1h);
        QCOMPARE(tokenOf(await(m_session->access())), QByteArray("access-2"));
    }

    void everybodyIsAnsweredWhenTheClientCloses()
    {
        const auto asked = m_session->access();
        m_http.reset();
        QCOMPARE(tokenOf(await(asked)), QByteArray("none: cancelled"));
    }

private:
    QString file() const { return m_directory->filePath(QStringLiteral("session.json")); }

    HttpAnswer numberedTokens()
    {
        const QByteArray number = QByteArray::number(++m_given);
        return tokens("access-" + number, "refresh-" + number);
    }

    QStringList grants() const
    {
        QStringList grants;
        for (const HttpQuestion& question : m_server->questions())
            grants << question.queryValue("grant_type");
        return grants;
    }

    void restart() { restart(support::cloudProject(m_server->url())); }
    void restart(const supabase::Project& project)
    {
        m_session = std::make_unique<Session>(project, *m_http, support::briefTimeouts, TokenStore(file()), m_clock);
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    support::HttpServer::Answerer m_answer;
    int m_given = 0;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
