#include "core/scan/scanworker.h"
#include "core/scan/videofilesource.h"
#include "tests/support/qrimage.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace rollcall;
using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

/** Real files, encoded by ffmpeg; run with each backend of Qt Multimedia that is installed. */
class TestVideoFileSource : public QObject {
    Q_OBJECT

private:
    static constexpr int frameCount = 45;

    QTemporaryDir m_folder;
    const SystemClock m_clock;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString footage() const { return path(QStringLiteral("footage.mp4")); }

    /** What frame `number` of the footage shows. */
    static QByteArray payload(int number) { return "F" + QByteArray::number(1000 + number); }

    static QByteArrayList allPayloads()
    {
        QByteArrayList all;
        for (int i = 0; i < frameCount; ++i)
            all.append(payload(i));
        return all;
    }

    VideoFileSettings settings(PlaybackMode mode, bool repeats) const
    {
        VideoFileSettings result;
        result.file = footage();
        result.mode = mode;
        result.repeats = repeats;
        return result;
    }

    void encode(const QString& pixelFormat, const QString& file) const
    {
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-framerate"),
                      QStringLiteral("30"), QStringLiteral("-i"), path(QStringLiteral("%03d.png")),
                      QStringLiteral("-pix_fmt"), pixelFormat, file});
        QVERIFY2(ffmpeg.waitForStarted(), "install ffmpeg: this test needs it to make a video");
        QVERIFY(ffmpeg.waitForFinished(60'000));
        QVERIFY2(ffmpeg.exitCode() == 0, ffmpeg.readAllStandardError().constData());
    }

    static QByteArray read(const QVideoFrame& frame)
    {
        const auto codes = Decoder().decode(frame);
        return codes.isEmpty() ? QByteArray() : codes.first().payload;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < frameCount; ++i) {
            const QImage scene = placed(texturedScene({320, 240}), qrImage(payload(i), 6), {160, 120});
            QVERIFY(scene.save(path(QStringLiteral("%1.png").arg(i, 3, 10, QChar(u'0')))));
        }
        encode(QStringLiteral("yuv420p"), footage());
    }

    void aFilePlayedOnceIsAFrameAtATimeAndThenFinished()
    {
        VideoFileSource source(m_clock, settings(PlaybackMode::RealTime, false));
        QSignalSpy started(&source, &FrameSource::started);
        QSignalSpy frames(&source, &FrameSource::frameReady);
        QSignalSpy finished(&source, &FrameSource::finished);
        QSignalSpy failed(&source, &FrameSource::failed);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QCOMPARE(started.size(), 1);
        QCOMPARE(failed.size(), 0);
        QVERIFY2(frames.size() >= frameCount - 2, qPrintable(QString::number(frames.size())));
        QCOMPARE(read(frames.first().first().value<QVideoFrame>()), payload(0));
        QCOMPARE(read(frames.last().first().value<QVideoFrame>()), payload(frameCount - 1));
    }

    void aFileThatRepeatsStartsAgainAtItsEnd()
    {
        VideoFileSource source(m_clock, settings(PlaybackMode::RealTime, true));
        QByteArrayList payloads;
        connect(&source, &FrameSource::frameReady, this,
                [&](const QVideoFrame& frame) { payloads.append(read(frame)); });
        QSignalSpy finished(&source, &FrameSource::finished);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(payloads.count(payload(5)) >= 3, 30'000);
        QCOMPARE(finished.size(), 0);
        QVERIFY(payloads.contains(payload(frameCount - 1)));
    }

    void noFrameIsLostOnAConsumerThatTakesItsTime()
    {
        VideoFileSource source(m_clock, settings(PlaybackMode::OnDemand, false));
        QByteArrayList payloads;
        int untaken = 0;
        connect(&source, &FrameSource::frameReady, this, [&](const QVideoFrame& frame) {
            ++untaken;
            const QByteArray seen = read(frame);
            if (payloads.isEmpty() || payloads.last() != seen)
                payloads.append(seen);
            // Slower than the film is.
            QTimer::singleShot(50ms, this, [&] {
                --untaken;
                source.requestNext();
            });
        });
        QSignalSpy finished(&source, &FrameSource::finished);
        connect(&source, &FrameSource::finished, this, [&] { QCOMPARE(untaken, 0); });
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QCOMPARE(payloads, allPayloads());
    }

    void everyFrameIsReadWhateverTheFilmsPixelFormat_data()
    {
        QTest::addColumn<QString>("pixelFormat"); ///< as ffmpeg names it
        QTest::newRow("4:2:2") << QStringLiteral("yuv422p");
        QTest::newRow("4:4:4") << QStringLiteral("yuv444p");
        QTest::newRow("10 bits") << QStringLiteral("yuv420p10le");
        QTest::newRow("10 bits, 4:4:4") << QStringLiteral("yuv444p10le");
    }

    void everyFrameIsReadWhateverTheFilmsPixelFormat()
    {
        QFETCH(QString, pixelFormat);
        VideoFileSettings wanted = settings(PlaybackMode::RealTime, false);
        wanted.file = path(pixelFormat + QStringLiteral(".mp4"));
        encode(pixelFormat, wanted.file);
        QVERIFY(!QTest::currentTestFailed());
        VideoFileSource source(m_clock, wanted);
        QByteArrayList seen;
        QByteArrayList photographed;
        connect(&source, &FrameSource::frameReady, this, [&](const QVideoFrame& frame) {
            seen.append(read(frame));
            const auto codes = Decoder().decode(QVideoFrame(frame).toImage());
            photographed.append(codes.isEmpty() ? QByteArray() : codes.first().payload);
        });
        QSignalSpy finished(&source, &FrameSource::finished);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QVERIFY(!seen.isEmpty());
        const QByteArrayList all = allPayloads();
        for (const QByteArray& payload : std::as_const(seen))
            QVERIFY2(all.contains(payload), payload.constData());
        // The way by colours and back to gray may cost one that was read with difficulty.
        for (qsizetype i = 0; i < seen.size(); ++i)
            QVERIFY(photographed.at(i).isEmpty() || photographed.at(i) == seen.at(i));
        QVERIFY(photographed.count(QByteArray())
                <= 1 + seen.size() / 10); // few frames are seen where the machine is busy
    }

    void aFileIsPlayedWhateverItsName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"é.mp4", "教室.mp4", "بطاقة.mp4", "hall 1.mp4", "100%.mp4", "a%20b.mp4", "#1.mp4",
                                 "why?.mp4", "a;b&c=d.mp4"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void aFileIsPlayedWhateverItsName()
    {
        QFETCH(QString, name);
        VideoFileSettings wanted = settings(PlaybackMode::RealTime, false);
        wanted.file = path(name);
        QVERIFY(QFile::copy(footage(), wanted.file));
        VideoFileSource source(m_clock, wanted);
        QSignalSpy failed(&source, &FrameSource::failed);
        QByteArrayList payloads;
        connect(&source, &FrameSource::frameReady, this,
                [&](const QVideoFrame& frame) { payloads.append(read(frame)); });
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(payloads.contains(payload(3)) || !failed.isEmpty(), 30'000);
        QCOMPARE(failed.size(), 0);
    }

    void aScriptReadsEveryBadgeOfTheFootage()
    {
        QThread thread;
        auto* worker = new ScanWorker(m_clock);
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();

        VideoFileSource source(m_clock, settings(PlaybackMode::OnDemand, false));
        QByteArrayList payloads;
        connect(worker, &ScanWorker::codeRead, this, [&](const Scan& scan) { payloads.append(scan.payload); });
        connect(worker, &ScanWorker::ready, &source, &FrameSource::requestNext);
        connect(&source, &FrameSource::frameReady, this, [&](const QVideoFrame& frame) { worker->offer(frame); });
        QSignalSpy finished(&source, &FrameSource::finished);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QCOMPARE(worker->counters().dropped, quint64(0));
        QCOMPARE(payloads, allPayloads());
        thread.quit();
        thread.wait();
    }

    void aStoppedFilmIsSilentAndStartsFromItsBeginning()
    {
        VideoFileSource source(m_clock, settings(PlaybackMode::RealTime, true));
        QSignalSpy frames(&source, &FrameSource::frameReady);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 10, 30000);
        source.stop();
        frames.clear();
        QVERIFY(!frames.wait(200));
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 1, 30000);
        QCOMPARE(read(frames.first().first().value<QVideoFrame>()), payload(0));
    }

    void aFileThatCannotBePlayedIsSaidAndWaitedFor_data()
    {
        QTest::addColumn<QByteArray>("content"); ///< null: no such file
        QTest::addColumn<SourceFaultCode>("code");
        QTest::newRow("missing") << QByteArray() << SourceFaultCode::FileMissing;
        QTest::newRow("empty") << QByteArray("") << SourceFaultCode::FileUnreadable;
        QTest::newRow("a text") << QByteArray(5000, 'x') << SourceFaultCode::FileUnreadable;
    }

    void aFileThatCannotBePlayedIsSaidAndWaitedFor()
    {
        QFETCH(QByteArray, content);
        QFETCH(SourceFaultCode, code);
        VideoFileSettings wanted = settings(PlaybackMode::RealTime, true);
        wanted.file = path(QStringLiteral("later.mp4"));
        wanted.silence = 2s;
        QFile::remove(wanted.file);
        if (!content.isNull()) {
            QFile file(wanted.file);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(content), content.size());
        }

        VideoFileSource source(m_clock, wanted, {100ms, 200ms});
        QSignalSpy started(&source, &FrameSource::started);
        QSignalSpy failed(&source, &FrameSource::failed);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(failed.size() >= 2, 15'000);
        const auto fault = failed.first().first().value<SourceFault>();
        QCOMPARE(fault.code, code);
        QVERIFY(fault.detail.contains(wanted.file));
        QCOMPARE(started.size(), 0);

        QFile::remove(wanted.file);
        QVERIFY(QFile::copy(footage(), wanted.file));
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 15'000);
    }

    void aFolderIsNoFile()
    {
        VideoFileSettings wanted = settings(PlaybackMode::RealTime, true);
        wanted.file = m_folder.path();
        VideoFileSource source(m_clock, wanted);
        QSignalSpy failed(&source, &FrameSource::failed);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30000);
        QCOMPARE(failed.first().first().value<SourceFault>().code, SourceFaultCode::FileMissing);
    }
};

QTEST_MAIN(TestVideoFileSource)
#include "tst_videofilesource.moc"
