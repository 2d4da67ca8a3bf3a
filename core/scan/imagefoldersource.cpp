#include "core/scan/imagefoldersource.h"

#include "core/log/logger.h"

#include <QDir>
#include <QImageReader>
#include <QPainter>

#include <cstring>

namespace rollcall::scan {

namespace {

const log::Logger imageFolderLog{"scan.images"};

QStringList picturesIn(const QDir& folder)
{
    QStringList patterns;
    for (const QByteArray& format : QImageReader::supportedImageFormats())
        patterns.append(QStringLiteral("*.") + QString::fromLatin1(format));
    QStringList files;
    for (const QString& file : folder.entryList(patterns, QDir::Files, QDir::Name))
        files.append(folder.filePath(file));
    return files;
}

/** What shows through is white, as paper is. */
QImage opaque(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage picture(image.size(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).drawImage(QPointF(), image);
    return picture;
}

QVideoFrame frameOf(const QImage& image)
{
    const QImage picture = opaque(image);
    QVideoFrame frame(
        QVideoFrameFormat(picture.size(), QVideoFrameFormat::pixelFormatFromImageFormat(picture.format())));
    if (picture.isNull() || !frame.map(QVideoFrame::WriteOnly))
        return {};
    const auto rowBytes = std::size_t(qMin<qsizetype>(picture.bytesPerLine(), frame.bytesPerLine(0)));
    for (int y = 0; y < picture.height(); ++y)
        std::memcpy(frame.bits(0) + qsizetype(y) * frame.bytesPerLine(0), picture.constScanLine(y), rowBytes);
    frame.unmap();
    return frame;
}

} // namespace

ImageFolderSource::ImageFolderSource(const Clock& clock, const ImageFolderSettings& settings, const RetryPace& retry)
    : FrameSource(clock, retry), m_settings(settings)
{
    m_interval.setInterval(settings.interval);
    connect(&m_interval, &QTimer::timeout, this, &ImageFolderSource::showNext);
}

void ImageFolderSource::open()
{
    const QDir folder(m_settings.folder);
    if (!folder.exists())
        return fail(SourceFaultCode::FileMissing, QStringLiteral("%1: no such folder").arg(m_settings.folder));
    m_isOpen = true;
    m_hasShown = false;
    m_files = picturesIn(folder);
    if (m_settings.mode == PlaybackMode::RealTime)
        m_interval.start();
    showNext();
}

void ImageFolderSource::close()
{
    m_interval.stop();
    m_files.clear();
    m_isOpen = false;
}

void ImageFolderSource::requestNext()
{
    if (m_isOpen && m_settings.mode == PlaybackMode::OnDemand)
        showNext();
}

void ImageFolderSource::showNext()
{
    while (!m_files.isEmpty()) {
        const QVideoFrame frame = frameOf(QImage(m_files.takeFirst()));
        if (frame.isValid()) {
            m_hasShown = true;
            return deliver(frame);
        }
        // Not with its name, which may be a student number.
        imageFolderLog.warning("a picture cannot be read and is left out", {{"left", m_files.size()}});
    }
    if (!m_hasShown)
        return fail(SourceFaultCode::FileUnreadable,
                    QStringLiteral("%1: no picture that can be read").arg(m_settings.folder));
    if (!m_settings.repeats)
        return finish();
    m_files = picturesIn(QDir(m_settings.folder));
    m_hasShown = false;
    showNext();
}

} // namespace rollcall::scan
