// The versions of the settings file that are kept, the way back to the last good one, and what a power cut leaves of a save.

#include "core/config/settingsfile.h"
#include "core/config/valuereader.h"
#include "tests/support/faultydisk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <tuple>

using namespace rollcall;
using namespace rollcall::config;
using namespace std::chrono_literals;
using support::FaultyDisk;

namespace {

const QByteArray good = "{\"school_name\": \"San Mateo High\"}";
const QByteArray paired =
    R"({"cloud": {"url": "https://school.test", "api_key": "sb_publishable_0"}, "device_id": "gate-1"})";
const QByteArray pairedElsewhere =
    R"({"cloud": {"url": "https://school.test", "api_key": "sb_publishable_0"}, "device_id": "gate-2"})";
const QByteArray bad = "{\"camera\": {\"fps\": 0}}";

SettingChange connectTimeout(std::chrono::seconds value)
{
    return {findSetting("network_timeouts.connect_timeout"), std::chrono::milliseconds(value)};
}

} // namespace

class TestSettingsHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void theLastTenAreKeptTheNewestFirst()
    {
        const SettingsHistory history(path());
        for (int i = 1; i <= 13; ++i)
            QVERIFY(history.keep(QByteArray::number(i)).ok());
        QVERIFY(history.keep("13").ok()); // it is that already
        const auto versions = history.versions();
        QCOMPARE(versions.size(), std::size_t(SettingsHistory::kept));
        QCOMPARE(versions.front().bytes, QByteArray("13"));
        QCOMPARE(versions.back().bytes, QByteArray("4"));
        QVERIFY(versions.front().keptAt.secsTo(QDateTime::currentDateTime()) < 600);
    }

    void theyAreForTheKioskAlone()
    {
        QVERIFY(SettingsHistory(path()).keep(good).ok());
        const QString folder = m_directory->filePath(QStringLiteral(".config.json.versions"));
        QCOMPARE(modeOf(folder), 0700);
        QCOMPARE(modeOf(folder + QStringLiteral("/000001.json")), 0600);
    }

    void aSaveKeepsWhatWasThereAndWhatIsThereNow()
    {
        write(good);
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({connectTimeout(7s)}).ok());
        const QByteArray now = read();
        auto versions = SettingsHistory(path()).versions();
        QCOMPARE(versions.size(), 2u);
        QCOMPARE(versions[0].bytes, now);
        QCOMPARE(versions[1].bytes, good);

        std::ignore = file.load();
        QVERIFY(!file.save({{findSetting("camera.fps"), 0}}).ok()); // refused, so nothing new
        QCOMPARE(SettingsHistory(path()).versions().size(), 2u);
    }

    void theWayBackLeadsToTheLastOneThatCanBeUsed()
    {
        const SettingsHistory history(path());
        for (const QByteArray& version : {good, QByteArray("{ not JSON"), bad})
            QVERIFY(history.keep(version).ok());
        write(bad);
        SettingsFile file = settingsFile();
        QVERIFY(!file.load().ok());
        const auto back = file.backToLastGood();
        QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->settings->schoolName, QStringLiteral("San Mateo High"));
        QCOMPARE(read(), good);
        QVERIFY(file.save({connectTimeout(7s)}).ok()); // it goes on from there
    }

    void whatIsReplacedIsKeptToo()
    {
        QVERIFY(SettingsHistory(path()).keep(good).ok());
        const QByteArray typo = "{ \"school_name\": \"San Mateo Hig\" ";
        write(typo);
        QVERIFY(settingsFile().backToLastGood().ok());
        QCOMPARE(SettingsHistory(path()).versions().front().bytes, typo);
    }

    void fromAGoodFileItLeadsToTheOneBefore()
    {
        write(good);
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({connectTimeout(7s)}).ok());
        QVERIFY(file.backToLastGood().ok());
        QCOMPARE(read(), good);
    }

    void fromAPairedFileItLeadsToNoOtherPairing()
    {
        const SettingsHistory history(path());
        const QByteArray slower = paired.chopped(1) + ", \"network_timeouts\": {\"connect_timeout\": 7}}";
        for (const QByteArray& version : {slower, good, pairedElsewhere, paired})
            QVERIFY(history.keep(version).ok());
        write(paired);
        QVERIFY(settingsFile().backToLastGood().ok());
        QCOMPARE(read(), slower);

        write(bad); // nothing is cut off that is not cut off already
        QVERIFY(settingsFile().backToLastGood().ok());
        QCOMPARE(read(), paired);
    }

    void rightAfterThePairingThereIsNoWayBack()
    {
        QVERIFY(SettingsHistory(path()).keep(good).ok());
        write(paired);
        QCOMPARE(settingsFile().backToLastGood().error().code, ErrorCode::NotFound);
        QCOMPARE(read(), paired);
    }

    void withoutAGoodVersionNothingIsChanged()
    {
        write(bad);
        QCOMPARE(settingsFile().backToLastGood().error().code, ErrorCode::NotFound);
        QVERIFY(SettingsHistory(path()).keep(bad).ok());
        QCOMPARE(settingsFile().backToLastGood().error().code, ErrorCode::NotFound);
        QCOMPARE(read(), bad);
    }

    void aPowerCutAtAnyStepOfASaveLeavesTheOldOrTheNew_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::newRow("the disk dies") << FaultyDisk::Fault::Unreadable;
        QTest::newRow("the disk is full") << FaultyDisk::Fault::Full;
    }

    // From the step on nothing reaches the disk any more, as when the power goes; what had been written of a file before that
    // is half of it.
    void aPowerCutAtAnyStepOfASaveLeavesTheOldOrTheNew()
    {
        QFETCH(FaultyDisk::Fault, fault);
        int old = 0;
        int saved = 0;
        for (int step = 1;; ++step) {
            m_directory = std::make_unique<QTemporaryDir>();
            write(good);
            SettingsFile file = settingsFile();
            std::ignore = file.load();
            int calls = 0;
            {
                const FaultyDisk disk(m_directory->path(), fault, FaultyDisk::Lasting::FromThenOn, step);
                std::ignore = file.save({connectTimeout(7s)});
                calls = disk.calls();
            }
            const auto report = settingsFile().load();
            QVERIFY2(report.ok(), read().constData());
            const bool isNew = report.settings->networkTimeouts.connect == 7s;
            ++(isNew ? saved : old);
            if (!isNew)
                QCOMPARE(read(), good);
            for (const auto& version : SettingsHistory(path()).versions())
                QVERIFY2(version.bytes == good || version.bytes == read() || !isNew, version.bytes.constData());
            if (calls < step)
                break; // the save needs no more steps
            QVERIFY(step < 200);
        }
        QVERIFY(old > 5);
        QVERIFY(saved > 1); // the last steps are those of the copy
    }

    void tenThousandRandomEditsMakeNoFileThatIsRefused()
    {
        const quint32 seed = qEnvironmentVariableIntValue("ROLLCALL_SEED") > 0
                                 ? quint32(qEnvironmentVariableIntValue("ROLLCALL_SEED"))
                                 : 20261129u;
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        write("{}");
        SettingsFile file = settingsFile();
        QVERIFY(file.load().ok());
        int edits = 0;
        int saves = 0;
        int refusals = 0;
        while (edits < 10'000) {
            QList<SettingChange> changes;
            const int many = 1 + int(random.bounded(60u));
            for (int i = 0; i < many; ++i)
                changes += randomChange(random);
            edits += int(changes.size());
            const QByteArray before = read();
            const auto saved = file.save(changes);
            ++(saved ? saves : refusals);
            if (!saved)
                QCOMPARE(read(), before);
            const auto report = file.load();
            QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.faults.first().toString()));
        }
        qInfo("%d edits, %d saves, %d refused", edits, saves, refusals);
        QVERIFY(saves > 10);
        QVERIFY(refusals > 10); // edits that only together are wrong
    }

