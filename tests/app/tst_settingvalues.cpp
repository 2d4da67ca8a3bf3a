// What the window shows of the settings is what the program knows of them.

#include "app/kiosk/settingvalues.h"
#include "ui/admin/settingscontents.h"
#include "ui/admin/settingsform.h"
#include "ui/samplesettings.h"
#include "ui/sampletable.h"
#include "ui/text/language.h"
#include "ui/text/settingsentences.h"

#include <QTest>

using namespace rollcall;

namespace {

const QString sms = QStringLiteral("network_timeouts.sms_timeout");

std::vector<QLatin1String> keysOnThePage()
{
    std::vector<QLatin1String> keys;
    for (const ui::SettingsGroup& group : ui::timeoutsContents().groups)
        keys.insert(keys.end(), group.keys.begin(), group.keys.end());
    return keys;
}

config::LoadReport loaded(const QByteArray& json, const QProcessEnvironment& environment = QProcessEnvironment())
{
    return config::Loader(environment).check(json, QStringLiteral("config.json"));
}

const ui::SettingValue* find(const QList<ui::SettingValue>& values, const QString& key)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&key](const ui::SettingValue& one) { return one.key == key; });
    return found == values.end() ? nullptr : &*found;
}

} // namespace

class TestSettingValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLanguagesThatMayBeSetAreThoseOfTheWindow()
    {
        QStringList offered;
        for (const ui::Language& language : ui::languages())
            offered << language.code;
        QCOMPARE(QStringList(std::begin(config::languageCodes), std::end(config::languageCodes)), offered);
    }

    /** Whatever can be changed without a keyboard stands on exactly one page; what is written, or secret, is listed with the
     *  reason (OtherSettingsPage). */
    void everySettingOfTheTableIsOnAPageOrSaysWhyNot()
    {
        QStringList onPages;
        for (const ui::SettingsContents& page : ui::allSettingsContents()) {
            for (const ui::SettingsGroup& group : page.groups)
                onPages << QStringList(group.keys.begin(), group.keys.end());
        }
        QStringList changeable;
        for (const config::Setting& one : config::allSettings()) {
            const auto kind = app::settingInfo(one).kind;
            if (kind != ui::SettingInfo::Kind::Text && kind != ui::SettingInfo::Kind::Secret)
                changeable << one.key;
        }
        QVERIFY(changeable.size() > 60);
        onPages.sort();
        changeable.sort();
        QCOMPARE(onPages, changeable);
    }

    void everySettingThatIsShownHasAName()
    {
        for (const ui::SettingsContents& page : ui::allSettingsContents()) {
            QVERIFY2(ui::SettingSentences::pageTitle(page.id) != page.id, page.id.data());
            for (const ui::SettingsGroup& group : page.groups) {
                QVERIFY2(ui::SettingSentences::groupTitle(group.id) != group.id, group.id.data());
                for (std::size_t i = 0; group.keys.size() > 1 && i < group.keys.size(); ++i)
                    QVERIFY2(!ui::SettingSentences::columnTitle(group.id, int(i)).isEmpty(), group.id.data());
            }
        }
    }

    void whatAnEarlierVersionChangesIsToldOfEachSettingThatSomebodySet()
    {
        const auto before = loaded(R"({"network_timeouts": {"connect_timeout": 7}, "language": "de"})").effective;
        const auto after = loaded(R"({"network_timeouts": {"connect_timeout": 8}, "language": "de"})").effective;
        const auto differences = app::settingDifferences(before, after);
        QCOMPARE(differences.size(), qsizetype(1)); // and not of the two that inherit it
        QCOMPARE(differences.first().key, QStringLiteral("network_timeouts.connect_timeout"));
        QCOMPARE(differences.first().before, QStringLiteral("7"));
        QCOMPARE(differences.first().after, QStringLiteral("8"));
        QVERIFY(app::settingDifferences({}, after).isEmpty());
    }

    void theFormAndTheLoaderAgreeOnWhatIsInEffect_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing is set") << QByteArray("{}");
        QTest::newRow("others inherit") << QByteArray(R"({"network_timeouts": {"connect_timeout": 7}})");
        QTest::newRow("one is set itself")
            << QByteArray(R"({"network_timeouts": {"read_timeout": 7, "supabase_read_timeout": 0.5}})");
    }

    void theFormAndTheLoaderAgreeOnWhatIsInEffect()
    {
        QFETCH(QByteArray, json);
        const config::LoadReport report = loaded(json);
        const ui::SampleSettings store({});
        ui::SettingsForm form(store, keysOnThePage());
        form.load(app::settingValues(report.effective));
        QCOMPARE(app::networkTimeouts(form.values()), report.settings->networkTimeouts);
    }

    void aCameraIsChangedAsTheFileWouldChangeIt_data()
    {
        QTest::addColumn<QList<ui::SettingChange>>("changes");
        QTest::addColumn<config::CameraSettings>("expected");
        const config::CameraSettings before{
            .index = 1, .name = QStringLiteral("C270"), .resolution = {640, 480}, .fps = 15, .mirror = true};
        const auto with = [before](auto change) {
            config::CameraSettings camera = before;
            change(camera);
            return camera;
        };
        const auto row = [](const char* name, const QList<ui::SettingChange>& changes,
                            const config::CameraSettings& expected) { QTest::newRow(name) << changes << expected; };
        row("nothing", {}, before);
        row("turned", {{QStringLiteral("camera.rotation"), QStringLiteral("270")}},
            with([](auto& camera) { camera.rotation = 270; }));
        row("by number",
            {{QStringLiteral("camera.name"), std::nullopt}, {QStringLiteral("camera.index"), QStringLiteral("2")}},
            with([](auto& camera) {
                camera.name.clear();
                camera.index = 2;
            }));
        row("back to the defaults",
            {{QStringLiteral("camera.fps"), std::nullopt}, {QStringLiteral("camera.mirror"), std::nullopt}},
            with([](auto& camera) {
                camera.fps = 30;
                camera.mirror = false;
            }));
        row("another setting", {{QStringLiteral("photo.jpeg_quality"), QStringLiteral("50")}}, before);
        row("not allowed", {{QStringLiteral("camera.rotation"), QStringLiteral("45")}}, before);
    }

    void aCameraIsChangedAsTheFileWouldChangeIt()
    {
        QFETCH(QList<ui::SettingChange>, changes);
        const config::CameraSettings before{
            .index = 1, .name = QStringLiteral("C270"), .resolution = {640, 480}, .fps = 15, .mirror = true};
        QTEST(app::changedCamera(before, changes), "expected");
    }

    void theSampleDescribesTheSettingsAsTheyAre()
    {
        for (const ui::SettingInfo& sample : ui::sampleTable()) {
            const config::Setting* setting = config::findSetting(sample.key);
            QVERIFY2(setting, qPrintable(sample.key));
            const ui::SettingInfo real = app::settingInfo(*setting);
            QVERIFY(sample.kind == real.kind);
            QCOMPARE(sample.unit, real.unit);
            QCOMPARE(sample.fallback, real.fallback);
            QCOMPARE(sample.minimum, real.minimum);
            QCOMPARE(sample.maximum, real.maximum);
            QCOMPARE(sample.notAbove, real.notAbove);
            QCOMPARE(sample.step, real.step);
            QCOMPARE(sample.choices, real.choices);
            QCOMPARE(sample.inherits, real.inherits);
        }
    }

    void aTextIsReadAsInTheFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalized"); // empty: not allowed
        for (const char* text : {"", "x", "0", "-5", "600.1", "nan", "inf", "1.2.3"})
            QTest::addRow("\"%s\"", text) << QString::fromLatin1(text) << QString();
        QTest::newRow("7.0") << QStringLiteral("7.0") << QStringLiteral("7");
        QTest::newRow("2.5") << QStringLiteral("2.5") << QStringLiteral("2.5");
        QTest::newRow("600") << QStringLiteral("600") << QStringLiteral("600");
        QTest::newRow("less than a millisecond") << QStringLiteral("0.0001") << QStringLiteral("0.001");
    }

    void aTextIsReadAsInTheFile()
    {
        QFETCH(QString, text);
        QTEST(app::normalizedText(*config::findSetting(sms), text).value_or(QString()), "normalized");
        QTEST(ui::SampleSettings({}).normalized(sms, text).value_or(QString()), "normalized");
    }

    void onlyWhatIsSetIsAValue()
    {
        const auto values = app::settingValues(
            loaded(R"({"network_timeouts": {"connect_timeout": 7, "sms_timeout": 2.5}})").effective);
        QCOMPARE(values.size(), qsizetype(2));
        QVERIFY(find(values, sms));
        QCOMPARE(find(values, sms)->text, QStringLiteral("2.5"));
        QCOMPARE(find(values, sms)->fixedBy, QString());
    }

    void whatComesFromOutsideIsFixed_data()
    {
        QTest::addColumn<config::Origin>("origin");
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("isFixed");
        const config::Setting& level = *config::findSetting(QStringLiteral("logging.level"));
        QTest::newRow("credential") << config::Origin::Credential << QStringLiteral("/run/credentials/x") << true;
        QTest::newRow("its own variable")
            << config::Origin::Environment << QLatin1Char('$') + QString(level.environment) << true;
        QTest::newRow("a placeholder in the file")
            << config::Origin::Environment << QStringLiteral("$MY_LEVEL") << false;
        QTest::newRow("the file") << config::Origin::File << QStringLiteral("config.json:3") << false;
    }

    void whatComesFromOutsideIsFixed()
    {
        QFETCH(config::Origin, origin);
        QFETCH(QString, source);
        QFETCH(bool, isFixed);
        const config::Setting* level = config::findSetting(QStringLiteral("logging.level"));
        const auto values = app::settingValues({{level, QStringLiteral("INFO"), origin, source}});
        QCOMPARE(values.size(), qsizetype(1));
        QCOMPARE(values.first().fixedBy, isFixed ? source : QString());
    }

    void aChangeIsAValueOrItsRemoval()
    {
        const auto changes = app::settingChanges({{sms, QStringLiteral("2.5")}, {sms, std::nullopt}});
        QCOMPARE(changes.size(), qsizetype(2));
        QCOMPARE(QString(changes.at(0).setting->key), sms);
        QCOMPARE(std::get<std::chrono::milliseconds>(*changes.at(0).value), std::chrono::milliseconds(2500));
        QVERIFY(!changes.at(1).value);
    }
};

QTEST_GUILESS_MAIN(TestSettingValues)
#include "tst_settingvalues.moc"
