#include "core/scan/decoder.h"
#include "core/scan/scandebouncer.h"
#include "tests/support/footage.h"
#include "tests/support/qrimage.h"

#include <QTest>

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
        Footage footage(footageKinds()[std::size_t(kind)], 7, 1);
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
        QCOMPARE(scans, footage.badgesOf(0));
    }

    void theSameSeedDrawsTheSameFootage()
    {
        const FootageKind kind{.name = "any", .size = {320, 240}};
        QCOMPARE(Footage(kind, 3, 1).frame(12).picture, Footage(kind, 3, 1).frame(12).picture);
        QVERIFY(Footage(kind, 3, 1).frame(12).picture != Footage(kind, 4, 1).frame(12).picture);
    }
};

QTEST_MAIN(TestFootage)
#include "tst_footage.moc"
