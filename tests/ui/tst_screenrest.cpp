// The window of a kiosk that nobody stands before.

#include "tests/ui/kioskfixture.h"
#include "ui/samplestudents.h"

#include <QAccessible>
#include <QApplication>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

namespace {

int brightness(KioskWindow& window)
{
    return qGray(window.grab().toImage().pixel(2, 2));
}

} // namespace

class TestScreenRest : public QObject {
    Q_OBJECT

    support::FakeClock m_clock;
    std::unique_ptr<KioskWindow> m_window;

    void wait(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_window->refresh();
    }

    QWidget* helpButton() const
    {
        return m_window->findChild<TouchButton*>(QStringLiteral("help"), Qt::FindDirectChildrenOnly);
    }
    QPoint middleOfHelp() const { return helpButton()->mapTo(m_window.get(), helpButton()->rect().center()); }
    bool isHelpOpen() const { return m_window->findChild<HelpPage*>()->isVisible(); }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<KioskWindow>(m_clock);
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->setDimAfter(10min);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void it_is_dark_after_the_minutes()
    {
        const int light = brightness(*m_window);
        wait(10min - 1ms);
        QVERIFY(!m_window->isDim());
        QCOMPARE(brightness(*m_window), light);
        wait(1ms);
        QVERIFY(m_window->isDim());
        QVERIFY(brightness(*m_window) < light / 4);
        QVERIFY(brightness(*m_window) > 0);
    }

    void without_minutes_it_stays_light()
    {
        m_window->setDimAfter(0min);
        wait(24h);
        QVERIFY(!m_window->isDim());
    }

