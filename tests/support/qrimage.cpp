#include "tests/support/qrimage.h"

#include <QPainter>
#include <QRandomGenerator>

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <cstring>

namespace rollcall::support {

QImage qrImage(const QByteArray& payload, int pixelsPerModule)
{
    // Each byte goes in as the character of that number. Latin-1 is what a code is in unless it says otherwise, but
    // newer versions of the library refuse the bytes from 128 on that are no characters there.
    const bool isAscii = std::none_of(payload.begin(), payload.end(), [](char byte) { return uchar(byte) >= 128; });
    const auto encoding = isAscii ? ZXing::CharacterSet::ISO8859_1 : ZXing::CharacterSet::BINARY;
    const std::wstring text = QString::fromLatin1(payload).toStdWString();
    const auto modules = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                             .setEncoding(encoding)
                             .setEccLevel(payload.size() > 200 ? 0 : 4)
                             .setMargin(4)
                             .encode(text, 0, 0);
    QImage image(modules.width(), modules.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < modules.height(); ++y)
        for (int x = 0; x < modules.width(); ++x)
            image.scanLine(y)[x] = modules.get(x, y) ? 0 : 255;
    return image.scaled(image.size() * pixelsPerModule);
}

QImage texturedScene(QSize size, quint32 seed)
{
    QRandomGenerator random(seed);
    QImage coarse(size / 8, QImage::Format_Grayscale8);
    for (int y = 0; y < coarse.height(); ++y)
        for (int x = 0; x < coarse.width(); ++x)
            coarse.scanLine(y)[x] = uchar(random.bounded(60, 200));
    QImage scene = coarse.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < scene.height(); ++y)
        for (int x = 0; x < scene.width(); ++x)
            scene.scanLine(y)[x] = uchar(scene.scanLine(y)[x] + random.bounded(-12, 13));
    return scene;
}

QImage placed(const QImage& scene, const QImage& picture, QPoint centre, double degrees)
{
    QImage result = scene;
    QPainter painter(&result);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(centre);
    painter.rotate(degrees);
    painter.drawImage(-picture.rect().center(), picture);
    return result;
}

QVideoFrame lumaFrame(const QImage& picture, QVideoFrameFormat::PixelFormat format)
{
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    QVideoFrame frame(QVideoFrameFormat(gray.size(), format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int plane = 0; plane < frame.planeCount(); ++plane)
        std::memset(frame.bits(plane), 128, std::size_t(frame.mappedBytes(plane)));
    const bool isPacked = format == QVideoFrameFormat::Format_YUYV || format == QVideoFrameFormat::Format_UYVY
                          || format == QVideoFrameFormat::Format_Y16;
    const int step = isPacked ? 2 : 1;
    const int offset = format == QVideoFrameFormat::Format_UYVY || format == QVideoFrameFormat::Format_Y16 ? 1 : 0;
    for (int y = 0; y < gray.height(); ++y) {
        uchar* row = frame.bits(0) + qsizetype(y) * frame.bytesPerLine(0);
        for (int x = 0; x < gray.width(); ++x)
            row[x * step + offset] = gray.constScanLine(y)[x];
    }
    frame.unmap();
    return frame;
}

QVideoFrame colourFrame(const QImage& picture)
{
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    QVideoFrame frame(QVideoFrameFormat(rgb.size(), QVideoFrameFormat::Format_BGRX8888));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int y = 0; y < rgb.height(); ++y)
        std::memcpy(frame.bits(0) + qsizetype(y) * frame.bytesPerLine(0), rgb.constScanLine(y),
                    std::size_t(rgb.width()) * 4);
    frame.unmap();
    return frame;
}

} // namespace rollcall::support
