#include "core/scan/frameluma.h"
#include "core/scan/motionwatch.h"
#include "tests/support/qrimage.h"

#include <QPainter>
#include <QTest>

#include <algorithm>
#include <random>

using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

namespace {

const QSize pictureSize(640, 480);

/** Each pixel becomes `change` of it. */
template <typename Change>
QImage changed(const QImage& picture, Change change)
{
    QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < gray.height(); ++y) {
        uchar* line = gray.scanLine(y);
        std::transform(line, line + gray.width(), line, [&change](uchar value) {
            return static_cast<uchar>(std::clamp(static_cast<int>(change(value)), 0, 255));
        });
    }
    return gray;
}

/** As a sensor in the dark makes it: ten brightness levels of standard deviation. */
QImage noisy(const QImage& picture, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 10);
    return changed(picture, [&](uchar value) { return value + noise(random); });
}

/** A head of this size before the scene, in pixels. */
QImage withHead(const QImage& scene, QPoint centre, int width)
{
    QImage picture = scene.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setBrush(QColor(200, 170, 150));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(centre, width / 2, width * 2 / 3);
    return picture;
}

} // namespace

class TestMotionWatch : public QObject {
    Q_OBJECT

    std::chrono::milliseconds m_now{0};

    /** Looks at the frame a quarter of a second after the one before. */
    bool look(MotionWatch& watch, const QImage& picture)
    {
        m_now += 250ms;
        bool hasMoved = false;
        withLuma(lumaFrame(picture, QVideoFrameFormat::Format_NV12),
                 [&](const Luma& luma) { hasMoved = watch.look(luma, m_now); });
        return hasMoved;
    }

private Q_SLOTS:
    void what_differs_is_motion_or_not_data()
    {
        QTest::addColumn<QImage>("before");
        QTest::addColumn<QImage>("after");
        QTest::addColumn<bool>("isMotion");
        const QImage scene = texturedScene(pictureSize);
        const QImage dark = changed(scene, [](uchar value) { return value / 8; });
        QTest::newRow("nothing changes") << scene << scene << false;
        QTest::newRow("noise") << noisy(scene, 1) << noisy(scene, 2) << false;
        QTest::newRow("noise in the dark") << noisy(dark, 1) << noisy(dark, 2) << false;
        QTest::newRow("a lamp goes on, which somebody did") << dark << scene << true;
        QTest::newRow("a cloud passes") << scene << changed(scene, [](uchar value) { return value * 0.8; }) << false;
        QTest::newRow("the camera controls the light")
            << scene << changed(scene, [](uchar value) { return value * 1.1; }) << false;
        QTest::newRow("a fly") << scene << withHead(scene, {200, 200}, 16) << false;
        QTest::newRow("somebody comes in") << scene << withHead(scene, {320, 240}, 80) << true;
        QTest::newRow("somebody goes") << withHead(scene, {320, 240}, 80) << scene << true;
        QTest::newRow("somebody passes")
            << withHead(scene, {200, 240}, 80) << withHead(scene, {330, 240}, 80) << true;
        QTest::newRow("somebody passes, in noise")
            << noisy(withHead(scene, {200, 240}, 80), 1) << noisy(withHead(scene, {330, 240}, 80), 2) << true;
        QTest::newRow("a badge is held up") << scene << placed(scene, qrImage("2026-0001", 5), {320, 240}) << true;
    }

    void what_differs_is_motion_or_not()
    {
        QFETCH(QImage, before);
        QFETCH(QImage, after);
        QFETCH(bool, isMotion);
        MotionWatch watch;
        QVERIFY(!look(watch, before)); // with nothing to compare it with
        QCOMPARE(look(watch, after), isMotion);
        QVERIFY(!look(watch, after));
    }

    void four_frames_a_second_are_looked_at()
    {
        const QImage scene = texturedScene(pictureSize);
        MotionWatch watch;
        QVERIFY(watch.isDue(0ms));
        look(watch, scene);
        QVERIFY(!watch.isDue(m_now + 249ms));
        QVERIFY(watch.isDue(m_now + 250ms));
        QVERIFY(watch.isDue(m_now - 1ms)); // footage that begins again
        const QImage somebody = withHead(scene, {320, 240}, 80);
        m_now -= 1ms;
        QVERIFY(!look(watch, somebody)); // 249 ms after the one before, so it is not looked at
        QVERIFY(look(watch, somebody));
    }
};

QTEST_GUILESS_MAIN(TestMotionWatch)
#include "tst_motionwatch.moc"
