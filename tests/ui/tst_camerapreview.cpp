#include "tests/ui/kioskfixture.h"
#include "ui/text/sentences.h"
#include "ui/widgets/snapframe.h"

#include <QtTest>

#include <cmath>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

namespace {

const QRectF home(100, 100, 200, 200);

QPolygonF square(QPointF middle, qreal side)
{
    const QRectF r(middle - QPointF(side / 2, side / 2), QSizeF(side, side));
    return QPolygonF({r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()});
}

QPolygonF shapeOf(const SnapFrame::Corners& corners)
{
    return QPolygonF(QList<QPointF>(corners.begin(), corners.end()));
}

QPointF middleOf(const SnapFrame::Corners& corners)
{
    return (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
}

/** Where the target's colour is painted in the preview. */
QRect paintedTarget(CameraPreview& preview)
{
    const QImage image = preview.grab().toImage();
    QRect found;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            if (image.pixelColor(x, y) == Theme::light().accent)
                found |= QRect(x, y, 1, 1);
    return found;
}

} // namespace

class TestCameraPreview : public QObject {
    Q_OBJECT

    support::FakeClock m_clock;

private Q_SLOTS:
    void the_frame_is_at_the_code_80_ms_after_it_was_seen()
    {
        SnapFrame frame;
        frame.setHome(home);
        QCOMPARE(shapeOf(frame.at(0ms)).boundingRect(), home);
        QVERIFY(!frame.isMoving(0ms));
        frame.see(square({600, 400}, 120), 1000ms);
        QCOMPARE(shapeOf(frame.at(1000ms)).boundingRect(), home);
        QVERIFY(frame.isMoving(1040ms));
        QVERIFY(middleOf(frame.at(1040ms)).x() > 300);
        const QRectF there = shapeOf(frame.at(1080ms)).boundingRect();
        QCOMPARE(there.center(), QPointF(600, 400));
        QVERIFY(there.width() > 120 && there.width() < 180); // with its light border
        QVERIFY(!frame.isMoving(1080ms));
    }

    void it_follows_the_code_without_lagging()
    {
        SnapFrame frame;
        frame.setHome(home);
        for (int i = 0; i <= 10; ++i)
            frame.see(square({400.0 + 10 * i, 300}, 120), 1000ms + 33ms * i);
        QVERIFY(std::abs(middleOf(frame.at(1330ms)).x() - 500) < 1);
    }

    void it_waits_where_the_code_was_and_then_goes_home()
    {
        SnapFrame frame;
        frame.setHome(home);
        frame.see(square({600, 400}, 120), 1000ms);
        frame.see({}, 1200ms);
        QCOMPARE(middleOf(frame.at(1499ms)), QPointF(600, 400));
        QVERIFY(frame.isMoving(1499ms));
        frame.see({}, 1500ms);
        QCOMPARE(shapeOf(frame.at(1580ms)).boundingRect(), home);
        QVERIFY(!frame.isMoving(1580ms));
        frame.see(square({500, 400}, 120), 2000ms); // the next one
        QCOMPARE(shapeOf(frame.at(2000ms)).boundingRect(), home);
        QCOMPARE(middleOf(frame.at(2080ms)), QPointF(500, 400));
    }

    void it_does_not_stay_at_a_poster_and_goes_to_a_badge_before_it()
    {
        SnapFrame frame;
        frame.setHome(home);
        auto now = 1000ms;
        for (; now < 8000ms; now += 33ms)
            frame.see(square({600, 400}, 60), now);
        QCOMPARE(shapeOf(frame.at(now)).boundingRect(), home);
        frame.see(square({300, 300}, 120), now);
        QCOMPARE(middleOf(frame.at(now + 80ms)), QPointF(300, 300));
    }

    void its_corners_do_not_turn_with_the_badge_data()
    {
        QTest::addColumn<int>("quarters");
        QTest::addColumn<bool>("mirrored");
        for (int quarters = 0; quarters < 4; ++quarters)
            for (const bool mirrored : {false, true})
                QTest::addRow("%d quarters%s", quarters, mirrored ? ", mirrored" : "") << quarters << mirrored;
    }

