// What a scan was decided by goes into its record as JSON, whatever names a school gives its rules.

#include "core/attendance/decisioninputs.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall::attendance;
using namespace std::chrono_literals;

class TestDecisionInputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameArrivesAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* what, const QString& name, const QString& kept) {
            QTest::newRow(what) << name << kept;
        };
        const auto same = [&row](const char* what, const QString& name) { row(what, name, name); };
        same("plain", QStringLiteral("Grade 8 - Narra"));
        same("quotes", QStringLiteral("the \"fair\""));
        same("a backslash", QStringLiteral("C:\\fair\\"));
        same("both, at the end", QStringLiteral("\\\""));
        same("what looks like an escape", QStringLiteral("\\u0041\\n"));
        same("another script", QString::fromUtf8("الصف الثامن"));
        same("beyond the basic plane", QString::fromUtf8("\xf0\x9f\x8e\xaa fair"));
        same("a line separator of Unicode", QString(QChar(0x2028)));
        row("control characters", QStringLiteral("a\tb\nc") + QChar(0) + QChar(0x7f) + u'd', QStringLiteral("abcd"));
        row("too long", QString(150, u'n'), QString(100, u'n'));
    }

    void everyNameArrivesAsItIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, kept);
        AcceptedScan scan;
        scan.rule = {QStringLiteral("r"), QStringLiteral("v"), {Audience::Kind::Section, name}, name};
        scan.lateLimit = 7h + 15min;
        ScanMoment moment;
        moment.timeOfDay = 7h + 24min + 5s + 999ms;
        const DecidingRule rule = decidingRule(scan, {QStringLiteral("2021001"), name, QString()}, moment,
                                               *SchoolZone::fromId("Asia/Manila"));
        QJsonParseError error;
        const QJsonObject decision = QJsonDocument::fromJson(rule.decision, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(decision, (QJsonObject{{QStringLiteral("audience"), QStringLiteral("section")},
                                        {QStringLiteral("exception"), kept},
                                        {QStringLiteral("late_limit"), QStringLiteral("07:15:00")},
                                        {QStringLiteral("name"), kept},
                                        {QStringLiteral("section"), kept},
                                        {QStringLiteral("time"), QStringLiteral("07:24:05")},
                                        {QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}}));
        QCOMPARE(rule.decision, QJsonDocument(decision).toJson(QJsonDocument::Compact));
    }

    void whatIsNotKnownIsNotThere()
    {
        const DecidingRule rule = decidingRule({}, {}, {}, *SchoolZone::fromId("UTC"));
        QCOMPARE(rule.decision, QByteArray(R"({"audience":"school","time":"00:00:00","time_zone":"UTC"})"));
    }
};

QTEST_GUILESS_MAIN(TestDecisionInputs)
#include "tst_decisioninputs.moc"
