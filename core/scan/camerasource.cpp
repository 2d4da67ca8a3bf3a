#include "core/scan/camerasource.h"

#include "core/scan/cameracontrols.h"
#include "core/scan/camerafault.h"
#include "core/scan/frameluma.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QVideoSink>

namespace rollcall::scan {

namespace {

// Two looks for black a second are enough.
constexpr std::chrono::milliseconds lookInterval{500};

CameraName nameOf(const QCameraDevice& device)
{
    return {device.id(), device.description()};
}

QList<CameraName> namesOf(const QList<QCameraDevice>& devices)
{
    QList<CameraName> names;
    for (const QCameraDevice& device : devices)
        names.append(nameOf(device));
    return names;
}

/** Each try takes the next of the cameras that fit: Qt 6.4 with GStreamer keeps listing one that was unplugged. */
std::optional<QCameraDevice> findDevice(const QString& wanted, const std::optional<RememberedCamera>& remembered,
                                        qsizetype tries)
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    const QList<CameraName> names = namesOf(devices);
    QList<qsizetype> fitting = chooseCameras(names, wanted, remembered);
    // It may have returned with another id beside its ghost.
    if (!fitting.isEmpty())
        fitting += chooseCameras(names, names[fitting.first()].description);
    if (fitting.isEmpty())
        return std::nullopt;
    return devices[fitting[tries % fitting.size()]];
}

QCameraFormat formatOf(const QCameraDevice& device, QSize resolution, double framesPerSecond)
{
    const QList<QCameraFormat> formats = device.videoFormats();
    QList<OfferedFormat> offered;
    for (const QCameraFormat& format : formats)
        offered.append({format.resolution(), double(format.minFrameRate()), double(format.maxFrameRate()),
                        format.pixelFormat() == QVideoFrameFormat::Format_Jpeg});
    const qsizetype place = chooseFormat(offered, resolution, framesPerSecond);
    return place < 0 ? QCameraFormat() : formats[place];
}

void setOrientation(QVideoFrame& frame, int rotation, bool mirror)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    frame.setRotation(QtVideo::Rotation(rotation));
#else
    frame.setRotationAngle(QVideoFrame::RotationAngle(rotation));
#endif
    frame.setMirrored(mirror);
}

} // namespace

// In this order, so that the session is destroyed first: one that outlives its camera shows a test picture.
struct CameraSource::Attachment {
    explicit Attachment(const QCameraDevice& device) : camera(device) {}

    QVideoSink sink;
    QCamera camera;
    QMediaCaptureSession session;
    bool hasDelivered = false;
};

CameraSource::CameraSource(const Clock& clock, const CameraSettings& settings, const RetryPace& retry)
    : FrameSource(clock, retry), m_settings(settings), m_remembered(settings.remembered), m_black(settings.black)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &CameraSource::endSilence);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraSource::lookAtList, Qt::QueuedConnection);
}

CameraSource::~CameraSource() = default;

QList<CameraName> CameraSource::listed()
{
    return namesOf(QMediaDevices::videoInputs());
}

std::optional<CameraName> CameraSource::current() const
{
    return m_attached ? std::optional(nameOf(m_attached->camera.cameraDevice())) : std::nullopt;
}

QString CameraSource::description() const
{
    const auto camera = current();
    return camera ? camera->description : QString();
}

void CameraSource::setSettings(const CameraSettings& settings)
{
    const CameraSettings before = std::exchange(m_settings, settings);
    const bool isSameStream = before.wanted == settings.wanted && before.resolution == settings.resolution
                              && before.framesPerSecond == settings.framesPerSecond && before.torch == settings.torch;
    if (isSameStream) {
        const bool isKept = !before.remember && settings.remember; // what was tried is used from now on
        if (isKept && m_remembered)
            m_settings.remember(*m_remembered);
        return;
    }
    const bool wasRunning = isRunning();
    stop();
    m_remembered = settings.remembered;
    m_silentTries = 0;
    if (wasRunning)
        start();
}

