#include "ui/admin/settingscontents.h"
#include "ui/admin/settingsform.h"
#include "ui/samplesettings.h"

#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using Origin = SettingsForm::Origin;

namespace {

const QString connectTimeout = QStringLiteral("network_timeouts.connect_timeout");
const QString supabaseConnect = QStringLiteral("network_timeouts.supabase_connect_timeout");

/** The form of the timeouts while these are set. */
SettingsForm form(const QList<SettingValue>& values)
{
    static const SampleSettings settings({});
    std::vector<QLatin1String> keys;
    for (const SettingsGroup& group : timeoutsContents().groups)
        keys.insert(keys.end(), group.keys.begin(), group.keys.end());
    SettingsForm made(settings, keys);
    made.load(values);
    return made;
}

} // namespace

class TestSettingsForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotGivenIsInheritedOrTheDefault()
    {
        SettingsForm one = form({});
        QCOMPARE(one.origin(connectTimeout), Origin::Default);
        QCOMPARE(one.origin(supabaseConnect), Origin::Default);
        one.type(connectTimeout, QStringLiteral("9"));
        QCOMPARE(one.origin(supabaseConnect), Origin::Inherited);
        QCOMPARE(one.text(supabaseConnect), QStringLiteral("9"));
        one.type(connectTimeout, QStringLiteral("x"));
        QVERIFY(!one.isFaulty(supabaseConnect)); // one fault is told once
        one.unset(connectTimeout);
        QCOMPARE(one.text(supabaseConnect), QStringLiteral("5"));
    }

    void onlyWhatDiffersIsAChange()
    {
        SettingsForm one = form({{connectTimeout, QStringLiteral("7")}});
        QVERIFY(one.changes().isEmpty());
        one.type(connectTimeout, QStringLiteral("7.0"));
        QVERIFY(one.changes().isEmpty());
        one.type(connectTimeout, QStringLiteral("8"));
        QCOMPARE(one.changes().size(), qsizetype(1));
        one.type(connectTimeout, QStringLiteral("7"));
        QVERIFY(one.changes().isEmpty());
        one.unset(connectTimeout);
        QCOMPARE(one.changes().size(), qsizetype(1));
        QVERIFY(!one.changes().first().text);
        // An own value that is the same as the inherited one is a change all the same: it stays when the other goes.
        SettingsForm other = form({{connectTimeout, QStringLiteral("7")}});
        other.type(supabaseConnect, QStringLiteral("7"));
        QCOMPARE(other.changes().size(), qsizetype(1));
    }

    void stepsAreRoundAndStayInRange_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("down");
        QTest::addColumn<QString>("up");
        const auto row = [](const char* from, const char* down, const char* up) {
            QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(down) << QString::fromLatin1(up);
        };
        row("5", "4", "6");
        row("1", "0.9", "2");
        row("0.9", "0.8", "1");
        row("0.1", "0.1", "0.2");
        row("0.001", "0.1", "0.1");
        row("2.5", "2", "3");
        row("20", "19", "25");
        row("22", "20", "25");
        row("60", "55", "90");
        row("600", "570", "600");
        row("590", "570", "600");
        row("9999", "600", "600");
        row("x", "4", "6");
    }

    void stepsAreRoundAndStayInRange()
    {
        QFETCH(QString, from);
        for (const int direction : {-1, +1}) {
            SettingsForm one = form({});
            one.type(connectTimeout, from);
            one.step(connectTimeout, direction);
            QTEST(one.text(connectTimeout), direction < 0 ? "down" : "up");
            QVERIFY(!one.isFaulty(connectTimeout));
        }
    }
};

QTEST_GUILESS_MAIN(TestSettingsForm)
#include "tst_settingsform.moc"
