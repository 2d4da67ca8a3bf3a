#include "app/kiosk/nextframe.h"

#include <QTest>

using namespace rollcall;
using app::NextFrame;

namespace {

QVideoFrame someFrame()
{
    return QVideoFrame(QVideoFrameFormat({64, 48}, QVideoFrameFormat::Format_YUV420P));
}

} // namespace

class TestNextFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_next = std::make_unique<NextFrame>();
        m_given.clear();
        connect(m_next.get(), &NextFrame::joined, this, [this](const QByteArray& code, const QVideoFrame& frame) {
            m_given << code + (frame.isValid() ? " with a picture" : " alone");
        });
    }

    void aCodeGetsTheNextFrame()
    {
        m_next->setCameraWorking(true);
        m_next->offer(someFrame());
        m_next->take("1");
        m_next->take("2");
        QCOMPARE(m_given, QByteArrayList());
        m_next->offer(someFrame());
        m_next->offer(someFrame());
        QCOMPARE(m_given, (QByteArrayList{"1 with a picture", "2 with a picture"}));
    }

    void withoutACameraItDoesNotWait()
    {
        m_next->take("1");
        QCOMPARE(m_given, QByteArrayList{"1 alone"});
    }

    void aCameraThatDeliversNothingIsNotWaitedForLong()
    {
        m_next->setCameraWorking(true);
        m_next->take("1");
        QTRY_COMPARE(m_given, QByteArrayList{"1 alone"});
        m_next->offer(someFrame());
        QCOMPARE(m_given.size(), 1);
    }

    void aCameraThatFailsEndsTheWait()
    {
        m_next->setCameraWorking(true);
        m_next->take("1");
        m_next->setCameraWorking(false);
        QCOMPARE(m_given, QByteArrayList{"1 alone"});
    }

private:
    std::unique_ptr<NextFrame> m_next;
    QByteArrayList m_given;
};

QTEST_GUILESS_MAIN(TestNextFrame)
#include "tst_nextframe.moc"
