// The cloud's schedules at rollcallctl: rules pull, rules show, and what doctor says of them.

#include "tests/app/ctlfixture.h"

#include <QJsonArray>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::ProgramRun;

class TestCtlRulesPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlFixture>();
        m_ctl->m_cloud.roster = {QStringLiteral("2021001")};
        m_ctl->m_cloud.schedules = {schedule("Regular day", true)};
        m_ctl->m_cloud.exceptions = {QJsonObject{{QStringLiteral("id"), QStringLiteral("e1")},
                                                 {QStringLiteral("date"), QStringLiteral("2026-12-25")},
                                                 {QStringLiteral("name"), QStringLiteral("Christmas")}}};
    }

    void cleanup() { m_ctl.reset(); }

    void withoutSchedulesThereIsNoRule()
    {
        m_ctl->importRoster();
        const ProgramRun shown = ctl("rules show --json");
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.json()[u"from"].toString(), QStringLiteral("none"));
        QVERIFY(shown.json()[u"since"].isNull());
    }

    void whatIsPulledIsInForceFromThenOn()
    {
        const ProgramRun pulled = ctl("rules pull --json");
        QVERIFY2(pulled.exitCode == 0, pulled.err.constData());
        m_ctl->m_cloud.everything = support::HttpAnswer::lost();
        const ProgramRun shown = ctl("rules show --json");
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.json(), pulled.json());
        QCOMPARE(shown.json()[u"from"].toString(), QStringLiteral("cloud"));
        QCOMPARE(shown.json()[u"schedules"].toInt(), 1);
        QCOMPARE(shown.json()[u"exceptions"].toInt(), 1);
        QVERIFY(fromRfc3339(shown.json()[u"since"].toString()).isValid());
        QVERIFY(ctl("rules show").out.startsWith("In force: the cloud's since "));
        QCOMPARE(grade("rules"), QStringLiteral("ok"));
    }

    void refusedOnesAreNamedWithEveryFaultAndTheLastGoodOnesStay()
    {
        QCOMPARE(ctl("rules pull").exitCode, 0);
        m_ctl->m_cloud.schedules = {schedule("Nobody's", false)};
        m_ctl->m_cloud.exceptions = {QJsonObject{{QStringLiteral("id"), QStringLiteral("e1")},
                                                 {QStringLiteral("date"), QStringLiteral("2026-02-30")}}};
        const ProgramRun pulled = ctl("rules pull --json");
        QCOMPARE(pulled.exitCode, 1);
        QCOMPARE(pulled.json()[u"from"].toString(), QStringLiteral("cloud"));
        QCOMPARE(pulled.json()[u"schedules"].toInt(), 1);
        QCOMPARE(pulled.json()[u"faults"].toArray().size(), 2);
        const ProgramRun shown = ctl("rules show");
        QCOMPARE(shown.exitCode, 1);
        QVERIFY2(shown.err.contains("2026-12-25"), shown.err.constData()); // what a day looks like
        QCOMPARE(grade("rules"), QStringLiteral("bad"));
        m_ctl->m_cloud.schedules = {schedule("Mended", true)};
        m_ctl->m_cloud.exceptions = {};
        QCOMPARE(ctl("rules pull").exitCode, 0);
        QCOMPARE(grade("rules"), QStringLiteral("ok"));
    }

    void whatBadgesAreToldByIsShown()
    {
        QCOMPARE(ctl("rules pull").exitCode, 0);
        QVERIFY(ctl("rules show --json").json()[u"badges"].isNull());
        QVERIFY(ctl("rules show").out.contains("Badges: plain numbers; no cloud has said"));
        const auto key = [](int id, bool isRetired) {
            return QJsonObject{{QStringLiteral("id"), id},
                               {QStringLiteral("public_key"), QString(64, u'a')},
                               {QStringLiteral("retired"), isRetired}};
        };
        m_ctl->m_cloud.badgeRules = {{QStringLiteral("school"), QStringLiteral("00000001")},
                                     {QStringLiteral("policy"), QStringLiteral("signed_only")},
                                     {QStringLiteral("keys"), QJsonArray{key(1, true), key(2, false)}},
                                     {QStringLiteral("revoked"), QJsonArray{3, 4, 5}}};
        QCOMPARE(ctl("rules pull").exitCode, 0);
        const QJsonValue badges = ctl("rules show --json").json()[u"badges"];
        QCOMPARE(badges[u"policy"].toString(), QStringLiteral("signed_only"));
        QCOMPARE(badges[u"keys"].toInt(), 1);
        QCOMPARE(badges[u"revoked"].toInt(), 3);
        QVERIFY(fromRfc3339(badges[u"since"].toString()).isValid());
        const ProgramRun shown = ctl("rules show");
        QVERIFY2(shown.out.contains("Badges: signed ones only, keys that count: 1, revoked: 3, since "),
                 shown.out.constData());

        m_ctl->m_cloud.badgeRules[QLatin1String("policy")] = QStringLiteral("of a later version");
        const ProgramRun pulled = ctl("rules pull");
        QCOMPARE(pulled.exitCode, 1);
        QVERIFY2(pulled.err.contains("The rules for badges are as they were"), pulled.err.constData());
        QCOMPARE(ctl("rules show --json").json()[u"badges"], badges);
    }

    void aProjectOfOlderMigrationsIsNoFault()
    {
        m_ctl->m_cloud.isOlder = true;
        const ProgramRun pulled = ctl("rules pull");
        QCOMPARE(pulled.exitCode, 0);
        QVERIFY2(pulled.err.contains("migrations"), pulled.err.constData());
        QCOMPARE(grade("rules"), QStringLiteral("ok"));
        QCOMPARE(grade("tables"), QStringLiteral("warn"));
        m_ctl->m_cloud.isOlder = false;
        QCOMPARE(grade("tables"), QStringLiteral("ok"));
    }

    void doctorSaysWhereTheSchoolHasAnotherZoneInTheCloud_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("grade");
        const auto row = [](const char* name, const char* own, const char* cloud, const char* grade) {
            QTest::newRow(name) << QString::fromLatin1(own) << QString::fromLatin1(cloud)
                                << QString::fromLatin1(grade);
        };
        row("the same", "Asia/Manila", "Asia/Manila", "ok");
        row("the same time all year", "Asia/Singapore", "Asia/Manila", "ok");
        row("the same time in winter", "Africa/Lagos", "Europe/Berlin", "bad");
        row("another", "Asia/Manila", "Europe/Berlin", "bad");
        row("not known here", "Asia/Manila", "Mars/Olympus", "bad");
        row("the cloud does not say", "Asia/Manila", "", "ok");
    }

    void doctorSaysWhereTheSchoolHasAnotherZoneInTheCloud()
    {
        QFETCH(QString, own);
        QFETCH(QString, cloud);
        m_ctl->m_cloud.timeZone = cloud;
        const QByteArray config =
            m_ctl->m_cloud.config({{QStringLiteral("school"), QJsonObject{{QStringLiteral("time_zone"), own}}}});
        QCOMPARE(m_ctl->configured(config, words("rules pull")).exitCode, 0);
        m_ctl->m_cloud.timeZone.clear(); // a cloud that says nothing takes nothing back
        QCOMPARE(m_ctl->configured(config, words("rules pull")).exitCode, 0);
        for (const QJsonValue& finding :
             m_ctl->configured(config, words("doctor --json")).json()[u"checks"].toArray()) {
            if (finding[u"check"] != QLatin1String("zone"))
                continue;
            QTEST(finding[u"grade"].toString(), "grade");
            const bool isToldWhatToDo =
                finding[u"remedy"].toString().contains(QLatin1String("set school.time_zone to "));
            QCOMPARE(isToldWhatToDo, finding[u"grade"] == QLatin1String("bad"));
            return;
        }
        QFAIL("doctor does not look at the zone");
    }

    void aKioskThatSetsNoZoneIsComparedByTheMachines()
    {
        m_ctl->m_cloud.timeZone = QStringLiteral("Pacific/Apia");
        QCOMPARE(ctl("rules pull").exitCode, 0);
        QCOMPARE(grade("zone"), QStringLiteral("bad"));
    }

    void whatTheCloudDoesNotSayLeavesTheRules_data()
    {
        QTest::addColumn<bool>("isOff");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("the cloud is down") << false << QByteArray("The rules are as they were: ");
        QTest::newRow("the cloud is switched off") << true << QByteArray("The cloud is switched off");
    }

    void whatTheCloudDoesNotSayLeavesTheRules()
    {
        QFETCH(bool, isOff);
        QFETCH(QByteArray, complaint);
        QCOMPARE(ctl("rules pull").exitCode, 0);
        m_ctl->m_cloud.everything = support::HttpAnswer{503};
        const ProgramRun pulled =
            m_ctl->configured(isOff ? QByteArray("{}") : m_ctl->m_cloud.config(), words("rules pull"));
        QCOMPARE(pulled.exitCode, 1);
        QVERIFY2(pulled.err.contains(complaint), pulled.err.constData());
        QCOMPARE(ctl("rules show --json").json()[u"from"].toString(), QStringLiteral("cloud"));
    }

private:
    static QJsonObject schedule(const char* name, bool isForTheSchool)
    {
        return {{QStringLiteral("id"), QStringLiteral("s1")},
                {QStringLiteral("name"), QLatin1String(name)},
                {QStringLiteral("is_default"), isForTheSchool}};
    }

    ProgramRun ctl(const char* command) const { return m_ctl->configured(m_ctl->m_cloud.config(), words(command)); }

    QString grade(const char* check) const
    {
        for (const QJsonValue& finding : ctl("doctor --json").json()[u"checks"].toArray()) {
            if (finding[u"check"] == QLatin1String(check))
                return finding[u"grade"].toString();
        }
        return {};
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlRulesPull)
#include "tst_ctlrulespull.moc"
