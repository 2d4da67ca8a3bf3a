// A result of the running kiosk is spoken where the settings want it, as loud as its sounds, and not in quiet hours.

#include "app/assembly/storage.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/fakedispatcher.h"
#include "tests/support/qrimage.h"
#include "tests/support/records.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace std::chrono_literals;

class TestKioskSpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultIsSpokenWhereItIsWanted_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::addColumn<bool>("isQuiet");
        QTest::addColumn<bool>("isSpoken");
        QTest::newRow("wanted") << true << false << true;
        QTest::newRow("not wanted") << false << false << false;
        QTest::newRow("in quiet hours") << true << true << false;
    }

    void aResultIsSpokenWhereItIsWanted()
    {
        QFETCH(bool, isWanted);
        QFETCH(bool, isQuiet);
        QFETCH(bool, isSpoken);
        const QTemporaryDir directory;
        const QString socket = directory.filePath(QStringLiteral("speechd.sock"));
        support::FakeDispatcher dispatcher(socket);
        qputenv("SPEECHD_ADDRESS", "unix_socket:" + socket.toUtf8());
        const QString data = directory.filePath(QStringLiteral("data"));
        const SystemClock clock;
        std::vector<attendance::Student> students; // whose badges the pictures show one after the other
        const QString pictures = directory.filePath(QStringLiteral("pictures"));
        QVERIFY(QDir().mkpath(pictures));
        for (const QString& number : {QStringLiteral("2026-0001"), QStringLiteral("2026-0002")}) {
            students.push_back(support::student(number, QStringLiteral("Ana")));
            students.back().language = QStringLiteral("de");
            QVERIFY(support::qrImage(number.toUtf8()).save(pictures + u'/' + number + QStringLiteral(".png")));
        }
        QVERIFY((*app::Storage::open(data, clock))->roster.replace(students, clock.now()).ok());
        app::Options options;
        options.source = scan::SourceOption{scan::SourceKind::Images, pictures};
        options.windowed = true;
        // In a file, which the kiosk looks at, too.
        QJsonObject sound{{QStringLiteral("speak_results"), isWanted}, {QStringLiteral("volume_percent"), 80}};
        if (isQuiet) {
            const QTime now = clock.now().time();
            sound.insert(QStringLiteral("quiet_from"), now.addSecs(-3600).toString(QStringLiteral("HH:mm")));
            sound.insert(QStringLiteral("quiet_until"), now.addSecs(3600).toString(QStringLiteral("HH:mm")));
        }
        QFile file(directory.filePath(QStringLiteral("config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("sound"), sound}}).toJson());
        file.close();
        options.configFile = file.fileName();
        const auto settings = config::Loader(QProcessEnvironment()).load(options.configFile).settings;
        QVERIFY(settings);
        app::Kiosk kiosk(options, *settings, data, clock);
        kiosk.start();
        ui::KioskWindow* window = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            window = window ? window : qobject_cast<ui::KioskWindow*>(widget);
        QSignalSpy told(window, &ui::KioskWindow::resultTold);
        const auto hasTold = [&told] {
            return std::any_of(told.begin(), told.end(), [](const QList<QVariant>& one) {
                return one.at(0).toString().contains(QStringLiteral("Ana"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasTold(), 20'000);
        if (!isSpoken) {
            QTRY_VERIFY_WITH_TIMEOUT(told.size() > 1, 20'000); // the dispatcher had time to hear of the first
            QVERIFY(dispatcher.clients.isEmpty());
            return;
        }
        const auto said = [&dispatcher] {
            return std::any_of(dispatcher.said.begin(), dispatcher.said.end(), [](const QByteArray& line) {
                return line.startsWith("Guten ") && line.contains(" Ana. ");
            });
        };
        QTRY_VERIFY2(said(), dispatcher.said.join('\n').constData());
        QVERIFY(dispatcher.commands.contains("SET self LANGUAGE de"));
        QVERIFY(dispatcher.commands.contains("SET self VOLUME 60"));
    }
};

QTEST_MAIN(TestKioskSpeech)
#include "tst_kioskspeech.moc"
