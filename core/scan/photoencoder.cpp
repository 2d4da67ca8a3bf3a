#include "core/scan/photoencoder.h"

#include "core/scan/deepcopy.h"
#include <QBuffer>
#include <QImageWriter>
#include <QTransform>

namespace rollcall::scan {

namespace {

constexpr int qualityStep = 10;

/** The frame with its rotation and mirroring applied. */
QImage pictureOf(const QVideoFrame& frame)
{
    QImage picture = deepCopy(frame).toImage();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    // Newer versions of Qt only undo the camera's own rotation here and leave the rest to the caller.
    if (frame.rotation() != QtVideo::Rotation::None)
        picture = picture.transformed(QTransform().rotate(int(frame.rotation())));
    if (frame.mirrored())
        picture = picture.mirrored(true, false);
#endif
    return picture;
}

} // namespace

Result<QByteArray> PhotoEncoder::encode(const QImage& image, const PhotoSettings& settings)
{
    if (image.isNull())
        return Error{ErrorCode::Invalid, QStringLiteral("the frame holds no picture")};
    QImage picture = image;
    if (picture.width() > settings.maxWidth)
        picture = picture.scaledToWidth(settings.maxWidth, Qt::SmoothTransformation);
    // Otherwise the writer would convert the picture again at each try.
    picture.convertTo(QImage::Format_RGB32);

    for (int quality = qBound(1, settings.quality, 100);; quality = qMax(lowestQuality, quality - qualityStep)) {
        QBuffer jpeg;
        QImageWriter writer(&jpeg, "jpeg");
        writer.setQuality(quality);
        if (!writer.write(picture))
            return Error{ErrorCode::Io, QStringLiteral("JPEG: %1").arg(writer.errorString())};
        if (jpeg.data().size() <= settings.maxBytes || quality <= lowestQuality)
            return jpeg.data();
    }
}

void PhotoEncoder::take(const QString& key, const QVideoFrame& frame)
{
    const auto jpeg = encode(frame.isValid() ? pictureOf(frame) : QImage(), m_settings);
    if (jpeg)
        Q_EMIT photoTaken(key, *jpeg);
    else
        Q_EMIT photoFailed(key, jpeg.error());
}

} // namespace rollcall::scan
