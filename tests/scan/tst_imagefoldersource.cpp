#include "core/scan/decoder.h"
#include "core/scan/imagefoldersource.h"
#include "tests/support/fakeclock.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

class TestImageFolderSource : public QObject {
    Q_OBJECT

private:
    /** A folder with pictures, and a source on it that is not yet started. */
    struct Folder {
        void add(const QString& name, const QByteArray& payload) const
        {
            QVERIFY(qrImage(payload, 5).save(folder.filePath(name)));
        }
        void addBroken(const QString& name) const
        {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("no picture") > 0);
        }

        void run(PlaybackMode mode, bool repeats)
        {
            ImageFolderSettings settings;
            settings.folder = folder.path();
            settings.mode = mode;
            settings.repeats = repeats;
            settings.interval = 5ms;
            source = std::make_unique<ImageFolderSource>(clock, settings, RetryPace{20ms, 20ms});
            QObject::connect(source.get(), &FrameSource::frameReady, source.get(), [this](const QVideoFrame& frame) {
                const auto codes = Decoder().decode(frame);
                payloads.append(codes.isEmpty() ? "nothing" : codes.first().payload);
            });
            QObject::connect(source.get(), &FrameSource::finished, source.get(), [this] { ++finished; });
            QObject::connect(source.get(), &FrameSource::started, source.get(), [this] { ++started; });
            QObject::connect(source.get(), &FrameSource::failed, source.get(),
                             [this](const SourceFault& fault) { faults.append(fault.code); });
            source->start();
        }

        FakeClock clock;
        QTemporaryDir folder;
        std::unique_ptr<ImageFolderSource> source;
        QByteArrayList payloads;
        QList<SourceFaultCode> faults;
        int started = 0;
        int finished = 0;
    };

