// What a USB scanner reads takes the road of a badge that the camera saw: a record, a photo, a page for the student.

#include "app/assembly/storage.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/records.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace rollcall;
using namespace std::chrono_literals;

class TestKioskScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScannedCodeIsCounted_data()
    {
        QTest::addColumn<bool>("hasCamera");
        QTest::newRow("with a camera") << true;
        QTest::newRow("without one") << false;
    }

    void aScannedCodeIsCounted()
    {
        QFETCH(bool, hasCamera);
        const QTemporaryDir directory;
        const QString data = directory.filePath(QStringLiteral("data"));
        const SystemClock clock;
        QVERIFY((*app::Storage::open(data, clock))->roster.replace({support::student(unseen)}, clock.now()).ok());
        app::Options options;
        options.source = scan::SourceOption{scan::SourceKind::Video,
                                            hasCamera ? footage : directory.filePath(QStringLiteral("no.mp4"))};
        options.windowed = true;
        // In a file, which the kiosk looks at, too.
        QFile file(directory.filePath(QStringLiteral("config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"scan": {"debounce_interval": 0.001}})");
        file.close();
        options.configFile = file.fileName();
        const auto settings = config::Loader(QProcessEnvironment()).load(options.configFile).settings;
        QVERIFY(settings);

        app::Kiosk kiosk(options, *settings, data, clock);
        kiosk.start();
        ui::KioskWindow* window = theWindow();
        QVERIFY(window);
        if (hasCamera)
            QTRY_VERIFY(window->findChild<ui::CameraPreview*>()->hasPicture());
        // Until the database is open a scan is refused, so it is scanned again.
        QTRY_COMPARE_WITH_TIMEOUT((scan(*window->windowHandle(), unseen.toLatin1() + '\n'), recordsIn(data)), 1,
                                  20'000);
        QTRY_COMPARE(window->page(), ui::KioskWindow::Page::Result);
        QTRY_COMPARE(photosIn(data), hasCamera ? 1 : 0);
        QTRY_COMPARE(unsettledIn(data), 0);
    }

    void aBadgeIsCountedBehindThePageForThePinAndClosesIt_data()
    {
        QTest::addColumn<bool>("isByCamera");
        QTest::newRow("before the camera") << true;
        QTest::newRow("at a scanner that types") << false;
    }

    void aBadgeIsCountedBehindThePageForThePinAndClosesIt()
    {
        QFETCH(bool, isByCamera);
        const QTemporaryDir directory;
        const QString data = directory.filePath(QStringLiteral("data"));
        const SystemClock clock;
        const QString number = isByCamera ? QStringLiteral("2026-0001") : QStringLiteral("A-7777777");
        QVERIFY((*app::Storage::open(data, clock))->roster.replace({support::student(number)}, clock.now()).ok());
        app::Options options;
        options.source = scan::SourceOption{scan::SourceKind::Video, footage};
        options.windowed = true;

        app::Kiosk kiosk(options, config::builtInSettings(), data, clock);
        kiosk.start();
        ui::KioskWindow* window = theWindow();
        const auto openAndScan = [&] {
            window->admin().open();
            if (!isByCamera)
                scan(*window->windowHandle(), number.toLatin1() + '\n');
        };
        QTRY_COMPARE_WITH_TIMEOUT((openAndScan(), recordsIn(data)), 1, 20'000);
        QTRY_VERIFY(!window->admin().isOpen());
    }

private:
    static ui::KioskWindow* theWindow()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<ui::KioskWindow*>(widget))
                return window;
        }
        return nullptr;
    }

    void scan(QWindow& window, const QByteArray& code)
    {
        m_time += 1000;
        for (const char character : code) {
            m_time += 8;
            const int key = character == '\n' ? int(Qt::Key_Return) : character;
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(QLatin1Char(character)));
            event.setTimestamp(m_time);
            QCoreApplication::sendEvent(&window, &event);
        }
    }

    static queue::Stats statsOf(const QString& data)
    {
        static const SystemClock clock;
        const auto storage = app::Storage::openBesideKiosk(data, clock, app::Storage::Creation::Refused);
        return storage ? *(*storage)->outbox.stats() : queue::Stats();
    }
    static int recordsIn(const QString& data) { return int(statsOf(data).records); }
    static int unsettledIn(const QString& data) { return int(statsOf(data).unsettledPhotos); }

    static int photosIn(const QString& data)
    {
        QDirIterator files(data + QStringLiteral("/photos"), {QStringLiteral("*.jpg")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }

    const QString footage = QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/demo/badges.mp4");
    const QString unseen = QStringLiteral("7777777"); // no badge in the footage
    quint64 m_time = 0;
};

QTEST_MAIN(TestKioskScanner)
#include "tst_kioskscanner.moc"
