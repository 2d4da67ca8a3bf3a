#include "core/scan/camerasource.h"

#include "core/scan/camerachoice.h"

#include <QCamera>
#include <QCameraDevice>
#include <QDir>
#include <QFileInfo>
#include <QMediaCaptureSession>
#include <QVideoSink>

namespace rollcall::scan {

namespace {

/** Each try takes the next of the cameras that fit: Qt 6.4 with GStreamer keeps listing one that was unplugged. */
std::optional<QCameraDevice> findDevice(const QString& wanted, const QString& lastDescription, qsizetype tries)
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    QList<CameraName> names;
    for (const QCameraDevice& device : devices)
        names.append({device.id(), device.description()});
    QList<qsizetype> fitting = chooseCameras(names, wanted);
    // It may have returned with another id.
    const QString description = fitting.isEmpty() ? lastDescription : names[fitting.first()].description;
    if (!description.isEmpty())
        fitting += chooseCameras(names, description);
    if (fitting.isEmpty())
        return std::nullopt;
    return devices[fitting[tries % fitting.size()]];
}

/** Qt does not list devices that this user may not open. */
bool isDeniedByTheSystem()
{
    const QDir dev(QStringLiteral("/dev"));
    const auto nodes = dev.entryInfoList({QStringLiteral("video*")}, QDir::System);
    return !nodes.isEmpty() && std::none_of(nodes.begin(), nodes.end(), [](const QFileInfo& node) {
        return node.isReadable() && node.isWritable();
    });
}

} // namespace

// In this order, so that the session is destroyed first: one that outlives its camera shows a test picture.
struct CameraSource::Attachment {
    explicit Attachment(const QCameraDevice& device) : camera(device) {}

    QVideoSink sink;
    QCamera camera;
    QMediaCaptureSession session;
};

CameraSource::CameraSource(const Clock& clock, const CameraSettings& settings, const RetryPace& retry)
    : FrameSource(clock, retry), m_settings(settings)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(settings.silence);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        ++m_silentTries;
        const QString error = m_attached->camera.errorString();
        fail(SourceFaultCode::CameraSilent, QStringLiteral("%1: no frame for %2 ms %3")
                                                .arg(m_attached->camera.cameraDevice().description())
                                                .arg(m_settings.silence.count())
                                                .arg(error));
    });
    connect(
        &m_devices, &QMediaDevices::videoInputsChanged, this, [this] { retryNow(); }, Qt::QueuedConnection);
}

CameraSource::~CameraSource() = default;

void CameraSource::open()
{
    const auto device = findDevice(m_settings.wanted, m_lastDescription, m_silentTries);
    if (!device) {
        if (isDeniedByTheSystem())
            return fail(SourceFaultCode::CameraDenied,
                        QStringLiteral("/dev/video*: not permitted; add the kiosk's user to the group 'video'"));
        return fail(SourceFaultCode::NoCamera, QStringLiteral("%1 cameras are listed, none is '%2'")
                                                   .arg(QMediaDevices::videoInputs().size())
                                                   .arg(m_settings.wanted));
    }

    m_attached = std::make_unique<Attachment>(*device);
    QCamera& camera = m_attached->camera;
    const auto format = chooseFormat(device->videoFormats(), m_settings.resolution, m_settings.framesPerSecond);
    if (!format.isNull())
        camera.setCameraFormat(format);
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
            ++m_silentTries;
            fail(SourceFaultCode::CameraSilent, text);
        },
        Qt::QueuedConnection);
    m_attached->session.setVideoSink(&m_attached->sink);
    m_attached->session.setCamera(&camera);
    m_silence.start();
    camera.start();
}

void CameraSource::close()
{
    m_silence.stop();
    m_attached.reset();
}

void CameraSource::takeFrame(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return;
    m_silence.start();
    m_silentTries = 0;
    m_lastDescription = m_attached->camera.cameraDevice().description();
    deliver(frame);
}

} // namespace rollcall::scan
