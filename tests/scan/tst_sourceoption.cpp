#include "core/scan/camerasource.h"
#include "core/scan/imagefoldersource.h"
#include "core/scan/sourceoption.h"
#include "core/scan/videofilesource.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::scan;

class TestSourceOption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOptionNamesASource_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SourceKind>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("camera") << QStringLiteral("camera") << SourceKind::Camera << QString();
        QTest::newRow("camera, nothing") << QStringLiteral("camera:") << SourceKind::Camera << QString();
        QTest::newRow("camera by number") << QStringLiteral("camera:1") << SourceKind::Camera << QStringLiteral("1");
        QTest::newRow("camera by id") << QStringLiteral("camera:usb:1") << SourceKind::Camera
                                      << QStringLiteral("usb:1");
        QTest::newRow("video") << QStringLiteral("video:a/b c.mp4") << SourceKind::Video
                               << QStringLiteral("a/b c.mp4");
        QTest::newRow("images") << QStringLiteral("images:/a") << SourceKind::Images << QStringLiteral("/a");
    }

    void anOptionNamesASource()
    {
        QFETCH(QString, text);
        QFETCH(SourceKind, kind);
        QFETCH(QString, what);
        const auto option = SourceOption::parse(text);
        QVERIFY(option);
        QCOMPARE(option->kind, kind);
        QCOMPARE(option->what, what);
    }

    void anOptionThatNamesNoneIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", ":", "video", "video:", "images", "images:", "webcam", "Camera", "/a/b.mp4"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void anOptionThatNamesNoneIsRefused()
    {
        QFETCH(QString, text);
        const auto option = SourceOption::parse(text);
        QVERIFY(!option);
        QCOMPARE(option.error().code, ErrorCode::Invalid);
        QVERIFY(option.error().detail.contains(QStringLiteral("video:FILE")));
    }

    void eachKindHasItsSource()
    {
        const support::FakeClock clock;
        const auto made = [&](SourceKind kind) { return makeSource({kind, QStringLiteral("x")}, {}, clock); };
        QVERIFY(dynamic_cast<CameraSource*>(made(SourceKind::Camera).get()));
        QVERIFY(dynamic_cast<VideoFileSource*>(made(SourceKind::Video).get()));
        QVERIFY(dynamic_cast<ImageFolderSource*>(made(SourceKind::Images).get()));
    }

    void thePreferredBackendIsInstalled()
    {
        for (const SourceKind kind : {SourceKind::Camera, SourceKind::Video, SourceKind::Images}) {
            const auto backend = preferredMediaBackend(kind);
            QVERIFY2(backend, "Qt Multimedia has no backend here");
            QVERIFY(*backend == "ffmpeg" || *backend == "gstreamer");
        }
        QCOMPARE(*preferredMediaBackend(SourceKind::Video), QByteArray("ffmpeg"));
    }
};

QTEST_MAIN(TestSourceOption)
#include "tst_sourceoption.moc"
