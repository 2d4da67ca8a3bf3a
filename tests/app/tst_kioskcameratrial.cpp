// The camera's settings tried out in the running kiosk, with a real QCamera on the fake camera (tests/support/fakecamera.c).

#include "app/kiosk/kiosk.h"
#include "tests/support/fakecamera.h"
#include "ui/admin/camerapage.h"
#include "ui/admin/settingspage.h"
#include "ui/text/adminsentences.h"
#include "ui/text/camerasentences.h"
#include "ui/text/settingsentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QtTest>

using namespace rollcall;
using namespace std::chrono_literals;

class TestKioskCameraTrial : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        support::FakeCamera::prepare();
        support::FakeCamera::plugIn();
    }

private Q_SLOTS:
    void thePictureIsTurnedForTheTrialOnlyAndNothingIsSaved()
    {
        support::FakeCamera::show("2026-0001");
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("rollcall.json"));
        const QByteArray saved = R"({"camera": {"resolution": {"width": 640, "height": 480}}})";
        write(file, saved);
        app::Options options;
        options.windowed = true;
        options.configFile = file;
        config::Settings settings = config::builtInSettings();
        settings.camera.resolution = {640, 480};
        const SystemClock clock;
        app::Kiosk kiosk(options, settings, directory.filePath(QStringLiteral("data")), clock);
        kiosk.start();
        ui::KioskWindow* window = theWindow();
        window->admin().open();
        window->admin().showPinReady(0ms);
        press(*window, QStringLiteral("1"));
        press(*window, ui::AdminSentences::open());
        window->admin().acceptPin();

        press(*window, ui::CameraSentences::title());
        auto* camera = window->admin().findChild<ui::CameraPage*>()->findChild<ui::LivePicture*>();
        const auto isLying = [](const ui::LivePicture* picture) {
            return picture->pictureRect().width() > picture->pictureRect().height();
        };
        const auto isUpright = [](const ui::LivePicture* picture) {
            return picture->pictureRect().height() > picture->pictureRect().width();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLying(camera), 30'000);

        press(*window, ui::SettingSentences::pageTitle(QLatin1String("camera")));
        ui::SettingsPage* page = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((page = shownSettings(*window)), 20'000);
        Q_EMIT page->findChild<ui::SettingsRows*>()->stepped(QStringLiteral("camera.rotation"), +1);
        press(*window, ui::CameraSentences::tryOut());
        auto* trial = page->findChild<ui::LivePicture*>();
        QTRY_VERIFY_WITH_TIMEOUT(isUpright(trial), 30'000);
        press(*window, ui::CameraSentences::stop());
        QVERIFY(!trial->isVisible());

        support::FakeCamera::cover(); // the page still has its last picture
        press(*window, ui::CameraSentences::title());
        const auto isDark = [camera] {
            const QRect shown = camera->pictureRect();
            return camera->grab().toImage().pixelColor(shown.center()).lightness() < 30;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDark(), 30'000);
        QVERIFY(isLying(camera));
        QCOMPARE(read(file), saved);
    }

private:
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static ui::KioskWindow* theWindow()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<ui::KioskWindow*>(widget))
                return window;
        }
        return nullptr;
    }

    static ui::SettingsPage* shownSettings(ui::KioskWindow& window)
    {
        for (ui::SettingsPage* page : window.admin().findChildren<ui::SettingsPage*>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }

    static void press(ui::KioskWindow& window, const QString& name)
    {
        for (QAbstractButton* button : window.admin().findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name && (button->isVisible() || button->isCheckable()))
                return button->click();
        }
        QFAIL(qPrintable(name));
    }
};

QTEST_MAIN(TestKioskCameraTrial)
#include "tst_kioskcameratrial.moc"