private:
    QString path() const { return m_directory->filePath(QStringLiteral("config.json")); }
    SettingsFile settingsFile() const { return SettingsFile(Loader(QProcessEnvironment(), m_directory->path()), {}); }

    void write(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }

    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static int modeOf(const QString& path)
    {
        struct ::stat status = {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
    }

    /** Something that a person may give one setting: a number near its limits, a word, a mark that JSON has to escape, or
     *  nothing. Empty if the setting itself does not take it: the pages check that while it is typed. */
    static QList<SettingChange> randomChange(QRandomGenerator& random)
    {
        static const QStringList texts{QString(),
                                       QStringLiteral("true"),
                                       QStringLiteral("false"),
                                       QStringLiteral("0"),
                                       QStringLiteral("1"),
                                       QStringLiteral("0.25"),
                                       QStringLiteral("90"),
                                       QStringLiteral("600"),
                                       QStringLiteral("San \"Mateo\" \\ High\t\u00e9\u4e2d\U0001f600"),
                                       QStringLiteral("de"),
                                       QStringLiteral("Asia/Manila"),
                                       QStringLiteral("https://school.test"),
                                       QStringLiteral("gate-1"),
                                       QStringLiteral("office@school.test"),
                                       QStringLiteral("WARNING"),
                                       QStringLiteral("queue=DEBUG, sync=INFO"),
                                       QStringLiteral("/var/lib/rollcall"),
                                       QStringLiteral("127.0.0.1:9090"),
                                       QStringLiteral("${HOME}")};
        const auto all = allSettings();
        const Setting& setting = all[random.bounded(quint32(all.size()))];
        if (random.bounded(4u) == 0)
            return {{&setting, {}}};
        const QString text = texts.at(random.bounded(quint32(texts.size())));
        auto value = readValue(setting, text).value;
        return value ? QList<SettingChange>{{&setting, std::move(value)}} : QList<SettingChange>();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSettingsHistory)
#include "tst_settingshistory.moc"
