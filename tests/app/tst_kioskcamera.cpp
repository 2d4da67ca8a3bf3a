// The office's page of the camera in the running kiosk: its own frames and its own scanner, and nobody is counted.

#include "app/assembly/storage.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/records.h"
#include "ui/admin/camerapage.h"
#include "ui/text/adminsentences.h"
#include "ui/text/camerasentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace std::chrono_literals;

class TestKioskCamera : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBadgeIsReadInTheTestAndCountedOnceThePageIsLeft()
    {
        const QTemporaryDir directory;
        m_data = directory.filePath(QStringLiteral("data"));
        const SystemClock clock;
        std::vector<attendance::Student> students; // whose badges the footage shows one after the other
        for (int i = 1; i <= 40; ++i)
            students.push_back(support::student(QStringLiteral("2026-%1").arg(i, 4, 10, QLatin1Char('0'))));
        QVERIFY((*app::Storage::open(m_data, clock))->roster.replace(students, clock.now()).ok());
        app::Options options;
        options.source = scan::SourceOption{scan::SourceKind::Video, footage};
        options.windowed = true;
        config::Settings settings = config::builtInSettings();
        settings.debounceInterval = 1ms;
        app::Kiosk kiosk(options, settings, m_data, clock);
        kiosk.start();
        ui::KioskWindow* window = theWindow();
        // Before the first frame comes: a badge closes the page for the PIN.
        window->admin().open();
        window->admin().showPinReady(0ms);
        press(*window, QStringLiteral("1"));
        press(*window, ui::AdminSentences::open());
        window->admin().acceptPin();
        press(*window, ui::CameraSentences::title());
        auto* page = window->admin().findChild<ui::CameraPage*>();
        QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<ui::LivePicture*>()->pictureRect().isEmpty(), 20'000);
        QCOMPARE(rows(*page), QStringList{footage + QStringLiteral(" · In use")});
        const int before = records();

        press(*window, ui::CameraSentences::test());
        const auto read = [&] {
            const QRegularExpression some(QStringLiteral("^Badge read · in [1-9]"));
            return !rows(*page).filter(some).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(read(), 20'000);
        QVERIFY(!rows(*page).filter(QStringLiteral("pixels a square")).isEmpty());
        QCOMPARE(records(), before);

        window->admin().leave();
        QTRY_VERIFY_WITH_TIMEOUT(records() > before, 20'000);
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

    static void press(ui::KioskWindow& window, const QString& name)
    {
        for (QAbstractButton* button : window.admin().findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name && (button->isVisible() || button->isCheckable()))
                return button->click();
        }
        QFAIL(qPrintable(name));
    }

    static QStringList rows(const ui::CameraPage& page)
    {
        const QAbstractItemModel* model = page.findChild<QListView*>()->model();
        QStringList all;
        for (int i = 0; i < model->rowCount(); ++i)
            all << model->index(i, 0).data().toString();
        return all;
    }

    int records() const
    {
        static const SystemClock clock;
        const auto storage = app::Storage::openBesideKiosk(m_data, clock, app::Storage::Creation::Refused);
        return storage ? int((*storage)->outbox.stats()->records) : 0;
    }

    const QString footage = QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/demo/badges.mp4");
    QString m_data;
};

QTEST_MAIN(TestKioskCamera)
#include "tst_kioskcamera.moc"
