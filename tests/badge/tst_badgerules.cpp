#include "core/badge/schoolbadgereader.h"
#include "core/badge/signedbadge.h"

#include <QTest>

using namespace rollcall;
using attendance::Badge;
using attendance::BadgeFault;
using attendance::BadgeStanding;
using badge::BadgeClaims;
using badge::BadgePolicy;
using badge::BadgeRules;
using badge::SchoolBadgeReader;
using badge::SchoolTag;
using badge::SignedBadge;
using badge::SigningKey;

class TestBadgeRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_reader.use(rules()); }

    void aSignedBadgeSaysWhoseItIsAndUntilWhen()
    {
        const auto badge = read(claims());
        QCOMPARE(badge.studentNumber().toString(), QStringLiteral("2026-0001"));
        QCOMPARE(badge.standing(), BadgeStanding::Good);
        QCOMPARE(badge.lastDay(), std::optional(QDate(2027, 6, 30)));
        BadgeClaims endless = claims();
        endless.lastDay.reset();
        QCOMPARE(read(endless).lastDay(), std::optional<QDate>());
    }

    void whatARecordKeepsIsNoBadge()
    {
        const QByteArray kept = read(claims()).qrData();
        QCOMPARE(kept, QByteArray("2026-0001#17"));
        QVERIFY(std::holds_alternative<BadgeFault>(m_reader.read(kept)));
    }

    void oneThatWasLostIsRevokedAndItsStudentsNewOneIsNot()
    {
        BadgeRules revoking = rules();
        revoking.revoked = {16, 17};
        m_reader.use(revoking);
        QCOMPARE(read(claims()).standing(), BadgeStanding::Revoked);
        BadgeClaims newer = claims();
        newer.serial = 18;
        QCOMPARE(read(newer).standing(), BadgeStanding::Good);
    }

    void ofARetiredKeyNoneCounts()
    {
        BadgeRules retiring = rules();
        retiring.keys.at(1).isRetired = true;
        m_reader.use(retiring);
        QCOMPARE(read(claims()).standing(), BadgeStanding::Withdrawn);
        retiring.revoked = {17};
        m_reader.use(retiring);
        QCOMPARE(read(claims()).standing(), BadgeStanding::Revoked);
    }

    void whatNoKeyOfTheSchoolSignedIsNotVerified_data()
    {
        QTest::addColumn<quint32>("school");
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("isForged");
        QTest::addColumn<BadgeFault>("fault");
        QTest::newRow("another key signed it") << ours << 1 << true << BadgeFault::NotVerified;
        QTest::newRow("a key that is not known") << ours << 2 << false << BadgeFault::NotVerified;
        QTest::newRow("another school") << ours + 1 << 1 << false << BadgeFault::OtherSchool;
        QTest::newRow("another school, by its own key") << ours + 1 << 1 << true << BadgeFault::OtherSchool;
    }

    void whatNoKeyOfTheSchoolSignedIsNotVerified()
    {
        QFETCH(quint32, school);
        QFETCH(int, key);
        QFETCH(bool, isForged);
        QFETCH(BadgeFault, fault);
        BadgeClaims made = claims();
        made.school = SchoolTag(school);
        made.key = badge::KeyId(key);
        const auto said = m_reader.read(SignedBadge(made, isForged ? m_other : m_key).payload());
        QCOMPARE(std::get<BadgeFault>(said), fault);
    }

    void aDamagedOneIsNotVerified()
    {
        const QByteArray payload = SignedBadge(claims(), m_key).payload();
        const QList<QByteArray> damaged{payload.chopped(1), payload + 'A', QByteArray(payload).replace(5, 1, "1")};
        for (const QByteArray& code : damaged)
            QCOMPARE(std::get<BadgeFault>(m_reader.read(code)), BadgeFault::NotVerified);
    }

    void withoutRulesNumbersCountAndNothingSignedDoes()
    {
        const SchoolBadgeReader fresh;
        QCOMPARE(std::get<Badge>(fresh.read("2026-0001")).standing(), BadgeStanding::Good);
        QCOMPARE(std::get<BadgeFault>(fresh.read(SignedBadge(claims(), m_key).payload())), BadgeFault::NotVerified);
    }

    void plainNumbersCountForAsLongAsTheSchoolSaysSo()
    {
        QCOMPARE(std::get<Badge>(m_reader.read("2026-0001")).standing(), BadgeStanding::Good);
        BadgeRules strict = rules();
        strict.policy = BadgePolicy::SignedOnly;
        m_reader.use(strict);
        const auto plain = std::get<Badge>(m_reader.read(" 2026-0001 "));
        QCOMPARE(plain.standing(), BadgeStanding::NotSigned);
        QCOMPARE(plain.studentNumber().toString(), QStringLiteral("2026-0001"));
        QCOMPARE(read(claims()).standing(), BadgeStanding::Good);
        QCOMPARE(std::get<BadgeFault>(m_reader.read("https://example.org/")), BadgeFault::ForbiddenCharacter);
    }

    void theCloudsAnswerIsRead()
    {
        const QByteArray json =
            QByteArray(
                R"({"school":"a1b2c3d4","policy":"signed_only","later":1,"revoked":[3,4294967295],"keys":[)"
                R"({"id":1,"public_key":"ONE","retired":false},{"id":255,"public_key":"TWO","retired":true}]})")
                .replace("ONE", m_key.publicKey().toHex())
                .replace("TWO", m_other.publicKey().toHex());
        const auto read = badge::readBadgeRules(json);
        QVERIFY(read.ok());
        QCOMPARE(read->school, SchoolTag(ours));
        QCOMPARE(read->policy, BadgePolicy::SignedOnly);
        QCOMPARE(read->keys.size(), 2U);
        QCOMPARE(read->keys.at(255).bytes, m_other.publicKey());
        QVERIFY(read->keys.at(255).isRetired && !read->keys.at(1).isRetired);
        QCOMPARE(read->revoked, (std::set<badge::Serial>{3, 4294967295U}));
    }

    void anAnswerThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* was, const char* is) {
            QTest::newRow(name) << QByteArray(R"({"school":"a1b2c3d4","policy":"signed_only","revoked":[3],)"
                                              R"("keys":[{"id":1,"public_key":"KEY","retired":false}]})")
                                       .replace("KEY", QByteArray(64, 'a'))
                                       .replace(was, is);
        };
        row("no school", "school", "scool");
        row("a short school", "a1b2c3d4", "a1b2c3");
        row("a school in capitals", "a1b2c3d4", "A1B2C3D4");
        row("an unknown policy", "signed_only", "nobody");
        row("no keys", "\"keys\"", "\"kays\"");
        row("no list of keys", "\"keys\":[", "\"keys\":7,\"x\":[");
        row("key 0", "\"id\":1", "\"id\":0");
        row("key 256", "\"id\":1", "\"id\":256");
        row("half a key", "aaaaaaaa", "");
        row("no hexadecimal digits", "aaaaaaaa", "gggggggg");
        row("whether it is retired is not said", "\"retired\":false", "\"retired\":null");
        row("a serial below 0", "[3]", "[-1]");
        row("a serial that is none", "[3]", "[\"3\"]");
        row("a serial of 33 bits", "[3]", "[4294967296]");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("empty") << QByteArray();
    }

    void anAnswerThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto read = badge::readBadgeRules(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
    }

private:
    static constexpr quint32 ours = 0xa1b2c3d4;

    static BadgeClaims claims()
    {
        return {.school = SchoolTag(ours),
                .key = 1,
                .serial = 17,
                .lastDay = QDate(2027, 6, 30),
                .number = *StudentNumber::parse(u"2026-0001")};
    }

    BadgeRules rules() const
    {
        return {.school = SchoolTag(ours),
                .policy = BadgePolicy::PlainAndSigned,
                .keys = {{badge::KeyId(1), {m_key.publicKey(), false}}},
                .revoked = {}};
    }

    Badge read(const BadgeClaims& made) const
    {
        return std::get<Badge>(m_reader.read(SignedBadge(made, m_key).payload()));
    }

    const SigningKey m_key = SigningKey::generate().value();
    const SigningKey m_other = SigningKey::generate().value();
    SchoolBadgeReader m_reader;
};

QTEST_GUILESS_MAIN(TestBadgeRules)
#include "tst_badgerules.moc"
