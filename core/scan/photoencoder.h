#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QObject>
#include <QVideoFrame>

namespace rollcall::scan {

struct PhotoSettings {
    int quality = 95;             ///< JPEG, 1 to 100; the best that is tried
    int maxWidth = 1280;          ///< pixels; wider pictures are scaled down, narrower ones are left
    qsizetype maxBytes = 120'000; ///< aimed at by lowering the quality, not below lowestQuality
};

/** Makes the photo that goes with a record: the frame of the scan as JPEG.
 *
 *  Takes: take(), with a key that only its caller understands.
 *  Gives: exactly one photoTaken() or photoFailed() for each.
 *  Thread: scan (moved there by its owner); needs a QGuiApplication. A program with widgets sets
 *  Qt::AA_ForceRasterWidgets before that is made, or Qt converts frames through OpenGL, which is slow and not
 * for every thread. */
class PhotoEncoder : public QObject {
    Q_OBJECT

public:
    /** At this quality the picture is kept even if it is over maxBytes. */
    static constexpr int lowestQuality = 35;

    explicit PhotoEncoder(const PhotoSettings& settings = {}) : m_settings(settings) {}

    /** Error: Invalid for an empty picture, Io if Qt has no JPEG writer. */
    static Result<QByteArray> encode(const QImage& image, const PhotoSettings& settings);

public Q_SLOTS:
    /** The frame is turned and mirrored as it asks to be shown. */
    void take(const QString& key, const QVideoFrame& frame);

Q_SIGNALS:
    void photoTaken(const QString& key, const QByteArray& jpeg);
    void photoFailed(const QString& key, const rollcall::Error& error);

private:
    PhotoSettings m_settings;
};

} // namespace rollcall::scan
