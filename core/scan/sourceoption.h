#pragma once

#include "core/base/result.h"
#include "core/scan/camerasource.h"

#include <memory>

namespace rollcall::scan {

enum class SourceKind { Camera, Video, Images };

/** The value of `--source`: camera[:ID] | video:FILE | images:DIR. */
struct SourceOption {
    SourceKind kind = SourceKind::Camera;
    QString what; ///< id, description or number of the camera (may be empty); file; folder

    /** Error Invalid, with a detail that names the valid forms. Does not look at files: a missing one is a fault of the
     *  source, which waits for it. */
    static Result<SourceOption> parse(const QString& text);
};

/** The settings of all kinds of sources; each uses those marked for it. */
struct SourceSettings {
    CameraSettings camera;                      ///< camera; what is wanted says SourceOption
    PlaybackMode mode = PlaybackMode::RealTime; ///< video, images
    bool repeats = true;                        ///< video, images
    std::chrono::milliseconds interval{500};    ///< images, RealTime
    RetryPace retry;
};

/** Makes the source, not yet started. The clock must outlive it. */
std::unique_ptr<FrameSource> makeSource(const SourceOption& option, const SourceSettings& settings,
                                        const Clock& clock);

/** The installed Qt Multimedia backend that suits the source best: "gstreamer" for cameras if there is one, "ffmpeg" for
 *  files; nothing if none is found. For main(), before the application object: set QT_MEDIA_BACKEND to it unless the user
 *  has set that. (Qt aborts on the name of a backend that is not installed.) */
std::optional<QByteArray> preferredMediaBackend(SourceKind kind);

} // namespace rollcall::scan
