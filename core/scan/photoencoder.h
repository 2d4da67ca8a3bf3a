#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QObject>
#include <QVideoFrame>

namespace rollcall::scan {

struct PhotoSettings {
    int quality = 95;             ///< JPEG, 1 to 100; the first that is tried
    int maxWidth = 1280;          ///< pixels; wider pictures are scaled down
    qsizetype maxBytes = 120'000; ///< reached by lowering the quality, but not below lowestQuality
};

/** Encodes the frame of a scan as the record's photo, a JPEG.
 *
 *  Takes a frame by take(), with a key that it gives back as it is. Gives exactly one photoTaken() or photoFailed() for
 *  each. Thread: scan (moved there by its owner). Needs a QGuiApplication. A program with widgets sets
 *  Qt::AA_ForceRasterWidgets before creating it; otherwise Qt converts frames through OpenGL, which is slow and does not
 *  work in every thread. */
class PhotoEncoder : public QObject {
    Q_OBJECT

public:
    /** A picture of this quality is kept even if it is larger than maxBytes. */
    static constexpr int lowestQuality = 35;

    explicit PhotoEncoder(const PhotoSettings& settings = {}) : m_settings(settings) {}

    /** See PhotoSettings; of the pictures that are taken from now on. Thread: scan. */
    void setQuality(int quality) { m_settings.quality = quality; }

    /** Error: Invalid for an empty picture, Io if Qt has no JPEG writer. */
    static Result<QByteArray> encode(const QImage& image, const PhotoSettings& settings);

public Q_SLOTS:
    /** Applies the frame's own rotation and mirroring. */
    void take(const QString& key, const QVideoFrame& frame);

Q_SIGNALS:
    void photoTaken(const QString& key, const QByteArray& jpeg);
    void photoFailed(const QString& key, const rollcall::Error& error);

private:
    PhotoSettings m_settings;
};

} // namespace rollcall::scan
