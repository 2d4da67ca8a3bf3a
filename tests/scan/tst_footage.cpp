#include "core/scan/decoder.h"
#include "core/scan/scandebouncer.h"
#include "tests/support/footage.h"
#include "tests/support/qrimage.h"

#include <QTest>

#include <cmath>

using namespace rollcall;
using namespace rollcall::support;

// A short form of `rollcall-scan-bench --footage`: one visit of some kinds.
class TestFootage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBadgeIsReadOnceAndNothingElse_data()
    {
        QTest::addColumn<int>("kind");
        const QByteArrayList chosen = {
            "low contrast, 640x480", "very low contrast, 720p",    "motion, 640x480", "glare, 720p",
            "inverted, 720p",        "poster, low contrast, 720p", "two badges, 720p"};
        for (std::size_t i = 0; i < footageKinds().size(); ++i)
            if (chosen.contains(footageKinds()[i].name))
                QTest::newRow(footageKinds()[i].name) << int(i);
    }

    void everyBadgeIsReadOnceAndNothingElse()
    {
        QFETCH(int, kind);
        const FootageKind& chosen = footageKinds()[std::size_t(kind)];
        QCOMPARE(scansOf(chosen), Footage(chosen, seed, 1).badgesOf(0));
    }

    // deploy/placing.md, in which modules have so many pixels.
    void whatTheGuideToPlacingPromisesIsRead_data()
    {
        QTest::addColumn<double>("pixels");
        QTest::addColumn<int>("contrast");
        QTest::addColumn<int>("movement");
        QTest::addColumn<bool>("hasLamp");
        QTest::newRow("3 pixels, contrast 40") << 3.0 << 40 << 1 << false;
        QTest::newRow("2 pixels, held still") << 2.0 << 160 << 1 << false;
        QTest::newRow("6 pixels, contrast 12") << 6.0 << 12 << 1 << false;
        QTest::newRow("9 pixels, contrast 8") << 9.0 << 8 << 1 << false;
        QTest::newRow("3 pixels, moved by 2") << 3.0 << 160 << 2 << false;
        QTest::newRow("4 pixels, moved by 6") << 4.0 << 160 << 6 << false;
        QTest::newRow("6 pixels, moved by 8") << 6.0 << 160 << 8 << false;
        QTest::newRow("3 pixels, a lamp") << 3.0 << 160 << 1 << true;
    }

    void whatTheGuideToPlacingPromisesIsRead()
    {
        QFETCH(double, pixels);
        QFETCH(int, contrast);
        QFETCH(int, movement);
        QFETCH(bool, hasLamp);
        const FootageKind kind{.name = "placed",
                               .code = int(std::lround(pixels * 21)),
                               .contrast = contrast,
                               .blur = movement,
                               .glare = hasLamp};
        QCOMPARE(scansOf(kind), Footage(kind, seed, 1).badgesOf(0));
    }

private:
    static constexpr quint32 seed = 7;

    /** What becomes a scan when one visit is played at 30 frames a second. */
    static QList<QByteArray> scansOf(const FootageKind& kind)
    {
        Footage footage(kind, seed, 1);
        scan::Decoder decoder;
        scan::ScanDebouncer debouncer;
        QList<QByteArray> scans;
        for (int i = 0; i < footage.frames(); ++i) {
            const auto frame = lumaFrame(footage.frame(i).picture, QVideoFrameFormat::Format_NV12);
            for (const scan::Code& code : decoder.decode(frame))
                if (code.payload != Footage::poster
                    && debouncer.accept(code.payload, std::chrono::milliseconds(i * 33)))
                    scans.append(code.payload);
        }
        std::sort(scans.begin(), scans.end());
        return scans;
    }

private Q_SLOTS:
    void theSameSeedDrawsTheSameFootage()
    {
        const FootageKind kind{.name = "any", .size = {320, 240}};
        QCOMPARE(Footage(kind, 3, 1).frame(12).picture, Footage(kind, 3, 1).frame(12).picture);
        QVERIFY(Footage(kind, 3, 1).frame(12).picture != Footage(kind, 4, 1).frame(12).picture);
    }
};

QTEST_MAIN(TestFootage)
#include "tst_footage.moc"
