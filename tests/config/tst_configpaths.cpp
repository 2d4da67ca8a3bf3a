#include "core/config/configpaths.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::config;

namespace {

QProcessEnvironment environment(const QList<std::pair<const char*, const char*>>& variables)
{
    QProcessEnvironment result;
    for (const auto& [name, value] : variables)
        result.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return result;
}

QString listed(const QList<ConfigPlace>& places)
{
    QStringList texts;
    for (const ConfigPlace& place : places)
        texts.append((place.named ? QStringLiteral("!") : QString()) + place.path);
    return texts.join(u' ');
}

} // namespace

class TestConfigPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theConfigFileIsLookedForInOrder_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QProcessEnvironment>("variables");
        QTest::addColumn<QString>("expected"); // ! marks a place that must exist
        const auto row = [](const char* name, const char* option, const QProcessEnvironment& variables,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(option) << variables << QString::fromLatin1(expected);
        };
        row("nothing set", "", environment({}), "/etc/rollcall/config.json");
        row("a home", "", environment({{"HOME", "/home/k"}}),
            "/home/k/.config/rollcall/config.json /etc/rollcall/config.json");
        row("XDG before home", "", environment({{"HOME", "/home/k"}, {"XDG_CONFIG_HOME", "/x/"}}),
            "/x/rollcall/config.json /etc/rollcall/config.json");
        row("XDG that is relative is ignored", "", environment({{"HOME", "/home/k"}, {"XDG_CONFIG_HOME", "x"}}),
            "/home/k/.config/rollcall/config.json /etc/rollcall/config.json");
        row("the variable", "", environment({{"HOME", "/home/k"}, {"ROLLCALL_CONFIG", "mine.json"}}), "!mine.json");
        row("an empty variable", "", environment({{"ROLLCALL_CONFIG", ""}}), "/etc/rollcall/config.json");
        row("the option before all", "o.json", environment({{"ROLLCALL_CONFIG", "mine.json"}}), "!o.json");
    }

    void theConfigFileIsLookedForInOrder()
    {
        QFETCH(QString, option);
        QFETCH(QProcessEnvironment, variables);
        QFETCH(QString, expected);
        const auto named = option.isEmpty() ? std::nullopt : std::optional(option);
        QCOMPARE(listed(configPlaces(named, variables, QStringLiteral("/etc/rollcall"))), expected);
    }

    void dataLiveBelowXdgOrHome()
    {
        QCOMPARE(defaultDataDirectory(environment({{"HOME", "/home/k"}})).value(),
                 QStringLiteral("/home/k/.local/share/rollcall"));
        QCOMPARE(defaultDataDirectory(environment({{"HOME", "/home/k"}, {"XDG_DATA_HOME", "/d"}})).value(),
                 QStringLiteral("/d/rollcall"));
        QCOMPARE(defaultDataDirectory(environment({{"XDG_DATA_HOME", "d"}})).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestConfigPaths)
#include "tst_configpaths.moc"
