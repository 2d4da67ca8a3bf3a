#pragma once

#include <QImage>
#include <QVideoFrame>

namespace rollcall::support {

/** A QR code of these bytes (at most 2,953; taken as they are), black on white with the quiet zone of 4
 * modules. */
QImage qrImage(const QByteArray& payload, int pixelsPerModule = 4);

/** A gray scene of this size: random texture of middle brightness (the same for the same seed), as a camera's
 * picture of a wall with clothes before it is. */
QImage texturedScene(QSize size, quint32 seed = 1);

/** The scene with the picture drawn into it, its middle at `centre`, turned by `degrees`. */
QImage placed(const QImage& scene, const QImage& picture, QPoint centre, double degrees = 0);

/** The picture in any of the formats with luma (see core/scan/luma.h), with colour neutral; Qt chooses the
 * strides, which are longer than a row unless the width suits it. */
QVideoFrame lumaFrame(const QImage& picture, QVideoFrameFormat::PixelFormat format);

/** The picture in a format without luma, BGRX8888. */
QVideoFrame colourFrame(const QImage& picture);

} // namespace rollcall::support
