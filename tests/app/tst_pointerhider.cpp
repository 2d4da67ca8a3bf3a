#include "app/kiosk/pointerhider.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

using rollcall::app::PointerHider;

namespace {

bool isPointerHidden()
{
    const QCursor* cursor = QGuiApplication::overrideCursor();
    return cursor && cursor->shape() == Qt::BlankCursor;
}

} // namespace

class TestPointerHider : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<PointerHider> m_hider;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->setMouseTracking(true);
        m_window->resize(200, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::mouseMove(m_window->windowHandle(), {20, 20});
        m_hider = std::make_unique<PointerHider>();
    }

    void a_kiosk_that_nobody_moves_a_mouse_at_shows_no_pointer() { QVERIFY(isPointerHidden()); }

    void a_mouse_that_is_moved_shows_it_for_a_while()
    {
        QTest::mouseMove(m_window->windowHandle(), {100, 100});
        QTRY_VERIFY(!isPointerHidden());
        QTRY_VERIFY(isPointerHidden());
    }

    void a_finger_shows_none()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        for (const QPoint place : {QPoint(50, 50), QPoint(60, 70)}) {
            QTest::touchEvent(m_window.get(), screen.get()).press(0, place);
            QTest::touchEvent(m_window.get(), screen.get()).move(0, place + QPoint(30, 30));
            QTest::touchEvent(m_window.get(), screen.get()).release(0, place + QPoint(30, 30));
        }
        QCoreApplication::processEvents();
        QVERIFY(isPointerHidden());
    }

    void whoever_comes_after_it_has_the_pointer_back()
    {
        m_hider.reset();
        QVERIFY(!QGuiApplication::overrideCursor());
    }

    void cleanup()
    {
        m_hider.reset();
        m_window.reset();
    }
};

QTEST_MAIN(TestPointerHider)
#include "tst_pointerhider.moc"
