#pragma once

#include "tests/support/qrimage.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::support {

/** The test's hand on the fake camera (fakecamera.c): plugs it in and out and chooses what it sees. One a
 * process, its children see the same. The test needs the ENVIRONMENT of tst_camerasource. */
class FakeCamera {
public:
    /** Before the application object is made (initMain()), for that is when Qt asks for cameras. Unplugged at
     * first. */
    static void prepare()
    {
        qputenv("FAKE_CAMERA_PLUG", plug().toLocal8Bit());
        qputenv("FAKE_CAMERA_FROZEN", frozen().toLocal8Bit());
        qputenv("FAKE_CAMERA_PIPELINE",
                "multifilesrc loop=true location=" + picture().toLocal8Bit()
                    + " caps=video/x-raw,format=YUY2,width=640,height=480,framerate=30/1 ! identity");
        qputenv("GST_REGISTRY", folder().filePath(QStringLiteral("registry")).toLocal8Bit());
    }

    static void plugIn()
    {
        QFile file(plug());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    static void unplug() { QVERIFY(QFile::remove(plug()) || !QFile::exists(plug())); }

    /** It stays plugged in, but its pictures stop coming. */
    static void freeze()
    {
        QFile file(frozen());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    static void thaw() { QVERIFY(QFile::remove(frozen()) || !QFile::exists(frozen())); }

    /** From now on its lens is covered. */
    static void cover()
    {
        QImage black(640, 480, QImage::Format_Grayscale8);
        black.fill(18);
        showPicture(black);
    }

    /** From now on it sees a badge with this payload before a wall. */
    static void show(const QByteArray& payload)
    {
        showPicture(placed(texturedScene({640, 480}), qrImage(payload, 5), {320, 240}));
    }

    /** From now on it sees this. A frame has all of it or nothing. */
    static void showPicture(const QImage& picture640x480)
    {
        QVideoFrame frame = lumaFrame(picture640x480, QVideoFrameFormat::Format_YUYV);
        QVERIFY(frame.map(QVideoFrame::ReadOnly));
        QSaveFile file(picture());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(reinterpret_cast<const char*>(std::as_const(frame).bits(0)), 640 * 480 * 2),
                 qint64(640 * 480 * 2));
        frame.unmap();
        QVERIFY(file.commit());
    }

private:
    static QTemporaryDir& folder()
    {
        static QTemporaryDir folder;
        return folder;
    }
    static QString plug() { return folder().filePath(QStringLiteral("plug")); }
    static QString frozen() { return folder().filePath(QStringLiteral("frozen")); }
    static QString picture() { return folder().filePath(QStringLiteral("picture.yuy2")); }
};

} // namespace rollcall::support
