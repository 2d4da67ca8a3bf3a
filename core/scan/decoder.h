#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPolygon>
#include <QVideoFrame>

#include <vector>

namespace rollcall::scan {

struct Luma;

/** One QR code that was read. */
struct Code {
    QByteArray payload; ///< the raw bytes of the code (up to 2,953), not decoded as text: may contain NUL
    QPolygon corners;   ///< its four corners in pixels of the picture, clockwise from the code's own top left
};

/** Reads QR codes and no other barcodes. Nothing else uses the decoding library.
 *
 *  Takes a frame or a picture; one that is empty, damaged or cannot be mapped has no codes. Gives the codes that were
 *  read, usually none or one, of a frame at most maxCodes. Thread: any, one at a time; each thread needs a Decoder of its own, for it
 *  keeps a buffer and a count. Needs a QGuiApplication for frames without luma (see hasLuma).
 *
 *  A code must have about 3 pixels a module. Codes of low contrast and inverted codes need a second, slower pass: every
 *  still picture gets one, but of a series of frames without a code only every third. */
class Decoder {
public:
    static constexpr int maxCodes = 4;

    QList<Code> decode(const QVideoFrame& frame);

    /** A still picture, such as a sheet of badges, may have up to 255 codes. Where it is transparent, white is assumed
     *  behind it, and if nothing is found so, black. */
    QList<Code> decode(const QImage& image);

private:
    QList<Code> lookAt(const Luma& luma);
    QList<Code> lookCloser(const Luma& luma, bool inverted, int limit = maxCodes);
    QList<Code> lookAtStill(const QImage& image);

    int m_misses = 0;
    std::vector<uchar> m_copy;
};

} // namespace rollcall::scan
