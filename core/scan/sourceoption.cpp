#include "core/scan/sourceoption.h"

#include "core/scan/imagefoldersource.h"
#include "core/scan/videofilesource.h"

#include <QFileInfo>
#include <QLibraryInfo>

namespace rollcall::scan {

Result<SourceOption> SourceOption::parse(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString kind = text.left(colon);
    const QString what = colon < 0 ? QString() : text.mid(colon + 1);
    if (kind == QLatin1String("camera"))
        return SourceOption{SourceKind::Camera, what};
    if (kind == QLatin1String("video") && !what.isEmpty())
        return SourceOption{SourceKind::Video, what};
    if (kind == QLatin1String("images") && !what.isEmpty())
        return SourceOption{SourceKind::Images, what};
    return Error{ErrorCode::Invalid,
                 QStringLiteral("source '%1' is not one of camera, camera:ID, video:FILE, images:DIR").arg(text)};
}

std::unique_ptr<FrameSource> makeSource(const SourceOption& option, const SourceSettings& settings,
                                        const Clock& clock)
{
    switch (option.kind) {
    case SourceKind::Camera: {
        CameraSettings camera = settings.camera;
        camera.wanted = option.what;
        return std::make_unique<CameraSource>(clock, camera, settings.retry);
    }
    case SourceKind::Video: {
        VideoFileSettings video;
        video.file = option.what;
        video.mode = settings.mode;
        video.repeats = settings.repeats;
        return std::make_unique<VideoFileSource>(clock, video, settings.retry);
    }
    case SourceKind::Images: {
        ImageFolderSettings images;
        images.folder = option.what;
        images.mode = settings.mode;
        images.interval = settings.interval;
        images.repeats = settings.repeats;
        return std::make_unique<ImageFolderSource>(clock, images, settings.retry);
    }
    }
    Q_UNREACHABLE();
}

std::optional<QByteArray> preferredMediaBackend(SourceKind kind)
{
    QList<QByteArray> backends = {"ffmpeg", "gstreamer"};
    if (kind == SourceKind::Camera)
        backends = {"gstreamer", "ffmpeg"};
    for (const QByteArray& backend : backends) {
        const QString plugin = QStringLiteral("%1/multimedia/lib%2mediaplugin.so")
                                   .arg(QLibraryInfo::path(QLibraryInfo::PluginsPath), QString::fromLatin1(backend));
        if (QFileInfo::exists(plugin))
            return backend;
    }
    return std::nullopt;
}

} // namespace rollcall::scan