private Q_SLOTS:
    void thePicturesComeInTheOrderOfTheirNamesAndThenItIsFinished()
    {
        Folder folder;
        folder.add(QStringLiteral("b.png"), "2");
        folder.add(QStringLiteral("c.jpg"), "3");
        folder.add(QStringLiteral("a.bmp"), "1");
        folder.addBroken(QStringLiteral("notes.txt"));
        folder.run(PlaybackMode::RealTime, false);
        QTRY_COMPARE(folder.finished, 1);
        QCOMPARE(folder.payloads, (QByteArrayList{"1", "2", "3"}));
        QCOMPARE(folder.started, 1);
        QVERIFY(folder.faults.isEmpty());
    }

    void aPictureOfAnyKindAndNameIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QImage>("picture");
        const QImage code = qrImage("2021001", 5);
        QImage transparent(code.size(), QImage::Format_ARGB32);
        transparent.fill(Qt::transparent);
        for (int y = 0; y < code.height(); ++y) {
            for (int x = 0; x < code.width(); ++x) {
                if (code.constScanLine(y)[x] == 0)
                    transparent.setPixelColor(x, y, Qt::black);
            }
        }
        QTest::newRow("transparent paper") << QStringLiteral("a.png") << transparent;
        QTest::newRow("16 bits a colour") << QStringLiteral("a.png") << code.convertToFormat(QImage::Format_RGBX64);
        QTest::newRow("two colours") << QStringLiteral("a.png") << code.convertToFormat(QImage::Format_Mono);
        QTest::newRow("a name beyond ASCII") << QStringLiteral("Mu\u00f1oz \u5b66\u751f %1.PNG") << code;
    }

    void aPictureOfAnyKindAndNameIsRead()
    {
        QFETCH(QString, name);
        QFETCH(QImage, picture);
        Folder folder;
        QVERIFY(picture.save(folder.folder.filePath(name)));
        folder.run(PlaybackMode::RealTime, false);
        QTRY_COMPARE(folder.finished, 1);
        QCOMPARE(folder.payloads, QByteArrayList{"2021001"});
    }

    void eachPictureWaitsToBeTaken()
    {
        Folder folder;
        folder.add(QStringLiteral("a.png"), "1");
        folder.add(QStringLiteral("b.png"), "2");
        folder.run(PlaybackMode::OnDemand, false);
        QTRY_COMPARE(folder.payloads.size(), 1);
        QSignalSpy more(folder.source.get(), &FrameSource::frameReady);
        QVERIFY(!more.wait(50));
        QCOMPARE(folder.payloads, QByteArrayList{"1"});
        folder.source->requestNext();
        QCOMPARE(folder.payloads, (QByteArrayList{"1", "2"}));
        QCOMPARE(folder.finished, 0);
        folder.source->requestNext();
        QCOMPARE(folder.finished, 1);
        folder.source->requestNext();
        QCOMPARE(folder.payloads.size(), 2);
        QCOMPARE(folder.finished, 1);
    }

    void aFolderThatRepeatsShowsWhatWasAddedMeanwhile()
    {
        Folder folder;
        folder.add(QStringLiteral("a.png"), "1");
        folder.run(PlaybackMode::RealTime, true);
        QTRY_VERIFY(folder.payloads.size() >= 3);
        folder.add(QStringLiteral("b.png"), "2");
        QTRY_VERIFY(folder.payloads.contains("2"));
        QCOMPARE(folder.finished, 0);
    }

    void aDamagedPictureIsLeftOut()
    {
        Folder folder;
        folder.add(QStringLiteral("a.png"), "1");
        folder.addBroken(QStringLiteral("b.png"));
        folder.add(QStringLiteral("c.png"), "3");
        folder.run(PlaybackMode::RealTime, false);
        QTRY_COMPARE(folder.finished, 1);
        QCOMPARE(folder.payloads, (QByteArrayList{"1", "3"}));
        QVERIFY(folder.faults.isEmpty());
    }

    void aFolderWithoutPicturesIsAFaultUntilThereIsOne()
    {
        Folder folder;
        folder.run(PlaybackMode::RealTime, true);
        QTRY_VERIFY(folder.faults.size() >= 2);
        QCOMPARE(folder.faults.first(), SourceFaultCode::FileUnreadable);
        folder.add(QStringLiteral("a.png"), "1");
        QTRY_VERIFY(folder.payloads.contains("1"));
        QCOMPARE(folder.started, 1);
    }

    void aFolderThatIsNotThereIsAFaultUntilItIs()
    {
        Folder folder;
        const QString path = folder.folder.path();
        QVERIFY(folder.folder.remove());
        folder.run(PlaybackMode::RealTime, true);
        QTRY_VERIFY(folder.faults.size() >= 2);
        QCOMPARE(folder.faults.first(), SourceFaultCode::FileMissing);
        QVERIFY(QDir().mkpath(path));
        folder.add(QStringLiteral("a.png"), "1");
        QTRY_VERIFY(folder.payloads.contains("1"));
        QVERIFY(QDir(path).removeRecursively());
    }

    void aStoppedSourceIsSilentAndStartsFromTheFirst()
    {
        Folder folder;
        folder.add(QStringLiteral("a.png"), "1");
        folder.add(QStringLiteral("b.png"), "2");
        folder.run(PlaybackMode::OnDemand, true);
        QTRY_COMPARE(folder.payloads.size(), 1);
        folder.source->stop();
        folder.source->requestNext();
        QCOMPARE(folder.payloads.size(), 1);
        folder.source->start();
        QTRY_COMPARE(folder.payloads, (QByteArrayList{"1", "1"}));
    }

    void stoppingFromInsideASignalIsSafe()
    {
        Folder folder;
        folder.add(QStringLiteral("a.png"), "1");
        folder.run(PlaybackMode::RealTime, true);
        connect(folder.source.get(), &FrameSource::started, folder.source.get(), [&] { folder.source->stop(); });
        QSignalSpy frames(folder.source.get(), &FrameSource::frameReady);
        QVERIFY(!frames.wait(100));
        QCOMPARE(folder.started, 1);
        QVERIFY(!folder.source->isRunning());
    }
};

QTEST_MAIN(TestImageFolderSource)
#include "tst_imagefoldersource.moc"