void CameraSource::open()
{
    const auto device = findDevice(m_settings.wanted, m_remembered, m_silentTries);
    if (!device) {
        const SourceFaultCode cause = causeOfAbsence(videoNodes(AskIfBusy::No));
        if (cause == SourceFaultCode::CameraDenied)
            return fail(cause,
                        QStringLiteral("/dev/video*: not permitted; add the kiosk's user to the group 'video'"));
        return fail(cause, QStringLiteral("%1 cameras are listed, none is '%2'")
                               .arg(QMediaDevices::videoInputs().size())
                               .arg(m_settings.wanted));
    }

    m_attached = std::make_unique<Attachment>(*device);
    QCamera& camera = m_attached->camera;
    const auto format = formatOf(*device, m_settings.resolution, m_settings.framesPerSecond);
    if (!format.isNull())
        camera.setCameraFormat(format);
    setControls(camera, m_settings.torch);
    // All connections are queued: closing from within a signal would delete its sender.
    connect(
        &m_attached->sink, &QVideoSink::videoFrameChanged, this,
        [this, number = attempt()](const QVideoFrame& frame) {
            if (number == attempt())
                takeFrame(frame);
        },
        Qt::QueuedConnection);
    connect(
        &camera, &QCamera::errorOccurred, this,
        [this, number = attempt()](QCamera::Error error, const QString& text) {
            if (number != attempt() || error == QCamera::NoError)
                return;
            failFor(text);
        },
        Qt::QueuedConnection);
    m_attached->session.setVideoSink(&m_attached->sink);
    m_attached->session.setCamera(&camera);
    m_silence.start(m_settings.opening);
    camera.start();
}

void CameraSource::close()
{
    m_silence.stop();
    m_attached.reset();
    m_black.reset();
}

void CameraSource::failFor(const QString& detail)
{
    ++m_silentTries;
    const QString name = m_attached->camera.cameraDevice().description();
    const bool hasDelivered = m_attached->hasDelivered;
    close(); // a stream of our own would make the camera look busy
    fail(causeOfSilence(videoNodes(AskIfBusy::Yes), name, hasDelivered), name + QStringLiteral(": ") + detail);
}

void CameraSource::endSilence()
{
    failFor(QStringLiteral("no frame for %1 ms %2").arg(m_silence.interval()).arg(m_attached->camera.errorString()));
}

void CameraSource::lookAtList()
{
    retryNow();
    if (m_attached && !QMediaDevices::videoInputs().contains(m_attached->camera.cameraDevice()))
        fail(SourceFaultCode::NoCamera,
             QStringLiteral("%1 was unplugged").arg(m_attached->camera.cameraDevice().description()));
    Q_EMIT listChanged();
}

void CameraSource::takeFrame(QVideoFrame frame)
{
    if (!frame.isValid())
        return;
    m_silence.start(m_settings.silence);
    m_silentTries = 0;
    if (!std::exchange(m_attached->hasDelivered, true)) {
        m_remembered = {m_settings.wanted, nameOf(m_attached->camera.cameraDevice())};
        if (m_settings.remember)
            m_settings.remember(*m_remembered);
    }
    setOrientation(frame, m_settings.rotation, m_settings.mirror);
    lookForBlack(frame);
    deliver(frame);
}

void CameraSource::lookForBlack(const QVideoFrame& frame)
{
    const auto now = clock().monotonic();
    if (now < m_nextLook || !hasLuma(frame.pixelFormat()))
        return;
    m_nextLook = now + lookInterval;
    withLuma(frame, [&](const Luma& luma) {
        setUseless(m_black.look(luma, now), SourceFaultCode::CameraBlack,
                   m_attached->camera.cameraDevice().description() + QStringLiteral(": all is black"));
    });
}

} // namespace rollcall::scan
