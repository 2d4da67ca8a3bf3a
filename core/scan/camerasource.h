#pragma once

#include "core/scan/blackwatch.h"
#include "core/scan/camerachoice.h"
#include "core/scan/framesource.h"

#include <QMediaDevices>
#include <QSize>

#include <functional>
#include <memory>

namespace rollcall::scan {

struct CameraSettings {
    QString wanted; ///< see chooseCameras(); empty is the first one that delivers frames
    QSize resolution{1280, 720};
    double framesPerSecond = 30;
    int rotation = 0; ///< by which the frames are to be turned clockwise, degrees: 0, 90, 180 or 270
    bool mirror = false;
    bool torch = false;
    std::optional<RememberedCamera> remembered;
    std::function<void(const RememberedCamera&)> remember; ///< called with each camera that delivers its first frame
    std::chrono::milliseconds opening{5000}; ///< without a first frame for this long, it counts as silent
    std::chrono::milliseconds silence{2000}; ///< without another one for this long, as frozen
    std::chrono::milliseconds black{3000};   ///< with nothing but black for this long, as black
};

/** A camera of this machine. Keeps trying while there is none, so that it may be unplugged and plugged in again. Frames carry the
 *  rotation and the mirroring that are set, unapplied. */
class CameraSource final : public FrameSource {
    Q_OBJECT

public:
    CameraSource(const Clock& clock, const CameraSettings& settings, const RetryPace& retry = {});
    ~CameraSource() override;

    /** The cameras that the system lists. Thread: gui. */
    static QList<CameraName> listed();
    /** The one that is open, nothing if none is. */
    std::optional<CameraName> current() const;
    QString description() const override;

    /** Goes on with these. The camera is opened anew, unless only the rotation and the mirroring are others. */
    void setSettings(const CameraSettings& settings);

Q_SIGNALS:
    /** A camera was plugged in or unplugged. */
    void listChanged();

private:
    struct Attachment;

    void open() override;
    void close() override;
    void takeFrame(QVideoFrame frame);
    void lookForBlack(const QVideoFrame& frame);
    void endSilence();
    void failFor(const QString& detail);
    void lookAtList();

    CameraSettings m_settings;
    QMediaDevices m_devices;
    QTimer m_silence;
    std::optional<RememberedCamera> m_remembered; ///< it may return with another id
    BlackWatch m_black;
    std::chrono::milliseconds m_nextLook{0}; ///< for black
    qsizetype m_silentTries = 0;             ///< since the last frame
    std::unique_ptr<Attachment> m_attached;
};

} // namespace rollcall::scan
