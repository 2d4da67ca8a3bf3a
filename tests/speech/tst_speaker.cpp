// Sentences reach speech-dispatcher, and nothing waits for one that is not there or does not answer.

#include "core/speech/speaker.h"
#include "core/speech/speechsocket.h"
#include "tests/support/fakedispatcher.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::speech;
using rollcall::support::FakeDispatcher;
using namespace std::chrono_literals;

namespace {

using Manner = FakeDispatcher::Manner;

Speaker::Sentence sentence(const QString& text, const QString& language = QStringLiteral("en"), int volume = 100)
{
    return {text, language, volume};
}

} // namespace

class TestSpeaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aSentenceIsSaidInItsLanguageAndAsLoudAsWanted()
    {
        FakeDispatcher dispatcher(socket());
        Speaker speaker(socket());
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        speaker.say(sentence(QStringLiteral("Guten Morgen, José. Da um 07:24"), QStringLiteral("de"), 75));
        QVERIFY(handedOver.wait());
        QCOMPARE(dispatcher.said, QByteArrayList{"Guten Morgen, José. Da um 07:24"});
        QCOMPARE(dispatcher.commands, (QByteArrayList{"SET self CLIENT_NAME rollcall:kiosk:results", "CANCEL self",
                                                      "SET self LANGUAGE de", "SET self VOLUME 50", "SPEAK"}));
    }

    void aNewerOneCutsOffTheOneBeforeAndTheNewestIsSaid()
    {
        FakeDispatcher dispatcher(socket());
        Speaker speaker(socket());
        for (const char* text : {"one", "two", "three"})
            speaker.say(sentence(QString::fromLatin1(text)));
        // The first was on its way when the others came, of which only the last is news.
        QTRY_COMPARE(dispatcher.said, (QByteArrayList{"one", "three"}));
        QCOMPARE(dispatcher.commands.count("CANCEL self"), 2);
        speaker.say(sentence(QStringLiteral("four")));
        QTRY_COMPARE(dispatcher.said, (QByteArrayList{"one", "three", "four"}));
        QCOMPARE(dispatcher.commands.count("CANCEL self"), 3);
        QCOMPARE(dispatcher.commands.last(), QByteArray("SPEAK"));
        QCOMPARE(dispatcher.clients.size(), 1);
    }

    void whatStandsInANameIsNoCommand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("an end of the data")
            << QStringLiteral("Ana\r\n.\r\nSTOP all") << QByteArray("Ana  .  STOP all");
        QTest::newRow("a dot at the beginning") << QStringLiteral(".hidden") << QByteArray("..hidden");
        QTest::newRow("marks of direction") << QStringLiteral("Hello, \u2068عمر\u2069.") << QByteArray("Hello, عمر.");
    }

    void whatStandsInANameIsNoCommand()
    {
        QFETCH(QString, text);
        FakeDispatcher dispatcher(socket());
        Speaker speaker(socket());
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        speaker.say(sentence(text));
        QVERIFY(handedOver.wait());
        QCOMPARE(dispatcher.said.size(), 1);
        QTEST(dispatcher.said.first(), "said");
        QCOMPARE(dispatcher.commands.size(), 5);
    }

    void withoutAVoiceForTheLanguageItIsSaidAllTheSame()
    {
        FakeDispatcher dispatcher(socket(), Manner::RefusesLanguages);
        Speaker speaker(socket());
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        speaker.say(sentence(QStringLiteral("Magandang umaga"), QStringLiteral("fil")));
        QVERIFY(handedOver.wait());
        QCOMPARE(dispatcher.said, QByteArrayList{"Magandang umaga"});
    }

    void whatIsNotSaidIsTold_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<int>("manner");
        QTest::newRow("no dispatcher") << false << int(Manner::Answers);
        QTest::newRow("one that does not answer") << true << int(Manner::IsSilent);
        QTest::newRow("one that refuses") << true << int(Manner::RefusesToSpeak);
    }

    void whatIsNotSaidIsTold()
    {
        QFETCH(bool, isThere);
        QFETCH(int, manner);
        std::unique_ptr<FakeDispatcher> dispatcher;
        if (isThere)
            dispatcher = std::make_unique<FakeDispatcher>(socket(), Manner(manner));
        Speaker speaker(socket(), 200ms);
        QSignalSpy failed(&speaker, &Speaker::failed);
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        speaker.say(sentence(QStringLiteral("one")));
        QVERIFY(failed.wait());
        QCOMPARE(failed.size(), 1);

        dispatcher = std::make_unique<FakeDispatcher>(fresh(dispatcher)); // it comes, or comes to itself
        speaker.say(sentence(QStringLiteral("two")));
        QVERIFY(handedOver.wait());
        QCOMPARE(dispatcher->said, QByteArrayList{"two"}); // nothing old is said late
    }

    void oneThatIsStartedAnewIsFoundAgain()
    {
        auto dispatcher = std::make_unique<FakeDispatcher>(socket());
        Speaker speaker(socket());
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        QSignalSpy failed(&speaker, &Speaker::failed);
        speaker.say(sentence(QStringLiteral("one")));
        QVERIFY(handedOver.wait());
        dispatcher = std::make_unique<FakeDispatcher>(fresh(dispatcher));
        QTRY_VERIFY(!speaker.isConnected());
        speaker.say(sentence(QStringLiteral("two")));
        QVERIFY(handedOver.wait());
        QCOMPARE(dispatcher->said, QByteArrayList{"two"});
        QCOMPARE(failed.size(), 0); // nothing was lost
    }

    void nobodyWaitsForADispatcher_data() { whatIsNotSaidIsTold_data(); }

    void nobodyWaitsForADispatcher()
    {
        QFETCH(bool, isThere);
        QFETCH(int, manner);
        std::unique_ptr<FakeDispatcher> dispatcher;
        if (isThere)
            dispatcher = std::make_unique<FakeDispatcher>(socket(), Manner(manner));
        Speaker speaker(socket(), 100ms);
        std::chrono::nanoseconds longest{};
        for (int i = 0; i < 200; ++i) {
            QElapsedTimer time;
            time.start();
            speaker.say(sentence(QStringLiteral("Good morning, Ana.")));
            longest = std::max(longest, std::chrono::nanoseconds(time.nsecsElapsed()));
            QCoreApplication::processEvents();
        }
        qInfo("the longest of 200 calls: %.3f ms", double(longest.count()) / 1e6);
        QVERIFY(longest < 100ms); // far above what it takes, far below what a wait would
    }

    void whoOnlyLooksSaysNothing()
    {
        FakeDispatcher dispatcher(socket());
        Speaker speaker(socket());
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        speaker.look();
        QVERIFY(handedOver.wait());
        QCOMPARE(dispatcher.commands.size(), 1);
        QVERIFY(dispatcher.said.isEmpty());
    }

    void theSocketIsThatOfTheSessionOrOfTheSystem()
    {
        QProcessEnvironment environment;
        const QString system = QStringLiteral("/run/speech-dispatcher/speechd.sock");
        QCOMPARE(speechSocket(environment), system);
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_directory->path());
        QCOMPARE(speechSocket(environment), system);
        QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("speech-dispatcher")));
        QFile file(m_directory->filePath(QStringLiteral("speech-dispatcher/speechd.sock")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(speechSocket(environment), file.fileName());
        environment.insert(QStringLiteral("SPEECHD_ADDRESS"), QStringLiteral("unix_socket:/tmp/other.sock"));
        QCOMPARE(speechSocket(environment), QStringLiteral("/tmp/other.sock"));
    }

    // With its dummy voice, and libao, which needs no sound device.
    void theRealDispatcherTakesASentence()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("speech-dispatcher"));
        if (program.isEmpty())
            QSKIP("speech-dispatcher is not installed");
        QFile settings(m_directory->filePath(QStringLiteral("speechd.conf")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("LogLevel 5\nLogDir \"default\"\nAudioOutputMethod \"libao\"\n"
                       "AddModule \"dummy\" \"sd_dummy\" \"\"\nDefaultModule dummy\n");
        settings.close();
        QProcess dispatcher;
        dispatcher.start(program,
                         {QStringLiteral("-s"), QStringLiteral("-t"), QStringLiteral("0"), QStringLiteral("-C"),
                          m_directory->path(), QStringLiteral("-L"), m_directory->path(), QStringLiteral("-S"),
                          socket(), QStringLiteral("-P"), m_directory->filePath(QStringLiteral("pid"))});
        QVERIFY(dispatcher.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket()), 20'000);

        Speaker speaker(socket());
        QSignalSpy handedOver(&speaker, &Speaker::handedOver);
        QSignalSpy failed(&speaker, &Speaker::failed);
        for (const char* language : {"en", "de"}) {
            speaker.say(
                sentence(QStringLiteral(".Good morning, José. In at 07:24"), QString::fromLatin1(language), 80));
            QVERIFY2(handedOver.wait(), failed.isEmpty() ? "" : qPrintable(failed.first().first().toString()));
        }
        QFile log(m_directory->filePath(QStringLiteral("speech-dispatcher.log")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray told = log.readAll();
        QVERIFY(told.contains("Queueing message |.Good morning, José. In at 07:24|"));
        dispatcher.terminate();
        QVERIFY(dispatcher.waitForFinished());
    }

private:
    QString socket() const { return m_directory->filePath(QStringLiteral("speechd.sock")); }

    /** The socket, free again. */
    QString fresh(std::unique_ptr<FakeDispatcher>& before) const
    {
        before.reset();
        return socket();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSpeaker)
#include "tst_speaker.moc"