    void whoever_comes_has_it_light_for_the_minutes_again_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"motion", "badge", "unread badge", "touch", "finger", "key", "fault", "office's key"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }

    void whoever_comes_has_it_light_for_the_minutes_again()
    {
        QFETCH(QString, by);
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const int light = brightness(*m_window);
        wait(10min);
        QVERIFY(m_window->isDim());
        if (by == QStringLiteral("motion")) {
            m_window->noteLife();
        } else if (by == QStringLiteral("badge")) {
            m_window->showVerdict(receipt(QStringLiteral("Ana")));
        } else if (by == QStringLiteral("unread badge")) {
            m_window->showBadgeHint(BadgeHint::Closer);
        } else if (by == QStringLiteral("touch")) {
            QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, {100, 100});
        } else if (by == QStringLiteral("finger")) {
            QTest::touchEvent(m_window->windowHandle(), screen.get()).press(0, {100, 100});
            QTest::touchEvent(m_window->windowHandle(), screen.get()).release(0, {100, 100});
        } else if (by == QStringLiteral("key")) {
            QTest::keyClick(m_window->windowHandle(), Qt::Key_A);
        } else if (by == QStringLiteral("fault")) {
            m_window->showFault({FaultKind::CameraSilent, 8s});
            m_window->clearFault();
        } else {
            QTest::keyClick(m_window.get(), Qt::Key_F9);
            QVERIFY(m_window->admin().isOpen());
            m_window->admin().leave();
        }
        QVERIFY(!m_window->isDim());
        wait(10min - 1ms);
        QVERIFY(!m_window->isDim());
        QCOMPARE(brightness(*m_window), light);
        wait(1ms);
        QVERIFY(m_window->isDim());
    }

    void the_touch_that_wakes_it_presses_nothing_data()
    {
        QTest::addColumn<bool>("isFinger");
        QTest::newRow("mouse") << false;
        QTest::newRow("finger") << true;
    }

    void the_touch_that_wakes_it_presses_nothing()
    {
        QFETCH(bool, isFinger);
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const auto touch = [&] {
            if (isFinger) {
                QTest::touchEvent(m_window->windowHandle(), screen.get()).press(0, middleOfHelp());
                QTest::touchEvent(m_window->windowHandle(), screen.get()).release(0, middleOfHelp());
            } else {
                QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, middleOfHelp());
            }
        };
        wait(10min);
        touch();
        QVERIFY(!m_window->isDim());
        QVERIFY(!isHelpOpen());
        touch();
        QVERIFY(isHelpOpen());
    }

    void a_finger_that_stays_has_it_light_at_once()
    {
        wait(10min);
        QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, middleOfHelp());
        QVERIFY(!m_window->isDim());
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, middleOfHelp());
        QVERIFY(!isHelpOpen());
    }

    void the_key_that_wakes_it_presses_nothing_and_is_heard_by_a_badge_reader()
    {
        struct Reader : QObject {
            int keys = 0;
            bool eventFilter(QObject*, QEvent* event) override
            {
                keys += event->type() == QEvent::KeyPress ? 1 : 0;
                return false;
            }
        } reader;
        m_window->windowHandle()->installEventFilter(&reader); // as the kiosk has its own
        helpButton()->setFocus();
        wait(10min);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Space);
        QVERIFY(!m_window->isDim());
        QVERIFY(!isHelpOpen());
        QCOMPARE(reader.keys, 1);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Space);
        QVERIFY(isHelpOpen());
    }

    void a_fault_stays_light_because_nobody_is_seen_who_comes()
    {
        m_window->showFault({FaultKind::CameraMissing, {}});
        wait(24h);
        QVERIFY(!m_window->isDim());
    }

    void a_screen_reader_is_not_told_of_the_dark()
    {
        wait(10min);
        const auto* accessible = QAccessible::queryAccessibleInterface(m_window.get());
        for (int i = 0; i < accessible->childCount(); ++i)
            QVERIFY(!qobject_cast<DimCover*>(accessible->child(i)->object()));
    }

    void what_stands_still_moves_within_the_window_and_over_nothing_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QString>("code");
        for (const QSize screen : {QSize(480, 320), QSize(320, 480), QSize(800, 480), QSize(480, 800),
                                   QSize(1280, 800), QSize(1920, 1080), QSize(1080, 1920), QSize(3840, 2160)}) {
            for (const char* code : {"en", "ar"})
                QTest::addRow("%dx%d, %s", screen.width(), screen.height(), code)
                    << screen << QString::fromLatin1(code);
        }
    }

    void what_stands_still_moves_within_the_window_and_over_nothing()
    {
        QFETCH(QSize, screen);
        QFETCH(QString, code);
        m_window->setDimAfter(0min);
        m_window->setLanguage(code);
        m_window->setSchoolName(QStringLiteral("San Mateo High"));
        m_window->setSchedule(usualSchedule());
        m_window->setLensSide(LensSide::Above);
        SampleStudents students;
        m_window->forgot().setSource(&students);
        m_window->setForgotBadgeOffered(true);
        m_window->setBurnInShift(true);
        m_window->resize(screen);
        QSet<QPair<int, int>> places;
        for (int minute = 0; minute < 8; ++minute) {
            QList<QRect> all;
            for (const QWidget* one : m_window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
                if (!one->isVisible() || qobject_cast<const HoldCorner*>(one))
                    continue;
                const int ring = qobject_cast<const TouchButton*>(one) ? TouchButton::ringRoom : 0;
                const QRect place = one->geometry().adjusted(ring, ring, -ring, -ring);
                QVERIFY2(m_window->rect().contains(place), one->metaObject()->className());
                for (const QRect& other : all)
                    QVERIFY2(!other.intersects(place), one->metaObject()->className());
                all << place;
            }
            const QPoint clock = m_window->findChild<ClockPanel*>()->pos();
            places.insert({clock.x(), clock.y()});
            wait(1min);
        }
        QCOMPARE(places.size(), 4);
        m_window->setBurnInShift(false);
        const QPoint still = m_window->findChild<ClockPanel*>()->pos();
        wait(1min);
        QCOMPARE(m_window->findChild<ClockPanel*>()->pos(), still);
        m_window->forgot().setSource(nullptr);
    }
};

QTEST_MAIN(TestScreenRest)
#include "tst_screenrest.moc"
