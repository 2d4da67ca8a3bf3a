#include "core/config/settingsfile.h"
#include "tests/support/forkedchild.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <tuple>

using namespace rollcall;
using namespace rollcall::config;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

SettingChange change(const char* key, std::optional<milliseconds> value)
{
    SettingChange made{findSetting(QLatin1String(key)), {}};
    if (value)
        made.value = *value;
    return made;
}

const char* const connectKey = "network_timeouts.connect_timeout";

} // namespace

class TestSettingsFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void changesAreWrittenAsNumbersAndAllElseSurvives()
    {
        write("{\n"
              "  \"_comment\": \"ours\",\n"
              "  \"cloud\": { \"provider\": \"supabase\" },\n"
              "  \"unheard_of\": [1.10, 12345678901234567890, {\"deep\": null}],\n"
              "  \"network_timeouts\": {\n"
              "    \"connect_timeout\": \"5\",\n"
              "    \"sms_timeout\": 10\n"
              "  }\n"
              "}\n");
        SettingsFile file = settingsFile();
        QVERIFY(file.load().ok());
        const auto saved = file.save({change(connectKey, 2500ms), change("network_timeouts.sms_timeout", {}),
                                      change("network_timeouts.storage_read_timeout", 45s)});
        QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().detail));
        QCOMPARE(saved->settings->networkTimeouts.connect, milliseconds(2500ms));
        QCOMPARE(saved->settings->networkTimeouts.supabaseConnect, milliseconds(2500ms)); // inherited
        QCOMPARE(saved->settings->networkTimeouts.storageRead, milliseconds(45s));
        QCOMPARE(read(), QByteArray("{\n"
                                    "  \"_comment\": \"ours\",\n"
                                    "  \"cloud\": { \"provider\": \"supabase\" },\n"
                                    "  \"unheard_of\": [1.10, 12345678901234567890, {\"deep\": null}],\n"
                                    "  \"network_timeouts\": {\n"
                                    "    \"connect_timeout\": 2.5,\n"
                                    "    \"storage_read_timeout\": 45\n"
                                    "  }\n"
                                    "}\n"));
    }

    void theExampleFileSurvivesChangeByChange()
    {
        QFile example(QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/config/config.example.json"));
        QVERIFY(example.open(QIODevice::ReadOnly));
        const QByteArray before =
            example.readAll().replace("\"enabled\": true,\n    \"url\"", "\"enabled\": false,\n    \"url\"");
        write(before);
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 1234ms)}).ok());
        const QList<QByteArray> was = before.split('\n');
        const QList<QByteArray> is = read().split('\n');
        int differ = 0;
        QCOMPARE(is.size(), was.size());
        for (qsizetype i = 0; i < is.size(); ++i)
            differ += is.at(i) == was.at(i) ? 0 : 1;
        QCOMPARE(differ, 1);
    }

    void levelsOfLoggersAreWrittenAsAnObject()
    {
        write("{\"logging\": {\"loggers\": {\"net\": \"INFO\"}}}");
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        const LoggerLevels levels{{QStringLiteral("queue.journal"), LogLevel::Debug}};
        const auto saved = file.save({{findSetting("logging.loggers"), levels}});
        QVERIFY(saved.ok());
        QCOMPARE(read(), QByteArray("{\"logging\": {\"loggers\": {\"queue.journal\":\"DEBUG\"}}}"));
        QCOMPARE(saved->settings->logging.loggers, levels);
    }

    void aSettingUnderItsOlderKeyIsChangedThereAndRemovedThere()
    {
        write("{\"cloud\": {\"network_timeouts\": {\"connect_timeout\": 7, \"read_timeout\": 8}}}");
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 9s), change("network_timeouts.read_timeout", {})}).ok());
        QCOMPARE(read(), QByteArray("{\"cloud\": {\"network_timeouts\": {\"connect_timeout\": 9}}}"));
    }

    void anEditBySomebodyElseIsNoticedAndNotOverwritten_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("edit");
        QTest::newRow("another value") << QByteArray("{\"school_name\": \"A\"}")
                                       << QByteArray("{\"school_name\": \"B\"}");
        QTest::newRow("the same length") << QByteArray("{\"_a\": 1}") << QByteArray("{\"_a\": 2}");
        QTest::newRow("only a blank") << QByteArray("{}") << QByteArray("{ }");
        QTest::newRow("removed") << QByteArray("{}") << QByteArray();
        QTest::newRow("made") << QByteArray() << QByteArray("{}");
    }

    void anEditBySomebodyElseIsNoticedAndNotOverwritten()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, edit);
        const auto put = [this](const QByteArray& text) {
            if (text.isEmpty())
                QFile::remove(path());
            else
                write(text);
        };
        put(before);
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        put(edit);
        const auto saved = file.save({change(connectKey, 9s)});
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::Conflict);
        QCOMPARE(read(), edit);
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 9s)}).ok());
    }

    void twoWritersNeverLoseEachOthersChange()
    {
        write("{}");
        support::SharedMemory<std::atomic<int>> refused;
        const auto writer = [&](const char* key) {
            SettingsFile file = settingsFile();
            for (int i = 1; i <= 25; ++i) {
                while (true) {
                    std::ignore = file.load();
                    const auto saved = file.save({change(key, std::chrono::seconds(i))});
                    if (saved)
                        break;
                    if (saved.error().code != ErrorCode::Conflict)
                        return 1;
                    ++*refused;
                }
            }
            return 0;
        };
        support::ForkedChild one([&] { return writer(connectKey); });
        support::ForkedChild two([&] { return writer("network_timeouts.read_timeout"); });
        QCOMPARE(one.wait(), 0);
        QCOMPARE(two.wait(), 0);
        qInfo("%d saves were refused because the other one was first", refused->load());
        const auto report = settingsFile().load();
        QCOMPARE(report.settings->networkTimeouts.connect, milliseconds(25s));
        QCOMPARE(report.settings->networkTimeouts.read, milliseconds(25s));
    }

    void aWriterKilledAtAnyMomentLeavesAWholeFile()
    {
        write("{\"school_name\": \"San Mateo High\"}");
        for (int round = 0; round < 30; ++round) {
            support::ForkedChild child([&] {
                SettingsFile file = settingsFile();
                std::ignore = file.load();
                for (int i = 1;; i = i % 599 + 1) {
                    if (!file.save({change(connectKey, std::chrono::seconds(i))}))
                        return 1;
                }
            });
            ::usleep(
                QRandomGenerator::global()->bounded(1000u, 15'000u)); // the kill's moment, not a wait for anything
            child.kill();
            const auto report = settingsFile().load();
            QVERIFY2(report.ok(), read().constData());
            QCOMPARE(report.settings->schoolName, QStringLiteral("San Mateo High"));
        }
        SettingsFile file = settingsFile(); // what was left half-written is in nobody's way
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 1s)}).ok());
        QCOMPARE(QDir(m_directory->path()).entryList({QStringLiteral("*.part")}).size(), qsizetype(0));
    }

    void whatTheLoaderRefusesIsNotWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{\"a\": ");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("another fault") << QByteArray("{\"camera\": {\"fps\": 0}}");
        QTest::newRow("no section") << QByteArray("{\"network_timeouts\": 3}");
    }

    void whatTheLoaderRefusesIsNotWritten()
    {
        QFETCH(QByteArray, text);
        write(text);
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        const auto saved = file.save({change(connectKey, 9s)});
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::Invalid);
        QVERIFY(saved.error().detail.contains(path()));
        QCOMPARE(read(), text);
    }

    void aValueOutOfRangeIsNotWritten()
    {
        write("{}");
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        const auto saved = file.save({change(connectKey, 601s)});
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::Invalid);
        QVERIFY(saved.error().detail.contains(QLatin1String("601")));
        QCOMPARE(read(), QByteArray("{}"));
    }

    void theFileKeepsItsMode_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0600, 0640, 0644, 0660})
            QTest::addRow("%o", mode) << mode;
    }

    void theFileKeepsItsMode()
    {
        QFETCH(int, mode);
        write("{}");
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), mode_t(mode)), 0);
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        const mode_t before = ::umask(0077);
        const bool saved = file.save({change(connectKey, 9s)}).ok();
        ::umask(before);
        QVERIFY(saved);
        QCOMPARE(modeOf(path()), mode);
    }

    void aFileBehindASymbolicLinkStaysBehindIt()
    {
        const QString target = m_directory->filePath(QStringLiteral("elsewhere.json"));
        write("{}");
        QVERIFY(QFile::rename(path(), target));
        QVERIFY(QFile::link(target, path()));
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 9s)}).ok());
        QVERIFY(QFileInfo(path()).isSymLink());
        QVERIFY(read().contains("9"));
    }

    void aByteOrderMarkStays()
    {
        write("\xef\xbb\xbf{\"school_name\": \"Ñ\"}");
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 9s)}).ok());
        QVERIFY(read().startsWith("\xef\xbb\xbf{\"school_name\": \"Ñ\", "));
        QVERIFY(file.load().ok());
    }

    void withoutAFileOneIsMadeWhereTheLoaderLooksFirst()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_directory->path());
        const Loader loader(environment, m_directory->filePath(QStringLiteral("etc")));
        SettingsFile file(loader, {});
        QVERIFY(file.load().ok());
        QVERIFY(file.save({change(connectKey, 9s)}).ok());
        QCOMPARE(file.path(), m_directory->filePath(QStringLiteral("rollcall/config.json")));
        QCOMPARE(modeOf(file.path()), 0600);
        const auto report = loader.load();
        QCOMPARE(report.file, file.path());
        QCOMPARE(report.settings->networkTimeouts.connect, milliseconds(9s));
    }

    void savingWhatIsThereAlreadyChangesNotOneCharacter()
    {
        write("{ \"network_timeouts\": { \"connect_timeout\": 9 } }");
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        QVERIFY(file.save({change(connectKey, 9s), change("network_timeouts.sms_timeout", {})}).ok());
        QCOMPARE(read(), QByteArray("{ \"network_timeouts\": { \"connect_timeout\": 9 } }"));
    }

    void aFolderThatCannotBeWrittenIsAnErrorThatSaysSo()
    {
        const QString blocker = m_directory->filePath(QStringLiteral("file"));
        QFile(blocker).open(QIODevice::WriteOnly);
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"),
                           blocker); // root too cannot make a folder below a file
        SettingsFile below(Loader(environment, QStringLiteral("/nowhere")), {});
        std::ignore = below.load();
        QVERIFY(!below.save({change(connectKey, 9s)}).ok());

        if (::geteuid() == 0)
            return;
        write("{}");
        SettingsFile file = settingsFile();
        std::ignore = file.load();
        ::chmod(QFile::encodeName(m_directory->path()).constData(), 0500);
        const auto saved = file.save({change(connectKey, 9s)});
        ::chmod(QFile::encodeName(m_directory->path()).constData(), 0700);
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::NotPermitted);
        QCOMPARE(read(), QByteArray("{}"));
    }

private:
    QString path() const { return m_directory->filePath(QStringLiteral("config.json")); }

    /** /etc is the test's folder, and nobody names a file: it may be there or not. */
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

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
