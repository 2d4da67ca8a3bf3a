#pragma once

#include "core/scan/framesource.h"

#include <QMediaDevices>
#include <QSize>

#include <memory>

namespace rollcall::scan {

struct CameraSettings {
    QString wanted; ///< see chooseCameras(); empty is the first one that delivers frames
    QSize resolution{1280, 720};
    double framesPerSecond = 30;
    std::chrono::milliseconds silence{3000}; ///< without a frame for this long, the camera counts as lost
};

/** A camera of this machine. Keeps trying while there is none, so that it may be unplugged and plugged in again. */
class CameraSource final : public FrameSource {
    Q_OBJECT

public:
    CameraSource(const Clock& clock, const CameraSettings& settings, const RetryPace& retry = {});
    ~CameraSource() override;

private:
    struct Attachment;

    void open() override;
    void close() override;
    void takeFrame(const QVideoFrame& frame);

    CameraSettings m_settings;
    QMediaDevices m_devices;
    QTimer m_silence;
    QString m_lastDescription;   ///< of the camera that worked last: it may return with another id
    qsizetype m_silentTries = 0; ///< since the last frame
    std::unique_ptr<Attachment> m_attached;
};

} // namespace rollcall::scan