    void its_corners_do_not_turn_with_the_badge()
    {
        QFETCH(int, quarters);
        QFETCH(bool, mirrored);
        SnapFrame frame;
        frame.setHome(home);
        QPolygonF code = square({600, 400}, 120);
        std::rotate(code.begin(), code.begin() + quarters, code.end());
        if (mirrored)
            std::reverse(code.begin(), code.end());
        frame.see(code, 0ms);
        const SnapFrame::Corners at = frame.at(80ms);
        QVERIFY(at[0].x() < 600 && at[0].y() < 400); // top left
        QVERIFY(at[1].x() > 600 && at[1].y() < 400);
        QVERIFY(at[2].x() > 600 && at[2].y() > 400);
        QVERIFY(at[3].x() < 600 && at[3].y() > 400);
    }

    void a_small_code_leaves_room_for_the_corners()
    {
        SnapFrame frame;
        frame.setHome(home);
        frame.see(square({600, 400}, 4), 0ms);
        QVERIFY(shapeOf(frame.at(80ms)).boundingRect().width() >= 70);
    }

    void the_target_goes_to_the_mirrored_place_of_the_code()
    {
        CameraPreview preview(m_clock, nullptr);
        preview.resize(640, 480);
        preview.setFrame(twoColourFrame(Qt::gray, Qt::gray));
        const QRect before = paintedTarget(preview);
        QVERIFY(std::abs(before.center().x() - 320) < 4 && std::abs(before.center().y() - 240) < 4);
        preview.setCodePlace(square({0.25, 0.3}, 0.2));
        m_clock.advance(80ms);
        const QRect after = paintedTarget(preview);
        QVERIFY2(std::abs(after.center().x() - 480) < 4, qPrintable(QString::number(after.center().x())));
        QVERIFY2(std::abs(after.center().y() - 144) < 4, qPrintable(QString::number(after.center().y())));
    }

    void a_preview_that_crops_has_the_code_at_its_place()
    {
        CameraPreview preview(m_clock, nullptr);
        preview.resize(480, 480); // of 4:3, an eighth is cut off at either side
        preview.setFrame(twoColourFrame(Qt::gray, Qt::gray));
        (void)preview.grab();
        preview.setCodePlace(square({0.25, 0.5}, 0.1));
        m_clock.advance(80ms);
        const QRect after = paintedTarget(preview);
        QVERIFY2(std::abs(after.center().x() - 400) < 4, qPrintable(QString::number(after.center().x())));
    }

    void with_reduced_motion_the_target_stays()
    {
        CameraPreview preview(m_clock, nullptr);
        preview.resize(640, 480);
        preview.setFrame(twoColourFrame(Qt::gray, Qt::gray));
        preview.setReducedMotion(true);
        const QRect before = paintedTarget(preview);
        preview.setCodePlace(square({0.25, 0.3}, 0.2));
        m_clock.advance(80ms);
        QCOMPARE(paintedTarget(preview), before);
    }

    void the_sentence_has_its_size_and_fits_in_every_language_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("height");
        QTest::newRow("800x480") << QSize(800, 480) << 40;
        QTest::newRow("1280x800") << QSize(1280, 800) << 72;
        QTest::newRow("1920x1080") << QSize(1920, 1080) << 96;
        QTest::newRow("1080x1920") << QSize(1080, 1920) << 96;
    }

    void the_sentence_has_its_size_and_fits_in_every_language()
    {
        QFETCH(QSize, screen);
        QFETCH(int, height);
        KioskWindow window(m_clock);
        window.setReducedMotion(true);
        window.resize(screen);
        window.show();
        for (const Language& language : languages()) {
            window.setLanguage(language.code);
            for (const BadgeHint hint :
                 {BadgeHint::ShowWhole, BadgeHint::OneAtATime, BadgeHint::Closer, BadgeHint::Tilt, BadgeHint::Dark,
                  BadgeHint::IntoTheLight, BadgeHint::HoldStill}) {
                window.showBadgeHint(hint);
                const auto* pill = window.findChild<GuidancePill*>();
                QVERIFY2(std::abs(pill->height() - height) <= 8, qPrintable(QString::number(pill->height())));
                QVERIFY(pill->parentWidget()->rect().contains(pill->geometry()));
                const QFont font = themeFont(Scale(screen).text(40), QFont::DemiBold);
                const FittedText text = fitText(pill->text(), font, pill->size() - QSize(pill->height(), 0), 1);
                QVERIFY2(!text.isElided && text.font.pixelSize() >= font.pixelSize() * 4 / 5,
                         qPrintable(language.code + u' ' + pill->text()));
            }
        }
    }
};

QTEST_MAIN(TestCameraPreview)
#include "tst_camerapreview.moc"
