// The office closes the running kiosk on its screen: in good order, and the audit log has it.

#include "app/kiosk/kiosk.h"
#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace std::chrono_literals;

class TestKioskClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOfficeClosesTheKiosk()
    {
        const QTemporaryDir directory;
        const QString data = directory.filePath(QStringLiteral("data"));
        const SystemClock clock;
        app::Options options;
        options.source = scan::SourceOption{scan::SourceKind::Video,
                                            QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/demo/badges.mp4")};
        options.windowed = true;
        app::Kiosk kiosk(options, config::builtInSettings(), data, clock);
        QSignalSpy finished(&kiosk, &app::Kiosk::finished);
        kiosk.start();
        ui::AdminPanel* admin = panel();
        QVERIFY(admin);
        admin->open();
        admin->showPinReady(0ms);
        press(*admin, QStringLiteral("1"));
        press(*admin, ui::AdminSentences::open());
        admin->acceptPin();
        press(*admin, ui::OfficeSentences::about());
        press(*admin, ui::OfficeSentences::closeKiosk());
        QCOMPARE(finished.size(), 0);
        auto* sheet = admin->findChild<ui::ConfirmSheet*>();
        QVERIFY(sheet);
        press(*sheet, ui::OfficeSentences::closeKiosk());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QCOMPARE(finished.first().first().toInt(), 0);
        QFile audit(data + QStringLiteral("/audit.jsonl"));
        QVERIFY(audit.open(QIODevice::ReadOnly));
        QVERIFY(audit.readAll().contains("kiosk_closed"));
    }

private:
    static ui::AdminPanel* panel()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<ui::KioskWindow*>(widget))
                return &window->admin();
        }
        return nullptr;
    }

    static void press(const QWidget& where, const QString& name)
    {
        for (QAbstractButton* button : where.findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name && (button->isVisible() || button->isCheckable()))
                return button->click();
        }
        QFAIL(qPrintable(name));
    }
};

QTEST_MAIN(TestKioskClosing)
#include "tst_kioskclosing.moc"
