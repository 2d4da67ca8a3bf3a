#include "core/scan/guidance.h"

#include <QTest>

using namespace rollcall::scan;
using namespace std::chrono_literals;

namespace {

QPolygon squareAt(QPoint middle, int side = 100)
{
    QRect square(0, 0, side, side);
    square.moveCenter(middle);
    return QPolygon({square.topLeft(), square.topRight(), square.bottomRight(), square.bottomLeft()});
}

const UnreadCode fine{{}, 5, 0.8, 0.6, 0.1, 0, false};

UnreadCode with(Obstacle obstacle, QPoint middle)
{
    UnreadCode code = fine;
    code.corners = squareAt(middle);
    switch (obstacle) {
    case Obstacle::CutOff:
        code.isCutOff = true;
        break;
    case Obstacle::TooSmall:
        code.pixelsPerModule = 1.3;
        break;
    case Obstacle::Glare:
        code.glare = 0.2;
        break;
    case Obstacle::Dark:
        code.light = 0.1;
        break;
    case Obstacle::Pale:
        code.contrast = 0.05;
        break;
    case Obstacle::Blurred:
        code.blur = 0.8;
        break;
    case Obstacle::Several:
        break;
    }
    return code;
}

constexpr QPoint left(200, 300);
constexpr QPoint right(900, 300);

/** Frames at 30 a second. */
class Camera {
public:
    QList<Obstacle> told;

    void show(std::chrono::milliseconds howLong, const QList<UnreadCode>& unread, const QList<Code>& read = {})
    {
        for (const auto end = m_now + howLong; m_now < end; m_now += 33ms)
            if (const auto obstacle = m_guidance.look(read, unread, m_now))
                told.append(*obstacle);
    }

    void setTime(std::chrono::milliseconds now) { m_now = now; }
    const Guidance& guidance() const { return m_guidance; }

private:
    Guidance m_guidance;
    std::chrono::milliseconds m_now{1000};
};

} // namespace

class TestGuidance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theObstacleIsToldOfACodeThatIsHeldUp_data()
    {
        QTest::addColumn<QList<UnreadCode>>("unread");
        QTest::addColumn<QList<Code>>("read");
        QTest::addColumn<QList<Obstacle>>("told");
        const QList<Code> nothing;
        const QList<Code> another{{"2021001", squareAt(right)}};
        for (const Obstacle obstacle : {Obstacle::CutOff, Obstacle::TooSmall, Obstacle::Glare, Obstacle::Dark,
                                        Obstacle::Pale, Obstacle::Blurred}) {
            QTest::addRow("%d alone", int(obstacle)) << QList{with(obstacle, left)} << nothing << QList{obstacle};
            QTest::addRow("%d beside one that is read", int(obstacle))
                << QList{with(obstacle, left)} << another << QList{obstacle};
            QTest::addRow("%d twice", int(obstacle))
                << QList{with(obstacle, left), with(obstacle, right)} << nothing << QList{Obstacle::Several};
        }
        UnreadCode plain = fine;
        plain.corners = squareAt(left);
        QTest::newRow("no cause") << QList{plain} << nothing << QList<Obstacle>();
        QTest::newRow("no cause, beside one that is read") << QList{plain} << another << QList{Obstacle::Several};
        QTest::newRow("two that are read")
            << QList<UnreadCode>() << QList<Code>{{"2021001", squareAt(left)}, {"2021002", squareAt(right)}}
            << QList<Obstacle>();
        QTest::newRow("nothing") << QList<UnreadCode>() << nothing << QList<Obstacle>();
    }

    void theObstacleIsToldOfACodeThatIsHeldUp()
    {
        QFETCH(QList<UnreadCode>, unread);
        QFETCH(QList<Code>, read);
        Camera camera;
        camera.show(700ms, unread, read);
        QCOMPARE(camera.told, QList<Obstacle>());
        camera.show(100ms, unread, read);
        QTEST(camera.told, "told");
    }

    void itIsToldAgainOnlyAfterItHasStood()
    {
        Camera camera;
        camera.show(2200ms, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told.size(), 1);
        camera.show(100ms, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told.size(), 2);
    }

    void whatWasSeenMostOftenIsTold()
    {
        Camera camera;
        camera.show(300ms, {with(Obstacle::Blurred, left)});
        camera.show(450ms, {with(Obstacle::Glare, left)});
        QCOMPARE(camera.told, QList{Obstacle::Glare});
    }

    void nothingIsToldOfWhatComesAndGoes()
    {
        Camera camera;
        for (int visit = 0; visit < 5; ++visit) {
            camera.show(600ms, {with(Obstacle::Blurred, left)});
            camera.show(500ms, {});
        }
        QCOMPARE(camera.told.size(), 0);
    }

    void aCodeThatIsMissedInAFewFramesIsStillTheSame()
    {
        Camera camera;
        for (int i = 0; i < 4; ++i) {
            camera.show(33ms, {with(Obstacle::Blurred, left + QPoint(40 * i, 0))});
            camera.show(200ms, {});
        }
        QVERIFY(camera.guidance().isFollowing());
        camera.show(33ms, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told, QList{Obstacle::Blurred});
    }

    void aCodeThatIsReadAtLastIsNotTold()
    {
        Camera camera;
        camera.show(680ms, {with(Obstacle::Blurred, left)});
        camera.show(33ms, {}, {{"2021001", squareAt(left)}});
        camera.show(600ms, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told.size(), 0);
    }

    void aPosterIsNotToldForLongAndHidesNobody()
    {
        const UnreadCode poster = with(Obstacle::TooSmall, right);
        Camera camera;
        camera.show(10s, {poster});
        QCOMPARE(camera.told.size(), 4); // in six seconds
        QVERIFY(!camera.guidance().isFollowing());
        camera.told.clear();
        camera.show(3s, {}); // somebody stands before it
        camera.show(3s, {poster});
        QCOMPARE(camera.told.size(), 0);
        camera.show(800ms, {poster, with(Obstacle::Glare, left)});
        QCOMPARE(camera.told, QList{Obstacle::Glare});
    }

    void footageThatStartsAgainBeginsAnew()
    {
        Camera camera;
        camera.show(1s, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told.size(), 1);
        camera.setTime(0ms);
        camera.show(690ms, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told.size(), 1);
        camera.show(100ms, {with(Obstacle::Blurred, left)});
        QCOMPARE(camera.told.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestGuidance)
#include "tst_guidance.moc"
