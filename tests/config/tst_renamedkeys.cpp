// A setting that was renamed goes on being read under its former key, with a warning; given under both keys it is refused.

#include "core/config/loader.h"
#include "core/config/settingsfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::config;
using namespace std::chrono_literals;

namespace {

LoadReport check(const QByteArray& json)
{
    return Loader(QProcessEnvironment()).check(QByteArray(json).replace('\'', '"'), QStringLiteral("c.json"));
}

QString lines(const QList<Notice>& notices)
{
    QStringList texts;
    for (const Notice& notice : notices)
        texts << notice.toString();
    return texts.join(u'\n');
}

} // namespace

class TestRenamedKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFormerKeyIsReadAndTheNewOneIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("warning");
        QTest::newRow("retry") << QByteArray("{'cloud': {\n'patient_read_timeout': 7}}")
                               << QStringLiteral("cloud.retry_read_timeout")
                               << QStringLiteral("c.json:2: cloud.patient_read_timeout: renamed; write "
                                                 "cloud.retry_read_timeout instead");
        QTest::newRow("debounce") << QByteArray("{'scan': {\n\n'hold_off': 7}}")
                                  << QStringLiteral("scan.debounce_interval")
                                  << QStringLiteral("c.json:3: scan.hold_off: renamed; write scan.debounce_interval "
                                                    "instead");
    }

    void theFormerKeyIsReadAndTheNewOneIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        QFETCH(QString, warning);
        const LoadReport report = check(json);
        QVERIFY2(report.ok(), qPrintable(lines(report.faults)));
        QCOMPARE(lines(report.warnings), warning);
        const auto effective = std::find_if(report.effective.begin(), report.effective.end(),
                                            [&key](const Effective& one) { return one.setting->key == key; });
        QVERIFY(effective != report.effective.end());
        QCOMPARE(effective->text, QStringLiteral("7"));
        QCOMPARE(effective->origin, Origin::File);
    }

    void bothKeysTogetherAreRefusedEvenIfTheyAgree()
    {
        const LoadReport report = check("{'cloud': {'retry_read_timeout': 7,\n'patient_read_timeout': 7}}");
        QVERIFY(!report.ok());
        QCOMPARE(lines(report.faults),
                 QStringLiteral("c.json:2: cloud.patient_read_timeout: given together with its new name "
                                "cloud.retry_read_timeout (line 1); remove this one"));
        QCOMPARE(lines(report.warnings), QString());
    }

    void aWrongValueUnderTheFormerKeyIsRefusedInItsLine()
    {
        const LoadReport report = check("{'cloud': {\n'patient_read_timeout': 601}}");
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QCOMPARE(report.faults.first().line, 2);
    }

    void aSavedChangeKeepsTheFormerKeyAndARemovedOneTakesItAlong()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("config.json"));
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("{\"cloud\": {\"patient_read_timeout\": 7}}") > 0);
        before.close();
        const auto contents = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const Loader loader{QProcessEnvironment()};
        SettingsFile file(loader, path);
        std::ignore = file.load();
        const Setting* retry = findSetting("cloud.retry_read_timeout");
        QVERIFY(file.save({{retry, std::chrono::milliseconds(8s)}}).ok());
        QCOMPARE(contents(), QByteArray("{\"cloud\": {\"patient_read_timeout\": 8}}"));
        QVERIFY(file.save({{retry, std::nullopt}}).ok());
        QCOMPARE(contents(), QByteArray("{\"cloud\": {}}"));
    }
};

QTEST_GUILESS_MAIN(TestRenamedKeys)
#include "tst_renamedkeys.moc"
