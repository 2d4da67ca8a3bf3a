#include "core/log/log.h"
#include "core/scan/framesource.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoFrame>

using namespace rollcall;
using namespace std::chrono_literals;
using scan::SourceFaultCode;

namespace {

/** Each open() comes to what the test says. */
class ScriptedSource final : public scan::FrameSource {
public:
    explicit ScriptedSource(const Clock& clock) : FrameSource(clock, {1ms, 1ms}) {}

    void failWith(SourceFaultCode code) { fail(code, QStringLiteral("detail")); }
    void setBlack(bool isBlack) { setUseless(isBlack, SourceFaultCode::CameraBlack, QStringLiteral("detail")); }
    void deliverOne() { deliver(QVideoFrame()); }
    void requestNext() override {}

private:
    void open() override {}
    void close() override {}
};

} // namespace

class TestFrameSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesOfNoUseAreToldOnceAndStillComeAndTheFirstGoodOneIsTold()
    {
        const support::FakeClock clock;
        ScriptedSource source(clock);
        QStringList said;
        connect(&source, &scan::FrameSource::started, this, [&] { said << QStringLiteral("started"); });
        connect(&source, &scan::FrameSource::frameReady, this, [&] { said << QStringLiteral("frame"); });
        connect(&source, &scan::FrameSource::failed, this, [&](const scan::SourceFault& fault) {
            said << QString::fromLatin1(name(fault.code)) + (fault.retryAt ? QStringLiteral(" again") : QString());
        });
        source.start();
        for (const char step : QByteArray("gbbgg")) {
            source.setBlack(step == 'b');
            source.deliverOne();
        }
        source.stop();
        QCOMPARE(said.join(QStringLiteral(", ")),
                 QStringLiteral("started, frame, camera_black, frame, frame, started, frame, frame"));
    }

    void aFaultIsLoggedOnceAndSoIsItsEnd()
    {
        const QTemporaryDir directory;
        log::Settings settings;
        settings.outputs = {log::toFile({.path = directory.filePath(QStringLiteral("log"))})};
        log::configure(settings);

        const support::FakeClock clock;
        ScriptedSource source(clock);
        for (int tries = 0; tries < 3; ++tries)
            source.failWith(SourceFaultCode::NoCamera);
        source.failWith(SourceFaultCode::CameraDenied);
        source.deliverOne();
        source.deliverOne();
        source.failWith(SourceFaultCode::CameraDenied);
        log::shutDown();

        QFile file(directory.filePath(QStringLiteral("log")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList codes;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QJsonObject fields = QJsonDocument::fromJson(line)[u"extra"].toObject();
            if (line.contains("no pictures"))
                codes << fields.value(u"code").toString();
            else if (line.contains("pictures come"))
                codes << QStringLiteral("again");
        }
        QCOMPARE(codes, (QStringList{QStringLiteral("no_camera"), QStringLiteral("camera_denied"),
                                     QStringLiteral("again"), QStringLiteral("camera_denied")}));
    }
};

QTEST_GUILESS_MAIN(TestFrameSource)
#include "tst_framesource.moc"
