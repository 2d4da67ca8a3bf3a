// A student without a badge, whom staff vouches for, takes the road of a badge in the running kiosk: a record, a photo, a page.

#include "app/assembly/storage.h"
#include "app/kiosk/kiosk.h"
#include "core/access/pinstore.h"
#include "tests/support/records.h"
#include "ui/text/forgotsentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace std::chrono_literals;
using ui::ForgotSentences;

namespace {

const QString footage = QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/demo/badges.mp4");

} // namespace

class TestKioskForgotten : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_data = m_directory->filePath(QStringLiteral("data"));
        QVERIFY((*app::Storage::open(m_data, m_clock))
                    ->roster
                    .replace({support::student(QStringLiteral("A-7777777"), QStringLiteral("Jude"))}, m_clock.now())
                    .ok());
    }

    void staffVouchesAndTheStudentIsCounted_data()
    {
        QTest::addColumn<bool>("hasCamera");
        QTest::newRow("with a camera") << true;
        QTest::newRow("while the camera fails") << false;
    }

    void staffVouchesAndTheStudentIsCounted()
    {
        QFETCH(bool, hasCamera);
        setPin();
        auto kiosk = start(hasCamera);
        ui::KioskWindow* window = theWindow();
        QTRY_VERIFY_WITH_TIMEOUT(button(*window, ForgotSentences::forgotBadge()), 20'000);
        if (hasCamera)
            QTRY_VERIFY(window->findChild<ui::CameraPreview*>()->hasPicture());
        // The footage shows badges, each of which closes the way.
        QTRY_COMPARE_WITH_TIMEOUT((goOn(*window, QStringLiteral("4711")), lines().size()), 1u, 20'000);
        QCOMPARE(lines().front().noBadge, QStringLiteral("staff"));
        QCOMPARE(lines().front().studentNumber, QStringLiteral("A-7777777"));
        QTRY_COMPARE(window->page(), ui::KioskWindow::Page::Result);
        QVERIFY(!window->forgot().isOpen());
        QTRY_COMPARE(photos(), hasCamera ? 1 : 0);
    }

    void aWrongPinCountsNobodyAndIsRememberedAcrossARestart()
    {
        setPin();
        for (const auto least : {2s, 8s}) { // after two wrong ones in a row five seconds, after the third fifteen
            auto kiosk = start(false);
            ui::KioskWindow* window = theWindow();
            QTRY_VERIFY_WITH_TIMEOUT((goOn(*window, QStringLiteral("9999")), waitsNow() > least), 20'000);
        }
        QVERIFY(lines().empty());
    }

    void withoutAPinOfTheOfficeNobodyIsOfferedIt()
    {
        auto kiosk = start(false);
        ui::KioskWindow* window = theWindow();
        QTRY_COMPARE_WITH_TIMEOUT(window->page(), ui::KioskWindow::Page::Fault, 20'000);
        QVERIFY(!button(*window, ForgotSentences::forgotBadge()));
        setPin(); // and it is offered as soon as there is one
        QTRY_VERIFY_WITH_TIMEOUT(button(*window, ForgotSentences::forgotBadge()), 20'000);
    }

private:
    void setPin() const
    {
        access::PinStore pins(m_data + QStringLiteral("/admin.json"), m_clock, {1, 8192});
        QVERIFY(pins.set(QStringLiteral("4711")).ok());
    }

    std::unique_ptr<app::Kiosk> start(bool hasCamera) const
    {
        app::Options options;
        options.source = scan::SourceOption{scan::SourceKind::Video,
                                            hasCamera ? footage : m_directory->filePath(QStringLiteral("no.mp4"))};
        options.windowed = true;
        auto kiosk = std::make_unique<app::Kiosk>(options, config::builtInSettings(), m_data, m_clock);
        kiosk->start();
        return kiosk;
    }

    static ui::KioskWindow* theWindow()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<ui::KioskWindow*>(widget))
                return window;
        }
        return nullptr;
    }

    static QAbstractButton* button(ui::KioskWindow& window, const QString& name)
    {
        for (QAbstractButton* one : window.findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }

    // One step on the way to the student; on the last page the PIN.
    static void goOn(ui::KioskWindow& window, const QString& pin)
    {
        const QAbstractButton* key = button(window, pin.left(1));
        if (key && !key->isEnabled())
            return; // a PIN is being checked, or has to wait
        if (key) {
            for (const QChar digit : pin)
                button(window, QString(digit))->click();
            return button(window, ForgotSentences::count())->click();
        }
        for (const QString& name :
             {QStringLiteral("Jude Reyes"), QStringLiteral("Grade 8 - Narra"), ForgotSentences::forgotBadge()}) {
            if (QAbstractButton* one = button(window, name))
                return one->click();
        }
    }

    std::chrono::milliseconds waitsNow() const
    {
        return access::PinTries(m_data + QStringLiteral("/pin_tries.json"), m_clock)
            .waitOf(QStringLiteral("A-7777777"));
    }

    std::vector<queue::RegisterLine> lines() const
    {
        const auto storage = app::Storage::openBesideKiosk(m_data, m_clock, app::Storage::Creation::Refused);
        return storage ? *(*storage)->journal.lines() : std::vector<queue::RegisterLine>();
    }

    int photos() const
    {
        QDirIterator files(m_data + QStringLiteral("/photos"), {QStringLiteral("*.jpg")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); ++count)
            files.next();
        return count;
    }

    const SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_data;
};

QTEST_MAIN(TestKioskForgotten)
#include "tst_kioskforgotten.moc"
