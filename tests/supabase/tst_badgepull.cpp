#include "core/supabase/badgepull.h"

#include "core/badge/signedbadge.h"
#include "tests/support/await.h"
#include "tests/support/cloudclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using attendance::Badge;
using attendance::BadgeFault;
using attendance::BadgeStanding;
using badge::BadgeClaims;
using badge::SchoolTag;
using badge::SignedBadge;
using badge::SigningKey;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;
using Kind = sync::Outcome::Kind;

class TestBadgePull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_answer = rules("");
        m_cloud = std::make_unique<support::CloudClient>([this](const HttpQuestion& question) {
            m_asked = question.path;
            return m_answer;
        });
        m_database = queue::Database::open(m_cloud->path()).value();
        m_store = std::make_unique<queue::BadgeRulesStore>(*m_database);
        m_reader = std::make_unique<badge::SchoolBadgeReader>();
        m_pull = std::make_unique<supabase::BadgePull>(m_cloud->client(), *m_store, m_reader.get(), m_cloud->clock());
    }

    void cleanup()
    {
        m_pull.reset();
        m_reader.reset();
        m_store.reset();
        m_database.reset();
        m_cloud.reset();
    }

    void whatTheCloudSaysCountsFromTheNextBadgeOnAndIsKept()
    {
        QCOMPARE(std::get<BadgeFault>(read()), BadgeFault::NotVerified);
        const QSignalSpy pulled(m_pull.get(), &supabase::BadgePull::pulled);
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE(m_asked, QStringLiteral("/rest/v1/rpc/badge_rules"));
        QCOMPARE(pulled.size(), 1);
        QCOMPARE(standing(), BadgeStanding::Good);
        QVERIFY(badge::readBadgeRules((*m_store->pulled())->json).ok());

        m_answer = rules("17");
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE(standing(), BadgeStanding::Revoked);
        m_answer = rules("");
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE(standing(), BadgeStanding::Good);
    }

    void theSameAnswerIsWrittenOnce()
    {
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        const QDateTime at = (*m_store->pulled())->at;
        m_cloud->clock().advance(std::chrono::hours(1));
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE((*m_store->pulled())->at, at);
    }

    void anAnswerThatSaysNothingChangesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("down") << 503 << QByteArray() << false;
        QTest::newRow("no kiosk") << 403 << QByteArray(R"({"code":"42501","message":"only a kiosk asks this"})")
                                  << false;
        QTest::newRow("no function: older migrations")
            << 404 << QByteArray(R"({"code":"PGRST202","message":"Could not find the function"})") << true;
        QTest::newRow("a policy of a later version")
            << 200 << QByteArray(R"({"school":"00000001","policy":"nobody","keys":[],"revoked":[]})") << false;
        QTest::newRow("nothing in it") << 200 << QByteArray("{}") << false;
        QTest::newRow("no object") << 200 << QByteArray("null") << false;
        QTest::newRow("another server") << 200 << QByteArray("<html>") << false;
    }

    void anAnswerThatSaysNothingChangesNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isDone);
        m_answer = rules("17");
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        const QByteArray before = (*m_store->pulled())->json;
        m_answer = HttpAnswer::json(status, body);
        QCOMPARE(await(m_pull->pull()).kind == Kind::Done, isDone);
        QCOMPARE(standing(), BadgeStanding::Revoked);
        QCOMPARE((*m_store->pulled())->json, before);
    }

    void oneThatCannotBeKeptCountsAllTheSame()
    {
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QVERIFY(QFile::remove(queue::Database::fileIn(m_cloud->path())));
        m_answer = rules("17");
        QCOMPARE(await(m_pull->pull()).code, QStringLiteral("badge_rules_not_written"));
        QCOMPARE(standing(), BadgeStanding::Revoked);
    }

    void whereNoBadgesAreReadItIsOnlyKept()
    {
        supabase::BadgePull pull(m_cloud->client(), *m_store, nullptr, m_cloud->clock());
        QCOMPARE(await(pull.pull()).kind, Kind::Done);
        QVERIFY(m_store->pulled()->has_value());
    }

private:
    HttpAnswer rules(const QByteArray& revoked) const
    {
        return HttpAnswer::json(200,
                                QByteArray(R"({"school":"00000001","policy":"plain_and_signed","revoked":[REVOKED],)"
                                           R"("keys":[{"id":1,"public_key":"KEY","retired":false}]})")
                                    .replace("KEY", m_key.publicKey().toHex())
                                    .replace("REVOKED", revoked));
    }

    std::variant<Badge, BadgeFault> read() const
    {
        const BadgeClaims claims{.school = SchoolTag(1),
                                 .key = 1,
                                 .serial = 17,
                                 .lastDay = {},
                                 .number = *StudentNumber::parse(u"2021001")};
        return m_reader->read(SignedBadge(claims, m_key).payload());
    }

    BadgeStanding standing() const { return std::get<Badge>(read()).standing(); }

    const SigningKey m_key = SigningKey::generate().value();
    HttpAnswer m_answer;
    QString m_asked;
    std::unique_ptr<support::CloudClient> m_cloud;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::BadgeRulesStore> m_store;
    std::unique_ptr<badge::SchoolBadgeReader> m_reader;
    std::unique_ptr<supabase::BadgePull> m_pull;
};

QTEST_GUILESS_MAIN(TestBadgePull)
#include "tst_badgepull.moc"
